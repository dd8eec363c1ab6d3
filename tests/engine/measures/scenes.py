"""A small town of 1 m cells: grass, a street, a ditch, a house of 6 m and a tree beside it."""

from __future__ import annotations

import numpy as np

from ....processing.engine.crowns import crown_heights
from ....processing.engine.grid import Grid
from ....processing.engine.measures.city import Covers, Layers, Patch
from ....processing.engine.measures.kinds import Cost, MeasureKind, Reason, TreeSize
from ....processing.engine.measures.measures import (
    Basin,
    Build,
    Connect,
    Demolish,
    Fell,
    Kerb,
    Measure,
    MoveGround,
    NewRoof,
    Plant,
    Pond,
    Resurface,
    Sunk,
)
from ....processing.engine.tiles import Window
from ....processing.engine.trees.scene import Trees

GRID = Grid(40, 40, 1.0, 0.0, 40.0)
ROOF, PAVING, GRASS, WOOD, WATER, PERMEABLE, GREEN_ROOF, WADI = 1, 2, 6, 8, 11, 13, 14, 16
HOUSE = (slice(4, 10), slice(4, 12))
STREET = (slice(18, 24), slice(None))
DITCH = (slice(None), slice(36, 39))
TREE = (15.0, 34.0, 8.0, 6.0, 2.0)
"""x, y, height, crown diameter and base."""
PIPE = (slice(30, 33), slice(0, 20))
GROUND = 1.0
ALL = frozenset({Reason.BUILDING, Reason.WATER, Reason.UTILITIES, Reason.MEASURES})


def town() -> Layers:
    dtm = np.full(GRID.shape, GROUND, np.float32)
    dtm[DITCH] = 0.0
    cover = np.full(GRID.shape, GRASS, np.uint8)
    cover[STREET] = PAVING
    cover[DITCH] = WATER
    cover[HOUSE] = ROOF
    buildings = np.zeros(GRID.shape, np.int32)
    buildings[HOUSE] = 1
    x, y, height, crown, base = TREE
    chm = crown_heights(GRID.x, GRID.y, np.array((x, y)), height, crown, base)
    dsm = dtm.copy()
    dsm[HOUSE] += 6.0
    dsm = np.maximum(dsm, dtm + chm)
    strips = np.zeros(GRID.shape, bool)
    strips[PIPE] = True
    trees = Trees(np.array([(x, y)]), np.array([height]), np.array([crown]), np.array([base]))
    flags = {name: np.zeros(256, bool) for name in ("roof", "open_water", "vegetated", "woodland")}
    flags["roof"][[ROOF, GREEN_ROOF]] = True
    flags["open_water"][WATER] = True
    flags["vegetated"][[GRASS, WOOD, WADI]] = True
    flags["woodland"][WOOD] = True
    return Layers(GRID, dtm, dsm, chm, cover, buildings, np.array([6.0]), strips, trees, Covers(**flags))


def kind(action: str, rank: int = 0, cover: int = 0, avoids=frozenset()) -> MeasureKind:
    return MeasureKind(action, rank, "polygon", action, cover, frozenset(avoids), "m²", Cost(), {})


def patch(cells) -> Patch:
    """Return the cells of two slices."""
    rows, columns = (range(*side.indices(40)) for side in cells)
    shape = (len(rows), len(columns))
    return Patch(Window(rows.start, columns.start, *shape), np.ones(shape, bool))


def drawn(cells, what: MeasureKind, number: int = 0, outside: bool = False) -> dict:
    there = patch(cells)
    return {
        "kind": what, "number": number, "patch": there, "amount": float(there.mask.sum()),
        "place": (GRID.x[there.window.left], GRID.y[there.window.top]), "outside": outside,
    }  # fmt: skip


def building(cells, height=10.0, **more) -> Build:
    return Build(**drawn(cells, kind("building", 12, ROOF, ALL), **more), height=height)


def demolish(cells, cover=GRASS, **more) -> Demolish:
    return Demolish(**drawn(cells, kind("demolish", 0), **more), cover=cover)


def fell(cells, cover=GRASS, **more) -> Fell:
    return Fell(**drawn(cells, kind("fell", 1), **more), cover=cover)


def raised(cells, by=0.5, level=None, side_slope=0.0, sign=1, **more) -> MoveGround:
    what = kind("raise", 2, avoids={Reason.BUILDING, Reason.WATER, Reason.HEIGHT})
    return MoveGround(**drawn(cells, what, **more), sign=sign, by=by, level=level, side_slope=side_slope)


def wadi(cells, depth=0.3, side_slope=0.0, cover=WADI, drain=0.0, **more) -> Basin:
    there = drawn(cells, kind("wadi", 6, cover, ALL), **more)
    return Basin(**there, depth=depth, side_slope=side_slope, drain=drain)


def pond(cells, level=None, freeboard=0.3, **more) -> Pond:
    return Pond(**drawn(cells, kind("pond", 8, WATER, ALL | {Reason.BANKS}), **more), level=level, freeboard=freeboard)


def resurface(cells, cover=GRASS, public=None, **more) -> Resurface:
    avoids = {Reason.BUILDING, Reason.WATER, Reason.MEASURES}
    return Resurface(**drawn(cells, kind("cover", 10, avoids=avoids), **more), cover=cover, public=public)


def roof(cells, **more) -> NewRoof:
    return NewRoof(**drawn(cells, kind("roof", 13, GREEN_ROOF), **more))


def kerb(cells, height=0.1, **more) -> Kerb:
    return Kerb(**drawn(cells, kind("kerb", 15, avoids={Reason.BUILDING, Reason.WATER}), **more), height=height)


def sunk(cells, capacity=None, volume=None, **more) -> Sunk:
    what = kind("storage", 16, avoids={Reason.BUILDING, Reason.WATER, Reason.UTILITIES})
    return Sunk(**drawn(cells, what, **more), capacity=capacity, volume=volume)


def connect(cells, capacity=0.1, head=0.1, **more) -> Connect:
    """Return a link along a row or column of cells."""
    there = drawn(cells, kind("culvert", 17, avoids={Reason.BUILDING, Reason.UTILITIES}), **more)
    window = there["patch"].window
    last = (GRID.x[window.left + window.columns - 1], GRID.y[window.top + window.rows - 1])
    return Connect(**there, start=there["place"], end=last, capacity=capacity, head=head)


def unseen(cells, **more) -> Measure:
    return Measure(**drawn(cells, kind("none", 11), **more))


def tree(x, y, height=10.0, crown=6.0, root_room=16.0, **more) -> Plant:
    what = kind("trees", 18, avoids={Reason.BUILDING, Reason.WATER, Reason.UTILITIES, Reason.ROOTS})
    row, column = GRID.row_column(x, y)
    there = drawn((slice(row, row + 1), slice(column, column + 1)), what, **more)
    return Plant(**there | {"place": (x, y), "amount": 1.0}, size=TreeSize(height, crown, root_room))

