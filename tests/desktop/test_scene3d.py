"""The city in 3D in the real QGIS desktop: what a user sees of a study, of two variants and of a film."""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import numpy as np
import pytest

from ...processing.adapters.building_results import read_classes
from ...processing.adapters.rasters import write_raster
from ...processing.adapters.studyproject import write_project
from ...processing.adapters.times import clock_band_name
from ...processing.engine import variables
from ..adapters.study import CRS, GRID, TIMES, ground, make_study
from .desktop import start_qgis
from .pictures import count, differing, is_deep_water, is_leaf, near

# Runs inside QGIS. The steps are a generator that yields how long (ms) to wait: only between events of its own loop
# does QGIS delete what it has replaced in a scene, so nothing here waits in a loop within.
SCRIPT = """
import json, os, sys, traceback
from datetime import datetime, timezone
from pathlib import Path
from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsSettings,
    QgsVectorLayer)
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QGuiApplication
from qgis.utils import iface
from stadstweeling.plugin.scene3d.support import why_not

folder = Path({folder!r})
run = folder / "runs" / "0001-t100-2050h"
seen = {{}}

def until(done, patience=60_000):
    waited = steady = 0
    while steady < 5 and waited < patience:
        yield 100
        waited += 100
        steady = steady + 1 if done() else 0
    yield 500

def picture(view, name):
    image = QGuiApplication.primaryScreen().grabWindow(int(view.canvas.winId()))
    image.save(str(folder / (name + ".png")))

def steps():
    iface.mainWindow().resize(1200, 800)
    iface.addProject(str(folder / "study.qgz"))
    seen["why not"] = why_not(iface)
    from stadstweeling.plugin.scene3d.scene import CityScene
    from stadstweeling.processing.adapters.scene3d.contents import Drape, scene_of
    from stadstweeling.processing.adapters.study.study import Study
    from stadstweeling.processing.engine import variables
    from stadstweeling.plugin.dock.show3d import saved_view, view_of

    measures = QgsVectorLayer(
        "Polygon?crs=EPSG:28992&field=kind:string&field=variant:string&field=height:double", "measures", "memory")
    QgsProject.instance().addMapLayer(measures, False)
    city = CityScene(iface, scene_of(folder, water=run, measures=(measures,)), "City")
    city.show()
    yield from until(lambda: city.is_ready)
    seen["moments"] = len(city.moments)
    (view,) = city._views
    for number in (0, -1):
        city.set_time(city.moments[number])
        yield from until(lambda: city.is_ready)
        picture(view, f"time{{number}}")

    city.set_sun(datetime(2026, 6, 21, 6, tzinfo=timezone.utc))
    yield from until(lambda: city.is_ready)
    picture(view, "morning")
    city.set_sun(None)

    iface.mapCanvas().setLayers([])
    yield from until(lambda: city.is_ready)
    seen["layers"] = [layer.name() for layer in view.canvas.mapSettings().layers()]

    measures.startEditing()
    feature = QgsFeature(measures.fields())
    feature.setAttributes(["building", "", 30.0])
    feature.setGeometry(QgsGeometry.fromWkt(
        "Polygon((140180 479820, 140220 479820, 140220 479860, 140180 479860, 140180 479820))"))
    measures.addFeature(feature)
    yield 1000
    yield from until(lambda: city.is_ready)
    picture(view, "measure")
    measures.rollBack()

    seen["house"] = city.look_at(QgsPointXY(140200, 479850))
    seen["outside"] = city.look_at(QgsPointXY(0, 0))
    to_degrees = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:28992"), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
    seen["address"] = city.look_at_degrees(to_degrees.transform(QgsPointXY(140200, 479850)))
    seen["seen"] = [city.view.x, city.view.y]
    seen["elsewhere"] = city.look_at_degrees(QgsPointXY(11.97, 57.70))
    seen["walk"] = city.walk(QgsPointXY(140150, 479850), 90.0)
    city.look_along_street()
    yield from until(lambda: city.is_ready)
    picture(view, "street")
    city.look_through(True)
    yield from until(lambda: city.is_ready)
    picture(view, "through")
    city.look_through(False)
    city.look_from_above()

    city.compare(scene_of(folder, drape=Drape(run / "depth.tif", variables.DEPTH)), "Other")
    yield from until(lambda: city.is_ready)
    one, other = city._views
    other.look_from(one.view.__class__(140200.0, 479850.0, 0.0, 150.0, 60.0, 30.0))
    yield from until(lambda: city.is_ready)
    seen["coupled"] = one.view.is_close_to(other.view, 1e-6)
    picture(one, "one")
    picture(other, "other")
    city.set_time(city.moments[0])
    yield from until(lambda: city.is_ready)
    picture(other, "earlier")

    study = Study.open(folder)
    study.keep_view(saved_view("Square", one.view))
    picture(one, "kept")
    city.look_from_above()
    yield from until(lambda: city.is_ready)
    before = [view.view for view in (one, other)]
    (saved,) = Study.open(folder).views()
    city.look_from(view_of(saved))
    yield from until(lambda: city.is_ready)
    kept = view_of(saved)
    seen["bookmark"] = [view.view.is_close_to(kept, 1e-3) for view in (one, other)]
    seen["moved"] = not any(view.is_close_to(kept, 0.01) for view in before)
    picture(one, "bookmark")

    told = []
    recorder = city.film(folder / "film", city.moments[::2])
    recorder.finished.connect(lambda path, why: told.append([Path(path).name, why]))
    recorder.failed.connect(lambda text: told.append([text]))
    recorder.start()
    yield from until(lambda: told)
    seen["film"] = told

    QgsProject.instance().write()
    other.close()
    yield 300
    seen["open"] = [city.is_open, one.is_open]

    city.compare_no_more()
    city.look_from_above()
    yield from until(lambda: city.is_ready)
    picture(one, "before")
    city.refresh(scene_of(folder, drape=Drape(folder / "heat.tif", variables.PET_HOURLY)))
    yield from until(lambda: city.is_ready)
    seen["hours"] = [moment.begin().toUTC().toString("yyyy-MM-dd HH:mm") for moment in city.moments]
    seen["now"] = city.timeline.now.begin().toUTC().toString("HH:mm")
    seen["heat layers"] = [layer.name() for layer in one.canvas.mapSettings().layers()]
    picture(one, "hour0")
    iface.mapCanvas().temporalController().next()
    yield from until(lambda: city.is_ready)
    picture(one, "hour1")
    city.refresh(scene_of(folder, water=run))
    yield from until(lambda: city.is_ready)
    seen["storm again"] = len(city.moments)
    city.refresh(scene_of(folder))
    yield from until(lambda: city.is_ready)
    city.refresh(scene_of(folder, city=folder / "dug"))
    yield from until(lambda: city.is_ready)
    picture(one, "dug")
    city.close()
    yield 300
    seen["closed"] = not city.is_open

    city.show()
    yield from until(lambda: city.is_ready)
    QgsProject.instance().write()
    iface.newProject()
    yield 500
    seen["without project"] = city.is_open

def leave():
    (folder / "seen.json").write_text(json.dumps(seen))
    QgsSettings().setValue("app/askToSaveMemoryLayers", False)
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()

def go():
    try:
        wait = next(script)
    except StopIteration:
        leave()
    except Exception:
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(3)
    else:
        QTimer.singleShot(wait, go)

script = steps()
QTimer.singleShot(280_000, lambda: os._exit(4))
QTimer.singleShot(500, go)
"""


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """Show a study in 3D; return its folder with pictures, what was seen, and what QGIS said."""
    folder = tmp_path_factory.mktemp("scene") / "study"
    make_study(folder)
    write_project(folder, "Test district").clear()
    dig(folder / "dug")
    heat(folder / "heat.tif")
    script = folder / "show.py"
    script.write_text(SCRIPT.format(folder=str(folder)), encoding="utf-8")
    plugins = os.environ.get("PYTHONPATH") or str(make_link(folder))
    done = start_qgis(folder / "profile", script, 300, screen="1280x900", PYTHONPATH=plugins)
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    return folder, json.loads((folder / "seen.json").read_text()), said


