"""Find which trees people see from their homes: the 3 of 3-30-300."""

from __future__ import annotations

from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
)

from ...adapters.definition_words import trees_in_words
from ...adapters.features import Features, qgs_fields
from ...adapters.homes import locate
from ...adapters.result_fields import fields_with
from ...adapters.score_places import GROUPS, Places, places_of
from ...adapters.score_tables import read_place_groups
from ...adapters.sight_inputs import NoViews, SurfaceWindows, buildings_of
from ...adapters.sight_results import (
    AREA_FIELDS,
    HOME_FIELDS,
    LINE_FIELDS,
    area_features,
    count_style,
    home_features,
    line_style,
    share_style,
    sight_lines,
)
from ...adapters.tree_tables import read_definitions
from ...engine.progress import OnProgress, part
from ...engine.trees.definitions import BlockedBy, TreeRule
from ...engine.trees.seen import TreesSeen
from ...engine.weighted import weighted_mean, weighted_median, weighted_share
from ..base import Algorithm
from .canopycover_parameters import given
from .sight_layers import SightLayers
from .treesight_parameters import add_inputs, add_outputs, add_rules, help_text, rule_of


class TreeSight(Algorithm):
    """Find which trees people see from their homes: the 3 of 3-30-300."""

    ID = "treesight"
    ICON = "treesight"
    TAGS = (
        "trees", "3-30-300", "visibility", "line of sight", "viewshed", "window", "view", "crown", "home",
        "bomen", "zicht", "zichtlijn", "uitzicht", "raam", "boomkroon", "woning", "groen",
    )  # fmt: skip
    REQUIRES = ("numba",)

    def displayName(self) -> str:
        return self.tr("Trees in sight")

    def group(self) -> str:
        return self.tr("Trees")

    def groupId(self) -> str:
        return "trees"

    def shortDescription(self) -> str:
        return self.tr("Which trees do people see from their homes, and do all homes see three?")

    def shortHelpString(self) -> str:
        return help_text()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_inputs(self)
        add_rules(self)
        add_outputs(self)
        for name, text in (
            ("HOME_COUNT", self.tr("Homes")),
            ("HOMES_UNKNOWN", self.tr("Homes that are not judged")),
            ("HOMES_MEETING", self.tr("Homes that see enough trees")),
            ("SHARE_MEETING", self.tr("Share of the homes that see enough trees (%)")),
            ("MEAN_TREES", self.tr("Mean number of trees seen from a home")),
            ("MEDIAN_TREES", self.tr("Median number of trees seen from a home")),
            ("SHARE_SCHOOL", self.tr("Share of the schools that see enough trees (%)")),
            ("SHARE_WORK", self.tr("Share of the places of work that see enough trees (%)")),
            ("SHARE_CARE", self.tr("Share of the care places that see enough trees (%)")),
            ("TREE_COUNT", self.tr("Trees")),
            ("TREES_LEFT_OUT", self.tr("Trees left out because their size is not known")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def definitions(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[str, ...]:
        measured = parameters.get("SURFACE") not in (None, "")
        return (self._title(parameters, context, rule_of(self, parameters, context), measured),)

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        # This needs numba, without which this file must still load and say so.
        from ...engine.trees.sight import trees_seen

        rule = rule_of(self, parameters, context)
        layers = SightLayers(self, parameters, context, feedback)
        surface = None
        if given(parameters, "SURFACE"):
            surface = SurfaceWindows(self.raster_layer_parameter(parameters, "SURFACE", context), layers.ground)
        houses, known = layers.buildings()
        places, buildings = places_of(houses, known, read_place_groups()), buildings_of(houses)
        planted = layers.trees(rule.radius)
        trees, areas = planted.trees, layers.features("NEIGHBOURHOODS", (), layers.grid)

        on_progress = self.progress(feedback)
        spacing = self.parameterAsDouble(parameters, "SPACING", context)
        seen = trees_seen(
            buildings, places.building, trees, rule, layers.ground, layers.grid, spacing, surface,
            part(on_progress, 0.0, 0.8),
        )  # fmt: skip
        if not seen.known.any():
            raise NoViews(houses.name, count=len(places))
        layers.warn_of_view(places, trees, seen, rule)
        title = self._title(parameters, context, rule, surface is not None)
        crs, end = QgsCoordinateReferenceSystem.fromWkt(layers.crs), part(on_progress, 0.8, 1.0)
        outputs = self._write_homes(parameters, context, places, areas, seen, rule, crs, title, part(end, 0.0, 0.5))
        storeys = [
            self.tr("ground floor"), self.tr("first floor"), self.tr("second floor"), self.tr("third floor or higher"),
        ]  # fmt: skip
        outputs |= self.write_layer_output(
            parameters, "SIGHT_LINES", context, sight_lines(seen, trees.place, planted.ids, rule, part(end, 0.5, 1.0)),
            qgs_fields(LINE_FIELDS), Qgis.WkbType.LineString, crs,
            line_style(title, storeys, self.tr("within the radius, seen or not")),
        )  # fmt: skip
        numbers = self._numbers(places, seen, rule, title, feedback)
        return {**outputs, **numbers, "TREE_COUNT": len(trees), "TREES_LEFT_OUT": planted.left_out}

    def _title(self, parameters: dict[str, Any], context: QgsProcessingContext, rule: TreeRule, measured: bool) -> str:
        """Return the definition that was used, in words and by its name where it has one."""
        words = trees_in_words(rule)
        if measured and rule.blocked_by is not BlockedBy.NOTHING:
            words = self.tr("{definition} as a measured surface shows them").format(definition=words)
        name = self.parameterAsEnumString(parameters, "PRESET", context)
        return f"{name}: {words}" if read_definitions()[name].trees == rule else words

    def _write_homes(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        places: Places,
        areas: Features,
        seen: TreesSeen,
        rule: TreeRule,
        crs: QgsCoordinateReferenceSystem,
        title: str,
        on_progress: OnProgress,
    ) -> dict[str, str]:
        """Write the homes, and their neighbourhoods where they are given."""
        source, unknown = self.source_parameter(parameters, "BUILDINGS", context), self.tr("not judged")
        outputs = self.write_layer_output(
            parameters, "HOMES", context, home_features(source, places, seen, rule, on_progress),
            fields_with(source, HOME_FIELDS), source.wkbType(), crs, count_style(title, unknown),
        )  # fmt: skip
        if not len(areas):
            return outputs
        source, homes = self.source_parameter(parameters, "NEIGHBOURHOODS", context), places.homes
        rows = area_features(
            source, areas, locate(homes.features.geometries, areas.geometries), homes.dwellings, seen, rule.least
        )
        shares = self.tr("Homes that meet: {definition}").format(definition=title)
        return outputs | self.write_layer_output(
            parameters, "NEIGHBOURHOOD_SHARES", context, rows, fields_with(source, AREA_FIELDS), source.wkbType(), crs,
            share_style(shares, unknown),
        )  # fmt: skip

    def _numbers(
        self, places: Places, seen: TreesSeen, rule: TreeRule, title: str, feedback: QgsProcessingFeedback
    ) -> dict[str, float]:
        meets, known, dwellings = seen.seen >= rule.least, seen.known, places.homes.dwellings
        trees = np.where(known, seen.seen, np.nan)
        numbers = {
            "HOME_COUNT": int(dwellings.sum()),
            "HOMES_UNKNOWN": int(dwellings[~known].sum()),
            "HOMES_MEETING": int(dwellings[known & meets].sum()),
            "SHARE_MEETING": weighted_share(meets[known], dwellings[known]),
            "MEAN_TREES": weighted_mean(trees, dwellings),
            "MEDIAN_TREES": weighted_median(trees, dwellings),
        } | {f"SHARE_{group.upper()}": weighted_share(meets[known], places.weights(group)[known]) for group in GROUPS}
        feedback.pushInfo(
            self.tr(
                "{definition}. {meeting} of {count} homes ({share:.1f} %) meet this; {unknown} others are not judged. "
                "The mean is {mean:.1f} trees, and half of the homes have {median:g} or fewer."
            ).format(
                definition=title, meeting=numbers["HOMES_MEETING"],
                count=numbers["HOME_COUNT"] - numbers["HOMES_UNKNOWN"], share=numbers["SHARE_MEETING"],
                unknown=numbers["HOMES_UNKNOWN"], mean=numbers["MEAN_TREES"], median=numbers["MEDIAN_TREES"],
            )
        )  # fmt: skip
        return {name: value for name, value in numbers.items() if not np.isnan(value)}
