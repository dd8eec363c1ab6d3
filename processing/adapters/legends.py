"""Legends as people want to read them."""

from __future__ import annotations

from textwrap import wrap

from qgis.core import QgsLayerTreeLayer, QgsLayerTreeModelLegendNode, QgsMapLayerLegendUtils, QgsSimpleLegendNode
from qgis.PyQt.QtCore import Qt


def explains(node: QgsLayerTreeLayer) -> bool:
    """Tell whether a layer has anything in its legend; a relief has not."""
    return bool(_parts(node))


def drop_heading(node: QgsLayerTreeLayer) -> None:
    """Leave out the line with the name of the band or group of data, which repeats the name of the layer."""
    parts = _parts(node)
    if parts and isinstance(parts[0], QgsSimpleLegendNode):
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, list(range(1, len(parts))))


def wrap_labels(node: QgsLayerTreeLayer, width: int) -> None:
    """Break texts of more than so many characters over lines, for a legend whose lines end at a newline."""
    for number, part in enumerate(_parts(node)):
        text = str(part.data(Qt.ItemDataRole.DisplayRole))
        if len(text) > width:
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, number, "\n".join(wrap(text, width)))


def _parts(node: QgsLayerTreeLayer) -> list[QgsLayerTreeModelLegendNode]:
    return node.layer().legend().createLayerTreeModelLegendNodes(node)