def dig(city):
    """Write the ground of a variant with a deep pit in its south."""
    city.mkdir()
    dug = ground()
    dug[45:57, 10:70] -= 25.0
    write_raster(city / "dtm.tif", dug, GRID, CRS.toWkt(), variables.GROUND)


def heat(path):
    """Write what is felt at two hours of a day: cool, and hot."""
    hours = [np.full(GRID.shape, felt, np.float32) for felt in (21.0, 44.0)]
    names = tuple(clock_band_name(datetime(2015, 7, 1, hour)) for hour in (10, 11))
    write_raster(path, hours, GRID, CRS.toWkt(), variables.PET_HOURLY, names)


def make_link(folder):
    """Return a folder in which QGIS finds this checkout by the name of the plugin."""
    plugins = folder / "plugins"
    plugins.mkdir()
    (plugins / "stadstweeling").symlink_to(Path(__file__).resolve().parents[2])
    return plugins


def test_qgis_says_nothing_of_an_error(shown):
    _, seen, said = shown
    assert "Traceback" not in said
    assert seen["why not"] == ""


def test_there_is_a_moment_for_each_time_of_the_water(shown):
    assert shown[1]["moments"] == len(TIMES)


def test_water_is_there_at_the_end_and_not_at_the_beginning(shown):
    folder, _, _ = shown
    beginning, end = (count(folder / f"time{number}.png", is_deep_water) for number in (0, -1))
    assert end > beginning + 200


