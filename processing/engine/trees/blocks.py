"""An index of the plane: which walls, crowns and stems lie in each block of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..compiled import kernel
from ..grid import Grid

BLOCK = 8.0
"""Width of a block (m), rounded to whole cells: wide enough to hold little more than one house or crown."""


class Index(NamedTuple):
    """The things of each block: `items[starts[block] : starts[block + 1]]`."""

    starts: np.ndarray
    items: np.ndarray


@dataclass(frozen=True)
class Blocks:
    """Square blocks of `cells` × `cells` cells that cover a grid; `size` is their width (m).

    Places in them are in metres from the north-western corner of the grid, eastwards and southwards.
    """

    grid: Grid
    cells: int

    @classmethod
    def over(cls, grid: Grid) -> Blocks:
        """Return the blocks of a grid."""
        return cls(grid, max(round(BLOCK / grid.cell_size), 1))

    @property
    def size(self) -> float:
        """Width of a block (m)."""
        return self.cells * self.grid.cell_size

    @property
    def rows(self) -> int:
        """Number of blocks from north to south."""
        return -(-self.grid.rows // self.cells)

    @property
    def columns(self) -> int:
        """Number of blocks from west to east."""
        return -(-self.grid.columns // self.cells)

    def local(self, points: np.ndarray) -> np.ndarray:
        """Return points (points, 2) in metres from the north-western corner, eastwards and southwards."""
        return np.column_stack((points[:, 0] - self.grid.west, self.grid.north - points[:, 1]))

    def on_map(self, points: np.ndarray) -> np.ndarray:
        """Return local points (points, 2) in the coordinates of the map (m)."""
        return np.column_stack((self.grid.west + points[:, 0], self.grid.north - points[:, 1]))

    def index(self, low: np.ndarray, high: np.ndarray) -> Index:
        """Return which boxes lie in each block; low, high: (boxes, 2), local; those beyond the edge at the edge."""
        last = np.array([self.columns - 1, self.rows - 1])
        first, end = (np.clip(np.floor(corner / self.size), 0, last).astype(np.int64) for corner in (low, high))
        return Index(*_sorted_in_blocks(first, end, self.rows, self.columns))

    def highest(self, index: Index, tops: np.ndarray) -> np.ndarray:
        """Return the highest top (m) of the things of each block, −inf where there is none; NaN is no top."""
        block = np.repeat(np.arange(self.rows * self.columns), np.diff(index.starts))
        result = np.full(self.rows * self.columns, -np.inf)
        np.fmax.at(result, block, tops[index.items])
        return result


@kernel
def _sorted_in_blocks(first, end, rows, columns):
    starts = np.zeros(rows * columns + 1, np.int64)
    for box in range(len(first)):
        for row in range(first[box, 1], end[box, 1] + 1):
            for column in range(first[box, 0], end[box, 0] + 1):
                starts[row * columns + column + 1] += 1
    starts = np.cumsum(starts)
    free = starts[:-1].copy()
    items = np.empty(starts[-1], np.int32)
    for box in range(len(first)):
        for row in range(first[box, 1], end[box, 1] + 1):
            for column in range(first[box, 0], end[box, 0] + 1):
                block = row * columns + column
                items[free[block]] = box
                free[block] += 1
    return starts, items
