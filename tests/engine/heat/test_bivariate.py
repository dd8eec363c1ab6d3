"""Heat and vulnerability side by side: fixed limits for the one, thirds of the study for the other."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ....processing.engine.heat.bivariate import BadHeatLimits, check_limits, classify, thirds

LIMITS = (35.0, 41.0)
NAN = np.nan


def test_nine_neighbourhoods_fill_nine_classes():
    pet = np.repeat([34.9, 35.0, 41.0], 3)
    share = np.tile([0.05, 0.10, 0.20], 3)
    result = classify(pet, share, LIMITS)
    assert result.code.tolist() == [11, 12, 13, 21, 22, 23, 31, 32, 33]
    # Sorted, the third of nine is 0.05 and the fourth 0.10: the break lies at two thirds of the way between them.
    assert result.breaks == pytest.approx((0.05 + 0.05 * 2 / 3, 0.10 + 0.10 / 3))


def test_measures_that_cool_everything_change_the_class_of_heat_and_leave_the_share():
    share = np.array([0.05, 0.10, 0.20])
    before, after = classify(np.array([42.0] * 3), share, LIMITS), classify(np.array([36.0] * 3), share, LIMITS)
    assert before.code.tolist() == [31, 32, 33]
    assert after.code.tolist() == [21, 22, 23]


def test_equal_shares_are_in_the_same_third_the_lower_one():
    result = classify(np.full(6, 30.0), np.array([0.0, 0.0, 0.0, 0.0, 0.1, 0.2]), LIMITS)
    assert result.vulnerability.tolist() == [0, 0, 0, 0, 2, 2]
    result = classify(np.full(6, 30.0), np.array([0.0, 0.1, 0.2, 0.2, 0.2, 0.2]), LIMITS)
    assert result.vulnerability.tolist() == [0, 0, 1, 1, 1, 1]


@pytest.mark.parametrize("share", [[], [0.1], [0.1, 0.2], [0.1, 0.1, 0.2, 0.2], [0.1, NAN, 0.2], [NAN] * 4])
def test_fewer_than_three_different_shares_have_no_thirds_and_no_classes(share):
    result = classify(np.full(len(share), 36.0), np.array(share, float), LIMITS)
    assert result.breaks is None
    assert result.heat.tolist() == [1] * len(share)
    assert result.code.tolist() == [0] * len(share)


def test_what_is_not_known_has_no_class_and_shifts_no_third():
    share = np.array([0.05, 0.10, 0.20, NAN, 0.15])
    result = classify(np.array([30.0, 36.0, 42.0, 42.0, NAN]), share, LIMITS)
    assert result.code[3:].tolist() == [0, 0]
    assert result.breaks == thirds(share[[0, 1, 2, 4]])


@given(st.lists(st.floats(0.0, 1.0), min_size=3, max_size=40))
def test_a_larger_share_is_never_in_a_lower_third(shares):
    shares = np.sort(np.array(shares))
    result = classify(np.full(len(shares), 30.0), shares, LIMITS)
    if result.breaks is not None:
        assert (np.diff(result.vulnerability) >= 0).all()
        assert result.vulnerability[0] == 0


@given(st.sets(st.integers(0, 10_000), min_size=3, max_size=60))
def test_thirds_of_different_shares_are_as_equal_as_can_be(shares):
    result = classify(np.full(len(shares), 30.0), np.array(sorted(shares)) / 10_000, LIMITS)
    sizes = np.bincount(result.vulnerability, minlength=3)
    assert sizes.max() - sizes.min() <= 1


@pytest.mark.parametrize("limits", [(41.0, 35.0), (35.0, 35.0)])
def test_limits_that_do_not_increase_are_refused(limits):
    with pytest.raises(BadHeatLimits, match="my table: heat is medium from"):
        check_limits(limits, "my table")
