"""What the search for cool places starts from: the rules, the ground to be on and the roads."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import Qgis, QgsGeometry

from ..engine.grid import Grid
from ..engine.heat.cool_places import CoolPlaceRules
from ..engine.network import GROUND
from .features import Features, rasterise
from .heat_tables import read_heat_cover
from .path_inputs import DRIVE, path_rows
from .rasters import Raster
from .surfaces import cover_codes, read_surface_kinds
from .tables import read_table

CIRCLE_SEGMENTS = 8
"""Straight pieces of a quarter of a circle round a road."""


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
