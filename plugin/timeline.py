"""Drives QGIS's temporal controller, which the map and its 3D views follow."""

from __future__ import annotations

from qgis.core import Qgis, QgsDateTimeRange, QgsInterval, QgsRasterLayer, QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QDateTime, QObject, QTimer, pyqtSignal

from ..processing.adapters.studyproject import FRAMES_PER_SECOND
from ..processing.adapters.times import moment


class Timeline(QObject):
    """The moments of a raster over time, which can be played; `moved` carries the number of the moment."""

    moved = pyqtSignal(int)
    played = pyqtSignal(bool)

    def __init__(self, controller: QgsTemporalNavigationObject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.moments: list[QDateTime] = []
        """When each moment begins; none where nothing moves."""
        controller.updateTemporalRange.connect(self._tell_moved)

    @property
    def playing(self) -> bool:
        """Tell whether time runs."""
        return self._controller.animationState() != Qgis.AnimationState.Idle

    def follow(self, layer: QgsRasterLayer) -> None:
        """Take over the moments of a layer with a band for each, and go to the first; without such bands to none."""
        frames = layer.temporalProperties().fixedRangePerBand() if layer.temporalProperties().isActive() else {}
        ranges = [frames[band] for band in sorted(frames)]
        self.moments = [each.begin() for each in ranges]
        if not ranges:
            return
        step = ranges[0].begin().secsTo(ranges[0].end())
        self._controller.pause()
        self._controller.setNavigationMode(Qgis.TemporalNavigationMode.Animated)
        self._controller.setTemporalExtents(QgsDateTimeRange(ranges[0].begin(), ranges[-1].end()))
        self._controller.setFrameDuration(QgsInterval(step))
        self._controller.setFramesPerSecond(FRAMES_PER_SECOND)
        self.go(0)

    def go(self, number: int) -> None:
        """Show a moment."""
        self._controller.setCurrentFrameNumber(number)

    def play(self) -> None:
        """Let time run from here to the end, from the beginning where it has ended."""
        if self._controller.currentFrameNumber() >= len(self.moments) - 1:
            self._controller.rewindToStart()
        self._controller.playForward()
        self._tell_played()

    def pause(self) -> None:
        """Let time stand still."""
        self._controller.pause()
        self._tell_played()

    def words(self, number: int) -> str:
        """Return a moment as people read it: time since the start of a storm, or the clock of a day."""
        begin = self.moments[number]
        minutes = moment(0.0).secsTo(begin) // 60
        if 0 <= minutes < 7 * 24 * 60:  # a storm has no date: its results start at a moment of ours
            return self.tr("{time} h").format(time=f"{minutes // 60}:{minutes % 60:02}")
        return begin.toUTC().toString("HH:mm")

    def _tell_moved(self, _range: QgsDateTimeRange) -> None:
        if self.moments:
            self.moved.emit(min(self._controller.currentFrameNumber(), len(self.moments) - 1))
            QTimer.singleShot(0, self._tell_played)  # at the last moment it stands still only after this

    def _tell_played(self) -> None:
        # Not by the controller's own stateChanged: QGIS 3.40 cannot hand its enum to Python, and aborts.
        self.played.emit(self.playing)
