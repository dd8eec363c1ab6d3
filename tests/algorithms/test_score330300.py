"""The score of 3-30-300 in QGIS, on a street that can be worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import NULL, QgsGeometry, QgsProcessingContext, QgsProcessingException, QgsProject, QgsVectorLayer

from ...processing.algorithms.trees.score330300 import Score330300
from . import green_street, scene
from .green_street import (
    GRID,
    HOUSES,
    NEAR_CANOPY,
    TO_PARK,
    box,
    buildings,
    green,
    near_edge,
    neighbourhoods,
    paths,
    rows,
    trees,
)
from .green_street import street as street
from .scene import Feedback

VERDICTS = ("meets_3", "meets_30", "meets_300")


@pytest.fixture
def run(street, tmp_path):
    """Return a function that runs the algorithm; what is given takes the place of the good input."""
    outputs = green_street.destinations(tmp_path, "HOMES", "NEIGHBOURHOOD_SCORE", "EXPLANATION")

    def start(feedback=None, context=None, **changed):
        return scene.run(Score330300, street | outputs | changed, feedback, context)

    return start


def test_every_place_has_its_rules(run):
    homes = rows(run(), "HOMES", "name")
    assert {name: [homes[name][field] for field in VERDICTS] for name in HOUSES} == {
        "near": [True, True, True],
        "few": [False, False, True],
        "far": [False, False, False],
        "school": [False, False, True],
        "alone": [False, NULL, True],
    }
    assert {name: homes[name]["rules_met"] for name in HOUSES} == {
        "near": 3, "few": 1, "far": 0, "school": 1, "alone": NULL,
    }  # fmt: skip
    assert {name: homes[name]["trees_seen"] for name in HOUSES} == {
        "near": 3, "few": 1, "far": 0, "school": 0, "alone": 0,
    }  # fmt: skip
    assert {name: homes[name]["green_distance"] for name in HOUSES} == pytest.approx(TO_PARK)
    assert homes["near"]["canopy_percent"] == pytest.approx(NEAR_CANOPY)
    assert homes["alone"]["canopy_percent"] == NULL
    assert [homes[name]["place"] for name in ("near", "far", "school")] == ["home", "home", "school"]
    assert homes["far"]["use"] == "flats"


def test_marks_are_worked_out_from_the_measures(run):
    homes = rows(run(), "HOMES", "name")
    names = ("mark_3", "mark_30", "mark_300", "mark_total", "mark_class")
    near = [6.0, NEAR_CANOPY / 5.0, 10.0]
    total = 0.25 * near[0] + 0.5 * near[1] + 0.25 * near[2]
    assert [homes["near"][name] for name in names[:4]] == pytest.approx([*near, total], abs=0.005)
    assert homes["near"]["mark_class"] == "Very good"
    assert homes["few"]["mark_300"] == pytest.approx(10.0 - 0.02 * 190.0)
    assert [homes["alone"][name] for name in names] == [1.0, NULL, 10.0, NULL, NULL]


def test_numbers_count_dwellings_and_groups_count_buildings(run):
    feedback = Feedback()
    results = run(feedback)
    assert {name: results[name] for name in ("HOME_COUNT", "HOMES_UNKNOWN", "SCHOOL_COUNT", "CARE_COUNT")} == {
        "HOME_COUNT": 11, "HOMES_UNKNOWN": 1, "SCHOOL_COUNT": 1, "CARE_COUNT": 0,
    }  # fmt: skip
    assert results["SHARE_3"] == pytest.approx(100.0 * 2 / 11)
    assert results["SHARE_30"] == pytest.approx(100.0 * 2 / 10)  # of one home nobody knows
    assert results["SHARE_300"] == pytest.approx(100.0 * 8 / 11)
    assert results["SHARE_ALL"] == pytest.approx(100.0 * 2 / 10)
    assert results["SCHOOL_SHARE_ALL"] == 0.0 and "CARE_SHARE_ALL" not in results
    assert "Homes: 11, of which meet the 3: 18.2 %, 30: 20.0 %, 300: 72.7 %, all three: 20.0 %" in feedback.infos[-1]
    assert "Schools: 1" in feedback.infos[-1] and "Care" not in feedback.infos[-1]
    assert feedback.infos[-1].startswith("Visible from the window: ≥ 3 trees within 30 m")
    assert feedback.warnings == [near_edge(11)]


def test_neighbourhoods_have_the_shares_of_their_homes(run):
    areas = rows(run(), "NEIGHBOURHOOD_SCORE", "name")
    fields = ("dwellings", "share_3", "share_30", "share_300", "share_all", "dwellings_unknown")
    assert [areas["area 1"][name] for name in fields] == [2, 100.0, 100.0, 100.0, 100.0, 0]
    assert [areas["area 2"][name] for name in fields] == [8, 0.0, 0.0, 62.5, 0.0, 0]


def test_lines_explain_what_a_home_sees_and_how_it_walks(run):
    results = run()
    homes = rows(results, "HOMES", "name")
    lines = list(QgsVectorLayer(results["EXPLANATION"]).getFeatures())
    near = [line for line in lines if line["home"] == homes["near"]["home"]]
    seen, walks = ([line for line in near if line["rule"] == rule] for rule in (3, 300))
    assert sorted(line["number"] for line in seen) == [1, 2, 3]
    last = [line.geometry().asPolyline()[-1] for line in seen]
    ends = {(point.x() - GRID.west, point.y() - GRID.south) for point in last}
    assert ends == {(95.0, 36.0), (105.0, 36.0), (115.0, 36.0)}
    assert all(line["length"] == pytest.approx(line.geometry().length(), abs=0.06) for line in near)
    (walk,) = walks
    assert (walk["number"], walk["length"], walk["storey"]) == (1, 90.0, NULL)
    assert walk.geometry().asPolyline()[0].y() - GRID.south == 20.0
    assert walk.geometry().asPolyline()[-1].x() - GRID.west == pytest.approx(20.0)
    assert len(walks) == 1 and sum(line["rule"] == 300 for line in lines) == len(HOUSES)


def test_lines_tell_the_feature_of_the_tree_and_the_storey_that_sees_it(run):
    """The first tree has no height: it is left out, and the others keep the numbers of their features."""
    planted = trees()
    assert planted.dataProvider().changeAttributeValues({1: {0: NULL}})
    for preset, storeys in (("Visible from the window", {0}), ("Cobra", {NULL})):
        lines = [
            line for line in QgsVectorLayer(run(PRESET=preset, TREES=planted)["EXPLANATION"]).getFeatures()
            if line["rule"] == 3
        ]  # fmt: skip
        assert sorted(line["number"] for line in lines) == [2, 3, 4]
        assert {line["storey"] for line in lines} == storeys


def test_crowns_of_trees_without_a_height_are_canopy(run):
    planted = trees()
    assert planted.dataProvider().changeAttributeValues({1: {0: NULL}})
    feedback = Feedback()
    near = rows(run(feedback, TREES=planted), "HOMES", "name")["near"]
    assert (near["trees_seen"], near["canopy_percent"]) == (2, pytest.approx(NEAR_CANOPY))
    assert "1 trees have no height or no crown_diameter and are left out." in feedback.warnings


def test_without_trees_nobody_sees_any_and_the_other_rules_are_computed(run):
    feedback = Feedback()
    results = run(feedback, TREES=scene.without_features(trees()))
    homes = rows(results, "HOMES", "name")
    assert {homes[name]["trees_seen"] for name in HOUSES} == {0}
    assert {homes[name]["canopy_percent"] for name in HOUSES} == {0.0, NULL}
    assert {name: homes[name]["green_distance"] for name in HOUSES} == pytest.approx(TO_PARK)
    assert (results["SHARE_3"], results["SHARE_30"]) == (0.0, 0.0)
    assert results["SHARE_300"] == pytest.approx(100.0 * 8 / 11)
    assert "trees: there are none in the area." in feedback.warnings


@pytest.mark.parametrize("preset", ["Visible from the window", "Nieuwenhuijsen"])
def test_without_green_nobody_has_it_near_on_foot_or_as_the_crow_flies(run, preset):
    results = run(PRESET=preset, GREEN_SPACES=scene.without_features(green()))
    assert results["SHARE_300"] == 0.0 and results["SHARE_3"] == pytest.approx(100.0 * 2 / 11)
    assert {home["green_distance"] for home in rows(results, "HOMES", "name").values()} == {NULL}


def test_what_the_data_are_too_small_for_is_told(run):
    feedback = Feedback()
    run(feedback, PRESET="Cobra")
    assert feedback.warnings == [
        "Cobra: of 11 homes only a part is known of where the canopy is measured, as that reaches beyond the land "
        "cover."
    ]
    far = buildings()
    assert far.dataProvider().changeGeometryValues({1: QgsGeometry.fromWkt(box(2000, 20, 2010, 26))})
    feedback = Feedback()
    assert run(feedback, BUILDINGS=far)["HOME_COUNT"] == 9
    assert "1 buildings lie outside the ground and are left out." in feedback.warnings


def test_a_neighbourhood_may_have_curved_edges(run):
    circle = ((85, 30), (105, 50), (125, 30), (105, 10), (85, 30))
    points = ", ".join(f"{GRID.west + x} {GRID.south + y}" for x, y in circle)
    areas = scene.layer(
        "CurvePolygon?crs=EPSG:28992&field=name:string", "round", [(f"CurvePolygon(CircularString({points}))", ["a"])]
    )
    near = rows(run(NEIGHBOURHOODS=areas), "HOMES", "name")["near"]
    assert near["canopy_percent"] == pytest.approx(100.0 * 3 * 50 / (np.pi * 20.0**2), rel=0.05)


def test_the_definition_decides(run):
    """By Cobra crowns count to their edge, canopy within 500 m: the lawn has too little for anybody."""
    cobra = rows(run(PRESET="Cobra"), "HOMES", "name")
    assert [cobra["near"][field] for field in VERDICTS] == [True, False, True]
    assert cobra["alone"]["rules_met"] == 1
    barcelona = run(PRESET="Nieuwenhuijsen", TREES=trees((95, 36), (105, 36), (115, 36), crown=1.0, base=3.0))
    homes = rows(barcelona, "HOMES", "name")
    assert homes["near"]["trees_seen"] == 3 and homes["near"]["green_distance"] == pytest.approx(80.0, abs=5.0)
    lines = [line for line in QgsVectorLayer(barcelona["EXPLANATION"]).getFeatures() if line["rule"] == 300]
    assert all(len(line.geometry().asPolyline()) == 2 for line in lines)
    assert all(line["length"] == pytest.approx(line.geometry().length(), abs=0.06) for line in lines)


def test_legends_state_the_definition(run, tmp_path):
    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    outputs = green_street.destinations(tmp_path, "HOMES", "NEIGHBOURHOOD_SCORE", "EXPLANATION")
    for name, path in outputs.items():
        context.addLayerToLoadOnCompletion(path, QgsProcessingContext.LayerDetails(name, project, name))
    run(context=context, PRESET="Cobra")
    labels = {}
    for name, path in outputs.items():
        details = context.layerToLoadOnCompletionDetails(path)
        assert details.groupName == "Stadstweeling: Score 3-30-300"
        layer = QgsVectorLayer(path, name)
        details.postProcessor().postProcessLayer(layer, context, Feedback())
        labels[name] = [category.label() for category in layer.renderer().categories()]
    words = (
        "Cobra: ≥ 3 trees within 25 m (edge of the crown), crown ≥ 28 m², seen or not; ≥ 30 % canopy within 500 m; "
        "public green ≥ 1 ha within 300 m on foot"
    )
    rules = [f"{count} of the three rules met" for count in range(4)]
    assert labels["HOMES"] == [words, *rules, "Not known of all rules"]
    assert labels["NEIGHBOURHOOD_SCORE"][0] == f"Homes that meet all three: {words}"
    assert labels["EXPLANATION"] == [words, "A tree that counts", "The way to green"]


def test_canopy_may_come_from_a_raster(run, tmp_path):
    heights = np.zeros(GRID.shape, np.float32)
    heights[:, 150:] = 5.0
    homes = rows(run(CHM=scene.raster(tmp_path / "chm.tif", heights, grid=GRID)), "HOMES", "name")
    assert [homes[name]["canopy_percent"] for name in ("near", "few")] == [0.0, 100.0]
    assert [homes[name]["meets_30"] for name in ("near", "few")] == [False, True]


def test_a_raster_in_which_nothing_grows_nowhere_is_refused(run, tmp_path):
    heights = np.full(GRID.shape, np.nan, np.float32)
    heights[:, 150:] = 5.0
    with pytest.raises(QgsProcessingException, match="all that is known is canopy"):
        run(CHM=scene.raster(tmp_path / "chm.tif", heights, grid=GRID))


def test_no_way_to_green_is_no_distance_and_no_mark(run):
    feedback = Feedback()
    homes = rows(run(feedback, GREEN_SPACES=green((-30, 0, 20, 60))), "HOMES", "name")
    assert [homes["near"][name] for name in ("green_distance", "meets_300", "rules_met", "mark_300", "mark_total")] == [
        NULL, False, 2, NULL, NULL,
    ]  # fmt: skip
    assert feedback.warnings == [near_edge(11), "Nobody has a way to public green that is large enough."]


def test_buildings_without_dwellings_are_homes_unless_their_use_is_another(run):
    feedback = Feedback()
    results = run(feedback, BUILDINGS=_without_dwellings())
    assert (results["HOME_COUNT"], results["SCHOOL_COUNT"]) == (4, 1)
    assert feedback.warnings == ["The buildings have no field dwellings: each counts as one home.", near_edge(4)]


def _without_dwellings():
    layer = buildings()
    index = layer.fields().indexOf("dwellings")
    assert layer.dataProvider().deleteAttributes([index])
    layer.updateFields()
    return layer


def test_own_fields_stay_and_older_results_are_replaced(run, tmp_path):
    first = run()
    again = run(BUILDINGS=first["HOMES"], HOMES=str(tmp_path / "out" / "again.gpkg"))
    names = QgsVectorLayer(again["HOMES"]).fields().names()
    assert names.count("rules_met") == 1 and "floor" not in names
    assert {n: f["rules_met"] for n, f in rows(again, "HOMES", "name").items()} == {
        n: f["rules_met"] for n, f in rows(first, "HOMES", "name").items()
    }


class TestBadInput:
    def refused(self, run, tmp_path, *words, **changed):
        with pytest.raises(QgsProcessingException) as error:
            run(**changed)
        assert all(word in str(error.value) for word in words), error.value
        assert list((tmp_path / "out").iterdir()) == []

    def test_a_definition_that_looks_at_neighbourhoods_needs_them(self, run, tmp_path):
        self.refused(run, tmp_path, "neighbourhood", NEIGHBOURHOODS=None)

    def test_nobody_at_all(self, run, tmp_path):
        shed = scene.layer(
            "Polygon?crs=EPSG:28992&field=use:string&field=dwellings:integer&field=height:double",
            "sheds", [(box(10, 20, 20, 26), ["shed", 0, 3.0])],
        )  # fmt: skip
        self.refused(run, tmp_path, "sheds", "dwellings", BUILDINGS=shed)

    def test_buildings_of_unknown_height(self, run, tmp_path):
        self.refused(run, tmp_path, "buildings", "height", BUILDINGS=buildings("name:string,use:string"))

    def test_trees_in_centimetres(self, run, tmp_path):
        self.refused(run, tmp_path, "trees", "800", TREES=trees(height=800.0))

    def test_trees_elsewhere(self, run, tmp_path):
        self.refused(run, tmp_path, "trees", "no features", TREES=trees((9000, 36)))

    def test_trees_without_crowns(self, run, tmp_path):
        place = green_street.text("point", [(9, 9)])
        bare = scene.layer("Point?crs=EPSG:28992&field=height:double", "bare", [(place, [8.0])])
        self.refused(run, tmp_path, "bare", "crown_diameter", TREES=bare)

    def test_paths_on_which_nobody_walks(self, run, tmp_path):
        self.refused(run, tmp_path, "paths", "walk", PATHS=paths(modes="drive"))

    def test_green_that_is_not_public(self, run, tmp_path):
        self.refused(run, tmp_path, "green", "public", GREEN_SPACES=green(public=False))

    def test_land_cover_on_another_grid(self, run, tmp_path):
        other = scene.codes(tmp_path / "other.tif", scene.cover())
        self.refused(run, tmp_path, "other", "grid", LANDCOVER=other)

    def test_neighbourhoods_elsewhere(self, run, tmp_path):
        self.refused(run, tmp_path, "neighbourhoods", NEIGHBOURHOODS=neighbourhoods((9000, 0, 9100, 60)))


@pytest.mark.parametrize("moment", [5.0, 30.0, 75.0])
def test_cancel_leaves_nothing(run, tmp_path, moment):
    assert run(Feedback(cancel_at=moment)) == {}
    assert list((tmp_path / "out").iterdir()) == []
