"""What every algorithm that looks at the sun or the sky makes of heights and sails (see `wall`)."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProcessingException

from ...processing.adapters.rasters import read_raster
from ...processing.algorithms.heat.shadows import Shadows
from ...processing.algorithms.heat.skyview import SkyViewFactor
from ...processing.engine.grid import Grid
from ...processing.engine.variables import CANOPY, SURFACE
from . import scene
from .wall import GRID, MOMENT, box, make_maps, sails, surface, trees, vegetation

ALGORITHMS = {"shadows": (Shadows, "SHADE"), "skyview": (SkyViewFactor, "SKY_VIEW")}


@pytest.fixture(params=list(ALGORITHMS))
def run(request, qgis_app, tmp_path):
    """Return a function that gives the values of an algorithm; what is given takes the place of the good input."""
    (tmp_path / "out").mkdir()
    good, (algorithm, output) = make_maps(tmp_path), ALGORITHMS[request.param]
    target = {output: str(tmp_path / "out" / "result.tif")}
    moment = {"MOMENT": MOMENT} if algorithm is Shadows else {}

    def start(**changed):
        return read_raster(scene.run(algorithm, good | moment | target | changed)[output]).values

    return start


def test_surface_and_vegetation_may_be_left_out(run, tmp_path):
    wall, plain = run(), run(DSM=None)
    assert (plain == plain[0, 0]).all() and (wall != plain).any()
    np.testing.assert_array_equal(run(CHM=scene.raster(tmp_path / "bare.tif", 0.0 * trees(), CANOPY, GRID)), wall)
    assert (run(DSM=None, CHM=vegetation(tmp_path)) != plain).any()


def test_a_surface_with_the_trees_in_it_is_as_good_as_one_without(run, tmp_path):
    chm = vegetation(tmp_path)
    with_trees = np.maximum(surface(), trees())
    without = run(CHM=chm)
    np.testing.assert_array_equal(
        run(CHM=chm, DSM=scene.raster(tmp_path / "with.tif", with_trees, SURFACE, GRID)), without
    )
    # ... and where the survey of the surface lies some decimetres below that of the vegetation
    lower = np.where(trees() > 0.0, with_trees - np.float32(0.3), with_trees)
    np.testing.assert_array_equal(
        run(CHM=chm, DSM=scene.raster(tmp_path / "lower.tif", lower, SURFACE, GRID)), without
    )


def test_light_passes_under_crowns_that_begin_high(run, tmp_path):
    chm = vegetation(tmp_path)
    assert (run(CHM=chm, TRUNK_SHARE=95.0) != run(CHM=chm, TRUNK_SHARE=0.0)).any()


def test_a_sail_counts_unless_it_hangs_inside_a_building(run):
    plain = run()
    assert (run(SAILS=sails((3.0, box(60, 20, 70, 30)))) != plain).any()
    np.testing.assert_array_equal(run(SAILS=sails((3.0, box(25, 28.1, 45, 29.9)))), plain)


class TestBadInput:
    @pytest.fixture
    def refused(self, run, tmp_path):
        def refuse(where, what, **bad):
            with pytest.raises(QgsProcessingException) as error:
                run(**bad)
            message = str(error.value)
            place, _, rest = message.partition(": ")
            fault, _, remedy = rest.partition(". Expected: ")
            assert (place, message.count("Expected: ")) == (where, 1) and what in fault and "." in remedy, message
            assert list((tmp_path / "out").iterdir()) == []

        return refuse

    @pytest.mark.parametrize("name", ["DSM", "CHM"])
    @pytest.mark.parametrize(
        "grid",
        [Grid(60, 100, 1.0, 140000.5, 480060.0), Grid(60, 99, 1.0, 140000.0, 480060.0)],
        ids=["half a cell off", "smaller"],
    )
    def test_another_grid(self, refused, tmp_path, name, grid):
        other = scene.raster(tmp_path / "other.tif", np.ones(grid.shape, np.float32), SURFACE, grid)
        refused("other", "does not lie on the grid of 'dtm'", **{name: other})

    def test_centimetres(self, refused, tmp_path):
        rough = 100.0 * np.random.default_rng(1).normal(0.0, 0.5, GRID.shape)
        path = scene.raster(tmp_path / "cm.tif", rough.astype(np.float32), SURFACE, GRID)
        refused("cm", "smells of centimetres", DTM=path)

    def test_a_surface_in_centimetres(self, refused, tmp_path):
        path = scene.raster(tmp_path / "cm.tif", 100.0 * surface(), SURFACE, GRID)
        refused("cm", "the surface lies 0 m above the ground 'dtm' as a rule, and at most 1000 m", DSM=path)

    @pytest.mark.parametrize("level", [250.0, -7.0], ids=["hills", "polder"])
    def test_vegetation_that_holds_levels(self, refused, tmp_path, level):
        path = scene.raster(tmp_path / "levels.tif", trees() + np.float32(level), SURFACE, GRID)
        refused("levels", "the vegetation height above the ground", CHM=path)

    def test_a_sail_without_height(self, refused):
        layer = sails((3.0, box(60, 20, 70, 30)), (None, box(80, 20, 90, 30)))
        refused("sails", "1 shade sails have no height, the first is feature 2", SAILS=layer)

    def test_sails_elsewhere_or_without_field(self, refused):
        refused("sails", "no features", SAILS=sails((3.0, box(9000, 20, 9010, 30))))
        nameless = scene.layer("Polygon?crs=EPSG:28992", "cloths", [(box(60, 20, 70, 30), [])])
        refused("cloths", "the field 'height' is missing", SAILS=nameless)

    @pytest.mark.parametrize(("value", "what"), [(np.inf, "no finite number"), (99999.0, "cannot be")])
    def test_a_cell_that_is_no_height(self, refused, tmp_path, value, what):
        heights = surface()
        heights[3, 5] = value
        refused("spike", what, DSM=scene.raster(tmp_path / "spike.tif", heights, SURFACE, GRID))
