"""The local frame in which a district is drawn, rectangles in it, and the grid cells they cover."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..grid import Grid


@dataclass(frozen=True)
class Rect:
    """A rectangle in the local frame (m), half open: its western and southern sides belong to it."""

    u0: float
    v0: float
    u1: float
    v1: float

    @property
    def width(self) -> float:
        """Length along u (m)."""
        return self.u1 - self.u0

    @property
    def depth(self) -> float:
        """Length along v (m)."""
        return self.v1 - self.v0

    @property
    def centre(self) -> tuple[float, float]:
        """The point in the middle."""
        return 0.5 * (self.u0 + self.u1), 0.5 * (self.v0 + self.v1)

    @property
    def ring(self) -> np.ndarray:
        """The closed outline, counter-clockwise, shape (5, 2)."""
        u0, v0, u1, v1 = self.u0, self.v0, self.u1, self.v1
        return np.array([(u0, v0), (u1, v0), (u1, v1), (u0, v1), (u0, v0)])

    def grown(self, margin: float) -> Rect:
        """Return the rectangle with `margin` (m) added on every side."""
        return Rect(self.u0 - margin, self.v0 - margin, self.u1 + margin, self.v1 + margin)

    def holds(self, u: np.ndarray | float, v: np.ndarray | float) -> np.ndarray | bool:
        """Tell which points lie in the rectangle."""
        return (u >= self.u0) & (u < self.u1) & (v >= self.v0) & (v < self.v1)


@dataclass(frozen=True)
class Frame:
    """Axes u and v (m) round a centre in the map, turned by `angle` (radians, anticlockwise) against the grid."""

    x: float
    y: float
    angle: float

    def to_map(self, points: np.ndarray) -> np.ndarray:
        """Return map coordinates of points (u, v), shape (n, 2)."""
        points = np.asarray(points, dtype=np.float64)
        cos, sin = np.cos(self.angle), np.sin(self.angle)
        u, v = points[:, 0], points[:, 1]
        return np.column_stack((self.x + cos * u - sin * v, self.y + sin * u + cos * v))


@dataclass(frozen=True)
class Window:
    """The block of grid cells round a rectangle, with u and v of their centres (2-D)."""

    cells: tuple[slice, slice]
    u: np.ndarray
    v: np.ndarray


class Cells:
    """The cells of a grid as seen from a frame."""

    def __init__(self, grid: Grid, frame: Frame) -> None:
        self._grid, self._frame = grid, frame
        self._cos, self._sin = float(np.cos(frame.angle)), float(np.sin(frame.angle))
        x, y = grid.x - frame.x, (grid.y - frame.y)[:, np.newaxis]
        self._u_of_x, self._u_of_y = self._cos * x, self._sin * y
        self._v_of_x, self._v_of_y = -self._sin * x, self._cos * y

    def window(self, rect: Rect) -> Window:
        """Return the cells among which those of `rect` are; empty where it lies outside the grid."""
        grid, size = self._grid, self._grid.cell_size
        u, v = rect.centre
        x = self._frame.x + self._cos * u - self._sin * v
        y = self._frame.y + self._sin * u + self._cos * v
        half_x = 0.5 * (self._cos * rect.width + abs(self._sin) * rect.depth)
        half_y = 0.5 * (self._cos * rect.depth + abs(self._sin) * rect.width)
        columns = slice(
            max(int((x - half_x - grid.west) / size) - 1, 0), max(int((x + half_x - grid.west) / size) + 2, 0)
        )
        rows = slice(
            max(int((grid.north - y - half_y) / size) - 1, 0), max(int((grid.north - y + half_y) / size) + 2, 0)
        )
        return Window(
            (rows, columns),
            self._u_of_x[columns] + self._u_of_y[rows],
            self._v_of_x[columns] + self._v_of_y[rows],
        )
