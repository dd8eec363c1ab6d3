"""What the tests of QGIS's executables share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from .process import PLUGINS, QgisProcess, enable_plugin

LAYERS = ("BUILDINGS", "TREES", "PATHS", "GREEN_SPACES", "FACILITIES", "UTILITIES", "NEIGHBOURHOODS")
RASTERS = ("DTM", "DSM", "CHM", "LANDCOVER")


@pytest.fixture(scope="session")
def qgis_process(tmp_path_factory) -> QgisProcess:
    if shutil.which("qgis_process") is None:
        pytest.skip("there is no qgis_process on this system")
    profile = tmp_path_factory.mktemp("profile")
    enable_plugin(profile)
    return QgisProcess(profile, PLUGINS)


@pytest.fixture(scope="session")
def folder(tmp_path_factory) -> Path:
    """A folder with a name as people give it."""
    return tmp_path_factory.mktemp("een wijk.v1 é")


@pytest.fixture(scope="session")
def district(qgis_process, folder) -> dict:
    """A small district, made once: the results of `demodistrict`."""
    rasters = {name: str(folder / f"{name.lower()}.tif") for name in RASTERS}
    layers = {name: str(folder / f"{name.lower()}.gpkg") for name in LAYERS}
    return qgis_process.run("demodistrict", WIDTH=150, HEIGHT=150, CELL_SIZE=2, **rasters, **layers)
