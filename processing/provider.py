"""The Processing provider: the group of algorithms in QGIS's toolbox."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..resources import ICONS
from .algorithms import ALGORITHMS
from .algorithms.examples import Example, example_titles

ICON = ICONS / "stadstweeling.svg"


class Provider(QgsProcessingProvider):
    """Offers every algorithm, also those whose library is missing: these show why they cannot run."""

    def id(self) -> str:
        return "stadstweeling"

    def name(self) -> str:
        return "Stadstweeling"

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def svgIconPath(self) -> str:
        return str(ICON)

    def loadAlgorithms(self) -> None:
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        # A model finds the algorithms in it by way of the registry, so not before this provider is registered.
        if QgsApplication.processingRegistry().providerById(self.id()) is not None:
            for name in example_titles():
                self.addAlgorithm(Example(name))
