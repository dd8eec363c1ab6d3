"""The layers of a city, and a copy of them on which measures are carried out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from ..crowns import crown_heights
from ..grid import Grid
from ..heat.obstacles import SURFACE_TOLERANCE, TRUNK_SHARE, without_vegetation
from ..tiles import Window, tiles
from ..trees.scene import Trees
from .stems import Stems

TILE = 1024
"""Rows and columns that are worked out between two moments at which a stop is heard."""
MOST = 0.5
"""A building of which a larger share lies in a measure goes whole, another stays whole: our own default."""


@dataclass(frozen=True)
class Covers:
    """What holds for each code of land cover, bool (256,)."""

    roof: np.ndarray
    open_water: np.ndarray
    vegetated: np.ndarray
    woodland: np.ndarray


@dataclass(frozen=True)
class Layers:
    """The base layers on one grid.

    dtm, dsm: m above datum, chm: m above ground, float32 (rows, columns), NaN where unknown. landcover: uint8, 0 where
    there is none. buildings: int32, the number from 1 of the building in each cell, 0 for none; building_heights: m,
    NaN where unknown, one for each number. strips: bool, cells that the clearance of a cable or pipe
    touches.
    """

    grid: Grid
    dtm: np.ndarray
    dsm: np.ndarray
    chm: np.ndarray
    landcover: np.ndarray
    buildings: np.ndarray
    building_heights: np.ndarray
    strips: np.ndarray
    trees: Trees
    covers: Covers


@dataclass(frozen=True)
class Patch:
    """Cells of a window of the grid: mask is bool of the shape of the window."""

    window: Window
    mask: np.ndarray

    def of(self, values: np.ndarray) -> np.ndarray:
        """Return the window of an array of the whole grid, as a view."""
        return values[self.window.slices]


@dataclass(frozen=True)
class NewBuilding:
    """A building of a measure: the number of the measure, and that of the building in the cells."""

    measure: int
    number: int


@dataclass(frozen=True)
class NewLink:
    """A culvert or pump of a measure between two places (x, y): m³/s that it carries, and a culvert's head (m)."""

    measure: int
    start: tuple[float, float]
    end: tuple[float, float]
    capacity: float
    head: float | None


@dataclass(frozen=True)
class NewSink:
    """Cells from which a measure takes water: at most m³/s, and m³ in all; None for no such limit."""

    measure: int
    patch: Patch
    capacity: float | None
    volume: float | None


@dataclass(frozen=True)
class GreenChange:
    """A measure that takes green space away (public is None), or that makes it, public or not."""

    measure: int
    public: bool | None


