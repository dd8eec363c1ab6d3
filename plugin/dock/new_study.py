"""Makes a study of layers in the project: choose them, see what is wrong with them, create it."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from qgis.core import QgsProcessingException, QgsVectorLayer
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ...processing.algorithms.study.base_layer_writer import RASTERS, VECTORS
from ..runner import Job, State
from .layer_chooser import LayerChooser
from .problem_list import ProblemList
from .session import StudySession

WIDTH = 80
"""How many letters of a problem fit in a line, at least."""
NEEDS = {"OUTPUT_DSM": "DSM", "OUTPUT_CHM": "DSM", "OUTPUT_TREES": "TREES"}
"""The layer without which a base layer is not made."""


class NewStudyDialog(QDialog):
    """Checks layers with `preparestudy`, which makes base layers of them, and creates the study with `createstudy`.

    folder: that of the study, empty until there is one.
    """

    def __init__(self, session: StudySession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New study"))
        self.folder = ""
        self._session = session
        self._files = TemporaryDirectory(prefix="stadstweeling", ignore_cleanup_errors=True)
        self._job: Job | None = None
        self._base: dict[str, Any] = {}
        self.chooser = LayerChooser()
        self.check_button = QPushButton(self.tr("Check the layers"))
        self.progress = QProgressBar()
        self.outcome = QLabel()
        self.outcome.setWordWrap(True)
        self.problems = ProblemList()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.create_button = buttons.addButton(self.tr("Create the study"), QDialogButtonBox.ButtonRole.AcceptRole)
        layout = QVBoxLayout(self)
        for widget in (self.chooser, self.check_button, self.progress, self.outcome, self.problems, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(WIDTH * self.fontMetrics().averageCharWidth())
        self.check_button.clicked.connect(self.check)
        self.chooser.changed.connect(self._forget)
        buttons.accepted.connect(self.create)
        buttons.rejected.connect(self.reject)
        session.runner.changed.connect(self._show)
        session.runner.ended.connect(self._ended)
        self._forget()

    def check(self) -> None:
        """Make base layers of the layers, and list what is wrong with them."""
        self._forget()
        for file in Path(self._files.name).iterdir():
            file.unlink()
        chosen = self.chooser.prepared()
        files = {name: f"{self._files.name}/{name}.tif" for name in RASTERS}
        files |= {name: f"{self._files.name}/{name}.gpkg" for name in (*VECTORS, "PROBLEMS")}
        wanted = {name: path for name, path in files.items() if NEEDS.get(name, "DTM") in chosen}
        check = Job(self.tr("Check of the layers"), "preparestudy", chosen | wanted, of_project=True)
        self._job = self._session.runner.add(check)
        self.check_button.setEnabled(False)

    def create(self) -> None:
        """Create the study of the base layers."""
        folder = self.chooser.folder()
        layers = {name.removeprefix("OUTPUT_"): path for name, path in self._base.items()} | self.chooser.kept()
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            self._session.run_algorithm("createstudy", **layers, TITLE=folder.name, OUTPUT=str(folder))
        except (QgsProcessingException, OSError) as error:
            self.outcome.setText(str(error))
            return
        self.folder = str(folder)
        self.accept()

    def done(self, result: int) -> None:
        """Stop what is being checked, and close."""
        if self._job is not None:
            self._session.runner.stop(self._job)
            self._job = None
        self._files.cleanup()
        super().done(result)

    def _show(self, job: Job) -> None:
        if job is self._job:
            self.progress.setVisible(not job.state.ended)
            self.progress.setValue(int(job.progress))

    def _ended(self, job: Job) -> None:
        if job is not self._job:
            return
        self._job = None
        self.check_button.setEnabled(True)
        if job.state is State.DONE:
            problems = QgsVectorLayer(job.parameters["PROBLEMS"], "problems", "ogr")
            self.problems.show_table(list(problems.getFeatures()))
            self._base = {name: path for name, path in job.results.items() if name in (*RASTERS, *VECTORS)}
            self.outcome.setText(
                self.tr("{cells} cells, {buildings} buildings, {trees} trees. Problems: {problems}.").format(
                    cells=job.results["CELLS"], buildings=job.results["BUILDING_COUNT"],
                    trees=job.results["TREE_COUNT"], problems=job.results["PROBLEM_COUNT"],
                )
            )  # fmt: skip
        elif job.state is State.FAILED:
            self.problems.show_lines(job.message.splitlines())
            self.outcome.setText(self.tr("No study can be made of these layers yet:"))
        self.problems.setVisible(bool(self.problems.count()))
        self.create_button.setEnabled(bool(self._base))

    def _forget(self) -> None:
        """Drop what came out of an earlier check: the layers are others now."""
        self._base = {}
        self.outcome.clear()
        self.problems.clear()
        for widget in (self.progress, self.problems):
            widget.setVisible(False)
        self.create_button.setEnabled(False)
        self.check_button.setEnabled(self._job is None and "DTM" in self.chooser.prepared())
