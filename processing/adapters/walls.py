"""The walls of buildings, from the polygons of their footprints."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import QgsGeometry

from ..engine.flood.facades import Walls


def walls_of(geometries: Sequence[QgsGeometry]) -> Walls:
    """Return every wall of every footprint, courtyards and separate parts included; buildings number from 0."""
    rings, building = [], []
    for number, geometry in enumerate(geometries):
        for polygon in _parts(geometry):
            for ring in polygon:
                rings.append(np.array([(point.x(), point.y()) for point in ring]))
                building.append(np.full(len(ring) - 1, number))
    if not rings:
        return Walls(np.zeros((0, 2)), np.zeros((0, 2)), np.zeros(0, np.int64))
    return Walls(
        np.concatenate([ring[:-1] for ring in rings]),
        np.concatenate([ring[1:] for ring in rings]),
        np.concatenate(building),
    )


def _parts(geometry: QgsGeometry) -> list:
    """Return the parts of a footprint, outer rings clockwise and inner rings not: the building is on the right."""
    straight = QgsGeometry(geometry.constGet().segmentize()).forcePolygonClockwise()
    return straight.asMultiPolygon() if straight.convertToMultiType() else []
