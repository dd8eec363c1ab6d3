"""The themes in words and pictures."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ...processing.adapters.study.layout import HEAT, TREES, WATER
from ...resources import ICONS

translate = QCoreApplication.translate
ICON_OF = {WATER: "cloudburst", HEAT: "heatstress", TREES: "score330300"}


def theme_title(theme: str) -> str:
    """Return what a theme is called."""
    return {
        WATER: translate("Themes", "Water"),
        HEAT: translate("Themes", "Heat"),
        TREES: translate("Themes", "Trees"),
    }[theme]


def theme_icon(theme: str) -> QIcon:
    """Return the icon of a theme: that of its main algorithm."""
    return QIcon(str(ICONS / f"{ICON_OF[theme]}.svg"))
