"""What a run will ask of the machine, before it starts."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import StadstweelingError
from ..grid import Grid
from ..text import QT_TRANSLATE_NOOP
from .local_inertial import SchemeSettings
from .local_inertial_kernel import GRAVITY

BYTES_PER_CELL = 100
"""Memory of a simulation with all its results."""
CELL_STEPS_PER_SECOND = 1.2e8
"""Speed of one core, measured on a common desktop of 2024: a rough guess for another."""
LIKELY_DEPTH = 0.8
"""Depth (m) of the deepest puddle, which sets the time step: a rough guess."""
SHARE_OF_MEMORY = 0.7
"""Share of a machine's memory that a run may take."""


class DoesNotFit(StadstweelingError):
    """More cells than the machine's memory can hold."""

    what = QT_TRANSLATE_NOOP(
        "engine", "{cells:,} cells need {needed:.1f} GB of memory, and this machine has {memory:.1f} GB"
    )
    expected = QT_TRANSLATE_NOOP("engine", "at most {most:,} cells")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose a smaller area, or cells of at least {cell_size:.2f} m.")


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


def check_fits(grid: Grid, memory: float) -> None:
    """Raise `DoesNotFit` where a run on `grid` needs more than its share of `memory` (bytes)."""
    most = int(memory * SHARE_OF_MEMORY / BYTES_PER_CELL)
    if grid.cells > most:
        raise DoesNotFit(
            "dtm", cells=grid.cells, needed=grid.cells * BYTES_PER_CELL / 1e9, memory=memory / 1e9, most=most,
            cell_size=grid.cell_size * (grid.cells / most) ** 0.5,
        )
