"""The change in perceived temperature between two runs, on ground where people can walk in both."""

from __future__ import annotations

import numpy as np

from ...engine.indicators.differences import difference_of
from ...engine.variables import LAND_COVER, PET
from ..cool_place_inputs import walkable_ground
from ..rasters import read_raster
from ..study.city import City
from ..study.runs import Run

PET_CHANGE = "pet_change"
"""The indicator."""


def change_in_pet(base: Run, variant: Run, city: Run | None) -> float | None:
    """Return the mean change (°C) in PET; None where a run has no map of it, or there is no such ground.

    city: the run with the layers of the variant, None for those of the base. A plan that makes shaded planting walkable
    would else cool the mean of the walkable ground without cooling anything.
    """
    files = [run.file(f"{PET.name}.tif") for run in (base, variant)]
    cities = [City(variant.study, made) for made in (None, city)]
    covers = [place.source(LAND_COVER.name) for place in cities]
    if not all(file.exists() for file in files) or not all(covers):
        return None
    before, after = (read_raster(file) for file in files)
    difference = difference_of(after.values, before.values)
    walkable = np.logical_and.reduce([
        walkable_ground(read_raster(place.path(cover), like=before), "")
        for place, cover in zip(cities, covers, strict=True)
    ])  # fmt: skip
    known = walkable & np.isfinite(difference)
    return float(difference[known].mean(dtype=float)) if known.any() else None
