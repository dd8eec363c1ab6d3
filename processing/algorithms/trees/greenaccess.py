"""Measure how far every home has to walk to large public green: the 300 of 3-30-300."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
)

from ...adapters.features import Features, qgs_fields
from ...adapters.green_inputs import (
    PUBLIC,
    REACH,
    JoinedGreen,
    box_of,
    edges_of,
    fence_segments,
    join,
    public_green,
    with_crossings,
)
from ...adapters.green_results import (
    AREA_FIELDS,
    ENTRANCE_FIELDS,
    GREEN_FIELDS,
    HOME_FIELDS,
    ROUTE_FIELDS,
    area_features,
    entrance_features,
    green_features,
    home_features,
    share_style,
)
from ...adapters.homes import DWELLINGS, Homes, front_doors, homes_of, locate
from ...adapters.path_inputs import PATH_FIELDS, around, walkable_lines
from ...adapters.result_fields import fields_with
from ...adapters.styles import Categories
from ...adapters.tree_tables import SQUARE_METRES_A_HECTARE
from ...adapters.walk_results import distance_legend, route_features
from ...engine.grid import Grid
from ...engine.layers import Field
from ...engine.network import build_network
from ...engine.progress import OnProgress, followed, part, report
from ...engine.text import QT_TRANSLATE_NOOP, Text
from ...engine.trees.definitions import GreenMeasure, GreenRule
from ...engine.trees.green_access import WALKING, walk_to_green
from ...engine.trees.green_access import GreenAccess as Access
from ...engine.walks import distance_classes
from ...engine.weighted import weighted_mean, weighted_median, weighted_share
from ..base import Algorithm
from .canopycover_parameters import given
from .greenaccess_parameters import add_inputs, add_outputs, add_rules, definition, help_text, rule_of

FAR_FROM_PATHS = 50.0
"""From which distance (m) a home lies so far from the paths that one may be missing: our own choice."""

LARGE, SMALL = "#2f7d4f", "#c7d8bd"
USED, UNUSED = "#dd513a", "#f5c9b8"
LISTING = QT_TRANSLATE_NOOP("engine", "Listing the homes")


class GreenAccess(Algorithm):
    """Measure how far every home has to walk to large public green: the 300 of 3-30-300."""

    ID = "greenaccess"
    ICON = "greenaccess"
    TAGS = (
        "trees", "3-30-300", "300 m", "green", "park", "access", "walking distance", "network", "entrance",
        "groen", "park", "loopafstand", "bereikbaarheid", "toegang", "groennorm", "300 meter",
    )  # fmt: skip
    REQUIRES = ("scipy",)

    def displayName(self) -> str:
        return self.tr("Access to green")

    def group(self) -> str:
        return self.tr("Trees")

    def groupId(self) -> str:
        return "trees"

    def shortDescription(self) -> str:
        return self.tr("How far is the walk from every home to public green that is large enough?")

    def shortHelpString(self) -> str:
        return help_text()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_inputs(self)
        add_rules(self)
        add_outputs(self)
        for name, text in (
            ("GREEN_COUNT", self.tr("Public green that is large enough")),
            ("GREEN_AREA", self.tr("Area of that green (ha)")),
            ("HOME_COUNT", self.tr("Homes")),
            ("SHARE_WITHIN", self.tr("Share of the homes that meet the rule (%)")),
            ("SHARE_NETWORK", self.tr("Share of the homes within the distance along the network (%)")),
            ("SHARE_EUCLIDEAN", self.tr("Share of the homes within the distance as the crow flies (%)")),
            ("HOMES_UNREACHED", self.tr("Homes with no way to green")),
            ("MEAN_DISTANCE", self.tr("Mean distance of the homes with a way (m)")),
            ("MEDIAN_DISTANCE", self.tr("Median distance of the homes with a way (m)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def definitions(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[str, ...]:
        return (definition(self, parameters, context, rule_of(self, parameters, context)),)

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        rule, source = rule_of(self, parameters, context), self.source_parameter(parameters, "HOMES", context)
        box, crs = box_of(source, 0.0), source.sourceCrs().toWkt()
        wide = around(box, REACH * rule.distance)
        homes = self._homes(parameters, context, feedback, box, crs)
        paths = self._features(parameters, "PATHS", PATH_FIELDS, context, wide, crs)
        lines, levels = walkable_lines(paths)
        pieces = self._green(parameters, context, wide, crs)
        fences = self._features(parameters, "FENCES", (), context, wide, crs)
        areas = self._features(parameters, "NEIGHBOURHOODS", (), context, box, crs)

        on_progress = self.progress(feedback)
        join_distance = self.parameterAsDouble(parameters, "JOIN_DISTANCE", context)
        green = join(pieces, join_distance, part(on_progress, 0.0, 0.1))
        outlines = green.of_at_least(rule.least_area)
        lines = with_crossings(lines, levels, outlines, part(on_progress, 0.1, 0.3))
        report(on_progress, 0.3, Text(WALKING))
        network = build_network(lines, levels, paths.name)
        report(on_progress, 0.4, Text(WALKING))
        access = walk_to_green(
            front_doors(homes, network), network, [edges_of(outline) for outline in outlines],
            self.parameterAsDouble(parameters, "ACCESS_DISTANCE", context), fence_segments(fences),
            part(on_progress, 0.4, 0.7),
        )  # fmt: skip
        report(on_progress, 0.7, Text(WALKING))
        self._warn(outlines, access, feedback)
        title = definition(self, parameters, context, rule)
        outputs = self._write_green(parameters, context, green, len(outlines), access, homes, title, crs)
        outputs |= self._write_homes(
            parameters, context, homes, areas, access, rule, title, crs, part(on_progress, 0.7, 1.0)
        )
        return {**outputs, **self._numbers(green, len(outlines), homes, access, rule, feedback)}

    def _features(
        self,
        parameters: dict[str, Any],
        name: str,
        fields: Sequence[Field],
        context: QgsProcessingContext,
        grid: Grid,
        crs: str,
        may_be_empty: bool = False,
    ) -> Features:
        """Return the features of a layer; none where the user gave none."""
        if not given(parameters, name):
            return Features(name, [], [], {})
        return self.read_features_parameter(parameters, name, fields, context, grid, crs, may_be_empty)

    def _homes(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        box: Grid,
        crs: str,
    ) -> Homes:
        known = self.source_parameter(parameters, "HOMES", context).fields().indexOf(DWELLINGS.name) >= 0
        if not known:
            feedback.pushWarning(self.tr("The homes have no field dwellings: each feature counts as one home."))
        return homes_of(self._features(parameters, "HOMES", [DWELLINGS], context, box, crs), known)

    def _green(self, parameters: dict[str, Any], context: QgsProcessingContext, wide: Grid, crs: str) -> list:
        known = self.source_parameter(parameters, "GREEN_SPACES", context).fields().indexOf(PUBLIC.name) >= 0
        spaces = self._features(parameters, "GREEN_SPACES", [PUBLIC], context, wide, crs, may_be_empty=True)
        return public_green(spaces, known)

    def _warn(self, outlines: Sequence, access: Access, feedback: QgsProcessingFeedback) -> None:
        walks = access.walks
        if not outlines:
            feedback.pushWarning(self.tr("No public green near the homes is large enough, so no home has a distance."))
        if walks.network.parts > 1:
            feedback.pushWarning(
                self.tr(
                    "The paths fall apart into {parts} networks with no way between them; the largest has "
                    "{percent:.0f} % of their length. Ends of lines that should meet may lie too far apart."
                ).format(parts=walks.network.parts, percent=100.0 * walks.network.largest_share)
            )
        far = int((walks.snapped.leg > FAR_FROM_PATHS).sum())
        if far:
            feedback.pushWarning(
                self.tr(
                    "{count} homes lie more than {distance:g} m from the nearest path, the farthest {farthest:.0f} m. "
                    "Paths may be missing there."
                ).format(count=far, distance=FAR_FROM_PATHS, farthest=walks.snapped.leg.max())
            )

    def _write_green(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        green: JoinedGreen,
        large: int,
        access: Access,
        homes: Homes,
        title: str,
        wkt: str,
    ) -> dict[str, str]:
        crs = QgsCoordinateReferenceSystem.fromWkt(wkt)
        sizes = ((1, LARGE, self.tr("Large enough")), (0, SMALL, self.tr("Too small")))
        outputs = self.write_layer_output(
            parameters, "GREEN", context, green_features(green, large, access, homes), qgs_fields(GREEN_FIELDS),
            Qgis.WkbType.MultiPolygon, crs, Categories('if("large_enough", 1, 0)', sizes, title),
        )  # fmt: skip
        uses = ((1, USED, self.tr("Nearest of some homes")), (0, UNUSED, self.tr("Nearest of no home")))
        return outputs | self.write_layer_output(
            parameters, "ENTRANCES", context, entrance_features(access, homes), qgs_fields(ENTRANCE_FIELDS),
            Qgis.WkbType.Point, crs, Categories('if("dwellings" > 0, 1, 0)', uses, title),
        )  # fmt: skip

    def _write_homes(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        homes: Homes,
        areas: Features,
        access: Access,
        rule: GreenRule,
        title: str,
        wkt: str,
        on_progress: OnProgress,
    ) -> dict[str, str]:
        """Write the homes, their routes and the neighbourhoods; homes and routes are coloured alike."""
        crs, source = QgsCoordinateReferenceSystem.fromWkt(wkt), self.source_parameter(parameters, "HOMES", context)
        no_way = self.tr("No way to green") if rule.measure is GreenMeasure.NETWORK else self.tr("No green")
        style = Categories("distance_class", distance_legend(rule.distance, no_way), title)
        measured = _measured(access, rule)
        within, classes = measured <= rule.distance, distance_classes(measured, rule.distance)
        reason = (
            self.tr("No path leads from here to public green that is large enough")
            if len(access.walks.entrances.node)
            else self.tr("No public green near the homes that is large enough and that a path leads to")
        )
        rows = home_features(source, homes, access, classes, within, reason)
        features = followed(rows, len(measured), part(on_progress, 0.0, 0.4), Text(LISTING))
        outputs = self.write_layer_output(
            parameters, "HOME_ACCESS", context, features, fields_with(source, HOME_FIELDS), source.wkbType(), crs, style
        )
        outputs |= self.write_layer_output(
            parameters, "ROUTES", context,
            route_features(access.walks, classes, ROUTE_FIELDS, part(on_progress, 0.4, 1.0)),
            qgs_fields(ROUTE_FIELDS), Qgis.WkbType.LineString, crs, style,
        )  # fmt: skip
        if not len(areas):
            return outputs
        source = self.source_parameter(parameters, "NEIGHBOURHOODS", context)
        area = locate(homes.features.geometries, areas.geometries)
        return outputs | self.write_layer_output(
            parameters, "NEIGHBOURHOOD_ACCESS", context, area_features(source, areas, area, homes, access, within),
            fields_with(source, AREA_FIELDS), source.wkbType(), crs,
            share_style(self.tr("Homes with: {definition}").format(definition=title), self.tr("No homes")),
        )  # fmt: skip

    def _numbers(
        self,
        green: JoinedGreen,
        large: int,
        homes: Homes,
        access: Access,
        rule: GreenRule,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, float]:
        distance, dwellings = access.walks.distance, homes.dwellings
        numbers = {
            "GREEN_COUNT": large,
            "GREEN_AREA": float(green.area[:large].sum()) / SQUARE_METRES_A_HECTARE,
            "HOME_COUNT": int(dwellings.sum()),
            "SHARE_WITHIN": weighted_share(_measured(access, rule) <= rule.distance, dwellings),
            "SHARE_NETWORK": weighted_share(distance <= rule.distance, dwellings),
            "SHARE_EUCLIDEAN": weighted_share(access.euclidean <= rule.distance, dwellings),
            "HOMES_UNREACHED": int(dwellings[np.isnan(distance)].sum()),
            "MEAN_DISTANCE": weighted_mean(distance, dwellings),
            "MEDIAN_DISTANCE": weighted_median(distance, dwellings),
        }
        feedback.pushInfo(
            self.tr(
                "{share:.1f} % of {count} homes meet the rule. Within {distance:g} m of green are {network:.1f} % "
                "along the network and {euclidean:.1f} % as the crow flies; {unreached} homes have no way to any."
            ).format(
                share=numbers["SHARE_WITHIN"], count=numbers["HOME_COUNT"], distance=rule.distance,
                network=numbers["SHARE_NETWORK"], euclidean=numbers["SHARE_EUCLIDEAN"],
                unreached=numbers["HOMES_UNREACHED"],
            )
        )  # fmt: skip
        return {name: value for name, value in numbers.items() if not np.isnan(value)}


def _measured(access: Access, rule: GreenRule) -> np.ndarray:
    """Return the distance (m) that a rule looks at, NaN where there is none."""
    return access.walks.distance if rule.measure is GreenMeasure.NETWORK else access.euclidean
