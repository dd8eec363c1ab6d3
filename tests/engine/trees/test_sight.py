"""Trees in sight: small scenes worked out by hand, and what must hold for every scene."""

from __future__ import annotations

from dataclasses import replace

import numba
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ....processing.engine.grid import Grid
from ....processing.engine.progress import Cancelled
from ....processing.engine.trees.definitions import BlockedBy, MeasuredTo, Storeys
from ....processing.engine.trees.facades import facades_of
from ....processing.engine.trees.scene import Buildings
from .scenes import GRID, HOUSE, RULE, Ground, buildings, flat, look, storeys, trees
from .towns import town, walk

HEDGE_OF_TREES = [(x, 56.0, 3.0, 2.0, 0.0) for x in np.arange(40.0, 60.5, 1.0)]
"""Crowns that reach the ground, 3 m high, shoulder to shoulder at y = 56."""


def wall(height, south=56.0):
    """Return the house and a long wall in front of it."""
    return replace(buildings((30.0, south, 70.0, south + 0.2)), height=np.array([6.0, height]))


class TestNothingBetween:
    def test_a_tree_in_front_is_seen_from_the_ground_floor(self):
        assert storeys(buildings(), trees((50, 70, 10, 6))) == {0: 0}

    def test_the_line_of_sight_starts_at_the_front(self):
        seen = look(buildings(), trees((50, 70, 10, 6)))
        assert seen.start.tolist() == [[48.75, 50.0]]
        assert seen.known.tolist() == [True]

    def test_a_tree_behind_its_own_crown_is_seen(self):
        """From the middle of a crown of 12 m one would look through 6 m of leaves."""
        assert storeys(buildings(), trees((50, 60, 10, 12, 0))) == {0: 0}

    def test_a_tree_whose_crown_touches_the_front_is_seen(self):
        assert storeys(buildings(), trees((50, 52, 10, 6, 0))) == {0: 0}

    @pytest.mark.parametrize("place", [(40, 47), (60, 47), (50, 40)])
    def test_there_is_a_view_on_every_side(self, place):
        assert storeys(buildings(), trees((*place, 10, 6))) == {0: 0}


class TestWalls:
    """A wall stands at 5.5 m from the eye (0.5 m before the front), the stem of a tree of 10 m 9.5 m behind it.

    Past the wall the line from 1.6 m to 95 % of the tree is at 1.6 + 7.9 × 5.5 / 15 = 4.4967 m, and from 4.6 m at
    4.6 + 4.9 × 5.5 / 15 = 6.3967 m.
    """

    tree = trees((50, 65.5, 10, 6))
    front = (50.0, 50.5)

    @pytest.mark.parametrize(("height", "storey"), [(4.48, 0), (4.51, 1), (6.38, 1), (6.41, -1)])
    def test_hide_what_is_behind_to_the_millimetre(self, height, storey):
        house = buildings()
        narrow = replace(house, walls=facing_north(house))
        scene = with_wall(narrow, height)
        assert storeys(scene, self.tree, RULE, spacing=10.0) == {0: storey}

    def test_a_wall_behind_the_tree_hides_nothing(self):
        assert storeys(wall(30.0, south=70.0), trees((50, 65, 10, 6))) == {0: 0}

    def test_a_crown_that_overhangs_from_behind_a_high_wall_is_not_seen(self):
        assert storeys(wall(30.0), trees((50, 57, 10, 6))) == {0: -1}

    def test_nothing_hides_where_nothing_is_to_hide(self):
        assert storeys(wall(30.0), self.tree, replace(RULE, blocked_by=BlockedBy.NOTHING)) == {0: 0}

    def test_a_roof_hides_what_the_crown_has_below_it(self):
        """The upper floors of a tower look down on a roof of 5 m through which, on paper, a crown of 4 m sticks."""
        scene = replace(buildings((46.0, 60.0, 54.0, 66.0), storeys=10), height=np.array([30.0, 5.0]))
        assert storeys(scene, trees((50, 63, 4, 3))) == {0: -1}
        assert storeys(scene, trees((50, 63, 8, 3))) == {0: 0}

    def test_its_own_house_hides_what_is_behind(self):
        """Only the front has a point of view here, and the tree stands at the back."""
        house = buildings()
        front_only = replace(house, walls=facing_north(house))
        assert storeys(front_only, trees((50, 30, 5, 4))) == {0: -1}


