"""Step 2: variants, and the measures of one."""

from __future__ import annotations

from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QWidget

from .session import StudySession


class VariantStep(QWidget):
    """The variants of the study, and the measures of the chosen one."""

    def __init__(self, session: StudySession, iface: QgisInterface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._iface = iface
