"""A station's day: what the method takes from it, and what is refused before it can do harm."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from math import exp, pi, sin

import pytest

from ....processing.adapters.heat_tables import read_station_days
from ....processing.engine.errors import OutOfRange
from ....processing.engine.heat.station import (
    HoursMissing,
    HourTwice,
    LooksLikeFraction,
    LooksLikeJoules,
    LooksLikeTenths,
    NotWholeHour,
    NoWind,
    StationDay,
    StationHour,
)

MIDNIGHT = datetime(2020, 8, 8, tzinfo=UTC)


def hour(number, **changes):
    """An hour of a clear day that is light from 5 to 19 h."""
    light = max(0.0, 800.0 * sin(pi * (number % 24 - 4.5) / 15.0)) if 5 <= number % 24 <= 19 else 0.0
    record = StationHour(
        moment=MIDNIGHT + timedelta(hours=number),
        temperature=20.0 + 10.0 * sin(pi * (number - 9.0) / 12.0),
        relative_humidity=50.0,
        wind_speed=4.0,
        wind_direction=90.0,
        global_radiation=light,
    )
    return replace(record, **changes)


def day(numbers=range(1, 32), **changes):
    """A day from 1 h to 7 h on the next; `changes` are for single hours, as h13={...}."""
    return StationDay("Somewhere", tuple(hour(n, **changes.get(f"h{n}", {})) for n in numbers))


class TestWhatTheMethodTakes:
    def test_the_day_is_that_of_the_first_hour(self):
        assert day().day == day(range(24)).day == day(range(1, 25)).day == date(2020, 8, 8)

    def test_the_standard_hours_are_ten_to_sixteen(self):
        assert [record.moment.hour for record in day().standard_hours] == [10, 11, 12, 13, 14, 15, 16]

    def test_range_and_wind_are_from_eight_to_seven_on_the_next_day(self):
        window = {"h31": {"temperature": 5.0}, "h7": {"temperature": -5.0, "wind_speed": 28.0}}
        assert day(**window).lowest_temperature == 5.0
        assert day(**window).mean_wind == pytest.approx(4.0)
        assert day(h20={"temperature": 41.0}).highest_temperature == 41.0

    def test_without_the_night_after_the_hours_of_the_day_itself_serve(self):
        short = day(range(1, 25), h2={"temperature": 3.0}, h3={"wind_speed": 28.0})
        assert not short.has_night_after and day().has_night_after
        assert short.lowest_temperature == 3.0
        assert short.mean_wind == pytest.approx(4.0 + 24.0 / 24.0)

    def test_radiation_is_the_mean_of_a_day_and_a_night(self):
        lit = sum(hour(n).global_radiation for n in range(24))
        assert day().mean_radiation == pytest.approx(lit / 24.0)

    def test_a_missing_hour_of_the_night_is_dark(self):
        assert day(range(1, 24)).mean_radiation == pytest.approx(day().mean_radiation)

    def test_hours_in_any_order_and_time_zone_are_the_same(self):
        turned = day(reversed(range(1, 32)))
        summer = timezone(timedelta(hours=2))
        zoned = StationDay("Somewhere", tuple(replace(h, moment=h.moment.astimezone(summer)) for h in turned.hours))
        assert turned == day() == zoned

    def test_a_warmer_climate_changes_the_temperature_alone(self):
        warmer = day().changed(2.5)
        assert warmer.highest_temperature == pytest.approx(day().highest_temperature + 2.5)
        assert warmer.lowest_temperature == pytest.approx(day().lowest_temperature + 2.5)
        assert warmer.temperature_change == 2.5
        for now, then in zip(day().hours, warmer.hours, strict=True):
            assert replace(then, temperature=now.temperature) == now


class TestRotterdam:
    DAY = read_station_days()["Rotterdam 1 July 2015"]

    def test_it_is_as_measured(self):
        at = {record.moment.hour: record for record in self.DAY.hours}
        assert [at[h].temperature for h in (10, 12, 15, 16)] == [29.0, 31.8, 33.8, 34.0]
        assert at[12].global_radiation == pytest.approx(319e4 / 3600.0, abs=0.01)
        assert (at[11].wind_speed, at[11].wind_direction) == (7.0, 90.0)

    def test_highest_and_lowest_are_not_swapped(self):
        assert (self.DAY.highest_temperature, self.DAY.lowest_temperature) == (34.0, 17.8)
        assert not self.DAY.has_night_after

    def test_radiation_and_wind(self):
        assert self.DAY.mean_radiation == pytest.approx(2922e4 / 86400.0, abs=0.01)
        assert self.DAY.mean_wind == pytest.approx(4.09, abs=0.01)

    def test_its_vapour_is_estimated_from_the_night(self):
        """Saturated at the lowest temperature, and as much vapour all day."""
        pressures = [
            h.relative_humidity / 100.0 * 0.6108 * exp(17.27 * h.temperature / (h.temperature + 237.3))
            for h in self.DAY.hours
        ]
        assert max(h.relative_humidity for h in self.DAY.hours) == 100.0
        assert max(pressures) == pytest.approx(min(pressures), rel=0.003)


class TestRefused:
    @pytest.mark.parametrize("missing", [10, 13, 16])
    def test_without_an_hour_of_the_standard_map(self, missing):
        with pytest.raises(HoursMissing, match=f"hours are missing: {missing} "):
            day(n for n in range(1, 32) if n != missing)

    def test_without_another_hour_of_light(self):
        with pytest.raises(HoursMissing, match="hours are missing: 8 "):
            day(n for n in range(1, 32) if n != 8)

    def test_with_the_afternoon_only(self):
        with pytest.raises(HoursMissing, match="1, 2, 3"):
            day(range(10, 17))

    def test_without_any_hour(self):
        with pytest.raises(HoursMissing):
            StationDay("Nowhere", ())

    def test_an_hour_that_is_not_there_cannot_be_had(self):
        with pytest.raises(HoursMissing, match="hours are missing: 40"):
            day().hour(40)

    def test_an_hour_twice(self):
        with pytest.raises(HourTwice, match="2020-08-08T12:00:00\\+00:00"):
            day([*range(1, 25), 12])

    @pytest.mark.parametrize("moment", [MIDNIGHT + timedelta(hours=13, minutes=10), datetime(2020, 8, 8, 13)])
    def test_a_time_off_the_hour_or_without_zone(self, moment):
        with pytest.raises(NotWholeHour):
            day(h13={"moment": moment})

    @pytest.mark.parametrize(
        ("quantity", "value"),
        [
            ("relative_humidity", 100.1), ("relative_humidity", -1.0), ("wind_speed", -0.1), ("wind_direction", 990.0),
            ("global_radiation", -5.0), ("global_radiation", 1400.0), ("temperature", -700.0),
            ("temperature", float("nan")),
        ],
    )  # fmt: skip
    def test_what_cannot_be(self, quantity, value):
        with pytest.raises(OutOfRange, match=f"Somewhere, 2020-08-08T13.* is {value:g} "):
            day(h13={quantity: value})

    @pytest.mark.parametrize(("quantity", "value"), [("temperature", 318.0), ("wind_speed", 60.0)])
    def test_tenths(self, quantity, value):
        with pytest.raises(LooksLikeTenths, match="smells of tenths"):
            day(h13={quantity: value})

    def test_joules(self):
        joules = {f"h{n}": {"global_radiation": hour(n).global_radiation * 0.36} for n in range(1, 32)}
        with pytest.raises(LooksLikeJoules, match="J/cm²"):
            day(**joules)

    def test_a_cool_day_may_be_dull(self):
        dull = {
            f"h{n}": {"temperature": 15.0, "global_radiation": hour(n).global_radiation * 0.3} for n in range(1, 32)
        }
        assert day(**dull).highest_temperature == 15.0

    def test_a_dull_day_in_a_warmer_climate_is_still_a_dull_day(self):
        dull = {
            f"h{n}": {"temperature": 24.0, "global_radiation": hour(n).global_radiation * 0.3} for n in range(1, 32)
        }
        assert day(**dull).changed(3.4).highest_temperature == pytest.approx(27.4)

    def test_a_fraction(self):
        with pytest.raises(LooksLikeFraction, match="smells of a fraction"):
            day(**{f"h{n}": {"relative_humidity": 0.5} for n in range(1, 32)})

    def test_no_wind_at_all(self):
        with pytest.raises(NoWind):
            day(**{f"h{n}": {"wind_speed": 0.0} for n in range(1, 32)})

    def test_one_calm_hour_is_well(self):
        assert day(h13={"wind_speed": 0.0, "wind_direction": 0.0}).mean_wind < 4.0
