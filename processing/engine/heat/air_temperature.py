"""The air in the city: how much warmer it is than at the station outside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ..errors import StadstweelingError
from ..text import QT_TRANSLATE_NOOP

HOURS = 24


class OutsideSeason(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "{day} has no diurnal factors of the urban heat island")
    expected = QT_TRANSLATE_NOOP("engine", "a day from {first} up to {end} (month-day)")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose a day in the season of the standard method.")


@dataclass(frozen=True)
class AirProperties:
    """Density (kg/m³) and heat capacity (J/(kg K)) of the air, which turn W/m² into K m/s."""

    density: float
    heat_capacity: float


@dataclass(frozen=True)
class Period:
    """Part of the season with one class of sunrise and sunset: from `first` up to but not including `end`.

    Both are (month, day).
    """

    first: tuple[int, int]
    end: tuple[int, int]
    factors: str


@dataclass(frozen=True)
class DiurnalFactors:
    """The share of the largest urban heat island at each hour (UTC), by class of sunrise and sunset.

    factors: 24 numbers a class. periods: in the order of the year.
    """

    factors: Mapping[str, tuple[float, ...]]
    periods: tuple[Period, ...]

    def on(self, day: date) -> tuple[float, ...]:
        """Return the factors of a day at 0 to 23 h UTC; raises `OutsideSeason`."""
        for period in self.periods:
            if period.first <= (day.month, day.day) < period.end:
                return self.factors[period.factors]
        first, end = ("{:02d}-{:02d}".format(*limit) for limit in (self.periods[0].first, self.periods[-1].end))
        raise OutsideSeason(day.isoformat(), day=day.isoformat(), first=first, end=end)


def heat_island_strength(
    air: AirProperties, mean_radiation: float, daily_maximum: float, daily_minimum: float, mean_wind: float
) -> float:
    """Return the urban heat island (K) of a place with no sky and no green: the weather's part in it.

    mean_radiation: W/m², over 24 hours. daily_maximum, daily_minimum: °C. mean_wind: m/s at 10 m. Multiplied by
    2 − sky view − fraction of vegetation it is the largest heat island of the day at a place (Theeuwes et al. 2017,
    doi:10.1002/joc.4717). Raises ValueError where the maximum is below the minimum or the wind is not above zero.
    """
    if daily_maximum < daily_minimum or mean_wind <= 0.0:
        raise ValueError(f"no day: {daily_minimum} to {daily_maximum} °C, wind {mean_wind} m/s")
    kinematic = mean_radiation / (air.density * air.heat_capacity)
    return (kinematic * (daily_maximum - daily_minimum) ** 3 / mean_wind) ** 0.25
