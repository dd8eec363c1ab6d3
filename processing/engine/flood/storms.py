"""Design storms: a depth, a duration and a shape; and how rare a storm is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np

from .rain import Hyetograph
from .storm_shapes import Pattern, alternating, constant, euler, patterned
from .storm_statistics import DURATIONS, WARMING_NOW, rain_depth, return_period


class Shape(Enum):
    """How the rain is spread over the storm; a `Pattern` is another way to say it."""

    CONSTANT = "constant"
    EULER = "Euler II"
    ALTERNATING = "alternating blocks"


@dataclass(frozen=True)
class StressTest:
    """A storm that is prescribed: `total` (mm) in `duration` (s), named after a return period of so many `years`."""

    total: float
    duration: float
    years: float


def statistical_storm(
    years: float, duration: float, warming: float, shape: Shape | Pattern, block: float
) -> Hyetograph:
    """Return the storm whose total falls in `duration` (s) once in `years`, at `warming` degrees since 2005.

    `block` (s) is the length of its blocks. Raises `OutOfRange`, `NotWholeBlocks` or `PatternOfOtherDuration`.
    """
    total = rain_depth(duration, years, warming)
    return shaped_storm(total, duration, years, warming, shape, block)


def shaped_storm(
    total: float, duration: float, years: float, warming: float, shape: Shape | Pattern, block: float
) -> Hyetograph:
    """Spread `total` (mm) over `duration` (s), in blocks of `block` (s).

    The shapes that need the depth in every part of the storm take it from the statistics for the return period
    `years` at `warming` degrees, scaled to the total.
    """
    if isinstance(shape, Pattern):
        return patterned(shape, total, duration, block)
    if shape is Shape.CONSTANT:
        return constant(total, duration, block)
    scale = total / rain_depth(duration, years, warming)

    def depth_of(part: float) -> float:
        return scale * rain_depth(part, years, warming)

    return (euler if shape is Shape.EULER else alternating)(depth_of, duration, block)


def rarity(storm: Hyetograph, warming: float = WARMING_NOW) -> float | None:
    """Return how often (once in so many years) as much rain falls in as short a time, at `warming` degrees since 2005.

    It looks at the total, from the first rain to the last. None where the statistics do not cover that duration.
    """
    wet = np.flatnonzero(storm.depths)
    duration = float(storm.edges[wet[-1] + 1] - storm.edges[wet[0]])
    if not DURATIONS[0] <= duration <= DURATIONS[1]:
        return None
    return return_period(storm.total, duration, warming)
