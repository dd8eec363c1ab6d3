"""Plan where the fewest new trees let the most homes see enough of them."""

from __future__ import annotations

from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
)

from ...adapters.cool_place_inputs import roads_on_land
from ...adapters.definition_words import trees_in_words
from ...adapters.features import qgs_fields
from ...adapters.path_inputs import PATH_FIELDS, around
from ...adapters.planting_inputs import (
    CLEARANCE,
    SEGMENTS,
    WIDEST_CLEARANCE,
    NewTreesTooSmall,
    PlantingGround,
    crown_discs,
    free_ground,
    utility_strips,
)
from ...adapters.planting_results import (
    ALREADY,
    COLOURS,
    HELPS,
    HOME_FIELDS,
    LACKING,
    LOST,
    SPOT_FIELDS,
    UNKNOWN,
    WINS,
    WON,
    Change,
    home_features,
    spot_features,
)
from ...adapters.result_fields import fields_with
from ...adapters.score_places import Places, places_of
from ...adapters.score_tables import read_place_groups
from ...adapters.sight_inputs import buildings_of
from ...adapters.tree_tables import read_definitions
from ...adapters.vector_styles import Categories
from ...engine.progress import OnProgress, part
from ...engine.trees.canopy import Crowns
from ...engine.trees.definitions import TreeRule
from ...engine.trees.planting import Plan, Views, plan_trees
from ...engine.trees.scene import Trees
from ..base import Algorithm
from .plantingplan_parameters import add_inputs, add_outputs, add_rules, help_text
from .score_layers import StudyLayers


