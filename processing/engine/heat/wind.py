"""Wind among buildings and trees.

Macdonald, R. W. (2000), Modelling the mean velocity profile in the urban canopy layer, Boundary-Layer Meteorology 97,
25–45, doi:10.1023/A:1002785830512, as the Dutch standard method (Koopmans et al. 2020,
doi:10.1016/j.buildenv.2020.106984) uses it. Wind is relative to open grass: 1 where nothing stands in the way.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np

KARMAN = 0.4


class Quadrant(Enum):
    """Where the wind comes from, as (rows, columns) of one step upwind; CALM has no direction."""

    NORTH = (-1, 0)
    EAST = (0, 1)
    SOUTH = (1, 0)
    WEST = (0, -1)
    CALM = (0, 0)


def quadrant(wind_speed: float, wind_direction: float, calm_below: float) -> Quadrant:
    """Return where a wind (m/s at 10 m, degrees clockwise from north) comes from; calm below a speed (m/s)."""
    if wind_speed < calm_below:
        return Quadrant.CALM
    clockwise = (Quadrant.NORTH, Quadrant.EAST, Quadrant.SOUTH, Quadrant.WEST)
    return clockwise[int(((wind_direction + 45.0) % 360.0) // 90.0)]


@dataclass(frozen=True)
class RoughnessClass:
    """The wind profile for a density of obstacles (frontal area over ground area) below `density_below`.

    roughness, displacement, layer_top, a: as shares of the height of the obstacles; b: a number.
    """

    density_below: float
    roughness: float
    displacement: float
    layer_top: float
    a: float
    b: float


@dataclass(frozen=True)
class WindProfile:
    """The numbers of the wind in the standard method; heights in m, speeds in m/s.

    Wind at `station_height` over grass of roughness `grass_roughness` goes up to `blending_height` and down into the
    city to `walking_height`; `grass_share` is what of the wind at the station is left at that height over open grass.
    `attenuation` is that of the wind below the roofs. With a relative wind w, the wind at walking height is
    ((w − `floor`) × `span` + `floor`) times that of the station, and at least `lowest`.
    """

    station_height: float
    blending_height: float
    walking_height: float
    grass_roughness: float
    grass_share: float
    attenuation: float
    floor: float
    span: float
    lowest: float


@dataclass(frozen=True)
class Obstruction:
    """How obstacles count (areas in m², heights in m); the factors and the fit of trees are unconfirmed.

    Only obstacles above `lowest_obstacle` count. Frontal areas count times `building_factor` and `tree_factor`; a fit
    to a register of trees makes the height of trees `tree_height_scale` √height and their front `tree_front_scale`
    √front. Fronts up to `least_front` in a window are no obstacle. The density is front over area plus
    `density_offset`, at most `highest_density`; obstacles count as at least `lowest_height` high.
    """

    lowest_obstacle: float
    building_factor: float
    tree_factor: float
    tree_height_scale: float
    tree_front_scale: float
    least_front: float
    density_offset: float
    highest_density: float
    lowest_height: float


def relative_wind(
    profile: WindProfile, classes: tuple[RoughnessClass, ...], density: np.ndarray, height: np.ndarray
) -> np.ndarray:
    """Return the wind at walking height relative to that over open grass, at most 1.

    density: frontal over ground area. height: that of the obstacles, m. Arrays of one shape. Obstacles count as at most
    as high as the blending height, above which the profile has no meaning (among towers, NaN): our own default.
    """
    height = np.minimum(height, profile.blending_height)
    limits = [each.density_below for each in classes[:-1]]
    rows = np.array([[each.roughness, each.displacement, each.layer_top, each.a, each.b] for each in classes])
    z0, d, top, a, b = np.moveaxis(rows[np.searchsorted(limits, density, side="right")], -1, 0)
    z0, d, top, a = z0 * height, d * height, top * height, a * height
    up = np.log(profile.station_height / profile.grass_roughness)
    up /= np.log(profile.blending_height / profile.grass_roughness)
    friction = KARMAN / (profile.grass_share * up) / np.log((profile.blending_height - d) / z0)
    at_top = friction / KARMAN * np.log((top - d) / z0)
    at_roofs = at_top - friction / b * np.log((a + b * top) / (a + b * height))
    down = np.exp(profile.attenuation * density * (profile.walking_height / height - 1.0))
    return np.minimum(at_roofs * down, 1.0)


def walking_wind(profile: WindProfile, relative: np.ndarray) -> np.ndarray:
    """Return the wind at walking height over that at the station, for a relative wind (numbers or arrays)."""
    return (relative - profile.floor) * profile.span + profile.floor
