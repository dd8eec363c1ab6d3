"""Squares that cover an area, at multiples of their size, so that every study of a place has the same ones."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import OutOfRange
from ..grid import Grid
from ..text import QT_TRANSLATE_NOOP, Text

MOST = 100_000
"""Squares beyond which nobody reads a map: our own choice."""
SIZE = QT_TRANSLATE_NOOP("engine", "the size of the squares")


@dataclass(frozen=True)
class Squares:
    """Squares of `size` (m): `corner` (squares, 2) is the south-western one, x and y in m.

    zones (rows, columns): the number of the square in which each cell lies, from 1, 0 for none.
    """

    size: float
    corner: np.ndarray
    zones: np.ndarray


def squares_over(grid: Grid, size: float, inside: np.ndarray) -> Squares:
    """Return the squares that hold the centre of a cell inside the area, with all their cells, from north to south.

    inside: bool (rows, columns). Raises `OutOfRange` for squares smaller than a cell, too many, or larger than the map.
    """
    lowest = max(grid.cell_size, (grid.cells * grid.cell_area / MOST) ** 0.5)
    highest = max(grid.rows, grid.columns) * grid.cell_size
    if not lowest <= size <= highest:
        raise OutOfRange(Text(SIZE), quantity=Text(SIZE), value=size, unit="m", lowest=lowest, highest=highest)
    row, column = (np.floor(centre / size).astype(np.int64) for centre in (grid.y, grid.x))
    across = np.ptp(column) + 1
    square = (row.max() - row)[:, None] * across + (column - column.min())[None, :]
    kept = np.unique(square[inside])
    numbers = np.zeros(square.max() + 1, np.int64)
    numbers[kept] = np.arange(1, len(kept) + 1)
    corner = np.stack([column.min() + kept % across, row.max() - kept // across], axis=1) * size
    return Squares(size, corner.astype(np.float64), numbers[square])
