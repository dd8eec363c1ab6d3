"""Crowns on a grid, and counts of cells in discs, compiled."""

from __future__ import annotations

import numpy as np
from numba import prange

from ..compiled import kernel, parallel_kernel


@kernel
def fill_discs(x, y, radius, mask):
    """Set the cells of `mask` (rows, columns) of which the centre lies in a disc; all in cells from its first corner.

    x, y (downwards) and radius have the shape (discs,).
    """
    rows, columns = mask.shape
    for disc in range(len(x)):
        first, last = _rows_of(y[disc], radius[disc], rows)
        for row in range(first, last):
            left, right = _span(row + 0.5 - y[disc], x[disc], radius[disc], columns)
            for column in range(left, right):
                mask[row, column] = True


@parallel_kernel
def running_counts(layers, counts):
    """Put in `counts` (rows, columns + 1, layers) how many cells before each are set, by row.

    layers: bool (layers, rows, columns).
    """
    for row in prange(layers.shape[1]):
        for layer in range(layers.shape[0]):
            total = 0
            counts[row, 0, layer] = 0
            for column in range(layers.shape[2]):
                total += layers[layer, row, column]
                counts[row, column + 1, layer] = total


@parallel_kernel
def add_discs(counts, x, y, radius, totals):
    """Add to `totals` (discs, layers) the cells of which the centre lies in each disc, from their running counts.

    x, y (downwards) of shape (discs,) and the one radius are in cells from the first corner of the counts.
    """
    rows, columns, layers = counts.shape[0], counts.shape[1] - 1, counts.shape[2]
    for disc in prange(len(x)):
        first, last = _rows_of(y[disc], radius, rows)
        for row in range(first, last):
            left, right = _span(row + 0.5 - y[disc], x[disc], radius, columns)
            if left < right:
                for layer in range(layers):
                    totals[disc, layer] += counts[row, right, layer] - counts[row, left, layer]


@kernel
def _rows_of(y, radius, rows):
    """Return the first row of which the centres can lie in a disc, and the one after the last."""
    return max(int(np.ceil(y - radius - 0.5)), 0), min(int(np.floor(y + radius - 0.5)) + 1, rows)


@kernel
def _span(down, x, radius, columns):
    """Return the first cell of a row in a disc and the one after the last; the row is `down` cells from its middle."""
    half = np.sqrt(max(radius * radius - down * down, 0.0))
    return max(int(np.ceil(x - half - 0.5)), 0), min(int(np.floor(x + half - 0.5)) + 1, columns)
