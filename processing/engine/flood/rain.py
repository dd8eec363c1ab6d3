"""A rain event: how much falls when."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np


@dataclass(frozen=True)
class Hyetograph:
    """Rain in blocks of constant intensity.

    `edges` (s, shape (n + 1,)) are the times between which each of `depths` (mm, shape (n,)) falls.
    """

    edges: np.ndarray
    depths: np.ndarray

    @classmethod
    def from_depths(cls, depths: np.ndarray | list[float], block: float) -> Hyetograph:
        """Return rain that falls in consecutive blocks of `block` seconds, starting at time 0."""
        depths = np.asarray(depths, dtype=np.float64)
        return cls(np.arange(len(depths) + 1) * float(block), depths)

    @property
    def total(self) -> float:
        """All rain (mm)."""
        return float(self.depths.sum())

    @property
    def duration(self) -> float:
        """Time at which the last rain falls (s)."""
        return float(self.edges[-1])

    @property
    def intensities(self) -> np.ndarray:
        """Intensity in each block (mm/h), shape (n,)."""
        return self.depths / np.diff(self.edges) * 3600.0

    @cached_property
    def _cumulative(self) -> np.ndarray:
        return np.concatenate(([0.0], np.cumsum(self.depths)))

    def fallen(self, time: float) -> float:
        """Rain (m) that has fallen by `time` (s); a simulation asks this at every step."""
        return float(np.interp(time, self.edges, self._cumulative)) / 1000.0
