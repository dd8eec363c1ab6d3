"""The units of the bottleneck map, what lies in them, and the limits of its table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import isfinite
from pathlib import Path

import numpy as np
from qgis.core import QgsGeometry, QgsRectangle

from ..engine.errors import BadTable, NoFeatures, OutOfRange, StadstweelingError
from ..engine.grid import Grid
from ..engine.heat.exposure import GROUPS, RESIDENTS
from ..engine.heat.exposure_checks import PET, check_temperature
from ..engine.heat.zones import mean_in_zones
from ..engine.heights import check_vegetation
from ..engine.indicators.bottlenecks import GREEN, HEAT, PEOPLE, WATER, Scale, percent_in_zones
from ..engine.indicators.people import Parts
from ..engine.indicators.squares import squares_over
from ..engine.sampling import values_at
from ..engine.text import QT_TRANSLATE_NOOP, Text
from ..engine.trees.canopy import NoGroundWithoutCanopy
from ..engine.variables import MAX_DEPTH
from .exposure_inputs import HomesRead
from .features import Features, rasterise
from .homes import Homes, points_inside
from .rasters import Raster
from .tables import read_table

NO_LIMIT = QT_TRANSLATE_NOOP("engine", "'{name}' has no number, or one that cannot be")
NO_SCALE = QT_TRANSLATE_NOOP("engine", "the scale of '{name}' has no length: it starts and ends at {value:g}")
DRY = 0.01
"""Depth (m) below which some ground always is, where dry ground is in a map at all: our own default."""


class NoDryGround(StadstweelingError):
    """A map of water depths in which all that is known is under water."""

    what = QT_TRANSLATE_NOOP("engine", "no cell is shallower than {depth:g} m: all that is known is under water")
    expected = QT_TRANSLATE_NOOP("engine", "a depth of 0 where it is dry; no data means that nothing is known")
    remedy = QT_TRANSLATE_NOOP("engine", "If no data means that it is dry, fill it with 'Fill NoData cells', by 0.")


@dataclass(frozen=True)
class BottleneckLimits:
    """The limits of the table.

    scales: that of each theme, and in place of people that of each group. depth: from which ground is under water (m);
    height: from which vegetation is canopy (m); half_way: where that is on a scale (0 to 1).
    """

    scales: dict[str, Scale]
    depth: float
    height: float
    half_way: float

    def scale(self, theme: str, group: str) -> Scale:
        """Return the scale of a theme; that of people is of a group."""
        return self.scales[group if theme == PEOPLE else theme]


@dataclass(frozen=True)
class Units:
    """The units of a map: neighbourhoods or squares.

    area: that of each (m²). zones (rows, columns): the number of the unit of each cell, from 1, 0 for none. corner
    (units, 2): the south-western one of squares (m), None for neighbourhoods.
    """

    geometries: list[QgsGeometry]
    area: np.ndarray
    zones: np.ndarray
    corner: np.ndarray | None = None

    def __len__(self) -> int:
        return len(self.geometries)

    def on_map_percent(self, grid: Grid) -> np.ndarray:
        """Return which share (%) of each unit lies on the map; the cells along its edge make that inexact."""
        cells = np.bincount(self.zones.ravel(), minlength=len(self) + 1)[1:]
        return np.minimum(100.0 * cells * grid.cell_area / self.area, 100.0)


def read_bottleneck_limits(path: str | Path | None = None) -> BottleneckLimits:
    """Read the plugin's limits, or a user's own; raises `CannotRead` or `BadTable`."""
    where = str(path or "bottlenecks")
    values = {row["name"]: row["value"] for row in read_table("bottlenecks", path)}

    def number(name: str, lowest: float, highest: float) -> float:
        value = values.get(name)
        if not (isinstance(value, float) and isfinite(value) and lowest <= value <= highest):
            raise BadTable(where, problem=Text(NO_LIMIT, {"name": name}), columns="name, value, unit")
        return value

    scales = {}
    for name in (WATER, HEAT, GREEN, *(group for group in GROUPS if group != RESIDENTS)):
        lowest = -50.0 if name == HEAT else 0.0
        none_at, full_at = (number(f"{name}_{end}_at", lowest, 100.0) for end in ("none", "full"))
        if none_at == full_at:
            problem = Text(NO_SCALE, {"name": name, "value": none_at})
            raise BadTable(where, problem=problem, columns="name, value, unit")
        scales[name] = Scale(none_at, full_at)
    return BottleneckLimits(
        scales, number("water_depth_from", 0.01, 10.0), number("canopy_from", 0.1, 50.0),
        number("half_way", 0.0, 1.0),
    )  # fmt: skip


def neighbourhood_units(areas: Features, grid: Grid) -> Units:
    """Return the neighbourhoods as units."""
    geometries = areas.geometries
    return Units(geometries, np.array([area.area() for area in geometries]), rasterise(geometries, grid))


def square_units(areas: Features, grid: Grid, size: float) -> Units:
    """Return the squares that lie in the neighbourhoods; raises `OutOfRange` or `NoFeatures`."""
    squares = squares_over(grid, size, rasterise(areas.geometries, grid) > 0)
    if not len(squares.corner):
        raise NoFeatures(areas.name)
    geometries = [
        QgsGeometry.fromRect(QgsRectangle(x, y, x + size, y + size)) for x, y in squares.corner.tolist()
    ]
    return Units(geometries, np.full(len(geometries), size * size), squares.zones, squares.corner)


def whole_parts(areas: Features) -> Parts:
    """Return the parts of neighbourhoods that are the units themselves."""
    numbers = np.arange(len(areas))
    return Parts(numbers, numbers, np.ones(len(areas)))


def parts_by_area(areas: Features, units: Units, grid: Grid) -> Parts:
    """Return the parts of neighbourhoods in units by their area (m²); what lies beyond the map is in no unit."""
    zones = rasterise(areas.geometries, grid).ravel()
    outlines = np.array([area.area() for area in areas.geometries])
    beyond = outlines - np.bincount(zones, minlength=len(areas) + 1)[1:] * grid.cell_area
    return Parts.of(
        np.concatenate([zones - 1, np.arange(len(areas))]),
        np.concatenate([units.zones.ravel() - 1, np.full(len(areas), -1)]),
        np.concatenate([np.full(zones.size, grid.cell_area), np.maximum(beyond, 0.0)]),
        len(units),
    )


def parts_by_dwellings(homes: HomesRead, units: Units, grid: Grid) -> Parts:
    """Return the parts of neighbourhoods in units by their dwellings; homes beyond the map are in no unit."""
    points = points_inside(Homes(Features("", homes.geometries, [], {}), homes.dwellings))
    unit = values_at(points, units.zones, grid, 0) - 1
    return Parts.of(homes.neighbourhood, unit, homes.dwellings, len(units))


def wet_percent(depth: Raster, units: Units, limits: BottleneckLimits) -> np.ndarray:
    """Return the share (%) of the ground outside buildings and open water that is under water.

    Raises `OutOfRange` or `NoDryGround`.
    """
    lowest, highest = MAX_DEPTH.valid_range
    for value in (float(np.nanmin(depth.values)), float(np.nanmax(depth.values))):
        if not lowest <= value <= highest:
            quantity = Text(MAX_DEPTH.title)
            raise OutOfRange(depth.name, quantity=quantity, value=value, unit="m", lowest=lowest, highest=highest)
    if np.nanmin(depth.values) >= DRY:
        raise NoDryGround(depth.name, depth=DRY)
    wet, known = depth.values >= np.float32(limits.depth), ~np.isnan(depth.values)
    return percent_in_zones(wet, known, units.zones, len(units))


def mean_pet(pet: Raster, units: Units, limits: BottleneckLimits) -> np.ndarray:
    """Return the mean PET (°C) outdoors. Raises `LooksLikeKelvin` or `OutOfRange`."""
    check_temperature(pet.values, PET, pet.name)
    return mean_in_zones(pet.values, units.zones, len(units))


def canopy_percent(chm: Raster, units: Units, limits: BottleneckLimits) -> np.ndarray:
    """Return the share (%) of the area under crowns. Raises `OutOfRange` or `NoGroundWithoutCanopy`."""
    check_vegetation(chm.values, chm.name)
    canopy, known = chm.values >= np.float32(limits.height), ~np.isnan(chm.values)
    if np.array_equal(canopy, known):
        raise NoGroundWithoutCanopy(chm.name, height=limits.height)
    return percent_in_zones(canopy, known, units.zones, len(units))


MAPS: dict[str, tuple[str, Callable[[Raster, Units, BottleneckLimits], np.ndarray]]] = {
    WATER: ("MAX_DEPTH", wet_percent),
    HEAT: ("PET", mean_pet),
    GREEN: ("CHM", canopy_percent),
}
"""The parameter of the map of each theme, and what measures that theme in it."""
