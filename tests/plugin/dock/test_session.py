"""What the steps share: which study is open, and what of it is chosen."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

from ....plugin.dock.session import StudySession
from ....processing.adapters.study.layout import NotAStudy
from .small_study import GREEN, HEAT, NOW, TREES, WATER, run


@pytest.fixture
def heard(session):
    """The signals that come, by name."""
    heard = []
    for name in ("opened", "closed", "variants_changed", "scenarios_changed", "measures_changed", "runs_changed"):
        getattr(session, name).connect(lambda name=name: heard.append(name))
    session.variant_chosen.connect(lambda variant: heard.append(("variant", variant)))
    session.saving.connect(lambda: heard.append("saving"))
    return heard


def test_begins_with_the_last_variant_and_the_first_scenario_of_each_theme(session):
    assert session.variant == GREEN
    assert session.scenarios == {"water": WATER, "heat": HEAT, "trees": TREES}


def test_what_is_no_study_leaves_the_open_one_open(session, heard, tmp_path):
    before = session.study
    with pytest.raises(NotAStudy):
        session.open(tmp_path)
    assert session.study is before and heard == []


def test_closing_saves_first_and_tells_afterwards(session, heard):
    session.close()
    session.close()
    assert heard == ["saving", "closed"] and session.study is None


def test_an_edit_saves_what_is_drawn_and_tells_what_changed(session, heard):
    session.run_algorithm("editvariant", ACTION="add", VARIANT="Blue")
    assert heard == ["saving", "variants_changed"]
    assert [variant.name for variant in session.study.variants()] == [NOW, GREEN, "Blue"]


def test_an_edit_that_fails_tells_why_and_changes_nothing(session, heard):
    with pytest.raises(QgsProcessingException):
        session.run_algorithm("editvariant", ACTION="delete", VARIANT="Red")
    assert heard == ["saving"]
    assert len(session.messages) == 1 and "Red" in session.messages[0]


@pytest.mark.parametrize(("action", "left"), [("change", "Greener"), ("delete", NOW)])
def test_stays_in_the_place_of_a_variant_that_is_renamed_or_deleted(session, heard, action, left):
    session.run_algorithm("editvariant", ACTION=action, VARIANT=GREEN, NEW_NAME="Greener")
    assert session.variant == left and ("variant", left) in heard


def test_choosing_the_same_variant_is_no_news(session, heard):
    session.choose_variant(GREEN)
    assert heard == []


def test_a_scenario_is_chosen_for_its_theme(session):
    run("editscenario", STUDY=str(session.study.folder), ACTION="set", SCENARIO="Wetter", THEME="water")
    session.choose_scenario("Wetter")
    assert session.scenarios["water"] == "Wetter" and session.scenarios["heat"] == HEAT


def test_leaving_stops_what_runs_and_closes(session, heard):
    left = []
    session.leaving.connect(lambda: left.append(session.study is not None))
    session.leave()
    assert left == [True] and session.study is None


def test_needs_no_study_to_exist():
    assert StudySession().study is None
