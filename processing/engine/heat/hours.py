"""One hour of the standard method: from the station's record to maps of PET, air temperature and wind."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..compiled import threads_for
from ..errors import StadstweelingError
from ..text import QT_TRANSLATE_NOOP
from .air_temperature import heat_island_strength
from .blocks import CellSurroundings
from .humidity import wet_bulb_terms
from .method import Method
from .pet_kernel import hour_on_cells
from .radiation import diffuse_radiation
from .station import HOUR, StationDay, StationHour
from .sun import SunPosition, sun_position
from .wind import Quadrant, quadrant


class HourWeather(NamedTuple):
    """What is the same for every cell in an hour.

    temperature (°C), relative_humidity (%): at the station; the humidity goes with the local temperature. wind: m/s at
    10 m, and log_wind its natural logarithm. radiation, diffuse: W/m². sin_altitude: of the sun. heat_island: K at a
    place where 2 − sky view − vegetation is 1. sunny: whether the formula of the sun can hold at all.
    """

    temperature: float
    relative_humidity: float
    wind: float
    log_wind: float
    radiation: float
    diffuse: float
    sin_altitude: float
    heat_island: float
    sunny: bool


@dataclass(frozen=True)
class Hour:
    """An hour: the station's record, the sun, where the wind comes from and the weather for the map."""

    station: StationHour
    sun: SunPosition
    quadrant: Quadrant
    weather: HourWeather


@dataclass(frozen=True)
class HourMaps:
    """Maps of an hour, float32: PET (°C), NaN where there is no sky view; air temperature (°C); wind at 1.2 m (m/s)."""

    pet: np.ndarray
    air_temperature: np.ndarray
    wind: np.ndarray


@dataclass(frozen=True)
class Cells:
    """What is the same for a tile in every hour; float32 (rows, columns).

    sky_view: NaN where PET has no meaning. bowen: Bowen ratio.
    """

    sky_view: np.ndarray
    bowen: np.ndarray


class SunOfElsewhere(StadstweelingError):
    what = QT_TRANSLATE_NOOP(
        "engine", "at {moment} UTC the station has {radiation:.0f} W/m² of sun, but at the study the sun is down"
    )
    expected = QT_TRANSLATE_NOOP("engine", "a station in the time zone of the study, with its times in UTC")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose a station near the study, and check the times of its table.")


def hour_of_day(method: Method, day: StationDay, record: StationHour, latitude: float, longitude: float) -> Hour:
    """Return an hour of a station's day at a place; `record` is one of the day's.

    Raises `OutsideSeason` where the method has no diurnal factors for the day, and `SunOfElsewhere` where the station
    has sun in an hour that is dark at the place.
    """
    sun = sun_position(record.moment, latitude, longitude)
    began = sun_position(record.moment - HOUR, latitude, longitude)
    if record.global_radiation > 0.0 and not (sun.is_up or began.is_up):
        moment = f"{record.moment:%H:%M}"
        raise SunOfElsewhere(day.name, moment=moment, radiation=record.global_radiation)
    strength = heat_island_strength(
        method.air, day.mean_radiation, day.highest_temperature, day.lowest_temperature, day.mean_wind
    )
    weather = HourWeather(
        temperature=record.temperature,
        relative_humidity=record.relative_humidity,
        wind=record.wind_speed,
        log_wind=math.log(record.wind_speed) if record.wind_speed > 0.0 else -math.inf,
        radiation=record.global_radiation,
        diffuse=diffuse_radiation(method.diffuse, record.global_radiation, sun.sin_altitude),
        sin_altitude=sun.sin_altitude,
        heat_island=strength * method.diurnal.on(day.day)[record.moment.hour],
        sunny=sun.is_up and record.global_radiation > 0.0,
    )
    blowing = quadrant(record.wind_speed, record.wind_direction, method.footprints.calm_below)
    return Hour(record, sun, blowing, weather)


def hour_maps(
    method: Method, weather: HourWeather, cells: Cells, around: CellSurroundings, sunlit: np.ndarray
) -> HourMaps:
    """Return the maps of an hour on a tile; `sunlit`: bool (rows, columns), False in any shade and under a crown.

    Where the sun is down or there is no radiation, the formula of shade holds everywhere.
    """
    maps = HourMaps(*(np.empty(cells.sky_view.shape, np.float32) for _ in range(3)))
    with threads_for(cells.sky_view.size):
        hour_on_cells(
            weather, wet_bulb_terms(weather.relative_humidity), method.sun, method.shade, method.wind.lowest,
            cells.sky_view, cells.bowen, sunlit,
            around.heat_island_share, around.walking_wind, around.log_walking_wind,
            maps.pet, maps.air_temperature, maps.wind,
        )  # fmt: skip
    return maps
