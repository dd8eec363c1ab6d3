"""Neighbourhoods with their heat and their people: fields, features and the legend of the bivariate map."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsApplication, QgsFeature, QgsFeatureSource, QgsFields

from ..engine.heat.bivariate import Bivariate
from ..engine.heat.exposure import BEYOND, GROUPS, RESIDENTS, UNCONNECTED, Exposure
from ..engine.heat.mortality import Change
from ..engine.layers import Field
from .exposure_tables import read_bivariate_classes
from .features import Features
from .result_fields import features_with, fields_with
from .vector_styles import Categories

STRONG, EXTREME = 3, 4
"""Numbers of the PET classes that start at 35 and 41 °C."""
PET_COLUMNS = ("pet_0", "pet_1", "pet_2", "pet_3", "pet_4", "pet_unknown")
WALK_COLUMNS = {"beyond": BEYOND, "unconnected": UNCONNECTED}
DEATHS = "%, modelled change in heat-attributable deaths, outdoor-temperature based, no indoor or adaptation effects"
RESULTS = (
    Field("dwellings", int),
    Field("unplaced", int, "residents without a home in the layer"),
    Field("pet_homes", float, "°C, mean around the homes"),
    *(
        Field(f"{group}_{column}", int, "people, estimated; NULL where hidden or not known")
        for group in GROUPS
        for column in (*PET_COLUMNS, *WALK_COLUMNS)
    ),
    Field("share_above_35", float, "% of the residents with a known PET"),
    Field("share_above_41", float, "% of the residents with a known PET"),
    Field("vulnerable_share", float, "%"),
    Field("bivariate_class", int, "heat (1 to 3) and then share (1 to 3)"),
    Field("bivariate_label", str),
    Field("ta_base", float, "°C"),
    Field("ta_variant", float, "°C"),
    Field("deaths_change", float, DEATHS),
    Field("deaths_change_low", float, DEATHS),
    Field("deaths_change_high", float, DEATHS),
    Field("suppressed", str, "counts that are hidden because they are small, or would tell one that is"),
)


@dataclass(frozen=True)
class Results:
    """What is known of each neighbourhood, arrays of shape (neighbourhoods,); people by group.

    `air` is the air temperature (°C) before and after, NaN where not known; `changes` are those in deaths.
    """

    dwellings: np.ndarray
    unplaced: np.ndarray
    pet: np.ndarray
    exposures: Mapping[str, Exposure]
    share: np.ndarray
    bivariate: Bivariate
    air: tuple[np.ndarray, np.ndarray]
    changes: Sequence[Change | None]


def counts(exposures: Mapping[str, Exposure], row: int) -> tuple[dict[str, int | None], list[str]]:
    """Return the counts of one row by field, None where not shown, and the fields of those that are hidden.

    A row is the number of a neighbourhood, or −1 for the whole study.
    """
    values: dict[str, int | None] = {}
    suppressed = []
    for group, exposure in exposures.items():
        columns = [(name, exposure.by_pet, column) for column, name in enumerate(PET_COLUMNS)]
        columns += [(name, exposure.by_walk, column) for name, column in WALK_COLUMNS.items()]
        for name, table, column in columns:
            field = f"{group}_{name}"
            values[field] = whole(table.shown[row, column]) if table else None
            if table and table.hidden[row, column]:
                suppressed.append(field)
    return values, suppressed


def result_fields(source: QgsFeatureSource) -> QgsFields:
    """Return the fields of the neighbourhoods and of the results, which take the place of older results."""
    return fields_with(source, RESULTS)


def result_features(source: QgsFeatureSource, areas: Features, results: Results) -> Iterator[QgsFeature]:
    """Yield the neighbourhoods with all their own attributes and their results."""
    return features_with(source, areas, RESULTS, _rows(results, len(areas)))


def _rows(results: Results, count: int) -> Iterator[list]:
    names = {each.code: each.name for each in read_bivariate_classes(QgsApplication.locale())}
    strong, extreme = (results.exposures[RESIDENTS].by_pet.share_from(first) for first in (STRONG, EXTREME))
    for number in range(count):
        people, suppressed = counts(results.exposures, number)
        code, change = int(results.bivariate.code[number]), results.changes[number]
        values = people | {
            "dwellings": whole(results.dwellings[number]),
            "unplaced": whole(results.unplaced[number]),
            "pet_homes": _rounded(results.pet[number]),
            "share_above_35": _rounded(100.0 * strong[number]),
            "share_above_41": _rounded(100.0 * extreme[number]),
            "vulnerable_share": _rounded(100.0 * results.share[number]),
            "bivariate_class": code or None,
            "bivariate_label": names.get(code),
            "ta_base": _rounded(results.air[0][number]),
            "ta_variant": _rounded(results.air[1][number]),
            "deaths_change": _rounded(change.central) if change else None,
            "deaths_change_low": _rounded(change.low) if change else None,
            "deaths_change_high": _rounded(change.high) if change else None,
            "suppressed": ", ".join(suppressed),
        }
        yield [values[field.name] for field in RESULTS]


def bivariate_style(bivariate: Bivariate, heat_limits: tuple[float, float], title: str) -> Categories:
    """Return the legend of the bivariate map, with the limits of each class; no classes where there are no thirds."""
    if bivariate.breaks is None:
        return Categories("bivariate_class", (), title)
    heat = _spans("PET < {0} °C", "PET {0}–{1} °C", "PET ≥ {1} °C", [f"{limit:g}" for limit in heat_limits])
    breaks = [f"{100.0 * limit:.1f}" for limit in bivariate.breaks]
    share = _spans("≤ {0} %", "> {0}–{1} %", "> {1} %", breaks)
    classes = tuple(
        (each.code, each.colour, f"{each.name} ({heat[each.code // 10 - 1]}; {share[each.code % 10 - 1]})")
        for each in read_bivariate_classes(QgsApplication.locale())
    )
    return Categories("bivariate_class", classes, title)


def whole(number: float) -> int | None:
    """Return a count as a whole number, None where it is not known."""
    return None if np.isnan(number) else int(number)


def _spans(low: str, medium: str, high: str, limits: Sequence[str]) -> list[str]:
    return [span.format(*limits) for span in (low, medium, high)]


def _rounded(number: float) -> float | None:
    return None if np.isnan(number) else round(float(number), 2)
