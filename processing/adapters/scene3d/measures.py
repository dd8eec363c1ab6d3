"""Measures as they are drawn, before the layers of their variant are made: where they come, and how high."""

from __future__ import annotations

from qgis._3d import QgsLine3DSymbol, QgsRuleBased3DRenderer
from qgis.core import Qgis, QgsAbstract3DSymbol, QgsProperty, QgsVectorLayer

from ...engine.measures.kinds import Horizon, MeasureKind
from ..measure_tables import read_kinds, read_tree_sizes
from .materials import matt
from .solids import give, sail, solid
from .trees import BARE, Size, shape, tree_symbols

PLATE = 0.25
"""Thickness (m) of the plate that shows where a measure comes that has no height of its own."""
COLOURS = {
    "demolish": "#c8553d", "fell": "#8d6e4f", "raise": "#c9a66b", "dig": "#8a6d4b", "basin": "#58b09c",
    "pond": "#3f8fd2", "cover": "#7fbf5f", "none": "#d8d8d8", "building": "#f2a65a", "roof": "#7fbf5f",
    "kerb": "#9a9a9a", "trees": "#5b9353", "green": "#8fce6a", "storage": "#4f6fb0", "drain": "#37474f",
    "culvert": "#37474f", "pump": "#37474f",
}  # fmt: skip
"""The colour of what a kind of measure does. `sail` has the look of a sail."""


def raise_measures(layer: QgsVectorLayer, variant: str = "") -> None:
    """Let measures be seen in 3D: a building and a sail at their height, trees full-grown, the rest as a plate.

    variant: the one of which the measures are shown; empty for all.
    """
    geometry = {
        Qgis.GeometryType.Polygon: "polygon", Qgis.GeometryType.Line: "line", Qgis.GeometryType.Point: "point",
    }.get(layer.geometryType())  # fmt: skip
    fields = set(layer.fields().names())
    of_variant = ""
    if variant and "variant" in fields:
        of_variant = f""" AND "variant" = '{variant.replace("'", "''")}'"""
    root = QgsRuleBased3DRenderer.Rule(None)
    for kind in read_kinds().values():
        if kind.geometry != geometry:
            continue
        for symbol, condition in _symbols(kind, fields):
            rule = QgsRuleBased3DRenderer.Rule(symbol, f"\"kind\" = '{kind.name}'{condition}{of_variant}")
            root.appendChild(rule)
    give(layer, root)


def _symbols(kind: MeasureKind, fields: set[str]) -> list:
    """Return the symbols of a kind, each with a condition that a feature must meet besides."""
    if kind.action == "trees" and kind.geometry == "point":
        return _trees(kind, fields)
    if kind.action == "sail":
        return [(sail(), "")]
    colour = COLOURS[kind.action]
    if kind.geometry == "point":
        return [(shape(Qgis.Point3DShape.Cube, {"size": 1.0}, matt(colour)), "")]
    if kind.geometry == "line":
        height = f"coalesce({_field('height', fields)}, 0.1)" if kind.action == "kerb" else "0.5"
        return [(_strip(colour, height, 0.3 if kind.action == "kerb" else 1.5), "")]
    if kind.action == "building":
        return [(solid(colour, f"coalesce({_field('height', fields)}, 10) + 1"), "")]
    return [(solid(colour, str(PLATE + 0.25), -0.25, opacity=0.85), "")]


def _trees(kind: MeasureKind, fields: set[str]) -> list:
    default = kind.parameters["size"].default
    size = f"coalesce({_field('size', fields)}, '{default}')"
    return [
        (symbol, f" AND {size} = '{name}'")
        for name, grown in read_tree_sizes(Horizon.MATURE).items()
        for symbol in tree_symbols(Size(grown.height, grown.crown_diameter, BARE * grown.height))
    ]


def _field(name: str, fields: set[str]) -> str:
    return f'"{name}"' if name in fields else "NULL"


def _strip(colour: str, height: str, width: float) -> QgsLine3DSymbol:
    symbol = QgsLine3DSymbol()
    symbol.setMaterialSettings(matt(colour))
    symbol.setAltitudeClamping(Qgis.AltitudeClamping.Relative)
    symbol.setAltitudeBinding(Qgis.AltitudeBinding.Vertex)
    symbol.setWidth(width)
    properties = symbol.dataDefinedProperties()
    properties.setProperty(QgsAbstract3DSymbol.Property.ExtrusionHeight, QgsProperty.fromExpression(height))
    symbol.setDataDefinedProperties(properties)
    return symbol
