"""What lies over the ground of the scene in 3D, and the colours that it has."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QRectF, QSize, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ...processing.adapters.raster_styles import legend_of
from .show3d import Cover


class GroundChoice(QWidget):
    """A list of rasters, with the legend of the chosen one. changed: the user chose another."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._covers: list[Cover | None] = []
        self.covers = QComboBox()
        self.covers.setAccessibleName(self.tr("On the ground"))
        self.covers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.legend = Legend()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.covers)
        layout.addWidget(self.legend)
        self.covers.activated.connect(self._choose)

    @property
    def chosen(self) -> Cover | None:
        """What lies over the ground now."""
        return self._covers[self.covers.currentIndex()] if self._covers else None

    def show_covers(self, covers: Sequence[Cover], chosen: Cover | None) -> None:
        """List what can lie over the ground."""
        self._covers = [None, *covers]
        self.covers.clear()
        for cover in self._covers:
            self.covers.addItem(cover.title if cover else self.tr("land cover alone"))
        self.covers.setCurrentIndex(self._covers.index(chosen))
        self._explain()

    def _choose(self) -> None:
        self._explain()
        self.changed.emit()

    def _explain(self) -> None:
        cover = self.chosen
        self.legend.show_stops(legend_of(cover.variable) if cover else [])
        if cover is None:
            self.covers.setToolTip(self.tr("What lies over the ground: heat, shade or water, of this variant"))
        else:
            text = self.tr("{title}, of the scenario '{scenario}'; what changes in time steps with the timeline")
            self.covers.setToolTip(text.format(title=cover.title, scenario=cover.run.scenario.name))


class Legend(QWidget):
    """Colours in a row between the labels of the first and the last; the others are in the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.strip, self.last = QLabel(), Strip(), QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.first)
        layout.addWidget(self.strip, 1)
        layout.addWidget(self.last)
        self.hide()

    def show_stops(self, stops: Sequence[tuple[str, str]]) -> None:
        """Show colours with their labels; nothing where there are none."""
        self.setVisible(bool(stops))
        if stops:
            self.first.setText(stops[0][1])
            self.last.setText(stops[-1][1])
            self.strip.show_colours([colour for colour, _ in stops])
            self.setToolTip(" · ".join(label for _, label in stops if label))


class Strip(QWidget):
    """Colours side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a size that goes with that of texts."""
        height = self.fontMetrics().height()
        return QSize(4 * height, 2 * height // 3)

    def show_colours(self, colours: Sequence[str]) -> None:
        """Show these colours."""
        self._colours = list(colours)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the colours: Qt calls this."""
        painter, width = QPainter(self), self.width() / max(len(self._colours), 1)
        for number, colour in enumerate(self._colours):
            painter.fillRect(QRectF(number * width, 0.0, width, self.height()), QColor(colour))
