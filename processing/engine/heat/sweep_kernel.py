"""The sweep behind shadows and sky view: for one direction of light every cell is visited once, whatever stands there.

Each line of cells (see `lines`) carries what casts a shadow on it:

* what is solid (ground and buildings) as one height, the top of its shadow, which sinks by `drop` a row;
* what light passes under (crowns, shade sails) as a set of bits. Along a ray the height u = z + s·tan(altitude) is
  constant, so a crown sets the bits from its base to its top, and a cell asks for one bit. Any number of layers is
  exact, no bit is ever moved, and light passes under a crown.

Heights are those of the cells' centres, as in UMEP and SOLWEIG: a wall stands at the centre of the outermost cell of its
building, so that a street looks one cell wider than it is between the edges of the cells. A crown fills its cell from
edge to edge, or light would slip between two cells of a thin sail.

The bits too are reckoned from the origin of the study, so that a tile border cannot be seen in a result.
"""

from __future__ import annotations

import math

import numpy as np
from numba import prange

from ..compiled import parallel_kernel
from .lines_kernel import lines_through

LINES_A_BLOCK = 256
BITS_PER_METRE = 4.0
"""A bit stands for 0.25 m of height."""
ABOVE_DEEPEST = 8192
"""Bits added to every height, so that none is negative down to 2 km below the datum."""
FULL = np.uint64(0xFFFF_FFFF_FFFF_FFFF)


@parallel_kernel
def sweep(
    solid, base, top, transmissivity, weight, slope, phase, nearest_only, drop, sign, row_origin, column_origin,
    first_row, core, words, lowest, open_sum, light_sum,
):  # fmt: skip
    """Add `weight` to every core cell that the light reaches; to `light_sum`, what crowns let pass of it.

    solid: (rows, columns) float32, the top of what is solid (m, NaN where nothing is known). base, top: (layers, rows, columns) float32, the heights (m) of each layer of crowns, top ≤ base
    where there is none; transmissivity: (layers,). Rows are marched with `sign` (±1) from `first_row`; a line moves
    `slope` columns a row and its shadows sink `drop` m. phase: where lines cross the study's first row, in cells: 0.5
    through the centres or 0.0 between them; nearest_only: leave out rows in which the other phase comes closer to them. row_origin, column_origin: place of the arrays in the study.
    core: (top, bottom, left, right) of the cells that are wanted. words: size of the bit sets, a power of two; lowest:
    the lowest ground (m). open_sum, light_sum: float32 of the shape of the core.
    """
    rows, columns = solid.shape
    layers = base.shape[0]
    core_top, core_bottom, core_left, core_right = core
    last_row = core_bottom - 1 if sign > 0 else core_top
    steps = sign * (last_row - first_row) + 1
    first_line, lines = lines_through(core, row_origin, column_origin, sign, slope, phase)
    half = np.float32(0.5 * drop)
    drop32 = np.float32(drop)
    for block in prange((lines + LINES_A_BLOCK - 1) // LINES_A_BLOCK):
        begin = first_line + block * LINES_A_BLOCK
        end = min(begin + LINES_A_BLOCK, first_line + lines)
        shadow = np.full(LINES_A_BLOCK, -np.inf, np.float32)
        passed = np.ones(LINES_A_BLOCK, np.float32)
        bits = np.zeros((layers, words, LINES_A_BLOCK), np.uint64)
        highest = np.full(layers, np.int64(-(2**62)), np.int64)
        cleared = np.int64(-(2**62))
        for step in range(steps):
            i = first_row + sign * step
            march = sign * (i + row_origin)
            aside = march * slope
            shift = math.floor(aside + phase) - column_origin
            left = max(0, begin + shift)
            right = min(columns, end + shift)
            if left >= right:
                continue
            line0 = shift + begin  # line = column - line0
            if layers:
                sheared = march * drop * BITS_PER_METRE
                whole = math.floor(sheared)
                fraction = np.float32(sheared - whole + ABOVE_DEEPEST)
                oldest = (whole + math.floor(lowest * BITS_PER_METRE) + ABOVE_DEEPEST) >> 6
                if oldest - cleared >= words:
                    bits[:] = 0
                else:
                    for word in range(cleared, oldest):
                        bits[:, word & (words - 1)] = 0
                cleared = oldest
                for line in range(left - line0, right - line0):
                    passed[line] = 1.0
                for layer in range(layers):
                    for column in range(left, right):
                        upper = top[layer, i, column]
                        lower = base[layer, i, column]
                        if upper > lower:
                            first = np.int64((lower - half) * np.float32(BITS_PER_METRE) + fraction) + whole
                            last = np.int64(math.ceil((upper + half) * np.float32(BITS_PER_METRE) + fraction)) + whole - 1
                            first = max(first, cleared << 6)
                            if last < first:
                                continue
                            highest[layer] = max(highest[layer], last)
                            line = column - line0
                            for word in range(first >> 6, (last >> 6) + 1):
                                mask = FULL
                                if word == first >> 6:
                                    mask = mask << np.uint64(first & 63)
                                if word == last >> 6:
                                    mask = mask & (FULL >> np.uint64(63 - (last & 63)))
                                bits[layer, word & (words - 1), line] |= mask
                    if highest[layer] >= cleared << 6:
                        through = transmissivity[layer]
                        for column in range(left, right):
                            line = column - line0
                            z = solid[i, column]
                            if z == z:
                                bit = np.int64(z * np.float32(BITS_PER_METRE) + fraction) + whole
                                word = bits[layer, (bit >> 6) & (words - 1), line]
                                if (word >> np.uint64(bit & 63)) & np.uint64(1):
                                    passed[line] *= through
            off_centre = aside - math.floor(aside)
            near = (0.25 <= off_centre < 0.75) == (phase == 0.0)
            if core_top <= i < core_bottom and (near or not nearest_only):
                row = i - core_top
                for column in range(max(left, core_left), min(right, core_right)):
                    line = column - line0
                    lit = weight if solid[i, column] >= shadow[line] else np.float32(0.0)
                    open_sum[row, column - core_left] += lit
                    light_sum[row, column - core_left] += lit * passed[line]
            for column in range(left, right):
                line = column - line0
                z = solid[i, column]
                sunk = shadow[line]
                shadow[line] = (z if z > sunk else sunk) - drop32
