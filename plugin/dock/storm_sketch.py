"""A small picture of the storm of a scenario, as 'Design storm' makes it."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import QLocale, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from ...processing.adapters.hyetographs import read_hyetograph
from ...processing.adapters.registry import algorithm_of
from ...processing.engine.flood.rain import Hyetograph

LINES = 5
"""Height of the picture, in lines of text."""


class StormSketch(QWidget):
    """The storm as bars, and in a sentence; or what is wrong with it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars = Bars()
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.bars)
        layout.addWidget(self.sentence)

    def show_scenario(self, parameters: dict[str, dict[str, Any]]) -> None:
        """Show the storm of a scenario with these parameters."""
        storm, sentence = storm_of(parameters.get("designstorm", {}))
        self.bars.show_storm(storm)
        self.sentence.setText(sentence)


class Bars(QWidget):
    """Bars of rain intensity over time, with the highest intensity and the duration."""

    def __init__(self) -> None:
        super().__init__()
        self.storm: Hyetograph | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_storm(self, storm: Hyetograph | None) -> None:
        """Show a storm; None: nothing."""
        self.storm = storm
        self.setVisible(storm is not None)
        self.setAccessibleName(self.tr("Rain intensity over time"))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a few lines of text as height."""
        metrics = self.fontMetrics()
        return QSize(20 * metrics.averageCharWidth(), LINES * metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars above the line of time."""
        if self.storm is None:
            return
        painter, palette, line = QPainter(self), self.palette(), self.fontMetrics().height()
        plot = QRectF(0.0, line, self.width(), self.height() - 2.0 * line)
        highest, duration = float(self.storm.intensities.max()), self.storm.duration
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
        edges, gap = plot.width() * self.storm.edges / duration, min(1.0, plot.width() / len(self.storm.depths) / 4.0)
        for start, end, intensity in zip(edges[:-1], edges[1:], self.storm.intensities, strict=True):
            height = plot.height() * float(intensity) / highest
            painter.drawRect(QRectF(start, plot.bottom() - height, end - start - gap, height))
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        locale, flags = QLocale(), Qt.AlignmentFlag
        peak = self.tr("{intensity} mm/h").format(intensity=locale.toString(highest, "f", 0))
        end = self.tr("{hours} h").format(hours=locale.toString(duration / 3600.0, "g", 3))
        painter.drawText(QRectF(0.0, 0.0, plot.width(), line), flags.AlignLeft, peak)
        below = QRectF(0.0, plot.bottom(), plot.width(), line)
        painter.drawText(below, flags.AlignLeft, "0")
        painter.drawText(below, flags.AlignRight, end)
        painter.end()


def storm_of(parameters: dict[str, Any]) -> tuple[Hyetograph | None, str]:
    """Return the storm that 'Design storm' makes, and what it says of it; or None and what is wrong."""
    algorithm, context = algorithm_of("designstorm"), QgsProcessingContext()
    wanted = {**parameters, "OUTPUT": "memory:"}
    valid, message = algorithm.checkParameterValues(wanted, context)
    if not valid:
        return None, message
    try:
        results, _ = algorithm.run(wanted, context, QgsProcessingFeedback(False), {}, False)
    except QgsProcessingException as error:
        return None, str(error)
    table = context.temporaryLayerStore().mapLayer(results["OUTPUT"])
    return read_hyetograph(table, table.name()), results["SUMMARY"]
