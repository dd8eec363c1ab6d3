"""Canopy cover: crowns count once, only land counts, circles are exact, and stripes leave no seam."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ....processing.engine.grid import Grid
from ....processing.engine.progress import Cancelled
from ....processing.engine.tiles import Window
from ....processing.engine.trees.canopy import Crowns, Wanted, count_canopy, crown_cover, map_grid, stripes_of
from ....processing.engine.trees.water import LargeWater

GRID = Grid(60, 80, 1.0, 140000.0, 480060.0)


@dataclass(frozen=True)
class Survey:
    """Canopy, what is known, and water, as arrays of the whole grid."""

    grid: Grid
    canopy: np.ndarray
    known: np.ndarray
    water: np.ndarray

    def read(self, window):
        return tuple(layer[window.slices] for layer in (self.canopy, self.known, self.water))

    def read_water(self, window):
        return self.water[window.slices]


def survey(canopy=(), unknown=(), water=(), grid=GRID) -> Survey:
    """Return bare land, with canopy, the unknown and water in places (rows, columns)."""
    layers = []
    for places in (canopy, unknown, water):
        layer = np.zeros(grid.shape, bool)
        for place in places:
            layer[place] = True
        layers.append(layer)
    return Survey(grid, layers[0], ~layers[1], layers[2])


def patch(top, left, height, width):
    return slice(top, top + height), slice(left, left + width)


def count(survey, homes=(), radius=10.0, areas=(), large_water=0.0, cells=2_000_000, map=None, on_progress=None):
    """Count; homes as (column, row) from the north-western corner in m, areas as (rows, columns)."""
    grid = survey.grid
    whole = [np.zeros(grid.shape, bool) for _ in areas]
    for mask, place in zip(whole, areas, strict=True):
        mask[place] = True
    points = np.array(homes, np.float64).reshape(-1, 2) * (1.0, -1.0) + (grid.west, grid.north)
    wanted = Wanted(
        areas=np.array([mask.sum() * grid.cell_area for mask in whole]),
        masks=lambda window: ((number, window, mask[window.slices]) for number, mask in enumerate(whole)),
        homes=points, radius=radius, map=map,
    )  # fmt: skip
    extra = [on_progress] if on_progress else []
    return count_canopy(survey, wanted, large_water, *extra, cells=cells)


class TestCrowns:
    def test_a_crown_covers_the_cells_of_which_the_centre_lies_in_it(self):
        crowns = Crowns(np.array([GRID.west + 10.5]), np.array([GRID.north - 20.5]), np.array([4.0]))
        mask = crown_cover(crowns, GRID, Window.of(GRID))
        wanted = np.zeros(GRID.shape, bool)
        for row, half in ((18, 0), (19, 1), (20, 2), (21, 1), (22, 0)):
            wanted[row, 10 - half : 11 + half] = True
        np.testing.assert_array_equal(mask, wanted)

    def test_overlapping_crowns_count_once(self):
        """Nine crowns over one another: their sum is more than the whole area, their union is not."""
        x, y = np.full(9, GRID.west + 40.0), np.full(9, GRID.north - 30.0)
        crowns = Crowns(x, y, np.linspace(28.0, 32.0, 9))
        land = GRID.cells * GRID.cell_area
        assert (np.pi * (crowns.diameter / 2) ** 2).sum() > land
        covered = crown_cover(crowns, GRID, Window.of(GRID)).sum() * GRID.cell_area
        assert covered == pytest.approx(np.pi * 16.0**2, rel=0.01)

    def test_a_crown_reaches_in_from_beyond_the_edge(self):
        crowns = Crowns(np.array([GRID.west - 1.0]), np.array([GRID.north - 5.5]), np.array([6.0]))
        assert crown_cover(crowns, GRID, Window.of(GRID)).sum() == np.count_nonzero(
            np.hypot(GRID.x[:, np.newaxis] - crowns.x, GRID.y - crowns.y) <= 3.0
        ) > 0

    @given(st.integers(0, 10**6), st.integers(1, 20), st.sampled_from([0.5, 1.0, 2.5]))
    @settings(max_examples=40, deadline=None)
    def test_is_the_union_of_discs_in_every_window(self, seed, trees, cell_size):
        random = np.random.default_rng(seed)
        grid = Grid(23, 31, cell_size, 1000.0, 2000.0)
        x = grid.west + random.uniform(-5, 31 * cell_size + 5, trees)
        y = grid.north - random.uniform(-5, 23 * cell_size + 5, trees)
        crowns = Crowns(x, y, random.uniform(0.0, 15.0, trees))
        away = np.hypot(grid.x[:, np.newaxis] - x, grid.y[:, np.newaxis, np.newaxis] - y)
        wanted = (away <= 0.5 * crowns.diameter).any(axis=-1)
        np.testing.assert_array_equal(crown_cover(crowns, grid, Window.of(grid)), wanted)
        window = Window(5, 7, 11, 13)
        np.testing.assert_array_equal(crown_cover(crowns, grid, window), wanted[window.slices])


class TestShareOfTheLand:
    def test_is_canopy_over_land(self):
        counted = count(survey([patch(0, 0, 30, 40)]))
        assert counted.whole.percent[0] == 25.0 and counted.whole.land_area[0] == 4800.0

    def test_the_unknown_is_neither_land_nor_canopy(self):
        counted = count(survey([patch(0, 0, 60, 20)], unknown=[patch(0, 0, 60, 10), patch(0, 60, 60, 20)]))
        assert counted.whole.percent[0] == pytest.approx(100.0 * 10 / 50)
        assert counted.whole.known_percent[0] == pytest.approx(100.0 * 50 / 80)

    def test_large_water_is_no_land_and_trees_over_it_are_no_canopy(self):
        scene = survey([patch(0, 0, 60, 20)], water=[patch(0, 0, 60, 10)])
        assert count(scene, large_water=600.0).whole.percent[0] == pytest.approx(100.0 * 10 / 70)
        assert count(scene, large_water=601.0).whole.percent[0] == pytest.approx(100.0 * 20 / 80)

    def test_all_canopy_is_never_more_than_all(self):
        scene = survey([patch(0, 0, 60, 80)], water=[patch(10, 10, 20, 20)])
        counted = count(scene, homes=[(40, 30)], areas=[patch(0, 0, 30, 40)])
        assert counted.whole.percent.tolist() == counted.homes.percent.tolist() == counted.areas.percent.tolist()
        assert counted.whole.percent[0] == 100.0

    def test_areas_may_overlap_and_each_has_its_own(self):
        areas = [patch(0, 0, 10, 10), patch(5, 5, 10, 10), patch(40, 40, 10, 10)]
        counted = count(survey([patch(0, 0, 10, 10)]), areas=areas)
        assert counted.areas.percent.tolist() == [100.0, 25.0, 0.0]

    def test_an_area_without_land_has_no_share_and_meets_nothing(self):
        scene = survey(unknown=[patch(0, 0, 10, 10)], water=[patch(20, 20, 10, 10)])
        counted = count(scene, areas=[patch(0, 0, 10, 10), patch(20, 20, 10, 10)])
        assert np.isnan(counted.areas.percent).all()
        assert counted.areas.meets(0.0).tolist() == [False, False]
        assert counted.areas.known_percent.tolist() == [0.0, 100.0]

    def test_exactly_the_least_share_is_enough(self):
        counted = count(survey([patch(0, 0, 3, 10)]), areas=[patch(0, 0, 10, 10)])
        assert counted.areas.meets(30.0).tolist() == [True]
        assert counted.areas.meets(30.0 + 1e-9).tolist() == [False]


class TestLargeWater:
    def large(self, water, least_area, rows=7):
        stripes = [Window(top, 0, min(rows, len(water) - top), water.shape[1]) for top in range(0, len(water), rows)]
        found = LargeWater(lambda window: water[window.slices], stripes, 1.0, least_area)
        return np.concatenate([found.among(water[stripe.slices], stripe) for stripe in stripes])

    def test_a_canal_across_stripes_is_one_body(self):
        water = np.zeros((60, 20), bool)
        water[:, 5] = True
        water[30, 10:15] = True
        large = self.large(water, 60.0)
        assert large[:, 5].all() and large.sum() == 60

    def test_bodies_that_meet_at_a_corner_between_stripes_are_one(self):
        water = np.zeros((14, 20), bool)
        water[6, 4], water[7, 5] = True, True
        assert self.large(water, 2.0).sum() == 2
        water[7, 5], water[7, 6] = False, True
        assert self.large(water, 2.0).sum() == 0

    def test_two_arms_that_only_meet_far_below_are_one(self):
        water = np.zeros((40, 20), bool)
        water[:, 2] = water[:, 17] = water[-1] = True
        water[-1, :2] = water[-1, 18:] = False
        assert self.large(water, 2 * 39 + 16).sum() == 2 * 39 + 16

    @given(st.integers(0, 10**6), st.integers(1, 25), st.integers(1, 40))
    @settings(max_examples=40, deadline=None)
    def test_stripes_change_nothing(self, seed, rows, least):
        water = np.random.default_rng(seed).random((23, 29)) < 0.35
        np.testing.assert_array_equal(self.large(water, least, rows), self.large(water, least, 23))


class TestCircles:
    def test_count_the_cells_of_which_the_centre_lies_in_them(self):
        scene = survey([patch(0, 0, 60, 40)])
        for home, radius in (((40.0, 30.0), 10.0), ((37.3, 21.9), 7.7), ((1.0, 1.0), 12.5), ((200.0, 30.0), 130.0)):
            away = np.hypot(GRID.x - GRID.west - home[0], (GRID.north - GRID.y - home[1])[:, np.newaxis])
            inside = away <= radius
            counted = count(scene, [home], radius).homes
            assert counted.land[0] == inside.sum() > 0
            assert counted.canopy[0] == (inside & scene.canopy).sum()

    def test_beyond_all_data_nothing_is_known(self):
        counted = count(survey([patch(0, 0, 60, 80)]), [(300.0, 30.0)], 50.0).homes
        assert np.isnan(counted.percent[0]) and counted.known_percent[0] == 0.0

    def test_a_circle_over_the_edge_has_the_share_of_what_is_known_and_says_so(self):
        counted = count(survey([patch(0, 0, 60, 80)]), [(0.0, 30.0)], 20.0).homes
        assert counted.percent[0] == 100.0 and counted.known_percent[0] == pytest.approx(50.0, abs=1.0)

    def test_come_back_in_the_order_of_the_homes(self):
        homes = [(70.0, 50.0), (5.0, 5.0), (40.0, 30.0), (5.0, 5.0)]
        counted = count(survey([patch(0, 0, 20, 20)]), homes, 5.0).homes
        assert counted.percent.tolist() == [0.0, 100.0, 0.0, 100.0]

    @given(st.integers(0, 10**6), st.integers(1, 2000), st.floats(0.5, 40.0))
    @settings(max_examples=40, deadline=None)
    def test_stripes_leave_no_seam(self, seed, cells, radius):
        random = np.random.default_rng(seed)
        grid = Grid(31, 37, 1.5, 1000.0, 2000.0)
        layers = random.random((3, *grid.shape))
        scene = Survey(grid, layers[0] < 0.3, layers[1] < 0.9, layers[2] < 0.2)
        homes = random.uniform(-5.0, 60.0, (8, 2))
        options = {"homes": homes, "radius": radius, "large_water": 10.0, "areas": [patch(3, 4, 20, 20)]}
        in_one, in_many = (count(scene, map=map_grid(grid, 4.0), cells=size, **options) for size in (10**6, cells))
        for one, other in ((in_one.homes, in_many.homes), (in_one.areas, in_many.areas), (in_one.whole, in_many.whole)):
            np.testing.assert_array_equal([one.canopy, one.land, one.known], [other.canopy, other.land, other.known])
        np.testing.assert_array_equal(in_one.map, in_many.map)


class TestMap:
    def test_has_the_share_round_the_centre_of_each_cell(self):
        scene = survey([patch(0, 0, 60, 40)])
        grid = map_grid(GRID, 20.0)
        assert grid.shape == (3, 4)
        counted = count(scene, [(10, 10), (50, 30)], 15.0, map=grid)
        assert counted.map[0, 0] == pytest.approx(counted.homes.percent[0])
        assert counted.map[1, 2] == pytest.approx(counted.homes.percent[1])
        assert counted.map[1, 3] == 0.0

    def test_is_empty_where_the_centre_is_unknown(self):
        counted = count(survey(unknown=[patch(0, 0, 20, 20)]), radius=30.0, map=map_grid(GRID, 20.0))
        assert np.isnan(counted.map[0, 0]) and not np.isnan(counted.map[0, 1])

    def test_has_whole_cells_and_covers_all(self):
        grid = map_grid(Grid(61, 83, 0.5, 0.0, 100.0), 2.2)
        assert (grid.cell_size, grid.shape) == (2.0, (16, 21))
        assert map_grid(GRID, 0.1) == GRID


def test_stripes_are_whole_rows_that_cover_the_grid():
    stripes = stripes_of(GRID, 1000)
    assert [stripe.rows for stripe in stripes] == [12] * 5
    assert stripes_of(GRID, 3)[0].shape == (1, 80)


@pytest.mark.parametrize("at", [0.0, 0.1, 0.5])
def test_stops_when_asked(at):
    with pytest.raises(Cancelled):
        count(survey(), cells=100, on_progress=lambda done, text: done < at)
