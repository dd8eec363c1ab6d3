"""Water that comes in at given cells."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


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

    def apply(self, depth: np.ndarray, cell_area: float, start: float, end: float) -> float:
        """Add what comes in between two times to `depth` (m, changed in place); return its volume (m³)."""
        volume = self.volume(start, end)
        if volume:
            rows, columns = zip(*self.cells, strict=True)
            depth[list(rows), list(columns)] += np.float32(volume / (cell_area * len(self.cells)))
        return volume
