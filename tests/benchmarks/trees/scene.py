"""The town that is looked from: terraces of houses along streets, and trees between them, on gently rolling ground.

A town of any number of homes has them as close together, and as many trees a home.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np

from ....processing.engine.flood.facades import Walls
from ....processing.engine.grid import Grid
from ....processing.engine.tiles import Window
from ....processing.engine.trees.scene import Buildings, Trees

CELL = 0.5
HOMES, TREES, AREA = 100_000, 75_000, 7952 * CELL * 10792 * CELL
"""The municipality: as many homes and trees, on an area (m²) of as many cells."""
HOUSE_WIDTH, HOUSE_DEPTH, HEIGHT, STOREYS, TERRACE = 6.0, 9.0, 7.0, 2, 8
BLOCK_WIDTH = TERRACE * HOUSE_WIDTH + 12.0
BLOCK_DEPTH = AREA / (HOMES / TERRACE) / BLOCK_WIDTH


class Rolling:
    """Rolling ground (m), made up where it is asked for; seconds: processor time spent on that so far."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def read(self, window: Window) -> np.ndarray:
        """Return the heights of a window."""
        start = time.process_time()
        rows, columns = (np.arange(a, b) for a, b in ((window.top, window.bottom), (window.left, window.right)))
        waves = np.sin(rows / 300.0)[:, np.newaxis] + np.cos(columns / 400.0)[np.newaxis]
        heights = waves.astype(np.float32)
        self.seconds += time.process_time() - start
        return heights


@dataclass(frozen=True)
class Town:
    """A town of terraces and trees on a grid."""

    grid: Grid
    buildings: Buildings
    trees: Trees
    ground: Rolling

    @property
    def homes(self) -> np.ndarray:
        """All its homes."""
        return np.arange(len(self.buildings))


def town(homes: int) -> Town:
    """Return a town of about so many homes."""
    terraces = homes // TERRACE
    across = max(round(np.sqrt(terraces * BLOCK_DEPTH / BLOCK_WIDTH)), 1)
    number = np.arange(terraces)
    west = (number % across) * BLOCK_WIDTH + 6.0
    south = (number // across) * BLOCK_DEPTH + 0.5 * (BLOCK_DEPTH - HOUSE_DEPTH)
    x = (west[:, np.newaxis] + HOUSE_WIDTH * np.arange(TERRACE)).ravel()
    y = np.repeat(south, TERRACE)
    corners = np.stack(
        [
            np.column_stack((x + east * HOUSE_WIDTH, y + north * HOUSE_DEPTH))
            for east, north in ((0, 0), (0, 1), (1, 1), (1, 0))
        ],
        axis=1,
    )
    start, end = corners.reshape(-1, 2), np.roll(corners, -1, axis=1).reshape(-1, 2)
    walls = Walls(start, end, np.repeat(np.arange(len(x)), 4))
    width, height = across * BLOCK_WIDTH, -(-terraces // across) * BLOCK_DEPTH
    grid = Grid(int(np.ceil(height / CELL)), int(np.ceil(width / CELL)), CELL, 0.0, np.ceil(height / CELL) * CELL)
    count = len(x)
    built = Buildings(walls, np.full(count, HEIGHT), np.full(count, STOREYS))
    return Town(grid, built, _planted(round(homes * TREES / HOMES), width, height), Rolling())


def _planted(count: int, width: float, height: float) -> Trees:
    """Return trees anywhere but in a house or within a metre of one."""
    rng = np.random.default_rng(3)
    places = rng.uniform(0.0, 1.0, (2 * count, 2)) * (width, height)
    east, north = places[:, 0] % BLOCK_WIDTH, places[:, 1] % BLOCK_DEPTH
    beside = (east < 5.0) | (east > BLOCK_WIDTH - 5.0)
    apart = np.abs(north - 0.5 * BLOCK_DEPTH) > 0.5 * HOUSE_DEPTH + 1.0
    places = places[beside | apart][:count]
    heights, crowns = rng.uniform(6.0, 16.0, len(places)), rng.uniform(4.0, 10.0, len(places))
    return Trees.of(places, heights, crowns)
