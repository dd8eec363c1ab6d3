"""How vector layers look: symbols that fit the kind of layer, and classes of a field."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsSymbol,
    QgsVectorLayer,
)


@dataclass(frozen=True)
class Categories:
    """Classes of a field: (value, colour #rrggbb, label in the user's language) each, under a title."""

    field: str
    classes: tuple[tuple[int | str, str, str], ...]
    title: str


def style_categories(layer: QgsVectorLayer, categories: Categories) -> None:
    """Colour each feature by its class; a feature of no class is not drawn."""
    layer.setRenderer(
        QgsCategorizedSymbolRenderer(
            categories.field,
            [
                QgsRendererCategory(value, _plain_symbol(layer.geometryType(), colour), label)
                for value, colour, label in categories.classes
            ],
        )
    )
    layer.triggerRepaint()


def _plain_symbol(geometry: Qgis.GeometryType, colour: str) -> QgsSymbol:
    if geometry == Qgis.GeometryType.Polygon:
        return QgsFillSymbol.createSimple({"color": colour, "outline_color": "#4d4d4d", "outline_width": "0.1"})
    if geometry == Qgis.GeometryType.Line:
        return QgsLineSymbol.createSimple({"line_color": colour, "line_width": "0.6"})
    return QgsMarkerSymbol.createSimple({"color": colour, "outline_color": "#4d4d4d", "size": "2.4"})
