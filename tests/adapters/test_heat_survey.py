"""The heights of a study as the heat engine gets them, window by window."""

from __future__ import annotations

import gc

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsRasterLayer

from ...processing.adapters.heat_survey import (
    SAIL_THICKNESS,
    CoveredSurvey,
    Sails,
    StudySurvey,
    SurfaceMismatch,
    SurfaceWithoutGround,
    crown_transmissivity,
    leaf_states,
)
from ...processing.adapters.raster_windows import RasterWindows
from ...processing.adapters.rasters import write_raster
from ...processing.adapters.surfaces import read_surface_kinds
from ...processing.engine.errors import LooksLikeCentimetres, OutOfRange
from ...processing.engine.grid import Grid
from ...processing.engine.heights import ImpossibleHeights
from ...processing.engine.tiles import Window, grid_of, tiles
from ...processing.engine.variables import CANOPY, GROUND, LAND_COVER, SURFACE

GRID = Grid(20, 30, 2.0, 140000.0, 480040.0)
WHOLE = Window.of(GRID)
GRASS, PAVING = 6, 2


@pytest.fixture(autouse=True)
def let_go():
    """Let go of the layers that an error's traceback still holds, while QGIS is there to delete them."""
    yield
    gc.collect()


@pytest.fixture
def layer(qgis_app, tmp_path):
    """Return a function that writes a raster and looks at it as a layer."""

    def make(values, variable=GROUND):
        path = tmp_path / f"{variable.name}.tif"
        write_raster(path, values, GRID, QgsCoordinateReferenceSystem("EPSG:28992").toWkt(), variable)
        return RasterWindows(QgsRasterLayer(str(path), variable.name))

    return make


def heights(base: float = 1.0, **patches: float) -> np.ndarray:
    """Return heights (m) with a house at rows 5–9, columns 5–9, and trees at rows 12–15, columns 12–19."""
    values = np.full(GRID.shape, base, np.float32)
    values[5:10, 5:10] = patches.get("house", base)
    values[12:16, 12:20] = patches.get("trees", base)
    return values


def survey(dtm, dsm=None, chm=None, sails=None):
    return StudySurvey(dtm, dsm, chm, sails, 0.03, 0.25)


def sail(west, south, east, north, height, transmissivity=0.1):
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    text = ", ".join(f"{GRID.west + x} {GRID.south + y}" for x, y in corners)
    return Sails([QgsGeometry.fromWkt(f"Polygon(({text}))")], [height], transmissivity)


def test_ground_alone_carries_nothing(layer):
    read = survey(layer(heights())).read(WHOLE)
    np.testing.assert_array_equal(read.ground, heights())
    np.testing.assert_array_equal(read.solid, heights())
    assert read.crowns == () and read.open_ground.all()


def test_buildings_are_solid_and_trees_are_crowns_on_a_trunk(layer):
    dtm, dsm = layer(heights()), layer(heights(house=9.0), SURFACE)
    read = survey(dtm, dsm, layer(heights(0.0, trees=8.0), CANOPY)).read(WHOLE)
    np.testing.assert_array_equal(read.solid, heights(house=9.0))
    (crowns,) = read.crowns
    assert (crowns.base[13, 15], crowns.top[13, 15], crowns.transmissivity) == (1.0 + 0.25 * 8.0, 9.0, 0.03)
    assert np.isnan(crowns.top[0, 0]) and np.isfinite(crowns.top).sum() == 4 * 8


@pytest.mark.parametrize("top", [9.0, 8.6, 12.0], ids=["same", "a little lower", "higher"])
def test_a_surface_that_shows_the_trees_is_the_ground_there(layer, top):
    dtm, chm = layer(heights()), layer(heights(0.0, trees=8.0), CANOPY)
    read = survey(dtm, layer(heights(house=9.0, trees=top), SURFACE), chm).read(WHOLE)
    np.testing.assert_array_equal(read.solid, heights(house=9.0))


def test_a_tree_over_a_low_roof_keeps_the_roof(layer):
    dtm, chm = layer(heights()), layer(heights(0.0, trees=8.0), CANOPY)
    read = survey(dtm, layer(heights(trees=4.0), SURFACE), chm).read(WHOLE)
    assert (read.solid[12:16, 12:20] == 4.0).all()


def test_unknown_surface_is_ground_and_unknown_ground_is_unknown(layer):
    ground, surface = heights(), heights(house=9.0)
    ground[:, 25:], surface[:, 25:], surface[6, 6], surface[0, 0] = np.nan, np.nan, np.nan, -3.0
    read = survey(layer(ground), layer(surface, SURFACE)).read(WHOLE)
    assert np.isnan(read.solid[:, 25:]).all() and not read.open_ground[:, 25:].any()
    assert read.solid[6, 6] == read.solid[0, 0] == 1.0


def test_a_hole_in_the_ground_below_a_building_is_refused(layer):
    """Without ground the building has no height: it would vanish, with its shadow."""
    ground, surface = heights(), heights(house=9.0)
    ground[5:10, 5:10] = np.nan
    holed = survey(layer(ground), layer(surface, SURFACE))
    with pytest.raises(SurfaceWithoutGround) as error:
        holed.read(WHOLE)
    assert error.value.values == {"count": 25, "ground": "dtm", "row": 5, "column": 5}
    with pytest.raises(SurfaceWithoutGround) as error:
        holed.read(Window(8, 6, 12, 24))
    assert error.value.values == {"count": 8, "ground": "dtm", "row": 8, "column": 6}


