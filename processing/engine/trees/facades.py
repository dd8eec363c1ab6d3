"""Where people look out of a building: points along its façades."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..flood.facades import Walls

SPACING = 2.5
"""Greatest distance (m) between two points along a wall: between the 2 and 3 m of the reference calculations; our own
default."""
NARROWEST = 0.5
"""Width (m) below which a wall is a corner or a pilaster without a window: our own default."""
OUTSIDE = 0.5
"""How far (m) the eye is outside the wall, as in verdance 0.3.0."""


@dataclass(frozen=True)
class Facades:
    """Points along façades, ordered by building: where it is on the wall and the eye before it (points, 2), in m.

    wall, building: numbers, shape (points,).
    """

    on_wall: np.ndarray
    eye: np.ndarray
    wall: np.ndarray
    building: np.ndarray

    def only(self, points: np.ndarray) -> Facades:
        """Return some of the points."""
        return Facades(self.on_wall[points], self.eye[points], self.wall[points], self.building[points])


def facades_of(walls: Walls, spacing: float = SPACING) -> Facades:
    """Return the middles of equal pieces of at most `spacing` (m) of every wall, and the eyes before them.

    Narrow walls have none, except where a building has no other, such as a round one.
    """
    along = walls.end - walls.start
    length = np.hypot(along[:, 0], along[:, 1])
    wide = length >= NARROWEST
    without = np.bincount(walls.building, wide)[walls.building] == 0
    pieces = np.where(wide | without, np.ceil(length / spacing - 1e-9), 0.0).astype(np.int64)
    wall = np.repeat(np.arange(len(pieces)), pieces)
    number = np.arange(len(wall)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    on_wall = walls.start[wall] + along[wall] * ((number + 0.5) / pieces[wall])[:, None]
    ahead = along[wall] / length[wall, None]
    outward = np.column_stack((-ahead[:, 1], ahead[:, 0]))
    return Facades(on_wall, on_wall + OUTSIDE * outward, wall, walls.building[wall])


def median_of_each(values: np.ndarray, group: np.ndarray, count: int) -> np.ndarray:
    """Return the median of the values of each group (the lower one of two), ignoring NaN; NaN for a group without."""
    known = np.flatnonzero(~np.isnan(values))
    order = known[np.lexsort((values[known], group[known]))]
    size = np.bincount(group[known], minlength=count)
    result = np.full(count, np.nan)
    some = size > 0
    first = np.cumsum(size) - size
    result[some] = values[order[first[some] + (size[some] - 1) // 2]]
    return result
