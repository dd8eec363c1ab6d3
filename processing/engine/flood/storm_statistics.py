"""How much rain falls in how long and how often: the Dutch statistics, year-round, at one place.

Distributions: STOWA 2019-19 (KNMI and HKV, 2019), for De Bilt. Climate: the change factor of STOWA 2024 on the
KNMI'23 scenarios. Coefficients as implemented by S. Bosch in the public repository Neerslagstatistiek, with two
of its repairs: the return period from which the tail of 1.5 to 12 hours changes is 120 years (the report's page
12 says 1), and the change factor counts from the 0.4 degree of warming that had happened by 2023.
"""

from __future__ import annotations

from math import exp, log, log10, sqrt

from ..errors import OutOfRange
from ..text import QT_TRANSLATE_NOOP, Text

DURATIONS = (600.0, 864000.0)
"""What the statistics cover (s): 10 minutes to 10 days."""
RETURN_PERIODS = (0.5, 1000.0)
"""What the statistics cover (years)."""
WARMING_NOW = 0.4
"""Global warming (degrees) between 2005 and 2023: the present climate."""

_LONGEST_SHORT = 720.0  # minutes: generalised logistic up to here, generalised extreme value beyond
_TAIL_CHANGES = 120.0  # years
_TAIL_JOINS = 165.0  # years: until here the changed tail may lie below the value at 120 years, which then holds
_SOUGHT = (0.05, 1e5)  # years: where a return period is sought

STORM = Text(QT_TRANSLATE_NOOP("engine", "Design storm"))
DURATION = Text(QT_TRANSLATE_NOOP("engine", "the duration"))
RETURN_PERIOD = Text(QT_TRANSLATE_NOOP("engine", "the return period"))
HOURS = Text(QT_TRANSLATE_NOOP("engine", "hours"))
YEARS = Text(QT_TRANSLATE_NOOP("engine", "years"))


def rain_depth(duration: float, years: float, warming: float = WARMING_NOW) -> float:
    """Return the rain (mm) that falls in `duration` (s) once in `years` on average.

    `warming` is the global warming since 2005 (degrees). Raises `OutOfRange` beyond what the statistics cover.
    """
    check_duration(duration)
    check_return_period(years)
    return _depth(duration, years) * change_factor(duration, warming)


def return_period(depth: float, duration: float, warming: float = WARMING_NOW) -> float:
    """Return how often (once in so many years) at least `depth` (mm) falls in `duration` (s): inverts `rain_depth`.

    Beyond 1000 years this extrapolates; it stops at 0.05 and 100,000 years. Raises `OutOfRange` for a duration
    beyond what the statistics cover.
    """
    check_duration(duration)
    wanted = depth / change_factor(duration, warming)
    low, high = _SOUGHT
    while high / low > 1.0 + 1e-12:
        middle = sqrt(low * high)
        low, high = (low, middle) if _depth(duration, middle) >= wanted else (middle, high)
    return high


def change_factor(duration: float, warming: float) -> float:
    """Return the factor on the present rain depth at a global warming of `warming` degrees since 2005.

    The same for every return period; less for a `duration` (s) of more than a day. STOWA (2024), year-round.
    """
    hours = duration / 3600.0
    if hours <= 24.0:
        at_four_degrees = 1.234
    elif hours < 120.0:
        at_four_degrees = 0.009143 * log(hours) ** 2 - 0.1508 * log(hours) + 1.621
    else:
        at_four_degrees = 1.109
    return 1.0 + (at_four_degrees - 1.0) * (warming - WARMING_NOW) / (4.0 - WARMING_NOW)


def check_duration(duration: float, where: str | Text = STORM) -> None:
    """Raise `OutOfRange` for a duration (s) that the statistics do not cover."""
    if not DURATIONS[0] <= duration <= DURATIONS[1]:
        hours = [seconds / 3600.0 for seconds in (duration, *DURATIONS)]
        raise OutOfRange(
            where, quantity=DURATION, value=hours[0], lowest=round(hours[1], 3), highest=hours[2], unit=HOURS
        )


def check_return_period(years: float, where: str | Text = STORM) -> None:
    """Raise `OutOfRange` for a return period (years) that the statistics do not cover."""
    lowest, highest = RETURN_PERIODS
    if not lowest <= years <= highest:
        raise OutOfRange(where, quantity=RETURN_PERIOD, value=years, lowest=lowest, highest=highest, unit=YEARS)


def _depth(duration: float, years: float) -> float:
    minutes = duration / 60.0
    if minutes > _LONGEST_SHORT:
        return _long(minutes, years)
    depth = _short(minutes, years)
    if minutes > 90.0 and _TAIL_CHANGES < years <= _TAIL_JOINS:
        return max(depth, _short(minutes, _TAIL_CHANGES))
    return depth


def _short(minutes: float, years: float) -> float:
    """Return the depth (mm) of 10 minutes to 12 hours: a generalised logistic distribution."""
    size = log10(minutes)
    location = 1.02 * (7.339 + 0.848 * size + 2.844 * size**2)
    dispersion = 0.04704 + 0.1978 * size - 0.05729 * size**2 if minutes <= 104.0 else 0.2801 - 0.0333 * size
    if minutes <= 90.0 or years <= _TAIL_CHANGES:
        shape = -0.0336 - 0.264 * size + 0.0636 * size**2
    else:
        shape = -0.310 - 0.0544 * size + 0.0288 * size**2
    not_exceeded = exp(-1.0 / years)
    return location * (1.0 + dispersion / shape * (1.0 - ((1.0 - not_exceeded) / not_exceeded) ** shape))


def _long(minutes: float, years: float) -> float:
    """Return the depth (mm) of 12 hours to 10 days: a generalised extreme value distribution."""
    size = log10(minutes)
    location = 1.02 * (0.239 - 0.0250 * log(minutes / 60.0)) ** (-1.0 / 0.512)
    dispersion = 0.478 - 0.0681 * size
    shape = 0.118 - 0.266 * size + 0.0586 * size**2
    return location * (1.0 + dispersion / shape * (1.0 - (1.0 / years) ** shape))
