"""Runs algorithms one after another in QGIS's own task manager, so that the desktop stays free meanwhile."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsTask,
)
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..processing.adapters.registry import algorithm_of

LOOK_EVERY = 200
"""How often (ms) to look how far a run is: progress itself can come hundreds of times a second."""
PATIENCE = 30_000
"""How long (ms) to wait for a stopped run when the plugin goes: runs hear a stop within a second."""
TIDYING = 1000
"""How long (ms) to wait for tasks that are not ours when the plugin goes."""


class State(Enum):
    """Where a job is in its life."""

    WAITING = auto()
    RUNNING = auto()
    DONE = auto()
    FAILED = auto()
    STOPPED = auto()

    @property
    def ended(self) -> bool:
        """Tell whether nothing will change any more."""
        return self in (State.DONE, State.FAILED, State.STOPPED)


@dataclass(eq=False)
class Job:
    """An algorithm to run: its id, its parameters, and a title for people.

    progress: %; text: what is being done now; message: why it failed, in the words of the algorithm; log: all it told;
    seconds: how long it took. of_project: layers of the open project are among the parameters; without that, files are
    opened anew, for QGIS would let the thread of the run have the layers that the map is drawn of.
    """

    title: str
    algorithm: str
    parameters: dict[str, Any]
    of_project: bool = False
    state: State = State.WAITING
    progress: float = 0.0
    text: str = ""
    message: str = ""
    log: str = ""
    warnings: list[str] = field(default_factory=list)
    results: dict[str, Any] = field(default_factory=dict)
    started: float = 0.0
    seconds: float = 0.0

    def seconds_left(self) -> float | None:
        """Return how long it will roughly take still, None where that cannot be told yet."""
        if self.state is not State.RUNNING or self.progress < 2.0:
            return None
        return (time.monotonic() - self.started) * (100.0 / self.progress - 1.0)


class JobFeedback(QgsProcessingFeedback):
    """Remembers what a running algorithm tells; it is called from the thread of the run."""

    def __init__(self) -> None:
        super().__init__(False)
        self.text = ""
        self.error = ""
        self.warnings: list[str] = []

    def setProgressText(self, text: str) -> None:
        """Remember what is being done now."""
        self.text = text
        super().setProgressText(text)

    def pushWarning(self, warning: str) -> None:
        """Remember a warning."""
        self.warnings.append(warning)
        super().pushWarning(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        """Remember the last error: the one that ends a run comes last."""
        self.error = error
        super().reportError(error, fatalError)


class Runner(QObject):
    """A queue of jobs, of which one runs at a time: the models use all cores themselves.

    `changed` and `ended` carry the job.
    """

    changed = pyqtSignal(object)
    ended = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Job] = []
        self._job: Job | None = None
        # QGIS holds only the C++ halves of these: without a reference of ours they are gone before the run is.
        self._task: QgsProcessingAlgRunnerTask | None = None
        self._context: QgsProcessingContext | None = None
        self._feedback: JobFeedback | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_EVERY)
        self._clock.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Tell whether there is anything that runs or waits."""
        return self._job is not None or bool(self._waiting)

    def add(self, job: Job, next: bool = False) -> Job:
        """Put a job at the end of the queue, or in front of those that wait."""
        self._waiting.insert(0 if next else len(self._waiting), job)
        QTimer.singleShot(0, self._start_next)  # so that whoever adds it has it in hand by then
        return job

    def stop(self, job: Job) -> None:
        """Stop a job, or take it out of the queue."""
        if job in self._waiting:
            self._waiting.remove(job)
            self._end(job, State.STOPPED)
        elif job is self._job and self._task is not None:
            self._task.cancel()

    def stop_all(self) -> None:
        """Stop the job that runs and empty the queue."""
        for job in [*self._waiting, *([self._job] if self._job else [])]:
            self.stop(job)

    def close(self) -> None:
        """Stop everything and wait until nothing of ours runs: the plugin is about to go."""
        self.stop_all()
        if self._task is not None:
            self._task.waitForFinished(PATIENCE)
        # Our runs keep the threads of QGIS's tasks alive. One of them that has asked QGIS for certificates, as its
        # news feed does, must end before QGIS does: else QGIS 3.40 crashes as it closes (its pull request 62429).
        QgsApplication.taskManager().threadPool().waitForDone(TIDYING)

    def _start_next(self) -> None:
        if self._job is not None or not self._waiting:
            return
        job = self._job = self._waiting.pop(0)
        algorithm = algorithm_of(job.algorithm)
        self._context, self._feedback = QgsProcessingContext(), JobFeedback()
        if job.of_project:
            self._context.setProject(QgsProject.instance())
        valid, message = algorithm.checkParameterValues(job.parameters, self._context)
        if not valid:
            self._finish(State.FAILED, message)
            return
        self._task = QgsProcessingAlgRunnerTask(
            algorithm, job.parameters, self._context, self._feedback, QgsTask.Flag.CanCancel
        )
        if self._task.isCanceled():  # it could not be prepared
            self._finish(State.FAILED, self._feedback.error)
            return
        job.state, job.started = State.RUNNING, time.monotonic()
        self.changed.emit(job)
        self._task.executed.connect(self._executed)
        self._clock.start()
        QgsApplication.taskManager().addTask(self._task)

    def _look(self) -> None:
        """Pass on how far the job is, where that changed."""
        job, now = self._job, (self._feedback.progress(), self._feedback.text)
        if now != (job.progress, job.text):
            job.progress, job.text = now
            self.changed.emit(job)

    def _executed(self, successful: bool, results: dict[str, Any]) -> None:
        if successful:
            self._job.results, self._job.progress = results, 100.0
            self._finish(State.DONE)
        elif self._feedback.isCanceled():
            self._finish(State.STOPPED)
        else:
            self._finish(State.FAILED, self._feedback.error)

    def _finish(self, state: State, message: str = "") -> None:
        job, self._job = self._job, None
        job.message, job.log, job.warnings = message, self._feedback.textLog(), self._feedback.warnings
        job.seconds = time.monotonic() - job.started
        self._clock.stop()
        self._task = self._context = self._feedback = None
        self._end(job, state)
        QTimer.singleShot(0, self._start_next)

    def _end(self, job: Job, state: State) -> None:
        job.state = state
        self.changed.emit(job)
        self.ended.emit(job)
