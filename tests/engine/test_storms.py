"""Design storms against the published check values, and against what a storm must be."""

from __future__ import annotations

import csv
import math
from pathlib import Path

import numpy as np
import pytest

from ...processing.engine.errors import OutOfRange
from ...processing.engine.flood.rain import Hyetograph
from ...processing.engine.flood.storm_shapes import NotWholeBlocks, Pattern, PatternOfOtherDuration
from ...processing.engine.flood.storm_statistics import change_factor, rain_depth, return_period
from ...processing.engine.flood.storm_table import (
    BlocksOverlap,
    BlockWithoutDuration,
    NegativeRain,
    NoBlocks,
    NoRain,
    NotANumber,
    StartsTooEarly,
    hyetograph_from_rows,
)
from ...processing.engine.flood.storms import Shape, rarity, shaped_storm, statistical_storm

TABLES = Path(__file__).resolve().parents[2] / "resources" / "tables"
MINUTE, HOUR = 60.0, 3600.0
RETURN_PERIODS = (1, 2, 5, 10, 25, 50, 100, 250, 1000)
DEPTHS = {  # STOWA 2019, year-round, mm by minutes
    10: (10.2, 12.2, 15.1, 17.5, 21.3, 24.7, 28.7, 35.0, 47.6),
    30: (13.5, 16.6, 21.2, 25.3, 32.0, 38.2, 45.8, 58.4, 84.9),
    60: (16.2, 20.0, 25.8, 31.0, 39.5, 47.7, 57.7, 74.5, 110.6),
    120: (19.5, 24.0, 30.7, 36.8, 46.9, 56.5, 68.4, 86.5, 127.6),
    240: (23.4, 28.4, 35.9, 42.8, 54.1, 64.8, 78.0, 93.9, 134.4),
    720: (30.5, 36.5, 45.2, 52.9, 65.2, 76.6, 90.2, 102.9, 139.2),
    1440: (36.8, 43.8, 54.2, 63.0, 75.9, 86.9, 98.9, 116.7, 148.2),
    2880: (46.0, 54.0, 65.5, 74.9, 88.5, 99.5, 111.4, 128.5, 157.5),
}
FACTORS = {  # STOWA 2024, year-round, to 24 hours
    "now": 1.0, "2033L": 1.013, "2050L": 1.026, "2050M": 1.046, "2050H": 1.071, "2100L": 1.026, "2100M": 1.097,
    "2100H": 1.234, "2150L": 1.026, "2150H": 1.331,
}
CLIMATES = ("now", "2050L", "2050M", "2050H", "2100M", "2100H")
STRESS_TEST_YEARS = {
    (70, 1): (200, 183, 171, 156, 144, 94),
    (90, 1): (487, 445, 416, 382, 351, 232),
    (160, 2): (2208, 2019, 1890, 1735, 1595, 1057),
    (120, 48): (160, 142, 129, 115, 103, 59),
    (130, 48): (270, 238, 217, 192, 171, 96),
    (160, 48): (1120, 978, 886, 779, 686, 370),
}


def table(name: str) -> dict[str, dict[str, str]]:
    with open(TABLES / f"{name}.csv", encoding="utf-8", newline="") as file:
        return {row["name"]: row for row in csv.DictReader(file)}


WARMING = {name: float(row["warming_degrees"]) for name, row in table("climate_factors").items()}
SEWER_STORMS = {name: [float(d) for d in row["depths_mm"].split()] for name, row in table("rioned_storms").items()}


@pytest.mark.parametrize("minutes", DEPTHS)
def test_depths_are_those_of_the_published_statistics(minutes):
    depths = [rain_depth(minutes * MINUTE, years) for years in RETURN_PERIODS]
    assert depths == pytest.approx(DEPTHS[minutes], abs=0.0505)  # printed to 0.1 mm


@pytest.mark.parametrize("climate", FACTORS)
def test_climate_factors_up_to_a_day(climate):
    assert change_factor(HOUR, WARMING[climate]) == pytest.approx(FACTORS[climate], abs=0.00051)  # printed to 0.001


def test_climate_factor_shrinks_from_one_to_five_days():
    factors = [change_factor(hours * HOUR, WARMING["2100H"]) for hours in (24, 48, 72, 96, 119.999, 120, 240)]
    assert factors[0] == pytest.approx(1.234)
    assert factors[-2:] == pytest.approx([1.109, 1.109])
    assert np.all(np.diff(factors[:5]) < 0.0)
    assert factors[4] == pytest.approx(factors[5], abs=0.001)


@pytest.mark.parametrize("storm", STRESS_TEST_YEARS)
def test_return_periods_of_the_stress_test(storm):
    depth, hours = storm
    years = [return_period(depth, hours * HOUR, WARMING[climate]) for climate in CLIMATES]
    assert years == pytest.approx(STRESS_TEST_YEARS[storm], abs=0.505)  # printed to a year


