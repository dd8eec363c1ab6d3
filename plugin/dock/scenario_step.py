"""Step 3: what the weather does, and how trees are counted."""

from __future__ import annotations

from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QWidget

from .session import StudySession


class ScenarioStep(QWidget):
    """The scenarios of the study, a theme a tab."""

    def __init__(self, session: StudySession, iface: QgisInterface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._iface = iface
