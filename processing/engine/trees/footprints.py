"""The walls of buildings by block, and what lies near them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..compiled import threads_for
from ..progress import OnProgress, report
from ..text import QT_TRANSLATE_NOOP, Text
from .blocks import Blocks, Index
from .facades import Facades
from .footprint_kernel import count_near, in_the_open, list_near
from .scene import Buildings, Trees

SEARCHING = QT_TRANSLATE_NOOP("engine", "Looking for trees near the homes")

PARTY = 0.3
"""A point of a façade that is nearer (m) to another building has no view, as in the reference calculations."""
HOMES_AT_A_TIME = 4096
CELLS_A_HOME = 1000
"""What looking from one home is worth in cells, when threads are given out."""


@dataclass(frozen=True)
class Footprints:
    """Walls by block: `walls` is (start, end), local; building b has those from `building_walls[b]` up to the next."""

    blocks: Blocks
    walls: tuple[np.ndarray, np.ndarray]
    building_walls: np.ndarray

    @classmethod
    def of(cls, buildings: Buildings, blocks: Blocks) -> Footprints:
        """Return the walls of buildings, by block."""
        walls = buildings.walls
        first = np.searchsorted(walls.building, np.arange(len(buildings) + 1))
        return cls(blocks, (blocks.local(walls.start), blocks.local(walls.end)), first)

    @property
    def boxes(self) -> tuple[np.ndarray, np.ndarray]:
        """The least and the greatest coordinates of each building, (buildings, 2) each, local."""
        start, first = self.walls[0], self.building_walls[:-1]
        return np.minimum.reduceat(start, first), np.maximum.reduceat(start, first)

    def wall_index(self) -> Index:
        """Return the walls of each block."""
        start, end = self.walls
        return self.blocks.index(np.minimum(start, end), np.maximum(start, end))

    def building_index(self, margin: float = 0.0) -> Index:
        """Return the buildings of each block, with a margin (m) around them."""
        low, high = self.boxes
        return self.blocks.index(low - margin, high + margin)

    def with_a_view(self, facades: Facades) -> Facades:
        """Return the points of façades that are no party wall: outside buildings, and not against another one."""
        index = self.building_index(PARTY)
        free = np.zeros(len(facades.wall), bool)
        with threads_for(len(free) * CELLS_A_HOME):
            in_the_open(
                self.blocks.local(facades.eye), facades.building, PARTY, self.walls, self.building_walls, index,
                self.blocks.size, self.blocks.columns, free,
            )  # fmt: skip
        return facades.only(free)


@dataclass(frozen=True)
class Pairs:
    """Homes and the trees near them: home i has `tree[starts[i] : starts[i + 1]]`.

    `nearest` (pairs, 2), in m: the nearest point of the walls of the home.
    """

    starts: np.ndarray
    tree: np.ndarray
    nearest: np.ndarray

    @property
    def home(self) -> np.ndarray:
        """The home of each pair."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))


def trees_near(
    footprints: Footprints,
    homes: np.ndarray,
    trees: Trees,
    counting: np.ndarray,
    within: np.ndarray,
    on_progress: OnProgress,
) -> Pairs:
    """Return the trees near each home, with the nearest point of its walls.

    homes: numbers of buildings. counting: numbers of the trees that count. within: how near (m) to the building each
    tree must be, shape (trees,). Raises `Cancelled`.
    """
    blocks = footprints.blocks
    stems = blocks.local(trees.place)
    among = blocks.index(stems[counting], stems[counting])
    index = Index(among.starts, counting[among.items])
    search = (
        within, within[counting].max(initial=0.0), footprints.walls, footprints.building_walls, stems, index,
        blocks.size, blocks.columns,
    )  # fmt: skip
    counts = np.zeros(len(homes), np.int64)
    for some in _batches(len(homes), on_progress, 0.0):
        count_near(homes[some], *search, counts[some])
    starts = np.concatenate(([0], np.cumsum(counts)))
    tree, nearest = np.zeros(starts[-1], np.int64), np.zeros((starts[-1], 2))
    for some in _batches(len(homes), on_progress, 0.5):
        list_near(homes[some], *search, starts[some.start:some.stop + 1], tree, nearest)
    return Pairs(starts, tree, blocks.on_map(nearest))


def _batches(count: int, on_progress: OnProgress, done: float) -> Iterator[slice]:
    """Yield some homes at a time, inside `threads_for`; the search has two halves."""
    for first in range(0, count, HOMES_AT_A_TIME):
        report(on_progress, done + 0.5 * first / count, Text(SEARCHING))
        with threads_for(HOMES_AT_A_TIME * CELLS_A_HOME):
            yield slice(first, min(first + HOMES_AT_A_TIME, count))
