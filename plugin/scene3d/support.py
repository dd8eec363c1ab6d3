"""What this QGIS can show in 3D, found out before anything is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from qgis.PyQt.QtCore import QCoreApplication

if TYPE_CHECKING:
    from qgis._3d import Qgs3DMapCanvas
    from qgis.gui import QgsMapCanvas

translate = QCoreApplication.translate


class Desktop(Protocol):
    """What of QGIS's own interface, `iface`, the 3D views need."""

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
