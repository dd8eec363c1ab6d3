"""Physiological equivalent temperature (PET) after the Dutch standard method: two regressions, for sun and for shade.

Koopmans, S., Heusinkveld, B. G. & Steeneveld, G. J. (2020), A standardized Physical Equivalent Temperature urban heat
map at 1-m spatial resolution to facilitate climate stress tests in the Netherlands, Building and Environment 181,
106984, doi:10.1016/j.buildenv.2020.106984. Trees are opaque; walls, albedo and material have no part in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

STEFAN_BOLTZMANN = 5.67e-8
ZERO_CELSIUS = 273.15


class SunFormula(NamedTuple):
    """Coefficients of PET in the sun, each named after what it multiplies."""

    constant: float
    air_temperature: float
    radiation: float
    log_wind: float
    wet_bulb: float
    radiation_log_wind: float
    sin_altitude: float
    radiation_log_wind_sin_altitude: float
    bowen: float
    sky_view: float


class ShadeFormula(NamedTuple):
    """Coefficients of PET in shade and at night, each named after what it multiplies."""

    constant: float
    air_temperature: float
    log_wind: float
    wet_bulb: float
    sky_view_diffuse: float
    walls_longwave: float


@dataclass(frozen=True)
class BowenRatios:
    """Sensible over latent heat of the ground, for vegetation, open water by day and everything else.

    Water by night (3.0 in the standard) never counts: the formula of the night has no Bowen ratio.
    """

    vegetation: float
    water: float
    other: float

    def of(self, vegetated: np.ndarray, water: np.ndarray) -> np.ndarray:
        """Return the ratio of each cell (float32), for masks of vegetation and of open water."""
        ratio = np.where(water, np.float32(self.water), np.float32(self.other))
        ratio[vegetated] = self.vegetation
        return ratio


def pet_sun(c, air_temperature, radiation, log_wind, wet_bulb, sin_altitude, bowen, sky_view):
    """Return PET (°C) in the sun, for numbers or arrays.

    c: `SunFormula`. air_temperature, wet_bulb: °C, both local. radiation: global, W/m². log_wind: natural logarithm of
    the wind (m/s) at 1.2 m. sin_altitude: sine of the sun's altitude. bowen, sky_view: of the place itself.
    """
    return (
        c.constant
        + c.air_temperature * air_temperature
        + c.radiation * radiation
        + c.log_wind * log_wind
        + c.wet_bulb * wet_bulb
        + c.radiation_log_wind * radiation * log_wind
        + c.sin_altitude * sin_altitude
        + c.radiation_log_wind_sin_altitude * radiation * log_wind * sin_altitude
        + c.bowen * bowen
        + c.sky_view * sky_view
    )


def pet_shade(c, air_temperature, log_wind, wet_bulb, diffuse, sky_view):
    """Return PET (°C) in shade or at night, for numbers or arrays.

    c: `ShadeFormula`. diffuse: diffuse radiation, W/m². The others as in `pet_sun`.
    """
    return (
        c.constant
        + c.air_temperature * air_temperature
        + c.log_wind * log_wind
        + c.wet_bulb * wet_bulb
        + c.sky_view_diffuse * sky_view * diffuse
        + c.walls_longwave * (1.0 - sky_view) * STEFAN_BOLTZMANN * (air_temperature + ZERO_CELSIUS) ** 4
    )


def pet_class(pet: np.ndarray, limits: tuple[float, ...]) -> np.ndarray:
    """Return the class of each PET (°C) as float32, NaN where there is none: the number of limits it is at or above."""
    classes = np.searchsorted(np.asarray(limits, pet.dtype), pet, side="right").astype(np.float32)
    classes[np.isnan(pet)] = np.nan
    return classes
