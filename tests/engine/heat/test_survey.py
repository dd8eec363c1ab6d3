"""A study is read piece by piece, each with all that can cast a shadow on it and no more than it takes."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ....processing.engine.heat.lines import Direction
from ....processing.engine.heat.survey import BLOCK, Skyline, sweepers
from ....processing.engine.progress import Cancelled
from ....processing.engine.tiles import Window, tiles
from .scenes import Scene, town


class Recorder:
    """A survey that remembers which windows were read."""

    def __init__(self, scene):
        self.obstacles, self.windows = scene.obstacles, []

    def read(self, window):
        self.windows.append(window)
        return self.obstacles.read(window)


ALL_AROUND = [Direction(6.0, azimuth) for azimuth in range(0, 360, 10)]


def away_from(core, shape):
    """Return how far the cells of a grid lie from the nearest cell of a window, in cells."""
    rows, columns = np.indices(shape)
    down = np.maximum(np.maximum(core.top - rows, rows - (core.bottom - 1)), 0)
    right = np.maximum(np.maximum(core.left - columns, columns - (core.right - 1)), 0)
    return np.hypot(down, right)


def window(scene, core, lowest, altitude, azimuths=range(0, 360, 5)):
    """Return what must be read for light from these azimuths, by default all around."""
    lights = [Direction(altitude, azimuth) for azimuth in azimuths]
    return Skyline(scene.obstacles, scene.grid).window(core, lowest, lights)


def margin(core, wider):
    """Return how many cells a window is wider at most, on any side."""
    sides = (core.top - wider.top, core.left - wider.left, wider.bottom - core.bottom, wider.right - core.right)
    assert min(sides) >= 0
    return max(sides)


class TestMargin:
    @given(
        towers=st.lists(st.tuples(st.integers(0, 229), st.integers(0, 279), st.floats(0.1, 120.0)), max_size=6),
        top=st.integers(0, 200), left=st.integers(0, 250), size=st.integers(5, 90), altitude=st.floats(2.0, 80.0),
        datum=st.floats(-10.0, 300.0),
    )  # fmt: skip
    @settings(max_examples=100, deadline=None)
    def test_is_never_too_small(self, towers, top, left, size, altitude, datum):
        """Whatever stands beyond it is too low or too far to shade the window, with half a cell for a crown's edge."""
        scene = Scene(230, 280).raise_by(np.float32(datum))
        for row, column, height in towers:
            scene.solid[row, column] += np.float32(height)
        core = Window(top, left, min(size, 230 - top), min(size, 280 - left))
        lowest = float(scene.solid[core.slices].min())
        outside = np.ones(scene.grid.shape, bool)
        outside[window(scene, core, lowest, altitude).slices] = False
        reach = (scene.solid - lowest) / math.tan(math.radians(altitude)) + 0.5
        assert (reach <= away_from(core, scene.grid.shape))[outside & (scene.solid > lowest)].all()

    def test_nothing_stands_around(self):
        scene = Scene(300, 300).build(slice(100, 200), slice(100, 200), 0.0)
        core = Window(100, 100, 100, 100)
        assert window(scene, core, 0.0, 6.0) == core

    def test_no_more_than_the_tallest_can_reach(self):
        """A house of 10 m shades at most 10/tan(6°) = 95.1 m; two cells more for crowns and rounding."""
        scene = Scene(900, 900).build(440, 300, 10.0)
        near, far = Window(400, 320, 100, 100), Window(400, 600, 100, 100)
        assert margin(near, window(scene, near, 0.0, 6.0)) <= 98
        assert window(scene, far, 0.0, 6.0) == far

    def test_only_towards_the_light(self):
        """In the morning, what stands in the west does not matter."""
        scene = Scene(900, 900).build(slice(200, 700), slice(200, 700), 20.0)
        core = Window(400, 400, 100, 100)
        for azimuth, side in ((90.0, "east"), (270.0, "west"), (180.0, "south")):
            wider = window(scene, core, 0.0, 6.0, [azimuth])
            grown = {
                "west": core.left - wider.left, "east": wider.right - core.right, "north": core.top - wider.top,
                "south": wider.bottom - core.bottom,
            }  # fmt: skip
            assert 190 <= grown.pop(side) <= 194  # 20/tan(6°) = 190.3 m
            assert max(grown.values()) <= 3

    def test_of_a_tower_close_by_no_farther_than_the_tower(self):
        """A tower of 100 m could reach 951 m, but what lies behind it cannot shade the window."""
        scene = Scene(1000, 1000).build(460, 460, 100.0)
        core = Window(480, 480, 40, 40)
        assert 20 <= margin(core, window(scene, core, 0.0, 6.0)) <= 20 + 2 * BLOCK

    def test_crowns_count(self):
        scene = Scene(300, 300).hang(slice(140, 150), slice(90, 99), 20.0, 30.0)
        core = Window(100, 100, 100, 100)
        assert margin(core, window(scene, core, 0.0, 6.0)) >= 11

    def test_the_window_lies_low(self):
        """Flat ground 30 m higher shades a pit as a wall would."""
        scene = Scene(300, 300).raise_by(np.float32(30.0))
        scene.ground[100:200, 100:200] = scene.solid[100:200, 100:200] = 0.0
        core = Window(100, 100, 100, 100)
        assert margin(core, window(scene, core, 0.0, 45.0)) >= 30


class TestSweepers:
    def test_every_cell_is_in_one_core(self):
        scene = town(130, 90)
        times = np.zeros(scene.grid.shape, int)
        for sweeper, _ in sweepers(scene.obstacles, scene.grid, ALL_AROUND, tile=40):
            times[sweeper.core.slices] += 1
        assert (times == 1).all()

    def test_pieces_stay_small_in_a_large_study(self):
        """Houses of 5 m: no window is wider than its tile and 5/tan(6°) = 47.6 m on both sides."""
        scene = Scene(700, 600)
        scene.solid[::40] = 5.0
        survey = Recorder(scene)
        list(sweepers(survey, scene.grid, ALL_AROUND, tile=100))
        scan, pieces = survey.windows[:1], survey.windows[1:]
        assert scan == [Window.of(scene.grid)]
        assert max(max(window.shape) for window in pieces) <= 100 + 2 * 50

    def test_where_nothing_is_known_only_the_tile_is_read(self):
        scene = Scene(120, 120).raise_by(np.float32(np.nan))
        survey = Recorder(scene)
        list(sweepers(survey, scene.grid, ALL_AROUND, tile=60))
        assert set(survey.windows[1:]) == set(tiles(scene.grid, 60))

    def test_a_hole_in_the_data_does_not_hide_the_tower_in_its_block(self):
        scene = Scene(100, 100).build(slice(40, 50), slice(0, 49), 30.0)
        scene.ground[0:10] = scene.solid[0:10] = np.nan
        core = Window(50, 50, 50, 50)
        assert margin(core, window(scene, core, 0.0, 6.0)) >= 50

    def test_cancelled_while_reading(self):
        scene = Scene(60, 60)
        with pytest.raises(Cancelled):
            Skyline(scene.obstacles, scene.grid, lambda fraction, message: False)