def facing_north(house: Buildings):
    """Return the walls of a house whose other walls are too narrow to look out of, cut in strips of 0.4 m."""
    start, end = [], []
    for a, b in zip(house.walls.start, house.walls.end, strict=True):
        pieces = 1 if a[1] == b[1] == HOUSE[3] else int(np.ceil(np.hypot(*(b - a)) / 0.4))
        cuts = a + (b - a) * np.linspace(0.0, 1.0, pieces + 1)[:, np.newaxis]
        start.append(cuts[:-1])
        end.append(cuts[1:])
    start, end = np.concatenate(start), np.concatenate(end)
    return type(house.walls)(start, end, np.zeros(len(start), np.int64))


def with_wall(house: Buildings, height: float) -> Buildings:
    """Return a house with a wall before it whose near side is at y = 56."""
    barrier = wall(height).walls
    other = barrier.building == 1
    joined = type(barrier)(
        np.concatenate([house.walls.start, barrier.start[other]]),
        np.concatenate([house.walls.end, barrier.end[other]]),
        np.concatenate([house.walls.building, barrier.building[other]]),
    )
    return Buildings(joined, np.array([6.0, height]), np.array([2, 1]))


class TestCrowns:
    def test_a_hedge_in_front_hides_and_the_upper_floor_sees_over_it(self):
        """The hedge (3 m) hides a shrub of 3 m 15 m behind it from 1.6 m, and not from 4.6 m."""
        found = storeys(buildings(), trees((50, 71, 3.0, 2.0, 0.0), *HEDGE_OF_TREES))
        assert found[0] == 1

    def test_the_same_hedge_hides_nothing_where_only_buildings_block(self):
        rule = replace(RULE, blocked_by=BlockedBy.BUILDINGS)
        assert storeys(buildings(), trees((50, 71, 3.0, 2.0, 0.0), *HEDGE_OF_TREES), rule)[0] == 0

    def test_the_hedge_felled_gives_the_view_and_planted_takes_it(self):
        shrub = (50, 71, 3.0, 2.0, 0.0)
        assert storeys(buildings(), trees(shrub))[0] == 0
        assert storeys(buildings(), trees(shrub, *HEDGE_OF_TREES))[0] == 1
        grown = [(x, y, 12.0, 2.0, 0.0) for x, y, *_ in HEDGE_OF_TREES]
        assert storeys(buildings(), trees(shrub, *grown))[0] == -1

    def test_one_looks_under_a_crown(self):
        """A row of crowns from 3 m up: under them the ground floor sees the shrub, the first floor is in the leaves."""
        row = [(x, 56.0, 9.0, 2.0, 3.0) for x in np.arange(30.0, 70.5, 1.0)]
        assert storeys(buildings(), trees((50, 66, 3.0, 2.0, 0.0), *row))[0] == 0
        assert storeys(buildings(), trees((50, 66, 3.0, 2.0, 0.0), *[(*r[:4], 0.0) for r in row]))[0] == -1

    def test_crowns_that_touch_do_not_hide_one_another(self):
        """The crown of a neighbour ends at 0.1 m from the stem in front of it; 3.25 m before the stem is free."""
        assert storeys(buildings(), trees((50, 62, 8, 6, 0), (50, 60.1, 8, 4, 0)), RULE)[0] == 0

    @pytest.mark.parametrize(("aside", "storey"), [(0.99, -1), (1.01, 0)])
    def test_a_crown_is_round_seen_from_above(self, aside, storey):
        """The eye, at (50, 50.5), looks at a stick along x = 50, past a crown with a radius of 1 m."""
        house = replace(buildings(storeys=1), walls=facing_north(buildings()))
        crown = (50 + aside, 55.0, 60.0, 2.0, 0.0)
        assert storeys(house, trees((50, 70, 8, 0.001, 0.0), crown), RULE, spacing=10.0)[0] == storey

    @pytest.mark.parametrize(("height", "storey"), [(2.590, 0), (2.595, -1)])
    def test_a_crown_is_half_an_ellipsoid_seen_from_aside(self, height, storey):
        """The line to the top of a stick rises from 1.6 to 4.6 m in 15 m, and is at 2.6 m over the middle of a dome
        with a radius of 1 m. It touches a dome of height h where h² = 2.6² − (0.2 × 1)²: of 2.592 m."""
        house = replace(buildings(storeys=1), walls=facing_north(buildings()))
        stick, dome = (50, 65.5, 4.6 / 0.95, 0.001, 0.0), (50, 55.5, height, 2.0, 0.0)
        assert storeys(house, trees(stick, dome), RULE, spacing=10.0)[0] == storey


