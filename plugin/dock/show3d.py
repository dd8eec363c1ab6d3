"""The one place where the dock knows of 3D, which not every QGIS has."""

from __future__ import annotations

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QCoreApplication

from ...processing.adapters.study.runs import Run
from .session import StudySession


def show_in_3d(session: StudySession, run: Run | None, iface: QgisInterface) -> str:
    """Show the city of a run, or of the chosen variant, in 3D; return why that cannot be, empty where it can."""
    try:
        from ..scene3d import show_run
    except ImportError:
        return QCoreApplication.translate("Scene3d", "This version has no 3D view yet.")
    return show_run(iface, session.study, run, session.variant)
