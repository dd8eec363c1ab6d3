"""The heights of a study, read piece by piece, each with as much around it as can cast a shadow on it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Protocol

import numpy as np

from ..grid import Grid
from ..progress import OnProgress, part, report, unattended
from ..text import QT_TRANSLATE_NOOP, Text
from ..tiles import Window, tiles
from .lines import Direction
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

    def window(self, core: Window, lowest: float, lights: Sequence[Direction]) -> Window:
        """Return a window with as much towards the lights as can cast a shadow on it.

        lowest: the lowest ground of the window (m).
        """
        reaches = {light.altitude: self._reach(core, lowest, light.altitude) for light in lights}
        above = below = before = beyond = 0
        for light in lights:
            reach, farthest = reaches[light.altitude]
            if not farthest:
                continue
            azimuth = math.radians(light.azimuth)
            # A line of cells leaves the straight line by less than a cell; crowns fill theirs, and one is for rounding.
            north, east = (math.ceil(reach * part) for part in (math.cos(azimuth), math.sin(azimuth)))
            above, below = max(above, min(north + 2, farthest)), max(below, min(2 - north, farthest))
            before, beyond = max(before, min(2 - east, farthest)), max(beyond, min(east + 2, farthest))
        top, left = max(core.top - above, 0), max(core.left - before, 0)
        bottom, right = min(core.bottom + below, self._grid.rows), min(core.right + beyond, self._grid.columns)
        return Window(top, left, bottom - top, right - left)

    def _reach(self, core: Window, lowest: float, altitude: float) -> tuple[float, int]:
        """Return how many cells along the light, and along rows or columns, a shadow on a window can come from."""
        tangent = math.tan(math.radians(altitude)) * self._grid.cell_size
        rows = _beyond(np.arange(self._tops.shape[0]) * BLOCK, core.top, core.bottom)
        columns = _beyond(np.arange(self._tops.shape[1]) * BLOCK, core.left, core.right)
        reach = np.maximum((self._tops - lowest) / tangent, 0.0)
        matters = reach > np.hypot(rows[:, np.newaxis], columns)
        farthest = np.maximum(rows[:, np.newaxis], columns) + BLOCK
        return float(reach.max(initial=0.0, where=matters)), int(farthest.max(initial=0, where=matters))


def _beyond(starts: np.ndarray, begin: int, end: int) -> np.ndarray:
    """Return how many cells blocks of cells that start there lie away from those between begin and end."""
    return np.maximum(np.maximum(begin - (starts + BLOCK), starts - end), 0)


def sweepers(
    survey: Survey, grid: Grid, lights: Sequence[Direction], on_progress: OnProgress = unattended, tile: int = TILE
) -> Iterator[tuple[Sweeper, OnProgress]]:
    """Yield a sweeper for each tile of the grid in turn, and the callback for what is done with it.

    lights: all that may be sent over it. Raises `Cancelled`.
    """
    skyline = Skyline(survey, grid, part(on_progress, 0.0, 0.05))
    cores = list(tiles(grid, tile))
    for number, core in enumerate(cores):
        start, end = (0.05 + 0.95 * (number + step) / len(cores) for step in (0, 1))
        lowest = np.fmin.reduce(survey.read(core).solid, axis=None, initial=np.nan)
        window = core if np.isnan(lowest) else skyline.window(core, float(lowest), lights)
        sweeper = Sweeper(survey.read(window), window, core, grid.cell_size)
        yield sweeper, part(on_progress, start, end)
        sweeper.let_go()  # for the caller still holds it while the next window is read
