"""Buildings with what the water does to them: the table of classes, the fields and the features."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from qgis.core import QgsApplication, QgsFeature, QgsFeatureSource, QgsFields

from ..engine.flood.building_classes import class_limits
from ..engine.flood.facade_times import Times
from ..engine.flood.facades import Assessment
from ..engine.layers import Field
from .features import Features
from .result_fields import features_with, fields_with
from .tables import in_language, read_table

RESULTS = (
    Field("water_depth", float, "m"),
    Field("water_level", float, "m"),
    Field("class", int),
    Field("class_label", str),
    Field("facade_wet_length", float, "m"),
    Field("first_wet", float, "s"),
    Field("inside", bool),
    Field("depth_inside", float, "m"),
    Field("inside_since", float, "s"),
    Field("inside_duration", float, "s"),
    Field("inside_at_end", bool),
)


@dataclass(frozen=True)
class Classes:
    """The classes of a table: from which depth (m) each holds, its colour and its name in the user's language."""

    limits: tuple[float, ...]
    colours: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def legend(self) -> tuple[tuple[int, str, str], ...]:
        """Number, colour and label with limits of each class."""
        centimetres = [f"{100.0 * limit:.10g}" for limit in self.limits]
        spans = [
            f"< {centimetres[1]} cm",
            *(f"{low}–{high} cm" for low, high in pairwise(centimetres[1:])),
            f"≥ {centimetres[-1]} cm",
        ]
        labels = (f"{name} ({span})" for name, span in zip(self.names, spans, strict=True))
        return tuple(zip(range(len(self.limits)), self.colours, labels, strict=True))


def read_classes(path: str | Path | None = None) -> Classes:
    """Read the plugin's classes, or a user's own; raises `CannotRead`, `BadTable` or `BadClassLimits`."""
    rows = read_table("building_classes", path)
    return Classes(
        class_limits([row["from_depth_m"] for row in rows], str(path or "building_classes")),
        tuple(str(row["colour"]) for row in rows),
        tuple(in_language(row, "label", QgsApplication.locale()) for row in rows),
    )


def result_fields(source: QgsFeatureSource) -> QgsFields:
    """Return the fields of the buildings and of the results, which take the place of older results."""
    return fields_with(source, RESULTS)


def result_features(
    source: QgsFeatureSource, buildings: Features, result: Assessment, times: Times | None, names: Sequence[str]
) -> Iterator[QgsFeature]:
    """Yield the buildings with all their own attributes and their results; `names` are those of the classes."""
    rows = (_attributes(number, result, times, names) for number in range(len(buildings)))
    return features_with(source, buildings, RESULTS, rows)


def _attributes(number: int, result: Assessment, times: Times | None, names: Sequence[str]) -> list:
    building_class = int(result.building_class[number])
    if building_class < 0:
        return [None] * len(RESULTS)
    return [
        _value(result.water_depth[number]),
        _value(result.water_level[number]),
        building_class,
        names[building_class],
        _value(result.wet_length[number], 1),
        _value(times.first_wet[number], 0) if times else None,
        bool(result.inside[number]),
        _value(result.depth_inside[number]),
        _value(times.inside_since[number], 0) if times else None,
        _value(times.inside_duration[number], 0) if times else None,
        bool(times.still_inside[number]) if times else None,
    ]


def _value(number: float, decimals: int = 3) -> float | None:
    return None if np.isnan(number) else round(float(number), decimals)
