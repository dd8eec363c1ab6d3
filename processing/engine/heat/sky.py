"""The sky in patches: where its light comes from, and how much each patch counts on a horizontal plane."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .lines import Direction

ALTITUDES = (6.0, 18.0, 30.0, 42.0, 54.0, 66.0, 78.0, 90.0)
COUNTS = (31, 30, 28, 24, 19, 13, 7, 1)
STARTS = (0.0, 4.0, 2.0, 5.0, 8.0, 0.0, 10.0, 0.0)
HALF_BAND = 6.0
"""The 153 patches of the sky in rings of 12°: their altitudes, how many there are in each ring and the azimuth of the
first (degrees), as in UMEP (Lindberg et al. 2018, doi:10.1016/j.envsoft.2017.09.020), after Robinson & Stone (2004)."""


@dataclass(frozen=True)
class Patch:
    """A piece of sky and its share of the light that a horizontal plane gets from a uniform sky."""

    direction: Direction
    weight: float


def patches() -> list[Patch]:
    """Return the 153 patches; their weights add up to one."""
    result = []
    for altitude, count, start in zip(ALTITUDES, COUNTS, STARTS, strict=True):
        lower, upper = altitude - HALF_BAND, min(altitude + HALF_BAND, 90.0)
        ring = math.sin(math.radians(upper)) ** 2 - math.sin(math.radians(lower)) ** 2
        azimuths = ((start + number * 360.0 / count) % 360.0 for number in range(count))
        result += [Patch(Direction(altitude, azimuth), ring / count) for azimuth in azimuths]
    return result
