"""Statistics by weight: a mean can hide what the median and the share tell."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ...processing.engine.weighted import weighted_mean, weighted_median, weighted_share

HOMES = st.lists(st.tuples(st.integers(-50, 50), st.integers(0, 9)), min_size=1, max_size=30)


def columns(rows):
    values, weights = np.array(rows, np.float64).T
    return values, weights.astype(np.int64)


@given(HOMES)
def test_equal_those_of_every_dwelling_on_its_own(rows):
    values, weights = columns(rows)
    each = np.repeat(values, weights)
    if not len(each):
        assert np.isnan([weighted_median(values, weights), weighted_mean(values, weights)]).all()
        return
    assert weighted_median(values, weights) == np.sort(each)[(len(each) - 1) // 2]
    assert weighted_mean(values, weights) == pytest.approx(each.mean())
    assert weighted_share(values > 0, weights) == pytest.approx(100.0 * (each > 0).mean())


def test_a_mean_hides_what_the_median_shows():
    """Nine homes at 100 m and one at 19 km: the mean is 2 km, and half of the homes live within 100 m."""
    distance, homes = np.array([100.0, 19_100.0]), np.array([9, 1])
    assert weighted_mean(distance, homes) == 2000.0
    assert weighted_median(distance, homes) == 100.0
    assert weighted_share(distance <= 300.0, homes) == 90.0


def test_the_unknown_counts_for_nothing_but_the_infinite_does():
    assert weighted_median(np.array([1.0, np.nan, 3.0]), np.array([1, 100, 2])) == 3.0
    assert weighted_median(np.array([1.0, np.inf]), np.array([1, 2])) == np.inf
    assert np.isnan(weighted_share(np.zeros(0, bool), np.zeros(0, np.int64)))
