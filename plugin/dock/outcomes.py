"""What leaves the dock: the city in 3D, and the report."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ..runner import Job, State
from .result_maps import ResultMaps
from .scene_panel import ScenePanel
from .session import StudySession
from .show3d import why_no_scene

REPORT = "report.html"


class Outcomes(QWidget):
    """Buttons to show the chosen run in 3D and to make and open the report of the study."""

    def __init__(
        self, session: StudySession, iface: QgisInterface, maps: ResultMaps, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._iface = iface
        self._maps = maps
        self._job: Job | None = None
        self.scene = QPushButton(QgsApplication.getThemeIcon("mActionNew3DMap.svg"), self.tr("Show in 3D"))
        self.report = QPushButton(QgsApplication.getThemeIcon("mIconReport.svg"), self.tr("Report"))
        self.report.setToolTip(self.tr("Make a report of the variants, kept in the study, and open it in the browser"))
        self.panel = ScenePanel(session, iface)
        buttons = QHBoxLayout()
        buttons.addWidget(self.scene)
        buttons.addWidget(self.report)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(buttons)
        layout.addWidget(self.panel)
        self.scene.clicked.connect(self._show_scene)
        self.report.clicked.connect(self._make_report)
        session.runner.ended.connect(self._report_made)

    def _show_scene(self) -> None:
        why_not = why_no_scene(self._iface)
        if why_not:
            self._session.failed.emit(why_not)
        elif self._maps.chosen is not None:
            self.panel.show_run(self._maps.chosen)

    def _make_report(self) -> None:
        folder = self._session.study.folder
        parameters = {"STUDY": str(folder), "TABLE": "memory:", "REPORT": str(folder / REPORT)}
        self._job = Job(self.tr("Report"), "comparevariants", parameters)
        self._session.runner.add(self._job, next=True)
        self.report.setEnabled(False)

    def _report_made(self, job: Job) -> None:
        if job is not self._job:
            return
        self._job = None
        self.report.setEnabled(True)
        if job.state is State.DONE:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(job.parameters["REPORT"]))))
        elif job.message:
            self._session.failed.emit(job.message)
