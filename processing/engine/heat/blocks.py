"""The surroundings of a place: sums over blocks of cells for a whole study, filled tile by tile.

Blocks start at the north-west corner of the grid and sums are whole numbers, so nothing depends on the tiles. What lies
outside the study, or has no data, is left out of every average. The edge of the study is not the side of a building.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..compiled import threads_for
from ..grid import Grid
from ..tiles import Window
from . import blocks_kernel as kernel
from .footprint import window_sums
from .method import Method
from .wind import Quadrant, relative_wind, walking_wind


@dataclass(frozen=True)
class Surroundings:
    """What the surroundings of each block are like, for one direction of the wind; float64 (block rows, columns).

    sky_view: mean sky view factor of the ground. vegetation: fraction of green. relative_wind: wind at walking height
    relative to that over open grass. All from 0 to 1.
    """

    sky_view: np.ndarray
    vegetation: np.ndarray
    relative_wind: np.ndarray

    @property
    def heat_island_share(self) -> np.ndarray:
        """2 − sky view − vegetation: what the heat island of the weather is multiplied by (Theeuwes et al. 2017)."""
        return 2.0 - self.sky_view - self.vegetation


@dataclass(frozen=True)
class CellSurroundings:
    """The surroundings of the cells of a tile for one direction of the wind; float32 (rows, columns).

    heat_island_share: 2 − sky view − vegetation. walking_wind: wind at walking height over that at the station, before
    the lowest wind; log_walking_wind: its natural logarithm.
    """

    heat_island_share: np.ndarray
    walking_wind: np.ndarray
    log_walking_wind: np.ndarray


class Blocks:
    """Sums over blocks of `size` × `size` cells of a grid."""

    def __init__(self, grid: Grid, method: Method) -> None:
        self.grid = grid
        self.method = method
        self.size = max(1, round(method.footprints.block / grid.cell_size))
        shape = (-(-grid.rows // self.size), -(-grid.columns // self.size))
        self._sums = np.zeros((kernel.SUMS, *shape), np.int64)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of blocks."""
        return self._sums.shape[1:]

    def add(
        self,
        window: Window,
        sky_view: np.ndarray,
        open_ground: np.ndarray,
        vegetated: np.ndarray,
        building: np.ndarray,
        building_height: np.ndarray,
        tree_height: np.ndarray,
    ) -> None:
        """Fill in the blocks of a tile, which starts at a block and ends at one or at the edge of the grid.

        sky_view: float32 (rows, columns), NaN where there is none. open_ground: what has data and no building.
        vegetated, building: masks. building_height, tree_height: float32 m above ground, NaN or 0 where there is none,
        (rows + 1, columns + 1): with the cells south and east of the tile, of any value where the grid ends.
        Raises ValueError for a tile that cuts a block.
        """
        cuts = (window.top, window.left, window.bottom % self.grid.rows, window.right % self.grid.columns)
        if any(cut % self.size for cut in cuts):
            raise ValueError(f"{window} cuts blocks of {self.size} cells")
        top, left = window.top // self.size, window.left // self.size
        bottom, right = -(-window.bottom // self.size), -(-window.right // self.size)
        with threads_for(window.rows * window.columns):
            kernel.sum_blocks(
                sky_view, open_ground, vegetated, building, building_height, tree_height,
                self.size, self.method.obstruction.lowest_obstacle,
                window.bottom == self.grid.rows, window.right == self.grid.columns,
                self._sums[:, top:bottom, left:right],
            )  # fmt: skip

    def surroundings(self, quadrant: Quadrant) -> Surroundings:
        """Return the surroundings of every block for wind from a quadrant."""
        footprints = self.method.footprints
        block = self.size * self.grid.cell_size
        reach = footprints.of_air(quadrant).reach(quadrant, block)
        known, ground, sky, vegetated = window_sums(self._sums[: kernel.VEGETATED + 1], reach)
        known = np.maximum(known, 1)
        blend = footprints.sky_from - footprints.full_sky_below
        weight = np.clip((ground / known - footprints.full_sky_below) / blend, 0.0, 1.0)
        mean_sky = sky / (np.maximum(ground, 1) * kernel.PER_SKY)
        density, height = self._obstacles(quadrant, block)
        wind = np.ones(self.shape)
        slowed = ~np.isnan(density)
        wind[slowed] = relative_wind(self.method.wind, self.method.roughness, density[slowed], height[slowed])
        return Surroundings(1.0 - weight * (1.0 - mean_sky), vegetated / known, wind)

    def around(self, surroundings: Surroundings, window: Window) -> CellSurroundings:
        """Return the surroundings of the cells of a window."""
        wind = walking_wind(self.method.wind, self.interpolate(surroundings.relative_wind, window))
        return CellSurroundings(self.interpolate(surroundings.heat_island_share, window), wind, np.log(wind))

    def interpolate(self, coarse: np.ndarray, window: Window) -> np.ndarray:
        """Return values at the centres of blocks as those of the cells of a window: float32, without overshoot."""
        fine = np.empty(window.shape, np.float32)
        with threads_for(window.rows * window.columns):
            kernel.cubic(coarse, self.size, window.top, window.left, fine)
        return fine

    def _obstacles(self, quadrant: Quadrant, block: float) -> tuple[np.ndarray, np.ndarray]:
        """Return frontal over ground area and mean height (m) of the obstacles around each block, NaN where none count.

        The front of a direction is half the steps in height along it, since what goes up comes down; a step on the
        border of two blocks is half of each. Calm, which has no direction, takes the mean of both axes. The height is
        the mean over the area of buildings and trees. The fit of trees holds for a whole window: where only part of it
        is known, as at the edge of the study, the rest counts as alike, or the root would make the trees there denser.
        """
        o = self.method.obstruction
        blocks = self._sums[: kernel.STEPS.stop].copy()
        at_border = self._sums[kernel.AT_BORDER]
        blocks[kernel.BUILDING_ROWS:kernel.STEPS.stop:2, 1:] += at_border[0::2, :-1]
        blocks[kernel.BUILDING_COLUMNS:kernel.STEPS.stop:2, :, 1:] += at_border[1::2, :, :-1]
        north, south, west, east = reach = self.method.footprints.of_wind(quadrant).reach(quadrant, block)
        sums = window_sums(blocks, reach)
        known = sums[kernel.KNOWN] / ((north + south + 1) * (west + east + 1) * self.size**2)
        towards_rows = {Quadrant.NORTH: 1.0, Quadrant.SOUTH: 1.0, Quadrant.CALM: 0.5}.get(quadrant, 0.0)
        per_step = 0.25 * self.grid.cell_size / kernel.PER_METRE

        def front(rows: int, columns: int) -> np.ndarray:
            return (towards_rows * sums[rows] + (1.0 - towards_rows) * sums[columns]) * per_step

        trees_front = o.tree_factor * front(kernel.TREE_ROWS, kernel.TREE_COLUMNS)
        trees_front = o.tree_front_scale * np.sqrt(trees_front * known)
        fronts = o.building_factor * front(kernel.BUILDING_ROWS, kernel.BUILDING_COLUMNS) + trees_front
        area = np.maximum(sums[kernel.KNOWN], 1) * self.grid.cell_area
        density = np.minimum(fronts / area + o.density_offset, o.highest_density)
        buildings, trees = sums[kernel.BUILDINGS], sums[kernel.TREES]
        tree_height = sums[kernel.TREE_HEIGHT] / (np.maximum(trees, 1) * kernel.PER_METRE)
        tree_height = o.tree_height_scale * np.sqrt(tree_height)
        volume = sums[kernel.BUILDING_HEIGHT] / kernel.PER_METRE + trees * tree_height
        height = np.maximum(volume / np.maximum(buildings + trees, 1), o.lowest_height)
        slowed = (fronts > o.least_front) & (buildings + trees > 0)
        return np.where(slowed, density, np.nan), np.where(slowed, height, np.nan)
