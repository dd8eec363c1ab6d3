"""What to do with the city in 3D: look from elsewhere, move the sun, compare, take a picture or make a film."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime, QTimer
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from ...processing.adapters.study.runs import Run
from ...processing.engine.errors import StadstweelingError
from .result_layers import newest_runs
from .session import StudySession
from .show3d import contents_of, open_scene, title_of

if TYPE_CHECKING:
    from ..scene3d.scene import CityScene

HOT_DAY = QDate(2015, 7, 1)
STEP = 15
"""Minutes between two places of the sun."""
MINUTES = 60


class ScenePanel(QWidget):
    """The controls of the 3D views; hidden while there are none."""

    def __init__(self, session: StudySession, iface: QgisInterface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._iface = iface
        self.scene: CityScene | None = None
        self._recorder: Any = None
        self._run: Run | None = None
        self._again = False
        self.overview, self.street = QPushButton(self.tr("Overview")), QPushButton(self.tr("Street"))
        self.house, self.picture = QPushButton(self.tr("A house…")), QPushButton(self.tr("Picture…"))
        self.film = QPushButton(self.tr("Film…"))
        self.house.setToolTip(self.tr("Click on a house on the map to see it in 3D"))
        self.shadows, self.below = QCheckBox(self.tr("Shadows")), QCheckBox(self.tr("Cables and pipes"))
        self.shadows.setChecked(True)
        self.date, self.hour, self.clock = QDateEdit(HOT_DAY), QSlider(Qt.Orientation.Horizontal), QLabel()
        self.hour.setRange(0, 24 * MINUTES // STEP - 1)
        self.hour.setValue(15 * MINUTES // STEP)
        self.hour.setAccessibleName(self.tr("Hour of the sun"))
        self.other = QComboBox()
        self._lay_out()
        self._connect()
        self.hide()

    def show_run(self, run: Run) -> None:
        """Open the scene of a run, or show it in the view that is open."""
        study, self._run = self._session.study, run
        try:
            if self.scene is not None:
                self.scene.refresh(contents_of(study, run))
            else:
                self.scene = open_scene(study, run, self._iface)
                self.scene.closed.connect(self._scene_closed)
        except StadstweelingError as error:
            self._session.tell(error)
            return
        for problem in self.scene.problems:
            self._session.failed.emit(problem)
        self._list_others(run)
        self.film.setEnabled(bool(self.scene.moments))
        self.show()

    def _lay_out(self) -> None:
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        looks, checks, sun, files = (QHBoxLayout() for _ in range(4))
        for row, widgets in (
            (looks, (self.overview, self.street, self.house)), (checks, (self.shadows, self.below)),
            (files, (self.picture, self.film)),
        ):  # fmt: skip
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
        sun.addWidget(self.date)
        sun.addWidget(self.hour, 1)
        sun.addWidget(self.clock)
        form = QFormLayout()
        form.addRow(self.tr("Sun:"), sun)
        form.addRow(self.tr("Beside it:"), self.other)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for row in (looks, checks, form, files):
            layout.addLayout(row)

    def _connect(self) -> None:
        self.overview.clicked.connect(lambda: self.scene.look_from_above())
        self.street.clicked.connect(lambda: self.scene.look_along_street())
        self.house.clicked.connect(lambda: self.scene.look_at_click())
        self.shadows.toggled.connect(lambda on: self.scene.set_shadows(on))
        self.below.toggled.connect(lambda on: self.scene.look_through(on))
        self.date.dateChanged.connect(self._move_sun)
        self.hour.valueChanged.connect(self._move_sun)
        self.other.activated.connect(self._compare)
        self.picture.clicked.connect(self._save_picture)
        self.film.clicked.connect(self._save_film)
        self._tell_hour()

    def _tell_hour(self) -> QTime:
        time = QTime(0, 0).addSecs(self.hour.value() * STEP * 60)
        self.clock.setText(time.toString("HH:mm"))
        return time

    def _move_sun(self) -> None:
        """Let the sun stand where it does at the hour on the clock of this computer's place."""
        local = QDateTime(self.date.date(), self._tell_hour())
        self.scene.set_sun(datetime.fromtimestamp(local.toSecsSinceEpoch(), UTC))

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
                self.scene.compare(contents_of(self._session.study, other), title_of(other))
            else:  # one view again, once both are gone
                self._again = True
                self.scene.close()
        except StadstweelingError as error:
            self._session.tell(error)

    def _scene_closed(self) -> None:
        again, self._again, self.scene = self._again, False, None
        self.hide()
        if again:
            QTimer.singleShot(0, lambda: self.show_run(self._run))

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
