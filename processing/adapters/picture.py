"""Pictures of charts: a sheet of paper, and texts that fit on it."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QLocale, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

WIDTH, HEIGHT = 1200, 700
INK, FAINT, PAPER = QColor("#222222"), QColor("#dddddd"), QColor("#ffffff")
SMALLEST = 10  # pixels: a text that does not fit shrinks no further


def drawn(draw: Callable[[QPainter], None], width: int = WIDTH, height: int = HEIGHT) -> QImage:
    """Return the picture, 1200 by 700 pixels by default, that is drawn on white paper."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        draw(painter)
    finally:
        painter.end()
    return image


def headings(painter: QPainter, title: str, subtitle: str) -> None:
    """Write a title and a line that says more at the top."""
    write(painter, QRectF(20, 22, WIDTH - 40, 44), title, 30, INK, bold=True)
    write(painter, QRectF(20, 68, WIDTH - 40, 32), subtitle, 20, INK)


def write(
    painter: QPainter,
    box: QRectF,
    text: str,
    size: int,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
    bold: bool = False,
) -> None:
    """Write a text in a box, at most so many pixels high; it shrinks until it fits, or is cut short."""
    font = QFont("Sans Serif")
    font.setBold(bold)
    font.setPixelSize(size)
    while QFontMetricsF(font).horizontalAdvance(text) > box.width() and size > SMALLEST:
        size -= 1
        font.setPixelSize(size)
    painter.setFont(font)
    painter.setPen(colour)
    text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 1.0)
    painter.drawText(box, align | Qt.AlignmentFlag.AlignVCenter, text)


def number(value: float) -> str:
    """Return a number as the user's language writes it."""
    return QLocale().toString(float(f"{value:.6g}"), "g", 6)
