"""Step 4: compute scenarios on variants."""

from __future__ import annotations

from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QWidget

from .session import StudySession


class RunStep(QWidget):
    """What to run, how long that takes, and the queue."""

    def __init__(self, session: StudySession, iface: QgisInterface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._iface = iface
