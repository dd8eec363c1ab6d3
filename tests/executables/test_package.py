"""The zip that `make package` builds, installed as a user would, in an empty profile."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import zipfile

import pytest

from ...processing.algorithms import ALGORITHMS
from ...processing.algorithms.examples import example_titles
from .process import ROOT, QgisProcess, enable_plugin

IDS = {f"stadstweeling:{name}" for name in [*(algorithm.ID for algorithm in ALGORITHMS), *example_titles()]}

INSTALL = """
import json, os, sys, traceback
from pathlib import Path
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.utils import active_plugins, iface, plugins
import pyplugin_installer

def install():
    try:
        pyplugin_installer.instance().installFromZipFile({zip!r})
        provider = QgsApplication.processingRegistry().providerById("stadstweeling")
        found = {{
            "active": "stadstweeling" in active_plugins,
            "installed": sys.modules["stadstweeling"].__file__,
            "algorithms": [algorithm.id() for algorithm in provider.algorithms()],
        }}
    except Exception:
        found = {{"error": traceback.format_exc()}}
    Path({report!r}).write_text(json.dumps(found))
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()

QTimer.singleShot(60_000, lambda: os._exit(1))
QTimer.singleShot(500, install)
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("a package is built from a git checkout")
    folder = tmp_path_factory.mktemp("package")
    built = subprocess.run(
        [ROOT / "tools" / "package.sh", folder / "stadstweeling.zip", tree_as_it_is(folder / "index")],
        capture_output=True, text=True,
    )  # fmt: skip
    assert built.returncode == 0, built.stdout + built.stderr
    return folder / "stadstweeling.zip"


def tree_as_it_is(index) -> str:
    """Return git's name of all files as they are now, committed or not."""
    environment = os.environ | {"GIT_INDEX_FILE": str(index)}
    subprocess.run(["git", "add", "--all"], cwd=ROOT, env=environment, check=True)
    return subprocess.check_output(["git", "write-tree"], cwd=ROOT, env=environment, text=True).strip()


def test_holds_the_plugin_and_nothing_else(package):
    names = zipfile.ZipFile(package).namelist()
    top = {name.split("/")[1] for name in names} - {""}
    documents = {"CHANGELOG.md", "LICENSE", "README.md", "metadata.txt"}
    assert top <= documents | {"__init__.py", "i18n", "plugin", "processing", "resources"}


def names_of_algorithms(package, profile, language="en") -> dict[str, str]:
    """Return the name of each algorithm by its id, as `qgis_process` lists them in a profile with this package."""
    enable_plugin(profile, language)
    zipfile.ZipFile(package).extractall(profile / "profiles" / "default" / "python" / "plugins")
    done = QgisProcess(profile=profile, plugins=profile / "none")("--json", "list")
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    algorithms = json.loads(done.stdout)["providers"]["stadstweeling"]["algorithms"]
    return {id: algorithm["name"] for id, algorithm in algorithms.items()}


def test_works_unzipped_in_an_empty_profile(package, tmp_path):
    assert set(names_of_algorithms(package, tmp_path)) == IDS


@pytest.mark.parametrize("texts", sorted(ROOT.glob("i18n/*.ts")), ids=lambda texts: texts.stem)
def test_speaks_the_language_of_the_user(package, texts, tmp_path):
    english = names_of_algorithms(package, tmp_path / "en")
    translated = names_of_algorithms(package, tmp_path / "other", language=texts.stem.rpartition("_")[2])
    assert all(translated[id] != name for id, name in english.items())


@pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="there is no xvfb-run on this system")
def test_installs_through_the_plugin_manager(package, tmp_path):
    report = tmp_path / "report.json"
    script = tmp_path / "install.py"
    script.write_text(INSTALL.format(zip=str(package), report=str(report)), encoding="utf-8")
    environment = os.environ | {"QT_QPA_PLATFORM": "xcb", "LIBGL_ALWAYS_SOFTWARE": "1"}
    done = subprocess.run(
        ["xvfb-run", "-a", "qgis", "--nologo", "--noversioncheck", "--profiles-path", tmp_path, "--code", script],
        env=environment, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(report.read_text())
    assert "error" not in found, found["error"]
    assert found["active"]
    assert found["installed"].startswith(str(tmp_path))
    assert set(found["algorithms"]) == IDS
