"""The order of the Tab key, for widgets that are made after those below them: QGIS puts these last."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget


def tab_through(before: QWidget, container: QWidget) -> QWidget:
    """Have Tab go from a widget through all that is in a container, and return where that ends."""
    for widget in list(stops_in(container)):
        QWidget.setTabOrder(before, widget)
        before = widget
    return before


def stops_in(container: QWidget) -> Iterator[QWidget]:
    """Yield the widgets in a container that Tab stops at when they can be seen, in its order."""
    widget = container.nextInFocusChain()
    while widget is not container:
        stops = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if stops and container.isAncestorOf(widget):
            yield widget
        widget = widget.nextInFocusChain()
