"""The kinds of measures as a palette of icons."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QGridLayout, QToolButton, QToolTip, QWidget

from ...processing.adapters.measure_tables import kind_words
from ...processing.engine.measures.kinds import Cost, MeasureKind
from ...resources import ICONS
from .words import euros

COLUMNS = 7
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -COLUMNS, Qt.Key.Key_Down: COLUMNS}
"""How many buttons further each arrow goes."""
ICON_SIZE = 24
"""Size (pixels) at an ordinary size of letters, with which it grows."""


def measure_icon(kind: str) -> QIcon:
    """Return the icon of a kind of measure."""
    return QIcon(str(ICONS / "measures" / f"{kind}.svg"))


class MeasuresPalette(QWidget):
    """A button for each kind, of which one at most is down. picked: the name of the kind, empty where none is.

    For the Tab key it is one: arrows go from button to button, Space or Enter picks, Escape lets go.
    """

    picked = pyqtSignal(str)

    def __init__(self, kinds: Mapping[str, MeasureKind], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QToolButton] = {}
        self._words = kind_words()
        self.setAccessibleName(self.tr("Measures to draw"))
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        size = QgsApplication.scaleIconSize(ICON_SIZE)
        for number, (name, kind) in enumerate(kinds.items()):
            button = self._button(name, kind)
            button.setIconSize(QSize(size, size))
            layout.addWidget(button, *divmod(number, COLUMNS))
            self.buttons[name] = button
        self._let_tab_stop_at(next(iter(self.buttons.values())))
        layout.setColumnStretch(COLUMNS, 1)

    def picked_kind(self) -> str:
        """Return the name of the kind that is picked, empty where none is."""
        return next((name for name, button in self.buttons.items() if button.isChecked()), "")

    def release(self) -> None:
        """Let no kind be picked."""
        for button in self.buttons.values():
            button.setChecked(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear the keys of the buttons, and which of them has the focus."""
        if event.type() == QEvent.Type.FocusIn:
            self._let_tab_stop_at(watched)
        return event.type() == QEvent.Type.KeyPress and self._heard(watched, event.key())

    def _heard(self, button: QToolButton, key: int) -> bool:
        """Do what a key asks for, and tell whether it does."""
        if key in STEPS:
            buttons = list(self.buttons.values())
            place = buttons.index(button) + STEPS[key]
            if 0 <= place < len(buttons):
                other = buttons[place]
                other.setFocus(Qt.FocusReason.OtherFocusReason)
                QToolTip.showText(other.mapToGlobal(other.rect().bottomLeft()), other.toolTip())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            button.click()
        elif key == Qt.Key.Key_Escape and self.picked_kind():
            self._pick("")
        else:
            return False
        return True

    def _let_tab_stop_at(self, chosen: QToolButton) -> None:
        for button in self.buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if button is chosen else Qt.FocusPolicy.NoFocus)

    def _button(self, name: str, kind: MeasureKind) -> QToolButton:
        title, warning, _ = self._words[name]
        button = QToolButton()
        button.setObjectName(f"measure_{name}")
        button.setIcon(measure_icon(name))
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setAccessibleName(title)
        more = list(filter(None, (self._price(kind.cost, kind.unit), warning)))
        button.setAccessibleDescription(". ".join(more))
        button.setToolTip("<br>".join((f"<b>{title}</b>", *more)))
        button.installEventFilter(self)
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
        if picked:
            self._let_tab_stop_at(self.buttons[picked])
        self.picked.emit(picked)
