"""Step 5: indicators side by side, maps, time and the report."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest
from qgis.core import Qgis, QgsProject, QgsTemporalNavigationObject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QTest

from ....plugin.dock import outcomes
from ....plugin.dock.results_step import ResultsStep
from ....processing.engine.indicators.comparison import Turn
from .small_study import GREEN, NOW, WATER, click, run, wait_until


@pytest.fixture
def study(run_study):
    """The study of the session is one with runs."""
    return run_study


@pytest.fixture
def step(session, qgis_iface):
    canvas = qgis_iface.mapCanvas()
    controller = QgsTemporalNavigationObject(canvas)
    canvas.setTemporalController(controller)
    step = ResultsStep(session, qgis_iface)
    step.resize(500, 900)
    step.show()
    session.runs_changed.emit()
    wait_until(lambda: step.comparison.rows and not session.runner.busy)
    yield step
    session.runner.close()
    step.close()
    QgsProject.instance().clear()


def row_of(step, indicator: str):
    return next(row for row in step.comparison.rows if row.indicator.name == indicator)


def index_of(step, indicator: str, column: int):
    model = step.table.model()
    for group in range(model.rowCount()):
        parent = model.index(group, 0)
        for number in range(model.rowCount(parent)):
            index = model.index(number, column, parent)
            if index.data(Qt.ItemDataRole.UserRole).indicator.name == indicator:
                return index
    raise AssertionError(indicator)


def visible() -> list[str]:
    root = QgsProject.instance().layerTreeRoot()
    return [Path(node.layer().source()).name for node in root.findLayers() if node.isVisible()]


def test_indicators_of_the_variants_stand_side_by_side(step, session):
    model = step.table.model()
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)] == ["Indicator", NOW, GREEN]
    flooded = row_of(step, "flooded_area")
    numbers = {run.variant.name: run.number("cloudburst", "FLOODED_AREA_M2") for run in session.study.runs()
               if run.theme == "water"}  # fmt: skip
    assert flooded.cells[NOW].value == pytest.approx(numbers[NOW], abs=0.1)
    assert flooded.cells[GREEN].value == pytest.approx(numbers[GREEN], abs=0.1)
    assert flooded.cells[GREEN].difference == pytest.approx(numbers[GREEN] - numbers[NOW], abs=0.2)
    assert row_of(step, "green_change").cells[GREEN].turn is Turn.BETTER
    index = index_of(step, "green_change", 2)
    words = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "Difference: +" in words and "better" in words
    assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert "(−" in index_of(step, "mean_pet", 2).data()


def test_goals_are_marked(step):
    met = index_of(step, "pet_change", 2)
    assert met.data()[-1] in "✓✗" and "2 °C cooler" in met.data(Qt.ItemDataRole.ToolTipRole)


def test_a_click_shows_the_map_that_explains_the_number(step):
    index = index_of(step, "flooded_area", 2)
    step.table.scrollTo(index)
    QTest.mouseClick(
        step.table.viewport(), Qt.MouseButton.LeftButton, pos=step.table.visualRect(index).center()
    )
    assert visible() == ["max_depth.tif"]
    assert step.maps.chosen.variant.name == GREEN and step.maps.map.currentData() == "max_depth"
    layers = QgsProject.instance().mapLayers().values()
    assert [layer.source() for layer in layers] == [str(step.maps.chosen.file("max_depth.tif"))]
    group = QgsProject.instance().layerTreeRoot().findLayers()[0].parent().name()
    assert step.maps.chosen.name in group


def test_one_result_at_a_time_and_never_twice(step):
    water = ("flooded_area", "max_depth.tif")
    for indicator, file in (water, ("mean_pet", "pet.tif"), water):
        step.table.clicked.emit(index_of(step, indicator, 2))
        assert visible() == [file]
    assert len(QgsProject.instance().mapLayers()) == 2


def test_the_keyboard_reaches_every_map(step):
    step.maps.run.setCurrentIndex(0)
    step.maps.map.setFocus()
    QTest.keyClick(step.maps.map, Qt.Key.Key_Down)
    QTest.keyClick(step.maps.show_map, Qt.Key.Key_Space)
    assert len(visible()) == 1


def test_water_plays_through_time(step, qgis_iface):
    step.table.clicked.emit(index_of(step, "flooded_area", 1))
    assert not step.player.isVisibleTo(step)
    click(step.maps.play)
    controller = qgis_iface.mapCanvas().temporalController()
    assert visible() == ["depth.tif"] and step.player.isVisibleTo(step)
    assert controller.navigationMode() == Qgis.TemporalNavigationMode.Animated
    assert controller.animationState() == Qgis.AnimationState.Forward
    assert controller.totalFrameCount() == step.player.slider.maximum() + 1 == 25
    click(step.player.button)
    assert controller.animationState() == Qgis.AnimationState.Idle
    step.player.slider.setValue(6)
    assert controller.currentFrameNumber() == 6 and step.player.time.text() == "0:30 h"
    controller.setCurrentFrameNumber(12)
    assert step.player.slider.value() == 12 and step.player.time.text() == "1:00 h"


def test_heat_plays_by_the_clock(step):
    step.table.clicked.emit(index_of(step, "mean_pet", 1))
    click(step.maps.play)
    assert visible() == ["pet_hourly.tif"]
    assert step.player.time.text() == "12:00"


def test_difference_maps_are_made_and_shown(step, session):
    step.table.clicked.emit(index_of(step, "flooded_area", 1))
    assert not step.maps.difference.isEnabled(), "the base differs from nothing"
    step.table.clicked.emit(index_of(step, "flooded_area", 2))
    click(step.maps.difference)
    wait_until(lambda: not session.runner.busy)
    assert len(visible()) == 1 and visible()[0].startswith("depth_difference-")
    assert session.messages == []


def test_the_report_is_kept_in_the_study_and_opened(step, session, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    click(step.outcomes.report)
    assert not step.outcomes.report.isEnabled()
    wait_until(lambda: not session.runner.busy)
    assert opened == [str(session.study.folder / "report.html")] and Path(opened[0]).stat().st_size > 1000
    assert step.outcomes.report.isEnabled()


def test_3d_says_why_it_cannot_be(step, session, monkeypatch):
    monkeypatch.setattr(outcomes, "why_no_scene", lambda iface: "No 3D here.")
    click(step.outcomes.scene)
    assert session.messages == ["No 3D here."] and not step.outcomes.panel.isVisibleTo(step)


def test_runs_that_do_not_belong_together_are_told_in_words(step, session):
    session.run_algorithm(
        "editscenario", SCENARIO=WATER, THEME="water", PARAMETERS='{"designstorm": {"RETURN_PERIOD": 10}}'
    )
    run("runstudy", STUDY=str(session.study.folder), VARIANTS=GREEN, SCENARIOS=WATER)
    session.runs_changed.emit()
    wait_until(lambda: step.comparison.message and not session.runner.busy)
    assert "RETURN_PERIOD" in step.message.text() and step.message.isVisibleTo(step)
    assert not step.table.isVisibleTo(step)


def test_nothing_of_another_study_stays(step, session, made_study, tmp_path):
    session.open(copytree(made_study, tmp_path / "other"))
    wait_until(lambda: not session.runner.busy)
    assert step.comparison.rows == [] and not step.maps.isVisibleTo(step)
    assert "Run a scenario" in step.message.text()


class TestDamagedRuns:
    def damage(self, step, session, *names):
        for name in names:
            (session.study.folder / "runs" / name / "run.json").write_text("{")
        session.refresh()
        wait_until(lambda: names[0] in step.message.text())

    def test_one_is_told_in_a_sentence_and_the_others_are_shown(self, step, session):
        heat = next(run.name for run in session.study.runs() if run.name.endswith("green-heat"))
        self.damage(step, session, heat)
        assert [line for line in step.message.text().splitlines() if heat in line] == [
            f"Left out because they are damaged: {heat}. 'Check study' tells what is wrong."
        ]
        assert row_of(step, "flooded_area").cells[GREEN].value is not None
        assert step.maps.run.count() == 3 and session.messages == []

    def test_all_are_told_too(self, step, session):
        names = [run.name for run in session.study.runs()]
        self.damage(step, session, *names)
        assert step.message.text().startswith(f"Left out because they are damaged: {', '.join(names)}.")
        assert step.comparison.rows == [] and step.maps.chosen is None and session.messages == []
