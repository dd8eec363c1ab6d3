"""Runs in the QGIS desktop, as `qgis --code` runs it: a story of clicks on real widgets. What it saw goes to seen.json.

A story is a function that gets the plugin and a `Hand`, and is named in the environment: STORY is its file. It can be
a generator, whose yields are milliseconds to wait, outside of any loop of its own: only there does QGIS delete what it
has replaced in a 3D view.
"""

import json
import os
import runpy
import time
import traceback
from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import QEventLoop, QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox
from qgis.utils import iface, plugins

FOLDER = Path(os.environ["STORY_FOLDER"])
SECONDS = int(os.environ.get("STORY_SECONDS", "150"))
BEGIN = 500


class Hand:
    """Does what a user does, and waits as a user does."""

    def __init__(self) -> None:
        self.seen = {"log": []}
        QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].connect(self._hear)

    def _hear(self, message: str, tag: str, level: Qgis.MessageLevel) -> None:
        if "Traceback" in message or level == Qgis.MessageLevel.Critical:
            self.seen["log"].append(f"{tag}: {message}")

    def wait(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def until(self, condition, seconds: float = 60.0) -> None:
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(f"line {condition.__code__.co_firstlineno} of the story did not come true")
            self.wait(50)

    def click(self, widget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def click_map(self, x: float, y: float, button=Qt.MouseButton.LeftButton) -> None:
        canvas = iface.mapCanvas()
        there = canvas.getCoordinateTransform().transform(QgsPointXY(x, y))
        place = QPoint(round(there.x()), round(there.y()))
        QTest.mouseMove(canvas.viewport(), place)
        self.wait(80)
        QTest.mouseClick(canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, place)
        self.wait(120)

    def accept_dialog(self, fill_in=None, seconds: float = 20.0) -> None:
        """Click OK in the dialog that is about to open; call this before what opens it."""
        end = time.monotonic() + seconds

        def look():
            windows = [QApplication.activeModalWidget(), *QApplication.topLevelWidgets()]
            found = [
                window for window in windows
                if window and window.isVisible() and window is not iface.mainWindow()
                and window.findChild(QDialogButtonBox) is not None
            ]  # fmt: skip
            if not found and time.monotonic() < end:
                QTimer.singleShot(100, look)
            elif found:
                if fill_in:
                    fill_in(found[0])
                self.click(found[0].findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok))

        QTimer.singleShot(300, look)

    def picture(self, name: str) -> None:
        """Take a picture of the whole window, and one of the map."""
        canvas = iface.mapCanvas()
        self.wait(300)
        self.until(lambda: not canvas.isDrawing())
        self.wait(300)
        iface.mainWindow().grab().save(str(FOLDER / f"{name}.png"))
        canvas.grab().save(str(FOLDER / f"{name}-map.png"))

    def picture_of(self, widget, name: str) -> None:
        """Take a picture of one widget."""
        widget.grab().save(str(FOLDER / f"{name}.png"))


def tell() -> None:
    hand = Hand()
    try:
        iface.mainWindow().resize(1400, 900)
        go_on(runpy.run_path(os.environ["STORY"])["story"](plugins["stadstweeling"], hand) or iter(()), hand)
    except Exception:
        hand.seen["error"] = traceback.format_exc()
        finish(hand.seen)


def go_on(steps, hand) -> None:
    try:
        wait = next(steps)
    except StopIteration:
        finish(hand.seen)
    except Exception:
        hand.seen["error"] = traceback.format_exc()
        finish(hand.seen)
    else:
        QTimer.singleShot(wait, lambda: go_on(steps, hand))


def finish(seen: dict) -> None:
    (FOLDER / "seen.json").write_text(json.dumps(seen))
    QTimer.singleShot(30_000, lambda: os._exit(3))
    leave_when_idle()


def leave_when_idle(idle: int = 0) -> None:
    """Leave QGIS as who has seen the end of it: a second after the map was drawn and the last task was done."""
    busy = iface.mapCanvas().isDrawing() or QgsApplication.taskManager().countActiveTasks()
    if busy or idle < 10:
        QTimer.singleShot(100, lambda: leave_when_idle(0 if busy else idle + 1))
        return
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


QTimer.singleShot(1000 * SECONDS, lambda: finish({"error": "the story took too long"}))
QTimer.singleShot(BEGIN, tell)
