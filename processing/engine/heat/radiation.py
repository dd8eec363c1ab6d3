"""How much of the sun's radiation is diffuse."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class DiffuseSplit:
    """The split of the standard method, by transmissivity: the share of the radiation above the air that gets through.

    solar_constant: W/m². Below `cloudy` all is diffuse, above `clear` the share `clear_share`, between them
    `intercept` − `slope` × transmissivity.
    """

    solar_constant: float
    cloudy: float
    clear: float
    clear_share: float
    intercept: float
    slope: float


def diffuse_radiation(split: DiffuseSplit, radiation: float, sin_altitude: float) -> float:
    """Return the diffuse radiation (W/m²) of the global radiation (W/m²) at a sine of the sun's altitude.

    All is diffuse where the sun is down. Koopmans et al. (2020), doi:10.1016/j.buildenv.2020.106984.
    """
    if sin_altitude <= 0.0:
        return radiation
    transmissivity = radiation / (split.solar_constant * sin_altitude)
    if transmissivity < split.cloudy:
        return radiation
    if transmissivity > split.clear:
        return split.clear_share * radiation
    return radiation * (split.intercept - split.slope * transmissivity)
