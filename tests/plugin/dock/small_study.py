"""A small study as the demo makes it, and a session that has it open: what the tests of the steps start from."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingProvider,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEventLoop, QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from .... import classFactory
from ....plugin.dock.session import StudySession
from ....processing.adapters.rasters import read_raster
from ....processing.adapters.registry import algorithm_of
from ...algorithms.scene import PAVING

RASTERS = ("DTM", "DSM", "CHM", "LANDCOVER")
LAYERS = ("BUILDINGS", "TREES", "PATHS", "GREEN_SPACES", "UTILITIES", "NEIGHBOURHOODS")
WATER, HEAT, TREES = (
    "1 h, once in 100 years (2050, high emissions)", "Hot day: 1 July 2015 (Present climate)",
    "3-30-300: Visible from the window",
)  # fmt: skip
NOW, GREEN = "Current situation", "Green"


@contextmanager
def registered() -> Iterator[QgsProcessingProvider]:
    """Have the algorithms in QGIS's registry meanwhile; other tests look at a registry without them."""
    plugin = classFactory(None)
    plugin.initProcessing()
    yield QgsApplication.processingRegistry().providerById("stadstweeling")
    plugin.unload()


@pytest.fixture(scope="module")
def algorithms(qgis_app):
    """The algorithms, for the tests of a file."""
    with registered() as provider:
        yield provider


@pytest.fixture(scope="session")
def made_study(qgis_app, tmp_path_factory) -> Path:
    """A study with two variants without measures and no runs, made once."""
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


def run(algorithm: str, **parameters) -> dict:
    """Run one of our algorithms and return its outputs."""
    known, context = algorithm_of(algorithm), QgsProcessingContext()
    valid, message = known.checkParameterValues(parameters, context)
    assert valid, message
    return known.run(parameters, context, QgsProcessingFeedback(False), {}, False)[0]


def wait_until(condition: Callable[[], bool], seconds: float = 20.0) -> None:
    """Let the desktop go on until something is so."""
    loop, clock = QEventLoop(), QTimer()
    clock.timeout.connect(lambda: condition() and loop.quit())
    clock.start(20)
    QTimer.singleShot(int(1000 * seconds), loop.quit)
    if not condition():
        loop.exec()
    clock.stop()
    assert condition()


def click(widget: QWidget) -> None:
    """Click on the left of a widget, where a check box has its mark."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(8, widget.height() // 2))
