"""Measure which share of the land lies under the crowns of trees: the 30 of 3-30-300."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
)

from ...adapters.canopy_inputs import (
    CROWN_DIAMETER,
    WIDEST_CROWN,
    CrownSurvey,
    HeightSurvey,
    LandSurvey,
    NoNeighbourhoods,
    OneCanopy,
    area_masks,
    canopy_of,
    crowns_of,
)
from ...adapters.canopy_results import (
    AREA_FIELDS,
    HOME_FIELDS,
    WHOLE,
    HomeCover,
    area_features,
    canopy_style,
    home_features,
)
from ...adapters.features import Features
from ...adapters.homes import DWELLINGS, Homes, homes_of, points_inside
from ...adapters.path_inputs import around
from ...adapters.raster_windows import RasterWindows
from ...adapters.result_fields import fields_with
from ...adapters.surfaces import read_surface_kinds
from ...engine.grid import Grid
from ...engine.layers import Field
from ...engine.progress import OnProgress, followed, part
from ...engine.text import QT_TRANSLATE_NOOP, Text
from ...engine.trees.canopy import Counted, Wanted, map_grid
from ...engine.trees.definitions import CanopyRule, CanopyScope
from ...engine.variables import CANOPY_COVER
from ...engine.weighted import weighted_mean, weighted_median, weighted_share
from ..base import Algorithm
from .canopycover_parameters import add_inputs, add_outputs, add_rules, definition, given, help_text, rule_of

LISTING = QT_TRANSLATE_NOOP("engine", "Listing the homes")


class CanopyCover(Algorithm):
    """Measure which share of the land lies under the crowns of trees: the 30 of 3-30-300."""

    ID = "canopycover"
    ICON = "canopycover"
    TAGS = (
        "trees", "3-30-300", "canopy", "canopy cover", "crown", "tree cover", "green", "neighbourhood", "chm",
        "bomen", "kroonbedekking", "kroon", "boomkronen", "bladerdak", "groen", "buurt",
    )  # fmt: skip
    REQUIRES = ("numba", "scipy")

    def displayName(self) -> str:
        return self.tr("Canopy cover")

    def group(self) -> str:
        return self.tr("Trees")

    def groupId(self) -> str:
        return "trees"

    def shortDescription(self) -> str:
        return self.tr("Which share of the land lies under crowns, in each neighbourhood and around each home?")

    def shortHelpString(self) -> str:
        return help_text()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_inputs(self)
        add_rules(self)
        add_outputs(self)
        for name, text in (
            ("CANOPY_PERCENT", self.tr("Canopy of the whole area (% of the land)")),
            ("LAND_AREA", self.tr("Land of the whole area (m²)")),
            ("NEIGHBOURHOOD_COUNT", self.tr("Neighbourhoods with land")),
            ("NEIGHBOURHOODS_MEETING", self.tr("Neighbourhoods with enough canopy")),
            ("HOME_COUNT", self.tr("Homes")),
            ("SHARE_MEETING", self.tr("Share of the homes that meet the rule (%)")),
            ("HOMES_UNKNOWN", self.tr("Homes of which the canopy is not known")),
            ("MEAN_HOME_CANOPY", self.tr("Mean canopy around the homes (%)")),
            ("MEDIAN_HOME_CANOPY", self.tr("Median canopy around the homes (%)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        sources = given(parameters, "CHM") + given(parameters, "TREES")
        if sources != 1:
            raise OneCanopy(self.displayName(), count=sources)
        rule = rule_of(self, parameters, context)
        by_neighbourhood = rule.scope is CanopyScope.NEIGHBOURHOOD
        if by_neighbourhood and given(parameters, "HOMES") and not given(parameters, "NEIGHBOURHOODS"):
            raise NoNeighbourhoods(self.displayName())

    def definitions(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[str, ...]:
        rule = rule_of(self, parameters, context)
        return (definition(self, parameters, context, rule, rule.scope),)

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        rule = rule_of(self, parameters, context)
        cover = RasterWindows(self.raster_layer_parameter(parameters, "LANDCOVER", context))
        survey = self._survey(parameters, context, feedback, cover)
        areas = self._features(parameters, "NEIGHBOURHOODS", (), context, feedback, cover.grid, cover.crs)
        homes = self._homes(parameters, context, feedback, cover)
        size = self.parameterAsDouble(parameters, "MAP_CELL", context)
        wanted = Wanted(
            areas=np.array([area.area() for area in areas.geometries]),
            masks=lambda window: area_masks(areas.geometries, cover.grid, window),
            homes=points_inside(homes),
            radius=rule.radius,
            map=map_grid(cover.grid, size) if given(parameters, "COVER") else None,
        )
        large_water = self.parameterAsDouble(parameters, "LARGE_WATER", context)
        on_progress = self.progress(feedback)
        counted = canopy_of(survey, wanted, large_water, part(on_progress, 0.0, 0.9))
        self._warn(counted, homes, feedback)
        outputs = self._write_map(parameters, context, counted, wanted, rule, cover.crs)
        results = HomeCover.of(homes, areas, counted, rule)
        outputs |= self._write_layers(parameters, context, areas, homes, counted, results, rule, cover.crs, on_progress)
        return outputs | self._numbers(counted, homes, results, rule, feedback)

    def _survey(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        cover: RasterWindows,
    ) -> LandSurvey:
        kinds = read_surface_kinds(self.parameterAsFile(parameters, "TABLE", context))
        if given(parameters, "CHM"):
            chm = RasterWindows(self.raster_layer_parameter(parameters, "CHM", context), like=cover)
            return HeightSurvey(cover, kinds, chm, self.parameterAsDouble(parameters, "LEAST_HEIGHT", context))
        wide = around(cover.grid, 0.5 * WIDEST_CROWN)
        trees = self._features(
            parameters, "TREES", (CROWN_DIAMETER,), context, feedback, wide, cover.crs, may_be_empty=True
        )
        if not len(trees):
            feedback.pushWarning(self.tr("{name}: there are none in the area.").format(name=trees.name))
        crowns, left_out = crowns_of(trees)
        if left_out:
            feedback.pushWarning(
                self.tr("{count} trees have no crown_diameter and are left out.").format(count=left_out)
            )
        return CrownSurvey(cover, kinds, crowns)

    def _features(
        self,
        parameters: dict[str, Any],
        name: str,
        fields: tuple[Field, ...],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        grid: Grid,
        crs: str,
        may_be_empty: bool = False,
    ) -> Features:
        """Return the features of a layer; none where the user gave none."""
        if not given(parameters, name):
            return Features(name, [], [], {})
        source = self.source_parameter(parameters, name, context)
        features = self.read_features_parameter(parameters, name, fields, context, grid, crs, may_be_empty)
        beyond = source.featureCount() - len(features)
        if beyond > 0:
            feedback.pushWarning(
                self.tr("{name}: {count} features lie outside the land cover and are left out.").format(
                    name=source.sourceName(), count=beyond
                )
            )
        return features

    def _homes(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        cover: RasterWindows,
    ) -> Homes:
        features = self._features(parameters, "HOMES", (DWELLINGS,), context, feedback, cover.grid, cover.crs)
        if not len(features):
            return Homes(features, np.zeros(0, np.int64))
        known = self.source_parameter(parameters, "HOMES", context).fields().indexOf(DWELLINGS.name) >= 0
        if not known:
            feedback.pushWarning(self.tr("The homes have no field dwellings: each feature counts as one home."))
        return homes_of(features, known)

    def _warn(self, counted: Counted, homes: Homes, feedback: QgsProcessingFeedback) -> None:
        empty = int((counted.areas.land == 0).sum())
        if empty:
            feedback.pushWarning(
                self.tr("{count} neighbourhoods have no known land in the area: nothing is said of them.").format(
                    count=empty
                )
            )
        in_part = int(((counted.areas.land > 0) & (counted.areas.known_percent < WHOLE)).sum())
        if in_part:
            feedback.pushWarning(
                self.tr("{count} neighbourhoods are known in part only: see known_percent.").format(count=in_part)
            )
        cut = int(homes.dwellings[counted.homes.known_percent < WHOLE].sum())
        if cut:
            feedback.pushWarning(
                self.tr("Of {count} homes the circle around is known in part only: see known_percent.").format(
                    count=cut
                )
            )

    def _write_map(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        counted: Counted,
        wanted: Wanted,
        rule: CanopyRule,
        crs: str,
    ) -> dict[str, str]:
        if counted.map is None:
            return {}
        note = definition(self, parameters, context, rule, CanopyScope.HOME)
        variable = replace(CANOPY_COVER, note=note)
        return self.write_raster_output(parameters, "COVER", context, counted.map, wanted.map, crs, variable)

    def _write_layers(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        areas: Features,
        homes: Homes,
        counted: Counted,
        results: HomeCover,
        rule: CanopyRule,
        wkt: str,
        on_progress: OnProgress,
    ) -> dict[str, str]:
        outputs: dict[str, str] = {}
        crs, least, nothing = QgsCoordinateReferenceSystem.fromWkt(wkt), rule.least_share, self.tr("No known land")
        if len(areas):
            source = self.source_parameter(parameters, "NEIGHBOURHOODS", context)
            title = definition(self, parameters, context, rule, CanopyScope.NEIGHBOURHOOD)
            outputs |= self.write_layer_output(
                parameters, "NEIGHBOURHOOD_COVER", context,
                area_features(source, areas, counted.areas, least, homes, results), fields_with(source, AREA_FIELDS),
                source.wkbType(), crs, canopy_style("canopy_percent", least, title, nothing),
            )  # fmt: skip
        if len(homes.dwellings):
            source = self.source_parameter(parameters, "HOMES", context)
            title = definition(self, parameters, context, rule, rule.scope)
            rows = home_features(source, homes, counted.homes, results)
            features = followed(rows, len(homes.dwellings), part(on_progress, 0.9, 1.0), Text(LISTING))
            field = "canopy_percent" if rule.scope is CanopyScope.HOME else "neighbourhood_percent"
            outputs |= self.write_layer_output(
                parameters, "HOME_COVER", context, features,
                fields_with(source, HOME_FIELDS), source.wkbType(), crs, canopy_style(field, least, title, nothing),
            )  # fmt: skip
        return outputs

    def _numbers(
        self, counted: Counted, homes: Homes, results: HomeCover, rule: CanopyRule, feedback: QgsProcessingFeedback
    ) -> dict[str, float]:
        numbers = {
            "CANOPY_PERCENT": float(counted.whole.percent[0]),
            "LAND_AREA": float(counted.whole.land_area[0]),
            "NEIGHBOURHOOD_COUNT": int((counted.areas.land > 0).sum()),
            "NEIGHBOURHOODS_MEETING": int(counted.areas.meets(rule.least_share).sum()),
            "HOME_COUNT": int(homes.dwellings.sum()),
            "HOMES_UNKNOWN": int(homes.dwellings[~results.judged].sum()),
            "SHARE_MEETING": weighted_share(results.meets[results.judged], homes.dwellings[results.judged]),
            "MEAN_HOME_CANOPY": weighted_mean(counted.homes.percent, homes.dwellings),
            "MEDIAN_HOME_CANOPY": weighted_median(counted.homes.percent, homes.dwellings),
        }
        if len(homes.dwellings):
            feedback.pushInfo(
                self.tr(
                    "{share:.1f} % of {count} homes meet the rule; of {unknown} others nothing is known. Within "
                    "{radius:g} m of the homes the canopy is {mean:.1f} % on average, and {median:.1f} % or less for "
                    "half of them."
                ).format(
                    share=numbers["SHARE_MEETING"], count=numbers["HOME_COUNT"] - numbers["HOMES_UNKNOWN"],
                    unknown=numbers["HOMES_UNKNOWN"], radius=rule.radius, mean=numbers["MEAN_HOME_CANOPY"],
                    median=numbers["MEDIAN_HOME_CANOPY"],
                )
            )  # fmt: skip
        return {name: value for name, value in numbers.items() if not np.isnan(value)}
