"""Pieces of a grid, worked on one after another so that a large study takes no more memory than a small one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .grid import Grid


@dataclass(frozen=True)
class Window:
    """A rectangle of cells of a grid: its first row and column, and how many there are of each."""

    top: int
    left: int
    rows: int
    columns: int

    @classmethod
    def of(cls, grid: Grid) -> Window:
        """Return the window of the whole grid."""
        return cls(0, 0, grid.rows, grid.columns)

    @property
    def bottom(self) -> int:
        """The first row below the window."""
        return self.top + self.rows

    @property
    def right(self) -> int:
        """The first column right of the window."""
        return self.left + self.columns

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns, as numpy wants them."""
        return (self.rows, self.columns)

    @property
    def slices(self) -> tuple[slice, slice]:
        """What takes the window out of an array of the whole grid."""
        return slice(self.top, self.bottom), slice(self.left, self.right)

    def within(self, outer: Window) -> tuple[slice, slice]:
        """Return what takes this window out of an array of the window `outer`, which holds it."""
        top, left = self.top - outer.top, self.left - outer.left
        return slice(top, top + self.rows), slice(left, left + self.columns)


def tiles(grid: Grid, size: int) -> Iterator[Window]:
    """Yield windows of at most `size` × `size` cells that together cover the grid once, row by row."""
    for top in range(0, grid.rows, size):
        for left in range(0, grid.columns, size):
            yield Window(top, left, min(size, grid.rows - top), min(size, grid.columns - left))


def grid_of(grid: Grid, window: Window) -> Grid:
    """Return a window of a grid as a grid of its own."""
    size = grid.cell_size
    return Grid(window.rows, window.columns, size, grid.west + window.left * size, grid.north - window.top * size)
