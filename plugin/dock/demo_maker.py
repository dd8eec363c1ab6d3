"""Makes a demo district and a study of it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QProgressBar

from ...processing.adapters.study.layout import BASE_LAYERS, RASTERS
from ...processing.engine.errors import CannotWrite
from ..runner import Job, State
from ..settings import Settings
from .session import StudySession


class DemoMaker(QObject):
    """Makes one demo study at a time, in a new folder with the user's other studies. made: the folder."""

    made = pyqtSignal(str)

    def __init__(self, session: StudySession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._layers: TemporaryDirectory | None = None
        self._job: Job | None = None
        session.runner.changed.connect(self._show)
        session.runner.ended.connect(self._ended)
        self.progress = QProgressBar()
        self.progress.setVisible(False)

    def start(self) -> None:
        """Make the district; then the study, and tell of it."""
        if self._job is not None:
            return
        self._layers = TemporaryDirectory(prefix="stadstweeling", ignore_cleanup_errors=True)
        folder = self._layers.name
        outputs = {variable.name.upper(): f"{folder}/{variable.name}.tif" for variable in RASTERS}
        outputs |= {name.upper(): f"{folder}/{name}.gpkg" for name in BASE_LAYERS}
        self._job = self._session.runner.add(Job(self.tr("Demo district"), "demodistrict", outputs))

    def _show(self, job: Job) -> None:
        if job is not self._job:
            return
        self.progress.setVisible(not job.state.ended)
        self.progress.setValue(int(job.progress))

    def _ended(self, job: Job) -> None:
        if job is not self._job:
            return
        self._job = None
        if job.state is State.FAILED:
            self._session.failed.emit(job.message)
        elif job.state is State.DONE:
            with suppress(QgsProcessingException):  # the session has told it
                self._create(job.parameters)
        self._layers.cleanup()

    def _create(self, layers: dict[str, str]) -> None:
        """Make the study. A short edit: all its layers are there already."""
        title, parent = self.tr("Demo district"), Settings().data_folder
        try:
            parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._session.tell(CannotWrite(str(parent), reason=error.strerror))
            return
        folder = free_folder(parent, title)
        self._session.run_algorithm("createstudy", **layers, TITLE=title, OUTPUT=str(folder))
        self.made.emit(str(folder))


def free_folder(parent: Path, name: str) -> Path:
    """Return a folder in another that is not there yet."""
    folder, number = parent / name, 2
    while folder.exists():
        folder, number = parent / f"{name} {number}", number + 1
    return folder
