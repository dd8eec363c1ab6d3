"""The layers that the score of 3-30-300 and the comparison of its definitions start from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...adapters.canopy_inputs import CrownSurvey, HeightSurvey, LandSurvey
from ...adapters.canopy_results import WHOLE
from ...adapters.green_inputs import PUBLIC, REACH, join, public_green
from ...adapters.path_inputs import PATH_FIELDS, around, walkable_lines
from ...adapters.raster_windows import RasterWindows
from ...adapters.score_places import places_of
from ...adapters.score_study import Assessment, Paths, ScoreStudy
from ...adapters.score_tables import read_place_groups
from ...adapters.sight_inputs import buildings_of
from ...adapters.surfaces import read_surface_kinds
from ...engine.progress import OnProgress
from ...engine.trees.canopy import Crowns
from ...engine.trees.definitions import Definition
from ..base import Algorithm
from .canopycover_parameters import LEAST_HEIGHT, given
from .greenaccess_parameters import JOIN_DISTANCE
from .sight_layers import SightLayers

translate = QCoreApplication.translate


def add_layers(algorithm: Algorithm) -> None:
    """Add the layers."""
    kinds = Qgis.ProcessingSourceType
    algorithm.add(
        QgsProcessingParameterRasterLayer("DTM", translate("ScoreLayers", "Ground level (m)")),
        translate("ScoreLayers", "Ground without buildings and trees (m above datum), filled below buildings."),
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


class StudyLayers(SightLayers):
    """Reads the layers of a study with land cover, on the grid of the ground."""

    def __init__(
        self,
        algorithm: Algorithm,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Look at the ground and the land cover. Raises the errors of `RasterWindows`."""
        super().__init__(algorithm, parameters, context, feedback)
        self._cover = RasterWindows(algorithm.raster_layer_parameter(parameters, "LANDCOVER", context), self.ground)

    def study(self, definitions: Sequence[Definition], on_progress: OnProgress) -> tuple[ScoreStudy, list[int]]:
        """Return the study that definitions judge, and the ids of its trees.

        Raises the named error of a layer that cannot be right, or `Cancelled`.
        """
        buildings, known = self.buildings()
        trees = self.trees(max(definition.trees.radius for definition in definitions))
        wide = around(self.grid, REACH * max(definition.green.distance for definition in definitions))
        paths = self.features("PATHS", PATH_FIELDS, wide)
        spaces = self.features("GREEN_SPACES", (PUBLIC,), wide, may_be_empty=True)
        return ScoreStudy(
            places_of(buildings, known, read_place_groups()),
            buildings_of(buildings),
            trees.trees,
            self.ground,
            self._canopy(trees.crowns),
            self.features("NEIGHBOURHOODS", (), self.grid),
            Paths(*walkable_lines(paths), paths.name),
            join(public_green(spaces, self.has("GREEN_SPACES", PUBLIC)), JOIN_DISTANCE, on_progress),
        ), trees.ids

    def warn_of_edges(self, study: ScoreStudy, found: Assessment, definition: Definition) -> None:
        """Tell how many homes the ground and the land cover are too small for."""
        self.warn_of_view(study.places, study.trees, found.seen, definition.trees)
        cut = int(study.places.homes.dwellings[found.canopy_known < WHOLE].sum())
        if cut:
            self.warn(
                translate(
                    "ScoreLayers",
                    "{name}: of {count} homes only a part is known of where the canopy is measured, as that reaches "
                    "beyond the land cover.",
                ),
                name=definition.name, count=cut,
            )  # fmt: skip

    def _canopy(self, crowns: Crowns) -> LandSurvey:
        kinds = read_surface_kinds()
        if not given(self._parameters, "CHM"):
            return CrownSurvey(self._cover, kinds, crowns)
        layer = self._algorithm.raster_layer_parameter(self._parameters, "CHM", self._context)
        return HeightSurvey(self._cover, kinds, RasterWindows(layer, self.ground), LEAST_HEIGHT)
