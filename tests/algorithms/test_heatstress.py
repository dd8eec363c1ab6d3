"""The standard heat-stress map in QGIS, of a wall on a plain (see `wall`)."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from qgis.core import Qgis, QgsProcessingContext, QgsProcessingException, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QDateTime, Qt

from ...processing.adapters.rasters import read_band_names, read_raster
from ...processing.adapters.styles import apply_style
from ...processing.algorithms.heat.heatstress import HeatStressMap
from ...processing.engine import variables
from ...processing.engine.variables import LAND_COVER
from ...resources import TABLES
from . import scene
from .scene import Feedback
from .wall import GRID, WALL, make_maps, vegetation

PAVING, GRASS, ROOF = 2, 6, 1
OUTPUTS = ("PET", "PET_CLASS", "AIR_TEMPERATURE", "WIND_SPEED", "AFTERNOON_SHADE", "PET_HOURLY")


@pytest.fixture
def maps(qgis_app, tmp_path):
    cover = np.full(GRID.shape, PAVING, np.uint8)
    cover[:, 60:] = GRASS
    cover[WALL] = ROOF
    return make_maps(tmp_path) | {"LANDCOVER": scene.raster(tmp_path / "cover.tif", cover, LAND_COVER, GRID)}


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture
def run(maps, out):
    """Return a function that asks for some results; what is given takes the place of the good input."""

    def start(*wanted, feedback=None, context=None, **changed):
        outputs = {name: str(out / f"{name.lower()}.tif") for name in wanted}
        return scene.run(HeatStressMap, maps | outputs | changed, feedback, context)

    return start


@pytest.fixture
def own_day(tmp_path):
    """Return a function that writes a station day of one's own; rows can be changed by a function."""

    def write(change=lambda row: row, name="mine.csv"):
        with open(TABLES / "station_days.csv", encoding="utf-8", newline="") as file:
            rows = [changed for row in csv.DictReader(file) if (changed := change(dict(row)))]
        with open(tmp_path / name, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys())
            writer.writeheader()
            writer.writerows(rows)
        return str(tmp_path / name)

    return write


def values(results, name, band=1):
    return read_raster(results[name], band=band).values


