"""Values of a grid at points."""

from __future__ import annotations

import numpy as np

from .grid import Grid
from .tiles import Window


def values_at(
    points: np.ndarray, values: np.ndarray, grid: Grid, outside: float, window: Window | None = None
) -> np.ndarray:
    """Return the values of the cells that `points` (points, 2) in m lie in, and `outside` beyond them.

    values: those of the whole grid, or of a window of it.
    """
    window = window or Window.of(grid)
    row = np.floor((grid.north - points[:, 1]) / grid.cell_size).astype(np.int64) - window.top
    column = np.floor((points[:, 0] - grid.west) / grid.cell_size).astype(np.int64) - window.left
    inside = (row >= 0) & (row < window.rows) & (column >= 0) & (column < window.columns)
    result = np.full(len(points), outside, values.dtype)
    result[inside] = values[row[inside], column[inside]]
    return result
