"""Neighbourhoods with the PM10 that their green catches and their Biotope Area Factor."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from qgis.core import QgsFeature, QgsFeatureSource

from ..engine.indicators.green_quality import GreenSums
from ..engine.layers import Field
from .features import Features
from .result_fields import features_with
from .vector_styles import Categories, graded

FIELDS = (
    Field("pm10_kg_year", float, "kg a year, caught; no measure of the air in the street"),
    Field("pm10_kg_ha_year", float, "kg a hectare and year"),
    Field("biotope_area_factor", float, "0 to 1, unconfirmed; green quality, not biodiversity"),
    Field("green_percent", float, "% of the land, ground with vegetation"),
    Field("known_percent", float, "% of the neighbourhood in the data"),
)
LIMITS = (0.15, 0.3, 0.45, 0.6)
"""Where classes of the factor start: our own choice."""
COLOURS = ("#ffffcc", "#c2e699", "#78c679", "#31a354", "#006837")
"""From sealed to green: ColorBrewer's YlGn, which everybody can tell apart."""
UNKNOWN_COLOUR = "#7f7f7f"


def green_features(
    source: QgsFeatureSource, areas: Features, quality: GreenSums, concentration: float
) -> Iterator[QgsFeature]:
    """Yield the neighbourhoods with their own attributes and their green at a concentration of PM10 (µg/m³)."""
    columns = np.stack(
        [
            np.where(quality.known > 0, quality.pm10(concentration), np.nan),
            quality.pm10_per_hectare(concentration),
            quality.biotope_area_factor,
            quality.green_percent,
            quality.known_percent,
        ],
        axis=1,
    )
    rows = ([None if np.isnan(value) else round(float(value), 3) for value in row] for row in columns)
    return features_with(source, areas, FIELDS, rows)


def green_style(title: str, unknown: str) -> Categories:
    """Return classes of the Biotope Area Factor."""
    return graded("biotope_area_factor", LIMITS, COLOURS, title, (UNKNOWN_COLOUR, unknown), unit="")