def test_buildings_have_the_colours_of_their_classes(shown):
    folder, _, _ = shown
    colours = read_classes().colours
    assert count(folder / "time0.png", near(colours[4], 30)) > 50
    assert count(folder / "time0.png", near(colours[0], 30)) > 50


def test_trees_are_there(shown):
    assert count(shown[0] / "time0.png", is_leaf) > 100


def test_the_sun_moves(shown):
    folder, _, _ = shown
    assert differing(folder / "time-1.png", folder / "morning.png") > 0.05


def test_the_view_keeps_its_layers_when_those_of_the_map_change(shown):
    assert shown[1]["layers"] == ["measures", "Trees", "Buildings", "Water surface", "Land cover"]


def test_a_building_is_there_as_soon_as_it_is_drawn(shown):
    is_new = near("#f2a65a", 45)
    assert count(shown[0] / "measure.png", is_new) > count(shown[0] / "time-1.png", is_new) + 100


def test_one_looks_at_what_lies_in_the_scene_only(shown):
    _, seen, _ = shown
    assert (seen["house"], seen["outside"], seen["walk"]) == (True, False, True)


def test_an_address_is_looked_at_where_it_lies_in_the_scene(shown):
    _, seen, _ = shown
    assert (seen["address"], seen["elsewhere"]) == (True, False)
    assert seen["seen"] == [pytest.approx(140200, abs=1.0), pytest.approx(479850, abs=1.0)]


def test_both_views_go_to_a_bookmark_that_the_study_keeps(shown):
    folder, seen, _ = shown
    assert seen["moved"] and seen["bookmark"] == [True, True]
    assert differing(folder / "kept.png", folder / "bookmark.png") < 0.02


def test_heat_over_the_ground_has_hours_of_its_own_and_steps_with_them(shown):
    folder, seen, _ = shown
    assert seen["hours"] == ["2015-07-01 10:00", "2015-07-01 11:00"] and seen["now"] == "10:00"
    assert "Water surface" not in seen["heat layers"]
    assert any("PET" in name for name in seen["heat layers"])
    assert differing(folder / "hour0.png", folder / "hour1.png") > 0.1
    assert seen["storm again"] == 5


def test_the_ground_can_be_looked_through(shown):
    folder, _, _ = shown
    assert differing(folder / "street.png", folder / "through.png") > 0.2
    assert count(folder / "street.png", is_deep_water) > count(folder / "through.png", is_deep_water) + 200


def test_two_views_have_one_camera_and_each_its_own_contents(shown):
    folder, seen, _ = shown
    assert seen["coupled"]
    assert differing(folder / "one.png", folder / "other.png") > 0.05


def test_a_raster_on_the_ground_steps_with_time(shown):
    folder, _, _ = shown
    assert differing(folder / "earlier.png", folder / "other.png") > 0.2


def test_a_film_is_made(shown):
    folder, seen, _ = shown
    frames = sorted((folder / "film").glob("frame*.png"))
    assert len(frames) == 3
    assert differing(frames[0], frames[-1]) > 0.01
    image = pytest.importorskip("PIL.Image")
    assert seen["film"] == [["film.gif", ""]]
    with image.open(folder / "film" / "film.gif") as film:
        assert film.n_frames == 3


def test_what_is_dug_is_seen(shown):
    assert differing(shown[0] / "before.png", shown[0] / "dug.png") > 0.05


def test_views_are_closed_one_by_one_and_with_the_project(shown):
    _, seen, _ = shown
    assert seen["open"] == [True, True]
    assert seen["closed"]
    assert not seen["without project"]


def test_the_project_keeps_no_view_that_would_come_back_empty(shown):
    with ZipFile(shown[0] / "study.qgz") as project:
        (name,) = [name for name in project.namelist() if name.endswith(".qgs")]
        assert b'name="City"' not in project.read(name)
