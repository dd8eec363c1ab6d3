"""The heights of a study, read piece by piece, each with as much around it as can cast a shadow on it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Protocol

import numpy as np

from ..grid import Grid
from ..progress import OnProgress, part, report, unattended
from ..text import QT_TRANSLATE_NOOP, Text
from ..tiles import Window, tiles
from .obstacles import Obstacles, highest_tops
from .sweep import Sweeper

READING = QT_TRANSLATE_NOOP("engine", "Looking for the tallest buildings and trees")

TILE = 1000
"""Cells across of the pieces that are worked on at a time: a compromise between memory and what is read twice."""
BLOCK = 50
"""Cells across of the blocks of which the tallest thing is known."""


class Survey(Protocol):
    """Heights by window of the grid, such as `Obstacles` of the whole grid."""

    def read(self, window: Window) -> Obstacles:
        """Return the heights of a window."""


class Skyline:
    """The tallest thing in every block of a grid: how far to look for what may cast a shadow."""

    def __init__(self, survey: Survey, grid: Grid, on_progress: OnProgress = unattended) -> None:
        self._grid = grid
        rows, columns = -(-grid.rows // BLOCK), -(-grid.columns // BLOCK)
        self._tops = np.full((rows, columns), -np.inf, np.float32)
        windows = list(tiles(grid, TILE // BLOCK * BLOCK))
        for number, window in enumerate(windows):
            report(on_progress, number / len(windows), Text(READING))
            tops = highest_tops(survey.read(window))
            whole = np.full((-(-window.rows // BLOCK) * BLOCK, -(-window.columns // BLOCK) * BLOCK), np.nan, np.float32)
            whole[: window.rows, : window.columns] = tops
            blocks = whole.reshape(whole.shape[0] // BLOCK, BLOCK, whole.shape[1] // BLOCK, BLOCK)
            highest = np.fmax.reduce(np.fmax.reduce(blocks, axis=3), axis=1)
            top, left = window.top // BLOCK, window.left // BLOCK
            place = slice(top, top + highest.shape[0]), slice(left, left + highest.shape[1])
            self._tops[place] = np.nan_to_num(highest, nan=-np.inf)

    def margin(self, core: Window, lowest: float, altitude: float) -> int:
        """Return how many cells around a window can cast a shadow on it.

        lowest: the lowest ground of the window (m); altitude: that of the lowest light (degrees).
        """
        tangent = math.tan(math.radians(altitude)) * self._grid.cell_size
        rows = _beyond(np.arange(self._tops.shape[0]) * BLOCK, core.top, core.bottom)
        columns = _beyond(np.arange(self._tops.shape[1]) * BLOCK, core.left, core.right)
        reach = np.maximum((self._tops - lowest) / tangent, 0.0)
        away = np.hypot(rows[:, np.newaxis], columns)
        matters = reach > away
        if not matters.any():
            return 0
        farthest = np.maximum(rows[:, np.newaxis], columns) + BLOCK
        # Crowns fill their cell; the row more is that of the sweep itself.
        return int(np.minimum(np.ceil(reach[matters]) + 2, farthest[matters]).max())


def _beyond(starts: np.ndarray, begin: int, end: int) -> np.ndarray:
    """Return how many cells blocks of cells that start there lie away from those between begin and end."""
    return np.maximum(np.maximum(begin - (starts + BLOCK), starts - end), 0)


def sweepers(
    survey: Survey, grid: Grid, lowest_altitude: float, on_progress: OnProgress = unattended, tile: int = TILE
) -> Iterator[tuple[Sweeper, OnProgress]]:
    """Yield a sweeper for each tile of the grid in turn, and the callback for what is done with it.

    lowest_altitude: that of the lowest light (degrees) that will be sent over it. Raises `Cancelled`.
    """
    skyline = Skyline(survey, grid, part(on_progress, 0.0, 0.05))
    cores = list(tiles(grid, tile))
    for number, core in enumerate(cores):
        start, end = (0.05 + 0.95 * (number + step) / len(cores) for step in (0, 1))
        lowest = np.fmin.reduce(survey.read(core).solid, axis=None, initial=np.nan)
        margin = 0 if np.isnan(lowest) else skyline.margin(core, float(lowest), lowest_altitude)
        window = core.grown(margin, grid)
        sweeper = Sweeper(survey.read(window), window, core, grid.cell_size)
        yield sweeper, part(on_progress, start, end)
        sweeper.let_go()  # for the caller still holds it while the next window is read
