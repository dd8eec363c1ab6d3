"""Canopy cover of neighbourhoods and homes, as layers with a legend against the rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsFeature, QgsFeatureSource

from ..engine.layers import Field
from ..engine.trees.canopy import Counted, Cover
from ..engine.trees.definitions import CanopyRule, CanopyScope
from .features import Features
from .homes import Homes, locate
from .result_fields import features_with
from .vector_styles import Categories, graded

AREA_FIELDS = (
    Field("canopy_percent", float, "% of the land"),
    Field("land_area", float, "m², without large water"),
    Field("known_percent", float, "% of the neighbourhood in the data"),
    Field("meets", bool),
    Field("dwellings", int),
    Field("dwellings_meet_percent", float, "% of the dwellings"),
)
HOME_FIELDS = (
    Field("canopy_percent", float, "% of the land around"),
    Field("known_percent", float, "% of the circle in the data"),
    Field("neighbourhood_percent", float, "% of the land in the neighbourhood"),
    Field("meets", bool),
)

COLOURS = ("#d73027", "#fc8d59", "#fee08b", "#91cf60", "#1a9850")
"""From bare to green, the first three below the rule: our own, after ColorBrewer's RdYlGn."""
UNKNOWN_COLOUR = "#7f7f7f"
WHOLE = 99.0
"""From which share (%) of it a neighbourhood or circle counts as known: the cells along its edge make that inexact."""


@dataclass(frozen=True)
class HomeCover:
    """What the rule says of each home, arrays of shape (homes,).

    area: the number of its neighbourhood, −1 for none, `area_percent` the canopy there (%, NaN for unknown), and
    `area_known` how much of it is in the data (%).
    judged: whether anything is known of what the rule looks at; meets: whether that is enough.
    """

    area: np.ndarray
    area_percent: np.ndarray
    area_known: np.ndarray
    judged: np.ndarray
    meets: np.ndarray

    @classmethod
    def of(cls, homes: Homes, areas: Features, counted: Counted, rule: CanopyRule) -> HomeCover:
        """Judge homes by what was counted."""
        area = locate(homes.features.geometries, areas.geometries)
        # The last is that of homes in no neighbourhood.
        percent, known = (
            np.append(values, np.nan)[area] for values in (counted.areas.percent, counted.areas.known_percent)
        )
        if rule.scope is CanopyScope.HOME:
            judged, meets = counted.homes.land > 0, counted.homes.meets(rule.least_share)
        else:
            judged, meets = ~np.isnan(percent), np.append(counted.areas.meets(rule.least_share), False)[area]
        return cls(area, percent, known, judged, meets)


def area_features(
    source: QgsFeatureSource, areas: Features, cover: Cover, least: float, homes: Homes, results: HomeCover
) -> Iterator[QgsFeature]:
    """Return the neighbourhoods with their own attributes, their canopy and their homes."""
    percent, meets = cover.percent, cover.meets(least)
    inside = results.area >= 0
    dwellings, judged, meeting = (
        np.bincount(results.area[chosen], homes.dwellings[chosen], len(areas))
        for chosen in (inside, inside & results.judged, inside & results.meets)
    )
    rows = (
        [
            _known(percent[number]),
            float(cover.land_area[number]),
            round(float(cover.known_percent[number]), 1),
            bool(meets[number]) if cover.land[number] else None,
            int(dwellings[number]),
            round(100.0 * float(meeting[number] / judged[number]), 2) if judged[number] else None,
        ]
        for number in range(len(areas))
    )
    return features_with(source, areas, AREA_FIELDS, rows)


def home_features(source: QgsFeatureSource, homes: Homes, cover: Cover, results: HomeCover) -> Iterator[QgsFeature]:
    """Return the homes with their own attributes and their canopy."""
    percent, known = cover.percent, cover.known_percent
    rows = (
        [
            _known(percent[number]),
            round(float(known[number]), 1),
            _known(results.area_percent[number]),
            bool(results.meets[number]) if results.judged[number] else None,
        ]
        for number in range(len(percent))
    )
    return features_with(source, homes.features, HOME_FIELDS, rows)


def canopy_style(field: str, least: float, title: str, unknown: str) -> Categories:
    """Return classes of a share (%) in a field: three below the least share, two from there on."""
    limits = [least / 3.0, 2.0 * least / 3.0, least, 4.0 * least / 3.0]
    return graded(field, limits, COLOURS, title, (UNKNOWN_COLOUR, unknown))


def _known(percent: float) -> float | None:
    """Return a share (%) as a field wants it, None for NaN. Not rounded: rounding could lift it over the rule."""
    return None if np.isnan(percent) else float(percent)
