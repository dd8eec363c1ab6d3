"""The temporal controller of the main map, which 3D views follow as well."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis, QgsDateTimeRange, QgsInterval, QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QObject, pyqtSignal


class Timeline(QObject):
    """Steps through the moments of results, and tells what is shown now."""

    stepped = pyqtSignal(QgsDateTimeRange)

    def __init__(self, controller: QgsTemporalNavigationObject) -> None:
        super().__init__()
        self._controller = controller
        controller.updateTemporalRange.connect(self.stepped)

    @property
    def now(self) -> QgsDateTimeRange:
        """What is shown now."""
        return self._controller.dateTimeRangeForFrameNumber(self._controller.currentFrameNumber())

    def set_moments(self, moments: Sequence[QgsDateTimeRange]) -> None:
        """Have a frame for every moment; all last as long as the first."""
        if not moments:
            return
        first, last = moments[0], moments[-1]
        self._controller.setNavigationMode(Qgis.TemporalNavigationMode.Animated)
        self._controller.setTemporalExtents(QgsDateTimeRange(first.begin(), last.end()))
        self._controller.setFrameDuration(QgsInterval(float(first.begin().secsTo(first.end()))))

    def go_to(self, moment: QgsDateTimeRange) -> None:
        """Show a moment."""
        self._controller.setCurrentFrameNumber(self._controller.findBestFrameNumberForFrameStart(moment.begin()))