class TestResults:
    def test_all_that_was_asked_for_is_written(self, run, out):
        results = run(*OUTPUTS)
        written = {f"{name.lower()}.{ending}" for name in OUTPUTS for ending in ("tif", "qmd")}
        assert {path.name for path in out.iterdir()} == written
        pet = values(results, "PET")
        assert np.isnan(pet[WALL]).all() and np.isfinite(pet).sum() == GRID.cells - 60
        np.testing.assert_allclose(values(results, "AIR_TEMPERATURE")[50, 50], 32.5, atol=0.3)

    def test_nothing_else_is_written(self, run, out):
        run("PET")
        assert {path.name for path in out.iterdir()} == {"pet.tif", "pet.qmd"}

    def test_classes_are_those_of_the_map(self, run):
        results = run("PET", "PET_CLASS")
        pet, classes = values(results, "PET"), values(results, "PET_CLASS")
        known = np.isfinite(pet)
        np.testing.assert_array_equal(classes[known], 1 + np.digitize(pet[known], [23.0, 29.0, 35.0, 41.0]))
        assert np.isnan(classes[~known]).all()

    def test_the_map_is_the_mean_of_its_hours_by_the_clock(self, run):
        results = run("PET", "PET_HOURLY")
        names = read_band_names(results["PET_HOURLY"])
        assert names == [f"2015-07-01 {hour}:00" for hour in range(12, 19)]
        hours = [values(results, "PET_HOURLY", band) for band in range(1, 8)]
        np.testing.assert_allclose(values(results, "PET"), np.mean(hours, axis=0), atol=1e-3)

    def test_numbers_are_those_of_walkable_ground(self, run):
        results = run("PET", "AFTERNOON_SHADE")
        pet = values(results, "PET")
        here = np.isfinite(pet)  # paving and grass, all but the roof
        assert results["WALKABLE_M2"] == here.sum()
        assert results["MEAN_PET"] == pytest.approx(pet[here].mean(), abs=1e-3)
        assert results["ABOVE_35_PERCENT"] == pytest.approx(100.0 * (pet[here] >= 35.0).mean())
        assert results["ABOVE_41_PERCENT"] == pytest.approx(100.0 * (pet[here] >= 41.0).mean())
        assert results["SHADED_PERCENT"] == pytest.approx(100.0 * values(results, "AFTERNOON_SHADE")[here].mean())

    def test_trees_shade_the_ground(self, run, tmp_path):
        bare, planted = run("PET"), run("PET", CHM=vegetation(tmp_path), PET=str(tmp_path / "planted.tif"))
        assert planted["SHADED_PERCENT"] > bare["SHADED_PERCENT"] + 3.0
        assert values(planted, "PET")[50, 10] < values(bare, "PET")[50, 10] - 5.0

    def test_a_shade_sail_shades_the_square(self, run, tmp_path):
        sail = "Polygon((140060 480010, 140070 480010, 140070 480020, 140060 480020, 140060 480010))"
        sails = scene.layer("Polygon?crs=EPSG:28992&field=height:double", "sails", [(sail, [3.0])])
        results = run("PET", "AFTERNOON_SHADE", SAILS=sails, SAIL_LIGHT=0.0)
        assert values(results, "AFTERNOON_SHADE")[42:46, 62:67].mean() > 0.8
        assert values(results, "AFTERNOON_SHADE")[10, 80] == 0.0

    def test_a_warmer_climate_is_warmer_and_says_whose_reading_it_is(self, run, tmp_path):
        now, feedback = run("PET"), Feedback()
        later = run("PET", HORIZON="2100 high", PET=str(tmp_path / "later.tif"), feedback=feedback)
        assert 3.4 < later["MEAN_PET"] - now["MEAN_PET"] < 6.0
        assert any("our own reading of KNMI'23, unconfirmed" in warning for warning in feedback.warnings)

    def test_says_that_the_night_after_is_missing(self, run):
        feedback = Feedback()
        run("PET", feedback=feedback)
        assert any("The hours of the next night are missing" in warning for warning in feedback.warnings)
        assert any("17.8 to 34.0 °C" in info for info in feedback.infos)

    def test_ones_own_station_takes_the_place_of_the_table(self, run, own_day, tmp_path):
        def cooler(row):
            return row | {"name": "Lelystad", "temperature_c": f"{float(row['temperature_c']) - 5.0:.1f}"}

        rotterdam = run("PET")
        lelystad = run("PET", STATION_TABLE=own_day(cooler), PET=str(tmp_path / "own.tif"))
        assert rotterdam["MEAN_PET"] - lelystad["MEAN_PET"] == pytest.approx(6.0, abs=1.0)

    def test_no_walkable_ground_gives_no_means(self, run, tmp_path):
        water = scene.raster(tmp_path / "water.tif", np.full(GRID.shape, 11, np.uint8), LAND_COVER, GRID)
        feedback = Feedback()
        results = run("PET", LANDCOVER=water, feedback=feedback)
        assert results["WALKABLE_M2"] == 0.0 and "MEAN_PET" not in results
        assert any("walkable" in warning for warning in feedback.warnings)


