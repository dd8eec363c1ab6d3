"""Which surroundings of a place count: rectangles that reach farthest upwind."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .wind import Quadrant

Reach = tuple[int, int, int, int]
"""How many blocks a window reaches beyond its own block to the north, south, west and east."""


@dataclass(frozen=True)
class Footprint:
    """A rectangle around a place: how far (m) it reaches upwind, to either side and downwind."""

    upwind: float
    sideways: float
    downwind: float

    def reach(self, quadrant: Quadrant, block: float) -> Reach:
        """Return the reach in blocks of so many metres: those count whose centre lies in the rectangle."""
        rows, columns = quadrant.value
        along = {1: self.upwind, 0: self.sideways, -1: self.downwind}
        return tuple(int(along[step] / block + 1e-6) for step in (-rows, rows, -columns, columns))


@dataclass(frozen=True)
class Footprints:
    """The windows of the standard method, by what is averaged and whether the wind blows.

    air: sky view and vegetation. wind: obstacles. calm_below: wind (m/s at 10 m) below which the calm ones hold.
    block: size (m) of the blocks over which sums are kept. full_sky_below, sky_from: shares of ground in a window below
    which the sky counts as full, and from which its mean counts; between them both do, in proportion.
    """

    air: Footprint
    air_calm: Footprint
    wind: Footprint
    wind_calm: Footprint
    calm_below: float
    block: float
    full_sky_below: float
    sky_from: float

    def of_air(self, quadrant: Quadrant) -> Footprint:
        """Return the window of sky view and vegetation."""
        return self.air_calm if quadrant is Quadrant.CALM else self.air

    def of_wind(self, quadrant: Quadrant) -> Footprint:
        """Return the window of obstacles."""
        return self.wind_calm if quadrant is Quadrant.CALM else self.wind


def window_sums(values: np.ndarray, reach: Reach) -> np.ndarray:
    """Return the sum of whole numbers over the window of every block; what lies outside adds nothing.

    values: (…, rows, columns) int64, so that sums are exact in any order.
    """
    north, south, west, east = reach
    return _sums_along(_sums_along(values, north, south, -2), west, east, -1)


def _sums_along(values: np.ndarray, before: int, after: int, axis: int) -> np.ndarray:
    count = values.shape[axis]
    zero = np.zeros_like(values.take([0], axis))
    running = np.concatenate([zero, values.cumsum(axis)], axis)
    place = np.arange(count)
    return running.take(np.minimum(place + after + 1, count), axis) - running.take(np.maximum(place - before, 0), axis)
