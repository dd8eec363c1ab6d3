"""What all tests share."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("by no clock", deadline=None)
settings.load_profile("by no clock")

# No test outlives a power cut, and a killed process loses nothing by this: GeoPackages need not wait for the disk.
os.environ.setdefault("OGR_SQLITE_SYNCHRONOUS", "OFF")

if profile := os.environ.get("QGIS_CUSTOM_CONFIG_PATH"):
    # Settings of one worker's tests are not those of another's, nor what a stopped run of the tests left.
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = own = f"{profile}-{os.environ.get('PYTEST_XDIST_WORKER', 'tests')}"
    shutil.rmtree(own, ignore_errors=True)

EXIT_STATUS = pytest.StashKey[int]()
LONG_FIRST = ("desktop", "algorithms", "executables")
SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def real_data():
    """Return the folder of a real data set, or skip the test where it is absent."""

    def folder(name: str) -> Path:
        path = SHARED_DATA / name
        if not path.exists():
            pytest.skip(f"real data '{name}' is not beside the checkout")
        return path

    return folder


@pytest.fixture
def dutch(tmp_path, monkeypatch):
    """Build the Dutch texts, which a checkout does not have."""
    from ..processing.adapters import language  # not for tests that need no QGIS

    if shutil.which("lrelease") is None:
        pytest.skip("there is no lrelease on this system")
    source = language.TRANSLATIONS / "stadstweeling_nl.ts"
    target = tmp_path / "texts" / "stadstweeling_nl.qm"
    target.parent.mkdir()
    subprocess.run(["lrelease", "-silent", str(source), "-qm", str(target)], check=True)
    monkeypatch.setattr(language, "TRANSLATIONS", target.parent)


@pytest.fixture(scope="session", autouse=True)
def let_go(request):
    """Delete what tests left behind while QGIS is there to do it: an error's traceback can still hold its layers."""
    if request.config.pluginmanager.hasplugin("pytest_qgis"):
        request.getfixturevalue("qgis_app")
    yield
    gc.collect()


def pytest_collection_modifyitems(items):
    """Begin with the folders that take longest; what is left at the end is small and can be shared out evenly."""
    place = {name: number for number, name in enumerate(LONG_FIRST)}
    items.sort(key=lambda item: place.get(item.path.parent.name, len(place)))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Hand out whole files, whose tests share what they make, and the desktop as one: two of it would be too slow."""
    from xdist.scheduler import LoadFileScheduling

    class FilesAndDesktop(LoadFileScheduling):
        def _split_scope(self, nodeid):
            file = Path(super()._split_scope(nodeid))
            return str(file.parent if file.parent.name == "desktop" else file)

    return FilesAndDesktop(config, log)


def pytest_sessionfinish(session, exitstatus):
    """Remember how the session ended."""
    session.config.stash[EXIT_STATUS] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config):
    """Leave without tidying up, once everything is told.

    QGIS never lets go of an exception that came out of an algorithm, nor of the test's layers that its traceback holds;
    Python then deletes them after QGIS has gone, and crashes. What a user's process does at its end is tested through
    the real executables.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(config.stash.get(EXIT_STATUS, 3))
