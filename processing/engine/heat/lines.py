"""Lines of cells in the direction of the light, along which heights are swept.

The rows of a grid are marched away from the light. In each row, every line moves `slope` columns aside, so that a row
has one cell on each line and every cell is on one line. Which cells these are is reckoned from the origin of the study:
a tile of it has the same lines.
"""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Direction:
    """Where light comes from (degrees): altitude above the horizon, azimuth clockwise from the north of the grid."""

    altitude: float
    azimuth: float

    @property
    def tangent(self) -> float:
        """Tangent of the altitude."""
        return math.tan(math.radians(self.altitude))


@dataclass(frozen=True)
class March:
    """How rows are marched away from the light.

    turned: the columns of the grid are marched instead, and are the rows of arrays that are transposed. sign: +1 from
    the first row to the last, -1 back. slope: columns aside a row, -1 to 1. stretch: length of a step along a line,
    in cells.
    """

    turned: bool
    sign: int
    slope: float
    stretch: float

    @classmethod
    def away_from(cls, azimuth: float) -> March:
        """Return how to march away from light of this azimuth (degrees from the north of the grid, clockwise)."""
        east, north = math.sin(math.radians(azimuth)), math.cos(math.radians(azimuth))
        turned = abs(east) > abs(north)
        ahead, aside = (-east, north) if turned else (north, -east)
        slope = aside / abs(ahead)
        return cls(turned, 1 if ahead > 0.0 else -1, slope, math.hypot(1.0, slope))

    def first_row(self, top: int, bottom: int, reach: int, rows: int) -> int:
        """Return the row to begin with, `reach` rows before the rows from `top` to `bottom` that are wanted."""
        return max(top - reach, 0) if self.sign > 0 else min(bottom - 1 + reach, rows - 1)
