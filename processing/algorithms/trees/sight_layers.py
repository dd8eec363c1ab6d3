"""The layers that sight starts from, with warnings for what they lack."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from qgis.core import QgsProcessingContext, QgsProcessingFeatureSource, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ...adapters.canopy_inputs import WIDEST_CROWN
from ...adapters.features import Features
from ...adapters.homes import DWELLINGS
from ...adapters.path_inputs import around
from ...adapters.score_places import USE, Places
from ...adapters.sight_inputs import (
    HEIGHT,
    STOREYS,
    TREE_FIELDS,
    GroundWindows,
    PlantedTrees,
    has_height,
    planted_trees,
)
from ...engine.grid import Grid
from ...engine.layers import Field
from ...engine.progress import Cancelled
from ...engine.trees.definitions import BlockedBy, TreeRule
from ...engine.trees.scene import Trees
from ...engine.trees.seen import TreesSeen
from ..base import Algorithm
from .canopycover_parameters import given

translate = QCoreApplication.translate


class SightLayers:
    """Reads the layers of a run, in the CRS and on the grid of the ground, and tells what is left out."""

    def __init__(
        self,
        algorithm: Algorithm,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Look at the ground. Raises the errors of `RasterWindows`."""
        self._algorithm, self._parameters, self._context, self._feedback = algorithm, parameters, context, feedback
        self._told: set[str] = set()
        self.ground = GroundWindows(algorithm.raster_layer_parameter(parameters, "DTM", context))

    @property
    def grid(self) -> Grid:
        """The grid of the study."""
        return self.ground.grid

    @property
    def crs(self) -> str:
        """The CRS of the study (WKT)."""
        return self.ground.crs

    def source(self, name: str) -> QgsProcessingFeatureSource:
        """Return the source of a layer that is given."""
        return self._algorithm.source_parameter(self._parameters, name, self._context)

    def features(self, name: str, fields: Sequence[Field], grid: Grid, may_be_empty: bool = False) -> Features:
        """Return the features of a layer that touch a grid; none where the user gave no layer. Raises `Cancelled`."""
        if self._feedback.isCanceled():
            raise Cancelled
        if not given(self._parameters, name):
            return Features(name, [], [], {field.name: [] for field in fields})
        found = self._algorithm.read_features_parameter(
            self._parameters, name, fields, self._context, grid, self.crs, may_be_empty
        )
        if not len(found):
            self.warn(translate("SightLayers", "{name}: there are none in the area."), name=found.name)
        return found

    def has(self, name: str, field: Field) -> bool:
        """Tell whether a layer has a field."""
        return self.source(name).fields().indexOf(field.name) >= 0

    def warn(self, sentence: str, **values: Any) -> None:
        """Tell the user something, once."""
        text = sentence.format(**values)
        if text not in self._told:
            self._told.add(text)
            self._feedback.pushWarning(text)

    def buildings(self) -> tuple[Features, bool]:
        """Return the buildings, and whether their dwellings are known."""
        known = self.has("BUILDINGS", DWELLINGS)
        if not known:
            self.warn(translate("SightLayers", "The buildings have no field dwellings: each counts as one home."))
        buildings = self.features("BUILDINGS", (HEIGHT, STOREYS, DWELLINGS, USE), self.grid)
        beyond = self.source("BUILDINGS").featureCount() - len(buildings)
        if beyond > 0:
            self.warn(
                translate("SightLayers", "{count} buildings lie outside the ground and are left out."), count=beyond
            )
        flat = int((~has_height(buildings)).sum())
        if flat:
            self.warn(
                translate(
                    "SightLayers", "{count} buildings have no height: they are 3 m high for each storey, at least one."
                ),
                count=flat,
            )
        return buildings, known

    def trees(self, radius: float) -> PlantedTrees:
        """Return the trees on the ground and those beyond it that can count within a radius (m), or reach over it."""
        wide = around(self.grid, radius + 0.5 * WIDEST_CROWN)
        features = self.features("TREES", TREE_FIELDS, wide, may_be_empty=True)
        planted = planted_trees(features)
        if planted.left_out:
            self.warn(
                translate("SightLayers", "{count} trees have no height or no crown_diameter and are left out."),
                count=planted.left_out,
            )
        return planted

    def warn_of_view(self, places: Places, trees: Trees, seen: TreesSeen, rule: TreeRule) -> None:
        """Tell how many homes and trees the ground is too small for, where one looks.

        trees: those of the layer, the first of the trees that were looked at.
        """
        if rule.blocked_by is BlockedBy.NOTHING:
            return
        near = int(places.homes.dwellings[places.near_edge(self.grid, rule.radius)].sum())
        if near:
            self.warn(
                translate(
                    "SightLayers",
                    "{count} homes lie within {radius:g} m of the edge of the ground: they may see more trees than are "
                    "counted, as those beyond it do not exist.",
                ),
                count=near, radius=rule.radius,
            )  # fmt: skip
        (west, south), (east, north) = (self.grid.west, self.grid.south), (self.grid.east, self.grid.north)
        inside = ((trees.place > (west, south)) & (trees.place < (east, north))).all(axis=1)
        lost = int(np.count_nonzero(inside & ~seen.standing[: len(trees)]))
        if lost:
            self.warn(
                translate(
                    "SightLayers", "{count} trees stand where the height of the ground is not known: nobody sees them."
                ),
                count=lost,
            )
