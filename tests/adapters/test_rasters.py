"""Raster files through both back ends: `osgeo.gdal` inside QGIS, rasterio outside it, with the same tests.

The last test runs this file once more in a process without QGIS, where rasterio does the work.
"""

from __future__ import annotations

import os
import subprocess
import sys
import weakref
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from ...processing.adapters.rasters import (
    Raster,
    Resampling,
    _equal,
    align_raster,
    backend,
    inspect_raster,
    read_band_names,
    read_raster,
    write_raster,
)
from ...processing.engine.errors import (
    AllNoData,
    CannotRead,
    CannotWrite,
    GridMismatch,
    MissingCrs,
    NoOverlap,
    NotFinite,
    NotProjectedInMetres,
    NotSquareCells,
    RotatedGrid,
)
from ...processing.engine.grid import Grid
from ...processing.engine.progress import Cancelled
from ...processing.engine.variables import GROUND, LAND_COVER

DEGREES = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],'
    'UNIT["degree",0.0174532925199433]]'
)
UTM = (
    f'PROJCS["UTM {{zone}}N",{DEGREES},PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],'
    'PARAMETER["central_meridian",{meridian}],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],'
    'PARAMETER["false_northing",0],UNIT["metre",1]]'
)
UTM31, UTM32 = UTM.format(zone=31, meridian=3), UTM.format(zone=32, meridian=9)
OUTSIDE_QGIS = "STADSTWEELING_TEST_OUTSIDE_QGIS"
GRID = Grid(6, 8, 0.5, 600000.0, 5800003.0)
NAN = float("nan")


@pytest.fixture
def values():
    return np.arange(48, dtype=np.float32).reshape(6, 8)


@pytest.fixture
def store(tmp_path):
    """Write a file as it should not be: any geotransform, CRS and type."""

    def write(values, geotransform=(600000.0, 0.5, 0.0, 5800003.0, 0.0, -0.5), crs=UTM31, name="ahn.tif"):
        path = tmp_path / name
        backend().write(str(path), iter([np.asarray(values)]), geotransform, crs, "m", ["dtm"], lambda done: True)
        return path

    return write


@pytest.fixture
def declared(tmp_path):
    """Write a file whose values mean something else than they are: by a scale, an offset, no-data or a mask."""

    def write(values, scale=1.0, offset=0.0, nodata=None, mask=None):
        values = np.asarray(values)
        path, (rows, columns) = str(tmp_path / "declared.tif"), values.shape
        if os.environ.get(OUTSIDE_QGIS):
            import rasterio

            place = {"crs": UTM31, "transform": rasterio.Affine(0.5, 0.0, 600000.0, 0.0, -0.5, 5800003.0)}
            size = {"width": columns, "height": rows, "count": 1, "dtype": values.dtype, "nodata": nodata}
            with rasterio.open(path, "w", "GTiff", **size, **place) as dataset:
                dataset.write(values, 1)
                dataset.scales, dataset.offsets = (scale,), (offset,)
                if mask is not None:
                    dataset.write_mask(mask)
            return path
        from osgeo import gdal, gdal_array

        kind = gdal_array.NumericTypeCodeToGDALTypeCode(values.dtype)
        dataset = gdal.GetDriverByName("GTiff").Create(path, columns, rows, 1, kind)
        dataset.SetGeoTransform((600000.0, 0.5, 0.0, 5800003.0, 0.0, -0.5))
        dataset.SetProjection(UTM31)
        band = dataset.GetRasterBand(1)
        band.WriteArray(values)
        band.SetScale(scale)
        band.SetOffset(offset)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if mask is not None:
            dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
            band.GetMaskBand().WriteArray(mask.astype(np.uint8) * 255)
        return path

    return write


def types(problems):
    return [type(problem) for problem in problems]


def test_the_back_end_is_that_of_the_process():
    assert backend().__name__.rsplit("_", 1)[1] == ("rasterio" if os.environ.get(OUTSIDE_QGIS) else "gdal")


