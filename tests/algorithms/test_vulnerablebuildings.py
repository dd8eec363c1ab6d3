"""The algorithm in QGIS: layers in, layers and numbers out, and one clear message where the input is bad."""

from __future__ import annotations

import shutil

import numpy as np
import pytest
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from ...processing.adapters.rasters import write_raster
from ...processing.adapters.times import band_name
from ...processing.adapters.walls import walls_of
from ...processing.algorithms.flood.vulnerablebuildings import VulnerableBuildings
from ...processing.engine.grid import Grid
from ...processing.engine.variables import DEPTH, GROUND, MAX_DEPTH
from ...resources import TABLES

WEST, SOUTH, SIZE, CELL = 100000.0, 450000.0, 60.0, 0.5
GRID = Grid(120, 120, CELL, WEST, SOUTH + SIZE)
HOUSE, SHED, OFFICE = (10, 10, 20, 18), (50.1, 50.1, 50.9, 51.2), (30, 10, 45, 25)
COURTYARD = (35, 15, 40, 20)


def square(west, south, east, north):
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return "(" + ", ".join(f"{WEST + x} {SOUTH + y}" for x, y in corners) + ")"


@pytest.fixture
def buildings(qgis_app):
    """Return a function that makes a layer of (well-known text, attributes)."""

    def make(rows=None, fields="name:string,floor_level:double", crs="EPSG:28992"):
        wanted = "&".join(f"field={field}" for field in fields.split(","))
        layer = QgsVectorLayer(f"MultiPolygon?crs={crs}&{wanted}", "buildings", "memory")
        if rows is None:
            rows = [
                (f"MultiPolygon(({square(*HOUSE)}))", ["house", 0.05]),
                (f"MultiPolygon(({square(*SHED)}))", ["shed", NULL]),
                (f"MultiPolygon(({square(*OFFICE)}, {square(*COURTYARD)}))", ["office", 0.40]),
            ]
        for text, attributes in rows:
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromWkt(text))
            feature.setAttributes(attributes)
            assert layer.dataProvider().addFeature(feature)
        return layer

    return make


@pytest.fixture
def maps(tmp_path):
    """Flat ground at −2 m; the water rises to 0.12 m in 600 s in the west and stays at 1 cm in the east."""
    wkt = QgsCoordinateReferenceSystem("EPSG:28992").toWkt()
    x, y = np.meshgrid(GRID.x - WEST, GRID.y - SOUTH)
    highest = np.where(x < 25, 0.12, 0.01).astype(np.float32)
    highest[(x > 35) & (x < 40) & (y > 15) & (y < 20)] = 0.5  # in the office's courtyard
    write_raster(tmp_path / "dtm.tif", np.full(GRID.shape, -2.0, np.float32), GRID, wkt, GROUND)
    write_raster(tmp_path / "max_depth.tif", highest, GRID, wkt, MAX_DEPTH)
    times = (0.0, 300.0, 600.0, 900.0)
    bands = [np.where(share > 0, share * highest, np.nan).astype(np.float32) for share in (0.0, 0.5, 1.0, 1.0)]
    write_raster(tmp_path / "series.tif", bands, GRID, wkt, DEPTH, [band_name(time) for time in times])
    return tmp_path


class Feedback(QgsProcessingFeedback):
    def __init__(self):
        super().__init__(logFeedback=False)
        self.lines = []

    def pushInfo(self, info):
        self.lines.append(info)

    def pushWarning(self, warning):
        self.lines.append(warning)


def run(maps, layer, feedback=None, **parameters):
    project = QgsProject()
    context = QgsProcessingContext()
    context.setProject(project)
    algorithm = VulnerableBuildings().create()
    inputs = {
        "BUILDINGS": layer,
        "DTM": str(maps / "dtm.tif"),
        "MAX_DEPTH": str(maps / "max_depth.tif"),
        "OUTPUT": str(maps / "out.gpkg"),
        **parameters,
    }
    good, message = algorithm.checkParameterValues(inputs, context)
    if not good:
        raise QgsProcessingException(message)
    results, _ = algorithm.run(inputs, context, feedback or Feedback(), {}, False)
    return results


def rows_of(results):
    layer = QgsVectorLayer(results["OUTPUT"], "out")
    assert layer.isValid()
    return {feature["name"]: feature for feature in layer.getFeatures()}


