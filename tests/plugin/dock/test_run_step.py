"""Step 4: runs in a queue that can be stopped, beside a desktop that stays free."""

from __future__ import annotations

import json
import time
from shutil import copytree

import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QTimer

from ....plugin.dock.estimates import expect, range_words
from ....plugin.dock.run_step import RunStep
from ....plugin.runner import Job, Runner, State
from ....processing.adapters.study.database import Scenario
from ....processing.algorithms.base import Algorithm
from .small_study import GREEN, HEAT, NOW, TREES, WATER, click, run, wait_until

LONG = {"cloudburst": {"AFTER": 96.0}}
"""A run of minutes, unless it is stopped."""


@pytest.fixture
def step(session, qgis_iface):
    step = RunStep(session, qgis_iface)
    step.show()
    yield step
    step.close()


def only(step, *themes):
    for theme, box in step.themes.items():
        if box.isChecked() != (theme in themes):
            click(box)


def states(step) -> list[State]:
    return [job.state for job in step.rows]


def make_long(session):
    session.run_algorithm("editscenario", SCENARIO=WATER, THEME="water", PARAMETERS=json.dumps(LONG))


def leftovers(study):
    return list((study / "runs").iterdir())


def test_offers_all_variants_and_the_chosen_scenarios(step):
    assert [step.variant.itemData(index) for index in range(step.variant.count())] == ["", NOW, GREEN]
    assert [box.text().partition(": ")[2] for box in step.themes.values()] == [WATER, HEAT, TREES]
    assert step.chosen_variants() == [NOW, GREEN]
    assert "GB" in step.estimate.text() and step.run.isEnabled()
    only(step)
    assert not step.run.isEnabled() and "GB" not in step.estimate.text()


def test_runs_two_themes_on_two_variants_in_order(step, session):
    told = []
    session.runs_changed.connect(lambda: told.append(len(session.study.runs())))
    only(step, "water", "trees")
    click(step.run)
    assert [job.title for job in step.rows] == [
        f"{NOW} · Water", f"{NOW} · Trees", f"{GREEN} · Water", f"{GREEN} · Trees",
    ]  # fmt: skip
    assert states(step) == [State.WAITING] * 4 and step.stop.isVisibleTo(step)
    ticks = []
    clock = QTimer()
    clock.timeout.connect(lambda: ticks.append(time.monotonic()))
    clock.start(10)
    wait_until(lambda: not session.runner.busy, 180)
    assert states(step) == [State.DONE] * 4, [job.message for job in step.rows]
    assert [(each.variant.name, each.theme) for each in session.study.runs()] == [
        (NOW, "water"), (NOW, "trees"), (GREEN, "water"), (GREEN, "trees"),
    ]  # fmt: skip
    assert told == [1, 2, 3, 4]
    assert len(ticks) > 20, "the desktop was not free"
    assert not step.stop.isVisibleTo(step)
    click(step.run)
    assert len(step.rows) == 4, "what is done makes place for what comes"


def test_only_the_chosen_variant(step, session):
    step.variant.setCurrentIndex(2)
    only(step, "water")
    click(step.run)
    assert [job.parameters["VARIANTS"] for job in step.rows] == [GREEN]
    session.runner.stop_all()


def test_a_run_stopped_half_way_leaves_nothing(step, session, study):
    make_long(session)
    only(step, "water")
    click(step.run)
    first, second = step.rows.values()
    wait_until(lambda: first.job.progress > 40.0, 60)
    assert first.job.state is State.RUNNING
    assert first.bar.isVisibleTo(step) and first.bar.value() >= 40 and first.text.text()
    click(first.stop)
    wait_until(lambda: first.job.state is State.STOPPED, 5)
    assert not first.stop.isVisibleTo(step)
    wait_until(lambda: second.job.state is State.RUNNING, 5)
    click(second.stop)
    wait_until(lambda: not session.runner.busy, 5)
    assert states(step) == [State.STOPPED] * 2
    assert session.study.runs() == [] and leftovers(study) == []


def test_stop_all_starts_none_of_those_that_wait(step, session, study):
    make_long(session)
    only(step, "water", "trees")
    click(step.run)
    wait_until(lambda: State.RUNNING in states(step))
    click(step.stop)
    wait_until(lambda: not session.runner.busy, 5)
    assert states(step) == [State.STOPPED] * 4 and leftovers(study) == []


