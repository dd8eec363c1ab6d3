"""Definitions of 3-30-300 side by side in QGIS, on a street that can be worked out by hand."""

from __future__ import annotations

import pytest
from qgis.core import NULL, QgsProcessingException
from qgis.PyQt.QtGui import QColor, QImage

from ...processing.adapters.definitions_picture import COLOURS
from ...processing.algorithms.trees.canopycover import CanopyCover
from ...processing.algorithms.trees.comparedefinitions import CompareDefinitions
from ...processing.algorithms.trees.greenaccess import GreenAccess
from ...processing.algorithms.trees.score330300 import Score330300
from ...processing.algorithms.trees.treesight import TreeSight
from . import green_street, scene
from .green_street import green, paths, rows, trees
from .green_street import street as street
from .scene import Feedback

NAMES = ["Visible from the window", "Cobra", "Nieuwenhuijsen", "Handbook minimum"]
SHARES = ("share_3", "share_30", "share_300", "share_all")


@pytest.fixture
def run(street, tmp_path):
    """Return a function that runs the algorithm; what is given takes the place of the good input."""
    outputs = green_street.destinations(tmp_path, "TABLE") | {"CHART": str(tmp_path / "out" / "chart.png")}

    def start(feedback=None, **changed):
        return scene.run(CompareDefinitions, street | outputs | changed, feedback)

    return start


def test_every_definition_has_a_row(run):
    """Trees near the homes: three in view of 2 dwellings; canopy in 500 m never enough; the park near 8 of 11."""
    results = run()
    table = rows(results, "TABLE", "definition")
    assert list(table) == NAMES
    three, near_park = pytest.approx(100.0 * 2 / 11, abs=0.01), pytest.approx(100.0 * 8 / 11, abs=0.01)
    assert [table["Visible from the window"][name] for name in SHARES] == [three, 20.0, near_park, 20.0]
    assert [table["Cobra"][name] for name in SHARES] == [three, 0.0, near_park, 0.0]
    assert table["Nieuwenhuijsen"]["share_300"] == near_park
    assert [row["dwellings_unknown"] for row in table.values()] == [1, 0, 0, 1]
    assert {row["dwellings"] for row in table.values()} == {11}
    assert table["Cobra"]["mean_trees"] == pytest.approx((2 * 3 + 5 * 1) / 11, abs=0.01)
    walked = 2 * 90.0 + 5 * 290.0 + 3 * 370.0 + 1 * 30.0
    assert table["Cobra"]["mean_distance"] == pytest.approx(walked / 11, abs=0.01)
    assert table["Nieuwenhuijsen"]["rule_3"] == "≥ 3 trees within 15 m (stem), seen or not"
    assert table["Nieuwenhuijsen"]["rule_300"] == "public green ≥ 0.5 ha within 300 m as the crow flies"


def test_without_trees_and_green_every_definition_has_zeros(run):
    empty = {"TREES": scene.without_features(trees()), "GREEN_SPACES": scene.without_features(green())}
    results = run(**empty)
    table = rows(results, "TABLE", "definition")
    assert {row[name] for row in table.values() for name in ("share_3", "share_30", "share_300", "mean_trees")} == {0.0}
    assert (results["HIGHEST_SHARE_3"], results["HIGHEST_SHARE_ALL"]) == (0.0, 0.0)


