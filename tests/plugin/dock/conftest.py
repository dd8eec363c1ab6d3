"""A small study and a session that has it open, shared by the tests of all steps."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

from ....plugin.dock.session import StudySession
from ....processing.adapters.rasters import read_raster
from ...algorithms.scene import PAVING
from .small_study import GREEN, HEAT, LAYERS, RASTERS, WATER, registered, run


@pytest.fixture(scope="module")
def algorithms(qgis_app):
    """The algorithms, for the tests of a file."""
    with registered() as provider:
        yield provider


@pytest.fixture(scope="session")
def made_study(qgis_app, tmp_path_factory) -> Path:
    """A study with two variants without measures and no runs, made once; tests that open one copy it."""
    folder = tmp_path_factory.mktemp("district")
    layers = {name: str(folder / f"{name.lower()}.tif") for name in RASTERS}
    layers |= {name: str(folder / f"{name.lower()}.gpkg") for name in LAYERS}
    study = folder / "study"
    with registered():
        run("demodistrict", WIDTH=150, HEIGHT=150, CELL_SIZE=5, **layers)
        run("createstudy", **layers, OUTPUT=str(study), TITLE="Demo")
        run("editvariant", STUDY=str(study), ACTION="add", VARIANT=GREEN)
    return study


@pytest.fixture
def study(made_study, algorithms, tmp_path) -> Path:
    """A copy of the study, to change."""
    return Path(shutil.copytree(made_study, tmp_path / "een studie.v1 é"))


@pytest.fixture(scope="session")
def made_runs(made_study, tmp_path_factory) -> Path:
    """The study with grass for paving in the second variant, and runs of water and heat on both, made once."""
    study = Path(shutil.copytree(made_study, tmp_path_factory.mktemp("runs") / "study"))
    cover = read_raster(study / "base" / "landcover.tif", "cover")
    lawns = QgsVectorLayer("Polygon?crs=EPSG:28992&field=kind:string", "lawns", "memory")
    for row, column in np.argwhere(cover.values == PAVING)[::3]:
        feature = QgsFeature(lawns.fields())
        feature.setAttributes(["green"])
        x, y = cover.grid.x[column], cover.grid.y[row]
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x - 2.0, y - 2.0, x + 2.0, y + 2.0)))
        lawns.dataProvider().addFeatures([feature])
    with registered():
        run("addmeasures", STUDY=str(study), VARIANT=GREEN, INPUT=lawns)
        run("runstudy", STUDY=str(study), SCENARIOS=f"{WATER}; {HEAT}")
    return study


@pytest.fixture
def run_study(made_runs, algorithms, tmp_path) -> Path:
    """A copy of the study with runs."""
    return Path(shutil.copytree(made_runs, tmp_path / "een studie.v1 é"))


@pytest.fixture
def session(study, qgis_new_project):
    """A session that has the study open."""
    session = StudySession()
    session.messages = []
    session.failed.connect(session.messages.append)
    session.open(study)
    yield session
    session.runner.close()
    session.close()
