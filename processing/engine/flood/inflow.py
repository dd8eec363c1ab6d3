"""Water that comes in at given cells."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import StadstweelingError
from ..text import QT_TRANSLATE_NOOP
from .domain import Domain


class InflowNotOnLand(StadstweelingError):
    """Water put where it cannot flow."""

    what = QT_TRANSLATE_NOOP("engine", "the cell at row {row}, column {column} is no land")
    expected = QT_TRANSLATE_NOOP("engine", "cells inside the area, outside buildings and open water")
    remedy = QT_TRANSLATE_NOOP("engine", "Move the inflow onto the ground.")


@dataclass(frozen=True)
class Inflow:
    """A discharge (m³/s) over time (s), linear between the given moments, shared evenly by the cells (row, column)."""

    cells: tuple[tuple[int, int], ...]
    times: np.ndarray
    discharge: np.ndarray

    def volume(self, start: float, end: float) -> float:
        """Return the volume (m³) that comes in between two times (s)."""
        moments = np.unique(np.concatenate(([start, end], self.times[(self.times > start) & (self.times < end)])))
        return float(np.trapz(np.interp(moments, self.times, self.discharge), moments))

    def check(self, domain: Domain) -> None:
        """Raise `InflowNotOnLand` where a cell cannot take water."""
        rows, columns = domain.grid.shape
        for row, column in self.cells:
            if not (0 <= row < rows and 0 <= column < columns and domain.land[row, column]):
                raise InflowNotOnLand("inflow", row=row, column=column)

    def deepest(self, depth: np.ndarray) -> float:
        """Return the largest depth (m) in its cells."""
        rows, columns = zip(*self.cells, strict=True)
        return float(depth[list(rows), list(columns)].max())

    def apply(self, depth: np.ndarray, cell_area: float, start: float, end: float) -> float:
        """Add what comes in between two times to `depth` (m, changed in place); return its volume (m³)."""
        volume = self.volume(start, end)
        if volume:
            rows, columns = zip(*self.cells, strict=True)
            depth[list(rows), list(columns)] += np.float32(volume / (cell_area * len(self.cells)))
        return volume