@dataclass
class Works:
    """A city under construction: the layers of a variant as far as they are.

    structure: height (m above ground) of what is solid; claimed: bool, cells that a measure has taken. alive: which
    trees of the base stand; gone: numbers of buildings that were demolished; planted: x, y, height and crown diameter
    (m) of each new tree. green_changes: in the order of the works. listen: called now and then in
    long work; may raise `Cancelled`.
    """

    base: Layers
    ground: np.ndarray
    structure: np.ndarray
    canopy: np.ndarray
    cover: np.ndarray
    buildings: np.ndarray
    claimed: np.ndarray
    alive: np.ndarray
    gone: set[int] = field(default_factory=set)
    new_buildings: list[NewBuilding] = field(default_factory=list)
    links: list[NewLink] = field(default_factory=list)
    sinks: list[NewSink] = field(default_factory=list)
    green_changes: list[GreenChange] = field(default_factory=list)
    planted: list[tuple[float, float, float, float]] = field(default_factory=list)
    listen: Callable[[], None] = lambda: None

    @classmethod
    def on(cls, base: Layers) -> Works:
        """Return a copy of the base layers to work on."""
        return cls(
            base, base.dtm.copy(), structures(base, Window.of(base.grid)), base.chm.copy(), base.landcover.copy(),
            base.buildings.copy(), np.zeros(base.grid.shape, bool), np.ones(len(base.trees), bool),
        )  # fmt: skip

    def built_in(self, patch: Patch) -> np.ndarray:
        """Where a building or roof is in the window of a patch."""
        return (patch.of(self.buildings) > 0) | self.base.covers.roof[patch.of(self.cover)]

    def water_in(self, patch: Patch) -> np.ndarray:
        """Where open water is in the window of a patch."""
        return self.base.covers.open_water[patch.of(self.cover)]

    def around_buildings(self, patch: Patch) -> Patch:
        """Return a patch without its buildings and roofs."""
        return Patch(patch.window, patch.mask & ~self.built_in(patch))

    def standing(self) -> Trees:
        """Return the trees that stand now: those of the base that are left, then the new ones."""
        kept = Trees(*(column[self.alive] for column in vars(self.base.trees).values()))
        return kept.joined(self.new_trees())

    def new_trees(self) -> Trees:
        """Return the trees that were planted."""
        planted = np.array(self.planted).reshape(-1, 4)
        return Trees.of(planted[:, :2], planted[:, 2], planted[:, 3])

    def stem_within(self, x: float, y: float, half: float) -> tuple[float, float] | None:
        """Return a stem that stands within `half` (m) of a point along both axes, None where there is none."""
        kept = len(self.alive)
        for tree, place in self.stems.within(x, y, half):
            if tree >= kept or self.alive[tree]:
                return place
        return None

    @cached_property
    def stems(self) -> Stems:
        """The stems of the base, by their number, and the new ones after these."""
        return Stems(self.base.trees.place)

    def stems_in(self, patch: Patch) -> np.ndarray:
        """Tell which trees of the base still stand within a patch, bool (trees,)."""
        window = patch.window
        row, column = self._cells_of(np.ones(len(self.alive), bool), window)
        inside = (row >= 0) & (row < window.rows) & (column >= 0) & (column < window.columns) & self.alive
        inside[inside] = patch.mask[row[inside], column[inside]]
        return inside

    def _cells_of(self, trees: np.ndarray, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """Return the rows and columns in a window of the stems of some trees of the base, bool (trees,)."""
        grid, (x, y) = self.base.grid, self.base.trees.place[trees].T
        row = np.floor((grid.north - y) / grid.cell_size).astype(np.int64) - window.top
        return row, np.floor((x - grid.west) / grid.cell_size).astype(np.int64) - window.left

    def surface(self) -> np.ndarray:
        """Return the surface (m above datum): that of the base wherever nothing changed."""
        base, surface = self.base, self.base.dsm.copy()
        shows = _shows_crowns(base)
        for window in tiles(base.grid, TILE):
            self.listen()
            cells = window.slices
            ground, structure, canopy = self.ground[cells], self.structure[cells], self.canopy[cells]
            pairs = ((ground, base.dtm[cells]), (canopy, base.chm[cells]), (structure, structures(base, window)))
            same = np.logical_and.reduce([_same(now, before) for now, before in pairs])
            top = np.fmax(structure, canopy) if shows else structure
            surface[cells] = np.where(same, base.dsm[cells], ground + top)
        return surface

    def to_demolish(self, patch: Patch) -> np.ndarray:
        """Return the cells of the buildings of which more than half lies in a patch, and of loose roofs in it.

        They are bool, of the whole grid.
        """
        inside = np.bincount(patch.of(self.buildings)[patch.mask])
        inside[:1] = 0
        cells = np.zeros(self.base.grid.shape, bool)
        if inside.any():
            whole = np.bincount(self.buildings.ravel())[: len(inside)]
            cells = np.isin(self.buildings, np.flatnonzero(inside > MOST * whole))
        loose = patch.mask & self.base.covers.roof[patch.of(self.cover)] & (patch.of(self.buildings) == 0)
        patch.of(cells)[loose] = True
        return cells

    def demolish_within(self, patch: Patch) -> np.ndarray:
        """Remove what is to be demolished for a patch; return its cells (bool, of the whole grid).

        They become open ground; their land cover is left to the caller.
        """
        cells = self.to_demolish(patch)
        self.gone |= set(np.unique(self.buildings[cells]).tolist()) - {0}
        self.buildings[cells] = 0
        self.structure[cells] = 0.0
        return cells

    def lay(self, measure: int, patch: Patch, cover: int, public: bool | None = None) -> None:
        """Give a patch another cover. Where that is not green it takes green space; `public` says that it makes some.

        measure: the number of the feature that does so.
        """
        patch.of(self.cover)[patch.mask] = cover
        if public is not None or not self.base.covers.vegetated[cover]:
            self.green_changes.append(GreenChange(measure, public))

    def new_number(self) -> int:
        """Return the number of the next building."""
        return len(self.base.building_heights) + len(self.new_buildings) + 1

    def vegetation_in(self, patch: Patch) -> np.ndarray:
        """Where vegetation, woodland or a stem is in the window of a patch."""
        there = (patch.of(self.canopy) > 0.0) | self.base.covers.woodland[patch.of(self.cover)]
        row, column = self._cells_of(self.stems_in(patch), patch.window)
        there[row, column] = True
        return there

    def clear_vegetation(self, patch: Patch, cover: int = 0) -> None:
        """Fell the trees with their stem in a patch, and clear what grows in it.

        What lies below the crown of a tree that stays keeps at most the height of that crown. Woodland without a crown
        above it gets another cover, if any is given.
        """
        felled = np.flatnonzero(self.stems_in(patch))
        self.alive[felled] = False
        staying = self.standing()
        radius = 0.5 * np.nan_to_num(staying.crown_diameter)
        self._lower(patch, staying, radius, cover)
        for place, diameter in zip(self.base.trees.place[felled], self.base.trees.crown_diameter[felled], strict=True):
            self.listen()
            self._lower(crown_patch(self.base.grid, place, diameter), staying, radius, cover)

    def _lower(self, patch: Patch, staying: Trees, radius: np.ndarray, cover: int) -> None:
        """Bring the vegetation of a patch down to the crowns of the trees that stay."""
        grid, window = self.base.grid, patch.window
        x, y = centres(grid, window)
        if not (len(x) and len(y)):
            return
        east, north = staying.place.T
        near = (radius > 0.0) & (east + radius > x[0]) & (east - radius < x[-1])
        near &= (north + radius > y[-1]) & (north - radius < y[0])
        left = np.zeros(window.shape, np.float32)
        for tree in np.flatnonzero(near).tolist():
            dome = crown_heights(
                x, y, staying.place[tree], staying.height[tree], staying.crown_diameter[tree], staying.crown_base[tree]
            )
            np.fmax(left, dome, out=left)
        canopy = patch.of(self.canopy)
        canopy[patch.mask] = np.fmin(canopy, left)[patch.mask]
        if cover:
            codes = patch.of(self.cover)
            codes[patch.mask & (canopy == 0.0) & self.base.covers.woodland[codes]] = cover

    def plant(self, x: float, y: float, height: float, crown_diameter: float) -> None:
        """Plant a tree: its crown is half an ellipsoid down to a quarter of its height, and ends at roofs."""
        patch = crown_patch(self.base.grid, np.array((x, y)), crown_diameter)
        dome = crown_heights(
            *centres(self.base.grid, patch.window), np.array((x, y)), height, crown_diameter, TRUNK_SHARE * height
        )
        free = patch.mask & ~self.built_in(patch) & np.isfinite(patch.of(self.ground))
        canopy = patch.of(self.canopy)
        canopy[free] = np.fmax(canopy, dome)[free]
        self.planted.append((x, y, height, crown_diameter))
        self.stems.add((x, y))


def structures(base: Layers, window: Window) -> np.ndarray:
    """Return the height (m above ground) of what is solid in a window, float32, NaN where the ground is unknown.

    Where a crown hides a building, it is that of the building.
    """
    dtm, dsm, chm, buildings = (values[window.slices] for values in (base.dtm, base.dsm, base.chm, base.buildings))
    solid = without_vegetation(dtm, dsm, chm) - dtm
    heights = np.append(np.nan, base.building_heights)[buildings]
    hidden = (buildings > 0) & (chm > 0.0) & (solid == 0.0) & np.isfinite(heights)
    solid[hidden] = heights[hidden]
    return solid


def _shows_crowns(base: Layers) -> bool:
    """Tell whether the surface of the base shows its crowns: in most of their cells, or where there are none."""
    crowns = base.chm > 0.0
    shown = base.dsm[crowns] >= base.dtm[crowns] + base.chm[crowns] - SURFACE_TOLERANCE
    return 2 * np.count_nonzero(shown) >= shown.size


def _same(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    return (one == other) | (np.isnan(one) & np.isnan(other))


def widened(grid: Grid, patch: Patch) -> Patch:
    """Return the cells that have a side in common with a patch and lie outside it."""
    inner = patch.window
    top, left = max(inner.top - 1, 0), max(inner.left - 1, 0)
    bottom, right = min(inner.bottom + 1, grid.rows), min(inner.right + 1, grid.columns)
    outer = Window(top, left, bottom - top, right - left)
    there = np.zeros(outer.shape, bool)
    there[inner.within(outer)] = patch.mask
    beside = np.zeros(outer.shape, bool)
    beside[1:] |= there[:-1]
    beside[:-1] |= there[1:]
    beside[:, 1:] |= there[:, :-1]
    beside[:, :-1] |= there[:, 1:]
    return Patch(outer, beside & ~there)


def crown_patch(grid: Grid, place: np.ndarray, diameter: float) -> Patch:
    """Return the cells with their centre within the crown of a tree; diameter in m, NaN for no crown."""
    radius = 0.5 * float(np.nan_to_num(diameter))
    window = clipped(grid, place[0] - radius, place[1] - radius, place[0] + radius, place[1] + radius)
    x, y = centres(grid, window)
    return Patch(window, (x - place[0])[np.newaxis, :] ** 2 + (y - place[1])[:, np.newaxis] ** 2 < radius**2)


def centres(grid: Grid, window: Window) -> tuple[np.ndarray, np.ndarray]:
    """Return the centres (m) of the columns and of the rows of a window."""
    rows, columns = window.slices
    return grid.x[columns], grid.y[rows]


def clipped(grid: Grid, west: float, south: float, east: float, north: float) -> Window:
    """Return the window of the cells that touch a box (m), without what lies beyond the grid."""
    left = int(np.clip(np.floor((west - grid.west) / grid.cell_size), 0, grid.columns))
    right = int(np.clip(np.floor((east - grid.west) / grid.cell_size) + 1, left, grid.columns))
    top = int(np.clip(np.floor((grid.north - north) / grid.cell_size), 0, grid.rows))
    bottom = int(np.clip(np.floor((grid.north - south) / grid.cell_size) + 1, top, grid.rows))
    return Window(top, left, bottom - top, right - left)
