"""What to do with the city in 3D: look from elsewhere, move the sun, compare, take a picture or make a film."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsDateTimeRange
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...processing.adapters.study.runs import Run
from ...processing.engine.errors import StadstweelingError
from ..timeline import clock_of
from .result_layers import newest_runs
from .scene_address import AddressSearch
from .scene_bookmarks import Bookmarks
from .scene_ground import GroundChoice
from .scene_sun import SunClock
from .session import StudySession
from .show3d import Cover, contents_of, covers_of, first_cover, open_scene, same_cover, title_of, zone_of

if TYPE_CHECKING:
    from ...processing.adapters.scene3d.contents import SceneContents
    from ..scene3d.scene import CityScene


class ScenePanel(QWidget):
    """The controls of the 3D views; hidden while there are none."""

    def __init__(self, session: StudySession, iface: QgisInterface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._iface = iface
        self.scene: CityScene | None = None
        self._recorder: Any = None
        self._run: Run | None = None
        self.overview, self.street = QPushButton(self.tr("Overview")), QPushButton(self.tr("Street"))
        self.house, self.picture = QPushButton(self.tr("A house…")), QPushButton(self.tr("Picture…"))
        self.film = QPushButton(self.tr("Film…"))
        self.shadows, self.below = QCheckBox(self.tr("Shadows")), QCheckBox(self.tr("Cables and pipes"))
        self.shadows.setChecked(True)
        self.bookmarks, self.address = Bookmarks(session), AddressSearch(session)
        self.ground, self.sun, self.other = GroundChoice(), SunClock(), QComboBox()
        self._explain()
        self._lay_out()
        self._connect()
        self.hide()

    def show_run(self, run: Run) -> None:
        """Open the scene of a run, or show it in the view that is open."""
        study = self._session.study
        try:
            covers = covers_of(study, run)
            cover = first_cover(run, covers)
            if self.scene is not None:
                self.scene.refresh(contents_of(study, run, cover))
            else:
                self.scene = self._opened(run, cover)
            self._run = run
            self.ground.show_covers(covers, cover)
            self.sun.set_zone(zone_of(study, run))
            self._list_others(run)
        except StadstweelingError as error:
            self._session.tell(error)
            return
        for problem in self.scene.problems:
            self._session.failed.emit(problem)
        for part in (self.bookmarks, self.address):
            part.follow(self.scene)
        self._show_moments()
        self.setEnabled(True)
        self.show()

    def _opened(self, run: Run, cover: Cover | None) -> CityScene:
        """Open the scene of a run, and let it look as the panel says."""
        scene = open_scene(self._session.study, run, cover, self._iface)
        scene.closed.connect(self._scene_closed)
        scene.timeline.stepped.connect(self._take_sun_along)
        if not self.shadows.isChecked():
            scene.set_shadows(False)
        if self.below.isChecked():
            scene.look_through(True)
        return scene

    def _explain(self) -> None:
        for widget, text in (
            (self.overview, self.tr("See the whole study from above")),
            (self.street, self.tr("Stand in a street and look along it")),
            (self.house, self.tr("Click on a house on the map to see it in 3D")),
            (self.shadows, self.tr("Draw the shadows of buildings and trees; without them, the view is faster")),
            (self.below, self.tr("Look through the ground at what lies below it")),
            (self.other, self.tr("Another variant in a second view, with the same camera, time and sun")),
            (self.picture, self.tr("Save what you see as a picture")),
            (self.film, self.tr("Make a film of all moments, as you see them now")),
        ):
            widget.setToolTip(text)

    def _lay_out(self) -> None:
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        looks, checks, files = (QHBoxLayout() for _ in range(3))
        for row, widgets in (
            (looks, (self.overview, self.street, self.house)), (checks, (self.shadows, self.below)),
            (files, (self.picture, self.film)),
        ):  # fmt: skip
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Address:"), self.address)
        form.addRow(self.tr("View:"), self.bookmarks)
        form.addRow(QLabel(self.tr("On the ground:")))
        form.addRow(self.ground)
        form.addRow(self.tr("Sun:"), self.sun)
        form.addRow(self.tr("Beside it:"), self.other)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for row in (looks, checks, form, files):
            layout.addLayout(row)

    def _connect(self) -> None:
        self.overview.clicked.connect(lambda: self.scene.look_from_above())
        self.street.clicked.connect(lambda: self.scene.look_along_street())
        self.house.clicked.connect(lambda: self.scene.look_at_click(self._tell_outside))
        self.shadows.toggled.connect(lambda on: self.scene and self.scene.set_shadows(on))
        self.below.toggled.connect(lambda on: self.scene and self.scene.look_through(on))
        self.ground.changed.connect(self._cover_ground)
        self.sun.moved.connect(self._move_sun)
        self.other.activated.connect(self._compare)
        self.picture.clicked.connect(self._save_picture)
        self.film.clicked.connect(self._save_film)
        self._session.closed.connect(lambda: self.setEnabled(False))  # the view stays, of a study that is not open

    def _tell_outside(self) -> None:
        self._session.failed.emit(self.tr("You clicked outside the study: click on a house in it."))

    def _move_sun(self) -> None:
        if self.scene is not None:
            self.scene.set_sun(self.sun.moment)

    def _take_sun_along(self, time: QgsDateTimeRange) -> None:
        """Let the sun stand where it does at the hour of the heat or the shade that is shown."""
        if self.scene is not None:
            self.sun.go_along(clock_of(time))

    def _show_moments(self) -> None:
        """Let the sun and the film go with the moments of the scene."""
        self.film.setEnabled(bool(self.scene.moments))
        if self.scene.moments:
            self._take_sun_along(self.scene.timeline.now)
        self._move_sun()

    def _cover_ground(self) -> None:
        """Show the scene with what is to lie over the ground, in both views."""
        try:
            cover, other = self.ground.chosen, self.other.currentData()
            contents = [contents_of(self._session.study, self._run, cover)]
            if other is not None:
                contents.append(self._contents_beside(other))
            self.scene.refresh(*contents)
        except StadstweelingError as error:
            self._session.tell(error)
            return
        for problem in self.scene.problems:
            self._session.failed.emit(problem)
        self._show_moments()

    def _contents_beside(self, other: Run) -> SceneContents:
        """Return what the second view shows: the same of another variant. Raises `StadstweelingError`."""
        study, cover = self._session.study, self.ground.chosen
        same = same_cover(study, other, cover)
        if cover is not None and same is None:
            text = self.tr("'{variant}' has no '{title}': run the scenario '{scenario}' on it too.")
            self._session.failed.emit(
                text.format(variant=other.variant.name, title=cover.title, scenario=cover.run.scenario.name)
            )
        return contents_of(study, other, same)

    def _list_others(self, run: Run) -> None:
        self.other.clear()
        self.other.addItem(self.tr("nothing"), None)
        for other in newest_runs(self._session.study):
            if other.scenario.name == run.scenario.name and other.name != run.name:
                self.other.addItem(other.variant.name, other)

    def _compare(self) -> None:
        other = self.other.currentData()
        try:
            if other is not None:
                self.scene.compare(self._contents_beside(other), title_of(other))
            else:
                self.scene.compare_no_more()
        except StadstweelingError as error:
            self._session.tell(error)

    def _scene_closed(self) -> None:
        self.scene = None
        for part in (self.bookmarks, self.address):
            part.follow(None)
        self.hide()

    def _save_picture(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Picture"), str(self._session.study.folder / "3d.png"), self.tr("PNG pictures (*.png)")
        )
        if path:
            try:
                self.scene.picture(Path(path))
            except StadstweelingError as error:
                self._session.tell(error)

    def _save_film(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for the film and its pictures"), str(self._session.study.folder)
        )
        if folder:
            self._recorder = self.scene.film(Path(folder))
            self._recorder.failed.connect(self._film_failed)
            self._recorder.finished.connect(self._film_made)
            self.film.setEnabled(False)
            self._recorder.start()

    def _film_failed(self, message: str) -> None:
        self.film.setEnabled(True)
        self._session.failed.emit(message)

    def _film_made(self, path: str, sentence: str) -> None:
        self.film.setEnabled(True)
        self.film.setToolTip(path)
        if sentence:
            self._session.failed.emit(sentence)
