"""The temporal controller of the main map, which 3D views follow as well."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis, QgsDateTimeRange, QgsInterval, QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QCoreApplication, QDateTime, QObject, QTimer, pyqtSignal

from ..processing.adapters.studyproject import FRAMES_PER_SECOND
from ..processing.adapters.times import moment

translate = QCoreApplication.translate
LONGEST_STORM = 14 * 24 * 60
"""How long (minutes) after the start of a storm a moment is still told as time since then: our own default."""


class Timeline(QObject):
    """Steps through the moments of results, and tells what is shown now and whether time runs."""

    stepped = pyqtSignal(QgsDateTimeRange)
    played = pyqtSignal(bool)

    def __init__(self, controller: QgsTemporalNavigationObject) -> None:
        super().__init__()
        self._controller = controller
        controller.updateTemporalRange.connect(self.stepped)
        # Not the controller's own stateChanged: QGIS 3.40 cannot hand its enum to Python, and aborts. At the last
        # moment time stands still only after the map was told of it.
        controller.updateTemporalRange.connect(lambda: QTimer.singleShot(0, self._tell_played))

    @property
    def now(self) -> QgsDateTimeRange:
        """What is shown now."""
        return self._controller.dateTimeRangeForFrameNumber(self._controller.currentFrameNumber())

    @property
    def playing(self) -> bool:
        """Tell whether time runs."""
        return self._controller.animationState() != Qgis.AnimationState.Idle

    def set_moments(self, moments: Sequence[QgsDateTimeRange]) -> None:
        """Have a frame for every moment; all last as long as the first."""
        if not moments:
            return
        first, last = moments[0], moments[-1]
        self._controller.setNavigationMode(Qgis.TemporalNavigationMode.Animated)
        self._controller.setTemporalExtents(QgsDateTimeRange(first.begin(), last.end()))
        self._controller.setFrameDuration(QgsInterval(float(first.begin().secsTo(first.end()))))
        self._controller.setFramesPerSecond(FRAMES_PER_SECOND)

    def go_to(self, moment: QgsDateTimeRange) -> None:
        """Show a moment."""
        self._controller.setCurrentFrameNumber(self._controller.findBestFrameNumberForFrameStart(moment.begin()))

    def play(self) -> None:
        """Let time run from here to the end, from the beginning where it has ended."""
        if self._controller.currentFrameNumber() >= self._controller.totalFrameCount() - 1:
            self._controller.rewindToStart()
        self._controller.playForward()
        self._tell_played()

    def pause(self) -> None:
        """Let time stand still."""
        self._controller.pause()
        self._tell_played()

    def _tell_played(self) -> None:
        self.played.emit(self.playing)


def moment_words(time: QgsDateTimeRange) -> str:
    """Return a moment as people read it: time since the start of a storm, or the clock of a day."""
    clock = clock_of(time)
    if clock is not None:
        return clock.toString("HH:mm")
    minutes = moment(0.0).secsTo(time.begin()) // 60
    return translate("Timeline", "{time} h").format(time=f"{minutes // 60}:{minutes % 60:02}")


def clock_of(time: QgsDateTimeRange) -> QDateTime | None:
    """Return the date and time on the clocks of the place; None in a storm, whose results start at a moment of ours."""
    minutes = moment(0.0).secsTo(time.begin()) // 60
    return None if 0 <= minutes <= LONGEST_STORM else time.begin().toUTC()
