"""The mean of a map around each home: what somebody meets who steps outside."""

from __future__ import annotations

import numpy as np

from ..compiled import CELLS_PER_THREAD, threads_for
from ..flood.facades import Walls
from ..grid import Grid
from ..progress import OnProgress, report, unattended
from ..text import QT_TRANSLATE_NOOP, Text
from .surroundings_kernel import means

LOOKING = QT_TRANSLATE_NOOP("engine", "Looking around the homes")

_CELLS_A_BATCH = 2_000_000


def mean_around(
    values: np.ndarray,
    walls: Walls,
    homes: int,
    grid: Grid,
    distance: float,
    on_progress: OnProgress = unattended,
) -> np.ndarray:
    """Return the mean of a map around each footprint, shape (homes,), NaN where there is nothing to average.

    `values` has the grid's shape, with NaN where people are not outdoors (buildings) and where nothing is known. The
    cells count of which the centre lies within `distance` (m) of a wall, or within one cell where cells are larger;
    `walls` are in the order of the homes. Surroundings of neighbours overlap: each home has its own. Raises
    `Cancelled`.
    """
    corner = np.array([grid.west, grid.north])
    scale = np.array([1.0, -1.0]) / grid.cell_size
    ends = np.concatenate([(walls.start - corner) * scale, (walls.end - corner) * scale], axis=1)
    first = np.searchsorted(walls.building, np.arange(homes + 1))
    reach = max(distance / grid.cell_size, 1.0)
    batch = int(max(_CELLS_A_BATCH / (2.0 * reach + 10.0) ** 2, 1.0))
    result = np.full(homes, np.nan)
    values = np.ascontiguousarray(values, np.float32)
    for start in range(0, homes, batch):
        report(on_progress, start / homes, Text(LOOKING))
        end = min(start + batch, homes)
        with threads_for((end - start) * CELLS_PER_THREAD):
            means(values, ends, first[start:end + 1], reach, result[start:end])
    return result
