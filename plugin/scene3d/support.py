"""What this QGIS can show in 3D, found out before anything is opened."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication


def why_not(iface: object) -> str:
    """Return why there can be no 3D view here, in the user's language; empty where there can.

    Imports `qgis._3d`: without that, opening a 3D view crashes QGIS 3.40 and 3.44.
    """
    try:
        import qgis._3d  # noqa: F401
    except ImportError:
        return _translate("Scene3d", "This QGIS was built without 3D. Install one with 3D to see the city so.")
    if not hasattr(iface, "createNewMapCanvas3D"):
        return _translate("Scene3d", "This QGIS lets no plugin open a 3D view: QGIS 3.36 or newer does.")
    return ""


_translate = QCoreApplication.translate
