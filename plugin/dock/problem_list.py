"""What is wrong with layers, as a list: which layer, what, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsApplication, QgsFeature
from qgis.PyQt.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

ROWS = 8
"""How many problems are in sight at once."""


class ProblemList(QTreeWidget):
    """The problems that `preparestudy` found; the remedy is below each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setWordWrap(True)
        self.setAccessibleName(self.tr("Problems"))
        self.setMinimumHeight(self.fontMetrics().height() * ROWS * 3 // 2)

    def show_table(self, rows: Sequence[QgsFeature]) -> None:
        """Show rows of the table of problems, with which a study can still be made."""
        self.clear()
        for row in rows:
            place = "" if row["place"] is None else f" ({row['place']})"
            self._add("/mIconWarning.svg", f"{row['layer']}{place}: {row['problem']}", row["remedy"])

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show problems without whose solution there is no study."""
        self.clear()
        for line in lines:
            self._add("/mIconCritical.svg", line, "")

    def _add(self, icon: str, text: str, remedy: str) -> None:
        item = QTreeWidgetItem(self, [text])
        item.setIcon(0, QgsApplication.getThemeIcon(icon))
        item.setToolTip(0, "\n".join(filter(None, (text, remedy))))
        if remedy:
            QTreeWidgetItem(item, [remedy])
            item.setExpanded(True)
