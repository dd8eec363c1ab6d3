"""Which lines of cells pass through an area: see `lines`."""

from __future__ import annotations

import math

from ..compiled import kernel


@kernel
def lines_through(core, row_origin, column_origin, sign, slope, phase):
    """Return the number of the first line, and how many there are, that pass through the cells of the core.

    core: (top, bottom, left, right) in arrays of which the first cell lies at (row_origin, column_origin) of the study.
    """
    top, bottom, left, right = core
    first = math.floor(sign * (top + row_origin) * slope + phase)
    last = math.floor(sign * (bottom - 1 + row_origin) * slope + phase)
    line = column_origin + left - max(first, last)
    return line, column_origin + right - min(first, last) - line
