"""Layers of one GeoPackage, opened in two threads at a time: QGIS stops for ever where both write its path the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Thread

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsFeature, QgsFields, QgsGeometry, QgsPointXY

from ...processing.adapters.study.apart import apart
from ...processing.adapters.study.tables import write_layer

TABLES = ("buildings", "trees", "paths", "green_spaces")
OPENERS = """
import os, sys
sys.path.insert(0, {above!r})
from qgis.core import QgsApplication, QgsTask, QgsVectorLayer
from {package}.processing.adapters.study.apart import apart
application = QgsApplication([], False)
application.initQgis()

def open_layers(task=None):
    for number in range(300):
        layer = QgsVectorLayer(apart({file!r} + "|layername=" + {tables!r}[number % 4]), "layer", "ogr")
        assert layer.isValid() and next(layer.getFeatures())

done = []
task = QgsTask.fromFunction("layers", open_layers, on_finished=lambda error, result=None: done.append(error))
QgsApplication.taskManager().addTask(task)
open_layers()
while not done:
    application.processEvents()
print("errors:", done, flush=True)
os._exit(0)
"""


def elsewhere(function, *values):
    """Return what a function returns in another thread."""
    found = []
    thread = Thread(target=lambda: found.append(function(*values)))
    thread.start()
    thread.join()
    return found[0]


def test_each_opener_has_its_own_way_to_write_the_same_place(tmp_path):
    (tmp_path / "study.gpkg").touch()
    source = f"{tmp_path / 'study.gpkg'}|layername=trees"
    assert apart(source) == source
    ways = [source, elsewhere(apart, source), apart(source, "costs")]
    assert len({way.partition("|")[0] for way in ways}) == 3
    for way in ways:
        file, _, table = way.partition("|")
        assert Path(file).samefile(tmp_path / "study.gpkg") and table == "layername=trees"
    assert apart(source, "costs") == ways[2]


def test_other_files_are_written_as_they_are(tmp_path):
    assert elsewhere(apart, str(tmp_path / "dtm.tif")) == str(tmp_path / "dtm.tif")


def test_two_threads_open_layers_of_a_geopackage(tmp_path):
    """Without ways of their own they stop after a few dozen."""
    file = tmp_path / "study.gpkg"
    feature = QgsFeature(QgsFields())
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(1.0, 2.0)))
    for table in TABLES:
        crs = QgsCoordinateReferenceSystem("EPSG:28992")
        write_layer(file, table, QgsFields(), Qgis.WkbType.Point, crs, [feature])
    root = Path(__file__).parents[2]
    code = OPENERS.format(above=str(root.parent), package=root.name, file=str(file), tables=TABLES)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=240)
    assert "errors: [None]" in done.stdout, done.stdout + done.stderr
