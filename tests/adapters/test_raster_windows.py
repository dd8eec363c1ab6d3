"""Rasters read and written window by window: the same as whole, and never half a file."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer

from ...processing.adapters.raster_windows import RasterWindows, WindowedRaster
from ...processing.adapters.rasters import read_band_names, read_raster, write_raster
from ...processing.engine.errors import AllNoData, CannotWrite, GridMismatch, MissingCrs, NotFinite
from ...processing.engine.grid import Grid
from ...processing.engine.progress import Cancelled
from ...processing.engine.tiles import Window, tiles
from ...processing.engine.variables import GROUND, LAND_COVER

GRID = Grid(1100, 700, 0.5, 600000.0, 5800003.0)
NAN = float("nan")


@pytest.fixture(scope="module")
def crs(qgis_app):
    return QgsCoordinateReferenceSystem("EPSG:32631").toWkt()


@pytest.fixture
def values():
    heights = np.random.default_rng(1).normal(0.0, 5.0, GRID.shape).astype(np.float32)
    heights[500:520, 100:300] = NAN
    return heights


def write(path, values, crs, names=(), variable=GROUND):
    with WindowedRaster(path, GRID, crs, variable, names, values.dtype.type) as raster:
        for window in tiles(GRID, 256):
            for band in range(max(len(names), 1)):
                raster.write(window, values[window.slices], band + 1)
        raster.finish()


def test_windows_cover_the_grid_once():
    seen = np.zeros(GRID.shape, int)
    for window in tiles(GRID, 300):
        seen[window.slices] += 1
    assert (seen == 1).all()


def test_a_window_has_its_place_in_a_wider_one():
    inner = Window(10, 600, 50, 100).within(Window(0, 570, 90, 130))
    assert inner == (slice(10, 60), slice(30, 130))


@pytest.mark.parametrize("names", [(), ("a", "b", "c")])
def test_what_was_written_by_windows_is_there(tmp_path, crs, values, names):
    write(tmp_path / "r.tif", values, crs, names)
    for band in range(1, max(len(names), 1) + 1):
        raster = read_raster(tmp_path / "r.tif", band=band)
        np.testing.assert_array_equal(raster.values, values)
        assert raster.grid == GRID
    assert read_band_names(tmp_path / "r.tif") == list(names or ["dtm"])
    assert [path.name for path in tmp_path.iterdir()] == ["r.tif"]


def test_whole_numbers_keep_zero_for_no_data(tmp_path, crs):
    codes = np.tile(np.array([0, 3], np.uint8), (GRID.rows, GRID.columns // 2))
    write(tmp_path / "c.tif", codes, crs, variable=LAND_COVER)
    back = read_raster(tmp_path / "c.tif").values
    assert np.isnan(back[:, 0]).all() and (back[:, 1] == 3).all()


def test_what_is_not_finished_leaves_nothing(tmp_path, crs, values):
    with WindowedRaster(tmp_path / "r.tif", GRID, crs, GROUND) as raster:
        raster.write(Window(0, 0, 10, 10), values[:10, :10])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("names", [(), ("a", "b")])
def test_stopped_while_finishing_it_leaves_nothing(tmp_path, crs, names):
    with pytest.raises(Cancelled), WindowedRaster(tmp_path / "r.tif", GRID, crs, GROUND, names) as raster:
        raster.finish(lambda fraction, message: False)
    assert list(tmp_path.iterdir()) == []


def test_a_target_that_cannot_be_written_is_named(tmp_path, crs):
    with pytest.raises(CannotWrite):
        WindowedRaster(tmp_path / "no folder" / "r.tif", GRID, crs, GROUND)


class TestReading:
    @pytest.fixture
    def layer(self, tmp_path, crs, values):
        write_raster(tmp_path / "dtm.tif", values, GRID, crs, GROUND)
        return QgsRasterLayer(str(tmp_path / "dtm.tif"), "ground")

    def test_every_window_has_its_own_values(self, layer, values):
        raster = RasterWindows(layer)
        assert raster.grid.matches(GRID) and raster.crs
        for window in [*tiles(GRID, 333), Window.of(GRID)]:
            np.testing.assert_array_equal(raster.read(window), values[window.slices])

    def test_a_window_without_data_is_no_error(self, layer):
        assert np.isnan(RasterWindows(layer).read(Window(500, 100, 20, 200))).all()

    @pytest.mark.parametrize("cells", [0, 1])
    def test_a_layer_without_any_value_is_refused(self, tmp_path, crs, cells):
        empty = np.full(GRID.shape, NAN, np.float32)
        empty[-1, -1:] = 3.0 if cells else NAN
        write_raster(tmp_path / "empty.tif", empty, GRID, crs, GROUND)
        layer = QgsRasterLayer(str(tmp_path / "empty.tif"), "empty")
        if cells:
            assert RasterWindows(layer).read(Window(1099, 699, 1, 1)) == 3.0
        else:
            with pytest.raises(AllNoData, match="empty"):
                RasterWindows(layer)

    def test_another_grid_is_refused(self, layer, tmp_path, crs, values):
        moved = Grid(1100, 700, 0.5, 600010.0, 5800003.0)
        write_raster(tmp_path / "other.tif", values, moved, crs, GROUND)
        with pytest.raises(GridMismatch):
            RasterWindows(QgsRasterLayer(str(tmp_path / "other.tif"), "other"), RasterWindows(layer))

    def test_a_layer_without_crs_is_refused(self, tmp_path, values):
        write_raster(tmp_path / "nowhere.tif", values, GRID, "", GROUND)
        with pytest.raises(MissingCrs):
            RasterWindows(QgsRasterLayer(str(tmp_path / "nowhere.tif"), "nowhere"))

    def test_infinity_in_a_window_is_named(self, tmp_path, crs, values):
        values[1050, 600] = np.inf
        write_raster(tmp_path / "inf.tif", values, GRID, crs, GROUND)
        raster = RasterWindows(QgsRasterLayer(str(tmp_path / "inf.tif"), "inf"))
        assert np.isfinite(raster.read(Window(0, 0, 100, 100))).all()
        with pytest.raises(NotFinite, match="row 1050, column 600"):
            raster.read(Window(1040, 590, 20, 20))