class TestStoreys:
    def test_come_from_the_height_where_they_are_not_known(self):
        known = Buildings.of(buildings().walls, np.array([9.5]), np.array([2]))
        unknown = Buildings.of(buildings().walls, np.array([9.5]), np.array([0]))
        shed = Buildings.of(buildings().walls, np.array([2.2]), np.array([0]))
        assert [each.storeys.tolist() for each in (known, unknown, shed)] == [[2], [3], [1]]

    def test_give_the_height_where_that_is_not_known(self):
        walls = buildings().walls
        assert Buildings.of(walls, np.array([np.nan]), np.array([4])).height.tolist() == [12.0]
        assert Buildings.of(walls, np.array([np.nan]), np.array([0])).height.tolist() == [3.0]

    def test_the_fourth_floor_sees_what_the_third_does_not(self):
        """Over the far side of the wall, at 5.7 of 11.5 m, the line from 13.6 m to 7.6 m is at 10.63 m, and that from
        10.6 m at 9.11 m."""
        scene = replace(with_wall(buildings(), 10.0), storeys=np.array([5, 1]))
        assert storeys(scene, trees((50, 62, 8, 4))) == {0: 4}

    def test_of_a_tower_the_sixtieth_and_higher_look_out_too(self):
        """To be at 150 m over the far side of the wall, at 5.7 of 24.5 m, a line to 19 m comes from 189.7 m."""
        scene = replace(with_wall(buildings(), 150.0), storeys=np.array([70, 1]))
        assert storeys(scene, trees((50, 75, 20, 8))) == {0: 63}

    def test_the_ground_floor_alone(self):
        rule = replace(RULE, storeys=Storeys.GROUND_FLOOR)
        assert storeys(buildings(), trees((50, 71, 3.0, 2.0, 0.0), *HEDGE_OF_TREES), rule)[0] == -1

    def test_from_which_storey_enough_trees_are_seen(self):
        seen = look(buildings(), trees((50, 71, 3.0, 2.0, 0.0), *HEDGE_OF_TREES))
        enough = int((seen.storey == 0).sum())
        assert [seen.storey_that_sees(n).tolist() for n in (1, enough, enough + 1, enough + 2)] == [[0], [0], [1], [-1]]


class TestFacades:
    def test_have_a_point_every_two_and_a_half_metres_half_a_metre_out(self):
        points = facades_of(buildings().walls)
        front = points.on_wall[:, 1] == 50.0
        assert points.on_wall[front].tolist() == [[48.75, 50.0], [51.25, 50.0]]
        assert points.eye[front].tolist() == [[48.75, 50.5], [51.25, 50.5]]
        assert len(points.wall) == 2 + 2 + 3 + 3

    def test_have_none_in_pilasters_unless_there_is_nothing_else(self):
        walls = facing_north(buildings())
        assert facades_of(walls).on_wall[:, 1].tolist() == [50.0, 50.0]
        only_narrow = type(walls)(
            *(getattr(walls, name)[walls.start[:, 1] < 50.0] for name in ("start", "end", "building"))
        )
        assert len(facades_of(only_narrow).wall) == len(only_narrow.building)

    def test_party_walls_have_no_view(self):
        """The neighbour covers the whole of the east side: what stands east is hidden by nothing else than that."""
        low_neighbour = replace(buildings((52.5, 44.0, 58.0, 50.0)), height=np.array([6.0, 0.5]))
        alone, beside = buildings(), low_neighbour
        tree = trees((70, 47, 6, 4))
        assert look(alone, tree).start[0].tolist() == [52.5, 47.0]
        assert look(beside, tree).start[0, 0] < 52.5

    @pytest.mark.parametrize(("gap", "view"), [(0.6, False), (0.9, True)])
    def test_less_than_30_centimetres_beyond_the_eye_is_a_party_wall(self, gap, view):
        """The eye is 0.5 m out: with a gap of 0.6 m it is 0.1 m from the neighbour, with 0.9 m it is 0.4 m away."""
        neighbour = replace(buildings((52.5 + gap, 44.0, 60.0, 50.0)), height=np.array([6.0, 0.5]))
        starts = look(neighbour, trees((65, 45, 6, 4))).start
        assert (starts[0, 0] == 52.5) == view

    def test_an_enclosed_home_has_no_view_and_is_not_judged(self):
        around = buildings((40.0, 40.0, 60.0, 60.0))
        seen = look(around, trees((50, 70, 10, 6)))
        assert (seen.known.tolist(), seen.seen.tolist(), seen.near.tolist()) == ([False], [0], [1])

    def test_a_courtyard_is_looked_into(self):
        outer = [(20.0, 20.0, 50.0, 50.0)]
        ring = np.array([(30.0, 30.0), (40.0, 30.0), (40.0, 40.0), (30.0, 40.0)])
        block = buildings(*outer, height=12.0)
        walls = type(block.walls)(
            np.concatenate([block.walls.start[4:], ring]),
            np.concatenate([block.walls.end[4:], np.roll(ring, -1, axis=0)]),
            np.zeros(8, np.int64),
        )
        seen = look(Buildings(walls, np.array([12.0]), np.array([4])), trees((35, 35, 6, 4), (25, 25, 6, 4)))
        assert dict(zip(seen.tree.tolist(), seen.storey.tolist(), strict=True)) == {0: 0, 1: -1}


