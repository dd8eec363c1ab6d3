"""Maps of what a variant changes: difference rasters, and pictures of them with buildings and a legend."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from qgis.core import (
    Qgis,
    QgsMapLayer,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen

from ...engine.indicators.differences import Areas, areas_of, difference_of
from ...engine.layers import BUILDINGS
from ...engine.variables import DEPTH_DIFFERENCE, MAX_DEPTH, PET, PET_DIFFERENCE, Variable
from ..language import numbers, translate
from ..picture import INK, PAPER, drawn, write
from ..raster_styles import style_raster
from ..rasters import read_raster, write_raster
from ..study.layout import HEAT, WATER
from ..study.runs import Run
from ..vector_styles import style_schema
from ..words import translate_engine
from .blocks import buildings_of

QUANTITIES = {WATER: (MAX_DEPTH, DEPTH_DIFFERENCE), HEAT: (PET, PET_DIFFERENCE)}
"""Of each theme the map that is compared, and its difference."""
LONGEST, LEGEND, ENTRY, BAR = 700, 420, 34.0, 40.0
"""Pixels: the longest side of a map, the width of its legend, the height of an entry, and the room for the scale."""


@dataclass(frozen=True)
class Difference:
    """A raster with the difference between a run of a variant and that of the base, and the areas that differ."""

    path: Path
    base: Run
    variant: Run
    variable: Variable
    areas: Areas


def write_difference(base: Run, variant: Run, folder: Path) -> Difference | None:
    """Write the difference of two runs of a theme; None where they have no map of it.

    Raises the errors of `read_raster` and `write_raster`.
    """
    if variant.theme not in QUANTITIES:
        return None
    quantity, variable = QUANTITIES[variant.theme]
    files = [run.file(f"{quantity.name}.tif") for run in (base, variant)]
    if not all(file.exists() for file in files):
        return None
    before = read_raster(files[0], base.name)
    after = read_raster(files[1], variant.name, like=before)
    path = folder / f"{variable.name}-{variant.name}-{base.name}.tif"
    write_raster(path, difference_of(after.values, before.values), before.grid, before.crs, variable)
    areas = areas_of(after.values, before.values, variable, before.grid.cell_area)
    return Difference(path, base, variant, variable, areas)


def draw_difference(difference: Difference) -> QImage:
    """Return the picture of a difference over the buildings of the variant, with legend and scale bar."""
    with TemporaryDirectory(prefix="stadstweeling-") as temporary:
        # GDAL leaves a file with statistics beside a raster that QGIS has opened: not beside the user's.
        copy = Path(temporary) / difference.path.name
        shutil.copyfile(difference.path, copy)
        return _picture(copy, difference)


def _picture(raster: Path, difference: Difference) -> QImage:
    layers, grid = _layers(raster, difference), read_raster(raster, may_be_empty=True).grid
    scale = LONGEST / max(grid.rows, grid.columns) / grid.cell_size
    size = QSize(*(max(round(cells * grid.cell_size * scale), 1) for cells in (grid.columns, grid.rows)))
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(layers[-1].crs())
    settings.setExtent(layers[-1].extent())
    settings.setOutputSize(size)
    settings.setBackgroundColor(PAPER)
    settings.setFlag(Qgis.MapSettingsFlag.Antialiasing, True)
    return drawn(
        lambda painter: _draw(painter, settings, difference.variable, scale), size.width() + LEGEND,
        int(max(size.height() + BAR, ENTRY * (len(difference.variable.stops) + 2.5))),
    )  # fmt: skip


def _layers(raster: Path, difference: Difference) -> list[QgsMapLayer]:
    """Return the layers of the picture, styled: buildings where there are any, and below them the raster."""
    below = QgsRasterLayer(str(raster), "difference")
    style_raster(below, difference.variable)
    buildings = QgsVectorLayer(buildings_of(difference.variant), "buildings", "ogr")
    if buildings.isValid():
        style_schema(buildings, BUILDINGS)
    return [layer for layer in (buildings, below) if layer.isValid()]


def _draw(painter: QPainter, settings: QgsMapSettings, variable: Variable, scale: float) -> None:
    size = settings.outputSize()
    painter.save()
    painter.setClipRect(QRectF(0.0, 0.0, size.width(), size.height()))
    QgsMapRendererCustomPainterJob(settings, painter).renderSynchronously()
    painter.restore()
    painter.setPen(QPen(INK, 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(0.5, 0.5, size.width() - 1.0, size.height() - 1.0))
    _legend(painter, variable, size.width() + 20.0)
    _scale_bar(painter, scale, size.height())


def _legend(painter: QPainter, variable: Variable, left: float) -> None:
    """Draw the classes, worst on top, each with its colour and meaning."""
    width, flag = LEGEND - 30.0, Qt.AlignmentFlag.AlignLeft
    write(painter, QRectF(left, 0.0, width, ENTRY), translate_engine(variable.title), 17, INK, flag, bold=True)
    for number, (_, colour, text) in enumerate(reversed(variable.stops), start=1):
        top = number * ENTRY
        box = QRectF(left, top + 5.0, 34.0, ENTRY - 10.0)
        painter.fillRect(box, QColor(colour))
        painter.setPen(QPen(INK, 0.6))
        painter.drawRect(box)
        write(painter, QRectF(left + 44.0, top, width - 44.0, ENTRY), translate_engine(text), 17, INK, flag)
    text = translate("Compare", "White: nothing known, or no land")
    write(painter, QRectF(left, (len(variable.stops) + 1) * ENTRY, width, ENTRY), text, 15, INK, flag)


def _scale_bar(painter: QPainter, scale: float, top: float) -> None:
    """Draw a bar of a round length (m), about a fifth of the map."""
    length = _round_length(0.2 * LONGEST / scale)
    y, end = top + 14.0, length * scale
    painter.setPen(QPen(INK, 2.0))
    painter.drawLine(QPointF(1.0, y), QPointF(end, y))
    for x in (1.0, end):
        painter.drawLine(QPointF(x, y - 5.0), QPointF(x, y + 5.0))
    text = f"{numbers().toString(length, 'g', 6)} m"
    write(painter, QRectF(end + 10.0, y - 12.0, 200.0, 24.0), text, 16, INK, Qt.AlignmentFlag.AlignLeft)


def _round_length(length: float) -> float:
    """Return 1, 2 or 5 times a power of ten, at most so long."""
    magnitude = 10.0 ** len(str(int(length))[1:]) if length >= 1.0 else 0.1
    return magnitude * max(step for step in (1.0, 2.0, 5.0) if step * magnitude <= max(length, magnitude))
