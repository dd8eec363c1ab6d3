"""Step 3: what the weather does, and how trees are counted."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QCheckBox, QSizePolicy, QTabWidget, QVBoxLayout, QWidget

from ...processing.algorithms.study.themes import THEMES
from .scenario_page import ScenarioPage
from .session import StudySession
from .theme_words import theme_icon, theme_title

EXPERT = "stadstweeling/expert"


class ScenarioStep(QWidget):
    """The scenarios of the study, a theme a tab: in a few questions, or with all parameters for experts."""

    def __init__(self, session: StudySession, iface: QgisInterface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.pages: dict[str, ScenarioPage] = {}
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.currentChanged.connect(self._fit)
        self.expert = QCheckBox(self.tr("Expert: all parameters"))
        self.expert.toggled.connect(self._show_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        layout.addWidget(self.expert)
        session.opened.connect(self._make_pages)
        if session.study is not None:
            self._make_pages()

    def _make_pages(self) -> None:
        """Make the widgets of the scenarios when there is a study for the first time: the dock opens sooner then."""
        if self.pages:
            return
        self.pages = {theme: ScenarioPage(self._session, theme) for theme in THEMES}
        for theme, page in self.pages.items():
            self.tabs.addTab(page, theme_icon(theme), theme_title(theme))
        self.expert.setChecked(QgsSettings().value(EXPERT, False, bool))
        self._fit()

    def _show_all(self, shown: bool) -> None:
        QgsSettings().setValue(EXPERT, shown)
        for page in self.pages.values():
            page.form.show_all(shown)

    def _fit(self) -> None:
        """Be as high as the theme that is shown, not as the highest of the three."""
        for page in self.pages.values():
            vertical = QSizePolicy.Policy.Preferred if page is self.tabs.currentWidget() else QSizePolicy.Policy.Ignored
            page.setSizePolicy(QSizePolicy.Policy.Preferred, vertical)
