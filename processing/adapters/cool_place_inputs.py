"""What the search for cool places starts from: the rules, the ground to be on, roads, paths and homes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from qgis.core import Qgis, QgsGeometry, QgsPointXY

from ..engine.errors import StadstweelingError
from ..engine.grid import Grid
from ..engine.heat.cool_places import CoolPlaceRules
from ..engine.layers import BUILDINGS, PATHS
from ..engine.network import GROUND, Network
from ..engine.text import QT_TRANSLATE_NOOP
from .features import Features, rasterise
from .heat_tables import read_heat_cover
from .rasters import Raster
from .surfaces import cover_codes, read_surface_kinds
from .tables import read_table

LEVEL = next(field for field in PATHS.fields if field.name == "level")
MODES = replace(next(field for field in PATHS.fields if field.name == "modes"), default="")
DWELLINGS = replace(next(field for field in BUILDINGS.fields if field.name == "dwellings"), default=0)
PATH_FIELDS = (LEVEL, MODES)
WALK, DRIVE = "walk", "drive"
CIRCLE_SEGMENTS = 8
"""Straight pieces of a quarter of a circle round a road."""


class NoWalkablePaths(StadstweelingError):
    """Paths on which nobody may walk."""

    what = QT_TRANSLATE_NOOP("engine", "no line is open to walkers")
    expected = QT_TRANSLATE_NOOP("engine", "lines with 'walk' in the field 'modes' (such as walk,cycle), or nothing")
    remedy = QT_TRANSLATE_NOOP("engine", "Check the layer and its field 'modes'; a layer without it is all walkable.")


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


def read_rules() -> dict[str, CoolPlaceRules]:
    """Return the rules of each preset, by its name."""
    return {
        str(row["name"]): CoolPlaceRules(
            max_pet=row["max_pet_c"],
            min_area=row["min_area_m2"],
            road_distance=row["road_distance_m"],
            road_width=row["road_width_m"],
            min_width=row["min_width_m"],
            access_distance=row["access_distance_m"],
        )
        for row in read_table("cool_places")
    }


def walkable_ground(cover: Raster, table: str) -> np.ndarray:
    """Return where land cover is ground that the public walks on, by the plugin's table or the user's own.

    Raises `NotWholeCodes`, `UnknownCodes`, or an error of the table.
    """
    codes = cover_codes(cover, cover, read_surface_kinds(table))
    return read_heat_cover(table).walkable[codes]


def around(grid: Grid, distance: float) -> Grid:
    """Return a grid with a margin of at least `distance` (m) on all sides."""
    cells = int(np.ceil(distance / grid.cell_size))
    margin = cells * grid.cell_size
    return Grid(
        grid.rows + 2 * cells, grid.columns + 2 * cells, grid.cell_size, grid.west - margin, grid.north + margin
    )


def path_rows(paths: Features) -> Iterator[tuple[QgsGeometry, int, set[str]]]:
    """Yield geometry, level and modes of each line."""
    levels, modes = (paths.columns[field.name] for field in (LEVEL, MODES))
    for geometry, level, text in zip(paths.geometries, levels, modes, strict=True):
        yield geometry, level, set(re.findall(r"\w+", text.lower()))


def straight_lines(geometry: QgsGeometry) -> list[np.ndarray]:
    """Return the parts of a line as points (points, 2), with curves in straight pieces."""
    straight = QgsGeometry(geometry.constGet().segmentize())
    parts = straight.asMultiPolyline() if straight.convertToMultiType() else []
    return [np.array([(point.x(), point.y()) for point in part]) for part in parts]


def walkable_lines(paths: Features) -> tuple[list[np.ndarray], list[int]]:
    """Return the lines (points, 2) open to walkers, and the level of each. Raises `NoWalkablePaths`."""
    lines, levels = [], []
    for geometry, level, modes in path_rows(paths):
        if not modes or WALK in modes:
            parts = straight_lines(geometry)
            lines += parts
            levels += [level] * len(parts)
    if not lines:
        raise NoWalkablePaths(paths.name)
    return lines, levels


def roads_on_land(roads: Features, only_driven: bool) -> list[QgsGeometry]:
    """Return the roads that lie in no tunnel, all of them or those on which one may drive."""
    return [
        geometry
        for geometry, level, modes in path_rows(roads)
        if level >= GROUND and (DRIVE in modes or not only_driven)
    ]


def near_roads(roads: Sequence[QgsGeometry], grid: Grid, rules: CoolPlaceRules) -> np.ndarray:
    """Return the cells of which the centre lies within the distance of a road; a line has the width of a road."""
    aside = {Qgis.GeometryType.Line: 0.5 * rules.road_width}
    buffers = [road.buffer(rules.road_distance + aside.get(road.type(), 0.0), CIRCLE_SEGMENTS) for road in roads]
    return rasterise(buffers, grid) > 0


def homes_of(features: Features, with_dwellings: bool) -> Homes:
    """Return the features with dwellings; without that field, each is one home. Raises `NoHomes`."""
    dwellings = np.array(features.columns[DWELLINGS.name]) if with_dwellings else np.ones(len(features), np.int64)
    kept = np.flatnonzero(dwellings > 0)
    if not len(kept):
        raise NoHomes(features.name, count=len(features))
    geometries, ids = ([values[number] for number in kept] for values in (features.geometries, features.ids))
    return Homes(Features(features.name, geometries, ids, {}), dwellings[kept])


def front_doors(homes: Homes, network: Network) -> np.ndarray:
    """Return where the walk from each home starts (homes, 2), in m: the façade on the side of the nearest path.

    That path is the one nearest to a point inside the footprint; a home that is a point starts there.
    """
    inside = _coordinates([geometry.pointOnSurface() for geometry in homes.features.geometries])
    paths = network.snap(inside).point
    return _coordinates(
        [
            geometry.nearestPoint(QgsGeometry.fromPointXY(QgsPointXY(*path)))
            for geometry, path in zip(homes.features.geometries, paths.tolist(), strict=True)
        ]
    )


def _coordinates(points: Sequence[QgsGeometry]) -> np.ndarray:
    return np.array([(point.x(), point.y()) for point in (geometry.asPoint() for geometry in points)])
