"""What is wrong with layers, as a list: which layer, what, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsApplication, QgsFeature
from qgis.PyQt.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

ROWS = 9
"""How many lines are in sight at once."""


class ProblemList(QListWidget):
    """The problems that `preparestudy` found, each with its remedy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(self.tr("Problems"))
        self.setMinimumHeight(self.fontMetrics().height() * ROWS)

    def show_table(self, rows: Sequence[QgsFeature]) -> None:
        """Show rows of the table of problems, with which a study can still be made."""
        self.clear()
        for row in rows:
            self._add("/mIconWarning.svg", f"{row['layer']}, {row['place']}: {row['problem']}.\n{row['remedy']}")

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show problems without whose solution there is no study."""
        self.clear()
        for line in lines:
            self._add("/mIconCritical.svg", line)

    def _add(self, icon: str, text: str) -> None:
        self.addItem(QListWidgetItem(QgsApplication.getThemeIcon(icon), text))
