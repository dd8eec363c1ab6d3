"""Runs inside QGIS: the whole story of a planner, from a demo study by way of measures and runs to 3D and a report."""

import os
import time
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, Qt, QUrl, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices, QGuiApplication
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDockWidget, QLineEdit
from qgis.utils import iface
from stadstweeling.plugin.dock.indicator_table import ROW, VARIANT

RIGHT = Qt.MouseButton.RightButton
POND = ((143324, 487133), (143336, 487133), (143336, 487143), (143324, 487143))
GREEN = ((143302, 487066), (143312, 487066), (143312, 487076), (143302, 487076))
TREE = (143190, 487056)
THEMES = ("water", "heat")


class Browser(QObject):
    """Stands in for the browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @pyqtSlot(QUrl)
    def open(self, url) -> None:
        self.opened.append(url.fileName())


def story(plugin, hand):
    browser = Browser()
    QDesktopServices.setUrlHandler("file", browser, "open")
    plugin.menu.panel.trigger()
    dock = plugin.menu.dock
    study, variant, scenario, run, results = dock.steps.values()
    make_study(dock, study, hand)
    draw_measures(variant, hand)
    choose_scenario(dock, scenario, hand)
    run_themes(dock, run, hand)
    see_results(dock, results, hand)
    yield 100
    yield from see_scene(dock, results, hand)
    make_report(dock, results, hand)
    QDesktopServices.unsetUrlHandler("file")
    hand.seen["opened"] = browser.opened
    hand.seen["messages"] = dock.notice.text.text()


def make_study(dock, study, hand):
    hand.click(study.demo_button)
    hand.until(lambda: dock.session.study is not None)
    hand.seen["study"] = str(dock.session.study.folder)
    hand.until(lambda: iface.mapCanvas().scale() < 10_000)
    snapping = QgsProject.instance().snappingConfig()
    snapping.setEnabled(False)  # corners must come where this clicks them
    QgsProject.instance().setSnappingConfig(snapping)
    hand.picture("1-study")


def draw_measures(variant, hand):
    hand.accept_dialog(lambda dialog: dialog.findChild(QLineEdit).setText("Green"))
    hand.click(variant.variants.add_button)
    hand.until(variant.picker.isEnabled)
    for kind, corners in (("pond", POND), ("green", GREEN)):
        hand.click(variant.picker.buttons[kind])
        for corner in corners:
            hand.click_map(*corner)
        drawn(variant, hand, lambda corners=corners: hand.click_map(*corners[0], RIGHT))
    hand.click(variant.picker.buttons["tree"])
    drawn(variant, hand, lambda: hand.click_map(*TREE))
    hand.click(variant.save_button)
    hand.until(lambda: not variant.unsaved.isVisible() and all(row.worked_out for row in variant.model.rows))
    hand.seen["measures"] = [row.kind for row in variant.model.rows]
    hand.picture("2-measures")


def drawn(variant, hand, draw):
    """Draw, accept the form that opens, and wait until the list has the measure."""
    before = len(variant.model.rows)
    hand.accept_dialog()
    draw()
    hand.until(lambda: len(variant.model.rows) == before + 1)
    hand.wait(300)


def choose_scenario(dock, scenario, hand):
    show(scenario, hand)
    hand.picture("3-scenario")
    hand.picture_of(dock.sections[2], "3-step")


def run_themes(dock, run, hand):
    show(run, hand)
    hand.click(run.themes["trees"])
    started = time.perf_counter()
    hand.click(run.run)
    hand.until(lambda: any(job.state.name == "RUNNING" for job in run.rows))
    hand.wait(1500)
    hand.picture("4-running")
    hand.picture_of(dock.sections[3], "4-step")
    hand.until(lambda: run.rows and all(job.state.ended for job in run.rows), 400)
    hand.seen["runs"] = [[job.title, job.state.name] for job in run.rows]
    hand.seen["run in"] = time.perf_counter() - started


def see_results(dock, results, hand):
    hand.until(lambda: len(results.comparison.variants) == 2 and results.comparison.rows)
    hand.seen["indicators"] = {
        row.indicator.name: {name: cell.value for name, cell in row.cells.items()} for row in results.comparison.rows
    }
    show(results, hand)
    index = find(results.table.model(), "flooded_area", "Green")
    results.table.scrollTo(index)
    results.table.horizontalScrollBar().setValue(0)
    place = results.table.visualRect(index).center()
    QTest.mouseClick(results.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    hand.until(lambda: any("max_depth" in layer.source() for layer in iface.mapCanvas().layers()))
    hand.picture("5-results")


def find(model, indicator, variant):
    """Return the cell of an indicator in a variant."""
    for group in range(model.rowCount()):
        for row in range(model.item(group).rowCount()):
            for column in range(model.columnCount()):
                cell = model.item(group).child(row, column)
                if cell and cell.data(ROW).indicator.name == indicator and cell.data(VARIANT) == variant:
                    return cell.index()
    raise LookupError(indicator)


def see_scene(dock, results, hand):
    panels = panels_in_sight()
    started = time.perf_counter()
    hand.click(results.outcomes.scene)
    panel = results.outcomes.panel
    yield from ready(panel)
    hand.seen["scene in"] = time.perf_counter() - started
    hand.seen["new panels"] = sorted(panels_in_sight() - panels)
    scene = panel.scene
    for name, moment in (("6-before", scene.moments[0]), ("7-water", scene.moments[len(scene.moments) // 2])):
        scene.set_time(moment)
        yield from ready(panel)
        grab(scene, 0, name)
    panel.other.setCurrentIndex(1)
    panel.other.activated.emit(1)
    yield from ready(panel)
    hand.seen["views"] = len(scene._views)
    for number in (0, 1):
        grab(scene, number, f"8-view{number}")
    hand.seen["problems"] = scene.problems
    hand.picture_of(dock.sections[4], "8-step")
    scene.close()
    yield 500


def panels_in_sight():
    return {panel.objectName() for panel in iface.mainWindow().findChildren(QDockWidget) if panel.isVisible()}


def ready(panel, patience=90_000):
    """Wait until the scene has been ready for half a second."""
    steady = 0
    while steady < 5:
        yield 100
        patience -= 100
        if patience < 0:
            raise TimeoutError("the scene is never ready")
        steady = steady + 1 if panel.scene is not None and panel.scene.is_ready else 0
    yield 1000


def grab(scene, number, name):
    canvas = scene._views[number].canvas
    folder = Path(os.environ["STORY_FOLDER"])
    QGuiApplication.primaryScreen().grabWindow(int(canvas.winId())).save(str(folder / f"{name}.png"))


def make_report(dock, results, hand):
    show(results, hand)
    hand.click(results.outcomes.report)
    report = dock.session.study.folder / "report.html"
    hand.until(lambda: report.exists() and results.outcomes.report.isEnabled(), 120)
    hand.seen["report"] = report.read_text(encoding="utf-8")
    hand.picture("9-report")


def show(step, hand):
    """Scroll the dock to a step."""
    area = step.parent()
    while not hasattr(area, "ensureWidgetVisible"):
        area = area.parent()
    area.verticalScrollBar().setValue(step.mapTo(area.widget(), step.rect().topLeft()).y() - 40)
    hand.wait(300)