def test_between_120_and_165_years_the_depth_does_not_fall_back():
    at_120 = rain_depth(4 * HOUR, 120)
    assert [rain_depth(4 * HOUR, years) for years in (121, 130, 140)] == pytest.approx([at_120] * 3)
    assert rain_depth(4 * HOUR, 165) > at_120
    assert rain_depth(90 * MINUTE, 121) > rain_depth(90 * MINUTE, 120)


@pytest.mark.parametrize("minutes", (10, 60, 90, 91, 104, 105, 240, 720, 721, 1440, 2881, 14400))
def test_rarer_is_more_and_the_return_period_inverts_the_depth(minutes):
    years = np.geomspace(0.5, 1000.0, 60)
    depths = [rain_depth(minutes * MINUTE, each, WARMING["2050H"]) for each in years]
    assert np.all(np.diff(depths) > -0.01)  # at 12 hours the two tails meet to within 0.002 mm
    for each, depth in zip(years, depths):
        found = return_period(depth, minutes * MINUTE, WARMING["2050H"])
        assert rain_depth(minutes * MINUTE, min(found, 1000.0), WARMING["2050H"]) == pytest.approx(depth, abs=0.01)
        if not (90 < minutes <= 720 and 119 < each < 167):  # there one depth has several return periods
            assert found == pytest.approx(each, rel=1e-6)


@pytest.mark.parametrize("duration", (0.0, -HOUR, 599.0, 240.01 * HOUR, math.nan, math.inf))
def test_durations_outside_the_statistics_are_refused(duration):
    with pytest.raises(OutOfRange, match="duration"):
        rain_depth(duration, 100)
    with pytest.raises(OutOfRange, match="duration"):
        return_period(50.0, duration)


@pytest.mark.parametrize("years", (0.0, -10.0, 0.49, 1000.1, math.nan, math.inf))
def test_return_periods_outside_the_statistics_are_refused(years):
    with pytest.raises(OutOfRange, match="return period"):
        rain_depth(HOUR, years)


def test_the_return_period_of_absurd_storms_stays_within_what_is_sought():
    assert return_period(0.001, HOUR) == pytest.approx(0.05)
    assert return_period(1e4, HOUR) == pytest.approx(1e5)


# --- shapes ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("hours", (0.5, 1, 2, 13, 48, 240))
@pytest.mark.parametrize("years", (2, 100, 250))
def test_every_shape_keeps_the_total_and_never_takes_rain_back(shape, hours, years):
    storm = statistical_storm(years, hours * HOUR, WARMING["2050H"], shape, 5 * MINUTE)
    assert storm.total == pytest.approx(rain_depth(hours * HOUR, years, WARMING["2050H"]), rel=1e-12)
    assert storm.duration == hours * HOUR
    assert len(storm.depths) == hours * 12
    assert np.all(storm.depths >= 0.0)


def test_constant_rain_is_constant():
    storm = shaped_storm(70.0, HOUR, 100, WARMING["now"], Shape.CONSTANT, 5 * MINUTE)
    assert storm.intensities == pytest.approx(np.full(12, 70.0))


@pytest.mark.parametrize("hours", (1, 2, 6, 24))
def test_euler_peaks_at_three_tenths_and_alternating_in_the_middle(hours):
    euler = statistical_storm(100, hours * HOUR, WARMING["now"], Shape.EULER, 10 * MINUTE)
    peak = int(np.argmax(euler.depths))
    assert euler.edges[peak] <= 0.3 * euler.duration < euler.edges[peak + 1]
    assert np.all(np.diff(euler.depths[: peak + 1]) >= 0.0)
    assert np.all(np.diff(euler.depths[peak:]) <= 0.0)
    assert euler.depths[0] >= euler.depths[peak + 1]  # all that falls after the peak is lighter than all before it
    alternating = statistical_storm(100, hours * HOUR, WARMING["now"], Shape.ALTERNATING, 10 * MINUTE)
    middle = int(np.argmax(alternating.depths))
    assert alternating.edges[middle] <= 0.5 * alternating.duration <= alternating.edges[middle + 1]
    right = alternating.depths[middle + 1 : 2 * middle + 1]
    assert np.all(right >= alternating.depths[:middle][::-1])  # in turn: right, then left
    assert sorted(alternating.depths) == pytest.approx(sorted(euler.depths))


@pytest.mark.parametrize("shape", (Shape.EULER, Shape.ALTERNATING))
def test_each_part_round_the_peak_is_as_rare_as_the_whole(shape):
    storm = statistical_storm(25, 2 * HOUR, WARMING["now"], shape, 5 * MINUTE)
    for blocks in (2, 6, 12, 24):
        heaviest = np.convolve(storm.depths, np.ones(blocks), "valid").max()
        if shape is Shape.ALTERNATING or blocks <= 8:  # Euler's rise holds the 8 heaviest of 24
            assert return_period(heaviest, blocks * 5 * MINUTE) == pytest.approx(25, rel=1e-6)


