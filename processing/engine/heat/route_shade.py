"""How much of each route lies in the shade: of a line, and of all lines of one name or neighbourhood together."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np

from ..grid import Grid
from ..progress import OnProgress, followed, unattended
from ..sampling import values_at
from ..text import QT_TRANSLATE_NOOP, Text

FOLLOWING = QT_TRANSLATE_NOOP("engine", "Following the routes")

_LINES_A_BATCH = 1000


@dataclass(frozen=True)
class RouteShade:
    """The shade on each line, as arrays of shape (lines,).

    `length` (m) is that of the whole line and `known` (m) the part of it where the shade is known; `shade` is the share
    of the known part in the shade, 0 to 1, NaN where nothing is known.
    """

    length: np.ndarray
    known: np.ndarray
    shade: np.ndarray

    @property
    def worst_first(self) -> np.ndarray:
        """The numbers of the lines from the least shade to the most; of equal ones the longest comes first.

        Lines of which nothing is known come last.
        """
        return np.lexsort((-self.known, self.shade))


@dataclass(frozen=True)
class ShadeTotals:
    """The shade on all lines of one group together, groups in the order of their first line.

    `known` (m) and `shade` (share, 0 to 1, weighted by length, NaN where nothing is known) have the shape (groups,).
    """

    groups: tuple[Hashable, ...]
    known: np.ndarray
    shade: np.ndarray

    def reaching(self, least: float) -> np.ndarray:
        """Return which groups have at least this share of shade; a group of which nothing is known has not."""
        return self.shade >= least - 1e-9


def route_shade(
    lines: Sequence[np.ndarray], shade: np.ndarray, grid: Grid, on_progress: OnProgress = unattended
) -> RouteShade:
    """Measure the shade along lines of shape (points, 2), in m.

    `shade` on the grid is the share of the sun's light that is kept off, 0 to 1, with NaN for no data: 1 behind a
    building, less under a crown that lets light through. Each stretch is sampled in the middle of equal steps of at
    most half a cell; steps outside the grid or on no data do not count. Raises `Cancelled`.
    """
    firsts = range(0, len(lines), _LINES_A_BATCH)
    sums = [
        _sums(lines[first:first + _LINES_A_BATCH], shade, grid)
        for first in followed(firsts, max(len(firsts), 1), on_progress, Text(FOLLOWING))
    ]
    length, known, shaded = np.concatenate(sums, axis=1) if sums else np.zeros((3, 0))
    return RouteShade(length, known, _share(shaded, known))


def shade_totals(routes: RouteShade, groups: Sequence[Hashable]) -> ShadeTotals:
    """Add lines up by group: the name of a route, or a neighbourhood; `groups` names that of each line."""
    names = tuple(dict.fromkeys(groups))
    number = {name: index for index, name in enumerate(names)}
    group = np.array([number[name] for name in groups], np.int64)
    known = np.bincount(group, routes.known, len(names))
    shaded = np.bincount(group, np.nan_to_num(routes.shade) * routes.known, len(names))
    return ShadeTotals(names, known, _share(shaded, known))


def _sums(lines: Sequence[np.ndarray], shade: np.ndarray, grid: Grid) -> np.ndarray:
    """Return length, known length and shaded length (m) of each line, shape (3, lines)."""
    starts = np.concatenate([line[:-1] for line in lines])
    steps = np.concatenate([np.diff(line, axis=0) for line in lines])
    line = np.repeat(np.arange(len(lines)), [len(points) - 1 for points in lines])
    stretch_length = np.hypot(*steps.T)
    count = np.maximum(np.ceil(stretch_length / (0.5 * grid.cell_size) - 1e-9), 1).astype(np.int64)
    stretch = np.repeat(np.arange(len(count)), count)
    number = np.arange(len(stretch)) - np.repeat(np.cumsum(count) - count, count)
    share = (number + 0.5) / count[stretch]
    values = values_at(starts[stretch] + share[:, np.newaxis] * steps[stretch], shade, grid, np.nan)
    weight = stretch_length[stretch] / count[stretch]
    known = np.where(np.isnan(values), 0.0, weight)
    columns = (weight, known, np.nan_to_num(values) * known)
    return np.array([np.bincount(line[stretch], column, len(lines)) for column in columns])


def _share(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    return np.divide(part, whole, out=np.full(len(whole), np.nan), where=whole > 0.0)
