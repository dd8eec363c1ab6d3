"""The sun stands where almanacs say, wherever and whenever one looks, and whatever clock one looks at."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ....processing.engine.heat.sun import highest_sun, sun_position

ALMERE = (52.37, 5.22)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ANY_PLACE = (st.floats(-90.0, 90.0), st.floats(-180.0, 180.0))


@pytest.mark.parametrize(
    ("hour", "minute", "altitude", "azimuth"),
    [(6, 30, 25.223, 84.225), (11, 30, 60.640, 173.933), (14, 30, 46.867, 243.621), (17, 30, 20.063, 282.180)],
)
def test_almere_on_the_standard_day(hour, minute, altitude, azimuth):
    """Apparent altitude and azimuth of NREL's solar position algorithm, as pvlib has it."""
    sun = sun_position(datetime(2015, 7, 1, hour, minute, tzinfo=UTC), *ALMERE)
    assert sun.altitude == pytest.approx(altitude, abs=0.02)
    assert sun.azimuth == pytest.approx(azimuth, abs=0.02)


class TestClocks:
    def test_summer_time_is_two_hours_ahead(self):
        utc = datetime(2015, 7, 1, 6, 30, tzinfo=UTC)
        assert sun_position(datetime(2015, 7, 1, 8, 30, tzinfo=AMSTERDAM), *ALMERE) == sun_position(utc, *ALMERE)

    def test_winter_time_is_one_hour_ahead(self):
        utc = datetime(2015, 1, 1, 11, 30, tzinfo=UTC)
        assert sun_position(datetime(2015, 1, 1, 12, 30, tzinfo=AMSTERDAM), *ALMERE) == sun_position(utc, *ALMERE)

    def test_half_past_two_comes_twice_when_the_clock_goes_back(self):
        first = datetime(2015, 10, 25, 2, 30, tzinfo=AMSTERDAM)
        second = first.replace(fold=1)
        assert sun_position(first, *ALMERE) == sun_position(datetime(2015, 10, 25, 0, 30, tzinfo=UTC), *ALMERE)
        assert sun_position(second, *ALMERE) == sun_position(datetime(2015, 10, 25, 1, 30, tzinfo=UTC), *ALMERE)

    def test_a_clock_without_time_zone_is_refused(self):
        with pytest.raises(ValueError, match="no time zone"):
            sun_position(datetime(2015, 7, 1, 12), *ALMERE)


class TestPlaces:
    def test_at_the_equator_the_sun_of_an_equinox_is_overhead(self):
        noon = highest_sun(date(2015, 3, 20), 0.0, 0.0)
        assert sun_position(noon, 0.0, 0.0).altitude > 89.5

    def test_south_of_the_tropics_the_sun_is_in_the_north_at_noon(self):
        noon = highest_sun(date(2015, 12, 21), -45.0, 170.0)
        sun = sun_position(noon, -45.0, 170.0)
        assert min(sun.azimuth, 360.0 - sun.azimuth) < 0.5
        assert sun.altitude == pytest.approx(90.0 - 45.0 + 23.43, abs=0.05)

    def test_in_the_polar_night_the_sun_stays_down(self):
        altitudes = [sun_position(datetime(2015, 12, 21, h, tzinfo=UTC), 75.0, 20.0).altitude for h in range(24)]
        assert max(altitudes) == pytest.approx(90.0 - 75.0 - 23.43, abs=0.1)

    def test_in_the_polar_day_it_does_not_set(self):
        suns = [sun_position(datetime(2015, 6, 21, h, tzinfo=UTC), 75.0, 20.0) for h in range(24)]
        assert all(sun.is_up for sun in suns)

    def test_at_midnight_it_is_as_far_below_as_geometry_has_it(self):
        midnight = highest_sun(date(2015, 7, 1), *ALMERE) + timedelta(hours=12)
        sun = sun_position(midnight, *ALMERE)
        assert sun.altitude == pytest.approx(52.37 - 90.0 + 23.1, abs=0.05) and not sun.is_up

    def test_the_air_lifts_the_setting_sun_by_half_a_degree(self):
        """Seen through the air, the day is longer than half of the circle: at an equinox by some 7 minutes here."""
        noon = highest_sun(date(2015, 9, 23), 0.0, 0.0)
        assert sun_position(noon + timedelta(hours=6, minutes=1), 0.0, 0.0).altitude > 0.1

    @pytest.mark.parametrize("place", [(91.0, 0.0), (0.0, 181.0), (float("nan"), 0.0)])
    def test_a_place_that_is_not_on_earth_is_refused(self, place):
        """Metres of a national grid, say."""
        with pytest.raises(ValueError, match="no place"):
            sun_position(datetime(2015, 7, 1, tzinfo=UTC), *place)
        with pytest.raises(ValueError, match="no place"):
            highest_sun(date(2015, 7, 1), *place)


def test_highest_sun_in_almere_at_midsummer():
    """11:41 UTC: the place is 21 minutes east of Greenwich and the sun 2 minutes late."""
    assert highest_sun(date(2015, 6, 21), *ALMERE) == datetime(2015, 6, 21, 11, 41, tzinfo=UTC)


@settings(max_examples=60, deadline=None)
@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), *ANY_PLACE)
def test_nowhere_is_the_sun_higher_than_when_it_is_highest(day, latitude, longitude):
    noon = highest_sun(day, latitude, longitude)
    highest = sun_position(noon, latitude, longitude).altitude
    for hours in range(-11, 13):
        sun = sun_position(noon + timedelta(hours=hours), latitude, longitude)
        assert -90.0 <= sun.altitude <= highest + 0.2
        assert 0.0 <= sun.azimuth < 360.0
