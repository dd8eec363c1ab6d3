"""The panel in the real QGIS desktop from one start to the next: it is there again, where it was, with its study."""

from __future__ import annotations

import json
import shutil

import pytest

from ..plugin.dock.conftest import made_study  # noqa: F401
from .desktop import start_qgis, with_plugin

WIDTH = 520
PROFILE = "[PythonPlugins]\nstadstweeling=true\n[app]\naskToSaveMemoryLayers=false\n"

# Runs inside QGIS: looks what there is, does what DO says, and leaves QGIS as a user does.
SCRIPT = """
import json, os, traceback
from pathlib import Path
from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.utils import iface, plugins, reloadPlugin

folder, window, seen = Path({folder!r}), iface.mainWindow(), {{"log": []}}
QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].connect(
    lambda text, tag, level: seen["log"].append(text) if "Traceback" in text else None
)

def dock():
    return plugins["stadstweeling"].menu.dock

def look(name):
    panel = dock()
    study = panel.session.study if panel else None
    seen[name] = dict(
        shown=bool(panel) and panel.isUserVisible(), study=str(study.folder) if study else "",
        left=bool(panel) and window.dockWidgetArea(panel) == Qt.DockWidgetArea.LeftDockWidgetArea,
        width=panel.width() if panel else 0, notice=panel.notice.text.text() if panel else "",
    )

def begin():
    look("first")
    if os.environ["DO"] == "open":
        plugins["stadstweeling"].menu.panel.trigger()
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock())
        dock().study.open(folder / "study")
    if os.environ["DO"] == "reload":
        reloadPlugin("stadstweeling")
        plugins["stadstweeling"].menu.panel.trigger()

def resize():
    if os.environ["DO"] == "open":
        window.resizeDocks([dock()], [{width}], Qt.Orientation.Horizontal)

def leave():
    look("last")
    if os.environ["DO"] == "reload":
        dock().close()
    QgsProject.instance().setDirty(False)

def tell(step):
    try:
        step()
    except Exception:
        seen["log"].append(traceback.format_exc())
    (folder / "seen.json").write_text(json.dumps(seen))

for moment, step in ((3000, begin), (4500, resize), (5500, leave)):
    QTimer.singleShot(moment, lambda step=step: tell(step))
QTimer.singleShot(6500, iface.actionExit().trigger)
QTimer.singleShot(100_000, lambda: os._exit(1))
"""


@pytest.fixture
def start(made_study, tmp_path):  # noqa: F811
    """Return a function that starts QGIS in a profile of its own, lets it do something, and tells what was seen."""
    shutil.copytree(made_study, tmp_path / "study")
    environment = with_plugin(tmp_path, PROFILE)
    script = tmp_path / "look.py"
    script.write_text(SCRIPT.format(folder=str(tmp_path), width=WIDTH), encoding="utf-8")

    def begin(do: str, *arguments: str) -> dict:
        (tmp_path / "seen.json").unlink(missing_ok=True)
        done = start_qgis(tmp_path / "profile", script, 150, *arguments, DO=do, **environment)
        assert (tmp_path / "seen.json").is_file(), done.stdout + done.stderr
        seen = json.loads((tmp_path / "seen.json").read_text())
        assert seen["log"] == [] and done.returncode == 0, done.stdout + done.stderr
        return seen

    return begin


def test_the_panel_is_there_again_with_its_study_until_it_is_closed(start, tmp_path):
    study = str((tmp_path / "study").resolve())
    opened = start("open")
    assert not opened["first"]["shown"]
    assert opened["last"]["shown"] and opened["last"]["left"] and opened["last"]["study"] == study
    again = start("reload")
    assert again["first"] == opened["last"] | {"width": again["first"]["width"]} and not again["first"]["notice"]
    assert abs(again["first"]["width"] - opened["last"]["width"]) < 20
    assert again["last"]["shown"] and again["last"]["study"] == study  # loaded anew, it takes that of the project
    assert not start("look")["last"]["shown"]
