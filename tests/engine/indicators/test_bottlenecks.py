"""What comes together in a unit, worked out by hand and as properties that hold for any numbers."""

from __future__ import annotations

from math import nan

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ....processing.engine.indicators.bottlenecks import (
    GREEN,
    HEAT,
    PEOPLE,
    THEMES,
    WATER,
    BadWeight,
    NoWeight,
    Scale,
    percent_in_zones,
    weigh,
)

EQUAL = dict.fromkeys(THEMES, 1.0)
SCALED = st.one_of(st.just(nan), st.just(0.0), st.floats(1e-6, 1.0))
UNITS = st.lists(st.tuples(*[SCALED] * len(THEMES)), min_size=1, max_size=6)
WEIGHT = st.one_of(st.just(0.0), st.floats(0.01, 100.0))
WEIGHTS = st.tuples(*[WEIGHT] * len(THEMES))


def themes_of(units) -> dict[str, np.ndarray]:
    return dict(zip(THEMES, np.array(units, np.float64).T, strict=True))


def weights_of(weights) -> dict[str, float]:
    return dict(zip(THEMES, weights, strict=True))


class TestScale:
    def test_rises_between_its_limits_and_stops_there(self):
        found = Scale(35.0, 41.0).of(np.array([20.0, 35.0, 38.0, 41.0, 50.0, nan]))
        assert np.array_equal(found, [0.0, 0.0, 0.5, 1.0, 1.0, nan], equal_nan=True)

    def test_may_run_down(self):
        assert Scale(30.0, 0.0).of(np.array([40.0, 30.0, 15.0, 0.0])).tolist() == [0.0, 0.0, 0.5, 1.0]


class TestWeigh:
    def test_by_hand(self):
        """Weights 2, 1, 1 and 0: (2 × 0.5 + 1 × 1 + 1 × 0) ÷ 4, half of it from water, half from heat."""
        themes = {WATER: np.array([0.5]), HEAT: np.array([1.0]), GREEN: np.array([0.0]), PEOPLE: np.array([1.0])}
        found = weigh(themes, {WATER: 2.0, HEAT: 1.0, GREEN: 1.0, PEOPLE: 0.0}, 0.5)
        assert found.score.tolist() == [0.5]
        assert [found.shares[theme][0] for theme in THEMES[:3]] == [50.0, 50.0, 0.0]
        assert np.isnan(found.shares[PEOPLE][0]), "it has no part in the score"
        assert (found.known[0], found.together[0], THEMES[found.heaviest[0]]) == (3, 2, WATER)
        assert found.themes[PEOPLE][0] == 1.0

    def test_a_theme_that_is_not_given_does_not_count(self):
        found = weigh({WATER: np.array([0.2]), GREEN: np.array([0.6])}, EQUAL, 0.5)
        assert found.score[0] == pytest.approx(0.4) and found.known[0] == 2
        assert np.isnan(found.themes[HEAT][0]) and np.isnan(found.shares[HEAT][0])

    def test_a_theme_that_is_not_known_in_a_unit_does_not_count_there(self):
        found = weigh({WATER: np.array([0.2, nan, nan]), HEAT: np.array([0.6, 0.6, nan])}, EQUAL, 0.5)
        assert found.score[:2] == pytest.approx([0.4, 0.6]) and np.isnan(found.score[2])
        assert found.known.tolist() == [2, 1, 0] and found.heaviest.tolist() == [1, 1, -1]
        assert found.together.tolist() == [1, 1, 0]

    def test_nothing_the_matter_has_no_shares(self):
        found = weigh({WATER: np.zeros(1), HEAT: np.zeros(1)}, EQUAL, 0.5)
        assert found.score[0] == 0.0 and found.heaviest[0] == -1
        assert all(np.isnan(found.shares[theme][0]) for theme in THEMES)

    def test_three_together_do_not_depend_on_the_size_of_weights(self):
        themes = themes_of([(0.5, 0.5, 0.5, 0.49)])
        assert weigh(themes, weights_of((9.0, 0.1, 3.0, 100.0)), 0.5).together[0] == 3

    @pytest.mark.parametrize("weight", [-1.0, nan, float("inf")])
    def test_refuses_a_weight_that_is_none(self, weight):
        with pytest.raises(BadWeight, match="heat"):
            weigh(themes_of([(1, 1, 1, 1)]), EQUAL | {HEAT: weight}, 0.5)

    def test_refuses_weights_of_0_alone(self):
        with pytest.raises(NoWeight, match="water, heat, lack of green, vulnerable people"):
            weigh(themes_of([(1, 1, 1, 1)]), dict.fromkeys(THEMES, 0.0), 0.5)
        with pytest.raises(NoWeight, match="above 0: heat"):
            weigh({HEAT: np.ones(1)}, EQUAL | {HEAT: 0.0}, 0.5)