class TestDistances:
    """The footprint is that of `HOUSE`; a corner of it is at (52.5, 50)."""

    def near(self, rule, *rows):
        return sorted(look(buildings(), trees(*rows), replace(rule, blocked_by=BlockedBy.NOTHING)).tree.tolist())

    def test_are_measured_from_the_footprint(self):
        rows = [(50, 79.99, 9, 6), (50, 80.01, 9, 6), (52.5 + 18, 50 + 24, 9, 6), (52.5 + 18.1, 50 + 24, 9, 6)]
        assert self.near(RULE, *rows) == [0, 2]

    def test_a_tree_over_the_roof_is_at_no_distance(self):
        assert self.near(replace(RULE, radius=0.001), (50, 47, 9, 6), (50, 50.01, 9, 6)) == [0]

    def test_to_the_edge_of_the_crown_wide_trees_come_nearer(self):
        rule = replace(RULE, radius=25.0, measured_to=MeasuredTo.CROWN_EDGE)
        assert self.near(rule, (50, 78.9, 9, 8), (50, 79.1, 9, 8), (50, 78.0, 9, 4)) == [0]

    def test_small_crowns_do_not_count_but_hide(self):
        """28 m² is 5.97 m across."""
        rule = replace(RULE, least_crown=28.0)
        assert self.near(rule, (50, 60, 9, 5.96), (50, 60, 9, 5.98)) == [1]
        assert storeys(buildings(storeys=1), trees((50, 71, 3, 6, 0), *HEDGE_OF_TREES), rule) == {0: -1}

    def test_the_nearest_point_of_the_wall_begins_the_line(self):
        seen = look(buildings(), trees((60, 47, 9, 6)), replace(RULE, blocked_by=BlockedBy.NOTHING))
        assert seen.start.tolist() == [[52.5, 47.0]]

    def test_sight_ends_at_the_radius_too(self):
        assert storeys(buildings(), trees((50, 79.0, 9, 6)), replace(RULE, radius=28.0)) == {}


class TestGround:
    def dike(self, height):
        """Return ground with a dike between y = 58 and 60."""
        heights = flat().heights.copy()
        heights[80:84] = height
        return Ground(heights)

    @pytest.mark.parametrize(("height", "storey"), [(1.0, 0), (4.0, 1), (20.0, -1)])
    def test_hides_what_is_behind(self, height, storey):
        assert storeys(buildings(), trees((50, 70, 6, 4)), ground=self.dike(height)) == {0: storey}

    def test_no_data_is_no_terrain(self):
        assert storeys(buildings(), trees((50, 70, 6, 4)), ground=self.dike(np.nan)) == {0: 0}

    def test_trees_stand_on_it(self):
        """On a hill of 5 m behind a wall of 7.5 m the tree is seen after all, from the back of the house at the least:
        over the wall, at 11 of 20.5 m, the line from 1.6 m to 14.5 m is at 8.52 m, and without the hill at 5.84 m."""
        heights = flat().heights.copy()
        heights[:72] = 5.0
        assert storeys(wall(7.5), trees((50, 65.5, 10, 6))) == {0: -1}
        assert storeys(wall(7.5), trees((50, 65.5, 10, 6)), ground=Ground(heights)) == {0: 0}

    def test_a_tree_or_home_without_ground_is_not_judged(self):
        heights = flat().heights.copy()
        heights[:100] = np.nan
        seen = look(buildings(), trees((50, 70, 6, 4), (50, 35, 6, 4)), ground=Ground(heights))
        assert seen.tree.tolist() == [1] and seen.storey.tolist() == [0]
        assert not look(buildings(), trees((50, 70, 6, 4)), ground=Ground(np.full_like(heights, np.nan))).known.any()

    def test_a_measured_surface_hides_in_place_of_buildings_and_crowns(self):
        shed = flat().heights.copy()
        shed[80:84] = 20.0
        assert storeys(wall(30.0), trees((50, 70, 6, 4)), surface=flat()) == {0: 0}
        assert storeys(buildings(), trees((50, 70, 6, 4)), surface=Ground(shed)) == {0: -1}


