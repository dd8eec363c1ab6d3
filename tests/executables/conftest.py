"""What the tests of QGIS's executables share."""

from __future__ import annotations

import shutil

import pytest

from .process import ROOT, QgisProcess, enable_plugin


@pytest.fixture(scope="session")
def qgis_process(tmp_path_factory) -> QgisProcess:
    if shutil.which("qgis_process") is None:
        pytest.skip("there is no qgis_process on this system")
    profile, plugins = tmp_path_factory.mktemp("profile"), tmp_path_factory.mktemp("plugins")
    enable_plugin(profile)
    (plugins / "stadstweeling").symlink_to(ROOT)
    return QgisProcess(profile, plugins)
