"""Layers that a thread opens and closes, one after another, beside the main thread of QGIS."""

from __future__ import annotations

import time
from threading import Thread

import numpy as np
import pytest
from qgis.core import QgsProcessingContext, QgsProcessingUtils
from qgis.PyQt.QtCore import QCoreApplication

from ...processing.adapters import main_thread
from ...processing.adapters.main_thread import let_main_thread_catch_up
from ...processing.adapters.rasters import write_raster
from ...processing.engine import variables
from .study import CRS, GRID

TIMES = 40
SLOW = 0.005
"""How long (s) the main thread does something else, time after time."""


@pytest.fixture(scope="module")
def raster(qgis_app, tmp_path_factory):
    path = tmp_path_factory.mktemp("threads") / "ground.tif"
    write_raster(path, np.zeros(GRID.shape, np.float32), GRID, CRS.toWkt(), variables.GROUND)
    return path


def test_a_layer_is_not_taken_for_one_that_was_closed_before(raster):
    names = []

    def work():
        for _ in range(TIMES):
            names.append(name_when_opened(raster))
            let_main_thread_catch_up()

    thread = Thread(target=work)
    thread.start()
    while thread.is_alive():
        time.sleep(SLOW)
        QCoreApplication.processEvents()
    assert names == ["ground"] * TIMES


def name_when_opened(raster):
    context = QgsProcessingContext()
    layer = QgsProcessingUtils.mapLayerFromString(str(raster), context)
    time.sleep(2 * SLOW)
    try:
        return layer.name()
    except RuntimeError as error:
        return str(error)


def test_there_is_nothing_to_wait_for_in_the_main_thread(qgis_app):
    let_main_thread_catch_up()


def test_a_main_thread_that_waits_for_this_one_is_not_waited_for_long(qgis_app, monkeypatch):
    monkeypatch.setattr(main_thread, "PATIENCE", 0.01)
    thread = Thread(target=let_main_thread_catch_up)
    thread.start()
    thread.join(60.0)
    assert not thread.is_alive()
