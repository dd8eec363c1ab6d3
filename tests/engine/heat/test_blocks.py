"""The surroundings of a place: which count, how they add up, and that nobody can tell the tiles."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ....processing.adapters.heat_tables import read_method
from ....processing.engine import compiled
from ....processing.engine.grid import Grid
from ....processing.engine.heat.blocks import Blocks
from ....processing.engine.heat.footprint import Footprint, window_sums
from ....processing.engine.heat.wind import Quadrant, relative_wind
from ....processing.engine.tiles import Window, tiles

METHOD = read_method()
BLOWING = (Quadrant.NORTH, Quadrant.EAST, Quadrant.SOUTH, Quadrant.WEST)
CELL = 5.0
"""Cells of 5 m: five by five make a block."""


class Scene:
    """Open paved ground of so many blocks, with the whole sky in view, on which things are put."""

    def __init__(self, rows, columns, cell_size=CELL):
        per_block = round(25.0 / cell_size)
        self.grid = Grid(rows * per_block, columns * per_block, cell_size, 0.0, 0.0)
        shape = self.grid.shape
        self.sky = np.ones(shape, np.float32)
        self.green, self.building, self.known = np.zeros(shape, bool), np.zeros(shape, bool), np.ones(shape, bool)
        self.houses, self.trees = np.zeros(shape, np.float32), np.zeros(shape, np.float32)

    def build(self, rows, columns, height):
        """Put up a building of a height (m) on some cells."""
        self.houses[rows, columns] = height
        self.building[rows, columns] = True
        self.sky[rows, columns] = np.nan

    def blocks(self, tile=10**6):
        """Fill blocks tile by tile."""
        blocks = Blocks(self.grid, METHOD)
        houses, trees = (np.pad(heights, (0, 1)) for heights in (self.houses, self.trees))
        for window in tiles(self.grid, tile):
            cut = window.slices
            beyond = slice(window.top, window.bottom + 1), slice(window.left, window.right + 1)
            blocks.add(
                window, self.sky[cut], (self.known & ~self.building)[cut], self.green[cut], self.building[cut],
                houses[beyond], trees[beyond],
            )  # fmt: skip
        return blocks


def town(seed=1, rows=9, columns=11, cell_size=CELL):
    """A scene with everything in it."""
    rng = np.random.default_rng(seed)
    scene = Scene(rows, columns, cell_size)
    shape = scene.grid.shape
    scene.sky[:] = rng.random(shape, np.float32)
    scene.green[:] = rng.random(shape) < 0.4
    scene.trees[:] = np.where(rng.random(shape) < 0.2, rng.random(shape) * 12.0, 0.0)
    scene.building[:] = rng.random(shape) < 0.15
    scene.houses[:] = np.where(scene.building, 3.0 + 9.0 * rng.random(shape), 0.0)
    scene.sky[scene.building] = np.nan
    scene.known[:, :7] = False
    scene.sky[:, :7] = np.nan
    return scene


class TestWindows:
    def test_wind_from_the_east_looks_to_the_east(self):
        reach = METHOD.footprints.of_air(Quadrant.EAST).reach(Quadrant.EAST, 25.0)
        assert reach == (10, 10, 4, 40), "250 m north and south, 100 m west, 1000 m east"

    @pytest.mark.parametrize(
        ("quadrant", "reach"),
        [
            (Quadrant.NORTH, (8, 2, 2, 2)), (Quadrant.EAST, (2, 2, 2, 8)), (Quadrant.SOUTH, (2, 8, 2, 2)),
            (Quadrant.WEST, (2, 2, 8, 2)), (Quadrant.CALM, (3, 3, 3, 3)),
        ],
    )  # fmt: skip
    def test_obstacles_count_up_to_210_m_upwind_and_70_m_elsewhere(self, quadrant, reach):
        """In calm, 7 blocks are the 175 m of the standard."""
        assert METHOD.footprints.of_wind(quadrant).reach(quadrant, 25.0) == reach

    def test_calm_air_is_that_of_350_m_around(self):
        assert METHOD.footprints.of_air(Quadrant.CALM).reach(Quadrant.CALM, 25.0) == (14, 14, 14, 14)

    def test_blocks_of_another_size_are_counted_in_their_own_metres(self):
        assert Footprint(96.0, 48.0, 24.0).reach(Quadrant.WEST, 24.0) == (2, 2, 4, 1)

    @settings(max_examples=30, deadline=None)
    @given(st.tuples(*[st.integers(0, 6)] * 4), st.integers(1, 7), st.integers(1, 7), st.integers(0, 99))
    def test_sums_are_those_of_the_windows_cut_off_at_the_edge(self, reach, rows, columns, seed):
        values = np.random.default_rng(seed).integers(0, 1000, (rows, columns))
        north, south, west, east = reach
        wanted = [
            [values[max(i - north, 0) : i + south + 1, max(j - west, 0) : j + east + 1].sum() for j in range(columns)]
            for i in range(rows)
        ]
        np.testing.assert_array_equal(window_sums(values, reach), wanted)


class TestSkyAndGreen:
    def test_a_park_upwind_counts_and_one_downwind_does_not(self):
        scene = Scene(1, 60)
        scene.green[:, 50 * 5 :] = True
        blocks = scene.blocks()
        east, west = (blocks.surroundings(quadrant).vegetation[0] for quadrant in (Quadrant.EAST, Quadrant.WEST))
        assert east[9] == 0.0 and east[10] == pytest.approx(1 / 45), "the 40th block to the east is the last"
        assert west[45] == 0.0 and west[46] == pytest.approx(1 / 45), "the park is 4 blocks downwind"

    def test_open_sky_is_the_mean_over_the_ground(self):
        scene = Scene(3, 3)
        scene.sky[:] = 0.25
        scene.sky[:5] = 0.75
        found = scene.blocks().surroundings(Quadrant.CALM).sky_view
        np.testing.assert_allclose(found, (0.75 + 0.25 + 0.25) / 3.0)

    @pytest.mark.parametrize(("ground_rows", "wanted"), [(25, 0.4), (5, 0.4), (3, 1.0 - 0.2 * 0.6), (2, 1.0), (0, 1.0)])
    def test_with_little_ground_the_sky_counts_as_open(self, ground_rows, wanted):
        """12 % of ground, 3 rows of 25, lies a fifth of the way between 10 and 20 %."""
        scene = Scene(5, 5)
        scene.sky[:] = 0.4
        scene.build(slice(ground_rows, None), slice(None), 10.0)
        np.testing.assert_allclose(scene.blocks().surroundings(Quadrant.CALM).sky_view, wanted, atol=1e-6)

    def test_what_has_no_data_is_left_out(self):
        scene = Scene(2, 2)
        scene.green[:5] = True
        scene.known[5:] = False
        scene.sky[5:] = np.nan
        found = scene.blocks().surroundings(Quadrant.CALM)
        np.testing.assert_array_equal(found.vegetation, 1.0)
        np.testing.assert_array_equal(found.sky_view, 1.0)

    def test_where_nothing_is_known_nothing_is_in_the_way(self):
        scene = Scene(2, 2)
        scene.known[:] = False
        scene.sky[:] = np.nan
        found = scene.blocks().surroundings(Quadrant.NORTH)
        assert (found.sky_view == 1.0).all() and (found.vegetation == 0.0).all() and (found.relative_wind == 1.0).all()

    def test_the_heat_island_shrinks_with_sky_and_green(self):
        scene = Scene(2, 2)
        scene.sky[:] = 0.6
        scene.green[:, :3] = True
        found = scene.blocks().surroundings(Quadrant.CALM)
        np.testing.assert_allclose(found.heat_island_share, 2.0 - 0.6 - 0.3, atol=1e-6)


def lone_hall():
    """A building of 125 × 125 m, 5 by 5 blocks around block (15, 15), and 6 m high."""
    scene = Scene(31, 31)
    scene.build(slice(65, 90), slice(65, 90), 6.0)
    return scene


def by_hand(front, height, area):
    """The relative wind for a weighted frontal area (m²), a height (m) and a ground area (m²)."""
    density = front / area + 0.015
    found = relative_wind(METHOD.wind, METHOD.roughness, np.array([density]), np.array([height]))[0]
    assert found < 0.99, "or the test could not fail"
    return found


class TestWind:
    def test_over_open_ground_it_is_that_over_grass(self):
        assert (Scene(4, 4).blocks().surroundings(Quadrant.SOUTH).relative_wind == 1.0).all()

    @pytest.mark.parametrize("quadrant", BLOWING)
    def test_a_hall_slows_the_wind_behind_it(self, quadrant):
        found = lone_hall().blocks().surroundings(quadrant).relative_wind
        up, right = quadrant.value
        behind = found[15 - 7 * up, 15 - 7 * right]
        before = found[15 + 7 * up, 15 + 7 * right]
        beside = found[15 + 7 * right, 15 + 7 * up]
        assert behind < 0.99 and before == 1.0 and beside == 1.0

    def test_its_front_by_hand(self):
        """125 m wide and 6 m high, one side of two, times 0.16, on 11 × 5 blocks."""
        found = lone_hall().blocks().surroundings(Quadrant.EAST).relative_wind
        assert found[15, 12] == pytest.approx(by_hand(0.16 * 125.0 * 6.0, 6.0, 11 * 5 * 625.0))

    def test_a_step_between_two_blocks_is_half_of_each(self):
        """From block 22 the window to the west begins on the western side of the hall, from block 25 in its middle."""
        found = lone_hall().blocks().surroundings(Quadrant.WEST).relative_wind
        assert found[15, 21] == pytest.approx(by_hand(0.16 * 125.0 * 6.0 * 0.75, 6.0, 11 * 5 * 625.0))
        assert found[15, 24] == pytest.approx(by_hand(0.16 * 125.0 * 6.0 * 0.5, 6.0, 11 * 5 * 625.0))

    def test_trees_by_hand(self):
        """Two rows of 125 m, 4 m high; their front and their height are those of the fit to the register."""
        scene = Scene(31, 31)
        scene.trees[65:90, [72, 77]] = 4.0
        found = scene.blocks().surroundings(Quadrant.WEST).relative_wind
        front = 45.45 * np.sqrt(0.27 * 2.0 * 125.0 * 4.0)
        assert found[15, 18] == pytest.approx(by_hand(front, 7.721 * 2.0, 11 * 5 * 625.0))

    def test_heights_are_weighted_by_area_and_calm_takes_both_axes(self):
        scene = Scene(31, 31)
        scene.build(slice(65, 90), slice(65, 75), 3.0)
        scene.build(slice(65, 90), slice(75, 90), 6.0)
        found = scene.blocks().surroundings(Quadrant.CALM).relative_wind
        along_rows = 125.0 * (3.0 + 3.0 + 6.0) / 2.0
        along_columns = 50.0 * 3.0 + 75.0 * 6.0
        front = 0.16 * (along_rows + along_columns) / 2.0
        assert found[15, 15] == pytest.approx(by_hand(front, (50.0 * 3.0 + 75.0 * 6.0) / 125.0, 7 * 7 * 625.0))

    def test_a_hedge_is_no_obstacle(self):
        scene = Scene(12, 12)
        scene.trees[:, 30] = 2.0
        assert (scene.blocks().surroundings(Quadrant.WEST).relative_wind == 1.0).all()

    def test_a_shed_is_too_small_to_matter(self):
        """Its front counts for less than 25 m²."""
        scene = Scene(12, 12)
        scene.build(slice(30, 31), slice(30, 31), 3.0)
        assert (scene.blocks().surroundings(Quadrant.WEST).relative_wind == 1.0).all()

    def test_the_edge_of_the_study_is_no_wall(self):
        scene = Scene(6, 6)
        scene.build(slice(None), slice(None), 4.0)
        assert (scene.blocks().surroundings(Quadrant.WEST).relative_wind == 1.0).all()

    @pytest.mark.parametrize("quadrant", list(Quadrant))
    def test_an_orchard_is_as_windy_at_the_edge_as_in_its_middle(self, quadrant):
        """Of the window at a corner a part is known; the fit of trees to whole windows has a root in it."""
        scene = Scene(23, 23)
        for row, column in np.ndindex(2, 2):
            scene.trees[1 + row :: 5, 1 + column :: 5] = 4.0
        found = scene.blocks().surroundings(quadrant).relative_wind
        assert found[11, 11] < 0.9
        np.testing.assert_allclose(found, found[11, 11], rtol=1e-9)

    def test_a_scene_turned_with_the_wind_is_the_same_scene(self):
        scene, turned = town(rows=16, columns=16), Scene(16, 16)
        for name in ("sky", "green", "building", "known", "houses", "trees"):
            getattr(turned, name)[:] = np.rot90(getattr(scene, name), -1)
        before = scene.blocks().surroundings(Quadrant.NORTH)
        after = turned.blocks().surroundings(Quadrant.EAST)
        for name in ("sky_view", "vegetation", "relative_wind"):
            np.testing.assert_array_equal(getattr(after, name), np.rot90(getattr(before, name), -1))


class TestTiles:
    @pytest.mark.parametrize("tile", [5, 15, 40])
    @pytest.mark.parametrize("quadrant", list(Quadrant))
    def test_many_tiles_are_as_one(self, tile, quadrant):
        scene = town()
        whole, pieces = (scene.blocks(size).surroundings(quadrant) for size in (10**6, tile))
        for name in ("sky_view", "vegetation", "relative_wind"):
            np.testing.assert_array_equal(getattr(pieces, name), getattr(whole, name))

    def test_the_last_blocks_may_be_cut_off(self):
        scene = town()
        grid = Grid(43, 52, CELL, 0.0, 0.0)
        for name in ("sky", "green", "building", "known", "houses", "trees"):
            setattr(scene, name, getattr(scene, name)[:43, :52].copy())
        scene.grid = grid
        assert scene.blocks().shape == (9, 11)
        whole, pieces = (scene.blocks(size).surroundings(Quadrant.CALM) for size in (10**6, 20))
        np.testing.assert_array_equal(pieces.heat_island_share, whole.heat_island_share)

    def test_one_thread_and_all_give_the_same_bits(self, monkeypatch):
        found = []
        for cells_per_thread in (10**9, 100):
            monkeypatch.setattr(compiled, "CELLS_PER_THREAD", cells_per_thread)
            blocks = town().blocks()
            around = blocks.around(blocks.surroundings(Quadrant.WEST), Window.of(blocks.grid))
            found.append((around.heat_island_share, around.walking_wind, around.log_walking_wind))
        np.testing.assert_array_equal(*found)

    def test_a_tile_that_cuts_a_block_is_refused(self):
        with pytest.raises(ValueError, match="cuts blocks of 5 cells"):
            town().blocks(7)

    @pytest.mark.parametrize(("cell_size", "cells"), [(0.5, 50), (1.0, 25), (2.0, 12), (10.0, 2), (60.0, 1)])
    def test_blocks_are_whole_cells(self, cell_size, cells):
        assert Blocks(Grid(10, 10, cell_size, 0.0, 0.0), METHOD).size == cells


class TestInterpolation:
    BLOCKS = Scene(8, 8).blocks()
    ROUGH = np.random.default_rng(5).random((8, 8))

    def whole(self, coarse):
        return self.BLOCKS.interpolate(coarse, Window.of(self.BLOCKS.grid))

    def test_at_the_centre_of_a_block_it_is_the_block(self):
        np.testing.assert_allclose(self.whole(self.ROUGH)[2::5, 2::5], self.ROUGH, atol=1e-7)

    def test_the_same_everywhere_stays_the_same(self):
        np.testing.assert_array_equal(self.whole(np.full((8, 8), 0.3)), np.float32(0.3))

    def test_a_slope_stays_a_slope_away_from_the_edge(self):
        coarse = np.add.outer(3.0 * np.arange(8), np.arange(8.0))
        place = (np.arange(40) + 0.5) / 5.0 - 0.5
        inner = slice(8, -8), slice(8, -8)
        np.testing.assert_allclose(self.whole(coarse)[inner], np.add.outer(3 * place, place)[inner], rtol=1e-6)

    def test_it_does_not_overshoot_a_step(self):
        step = np.where(np.arange(8) < 4, 0.0, 1.0) * np.ones((8, 1))
        found = self.whole(step)
        assert found.min() == 0.0 and found.max() == 1.0

    def test_rows_and_columns_are_alike(self):
        np.testing.assert_allclose(self.whole(self.ROUGH.T.copy()), self.whole(self.ROUGH).T, atol=1e-7)

    @pytest.mark.parametrize("tile", [3, 7, 16])
    def test_a_tile_border_cannot_be_seen(self, tile):
        whole = self.whole(self.ROUGH)
        for window in tiles(self.BLOCKS.grid, tile):
            np.testing.assert_array_equal(self.BLOCKS.interpolate(self.ROUGH, window), whole[window.slices])

    def test_cells_get_wind_at_walking_height(self):
        blocks = Scene(4, 4).blocks()
        found = blocks.around(blocks.surroundings(Quadrant.EAST), Window(3, 2, 5, 6))
        assert found.walking_wind.shape == (5, 6)
        assert found.walking_wind.dtype == found.log_walking_wind.dtype == np.float32
        np.testing.assert_allclose(found.walking_wind, 0.635, atol=0.0005)
        np.testing.assert_allclose(np.exp(found.log_walking_wind), found.walking_wind, rtol=1e-6)
        np.testing.assert_array_equal(found.heat_island_share, 1.0)
