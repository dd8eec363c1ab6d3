"""A 3D view on the screen, fed from a stage."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import chain, count
from typing import ClassVar

from qgis._3d import Qgs3DMapCanvas, Qgs3DMapScene
from qgis.core import Qgis, QgsDateTimeRange, QgsProject, QgsRasterDemTerrainProvider, QgsReferencedRectangle
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...processing.adapters.scene3d.cameras import View, overview, view_of
from ...processing.adapters.scene3d.settings import Look, relight
from ...processing.adapters.scene3d.stage import Stage
from ...processing.engine.errors import StadstweelingError
from ...processing.engine.text import QT_TRANSLATE_NOOP
from .support import Desktop, open_view

SOON = 300
"""Time (ms) in which changes are taken together before the view is drawn anew."""


class NoView(StadstweelingError):
    """QGIS opens no 3D view."""

    what = QT_TRANSLATE_NOOP("engine", "QGIS opens no 3D view")
    expected = QT_TRANSLATE_NOOP("engine", "a graphics driver with OpenGL 3.3 or newer")
    remedy = QT_TRANSLATE_NOOP("engine", "Look at the map instead, or update the graphics driver.")


class ProjectInDegrees(StadstweelingError):
    """The project has no coordinate system that QGIS opens a 3D view with: it would ask in a window of its own."""

    what = QT_TRANSLATE_NOOP("engine", "the project has no coordinate reference system in metres")
    expected = QT_TRANSLATE_NOOP("engine", "that of the study, {crs}")
    remedy = QT_TRANSLATE_NOOP("engine", "Open the project of the study, or choose this system for the project.")


class SceneView(QObject):
    """One 3D view of QGIS with the layers of a stage.

    The view follows the main map's temporal controller by itself, as QGIS has it. It would also take over the main
    map's layers whenever those change; this puts those of the stage back.
    """

    moved = pyqtSignal()
    closed = pyqtSignal()
    _names: ClassVar[set[str]] = set()

    def __init__(self, desktop: Desktop, stage: Stage, name: str, look: Look) -> None:
        super().__init__()
        self._desktop, self.stage, self.look = desktop, stage, look
        self.name = self._free_name(name)
        self.canvas: Qgs3DMapCanvas = self._open()
        self._names.add(self.name)
        self._dress()
        desktop.mapCanvas().layersChanged.connect(self._keep_layers)
        QgsProject.instance().writeProject.connect(self._forget)
        self.canvas.destroyed.connect(self._gone)
        self.canvas.cameraController().cameraChanged.connect(self.moved)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SOON)
        self._later.timeout.connect(self._redraw_measures)
        self._watch(stage)
        self.look_from(overview(stage.ground))

    @property
    def is_open(self) -> bool:
        """Tell whether the user has not closed the view."""
        return self.canvas is not None and not sip.isdeleted(self.canvas)

    @property
    def view(self) -> View:
        """How the camera looks now."""
        return view_of(self.canvas.cameraController().cameraPose(), self.canvas.mapSettings())

    @property
    def is_ready(self) -> bool:
        """Tell whether all there is to draw has been drawn."""
        scene = self.canvas.scene()
        return scene.totalPendingJobsCount() == 0 and scene.sceneState() == Qgs3DMapScene.SceneState.Ready

    def look_from(self, view: View) -> None:
        """Move the camera."""
        self.canvas.cameraController().setCameraPose(view.pose(self.canvas.mapSettings()))

    def walk(self, on: bool) -> None:
        """Let the keys walk, or turn around a point of the terrain again."""
        mode = Qgis.NavigationMode.Walk if on else Qgis.NavigationMode.TerrainBased
        self.canvas.cameraController().setCameraNavigationMode(mode)

    def set_moment(self, moment: datetime | None) -> None:
        """Let the sun stand where it does at a moment."""
        before = self.stage.sun(self.look)
        self.look = replace(self.look, moment=moment)
        sun = self.stage.sun(self.look)
        if sun and before:
            relight(self.canvas.mapSettings(), sun)
        else:
            self._dress()

    def set_time(self, time: QgsDateTimeRange) -> None:
        """Step the raster on the ground to a time: QGIS itself has the water follow the main map."""
        self.look = replace(self.look, time=time)
        self.stage.step(time)

    def set_look(self, look: Look) -> None:
        """Show the scene in another way."""
        self.look = look
        self._dress()

    def set_stage(self, stage: Stage) -> None:
        """Show another scene, from where one looks now."""
        view, before = self.view, self.stage
        self._unwatch(before)
        self.stage = stage
        self._watch(stage)
        self._dress()
        self.look_from(view)

    def close(self) -> None:
        """Close the view."""
        if self.is_open:
            self._desktop.closeMapCanvas3D(self.name)

    @classmethod
    def _free_name(cls, name: str) -> str:
        """Return a name that no view of ours has: QGIS would close the wrong one."""
        numbers = (f"{name} {number}" for number in count(2))
        return next(choice for choice in chain([name], numbers) if choice not in cls._names)

    def _open(self) -> Qgs3DMapCanvas:
        """Open a view: QGIS takes the ground and the extent of a new one from the project, which gets its own back."""
        project, ground = QgsProject.instance(), self.stage.ground
        crs = project.crs()
        if not crs.isValid() or crs.isGeographic():
            raise ProjectInDegrees(self.name, crs=ground.crs().authid())
        elevation, view = project.elevationProperties(), project.viewSettings()
        dirty, terrain, extent = project.isDirty(), elevation.terrainProvider().clone(), view.presetFullExtent()
        own = QgsRasterDemTerrainProvider()
        own.setLayer(ground)
        elevation.setTerrainProvider(own)
        view.setPresetFullExtent(QgsReferencedRectangle(ground.extent(), ground.crs()))
        try:
            canvas = open_view(self._desktop, self.name)
        finally:
            elevation.setTerrainProvider(terrain)
            view.setPresetFullExtent(extent)
            project.setDirty(dirty)
        if canvas is None:
            raise NoView(self.name)
        return canvas

    def _dress(self) -> None:
        self.stage.configure(self.canvas.mapSettings(), self.look)

    def _keep_layers(self) -> None:
        if self.is_open:
            self.canvas.mapSettings().setLayers(self.stage.shown(self.look))

    def _watch(self, stage: Stage) -> None:
        for layer in stage.contents.measures:
            layer.layerModified.connect(self._later.start)

    def _unwatch(self, stage: Stage) -> None:
        for layer in stage.contents.measures:
            if not sip.isdeleted(layer):
                layer.layerModified.disconnect(self._later.start)

    def _redraw_measures(self) -> None:
        for layer in self.stage.contents.measures:
            if not sip.isdeleted(layer):
                layer.trigger3DUpdate()

    def _forget(self) -> None:
        """Keep the view out of the project: its layers are no part of that, and it would come back without them."""
        QgsProject.instance().viewsManager().remove3DView(self.name)

    def _gone(self) -> None:
        QTimer.singleShot(0, self._forget)  # once QGIS has noted it among the closed ones
        QgsProject.instance().writeProject.disconnect(self._forget)
        self._names.discard(self.name)
        self._unwatch(self.stage)
        self._desktop.mapCanvas().layersChanged.disconnect(self._keep_layers)
        self.closed.emit()
