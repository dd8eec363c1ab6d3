"""Shadows fall as geometry has them: as long as what casts them is high, under a crown as well as beside it."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy import ndimage

from ....processing.engine import compiled
from ....processing.engine.heat.lines import Direction
from ....processing.engine.heat.obstacles import tree_crowns, without_vegetation
from .scenes import EAST, NORTH, SOUTH, WEST, Scene, town

HIGH = st.floats(8.0, 86.0)
ALL_ROUND = st.floats(0.0, 360.0)


def toward(azimuth):
    """Return the step in rows and columns towards the light of an azimuth."""
    return -math.cos(math.radians(azimuth)), math.sin(math.radians(azimuth))


class TestWall:
    @pytest.mark.parametrize("altitude", [12.0, 20.0, 33.0, 45.0, 60.0, 80.0])
    @pytest.mark.parametrize("azimuth", range(0, 360, 45))
    def test_shadow_is_as_long_as_the_height_over_the_tangent(self, azimuth, altitude):
        """Measured in the direction of the light, to within one step from cell to cell."""
        height, middle = 10.0, 60
        sunlit = Scene(121, 121).build(middle, middle, height).sun(altitude, azimuth)
        rows, columns = np.nonzero(sunlit == 0.0)
        down, right = toward(azimuth)
        along = (middle - rows) * down + (middle - columns) * right
        beside = (middle - rows) * right - (middle - columns) * down
        step = math.sqrt(2.0) if azimuth % 90 else 1.0
        assert along.max() == pytest.approx(height / math.tan(math.radians(altitude)), abs=step + 1e-6)
        np.testing.assert_allclose(beside, 0.0, atol=1e-9)

    @given(altitude=HIGH, azimuth=ALL_ROUND)
    @settings(max_examples=30, deadline=None)
    def test_in_any_direction(self, altitude, azimuth):
        """The longest way from a tower of one cell is its shadow, to within a step and half a cell aside."""
        height, middle = 6.0, 60
        sunlit = Scene(121, 121).build(middle, middle, height).sun(altitude, azimuth)
        rows, columns = np.nonzero(sunlit == 0.0)
        assume(len(rows))
        longest = np.hypot(rows - middle, columns - middle).max()
        assert longest <= height / math.tan(math.radians(altitude)) + 0.5
        assert longest > height / math.tan(math.radians(altitude)) - math.sqrt(2.0) - 0.5

    def test_by_hand(self):
        """Sun in the east at 45°: each cell is 1 m, and a wall of 3 m shades the next two, the third being level."""
        sunlit = Scene(3, 8).build(slice(None), 6, 3.0).sun(45.0, EAST)
        assert sunlit[1].tolist() == [1, 1, 1, 1, 0, 0, 1, 1]

    def test_on_a_slope_down_the_shadow_is_longer(self):
        """Ground that falls 0.5 m a cell takes half of the 1 m that the shadow sinks."""
        scene = Scene(3, 20).build(slice(None), 16, 3.0)
        scene.raise_by(0.5 * np.minimum(np.arange(20.0, dtype=np.float32) - 16.0, 0.0))
        assert (scene.sun(45.0, EAST)[1] == 0.0).sum() == 5

    def test_the_roof_is_sunlit_and_the_lower_wall_behind_is_not(self):
        sunlit = Scene(3, 20).build(slice(None), 15, 9.0).build(slice(None), 12, 4.0).sun(45.0, EAST)
        assert sunlit[1, 15] == 1.0 and sunlit[1, 12] == 0.0

    def test_cells_of_another_size(self):
        """Cells of half the size at half the height have the same shadow in cells."""
        scene = Scene(3, 20).build(slice(None), 15, 8.0)
        small = Scene(3, 20, cell_size=0.5).build(slice(None), 15, 4.0)
        np.testing.assert_array_equal(small.sun(30.0, EAST), scene.sun(30.0, EAST))


class TestSail:
    def test_shadow_of_its_own_shape_with_sun_beneath(self):
        """A cloth of 1 m at 3 m, 10 by 8 m; from the south at 45° its shadow lies 3 to 4 m north of it.

        It is as wide as the cloth, 1 m longer for its thickness, and leaves a strip of 3 m beneath the cloth sunlit.
        """
        sunlit = Scene(40, 40).hang(slice(20, 30), slice(10, 18), 3.0, 4.0).sun(45.0, SOUTH)
        shade = np.zeros(sunlit.shape, bool)
        shade[16:27, 10:18] = True
        np.testing.assert_array_equal(sunlit == 0.0, shade)
        assert (sunlit[27:30, 10:18] == 1.0).all()

    @given(altitude=HIGH, azimuth=ALL_ROUND, thickness=st.sampled_from([0.02, 0.1, 1.0]))
    @settings(max_examples=60, deadline=None)
    def test_no_light_slips_through(self, altitude, azimuth, thickness):
        """Its shadow is one piece without a hole, where the line to the sun meets the cloth, and nowhere else.

        That is judged to within a cell; heights are known in steps of 0.25 m, which makes the shadow longer at low sun.
        """
        height, half, middle = 2.0, 8, 40
        cloth = slice(middle - half, middle + half + 1)
        shade = Scene(81, 81).hang(cloth, cloth, height, height + thickness).sun(altitude, azimuth) == 0.0

        pieces, count = ndimage.label(shade)
        assert count == 1
        np.testing.assert_array_equal(ndimage.binary_fill_holes(pieces > 0), shade)

        rows, columns = np.mgrid[:81, :81] - middle
        down, right = toward(azimuth)

        def off_cloth(z):
            """How far from the centre of the cloth the line to the sun of each cell passes at a height."""
            reach = z / math.tan(math.radians(altitude))
            return np.maximum(np.abs(rows + reach * down), np.abs(columns + reach * right))

        assert shade[off_cloth(height) < half - 0.5].all()
        swept = np.min([off_cloth(z) for z in np.linspace(height - 0.25, height + thickness + 0.25, 50)], axis=0)
        assert not shade[swept > half + 1.5].any()

    @given(height=st.floats(5.0, 400.0), altitude=st.floats(75.0, 86.0), datum=st.floats(-60.0, 900.0))
    @settings(max_examples=60, deadline=None)
    def test_however_high_it_casts_one_shadow(self, height, altitude, datum):
        """A cloth of 5 by 5 m in the south; its shadow lies height/tan(altitude) north of it and nowhere else."""
        scene = Scene(160, 20).hang(slice(140, 145), slice(8, 13), height, height + 0.1).raise_by(np.float32(datum))
        scene.crowns[0].base[...] += np.float32(datum)
        scene.crowns[0].top[...] += np.float32(datum)
        rows, columns = np.nonzero(scene.sun(altitude, SOUTH) == 0.0)
        assert set(columns) == set(range(8, 13))
        assert np.mean(rows) == pytest.approx(142.0 - height / math.tan(math.radians(altitude)), abs=1.0)
        assert np.ptp(rows) <= 6

    def test_two_above_each_other_let_the_product_through(self):
        scene = Scene(60, 60).hang(slice(10, 50), slice(10, 50), 3.0, 3.1, 0.5)
        scene.hang(slice(10, 50), slice(10, 50), 6.0, 7.0, 0.4)
        for altitude in (50.0, 80.0, 90.0):
            assert scene.sun(altitude, WEST)[30, 30] == pytest.approx(0.5 * 0.4)

    def test_two_crowns_of_one_layer_count_once(self):
        scene = Scene(60, 60).hang(slice(10, 50), slice(10, 50), 3.0, 9.0, 0.5)
        assert scene.sun(30.0, WEST)[30, 30] == np.float32(0.5)


class TestTree:
    def test_the_sun_passes_the_trunk(self):
        """A tree of 8 m whose leaves begin at a quarter: from 2 m up it shades, and not the first cell behind it.

        At 45° the crown, which fills its cell, sets the heights from 1.5 to 8.5 m.
        """
        scene = Scene(3, 20)
        vegetation = np.zeros(scene.grid.shape, np.float32)
        vegetation[:, 15] = 8.0
        scene.crowns.append(tree_crowns(scene.ground, vegetation, 0.0, 0.25))
        sunlit = scene.sun(45.0, EAST)[1]
        assert np.flatnonzero(sunlit == 0.0).tolist() == [15 - away for away in range(8, 1, -1)]

    def test_in_leaf_and_bare(self):
        for transmissivity in (0.03, 0.5):
            sunlit = Scene(30, 30).hang(slice(10, 14), slice(10, 14), 2.0, 8.0, transmissivity).sun(40.0, SOUTH)
            assert sorted(set(sunlit.ravel())) == [np.float32(transmissivity), 1.0]

    def test_a_roof_above_the_crown_is_not_shaded(self):
        scene = Scene(3, 20).build(slice(None), slice(0, 14), 12.0).hang(slice(None), 15, 3.0, 11.0)
        assert (scene.sun(20.0, EAST)[1, :14] == 1.0).all()

    def test_a_roof_below_the_crown_is(self):
        scene = Scene(3, 20).build(slice(None), slice(0, 14), 5.0).hang(slice(None), 15, 3.0, 11.0)
        assert (scene.sun(20.0, EAST)[1, 5:14] == 0.0).all()

    def test_a_wall_shades_the_tree_and_what_is_behind_once(self):
        """What passes the wall is told apart from what comes through the crown."""
        scene = Scene(3, 30).build(slice(None), 25, 5.0).hang(slice(None), 20, 1.0, 9.0, 0.5)
        past_wall = scene.sun_past_solid(45.0, EAST)[1]
        assert np.flatnonzero(past_wall == 0.0).tolist() == [21, 22, 23, 24]
        assert scene.sun(45.0, EAST)[1, 22] == 0.0 and scene.sun(45.0, EAST)[1, 14] == 0.5

    def test_a_surface_that_shows_the_trees_is_ground_beneath_them(self):
        ground, vegetation = np.zeros((1, 4), np.float32), np.array([[0.0, 8.0, 8.0, np.nan]], np.float32)
        surface = np.array([[6.0, 7.8, 12.0, -0.1]], np.float32)
        assert without_vegetation(ground, surface, vegetation).tolist() == [[6.0, 0.0, 0.0, 0.0]]


class TestOverhead:
    def test_light_falls_beside_the_tower(self):
        sunlit = Scene(9, 9).build(4, 4, 50.0).sun(90.0, NORTH)
        assert (sunlit == 1.0).all()

    def test_light_falls_through_the_crown_but_on_the_roof_above_it(self):
        scene = Scene(9, 9).build(2, slice(None), 12.0).hang(slice(1, 6), slice(None), 3.0, 8.0, 0.25)
        sunlit = scene.sun(88.0, SOUTH)
        assert (sunlit[[1, 3, 4, 5]] == 0.25).all() and (sunlit[[0, 2, 6, 7, 8]] == 1.0).all()


class TestNoData:
    @given(altitude=HIGH, azimuth=ALL_ROUND)
    @settings(max_examples=20, deadline=None)
    def test_neither_casts_nor_receives(self, altitude, azimuth):
        """Flat ground where some is unknown: the rest is shaded by the tower as if it were known."""
        known = Scene(60, 60).build(30, 30, 15.0).hang(slice(12, 20), slice(12, 20), 2.0, 6.0)
        holed = Scene(60, 60).build(30, 30, 15.0).hang(slice(12, 20), slice(12, 20), 2.0, 6.0)
        for part in ((slice(35, 45), slice(20, 50)), (slice(5, 9), slice(5, 40))):
            holed.ground[part] = holed.solid[part] = np.nan
        there = ~np.isnan(holed.solid)
        sunlit = holed.sun(altitude, azimuth)
        np.testing.assert_array_equal(sunlit[there], known.sun(altitude, azimuth)[there])
        assert np.isnan(sunlit[~there]).all()

    def test_nothing_is_known(self):
        scene = Scene(20, 20).raise_by(np.float32(np.nan))
        assert np.isnan(scene.sun(30.0, EAST)).all() and np.isnan(scene.sweeper().open_sky([0.0, 180.0])).all()


class TestSymmetry:
    """Equal to the bit where a scene and its image have the same lines of cells and the same steps of height."""

    @staticmethod
    def image(scene, change):
        image = Scene(*scene.grid.shape)
        image.ground, image.solid = change(scene.ground), change(scene.solid)
        image.crowns = [
            type(layer)(change(layer.base), change(layer.top), layer.transmissivity) for layer in scene.crowns
        ]
        return image

    @pytest.mark.parametrize("azimuth", range(0, 360, 45))
    @pytest.mark.parametrize(
        ("change", "turn"),
        [
            (np.fliplr, lambda azimuth: -azimuth),
            (np.flipud, lambda azimuth: 180.0 - azimuth),
            (np.rot90, lambda azimuth: azimuth - 90.0),
            (np.transpose, lambda azimuth: 270.0 - azimuth),
        ],
    )
    def test_buildings_mirrored_and_turned(self, change, turn, azimuth):
        """Straight and diagonal light, of which the lines pass through the centres wherever one begins."""
        scene = town(90, 90)
        scene.crowns = []
        shade = scene.sun(25.0, azimuth)
        np.testing.assert_array_equal(self.image(scene, change).sun(25.0, turn(azimuth) % 360.0), change(shade))

    @pytest.mark.parametrize("azimuth", [0.0, 33.0, 90.0, 155.0, 180.0, 222.0, 260.0, 301.0])
    def test_rows_for_columns(self, azimuth):
        """Any light, crowns and all: rows and columns are treated alike."""
        scene = town(90, 90)
        turned = self.image(scene, np.transpose).sun(25.0, (270.0 - azimuth) % 360.0)
        np.testing.assert_array_equal(turned, scene.sun(25.0, azimuth).T)

    @pytest.mark.parametrize("azimuth", [NORTH, SOUTH])
    def test_crowns_mirrored(self, azimuth):
        scene = town(90, 90)
        np.testing.assert_array_equal(
            self.image(scene, np.fliplr).sun(25.0, azimuth), np.fliplr(scene.sun(25.0, azimuth))
        )


def test_one_thread_and_all_give_the_same_bits(monkeypatch):
    scene, rays = town(), [(Direction(25.0, azimuth), 0.5) for azimuth in (10.0, 100.0, 200.0, 300.0)]
    found = []
    for cells_per_thread in (10**9, 100):
        monkeypatch.setattr(compiled, "CELLS_PER_THREAD", cells_per_thread)
        sweeper = scene.sweeper()
        found.append((*sweeper.light(rays, sharp=True), *sweeper.light(rays), sweeper.open_sky(range(0, 360, 30))))
    for one, all_ in zip(*found, strict=True):
        np.testing.assert_array_equal(one, all_)
