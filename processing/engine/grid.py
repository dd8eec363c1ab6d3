"""The grid on which every raster of a study lies: north-up, square cells, metres."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .text import QT_TRANSLATE_NOOP, Text


@dataclass(frozen=True)
class Grid:
    """A north-up grid of square cells.

    `west` and `north` are the coordinates (m) of the outer corner of the first cell; row 0 is the northern
    row. Arrays on the grid have the shape (rows, columns).
    """

    rows: int
    columns: int
    cell_size: float
    west: float
    north: float

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns, as numpy wants them."""
        return (self.rows, self.columns)

    @property
    def cells(self) -> int:
        """Number of cells."""
        return self.rows * self.columns

    @property
    def cell_area(self) -> float:
        """Area of one cell (m²)."""
        return self.cell_size * self.cell_size

    @property
    def east(self) -> float:
        """Coordinate of the eastern edge (m)."""
        return self.west + self.columns * self.cell_size

    @property
    def south(self) -> float:
        """Coordinate of the southern edge (m)."""
        return self.north - self.rows * self.cell_size

    @property
    def x(self) -> np.ndarray:
        """Coordinates of the cell centres along a row (m), shape (columns,)."""
        return self.west + (np.arange(self.columns) + 0.5) * self.cell_size

    @property
    def y(self) -> np.ndarray:
        """Coordinates of the cell centres along a column (m), shape (rows,); decreasing."""
        return self.north - (np.arange(self.rows) + 0.5) * self.cell_size

    def row_column(self, x: float, y: float) -> tuple[int, int]:
        """Return the row and column of the cell that holds the point (x, y), which may lie outside."""
        return (
            int(np.floor((self.north - y) / self.cell_size)),
            int(np.floor((x - self.west) / self.cell_size)),
        )

    def matches(self, other: Grid) -> bool:
        """Tell whether the two grids are the same to within a hundredth of a cell."""
        tolerance = 0.01 * self.cell_size
        return (
            self.shape == other.shape
            and abs(self.cell_size - other.cell_size) * max(self.shape) < tolerance
            and abs(self.west - other.west) < tolerance
            and abs(self.north - other.north) < tolerance
        )

    @property
    def text(self) -> Text:
        """The grid in words, for people."""
        return Text(
            QT_TRANSLATE_NOOP(
                "engine",
                "{columns} × {rows} cells of {cell_size:g} m "
                "from ({west:.2f}, {south:.2f}) to ({east:.2f}, {north:.2f})",
            ),
            {name: getattr(self, name) for name in ("columns", "rows", "cell_size", "west", "south", "east", "north")},
        )

    def __str__(self) -> str:
        return str(self.text)
