"""The score of 3-30-300: verdicts with gaps, shares of homes, and Cobra's marks."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ....processing.adapters.score_tables import mark_classes, read_marking, read_place_groups
from ....processing.engine.trees.score import FAILED, MET, UNKNOWN, Marks, Shares, Verdicts, judge

NAN = float("nan")
FOUND = st.lists(st.tuples(*[st.sampled_from((UNKNOWN, FAILED, MET))] * 3, st.integers(1, 50)), min_size=1)


def verdicts(*homes) -> Verdicts:
    return Verdicts(*np.array(homes).T)


def test_what_is_not_known_is_neither_met_nor_failed():
    met, known = np.array([True, False, True, False]), np.array([True, True, False, False])
    assert judge(met, known).tolist() == [MET, FAILED, UNKNOWN, UNKNOWN]


def test_rules_are_counted_where_all_three_are_known():
    homes = verdicts((MET, MET, MET), (MET, FAILED, FAILED), (FAILED, FAILED, FAILED), (MET, UNKNOWN, MET))
    assert homes.rules_met.tolist() == [3, 1, 0, UNKNOWN]


def test_shares_count_dwellings_of_which_the_rule_is_known():
    homes = verdicts((MET, MET, MET), (MET, FAILED, FAILED), (FAILED, UNKNOWN, MET))
    shares = Shares.of(homes, np.array([1, 3, 6]))
    assert (shares.trees, shares.canopy, shares.green) == (40.0, 25.0, 70.0)
    assert (shares.all_three, shares.count, shares.unknown) == (25.0, 10, 6)


def test_a_rule_that_is_known_of_nobody_has_no_share():
    shares = Shares.of(verdicts((UNKNOWN, MET, MET)), np.array([4]))
    assert np.isnan(shares.trees) and np.isnan(shares.all_three) and shares.canopy == 100.0
    assert (shares.count, shares.unknown) == (4, 4)


def test_no_homes_have_no_share():
    nobody = np.zeros(0, int)
    shares = Shares.of(Verdicts(nobody, nobody, nobody), nobody)
    assert np.isnan(shares.green) and (shares.count, shares.unknown) == (0, 0)


@given(FOUND)
def test_all_three_rules_are_never_met_by_more_homes_than_one_is(rows):
    """Of the homes of which everything is known."""
    *found, dwellings = np.array(rows).T
    known = Verdicts(*found).rules_met != UNKNOWN
    shares = Shares.of(Verdicts(*(rule[known] for rule in found)), dwellings[known])
    if known.any():
        assert shares.all_three <= min(shares.trees, shares.canopy, shares.green)
        assert shares.all_three == pytest.approx(Shares.of(Verdicts(*found), dwellings).all_three)


@given(FOUND)
def test_a_home_counts_as_often_as_it_has_dwellings(rows):
    *found, dwellings = np.array(rows).T
    apart = Verdicts(*(np.repeat(rule, dwellings) for rule in found))
    together = Shares.of(Verdicts(*found), dwellings)
    ones = Shares.of(apart, np.ones(dwellings.sum(), int))
    np.testing.assert_allclose(
        [together.trees, together.canopy, together.green, together.all_three],
        [ones.trees, ones.canopy, ones.green, ones.all_three],
    )
    assert (together.count, together.unknown) == (ones.count, ones.unknown)


def test_marks_are_those_of_cobra():
    marking, gap = read_marking(), np.array([NAN] * 9)
    trees = marking.marks(np.array([0, 1, 2, 3, 4, 5, 6, 7, 50]), gap, gap).trees
    assert trees.tolist() == [1.0, 3.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 10.0]
    canopy = marking.marks(gap, np.array([0.0, 5.0, 16.5, 30.0, 49.0, 50.0, 51.0, 80.0, 100.0]), gap).canopy
    assert canopy == pytest.approx([0.0, 1.0, 3.3, 6.0, 9.8, 10.0, 10.0, 10.0, 10.0])
    metres = np.array([0.0, 100.0, 150.0, 300.0, 350.0, 599.0, 600.0, 601.0, 5000.0])
    assert marking.marks(gap, gap, metres).green == pytest.approx([10.0, 10.0, 9.0, 6.0, 5.0, 0.02, 0.0, 0.0, 0.0])


def test_the_total_weighs_the_canopy_twice():
    marks = read_marking().marks(np.array([2, 7, 7]), np.array([15.0, 50.0, NAN]), np.array([350.0, 80.0, 80.0]))
    assert marks.total[:2].tolist() == [0.25 * 5.0 + 0.5 * 3.0 + 0.25 * 5.0, 10.0]
    assert np.isnan(marks.total[2]) and np.isnan(marks.canopy[2]) and marks.green[2] == 10.0


def test_classes_go_by_the_whole_mark():
    totals = np.array([0.0, 2.49, 2.5, 3.4, 4.5, 5.5, 6.5, 7.49999999999, 7.3, 10.0, NAN])
    lowest = np.array(list(mark_classes("en")))
    assert Marks(totals, totals, totals, totals).classes(lowest).tolist() == [0, 0, 1, 1, 3, 4, 5, 6, 5, 6, -1]


def test_the_weights_of_the_rules_are_one_together():
    assert sum(read_marking().weights.values()) == 1.0


def test_classes_have_a_name_in_both_languages():
    assert list(mark_classes("en")) == [0, 3, 4, 5, 6, 7, 8]
    assert (mark_classes("nl_NL")[8], mark_classes("en_GB")[8]) == ("Uitstekend", "Excellent")


def test_groups_are_the_places_where_people_learn_work_and_are_cared_for():
    groups = read_place_groups()
    assert set(groups.values()) == {"school", "work", "care"}
    assert [groups.get(use) for use in ("school", "care", "shop", "house", "flats")] == [
        "school", "care", "work", None, None,
    ]  # fmt: skip
