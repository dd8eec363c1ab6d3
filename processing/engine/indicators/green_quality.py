"""Two indicators of green: the PM10 that vegetation catches, and the Biotope Area Factor.

Both are means of one number a cell over the area. They look at the city from opposite sides:

- PM10 is caught by the layer that the wind meets first, so where a crown hangs over something else the cell has the
  rate of the crown or that of the cover, whichever is higher, and never their sum: a rate per hectare of woodland
  already holds what grows below.
- The Biotope Area Factor is about the surface: whether it lets water and air through, and whether its plants root in
  the soil below. A crown changes nothing in that; a tree over asphalt stands over a sealed surface.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ..errors import UnknownCodes
from ..flood.losses import CODES
from ..grid import Grid
from ..progress import OnProgress, report, unattended
from ..text import QT_TRANSLATE_NOOP, Text
from ..tiles import Window
from ..trees.canopy import STRIPE, stripes_of

SQUARE_METRES_A_HECTARE = 10_000.0
MEASURING = QT_TRANSLATE_NOOP("engine", "Measuring green")

Masks = Iterable[tuple[int, Window, np.ndarray]]
"""The number of a place, a window, and which cells of that lie in the place."""


@dataclass(frozen=True)
class GreenFactor:
    """What a kind of land cover is worth.

    pm10: what it catches, in kg a hectare and year for each µg/m³ of PM10 in the air. biotope: its biotope factor, 0 to
    1, NaN where it has none and is left out of the area. green: whether it is ground with vegetation.
    """

    pm10: float
    biotope: float
    green: bool


@dataclass(frozen=True)
class GreenFactors:
    """The kinds of land cover by code (1 to 255), and what crowns catch, in the unit of `GreenFactor.pm10`."""

    kinds: Mapping[int, GreenFactor]
    crown_pm10: float
    name: str = "green_quality"

    def check(self, codes: np.ndarray, where: str) -> None:
        """Raise `UnknownCodes` where `codes` (integers) of the layer `where` holds one that has no kind."""
        unknown = sorted(set(np.unique(codes).tolist()) - set(self.kinds))
        if unknown:
            raise UnknownCodes(where, codes=", ".join(map(str, unknown[:20])), table=self.name)

    def values_of(self, codes: np.ndarray, crowns: np.ndarray) -> GreenCells:
        """Return what the cells of a window are worth.

        codes: uint8, 0 where not known; crowns: bool, where a crown stands; both (rows, columns).
        """
        pm10, biotope, green = np.zeros(CODES), np.full(CODES, np.nan), np.zeros(CODES, bool)
        for code, kind in self.kinds.items():
            pm10[code], biotope[code], green[code] = kind.pm10, kind.biotope, kind.green
        caught = pm10[codes]
        caught[crowns] = np.maximum(caught[crowns], self.crown_pm10)
        caught[codes == 0] = 0.0
        return GreenCells(codes > 0, crowns & (codes > 0), caught, biotope[codes], green[codes])


@dataclass(frozen=True)
class GreenCells:
    """Cells of a window, (rows, columns): known, under a crown, what they catch, their biotope factor, green."""

    known: np.ndarray
    crowns: np.ndarray
    pm10: np.ndarray
    biotope: np.ndarray
    green: np.ndarray


@dataclass(frozen=True)
class GreenSums:
    """What was counted in some places, arrays of shape (places,).

    whole: the area (m²) of each place itself; known, crowns, land: what of it is known, lies under a crown, and has a
    biotope factor. caught: PM10 in kg a year for each µg/m³. factor_area: area times biotope factor (m²); green: ground
    with vegetation (m²).
    """

    whole: np.ndarray
    known: np.ndarray
    crowns: np.ndarray
    land: np.ndarray
    caught: np.ndarray
    factor_area: np.ndarray
    green: np.ndarray

    def pm10(self, concentration: float) -> np.ndarray:
        """Return the PM10 caught (kg a year) at a concentration (µg/m³); it is proportional to it."""
        return self.caught * concentration

    def pm10_per_hectare(self, concentration: float) -> np.ndarray:
        """Return the PM10 caught (kg a year) on a hectare of what is known, NaN where nothing is."""
        return SQUARE_METRES_A_HECTARE * _ratio(self.pm10(concentration), self.known)

    @property
    def biotope_area_factor(self) -> np.ndarray:
        """The mean biotope factor of the land, 0 to 1, NaN where there is none."""
        return _ratio(self.factor_area, self.land)

    @property
    def green_percent(self) -> np.ndarray:
        """Ground with vegetation as a share of the land (%), NaN where there is none."""
        return 100.0 * _ratio(self.green, self.land)

    @property
    def known_percent(self) -> np.ndarray:
        """Which share of each place is known (%); the cells along its edge make that inexact."""
        return np.minimum(100.0 * _ratio(self.known, self.whole), 100.0)


class GreenSurvey(Protocol):
    """What is known of land cover and crowns, by window of a grid."""

    @property
    def grid(self) -> Grid:
        """The grid."""

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """Return the codes (uint8, 0 where cover or crowns are not known), and where crowns stand (bool)."""


def measure_green(
    survey: GreenSurvey,
    factors: GreenFactors,
    areas: np.ndarray,
    masks: Callable[[Window], Masks],
    keep: Callable[[Window, np.ndarray], None] = lambda window, biotope: None,
    on_progress: OnProgress = unattended,
    cells: int = STRIPE,
) -> tuple[GreenSums, GreenSums]:
    """Return the green of the whole grid, and that of each place, in stripes of about so many cells.

    areas (places,): the area (m²) of each place, and `masks` what says where they are in a window. `keep` is given the
    biotope factors of each window, NaN where there are none. Raises `Cancelled` or the errors of the survey.
    """
    grid = survey.grid
    stripes = stripes_of(grid, cells)
    whole, parts = np.zeros((6, 1)), np.zeros((6, len(areas)))
    for number, window in enumerate(stripes):
        report(on_progress, number / len(stripes), Text(MEASURING))
        found = factors.values_of(*survey.read(window))
        keep(window, found.biotope)
        _add(whole, found, window, [(0, window, np.ones(window.shape, bool))])
        _add(parts, found, window, masks(window))
    report(on_progress, 1.0, Text(MEASURING))
    return _quality(np.array([grid.cells * grid.cell_area]), whole, grid), _quality(areas, parts, grid)


def _add(sums: np.ndarray, cells: GreenCells, window: Window, masks: Masks) -> None:
    land = cells.known & ~np.isnan(cells.biotope)
    factor = np.where(land, cells.biotope, 0.0)
    layers = (cells.known, cells.crowns, land, cells.pm10, factor, cells.green & land)
    for number, part, inside in masks:
        place = part.within(window)
        sums[:, number] += [layer[place][inside].sum() for layer in layers]


def _quality(areas: np.ndarray, sums: np.ndarray, grid: Grid) -> GreenSums:
    known, crowns, land, pm10, factor_area, green = sums * grid.cell_area
    return GreenSums(areas, known, crowns, land, pm10 / SQUARE_METRES_A_HECTARE, factor_area, green)


def _ratio(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    return np.divide(part, whole, out=np.full(len(whole), np.nan), where=whole > 0)
