"""The city in 3D, as the dock asks for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDateTimeRange,
    QgsPointXY,
    QgsProject,
)
from qgis.PyQt.QtCore import QObject, QRect, QSize, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QImage
from qgis.PyQt.QtWidgets import QApplication

from ...processing.adapters.scene3d.cameras import View, covers, overview, standing, towards
from ...processing.adapters.scene3d.contents import SceneContents
from ...processing.adapters.scene3d.pictures import LARGE, picture, save, side_by_side
from ...processing.adapters.scene3d.settings import Look
from ...processing.adapters.scene3d.stage import Stage
from ...processing.adapters.words import translate_engine
from ...processing.engine.heat.place import Place
from ..timeline import Timeline
from .coupling import Coupling
from .pointing import PointTool
from .recorder import Recorder
from .snapshot import Snapshot
from .support import Desktop
from .views import SceneView


class CityScene(QObject):
    """Shows a study, or one of its variants, in a 3D view of QGIS, and a second one beside it.

    Both views have one camera, one time and one sun. Time is that of the main map's temporal controller. Everything
    that opens files can raise a `StadstweelingError`, and then leaves the scene as it was.
    """

    closed = pyqtSignal()

    def __init__(self, desktop: Desktop, contents: SceneContents, title: str = "") -> None:
        super().__init__()
        self._desktop = desktop
        self._look = Look()
        self._stages = [Stage(contents)]
        self._titles = [title or self.tr("City in 3D")]
        self._views: list[SceneView] = []
        self._left: list[SceneView] = []
        """Views that are being closed: they tidy up once QGIS has done so."""
        self._coupling: Coupling | None = None
        self._tool: PointTool | None = None
        self._snapshot: Snapshot | None = None
        self.timeline = Timeline(desktop.mapCanvas().temporalController())
        self.timeline.stepped.connect(self._step)

    @property
    def is_open(self) -> bool:
        """Tell whether there is a view of the scene on the screen."""
        return any(view.is_open for view in self._views)

    @property
    def is_ready(self) -> bool:
        """Tell whether all views have drawn all there is."""
        return self.is_open and all(view.is_ready for view in self._open_views)

    @property
    def problems(self) -> list[str]:
        """What cannot be shown, and why, in the user's language."""
        return [problem.translated(translate_engine) for stage in self._stages for problem in stage.problems]

    @property
    def view(self) -> View:
        """From where one looks now."""
        views = self._open_views
        return views[0].view if views else overview(self._stages[0].ground)

    @property
    def moments(self) -> list[QgsDateTimeRange]:
        """The moments that there are to step through."""
        return self._stages[0].moments

    @property
    def place(self) -> Place:
        """Where on Earth the middle of the scene lies. Raises `CannotRead`."""
        return self._stages[0].place

    def show(self) -> None:
        """Open the view, if it is not open; the temporal controller gets the moments of the scene."""
        if self.is_open:
            return
        if self.moments:
            self.timeline.set_moments(self.moments)
            self._look = replace(self._look, time=self.timeline.now)
        self._views = [self._opened(stage, title) for stage, title in zip(self._stages, self._titles, strict=True)]

    def compare(self, contents: SceneContents, title: str) -> None:
        """Show another variant in a second view beside the first, with one camera and one time."""
        stage = Stage(contents)
        self.show()
        self.compare_no_more()
        view = self.view
        self._stages[1:], self._titles[1:] = [stage], [title]
        self._views[1:] = [self._opened(stage, title)]
        self._views[1].look_from(view)
        self._coupling = Coupling(*self._views)
        self._put_side_by_side()

    def compare_no_more(self) -> None:
        """Close the second view."""
        self._left, self._views, self._coupling = self._views[1:], self._views[:1], None
        del self._stages[1:], self._titles[1:]
        for view in self._left:
            view.close()

    def refresh(self, *contents: SceneContents) -> None:
        """Show what the files hold now, the ground too, or other contents: one for each view; other views close.

        The temporal controller gets the moments of the scene where these are others than before.
        """
        stages = [Stage(new) for new in contents or [stage.contents for stage in self._stages]]
        before, self._stages[: len(stages)] = self.moments, stages
        for view, stage in zip(self._views, stages, strict=False):
            if view.is_open:
                view.set_stage(stage)
        if len(self._stages) > len(stages):
            self.compare_no_more()
        if self.moments != before:
            self._begin()

    def set_sun(self, moment: datetime | None) -> None:
        """Let the sun stand where it does at a moment with a time zone; None for the light of an afternoon."""
        self._look = replace(self._look, moment=moment)
        for view in self._open_views:
            view.set_moment(moment)

    def set_time(self, time: QgsDateTimeRange) -> None:
        """Show a moment, on the map too."""
        self.timeline.go_to(time)

    def look_through(self, on: bool) -> None:
        """Look through the ground at cables and pipes, or not."""
        self._set_look(replace(self._look, see_through=on))

    def set_shadows(self, on: bool) -> None:
        """Draw shadows, or not."""
        self._set_look(replace(self._look, shadows=on))

    def look_from(self, view: View) -> None:
        """Look from somewhere."""
        for scene_view in self._open_views:
            scene_view.look_from(view)

    def look_from_above(self) -> None:
        """See the whole scene."""
        self._walk(False)
        self.look_from(overview(self._stages[0].ground))

    def look_along_street(self) -> None:
        """See a street as who stands in it."""
        self.look_from(self._stages[0].street())

    def look_at(self, point: QgsPointXY, azimuth: float = 0.0) -> bool:
        """See the house at a point in the CRS of the project; tell whether it lies in the scene."""
        return self._look_at(self._in_scene(point, QgsProject.instance().crs()), azimuth)

    def look_at_degrees(self, point: QgsPointXY) -> bool:
        """See the house at a longitude and a latitude (degrees); tell whether it lies in the scene."""
        return self._look_at(self._in_scene(point, QgsCoordinateReferenceSystem("EPSG:4326")))

    def _look_at(self, place: QgsPointXY | None, azimuth: float = 0.0) -> bool:
        if place is not None:
            self._walk(False)
            self.look_from(towards(self._stages[0].ground, place, azimuth))
        return place is not None

    def look_at_click(self, missed: Callable[[], None]) -> None:
        """See the house that is clicked on the map; tell of a click outside the scene."""
        self._tool = PointTool(self._desktop.mapCanvas(), lambda point: self.look_at(point) or missed())
        self._desktop.mapCanvas().setMapTool(self._tool)

    def walk(self, point: QgsPointXY, azimuth: float = 0.0) -> bool:
        """Stand at a point in the CRS of the project, at eye height; keys walk from there."""
        place = self._in_scene(point, QgsProject.instance().crs())
        if place is not None:
            self.look_from(standing(self._stages[0].ground, place, azimuth))
            self._walk(True)
        return place is not None

    def picture(self, path: Path, size: QSize = LARGE) -> None:
        """Write what one sees now as a PNG; with two views, next to each other. Raises `CannotWrite`."""
        save(self._taken(self._look, size), path)

    def film(self, folder: Path, moments: Sequence[QgsDateTimeRange] = ()) -> Recorder:
        """Return what makes a film of moments, all by default, as one sees them now; its `start` starts it."""
        return Recorder(self._take, moments or self.moments, folder)

    def close(self) -> None:
        """Close the views."""
        for view in self._open_views:
            view.close()

    @property
    def _open_views(self) -> list[SceneView]:
        return [view for view in self._views if view.is_open]

    def _opened(self, stage: Stage, title: str) -> SceneView:
        view = SceneView(self._desktop, stage, title, self._look)
        view.closed.connect(self._view_closed)
        return view

    def _view_closed(self) -> None:
        if not self.is_open:
            self._views, self._coupling = [], None
            del self._stages[1:], self._titles[1:]
            self.closed.emit()

    def _begin(self) -> None:
        """Go to the first of other moments than there were."""
        if self.moments:
            self.timeline.set_moments(self.moments)
            self.set_time(self.moments[0])
            self._step(self.timeline.now)

    def _set_look(self, look: Look) -> None:
        self._look = look
        for view in self._open_views:
            view.set_look(look)

    def _step(self, time: QgsDateTimeRange) -> None:
        self._look = replace(self._look, time=time)
        for view in self._open_views:
            view.set_time(time)

    def _walk(self, on: bool) -> None:
        for view in self._open_views:
            view.walk(on)

    def _in_scene(self, point: QgsPointXY, crs: QgsCoordinateReferenceSystem) -> QgsPointXY | None:
        """Return a point in the CRS of the scene, None where it lies outside."""
        ground = self._stages[0].ground
        try:
            place = QgsCoordinateTransform(crs, ground.crs(), QgsProject.instance()).transform(point)
        except QgsCsException:
            return None
        return place if covers(ground, place) else None

    def _taken(self, look: Look, size: QSize) -> QImage:
        view, stages = self.view, [open_view.stage for open_view in self._open_views] or self._stages
        if len(stages) == 1:
            return picture(stages[0], look, view, size)
        half = QSize(size.width() // 2, size.height())
        return side_by_side([picture(stage, look, view, half) for stage in stages])

    def _take(self, time: QgsDateTimeRange, use: Callable[[QImage], None]) -> None:
        """Hand over what the views show at a moment, once they have drawn it; a picture of them where they cannot."""
        self.set_time(time)
        self._snapshot = Snapshot(self._open_views, use, lambda: self._taken(replace(self._look, time=time), LARGE))

    def _put_side_by_side(self) -> None:
        """Put the windows of the views next to each other."""
        room = QGuiApplication.primaryScreen().availableGeometry()
        half = room.width() // 2
        windows = {window.windowTitle(): window for window in QApplication.topLevelWidgets()}
        for number, view in enumerate(self._views):
            if view.name in windows:
                windows[view.name].setGeometry(
                    QRect(room.x() + number * half, room.y() + 40, half - 8, min(half, room.height() - 60))
                )
