"""The layers of a 3D scene, opened and dressed, in a project of their own."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

from qgis._3d import Qgs3D, Qgs3DMapSettings
from qgis.core import QgsDateTimeRange, QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt import sip

from ...engine import layers, variables
from ...engine.errors import CannotRead, StadstweelingError
from ...engine.grid import Grid
from ...engine.heat.lines import Direction
from ...engine.heat.place import Place
from ...engine.text import QT_TRANSLATE_NOOP
from ..places import place_of
from ..words import translate_engine
from .cameras import View, along, covers, overview
from .contents import SceneContents
from .cover import style_cover
from .drape import open_drape, step_drape
from .glass import glass
from .light import AFTERNOON
from .measures import raise_measures
from .moments import moments_of_raster, moments_of_water
from .settings import Look, configure
from .solids import raise_buildings, raise_sails
from .trees import raise_trees
from .underground import lay_utilities
from .water import open_water

SAILS = QT_TRANSLATE_NOOP("engine", "Shade sails")
STREETS = "coalesce(\"kind\", '') IN ('street', 'road', 'residential')"
"""What of the paths one stands in to see a street."""


class Stage:
    """Holds the layers of a scene, apart from those of the user's project: two scenes can show other variants.

    A vector layer that is not there is left out. Water or a raster that cannot be shown is left out too, with the error
    in `problems`; ground that cannot be shown raises `CannotRead`.
    """

    def __init__(self, contents: SceneContents) -> None:
        Qgs3D.initialize()  # the desktop has done so; a service has not
        self.contents = contents
        self.problems: list[StadstweelingError] = []
        self.project = QgsProject()
        self.ground = self._own(_open_raster(contents.ground, variables.GROUND.title))
        self.project.setCrs(self.ground.crs())
        self.drape = self._tried(contents.drape, open_drape)
        self.water = self._tried(contents.water, open_water)
        self.utilities = self._vector(contents.utilities, layers.UTILITIES.title, lay_utilities)
        for layer in contents.measures:
            raise_measures(layer, contents.variant)
        found = (
            *contents.measures,
            self._vector(contents.sails, SAILS, raise_sails),
            self._vector(contents.trees, layers.TREES.title, raise_trees),
            self._vector(contents.buildings, layers.BUILDINGS.title, raise_buildings),
            self.water,
            self.drape,
            self._tried(contents.cover, open_cover),
        )
        self.layers: list[QgsMapLayer] = [layer for layer in found if layer]
        self._glass: QgsVectorLayer | None = None

    def settings(self, look: Look) -> Qgs3DMapSettings:
        """Return settings for a picture of this scene."""
        settings = Qgs3DMapSettings()
        self.configure(settings, look, on_screen=False)
        return settings

    def configure(self, settings: Qgs3DMapSettings, look: Look, on_screen: bool = True) -> None:
        """Have a view show this scene."""
        if look.time is not None:
            self.step(look.time)
        configure(settings, self.project, self.ground, self.shown(look), look, self.sun(look), on_screen)

    def shown(self, look: Look) -> list[QgsMapLayer]:
        """Return the layers to show; who looks through the ground sees cables and pipes, and no water before them.

        Measures are the user's layers, who may have removed them.
        """
        present = [layer for layer in self.layers if not sip.isdeleted(layer)]
        if not look.see_through:
            return present
        if self._glass is None and self.contents.cover:
            title = translate_engine(variables.LAND_COVER.title)
            self._glass = self._own(glass(self.contents.cover, self.ground.crs().toWkt(), title))
        solids = [layer for layer in present if layer is not self.water]
        return [layer for layer in (self.utilities, self._glass, *solids) if layer]

    def step(self, time: QgsDateTimeRange) -> bool:
        """Step the raster on the ground to a time, and tell whether it shows something else now."""
        return self.drape is not None and step_drape(self.drape, time)

    @property
    def moments(self) -> list[QgsDateTimeRange]:
        """The moments to step through: those of the raster on the ground, else those of the water."""
        moments = moments_of_raster(self.drape) if self.drape else []
        return moments or (moments_of_water(self.water) if self.water else [])

    @cached_property
    def place(self) -> Place:
        """Where the middle of the scene lies. Raises `CannotRead`."""
        ground = self.ground
        extent, cell = ground.extent(), ground.rasterUnitsPerPixelX()
        grid = Grid(ground.height(), ground.width(), cell, extent.xMinimum(), extent.yMaximum())
        return place_of(grid, ground.crs().toWkt(), self.project.transformContext(), str(self.contents.ground))

    def street(self) -> View:
        """Return the view along the longest straight street, the whole scene where there is none."""
        paths = _open_vector(self.contents.paths, layers.PATHS.title)
        lines = paths.getFeatures(STREETS) if paths else []
        straights = [
            (start.distance(end), start, end)
            for line in lines
            for part in line.geometry().asGeometryCollection()
            for start, end in pairwise(part.asPolyline())
            if covers(self.ground, start) and covers(self.ground, end)
        ]
        if not straights:
            return overview(self.ground)
        _, start, end = max(straights, key=lambda straight: straight[0])
        return along(self.ground, start, end)

    def sun(self, look: Look) -> Direction | None:
        """Return where the sun's light comes from, None where it is too low."""
        if look.moment is None:
            return AFTERNOON
        try:
            return self.place.light(look.moment)
        except CannotRead as error:
            if not any(isinstance(problem, CannotRead) and problem.where == error.where for problem in self.problems):
                self.problems.append(error)
            return AFTERNOON

    def _tried(self, what: Any, open_layer: Callable[[Any], QgsMapLayer]) -> QgsMapLayer | None:
        """Return the layer of what there may be, None where there is nothing or it cannot be shown."""
        try:
            return self._own(open_layer(what)) if what else None
        except StadstweelingError as error:
            self.problems.append(error)
            return None

    def _vector(self, source: str, title: str, dress: Callable[[QgsVectorLayer], None]) -> QgsVectorLayer | None:
        layer = _open_vector(source, title)
        if layer is None:
            return None
        dress(layer)
        return self._own(layer)

    def _own(self, layer: QgsMapLayer) -> QgsMapLayer:
        return self.project.addMapLayer(layer)


def open_cover(path: Path) -> QgsRasterLayer:
    """Return the land cover as the ground of a scene. Raises `CannotRead`."""
    layer = _open_raster(path, variables.LAND_COVER.title)
    style_cover(layer)
    return layer


def _open_raster(path: Path, title: str) -> QgsRasterLayer:
    layer = QgsRasterLayer(str(path), translate_engine(title))
    if not layer.isValid():
        raise CannotRead(str(path), reason=layer.error().summary())
    return layer


def _open_vector(source: str, title: str) -> QgsVectorLayer | None:
    layer = QgsVectorLayer(source, translate_engine(title), "ogr") if source else None
    return layer if layer is not None and layer.isValid() else None