class TestWhatTheMapSays:
    def test_legend_and_metadata_say_what_the_method_cannot_show(self, run):
        path = run("PET_CLASS")["PET_CLASS"]
        layer = QgsRasterLayer(path, "classes")
        apply_style(layer, variables.PET_CLASS)
        labels = [text for text, _ in layer.renderer().legendSymbologyItems()]
        assert labels[0] == "No heat stress (< 23 °C)" and labels[4] == "Extreme heat stress (≥ 41 °C)"
        assert labels[5] == "No effect of albedo (cool roofs)"

    def test_the_file_itself_says_it_too(self, run):
        from osgeo import gdal

        text = gdal.Open(run("PET")["PET"]).GetMetadataItem("TIFFTAG_IMAGEDESCRIPTION")
        assert "cool roofs and cool paving change nothing" in text

    def test_hours_are_placed_in_time_when_loaded(self, run):
        layer = QgsRasterLayer(run("PET_HOURLY")["PET_HOURLY"], "hours")
        apply_style(layer, variables.PET_HOURLY)
        ranges = layer.temporalProperties().fixedRangePerBand()
        assert layer.temporalProperties().mode() == Qgis.RasterTemporalMode.FixedRangePerBand
        assert ranges[1].begin() == QDateTime.fromString("2015-07-01T12:00:00Z", Qt.DateFormat.ISODate)

    def test_results_are_styled_in_a_group_when_loaded(self, run, out):
        context, project = QgsProcessingContext(), QgsProject()
        context.setProject(project)
        path = str(out / "pet.tif")
        context.addLayerToLoadOnCompletion(path, context.LayerDetails("PET", project, "PET"))
        run("PET", context=context)
        details = context.layerToLoadOnCompletionDetails(path)
        assert details.groupName == "Stadstweeling: Heat stress"
        assert details.postProcessor().style is variables.PET


class TestBadInput:
    def refused(self, run, out, **bad) -> str:
        with pytest.raises(QgsProcessingException) as error:
            run("PET", **bad)
        message = str(error.value)
        assert "Traceback" not in message and message.count("Expected: ") == 1
        assert list(out.iterdir()) == []
        return message

    @pytest.mark.parametrize(
        ("change", "word"),
        [
            (lambda row: row | {"temperature_c": "x"}, "'x' as temperature_c"),
            (lambda row: row | {"time_utc": "noon"}, "time_utc"),
            (lambda row: row | {"temperature_c": str(10 * float(row["temperature_c"]))}, "tenths of °C"),
            (lambda row: row | {"relative_humidity_percent": "0.4"}, "fraction"),
            (lambda row: None if "T12:" in row["time_utc"] else row, "12"),
            (lambda row: row | {"wind_speed_m_s": "-3"}, "-3"),
            (lambda row: row | {"name": row["time_utc"]}, "hours are missing"),
            (lambda row: row | {"time_utc": row["time_utc"].replace("-07-", "-01-")}, "season"),
        ],
    )
    def test_a_station_day_that_cannot_be_right(self, run, out, own_day, change, word):
        assert word in self.refused(run, out, STATION_TABLE=own_day(change))

    def test_a_table_without_the_columns(self, run, out, tmp_path):
        (tmp_path / "bad.csv").write_text("hour,temperature\n1,20\n")
        assert "relative_humidity_percent" in self.refused(run, out, STATION_TABLE=str(tmp_path / "bad.csv"))

    def test_codes_that_the_table_does_not_know(self, run, out, tmp_path):
        codes = scene.raster(tmp_path / "codes.tif", np.full(GRID.shape, 77, np.uint8), LAND_COVER, GRID)
        assert "77" in self.refused(run, out, LANDCOVER=codes)

    def test_land_cover_with_gaps(self, run, out, tmp_path):
        codes = np.full(GRID.shape, PAVING, np.uint8)
        codes[3, 4] = 0
        path = scene.raster(tmp_path / "gaps.tif", codes, LAND_COVER, GRID)
        assert "row 3, column 4" in self.refused(run, out, LANDCOVER=path)

    def test_an_unknown_time_zone(self, run, out):
        assert "Mars/Olympus" in self.refused(run, out, TIME_ZONE="Mars/Olympus")

    @pytest.mark.parametrize("at", [1.0, 50.0, 96.0])
    def test_stopped_it_leaves_nothing(self, run, out, at):
        assert run(*OUTPUTS, feedback=Feedback(cancel_at=at)) == {}
        assert list(out.iterdir()) == []
