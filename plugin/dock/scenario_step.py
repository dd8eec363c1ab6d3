"""Step 3: what the weather does, and how trees are counted."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QCheckBox, QTabBar, QVBoxLayout, QWidget

from ...processing.adapters.study.layout import THEMES
from .scenario_page import ScenarioPage
from .session import StudySession
from .tab_order import tab_through
from .theme_words import theme_icon, theme_title

EXPERT = "stadstweeling/expert"


class ScenarioStep(QWidget):
    """The scenarios of the study, a theme a tab: in a few questions, or with all parameters for experts."""

    def __init__(self, session: StudySession, iface: QgisInterface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.pages: dict[str, ScenarioPage] = {}
        self.tabs = QTabBar()
        self.tabs.setDocumentMode(True)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Theme"))
        self.tabs.currentChanged.connect(self._show_page)
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
        above = self.tabs
        for number, (theme, page) in enumerate(self.pages.items(), 1):
            self.layout().insertWidget(number, page)
            self.tabs.addTab(theme_icon(theme), theme_title(theme))
            above = tab_through(above, page)
        self.expert.setChecked(QgsSettings().value(EXPERT, False, bool))
        self._show_page(0)

    def _show_all(self, shown: bool) -> None:
        QgsSettings().setValue(EXPERT, shown)
        for page in self.pages.values():
            page.form.show_all(shown)

    def _show_page(self, number: int) -> None:
        """Show one theme. (Not by a QTabWidget: that is always as high as the highest of its pages.)"""
        for place, page in enumerate(self.pages.values()):
            page.setVisible(place == number)
