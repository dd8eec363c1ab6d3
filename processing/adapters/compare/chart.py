"""Draws what variants change: for each main indicator a bar a variant, from the base to the better or the worse."""

from __future__ import annotations

import math
from collections.abc import Sequence

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen

from ...engine.indicators.comparison import Comparison, Effect, Turn
from ...engine.indicators.indicators import Indicator
from ..language import translate
from ..picture import FAINT, INK, WIDTH, drawn, headings, write
from .words import amount, label, signed, theme_title, turn_word

SHOWN = {Turn.BETTER: QColor("#0072b2"), Turn.WORSE: QColor("#d55e00"), Turn.NEITHER: QColor("#777777")}
"""Colours of bars. Okabe and Ito (2008): for all eyes; the word stands beside the bar all the same."""
COLUMNS, MARGIN, GAP = 3, 24.0, 28.0
TOP, HEADING, TITLES, LINE = 110.0, 42.0, 56.0, 30.0
PANEL = (WIDTH - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS
NAMES, BARS = 0.3 * PANEL, 0.34 * PANEL
"""The widths of the names of variants and of the bars; what remains is for the numbers."""


def charted(comparison: Comparison) -> list[Indicator]:
    """Return the indicators of a comparison that a chart shows."""
    return [item for item in comparison.indicators if item.charted]


def draw_effects(comparisons: Sequence[Comparison], title: str, subtitle: str) -> QImage:
    """Return the picture of the main indicators, under a title and a line that says more."""
    shown = [comparison for comparison in comparisons if charted(comparison)]

    def draw(painter: QPainter) -> None:
        headings(painter, title, subtitle)
        top = TOP
        for comparison in shown:
            text = " · ".join(part for part in (theme_title(comparison.theme), comparison.scenario) if part)
            box = QRectF(MARGIN, top, WIDTH - 2 * MARGIN, HEADING - 12.0)
            write(painter, box, text, 20, INK, Qt.AlignmentFlag.AlignLeft, bold=True)
            for number, item in enumerate(charted(comparison)):
                row, column = divmod(number, COLUMNS)
                place = QPointF(MARGIN + column * (PANEL + GAP), top + HEADING + row * _row_height(comparison))
                _panel(painter, place, item, comparison)
            top += _height(comparison)

    return drawn(draw, height=int(TOP + sum(_height(comparison) for comparison in shown)))


def _row_height(comparison: Comparison) -> float:
    return TITLES + LINE * max(len(comparison.variants), 1) + 22.0


def _height(comparison: Comparison) -> float:
    return HEADING + math.ceil(len(charted(comparison)) / COLUMNS) * _row_height(comparison)


def _panel(painter: QPainter, place: QPointF, item: Indicator, comparison: Comparison) -> None:
    left = Qt.AlignmentFlag.AlignLeft
    write(painter, QRectF(place.x(), place.y(), PANEL, 26.0), label(item), 17, INK, left, bold=True)
    effects = comparison.effects_on(item)
    before = comparison.base.values.get(item.name) if comparison.base else None
    text = translate("Compare", "{base}: {value}").format(
        base=comparison.base.variant if comparison.base else translate("Compare", "Base"),
        value=amount(before, item.decimals),
    )
    write(painter, QRectF(place.x(), place.y() + 26.0, PANEL, 24.0), text, 16, INK, left)
    largest = max((abs(effect.difference) for effect in effects if effect.turn in SHOWN), default=0.0)
    zero = place.x() + NAMES + BARS / 2.0
    top = place.y() + TITLES
    painter.setPen(QPen(FAINT, 1.0))
    painter.drawLine(QPointF(place.x(), top - 3.0), QPointF(place.x() + PANEL, top - 3.0))
    for number, effect in enumerate(effects):
        _bar(painter, effect, largest, zero, top + number * LINE, place.x())
    painter.setPen(QPen(INK, 1.5))
    painter.drawLine(QPointF(zero, top), QPointF(zero, top + LINE * max(len(effects), 1)))


def _bar(painter: QPainter, effect: Effect, largest: float, zero: float, top: float, left: float) -> None:
    write(painter, QRectF(left, top, NAMES - 8.0, LINE), effect.variant, 16, INK, Qt.AlignmentFlag.AlignLeft)
    if effect.turn in SHOWN:
        length = (BARS / 2.0 - 4.0) * effect.difference / largest
        painter.fillRect(QRectF(zero, top + 5.0, length, LINE - 10.0).normalized(), SHOWN[effect.turn])
    words = f"{signed(effect.difference, effect.indicator.decimals)}  {turn_word(effect.turn)}"
    start = left + NAMES + BARS + 8.0
    box = QRectF(start, top, left + PANEL - start, LINE)
    write(painter, box, words, 16, INK, Qt.AlignmentFlag.AlignLeft)
