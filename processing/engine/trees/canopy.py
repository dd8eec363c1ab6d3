"""Canopy cover: which share of the land lies under crowns, in areas and around places.

Canopy is what is high enough in a raster of vegetation heights, or what lies under at least one crown: crowns that
overlap count once. A cell is canopy, and lies in an area or a circle, where its centre does. Land is what is known and
no large water; canopy over large water counts for nothing, so that no share can be above 100 %.

The grid is read in stripes. All counts are whole numbers of cells, so the stripes change nothing in the results.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ..errors import StadstweelingError
from ..grid import Grid
from ..progress import OnProgress, part, report, unattended
from ..sampling import values_at
from ..text import QT_TRANSLATE_NOOP, Text
from ..tiles import Window
from .water import LargeWater

STRIPE = 6_000_000
"""Cells that are worked on at a time, about 150 MB."""
BLOCK = 512
"""Rows of the blocks that rasters are mostly kept in: a stripe that ends within a block has it read twice."""

COUNTING = QT_TRANSLATE_NOOP("engine", "Counting canopy")


class NoGroundWithoutCanopy(StadstweelingError):
    """A raster of vegetation heights in which all that is known is canopy."""

    what = QT_TRANSLATE_NOOP("engine", "no cell on land is lower than {height:g} m: all that is known is canopy")
    expected = QT_TRANSLATE_NOOP("engine", "a height of 0 where nothing grows; no data means that nothing is known")
    remedy = QT_TRANSLATE_NOOP("engine", "If no data means that nothing grows, fill it with 'Fill NoData cells', by 0.")


@dataclass(frozen=True)
class Crowns:
    """Crowns of trees as discs: x, y of the stems and diameters, all in m, of shape (trees,)."""

    x: np.ndarray
    y: np.ndarray
    diameter: np.ndarray


class CanopySurvey(Protocol):
    """What is known of canopy and land, by window of a grid."""

    @property
    def grid(self) -> Grid:
        """The grid."""

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return where there is canopy, where that and the land cover are known, and where open water is, all bool."""

    def read_water(self, window: Window) -> np.ndarray:
        """Return where there is open water, bool."""


@dataclass(frozen=True)
class Stripe:
    """Whole rows of the grid: canopy on land, land without large water, and all that is known, each bool."""

    window: Window
    canopy: np.ndarray
    land: np.ndarray
    known: np.ndarray


@dataclass(frozen=True)
class Cover:
    """Cells of canopy, of land and of all that is known, of shape (places,); `cell_area` in m².

    `whole` is the area (m²) of each place itself, known or not.
    """

    canopy: np.ndarray
    land: np.ndarray
    known: np.ndarray
    cell_area: float
    whole: np.ndarray

    @property
    def percent(self) -> np.ndarray:
        """Canopy as a share of the land (%), NaN where there is no land."""
        return np.divide(100.0 * self.canopy, self.land, out=np.full(len(self.land), np.nan), where=self.land > 0)

    @property
    def land_area(self) -> np.ndarray:
        """Area of the land (m²)."""
        return self.land * self.cell_area

    @property
    def known_percent(self) -> np.ndarray:
        """Which share of each place is known (%); the cells along its edge make that inexact."""
        return np.minimum(100.0 * self.known * self.cell_area / self.whole, 100.0)

    def meets(self, least: float) -> np.ndarray:
        """Return where canopy is at least a share of the land (%), without rounding; False where there is no land."""
        return (self.land > 0) & (100.0 * self.canopy >= least * self.land)


def crown_cover(crowns: Crowns, grid: Grid, window: Window) -> np.ndarray:
    """Return which cells of a window lie under at least one crown, bool."""
    from .canopy_kernel import fill_discs  # here, so that QGIS without numba can still list what needs it

    mask = np.zeros(window.shape, bool)
    x = (crowns.x - grid.west) / grid.cell_size - window.left
    y = (grid.north - crowns.y) / grid.cell_size - window.top
    radius = 0.5 * crowns.diameter / grid.cell_size
    near = (y + radius > 0.0) & (y - radius < window.rows) & (x + radius > 0.0) & (x - radius < window.columns)
    near &= radius > 0.0
    fill_discs(x[near], y[near], radius[near], mask)
    return mask


