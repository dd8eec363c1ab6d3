"""Fills holes in a surface smoothly from their rims, whatever their shape and size.

The fill is harmonic: each cell is the mean of its neighbours, so it runs over the hole as a soap film over a wire
(Laplace's equation). It continues a slope exactly, has no bumps of its own and, by the maximum principle, stays between
the lowest and highest cell of the rim. Holes of any size are reached through a pyramid of coarser grids (cascadic
multigrid; Bornemann and Deuflhard, 1996): the coarse fill is the first guess of the finer one.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..errors import AllNoData
from ..progress import OnProgress, report, unattended
from ..text import QT_TRANSLATE_NOOP, Text

SWEEPS, MOST_SWEEPS = 24, 192
"""Sweeps of relaxation at the finest level, doubled at each coarser one, where they cost less, up to a maximum."""
OVER_RELAXATION = 1.8
"""Between 1 (Gauss-Seidel) and 2; speeds up long waves (Young, 1954). What it overshoots is clamped to the rim."""

FILLING = Text(QT_TRANSLATE_NOOP("engine", "Filling the ground"))


def fill_holes(values: np.ndarray, holes: np.ndarray, on_progress: OnProgress = unattended) -> np.ndarray:
    """Return `values` with the cells of `holes` filled from around them.

    values: shape (rows, columns), NaN where unknown. holes: bool, same shape; what `values` has there is ignored.
    Cells that are NaN and no hole stay so and bound the fill without a slope. A hole stays within the lowest and
    highest value of its rim. Raises `AllNoData` where there is nothing to fill from, and `Cancelled`.
    """
    filled = np.where(holes, np.nan, values).astype(np.float32)
    known = np.isfinite(filled)
    if not holes.any():
        return filled
    if not known.any():
        raise AllNoData("dtm")
    pyramid = [(filled, known, holes)]
    while min(pyramid[-1][0].shape) > 1 and pyramid[-1][2].any():
        pyramid.append(_coarser(*pyramid[-1]))
    guess = pyramid[-1][0]
    guess = np.where(np.isnan(guess), np.nanmean(guess), guess)
    for number in range(len(pyramid) - 1, -1, -1):
        level_values, level_known, level_holes = pyramid[number]
        rows, columns = level_values.shape
        if number < len(pyramid) - 1:
            guess = guess.repeat(2, axis=0).repeat(2, axis=1)[:rows, :columns]
        guess = np.where(level_known, level_values, guess).astype(np.float32)
        sweeps = min(SWEEPS * 2**number, MOST_SWEEPS)
        # A level has a quarter of the cells of the next and twice its sweeps: half of its share of the time.
        start, end = 0.5 ** (number + 1), 0.5**number
        for sweep, _ in enumerate(_relaxed(guess, level_known | level_holes, level_holes, sweeps)):
            report(on_progress, start + (end - start) * sweep / sweeps, FILLING)
    filled[holes] = guess[holes]
    return _clamped_to_rim(filled, known, holes)


def _coarser(values: np.ndarray, known: np.ndarray, holes: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the level above: each cell has the mean of the known ones among its four."""
    pad = [(0, size % 2) for size in values.shape]

    def quads(array: np.ndarray) -> np.ndarray:
        padded = np.pad(array, pad)
        return padded[::2, ::2] + padded[1::2, ::2] + padded[::2, 1::2] + padded[1::2, 1::2]

    count = quads(known.astype(np.float32))
    total = quads(np.where(known, values, 0.0))
    mean = np.divide(total, count, out=np.full(count.shape, np.nan, np.float32), where=count > 0)
    return mean, count > 0, (count == 0) & (quads(holes.astype(np.uint8)) > 0)


def _relaxed(values: np.ndarray, defined: np.ndarray, holes: np.ndarray, sweeps: int) -> Iterator[None]:
    """Draw the hole cells of `values` towards the mean of their defined neighbours, in place; pause at each sweep."""
    padded = np.pad(np.where(defined, values, np.float32(0.0)), 1)
    width = padded.shape[1]
    offsets = (-width, width, -1, 1)
    flat, weight = padded.ravel(), np.pad(defined, 1).astype(np.float32).ravel()
    rows, columns = np.nonzero(holes)
    cells = (rows + 1) * width + columns + 1
    colours = []
    for colour in (0, 1):  # as on a chessboard: the neighbours of a cell have the other colour
        chosen = cells[(rows + columns) % 2 == colour]
        count = sum((weight[chosen + offset] for offset in offsets), np.zeros(chosen.size, np.float32))
        colours.append((chosen[count > 0], count[count > 0]))
    for _ in range(sweeps):
        for chosen, count in colours:
            mean = sum((flat[chosen + offset] for offset in offsets), np.zeros(chosen.size, np.float32)) / count
            flat[chosen] += np.float32(OVER_RELAXATION) * (mean - flat[chosen])
        yield
    values[holes] = padded[1:-1, 1:-1][holes]


def _clamped_to_rim(filled: np.ndarray, known: np.ndarray, holes: np.ndarray) -> np.ndarray:
    """Keep every hole between the lowest and highest known cell beside it."""
    from scipy import ndimage  # here, so that QGIS without scipy can still list what needs it

    labels, count = ndimage.label(holes)
    lowest, highest = np.full(count + 1, np.inf, np.float32), np.full(count + 1, -np.inf, np.float32)
    for here, there in (
        ((slice(1, None), slice(None)), (slice(None, -1), slice(None))),
        ((slice(None), slice(1, None)), (slice(None), slice(None, -1))),
    ):
        for hole, rim in ((here, there), (there, here)):
            beside = holes[hole] & known[rim]
            np.minimum.at(lowest, labels[hole][beside], filled[rim][beside])
            np.maximum.at(highest, labels[hole][beside], filled[rim][beside])
    # A hole that cells outside the study cut off from known ones has the pyramid's guess, within all that is known.
    lowest[~np.isfinite(lowest)], highest[~np.isfinite(highest)] = filled[known].min(), filled[known].max()
    inside = labels[holes]
    filled[holes] = np.clip(filled[holes], lowest[inside], highest[inside])
    return filled
