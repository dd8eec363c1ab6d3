"""Homes: buildings or addresses with dwellings, where one leaves them, and in which area they lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY

from ..engine.errors import StadstweelingError
from ..engine.layers import BUILDINGS
from ..engine.network import Network
from ..engine.text import QT_TRANSLATE_NOOP
from .features import Features, spatial_index

DWELLINGS = replace(BUILDINGS.field("dwellings"), default=0)


class NoHomes(StadstweelingError):
    """Buildings in which nobody lives."""

    what = QT_TRANSLATE_NOOP("engine", "none of its {count} features in the area has dwellings")
    expected = QT_TRANSLATE_NOOP("engine", "a number above 0 in the field 'dwellings' of each feature with homes")
    remedy = QT_TRANSLATE_NOOP("engine", "Check the field 'dwellings'; in a layer without it every feature is a home.")


@dataclass(frozen=True)
class Homes:
    """Features with homes, and how many dwellings each has, shape (homes,)."""

    features: Features
    dwellings: np.ndarray


def homes_of(features: Features, with_dwellings: bool) -> Homes:
    """Return the features with dwellings; without that field, each is one home. Raises `NoHomes`."""
    dwellings = np.array(features.columns[DWELLINGS.name]) if with_dwellings else np.ones(len(features), np.int64)
    kept = np.flatnonzero(dwellings > 0)
    if not len(kept):
        raise NoHomes(features.name, count=len(features))
    geometries, ids = ([values[number] for number in kept] for values in (features.geometries, features.ids))
    return Homes(Features(features.name, geometries, ids, {}), dwellings[kept])


def points_inside(homes: Homes) -> np.ndarray:
    """Return a point inside the footprint of each home (homes, 2), in m; a home that is a point lies there."""
    return _coordinates([geometry.pointOnSurface() for geometry in homes.features.geometries])


def front_doors(homes: Homes, network: Network) -> np.ndarray:
    """Return where the walk from each home starts (homes, 2), in m: the façade on the side of the nearest path.

    That path is the one nearest to a point inside the footprint; a home that is a point starts there.
    """
    paths = network.snap(points_inside(homes)).point
    return _coordinates(
        [
            geometry.nearestPoint(QgsGeometry.fromPointXY(QgsPointXY(*path)))
            for geometry, path in zip(homes.features.geometries, paths.tolist(), strict=True)
        ]
    )


def locate(homes: Sequence[QgsGeometry], areas: Sequence[QgsGeometry]) -> np.ndarray:
    """Return the number of the area in which each home lies, −1 for none; the first where areas overlap."""
    index = spatial_index(areas)
    engines = []
    for area in areas:
        engines.append(QgsGeometry.createGeometryEngine(area.constGet()))
        engines[-1].prepareGeometry()
    found = np.full(len(homes), -1)
    for number, home in enumerate(homes):
        point = home.pointOnSurface()
        candidates = sorted(index.intersects(point.boundingBox()))
        found[number] = next((area for area in candidates if engines[area].intersects(point.constGet())), -1)
    return found


def _coordinates(points: Sequence[QgsGeometry]) -> np.ndarray:
    coordinates = [(point.x(), point.y()) for point in (geometry.asPoint() for geometry in points)]
    return np.array(coordinates, np.float64).reshape(-1, 2)