def test_within_ten_minutes_the_rain_is_even_because_the_statistics_go_no_shorter():
    fine = statistical_storm(100, HOUR, WARMING["now"], Shape.ALTERNATING, MINUTE)
    assert np.sort(fine.depths)[-10:] == pytest.approx(np.full(10, rain_depth(600.0, 100) / 10.0))


def test_a_duration_must_be_whole_blocks():
    with pytest.raises(NotWholeBlocks, match="12 minutes cannot be cut in blocks of 5 minutes"):
        statistical_storm(100, 12 * MINUTE, WARMING["now"], Shape.CONSTANT, 5 * MINUTE)


@pytest.mark.parametrize("name", table("storm_patterns"))
def test_patterns_spread_the_total_as_the_table_says(name):
    row = table("storm_patterns")[name]
    fractions = tuple(float(each) for each in row["fractions"].split())
    assert sum(fractions) == pytest.approx(1.0)
    pattern = Pattern(float(row["duration_h"]) * HOUR, fractions)
    storm = statistical_storm(100, 4 * HOUR, WARMING["now"], pattern, 5 * MINUTE)
    assert storm.depths.reshape(4, 12).sum(axis=1) == pytest.approx(storm.total * np.array(fractions))
    with pytest.raises(PatternOfOtherDuration, match="4 hours"):
        statistical_storm(100, 2 * HOUR, WARMING["now"], pattern, 5 * MINUTE)


# --- standard storms and one's own ------------------------------------------------------------------------------------


def test_rioned_totals():
    totals = {name[-2:]: sum(depths) for name, depths in SEWER_STORMS.items()}
    expected = {"01": 10.5, "02": 10.5, "03": 14.4, "04": 14.4, "05": 16.8, "06": 16.8, "07": 19.8, "08": 19.8,
                "09": 29.4, "10": 35.7}
    assert totals == pytest.approx(expected)


@pytest.mark.parametrize("early, late", (("01", "02"), ("03", "04"), ("05", "06"), ("07", "08")))
def test_rioned_storms_come_in_mirrored_pairs(early, late):
    assert SEWER_STORMS[f"RIONED {early}"] == SEWER_STORMS[f"RIONED {late}"][::-1]


def test_rioned_08_comes_about_once_in_two_years():
    assert rarity(Hyetograph.from_depths(SEWER_STORMS["RIONED 08"], 300.0)) == pytest.approx(2.0, abs=0.1)


def test_the_stress_test_table_names_what_it_holds():
    for name, row in table("stresstest_storms").items():
        assert name == f"{row['depth_mm']} mm in {row['duration_h']} h"
        assert (int(row["depth_mm"]), int(row["duration_h"])) in STRESS_TEST_YEARS


@pytest.mark.parametrize("name", ("climate_factors", "stresstest_storms", "rioned_storms", "storm_patterns"))
def test_every_row_has_a_source_and_two_languages(name):
    for row in table(name).values():
        assert row["source"] and row["label"] and row["label_nl"]


def test_rarity_looks_from_the_first_rain_to_the_last():
    storm = hyetograph_from_rows([(0.0, HOUR, 0.0), (HOUR, 2 * HOUR, 70.0), (2 * HOUR, 48 * HOUR, 0.0)], "x")
    assert rarity(storm) == pytest.approx(return_period(70.0, HOUR))
    assert rarity(Hyetograph.from_depths([5.0], 60.0)) is None


def test_rows_become_blocks_with_dry_gaps():
    storm = hyetograph_from_rows([(60.0, 120.0, 1.0), (120.0, 180.0, 2.0), (240.0, 300.0, 3.0)], "x")
    assert storm.edges.tolist() == [0.0, 60.0, 120.0, 180.0, 240.0, 300.0]
    assert storm.depths.tolist() == [0.0, 1.0, 2.0, 0.0, 3.0]


@pytest.mark.parametrize(
    "rows, error",
    (
        ([], NoBlocks),
        ([(0.0, 60.0, 1.0), (60.0, 120.0, math.nan)], NotANumber),
        ([(0.0, math.inf, 1.0)], NotANumber),
        ([(0.0, 60.0, -1.0)], NegativeRain),
        ([(0.0, 0.0, 1.0)], BlockWithoutDuration),
        ([(60.0, 0.0, 1.0)], BlockWithoutDuration),
        ([(0.0, 60.0, 1.0), (30.0, 90.0, 1.0)], BlocksOverlap),
        ([(60.0, 120.0, 1.0), (0.0, 60.0, 1.0)], BlocksOverlap),
        ([(-60.0, 60.0, 1.0)], StartsTooEarly),
        ([(0.0, 60.0, 0.0)], NoRain),
    ),
)
def test_bad_rows_are_named(rows, error):
    with pytest.raises(error, match=r"^my storm: .*Expected"):
        hyetograph_from_rows(rows, "my storm")
