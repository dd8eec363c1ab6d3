"""Our heat engine on the city."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from ....processing.adapters.heat_tables import read_heat_cover, read_method, read_station_days
from ....processing.engine.heat.heat_stress import HeatStress
from ....processing.engine.heat.place import Place
from ....processing.engine.heat.shadows import shadows_of_study, sunny_moments
from ....processing.engine.heat.sky_view import sky_view_of_study
from .peers import Look
from .scene import City, square_grid

ALMERE = Place(52.37, 5.22)
MIDNIGHT = datetime(2015, 7, 1, tzinfo=ZoneInfo("Europe/Amsterdam"))
REPEATS = 3


def best_of(run: Callable[[City], object], city: City, size: int) -> float:
    """Return the CPU-seconds a megapixel of a run at best, without what it takes to make the city up."""
    run(city)  # compiles
    found = []
    for _ in range(REPEATS):
        start = time.process_time() - city.seconds
        run(city)
        found.append((time.process_time() - city.seconds - start) * 1e6 / size**2)
    return min(found)


def look(size: int) -> Look:
    """Look at the sky: 153 patches."""
    views = []

    def run(city: City) -> None:
        views[:] = sky_view_of_study(city, square_grid(size))

    seconds = best_of(run, City(), size)
    return Look(seconds, views[0].buildings, views[0].total)


def shadows_of_a_day(size: int) -> tuple[float, int]:
    """Cast the shadows of every sunny hour of 1 July, sharp; return CPU-seconds a megapixel and how many hours."""
    moments = sunny_moments(ALMERE, MIDNIGHT, timedelta(hours=1))
    grid = square_grid(size)
    seconds = best_of(lambda city: list(shadows_of_study(city, grid, ALMERE, moments)), City(), size)
    return seconds, len(moments)


def standard_map(size: int) -> float:
    """Make the standard heat map, sky view and shadows included; return CPU-seconds a megapixel."""
    method, cover = read_method(), read_heat_cover()
    day = next(iter(read_station_days().values()))

    def run(city: City) -> None:
        (maps,) = HeatStress(city, square_grid(size), ALMERE, method, cover, day).maps({})
        if not np.isfinite(maps.pet[maps.walkable]).all():
            raise FloatingPointError("the map has holes: its speed means nothing")

    return best_of(run, City(transmissivity=0.0), size)