class TestReadAndWrite:
    @pytest.mark.parametrize("name", ["dtm.tif", "met spatie.tif", "v1.0.2 café ü.tif"])
    def test_what_is_written_is_read(self, values, tmp_path, name):
        values[2, 3] = NAN
        write_raster(tmp_path / name, values, GRID, UTM31, GROUND)
        raster = read_raster(tmp_path / name)
        np.testing.assert_array_equal(raster.values, values)
        assert raster.grid == GRID and raster.values.dtype == np.float32
        assert [path.name for path in tmp_path.iterdir()] == [name]

    def test_codes_stay_codes_with_0_for_no_data(self, tmp_path):
        codes = np.array([[0, 11], [2, 255]], np.uint8)
        write_raster(tmp_path / "cover.tif", codes, Grid(2, 2, 1.0, 600000.0, 5800002.0), UTM31, LAND_COVER)
        np.testing.assert_array_equal(read_raster(tmp_path / "cover.tif").values, [[NAN, 11], [2, 255]])

    def test_bands_have_names(self, values, tmp_path):
        write_raster(tmp_path / "b.tif", [values, values + 1], GRID, UTM31, GROUND, ("first", "second"))
        assert read_band_names(tmp_path / "b.tif") == ["first", "second"]
        assert read_raster(tmp_path / "b.tif", band=2).values[0, 0] == 1.0
        with pytest.raises(CannotRead):
            read_raster(tmp_path / "b.tif", band=3)

    def test_bands_are_taken_one_at_a_time(self, values, tmp_path):
        made, alive = [], []

        def one_at_a_time():
            for number in range(6):
                alive.append(sum(band() is not None for band in made))
                band = values + number
                made.append(weakref.ref(band))
                yield band
                del band

        names = [f"t={number}" for number in range(6)]
        write_raster(tmp_path / "b.tif", one_at_a_time(), GRID, UTM31, GROUND, names)
        assert max(alive) <= 2  # the first, which tells the back end what they are, and the last
        assert read_band_names(tmp_path / "b.tif") == names
        np.testing.assert_array_equal(read_raster(tmp_path / "b.tif", band=6).values, values + 5)

    @pytest.mark.parametrize("count", [1, 3])
    def test_large_rasters_have_overviews_that_keep_the_values(self, tmp_path, count):
        grid = Grid(1100, 700, 0.5, 600000.0, 5800003.0)
        bands = [np.full(grid.shape, number, np.float32) for number in range(count)]
        bands[-1][:, :350] = NAN
        write_raster(tmp_path / "b.tif", iter(bands), grid, UTM31, GROUND, [str(number) for number in range(count)])
        for number, band in enumerate(bands, start=1):
            np.testing.assert_array_equal(read_raster(tmp_path / "b.tif", band=number).values, band)
        assert [path.name for path in tmp_path.iterdir()] == ["b.tif"]

    @pytest.mark.parametrize("count", [1, 4])
    @pytest.mark.parametrize("asked", [0, 1, 3])
    def test_stopped_while_writing_it_leaves_nothing(self, values, tmp_path, count, asked):
        """At the first question before the first band; later, in rasterio, only between bands."""
        if os.environ.get(OUTSIDE_QGIS) and asked >= count:
            pytest.skip("rasterio cannot be stopped there")
        texts = []

        def on_progress(fraction, message):
            texts.append(str(message))
            return len(texts) <= asked

        large = np.zeros((1200, 1200), np.float32)
        grid, names = Grid(1200, 1200, 0.5, 600000.0, 5800003.0), [f"{number}" for number in range(count)]
        with pytest.raises(Cancelled):
            write_raster(tmp_path / "b.tif", iter([large] * count), grid, UTM31, GROUND, names, on_progress)
        assert set(texts) == {"Writing Ground level"}
        assert list(tmp_path.iterdir()) == []

    def test_a_target_that_cannot_be_written_leaves_nothing(self, values, tmp_path):
        (tmp_path / "file").write_text("in the way")
        with pytest.raises(CannotWrite):
            write_raster(tmp_path / "file" / "dtm.tif", values, GRID, UTM31, GROUND)
        with pytest.raises(CannotWrite):
            write_raster(tmp_path / "no folder" / "dtm.tif", values, GRID, UTM31, GROUND)
        assert [path.name for path in tmp_path.iterdir()] == ["file"]

    def test_what_is_no_raster_cannot_be_read(self, tmp_path):
        (tmp_path / "text.tif").write_text("no raster")
        for name in ("text.tif", "absent.tif"):
            with pytest.raises(CannotRead):
                read_raster(tmp_path / name)

    def test_another_grid_is_refused(self, values, tmp_path, store):
        raster = read_raster(store(values))
        other = store(values, (600000.25, 0.5, 0.0, 5800003.0, 0.0, -0.5), name="shifted.tif")
        with pytest.raises(GridMismatch):
            read_raster(other, like=raster)


