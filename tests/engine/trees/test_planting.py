"""Where new trees help most: tiny cases that can be worked out, and all plans of small ones."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial.distance import cdist

from ....processing.engine.grid import Grid
from ....processing.engine.progress import Cancelled
from ....processing.engine.trees.planting import GREEDY_SHARE, Views, plan_trees
from ....processing.engine.trees.spots import spread_spots
from . import scenes


def views(seen: list[list[int]]) -> Views:
    """Return views from a table: a row for each home, a column for each spot, 1 where it would be seen."""
    home, spot = np.nonzero(seen)
    return Views(home, spot, len(seen[0]))


def plan(seen, lacking, dwellings=None, trees=10, **more):
    return plan_trees(views(seen), np.array(lacking), np.array(dwellings or [1] * len(seen)), trees, **more)


def test_the_spot_that_most_homes_see_comes_first():
    found = plan([[1, 0, 0], [0, 1, 1], [0, 1, 1], [0, 1, 0]], lacking=[1, 1, 1, 1])
    assert (found.spots.tolist(), found.gain.tolist(), found.homes_won.tolist()) == ([1, 0], [3, 1], [3, 1])
    assert (found.most, found.bound) == (4.0, 1.0)


def test_a_home_is_won_with_the_last_tree_that_it_lacks():
    found = plan([[1, 1, 1, 1]], lacking=[3])
    assert (found.spots.tolist(), found.gain.tolist(), found.homes_won.tolist()) == ([0, 1, 2], [1, 1, 1], [0, 0, 1])


def test_a_home_counts_by_its_dwellings():
    found = plan([[1, 0], [1, 0], [0, 1]], lacking=[1, 1, 1], dwellings=[1, 1, 30])
    assert (found.spots.tolist(), found.homes_won.tolist()) == ([1, 0], [30, 2])


def test_homes_that_lack_nothing_draw_no_trees():
    found = plan([[1, 0], [1, 0], [0, 1]], lacking=[0, -4, 1])
    assert found.spots.tolist() == [1]


def test_no_more_trees_than_asked_and_the_bound_says_what_that_costs():
    seen = np.eye(4, dtype=int).tolist()
    found = plan(seen, lacking=[1, 1, 1, 1], trees=2)
    assert (found.spots.tolist(), found.most, found.bound) == ([0, 1], pytest.approx(2.0 / GREEDY_SHARE), GREEDY_SHARE)


def test_nobody_lacks_a_tree_and_nothing_is_planted():
    found = plan([[1, 1]], lacking=[0])
    assert (len(found.spots), found.most, found.bound) == (0, 0.0, 1.0)


def test_nowhere_to_plant():
    nobody = np.zeros(0, np.int64)
    found = plan_trees(Views(nobody, nobody, 0), np.array([3]), np.array([1]), 5)
    assert (len(found.spots), found.bound) == (0, 1.0)


def test_the_choice_can_be_stopped():
    with pytest.raises(Cancelled):
        plan([[1]], lacking=[1], on_progress=lambda fraction, text: False)


def test_what_is_seen_of_trees_is_parted_into_those_that_are_there_and_spots():
    """A low crown stands right behind another: as a spot it is seen all the same, as new trees hide nothing yet."""
    front, behind = (50.0, 60.0, 6.0, 6.0, 0.5), (50.0, 68.0, 4.0, 4.0, 0.5)
    there, spots = scenes.trees(front), scenes.trees(front, behind)
    seen = scenes.look(scenes.buildings(storeys=1), spots)
    assert Views.of(seen, trees=len(there), spots=1).spot.tolist() == []
    seen = scenes.look(scenes.buildings(storeys=1), spots, hiding=np.zeros(2, bool))
    assert Views.of(seen, trees=len(there), spots=1).spot.tolist() == [0]
    assert sorted(Views.of(seen, trees=0, spots=2).spot) == [0, 1]


@st.composite
def small_cases(draw):
    homes, spots = draw(st.integers(1, 6)), draw(st.integers(1, 7))
    seen = draw(st.lists(st.lists(st.integers(0, 1), min_size=spots, max_size=spots), min_size=homes, max_size=homes))
    lacking = draw(st.lists(st.integers(0, 3), min_size=homes, max_size=homes))
    dwellings = draw(st.lists(st.integers(1, 9), min_size=homes, max_size=homes))
    return seen, lacking, dwellings, draw(st.integers(1, spots))


def gained(seen, lacking, dwellings, spots) -> int:
    counts = np.array(seen)[:, list(spots)].sum(axis=1)
    return int((np.minimum(counts, lacking) * np.array(dwellings)).sum())


@given(small_cases())
def test_no_plan_is_better_than_the_bound_says(case):
    seen, lacking, dwellings, trees = case
    found = plan(seen, lacking, dwellings, trees)
    best = max(gained(seen, lacking, dwellings, spots) for spots in combinations(range(len(seen[0])), trees))
    total = int(found.gain.sum())
    assert total == gained(seen, lacking, dwellings, found.spots)
    assert total >= GREEDY_SHARE * best - 1e-9
    assert total <= best <= found.most + 1e-9
    assert GREEDY_SHARE - 1e-9 <= found.bound <= 1.0


@given(small_cases())
def test_each_tree_adds_no_more_than_the_one_before_and_stands_alone(case):
    seen, lacking, dwellings, trees = case
    found = plan(seen, lacking, dwellings, trees)
    assert (np.diff(found.gain) <= 0).all() and (found.gain > 0).all()
    assert len(set(found.spots.tolist())) == len(found.spots) <= trees
    counts = np.array(seen)[:, found.spots].sum(axis=1)
    newly = (np.array(lacking) > 0) & (counts >= lacking)
    assert found.homes_won.sum() == np.array(dwellings)[newly].sum()


@given(small_cases(), st.integers(1, 6))
def test_a_shorter_plan_is_the_beginning_of_a_longer_one(case, fewer):
    seen, lacking, dwellings, trees = case
    longer, shorter = plan(seen, lacking, dwellings, trees), plan(seen, lacking, dwellings, min(fewer, trees))
    assert shorter.spots.tolist() == longer.spots[: len(shorter.spots)].tolist()


# --- where trees may stand -------------------------------------------------------------------------------------------


def test_spots_begin_in_the_north_west_and_are_the_centres_of_cells():
    spots = spread_spots(np.ones((4, 4), bool), Grid(4, 4, 2.0, 100.0, 208.0), 4.0)
    assert spots.tolist() == [[101.0, 207.0], [105.0, 207.0], [101.0, 203.0], [105.0, 203.0]]


def test_no_free_ground_has_no_spots():
    assert spread_spots(np.zeros((3, 3), bool), Grid(3, 3, 1.0, 0.0, 3.0), 2.0).shape == (0, 2)


@given(st.integers(0, 2**16), st.floats(0.3, 9.0), st.sampled_from((0.5, 1.0, 2.0)))
def test_spots_keep_their_distance_and_leave_no_room(seed, spacing, cell_size):
    free = np.random.default_rng(seed).random((14, 17)) < 0.4
    grid = Grid(14, 17, cell_size, 50.0, 90.0)
    spots = spread_spots(free, grid, spacing)
    rows, columns = np.nonzero(free)
    ground = np.column_stack((grid.x[columns], grid.y[rows]))
    assert set(map(tuple, spots)) <= set(map(tuple, ground))
    apart = cdist(spots, spots) + np.where(np.eye(len(spots)), np.inf, 0.0)
    assert apart.min() >= spacing - 1e-9
    assert (cdist(ground, spots).min(axis=1) < spacing + 1e-9).all()
