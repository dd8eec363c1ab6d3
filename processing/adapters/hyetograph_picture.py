"""Draws a storm: bars of intensity, and the rain fallen so far as a line on a second axis."""

from __future__ import annotations

import math

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from ..engine.flood.rain import Hyetograph
from .picture import FAINT, INK, drawn, headings, number, write

translate = QCoreApplication.translate
PLOT = QRectF(120.0, 125.0, 950.0, 470.0)
BARS, BAR_TEXT, LINE = QColor("#56b4e9"), QColor("#0072b2"), QColor("#d55e00")  # Okabe and Ito (2008): for all eyes
TIME_STEPS = (10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 14400, 21600, 43200, 86400, 172800)
LONGEST_IN_MINUTES = 3.0 * 3600.0
ROOM_FOR_GAP = 8.0  # pixels: narrower bars touch


def draw_hyetograph(storm: Hyetograph, title: str, subtitle: str) -> QImage:
    """Return the picture of a storm, 1200 by 700 pixels, under a title and a line that says more."""
    return drawn(lambda painter: _Drawing(painter, storm).draw(title, subtitle))


class _Drawing:
    """The scales of one picture and the pen that draws on them."""

    def __init__(self, painter: QPainter, storm: Hyetograph) -> None:
        self.painter = painter
        self.storm = storm
        highest = 1.05 * float(storm.intensities.max())
        self.step = _step(highest / 8.0)
        self.intervals = math.ceil(highest / self.step)
        self.total_step = _step(1.05 * storm.total / self.intervals)

    def draw(self, title: str, subtitle: str) -> None:
        headings(self.painter, title, subtitle)
        self._grid()
        self._bars()
        self._cumulative()
        self._time_axis()
        self._side(PLOT.left() - 85.0, translate("HyetographPicture", "Rain intensity (mm/h)"), BAR_TEXT)
        self._side(PLOT.right() + 85.0, translate("HyetographPicture", "Rain fallen (mm)"), LINE)

    def _x(self, time: float) -> float:
        return PLOT.left() + PLOT.width() * time / self.storm.duration

    def _y(self, value: float, step: float) -> float:
        return PLOT.bottom() - PLOT.height() * value / (step * self.intervals)

    def _grid(self) -> None:
        for line in range(self.intervals + 1):
            y = self._y(line, 1.0)
            self.painter.setPen(QPen(INK if line == 0 else FAINT, 1.0))
            self.painter.drawLine(QPointF(PLOT.left(), y), QPointF(PLOT.right(), y))
            left = QRectF(PLOT.left() - 70, y - 14, 60, 28)
            right = QRectF(PLOT.right() + 10, y - 14, 60, 28)
            write(self.painter, left, number(line * self.step), 18, BAR_TEXT, Qt.AlignmentFlag.AlignRight)
            write(self.painter, right, number(line * self.total_step), 18, LINE, Qt.AlignmentFlag.AlignLeft)

    def _bars(self) -> None:
        edges = [self._x(time) for time in self.storm.edges]
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(BARS)
        for start, end, intensity in zip(edges[:-1], edges[1:], self.storm.intensities, strict=True):
            gap = 1.0 if end - start > ROOM_FOR_GAP else 0.0
            top = self._y(float(intensity), self.step)
            bar = QRectF(start + gap, top, end - start - 2.0 * gap, PLOT.bottom() - top)
            self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, gap > 0.0)
            self.painter.drawRect(bar)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def _cumulative(self) -> None:
        fallen = np.concatenate(([0.0], np.cumsum(self.storm.depths)))
        line = QPolygonF(
            [QPointF(self._x(t), self._y(d, self.total_step)) for t, d in zip(self.storm.edges, fallen, strict=True)]
        )
        self.painter.setPen(QPen(LINE, 3.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        self.painter.drawPolyline(line)

    def _time_axis(self) -> None:
        duration = self.storm.duration
        in_minutes = duration <= LONGEST_IN_MINUTES
        step = next((step for step in TIME_STEPS if duration / step <= 12.0), duration)
        for time in np.arange(0.0, duration * (1.0 + 1e-9), step):
            x = self._x(time)
            self.painter.setPen(QPen(INK, 1.0))
            self.painter.drawLine(QPointF(x, PLOT.bottom()), QPointF(x, PLOT.bottom() + 6.0))
            text = number(time / (60.0 if in_minutes else 3600.0))
            write(self.painter, QRectF(x - 50, PLOT.bottom() + 10, 100, 26), text, 18, INK)
        label = translate("HyetographPicture", "Time since the start of the storm (minutes)")
        if not in_minutes:
            label = translate("HyetographPicture", "Time since the start of the storm (hours)")
        write(self.painter, QRectF(PLOT.left(), PLOT.bottom() + 46, PLOT.width(), 32), label, 20, INK)

    def _side(self, x: float, text: str, colour: QColor) -> None:
        self.painter.save()
        self.painter.translate(x, PLOT.center().y())
        self.painter.rotate(-90.0)
        write(self.painter, QRectF(-PLOT.height() / 2.0, -16, PLOT.height(), 32), text, 20, colour)
        self.painter.restore()


def _step(least: float) -> float:
    """Return the smallest of 1, 2, 2.5 and 5 times a power of ten that is at least `least`."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(factor * power for factor in (1.0, 2.0, 2.5, 5.0, 10.0) if factor * power >= least * (1.0 - 1e-9))
