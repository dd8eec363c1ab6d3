"""Draws shares of homes by definition: for each definition a bar for each rule and for all three."""

from __future__ import annotations

import math
from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen

from ..engine.trees.score import Shares
from .picture import FAINT, HEIGHT, INK, WIDTH, drawn, headings, number, write

translate = QCoreApplication.translate
PLOT = QRectF(330.0, 165.0, 740.0, 430.0)
COLOURS = (QColor("#009e73"), QColor("#e69f00"), QColor("#56b4e9"), QColor("#222222"))
"""Of the "3", the "30", the "300" and all three; Okabe and Ito (2008): for all eyes."""
GAP = 1.5
"""Room between two definitions, in bars."""


def draw_definitions(found: Sequence[tuple[str, Shares]], title: str, subtitle: str) -> QImage:
    """Return the picture of shares by the name of their definition, under a title and a line that says more."""

    def draw(painter: QPainter) -> None:
        headings(painter, title, subtitle)
        _key(painter)
        _scale(painter)
        bar = PLOT.height() / (len(found) * (len(COLOURS) + GAP))
        for place, (name, shares) in enumerate(found):
            top = PLOT.top() + (place * (len(COLOURS) + GAP) + 0.5 * GAP) * bar
            label = QRectF(20.0, top, PLOT.left() - 40.0, len(COLOURS) * bar)
            write(painter, label, name, 20, INK, Qt.AlignmentFlag.AlignRight)
            _bars(painter, shares, top, bar)

    return drawn(draw)


def _bars(painter: QPainter, shares: Shares, top: float, height: float) -> None:
    values = (shares.trees, shares.canopy, shares.green, shares.all_three)
    for place, (value, colour) in enumerate(zip(values, COLOURS, strict=True)):
        known = not math.isnan(value)
        bar = QRectF(PLOT.left(), top + place * height, PLOT.width() * value / 100.0 if known else 0.0, height)
        painter.fillRect(bar.adjusted(0.0, 1.0, 0.0, -1.0), colour)
        text = f"{number(round(value, 1))} %" if known else translate("DefinitionsPicture", "not known")
        write(
            painter, QRectF(bar.right() + 8.0, bar.top(), 110.0, height), text, min(17, int(height)), INK,
            Qt.AlignmentFlag.AlignLeft,
        )  # fmt: skip


def _key(painter: QPainter) -> None:
    """Say which colour is which rule."""
    texts = (
        translate("DefinitionsPicture", "3: trees"),
        translate("DefinitionsPicture", "30: canopy"),
        translate("DefinitionsPicture", "300: green"),
        translate("DefinitionsPicture", "all three"),
    )
    for place, (text, colour) in enumerate(zip(texts, COLOURS, strict=True)):
        left = PLOT.left() + place * PLOT.width() / len(texts)
        painter.fillRect(QRectF(left, 122.0, 22.0, 18.0), colour)
        write(painter, QRectF(left + 30.0, 118.0, 150.0, 26.0), text, 18, INK, Qt.AlignmentFlag.AlignLeft)


def _scale(painter: QPainter) -> None:
    for share in range(0, 101, 20):
        x = PLOT.left() + PLOT.width() * share / 100.0
        painter.setPen(QPen(INK if share == 0 else FAINT, 1.0))
        painter.drawLine(QPointF(x, PLOT.top()), QPointF(x, PLOT.bottom()))
        write(painter, QRectF(x - 40.0, PLOT.bottom() + 8.0, 80.0, 26.0), number(share), 18, INK)
    text = translate("DefinitionsPicture", "Share of the homes that meet the rule (%)")
    write(painter, QRectF(20.0, HEIGHT - 50.0, WIDTH - 40.0, 32.0), text, 20, INK)
