"""Raster layers: what the properties of a layer say about its file counts."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRasterRange

from ...processing.adapters.raster_layers import NotAFile, SeveralBands, inspect_layer, read_layer
from ...processing.engine.errors import AllNoData, MissingCrs, NotProjectedInMetres

NAN = float("nan")
VALUES = np.array([[1.0, 2.0, 3.1], [4.0, -9999.0, 6.0]], np.float32)


@pytest.fixture
def layer(qgis_app, tmp_path):
    """Return a function that makes a layer of a file without CRS, with -9999 as no data."""

    def make(bands: int = 1) -> QgsRasterLayer:
        path = str(tmp_path / "dtm.tif")
        dataset = gdal.GetDriverByName("GTiff").Create(path, 3, 2, bands, gdal.GDT_Float32)
        dataset.SetGeoTransform((140000.0, 2.0, 0, 480004.0, 0, -2.0))
        for number in range(1, bands + 1):
            dataset.GetRasterBand(number).SetNoDataValue(-9999.0)
            dataset.GetRasterBand(number).WriteArray(VALUES + 10 * (number - 1) * (VALUES > 0))
        del dataset
        made = QgsRasterLayer(path, "dtm")
        made.setCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
        return made

    return make


def test_crs_of_the_properties_counts_where_the_file_has_none(layer):
    assert QgsCoordinateReferenceSystem.fromWkt(read_layer(layer()).crs).authid() == "EPSG:28992"


def test_layer_without_any_crs(layer):
    bare = layer()
    bare.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(MissingCrs):
        read_layer(bare)


def test_crs_of_the_properties_must_be_in_metres(layer):
    degrees = layer()
    degrees.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    with pytest.raises(NotProjectedInMetres, match="EPSG:4326"):
        read_layer(degrees)


@pytest.mark.parametrize(
    ("ranges", "own", "expected"),
    [
        ([], True, [[1, 2, 3.1], [4, NAN, 6]]),
        ([], False, [[1, 2, 3.1], [4, -9999, 6]]),
        ([QgsRasterRange(3.1, 4.0)], True, [[1, 2, NAN], [NAN, NAN, 6]]),
        ([QgsRasterRange(NAN, 1.5), QgsRasterRange(6.0, 6.0)], False, [[NAN, 2, 3.1], [4, NAN, NAN]]),
    ],
    ids=["of the file", "not of the file", "range", "without limit"],
)
def test_no_data_of_the_properties(layer, ranges, own, expected):
    chosen = layer()
    chosen.dataProvider().setUserNoDataValue(1, ranges)
    chosen.dataProvider().setUseSourceNoDataValue(1, own)
    np.testing.assert_array_equal(read_layer(chosen).values, np.float32(expected))


def test_no_data_everywhere(layer):
    empty = layer()
    empty.dataProvider().setUserNoDataValue(1, [QgsRasterRange(0.0, 10.0)])
    with pytest.raises(AllNoData):
        read_layer(empty)
    assert np.isnan(read_layer(empty, may_be_empty=True).values).all()


def test_which_band_must_be_known(layer):
    with pytest.raises(SeveralBands, match="2 bands"):
        read_layer(layer(bands=2))
    assert [type(problem) for problem in inspect_layer(layer(bands=2))[1]] == [SeveralBands]
    assert read_layer(layer(bands=2), band=2).values[0, 0] == 11.0


def test_layer_of_a_service(qgis_app):
    tiles = QgsRasterLayer("type=xyz&url=https://example.org/{z}/{x}/{y}.png&zmax=1&zmin=0", "air photo", "wms")
    with pytest.raises(NotAFile, match=r"air photo: the layer is no file.*'wms'.*Save as"):
        read_layer(tiles)
