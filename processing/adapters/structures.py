"""Structures of layers for the flood model: culverts and pumps, gullies, drains and storage under ground."""

from __future__ import annotations

from collections.abc import Iterable
from math import isnan

import numpy as np
from qgis.core import Qgis, QgsGeometry

from ..engine.errors import OutOfRange, StadstweelingError
from ..engine.flood.structures import UNLIMITED, Link, LinkKind, Sink, SinkKind
from ..engine.grid import Grid
from ..engine.text import QT_TRANSLATE_NOOP, Text
from .features import Features
from .measure_inputs import LITRE, ends_of, patch_of

LINK_KINDS = {"culvert": LinkKind.CULVERT, "pump": LinkKind.PUMP}
SINK_KINDS = {
    "gully": ("capacity", SinkKind.SEWER),
    "drain": ("capacity", SinkKind.SEWER),
    "wadi": ("capacity", SinkKind.SEWER),
    "underground_storage": ("volume", SinkKind.UNDERGROUND),
}
"""What each kind of sink must have, and where its water goes."""
LIMITS = {"capacity": ("l/s", 0.0, 1e6), "volume": ("m³", 0.0, 1e6), "head": ("m", 1e-3, 100.0)}
"""Unit, least and most of each number: our own choice."""


class UnknownStructure(StadstweelingError):
    """A structure of a kind that the model does not know."""

    what = QT_TRANSLATE_NOOP("engine", "feature {feature} has '{kind}' as its kind")
    expected = QT_TRANSLATE_NOOP("engine", "one of: {kinds}")
    remedy = QT_TRANSLATE_NOOP("engine", "Correct the field 'kind'.")


class StructureWithoutNumber(StadstweelingError):
    """A structure that does not say how much it can do."""

    what = QT_TRANSLATE_NOOP("engine", "feature {feature}, of the kind '{kind}', has no {field}")
    expected = QT_TRANSLATE_NOOP("engine", "a number ({unit}) in the field '{field}'")
    remedy = QT_TRANSLATE_NOOP("engine", "Fill in the field, or remove the feature.")


def links_of(features: Features, grid: Grid) -> list[Link]:
    """Return the culverts and pumps of lines, one for each part.

    Raises `UnknownStructure`, `StructureWithoutNumber` or `OutOfRange`.
    """
    links = []
    for number, (geometry, feature) in enumerate(zip(features.geometries, features.ids, strict=True)):
        row = {name: values[number] for name, values in features.columns.items()}
        _check(features.name, feature, row, LINK_KINDS, "capacity")
        for line in geometry.asGeometryCollection():
            start, end = (grid.row_column(*place) for place in ends_of(line))
            links.append(Link(LINK_KINDS[row["kind"]], start, end, row["capacity"] * LITRE, row["head"]))
    return links


def sinks_of(features: Features, grid: Grid) -> list[Sink]:
    """Return the gullies, drains and storage of features.

    Raises `UnknownStructure`, `StructureWithoutNumber` or `OutOfRange`.
    """
    sinks = []
    for number, (geometry, feature) in enumerate(zip(features.geometries, features.ids, strict=True)):
        row = {name: values[number] for name, values in features.columns.items()}
        needed, kind = SINK_KINDS.get(row["kind"], ("", SinkKind.SEWER))
        _check(features.name, feature, row, SINK_KINDS, needed)
        capacity = UNLIMITED if isnan(row["capacity"]) else row["capacity"] * LITRE
        volume = UNLIMITED if isnan(row["volume"]) else row["volume"]
        sinks.append(Sink(kind, _cells(geometry, grid), capacity, volume))
    return sinks


def _cells(geometry: QgsGeometry, grid: Grid) -> np.ndarray:
    """Return the flat cells with their centre in a polygon; where there is none, those that the geometry touches."""
    patch = patch_of(geometry, grid, all_touched=geometry.type() != Qgis.GeometryType.Polygon)
    if not patch.mask.any():
        patch = patch_of(geometry, grid, all_touched=True)
    rows, columns = np.nonzero(patch.mask)
    return (rows + patch.window.top) * grid.columns + columns + patch.window.left


def _check(layer: str, feature: int, row: dict, kinds: Iterable[str], needed: str) -> None:
    if row["kind"] not in kinds:
        raise UnknownStructure(layer, feature=feature, kind=row["kind"] or "", kinds=", ".join(kinds))
    for name, (unit, lowest, highest) in LIMITS.items():
        if name not in row:
            continue
        if isnan(row[name]):
            if name == needed:
                raise StructureWithoutNumber(layer, feature=feature, kind=row["kind"], field=name, unit=unit)
        elif not lowest <= row[name] <= highest:
            values = {"field": name, "feature": feature}
            quantity = Text(QT_TRANSLATE_NOOP("engine", "{field} of feature {feature}"), values)
            raise OutOfRange(layer, quantity=quantity, value=row[name], unit=unit, lowest=lowest, highest=highest)