class TestInspect:
    @pytest.mark.parametrize(
        ("geotransform", "crs", "expected"),
        [
            ((0.0, 0.5, 0.0, 3.0, 0.0, -0.5), "", [MissingCrs]),
            ((4.0, 0.5, 0.0, 52.0, 0.0, -0.5), DEGREES, [NotProjectedInMetres]),
            ((0.0, 0.5, 0.1, 3.0, 0.1, -0.5), UTM31, [RotatedGrid]),
            ((0.0, 0.5, 0.0, 3.0, 0.0, -0.6), UTM31, [NotSquareCells]),
            ((0.0, 0.5, 0.0, 3.0, 0.0, -0.6), "", [MissingCrs, NotSquareCells]),
        ],
    )
    def test_lists_everything_that_is_wrong(self, values, store, geotransform, crs, expected):
        path = store(values, geotransform, crs)
        assert types(inspect_raster(path)[1]) == expected
        with pytest.raises(expected[0]):
            read_raster(path)

    def test_no_data_without_a_word_is_no_data(self, values, store):
        values[0, 0], values[5, 7] = 3.4028235e38, -3.4028235e38
        raster, problems = inspect_raster(store(values))
        assert np.isnan(raster.values).sum() == 2 and problems == []

    def test_scale_and_offset_are_applied_to_all_but_no_data(self, declared):
        heights = np.array([[-123, 250], [-32768, 9]], np.int16)
        raster, problems = inspect_raster(declared(heights, scale=0.01, offset=0.5, nodata=-32768))
        wanted = np.array([[-0.73, 3.0], [NAN, 0.59]], np.float32)
        np.testing.assert_array_equal(raster.values, wanted)
        assert problems == []

    @pytest.mark.parametrize(
        ("kind", "nodata", "hidden"), [(np.uint8, 7.0, 1), (np.uint8, 241.0, 1), (np.int16, -9999.0, 0)]
    )
    def test_no_data_is_compared_as_a_number(self, declared, kind, nodata, hidden):
        raster, _ = inspect_raster(declared(np.array([[7, 241], [0, 1]], kind), nodata=nodata))
        assert np.isnan(raster.values).sum() == hidden

    def test_no_data_beyond_the_type_hides_nothing(self):
        """GDAL itself turns some away, so the file of another program is stood in for."""
        assert not _equal(np.array([241, 0], np.uint8), -9999.0).any()
        assert not _equal(np.array([1, 0], np.uint8), 0.5).any()
        assert not _equal(np.array([1, 0], np.uint8), NAN).any()
        assert _equal(np.array([-3.4028234663852886e38], np.float32), -3.4028234663852886e38).all()

    def test_the_mask_of_a_file_hides_its_cells(self, values, declared):
        mask = np.ones(values.shape, bool)
        mask[1, 2:5] = False
        raster, _ = inspect_raster(declared(values, mask=mask))
        np.testing.assert_array_equal(np.isnan(raster.values), ~mask)
        part, _ = inspect_raster(declared(values, mask=mask), bounds=(600000.6, 5800001.0, 600001.5, 5800002.9))
        np.testing.assert_array_equal(np.isnan(part.values), ~mask[0:4, 1:3])

    def test_infinities_are_named(self, values, store):
        values[1, 2] = np.inf
        raster, problems = inspect_raster(store(values))
        assert types(problems) == [NotFinite] and np.isnan(raster.values[1, 2])
        assert (problems[0].values["row"], problems[0].values["column"]) == (1, 2)

    def test_nothing_but_no_data(self, values, store):
        path = store(np.full_like(values, NAN))
        assert types(inspect_raster(path)[1]) == [AllNoData]
        assert np.isnan(read_raster(path, may_be_empty=True).values).all()

    def test_reads_only_the_cells_that_touch_the_bounds(self, values, store):
        raster, problems = inspect_raster(store(values), bounds=(600000.6, 5800001.0, 600001.5, 5800002.2))
        np.testing.assert_array_equal(raster.values, values[1:4, 1:3])
        assert problems == [] and raster.grid == Grid(3, 2, 0.5, 600000.5, 5800002.5)

    def test_bounds_beside_the_raster_overlap_nothing(self, values, store):
        path = store(values)
        for bounds in ((0.0, 0.0, 10.0, 10.0), (600010.0, 5800001.0, 600020.0, 5800002.0)):
            assert types(inspect_raster(path, bounds=bounds)[1]) == [NoOverlap]

    def test_bounds_wider_than_the_raster_read_all_of_it(self, values, store):
        raster, _ = inspect_raster(store(values), bounds=(0.0, 0.0, 1e6, 1e7))
        assert raster.grid == GRID


