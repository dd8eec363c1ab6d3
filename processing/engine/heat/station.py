"""The weather of a day at a station outside the city, hour by hour, checked before it is used.

An hour is a record of the Dutch weather service: at H:00 UTC the temperature and the wind of the last ten minutes, and
the radiation of the hour before. As in the standard method it goes together with the sun as it stands at H:00.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from itertools import pairwise

from ..errors import OutOfRange, StadstweelingError
from ..text import QT_TRANSLATE_NOOP, Text

HOUR = timedelta(hours=1)
STANDARD_HOURS = range(10, 17)
"""The hours (UTC) of the standard map: 12 to 18 h Dutch summer time."""
WARM_DAY, LEAST_RADIATION = 25.0, 400.0
"""Where a day gets this warm (°C), its best hour has more radiation (W/m²) than this: our own default."""

AT = QT_TRANSLATE_NOOP("engine", "{station}, {moment}")
LIMITS = {
    "temperature": (-60.0, 60.0, "°C", QT_TRANSLATE_NOOP("engine", "the air temperature")),
    "relative_humidity": (0.0, 100.0, "%", QT_TRANSLATE_NOOP("engine", "the relative humidity")),
    "wind_speed": (0.0, 30.0, "m/s", QT_TRANSLATE_NOOP("engine", "the wind speed")),
    "wind_direction": (0.0, 360.0, "°", QT_TRANSLATE_NOOP("engine", "the wind direction")),
    "global_radiation": (0.0, 1367.0, "W/m²", QT_TRANSLATE_NOOP("engine", "the global radiation")),
}
"""Lowest and highest value, unit and name of what a station measures."""


class HoursMissing(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "hours are missing: {hours} (UTC)")
    expected = QT_TRANSLATE_NOOP("engine", "a record for every hour from 1 to 24 h UTC in which the sun shines")
    remedy = QT_TRANSLATE_NOOP("engine", "Add these hours, or choose another station or day.")


class HourTwice(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "the hour is there twice")
    expected = QT_TRANSLATE_NOOP("engine", "one record an hour")
    remedy = QT_TRANSLATE_NOOP("engine", "Remove one of the two; times are in UTC, which has no summer time.")


class NotWholeHour(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "the time is not on the hour, or has no time zone")
    expected = QT_TRANSLATE_NOOP("engine", "whole hours in UTC")
    remedy = QT_TRANSLATE_NOOP("engine", "Correct the time, such as 2015-07-01T13:00Z.")


class LooksLikeTenths(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "{quantity} is {value:g}, which smells of tenths of {unit}")
    expected = QT_TRANSLATE_NOOP("engine", "between {lowest:g} and {highest:g} {unit}")
    remedy = QT_TRANSLATE_NOOP("engine", "Divide the values by 10.")


class LooksLikeJoules(StadstweelingError):
    what = QT_TRANSLATE_NOOP(
        "engine",
        "the radiation gets no higher than {value:g} on a day of {warmest:g} °C, which smells of J/cm² an hour",
    )
    expected = QT_TRANSLATE_NOOP("engine", "the mean global radiation of the hour in W/m²")
    remedy = QT_TRANSLATE_NOOP("engine", "Multiply the values by 2.7778.")


class LooksLikeFraction(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "the relative humidity is at most {value:g}, which smells of a fraction")
    expected = QT_TRANSLATE_NOOP("engine", "the relative humidity in %, from 0 to 100")
    remedy = QT_TRANSLATE_NOOP("engine", "Multiply the values by 100.")


class NoWind(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "there is no wind all day")
    expected = QT_TRANSLATE_NOOP("engine", "a mean wind speed above 0 m/s")
    remedy = QT_TRANSLATE_NOOP("engine", "Check the column of wind speeds.")


@dataclass(frozen=True)
class StationHour:
    """The record of one hour.

    moment: aware, the end of the hour. temperature: °C at 1.5 m. relative_humidity: %. wind_speed: m/s at 10 m.
    wind_direction: where it comes from, degrees clockwise from north, 0 where calm. global_radiation: W/m².
    """

    moment: datetime
    temperature: float
    relative_humidity: float
    wind_speed: float
    wind_direction: float
    global_radiation: float


@dataclass(frozen=True)
class StationDay:
    """The hours of a day at a station, in order of time; the day is that of the first hour (UTC).

    temperature_change: degrees by which the hours are warmer than was measured; 0 for a day as it was.
    Raises `HoursMissing`, `HourTwice`, `NotWholeHour`, `OutOfRange`, `NoWind`, or where units look wrong
    `LooksLikeTenths`, `LooksLikeJoules` or `LooksLikeFraction`.
    """

    name: str
    hours: tuple[StationHour, ...]
    temperature_change: float = 0.0

    def __post_init__(self) -> None:
        for hour in self.hours:
            self._check_hour(hour)
        hours = sorted((replace(hour, moment=hour.moment.astimezone(UTC)) for hour in self.hours), key=_moment)
        object.__setattr__(self, "hours", tuple(hours))
        for earlier, later in pairwise(hours):
            if earlier.moment == later.moment:
                raise HourTwice(self._at(later))
        self._check_complete()
        self._check_units()

    @property
    def day(self) -> date:
        """The day (UTC) that the map is of."""
        return self.hours[0].moment.date()

    def hour(self, hour: int) -> StationHour:
        """Return the record of an hour of the day (UTC, 0 to 24); raises `HoursMissing`."""
        try:
            return self._by_moment[self._midnight + hour * HOUR]
        except KeyError:
            raise HoursMissing(self.name, hours=str(hour)) from None

    @property
    def standard_hours(self) -> tuple[StationHour, ...]:
        """The hours of the standard map."""
        return tuple(self.hour(hour) for hour in STANDARD_HOURS)

    @property
    def has_night_after(self) -> bool:
        """Tell whether the hours up to 07:00 of the next day are there, over which range and wind are to be taken.

        Where they are not, the hours of the day itself are used, so that the lowest temperature is that of the night
        before: a product must say so.
        """
        return len(self._between(8, 31)) == 24

    @property
    def highest_temperature(self) -> float:
        """Highest temperature (°C) from 08:00 to 07:00 on the next day; see `has_night_after`."""
        return max(hour.temperature for hour in self._window)

    @property
    def lowest_temperature(self) -> float:
        """Lowest temperature (°C) from 08:00 to 07:00 on the next day; see `has_night_after`."""
        return min(hour.temperature for hour in self._window)

    @property
    def mean_wind(self) -> float:
        """Mean wind (m/s) at 10 m from 08:00 to 07:00 on the next day; see `has_night_after`."""
        return sum(hour.wind_speed for hour in self._window) / len(self._window)

    @property
    def mean_radiation(self) -> float:
        """Mean global radiation (W/m²) over the 24 hours that end at 01:00 to 24:00; a missing hour is dark."""
        return sum(hour.global_radiation for hour in self._between(1, 24)) / 24.0

    def changed(self, temperature_change: float) -> StationDay:
        """Return the day so many degrees warmer, with the same relative humidity, wind and radiation.

        Warmer air then holds more vapour, some 7 % a degree: what observations and models show to first order.
        """
        hours = tuple(replace(hour, temperature=hour.temperature + temperature_change) for hour in self.hours)
        return StationDay(self.name, hours, self.temperature_change + temperature_change)

    @cached_property
    def _by_moment(self) -> dict[datetime, StationHour]:
        return {hour.moment: hour for hour in self.hours}

    @property
    def _midnight(self) -> datetime:
        return datetime.combine(self.day, time(), UTC)

    def _between(self, first: int, last: int) -> tuple[StationHour, ...]:
        moments = (self._midnight + hour * HOUR for hour in range(first, last + 1))
        return tuple(self._by_moment[moment] for moment in moments if moment in self._by_moment)

    @property
    def _window(self) -> tuple[StationHour, ...]:
        return self._between(8, 31) if self.has_night_after else self._between(0, 24)

    def _at(self, hour: StationHour) -> Text:
        return Text(AT, {"station": self.name, "moment": hour.moment.isoformat()})

    def _check_hour(self, hour: StationHour) -> None:
        offset = hour.moment.utcoffset()
        if offset is None or (hour.moment - datetime.min.replace(tzinfo=UTC)) % HOUR:
            raise NotWholeHour(self._at(hour))
        for quantity, (lowest, highest, unit, title) in LIMITS.items():
            value = getattr(hour, quantity)
            if not lowest <= value <= highest:
                tenths = quantity in ("temperature", "wind_speed") and lowest <= value / 10.0 <= highest
                error = LooksLikeTenths if tenths else OutOfRange
                values = {"value": value, "lowest": lowest, "highest": highest, "unit": unit}
                raise error(self._at(hour), quantity=Text(title), **values)

    def _check_complete(self) -> None:
        """Refuse a day without its standard hours, or with a gap in the light: only the dark can be filled in."""
        if not self.hours:
            raise HoursMissing(self.name, hours=_listed(range(1, 25)))
        there = {round((hour.moment - self._midnight) / HOUR): hour for hour in self._between(1, 24)}
        dark = [number for number, hour in there.items() if hour.global_radiation == 0.0]
        missing = [number for number in range(1, 25) if number not in there]
        in_light = [number for number in missing if number in STANDARD_HOURS or not _lies_in(number, there, dark)]
        if in_light:
            raise HoursMissing(self.name, hours=_listed(in_light))

    def _check_units(self) -> None:
        warmest, brightest, dampest = (
            max(getattr(hour, quantity) for hour in self.hours)
            for quantity in ("temperature", "global_radiation", "relative_humidity")
        )
        warmest -= self.temperature_change
        if warmest >= WARM_DAY and brightest < LEAST_RADIATION:
            raise LooksLikeJoules(self.name, value=brightest, warmest=warmest)
        if dampest <= 1.0:
            raise LooksLikeFraction(self.name, value=dampest)
        if self.mean_wind == 0.0:
            raise NoWind(self.name)


def _moment(hour: StationHour) -> datetime:
    return hour.moment


def _lies_in(number: int, there: Iterable[int], dark: Iterable[int]) -> bool:
    """Tell whether the recorded hours before and after an hour, around the clock, are both dark."""
    before = max(there, key=lambda other: (other - number) % 24, default=None)
    after = min(there, key=lambda other: (other - number) % 24, default=None)
    return before in dark and after in dark


def _listed(hours: Iterable[int]) -> str:
    return ", ".join(map(str, hours))
