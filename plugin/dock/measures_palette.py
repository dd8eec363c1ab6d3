"""The kinds of measures as a palette of icons."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QGridLayout, QToolButton, QWidget

from ...processing.adapters.measure_tables import kind_words
from ...processing.engine.measures.kinds import Cost, MeasureKind
from ...resources import ICONS
from .words import euros

COLUMNS = 7
ICON_SIZE = 24
"""Size (pixels) at an ordinary size of letters, with which it grows."""


def measure_icon(kind: str) -> QIcon:
    """Return the icon of a kind of measure."""
    return QIcon(str(ICONS / "measures" / f"{kind}.svg"))


class MeasuresPalette(QWidget):
    """A button for each kind, of which one at most is down. picked: the name of the kind, empty where none is."""

    picked = pyqtSignal(str)

    def __init__(self, kinds: Mapping[str, MeasureKind], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QToolButton] = {}
        self._words = kind_words()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        size = QgsApplication.scaleIconSize(ICON_SIZE)
        for number, (name, kind) in enumerate(kinds.items()):
            button = self._button(name, kind)
            button.setIconSize(QSize(size, size))
            layout.addWidget(button, *divmod(number, COLUMNS))
            self.buttons[name] = button
        layout.setColumnStretch(COLUMNS, 1)

    def picked_kind(self) -> str:
        """Return the name of the kind that is picked, empty where none is."""
        return next((name for name, button in self.buttons.items() if button.isChecked()), "")

    def release(self) -> None:
        """Let no kind be picked."""
        for button in self.buttons.values():
            button.setChecked(False)

    def _button(self, name: str, kind: MeasureKind) -> QToolButton:
        title, warning, _ = self._words[name]
        button = QToolButton()
        button.setObjectName(f"measure_{name}")
        button.setIcon(measure_icon(name))
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setAccessibleName(title)
        button.setToolTip("<br>".join(filter(None, (f"<b>{title}</b>", self._price(kind.cost, kind.unit), warning))))
        button.clicked.connect(lambda checked: self._pick(name if checked else ""))
        return button

    def _price(self, cost: Cost, unit: str) -> str:
        if cost.construction is None:
            return ""
        name = self.tr("each") if unit == "piece" else self.tr("a {unit}").format(unit=unit)
        return f"{euros(cost.construction)} {name}"

    def _pick(self, picked: str) -> None:
        for name, button in self.buttons.items():
            button.setChecked(name == picked)
        self.picked.emit(picked)
