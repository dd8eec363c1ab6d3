"""How much of each route lies in the shade: of a line, and of all lines of one route or neighbourhood together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import StadstweelingError
from ..grid import Grid
from ..sampling import values_at
from ..text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:  # this needs numba
    from .shadows import Shade

_STRETCHES_A_BATCH = 10_000


class SunTooLow(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "the sun is lower than {altitude:g}° then, so that all is shade")
    expected = QT_TRANSLATE_NOOP("engine", "a moment at which the sun casts shadows")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose another time, and check the time zone and where the layers lie.")


class NoRoutes(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "no line is open to these users: {users}")
    expected = QT_TRANSLATE_NOOP("engine", "lines with 'walk' or 'cycle' in the field 'modes', or nothing there")
    remedy = QT_TRANSLATE_NOOP("engine", "Check the layer and its field 'modes'; without that field all lines count.")


@dataclass(frozen=True)
class RouteShade:
    """The shade on each line, or on lines together, as arrays of shape (lines,).

    `length` (m) is that of the whole line and `known` (m) the part of it where the shade is known; `shade` is the share
    of the known part in the shade, 0 to 1, NaN where nothing is known.
    """

    length: np.ndarray
    known: np.ndarray
    shade: np.ndarray

    @property
    def percent(self) -> np.ndarray:
        """The share in the shade (%), to the tenth that cells can tell: what is shown and set against a norm."""
        return np.round(100.0 * self.shade, 1)

    @property
    def worst_first(self) -> np.ndarray:
        """The numbers of the lines from the least shade to the most; of equal ones the longest comes first.

        Lines of which nothing is known come last.
        """
        return np.lexsort((-self.known, self.shade))

    def together(self, group: np.ndarray, count: int) -> RouteShade:
        """Add lines up by group, weighted by length: `group` (lines,) numbers that of each, −1 for none."""
        inside = group >= 0

        def total(values: np.ndarray) -> np.ndarray:
            return np.bincount(group[inside], values[inside], count)

        known = total(self.known)
        return RouteShade(total(self.length), known, _share(total(np.nan_to_num(self.shade) * self.known), known))


def route_shade(
    lines: Sequence[np.ndarray], levels: Sequence[int], shades: Iterable[Shade], grid: Grid
) -> RouteShade:
    """Measure the shade along lines of shape (points, 2), in m.

    levels: of each line, 0 on the ground. shades: windows that together cover the grid once, or part of it; the share
    of the sun's light that is kept off there is 1 behind a building, less under a crown that lets light through. Each
    stretch is sampled in the middle of equal steps of at most half a cell; steps outside the grid or on no data do not
    count. What runs under the ground (level below 0) is covered, and in the shade. On the ground, steps on a building
    do not count: the shade there is that of the roof, and a passage cannot be told from a line that is not exact.
    """
    starts = np.concatenate([np.zeros((0, 2)), *(line[:-1] for line in lines)])
    steps = np.concatenate([np.zeros((0, 2)), *(np.diff(line, axis=0) for line in lines)])
    line = np.repeat(np.arange(len(lines)), np.array([len(points) - 1 for points in lines], np.int64))
    level = np.array(levels, np.int64)[line]
    low, high = np.minimum(starts, starts + steps), np.maximum(starts, starts + steps)
    known, shaded = np.zeros(len(lines)), np.zeros(len(lines))
    for shade in shades:
        window = shade.window
        # A cell too wide on all sides, lest a line along the border falls between two windows by rounding.
        south_west = grid.cell_size * np.array([window.left - 1, -1 - window.bottom]) + (grid.west, grid.north)
        north_east = south_west + grid.cell_size * np.array([window.columns + 2, window.rows + 2])
        touching = np.flatnonzero(((high >= south_west) & (low <= north_east)).all(axis=1))
        for first in range(0, len(touching), _STRETCHES_A_BATCH):
            batch = touching[first:first + _STRETCHES_A_BATCH]
            lengths = _known_and_shaded(starts[batch], steps[batch], level[batch], shade, grid)
            known += np.bincount(line[batch], lengths[0], len(lines))
            shaded += np.bincount(line[batch], lengths[1], len(lines))
    return RouteShade(np.bincount(line, np.hypot(*steps.T), len(lines)), known, _share(shaded, known))


def _known_and_shaded(
    starts: np.ndarray, steps: np.ndarray, level: np.ndarray, shade: Shade, grid: Grid
) -> tuple[np.ndarray, np.ndarray]:
    """Return how long (m) each stretch is in a window as far as its shade is known, and how much of that is shaded."""
    length = np.hypot(*steps.T)
    count = np.maximum(np.ceil(length / (0.5 * grid.cell_size) - 1e-9), 1).astype(np.int64)
    stretch = np.repeat(np.arange(len(count)), count)
    number = np.arange(len(stretch)) - np.repeat(np.cumsum(count) - count, count)
    points = starts[stretch] + ((number + 0.5) / count[stretch])[:, np.newaxis] * steps[stretch]
    values = values_at(points, shade.shade, grid, np.nan, shade.window)
    on_open_ground = values_at(points, shade.open_ground, grid, False, shade.window)
    values[(level[stretch] < 0) & ~np.isnan(values)] = 1.0
    values[(level[stretch] == 0) & ~on_open_ground] = np.nan
    known = np.where(np.isnan(values), 0.0, length[stretch] / count[stretch])
    return tuple(np.bincount(stretch, part, len(count)) for part in (known, np.nan_to_num(values) * known))


def _share(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    return np.divide(part, whole, out=np.full(len(whole), np.nan), where=whole > 0.0)
