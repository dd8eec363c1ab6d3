"""The layers that the score of 3-30-300 and the comparison of its definitions start from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...adapters.canopy_inputs import WIDEST_CROWN, CrownSurvey, HeightSurvey, LandSurvey
from ...adapters.features import Features, read_features
from ...adapters.green_inputs import PUBLIC, REACH, join, public_green
from ...adapters.homes import DWELLINGS
from ...adapters.path_inputs import PATH_FIELDS, around, walkable_lines
from ...adapters.raster_windows import RasterWindows
from ...adapters.score_places import USE, places_of
from ...adapters.score_study import Paths, ScoreStudy
from ...adapters.score_tables import read_place_groups
from ...adapters.sight_inputs import HEIGHT, STOREYS, TREE_FIELDS, GroundWindows, buildings_of, trees_of, with_sizes
from ...adapters.surfaces import read_surface_kinds
from ...engine.grid import Grid
from ...engine.layers import Field
from ...engine.progress import OnProgress
from ...engine.trees.canopy import Crowns
from ...engine.trees.scene import Trees
from ..base import Algorithm
from .canopycover_parameters import LEAST_HEIGHT, given
from .greenaccess_parameters import JOIN_DISTANCE

translate = QCoreApplication.translate

DISTANCE = 300.0
"""The distance (m) to green of all definitions."""


def add_layers(algorithm: Algorithm) -> None:
    """Add the layers."""
    kinds = Qgis.ProcessingSourceType
    algorithm.add(
        QgsProcessingParameterRasterLayer("DTM", translate("ScoreLayers", "Ground height (m)")),
        translate("ScoreLayers", "Height of the ground (m), filled below buildings and water."),
    )
    algorithm.add(
        QgsProcessingParameterRasterLayer("LANDCOVER", translate("ScoreLayers", "Land cover (codes)")),
        translate("ScoreLayers", "Codes of the table of land cover, on the grid of the ground: what of it is water."),
    )
    for name, text, kind, optional, help in (
        ("BUILDINGS", translate("ScoreLayers", "Buildings"), kinds.VectorPolygon, False, translate(
            "ScoreLayers",
            "All buildings, with height (m) or storeys: they hide trees. Those with dwellings above 0 are homes, by "
            "that number; without a field dwellings each is one home. The field use tells which are a school, work or "
            "a care place.",
        )),
        ("TREES", translate("ScoreLayers", "Trees"), kinds.VectorPoint, False, translate(
            "ScoreLayers", "Trees with height and crown_diameter (m), and crown_base (m) where it is known."
        )),
        ("NEIGHBOURHOODS", translate("ScoreLayers", "Neighbourhoods"), kinds.VectorPolygon, True, translate(
            "ScoreLayers", "Areas in which canopy is measured and homes are counted."
        )),
        ("PATHS", translate("ScoreLayers", "Paths"), kinds.VectorLine, False, translate(
            "ScoreLayers",
            "Streets and paths. The fields modes (such as walk,cycle,drive; empty is open to walkers) and level (0 is "
            "the ground) are used where they are there.",
        )),
        ("GREEN_SPACES", translate("ScoreLayers", "Green spaces"), kinds.VectorPolygon, False, translate(
            "ScoreLayers", "Parks and other green. Where there is a field public, only true counts."
        )),
    ):  # fmt: skip
        algorithm.add(QgsProcessingParameterFeatureSource(name, text, [kind], None, optional), help)
    algorithm.add(
        QgsProcessingParameterRasterLayer("CHM", translate("ScoreLayers", "Vegetation height (m)"), None, True),
        translate(
            "ScoreLayers",
            "Height above the ground, on its grid: what is at least 2.5 m high is canopy. Empty: the crowns of the "
            "trees are the canopy, as a plan that plants or fells trees needs.",
        ),
        advanced=True,
    )


class StudyLayers:
    """Reads the layers of a run, in the CRS and on the grid of the ground, with warnings for what is left out."""

    def __init__(
        self,
        algorithm: Algorithm,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Look at the ground and the land cover. Raises the errors of `RasterWindows`."""
        self._algorithm, self._parameters, self._context, self._feedback = algorithm, parameters, context, feedback
        self.ground = GroundWindows(algorithm.raster_layer_parameter(parameters, "DTM", context))
        self.cover = RasterWindows(algorithm.raster_layer_parameter(parameters, "LANDCOVER", context), self.ground)

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
        source = self._algorithm.source_parameter(self._parameters, name, self._context)
        return source

    def features(self, name: str, fields: Sequence[Field], grid: Grid) -> Features:
        """Return the features of a layer that touch a grid; none where the user gave no layer."""
        if not given(self._parameters, name):
            return Features(name, [], [], {field.name: [] for field in fields})
        source = self.source(name)
        return read_features(source, source.sourceName(), fields, grid, self.crs, self._context.transformContext())

    def has(self, name: str, field: Field) -> bool:
        """Tell whether a layer has a field."""
        return self.source(name).fields().indexOf(field.name) >= 0

    def study(self, on_progress: OnProgress) -> ScoreStudy:
        """Read the study. Raises the named error of a layer that cannot be right, or `Cancelled`."""
        buildings, known = self.buildings()
        trees = self.trees()
        wide = around(self.grid, REACH * DISTANCE)
        paths = self.features("PATHS", PATH_FIELDS, wide)
        spaces = self.features("GREEN_SPACES", (PUBLIC,), wide)
        return ScoreStudy(
            places_of(buildings, known, read_place_groups()),
            buildings_of(buildings),
            trees,
            self.ground,
            self._canopy(trees),
            self.features("NEIGHBOURHOODS", (), self.grid),
            Paths(*walkable_lines(paths), paths.name),
            join(public_green(spaces, self.has("GREEN_SPACES", PUBLIC)), JOIN_DISTANCE, on_progress),
        )

    def buildings(self) -> tuple[Features, bool]:
        """Return the buildings, and whether their dwellings are known."""
        known = self.has("BUILDINGS", DWELLINGS)
        if not known:
            self._feedback.pushWarning(
                translate("ScoreLayers", "The buildings have no field dwellings: each counts as one home.")
            )
        buildings = self.features("BUILDINGS", (HEIGHT, STOREYS, DWELLINGS, USE), self.grid)
        flat = int(np.isnan(buildings.columns[HEIGHT.name]).sum())
        if flat:
            text = translate("ScoreLayers", "{count} buildings have no height: 3 m a storey, at least one.")
            self._feedback.pushWarning(text.format(count=flat))
        return buildings, known

    def trees(self) -> Trees:
        """Return the trees, with those beyond the ground whose crowns may reach over it; none without a layer."""
        features = self.features("TREES", TREE_FIELDS, around(self.grid, 0.5 * WIDEST_CROWN))
        if not len(features):
            return trees_of(features)
        sized = with_sizes(features)
        if len(sized) < len(features):
            text = translate("ScoreLayers", "{count} trees have no height or crown_diameter and are left out.")
            self._feedback.pushWarning(text.format(count=len(features) - len(sized)))
        return trees_of(sized)

    def _canopy(self, trees: Trees) -> LandSurvey:
        kinds = read_surface_kinds()
        if not given(self._parameters, "CHM"):
            return CrownSurvey(self.cover, kinds, Crowns(*trees.place.T, trees.crown_diameter))
        layer = self._algorithm.raster_layer_parameter(self._parameters, "CHM", self._context)
        return HeightSurvey(self.cover, kinds, RasterWindows(layer, self.ground), LEAST_HEIGHT)
