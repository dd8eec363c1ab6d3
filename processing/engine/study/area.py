"""The grid of a study: which cells cover the chosen area."""

from __future__ import annotations

import math

from ..errors import OutOfRange, StadstweelingError
from ..grid import Grid
from ..text import QT_TRANSLATE_NOOP, Text

Bounds = tuple[float, float, float, float]
"""West, south, east and north (m)."""

LARGEST_CELLS = 60_000_000
"""Cells that fit in the memory of an ordinary computer: filling takes some 60 bytes a cell."""
LARGEST_READ = 4 * LARGEST_CELLS
"""Cells of a finer raster that can be read to make these."""
SMALLEST_CELL, LARGEST_CELL = 0.1, 100.0
"""Cell sizes (m) between which streets and neighbourhoods can be told apart."""


class AreaTooLarge(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "{width:.0f} by {height:.0f} m is {cells:.0f} million cells of {cell_size:g} m")
    expected = QT_TRANSLATE_NOOP("engine", "at most {largest:.0f} million cells, which take some 4 GB of memory")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose larger cells or a smaller area.")


def check_size(width: float, height: float, cell_size: float, largest: int) -> None:
    """Raise `AreaTooLarge` where an area (m) has more than `largest` cells."""
    cells = width * height / cell_size**2
    if cells > largest:
        where = Text(QT_TRANSLATE_NOOP("engine", "Study area"))
        raise AreaTooLarge(
            where, width=width, height=height, cell_size=cell_size, cells=cells / 1e6, largest=largest / 1e6
        )


def study_grid(bounds: Bounds, cell_size: float, corner: tuple[float, float] = (0.0, 0.0)) -> Grid:
    """Return the cells that touch `bounds`, of which the corner of one would lie at `corner` (x, y in m).

    Raises `OutOfRange` or `AreaTooLarge`.
    """
    where = Text(QT_TRANSLATE_NOOP("engine", "Study area"))
    if not SMALLEST_CELL <= cell_size <= LARGEST_CELL:
        quantity = Text(QT_TRANSLATE_NOOP("engine", "the cell size"))
        raise OutOfRange(
            where, quantity=quantity, value=cell_size, unit="m", lowest=SMALLEST_CELL, highest=LARGEST_CELL
        )
    west, south, east, north = bounds
    check_size(east - west, north - south, cell_size, LARGEST_CELLS)

    def outwards(low: float, high: float, origin: float) -> tuple[int, int]:
        # A rounding error of a bound must not add a row of cells.
        first = math.floor((low - origin) / cell_size + 1e-3)
        return first, max(math.ceil((high - origin) / cell_size - 1e-3), first + 1)

    left, right = outwards(west, east, corner[0])
    bottom, top = outwards(south, north, corner[1])
    return Grid(top - bottom, right - left, cell_size, corner[0] + left * cell_size, corner[1] + top * cell_size)
