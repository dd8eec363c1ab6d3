"""A map sheet of a project: title, map, legend, scale bar, north arrow and a line on where it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsTextFormat,
)
from qgis.PyQt.QtGui import QColor, QFont

from ..engine.errors import CannotWrite
from .legends import drop_heading, explains, wrap_labels

# An A4 sheet on its side, in millimetres.
MARGIN = 8.0
HEADER = 20.0
FOOTER = 12.0
WIDTH, HEIGHT = 297.0, 210.0
LEGEND_WIDTH = 68.0
LEGEND_CHARACTERS = 38
INK = QColor("#222222")


def add_map_sheet(project: QgsProject, title: str, subtitle: str, source: str) -> QgsPrintLayout:
    """Add a print layout of the project's opening view and visible layers to the project, and return it.

    `source` says who made the data and what to be careful about.
    """
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(title)
    project.layoutManager().addLayout(layout)

    top = MARGIN + HEADER
    map_height = HEIGHT - top - FOOTER - MARGIN
    right = WIDTH - MARGIN - LEGEND_WIDTH
    map_item = QgsLayoutItemMap(layout)
    _place(layout, map_item, MARGIN, top, right - MARGIN - 4.0, map_height)
    visible = project.layerTreeRoot().checkedLayers()
    map_item.setLayers(visible)
    map_item.setKeepLayerSet(True)
    map_item.zoomToExtent(project.viewSettings().defaultViewExtent())
    map_item.setFrameEnabled(True)
    map_item.setBackgroundColor(QColor("#ffffff"))

    _add_text(layout, title, 17.0, True, (MARGIN, MARGIN, WIDTH - 2 * MARGIN, 9.0))
    _add_text(layout, subtitle, 10.5, False, (MARGIN, MARGIN + 9.5, WIDTH - 2 * MARGIN, 7.0))
    _add_text(layout, source, 7.5, False, (MARGIN, HEIGHT - MARGIN - FOOTER + 3.0, right - 2 * MARGIN, FOOTER - 3.0))
    _add_legend(layout, map_item, visible, right, top)
    _add_scale_bar(layout, map_item, right, HEIGHT - MARGIN - FOOTER)
    return layout


def write_picture(layout: QgsPrintLayout, path: str | Path, dots_per_inch: float = 150.0) -> None:
    """Write a layout as a picture. Raises `CannotWrite`."""
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = dots_per_inch
    outcome = QgsLayoutExporter(layout).exportToImage(str(path), settings)
    if outcome != QgsLayoutExporter.ExportResult.Success:
        raise CannotWrite(str(path), reason=outcome.name)


def _place(layout: QgsPrintLayout, item: QgsLayoutItem, x: float, y: float, width: float, height: float) -> None:
    item.attemptMove(QgsLayoutPoint(x, y, Qgis.LayoutUnit.Millimeters))
    item.attemptResize(QgsLayoutSize(width, height, Qgis.LayoutUnit.Millimeters))
    layout.addLayoutItem(item)


def _text_format(size: float, bold: bool) -> QgsTextFormat:
    font = QFont("DejaVu Sans")
    font.setBold(bold)
    text_format = QgsTextFormat()
    text_format.setFont(font)
    text_format.setSize(size)
    text_format.setSizeUnit(Qgis.RenderUnit.Points)
    text_format.setColor(INK)
    return text_format


def _add_text(
    layout: QgsPrintLayout, text: str, size: float, bold: bool, place: tuple[float, float, float, float]
) -> None:
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    label.setTextFormat(_text_format(size, bold))
    _place(layout, label, *place)


def _add_legend(
    layout: QgsPrintLayout, map_item: QgsLayoutItemMap, layers: Sequence[QgsMapLayer], x: float, y: float
) -> None:
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(map_item)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.removeAllChildren()
    for layer in layers:
        node = root.addLayer(layer)
        if explains(node):
            wrap_labels(node, LEGEND_CHARACTERS)
            drop_heading(node)
            legend.model().refreshLayerLegend(node)
        else:
            root.removeChildNode(node)
    for part, size, bold in (
        (QgsLegendStyle.Style.Subgroup, 9.0, True),
        (QgsLegendStyle.Style.SymbolLabel, 8.0, False),
    ):
        legend.rstyle(part).setTextFormat(_text_format(size, bold))
    legend.rstyle(QgsLegendStyle.Style.Subgroup).setMargin(QgsLegendStyle.Side.Top, 4.0)
    legend.rstyle(QgsLegendStyle.Style.Symbol).setMargin(QgsLegendStyle.Side.Top, 1.0)
    legend.setWrapString("\n")
    legend.setSymbolHeight(3.0)
    legend.setSymbolWidth(6.0)
    legend.setBoxSpace(0.0)
    legend.adjustBoxSize()
    _place(layout, legend, x, y, LEGEND_WIDTH, 100.0)


def _add_scale_bar(layout: QgsPrintLayout, map_item: QgsLayoutItemMap, x: float, y: float) -> None:
    north = QgsLayoutItemPicture(layout)
    north.setPicturePath(":/images/north_arrows/layout_default_north_arrow.svg")
    _place(layout, north, x, y - 1.0, 9.0, 12.0)
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(map_item)
    bar.applyDefaultSize(Qgis.DistanceUnit.Meters)
    bar.setTextFormat(_text_format(8.0, False))
    bar.setHeight(2.0)
    _place(layout, bar, x + 14.0, y, 50.0, 12.0)