@pytest.mark.parametrize("name", NAMES)
def test_the_score_and_the_algorithm_of_each_rule_find_the_same(run, street, name):
    """Also with trees beyond the ground and one without a height."""
    street["TREES"] = trees(*green_street.TREES, (22, 60.5), (25, 60.5), (28, 60.5))
    assert street["TREES"].dataProvider().changeAttributeValues({4: {0: NULL}})
    row = rows(run(**street), "TABLE", "definition")[name]
    score = scene.run(Score330300, street | {"PRESET": name, "HOMES": "memory:"})
    places = {key: street[key] for key in ("DTM", "BUILDINGS", "TREES")}
    around = {key: street[key] for key in ("LANDCOVER", "TREES", "NEIGHBOURHOODS")} | {"HOMES": street["BUILDINGS"]}
    walks = {key: street[key] for key in ("PATHS", "GREEN_SPACES")} | {"HOMES": street["BUILDINGS"]}
    alone = [
        scene.run(TreeSight, places | {"PRESET": name, "HOMES": "memory:"})["SHARE_MEETING"],
        scene.run(CanopyCover, around | {"PRESET": name})["SHARE_MEETING"],
        scene.run(GreenAccess, walks | {"PRESET": name, "HOME_ACCESS": "memory:"})["SHARE_WITHIN"],
    ]
    assert [row[share] for share in SHARES[:3]] == pytest.approx(alone, abs=0.01)
    assert [score[share] for share in ("SHARE_3", "SHARE_30", "SHARE_300")] == pytest.approx(alone)
    assert row["share_all"] == pytest.approx(score["SHARE_ALL"], abs=0.01)


def test_numbers_are_the_lowest_and_the_highest(run):
    """A hedge of a tree right in front of the window hides the three behind it, which Cobra counts all the same."""
    results = run(TREES=trees((105, 36), (105, 43), (105, 47)))
    assert results["HOME_COUNT"] == 11
    table = rows(results, "TABLE", "definition").values()
    for rule, field in (("3", "share_3"), ("ALL", "share_all")):
        found = [row[field] for row in table]
        assert results[f"LOWEST_SHARE_{rule}"] == pytest.approx(min(found), abs=0.01)
        assert results[f"HIGHEST_SHARE_{rule}"] == pytest.approx(max(found), abs=0.01)
    assert results["LOWEST_SHARE_3"] == 0.0 and results["HIGHEST_SHARE_3"] == pytest.approx(100.0 * 2 / 11)


def test_without_neighbourhoods_nothing_is_known_of_canopy_there(run):
    feedback = Feedback()
    table = rows(run(feedback, NEIGHBOURHOODS=None), "TABLE", "definition")
    assert [table["Visible from the window"][name] for name in ("share_30", "share_all")] == [NULL, NULL]
    assert table["Cobra"]["share_30"] == 0.0
    assert any("30: not known" in info for info in feedback.infos)


def test_the_chart_shows_the_shares(run):
    """Bars of all four colours, the "300" (73 %) wider than the "3" (18 %)."""
    picture = QImage(run()["CHART"])
    assert (picture.width(), picture.height()) == (1200, 700)
    below_the_key = range(165, 600)
    widest = {}
    for colour in COLOURS[:3]:
        lines = [sum(QColor(picture.pixel(x, y)) == colour for x in range(330, 1070, 5)) for y in below_the_key]
        widest[colour.name()] = max(lines)
    trees, canopy, park = widest.values()
    assert park == pytest.approx(148 * 8 / 11, abs=2) and trees == pytest.approx(148 * 2 / 11, abs=2)
    assert 0 < canopy == pytest.approx(148 * 0.2, abs=2)


def test_the_chart_is_left_out_where_nobody_wants_it(run):
    assert "CHART" not in run(CHART=None)


def test_a_chart_that_cannot_be_written_takes_the_table_with_it(run, tmp_path):
    with pytest.raises(QgsProcessingException, match="chart"):
        run(CHART=str(tmp_path / "nowhere" / "chart.png"))
    assert not list((tmp_path / "out").iterdir())


@pytest.mark.parametrize(
    ("name", "make", "words"),
    [
        ("TREES", lambda: trees(height=900.0), "the height of a tree is 900 m"),
        ("PATHS", lambda: paths(modes="drive"), "walk"),
        ("GREEN_SPACES", lambda: green(public=False), "public"),
    ],
)
def test_bad_input_is_refused(run, tmp_path, name, make, words):
    with pytest.raises(QgsProcessingException, match=words):
        run(**{name: make()})
    assert not list((tmp_path / "out").iterdir())


@pytest.mark.parametrize("moment", [5.0, 40.0, 70.0])
def test_stopping_leaves_nothing_behind(run, tmp_path, moment):
    assert run(Feedback(cancel_at=moment)) == {}
    assert not list((tmp_path / "out").iterdir())
