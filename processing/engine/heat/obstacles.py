"""What stands between the ground and the sky: buildings, crowns of trees, shade sails and pergolas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..tiles import Window

TRUNK_SHARE = 0.25
"""Height of the lowest leaves as a share of a tree's height, where nothing better is known (Lindberg & Grimmond 2011,
doi:10.1007/s00704-010-0382-8)."""

LOWEST_CROWN = 2.0
"""Height (m) from which vegetation has a crown that casts shadows, as in the Dutch standard heat-stress map: what is
lower shades nobody who stands, and may be the noise of two surveys."""
LOWEST_BUILDING = 1.0
"""Height (m) above the ground from which something solid counts as a building, on which nobody walks: our own default.
"""
SURFACE_TOLERANCE = 0.5
"""How far (m) the surface may lie below the top of the vegetation that it shows: two surveys differ by some decimetres.
Our own default."""


@dataclass(frozen=True)
class Crowns:
    """A layer of things that light passes under: the crowns of trees, or shade sails.

    base, top: (rows, columns) float32, heights above datum (m), NaN where there is none. transmissivity: share of the
    light (0 to 1) that comes through.
    """

    base: np.ndarray
    top: np.ndarray
    transmissivity: float

    def part(self, window: tuple[slice, slice]) -> Crowns:
        """Return the layer of part of the area."""
        return Crowns(self.base[window], self.top[window], self.transmissivity)


@dataclass(frozen=True)
class Obstacles:
    """The heights of an area (m above datum), on one grid.

    ground: (rows, columns) float32, NaN where nothing is known; solid: the same with buildings; crowns: any number of
    layers above it.
    """

    ground: np.ndarray
    solid: np.ndarray
    crowns: tuple[Crowns, ...] = ()

    def part(self, window: tuple[slice, slice]) -> Obstacles:
        """Return the heights of part of the area."""
        crowns = tuple(layer.part(window) for layer in self.crowns)
        return Obstacles(self.ground[window], self.solid[window], crowns)

    @property
    def open_ground(self) -> np.ndarray:
        """What is known and carries no building: bool (rows, columns)."""
        with np.errstate(invalid="ignore"):
            return self.solid - self.ground < LOWEST_BUILDING

    def read(self, window: Window) -> Obstacles:
        """Return the heights of a window of the area: what a `Survey` offers."""
        return self.part(window.slices)


def tree_crowns(
    ground: np.ndarray, vegetation: np.ndarray, transmissivity: float, trunk_share: float = TRUNK_SHARE
) -> Crowns:
    """Return the crowns of trees from the height of the vegetation above the ground (m, 0 or NaN where there is none).

    Below `trunk_share` of their height light passes. What is lower than `LOWEST_CROWN` has no crown.
    """
    there = vegetation >= LOWEST_CROWN
    with np.errstate(invalid="ignore"):
        top = np.where(there, ground + vegetation, np.nan).astype(np.float32)
        base = np.where(there, ground + np.float32(trunk_share) * vegetation, np.nan).astype(np.float32)
    return Crowns(base, top, transmissivity)


def without_vegetation(ground: np.ndarray, surface: np.ndarray, vegetation: np.ndarray) -> np.ndarray:
    """Return the ground with buildings (m), from a surface that may or may not show the vegetation too.

    ground, surface (m above datum), vegetation (m above the ground, 0 or NaN where there is none): float32 (rows,
    columns). Where the surface reaches the top of the vegetation it shows that, and what is solid there is the ground.
    A surface that is unknown or below the ground is the ground.
    """
    with np.errstate(invalid="ignore"):
        is_vegetation = (vegetation > 0.0) & (surface >= ground + vegetation - SURFACE_TOLERANCE)
    known = np.where(is_vegetation, ground, surface)
    return np.where(np.isnan(ground), np.nan, np.fmax(known, ground)).astype(np.float32)


def highest_tops(obstacles: Obstacles) -> np.ndarray:
    """Return the highest thing that stands in each cell (m), shape (rows, columns), NaN where nothing is known."""
    tops: Sequence[np.ndarray] = [obstacles.solid, *(layer.top for layer in obstacles.crowns)]
    return np.fmax.reduce(tops)