def test_an_error_is_told_in_words_with_details_behind_a_button(step, session, study):
    session.study.set_scenario(Scenario(WATER, "water", {"designstorm": {"RETURN_PERIOD": 5000}}))
    only(step, "water")
    step.variant.setCurrentIndex(1)
    click(step.run)
    wait_until(lambda: not session.runner.busy, 30)
    (row,) = step.rows.values()
    assert row.job.state is State.FAILED
    assert "1000" in row.text.text() and "Traceback" not in row.text.text()
    assert row.details.isVisibleTo(step)
    click(row.details)
    assert row.viewer.isVisible()
    row.viewer.close()
    assert leftovers(study) == []


def test_a_study_that_went_away_is_told(step, session, study):
    only(step, "water")
    click(step.run)
    (study / "study.gpkg").rename(study / "elsewhere.gpkg")
    wait_until(lambda: not session.runner.busy, 30)
    assert states(step) == [State.FAILED] * 2
    assert "study.gpkg" in next(iter(step.rows)).message
    (study / "elsewhere.gpkg").rename(study / "study.gpkg")


def test_runs_go_on_when_another_study_is_opened(step, session, study, made_study, tmp_path):
    told = []
    only(step, "water")
    step.variant.setCurrentIndex(1)
    click(step.run)
    wait_until(lambda: states(step) == [State.RUNNING])
    session.close()
    session.runs_changed.connect(lambda: told.append(1))
    session.open(copytree(made_study, tmp_path / "other"))
    wait_until(lambda: not session.runner.busy, 60)
    assert states(step) == [State.DONE] and told == []
    session.open(study)
    assert len(session.study.runs()) == 1


def test_the_plugin_can_go_while_something_runs(session, study):
    make_long(session)
    job = session.runner.add(Job("x", "runstudy", {"STUDY": str(study), "SCENARIOS": WATER}))
    wait_until(lambda: job.progress > 0 or job.state.ended)
    session.runner.close()
    assert leftovers(study) == []
    wait_until(lambda: not session.runner.busy, 5)
    assert job.state is State.STOPPED


def test_what_is_urgent_goes_before_what_waits(algorithms, tmp_path):
    runner, order = Runner(), []
    runner.ended.connect(lambda job: order.append(job.title))
    for title, urgent in (("a", False), ("b", False), ("c", True)):
        runner.add(Job(title, "designstorm", {"OUTPUT": "memory:"}), next=urgent)
    wait_until(lambda: not runner.busy)
    assert order == ["c", "a", "b"]


def test_the_estimate_learns_from_earlier_runs(session, study):
    scenario = session.study.scenario(TREES)
    guess = expect(session.study, [scenario], 2, set())
    assert guess.least < guess.most
    run("runstudy", STUDY=str(study), SCENARIOS=TREES, VARIANTS=NOW)
    seconds = session.study.runs()[0].seconds
    known = expect(session.study, [scenario], 2, {"trees"})
    assert known.least < 2 * seconds < known.most
    assert known.most / known.least < 3.0
    (session.study.runs()[0].folder / "run.json").write_text("{")
    assert expect(session.study, [scenario], 2, set()) == guess


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (0.1, 0.4, "1 s"),
        (3.0, 42.0, "3–40 s"),
        (40.0, 200.0, "1–3 min"),
        (4000.0, 30000.0, "1–8 hours"),
        (7200.0, 7300.0, "2 hours"),
    ],
)
def test_times_are_round(least, most, words):
    assert range_words(least, most) == words


def test_runs_leave_the_layers_of_the_map_alone(session, study, monkeypatch):
    """With the project at hand, QGIS would give the thread of the run the very layers that the map is drawn of."""
    file, seen = str(study / "base" / "dtm.tif"), []
    assert QgsProject.instance().addMapLayer(QgsRasterLayer(file, "dtm raster"))
    read = Algorithm.raster_layer_parameter
    monkeypatch.setattr(
        Algorithm, "raster_layer_parameter", lambda *values: seen.append(read(*values).id()) or read(*values)
    )
    job = session.runner.add(Job("sky", "skyview", {"DTM": file, "SKY_VIEW": str(study / "sky.tif")}))
    wait_until(lambda: job.state.ended, 60)
    assert job.state is State.DONE, job.message
    assert seen and not set(seen) & set(QgsProject.instance().mapLayers())
