"""Prepare study: base layers out of odd input, and one message with every problem where there can be none."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ...processing.adapters.rasters import read_raster
from ...resources import TABLES

WEST, NORTH = 84000.0, 447020.0
RD = "EPSG:28992"


class Town:
    """A town of 40 × 20 m: a slope, a canal along the west, a street, a house of which the ground is missing."""

    def __init__(self, folder):
        self.folder = folder
        self.out = folder / "uit.voer é"
        self.out.mkdir()

    def raster(self, name, values, crs=RD, cell=1.0, **geotransform):
        path = self.folder / f"{name}.tif"
        rows, columns = values.shape
        types = {np.dtype("float32"): gdal.GDT_Float32, np.dtype("uint8"): gdal.GDT_Byte}
        dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, types[values.dtype])
        numbers = {"west": WEST, "width": cell, "row": 0.0, "north": NORTH, "column": 0.0, "height": -cell}
        dataset.SetGeoTransform(list((numbers | geotransform).values()))
        if crs:
            system = osr.SpatialReference()
            system.SetFromUserInput(crs)
            dataset.SetSpatialRef(system)
        dataset.GetRasterBand(1).WriteArray(values)
        return str(path)

    def dtm(self, hole=3.4028235e38, **options):
        return self.raster("dtm raw", self.with_hole(self.slope(), hole), **options)

    @staticmethod
    def slope():
        return (1.0 + 0.01 * np.arange(40, dtype=np.float32)) * np.ones((20, 1), np.float32)

    @staticmethod
    def with_hole(values, hole):
        values = values.copy()
        values[6:14, 20:30] = hole
        return values

    def layer(self, name, kind, fields, *features, crs=RD):
        """Write a GeoPackage; geometries are rectangles (x0, y0, x1, y1) or WKT, in m from the south-west corner."""
        layer = QgsVectorLayer(f"{kind}?crs={crs}{''.join(f'&field={field}' for field in fields)}", name, "memory")
        for geometry, *attributes in features:
            feature = QgsFeature(layer.fields())
            if geometry is not None:
                shape = QgsGeometry.fromWkt(geometry if isinstance(geometry, str) else rectangle(*geometry))
                assert shape.translate(WEST, NORTH - 20.0) == Qgis.GeometryOperationResult.Success
                feature.setGeometry(shape)
            feature.setAttributes(attributes)
            assert layer.dataProvider().addFeature(feature)
        options, path = QgsVectorFileWriter.SaveVectorOptions(), self.folder / f"{name}.{'gpkg' if crs else 'shp'}"
        options.driverName = "GPKG" if crs else "ESRI Shapefile"  # a GeoPackage always has some system
        context = QgsProcessingContext().transformContext()
        error, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
        assert error == QgsVectorFileWriter.WriterError.NoError
        return str(path)

    def map(self):
        ended = ["class:string", "relatievehoogteligging:int", "eindregistratie:string"]
        material = ["function:string", "surfacematerial:string", *ended[1:]]
        return [
            self.layer("waterdeel", "Polygon", ended, ((0, 0, 5, 20), "waterloop", 0, None)),
            self.layer(
                "wegdeel", "Polygon", material,
                ((5, 0, 10, 20), "rijbaan lokale weg", "open verharding", 0, None),
                ((0, 8, 10, 12), "fietspad", "gesloten verharding", 1, None),
                ((10, 0, 40, 20), "rijbaan lokale weg", "gesloten verharding", 0, "2019-01-01"),
            ),
            self.layer("onbegroeidterreindeel", "Polygon", ended, ((10, 0, 35, 20), "erf", 0, None)),
        ]  # fmt: skip

    def houses(self, *extra):
        fields = ["dak:double", "vloer:double"]
        return self.layer("panden", "Polygon", fields, ((20, 6, 30, 14), 9.0, 1.45), *extra)


def rectangle(x0, y0, x1, y1):
    return f"Polygon(({x0} {y0}, {x1} {y0}, {x1} {y1}, {x0} {y1}, {x0} {y0}))"


@pytest.fixture
def town(tmp_path, qgis_app):
    return Town(tmp_path)


@pytest.fixture
def prepare(provider, town):
    """Run the algorithm; return the results, the rows of problems and what the log says."""

    def run(**parameters):
        outputs = {name: str(town.out / f"{name}.tif") for name in ("OUTPUT_DTM", "OUTPUT_LANDCOVER")}
        outputs |= {"OUTPUT_BUILDINGS": str(town.out / "b.gpkg"), "PROBLEMS": str(town.out / "p.csv")}
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
        algorithm = provider.algorithm("preparestudy")
        asked = outputs | parameters
        can, why = algorithm.checkParameterValues(asked, context)
        if not can:
            return None, [], why
        results, ok = algorithm.run(asked, context, feedback)
        context.temporaryLayerStore().removeAllMapLayers()
        if not ok:
            return None, [], feedback.textLog()
        with open(outputs["PROBLEMS"], encoding="utf-8", newline="") as file:
            return results, list(csv.DictReader(file)), feedback.textLog()

    return run


class TestTown:
    def test_makes_base_layers(self, prepare, town):
        results, problems, _ = prepare(
            DTM=town.dtm(), LANDUSE=town.map(), BUILDINGS=town.houses(), ROOF_FIELD="dak", FLOOR_FIELD="vloer"
        )
        dtm, cover = (read_raster(results[name]) for name in ("OUTPUT_DTM", "OUTPUT_LANDCOVER"))
        assert dtm.grid == cover.grid and dtm.grid.shape == (20, 40)
        assert dtm.values[:, 5:] == pytest.approx(town.slope()[:, 5:], abs=2e-3)
        assert np.unique(dtm.values[:, :5]).size == 1 and dtm.values[0, 0] <= 1.05
        # Water under the bridge, nothing of the road that is no more, a garden in the gap.
        row = [11] * 5 + [3] * 5 + [9] * 10 + [1] * 10 + [9] * 10
        assert cover.values[10].tolist() == row
        (house,) = QgsVectorLayer(results["OUTPUT_BUILDINGS"], "b", "ogr").getFeatures()
        assert house["height"] == pytest.approx(9.0 - 1.245, abs=0.01)
        assert house["floor_level"] == pytest.approx(1.45 - 1.245, abs=0.01)
        assert results["GAP_PERCENT"] == pytest.approx(12.5) and results["WATER_PERCENT"] == pytest.approx(12.5)
        assert results["FILLED_PERCENT"] == pytest.approx(22.5) and results["CELLS"] == 800
        assert results["PROBLEM_COUNT"] == len(problems) == 3
        assert {problem["severity"] for problem in problems} == {"warning"}
        assert all(problem[name] for problem in problems for name in ("layer", "place", "problem", "remedy"))

    def test_takes_the_surface_and_trees(self, prepare, town):
        surface = town.slope()
        surface[6:14, 20:30] += 8.0
        surface[2:4, 36:38] += 12.0
        surface[0, 0] = np.nan
        trees = town.layer("bomen", "Point", ["kroon:double"], ("Point(37 17)", 5.5), ("Point(900 17)", 1.0))
        outputs = {name: str(town.out / f"{name}.tif") for name in ("OUTPUT_DSM", "OUTPUT_CHM")}
        results, _, _ = prepare(
            DTM=town.dtm(), BUILDINGS=town.houses(), DSM=town.raster("dsm", surface), TREES=trees,
            TREE_CROWN_FIELD="kroon", OUTPUT_TREES=str(town.out / "t.gpkg"), **outputs,
        )  # fmt: skip
        (tree,) = QgsVectorLayer(results["OUTPUT_TREES"], "t", "ogr").getFeatures()
        assert tree["height"] == pytest.approx(12.0, abs=0.1) and tree["crown_diameter"] == 5.5
        (house,) = QgsVectorLayer(results["OUTPUT_BUILDINGS"], "b", "ogr").getFeatures()
        assert house["height"] == pytest.approx(8.0, abs=0.01) and house["floor_level"] == 0.15
        height = read_raster(results["OUTPUT_CHM"]).values
        assert height[3, 37] == pytest.approx(12.0, abs=0.01) and height[8, 25] == 0.0
        assert np.isfinite(read_raster(results["OUTPUT_DSM"]).values).all()

    @pytest.mark.parametrize("hole", [-9999.0, np.nan, np.inf, 1e20, 10.0])
    def test_any_kind_of_no_data(self, prepare, town, hole):
        results, _, _ = prepare(DTM=town.dtm(hole), NO_DATA=10)
        assert read_raster(results["OUTPUT_DTM"]).values == pytest.approx(town.slope(), abs=2e-3)

    def test_a_raised_block_is_reported_with_its_remedy(self, prepare, town):
        _, problems, _ = prepare(DTM=town.dtm(10.0))
        assert any("give 10 as 'Height that means no data'" in problem["remedy"] for problem in problems)

    def test_codes_and_a_table_of_ones_own(self, prepare, town):
        codes = np.full((40, 80), 28, np.uint8)
        codes[:20] = 50
        raster = town.raster("codes", codes, cell=0.5)
        results, _, _ = prepare(DTM=town.dtm(), LANDUSE_RASTER=raster)
        assert read_raster(results["OUTPUT_LANDCOVER"]).values[[0, 19], 0].tolist() == [11, 2]
        table = town.folder / "mijn tabel.csv"
        table.write_text("code,landcover,name\n28,3,straat\n50,,meer\n", "utf-8")
        results, problems, _ = prepare(DTM=town.dtm(), LANDUSE_RASTER=raster, CODE_TABLE=str(table), DEFAULT_COVER=6)
        assert read_raster(results["OUTPUT_LANDCOVER"]).values[[0, 19], 0].tolist() == [6, 3]
        assert any("land-use codes that the table leaves open: 50" in problem["problem"] for problem in problems)

    def test_part_of_the_ground_in_other_cells(self, prepare, town):
        results, _, _ = prepare(
            DTM=town.dtm(), EXTENT=f"{WEST + 11},{WEST + 19},{NORTH - 15},{NORTH - 5} [{RD}]", CELL_SIZE=2.0
        )
        dtm = read_raster(results["OUTPUT_DTM"])
        assert (dtm.grid.cell_size, dtm.grid.west, dtm.grid.shape) == (2.0, WEST + 10, (6, 5))
        assert dtm.values[0] == pytest.approx(town.slope()[0, 10:20].reshape(5, 2).mean(axis=1), abs=0.02)

    def test_reprojects_when_asked(self, prepare, town):
        results, _, _ = prepare(DTM=town.dtm(), TARGET_CRS="EPSG:25831", BUILDINGS=town.houses())
        dtm = read_raster(results["OUTPUT_DTM"])
        assert QgsCoordinateReferenceSystem.fromWkt(dtm.crs).authid() == "EPSG:25831"
        assert dtm.grid.cell_size == pytest.approx(1.0, abs=0.11) and results["BUILDING_COUNT"] == 1

    def test_water_levels_of_areas(self, prepare, town):
        south, north = ((0, 0, 40, 10), -0.62), ((0, 10, 40, 20), -0.4)
        areas = town.layer("peilgebied", "Polygon", ["PEIL_WSA:double"], south, north)
        results, _, _ = prepare(
            DTM=town.dtm(), LANDUSE=town.map(), WATER_AREAS=areas, WATER_LEVEL_FIELD="PEIL_WSA"
        )
        assert read_raster(results["OUTPUT_DTM"]).values[[0, 19], 2] == pytest.approx([-0.4, -0.62])

    def test_invalid_geometries_are_repaired_or_left_out(self, prepare, town):
        bow_tie = "Polygon((31 2, 35 6, 35 2, 31 6, 31 2))"
        houses = town.houses((bow_tie, 3.0, 1.0), (None, 3.0, 1.0))
        results, problems, _ = prepare(DTM=town.dtm(), BUILDINGS=houses)
        assert results["BUILDING_COUNT"] == 2
        assert [p["place"] for p in problems if p["layer"] == "panden"][:2] == ["feature 3", "feature 2"]
        results, problems, _ = prepare(DTM=town.dtm(), BUILDINGS=houses, REPAIR=False)
        assert results["BUILDING_COUNT"] == 1


class TestBadInput:
    """One message that names what to do, and no output left behind."""

    @pytest.fixture
    def refuse(self, prepare, town):
        def run(*words, **parameters):
            results, _, log = prepare(**parameters)
            assert results is None
            assert "Traceback" not in log and "should not have" not in log
            assert [word for word in words if word not in log] == [], log
            assert list(town.out.iterdir()) == []

        return run

    @pytest.mark.parametrize(
        ("options", "words"),
        [
            ({"crs": ""}, "no coordinate reference system"),
            ({"crs": "EPSG:4326", "west": 4.0, "north": 52.0, "width": 1e-5, "height": -1e-5}, "not in metres"),
            ({"row": 0.2, "column": 0.2}, "rotated"),
            ({"height": -1.5}, "not square"),
        ],
    )
    def test_ground_that_is_no_grid(self, refuse, town, options, words):
        refuse(words, DTM=town.dtm(**options))

    def test_ground_without_data(self, refuse, town):
        refuse("every cell is no data", DTM=town.raster("empty", np.full((5, 5), np.nan, np.float32)))
        refuse("every cell is no data", DTM=town.raster("odd", np.full((5, 5), -9999.0, np.float32)))

    def test_centimetres(self, refuse, town):
        refuse("smells of centimetres", DTM=town.raster("cm", town.slope() * 1000.0))

    def test_nothing_overlaps(self, refuse, town):
        far = f"{WEST + 5000},{WEST + 5100},{NORTH},{NORTH + 100} [{RD}]"
        refuse("does not overlap", DTM=town.dtm(), EXTENT=far)
        beside = town.layer("ver", "Polygon", [], ((900, 900, 910, 910),))
        refuse("ver: the layer does not overlap", DTM=town.dtm(), BUILDINGS=beside)
        refuse("ver", "does not overlap", DTM=town.dtm(), LANDUSE=[beside])

    def test_a_grid_that_does_not_fit(self, refuse, town):
        wide = f"{WEST},{WEST + 90000},{NORTH - 90000},{NORTH} [{RD}]"
        refuse("million cells", DTM=town.dtm(), EXTENT=wide)

    def test_fields_and_codes_that_are_not_there(self, refuse, town):
        refuse("the field 'nok' is missing", DTM=town.dtm(), BUILDINGS=town.houses(), ROOF_FIELD="nok")
        codes = town.raster("codes", np.full((20, 40), 199, np.uint8))
        refuse("codes that the table does not know: 199", DTM=town.dtm(), LANDUSE_RASTER=codes)
        table = town.folder / "bgt.csv"
        table.write_text((TABLES / "bgt_landcover.csv").read_text("utf-8").replace(",*,11,", ",*,77,"), "utf-8")
        refuse("does not know: 77", DTM=town.dtm(), LANDUSE=town.map(), LANDUSE_TABLE=str(table))
        refuse("does not know: 200", DTM=town.dtm(), DEFAULT_COVER=200)
        refuse("water level", DTM=town.dtm(), WATER_AREAS=town.houses())

    def test_all_problems_come_at_once(self, refuse, town):
        houses = town.layer("panden", "Polygon", [], ((20, 6, 30, 14),), crs="")
        codes = town.raster("codes", np.full((20, 40), 199, np.uint8), crs="")
        refuse(
            "dtm raw: the layer has no", "panden: the layer has no", "codes: the layer has no", "'nok'",
            DTM=town.dtm(crs=""), BUILDINGS=houses, ROOF_FIELD="nok", LANDUSE_RASTER=codes,
        )  # fmt: skip

    def test_a_target_that_cannot_be_written(self, refuse, prepare, town):
        refuse("cannot be written", DTM=town.dtm(), OUTPUT_LANDCOVER=str(town.folder / "dtm raw.tif" / "x.tif"))
        houses, nowhere = town.houses(), str(town.folder / "dtm raw.tif" / "p.csv")
        refuse(nowhere, DTM=town.dtm(), BUILDINGS=houses, PROBLEMS=nowhere)

    def test_a_layer_that_is_not_there(self, refuse, provider, town):
        layers = [*town.map(), str(town.folder / "absent.gpkg")]
        refuse("LANDUSE", DTM=town.dtm(), LANDUSE=layers)
        outputs = {name: str(town.out / f"{name}.gpkg") for name in ("OUTPUT_DTM", "OUTPUT_LANDCOVER", "PROBLEMS")}
        feedback = QgsProcessingFeedback(False)  # a script need not check the parameters first
        asked = {"DTM": town.dtm(), "LANDUSE": layers, **outputs}
        _, ok = provider.algorithm("preparestudy").run(asked, QgsProcessingContext(), feedback)
        assert not ok and "absent.gpkg" in feedback.textLog() and list(town.out.iterdir()) == []


def test_cancelling_leaves_nothing(provider, town):
    class Cancelling(QgsProcessingFeedback):
        def setProgressText(self, text):
            self.cancel()

    feedback, context = Cancelling(False), QgsProcessingContext()
    outputs = {name: str(town.out / name) for name in ("OUTPUT_DTM", "OUTPUT_LANDCOVER", "PROBLEMS")}
    results, _ = provider.algorithm("preparestudy").run({"DTM": town.dtm(), **outputs}, context, feedback)
    assert results == {} and list(town.out.iterdir()) == []


def test_delft(prepare, town, real_data):
    """The ground as AHN delivers it, against the ground that was filled with the point cloud at hand."""
    folder = real_data("delft")
    layers = [f"{folder}/bgt.gpkg|layername=bgt_{name}" for name in ("wegdeel", "waterdeel", "begroeidterreindeel")]
    results, _, _ = prepare(
        DTM=str(folder / "dtm_0.5m_raw_with_nodata.tif"), LANDUSE=layers, BUILDINGS=str(folder / "panden.gpkg"),
        ROOF_FIELD="h_dak_70p", DWELLINGS_FIELD="woning_proxy",
    )  # fmt: skip
    dtm, cover = (read_raster(results[name]).values for name in ("OUTPUT_DTM", "OUTPUT_LANDCOVER"))
    raw, reference = (read_raster(folder / f"dtm_0.5m{end}.tif").values for end in ("_raw_with_nodata", ""))
    holes = np.isnan(raw) & (cover != 11)
    assert np.sqrt(np.mean((dtm - reference)[holes] ** 2)) < 0.07
    assert results["BUILDING_COUNT"] == 160 and np.isfinite(dtm).all()
    assert {3, 6, 7, 11} <= set(np.unique(cover).tolist())


def test_polder(prepare, town, real_data):
    """A flood model's ground, its water raised to 10 m, with land-use codes and the board's floor levels."""
    folder = real_data("polder")
    results, _, _ = prepare(
        DTM=str(folder / "rasters" / "dem_hoekje.tif"), NO_DATA=10, FILL_DISTANCE=5, WATER_LEVEL=-0.55,
        LANDUSE_RASTER=str(folder / "rasters" / "landuse_threedi2019_hoekje.tif"),
        BUILDINGS=str(folder / "panden.gpkg"), FLOOR_FIELD="drempel_15cm",
    )  # fmt: skip
    dtm, cover = (read_raster(results[name]).values for name in ("OUTPUT_DTM", "OUTPUT_LANDCOVER"))
    assert np.nanmax(dtm) < 9.5 and dtm[cover == 11] == pytest.approx(-0.55)
    assert (np.isnan(dtm) == np.isnan(cover)).all() and 0.4 < np.isfinite(dtm).mean() < 0.5
    floors = [house["floor_level"] for house in QgsVectorLayer(results["OUTPUT_BUILDINGS"], "b", "ogr").getFeatures()]
    assert len(floors) > 30 and 0.0 < np.median(floors) < 0.8
