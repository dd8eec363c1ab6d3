"""The sky view factor in QGIS, of a plain with a wall on it (see `wall`)."""

from __future__ import annotations

import math

import numpy as np
import pytest

from ...processing.adapters.rasters import read_raster
from ...processing.algorithms.heat.skyview import SkyViewFactor
from ...processing.engine.grid import Grid
from ...processing.engine.variables import SURFACE
from . import scene
from .scene import Feedback
from .wall import GRID, WALL, box, make_maps, sails, vegetation

TOLERANCE = {"patches": 0.02, "horizon": 0.01}


@pytest.fixture
def maps(qgis_app, tmp_path):
    return make_maps(tmp_path)


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture
def run(maps, out):
    """Return a function that asks for both results; what is given takes the place of the good input."""

    def start(feedback=None, **changed):
        outputs = {name: str(out / f"{name.lower()}.tif") for name in ("SKY_VIEW", "SKY_VIEW_BUILDINGS")}
        return scene.run(SkyViewFactor, maps | outputs | changed, feedback)

    return start


def values(results, output="SKY_VIEW"):
    return read_raster(results[output]).values


@pytest.mark.parametrize("method", ["patches", "horizon"])
class TestMethod:
    def test_a_plain_sees_the_whole_sky(self, run, method):
        results = run(DSM=None, METHOD=method)
        np.testing.assert_allclose(values(results), 1.0, atol=1e-5)
        assert results["MEAN_SKY_VIEW"] == pytest.approx(1.0, abs=1e-5)

    def test_a_long_wall_hides_what_geometry_says(self, run, tmp_path, method):
        """Beside a wall without end of height h at a distance d the view is (1 + cos(atan(h/d))) / 2.

        Nearer by, half a cell matters more than that; patches are 12° high.
        """
        heights = np.zeros((201, 401), np.float32)
        heights[100] = 4.0
        grid = Grid(201, 401, 1.0, GRID.west, GRID.north)
        ground = scene.raster(tmp_path / "plain.tif", heights * 0.0, grid=grid)
        results = run(DTM=ground, DSM=scene.raster(tmp_path / "long.tif", heights, SURFACE, grid), METHOD=method)
        for cells in (4, 8, 16):
            wanted = 0.5 * (1.0 + math.cos(math.atan2(4.0, cells)))
            for row in (100 - cells, 100 + cells):
                assert values(results)[row, 200] == pytest.approx(wanted, abs=TOLERANCE[method])

    def test_the_mean_is_that_of_open_ground(self, run, method):
        results = run(METHOD=method)
        open_ground = np.ones(GRID.shape, bool)
        open_ground[WALL] = False
        assert results["MEAN_SKY_VIEW"] == pytest.approx(values(results)[open_ground].mean(), rel=1e-5)
        assert results["MEAN_SKY_VIEW"] == results["MEAN_SKY_VIEW_BUILDINGS"]
        assert (values(results)[WALL] > 0.99).all()


def test_trees_hide_sky_but_not_that_past_buildings(run, tmp_path):
    bare = run()
    total, buildings = values(bare), values(bare, "SKY_VIEW_BUILDINGS")
    green = run(CHM=vegetation(tmp_path))
    assert values(green)[50, 15] < 0.1 < 0.9 < total[50, 15]
    np.testing.assert_array_equal(values(green, "SKY_VIEW_BUILDINGS"), buildings)
    assert green["MEAN_SKY_VIEW"] < green["MEAN_SKY_VIEW_BUILDINGS"] == bare["MEAN_SKY_VIEW_BUILDINGS"]


def test_bare_trees_let_half_of_the_light_through_and_horizons_see_none(run, tmp_path):
    trees = vegetation(tmp_path)
    leaf, bare = (values(run(CHM=trees, LEAVES=leaves))[50, 15] for leaves in ("opaque", "bare"))
    assert bare == pytest.approx(0.5 * (1.0 + leaf), abs=0.02)
    assert values(run(CHM=trees, METHOD="horizon"))[50, 15] > 0.9


def test_a_sail_overhead_takes_the_light_that_it_stops(run):
    open_sky, dark = (
        values(run(SAILS=sails((3.0, box(0, 0, 60, 26))), SAIL_LIGHT=light))[45, 30] for light in (100.0, 0.0)
    )
    half = values(run(SAILS=sails((3.0, box(0, 0, 60, 26))), SAIL_LIGHT=50.0))[45, 30]
    assert dark < 0.15 < 0.9 < open_sky
    assert half == pytest.approx(0.5 * (dark + open_sky), abs=1e-4)


def test_more_directions_see_the_wall_more_exactly(run):
    few, many = (run(METHOD="horizon", AZIMUTHS=azimuths)["MEAN_SKY_VIEW"] for azimuths in (4, 256))
    usual = run(METHOD="horizon")["MEAN_SKY_VIEW"]
    assert abs(usual - many) < 0.002 < abs(few - many)


def test_what_was_not_asked_for_is_not_written(run, out):
    results = run(SKY_VIEW_BUILDINGS=None)
    assert {path.name for path in out.iterdir()} == {"sky_view.tif", "sky_view.qmd"}
    assert "SKY_VIEW_BUILDINGS" not in results and results["MEAN_SKY_VIEW_BUILDINGS"] < 1.0


@pytest.mark.parametrize("method", ["patches", "horizon"])
@pytest.mark.parametrize("at", [0.0, 30.0, 95.0, 98.0])
def test_stopping_leaves_nothing_behind(run, out, method, at):
    run(Feedback(cancel_at=at), METHOD=method)
    assert list(out.iterdir()) == []
