"""PET, air temperature and wind of one hour on every cell, compiled."""

from __future__ import annotations

import math

from numba import prange

from ..compiled import kernel, parallel_kernel
from . import humidity, pet

_pet_sun = kernel(pet.pet_sun)
_pet_shade = kernel(pet.pet_shade)
_wet_bulb = kernel(humidity.wet_bulb)


@parallel_kernel
def hour_on_cells(
    weather, humid, sun, shade, lowest_wind, sky_view, bowen, sunlit, heat_island_share, walking_wind, log_walking_wind,
    out_pet, out_air, out_wind,
):  # fmt: skip
    """Fill the maps of one hour: PET (°C), NaN where there is no sky view; air temperature (°C); wind at 1.2 m (m/s).

    weather: `HourWeather`. humid: `WetBulbTerms` of its humidity. sun, shade: coefficients of PET. lowest_wind:
    m/s. The others (rows, columns) float32, `sunlit` a mask: as in `hour_maps`.
    """
    rows, columns = sky_view.shape
    log_lowest = math.log(lowest_wind)
    for i in prange(rows):
        for j in range(columns):
            air = weather.temperature + weather.heat_island * heat_island_share[i, j]
            log_wind = max(log_walking_wind[i, j] + weather.log_wind, log_lowest)
            wet_bulb = _wet_bulb(air, humid)
            sky = sky_view[i, j]
            if weather.sunny and sunlit[i, j]:
                found = _pet_sun(
                    sun, air, weather.radiation, log_wind, wet_bulb, weather.sin_altitude, bowen[i, j], sky
                )
            else:
                found = _pet_shade(shade, air, log_wind, wet_bulb, weather.diffuse, sky)
            out_pet[i, j] = found
            out_air[i, j] = air
            out_wind[i, j] = max(walking_wind[i, j] * weather.wind, lowest_wind)