class PlantingPlan(Algorithm):
    """Plan where the fewest new trees let the most homes see enough of them."""

    ID = "plantingplan"
    ICON = "plantingplan"
    TAGS = (
        "trees", "3-30-300", "planting", "plan", "optimise", "set cover", "greedy", "view", "cables", "pipes",
        "bomen", "planten", "boomplantplan", "plantlocaties", "kabels", "leidingen", "uitzicht",
    )  # fmt: skip
    REQUIRES = ("numba",)

    def displayName(self) -> str:
        return self.tr("Planting plan")

    def group(self) -> str:
        return self.tr("Trees")

    def groupId(self) -> str:
        return "trees"

    def shortDescription(self) -> str:
        return self.tr("Where do the fewest new trees let the most homes see three?")

    def shortHelpString(self) -> str:
        return help_text()

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        add_inputs(self)
        add_rules(self)
        add_outputs(self)
        for name, text in (
            ("SPOT_COUNT", self.tr("Spots where a tree may stand")),
            ("TREES_PLACED", self.tr("New trees")),
            ("HOME_COUNT", self.tr("Homes")),
            ("HOMES_UNKNOWN", self.tr("Homes that are not judged")),
            ("PASSING_BEFORE", self.tr("Homes that see enough trees before")),
            ("PASSING_AFTER", self.tr("Homes that see enough trees after")),
            ("SHARE_BEFORE", self.tr("Share of the homes that see enough trees before (%)")),
            ("SHARE_AFTER", self.tr("Share of the homes that see enough trees after (%)")),
            ("GAIN", self.tr("Trees gained that dwellings lacked")),
            ("BOUND_PERCENT", self.tr("Bound: the gain is at least this share of the most possible (%)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        rule, crown = self._rule(parameters, context), self._number(parameters, "CROWN_DIAMETER", context)
        if np.pi * (0.5 * crown) ** 2 < rule.least_crown:
            raise NewTreesTooSmall(
                self.displayName(), diameter=crown, least=rule.least_crown, wanted=rule.least_diameter
            )

    def definitions(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[str, ...]:
        return (trees_in_words(self._rule(parameters, context)),)

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        # These need numba, without which this file must still load and say so.
        from ...engine.trees.sight import trees_seen
        from ...engine.trees.spots import spread_spots

        rule, layers = self._rule(parameters, context), StudyLayers(self, parameters, context, feedback)
        features, known = layers.buildings()
        places, buildings = places_of(features, known, read_place_groups()), buildings_of(features)
        planted = layers.trees(rule.radius)
        trees = planted.trees
        free = self._free(parameters, context, layers, features.geometries, planted.crowns)
        spots = spread_spots(free, layers.grid, self._number(parameters, "SPACING", context))

        on_progress, homes = self.progress(feedback), places.building
        hiding = np.arange(len(trees) + len(spots)) < len(trees)
        seen = trees_seen(
            buildings, homes, self._planted(parameters, context, trees, spots), rule, layers.ground, layers.grid,
            on_progress=part(on_progress, 0.05, 0.6), hiding=hiding,
        )  # fmt: skip
        layers.warn_of_view(places, trees, seen, rule)
        views = Views.of(seen, len(trees), len(spots))
        before = seen.seen - np.bincount(views.home, minlength=len(homes))
        plan = plan_trees(
            views, np.where(seen.known, rule.least - before, 0), places.homes.dwellings,
            self.parameterAsInt(parameters, "COUNT", context), part(on_progress, 0.6, 0.7),
        )  # fmt: skip
        after = trees_seen(
            buildings, homes, self._planted(parameters, context, trees, spots[plan.spots]), rule, layers.ground,
            layers.grid, on_progress=part(on_progress, 0.7, 0.95),
        )  # fmt: skip
        change = Change(before, after.seen, seen.known, rule.least)
        outputs = self._write(
            parameters, context, layers, places, plan, spots, change, trees_in_words(rule), part(on_progress, 0.95, 1.0)
        )
        return {**outputs, **self._numbers(places, plan, change, len(spots), feedback)}

    def _rule(self, parameters: dict[str, Any], context: QgsProcessingContext) -> TreeRule:
        return read_definitions()[self.parameterAsEnumString(parameters, "PRESET", context)].trees

    def _number(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> float:
        return self.parameterAsDouble(parameters, name, context)

    def _free(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        layers: StudyLayers,
        buildings: list[QgsGeometry],
        crowns: Crowns,
    ) -> np.ndarray:
        """Return the cells in which a tree may stand."""
        room = 0.5 * self._number(parameters, "SPACING", context)
        aside = self._number(parameters, "ROAD_DISTANCE", context)
        wide = around(layers.grid, WIDEST_CLEARANCE)
        roads = roads_on_land(layers.features("PATHS", PATH_FIELDS, wide), only_driven=True)
        obstacles = [
            *(building.buffer(room, SEGMENTS) for building in buildings),
            *(road.buffer(aside, SEGMENTS) for road in roads),
            *utility_strips(layers.features("UTILITIES", (CLEARANCE,), wide)),
            *crown_discs(crowns, room),
        ]
        ground = PlantingGround.read(self.parameterAsFile(parameters, "TABLE", context))
        return free_ground(self.read_raster_parameter(parameters, "LANDCOVER", context), ground, obstacles)

    def _planted(
        self, parameters: dict[str, Any], context: QgsProcessingContext, trees: Trees, spots: np.ndarray
    ) -> Trees:
        """Return the trees that are there, and new ones on spots."""
        height, crown = (
            np.full(len(spots), self._number(parameters, name, context)) for name in ("TREE_HEIGHT", "CROWN_DIAMETER")
        )
        return trees.joined(Trees.of(spots, height, crown))

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        layers: StudyLayers,
        places: Places,
        plan: Plan,
        spots: np.ndarray,
        change: Change,
        words: str,
        on_progress: OnProgress,
    ) -> dict[str, str]:
        crs, source = QgsCoordinateReferenceSystem.fromWkt(layers.crs), layers.source("BUILDINGS")
        dwellings = places.homes.dwellings
        height, crown = (self._number(parameters, name, context) for name in ("TREE_HEIGHT", "CROWN_DIAMETER"))
        rows = spot_features(
            plan, spots, int(dwellings[change.passing_before].sum()), int(dwellings[change.known].sum()), height, crown
        )
        kinds = ((1, WINS, self.tr("Wins homes")), (0, HELPS, self.tr("Helps homes that lack more")))
        outputs = self.write_layer_output(
            parameters, "SPOTS", context, rows, qgs_fields(SPOT_FIELDS), Qgis.WkbType.Point, crs,
            Categories('if("homes_won" > 0, 1, 0)', kinds, self.tr("New trees for: {rule}").format(rule=words)),
        )  # fmt: skip
        texts = {
            ALREADY: self.tr("Sees enough already"),
            WON: self.tr("Won by new trees"),
            LACKING: self.tr("Still lacks trees"),
            LOST: self.tr("Loses its view by a new tree"),
            UNKNOWN: self.tr("Not judged"),
        }
        classes = tuple((kind, COLOURS[kind], text) for kind, text in texts.items())
        return outputs | self.write_layer_output(
            parameters, "HOMES", context, home_features(source, places.homes, change, on_progress),
            fields_with(source, HOME_FIELDS), source.wkbType(), crs, Categories("change", classes, words),
        )  # fmt: skip

    def _numbers(
        self, places: Places, plan: Plan, change: Change, spots: int, feedback: QgsProcessingFeedback
    ) -> dict[str, float]:
        dwellings = places.homes.dwellings
        known = int(dwellings[change.known].sum())
        before, after = (int(dwellings[now].sum()) for now in (change.passing_before, change.passing_after))
        numbers = {
            "SPOT_COUNT": spots,
            "TREES_PLACED": len(plan.spots),
            "HOME_COUNT": int(dwellings.sum()),
            "HOMES_UNKNOWN": int(dwellings.sum()) - known,
            "PASSING_BEFORE": before,
            "PASSING_AFTER": after,
            "GAIN": int(plan.gain.sum()),
            "BOUND_PERCENT": 100.0 * plan.bound,
        }
        if known:
            numbers |= {"SHARE_BEFORE": 100.0 * before / known, "SHARE_AFTER": 100.0 * after / known}
        feedback.pushInfo(
            self.tr(
                "{trees} trees on {spots} spots: {after} instead of {before} of {known} homes see enough trees. They "
                "gain {gain} trees that dwellings lacked, at least {bound:.0f} % of the most possible."
            ).format(
                trees=len(plan.spots), spots=spots, after=after, before=before, known=known, gain=numbers["GAIN"],
                bound=numbers["BOUND_PERCENT"],
            )
        )  # fmt: skip
        if not spots:
            feedback.pushWarning(self.tr("There is no spot where a tree may stand."))
        return numbers
