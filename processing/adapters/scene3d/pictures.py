"""Pictures of a 3D scene, made without a view on the screen: of any size, and whatever lies over the window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis._3d import QgsLayoutItem3DMap
from qgis.core import Qgis, QgsLayoutExporter, QgsLayoutSize, QgsPrintLayout
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QRectF, QSize
from qgis.PyQt.QtGui import QImage, QPainter

from ...engine.errors import CannotWrite
from .cameras import View
from .settings import DUSK, Look, sky
from .stage import Stage

MM_PER_INCH = 25.4
"""At so many dots per inch, a millimetre of the sheet is a pixel: else QGIS draws the scene larger than is asked."""
LARGE = QSize(1600, 900)
GAP = 4
"""Pixels between pictures side by side."""


def picture(stage: Stage, look: Look, view: View, size: QSize = LARGE) -> QImage:
    """Return a picture of a scene."""
    layout = QgsPrintLayout(stage.project)
    try:
        layout.initializeDefaults()
        layout.renderContext().setDpi(MM_PER_INCH)
        width, height = size.width(), size.height()
        layout.pageCollection().page(0).setPageSize(QgsLayoutSize(width, height, Qgis.LayoutUnit.Millimeters))
        item = QgsLayoutItem3DMap(layout)
        item.attemptSetSceneRect(QRectF(0, 0, width, height))
        layout.addLayoutItem(item)
        settings = stage.settings(look)
        pose = view.pose(settings)
        item.setBackgroundColor(sky(stage.sun(look)))
        item.setMapSettings(settings)
        item.setCameraPose(pose)
        return QgsLayoutExporter(layout).renderPageToImage(0, size)
    finally:
        sip.delete(layout)  # else it outlives its project, and crashes


def side_by_side(pictures: Sequence[QImage]) -> QImage:
    """Return pictures next to each other, as high as the first."""
    height = pictures[0].height()
    fitting = [image.scaledToHeight(height) for image in pictures]
    width = sum(image.width() for image in fitting) + GAP * (len(fitting) - 1)
    sheet = QImage(width, height, QImage.Format.Format_RGB32)
    sheet.fill(DUSK)
    painter, left = QPainter(sheet), 0
    for image in fitting:
        painter.drawImage(left, 0, image)
        left += image.width() + GAP
    painter.end()
    return sheet


def save(image: QImage, path: str | Path) -> None:
    """Write a picture. Raises `CannotWrite`."""
    if not image.save(str(path)):
        raise CannotWrite(str(path), reason="PNG")