def pairs(seen):
    return {(h, t): s for h, t, s in zip(seen.home.tolist(), seen.tree.tolist(), seen.storey.tolist(), strict=True)}


def number_seen(built, planted, ground, rule, **options):
    return look(built, planted, rule, np.arange(len(built)), ground, **options).seen


SEEDS = st.integers(0, 10_000)


class TestEveryTown:
    @settings(max_examples=12, deadline=None)
    @given(SEEDS)
    def test_more_is_seen_from_more_storeys_farther_and_past_less(self, seed):
        built, planted, ground = town(seed)
        base = number_seen(built, planted, ground, RULE)
        taller = replace(built, storeys=built.storeys + 1)
        for more in (
            number_seen(taller, planted, ground, RULE),
            number_seen(built, planted, ground, replace(RULE, radius=45.0)),
            number_seen(built, planted, ground, replace(RULE, measured_to=MeasuredTo.CROWN_EDGE)),
            number_seen(built, planted, ground, replace(RULE, blocked_by=BlockedBy.BUILDINGS)),
            number_seen(built, planted, ground, replace(RULE, blocked_by=BlockedBy.NOTHING)),
        ):
            assert (more >= base).all()
        assert (number_seen(built, planted, ground, replace(RULE, storeys=Storeys.GROUND_FLOOR)) <= base).all()
        assert (number_seen(built, planted, ground, replace(RULE, least_crown=28.0)) <= base).all()

    @settings(max_examples=8, deadline=None)
    @given(SEEDS, st.sampled_from([7, 16, 33, 90]))
    def test_tiles_and_their_seams_change_nothing(self, seed, tile):
        built, planted, ground = town(seed)
        homes = np.arange(len(built))
        whole, tiled = (look(built, planted, RULE, homes, ground, tile=size) for size in (10_000, tile))
        assert np.array_equal(whole.storey, tiled.storey) and np.array_equal(whole.start, tiled.start)

    @settings(max_examples=6, deadline=None)
    @given(SEEDS)
    def test_a_home_is_judged_by_itself(self, seed):
        built, planted, ground = town(seed)
        together = pairs(look(built, planted, RULE, np.arange(len(built)), ground))
        alone = pairs(look(built, planted, RULE, np.array([3]), ground))
        assert alone == {(0, tree): storey for (home, tree), storey in together.items() if home == 3}

    @settings(max_examples=6, deadline=None)
    @given(SEEDS)
    def test_cells_do_not_matter_on_flat_ground(self, seed):
        built, planted, _ = town(seed)
        coarse = Grid(40, 40, 2.5, 0.0, 100.0)
        homes = np.arange(len(built))
        fine, rough = (pairs(look(built, planted, RULE, homes, flat(grid), grid)) for grid in (GRID, coarse))
        assert fine == rough

    @pytest.mark.parametrize("seed", [1, 2])
    def test_a_slow_walk_along_every_line_finds_the_same(self, seed):
        """Steps of a thousandth of each line, past everything: they may miss what a line only grazes."""
        built, planted, ground = town(seed, homes=12, count=40)
        found = pairs(look(built, planted, RULE, np.arange(len(built)), ground))
        walked = {pair: walk(built, planted, ground, *pair) for pair in found}
        assert np.mean([walked[pair] == found[pair] for pair in found]) > 0.995
        assert {-1, 0, 1} <= set(found.values())

    def test_one_thread_and_all_give_the_same_bits(self):
        built, planted, ground = town(5, homes=200, count=300)
        homes = np.arange(len(built))
        several = look(built, planted, RULE, homes, ground)
        allowed = numba.get_num_threads()
        numba.set_num_threads(1)
        try:
            single = look(built, planted, RULE, homes, ground)
        finally:
            numba.set_num_threads(allowed)
        for name in ("home", "tree", "storey", "start", "known"):
            assert np.array_equal(getattr(several, name), getattr(single, name)), name


@pytest.mark.parametrize("blocked_by", list(BlockedBy))
@pytest.mark.parametrize("at", [0.0, 0.25, 0.6])
def test_it_stops_when_asked(blocked_by, at):
    built, planted, ground = town(1)

    def until(fraction, message):
        return fraction < at

    rule = replace(RULE, blocked_by=blocked_by)
    if blocked_by is BlockedBy.NOTHING and at > 0.5:
        return  # the search is done by then
    with pytest.raises(Cancelled):
        look(built, planted, rule, np.arange(len(built)), ground, on_progress=until, tile=30)
