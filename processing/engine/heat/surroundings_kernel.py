"""Means around footprints, compiled."""

from __future__ import annotations

import numpy as np
from numba import prange

from ..compiled import kernel, parallel_kernel


@parallel_kernel
def means(values, walls, first, reach, result):
    """Put the mean of the cells within `reach` of each footprint's walls in `result`, NaN where there is none.

    values (rows, columns): NaN cells do not count. walls (walls, 4): x and y of both ends of each wall, in cells from
    the north-western corner, y downwards, all walls of a footprint together; first (footprints + 1,): where those of
    each begin. A cell lies where its centre does.
    """
    for home in prange(len(first) - 1):
        result[home] = _mean(values, walls[first[home]:first[home + 1]], reach)


@kernel
def _mean(values, walls, reach):
    rows, columns = values.shape
    west = south = np.inf
    east = north = -np.inf
    for wall in walls:
        west, east = min(west, wall[0], wall[2]), max(east, wall[0], wall[2])
        south, north = min(south, wall[1], wall[3]), max(north, wall[1], wall[3])
    if not (east + reach > 0.0 and west - reach < columns and north + reach > 0.0 and south - reach < rows):
        return np.nan
    total, cells = 0.0, 0
    for row in range(max(int(south - reach), 0), min(int(north + reach) + 1, rows)):
        for column in range(max(int(west - reach), 0), min(int(east + reach) + 1, columns)):
            value = values[row, column]
            if not np.isnan(value) and _near(column + 0.5, row + 0.5, walls, reach * reach):
                total += value
                cells += 1
    return total / cells if cells else np.nan


@kernel
def _near(x, y, walls, squared_reach):
    for wall in walls:
        along_x, along_y = wall[2] - wall[0], wall[3] - wall[1]
        squared_length = along_x * along_x + along_y * along_y
        share = 0.0
        if squared_length > 0.0:
            share = ((x - wall[0]) * along_x + (y - wall[1]) * along_y) / squared_length
            share = min(max(share, 0.0), 1.0)
        away_x, away_y = x - wall[0] - share * along_x, y - wall[1] - share * along_y
        if away_x * away_x + away_y * away_y <= squared_reach:
            return True
    return False
