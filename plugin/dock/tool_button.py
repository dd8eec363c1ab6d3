"""Small buttons that show an icon of QGIS and say in words what they do."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QToolButton


def tool_button(icon: str, title: str, slot: Callable[[], None]) -> QToolButton:
    """Return a flat button with an icon of QGIS's theme."""
    button = QToolButton()
    button.setIcon(QgsApplication.getThemeIcon(icon))
    button.setToolTip(title)
    button.setAccessibleName(title)
    button.setAutoRaise(True)
    button.clicked.connect(lambda: slot())
    return button
