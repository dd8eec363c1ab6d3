"""Small scenes for light: flat ground on which walls, towers, trees and sails are put."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from ....processing.engine.grid import Grid
from ....processing.engine.heat.lines import Direction
from ....processing.engine.heat.obstacles import Crowns, Obstacles
from ....processing.engine.heat.sweep import Sweeper
from ....processing.engine.tiles import Window

NORTH, EAST, SOUTH, WEST = 0.0, 90.0, 180.0, 270.0


class Scene:
    """Open ground at datum of so many cells, of 1 m where nothing else is said."""

    def __init__(self, rows, columns, cell_size=1.0):
        self.grid = Grid(rows, columns, cell_size, 0.0, rows * cell_size)
        self.ground = np.zeros(self.grid.shape, np.float32)
        self.solid = self.ground.copy()
        self.crowns: list[Crowns] = []

    def build(self, rows, columns, height):
        """Put up a building, its top at a height (m above datum)."""
        self.solid[rows, columns] = height
        return self

    def raise_by(self, hills):
        """Lift the ground and what stands on it (m)."""
        self.ground += hills
        self.solid += hills
        return self

    def hang(self, rows, columns, base, top, transmissivity=0.0):
        """Hang a layer of leaves or cloth over some cells, from base to top (m above the ground)."""
        lower, upper = (np.full(self.grid.shape, np.nan, np.float32) for _ in range(2))
        lower[rows, columns] = self.ground[rows, columns] + base
        upper[rows, columns] = self.ground[rows, columns] + top
        self.crowns.append(Crowns(lower, upper, transmissivity))
        return self

    @property
    def obstacles(self):
        return Obstacles(self.ground, self.solid, tuple(self.crowns))

    def sweeper(self, core=None):
        whole = Window.of(self.grid)
        return Sweeper(self.obstacles, whole, core or whole, self.grid.cell_size)

    def sun(self, altitude, azimuth):
        """Return the share of the sun's light on each cell."""
        return self.sweeper().light([(Direction(altitude, azimuth), 1.0)], sharp=True)[1]

    def sun_past_solid(self, altitude, azimuth):
        """Return what of the sun's light passes the buildings."""
        return self.sweeper().light([(Direction(altitude, azimuth), 1.0)], sharp=True)[0]


def town(rows=150, columns=170, seed=1, cell_size=1.0):
    """Hills with houses, trees, a sail, some cells without data, and a tower of which the shadow crosses it all."""
    rng = np.random.default_rng(seed)
    scene = Scene(rows, columns, cell_size)
    for _ in range(rows * columns // 400):
        row, column, size = rng.integers(rows), rng.integers(columns), rng.integers(5, 15)
        scene.build(slice(row, row + size), slice(column, column + size), rng.uniform(3.0, 20.0))
    scene.build(slice(rows - 12, rows - 4), slice(columns - 15, columns - 5), 60.0)
    y, x = np.mgrid[:rows, :columns]
    scene.raise_by((6.0 * np.sin(x / 25.0) * np.cos(y / 31.0) - 3.0).astype(np.float32))
    trees = rng.random(scene.grid.shape) < 0.1
    scene.hang(*np.nonzero(trees), 2.0, 9.0, 0.03)
    scene.hang(slice(20, 40), slice(30, 60), 3.0, 3.1, 0.3)
    scene.ground[5:9, 60:75] = scene.solid[5:9, 60:75] = np.nan
    return scene


def joined(grid: Grid, pieces: Iterable[tuple[Window, np.ndarray]]):
    """Return tiles put together."""
    whole = np.full(grid.shape, -1.0, np.float32)
    for window, values in pieces:
        whole[window.slices] = values
    return whole
