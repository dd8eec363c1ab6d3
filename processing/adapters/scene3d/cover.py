"""The land cover as the ground of a 3D scene."""

from __future__ import annotations

from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer
from qgis.PyQt.QtGui import QColor

from ...engine.variables import LAND_COVER
from ..raster_styles import stops_of_table

BUILDING = 1.0
"""The code of buildings in the table of land cover."""
YARD = QColor("#cfc9bf")
"""Its colour in 3D, where cells that stick out from under a building are not to look like walls."""


def style_cover(layer: QgsRasterLayer) -> None:
    """Colour land cover as on the map, but for the ground below buildings."""
    classes = [
        QgsPalettedRasterRenderer.Class(code, YARD if code == BUILDING else QColor(colour), label)
        for code, colour, label in stops_of_table(LAND_COVER)
    ]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))
