"""How humid the air is."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np


class WetBulbTerms(NamedTuple):
    """What Stull's wet-bulb temperature needs of the relative humidity (%): the same for every cell of a map."""

    relative_humidity: float
    slope: float
    offset: float


def wet_bulb_terms(relative_humidity):
    """Return the parts of Stull's formula that depend on the relative humidity (%) alone; see `wet_bulb`."""
    rh = relative_humidity
    slope = np.arctan(0.151977 * np.sqrt(rh + 8.313659))
    offset = 0.00391838 * rh**1.5 * np.arctan(0.023101 * rh) - np.arctan(rh - 1.676331) - 4.686035
    return WetBulbTerms(rh, slope, offset)


def wet_bulb(temperature, terms):
    """Return the wet-bulb temperature (°C) at an air temperature (°C), numbers or arrays.

    Stull, R. (2011), Wet-bulb temperature from relative humidity and air temperature, J. Appl. Meteorol. Climatol. 50,
    2267–2269, doi:10.1175/JAMC-D-11-0143.1: within 1 °C for 5 to 99 % and −20 to 50 °C at sea level.
    """
    return temperature * terms.slope + np.arctan(temperature + terms.relative_humidity) + terms.offset
