"""The city that all engines look at: streets of houses among trees, some towers, gentle hills.

It is made up piece by piece and is the same however it is cut, so that a large city takes no more memory than a tile.
"""

from __future__ import annotations

import time

import numpy as np

from ....processing.engine.grid import Grid
from ....processing.engine.heat.obstacles import Crowns, Obstacles, tree_crowns
from ....processing.engine.tiles import Window

TRUNK_SHARE = 0.25
TRANSMISSIVITY = 0.03
ROOF, PAVING, GRASS = 1, 2, 6
LOT, TREE_SPACING = 20, 7
HOUSE_CHANCE, TOWER_CHANCE, TREE_CHANCE = 0.8, 0.02, 0.55


def square_grid(size: int) -> Grid:
    """Return a grid of so many cells of 1 m across."""
    return Grid(size, size, 1.0, 0.0, float(size))


class City:
    """A survey of a city on a grid of any size.

    transmissivity: share of the light that comes through crowns. seconds: processor time spent on making it up so far.
    """

    def __init__(self, transmissivity: float = TRANSMISSIVITY) -> None:
        self.transmissivity = transmissivity
        self.seconds = 0.0

    def read(self, window: Window) -> Obstacles:
        """Return the heights of a window."""
        start = time.process_time()
        ground, houses, trees = _made_up(window)
        crowns: Crowns = tree_crowns(ground, trees, self.transmissivity, TRUNK_SHARE)
        self.seconds += time.process_time() - start
        return Obstacles(ground, ground + houses, (crowns,))

    def read_vegetation(self, window: Window) -> np.ndarray:
        """Return the height of the trees above the ground (m)."""
        return _made_up(window)[2]

    def read_cover(self, window: Window) -> np.ndarray:
        """Return codes of land cover: roofs, and gardens and paving by turns."""
        _, houses, _ = _made_up(window)
        rows, columns = np.ogrid[window.slices]
        garden = (rows // 15 + columns // 15) % 2 == 0
        return np.where(houses > 0.0, ROOF, np.where(garden, GRASS, PAVING)).astype(np.uint8)


def _made_up(window: Window) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the ground (m above datum), and the heights of houses and of trees above it (m, 0 where there is none)."""
    rows, columns = (np.arange(a, b) for a, b in ((window.top, window.bottom), (window.left, window.right)))
    ground = 3.0 * np.sin(rows / 210.0)[:, np.newaxis] * np.cos(columns / 170.0)

    there, height, depth, width = (_drawn(rows, columns, LOT, draw) for draw in range(4))
    in_house = (rows % LOT)[:, np.newaxis] < 10 + 6 * depth
    in_house &= columns % LOT < 10 + 6 * width
    houses = np.where(in_house & (there < HOUSE_CHANCE), 4.0 + 10.0 * height, 0.0)
    houses[in_house & (there < TOWER_CHANCE)] = 40.0

    there, height = (_drawn(rows, columns, TREE_SPACING, draw) for draw in (4, 5))
    middle = TREE_SPACING // 2
    away = np.hypot((rows % TREE_SPACING - middle)[:, np.newaxis], columns % TREE_SPACING - middle)
    trees = np.where((there < TREE_CHANCE) & (away <= middle) & (houses == 0.0), 5.0 + 10.0 * height, 0.0)
    return ground.astype(np.float32), houses.astype(np.float32), trees.astype(np.float32)


def _drawn(rows: np.ndarray, columns: np.ndarray, spacing: int, draw: int) -> np.ndarray:
    """Return a number from 0 to 1 for each cell, the same in squares of so many cells: a hash of which square."""
    down, right = (np.asarray(places // spacing, np.uint64) for places in (rows, columns))
    mixed = down[:, np.newaxis] * np.uint64(0x9E3779B97F4A7C15) ^ right * np.uint64(0xC2B2AE3D27D4EB4F)
    mixed = (mixed + np.uint64(draw)) * np.uint64(0xBF58476D1CE4E5B9)
    mixed ^= mixed >> np.uint64(31)
    mixed *= np.uint64(0x94D049BB133111EB)
    return (mixed >> np.uint64(40)) / float(1 << 24)
