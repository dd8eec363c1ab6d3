"""Deaths from heat between two situations: air temperature in, a percentage with its interval out."""

from __future__ import annotations

from math import exp, log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ....processing.engine.heat.mortality import (
    BadSlope,
    Slope,
    ThresholdTooHigh,
    attributable_fraction,
    change_in_deaths,
)

CBS = Slope(0.0124, 0.009, 0.016)
NAN = np.nan
T0 = 23.0


def change(before, after, people=None, slope=CBS, threshold=T0):
    before, after = np.atleast_1d(np.array(before, float)), np.atleast_1d(np.array(after, float))
    people = np.ones(len(before)) if people is None else np.array(people, float)
    return change_in_deaths(before, after, people, slope, threshold)


def test_the_attributable_fraction_by_hand():
    """10 °C above the threshold: RR = exp(0.124) = 1.1320, AF = 1 − 1/1.1320 = 0.1166."""
    assert attributable_fraction(np.array([33.0]), 0.0124, T0)[0] == pytest.approx(1 - 1 / exp(0.124))
    assert attributable_fraction(np.array([33.0]), 0.0124, T0)[0] == pytest.approx(0.1166, abs=5e-5)
    assert attributable_fraction(np.array([23.0, 15.0]), 0.0124, T0).tolist() == [0.0, 0.0]


def test_two_neighbourhoods_by_hand():
    """1000 people go from 33 to 31 °C and 3000 stay at 28 °C."""
    af = {t: 1 - exp(-0.0124 * (t - T0)) for t in (28, 31, 33)}
    expected = (1000 * af[31] + 3000 * af[28]) / (1000 * af[33] + 3000 * af[28]) - 1
    assert change([33, 28], [31, 28], [1000, 3000]).central == pytest.approx(100 * expected)


@pytest.mark.parametrize(("excess", "cooling"), [(10.0, 0.1), (5.0, 0.5), (8.0, 2.0)])
def test_in_the_near_linear_regime_the_change_is_the_cooling_over_the_excess(excess, cooling):
    flat = Slope(1e-5, 0.9e-5, 1.1e-5)
    assert change(T0 + excess, T0 + excess - cooling, slope=flat).central == pytest.approx(
        -100 * cooling / excess, rel=1e-3
    )
    assert change(T0 + excess, T0 + excess - cooling).central == pytest.approx(-100 * cooling / excess, rel=0.15)


@given(st.floats(T0 + 0.5, 40.0), st.floats(15.0, 40.0))
def test_the_interval_holds_the_central_value_and_cooler_is_never_worse(before, after):
    result = change(before, after)
    assert result.low <= result.central <= result.high
    assert (result.central <= 1e-9) if after <= before else (result.central >= -1e-9)


@given(st.lists(st.floats(15.0, 40.0), min_size=2, max_size=2, unique=True))
def test_the_change_grows_with_the_temperature_after(temperatures):
    cooler, warmer = sorted(temperatures)
    assert change(30.0, cooler).central <= change(30.0, warmer).central


def test_where_all_heat_is_gone_all_its_deaths_are():
    result = change(30.0, 22.0)
    assert (result.central, result.low, result.high) == (-100.0, -100.0, -100.0)


@pytest.mark.parametrize(("before", "after"), [(23.0, 20.0), (15.0, 30.0)])
def test_without_heat_before_there_is_no_change_to_speak_of(before, after):
    assert change(before, after) is None


def test_where_nobody_lives_in_the_heat_there_is_no_change_to_speak_of():
    assert change([30.0, 20.0], [28.0, 20.0], [0.0, 100.0]) is None


def test_what_is_not_known_counts_in_neither_situation():
    whole = change([30.0, NAN, 31.0, 33.0], [29.0, 20.0, NAN, 20.0], [10.0, 50.0, 60.0, NAN])
    assert whole.central == pytest.approx(change(30.0, 29.0).central)


def test_the_slope_goes_through_the_relative_risk():
    """RIVM 2025: RR(28.9 °C) = 1.07 (1.05–1.09)."""
    slope = Slope.through((1.07, 1.05, 1.09), 28.9, T0)
    assert slope.central == pytest.approx(log(1.07) / 5.9)
    assert slope.central == pytest.approx(0.01147, abs=5e-6)
    for beta, risk in zip((slope.central, slope.low, slope.high), (1.07, 1.05, 1.09), strict=True):
        assert 1 / (1 - attributable_fraction(np.array([28.9]), beta, T0)[0]) == pytest.approx(risk)


@pytest.mark.parametrize("threshold", [28.9, 35.0])
def test_a_threshold_above_the_known_risk_is_refused(threshold):
    with pytest.raises(ThresholdTooHigh, match=r"below 28\.9 °C"):
        Slope.through((1.07, 1.05, 1.09), 28.9, threshold)


@pytest.mark.parametrize("numbers", [(0.01, 0.02, 0.03), (0.01, 0.0, 0.02), (0.03, 0.01, 0.02), (NAN, 0.1, 0.2)])
def test_numbers_that_are_no_slope_are_refused(numbers):
    CBS.check("table")
    with pytest.raises(BadSlope, match="table: the slope is"):
        Slope(*numbers).check("table")
