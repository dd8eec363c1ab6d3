"""Sums over blocks of cells, and back from blocks to cells, compiled."""

from __future__ import annotations

import numpy as np
from numba import prange

from ..compiled import kernel, parallel_kernel

KNOWN, GROUND, SKY, VEGETATED, BUILDINGS, BUILDING_HEIGHT, TREES, TREE_HEIGHT = range(8)
STEPS, AT_BORDER = slice(8, 12), slice(12, 16)
BUILDING_ROWS, BUILDING_COLUMNS, TREE_ROWS, TREE_COLUMNS = range(8, 12)
TO_BORDER = 4
SUMS = 16
"""What is summed in a block. `STEPS` are twice the steps in height between neighbours along a column (ROWS) and along a
row (COLUMNS); those to a neighbour in the next block, south or east, count once there, for half of them is the other
block's, and once more in `AT_BORDER`, `TO_BORDER` further on."""

PER_SKY, PER_METRE = 1e6, 1e3
"""Sky view is summed in millionths and height in millimetres, so that sums are whole numbers: exact in any order."""


@kernel
def _millimetres(height, lowest):
    return np.int64(height * PER_METRE + 0.5) if height > lowest else np.int64(0)


@kernel
def _add_step(found, which, height, here, lowest, at_border):
    step = abs(_millimetres(height, lowest) - here)
    found[which] += step if at_border else 2 * step
    if at_border:
        found[which + TO_BORDER] += step


@parallel_kernel
def sum_blocks(
    sky_view, ground, vegetated, building, building_height, tree_height, size, lowest, at_south, at_east, sums
):
    """Fill the sums of every block of a tile.

    sky_view: (rows, columns) float32, NaN where unknown. ground, vegetated, building: masks. building_height,
    tree_height: (rows + 1, columns + 1) m, those up to `lowest` do not count. size: cells a block. at_south, at_east:
    whether the grid ends there, which is not the side of a building. sums: (SUMS, block rows, block columns) int64.
    """
    rows, columns = sky_view.shape
    for block_row in prange(sums.shape[1]):
        for block_column in range(sums.shape[2]):
            found = np.zeros(SUMS, np.int64)
            for i in range(block_row * size, min((block_row + 1) * size, rows)):
                southmost = i == min((block_row + 1) * size, rows) - 1
                for j in range(block_column * size, min((block_column + 1) * size, columns)):
                    found[KNOWN] += ground[i, j] or building[i, j]
                    found[VEGETATED] += vegetated[i, j] and (ground[i, j] or building[i, j])
                    if ground[i, j] and not np.isnan(sky_view[i, j]):
                        found[GROUND] += 1
                        found[SKY] += np.int64(sky_view[i, j] * PER_SKY + 0.5)
                    house = _millimetres(building_height[i, j], lowest)
                    found[BUILDINGS] += house > 0
                    found[BUILDING_HEIGHT] += house
                    tree = _millimetres(tree_height[i, j], lowest)
                    found[TREES] += tree > 0
                    found[TREE_HEIGHT] += tree
                    if not (at_south and i == rows - 1):
                        _add_step(found, BUILDING_ROWS, building_height[i + 1, j], house, lowest, southmost)
                        _add_step(found, TREE_ROWS, tree_height[i + 1, j], tree, lowest, southmost)
                    if not (at_east and j == columns - 1):
                        eastmost = j == min((block_column + 1) * size, columns) - 1
                        _add_step(found, BUILDING_COLUMNS, building_height[i, j + 1], house, lowest, eastmost)
                        _add_step(found, TREE_COLUMNS, tree_height[i, j + 1], tree, lowest, eastmost)
            sums[:, block_row, block_column] = found


@kernel
def _cubic_weights(t):
    """Return the weights of four neighbours at t (0 to 1) from the second to the third (Keys 1981, a = −1/2)."""
    return (
        ((-0.5 * t + 1.0) * t - 0.5) * t,
        (1.5 * t - 2.5) * t * t + 1.0,
        ((-1.5 * t + 2.0) * t + 0.5) * t,
        (0.5 * t - 0.5) * t * t,
    )


@kernel
def _between_blocks(cell, size):
    """Return the block whose centre lies before the centre of a cell, and how far (0 to 1) the cell is past it."""
    place = (cell + 0.5) / size - 0.5
    block = int(np.floor(place))
    return block, place - block


@parallel_kernel
def cubic(coarse, size, top, left, fine):
    """Fill a window of cells from the values at the centres of blocks: cubic convolution, clipped to its 16 inputs.

    coarse: (block rows, block columns) float64. size: cells a block. top, left: first row and column of the window in
    the grid. fine: (rows, columns) float32. Keys, R. G. (1981), doi:10.1109/TASSP.1981.1163711. Beyond the outermost
    blocks their values go on. A cell's value does not depend on the window.
    """
    block_rows, block_columns = coarse.shape
    rows, columns = fine.shape
    first, _ = _between_blocks(left, size)
    last, _ = _between_blocks(left + columns - 1, size)
    width = last - first + 4
    for i in prange(rows):
        above, t = _between_blocks(top + i, size)
        w0, w1, w2, w3 = _cubic_weights(t)
        mid, low, high = np.empty(width), np.empty(width), np.empty(width)
        for k in range(width):
            column = min(max(first - 1 + k, 0), block_columns - 1)
            a = coarse[min(max(above - 1, 0), block_rows - 1), column]
            b = coarse[min(max(above, 0), block_rows - 1), column]
            c = coarse[min(max(above + 1, 0), block_rows - 1), column]
            d = coarse[min(max(above + 2, 0), block_rows - 1), column]
            mid[k] = w0 * a + w1 * b + w2 * c + w3 * d
            low[k], high[k] = min(a, b, c, d), max(a, b, c, d)
        for j in range(columns):
            before, s = _between_blocks(left + j, size)
            k = before - first
            v0, v1, v2, v3 = _cubic_weights(s)
            value = v0 * mid[k] + v1 * mid[k + 1] + v2 * mid[k + 2] + v3 * mid[k + 3]
            lowest = min(low[k], low[k + 1], low[k + 2], low[k + 3])
            highest = max(high[k], high[k + 1], high[k + 2], high[k + 3])
            fine[i, j] = min(max(value, lowest), highest)
