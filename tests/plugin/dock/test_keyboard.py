"""The panel without a mouse: from widget to widget with Tab, and from icon to icon in the palette with the arrows."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsSettings, QgsTemporalNavigationObject
from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import QPoint, QRect, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QWidget

from ....plugin.dock.dock import Dock
from ....plugin.dock.scenario_step import EXPERT
from ....plugin.dock.tab_order import stops_in
from ....plugin.runner import Job
from .small_study import wait_until


@pytest.fixture
def dock(algorithms, run_study, qgis_iface, qgis_new_project):
    """The dock with a study with runs, and all of its steps in sight."""
    canvas = qgis_iface.mapCanvas()
    canvas.setTemporalController(QgsTemporalNavigationObject(canvas))
    dock = Dock(qgis_iface)
    dock.setFloating(True)
    dock.resize(600, 3000)
    dock.show()
    dock.session.open(run_study)
    wait_until(lambda: dock.steps["5. Results"].comparison.rows and not dock.session.runner.busy)
    QApplication.processEvents()
    yield dock
    dock.session.leave()
    dock.close()
    QgsSettings().remove(EXPERT)
    QgsProject.instance().clear()


def in_sight(dock) -> list[QWidget]:
    """Return the widgets where Tab stops now, in its order."""
    QApplication.processEvents()
    return [widget for widget in stops_in(dock.widget()) if widget.isVisible() and widget.isEnabled()]


def box(dock, widget) -> QRect:
    """Return where a widget is in the dock."""
    return QRect(widget.mapTo(dock, QPoint(0, 0)), widget.size())


def read_after(one: QRect, other: QRect) -> bool:
    """Tell whether a reader who goes from top to bottom, and from left to right, gets to the first one later."""
    beside = one.top() <= other.bottom() and other.top() <= one.bottom()
    return one.left() >= other.left() if beside else one.top() > other.bottom()


def test_tab_goes_from_top_to_bottom(dock, monkeypatch):
    """With all in sight that can be: a message, what is not saved, the parameters for experts, and two jobs."""
    _, variant, scenario, run, results = dock.steps.values()
    dock.session.failed.emit("It failed.\nmore")
    dock.notice.more.setChecked(True)
    variant.unsaved.show()
    scenario.expert.setChecked(True)
    for group in scenario.findChildren(QgsCollapsibleGroupBox):
        group.setCollapsed(False)
    monkeypatch.setattr(dock.session.runner, "add", lambda job, next=False: job)
    for name in ("one", "two"):
        run._add(Job(name, "runstudy", {}), "water")
    places = [(widget, box(dock, widget)) for widget in in_sight(dock)]
    assert len(places) > 60
    assert [
        (type(widget).__name__, widget.objectName(), widget.accessibleName())
        for (widget, place), (former, before) in zip(places[1:], places[:-1], strict=True)
        if not (read_after(place, before) or former.isAncestorOf(widget))
    ] == []
    first, last = places[0][0], places[-1][0]
    assert dock.notice.isAncestorOf(first) and results.isAncestorOf(last)


class TestPalette:
    @pytest.fixture
    def palette(self, dock):
        dock.activateWindow()
        wait_until(dock.isActiveWindow)
        return dock.steps["2. Variant"].picker

    @pytest.fixture
    def picked(self, palette):
        picked = []
        palette.picked.connect(picked.append)
        return picked

    def press(self, key) -> str:
        """Press a key where the focus is, and return where it is then."""
        QTest.keyClick(QApplication.focusWidget(), key)
        return QApplication.focusWidget().objectName()

    def test_is_one_stop_of_tab(self, dock, palette):
        variants = dock.steps["2. Variant"].variants
        palette.buttons["demolish"].setFocus()
        assert self.press(Qt.Key.Key_Tab) == "measures"
        dock.focusPreviousChild()
        assert QApplication.focusWidget() is palette.buttons["demolish"]
        dock.focusPreviousChild()
        assert QApplication.focusWidget() is variants.delete_button

    def test_arrows_go_from_icon_to_icon_and_tab_comes_back_to_the_last(self, dock, palette):
        palette.buttons["demolish"].setFocus()
        right, down, left, up = Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up
        assert [self.press(key) for key in (right, down, left, up)] == [
            "measure_fell", "measure_pond", "measure_ditch", "measure_demolish",
        ]  # fmt: skip
        assert self.press(left) == self.press(up) == "measure_demolish"  # there is nothing there
        self.press(right)
        assert self.press(Qt.Key.Key_Tab) == "measures"
        dock.focusPreviousChild()
        assert QApplication.focusWidget() is palette.buttons["fell"]

    @pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
    def test_a_key_picks_and_lets_go(self, palette, picked, key):
        palette.buttons["wadi"].setFocus()
        self.press(key)
        self.press(key)
        assert picked == ["wadi", ""]

    def test_escape_in_the_palette_stops_drawing(self, palette, picked):
        palette.buttons["wadi"].setFocus()
        self.press(Qt.Key.Key_Space)
        self.press(Qt.Key.Key_Escape)
        self.press(Qt.Key.Key_Escape)
        assert picked == ["wadi", ""] and palette.picked_kind() == ""

    def test_escape_on_the_map_stops_drawing(self, dock, palette, qgis_iface):
        step, stopped = dock.steps["2. Variant"], []
        qgis_iface.actionPan().trigger = lambda: stopped.append(True)
        palette.buttons["tree"].click()
        QTest.keyClick(qgis_iface.mapCanvas(), Qt.Key.Key_A)
        assert palette.picked_kind() == "tree"
        QTest.keyClick(qgis_iface.mapCanvas(), Qt.Key.Key_Escape)
        assert palette.picked_kind() == "" and step.hint.text().startswith("Pick a measure")

    def test_every_icon_tells_what_it_is(self, palette):
        assert palette.accessibleName() == "Measures to draw"
        button = palette.buttons["wadi"]
        assert button.accessibleName() == "Wadi" and button.accessibleDescription().startswith("€")
        assert all(button.accessibleName() for button in palette.buttons.values())
