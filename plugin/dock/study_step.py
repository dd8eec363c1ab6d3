"""Step 1: make, open or generate a study."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QFileDialog, QGridLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from ...processing.adapters.study.city import ground_grid
from ...processing.adapters.study.layout import DATABASE, PROJECT
from ...processing.adapters.study.study import Study
from ...processing.adapters.studyproject import write_project
from ...processing.engine.errors import StadstweelingError
from ...resources import ICONS
from ..settings import Settings
from .demo_maker import DemoMaker
from .session import StudySession


class StudyStep(QWidget):
    """Which study is worked on. The dock follows the project: that of a study opens the study, too."""

    def __init__(self, session: StudySession, iface: QgisInterface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._iface = iface
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.demo_button = _button(self.tr("Demo"), "demodistrict", self.tr("A district to try everything on"))
        self.new_button = _button(self.tr("New…"), "createstudy", self.tr("A study of layers in the project"))
        self.open_button = _button(self.tr("Open…"), "stadstweeling", self.tr("The folder of a study"))
        self.recent_button = _button(self.tr("Recent"), "", self.tr("Studies that you opened last"))
        self.recent = QMenu(self.recent_button)
        self.recent.setToolTipsVisible(True)
        self.recent.aboutToShow.connect(self._list_recent)
        self.recent_button.setMenu(self.recent)
        self.demo = DemoMaker(session, self)
        self.demo.made.connect(self.open)
        self.demo_button.clicked.connect(self.demo.start)
        self.new_button.clicked.connect(self._new)
        self.open_button.clicked.connect(self._ask)
        buttons = QGridLayout()
        for place, button in enumerate((self.demo_button, self.new_button, self.open_button, self.recent_button)):
            buttons.addWidget(button, *divmod(place, 2))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.about)
        layout.addLayout(buttons)
        layout.addWidget(self.demo.progress)
        session.opened.connect(self._remember)
        session.opened.connect(self._show)
        session.closed.connect(self._show)
        project = QgsProject.instance()
        project.readProject.connect(self._follow)
        project.aboutToBeCleared.connect(session.close)
        self._show()
        self._follow()

    def open(self, folder: str | Path) -> None:
        """Open a study: its project, and with it the study."""
        try:
            study = Study.open(folder)
            project = study.folder / PROJECT
            if not project.exists():
                write_project(study.folder, study.title).clear()
        except StadstweelingError as error:
            self._session.tell(error)
            return
        if self._iface.newProject(True):  # false where the user wants to keep the project that is open
            self._iface.addProject(str(project))

    def reopen(self) -> None:
        """Open the study that was open last, unless the user has begun with a project already."""
        last, project = Settings().last, QgsProject.instance()
        if last is None or project.fileName() or project.isDirty():
            return
        if (last / DATABASE).is_file():
            self.open(last)
        else:
            gone = self.tr("The study that was open last is not in its place: {folder}")
            self.about.setText(gone.format(folder=last))

    def _follow(self) -> None:
        """Open the study whose project was opened."""
        folder = Path(QgsProject.instance().absolutePath())
        if QgsProject.instance().fileName() and (folder / DATABASE).is_file():
            try:
                self._session.open(folder)
            except StadstweelingError as error:
                self._session.tell(error)

    def _ask(self) -> None:
        start = str(Settings().data_folder)
        folder = QFileDialog.getExistingDirectory(self, self.tr("The folder of a study"), start)
        if folder:
            self.open(folder)

    def _new(self) -> None:
        from .new_study import NewStudyDialog  # seldom wanted

        dialog = NewStudyDialog(self._session, self)
        if dialog.exec():
            self.open(dialog.folder)

    def _list_recent(self) -> None:
        self.recent.clear()
        for folder in Settings().recent:
            action = self.recent.addAction(folder.name)
            action.setToolTip(str(folder))
            action.triggered.connect(_call(self.open, folder))
        if self.recent.isEmpty():
            self.recent.addAction(self.tr("None yet")).setEnabled(False)

    def _remember(self) -> None:
        Settings().remember(self._session.study.folder)

    def _show(self) -> None:
        study = self._session.study
        if study is None:
            self.about.setText(self.tr("Begin with the demo district, or with your own layers."))
            self.about.setToolTip("")
            return
        grid, crs = ground_grid(study.folder)
        text = self.tr("<b>{title}</b><br>{width:.0f} × {height:.0f} m, cells of {cell:g} m, {crs}")
        self.about.setText(
            text.format(
                title=study.title, width=grid.columns * grid.cell_size, height=grid.rows * grid.cell_size,
                cell=grid.cell_size, crs=crs.authid() or crs.description(),
            )
        )  # fmt: skip
        self.about.setToolTip(str(study.folder))


def _call(function: Callable[[Path], None], folder: Path) -> Callable[[], None]:
    return lambda: function(folder)


def _button(text: str, icon: str, help: str) -> QPushButton:
    button = QPushButton(text)
    if icon:
        button.setIcon(QIcon(str(ICONS / f"{icon}.svg")))
    button.setToolTip(help)
    return button
