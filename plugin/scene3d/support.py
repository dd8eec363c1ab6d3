"""What this QGIS can show in 3D, found out before anything is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QDockWidget

if TYPE_CHECKING:
    from qgis._3d import Qgs3DMapCanvas
    from qgis.gui import QgsMapCanvas
    from qgis.PyQt.QtWidgets import QMainWindow

translate = QCoreApplication.translate

IDENTIFIED = "IdentifyResultsDock"
"""The name of QGIS's panel with what one clicked on."""


class Desktop(Protocol):
    """What of QGIS's own interface, `iface`, the 3D views need."""

    def mainWindow(self) -> QMainWindow:
        """Return the window that holds the panels."""

    def mapCanvas(self) -> QgsMapCanvas:
        """Return the main map."""

    def createNewMapCanvas3D(self, name: str) -> Qgs3DMapCanvas | None:
        """Open a 3D view."""

    def closeMapCanvas3D(self, name: str) -> None:
        """Close a 3D view."""


def why_not(desktop: object) -> str:
    """Return why there can be no 3D view here, in the user's language; empty where there can.

    Imports `qgis._3d`: without that, opening a 3D view crashes QGIS 3.40 and 3.44.
    """
    try:
        import qgis._3d  # noqa: F401
    except ImportError:
        return translate("Scene3d", "This QGIS was built without 3D. Install one with 3D to see the city so.")
    if not hasattr(desktop, "createNewMapCanvas3D"):
        return translate("Scene3d", "This QGIS lets no plugin open a 3D view: QGIS 3.36 or newer does.")
    return ""


def open_view(desktop: Desktop, name: str) -> Qgs3DMapCanvas | None:
    """Open a 3D view only: with the first one, QGIS 3.44 opens an empty panel that pushes ours aside."""
    window = desktop.mainWindow()
    panels = [panel for panel in window.findChildren(QDockWidget) if panel.isVisible()]
    widths = [panel.width() for panel in panels]
    canvas = desktop.createNewMapCanvas3D(name)
    new = window.findChild(QDockWidget, IDENTIFIED)
    if new is not None and new not in panels:
        new.hide()
        window.resizeDocks(panels, widths, Qt.Orientation.Horizontal)
    return canvas
