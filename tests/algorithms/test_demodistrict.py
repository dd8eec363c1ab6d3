"""The demo district as an algorithm: layers that QGIS can open, numbers, and clear words for bad input."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ...processing.adapters.features import rasterise
from ...processing.adapters.rasters import read_raster
from ...processing.algorithms.study.demodistrict import DemoDistrict
from ...processing.engine.district.cover import Cover
from ...processing.engine.layers import SCHEMAS

RASTERS = ("DTM", "DSM", "CHM", "LANDCOVER")
VECTORS = tuple(schema.name.upper() for schema in SCHEMAS)


class Feedback(QgsProcessingFeedback):
    """Cancels once progress passes a point."""

    def __init__(self, cancel_at=None):
        super().__init__()
        self.cancel_at = cancel_at

    def setProgress(self, progress):
        super().setProgress(progress)
        if self.cancel_at is not None and progress >= self.cancel_at:
            self.cancel()


def destinations(folder, names=RASTERS + VECTORS):
    rasters = {name: str(folder / f"{name.lower()}.tif") for name in names if name in RASTERS}
    study = folder / "study.gpkg"
    return rasters | {
        name: f"ogr:dbname='{study}' table=\"{name.lower()}\" (geom)" for name in names if name in VECTORS
    }


def run(folder, feedback=None, names=RASTERS + VECTORS, **values):
    parameters = {"WIDTH": 160.0, "HEIGHT": 150.0, "CELL_SIZE": 1.0, "SEED": 5} | destinations(folder, names) | values
    algorithm, context = DemoDistrict().create(), QgsProcessingContext()
    valid, message = algorithm.checkParameterValues(parameters, context)
    if not valid:
        raise QgsProcessingException(message)
    results, done = algorithm.run(parameters, context, feedback or Feedback(), catchExceptions=False)
    assert done
    return results


@pytest.fixture(scope="module")
def made(qgis_app, tmp_path_factory):
    folder = tmp_path_factory.mktemp("wijk één.v2")
    return run(folder)


class TestOutputs:
    def test_rasters_lie_on_one_grid_where_asked(self, made):
        rasters = {name: read_raster(made[name]) for name in RASTERS}
        grid = rasters["DTM"].grid
        assert (grid.rows, grid.columns, grid.cell_size) == (150, 160, 1.0)
        assert (grid.west, grid.south) == (143000.0, 487000.0)
        assert all(raster.grid.matches(grid) for raster in rasters.values())
        assert not np.isnan(rasters["DTM"].values).any()
        assert QgsCoordinateReferenceSystem.fromWkt(rasters["DTM"].crs).authid() == "EPSG:28992"

    @pytest.mark.parametrize("schema", SCHEMAS, ids=lambda schema: schema.name)
    def test_layers_have_the_fields_of_a_study(self, made, schema):
        layer = QgsVectorLayer(made[schema.name.upper()], schema.name, "ogr")
        assert layer.isValid() and layer.featureCount() > 0
        assert [field.name() for field in layer.fields()][1:] == [field.name for field in schema.fields]
        assert all(feature.geometry().isGeosValid() for feature in layer.getFeatures())

    def test_buildings_are_the_roofs_as_gdal_draws_them(self, made):
        cover = read_raster(made["LANDCOVER"])
        layer = QgsVectorLayer(made["BUILDINGS"], "buildings", "ogr")
        drawn = rasterise([feature.geometry() for feature in layer.getFeatures()], cover.grid)
        assert ((drawn > 0) != (cover.values == Cover.ROOF)).sum() <= 2

    def test_numbers_describe_the_layers(self, made):
        assert made["CELLS"] == 160 * 150
        assert made["BUILDING_COUNT"] == QgsVectorLayer(made["BUILDINGS"], "b", "ogr").featureCount()
        assert made["TREE_COUNT"] == QgsVectorLayer(made["TREES"], "t", "ogr").featureCount()
        assert made["RESIDENTS"] > made["DWELLINGS"] > 10
        assert 2.0 < made["CANOPY_PERCENT"] < 50.0 and 3.0 < made["WATER_PERCENT"] < 30.0
        water = read_raster(made["DTM"]).values[read_raster(made["LANDCOVER"]).values == Cover.WATER]
        np.testing.assert_array_equal(water, np.float32(made["WATER_LEVEL"]))

    def test_the_same_seed_gives_the_same_files(self, made, tmp_path):
        again = run(tmp_path, names=RASTERS)
        for name in RASTERS:
            np.testing.assert_array_equal(gdal.Open(again[name]).ReadAsArray(), gdal.Open(made[name]).ReadAsArray())

    def test_only_what_is_asked_is_made(self, qgis_app, tmp_path):
        results = run(tmp_path, names=(*RASTERS, "TREES"))
        assert "TREES" in results and "BUILDINGS" not in results
        assert len(QgsVectorLayer(str(tmp_path / "study.gpkg"), "s", "ogr").dataProvider().subLayers()) == 1

    def test_can_lie_elsewhere(self, qgis_app, tmp_path):
        results = run(tmp_path, names=RASTERS, CRS="EPSG:32631", ORIGIN="650000,5800000 [EPSG:32631]", WIDTH=151.0)
        layer = QgsRasterLayer(results["DTM"], "dtm")
        assert layer.crs().authid() == "EPSG:32631"
        assert (layer.extent().xMinimum(), layer.extent().yMinimum()) == (650000.0, 5800000.0)


class TestBadInput:
    @pytest.mark.parametrize(
        "values, words",
        [
            ({"WIDTH": 80.0}, "at least 150 m"),
            ({"HEIGHT": -5.0}, "at least 150 m"),
            ({"WIDTH": 60000.0, "HEIGHT": 60000.0}, "million cells"),
            ({"CELL_SIZE": 0.0}, "cell size"),
            ({"CELL_SIZE": 25.0}, "between 0.25 and 5 m"),
            ({"CRS": "EPSG:4326"}, "metres"),
            ({"SEED": -1}, "SEED"),
        ],
    )
    def test_is_refused_in_plain_words(self, qgis_app, tmp_path, values, words):
        with pytest.raises(QgsProcessingException, match=words):
            run(tmp_path, **values)
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("name", ["DTM", "LANDCOVER", "TREES"])
    def test_a_folder_that_does_not_exist(self, qgis_app, tmp_path, name):
        with pytest.raises(QgsProcessingException):
            run(tmp_path, **{name: str(tmp_path / "nowhere" / "file.tif")}, names=RASTERS)
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("percent", [0.0, 30.0, 80.0])
    def test_cancelled_leaves_nothing(self, qgis_app, tmp_path, percent):
        results = run(tmp_path, feedback=Feedback(percent))
        assert results == {}
        assert list(tmp_path.iterdir()) == []
