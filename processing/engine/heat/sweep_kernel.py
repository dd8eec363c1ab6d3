"""The sweep behind shadows and sky view: for one direction of light every cell is visited once, whatever stands there.

Each line of cells (see `lines`) carries what casts a shadow on it:

* what is solid (ground and buildings) as one height, the top of its shadow, which sinks by `drop` a row;
* what light passes under (crowns, shade sails) as a set of bits. Along a ray the height u = z + s·tan(altitude) is
  constant, so a crown sets the bits from its base to its top, and a cell asks for one bit. Any number of layers is
  exact, no bit is ever moved, and light passes under a crown.

Heights are those of the cells' centres, as in UMEP and SOLWEIG: a wall stands at the centre of the outermost cell of
its building, so that a street looks one cell wider than it is between the edges of the cells. A crown fills its cell
from edge to edge, or light would slip between two cells of a thin sail.

The bits too are reckoned from the origin of the study, so that a tile border cannot be seen in a result.
"""

from __future__ import annotations

import math

import numpy as np
from numba import prange

from ..compiled import kernel, parallel_kernel
from .lines_kernel import lines_through

LINES_A_BLOCK = 256
BITS_PER_METRE = 4.0
"""A bit stands for 0.25 m of height."""
ABOVE_DEEPEST = 8192
"""Bits added to every height, so that none is negative down to 2 km below the datum."""
FULL = np.uint64(0xFFFF_FFFF_FFFF_FFFF)
LONG_AGO = np.int64(-(2**62))


@parallel_kernel
def sweep(
    solid, base, top, transmissivity, weight, slope, phase, nearest_only, drop, sign, row_origin, column_origin,
    first_row, core, words, lowest, open_sum, light_sum,
):  # fmt: skip
    """Add `weight` to every core cell that the light reaches; to `light_sum`, what crowns let pass of it.

    solid: (rows, columns) float32, the top of what is solid (m, NaN where nothing is known). base, top: (layers, rows,
    columns) float32, the heights (m) of each layer of crowns, top ≤ base or NaN where there is none; transmissivity:
    (layers,) float32. Rows are marched with `sign` (±1) from `first_row`; a line moves `slope` columns a row and its
    shadows sink `drop` m. phase: where lines cross the study's first row, in cells: 0.5 through the centres or 0.0
    between them; nearest_only: leave out rows in which lines of the other phase come closer to the centres.
    row_origin, column_origin: place of the arrays in the study. core: (top, bottom, left, right) of the cells that are
    wanted. words: size of the bit sets, a power of two; lowest: the lowest ground (m). open_sum, light_sum: float32 of
    the shape of the core.
    """
    columns = solid.shape[1]
    layers = base.shape[0]
    core_top, core_bottom, core_left, core_right = core
    last_row = core_bottom - 1 if sign > 0 else core_top
    first_line, lines = lines_through(core, row_origin, column_origin, sign, slope, phase)
    half = np.float32(0.5 * drop)
    sinking = np.float32(drop)
    for block in prange((lines + LINES_A_BLOCK - 1) // LINES_A_BLOCK):
        begin = first_line + block * LINES_A_BLOCK
        end = min(begin + LINES_A_BLOCK, first_line + lines)
        shadow = np.full(LINES_A_BLOCK, -np.inf, np.float32)
        passed = np.ones(LINES_A_BLOCK, np.float32)
        bits = np.zeros((layers, words, LINES_A_BLOCK), np.uint64)
        highest = np.full(layers, LONG_AGO, np.int64)
        oldest = LONG_AGO
        for step in range(sign * (last_row - first_row) + 1):
            i = first_row + sign * step
            march = sign * (i + row_origin)
            aside = march * slope
            shift = math.floor(aside + phase) - column_origin
            left = max(0, begin + shift)
            right = min(columns, end + shift)
            first_column = begin + shift
            if left >= right:
                continue
            if layers:
                sheared = march * drop * BITS_PER_METRE
                whole = math.floor(sheared)
                fraction = np.float32(sheared - whole + ABOVE_DEEPEST)
                ground_word = (whole + math.floor(lowest * BITS_PER_METRE) + ABOVE_DEEPEST) >> 6
                _forget(bits, oldest, ground_word)
                oldest = ground_word
                passed[:] = 1.0
                for layer in range(layers):
                    for column in range(left, right):
                        if top[layer, i, column] > base[layer, i, column]:
                            first = _bit(base[layer, i, column] - half, fraction, whole)
                            last = _bit(top[layer, i, column] + half, fraction, whole)
                            _set_bits(bits[layer], column - first_column, max(first, oldest << 6), last)
                            highest[layer] = max(highest[layer], last)
                    if highest[layer] >= oldest << 6:  # else no crown can be above any ground here
                        for column in range(left, right):
                            z = solid[i, column]
                            if z == z and _has_bit(bits[layer], column - first_column, _bit(z, fraction, whole)):
                                passed[column - first_column] *= transmissivity[layer]
            off_centre = aside - math.floor(aside)
            near = (0.25 <= off_centre < 0.75) == (phase == 0.0)
            if core_top <= i < core_bottom and (near or not nearest_only):
                row = i - core_top
                for column in range(max(left, core_left), min(right, core_right)):
                    line = column - first_column
                    lit = weight if solid[i, column] >= shadow[line] else np.float32(0.0)
                    open_sum[row, column - core_left] += lit
                    light_sum[row, column - core_left] += lit * passed[line]
            for column in range(left, right):
                line = column - first_column
                z = solid[i, column]
                sunk = shadow[line]
                shadow[line] = (z if z > sunk else sunk) - sinking


@kernel
def _bit(z, fraction, whole):
    """Return the number of the bit at a height (m), on rays that are `whole` + `fraction` bits up here."""
    return np.int64(z * np.float32(BITS_PER_METRE) + fraction) + whole


@kernel
def _set_bits(bits, line, first, last):
    """Set the bits from first to last of a line; `bits` is a ring of words."""
    ring = bits.shape[0] - 1
    for word in range(first >> 6, (last >> 6) + 1):
        mask = FULL
        if word == first >> 6:
            mask = mask << np.uint64(first & 63)
        if word == last >> 6:
            mask = mask & (FULL >> np.uint64(63 - (last & 63)))
        bits[word & ring, line] |= mask


@kernel
def _has_bit(bits, line, bit):
    """Tell whether a bit of a line is set."""
    return (bits[(bit >> 6) & (bits.shape[0] - 1), line] >> np.uint64(bit & 63)) & np.uint64(1)


@kernel
def _forget(bits, oldest, lowest):
    """Clear the words from `oldest` up to but not including `lowest`, which no ray to the ground passes any more."""
    words = bits.shape[1]
    if lowest - oldest >= words:
        bits[:] = 0
    else:
        for word in range(oldest, lowest):
            bits[:, word & (words - 1)] = 0
