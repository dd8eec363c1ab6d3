"""The Processing provider: the group of algorithms in QGIS's toolbox."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..resources import ICONS
from .algorithms import ALGORITHMS

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
