"""The plugin as QGIS sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

from ..processing.adapters.language import translator_of
from ..processing.provider import Provider

if TYPE_CHECKING:
    from qgis.gui import QgisInterface


class Plugin:
    """Adds the algorithms to QGIS, with or without a desktop."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self.provider = None
        self.translator = None
        self.menu = None
        self._iface = iface

    def initGui(self) -> None:
        """Start in the desktop."""
        from .menu import Menu  # not where there is no desktop

        self.initProcessing()
        self.menu = Menu(self._iface)

    def initProcessing(self) -> None:
        """Start where only the algorithms are wanted: `qgis_process` and services call nothing else."""
        self._load_translation()
        provider = Provider()
        if QgsApplication.processingRegistry().addProvider(provider):
            self.provider = provider
            provider.refreshAlgorithms()  # now the example models find the algorithms in them

    def unload(self) -> None:
        """Leave nothing behind."""
        if self.menu is not None:
            self.menu.remove()
            self.menu = None
        if self.provider is not None and QgsApplication.processingRegistry().removeProvider(self.provider):
            self.provider = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None

    def _load_translation(self) -> None:
        translator = translator_of(QgsApplication.locale())
        if not translator.isEmpty():
            self.translator = translator
            QCoreApplication.installTranslator(translator)
