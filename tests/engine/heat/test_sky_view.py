"""The sky in view of streets and walls of which it is known by heart, and of a real town against UMEP."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ....processing.adapters.rasters import read_raster
from ....processing.engine.heat.obstacles import Obstacles, tree_crowns
from ....processing.engine.heat.sky import patches
from ....processing.engine.heat.sky_view import open_sky_of_study, sky_view, sky_view_of_study
from ....processing.engine.heat.sweep import Sweeper
from ....processing.engine.progress import Cancelled
from ....processing.engine.tiles import Window
from .scenes import Scene, joined, town

AZIMUTHS = np.arange(64) * 360.0 / 64
PATCHED, HORIZON = "patches", "horizon"


def seen(scene, core, how):
    """Return the sky view factors past buildings of part of a scene, from the patches or from the horizon."""
    sweeper = scene.sweeper(core)
    return sky_view(sweeper).buildings if how == PATCHED else sweeper.open_sky(AZIMUTHS)


def canyon(width, height, axis):
    """Return an endless street with its middle in the middle cell, and the window of that cell.

    width: between the centres of the outermost cells of the walls (m), where walls stand. axis: azimuth (degrees).
    """
    reach = math.ceil(height / math.tan(math.radians(6.0)) + width)
    scene = Scene(2 * reach + 1, 2 * reach + 1)
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    angle = math.radians(axis)
    beside = np.abs(x * math.cos(angle) + y * math.sin(angle))
    scene.solid[beside >= width / 2.0 - 1e-6] = height
    return scene, Window(reach, reach, 1, 1)


def across(width, height, away):
    """Return the sky view of an endless street, so far from one of its walls."""
    return 0.5 * (np.cos(np.arctan(height / away)) + np.cos(np.arctan(height / (width - away))))


class TestPatches:
    def test_there_are_153_and_they_make_the_whole_sky(self):
        sky = patches()
        assert len(sky) == 153 and math.fsum(patch.weight for patch in sky) == pytest.approx(1.0, abs=1e-12)

    def test_they_are_spread_evenly_round(self):
        """Light of all patches together comes from straight above."""
        altitude, azimuth = (
            np.radians([getattr(patch.direction, angle) for patch in patches()]) for angle in ("altitude", "azimuth")
        )
        sideways = np.array([patch.weight for patch in patches()]) * np.cos(altitude)
        assert (sideways * np.sin(azimuth)).sum() == pytest.approx(0.0, abs=1e-12)
        assert (sideways * np.cos(azimuth)).sum() == pytest.approx(0.0, abs=1e-12)

    def test_the_lower_half_of_the_sky_gives_half_of_the_light(self):
        """A plane gets sin² of the altitude from the sky below it: half of it from below 45°, between two rings."""
        below = math.fsum(p.weight for p in patches() if p.direction.altitude < 40.0)
        assert below == pytest.approx(math.sin(math.radians(36.0)) ** 2, abs=1e-9)


class TestOpenPlane:
    @pytest.mark.parametrize("how", [PATCHED, HORIZON])
    def test_the_whole_sky_is_in_view(self, how):
        np.testing.assert_allclose(seen(Scene(30, 40), None, how), 1.0, atol=2e-6)

    def test_and_from_a_roof(self):
        assert seen(Scene(30, 30).build(15, 15, 8.0), Window(15, 15, 1, 1), PATCHED) == pytest.approx(1.0, abs=2e-6)

    def test_below_a_sheet_of_leaves_what_they_let_through_is_left(self):
        scene = Scene(201, 201).hang(slice(None), slice(None), 3.0, 9.0, 0.3)
        view = sky_view(scene.sweeper(Window(100, 100, 1, 1)))
        assert view.buildings[0, 0] == pytest.approx(1.0, abs=2e-6)
        assert view.total[0, 0] == pytest.approx(0.3, abs=2e-6)


class TestStreet:
    """An endless street between two walls; width and height of a wall: see `sweep_kernel`."""

    @pytest.mark.parametrize("axis", [0.0, 90.0, 45.0, 135.0, 30.0, 10.0])
    @pytest.mark.parametrize("height", [15.0, 30.0, 60.0, 90.0])
    def test_horizon_in_the_middle(self, height, axis):
        """cos(arctan(2·height/width)); askew, walls are jagged and up to a cell further away."""
        scene, middle = canyon(60.0, height, axis)
        found = seen(scene, middle, HORIZON)[0, 0]
        assert found == pytest.approx(math.cos(math.atan(2.0 * height / 60.0)), abs=0.01 if axis % 90 else 0.003)

    @pytest.mark.parametrize("how", [PATCHED, HORIZON])
    @pytest.mark.parametrize("height", [10.0, 20.0, 40.0, 80.0])
    def test_from_wall_to_wall(self, height, how):
        """The mean over the width of the street; in the patches, single places differ (see below)."""
        scene, middle = canyon(40.0, height, 0.0)
        found = seen(scene, Window(middle.top, middle.left - 15, 1, 31), how)[0]
        expected = across(40.0, height, np.arange(5.0, 36.0))
        assert found.mean() == pytest.approx(expected.mean(), abs=0.01)
        assert np.abs(found - expected).max() <= (0.01 if how == HORIZON else 0.035)

    @pytest.mark.parametrize("height", [10.0, 20.0, 40.0])
    @pytest.mark.parametrize("axis", [0.0, 90.0])
    def test_each_patch_is_seen_whole_or_not(self, axis, height):
        """The sky in 153 pieces is coarse: a place sees as many of them as stand above the roof line.

        In light from an azimuth, a wall at a distance d rises to an altitude of arctan(h·|cos|/d), of the angle
        between the light and the square to the wall.
        """
        scene, middle = canyon(40.0, height, axis)
        expected = 0.0
        for patch in patches():
            square = abs(math.cos(math.radians(patch.direction.azimuth - axis - 90.0)))
            if patch.direction.altitude > math.degrees(math.atan(height * square / 20.0)):
                expected += patch.weight
        assert seen(scene, middle, PATCHED)[0, 0] == pytest.approx(expected, abs=0.01)


class TestWall:
    @pytest.mark.parametrize(("how", "mean", "single"), [(PATCHED, 0.003, 0.025), (HORIZON, 0.003, 0.01)])
    @pytest.mark.parametrize("height", [5.0, 10.0, 20.0])
    def test_beside_an_endless_wall(self, height, how, mean, single):
        """(1 + cos(arctan(height/distance)))/2, from 3 m away: nearer by, cells of 1 m are too coarse."""
        scene = Scene(401, 401).build(slice(None), slice(0, 51), height)
        found = seen(scene, Window(200, 53, 1, 60), how)[0]
        expected = 0.5 * (1.0 + np.cos(np.arctan(height / np.arange(3.0, 63.0))))
        assert found.mean() == pytest.approx(expected.mean(), abs=mean)
        assert np.abs(found - expected).max() <= single


class TestCrowns:
    @given(transmissivity=st.floats(0.0, 1.0))
    @settings(max_examples=10, deadline=None)
    def test_the_light_in_shade_goes_with_the_transmissivity(self, transmissivity):
        """total(τ) = total(0) + τ·(buildings − total(0)) below one layer of crowns."""

        def view(through):
            scene = Scene(60, 60).build(slice(5, 15), slice(5, 25), 9.0)
            return sky_view(scene.hang(slice(20, 40), slice(20, 30), 2.0, 8.0, through).sweeper())

        opaque, found = view(0.0), view(transmissivity)
        np.testing.assert_array_equal(found.buildings, opaque.buildings)
        expected = opaque.total + transmissivity * (opaque.buildings - opaque.total)
        np.testing.assert_allclose(found.total, expected, atol=3e-6)

    def test_more_never_shows_more_sky(self):
        scene = town(80, 80)
        before = sky_view(scene.sweeper())
        after = sky_view(scene.hang(slice(10, 60), slice(30, 50), 4.0, 10.0, 0.1).build(70, 10, 50.0).sweeper())
        there = ~np.isnan(before.total) & (np.indices(before.total.shape)[0] != 70)
        assert (after.total <= before.total + 1e-6)[there].all() and (after.total < before.total - 0.1)[there].any()

    def test_both_ways_agree_on_a_town(self):
        scene = town()
        patched, horizon = (seen(scene, None, how) for how in (PATCHED, HORIZON))
        assert np.nanmean(patched - horizon) == pytest.approx(0.0, abs=0.005)
        assert np.sqrt(np.nanmean((patched - horizon) ** 2)) < 0.015


class TestTiles:
    @given(tile=st.integers(23, 200), seed=st.integers(0, 20), cell_size=st.sampled_from([1.0, 2.0, 5.0, 8.0]))
    @settings(max_examples=12, deadline=None)
    def test_cannot_be_seen(self, tile, seed, cell_size):
        """A tower of 60 m hides the same sky as when there are no tiles, near by and some tiles away.

        At 6° it is in the way up to 571 m off: all of the town when cells are small, and a part when they are large.
        """
        scene = town(seed=seed, cell_size=cell_size)
        whole = sky_view(scene.sweeper())
        pieces = list(sky_view_of_study(scene.obstacles, scene.grid, tile=tile))
        for what in ("buildings", "total", "open_ground"):
            found = joined(scene.grid, ((piece.window, getattr(piece, what)) for piece in pieces))
            np.testing.assert_array_equal(found, getattr(whole, what))

    @given(tile=st.integers(23, 200), cell_size=st.sampled_from([1.0, 20.0]))
    @settings(max_examples=8, deadline=None)
    def test_nor_in_the_horizon(self, tile, cell_size):
        scene = town(cell_size=cell_size)
        pieces = open_sky_of_study(scene.obstacles, scene.grid, 16, tile=tile)
        whole = scene.sweeper().open_sky(np.arange(16) * 22.5)
        np.testing.assert_array_equal(joined(scene.grid, ((p.window, p.buildings) for p in pieces)), whole)

    def test_nothing_known(self):
        scene = Scene(90, 60).raise_by(np.float32(np.nan))
        for piece in sky_view_of_study(scene.obstacles, scene.grid, tile=50):
            assert np.isnan(piece.total).all() and not piece.open_ground.any()

    def test_cancelled_at_the_next_patch(self):
        calls = []

        def stop_at(fraction, message):
            calls.append(fraction)
            return len(calls) < 40

        scene = town()
        with pytest.raises(Cancelled):
            list(sky_view_of_study(scene.obstacles, scene.grid, stop_at, tile=100))
        assert len(calls) == 40 and calls == sorted(calls) and 0.0 <= calls[-1] < 0.5

    def test_progress_rises_to_the_end(self):
        fractions = []
        scene = town(60, 60)
        list(sky_view_of_study(scene.obstacles, scene.grid, lambda f, _: fractions.append(f) or True, tile=30))
        assert fractions == sorted(fractions) and fractions[-1] > 0.99


class TestGothenburg:
    """234 by 223 m of Gothenburg at 1 m against the sky view of UMEP 0.0.1b47: 153 patches, trunk share 0.25.

    UMEP lets the crown above a cell shade it in another way, and steps along a ray by whole cells.
    """

    @pytest.fixture(scope="class")
    @staticmethod
    def town(real_data):
        folder = real_data("heat/umep-goteborg-demo")
        return lambda name: read_raster(folder / f"{name}.tif").values

    @pytest.fixture(scope="class")
    @staticmethod
    def view(town):
        ground = town("DEM_KRbig")
        obstacles = Obstacles(ground, town("DSM_KRbig"), (tree_crowns(ground, town("CDSM_KRbig"), 0.03, 0.25),))
        whole = Window(0, 0, *ground.shape)
        sweeper = Sweeper(obstacles, whole, whole, 1.0)
        return sky_view(sweeper), sweeper.open_sky(AZIMUTHS)

    def test_past_buildings(self, town, view):
        assert rmse(view[0].buildings, town("REF_umep_svf")) <= 0.012

    def test_past_trees_too(self, town, view):
        assert rmse(view[0].total, town("REF_umep_svftotal_trans003")) <= 0.03

    def test_from_the_horizon(self, town, view):
        """UMEP's own 153 patches are 0.011 from the truth of 256 azimuths."""
        assert rmse(view[1], town("REF_umep_svf")) <= 0.015


def rmse(found, expected):
    return float(np.sqrt(np.mean((found - expected) ** 2)))
