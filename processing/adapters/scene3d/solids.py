"""Polygons as solids on the ground: buildings, and what measures put up."""

from __future__ import annotations

from qgis._3d import QgsPolygon3DSymbol, QgsRuleBased3DRenderer, QgsVectorLayer3DTilingSettings
from qgis.core import Qgis, QgsAbstract3DSymbol, QgsProperty, QgsVectorLayer
from qgis.PyQt.QtGui import QColor

from ..building_results import read_classes
from .materials import glowing, matt

UNCLASSED = "#d9d4cc"
"""Buildings without a class: their colour on the map."""
FOOTING = 1.0
"""How deep (m) a solid is sunk, so that none floats above sloping ground."""
LOW = 3.0
"""Height (m) of a building that does not tell its own: our own default."""


def solid(colour: str, height: str, above: float | str = -FOOTING, opacity: float = 1.0) -> QgsPolygon3DSymbol:
    """Return the symbol of a solid: `height` (m) is an expression, `above` the height of its bottom above the ground.
    """
    symbol = QgsPolygon3DSymbol()
    symbol.setMaterialSettings(matt(colour) if opacity == 1.0 else glowing(colour, opacity))
    symbol.setAltitudeClamping(Qgis.AltitudeClamping.Relative)
    symbol.setAltitudeBinding(Qgis.AltitudeBinding.Centroid)
    properties = symbol.dataDefinedProperties()
    properties.setProperty(QgsAbstract3DSymbol.Property.ExtrusionHeight, QgsProperty.fromExpression(height))
    if isinstance(above, str):
        properties.setProperty(QgsAbstract3DSymbol.Property.Height, QgsProperty.fromExpression(above))
    else:
        symbol.setOffset(above)
    symbol.setDataDefinedProperties(properties)
    symbol.setEdgesEnabled(True)
    symbol.setEdgeColor(QColor(colour).darker(150))
    symbol.setEdgeWidth(1.0)
    return symbol


def raise_buildings(layer: QgsVectorLayer) -> None:
    """Let buildings stand as high as they are, coloured by the class of the water at their façade where they have one.
    """
    height = f'coalesce("height", {LOW}) + {FOOTING}'
    classes = read_classes().legend if layer.fields().indexOf("class") >= 0 else ()
    root = QgsRuleBased3DRenderer.Rule(None)
    for number, colour, label in classes:
        root.appendChild(QgsRuleBased3DRenderer.Rule(solid(colour, height), f'"class" = {number}', label))
    root.appendChild(QgsRuleBased3DRenderer.Rule(solid(UNCLASSED, height), "ELSE"))
    give(layer, root)


def raise_sails(layer: QgsVectorLayer) -> None:
    """Hang shade sails at their height."""
    root = QgsRuleBased3DRenderer.Rule(None)
    root.appendChild(QgsRuleBased3DRenderer.Rule(sail()))
    give(layer, root)


def sail() -> QgsPolygon3DSymbol:
    """Return the symbol of a shade sail at the height in its field `height`."""
    symbol = solid("#f2e3c6", "0.1", 'coalesce("height", 3)')
    symbol.setAddBackFaces(True)
    return symbol


def give(layer: QgsVectorLayer, root: QgsRuleBased3DRenderer.Rule, tiles: bool = True) -> None:
    """Let a layer be drawn in 3D by the rules under a root.

    In tiles, a feature is drawn in every tile that it touches: what is see-through would not be any more.
    """
    renderer = QgsRuleBased3DRenderer(root)
    renderer.setLayer(layer)
    if not tiles:
        tiling = QgsVectorLayer3DTilingSettings()
        tiling.setZoomLevelsCount(1)
        renderer.setTilingSettings(tiling)
    layer.setRenderer3D(renderer)
