"""The indicators of a study as a table: a row for each, grouped by scenario, and a column for each variant."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QPointF, QRect, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPixmap, QPolygonF, QResizeEvent, QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from ...processing.adapters.compare.words import amount, signed, turn_word, verdict_word
from ...processing.engine.indicators.comparison import Turn
from ...processing.engine.indicators.indicators import Verdict
from .comparison import Cell, Row

BETTER, WORSE, NEUTRAL = QColor("#0072b2"), QColor("#d55e00"), QColor("#808080")
"""Blue and vermilion of Okabe and Ito (2008): for all eyes, on a light and on a dark ground."""
MARKS = {Verdict.MET: "✓", Verdict.MISSED: "✗"}
LINES = 22
"""Height of the table, in lines of text."""
LEAST_TITLE = 18
"""Width that a title has at least, in characters."""
NAME = 12
"""How much of the name of a variant is shown at least, in characters."""
ROW = Qt.ItemDataRole.UserRole
VARIANT = Qt.ItemDataRole.UserRole + 1


class IndicatorTable(QTreeView):
    """Values, what changed against the base and which way, and goals; `chosen` carries a row and a variant."""

    chosen = pyqtSignal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(QStandardItemModel(self))
        self.setAccessibleName(self.tr("Indicators of the variants"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setItemDelegateForColumn(0, _Titles(self))
        self.setIndentation(self.fontMetrics().height() // 2)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.header().setStretchLastSection(False)
        self.header().setTextElideMode(Qt.TextElideMode.ElideRight)  # a long name is in the tooltip
        self._widths: list[int] = []
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def show_rows(self, rows: list[Row], variants: list[str]) -> None:
        """Show rows with the variants in this order, the base first."""
        model = self.model()
        model.clear()
        model.setHorizontalHeaderLabels([self.tr("Indicator"), *variants])
        groups: dict[tuple[str, str], QStandardItem] = {}
        for row in rows:
            key = (row.theme, row.scenario)
            if key not in groups:
                groups[key] = self._group(" · ".join(filter(None, key)), len(variants))
            groups[key].appendRow(self._items(row, variants))
        for number, group in enumerate(groups.values()):
            self.setFirstColumnSpanned(number, QModelIndex(), True)
            self.setExpanded(group.index(), True)
        for column in range(1, model.columnCount()):
            model.horizontalHeaderItem(column).setToolTip(variants[column - 1])
        self._widths = [self._width(name, rows) for name in variants]
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the titles the room that the numbers leave."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        for column, width in enumerate(self._widths, 1):
            self.setColumnWidth(column, width)
        left = self.viewport().width() - sum(self._widths)
        self.setColumnWidth(0, max(left, LEAST_TITLE * self.fontMetrics().averageCharWidth()))
        self.scheduleDelayedItemsLayout()  # titles take more lines or fewer

    def _width(self, variant: str, rows: list[Row]) -> int:
        """Return the width of a column of numbers, with room for arrows and margins; a longer name is cut off."""
        metrics = self.fontMetrics()
        pairs = [(row.cells[variant], row.indicator.decimals) for row in rows]
        texts = [variant[:NAME], *(_text(*pair) for pair in pairs)]
        arrow = metrics.height() if any(_differs(*pair) for pair in pairs) else 0
        return max(map(metrics.horizontalAdvance, texts)) + arrow + metrics.height()

    def sizeHint(self) -> QSize:
        """Return a height of some lines of text."""
        return QSize(super().sizeHint().width(), LINES * self.fontMetrics().lineSpacing())

    def _group(self, title: str, columns: int) -> QStandardItem:
        item = QStandardItem(title)
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        item.setToolTip(title)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.model().appendRow([item, *(QStandardItem() for _ in range(columns))])
        return item

    def _items(self, row: Row, variants: list[str]) -> list[QStandardItem]:
        first = QStandardItem(row.title)
        first.setToolTip("\n".join(filter(None, (row.title, row.indicator.caveat))))
        items = [first]
        for variant in variants:
            cell = row.cells[variant]
            item = QStandardItem(_text(cell, row.indicator.decimals))
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            words = self._words(variant, row, cell)
            item.setToolTip(words)
            item.setData(words, Qt.ItemDataRole.AccessibleDescriptionRole)
            item.setData(variant, VARIANT)
            if _differs(cell, row.indicator.decimals):
                item.setIcon(self._arrow(cell))
            items.append(item)
        for item in items:
            item.setData(row, ROW)
        return items

    def _words(self, variant: str, row: Row, cell: Cell) -> str:
        """Return what a cell tells, in words: colours and marks say nothing more."""
        decimals, unit = row.indicator.decimals, row.indicator.unit
        lines = [f"{variant}: {amount(cell.value, decimals)} {unit}"]
        if cell.difference is not None:
            text = self.tr("Difference: {difference} {unit}").format(
                difference=signed(cell.difference, decimals), unit=unit
            )
            lines.append(", ".join(filter(None, (text, turn_word(cell.turn)))))
        for goal in cell.goals:
            goal_text = self.tr("Goal '{goal}': {verdict}")
            lines.append(goal_text.format(goal=goal.title, verdict=verdict_word(goal.verdict)))
        return "\n".join(lines)

    def _arrow(self, cell: Cell) -> QIcon:
        """Return an arrow up or down, in the colour of better or worse."""
        size = self.fontMetrics().height()
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        tip, foot = (0.25, 0.75) if cell.difference > 0.0 else (0.75, 0.25)
        corners = ((0.2, foot), (0.8, foot), (0.5, tip))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush({Turn.BETTER: BETTER, Turn.WORSE: WORSE}.get(cell.turn, NEUTRAL))
        painter.drawPolygon(QPolygonF([QPointF(size * x, size * y) for x, y in corners]))
        painter.end()
        return QIcon(picture)

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row is not None:
            self.chosen.emit(row, index.data(VARIANT) or "")


class _Titles(QStyledItemDelegate):
    """Titles over several lines where they are long: a tree of Qt does not do that by itself."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Let a title wrap."""
        super().initStyleOption(option, index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Return the height of all lines."""
        size = super().sizeHint(option, index)
        if not index.parent().isValid():
            return size
        view, metrics = self.parent(), option.fontMetrics
        margin = view.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, view) + 1
        width = view.columnWidth(0) - 2 * view.indentation() - 2 * margin
        lines = metrics.boundingRect(QRect(0, 0, width, 1000), Qt.TextFlag.TextWordWrap, index.data())
        return QSize(width, max(lines.height() + metrics.descent(), size.height()))


def _differs(cell: Cell, decimals: int) -> bool:
    """Tell whether a difference shows in the decimals of its indicator."""
    return bool(cell.difference) and round(cell.difference, decimals) != 0.0


def _text(cell: Cell, decimals: int) -> str:
    text = amount(cell.value, decimals)
    if _differs(cell, decimals) and cell.difference != cell.value:
        text = f"{text} ({signed(cell.difference, decimals)})"
    marks = "".join(MARKS.get(goal.verdict, "") for goal in cell.goals)
    return f"{text} {marks}" if marks else text
