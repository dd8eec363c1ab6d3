"""The ground of a study: what is odd in a survey of heights, and the same without holes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import LooksLikeCentimetres
from ..grid import Grid
from ..heights import check_unit, impossible
from ..progress import OnProgress, unattended
from ..variables import GROUND
from .fill import fill_holes
from .findings import (
    Findings,
    GroundFilled,
    GroundMissing,
    OddHeights,
    Plateau,
    SurfaceBelowGround,
    SurfaceFilled,
    WaterLevelEstimated,
    at_cell,
)
from .water import water_levels

PLATEAU_SHARE, PLATEAU_CELLS, PLATEAU_STEP = 0.0005, 20, 1.0
"""Share and number of cells with exactly one height, and its step (m) to the ground beside it, that ask for an
explanation. Our own defaults."""
SURFACE_TOLERANCE = 0.5
"""How far (m) a surface may lie below the ground: two surveys differ by some decimetres."""


@dataclass(frozen=True)
class Ground:
    """Ground levels (m above datum, NaN outside the study) and the share of the grid that was filled (%)."""

    dtm: np.ndarray
    filled_percent: float


def clean_heights(values: np.ndarray, grid: Grid, name: str, findings: Findings) -> np.ndarray:
    """Return heights with NaN for what cannot be a height, and note what is odd about them."""
    odd = impossible(values)
    clean = np.where(odd, np.float32(np.nan), values)
    if odd.any():
        row, column = first(odd)
        lowest, highest = GROUND.valid_range
        problem = OddHeights(
            name, count=int(odd.sum()), example=float(values[row, column]), lowest=lowest, highest=highest
        )
        findings.warn(problem, at_cell(grid, row, column))
    try:
        check_unit(clean, grid.cell_size, name)
    except LooksLikeCentimetres as problem:
        findings.fatal(problem)
    return clean


def find_plateau(values: np.ndarray, ignored: np.ndarray, grid: Grid, name: str, findings: Findings) -> None:
    """Note where many cells share one height that is far from that of their neighbours.

    Such cells often stand for something else than ground: 0 for no data, or the 10 m to which flood models raise
    water and buildings. ignored: cells whose height is not used anyway.
    """
    from scipy import ndimage  # here, so that QGIS without scipy can still list what needs it

    usable = np.isfinite(values) & ~ignored
    abrupt = usable & _beside_step(values)
    heights, counts = np.unique(values[abrupt], return_counts=True)
    if not heights.size:
        return
    height = heights[counts.argmax()]
    flat = usable & (values == height)
    beside = ndimage.binary_dilation(flat) & np.isfinite(values) & (values != height)
    step = float(np.median(np.abs(values[beside] - height))) if beside.any() else 0.0
    if flat.sum() >= max(PLATEAU_SHARE * values.size, PLATEAU_CELLS) and step > PLATEAU_STEP:
        problem = Plateau(name, count=int(flat.sum()), height=float(height), step=step)
        findings.warn(problem, at_cell(grid, *first(flat)))


def _beside_step(values: np.ndarray) -> np.ndarray:
    """Return the cells with a neighbour that lies much higher or lower."""
    result = np.zeros(values.shape, bool)
    for axis in (0, 1):
        step = np.abs(np.diff(values, axis=axis)) > PLATEAU_STEP
        before, after = (slice(None),) * axis + (slice(None, -1),), (slice(None),) * axis + (slice(1, None),)
        result[before] |= step
        result[after] |= step
    return result


def fill_ground(
    measured: np.ndarray,
    buildings: np.ndarray,
    water: np.ndarray,
    given_levels: np.ndarray | None,
    reach: float,
    grid: Grid,
    name: str,
    findings: Findings,
    on_progress: OnProgress = unattended,
) -> Ground:
    """Fill the ground under buildings and in holes, and give open water its level.

    measured: heights (m), NaN where not measured; buildings, water: bool; given_levels: see `water_levels`; all of
    shape (rows, columns). What was measured under a building is not used: it may be a floor or a roof. A hole within
    the measured ground is filled whatever its size; one that reaches the edge of the grid only up to `reach` (m) from
    measured ground, for beyond it nothing is known. Raises `AllNoData` where no ground is left, and `Cancelled`.
    """
    known = np.isfinite(measured) & ~buildings & ~water
    if not known.any():  # a lake, or the roofs of a centre: take what there is
        known = np.isfinite(measured)
    missing = _out_of_reach(known, water, reach / grid.cell_size)
    holes = ~known & ~missing
    ground = fill_holes(np.where(missing, np.nan, measured), holes, on_progress)
    dtm, estimated = water_levels(np.where(buildings, np.nan, measured), ground, water & ~missing, given_levels)
    unmeasured = holes & ~np.isfinite(measured)
    for cells, problem in ((unmeasured, GroundFilled), (missing, GroundMissing)):
        if cells.any():
            percent = 100.0 * float(cells.mean())
            noted = problem(name, count=int(cells.sum()), percent=percent, distance=reach)
            findings.warn(noted, at_cell(grid, *first(cells)))
    if estimated.size:
        lowest, highest = float(estimated.min()), float(estimated.max())
        noted = WaterLevelEstimated(name, count=estimated.size, lowest=lowest, highest=highest)
        findings.warn(noted, at_cell(grid, *first(water & ~missing)))
    return Ground(dtm, 100.0 * float(holes.mean()))


def surface_on_ground(
    surface: np.ndarray, ground: np.ndarray, grid: Grid, name: str, findings: Findings
) -> np.ndarray:
    """Return the surface (m), the ground where it is unknown or lower; NaN outside the study."""
    inside = np.isfinite(ground)
    unknown = inside & np.isnan(surface)
    if unknown.any():
        findings.warn(SurfaceFilled(name, count=int(unknown.sum())), at_cell(grid, *first(unknown)))
    below = inside & (surface < ground - SURFACE_TOLERANCE)
    if below.any():
        problem = SurfaceBelowGround(name, count=int(below.sum()), step=SURFACE_TOLERANCE)
        findings.warn(problem, at_cell(grid, *first(below)))
    return np.where(inside, np.fmax(surface, ground), np.nan).astype(np.float32)


def vegetation_height(surface: np.ndarray, ground: np.ndarray, buildings: np.ndarray, water: np.ndarray) -> np.ndarray:
    """Return the height (m) of what stands on the ground and is no building; 0 on water, where it is a boat."""
    height = surface - ground
    return np.where((buildings | water) & np.isfinite(height), 0.0, height).astype(np.float32)


def first(cells: np.ndarray) -> tuple[int, int]:
    """Return row and column of the first true cell."""
    row, column = divmod(int(cells.argmax()), cells.shape[1])
    return row, column


def _out_of_reach(known: np.ndarray, water: np.ndarray, reach: float) -> np.ndarray:
    """Return the cells about which nothing is known: far (cells) from known ground, and not enclosed by it.

    Open water, which surveys do not see, is known where its nearest bank is.
    """
    from scipy import ndimage  # here, so that QGIS without scipy can still list what needs it

    if not known.any():
        return ~known
    missing = (ndimage.distance_transform_edt(~known) > reach) & _reaching_edge(~known)
    if (missing & water).any() and not water.all():
        bank = ndimage.distance_transform_edt(water, return_distances=False, return_indices=True)
        missing = missing[tuple(bank)]
    return missing


def _reaching_edge(cells: np.ndarray) -> np.ndarray:
    from scipy import ndimage  # here, so that QGIS without scipy can still list what needs it

    labels, _ = ndimage.label(cells)
    edge = np.concatenate((labels[0], labels[-1], labels[:, 0], labels[:, -1]))
    touches = np.zeros(labels.max() + 1, bool)
    touches[edge] = True
    touches[0] = False
    return touches[labels]