class TestAlign:
    @staticmethod
    def plane(grid, crs=UTM31):
        values = (grid.x - 600000.0)[None, :] + 2.0 * (grid.y - 5800000.0)[:, None]
        return Raster(values.astype(np.float32), grid, crs, "plane")

    def test_a_raster_that_lies_there_is_left_alone(self):
        raster = self.plane(GRID)
        assert align_raster(raster, GRID, UTM31, Resampling.BILINEAR) is raster

    def test_half_a_cell_aside_is_between_the_cells(self):
        target = Grid(4, 6, 0.5, 600000.25, 5800002.75)
        aligned = align_raster(self.plane(GRID), target, UTM31, Resampling.BILINEAR)
        assert aligned.values == pytest.approx(self.plane(target).values, abs=1e-3)
        assert aligned.grid == target

    def test_larger_cells_have_the_mean(self):
        target = Grid(3, 4, 1.0, 600000.0, 5800003.0)
        raster = self.plane(GRID)
        assert Resampling.of_heights(raster, 1.0) is Resampling.AVERAGE
        aligned = align_raster(raster, target, UTM31, Resampling.AVERAGE)
        assert aligned.values == pytest.approx(raster.values.reshape(3, 2, 4, 2).mean(axis=(1, 3)), abs=1e-4)

    def test_smaller_cells_lie_between(self):
        target = Grid(8, 12, 0.25, 600000.5, 5800002.5)
        raster = self.plane(GRID)
        assert Resampling.of_heights(raster, 0.25) is Resampling.BILINEAR
        aligned = align_raster(raster, target, UTM31, Resampling.BILINEAR)
        assert aligned.values == pytest.approx(self.plane(target).values, abs=1e-3)

    def test_codes_are_never_mixed(self):
        codes = np.array([[1, 1, 9, 9], [1, 5, 9, 2]], np.float32)
        raster = Raster(codes, Grid(2, 4, 1.0, 600000.0, 5800002.0), UTM31, "codes")
        assert Resampling.of_codes(raster, 2.0) is Resampling.MODE
        coarse = align_raster(raster, Grid(1, 2, 2.0, 600000.0, 5800002.0), UTM31, Resampling.MODE)
        assert coarse.values.tolist() == [[1, 9]]
        fine = align_raster(raster, Grid(4, 8, 0.5, 600000.0, 5800002.0), UTM31, Resampling.of_codes(raster, 0.5))
        np.testing.assert_array_equal(fine.values, codes.repeat(2, 0).repeat(2, 1))

    def test_holes_stay_holes_and_outside_is_nothing(self):
        raster = self.plane(GRID)
        raster.values[2:4, 2:4] = NAN
        target = Grid(5, 6, 1.0, 599998.0, 5800004.0)
        aligned = align_raster(raster, target, UTM31, Resampling.AVERAGE)
        assert np.isnan(aligned.values[2, 3])
        assert np.isnan(aligned.values[0]).all() and np.isnan(aligned.values[:, :2]).all()
        assert np.isfinite(aligned.values[1:4, 2:6]).sum() == 11

    def test_another_coordinate_system(self):
        """The point (700000, 5800000) of zone 31 is (291030.6, 5800372.0) in zone 32."""
        wide = Grid(100, 100, 10.0, 699500.0, 5800500.0)
        east = Raster((wide.x - 700000.0)[None, :].repeat(100, 0).astype(np.float32), wide, UTM31, "east")
        north = Raster((wide.y - 5800000.0)[:, None].repeat(100, 1).astype(np.float32), wide, UTM31, "north")
        target = Grid(5, 5, 2.0, 291025.6, 5800377.0)
        for raster in (east, north):
            aligned = align_raster(raster, target, UTM32, Resampling.BILINEAR)
            assert aligned.values[2, 2] == pytest.approx(0.0, abs=0.1) and aligned.crs == UTM32


@pytest.mark.skipif(bool(os.environ.get(OUTSIDE_QGIS)), reason="this is the run outside QGIS")
def test_the_same_outside_qgis_with_rasterio():
    if find_spec("rasterio") is None:
        pytest.skip("rasterio is not installed")
    command = [str(Path(sys.executable).with_name("pytest")), "-p", "no:pytest_qgis", "-q", __file__]
    result = subprocess.run(command, env={**os.environ, OUTSIDE_QGIS: "1"}, capture_output=True, text=True, timeout=120)
    assert result.returncode == 0, result.stdout[-3000:] + result.stderr[-1000:]
