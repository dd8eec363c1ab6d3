"""A row to play a map through time: a button, a slider and the time."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsDateTimeRange, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from ...processing.adapters.scene3d.moments import moments_of_raster
from ..timeline import Timeline, moment_words


class TimePlayer(QWidget):
    """Plays what the timeline follows, and goes where the user drags to."""

    def __init__(self, timeline: Timeline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline = timeline
        self._moments: list[QgsDateTimeRange] = []
        self.button = QToolButton()
        self.button.clicked.connect(self._toggle)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Time"))
        self.slider.valueChanged.connect(lambda number: timeline.go_to(self._moments[number]))
        self.time = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.time)
        timeline.stepped.connect(self._show_moment)
        timeline.played.connect(self._show_playing)
        self._show_playing(False)
        self.hide()

    def follow(self, layer: QgsRasterLayer) -> None:
        """Play this layer from its first moment."""
        self._moments = moments_of_raster(layer)
        last = len(self._moments) - 1
        self.setVisible(last > 0)
        if last > 0:
            self._timeline.pause()
            self._timeline.set_moments(self._moments)
            self.slider.setRange(0, last)
            self.time.setMinimumWidth(self.fontMetrics().horizontalAdvance(moment_words(self._moments[last]) + "0"))
            self._timeline.go_to(self._moments[0])
            self._show_moment(self._moments[0])
            self._timeline.play()

    def _toggle(self) -> None:
        if self._timeline.playing:
            self._timeline.pause()
        else:
            self._timeline.play()

    def _show_moment(self, time: QgsDateTimeRange) -> None:
        """Show the last moment that has begun by then."""
        begun = [number for number, each in enumerate(self._moments) if each.begin() <= time.begin()]
        if not begun:
            return
        self.slider.blockSignals(True)
        self.slider.setValue(begun[-1])
        self.slider.blockSignals(False)
        self.time.setText(moment_words(self._moments[begun[-1]]))

    def _show_playing(self, playing: bool) -> None:
        icon = "temporal_navigation/pause.svg" if playing else "temporal_navigation/forward.svg"
        text = self.tr("Pause") if playing else self.tr("Play")
        self.button.setIcon(QgsApplication.getThemeIcon(icon))
        self.button.setToolTip(text)
        self.button.setAccessibleName(text)
