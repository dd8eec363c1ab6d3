"""The dock in the real QGIS desktop: a demo study, and measures drawn with the mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QImage

from ...processing.adapters.study.measures import count_measures
from ...processing.adapters.study.study import Study
from .desktop import run_story


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Tell the story; return its folder, with pictures, and what was seen."""
    folder = tmp_path_factory.mktemp("desktop") / "story"
    return folder, run_story("story_of_measures", folder)


def different(one: Path, other: Path) -> int:
    """Count the sampled pixels that two pictures have in different colours."""
    images = QImage(str(one)), QImage(str(other))
    assert images[0].size() == images[1].size()
    width, height = images[0].width(), images[0].height()
    return sum(
        images[0].pixel(x, y) != images[1].pixel(x, y) for x in range(0, width, 2) for y in range(0, height, 2)
    )


def test_no_error_is_logged_or_shown(told):
    _, seen = told
    assert seen["log"] == [] and seen["messages"] == ""
    assert seen["exit"] == 0, seen["said"]


def test_measures_are_drawn_with_the_tools_of_qgis(told):
    _, seen = told
    assert seen["drawn"] == ["wadi", "green", "tree", "tree"]


def test_a_second_tree_too_near_the_first_is_a_conflict(told):
    _, seen = told
    assert seen["conflicts"] == ["tree"]


def test_what_was_undone_is_gone_and_the_rest_is_in_the_study(told):
    _, seen = told
    study = Study.open(seen["study"])
    names = [variant.name for variant in study.variants()]
    assert [count_measures(study.folder, name) for name in names] == [0, 3]


def test_costs_are_those_of_the_table(told):
    _, seen = told
    assert seen["costs"]["wadi"] == pytest.approx(120 * 75, rel=0.08)
    assert seen["costs"]["green"] == pytest.approx(100 * 27.5, rel=0.08)
    assert seen["costs"]["tree"] == 500
    total = sum(seen["costs"].values())
    assert seen["total"].startswith(f"Construction € {total:,.0f} · upkeep € ")


def test_the_map_shows_the_measures_of_the_chosen_variant_only(told):
    folder, _ = told
    assert different(folder / "no-measures-map.png", folder / "measures-map.png") > 50
    assert different(folder / "no-measures-map.png", folder / "study-map.png") == 0
