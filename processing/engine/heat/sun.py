"""Where the sun stands, for any place and time.

Meeus, J. (1998), Astronomical Algorithms, 2nd ed., chapters 12, 16, 22, 25 and 40: the low-accuracy theory of the sun,
good to 0.01° from 1900 to 2100. The difference between civil and dynamical time (about a minute) is left out: the sun
moves less than 0.001° in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from math import asin, atan2, cos, degrees, radians, sin, tan

J2000 = datetime(2000, 1, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
DAYS_PER_CENTURY = 36525.0
PARALLAX = 8.794 / 3600.0
HIDDEN = -0.8333
"""Altitude (degrees) of the sun's centre at which its upper edge touches the horizon: below it no light reaches us."""


@dataclass(frozen=True)
class SunPosition:
    """The sun as seen from the ground.

    altitude: degrees above the horizon, refraction included. azimuth: degrees clockwise from true north, 0 to 360.
    """

    altitude: float
    azimuth: float

    @property
    def is_up(self) -> bool:
        """Tell whether the sun's centre is above the horizon."""
        return self.altitude > 0.0

    @property
    def sin_altitude(self) -> float:
        """Sine of the altitude."""
        return sin(radians(self.altitude))


def sun_position(moment: datetime, latitude: float, longitude: float) -> SunPosition:
    """Return where the sun stands at a moment, for a place in degrees north and east (WGS 84).

    Raises ValueError for a moment without time zone, or a place that is not on Earth.
    """
    _check_place(latitude, longitude)
    right_ascension, declination, sidereal, _ = _sun(_utc(moment))
    hour_angle = radians(sidereal + longitude) - right_ascension
    phi = radians(latitude)
    altitude = asin(sin(phi) * sin(declination) + cos(phi) * cos(declination) * cos(hour_angle))
    azimuth = atan2(sin(hour_angle), cos(hour_angle) * sin(phi) - tan(declination) * cos(phi))
    true_altitude = degrees(altitude) - PARALLAX * cos(altitude)
    return SunPosition(true_altitude + _refraction(true_altitude), (degrees(azimuth) + 180.0) % 360.0)


def highest_sun(day: date, latitude: float, longitude: float) -> datetime:
    """Return when the sun crosses the meridian of a place on a day, as UTC to the whole minute.

    The day is that of the place's own mean solar time. Raises ValueError for a place that is not on Earth.
    """
    _check_place(latitude, longitude)
    noon = datetime.combine(day, time(12), UTC) - DAY * (longitude / 360.0)
    _, _, _, equation_of_time = _sun(noon)
    transit = noon - DAY * (equation_of_time / 360.0) + timedelta(seconds=30)
    return transit.replace(second=0, microsecond=0)


def _utc(moment: datetime) -> datetime:
    if moment.utcoffset() is None:
        raise ValueError(f"the moment {moment} has no time zone")
    return moment.astimezone(UTC)


def _check_place(latitude: float, longitude: float) -> None:
    if not (-90.0 <= latitude <= 90.0 and -180.0 <= longitude <= 180.0):
        raise ValueError(f"latitude {latitude}, longitude {longitude} is no place in degrees")


def _sun(moment: datetime) -> tuple[float, float, float, float]:
    """Return right ascension and declination (radians), apparent sidereal time at Greenwich and the equation of time
    (degrees)."""
    days = (moment - J2000) / DAY
    t = days / DAYS_PER_CENTURY
    mean_longitude = 280.46646 + t * (36000.76983 + t * 0.0003032)
    anomaly = radians(357.52911 + t * (35999.05029 - t * 0.0001537))
    centre = (
        (1.914602 - t * (0.004817 + t * 0.000014)) * sin(anomaly)
        + (0.019993 - t * 0.000101) * sin(2.0 * anomaly)
        + 0.000289 * sin(3.0 * anomaly)
    )
    node = radians(125.04 - 1934.136 * t)
    nutation = -0.00478 * sin(node)
    apparent_longitude = radians(mean_longitude + centre - 0.00569 + nutation)
    obliquity = radians(23.4392911 - t * 0.0130042 + 0.00256 * cos(node))
    right_ascension = atan2(cos(obliquity) * sin(apparent_longitude), cos(apparent_longitude))
    declination = asin(sin(obliquity) * sin(apparent_longitude))
    sidereal = 280.46061837 + 360.98564736629 * days + nutation * cos(obliquity)
    equation_of_time = mean_longitude - 0.0057183 - degrees(right_ascension) + nutation * cos(obliquity)
    return right_ascension, declination, sidereal, (equation_of_time + 180.0) % 360.0 - 180.0


def _refraction(altitude: float) -> float:
    """Return how much the air lifts the sun (degrees), at sea level and 10 °C (Saemundsson 1986; Meeus ch. 16)."""
    if altitude < HIDDEN:
        return 0.0
    return 1.02 / 60.0 / tan(radians(altitude + 10.3 / (altitude + 5.11)))
