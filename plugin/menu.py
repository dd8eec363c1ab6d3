"""What the plugin adds to the windows of QGIS: a button, and a menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from ..processing.engine.threads import limit_threads
from ..resources import ICONS
from .options import PAGE, OptionsFactory
from .settings import Settings

if TYPE_CHECKING:
    from .dock.dock import Dock

TITLE = "Stadstweeling"
WIDTH = 70
"""Characters that fit beside each other in the dock when it is first opened: room for a table of variants."""
QUIET = 500
"""How long (ms) after QGIS has started the panel comes back: our own default."""


class Menu(QObject):
    """The actions of the plugin. The dock, and all that it needs, is loaded when it is first opened."""

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__(iface.mainWindow())
        self.dock: Dock | None = None
        self._iface = iface
        self._page = OptionsFactory()
        limit_threads(Settings().threads)
        iface.registerOptionsWidgetFactory(self._page)
        self.panel = QAction(QIcon(str(ICONS / "stadstweeling.svg")), self.tr("Scenario panel"), self)
        self.panel.setObjectName("StadstweelingPanel")
        self.panel.setCheckable(True)
        self.panel.setToolTip(self.tr("Stadstweeling: plans compared on water, heat and trees"))
        self.panel.triggered.connect(self.show_dock)
        iface.addToolBarIcon(self.panel)
        self.actions = [
            self.panel,
            self._action("/mActionHelpContents.svg", self.tr("Ten-minute tour"), self._tour),
            self._action("/mActionHelpContents.svg", self.tr("All algorithms explained"), self._pages),
            self._action("/mActionOptions.svg", self.tr("Options…"), self._options),
        ]
        for action in self.actions:
            iface.addPluginToMenu(TITLE, action)
        self._started = QTimer(self)
        self._started.setSingleShot(True)
        self._started.setInterval(QUIET)
        self._started.timeout.connect(self._reopen)
        iface.initializationCompleted.connect(self._started.start)

    def show_dock(self, shown: bool = True) -> None:
        """Open or hide the dock."""
        if self.dock is None:
            self._make_dock()
        self.dock.setUserVisible(shown)
        Settings().panel = shown

    def remove(self) -> None:
        """Take it all away again."""
        self._iface.initializationCompleted.disconnect(self._started.start)
        self._started.stop()
        self._iface.removeToolBarIcon(self.panel)
        for action in self.actions:
            self._iface.removePluginMenu(TITLE, action)
        self._iface.unregisterOptionsWidgetFactory(self._page)
        if self.dock is not None:
            self.dock.session.leave()
            self._iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
            self.dock = None
        self.deleteLater()

    def _make_dock(self) -> None:
        """Make the dock, where it was and as wide as it was when QGIS ended."""
        from .dock.dock import Dock

        window = self._iface.mainWindow()
        self.dock = Dock(self._iface, window)
        self.dock.visibilityChanged.connect(self._follow)
        self.dock.closedStateChanged.connect(self._remember)
        state = window.saveState()
        known = window.restoreDockWidget(self.dock)  # as QGIS left its panels, when this one was not there yet
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        if known:
            window.restoreState(state)
        else:
            width = WIDTH * self.dock.fontMetrics().averageCharWidth()
            window.resizeDocks([self.dock], [width], Qt.Orientation.Horizontal)

    def _reopen(self) -> None:
        """Open the dock, and the study in it, where it was open when QGIS ended."""
        if self.dock is None and Settings().panel:
            self.show_dock()
            self.dock.reopen()

    def _remember(self, closed: bool) -> None:
        Settings().panel = not closed

    def _follow(self) -> None:
        self.panel.setChecked(self.dock is not None and self.dock.isUserVisible())

    def _action(self, icon: str, title: str, slot: Callable[[], None]) -> QAction:
        action = QAction(QgsApplication.getThemeIcon(icon), title, self)
        action.triggered.connect(lambda: slot())
        return action

    def _tour(self) -> None:
        from .help import open_tour

        open_tour()

    def _pages(self) -> None:
        from .help import open_pages

        open_pages()

    def _options(self) -> None:
        self._iface.showOptionsDialog(self._iface.mainWindow(), PAGE)
