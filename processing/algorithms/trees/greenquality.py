"""Measure what green catches and how open the ground is: PM10 and the Biotope Area Factor."""

from __future__ import annotations

from typing import Any

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingContext, QgsProcessingFeedback

from ...adapters.canopy_inputs import area_masks
from ...adapters.canopy_results import WHOLE
from ...adapters.features import Features
from ...adapters.green_quality_inputs import CoverAndCrowns, read_green_factors
from ...adapters.green_quality_results import FIELDS, green_features, green_style
from ...adapters.raster_windows import RasterWindows
from ...adapters.result_fields import fields_with
from ...engine.indicators.green_quality import GreenSums, measure_green
from ...engine.progress import part
from ...engine.trees.canopy import NoGroundWithoutCanopy
from ...engine.variables import BIOTOPE_FACTOR
from ..base import Algorithm
from ..raster_outputs import RasterOutputs
from .canopycover_parameters import given
from .greenquality_parameters import add_parameters, help_text


class GreenQuality(Algorithm):
    """Measure what green catches and how open the ground is: PM10 and the Biotope Area Factor."""

    ID = "greenquality"
    ICON = "greenquality"
    TAGS = (
        "green", "air quality", "pm10", "fine dust", "biotope area factor", "bff", "ecosystem", "trees", "land cover",
        "groen", "luchtkwaliteit", "fijnstof", "ecosysteem", "natuurwaarde", "bomen", "vergroening",
    )  # fmt: skip

    def displayName(self) -> str:
        return self.tr("Green quality")

    def group(self) -> str:
        return self.tr("Trees")

    def groupId(self) -> str:
        return "trees"

    def shortDescription(self) -> str:
        return self.tr("How much fine dust does the green catch in a year, and how green is the ground?")

    def shortHelpString(self) -> str:
        return help_text()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_parameters(self)

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        read_green_factors(self.parameterAsFile(parameters, "TABLE", context))

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        factors = read_green_factors(self.parameterAsFile(parameters, "TABLE", context))
        cover = RasterWindows(self.raster_layer_parameter(parameters, "LANDCOVER", context))
        chm = RasterWindows(self.raster_layer_parameter(parameters, "CHM", context), like=cover)
        least_height = self.parameterAsDouble(parameters, "LEAST_HEIGHT", context)
        concentration = self.parameterAsDouble(parameters, "CONCENTRATION", context)
        areas = Features("", [], [], {})
        if given(parameters, "NEIGHBOURHOODS"):
            areas = self.read_features_parameter(parameters, "NEIGHBOURHOODS", (), context, cover.grid, cover.crs)
        progress = self.progress(feedback)
        with RasterOutputs(self, parameters, context, cover.grid, cover.crs) as maps:
            maps.begin("BIOTOPE_FACTOR", BIOTOPE_FACTOR)
            whole, parts = measure_green(
                CoverAndCrowns(cover, chm, factors, least_height),
                factors,
                np.array([area.area() for area in areas.geometries]),
                lambda window: area_masks(areas.geometries, cover.grid, window),
                lambda window, biotope: maps.write("BIOTOPE_FACTOR", window, biotope),
                part(progress, 0.0, 0.9),
            )
            if whole.known[0] and whole.crowns[0] == whole.known[0]:
                raise NoGroundWithoutCanopy(chm.name, height=least_height)
            outputs = maps.finish(part(progress, 0.9, 1.0))
        if len(areas):
            source = self.source_parameter(parameters, "NEIGHBOURHOODS", context)
            outputs |= self.write_layer_output(
                parameters, "NEIGHBOURHOOD_GREEN", context, green_features(source, areas, parts, concentration),
                fields_with(source, FIELDS), source.wkbType(), QgsCoordinateReferenceSystem.fromWkt(cover.crs),
                green_style(
                    self.tr("Biotope Area Factor (unconfirmed): indicator of green quality, not of biodiversity"),
                    self.tr("No known land"),
                ),
            )  # fmt: skip
            self._warn(parts, feedback)
        numbers = {
            "PM10_KG_PER_YEAR": whole.pm10(concentration)[0],
            "PM10_KG_PER_HA": whole.pm10_per_hectare(concentration)[0],
            "BIOTOPE_AREA_FACTOR": whole.biotope_area_factor[0],
            "GREEN_SHARE": whole.green_percent[0],
            "LAND_AREA": whole.land[0],
        }
        numbers = {name: float(value) for name, value in numbers.items() if not np.isnan(value)}
        self._tell(numbers, concentration, feedback)
        return outputs | numbers

    def _warn(self, parts: GreenSums, feedback: QgsProcessingFeedback) -> None:
        in_part = int((parts.known_percent < WHOLE).sum())
        if in_part:
            feedback.pushWarning(
                self.tr("{count} neighbourhoods are known in part or not at all: see known_percent.").format(
                    count=in_part
                )
            )

    def _tell(self, numbers: dict[str, float], concentration: float, feedback: QgsProcessingFeedback) -> None:
        """Give both indicators, each with what it is not."""
        if "PM10_KG_PER_HA" in numbers:
            feedback.pushInfo(
                self.tr(
                    "The green catches {caught:.1f} kg of PM10 a year at {concentration:g} µg/m³. That is no measure "
                    "of the air in the street: a closed canopy over a busy street can make it worse."
                ).format(caught=numbers["PM10_KG_PER_YEAR"], concentration=concentration)
            )
        if "BIOTOPE_AREA_FACTOR" in numbers:
            feedback.pushInfo(
                self.tr(
                    "The Biotope Area Factor is {factor:.2f}, with factors that are unconfirmed: an indicator of green "
                    "quality, not of biodiversity."
                ).format(factor=numbers["BIOTOPE_AREA_FACTOR"])
            )
