"""PET of the Dutch standard method: every check value, and none of the mistakes of other implementations."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from math import log, radians, sin

import numpy as np
import pytest

from ....processing.adapters.heat_tables import read_method, read_station_days
from ....processing.engine import compiled
from ....processing.engine.heat.blocks import CellSurroundings
from ....processing.engine.heat.hours import Cells, HourWeather, hour_maps, hour_of_day
from ....processing.engine.heat.humidity import wet_bulb, wet_bulb_terms
from ....processing.engine.heat.pet import pet_class, pet_shade, pet_sun
from ....processing.engine.heat.radiation import diffuse_radiation
from ....processing.engine.heat.wind import Quadrant

METHOD = read_method()
COLUMNS = ("Ta", "RH", "Q", "Qd", "phi", "u", "Bowen", "svf", "Tw", "PET_sun", "PET_shade")
CHECKS = [
    (33.1, 34, 800, 160, 55, 1.0, 3, 0.6, 21.654, 45.961, 33.171),
    (33.1, 34, 800, 160, 55, 1.0, 0.4, 0.6, 21.654, 44.541, 33.171),
    (33.1, 34, 800, 160, 55, 0.5, 3, 0.6, 21.654, 49.925, 34.19),
    (33.1, 34, 800, 160, 55, 2.5, 3, 1.0, 21.654, 41.495, 31.587),
    (28, 48, 794.44, 158.89, 55.3, 1.5, 3, 0.7, 20.239, 37.302, 25.986),
    (20, 80, 0, 0, -10, 1.0, 0.4, 0.6, 17.529, None, 14.917),
]
"""Computed from the published coefficients, apart from our code."""


def check(row):
    """Hold one row of check values against the formulas."""
    tw = wet_bulb(row["Ta"], wet_bulb_terms(row["RH"]))
    assert tw == pytest.approx(row["Tw"], abs=0.001)
    sine, log_wind = sin(radians(row["phi"])), log(row["u"])
    assert diffuse_radiation(METHOD.diffuse, row["Q"], sine) == pytest.approx(row["Qd"], abs=0.01)
    shade = pet_shade(METHOD.shade, row["Ta"], log_wind, tw, row["Qd"], row["svf"])
    assert shade == pytest.approx(row["PET_shade"], abs=0.01)
    if row["PET_sun"] is not None:
        sun = pet_sun(METHOD.sun, row["Ta"], row["Q"], log_wind, tw, sine, row["Bowen"], row["svf"])
        assert sun == pytest.approx(row["PET_sun"], abs=0.01)


@pytest.mark.parametrize("values", CHECKS)
def test_check_values(values):
    check(dict(zip(COLUMNS, values, strict=True)))


def test_check_values_of_the_file(real_data):
    with open(real_data("heat") / "dpra-pet" / "dpra_check.csv", encoding="utf-8") as file:
        rows = [{key: float(text) if text else None for key, text in row.items()} for row in csv.DictReader(file)]
    assert len(rows) == len(CHECKS)
    for row in rows:
        check(row)


def in_the_sun(temperature=33.1, humidity=34.0, radiation=800.0, sine=sin(radians(55.0)), wind=1.0, bowen=3.0, sky=0.6):
    tw = wet_bulb(temperature, wet_bulb_terms(humidity))
    return pet_sun(METHOD.sun, temperature, radiation, log(wind), tw, sine, bowen, sky)


class TestConsequences:
    def test_depaving_takes_off_exactly_one_and_four_tenths(self):
        bowen = METHOD.bowen
        assert in_the_sun(bowen=bowen.vegetation) - in_the_sun(bowen=bowen.other) == pytest.approx(-1.4196, abs=1e-9)

    def test_the_coefficient_of_bowen_is_0_546(self):
        """Not 0.0546 or 0.54, as two others have it."""
        assert METHOD.sun.bowen == 0.546
        assert in_the_sun(bowen=4.0) - in_the_sun(bowen=3.0) == pytest.approx(0.546, abs=1e-9)

    def test_closing_the_sky_takes_off_two_degrees_in_the_sun(self):
        assert in_the_sun(sky=0.0) - in_the_sun(sky=1.0) == pytest.approx(-1.94, abs=1e-9)

    def test_sun_and_shade_have_formulas_of_their_own(self):
        """One implementation has one formula for both."""
        tw = wet_bulb(33.1, wet_bulb_terms(34.0))
        shade = pet_shade(METHOD.shade, 33.1, 0.0, tw, 160.0, 0.6)
        assert 12.0 < in_the_sun() - shade < 16.0

    def test_the_sine_is_of_degrees_turned_to_radians(self):
        """With 44 degrees taken as 44 radians, the sine is 0.018 instead of 0.695."""
        assert in_the_sun(sine=sin(radians(44.0))) - in_the_sun(sine=sin(44.0)) == pytest.approx(5.56 * 0.677, abs=0.01)


def scene(share=0.9, wind=0.4, sky=0.7, bowen=3.0, sunlit=True, shape=(2, 3)):
    """A tile on which everything is the same everywhere."""

    def full(value):
        return np.full(shape, value, np.float32)

    around = CellSurroundings(full(share), full(wind), np.log(full(wind)))
    return Cells(full(sky), full(bowen)), around, np.full(shape, sunlit)


WEATHER = HourWeather(
    temperature=30.0, relative_humidity=40.0, wind=5.0, log_wind=log(5.0), radiation=700.0, diffuse=150.0,
    sin_altitude=0.8, heat_island=2.0, sunny=True,
)  # fmt: skip


class TestMaps:
    def test_the_sun_map_is_the_sun_formula(self):
        maps = hour_maps(METHOD, WEATHER, *scene())
        air, wind = 30.0 + 2.0 * 0.9, 0.4 * 5.0
        tw = wet_bulb(air, wet_bulb_terms(40.0))
        wanted = pet_sun(METHOD.sun, air, 700.0, log(wind), tw, 0.8, 3.0, 0.7)
        np.testing.assert_allclose(maps.pet, wanted, atol=1e-4)
        np.testing.assert_allclose(maps.air_temperature, air, atol=1e-5)
        np.testing.assert_allclose(maps.wind, wind, atol=1e-5)

    def test_the_shade_map_is_the_shade_formula(self):
        maps = hour_maps(METHOD, WEATHER, *scene(sunlit=False))
        tw = wet_bulb(31.8, wet_bulb_terms(40.0))
        np.testing.assert_allclose(maps.pet, pet_shade(METHOD.shade, 31.8, log(2.0), tw, 150.0, 0.7), atol=1e-4)

    def test_the_wet_bulb_temperature_is_that_of_the_local_air(self):
        """Not of the air at the station: at night the city is degrees warmer."""
        night = WEATHER._replace(radiation=0.0, diffuse=0.0, sin_altitude=-0.2, sunny=False, heat_island=5.0)
        found = hour_maps(METHOD, night, *scene(share=1.0, sky=1.0)).pet[0, 0]
        terms = wet_bulb_terms(40.0)
        local, outside = (pet_shade(METHOD.shade, 35.0, log(2.0), wet_bulb(t, terms), 0.0, 1.0) for t in (35.0, 30.0))
        assert found == pytest.approx(local, abs=1e-3)
        assert local - outside > 0.2

    def test_without_sunshine_the_shade_formula_holds_everywhere(self):
        dark = WEATHER._replace(sunny=False)
        lit, shaded = (hour_maps(METHOD, dark, *scene(sunlit=sunlit)).pet for sunlit in (True, False))
        np.testing.assert_array_equal(lit, shaded)

    def test_wind_is_at_least_half_a_metre_a_second(self):
        still = WEATHER._replace(wind=0.0, log_wind=-np.inf)
        maps = hour_maps(METHOD, still, *scene())
        breeze = hour_maps(METHOD, WEATHER._replace(wind=1.25, log_wind=log(1.25)), *scene())
        np.testing.assert_array_equal(maps.wind, np.float32(0.5))
        np.testing.assert_allclose(maps.pet, breeze.pet, atol=1e-4)

    def test_where_there_is_no_sky_view_there_is_no_pet(self):
        cells, around, sunlit = scene()
        cells.sky_view[0, 1] = np.nan
        maps = hour_maps(METHOD, WEATHER, cells, around, sunlit)
        assert np.isnan(maps.pet[0, 1]) and np.isnan(maps.pet).sum() == 1
        assert np.isfinite(maps.air_temperature).all()

    def test_one_thread_and_all_give_the_same_bits(self, monkeypatch):
        rng = np.random.default_rng(3)
        shape = (60, 70)
        sky, share, wind = (rng.uniform(0.1, 1.0, shape).astype(np.float32) for _ in range(3))
        cells, around = Cells(sky, np.full(shape, 3.0, np.float32)), CellSurroundings(share, wind, np.log(wind))
        sunlit = rng.random(shape) < 0.5
        found = []
        for cells_per_thread in (10**9, 100):
            monkeypatch.setattr(compiled, "CELLS_PER_THREAD", cells_per_thread)
            maps = hour_maps(METHOD, WEATHER, cells, around, sunlit)
            found.append((maps.pet, maps.air_temperature, maps.wind))
        np.testing.assert_array_equal(*found)


class TestHourOfTheDay:
    DAY = read_station_days()["Rotterdam 1 July 2015"]

    def of(self, hour):
        return hour_of_day(METHOD, self.DAY, self.DAY.hour(hour), 51.96, 4.45)

    def test_a_record_goes_with_the_sun_on_the_hour(self):
        hour = self.of(12)
        assert hour.station.moment == datetime(2015, 7, 1, 12, tzinfo=UTC)
        assert hour.sun.azimuth == pytest.approx(186.6, abs=1.0)
        assert hour.weather.sin_altitude == pytest.approx(sin(radians(hour.sun.altitude)))

    def test_noon(self):
        weather = self.of(12).weather
        assert (weather.temperature, weather.wind, weather.sunny) == (31.8, 6.0, True)
        assert weather.diffuse == pytest.approx(0.2 * 886.11, abs=0.01)
        assert weather.heat_island == pytest.approx(4.13 * 0.074, abs=0.01)

    def test_all_wind_of_the_standard_hours_is_from_the_east(self):
        assert {self.of(hour).quadrant for hour in range(10, 17)} == {Quadrant.EAST}

    def test_at_night_the_sun_is_down_and_the_heat_island_at_its_largest(self):
        night, noon = self.of(23).weather, self.of(12).weather
        assert not night.sunny and night.diffuse == 0.0
        assert night.heat_island > 10.0 * noon.heat_island


def test_bowen_ratios_by_day():
    vegetated, water = np.array([[True, False, False, True]]), np.array([[False, True, False, True]])
    np.testing.assert_array_equal(METHOD.bowen.of(vegetated, water), np.float32([[0.4, 0.4, 3.0, 0.4]]))


def test_classes_start_at_their_limit():
    pet = np.float32([[np.nan, 22.9, 23.0, 34.99], [35.0, 40.9, 41.0, 60.0]])
    found = pet_class(pet, (23.0, 29.0, 35.0, 41.0))
    np.testing.assert_array_equal(found, np.float32([[np.nan, 0, 1, 2], [3, 3, 4, 4]]))