def test_buildings_get_their_class_and_keep_their_fields(maps, buildings):
    results = run(maps, buildings(), DEPTH_SERIES=str(maps / "series.tif"))
    assert [results[f"CLASS_{number}"] for number in range(5)] == [1, 0, 1, 0, 1]
    assert results["BUILDINGS_WITH_WATER_INSIDE"] == 2
    assert results["BUILDINGS_NOT_ASSESSED"] == 0
    rows = rows_of(results)
    house, shed, office = rows["house"], rows["shed"], rows["office"]
    assert house["floor_level"] == 0.05 and shed["floor_level"] == NULL
    assert (house["class"], shed["class"], office["class"]) == (2, 0, 4)
    assert house["water_depth"] == pytest.approx(0.12, abs=1e-3)
    assert house["water_level"] == pytest.approx(-1.88, abs=1e-3)
    assert house["facade_wet_length"] == pytest.approx(36.0)
    assert house["depth_inside"] == pytest.approx(0.07, abs=1e-3)
    assert house["first_wet"] == pytest.approx(300 * 0.02 / 0.06, abs=3)
    assert house["inside_since"] == pytest.approx(300 * 0.05 / 0.06, abs=3)
    assert house["inside_duration"] == pytest.approx(900 - 250, abs=3)
    assert house["inside_at_end"]
    assert not shed["inside"] and shed["inside_since"] == NULL and shed["water_level"] == NULL
    assert office["facade_wet_length"] == pytest.approx(20.0)  # the walls of the courtyard
    assert office.geometry().area() == pytest.approx(15 * 15 - 5 * 5)


def test_without_a_series_the_times_stay_empty_and_the_log_says_so(maps, buildings):
    feedback = Feedback()
    house = rows_of(run(maps, buildings(), feedback))["house"]
    assert house["class"] == 2 and house["inside"]
    assert [house[name] for name in ("first_wet", "inside_since", "inside_duration", "inside_at_end")] == [NULL] * 4
    assert any("No water depth over time" in line for line in feedback.lines)


def test_a_missing_floor_level_is_taken_as_the_default_and_the_log_says_so(maps, buildings):
    feedback = Feedback()
    layer = buildings([(f"MultiPolygon(({square(*HOUSE)}))", ["house"])], "name:string")
    house = rows_of(run(maps, layer, feedback))["house"]
    assert not house["inside"]
    assert any("0.15 m above the ground" in line for line in feedback.lines)


def test_floors_given_as_levels_are_warned_about(maps, buildings):
    feedback = Feedback()
    run(maps, buildings([(f"MultiPolygon(({square(*HOUSE)}))", ["house", -1.8])]), feedback)
    assert any("not as a level above the datum" in line for line in feedback.lines)


def test_results_of_an_earlier_run_are_replaced(maps, buildings):
    layer = buildings([(f"MultiPolygon(({square(*HOUSE)}))", ["house", "old"])], "name:string,class:string")
    assert rows_of(run(maps, layer))["house"]["class"] == 2


def test_separate_parts_are_one_building_and_either_direction_will_do(maps, buildings):
    two = f"MultiPolygon(({square(*HOUSE)}), ({square(10, 30, 20, 38)}))"
    geometry = QgsGeometry.fromWkt(two)
    walls = walls_of([geometry, geometry.forcePolygonClockwise(), geometry.forcePolygonCounterClockwise()])
    assert np.bincount(walls.building).tolist() == [8, 8, 8]
    assert set(map(tuple, walls.start[walls.building == 1])) == set(map(tuple, walls.start[walls.building == 2]))
    rows = rows_of(run(maps, buildings([(two, ["both", 0.15])])))
    assert rows["both"]["facade_wet_length"] == pytest.approx(72.0)


def test_a_curved_wall_is_followed(qgis_app):
    circle = QgsGeometry.fromWkt("CurvePolygon(CircularString(0 0, 5 5, 10 0, 5 -5, 0 0))")
    walls = walls_of([circle])
    assert np.hypot(*(walls.end - walls.start).T).sum() == pytest.approx(10 * np.pi, rel=1e-3)


def test_an_own_table_sets_the_limits_and_is_named_in_the_legend(maps, buildings):
    table = maps / "eigen.csv"
    table.write_text((TABLES / "building_classes.csv").read_text("utf-8").replace(",0.15,", ",0.10,"), "utf-8")
    assert run(maps, buildings(), TABLE=str(table))["CLASS_3"] == 1
    assert "eigen.csv" in VulnerableBuildings()._legend_title(str(table))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (",0.15,", ",0.04,", "start at 0 and increase"),
        (",0.15,", ",deep,", "start at 0 and increase"),
        ("from_depth_m", "depth", "from_depth_m"),
    ],
)
def test_a_bad_table_is_refused(maps, buildings, old, new, message):
    table = maps / "eigen.csv"
    table.write_text((TABLES / "building_classes.csv").read_text("utf-8").replace(old, new), "utf-8")
    refused(maps, buildings(), message, TABLE=str(table))


