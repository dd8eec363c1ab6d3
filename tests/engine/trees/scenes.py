"""A house on flat ground that looks north at trees: what the tests of sight start from.

The house is 5 m wide and 6 m deep, its front on y = 50. Its one point of view in front is at (50, 50.5), from 1.6 m
above the ground on the ground floor and 4.6 m on the first.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....processing.engine.flood.facades import Walls
from ....processing.engine.grid import Grid
from ....processing.engine.tiles import Window
from ....processing.engine.trees.definitions import BlockedBy, MeasuredTo, Storeys, TreeRule
from ....processing.engine.trees.scene import Buildings, Trees
from ....processing.engine.trees.sight import trees_seen

GRID = Grid(200, 200, 0.5, 0.0, 100.0)
HOUSE = (47.5, 44.0, 52.5, 50.0)
RULE = TreeRule(3, 30.0, MeasuredTo.STEM, 0.0, BlockedBy.BUILDINGS_AND_CROWNS, Storeys.ALL)


@dataclass(frozen=True)
class Ground:
    """The ground of a whole grid, and which windows of it were asked for."""

    heights: np.ndarray

    def read(self, window: Window) -> np.ndarray:
        """Return the heights of a window."""
        return self.heights[window.slices]


def flat(grid: Grid = GRID) -> Ground:
    """Return flat ground at 0 m."""
    return Ground(np.zeros(grid.shape, np.float32))


def buildings(*boxes, height=6.0, storeys=2) -> Buildings:
    """Return rectangular buildings (west, south, east, north), the first of them `HOUSE`."""
    boxes = (HOUSE, *boxes)
    start, end = [], []
    for west, south, east, north in boxes:
        ring = np.array([(west, south), (west, north), (east, north), (east, south)])
        start.append(ring)
        end.append(np.roll(ring, -1, axis=0))
    walls = Walls(np.concatenate(start), np.concatenate(end), np.repeat(np.arange(len(boxes)), 4))
    return Buildings.of(walls, np.full(len(boxes), height, float), np.full(len(boxes), storeys))


def trees(*rows) -> Trees:
    """Return trees of (x, y, height, crown diameter, crown base or nothing) each."""
    values = np.array([(*row, np.nan)[:5] for row in rows], float).reshape(-1, 5)
    return Trees.of(values[:, :2], *values[:, 2:].T)


def look(buildings: Buildings, trees: Trees, rule: TreeRule = RULE, homes=(0,), ground=None, grid=GRID, **options):
    """Return the trees seen from the house."""
    return trees_seen(buildings, np.array(homes), trees, rule, ground or flat(grid), grid, **options)


def storeys(buildings: Buildings, trees: Trees, *rule, **options) -> dict[int, int]:
    """Return the lowest storey that sees each tree near the house, −1 for none."""
    seen = look(buildings, trees, *rule, **options)
    return dict(zip(seen.tree.tolist(), seen.storey.tolist(), strict=True))
