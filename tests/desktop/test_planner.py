"""The whole story of a planner in the real QGIS desktop, with clicks on real widgets, from demo study to report."""

from __future__ import annotations

import pytest

from ...processing.adapters.building_results import read_classes
from ...processing.adapters.study.study import Study
from .desktop import run_story
from .pictures import count, differing, is_deep_water, near


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Tell the story; return its folder, with pictures, and what was seen."""
    folder = tmp_path_factory.mktemp("desktop") / "planner"
    return folder, run_story("story_of_a_planner", folder, seconds=600)


def test_no_error_is_logged_or_shown(told):
    _, seen = told
    assert seen["log"] == [] and seen["messages"] == "" and seen["problems"] == []


def test_qgis_closes_well(told):
    assert told[1]["exit"] == 0, told[1]["said"]


def test_three_measures_are_drawn(told):
    assert told[1]["measures"] == ["pond", "green", "tree"]


def test_two_themes_run_on_two_variants(told):
    _, seen = told
    assert len(seen["runs"]) == 4 and {state for _, state in seen["runs"]} == {"DONE"}
    study = Study.open(seen["study"])
    assert [(run.variant.name, run.theme) for run in study.runs()] == [
        ("Current situation", "water"), ("Current situation", "heat"),
        ("Green", "city"), ("Green", "water"), ("Green", "heat"),
    ]  # fmt: skip
    assert all(abs(run.number("cloudburst", "ERROR_PERCENT")) < 1e-4 for run in study.runs() if run.theme == "water")


def test_the_table_has_the_numbers_of_the_runs(told):
    _, seen = told
    runs = {(run.variant.name, run.theme): run for run in Study.open(seen["study"]).runs()}
    for name, algorithm, output, theme in (
        ("flooded_area", "cloudburst", "FLOODED_AREA_M2", "water"),
        ("mean_pet", "heatstress", "MEAN_PET", "heat"),
    ):
        for variant in ("Current situation", "Green"):
            expected = runs[variant, theme].number(algorithm, output)
            assert seen["indicators"][name][variant] == pytest.approx(expected, abs=0.06)
    assert seen["indicators"]["flooded_area"]["Green"] != seen["indicators"]["flooded_area"]["Current situation"]


def test_a_click_on_a_number_shows_its_map(told):
    folder, _ = told
    assert differing(folder / "2-measures-map.png", folder / "5-results-map.png") > 0.02


def test_water_rises_in_3d_between_coloured_facades(told):
    folder, _ = told
    assert count(folder / "7-water.png", is_deep_water) > count(folder / "6-before.png", is_deep_water) + 20
    assert differing(folder / "6-before.png", folder / "7-water.png") > 0.005
    colours = read_classes().colours
    assert all(count(folder / "7-water.png", near(colours[number], 35)) > 20 for number in (0, 1))


def test_a_3d_view_pushes_no_panel_aside(told):
    assert told[1]["new panels"] == []


def test_two_variants_stand_side_by_side_in_3d(told):
    folder, seen = told
    assert seen["views"] == 2
    assert differing(folder / "8-view0.png", folder / "8-view1.png") > 0.001


def test_the_report_tells_of_both_variants(told):
    report = told[1]["report"]
    assert told[1]["opened"] == ["report.html"]
    assert all(words in report for words in ("Current situation", "Green", "How this was computed", "<table"))
