"""Units with what comes together in them: fields, features and the legend of the score."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsFeature, QgsFeatureSource, QgsFields

from ..engine.indicators.bottlenecks import GREEN, HEAT, NAMES, PEOPLE, THEMES, WATER, Bottlenecks
from ..engine.indicators.people import People
from ..engine.layers import Field
from .bottleneck_inputs import Units
from .features import Features, qgs_fields
from .result_fields import feature_of, features_with, fields_with
from .vector_styles import Categories, graded
from .words import translate_engine

RAW = {
    WATER: Field("wet_percent", float, "% of the ground outside buildings and open water"),
    HEAT: Field("mean_pet", float, "°C, outdoors"),
    GREEN: Field("canopy_percent", float, "% of the area"),
    PEOPLE: Field("vulnerable_percent", float, "% of the residents, or of the households"),
}
SQUARE = Field("square", str, "south-western corner, in m")
RESULTS = (
    Field("score", float, "0 to 1, weighted mean of the themes that are known"),
    Field("themes_known", int, "themes with a weight"),
    Field("themes_together", int, "themes with a weight that are at least half-way up their scale"),
    Field("heaviest_theme", str, "theme with the largest share of the score"),
    *RAW.values(),
    Field("vulnerable_people", int, "people, estimated in squares; NULL where hidden or not known"),
    Field("people_hidden", bool, "whether their number is hidden because it is small, or would tell one that is"),
    *(Field(f"{theme}_scale", float, "0 (nothing the matter) to 1 (as bad as the scale goes)") for theme in THEMES),
    *(Field(f"{theme}_share_of_score", float, "% of the score") for theme in THEMES),
    Field("on_map_percent", float, "% of the unit on the maps"),
)
LIMITS = (0.2, 0.4, 0.6, 0.8)
"""Where classes of the score start: our own choice, the same in every study."""
COLOURS = ("#fef0d9", "#fdcc8a", "#fc8d59", "#d7301f", "#7f0000")
"""From little to much: ColorBrewer's OrRd, one hue that darkens, which everybody can tell apart."""
UNKNOWN_COLOUR = "#bdbdbd"


@dataclass(frozen=True)
class Results:
    """What is known of each unit: the numbers of the themes, the people (None without), and what comes together."""

    raw: Mapping[str, np.ndarray]
    people: People | None
    found: Bottlenecks
    on_map_percent: np.ndarray


def result_fields(source: QgsFeatureSource, squares: bool) -> QgsFields:
    """Return the fields of the result: those of the neighbourhoods and of the results, or those of squares."""
    return qgs_fields([SQUARE, *RESULTS]) if squares else fields_with(source, RESULTS)


def result_features(
    source: QgsFeatureSource, areas: Features, units: Units, results: Results
) -> Iterator[QgsFeature]:
    """Yield the neighbourhoods with all their own attributes, or the squares, with their results."""
    rows = (_row(number, results) for number in range(len(units)))
    if units.corner is None:
        return features_with(source, areas, RESULTS, rows)
    fields = result_fields(source, True)
    names = (f"E{x:.0f}N{y:.0f}" for x, y in units.corner)
    return (
        feature_of(fields, geometry, [name, *row])
        for geometry, name, row in zip(units.geometries, names, rows, strict=True)
    )


def score_style(title: str, unknown: str) -> Categories:
    """Return classes of the score."""
    return graded("score", LIMITS, COLOURS, title, (UNKNOWN_COLOUR, unknown), unit="")


def _row(number: int, results: Results) -> list:
    found, people = results.found, results.people
    heaviest = int(found.heaviest[number])
    nothing = np.full(len(found.score), np.nan)
    return [
        _rounded(found.score[number], 4),
        int(found.known[number]),
        int(found.together[number]),
        translate_engine(NAMES[THEMES[heaviest]]) if heaviest >= 0 else None,
        *(_rounded(results.raw.get(theme, nothing)[number], 2) for theme in RAW),
        None if people is None or np.isnan(people.count[number]) else int(people.count[number]),
        bool(people.hidden[number]) if people else None,
        *(_rounded(found.themes[theme][number], 4) for theme in THEMES),
        *(_rounded(found.shares[theme][number], 2) for theme in THEMES),
        _rounded(results.on_map_percent[number], 1),
    ]


def _rounded(number: float, decimals: int) -> float | None:
    return None if np.isnan(number) else round(float(number), decimals)
