"""All numbers of the standard method, as its tables have them."""

from __future__ import annotations

from dataclasses import dataclass

from .air_temperature import AirProperties, DiurnalFactors
from .footprint import Footprints
from .pet import BowenRatios, ShadeFormula, SunFormula
from .radiation import DiffuseSplit
from .wind import Obstruction, RoughnessClass, WindProfile


@dataclass(frozen=True)
class Method:
    """The coefficients of the standard method; each part says what its own mean."""

    sun: SunFormula
    shade: ShadeFormula
    bowen: BowenRatios
    diffuse: DiffuseSplit
    air: AirProperties
    diurnal: DiurnalFactors
    wind: WindProfile
    obstruction: Obstruction
    roughness: tuple[RoughnessClass, ...]
    footprints: Footprints
