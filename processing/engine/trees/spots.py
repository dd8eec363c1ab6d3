"""Spots for new trees: spread over the free ground, as near to one another as they may stand."""

from __future__ import annotations

import math

import numpy as np

from ..compiled import kernel
from ..grid import Grid


def spread_spots(free: np.ndarray, grid: Grid, spacing: float) -> np.ndarray:
    """Return the centres (spots, 2) in m of free cells that are at least `spacing` (m) apart.

    free: where a tree may stand, bool of the shape of the grid. From the north-western corner, row by row, each free
    cell is taken that is far enough from those before it; so no free cell is `spacing` or more from all spots.
    """
    cells = _spread(free, spacing / grid.cell_size)
    return np.column_stack((grid.x[cells[:, 1]], grid.y[cells[:, 0]]))


@kernel
def _spread(free, spacing):
    """Return row and column (spots, 2) of the spots; spacing in cells.

    A box is so small that it holds one spot at most.
    """
    rows, columns = free.shape
    box = max(spacing / math.sqrt(2.0), 1.0)
    box_rows, box_columns = int(rows / box) + 1, int(columns / box) + 1
    reach = math.ceil(spacing / box)
    taken = np.full((box_rows, box_columns, 2), -1)
    count = 0
    for row in range(rows):
        for column in range(columns):
            if not free[row, column]:
                continue
            i, j = int(row / box), int(column / box)
            near = False
            for k in range(max(i - reach, 0), i + 1):
                for m in range(max(j - reach, 0), min(j + reach + 1, box_columns)):
                    south, east = row - taken[k, m, 0], column - taken[k, m, 1]
                    if taken[k, m, 0] >= 0 and south * south + east * east < spacing * spacing:
                        near = True
            if not near:
                taken[i, j] = row, column
                count += 1
    spots = np.empty((count, 2), np.int64)
    for i in range(box_rows):
        for j in range(box_columns):
            if taken[i, j, 0] >= 0:
                count -= 1
                spots[count] = taken[i, j]
    return spots[::-1]
