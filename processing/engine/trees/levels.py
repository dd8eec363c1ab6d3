"""The ground under buildings and trees, and how high the ground comes in each block."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ..progress import OnProgress, followed
from ..sampling import values_at
from ..text import QT_TRANSLATE_NOOP, Text
from ..tiles import Window, tiles
from .blocks import Blocks
from .facades import Facades, median_of_each
from .scene import Trees

MEASURING = QT_TRANSLATE_NOOP("engine", "Looking for the ground of homes and trees")


class Heights(Protocol):
    """Heights (m above datum) by window of the grid, NaN where nothing is known."""

    def read(self, window: Window) -> np.ndarray:
        """Return the heights of a window, shape (rows, columns)."""


@dataclass(frozen=True)
class Levels:
    """Ground (m above datum): the median along the façades of each building, and that under each tree, NaN unknown.

    `highest`: the top of what was surveyed in each block, −inf where nothing is known.
    """

    building: np.ndarray
    tree: np.ndarray
    highest: np.ndarray


def find_levels(
    facades: Facades,
    buildings: int,
    trees: Trees,
    ground: Heights,
    surface: Heights,
    blocks: Blocks,
    tile: int,
    on_progress: OnProgress,
) -> Levels:
    """Read the ground, and the surface whose top is wanted (mostly the same), tile by tile. Raises `Cancelled`."""
    along, under = np.full(len(facades.eye), np.nan), np.full(len(trees), np.nan)
    highest = np.full((blocks.rows, blocks.columns), -np.inf)
    windows = list(tiles(blocks.grid, max(tile // blocks.cells, 1) * blocks.cells))
    for window in followed(windows, len(windows), on_progress, Text(MEASURING)):
        heights = ground.read(window)
        for points, levels in ((facades.eye, along), (trees.place, under)):
            here = values_at(points, heights, blocks.grid, np.nan, window)
            np.copyto(levels, here, where=~np.isnan(here))
        tops = heights if surface is ground else surface.read(window)
        top, left = window.top // blocks.cells, window.left // blocks.cells
        part = _highest(tops, blocks.cells)
        highest[top:top + part.shape[0], left:left + part.shape[1]] = part
    return Levels(median_of_each(along, facades.building, buildings), under, highest.ravel())


def _highest(heights: np.ndarray, cells: int) -> np.ndarray:
    """Return the highest of each square of cells, −inf where nothing is known."""
    rows, columns = (-(-size // cells) for size in heights.shape)
    whole = np.full((rows * cells, columns * cells), -np.inf, np.float32)
    whole[: heights.shape[0], : heights.shape[1]] = np.where(np.isnan(heights), -np.inf, heights)
    return whole.reshape(rows, cells, columns, cells).max(axis=(1, 3))
