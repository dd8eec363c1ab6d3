"""A study's project in the real QGIS desktop: what the user sees when opening it and stepping through time."""

from __future__ import annotations

import json

import pytest
from qgis.PyQt.QtGui import QImage

from ...processing.adapters.studyproject import write_project
from ..adapters.study import TIMES, make_study
from .desktop import start_qgis

# Runs inside QGIS: opens the project, shows the water over time and takes a picture of the map at each frame.
SCRIPT = """
import json, os, traceback
from pathlib import Path
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.utils import iface

folder = Path({folder!r})

def picture(name):
    canvas.refresh()
    loop = QEventLoop()
    canvas.mapCanvasRefreshed.connect(loop.quit)
    QTimer.singleShot(10_000, loop.quit)
    loop.exec()
    canvas.grab().save(str(folder / (name + ".png")))

def look():
    global canvas
    try:
        iface.mainWindow().resize(1200, 800)
        iface.addProject(str(folder / "study.qgz"))
        canvas, project = iface.mapCanvas(), QgsProject.instance()
        controller = canvas.temporalController()
        seen = {{"animated": controller.navigationMode().name, "frames": controller.totalFrameCount()}}
        picture("first")
        model = iface.layerTreeView().layerTreeModel()
        project.mapThemeCollection().applyTheme("Water over time", project.layerTreeRoot(), model)
        for frame in range(controller.totalFrameCount()):
            controller.setCurrentFrameNumber(frame)
            picture(f"frame{{frame}}")
    except Exception:
        seen = {{"error": traceback.format_exc()}}
    (folder / "seen.json").write_text(json.dumps(seen))
    os._exit(0)

QTimer.singleShot(100_000, lambda: os._exit(1))
QTimer.singleShot(500, look)
"""


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    """Open a study in QGIS; return its folder, with pictures, and what was seen."""
    folder = tmp_path_factory.mktemp("desktop") / "study"
    make_study(folder)
    write_project(folder, "Test district").clear()
    script = folder / "look.py"
    script.write_text(SCRIPT.format(folder=str(folder)), encoding="utf-8")
    done = start_qgis(folder / "profile", script, 150, screen="1280x900")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder, json.loads((folder / "seen.json").read_text())


def blue(picture) -> int:
    """Count the sampled pixels that have a colour of deep water."""
    image = QImage(str(picture))
    pixels = (image.pixelColor(x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4))
    return sum(pixel.blue() > pixel.red() + 60 and pixel.green() < 130 for pixel in pixels)


def test_temporal_controller_opens_animated_with_a_frame_for_each_moment(opened):
    _, seen = opened
    assert seen == {"animated": "Animated", "frames": len(TIMES)}


def test_the_first_look_shows_the_deepest_water(opened):
    folder, _ = opened
    assert blue(folder / "first.png") > 100


def test_water_rises_from_frame_to_frame(opened):
    folder, _ = opened
    water = [blue(folder / f"frame{number}.png") for number in range(len(TIMES))]
    assert water == sorted(water)
    assert water[-1] > water[1] + 100
