"""Step 5: what came out."""

from __future__ import annotations

from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QWidget

from .session import StudySession


class ResultsStep(QWidget):
    """Indicators of the variants side by side, maps, time, 3D and the report."""

    def __init__(self, session: StudySession, iface: QgisInterface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._iface = iface
