"""Where a study lies, and where the sun's light comes from there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .lines import Direction
from .sun import sun_position

LOWEST_SUN = 2.0
"""Altitude (degrees) of the sun below which all counts as shade: shadows are then 30 times as long as what casts them,
and the sun hardly warms. Our own default."""


@dataclass(frozen=True)
class Place:
    """Where a study lies: latitude, longitude (degrees), and how far the north of its grid is east of true north."""

    latitude: float
    longitude: float
    convergence: float = 0.0

    def light(self, moment: datetime) -> Direction | None:
        """Return where the sun's light comes from, None where the sun is too low to cast shadows."""
        sun = sun_position(moment, self.latitude, self.longitude)
        return Direction(sun.altitude, (sun.azimuth - self.convergence) % 360.0) if sun.altitude >= LOWEST_SUN else None
