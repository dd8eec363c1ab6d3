"""Bottlenecks in QGIS: three neighbourhoods of 20 by 20 m in a row, each with a problem of its own."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)

from ...processing.adapters.bottleneck_inputs import read_bottleneck_limits
from ...processing.algorithms.compare.bottlenecks import Bottlenecks
from ...processing.engine.grid import Grid
from ...processing.engine.heat.exposure import GROUPS
from ...processing.engine.indicators.bottlenecks import THEMES
from ...processing.engine.variables import CANOPY, GROUND, MAX_DEPTH
from ...resources import TABLES
from . import scene

GRID = Grid(20, 60, 1.0, 140000.0, 480020.0)
FIELDS = "name:string,residents:int,households:int,age_65_plus:int,age_75_plus:int,one_person_households:int"
PEOPLE = {"Airy": [100, 50, 20, 5, 20], "Busy": [200, 100, 40, 20, 50], "Core": [100, 40, 50, 30, 30]}
ROOF = (slice(8, 12), slice(48, 52))
ALL = ("MAX_DEPTH", "PET", "CHM")


def box(west, south, east, north):
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return "Polygon((" + ", ".join(f"{GRID.west + x} {GRID.south + y}" for x, y in corners) + "))"


def depth() -> np.ndarray:
    """Return 40 of the 400 cells of the middle under 30 cm, 14 cm in the west, and a roof in the east."""
    values = np.zeros(GRID.shape, np.float32)
    values[:, :20] = 0.14
    values[:2, 20:40] = 0.3
    values[ROOF] = np.nan
    return values


def pet() -> np.ndarray:
    """Return 32 °C in the west, 38 in the middle, 44 in the east."""
    values = np.repeat(np.array([32.0, 38.0, 44.0], np.float32), 20)[None, :].repeat(GRID.rows, axis=0)
    values[ROOF] = np.nan
    return values


def trees() -> np.ndarray:
    """Return half of the west under crowns, 15 % of the middle, and hedges of 2 m in the east."""
    values = np.zeros(GRID.shape, np.float32)
    values[:10, :20] = 8.0
    values[:3, 20:40] = 6.0
    values[:, 40:] = 2.0
    return values


def neighbourhoods(people=PEOPLE, fields=FIELDS, crs="EPSG:28992", shift=0.0):
    wanted = "&".join(f"field={field}" for field in fields.split(","))
    return scene.layer(f"Polygon?crs={crs}&{wanted}", "buurten", [
        (box(20 * number + shift, 0, 20 * number + 20 + shift, 20), [name, *values])
        for number, (name, values) in enumerate(people.items())
    ])  # fmt: skip


def homes(*rows):
    """Return homes: (west, south, dwellings) each, 2 m wide."""
    return scene.layer("Polygon?crs=EPSG:28992&field=dwellings:int", "woningen", [
        (box(west, south, west + 2, south + 2), [dwellings]) for west, south, dwellings in rows
    ])  # fmt: skip


@pytest.fixture
def maps(qgis_app, tmp_path):
    (tmp_path / "out").mkdir()
    return {
        "MAX_DEPTH": scene.raster(tmp_path / "depth.tif", depth(), MAX_DEPTH, GRID),
        "PET": scene.raster(tmp_path / "pet.tif", pet(), GROUND, GRID),
        "CHM": scene.raster(tmp_path / "chm.tif", trees(), CANOPY, GRID),
    }


@pytest.fixture
def run(maps, tmp_path):
    """Return a function that runs the algorithm and gives its results, its rows and what it said."""

    def execute(feedback=None, given=ALL, key="name", **parameters):
        feedback = feedback or scene.Feedback()
        inputs = {name: maps[name] for name in given}
        inputs |= {"NEIGHBOURHOODS": neighbourhoods(), "OUTPUT": str(tmp_path / "out" / "out.gpkg")}
        if parameters.get("UNIT") == "squares":
            key = "square"
        results = scene.run(Bottlenecks, inputs | parameters, feedback)
        layer = QgsVectorLayer(results["OUTPUT"], "out")
        assert layer.isValid() and layer.crs() == scene.RD
        return results, {feature[key]: feature for feature in layer.getFeatures()}, feedback

    return execute


@pytest.fixture
def refused(run, tmp_path):
    def refuse(**parameters):
        with pytest.raises(QgsProcessingException) as error:
            run(**parameters)
        assert list((tmp_path / "out").iterdir()) == []
        message = str(error.value)
        assert message.count("Expected: ") == 1 and "should not have" not in message
        return message

    return refuse


def values(row, what):
    return [row[f"{theme}_{what}"] for theme in THEMES]


class TestNeighbourhoods:
    def test_by_hand(self, run):
        """The middle: 10 of 20 % under water, 38 of 35–41 °C, 15 of 30 % canopy, 10 of 20 % old: all half-way."""
        results, rows, said = run()
        airy, busy, core = (rows[name] for name in PEOPLE)
        raw = ("wet_percent", "mean_pet", "canopy_percent", "vulnerable_percent")
        assert [busy[name] for name in raw] == [10.0, 38.0, 15.0, 10.0]
        assert values(busy, "scale") == [0.5, 0.5, 0.5, 0.5] and busy["score"] == 0.5
        assert values(busy, "share_of_score") == [25.0] * 4
        assert (busy["themes_known"], busy["themes_together"]) == (4, 4)
        assert [airy[name] for name in raw] == [0.0, 32.0, 50.0, 5.0]
        assert values(airy, "scale") == [0.0, 0.0, 0.0, 0.25] and airy["score"] == 0.0625
        assert values(airy, "share_of_score") == [0.0, 0.0, 0.0, 100.0]
        assert airy["heaviest_theme"] == "vulnerable people"
        assert [core[name] for name in raw] == [0.0, 44.0, 0.0, 30.0]
        assert values(core, "scale") == [0.0, 1.0, 1.0, 1.0] and core["score"] == 0.75
        assert (core["themes_together"], core["heaviest_theme"]) == (3, "heat")
        assert [row["vulnerable_people"] for row in (airy, busy, core)] == [5, 20, 30]
        assert core["households"] == 40 and core["on_map_percent"] == 100.0
        assert (results["UNITS"], results["THREE_TOGETHER"], results["UNITS_UNKNOWN"]) == (3, 2, 0)
        assert any(line.startswith("Score, 0 to 1: the mean by weight of water 1, heat 1") for line in said.infos)
        assert results["MEAN_SCORE"] == pytest.approx((0.0625 + 0.5 + 0.75) / 3)
        assert results["HIGHEST_SCORE"] == 0.75 and results["COUNTS_HIDDEN"] == 0

    def test_weights_change_the_score_and_the_shares(self, run):
        _, rows, _ = run(W_WATER=0, W_HEAT=3, W_GREEN=1, W_PEOPLE=0)
        assert rows["Busy"]["score"] == 0.5 and values(rows["Busy"], "share_of_score") == [NULL, 75.0, 25.0, NULL]
        assert rows["Busy"]["themes_together"] == 2 and rows["Busy"]["people_scale"] == 0.5

    @pytest.mark.parametrize("given", [("MAX_DEPTH",), ("PET",), ("CHM",), ("PET", "CHM")])
    def test_themes_without_a_map_are_left_out(self, run, given):
        _, rows, _ = run(given=given)
        assert rows["Busy"]["score"] == 0.5 and rows["Busy"]["themes_known"] == len(given) + 1
        assert (rows["Busy"]["mean_pet"] == NULL) is ("PET" not in given)

    def test_without_people_they_are_left_out_and_told(self, run):
        layer = neighbourhoods({name: [] for name in PEOPLE}, "name:string")
        results, rows, feedback = run(NEIGHBOURHOODS=layer)
        assert rows["Core"]["score"] == pytest.approx(2 / 3, abs=1e-4) and rows["Core"]["people_scale"] == NULL
        assert any("buurten has no field age_75_plus" in line for line in feedback.warnings)
        assert results["COUNTS_HIDDEN"] == 0

    def test_another_group(self, run):
        _, rows, _ = run(GROUP="one-person households")
        assert rows["Airy"]["vulnerable_percent"] == 40.0 and rows["Airy"]["people_scale"] == 0.5

    def test_small_numbers_of_people_are_hidden(self, run):
        results, rows, _ = run(NEIGHBOURHOODS=neighbourhoods(PEOPLE | {"Airy": [100, 50, 20, 4, 20]}))
        assert rows["Airy"]["vulnerable_people"] == NULL and rows["Airy"]["people_hidden"]
        assert rows["Airy"]["age_75_plus"] == 4, "the own field stays as it is"
        assert results["COUNTS_HIDDEN"] == 1

    def test_unknown_people_are_no_zero(self, run):
        _, rows, feedback = run(NEIGHBOURHOODS=neighbourhoods(PEOPLE | {"Core": [100, 40, None, None, 30]}))
        assert rows["Core"]["people_scale"] == NULL and rows["Core"]["themes_known"] == 3
        assert rows["Core"]["score"] == pytest.approx(2 / 3, abs=1e-4)
        assert any("In 1 units not every theme is known" in line for line in feedback.warnings)

    def test_neighbourhoods_in_another_system_are_reprojected(self, run):
        there, back = (QgsCoordinateReferenceSystem(code) for code in ("EPSG:28992", "EPSG:4326"))
        transform = QgsCoordinateTransform(there, back, QgsProject.instance())
        wanted = "&".join(f"field={field}" for field in FIELDS.split(","))
        rows = []
        for feature in neighbourhoods().getFeatures():
            shape = feature.geometry()
            shape.transform(transform)
            rows.append((shape.asWkt(12), feature.attributes()))
        _, found, _ = run(NEIGHBOURHOODS=scene.layer(f"Polygon?crs=EPSG:4326&{wanted}", "buurten", rows))
        assert [found[name]["score"] for name in PEOPLE] == [0.0625, 0.5, 0.75]

    def test_half_on_the_maps_is_told(self, run):
        _, rows, feedback = run(NEIGHBOURHOODS=neighbourhoods(shift=50.0))
        assert rows["Airy"]["on_map_percent"] == 50.0 and len(rows) == 1
        assert any("1 units lie on the maps in part only" in line for line in feedback.warnings)

    def test_own_limits(self, run, tmp_path):
        own = tmp_path / "eigen.csv"
        own.write_text((TABLES / "bottlenecks.csv").read_text("utf-8").replace("heat_full_at,41", "heat_full_at,38"))
        _, rows, _ = run(TABLE=str(own))
        assert rows["Busy"]["heat_scale"] == 1.0

    def test_results_of_an_earlier_run_are_replaced(self, run):
        again = neighbourhoods({name: [*row, 9.0] for name, row in PEOPLE.items()}, f"{FIELDS},score:double")
        _, rows, _ = run(NEIGHBOURHOODS=again)
        assert rows["Busy"]["score"] == 0.5


class TestSquares:
    def test_over_the_neighbourhoods_by_area(self, run):
        """Squares of 10 m: two by six, each with a quarter of a neighbourhood."""
        results, rows, feedback = run(UNIT="squares", SIZE=10.0)
        assert len(rows) == results["UNITS"] == 12
        assert any("people are divided over the squares by area" in line for line in feedback.infos)
        north = rows["E140020N480010"]
        assert (north["wet_percent"], north["canopy_percent"]) == (20.0, 30.0)
        assert values(north, "scale") == [1.0, 0.5, 0.0, 0.5] and north["score"] == 0.5
        assert (north["vulnerable_people"], rows["E140040N480000"]["vulnerable_people"]) == (5, 7)
        assert north["themes_together"] == 3 and "residents" not in north.fields().names()
        east = [row["vulnerable_people"] for name, row in rows.items() if name[:7] in ("E140040", "E140050")]
        assert sorted(east) == [7, 7, 8, 8], "30 whole people"

    def test_by_dwellings(self, run):
        """All dwellings of the east are in one square: nobody lives in the others. The west has none."""
        buildings = homes((22, 2, 10), (32, 2, 30), (42, 2, 7))
        results, rows, feedback = run(UNIT="squares", SIZE=10.0, BUILDINGS=buildings)
        lived, empty = rows["E140040N480000"], rows["E140050N480000"]
        assert (lived["vulnerable_people"], lived["vulnerable_percent"], lived["people_scale"]) == (30, 30.0, 1.0)
        assert (empty["vulnerable_people"], empty["vulnerable_percent"], empty["people_scale"]) == (0, 0.0, 0.0)
        assert [rows[f"E1400{x}N480000"]["vulnerable_people"] for x in (20, 30)] == [5, 15]
        assert any("1 neighbourhoods have no dwellings" in line for line in feedback.warnings)
        airy = [rows[name] for name in rows if name.startswith(("E140000", "E140010"))]
        assert len(airy) == 4 and all(row["vulnerable_people"] == NULL and row["people_hidden"] for row in airy)
        assert {row["vulnerable_percent"] for row in airy} == {5.0}
        assert results["COUNTS_HIDDEN"] == 4

    def test_homes_beyond_the_maps_keep_their_people(self, run):
        wide = neighbourhoods({"Core": PEOPLE["Core"]}, shift=50.0)
        buildings = homes((52, 2, 10), (62, 2, 20))
        _, rows, _ = run(NEIGHBOURHOODS=wide, UNIT="squares", SIZE=10.0, BUILDINGS=buildings)
        assert rows["E140050N480000"]["vulnerable_people"] == 10

    def test_shapes(self, run, tmp_path):
        run(UNIT="squares", SIZE=30.0)
        layer = QgsVectorLayer(str(tmp_path / "out" / "out.gpkg"), "out")
        boxes = sorted(feature.geometry().boundingBox().toRectF().getRect() for feature in layer.getFeatures())
        assert boxes == [(west, 480000.0, 30.0, 30.0) for west in (139980.0, 140010.0, 140040.0)]
        assert {feature["on_map_percent"] for feature in layer.getFeatures()} == {22.2, 66.7, 44.4}


class TestBadInput:
    def test_no_map(self, refused):
        assert refused(given=()).startswith("Bottlenecks: no map of water, heat or vegetation is given")

    def test_weights_of_0(self, refused):
        message = refused(W_WATER=0, W_HEAT=0, W_GREEN=0, W_PEOPLE=0)
        assert "none of the themes that are given has a weight above 0: water, heat, lack of green" in message

    def test_a_weight_for_what_is_not_given_alone(self, refused):
        assert "weight above 0: heat" in refused(given=("PET",), W_HEAT=0, W_PEOPLE=0)
        layer = neighbourhoods({name: [] for name in PEOPLE}, "name:string")
        assert "weight above 0: heat." in refused(given=("PET",), W_HEAT=0, NEIGHBOURHOODS=layer)

    def test_a_negative_weight(self, run):
        with pytest.raises(QgsProcessingException, match="W_HEAT"):
            run(W_HEAT=-1)

    @pytest.mark.parametrize("name", ALL)
    def test_maps_on_another_grid(self, refused, tmp_path, name):
        grid = Grid(10, 30, 2.0, GRID.west, GRID.north)
        other = scene.raster(tmp_path / "coarse.tif", np.full(grid.shape, 30.0, np.float32), GROUND, grid)
        assert "does not lie on the grid of" in refused(**{name: other})

    @pytest.mark.parametrize(
        ("name", "values", "message"),
        [
            ("MAX_DEPTH", -depth(), "x: Maximum water depth is -0.3 m"),
            ("MAX_DEPTH", np.where(depth() > 0, depth(), np.nan), "x: no cell is shallower than 0.01 m"),
            ("PET", pet() + 273.15, "x: PET runs from"),
            ("CHM", 100 * trees(), "x: the vegetation height above the ground is 800 m"),
            ("CHM", np.where(trees() > 2.5, trees(), np.nan), "all that is known is canopy"),
        ],
        ids=["negative", "wet alone", "kelvin", "centimetres", "crowns alone"],
    )
    def test_maps_of_something_else(self, refused, tmp_path, name, values, message):
        path = scene.raster(tmp_path / "x.tif", np.asarray(values, np.float32), GROUND, GRID)
        assert message in refused(**{name: path})

    def test_neighbourhoods_elsewhere(self, refused):
        assert "no features" in refused(NEIGHBOURHOODS=neighbourhoods(shift=50_000.0))

    def test_neighbourhoods_without_features(self, refused):
        assert "no features" in refused(NEIGHBOURHOODS=neighbourhoods({}))

    def test_neighbourhoods_without_crs(self, refused):
        assert "no coordinate reference system" in refused(NEIGHBOURHOODS=neighbourhoods(crs=""))

    def test_a_group_without_the_whole(self, refused):
        layer = neighbourhoods({name: [row[3]] for name, row in PEOPLE.items()}, "name:string,age_75_plus:int")
        assert "the field 'residents' is missing" in refused(NEIGHBOURHOODS=layer)

    def test_codes_for_unknown(self, refused):
        layer = neighbourhoods(PEOPLE | {"Core": [-99997, 40, None, None, 30]})
        assert "the field 'residents' holds 1 negative numbers" in refused(NEIGHBOURHOODS=layer)

    def test_no_cell_in_a_square(self, refused):
        sliver = scene.layer(f"Polygon?crs=EPSG:28992&field={FIELDS.replace(',', '&field=')}", "strook", [
            (box(10.6, 0, 10.9, 20), ["Strip", *PEOPLE["Airy"]])
        ])  # fmt: skip
        assert refused(NEIGHBOURHOODS=sliver, UNIT="squares", SIZE=10.0).startswith("strook: the layer has no features")

    @pytest.mark.parametrize("size", [0.5, 100.0])
    def test_squares_that_make_no_map(self, refused, size):
        message = refused(UNIT="squares", SIZE=size)
        assert "the size of the squares" in message and "between 1 and 60 m" in message

    def test_no_homes(self, refused):
        assert refused(UNIT="squares", SIZE=10.0, BUILDINGS=homes((22, 2, 0))).startswith("woningen: no building with")

    @pytest.mark.parametrize(
        ("old", "new", "message"),
        [
            ("heat_none_at,35", "heat_none_at,41", "the scale of 'heat' has no length: it starts and ends at 41"),
            ("half_way,0.5", "half_way,50", "'half_way' has no number, or one that cannot be"),
            ("water_depth_from,0.15", "water_depth_from,some", "'water_depth_from' has no number"),
            ("lack_of_green_full_at", "green_full_at", "'lack_of_green_full_at' has no number"),
            ("name,value", "naam,value", "missing: name"),
        ],
    )
    def test_own_table(self, refused, tmp_path, old, new, message):
        own = tmp_path / "eigen.csv"
        text = (TABLES / "bottlenecks.csv").read_text("utf-8")
        assert old in text
        own.write_text(text.replace(old, new), "utf-8")
        found = refused(TABLE=str(own))
        assert found.startswith(str(own)) and message in found


@pytest.mark.parametrize("unit", ["neighbourhoods", "squares"])
@pytest.mark.parametrize("cancel_at", [0.0, 50.0, 80.0])
def test_stopping_leaves_nothing_behind(maps, tmp_path, unit, cancel_at):
    inputs = maps | {
        "NEIGHBOURHOODS": neighbourhoods(), "UNIT": unit, "SIZE": 10.0, "OUTPUT": str(tmp_path / "out" / "out.gpkg")
    }  # fmt: skip
    results, _ = Bottlenecks().create().run(inputs, QgsProcessingContext(), scene.Feedback(cancel_at), {}, False)
    assert "OUTPUT" not in results and list((tmp_path / "out").iterdir()) == []


def test_legend_states_the_weights(maps, tmp_path):
    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    destination = str(tmp_path / "out" / "out.gpkg")
    context.addLayerToLoadOnCompletion(destination, QgsProcessingContext.LayerDetails("out", project, "OUTPUT"))
    inputs = {"PET": maps["PET"], "CHM": maps["CHM"], "NEIGHBOURHOODS": neighbourhoods(), "OUTPUT": destination}
    scene.run(Bottlenecks, inputs | {"W_HEAT": 2.5}, context=context)
    layer = QgsVectorLayer(destination, "out")
    details = context.layerToLoadOnCompletionDetails(destination)
    details.postProcessor().postProcessLayer(layer, context, scene.Feedback())
    title, *classes = (category.label() for category in layer.renderer().categories())
    assert title == (
        "Score, 0 to 1: the mean by weight of heat 2.5, lack of green 1, vulnerable people 1; each from our own limits"
    )
    assert classes[:2] == ["< 0.2", "0.2–0.4"] and len(classes) == 6


def test_table_has_a_scale_for_each_group(qgis_app):
    limits = read_bottleneck_limits()
    assert set(limits.scales) == {*THEMES[:3], *GROUPS[1:]}
    assert (limits.scale("heat", "age_75_plus").none_at, limits.scale("people", "age_75_plus").full_at) == (35.0, 20.0)
