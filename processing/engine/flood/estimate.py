"""What a run will ask of the machine, before it starts."""

from __future__ import annotations

from dataclasses import dataclass

from ..grid import Grid
from ..memory import BYTES_PER_CELL
from .scheme import GRAVITY, SchemeSettings

CELL_STEPS_PER_SECOND = 1.2e8
"""Speed of one core, measured on a common desktop of 2024: a rough guess for another."""
LIKELY_DEPTH = 0.8
"""Depth (m) of the deepest puddle, which sets the time step: a rough guess."""


@dataclass(frozen=True)
class Estimate:
    """Memory (bytes) and time (s) that a run will roughly take."""

    memory: float
    seconds: float


def estimate(grid: Grid, duration: float, cores: int) -> Estimate:
    """Estimate what a run of `duration` (s) takes on so many cores."""
    step = SchemeSettings().courant * grid.cell_size / (GRAVITY * LIKELY_DEPTH) ** 0.5
    return Estimate(
        float(grid.cells * BYTES_PER_CELL), duration / step * grid.cells / (CELL_STEPS_PER_SECOND * cores)
    )
