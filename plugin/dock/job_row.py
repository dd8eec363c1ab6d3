"""A job of the queue as people see it: how far it is, how to stop it, and what went wrong."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.gui import QgsMessageViewer
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QToolButton, QVBoxLayout, QWidget

from ..runner import Job, State
from .estimates import time_words

ICONS = {
    State.WAITING: "mTaskQueued.svg",
    State.RUNNING: "mTaskRunning.svg",
    State.DONE: "mTaskComplete.svg",
    State.FAILED: "mIconWarning.svg",
    State.STOPPED: "mTaskTerminated.svg",
}


class JobRow(QWidget):
    """A job: its title, progress, and a button to stop it; or how it ended."""

    stopped = pyqtSignal()

    def __init__(self, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.job = job
        self.icon = QLabel()
        self.title = QLabel(job.title)
        self.title.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(job.title)
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.stop = QToolButton()
        self.stop.setIcon(QgsApplication.getThemeIcon("mTaskCancel.svg"))
        self.stop.setToolTip(self.tr("Stop"))
        self.stop.setAccessibleName(self.tr("Stop {job}").format(job=job.title))
        self.stop.setAutoRaise(True)
        self.stop.clicked.connect(self.stopped)
        self.details = QPushButton(self.tr("Details"))
        self.details.clicked.connect(self._show_details)
        self.viewer: QgsMessageViewer | None = None
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.icon)
        head.addWidget(self.title, 1)
        head.addWidget(self.stop)
        foot.addWidget(self.text, 1)
        foot.addWidget(self.details, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self.bar)
        layout.addLayout(foot)
        self.show_state()

    def show_state(self) -> None:
        """Show where the job is now."""
        job, size = self.job, self.fontMetrics().height()
        self.icon.setPixmap(QgsApplication.getThemeIcon(ICONS[job.state]).pixmap(size, size))
        self.icon.setToolTip(self._state_words())
        self.bar.setVisible(job.state is State.RUNNING)
        self.bar.setValue(round(job.progress))
        self.stop.setVisible(not job.state.ended)
        self.details.setVisible(job.state is State.FAILED)
        self.title.setText(f"{job.title} · {self._state_words()}")
        self.text.setText(self._words())
        self.text.setVisible(bool(self.text.text()))

    def _words(self) -> str:
        """Return what is being done, or what went wrong."""
        job = self.job
        if job.state is not State.RUNNING:
            return job.message
        left = job.seconds_left()
        if left is None:
            return job.text
        return self.tr("{text} (about {time} left)").format(text=job.text, time=time_words(left))

    def _state_words(self) -> str:
        return {
            State.WAITING: self.tr("waits"),
            State.RUNNING: self.tr("runs"),
            State.DONE: self.tr("done in {time}").format(time=time_words(self.job.seconds)),
            State.FAILED: self.tr("failed"),
            State.STOPPED: self.tr("stopped, nothing of it is kept"),
        }[self.job.state]

    def _show_details(self) -> None:
        """Show all that the run told, for whoever helps the user."""
        self.viewer = QgsMessageViewer(self, Qt.WindowType.Dialog, False)
        self.viewer.setTitle(self.job.title)
        self.viewer.setMessageAsPlainText(self.job.log)
        self.viewer.show()
