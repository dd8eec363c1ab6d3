"""Costs worked out by hand."""

from __future__ import annotations

import pytest

from ....processing.engine.measures.costs import annuity_factor, bill
from ....processing.engine.measures.kinds import Cost


def test_a_wadi_of_100_square_metres():
    found = bill(Cost(75.0, 1.0), 100.0, 2, 10.0)
    assert (found.construction, found.upkeep) == (7500.0, 75.0)
    assert found.present_value == pytest.approx(7500.0 + 75.0 / 1.1 + 75.0 / 1.21)


def test_ten_trees_without_interest():
    found = bill(Cost(500.0, upkeep_each=10.0), 10.0, 30, 0.0)
    assert (found.construction, found.upkeep, found.present_value) == (5000.0, 100.0, 8000.0)


@pytest.mark.parametrize("cost", [Cost(), Cost(13.5), Cost(upkeep_percent=2.0)])
def test_what_is_not_known_is_not_nothing(cost):
    assert bill(cost, 10.0, 30, 2.0).present_value is None


@pytest.mark.parametrize(("years", "rate", "factor"), [(1, 5.0, 1 / 1.05), (30, 2.25, 21.6453), (0, 2.0, 0.0)])
def test_annuity(years, rate, factor):
    assert annuity_factor(years, rate) == pytest.approx(factor, abs=2e-2)
