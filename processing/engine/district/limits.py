"""The sizes a district can have."""

from __future__ import annotations

from ..errors import OutOfRange, StadstweelingError
from ..grid import Grid
from ..text import QT_TRANSLATE_NOOP, Text

SMALLEST_SIDE = 150.0
"""Side (m) below which the objects that every district has do not fit."""
SMALLEST_CELL, LARGEST_CELL = 0.25, 5.0
"""Cell sizes (m) between which streets and canals show on the grid."""
LARGEST_CELLS = 50_000_000
"""Cells that fit in the memory of an ordinary computer, at some 40 bytes each."""


class DistrictTooSmall(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "an area of {width:g} by {height:g} m cannot hold all that a district has")
    expected = QT_TRANSLATE_NOOP("engine", "at least {smallest:g} m on each side")
    remedy = QT_TRANSLATE_NOOP("engine", "Make the district larger.")


class DistrictTooLarge(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "{width:g} by {height:g} m is {cells:.0f} million cells of {cell_size:g} m")
    expected = QT_TRANSLATE_NOOP("engine", "at most {largest:.0f} million cells, which take some 2 GB of memory")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose larger cells or a smaller district.")


def checked_grid(width: float, height: float, cell_size: float, west: float = 0.0, south: float = 0.0) -> Grid:
    """Return a grid of whole cells for a district of `width` × `height` m, at most half a cell off on each side.

    Raises `DistrictTooSmall`, `DistrictTooLarge` or `OutOfRange`.
    """
    where = Text(QT_TRANSLATE_NOOP("engine", "District"))
    if not SMALLEST_CELL <= cell_size <= LARGEST_CELL:
        quantity = Text(QT_TRANSLATE_NOOP("engine", "the cell size"))
        raise OutOfRange(
            where, quantity=quantity, value=cell_size, unit="m", lowest=SMALLEST_CELL, highest=LARGEST_CELL
        )
    if not min(width, height) >= SMALLEST_SIDE:
        raise DistrictTooSmall(where, width=width, height=height, smallest=SMALLEST_SIDE)
    cells = width * height / cell_size**2
    if not cells <= LARGEST_CELLS:
        raise DistrictTooLarge(
            where, width=width, height=height, cell_size=cell_size, cells=cells / 1e6, largest=LARGEST_CELLS / 1e6
        )
    rows, columns = round(height / cell_size), round(width / cell_size)
    return Grid(rows, columns, cell_size, west, south + rows * cell_size)
