"""The horizon in one direction: how steeply one must look up to see the sky past ground and buildings.

Along a line of cells only the corners of the upper convex hull of what lies ahead can be the horizon. A stack holds
them; a corner that a cell looks past is never the horizon again for those behind it, so that every cell is pushed and
popped once (Dozier & Frew 1990, doi:10.1109/36.58986).
"""

from __future__ import annotations

import math

import numpy as np
from numba import prange

from ..compiled import parallel_kernel
from .lines_kernel import lines_through

LINES_A_BLOCK = 64


@parallel_kernel
def add_open_sky(solid, weight, slope, length, sign, row_origin, column_origin, first_row, core, least, total):
    """Add weight·cos²(horizon) of one direction to the core cells in `total`.

    The lines of cells are those of `sweep_kernel.sweep`, whose parameters of the same names mean the same; a step along
    a line is `length` m long. least: tangent of the lowest horizon that counts.
    """
    columns = solid.shape[1]
    core_top, core_bottom, core_left, core_right = core
    last_row = core_bottom - 1 if sign > 0 else core_top
    steps = sign * (last_row - first_row) + 1
    first_line, lines = lines_through(core, row_origin, column_origin, sign, slope, 0.5)
    for block in prange((lines + LINES_A_BLOCK - 1) // LINES_A_BLOCK):
        begin = first_line + block * LINES_A_BLOCK
        end = min(begin + LINES_A_BLOCK, first_line + lines)
        places = np.empty((LINES_A_BLOCK, steps), np.int32)
        heights = np.empty((LINES_A_BLOCK, steps), np.float32)
        depths = np.zeros(LINES_A_BLOCK, np.int32)
        for step in range(steps):
            i = first_row + sign * step
            shift = math.floor(sign * (i + row_origin) * slope + 0.5) - column_origin
            wanted = core_top <= i < core_bottom
            for column in range(max(0, begin + shift), min(columns, end + shift)):
                z = solid[i, column]
                if z != z:
                    continue
                line = column - shift - begin
                depth = depths[line]
                tangent = np.float32(-np.inf)
                if depth:
                    tangent = (heights[line, depth - 1] - z) / np.float32(step - places[line, depth - 1])
                    while depth > 1:
                        beyond = (heights[line, depth - 2] - z) / np.float32(step - places[line, depth - 2])
                        if beyond < tangent:
                            break
                        depth -= 1
                        tangent = beyond
                places[line, depth] = step
                heights[line, depth] = z
                depths[line] = depth + 1
                if wanted and core_left <= column < core_right:
                    rise = tangent / length
                    share = np.float32(1.0) if rise <= least else np.float32(1.0) / (np.float32(1.0) + rise * rise)
                    total[i - core_top, column - core_left] += weight * share
