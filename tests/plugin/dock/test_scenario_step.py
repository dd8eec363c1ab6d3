"""Step 3: scenarios are chosen, changed and kept."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QDateTime, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QInputDialog, QMessageBox

from ....plugin.dock import scenario_page
from ....plugin.dock.choice_box import ChoiceBox
from ....plugin.dock.scenario_names import scenario_name
from ....plugin.dock.scenario_step import EXPERT, ScenarioStep
from ....plugin.dock.session import StudySession
from ....plugin.dock.storm_sketch import storm_of
from ....processing.adapters.language import speaking
from ....processing.adapters.study.create import default_scenarios
from .small_study import HEAT, TREES, WATER, click, wait_until


@pytest.fixture
def step(session, qgis_iface, monkeypatch):
    monkeypatch.setattr(scenario_page, "SAVE_AFTER", 30)
    QgsSettings().remove(EXPERT)
    step = ScenarioStep(session, qgis_iface)
    step.show()
    yield step
    step.close()
    QgsSettings().remove(EXPERT)


def saved(session, name):
    return session.study.scenario(name).parameters


def chosen(session, theme):
    return saved(session, session.scenarios[theme])


def type_years(step, text: str):
    box = step.pages["water"].form.editors["designstorm", "RETURN_PERIOD"].widget
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, text)


def test_shows_the_default_scenarios_in_a_few_questions(step):
    assert [page.choice.currentText() for page in step.pages.values()] == [WATER, HEAT, TREES]
    assert list(step.pages["water"].form.editors) == [
        ("designstorm", name) for name in ("STORM", "RETURN_PERIOD", "DURATION", "HORIZON", "SHAPE")
    ]
    assert step.pages["water"].sketch.bars.isVisibleTo(step)
    assert "61.8 mm" in step.pages["water"].sketch.sentence.text()
    assert "33.6" in step.pages["heat"].sketch.text() or "°C" in step.pages["heat"].sketch.text()
    assert step.pages["trees"].sketch.text().count("•") == 3


def test_what_is_typed_is_saved_once_and_drawn(step, session):
    changes = []
    session.scenarios_changed.connect(lambda: changes.append(1))
    type_years(step, "250")
    wait_until(lambda: chosen(session, "water")["designstorm"]["RETURN_PERIOD"] == 250)
    assert changes == [1]
    assert "once in 250 years" in step.pages["water"].sketch.sentence.text()


def test_nothing_typed_is_lost_when_the_study_closes(step, session, study):
    type_years(step, "30")
    session.close()
    again = StudySession()
    again.open(study)
    assert chosen(again, "water")["designstorm"]["RETURN_PERIOD"] == 30


def test_a_bad_storm_is_told_in_words_in_place_of_the_picture(step):
    type_years(step, "5000")
    sketch = step.pages["water"].sketch
    assert "1000" in sketch.sentence.text() and not sketch.bars.isVisibleTo(step)


def test_a_standard_storm_leaves_nothing_to_choose_of_its_length(step, session):
    editors = step.pages["water"].form.editors
    storm = editors["designstorm", "STORM"].widget
    storm.setFocus()
    QTest.keyClick(storm, Qt.Key.Key_Down)
    assert not editors["designstorm", "DURATION"].widget.isEnabled()
    session.save_edits()
    assert chosen(session, "water")["designstorm"]["STORM"] == storm.currentData() != "statistics"
    assert session.scenarios["water"] == storm.currentText()


def test_experts_see_all_parameters_of_all_algorithms(step, session):
    click(step.expert)
    form = step.pages["water"].form
    assert ("cloudburst", "EDGE_WEST") in form.editors and ("vulnerablebuildings", "RING_WIDTH") in form.editors
    assert ("cloudburst", "DTM") not in form.editors and ("cloudburst", "MESH") not in form.editors
    assert form.editors["cloudburst", "AFTER"].value() == 1.0
    edge = form.editors["cloudburst", "EDGE_WEST"].widget
    QTest.keyClick(edge, Qt.Key.Key_Down)
    session.save_edits()
    assert saved(session, WATER)["cloudburst"] == {"AFTER": 1, "EDGE_WEST": "closed"}
    assert ScenarioStep(session, None).expert.isChecked()


def test_all_that_experts_can_give_is_accepted(step, session):
    """What every widget gives at first is what the algorithm takes."""
    click(step.expert)
    for theme, page in step.pages.items():
        for (algorithm, name), editor in page.form.editors.items():
            assert editor.value() == editor.default or name in saved(session, page.choice.currentText())[algorithm]
            page.form._take((algorithm, name))
        page.save()
        assert session.messages == [], theme


def test_one_sun_and_one_definition_for_planners(step, session):
    moment = step.pages["heat"].form.editors["shadows", "MOMENT"].widget
    moment.setDateTime(QDateTime.fromString("2026-08-01T12:00:00", Qt.DateFormat.ISODate))
    preset = step.pages["trees"].form.editors["score330300", "PRESET"].widget
    preset.setFocus()
    QTest.keyClick(preset, Qt.Key.Key_Down)
    session.save_edits()
    heat, trees = saved(session, HEAT), chosen(session, "trees")
    assert heat["shadows"]["MOMENT"] == heat["routeshade"]["MOMENT"] == "2026-08-01T12:00:00"
    assert trees["canopycover"]["PRESET"] == trees["score330300"]["PRESET"] == "Cobra"
    assert session.scenarios["trees"] == "3-30-300: Cobra"


def test_a_new_scenario_begins_as_the_one_it_comes_from(step, session, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, text="", **__: ("T10", True))
    click(step.pages["water"].add)
    assert session.scenarios["water"] == "T10" == step.pages["water"].choice.currentText()
    type_years(step, "10")
    session.save_edits()
    assert saved(session, "T10")["designstorm"]["RETURN_PERIOD"] == 10
    assert saved(session, WATER)["designstorm"]["RETURN_PERIOD"] == 100


def test_choosing_another_scenario_saves_the_one_before(step, session, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, text="", **__: ("T10", True))
    click(step.pages["water"].add)
    type_years(step, "10")
    session.choose_scenario(WATER)
    assert saved(session, "T10")["designstorm"]["RETURN_PERIOD"] == 10
    assert saved(session, WATER)["designstorm"]["RETURN_PERIOD"] == 100
    assert step.pages["water"].form.editors["designstorm", "RETURN_PERIOD"].value() == 100


def test_a_scenario_can_be_renamed_and_deleted(step, session, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, text="", **__: ("Hoosbui", True))
    click(step.pages["water"].rename)
    assert [each.name for each in session.study.scenarios()] == ["Hoosbui", HEAT, TREES]
    assert session.scenarios["water"] == "Hoosbui" == step.pages["water"].choice.currentText()
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    click(step.pages["water"].delete)
    assert [each.name for each in session.study.scenarios()] == [HEAT, TREES]
    assert not step.pages["water"].form.isEnabled()


def test_a_scenario_is_called_after_what_it_says(step, session):
    """Or a map of once in 250 years would say that it is one of 100."""
    type_years(step, "250")
    session.save_edits()
    assert [each.name for each in session.study.scenarios()] == [WATER.replace("100", "250"), HEAT, TREES]
    assert step.pages["water"].choice.currentText() == session.scenarios["water"] == WATER.replace("100", "250")
    type_years(step, "100")
    session.save_edits()
    assert session.scenarios["water"] == WATER


def test_a_name_that_the_user_gave_stays(step, session, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, text="", **__: ("The storm of Herwijnen", True))
    click(step.pages["water"].rename)
    type_years(step, "250")
    session.save_edits()
    assert chosen(session, "water")["designstorm"]["RETURN_PERIOD"] == 250
    assert session.scenarios["water"] == "The storm of Herwijnen"


def test_two_scenarios_that_say_the_same_have_a_number(step, session, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, text="", **__: (text, True))
    click(step.pages["water"].add)
    assert session.scenarios["water"] == f"{WATER} (2)"
    type_years(step, "10")
    session.save_edits()
    assert session.scenarios["water"] == WATER.replace("100", "10")
    type_years(step, "100")
    session.save_edits()
    assert session.scenarios["water"] == f"{WATER} (2)"


@pytest.mark.parametrize("locale", ["en_US", "nl_NL"])
def test_the_scenarios_of_a_new_study_are_called_after_what_they_say(algorithms, dutch, locale):
    """Else they would keep their names when a planner changes them."""
    with speaking(locale):
        for scenario in default_scenarios(locale):
            assert scenario_name(scenario.theme, scenario.parameters) == scenario.name


def test_a_taken_name_is_refused(step, session, monkeypatch):
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, text="", **__: (HEAT, True))
    click(step.pages["water"].rename)
    assert len(session.messages) == 1 and HEAT in session.messages[0]
    assert session.study.scenario(HEAT).theme == "heat"


def test_the_picture_is_the_storm_of_the_run(algorithms):
    storm, sentence = storm_of({"STORM": "70 mm in 1 h"})
    assert storm.total == pytest.approx(70.0) and "70.0 mm" in sentence


def test_a_name_that_does_not_fit_ends_in_dots(algorithms):
    """Its end is drawn in another way than where the text is simply cut off."""
    boxes = [box() for box in (ChoiceBox, QComboBox)]
    for box in boxes:
        box.addItem("1 h, once in 100 years (2050, high emissions)")
        box.resize(200, box.sizeHint().height())
    own, plain = (box.grab().toImage() for box in boxes)
    assert own.size() == plain.size() and own != plain
    for box in boxes:
        box.resize(800, box.height())
    own, plain = (box.grab().toImage() for box in boxes)
    assert own == plain
    assert boxes[0].toolTip() == boxes[0].currentText()