def test_vegetation_without_values_or_a_little_below_zero_is_none(layer):
    canopy = heights(0.0, trees=8.0)
    canopy[0], canopy[1] = np.nan, -0.4
    read = survey(layer(heights()), None, layer(canopy, CANOPY))
    np.testing.assert_array_equal(read.read_vegetation(WHOLE), heights(0.0, trees=8.0))
    assert np.isfinite(read.read(WHOLE).crowns[0].top).sum() == 4 * 8
    assert (survey(layer(heights())).read_vegetation(Window(2, 3, 4, 5)) == np.zeros((4, 5))).all()


def test_sails_hang_above_the_ground_where_a_cell_has_its_centre_in_them(layer):
    ground = heights() + np.arange(GRID.columns, dtype=np.float32)
    read = survey(layer(ground), sails=sail(4.0, 4.0, 12.9, 8.0, 3.0, 0.4)).read(WHOLE)
    (cloth,) = read.crowns
    covered = np.zeros(GRID.shape, bool)
    covered[16:18, 2:6] = True
    np.testing.assert_array_equal(np.isfinite(cloth.top), covered)
    np.testing.assert_array_equal(cloth.top[covered], ground[covered] + 3.0)
    np.testing.assert_allclose(cloth.top[covered] - cloth.base[covered], SAIL_THICKNESS, atol=1e-5)
    assert cloth.transmissivity == 0.4


def test_windows_show_the_same_as_the_whole(layer):
    study = survey(
        layer(heights()), layer(heights(house=9.0), SURFACE), layer(heights(0.0, trees=8.0), CANOPY),
        sail(4.0, 4.0, 31.0, 29.0, 3.0),
    )  # fmt: skip
    whole = study.read(WHOLE)
    for window in tiles(GRID, 7):
        piece, wanted = study.read(window), whole.part(window.slices)
        for mine, other in zip(
            (piece.ground, piece.solid, *(values for crown in piece.crowns for values in (crown.base, crown.top))),
            (wanted.ground, wanted.solid, *(values for crown in wanted.crowns for values in (crown.base, crown.top))),
            strict=True,
        ):
            np.testing.assert_array_equal(mine, other)


def test_a_window_of_a_grid_lies_where_it_did():
    part = grid_of(GRID, Window(3, 4, 5, 6))
    assert (part.shape, part.west, part.north, part.cell_size) == ((5, 6), GRID.west + 8.0, GRID.north - 6.0, 2.0)


def test_land_cover_comes_with_the_heights(layer):
    codes = np.full(GRID.shape, PAVING, np.uint8)
    codes[:10] = GRASS
    heights_only = survey(layer(heights()), None, layer(heights(0.0, trees=8.0), CANOPY))
    study = CoveredSurvey(heights_only, layer(codes, LAND_COVER), read_surface_kinds(""))
    window = Window(8, 10, 6, 8)
    np.testing.assert_array_equal(study.read_cover(window), codes[window.slices])
    np.testing.assert_array_equal(study.read_vegetation(window), heights_only.read_vegetation(window))
    np.testing.assert_array_equal(study.read(window).ground, heights_only.read(window).ground)
    assert study.grid.matches(GRID)


@pytest.mark.parametrize("value", [-7.0, 130.0])
def test_vegetation_that_holds_levels_is_refused(layer, value):
    with pytest.raises(OutOfRange, match=r"chm: .*vegetation height"):
        survey(layer(heights()), None, layer(heights(0.0, trees=value), CANOPY)).read(WHOLE)


def test_ground_in_centimetres_is_refused_by_the_name_of_the_layer(layer):
    rough = 100.0 * np.random.default_rng(1).normal(0.0, 0.5, GRID.shape).astype(np.float32)
    with pytest.raises(LooksLikeCentimetres, match="dtm"):
        survey(layer(rough), layer(heights(), SURFACE)).read(WHOLE)


@pytest.mark.parametrize(("ground", "surface"), [(-4.0, -395.0), (0.0, 950.0), (8.0, 4.0)])
def test_a_surface_in_centimetres_or_below_its_ground_is_refused(layer, ground, surface):
    dtm, dsm = np.full(GRID.shape, ground, np.float32), np.full(GRID.shape, surface, np.float32)
    with pytest.raises(SurfaceMismatch, match=r"dsm: .*'dtm'"):
        survey(layer(dtm), layer(dsm, SURFACE)).read(WHOLE)


def test_a_rough_wood_is_a_surface(layer):
    """Far steeper than any terrain, and higher than 50 m."""
    wood = heights() + np.random.default_rng(1).uniform(0.0, 60.0, GRID.shape).astype(np.float32)
    assert survey(layer(heights()), layer(wood, SURFACE)).read(WHOLE).solid.max() > 50.0


@pytest.mark.parametrize("which", ["dtm", "dsm"])
def test_a_cell_that_cannot_be_is_told_by_its_place_in_the_whole_raster(layer, which):
    spiked = heights()
    spiked[15, 25] = 99999.0
    layers = {"dtm": layer(heights()), "dsm": layer(heights(), SURFACE)}
    layers[which] = layer(spiked, {"dtm": GROUND, "dsm": SURFACE}[which])
    with pytest.raises(ImpossibleHeights, match="99999 m, at row 15, column 25"):
        survey(**layers).read(Window(10, 20, 8, 8))


def test_states_of_leaf_let_ever_more_light_through():
    assert leaf_states() == ["in_leaf", "bare", "opaque"]
    assert [crown_transmissivity(leaves) for leaves in leaf_states()] == [0.03, 0.5, 0.0]
