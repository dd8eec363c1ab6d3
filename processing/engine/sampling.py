"""Values of a grid at points."""

from __future__ import annotations

import numpy as np

from .grid import Grid


def values_at(points: np.ndarray, values: np.ndarray, grid: Grid, outside: float) -> np.ndarray:
    """Return the values of the cells that `points` (points, 2) in m lie in, and `outside` beyond the grid."""
    row = np.floor((grid.north - points[:, 1]) / grid.cell_size).astype(np.int64)
    column = np.floor((points[:, 0] - grid.west) / grid.cell_size).astype(np.int64)
    inside = (row >= 0) & (row < grid.rows) & (column >= 0) & (column < grid.columns)
    result = np.full(len(points), outside, values.dtype)
    result[inside] = values[row[inside], column[inside]]
    return result
