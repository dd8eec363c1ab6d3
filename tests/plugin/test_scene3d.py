"""What drives the 3D views, without a 3D view."""

from __future__ import annotations

import pytest
from qgis import _3d  # noqa: F401  before anything of 3D
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsDateTimeRange,
    QgsPointXY,
    QgsProject,
    QgsTemporalNavigationObject,
)
from qgis.gui import QgsMapMouseEvent, QgsMapToolPan
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, Qt, QTimer
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow, QTextEdit

from ...plugin.scene3d import recorder as recorders
from ...plugin.scene3d.pointing import PointTool
from ...plugin.scene3d.recorder import Recorder
from ...plugin.scene3d.support import IDENTIFIED, open_view, why_not
from ...plugin.scene3d.views import ProjectInDegrees, SceneView
from ...plugin.timeline import Timeline
from ...processing.adapters.scene3d.contents import scene_of
from ...processing.adapters.scene3d.settings import Look
from ...processing.adapters.scene3d.stage import Stage
from ...processing.adapters.times import moment
from ..adapters.study import make_study

MOMENTS = [QgsDateTimeRange(moment(300.0 * n), moment(300.0 * (n + 1)), includeEnd=False) for n in range(5)]


class TestTimeline:
    @pytest.fixture
    def timeline(self, qgis_app):
        self.controller = QgsTemporalNavigationObject()
        return Timeline(self.controller)

    def test_has_a_frame_for_every_moment(self, timeline):
        timeline.set_moments(MOMENTS)
        assert self.controller.navigationMode() == Qgis.TemporalNavigationMode.Animated
        assert self.controller.totalFrameCount() == len(MOMENTS)

    @pytest.mark.parametrize("number", [0, 3, 4])
    def test_goes_to_a_moment_and_tells_it(self, timeline, number):
        timeline.set_moments(MOMENTS)
        timeline.go_to(MOMENTS[2])
        told = []
        timeline.stepped.connect(told.append)
        timeline.go_to(MOMENTS[number])
        assert told[-1].begin() == MOMENTS[number].begin()
        assert timeline.now.begin() == MOMENTS[number].begin()

    def test_leaves_the_controller_alone_where_there_are_no_moments(self, timeline):
        timeline.set_moments([])
        assert self.controller.navigationMode() == Qgis.TemporalNavigationMode.NavigationOff


class TestRecorder:
    @pytest.fixture
    def told(self):
        return []

    @pytest.fixture
    def record(self, told, tmp_path):
        def start(take=None, folder=tmp_path / "film"):
            loop = QEventLoop()
            recorder = Recorder(take or self.take, MOMENTS, folder)
            recorder.finished.connect(lambda path, why: (told.append((path, why)), loop.quit()))
            recorder.failed.connect(lambda text: (told.append(text), loop.quit()))
            recorder.start()
            if not told:
                QTimer.singleShot(5000, loop.quit)
                loop.exec()

        return start

    @staticmethod
    def take(time, use):
        image = QImage(32, 18, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.blue)
        use(image)

    def test_makes_a_film_of_numbered_pictures(self, record, told, tmp_path):
        pytest.importorskip("PIL.Image")
        record()
        assert told == [(str(tmp_path / "film" / "film.gif"), "")]
        assert len(list((tmp_path / "film").glob("frame*.png"))) == len(MOMENTS)

    def test_leaves_the_pictures_where_nothing_can_make_a_film(self, record, told, tmp_path, monkeypatch):
        monkeypatch.setattr(recorders, "can_make_film", lambda: False)
        record()
        ((path, why),) = told
        assert path == str(tmp_path / "film")
        assert "Pillow" in why

    def test_says_where_it_cannot_write(self, record, told, tmp_path):
        (tmp_path / "file").touch()
        record(folder=tmp_path / "file" / "film")
        assert "cannot be written" in told[0]

    def test_says_that_a_picture_cannot_be_kept(self, record, told):
        record(take=lambda time, use: use(QImage()))
        assert "cannot be written" in told[0]

    def test_takes_away_what_it_made_when_it_is_cancelled(self, tmp_path):
        recorder, loop, told = Recorder(self.take, MOMENTS, tmp_path / "film"), QEventLoop(), []
        recorder.progress.connect(lambda done, count: done == 2 and recorder.cancel())
        recorder.finished.connect(told.append)
        recorder.start()
        QTimer.singleShot(300, loop.quit)
        loop.exec()
        assert told == []
        assert list((tmp_path / "film").iterdir()) == []


def test_a_click_hands_over_its_point_and_gives_the_map_its_tool_back(qgis_canvas):
    pan = QgsMapToolPan(qgis_canvas)
    qgis_canvas.setMapTool(pan)
    clicked: list[QgsPointXY] = []
    tool = PointTool(qgis_canvas, clicked.append)
    qgis_canvas.setMapTool(tool)
    place = QPoint(20, 30)
    tool.canvasReleaseEvent(
        QgsMapMouseEvent(qgis_canvas, QEvent.Type.MouseButtonRelease, place, Qt.MouseButton.LeftButton)
    )
    assert clicked == [tool.toMapCoordinates(place)]
    assert qgis_canvas.mapTool() is pan


def test_a_desktop_that_opens_no_3d_views_says_so(qgis_app):
    assert "3.36" in why_not(object())


def test_a_desktop_that_does_is_fine(qgis_iface):
    assert why_not(qgis_iface) == ""


@pytest.mark.parametrize("crs", ["", "EPSG:4326"])
def test_no_view_is_opened_in_a_project_in_degrees(qgis_iface, qgis_new_project, tmp_path, crs):
    make_study(tmp_path / "study")
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem(crs))
    with pytest.raises(ProjectInDegrees, match="EPSG:28992"):
        SceneView(qgis_iface, Stage(scene_of(tmp_path / "study")), "City", Look())


class Desktop3d(QMainWindow):
    """Opens a panel with its 3D view, as QGIS 3.44 does."""

    def mainWindow(self):
        return self

    def panel(self, name, width):
        panel = QDockWidget(self)
        panel.setObjectName(name)
        panel.setWidget(QTextEdit())
        panel.widget().setMinimumWidth(width)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
        return panel

    def createNewMapCanvas3D(self, name):
        self.panel(IDENTIFIED, 400)
        QCoreApplication.processEvents()
        return name


def test_a_3d_view_pushes_no_panel_aside(qgis_app):
    desktop = Desktop3d()
    desktop.setCentralWidget(QTextEdit())
    ours = desktop.panel("Ours", 200)
    desktop.resize(1200, 800)
    desktop.show()
    desktop.resizeDocks([ours], [300], Qt.Orientation.Horizontal)
    qgis_app.processEvents()
    assert open_view(desktop, "City") == "City"
    qgis_app.processEvents()
    assert not desktop.findChild(QDockWidget, IDENTIFIED).isVisible()
    assert ours.width() == 300
    desktop.close()
