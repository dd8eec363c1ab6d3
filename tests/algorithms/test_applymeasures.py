"""Measures in QGIS, on a tiny street: what is drawn comes out in every layer, or is refused with a reason."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)

from ...processing.adapters.measure_results import conflict_style
from ...processing.adapters.measure_tables import kind_words, read_kinds, read_tree_sizes
from ...processing.adapters.rasters import read_raster
from ...processing.adapters.tables import read_table
from ...processing.algorithms.flood.cloudburst import Cloudburst
from ...processing.algorithms.heat.shadows import Shadows
from ...processing.algorithms.measures.applymeasures import RASTERS
from ...processing.engine.grid import Grid
from ...processing.engine.measures.kinds import Horizon, Reason
from ...processing.engine.measures.measures import MOST_CHANGE
from ...processing.engine.variables import SURFACE
from . import scene
from .measure_scene import BOW, SOUTH, WEST, before, box, line, measures, point, rows, values
from .measure_scene import base as base
from .measure_scene import run as run
from .scene import GRID, HOUSE, Feedback


def test_without_measures_the_variant_is_the_base(run, base):
    results = run()
    for name in RASTERS:
        np.testing.assert_array_equal(values(results, name), before(base, name.removeprefix("VARIANT_")))
    assert [row["name"] for row in rows(results, "VARIANT_BUILDINGS")] == ["old house"]
    assert rows(results, "VARIANT_TREES")[0] | {"fid": 1} == {
        "fid": 1, "name": "old tree", "height": 8.0, "crown_diameter": 6.0, "crown_base": 2.0, "species": NULL,
    }  # fmt: skip
    assert rows(results, "COST") == rows(results, "CONFLICTS") == rows(results, "SAILS") == []
    assert {results[n] for n in ("MEASURES_APPLIED", "MEASURES_REFUSED", "PRESENT_VALUE", "GREEN_CHANGE")} == {0}


def test_a_green_swap(run, base):
    results = run(MEASURES_POLYGON=measures("Polygon", (box(20, 10, 30, 20), "green")), PERIOD=2, RATE=0)
    changed = values(results, "VARIANT_LANDCOVER") != before(base, "LANDCOVER")
    assert changed.sum() == 25 and (values(results, "VARIANT_LANDCOVER")[changed] == scene.GRASS).all()
    assert results["GREEN_CHANGE"] == 100.0 and results["MEASURES_APPLIED"] == 1
    (row,) = rows(results, "COST")
    assert (row["amount"], row["unit"], row["construction"], row["price_year"]) == (100.0, "m²", 2750.0, 2020)
    assert row["upkeep"] == pytest.approx(2750.0 * 0.0364) == results["UPKEEP"]
    assert results["PRESENT_VALUE"] == pytest.approx(2750.0 * (1.0 + 2 * 0.0364)) == row["present_value"]


def test_the_flood_engine_sees_a_wadi(run, base, tmp_path):
    """More soaks into the ground, less stands on the street, and no rain is lost."""
    pytest.importorskip("numba")
    results = run(MEASURES_POLYGON=measures("Polygon", (box(52, 12, 68, 28), "wadi", 0.5), fields="depth:double"))
    floods = [
        scene.run(Cloudburst, {"DTM": dtm, "LANDCOVER": cover, "STORM": scene.storm(), "AFTER": 0.2,
                               "MAX_DEPTH": str(tmp_path / f"{name}.tif")})
        for name, dtm, cover in (("before", base["DTM"], base["LANDCOVER"]),
                                 ("after", results["VARIANT_DTM"], results["VARIANT_LANDCOVER"]))
    ]  # fmt: skip
    wadi = values(results, "VARIANT_LANDCOVER") == 16
    deepest = [read_raster(str(tmp_path / f"{name}.tif")).values for name in ("before", "after")]
    assert wadi.sum() == 64 and deepest[1][wadi].mean() > deepest[0][wadi].mean()
    assert np.nansum(deepest[1][~wadi]) < np.nansum(deepest[0][~wadi])
    assert all(abs(flood["ERROR_PERCENT"]) < 0.1 for flood in floods)


def test_a_row_of_trees_at_each_age(run):
    heights = {}
    for age in ("at planting", "after 10 years", "mature"):
        planted = measures("LineString", (line((20, 12), (60, 12)), "tree_row", "large"), fields="size:string")
        results = run(MEASURES_LINE=planted, HORIZON=age)
        assert results["TREES_PLANTED"] == 6 and results["CONSTRUCTION"] == 3000.0 and results["UPKEEP"] == 60.0
        new = [row for row in rows(results, "VARIANT_TREES") if row["name"] == NULL]
        heights[age] = {(row["height"], row["crown_diameter"]) for row in new}
        assert len(new) == 6
    assert heights == {"at planting": {(4.5, 2.0)}, "after 10 years": {(9.0, 5.5)}, "mature": {(16.0, 10.0)}}
    assert values(results, "VARIANT_CHM").max() > 15.0


def test_a_house_takes_the_place_of_another(run):
    drawn = measures(
        "Polygon", (scene.box_of_house(), "building", 12.0, 4, NULL, "flat"),
        (scene.box_of_house(), "demolish", NULL, NULL, NULL, NULL),
        fields="height:double,dwellings:integer,floor_level:double,use:string",
    )  # fmt: skip
    results = run(MEASURES_POLYGON=drawn)
    (house,) = rows(results, "VARIANT_BUILDINGS")
    fields = ("name", "height", "dwellings", "floor_level", "storeys", "use")
    assert [house[name] for name in fields] == [NULL, 12.0, 4, 0.15, 3, "flat"]
    above = values(results, "VARIANT_DSM")[HOUSE] - values(results, "VARIANT_DTM")[HOUSE]
    np.testing.assert_allclose(above, 12.0, atol=1e-5)
    assert results["COST_UNKNOWN"] == 2 and results["PRESENT_VALUE"] == 0.0 and results["MEASURES_REFUSED"] == 0


def test_a_first_house_and_a_first_tree(run):
    """Where the base has no layer of them."""
    house = measures("Polygon", (box(20, 10, 30, 20), "building"))
    tree = measures("Point", (point(60, 20), "tree"))
    results = run(BUILDINGS=None, TREES=None, MEASURES_POLYGON=house, MEASURES_POINT=tree)
    (house,), (tree,) = rows(results, "VARIANT_BUILDINGS"), rows(results, "VARIANT_TREES")
    assert (house["height"], house["storeys"], house["use"]) == (10.0, 3, NULL)
    assert (tree["height"], tree["crown_diameter"], tree["crown_base"]) == (6.5, 4.0, 1.625)


def test_own_costs_take_the_place_of_the_table(run):
    drawn = measures(
        "Polygon", (box(20, 10, 30, 20), "raise_ground", 12.0, 1.0), fields="unit_cost:double,upkeep_percent:double"
    )
    results = run(MEASURES_POLYGON=drawn, PERIOD=10, RATE=0)
    assert (results["CONSTRUCTION"], results["UPKEEP"], results["PRESENT_VALUE"]) == (1200.0, 12.0, 1320.0)
    assert rows(results, "COST")[0]["price_year"] == NULL and results["COST_UNKNOWN"] == 0


def test_felling(run):
    results = run(MEASURES_POLYGON=measures("Polygon", (box(26, 46, 34, 54), "fell")))
    assert results["TREES_FELLED"] == 1 and rows(results, "VARIANT_TREES") == []
    assert not values(results, "VARIANT_CHM").any()


def test_sails_come_as_a_layer_for_the_heat_models(run, base, tmp_path):
    pytest.importorskip("numba")
    results = run(MEASURES_POLYGON=measures("Polygon", (box(20, 10, 30, 20), "shade_sail")))
    assert [row["height"] for row in rows(results, "SAILS")] == [3.0]
    np.testing.assert_array_equal(values(results, "VARIANT_DSM"), before(base, "DSM"))
    heights = {name: results[f"VARIANT_{name}"] for name in ("DTM", "DSM", "CHM")}
    shade = [
        scene.run(Shadows, heights | {"MOMENT": "2026-06-21T13:40:00", "SHADE": str(tmp_path / f"{n}.tif")} | sails)
        for n, sails in enumerate(({}, {"SAILS": results["SAILS"]}))
    ]
    assert shade[1]["SHADED_PERCENT"] > shade[0]["SHADED_PERCENT"] + 1.0


def test_conflicts_are_listed_and_left_out_unless_the_user_insists(run, base):
    drawn = measures("Point", (point(30, 4.5), "tree"), (point(60, 20), "tree"), (point(6000, 20), "tree"),
                     (point(-20, 20), "tree"))  # fmt: skip
    feedback = Feedback()
    results = run(feedback, MEASURES_POINT=drawn)
    assert (results["MEASURES_APPLIED"], results["MEASURES_REFUSED"]) == (1, 2)
    reasons = {(row["feature"], row["reason"], row["applied"]) for row in rows(results, "CONFLICTS")}
    assert reasons == {(1, "within the clearance of a cable or pipe", False), (4, "outside the study", False)}
    assert any("cable or pipe" in text for text in feedback.warnings)
    assert "my measures: 1 measures lie far outside the study and are left out." in feedback.warnings
    results = run(MEASURES_POINT=drawn, APPLY_CONFLICTING=True)
    assert (results["MEASURES_APPLIED"], results["MEASURES_REFUSED"]) == (2, 1)


def test_conflicts_alike_are_said_once_with_their_number(run):
    drawn = measures("Point", *((point(x, 4.5), "tree") for x in (30, 40, 50)), (point(47, 39), "tree"))
    feedback = Feedback()
    assert len(rows(run(feedback, MEASURES_POINT=drawn), "CONFLICTS")) == 5
    assert feedback.warnings == [
        "Tree (feature 1) at (140031.0, 480005.0), and 2 more: within the clearance of a cable or pipe.",
        "Tree (feature 4) at (140047.0, 480039.0): a building is in the way.",
        "Tree (feature 4) at (140047.0, 480039.0): too little room for roots.",
    ]


class TestWhatIsPaidFor:
    """Only what is done; the street is 80 m wide, its south is paved and its house covers 16 x 12 m."""

    def amount(self, run, kind, where, **more) -> float:
        results = run(MEASURES_POLYGON=measures("Polygon", (where, kind)), APPLY_CONFLICTING=True, **more)
        return rows(results, "COST")[0]["amount"]

    def test_green_where_it_is_green_already_is_no_measure(self, run):
        feedback = Feedback()
        results = run(feedback, MEASURES_POLYGON=measures("Polygon", (box(54, 40, 64, 50), "green")))
        assert (results["MEASURES_APPLIED"], results["CONSTRUCTION"]) == (0, 0.0)
        assert [row["reason"] for row in rows(results, "CONFLICTS")] == ["nothing there to work on"]

    def test_green_over_the_edge_of_the_paving_counts_the_paving(self, run):
        assert self.amount(run, "green", box(60, 30, 70, 40)) == pytest.approx(60.0), "the north, from 36 m, is grass"

    def test_a_polygon_between_the_cells_costs_exactly_what_is_drawn(self, run):
        assert self.amount(run, "green", box(20.5, 10.3, 29.8, 20)) == pytest.approx(9.3 * 9.7, abs=1e-6)

    def test_what_goes_round_a_house_is_paid_for_without_it(self, run):
        assert self.amount(run, "wadi", box(30, 20, 60, 50)) == pytest.approx(900.0 - 192.0)

    def test_storage_under_ground_holds_no_more_than_is_made(self, run):
        drawn = measures("Polygon", (box(30, 20, 60, 50), "underground_storage"))
        results = run(MEASURES_POLYGON=drawn, APPLY_CONFLICTING=True)
        assert rows(results, "SINKS")[0]["volume"] == pytest.approx(0.4 * (900.0 - 192.0))

    def test_demolishing_counts_the_footprint(self, run):
        assert self.amount(run, "demolish", box(0, 0, 80, 60)) == 192.0
        assert self.amount(run, "demolish", box(36, 32, 50, 44)) == 192.0, "of more than half, all goes"

    def test_a_new_roof_where_there_is_one_already_is_not_paid_for_twice(self, run):
        twice = measures("Polygon", (box(36, 32, 44, 44), "green_roof"), (box(36, 32, 52, 44), "green_roof"))
        assert [row["amount"] for row in rows(run(MEASURES_POLYGON=twice), "COST")] == [96.0, 96.0]

    def test_unknown_ground_is_not_in_the_study(self, run, tmp_path):
        ground = scene.ground()
        ground[20:25, 15:20] = np.nan
        given = {"DTM": scene.raster(tmp_path / "hole.tif", ground)}
        drawn, feedback = measures("Polygon", (box(20, 10, 40, 20), "green")), Feedback()
        results = run(feedback, MEASURES_POLYGON=drawn, **given)
        (row,) = rows(results, "COST")
        assert (row["amount"], row["share_inside"]) == (100.0, 50.0)
        assert "Green for paving (feature 1) lies partly outside the study: 50 % counts." in feedback.warnings


class TestLevels:
    @pytest.mark.parametrize("kind", ["pond", "ditch"])
    def test_water_above_the_ground_around_is_a_conflict(self, run, kind):
        drawn = measures("Polygon", (box(20, 10, 30, 20), kind, 50.0), fields="level:double")
        results = run(MEASURES_POLYGON=drawn)
        assert [row["reason"] for row in rows(results, "CONFLICTS")] == [
            "its water would stand above the ground around it"
        ]
        assert results["MEASURES_APPLIED"] == 0 and results["CONSTRUCTION"] == 0.0
        assert run(MEASURES_POLYGON=drawn, APPLY_CONFLICTING=True)["MEASURES_APPLIED"] == 1

    @pytest.mark.parametrize(("kind", "level"), [("raise_ground", 50.0), ("dig", -50.0)])
    def test_a_level_far_from_the_ground_is_a_conflict(self, run, kind, level):
        results = run(MEASURES_POLYGON=measures("Polygon", (box(20, 10, 30, 20), kind, level), fields="level:double"))
        assert [row["reason"] for row in rows(results, "CONFLICTS")] == [
            "its level is more than 10 m from the ground there"
        ]

    def test_ten_metres_is_what_an_amount_can_be(self):
        kinds = read_kinds()
        assert {kinds[name].parameters["amount"].highest for name in ("raise_ground", "dig")} == {MOST_CHANGE}


def test_felling_leaves_no_woodland(run, tmp_path):
    cover = scene.cover()
    cover[:8, 5:20] = 8
    given = {"LANDCOVER": scene.codes(tmp_path / "wood.tif", cover)}
    planting = measures("Polygon", (box(26, 46, 34, 54), "fell", "7"), fields="cover:string")
    for drawn, code in ((measures("Polygon", (box(26, 46, 34, 54), "fell")), 6), (planting, 7)):
        after = values(run(MEASURES_POLYGON=drawn, **given), "VARIANT_LANDCOVER")
        assert (after[3:7, 13:17] == code).all()
        after[3:7, 13:17] = 8
        np.testing.assert_array_equal(after, cover)


def test_each_reason_has_a_colour():
    classes = conflict_style("Conflicts", str).classes
    assert len({colour for _, colour, _ in classes}) == len(Reason) == len(classes)


def test_a_measure_across_the_edge_is_cut_and_reported(run):
    feedback = Feedback()
    results = run(feedback, MEASURES_POLYGON=measures("Polygon", (box(70, 10, 90, 20), "green")))
    assert results["GREEN_CHANGE"] == 100.0 and results["CONSTRUCTION"] == 2750.0
    assert rows(results, "COST")[0]["share_inside"] == 50.0
    assert feedback.warnings == ["Green for paving (feature 1) lies partly outside the study: 50 % counts."]


def test_what_no_model_shows_is_said(run):
    feedback = Feedback()
    run(feedback, MEASURES_POLYGON=measures("Polygon", (box(20, 10, 30, 20), "cool_surface")))
    assert any("No model shows it" in text and "133 %" in text for text in feedback.warnings)


def test_measures_in_another_system_are_reprojected(run):
    place = QgsGeometry.fromWkt(point(60, 20))
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    transform = QgsCoordinateTransform(scene.RD, degrees, QgsProject.instance().transformContext())
    assert place.transform(transform) == Qgis.GeometryOperationResult.Success
    results = run(MEASURES_POINT=measures("Point", (place.asWkt(12), "tree"), crs="EPSG:4326"))
    assert results["TREES_PLANTED"] == 1
    new = QgsVectorLayer(results["VARIANT_TREES"], "trees", "ogr").getFeature(2).geometry().asPoint()
    assert (new.x() - WEST, new.y() - SOUTH) == pytest.approx((60.0, 20.0), abs=0.01)


@pytest.mark.parametrize(
    ("name", "make", "words"),
    [
        ("MEASURES_POLYGON", lambda: measures("Polygon", (box(20, 10, 30, 20), "swimming pool")), "'swimming pool'"),
        ("MEASURES_POLYGON", lambda: measures("Polygon", (box(20, 10, 30, 20), NULL)), "not in the table"),
        ("MEASURES_POLYGON", lambda: measures("Polygon", (box(20, 10, 30, 20), "tree")),
         "is a polygon. Expected: a point"),
        ("MEASURES_POINT", lambda: measures("Point", (point(9, 9), "wadi")), "is a point. Expected: a polygon"),
        ("MEASURES_POLYGON", lambda: measures("LineString", (line((20, 10), (30, 20)), "kerb")),
         "is a line. Expected: a polygon"),
        ("MEASURES_POLYGON", lambda: measures("Polygon", (box(20, 10, 30, 20), "wadi", 9.0), fields="depth:double"),
         "depth of a measure of the kind 'wadi' is 9 m. Expected: between 0.05 and 1 m"),
        ("MEASURES_POINT", lambda: measures("Point", (point(9, 9), "tree", "huge"), fields="size:string"),
         "'huge' as size. Expected: one of: small, medium, large"),
        ("MEASURES_POINT", lambda: measures("Point", (point(9, 9), "tree", -1.0), fields="unit_cost:double"),
         "unit_cost"),
        ("MEASURES_POINT", lambda: measures("Point"), "no features"),
        ("MEASURES_POINT", lambda: measures("Point", (point(9, 9), "tree"), crs=""), "coordinate reference system"),
        ("MEASURES_POLYGON", lambda: measures("Polygon", (BOW, "wadi")), "empty or invalid"),
        ("MEASURES_POINT", lambda: scene.layer("Point?crs=EPSG:28992", "m", [(point(9, 9), [])]), "field 'kind'"),
    ],
)  # fmt: skip
def test_bad_measures_are_refused(run, tmp_path, name, make, words):
    with pytest.raises(QgsProcessingException) as error:
        run(**{name: make()})
    assert words in str(error.value)
    assert not list((tmp_path / "out").iterdir())


def test_rasters_on_another_grid_are_refused(run, tmp_path):
    smaller = Grid(29, 40, 2.0, WEST, GRID.north)
    other = scene.raster(tmp_path / "small.tif", scene.ground()[:-1], SURFACE, smaller)
    with pytest.raises(QgsProcessingException, match="does not lie on the grid"):
        run(DSM=other)


@pytest.mark.parametrize("moment", [10.0, 62.0, 80.0])
def test_stopping_leaves_nothing_behind(run, tmp_path, moment):
    drawn = measures("Polygon", (box(20, 10, 30, 20), "green"))
    assert run(Feedback(cancel_at=moment), MEASURES_POLYGON=drawn) == {}
    assert not list((tmp_path / "out").iterdir())


NEEDS = ("demolish", "fell", "green_roof", "water_roof")
"""Kinds that work on what is not just anywhere."""


class TestTheTables:
    def test_each_kind_can_be_drawn_with_its_defaults(self, run):
        for name, kind in read_kinds().items():
            text = {"polygon": box(20, 10, 30, 20), "line": line((20, 16), (30, 16)), "point": point(30, 16)}
            geometry = {"line": "LineString"}.get(kind.geometry, kind.geometry.title())
            layer = measures(geometry, (text[kind.geometry], name))
            results = run(**{f"MEASURES_{kind.geometry.upper()}": layer})
            assert results["MEASURES_APPLIED"] > 0 or name in NEEDS, name

    def test_defaults_lie_within_their_limits(self):
        for kind in read_kinds().values():
            for parameter in kind.parameters.values():
                if parameter.choices:
                    assert parameter.default in (*parameter.choices, None)
                elif parameter.default is not None:
                    assert parameter.lowest <= parameter.default <= parameter.highest

    def test_codes_and_kinds_are_those_of_the_other_tables(self):
        codes, kinds = {row["code"] for row in read_table("landcover")}, read_kinds()
        assert {kind.cover for kind in kinds.values()} - {0} <= codes
        choices = [kind.parameters["cover"].choices for kind in kinds.values() if "cover" in kind.parameters]
        assert len(choices) == 4 and {float(code) for found in choices for code in found} <= codes
        assert {row["kind"] for row in read_table("measure_parameters")} <= set(kinds)
        assert {row["code"] for row in read_table("planting_ground")} == codes

    def test_each_kind_says_where_its_numbers_come_from(self):
        kinds, words = read_kinds(), kind_words()
        assert all(source for _, _, source in words.values())
        for name, kind in kinds.items():
            assert (kind.cost.construction is None) == (kind.cost.price_year is None)
            assert words[name][1] or kind.cost.upkeep is not None, "an unknown cost is said"

    def test_trees_grow(self):
        ages = [read_tree_sizes(horizon) for horizon in Horizon]
        for size in ages[0]:
            grown = [(age[size].height, age[size].crown_diameter) for age in ages]
            assert grown == sorted(grown) and len(set(grown)) == 3
