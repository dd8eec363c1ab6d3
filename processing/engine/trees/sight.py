"""Which trees people see from their homes."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..compiled import threads_for
from ..grid import Grid
from ..progress import OnProgress, part, report, unattended
from ..text import QT_TRANSLATE_NOOP, Text
from ..tiles import Window
from .blocks import Blocks
from .definitions import BlockedBy, MeasuredTo, Storeys, TreeRule
from .facades import SPACING, facades_of
from .footprints import CELLS_A_HOME, Footprints, trees_near
from .levels import Heights, Levels, find_levels
from .scene import EYE_HEIGHT, Buildings, Trees
from .seen import TreesSeen
from .sight_kernel import Scene, Surface, look

LOOKING = QT_TRANSLATE_NOOP("engine", "Looking out of the homes")

TILE = 2000
"""Cells across of the pieces of ground that are held at a time: a compromise between memory and what is read twice."""
HOMES_AT_A_TIME = 256
"""So few that somebody who wants to stop is heard within a second."""


def trees_seen(
    buildings: Buildings,
    homes: np.ndarray,
    trees: Trees,
    rule: TreeRule,
    ground: Heights,
    grid: Grid,
    spacing: float = SPACING,
    surface: Heights | None = None,
    on_progress: OnProgress = unattended,
    tile: int = TILE,
    hiding: np.ndarray | None = None,
) -> TreesSeen:
    """Find the trees that count for each home by a rule.

    homes: numbers of the buildings to look from. spacing: greatest distance (m) between points along a façade.
    surface: a surface as it was measured, which then hides in place of the ground, the buildings and the crowns. tile:
    cells across of the pieces of ground held at a time. hiding: which trees may hide others, bool (trees,), all by
    default. Each home is judged on its own, so neither threads nor tiles change a bit. Trees without known ground do
    not exist where one looks. Raises `Cancelled`.
    """
    footprints = Footprints.of(buildings, Blocks.over(grid))
    reach = np.full(len(trees), float(rule.radius))
    if rule.measured_to is MeasuredTo.CROWN_EDGE:
        reach += trees.radius
    counts = trees.crown_area >= rule.least_crown
    if rule.blocked_by is BlockedBy.NOTHING:
        pairs = trees_near(footprints, homes, trees, np.flatnonzero(counts), reach, on_progress)
        storey, known = np.zeros(len(pairs.tree), np.int64), np.ones(len(homes), bool)
        return TreesSeen(pairs.home, pairs.tree, storey, pairs.nearest, known, np.ones(len(trees), bool))

    blocks = footprints.blocks
    facades = facades_of(buildings.walls, spacing)
    levels = find_levels(
        facades, len(buildings), trees, ground, surface or ground, blocks, tile, part(on_progress, 0.0, 0.2)
    )
    standing = ~np.isnan(levels.tree)
    counts &= standing
    pairs = trees_near(footprints, homes, trees, np.flatnonzero(counts), reach, part(on_progress, 0.2, 0.3))
    facades = footprints.with_a_view(facades)
    eyes = (blocks.local(facades.on_wall), blocks.local(facades.eye), facades.wall)
    eye_starts = np.searchsorted(facades.building, np.arange(len(buildings) + 1))
    floors = levels.building + EYE_HEIGHT
    storeys = buildings.storeys if rule.storeys is Storeys.ALL else np.ones_like(buildings.storeys)
    may_hide = np.ones(len(trees), bool) if hiding is None else hiding
    scene = _scene(footprints, buildings, trees, may_hide, rule, levels, measured=surface is not None)

    storey, eye = np.full(len(pairs.tree), -1), np.full(len(pairs.tree), -1)
    known = ~np.isnan(floors[homes]) & (np.diff(eye_starts)[homes] > 0)
    looking, done = np.flatnonzero(known), 0
    for window, some in _by_window(footprints, homes, looking, reach.max(initial=0.0), tile):
        report(on_progress, 0.3 + 0.7 * done / len(looking), Text(LOOKING))
        heights = Surface((surface or ground).read(window), window.top, window.left, grid.cell_size)
        for few in np.split(some, range(HOMES_AT_A_TIME, len(some), HOMES_AT_A_TIME)):
            report(on_progress, 0.3 + 0.7 * done / len(looking), Text(LOOKING))
            with threads_for(len(few) * CELLS_A_HOME):
                look(
                    homes[few], pairs.starts[few], pairs.starts[few + 1], pairs.tree, reach, eyes, eye_starts, floors,
                    storeys, levels.tree, scene, heights, storey, eye,
                )  # fmt: skip
            done += len(few)
    start = pairs.nearest.copy()
    start[eye >= 0] = facades.on_wall[eye[eye >= 0]]
    return TreesSeen(pairs.home, pairs.tree, storey, start, known, standing)


def _scene(
    footprints: Footprints,
    buildings: Buildings,
    trees: Trees,
    may_hide: np.ndarray,
    rule: TreeRule,
    levels: Levels,
    measured: bool,
) -> Scene:
    """Return what hides, by block; measured: whether a surface shows buildings and crowns already."""
    blocks = footprints.blocks
    wall_top = np.full(len(buildings.walls.building), np.nan)
    if not measured:
        wall_top = (levels.building + buildings.height)[buildings.walls.building]
    walls = np.column_stack((*footprints.walls, wall_top))
    crowns = np.column_stack(
        (blocks.local(trees.place), trees.radius, levels.tree + trees.crown_base, levels.tree + trees.height)
    )
    hiding = np.zeros(0, np.int64)
    if rule.blocked_by is BlockedBy.BUILDINGS_AND_CROWNS and not measured:
        hiding = np.flatnonzero(may_hide & ~np.isnan(levels.tree))
    corner = crowns[hiding, :2], crowns[hiding, 2:3]
    crown_index = blocks.index(corner[0] - corner[1], corner[0] + corner[1])
    wall_index, hidden_behind = footprints.wall_index(), hiding[crown_index.items]
    highest = np.maximum(blocks.highest(wall_index, wall_top), blocks.highest(crown_index, crowns[hiding, 4]))
    return Scene(
        blocks.size, blocks.columns, walls, wall_index.starts, walls[wall_index.items], crowns, crown_index.starts,
        crowns[hidden_behind], hidden_behind, footprints.building_walls, *footprints.building_index(), highest,
        levels.highest,
    )  # fmt: skip


def _by_window(
    footprints: Footprints, homes: np.ndarray, some: np.ndarray, reach: float, tile: int
) -> Iterator[tuple[Window, np.ndarray]]:
    """Yield those of some homes that lie together, with the window of the ground that they look over.

    some: numbers of homes, and the result too; reach: how far (m) from their walls a tree can be.
    """
    grid = footprints.blocks.grid
    low, high = (corner[homes[some]] for corner in footprints.boxes)
    column, row = np.floor((low + high) / (2.0 * grid.cell_size * tile)).astype(np.int64).T
    # Nobody looks from outside the grid: what lies over its edge goes with what is inside.
    last_row, last_column = ((size - 1) // tile for size in grid.shape)
    number = np.clip(row, 0, last_row) * (last_column + 1) + np.clip(column, 0, last_column)
    for group in np.unique(number):
        together = np.flatnonzero(number == group)
        # The eye is outside the wall, and lines end at crowns that stick out beyond the stem.
        margin = reach + grid.cell_size
        left, top = np.floor((low[together].min(axis=0) - margin) / grid.cell_size).astype(int)
        right, bottom = np.ceil((high[together].max(axis=0) + margin) / grid.cell_size).astype(int)
        left, top = max(left, 0), max(top, 0)
        right, bottom = min(right, grid.columns), min(bottom, grid.rows)
        yield Window(top, left, bottom - top, right - left), some[together]
