"""Cables and pipes at their depth below the ground."""

from __future__ import annotations

from qgis._3d import QgsLine3DSymbol, QgsRuleBased3DRenderer
from qgis.core import NULL, Qgis, QgsApplication, QgsVectorLayer

from ..tables import in_language, read_table
from .materials import matt
from .solids import give

DEPTH = 1.0
"""Depth (m) of a cable or pipe that does not tell its own: our own default."""


def lay_utilities(layer: QgsVectorLayer) -> None:
    """Let cables and pipes lie at their depth, as thick and in the colour that the table gives their kind."""
    has_depth = layer.fields().indexOf("depth") >= 0
    depth = f'coalesce("depth", {DEPTH})' if has_depth else str(DEPTH)
    found = layer.uniqueValues(layer.fields().indexOf("depth")) if has_depth else set()
    depths = sorted({round(float(DEPTH if value == NULL else value), 1) for value in found} or {DEPTH})
    root = QgsRuleBased3DRenderer.Rule(None)
    rows = read_table("utility_kinds")
    kind = '"kind"' if layer.fields().indexOf("kind") >= 0 else "''"
    known = ", ".join(f"'{row['kind']}'" for row in rows if row["kind"])
    for row in rows:
        is_kind = f"{kind} = '{row['kind']}'" if row["kind"] else f"{kind} IS NULL OR {kind} NOT IN ({known})"
        for level in depths:
            at_depth = f"({is_kind}) AND round({depth}, 1) = {level}"
            symbol = _pipe(str(row["colour"]), float(row["width_m"]), level)
            name = in_language(row, "name", QgsApplication.locale())
            root.appendChild(QgsRuleBased3DRenderer.Rule(symbol, at_depth, name))
    give(layer, root)


def _pipe(colour: str, width: float, depth: float) -> QgsLine3DSymbol:
    symbol = QgsLine3DSymbol()
    symbol.setMaterialSettings(matt(colour))
    symbol.setAltitudeClamping(Qgis.AltitudeClamping.Relative)
    symbol.setAltitudeBinding(Qgis.AltitudeBinding.Vertex)
    symbol.setOffset(-depth)
    symbol.setExtrusionHeight(width)
    symbol.setWidth(width)
    return symbol
