"""The urban heat island, the humidity and the diffuse radiation of the standard method."""

from __future__ import annotations

import math
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ....processing.adapters.heat_tables import read_method
from ....processing.engine.heat.air_temperature import OutsideSeason, heat_island_strength
from ....processing.engine.heat.humidity import wet_bulb, wet_bulb_terms
from ....processing.engine.heat.radiation import diffuse_radiation

METHOD = read_method()


def heat_island(sky_view, vegetation, radiation=270.0, highest=34.0, lowest=17.8, wind=4.0):
    return (2.0 - sky_view - vegetation) * heat_island_strength(METHOD.air, radiation, highest, lowest, wind)


class TestHeatIsland:
    def test_half_open_with_some_green(self):
        assert heat_island(0.6, 0.3) == pytest.approx(4.32, abs=0.005)

    def test_ten_percent_more_green_takes_off_four_tenths_of_a_degree(self):
        assert heat_island(0.6, 0.4) == pytest.approx(3.93, abs=0.005)

    def test_wind_sixteen_times_as_strong_halves_it(self):
        assert heat_island(0.6, 0.3, wind=64.0) == pytest.approx(heat_island(0.6, 0.3) / 2.0)

    def test_radiation_counts_as_kinematic_heat_flux(self):
        """Not as W/m², which makes it 5.9 times as large, nor the solar constant's 1.11 K m/s (1.5 times)."""
        strength = heat_island_strength(METHOD.air, 270.0, 34.0, 17.8, 4.0)
        kinematic = 4.0 * strength**4 / 16.2**3
        assert kinematic == pytest.approx(0.224, abs=0.001)
        assert 0.2 < kinematic < 0.28

    def test_highest_and_lowest_temperature_do_not_change_places(self):
        with pytest.raises(ValueError, match="no day"):
            heat_island_strength(METHOD.air, 270.0, 17.8, 34.0, 4.0)

    def test_a_day_without_wind_is_no_day(self):
        with pytest.raises(ValueError, match="no day"):
            heat_island_strength(METHOD.air, 270.0, 34.0, 17.8, 0.0)


class TestDiurnalFactors:
    @pytest.mark.parametrize(
        ("day", "at_four"),
        [
            (date(2015, 4, 1), 0.435), (date(2015, 4, 12), 0.435), (date(2015, 4, 13), 0.49),
            (date(2015, 4, 20), 0.413), (date(2015, 5, 20), 0.49), (date(2015, 5, 26), 0.38), (date(2015, 7, 10), 0.38),
            (date(2015, 7, 11), 0.49), (date(2015, 8, 1), 0.413), (date(2015, 8, 25), 0.49), (date(2015, 9, 1), 0.435),
            (date(2015, 9, 26), 0.355), (date(2015, 9, 30), 0.449),
        ],
    )  # fmt: skip
    def test_each_period_has_its_own(self, day, at_four):
        assert METHOD.diurnal.on(day)[4] == at_four

    def test_the_standard_day(self):
        wanted = [1.0, 0.866, 0.69, 0.56, 0.38, 0.107, 0.015, -0.02, -0.007, 0.007, 0.029, 0.05, 0.074, 0.108, 0.161,
                  0.228, 0.312, 0.424, 0.556, 0.695, 0.838, 0.911, 0.964, 0.984]  # fmt: skip
        assert METHOD.diurnal.on(date(2015, 7, 1)) == tuple(wanted)

    @pytest.mark.parametrize("day", [date(2015, 3, 31), date(2015, 10, 1), date(2015, 1, 1)])
    def test_outside_the_season_there_are_none(self, day):
        with pytest.raises(OutsideSeason, match="from 04-01 up to 10-01"):
            METHOD.diurnal.on(day)


class TestWetBulb:
    def test_stulls_own_example(self):
        assert wet_bulb(20.0, wet_bulb_terms(50.0)) == pytest.approx(13.7, abs=0.005)

    def test_stulls_last_coefficient(self):
        """Tygron's description has −4.686935, which is 0.0009 °C lower."""
        temperature, humidity = 20.0, 50.0
        others = (
            temperature * math.atan(0.151977 * math.sqrt(humidity + 8.313659))
            + math.atan(temperature + humidity)
            - math.atan(humidity - 1.676331)
            + 0.00391838 * humidity**1.5 * math.atan(0.023101 * humidity)
        )
        assert wet_bulb(temperature, wet_bulb_terms(humidity)) - others == pytest.approx(-4.686035, abs=1e-9)

    def test_a_map_at_once(self):
        temperatures = np.array([[10.0, 20.0], [30.0, 35.0]])
        terms = wet_bulb_terms(40.0)
        assert wet_bulb(temperatures, terms)[0, 1] == wet_bulb(20.0, terms)

    @given(st.floats(0.0, 40.0), st.floats(10.0, 99.0))
    def test_it_is_below_the_air_temperature(self, temperature, humidity):
        """Within the degree that Stull gives for his formula."""
        assert wet_bulb(temperature, wet_bulb_terms(humidity)) <= temperature + 1.0


class TestDiffuse:
    SIN = math.sin(math.radians(55.0))

    def of(self, transmissivity):
        return diffuse_radiation(METHOD.diffuse, transmissivity * 1367.0 * self.SIN, self.SIN) / (1367.0 * self.SIN)

    def test_under_clouds_all_is_diffuse(self):
        assert self.of(0.29) == pytest.approx(0.29)

    def test_under_a_clear_sky_a_fifth_is(self):
        assert self.of(0.72) == pytest.approx(0.2 * 0.72)

    def test_between_them_it_falls_off(self):
        assert self.of(0.5) == pytest.approx(0.5 * 0.6)

    @given(st.floats(0.0, 1.0))
    def test_it_never_is_more_than_all_nor_less_than_a_fifth(self, transmissivity):
        assert 0.2 * transmissivity - 1e-12 <= self.of(transmissivity) <= transmissivity + 1e-12

    def test_it_is_watts_a_square_metre_and_not_a_share(self):
        """One implementation has 0.2 W/m² here."""
        sine = math.sin(math.radians(55.3))
        assert diffuse_radiation(METHOD.diffuse, 794.44, sine) == pytest.approx(158.89, abs=0.01)

    def test_the_sine_is_that_of_degrees(self):
        """With 55.3 taken as radians the sine is negative and the sun is down at noon."""
        sine = math.sin(math.radians(55.3))
        assert diffuse_radiation(METHOD.diffuse, 500.0, sine) < 500.0
        assert diffuse_radiation(METHOD.diffuse, 500.0, math.sin(55.3)) == 500.0

    @pytest.mark.parametrize("sine", [0.0, -0.3])
    def test_with_the_sun_down_all_is_diffuse(self, sine):
        assert diffuse_radiation(METHOD.diffuse, 5.0, sine) == 5.0
