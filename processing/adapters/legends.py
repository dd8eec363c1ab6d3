"""Legends as people want to read them."""

from __future__ import annotations

from qgis.core import QgsLayerTreeLayer, QgsMapLayerLegendUtils, QgsSimpleLegendNode


def drop_heading(node: QgsLayerTreeLayer) -> None:
    """Leave out the line with the name of the band or group of data, which repeats the name of the layer."""
    parts = node.layer().legend().createLayerTreeModelLegendNodes(node)
    if parts and isinstance(parts[0], QgsSimpleLegendNode):
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, list(range(1, len(parts))))