@given(units=UNITS, weights=WEIGHTS)
def test_score_and_shares_stay_what_they_are(units, weights):
    assume(any(weights))
    themes = themes_of(units)
    found = weigh(themes, weights_of(weights), 0.5)
    known = ~np.isnan(found.score)
    assert (known == (found.known > 0)).all()
    assert ((found.score[known] >= -1e-12) & (found.score[known] <= 1.0 + 1e-12)).all()
    shares = np.array([found.shares[theme] for theme in THEMES])
    counted = found.score > 0.0
    assert np.nansum(shares, axis=0)[counted] == pytest.approx(100.0)
    assert np.isnan(shares[:, ~counted]).all()
    assert (found.together <= found.known).all()
    for unit in np.flatnonzero(counted):
        assert shares[found.heaviest[unit], unit] == np.nanmax(shares[:, unit])
        assert shares[found.heaviest[unit], unit] >= 100.0 / len(THEMES) - 1e-9


@given(units=UNITS, weights=WEIGHTS, other=UNITS, theme=st.sampled_from(range(len(THEMES))))
def test_a_theme_without_weight_changes_nothing(units, weights, other, theme):
    weights = [0.0 if number == theme else weight for number, weight in enumerate(weights)]
    assume(any(weights))
    changed = [
        tuple(another[theme] if number == theme else value for number, value in enumerate(unit))
        for unit, another in zip(units, (other * len(units))[: len(units)], strict=True)
    ]
    one, two = (weigh(themes_of(each), weights_of(weights), 0.5) for each in (units, changed))
    for name in ("score", "known", "together", "heaviest"):
        assert np.array_equal(getattr(one, name), getattr(two, name), equal_nan=True), name
    assert all(np.array_equal(one.shares[each], two.shares[each], equal_nan=True) for each in THEMES)


@given(units=UNITS, weights=WEIGHTS, order=st.permutations(range(len(THEMES))), factor=st.floats(0.1, 10.0))
def test_order_of_themes_and_unit_of_weights_change_no_score(units, weights, order, factor):
    assume(any(weights))
    one = weigh(themes_of(units), weights_of(weights), 0.5)
    swapped = [tuple(unit[number] for number in order) for unit in units]
    two = weigh(themes_of(swapped), weights_of([factor * weights[number] for number in order]), 0.5)
    assert one.score == pytest.approx(two.score, nan_ok=True)
    assert (one.together == two.together).all()
    for number, theme in enumerate(THEMES):
        assert one.shares[THEMES[order[number]]] == pytest.approx(two.shares[theme], nan_ok=True, abs=1e-6)


@given(units=UNITS, weights=WEIGHTS, order=st.randoms(use_true_random=False))
def test_units_do_not_see_each_other(units, weights, order):
    assume(any(weights))
    rows = list(range(len(units)))
    order.shuffle(rows)
    one = weigh(themes_of(units), weights_of(weights), 0.5)
    two = weigh(themes_of([units[row] for row in rows]), weights_of(weights), 0.5)
    assert one.score[rows] == pytest.approx(two.score, nan_ok=True)


@given(units=UNITS, weights=WEIGHTS, theme=st.sampled_from(THEMES), more=st.floats(0.0, 1.0))
def test_worse_is_never_a_lower_score(units, weights, theme, more):
    assume(any(weights))
    themes = themes_of(units)
    worse = themes | {theme: np.minimum(themes[theme] + more, 1.0)}
    one, two = (weigh(each, weights_of(weights), 0.5).score for each in (themes, worse))
    known = ~np.isnan(one)
    assert (two[known] >= one[known] - 1e-12).all()


def test_percent_in_zones_counts_what_is_known():
    zones = np.array([[1, 1, 2, 0], [1, 3, 2, 0]])
    chosen = np.array([[True, False, True, True], [True, True, True, True]])
    known = np.array([[True, True, False, True], [False, False, True, True]])
    found = percent_in_zones(chosen, known, zones, 3)
    assert np.array_equal(found, [50.0, 100.0, nan], equal_nan=True)
