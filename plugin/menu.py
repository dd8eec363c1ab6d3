"""What the plugin adds to the windows of QGIS: a button, and a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from ..resources import ICONS

if TYPE_CHECKING:
    from .dock.dock import Dock

TITLE = "Stadstweeling"


class Menu(QObject):
    """The actions of the plugin. The dock, and all that it needs, is loaded when it is first opened."""

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__(iface.mainWindow())
        self.dock: Dock | None = None
        self._iface = iface
        self.panel = QAction(QIcon(str(ICONS / "stadstweeling.svg")), self.tr("Scenario panel"), self)
        self.panel.setObjectName("StadstweelingPanel")
        self.panel.setCheckable(True)
        self.panel.setToolTip(self.tr("Stadstweeling: plans compared on water, heat and trees"))
        self.panel.triggered.connect(self.show_dock)
        iface.addToolBarIcon(self.panel)
        iface.addPluginToMenu(TITLE, self.panel)

    def show_dock(self, shown: bool = True) -> None:
        """Open or hide the dock."""
        if self.dock is None:
            from .dock.dock import Dock

            self.dock = Dock(self._iface, self._iface.mainWindow())
            self.dock.visibilityChanged.connect(self._follow)
            self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.setUserVisible(shown)

    def remove(self) -> None:
        """Take it all away again."""
        self._iface.removeToolBarIcon(self.panel)
        self._iface.removePluginMenu(TITLE, self.panel)
        if self.dock is not None:
            self.dock.session.leave()
            self._iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
            self.dock = None
        self.deleteLater()

    def _follow(self) -> None:
        self.panel.setChecked(self.dock is not None and self.dock.isUserVisible())
