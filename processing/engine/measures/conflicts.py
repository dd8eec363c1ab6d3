"""Why measures cannot be in the city as it is, and where."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from .city import Patch, Works, centres, clipped, widened
from .kinds import Reason
from .measures import MOST_CHANGE, Measure, MoveGround, Plant, Pond

Place = tuple[float, float]
LEVEL_TOLERANCE = 0.01
"""How far (m) water may stand above the ground around it, for heights are no finer: our own default."""


def conflicts_of(measure: Measure, works: Works) -> list[tuple[Reason, Place]]:
    """Return why a measure cannot be in the city as it is, each with a place (x, y)."""
    if measure.outside:
        return [(Reason.OUTSIDE, measure.place)]
    if not measure.patch.mask.any():
        return [(Reason.TOO_SMALL, measure.place)]
    places = {reason: LOOKS[reason](measure, works) for reason in Reason if reason in measure.kind.avoids}
    found = [(reason, place) for reason, place in places.items() if place]
    if not measure.takes(works).any():
        found.append((Reason.NOTHING_THERE, measure.place))
    return found


def blocked(cells: Callable[[Works, Patch], np.ndarray]) -> Callable[[Measure, Works], Place | None]:
    """Return what looks for a cell in the way of a measure; cells: where there are such in the window of a patch."""

    def look(measure: Measure, works: Works) -> Place | None:
        found = np.argwhere(cells(works, measure.patch) & measure.patch.mask)
        return centre(works, measure.patch, found[len(found) // 2]) if len(found) else None

    return look


def roots_blocked(tree: Plant, works: Works) -> Place | None:
    """Return where the square of root room round a stem meets a building, water or another stem, None for nowhere."""
    x, y = tree.place
    half, grid = 0.5 * np.sqrt(tree.size.root_room), works.base.grid
    window = clipped(grid, x - half, y - half, x + half, y + half)
    columns, rows = centres(grid, window)
    square = (np.abs(columns - x) < half)[np.newaxis, :] & (np.abs(rows - y) < half)[:, np.newaxis]
    patch = Patch(window, square)
    found = np.argwhere(square & (works.built_in(patch) | works.water_in(patch)))
    return centre(works, patch, found[0]) if len(found) else works.stem_within(x, y, half)


def overflows(pond: Pond, works: Works) -> Place | None:
    """Return the lowest ground beside a pond where its water would stand above that, None where it stays in."""
    around = widened(works.base.grid, pond.patch)
    ground = np.where(around.mask & ~works.water_in(around), around.of(works.ground), np.nan)
    if not np.isfinite(ground).any():
        return None
    lowest = np.unravel_index(np.nanargmin(ground), ground.shape)
    over = pond.water_level(works) > ground[lowest] + LEVEL_TOLERANCE
    return centre(works, around, lowest) if over else None


def moves_far(move: MoveGround, works: Works) -> Place | None:
    """Return where the ground would move the farthest where that is too far, None where it is not."""
    rise = np.where(move.takes(works), move.rise(works), 0.0)
    farthest = np.unravel_index(np.argmax(rise), rise.shape)
    return centre(works, move.patch, farthest) if rise[farthest] > MOST_CHANGE else None


def centre(works: Works, patch: Patch, cell: np.ndarray | tuple) -> Place:
    """Return the centre (x, y) of a cell (row, column) of the window of a patch."""
    row, column = cell
    grid, window = works.base.grid, patch.window
    return float(grid.x[window.left + column]), float(grid.y[window.top + row])


LOOKS: dict[Reason, Callable[[Measure, Works], Place | None]] = {
    Reason.BUILDING: blocked(Works.built_in),
    Reason.WATER: blocked(Works.water_in),
    Reason.UTILITIES: blocked(lambda works, patch: patch.of(works.base.strips)),
    Reason.MEASURES: blocked(lambda works, patch: patch.of(works.claimed)),
    Reason.ROOTS: roots_blocked,
    Reason.BANKS: overflows,
    Reason.HEIGHT: moves_far,
}
"""What looks for the place of a conflict, by its reason."""