def test_a_table_of_four_classes_is_refused(maps, buildings):
    table = maps / "eigen.csv"
    lines = (TABLES / "building_classes.csv").read_text("utf-8").splitlines()
    table.write_text("\n".join(lines[:-1]), "utf-8")
    refused(maps, buildings(), "5 depths in metres", TABLE=str(table))


def refused(maps, layer, message, **parameters):
    with pytest.raises(QgsProcessingException, match=message):
        run(maps, layer, **parameters)
    assert not (maps / "out.gpkg").exists()


def test_an_invalid_geometry_is_refused(maps, buildings):
    corners = ((0, 0), (5, 5), (5, 0), (0, 5), (0, 0))
    bow_tie = ", ".join(f"{WEST + x} {SOUTH + y}" for x, y in corners)
    refused(maps, buildings([(f"MultiPolygon((({bow_tie})))", ["bad", 0.1])]), "Fix geometries")


def test_buildings_elsewhere_are_refused(maps, buildings):
    far = f"MultiPolygon(({square(5000, 5000, 5010, 5010)}))"
    refused(maps, buildings([(far, ["far", 0.1])]), "no features")


def test_where_there_are_no_buildings_none_is_in_a_class(maps, buildings):
    layer, feedback = buildings(), Feedback()
    assert layer.dataProvider().truncate()
    results = run(maps, layer, feedback)
    names = [*(f"CLASS_{number}" for number in range(5)), "BUILDINGS_NOT_ASSESSED", "BUILDINGS_WITH_WATER_INSIDE"]
    assert [results[name] for name in names] == [0] * 7
    assert "buildings: there are none in the area." in feedback.lines


def test_buildings_without_crs_are_refused(maps, buildings):
    refused(maps, buildings(crs=""), "coordinate reference system")


def test_levels_in_the_place_of_depths_are_refused(maps, buildings):
    shutil.copy(maps / "dtm.tif", maps / "level.tif")
    refused(maps, buildings(), "water depth is -2", MAX_DEPTH=str(maps / "level.tif"))


def test_maps_on_other_grids_are_refused(maps, buildings):
    wkt = QgsCoordinateReferenceSystem("EPSG:28992").toWkt()
    grid = Grid(60, 60, 1.0, WEST, SOUTH + SIZE)
    write_raster(maps / "coarse.tif", np.zeros(grid.shape, np.float32), grid, wkt, MAX_DEPTH)
    refused(maps, buildings(), "same extent and cell size", MAX_DEPTH=str(maps / "coarse.tif"))
    refused(maps, buildings(), "Align the rasters", DTM=str(maps / "coarse.tif"))


@pytest.mark.parametrize("names", [["depth"] * 2, [band_name(600.0), band_name(300.0)]])
def test_a_series_without_increasing_times_is_refused(maps, buildings, names):
    wkt = QgsCoordinateReferenceSystem("EPSG:28992").toWkt()
    bands = [np.zeros(GRID.shape, np.float32)] * 2
    write_raster(maps / "odd.tif", bands, GRID, wkt, DEPTH, names)
    refused(maps, buildings(), "t=600", DEPTH_SERIES=str(maps / "odd.tif"))


def test_stopping_leaves_nothing_behind(maps, buildings):
    feedback = Feedback()
    feedback.cancel()
    run(maps, buildings(), feedback)
    assert not (maps / "out.gpkg").exists()


def test_the_legend_shows_limits_and_says_whose_they_are(maps, buildings):
    context = QgsProcessingContext()
    project = QgsProject()
    context.setProject(project)
    algorithm = VulnerableBuildings().create()
    parameters = {
        "BUILDINGS": buildings(),
        "DTM": str(maps / "dtm.tif"),
        "MAX_DEPTH": str(maps / "max_depth.tif"),
        "OUTPUT": str(maps / "out.gpkg"),
    }
    destination = str(maps / "out.gpkg")
    context.addLayerToLoadOnCompletion(destination, QgsProcessingContext.LayerDetails("out", project, "OUTPUT"))
    _, good = algorithm.run(parameters, context, Feedback())
    assert good
    details = context.layerToLoadOnCompletionDetails(destination)
    assert details.groupName == "Stadstweeling: Vulnerable buildings"
    layer = QgsVectorLayer(destination, "out")
    details.postProcessor().postProcessLayer(layer, context, Feedback())
    title, *classes = [category.label() for category in layer.renderer().categories()]
    assert title == "Our own default limits: no national norm"
    assert classes[0] == "No water against the façade (< 2 cm)"
    assert classes[2] == "Vulnerable (5–15 cm)"
    assert classes[4] == "Very high vulnerability (≥ 30 cm)"
