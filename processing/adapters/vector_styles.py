"""How vector layers look: symbols that fit each layer of a study, and classes of a field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
)

from ..engine import layers
from ..engine.layers import LayerSchema

EDGE = {"outline_color": "#4d4d4d", "outline_width": "0.1"}


@dataclass(frozen=True)
class Categories:
    """Classes of a field: (value, colour #rrggbb, label in the user's language) each, under a title in the legend."""

    field: str
    classes: tuple[tuple[int | str, str, str], ...]
    title: str


def graded(
    field: str,
    limits: Sequence[float],
    colours: Sequence[str],
    title: str,
    unknown: tuple[str, str],
    unit: str = " %",
) -> Categories:
    """Return classes of a number in a field, by default a share (%), which start at the limits, and one of NULL.

    colours: one more than limits; unknown: colour and label of NULL.
    """
    texts = [f"{limit:.3g}" for limit in limits]
    spans = [f"< {texts[0]}{unit}", *(f"{low}–{high}{unit}" for low, high in pairwise(texts)), f"≥ {texts[-1]}{unit}"]
    cases = [f'WHEN "{field}" < {limit!r} THEN {number}' for number, limit in enumerate(limits)]
    expression = f'CASE WHEN "{field}" IS NULL THEN -1 {" ".join(cases)} ELSE {len(limits)} END'
    return Categories(expression, (*zip(range(len(spans)), colours, spans, strict=True), (-1, *unknown)), title)


def style_categories(layer: QgsVectorLayer, categories: Categories) -> None:
    """Colour each feature by its class, under the title; a feature of no class is not drawn."""
    kind = layer.geometryType()
    unseen = _plain_symbol(kind, "#ffffff")
    unseen.setOpacity(0.0)
    classes = [
        QgsRendererCategory(value, _plain_symbol(kind, colour), label) for value, colour, label in categories.classes
    ]
    layer.setRenderer(
        QgsCategorizedSymbolRenderer(categories.field, [QgsRendererCategory(None, unseen, categories.title), *classes])
    )
    layer.triggerRepaint()


def style_schema(layer: QgsVectorLayer, schema: LayerSchema) -> None:
    """Draw a layer of a study in its own symbol."""
    layer.setRenderer(QgsSingleSymbolRenderer(SYMBOLS[schema.name]()))
    layer.triggerRepaint()


def _plain_symbol(geometry: Qgis.GeometryType, colour: str) -> QgsSymbol:
    if geometry == Qgis.GeometryType.Polygon:
        return QgsFillSymbol.createSimple({"color": colour, **EDGE})
    if geometry == Qgis.GeometryType.Line:
        return QgsLineSymbol.createSimple({"line_color": colour, "line_width": "0.6"})
    return QgsMarkerSymbol.createSimple({"color": colour, "size": "2.4", **EDGE})


def _trees() -> QgsSymbol:
    """Return circles as wide as the crown."""
    symbol = QgsMarkerSymbol.createSimple(
        {
            "color": "58,125,68,150",
            "outline_color": "#2c5c34",
            "outline_width": "0.08",
            "size": "5",
            "size_unit": "RenderMetersInMapUnits",
        }
    )
    symbol.symbolLayer(0).setDataDefinedProperty(
        QgsSymbolLayer.Property.Size, QgsProperty.fromExpression('coalesce("crown_diameter", 5)')
    )
    return symbol


def _lines(colour: str, width: str, style: str = "solid") -> Callable[[], QgsSymbol]:
    return lambda: QgsLineSymbol.createSimple({"line_color": colour, "line_width": width, "line_style": style})


SYMBOLS: dict[str, Callable[[], QgsSymbol]] = {
    layers.BUILDINGS.name: lambda: QgsFillSymbol.createSimple({"color": "#d9d4cc", **EDGE}),
    layers.TREES.name: _trees,
    layers.PATHS.name: _lines("#7d6e5f", "0.3", "dash"),
    layers.GREEN_SPACES.name: lambda: QgsFillSymbol.createSimple(
        {"color": "143,190,111,110", "outline_color": "#5d8f47", "outline_width": "0.2"}
    ),
    layers.FACILITIES.name: lambda: QgsMarkerSymbol.createSimple(
        {"name": "diamond", "color": "#c2185b", "outline_color": "#ffffff", "outline_width": "0.4", "size": "4"}
    ),
    layers.UTILITIES.name: _lines("#a0522d", "0.3", "dot"),
    layers.LINKS.name: _lines("#1f4e9c", "0.8"),
    layers.SINKS.name: lambda: QgsFillSymbol.createSimple(
        {"color": "31,78,156,60", "outline_color": "#1f4e9c", "outline_width": "0.3"}
    ),
    layers.NEIGHBOURHOODS.name: lambda: QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": "#333333", "outline_width": "0.5", "outline_style": "dash"}
    ),
}