def stripes_of(grid: Grid, cells: int = STRIPE) -> list[Window]:
    """Return windows of whole rows and about so many cells that together cover the grid."""
    rows = max(cells // grid.columns, 1)
    rows = rows // BLOCK * BLOCK or rows
    return [Window(top, 0, min(rows, grid.rows - top), grid.columns) for top in range(0, grid.rows, rows)]


def canopy_stripes(
    survey: CanopySurvey, large_water: float, on_progress: OnProgress = unattended, cells: int = STRIPE
) -> Iterator[Stripe]:
    """Yield the canopy of the grid, stripe by stripe of about so many cells.

    large_water: area (m²) from which open water is no land. Raises `Cancelled`.
    """
    stripes = stripes_of(survey.grid, cells)
    water = LargeWater(survey.read_water, stripes, survey.grid.cell_area, large_water, part(on_progress, 0.0, 0.2))
    for number, window in enumerate(stripes):
        report(on_progress, 0.2 + 0.8 * number / len(stripes), Text(COUNTING))
        canopy, known, wet = survey.read(window)
        land = known & ~water.among(wet, window)
        yield Stripe(window, canopy & land, land, known)


class CircleCounts:
    """Counts of the cells in a circle round each of many points, stripe by stripe."""

    def __init__(self, points: np.ndarray, radius: float, grid: Grid) -> None:
        """Begin; points (points, 2) and radius in m."""
        # Neighbours one after another: what one has read is at hand for the next.
        self._order = np.argsort(points[:, 0], kind="stable")
        self._x, self._y = (points[self._order] - (grid.west, grid.north)).T * ((1.0,), (-1.0,)) / grid.cell_size
        self._radius, self._grid = radius / grid.cell_size, grid
        self._totals = np.zeros((len(points), 3), np.int64)

    def add(self, stripe: Stripe) -> None:
        """Count the cells of a stripe."""
        if not len(self._x):
            return
        from ..compiled import threads_for
        from .canopy_kernel import add_discs, running_counts

        rows, columns = stripe.window.shape
        counts = np.empty((rows, columns + 1, 3), np.int32)
        with threads_for(counts.size):
            running_counts(np.stack([stripe.canopy, stripe.land, stripe.known]), counts)
        with threads_for(len(self._x) * rows):
            add_discs(counts, self._x, self._y - stripe.window.top, self._radius, self._totals)

    @property
    def cover(self) -> Cover:
        """What was counted, in the order of the points."""
        totals = np.empty_like(self._totals)
        totals[self._order] = self._totals
        area = np.pi * self._radius**2 * self._grid.cell_area
        return Cover(*totals.T, self._grid.cell_area, np.full(len(totals), area))


class AreaCounts:
    """Counts of the cells in each of some areas, which may overlap, stripe by stripe."""

    def __init__(self, areas: np.ndarray, grid: Grid) -> None:
        """Begin; `areas` (areas,) are those of the outlines (m²)."""
        self._areas, self._grid = areas, grid
        self._totals = np.zeros((len(areas), 3), np.int64)

    def add(self, stripe: Stripe, masks: Iterable[tuple[int, Window, np.ndarray]]) -> None:
        """Count the cells of a stripe: the number of an area, a window in the stripe, and where the area is in that."""
        for number, window, inside in masks:
            place = window.within(stripe.window)
            layers = (stripe.canopy, stripe.land, stripe.known)
            self._totals[number] += [np.count_nonzero(layer[place] & inside) for layer in layers]

    @property
    def cover(self) -> Cover:
        """What was counted."""
        return Cover(*self._totals.T, self._grid.cell_area, self._areas)


@dataclass(frozen=True)
class Wanted:
    """For what the canopy is counted, besides the whole grid.

    areas: the area (m²) of each neighbourhood, and `masks` what says where they are in a window: number, a window in
    it, and the cells of that. homes (homes, 2): places in m, with a circle of `radius` (m) round each. map: a grid with
    such a circle round the centre of each cell, None for no map.
    """

    areas: np.ndarray
    masks: Callable[[Window], Iterable[tuple[int, Window, np.ndarray]]]
    homes: np.ndarray
    radius: float
    map: Grid | None


@dataclass(frozen=True)
class Counted:
    """The canopy of the whole grid, of each neighbourhood and round each home.

    map: that round each cell of the map, in %, NaN where its centre is not known or no land is near; None for no map.
    """

    whole: Cover
    areas: Cover
    homes: Cover
    map: np.ndarray | None


def count_canopy(
    survey: CanopySurvey,
    wanted: Wanted,
    large_water: float,
    on_progress: OnProgress = unattended,
    cells: int = STRIPE,
) -> Counted:
    """Count canopy and land, in stripes of about so many cells.

    large_water: area (m²) from which open water is no land. Raises `Cancelled`.
    """
    grid = survey.grid
    centres = _centres(wanted.map) if wanted.map else np.zeros((0, 2))
    whole, areas = AreaCounts(np.array([grid.cells * grid.cell_area]), grid), AreaCounts(wanted.areas, grid)
    homes, map_cells = (CircleCounts(points, wanted.radius, grid) for points in (wanted.homes, centres))
    known = np.zeros(len(centres), bool)
    for stripe in canopy_stripes(survey, large_water, on_progress, cells):
        whole.add(stripe, [(0, stripe.window, np.array(True))])
        areas.add(stripe, wanted.masks(stripe.window))
        homes.add(stripe)
        map_cells.add(stripe)
        known |= values_at(centres, stripe.known, grid, False, stripe.window)
    report(on_progress, 1.0, Text(COUNTING))
    percent = np.where(known, map_cells.cover.percent, np.nan).astype(np.float32)
    return Counted(whole.cover, areas.cover, homes.cover, percent.reshape(wanted.map.shape) if wanted.map else None)


def map_grid(grid: Grid, cell_size: float) -> Grid:
    """Return the grid of a map of the same area, with cells of about a size (m): a whole number of cells of `grid`."""
    cells = max(round(cell_size / grid.cell_size), 1)
    size = cells * grid.cell_size
    return Grid(-(-grid.rows // cells), -(-grid.columns // cells), size, grid.west, grid.north)


def _centres(grid: Grid) -> np.ndarray:
    """Return the centres of all cells, row by row, shape (cells, 2) in m."""
    x, y = np.meshgrid(grid.x, grid.y)
    return np.stack([x.ravel(), y.ravel()], axis=1)
