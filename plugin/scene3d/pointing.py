"""A click on the main map says which house one means."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import Qt


class PointTool(QgsMapTool):
    """Hands over the point of one click, and gives the map back the tool it had."""

    def __init__(self, canvas: QgsMapCanvas, use: Callable[[QgsPointXY], None]) -> None:
        super().__init__(canvas)
        self._use, self._before = use, canvas.mapTool()
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Take the point: QGIS calls this."""
        point = self.toMapCoordinates(event.pos())
        if self._before is not None:
            self.canvas().setMapTool(self._before)
        else:
            self.canvas().unsetMapTool(self)
        self._use(point)
