"""A study that was harmed: what is told of it, what still works, and what is never taken for something else."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import time
from contextlib import closing
from hashlib import sha256
from types import SimpleNamespace

import numpy as np
import pytest
from qgis.core import (
    NULL,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsProcessingException,
)
from qgis.PyQt.QtCore import QDate, QMetaType

from ...processing.adapters.rasters import read_raster
from ...processing.adapters.study import database, digests, runs
from ...processing.adapters.study.digests import features_digest
from ...processing.adapters.study.layout import BASE, DATABASE, RUNS
from ...processing.adapters.study.measures import measures_of_variant
from ...processing.adapters.study.study import Study
from ...processing.algorithms.study.addmeasures import AddMeasures
from ...processing.algorithms.study.checkstudy import CheckStudy
from ...processing.algorithms.study.editscenario import EditScenario
from ...processing.algorithms.study.editvariant import EditVariant
from ...processing.algorithms.study.repeatrun import RepeatRun
from ...processing.algorithms.study.runstudy import RunStudy
from . import scene
from .district_study import SHORT, lawn, make_district, make_study

CITY, WATER = "0001-green-city", "0002-green-water"

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture(scope="module")
def made(tmp_path_factory, qgis_app):
    """A study with a lawn in the variant Green, and a short shower on it."""
    study = make_study(tmp_path_factory.mktemp("studies") / "study", make_district(tmp_path_factory.mktemp("district")))
    scene.run(AddMeasures, {"STUDY": str(study.folder), "VARIANT": "Green", "INPUT": lawn()})
    scene.run(RunStudy, {"STUDY": str(study.folder), "VARIANTS": "Green", "SCENARIOS": SHORT})
    return study


@pytest.fixture
def study(made, tmp_path):
    """A copy of that study."""
    return Study.open(shutil.copytree(made.folder, tmp_path / "study"))


def edit(study, action, name, new_name="", **settings):
    parameters = {"STUDY": str(study.folder), "ACTION": action, "VARIANT": name, "NEW_NAME": new_name, **settings}
    return scene.run(EditVariant, parameters)


def run(study, feedback=None):
    """Run the short shower on Green; return the run."""
    parameters = {"STUDY": str(study.folder), "VARIANTS": "Green", "SCENARIOS": SHORT}
    return study.run(scene.run(RunStudy, parameters, feedback)["RUNS"])


def check(study, repair=False):
    """Check a study; return how many problems were found and repaired, and what was told of them."""
    feedback = scene.Feedback()
    done = scene.run(CheckStudy, {"STUDY": str(study.folder), "REPAIR": repair}, feedback)
    return done["PROBLEM_COUNT"], done["REPAIRED"], "\n".join(feedback.warnings)


def sql(study, *statements):
    with closing(sqlite3.connect(study.folder / DATABASE)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def count(study, variant, table="measure_areas"):
    return len(list(measures_of_variant(study.folder, table, variant)))


class TestVariantsAndTheirMeasures:
    @pytest.mark.parametrize("table", ["measure_areas", "variants"])
    @pytest.mark.parametrize(("action", "change"), [("change", "UPDATE"), ("delete", "DELETE")])
    def test_change_together_or_not_at_all(self, study, table, action, change):
        sql(study, f"CREATE TRIGGER no BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, 'disk is full'); END")
        with pytest.raises(QgsProcessingException, match="disk is full"):
            edit(study, action, "Green", "Greener" if action == "change" else "")
        assert [variant.name for variant in study.variants()] == ["Current situation", "Green"]
        assert (count(study, "Green"), count(study, "Greener")) == (1, 0)

    def test_a_renamed_measure_is_found_by_its_place(self, study):
        edit(study, "change", "Green", "Greener")
        (measure,) = measures_of_variant(study.folder, "measure_areas", "Greener")
        box = measure.geometry().boundingBox()
        with closing(sqlite3.connect(study.folder / DATABASE)) as connection:
            rows = connection.execute("SELECT minx FROM rtree_measure_areas_geom").fetchall()
        assert rows == [(pytest.approx(box.xMinimum(), abs=0.1),)]
        edit(study, "delete", "Greener")
        with closing(sqlite3.connect(study.folder / DATABASE)) as connection:
            assert connection.execute("SELECT count(*) FROM rtree_measure_areas_geom").fetchone() == (0,)

    def test_a_copy_is_listed_once_it_has_its_measures(self, study):
        sql(study, "CREATE TRIGGER no BEFORE INSERT ON measure_areas BEGIN SELECT RAISE(ABORT, 'disk is full'); END")
        with pytest.raises(QgsProcessingException, match="cannot be written"):
            edit(study, "duplicate", "Green", "Greener")
        assert "Greener" not in [variant.name for variant in study.variants()]


class TestLockedDatabase:
    def test_is_told_as_such(self, study, monkeypatch):
        monkeypatch.setattr(database, "WAIT", 0.1)
        with closing(sqlite3.connect(study.folder / DATABASE)) as other:
            other.execute("BEGIN EXCLUSIVE")
            for action in (lambda: edit(study, "change", "Green", "Greener"), lambda: edit(study, "add", "Blue")):
                with pytest.raises(QgsProcessingException, match="another program is writing in the database"):
                    action()
            other.rollback()
        assert count(study, "Green") == 1

    def test_a_database_that_cannot_be_read_is_told_as_such(self, study):
        sql(study, "ALTER TABLE variants RENAME TO variants2")
        with pytest.raises(QgsProcessingException, match=r"cannot be read \(no such table"):
            edit(study, "delete", "Green")

    def test_costs_no_run(self, study, monkeypatch):
        monkeypatch.setattr(runs, "END", 0.1)
        other = sqlite3.connect(study.folder / DATABASE)
        index = runs.index_run

        def index_late(*arguments):
            other.execute("BEGIN EXCLUSIVE")
            index(*arguments)

        monkeypatch.setattr(runs, "index_run", index_late)
        feedback = scene.Feedback()
        assert run(study, feedback).name == "0003-green-water"
        other.rollback()
        other.close()
        assert any("is not in the list of the database" in warning for warning in feedback.warnings)
        assert check(study, repair=True)[:2] == (1, 1)
        assert check(study)[0] == 0


def rewrite(study, name, change):
    """Change the record of a run as an editor would."""
    file = study.folder / RUNS / name / "run.json"
    row = json.loads(file.read_text("utf-8"))
    change(row)
    file.write_text(json.dumps(row), "utf-8")


def sign(row):
    """Give a record the checksum of what it holds now."""
    row.pop("sha256")
    row["sha256"] = runs._checksum(row)


class TestLayersOfAVariant:
    @pytest.mark.parametrize("layer", ["landcover.tif", "buildings.gpkg"])
    def test_are_not_those_of_the_base_where_they_are_gone(self, study, layer):
        (study.folder / RUNS / CITY / layer).unlink()
        with pytest.raises(QgsProcessingException, match=f"runs/{CITY}/{layer}: the file that the run wrote is not"):
            scene.run(RepeatRun, {"STUDY": str(study.folder), "RUN": WATER})

    @pytest.mark.parametrize("harm", ["gone", "other", "corrupt", "table"])
    def test_are_worked_out_anew_where_they_are_not_what_they_were(self, study, harm):
        cover = study.folder / RUNS / CITY / "landcover.tif"
        if harm == "gone":
            cover.unlink()
        elif harm == "other":
            values = read_raster(cover)
            scene.raster(cover, np.full_like(values.values, 6), grid=values.grid)
        elif harm == "corrupt":
            cover.write_bytes(b"II*\0 no raster")
        else:
            rewrite(study, CITY, lambda row: (row["tables"]["measures"].update(sha256="other"), sign(row)))
        assert run(study).city == "0003-green-city"
        assert run(study).city == "0003-green-city"


class TestRunsThatAreNone:
    def test_another_run_that_is_damaged_stops_nothing(self, study):
        shutil.copytree(study.folder / RUNS / WATER, study.folder / RUNS / "0007-x")
        (study.folder / RUNS / "0007-x" / "run.json").write_text("{")
        feedback = scene.Feedback()
        assert run(study, feedback).city == CITY
        assert sum("0007-x" in warning for warning in feedback.warnings) == 1

    def test_a_folder_of_something_else_is_told_and_kept(self, study):
        (study.folder / RUNS / "2024-backup").mkdir()
        (study.folder / RUNS / "12-notes").mkdir()
        problems, repaired, told = check(study, repair=True)
        assert (problems, repaired) == (1, 0) and "2024-backup: the folder is called as a run is" in told
        assert [run.name for run in study.runs()] == [CITY, WATER]

    def test_a_copy_of_a_run_is_told_once(self, study):
        shutil.copytree(study.folder / RUNS / WATER, study.folder / RUNS / f"{WATER} - Copy")
        for _ in range(2):
            problems, repaired, told = check(study, repair=True)
            assert (problems, repaired) == (1, 0) and f"the folder holds the run {WATER}" in told

    def test_a_renamed_run_is_told_as_such(self, study):
        (study.folder / RUNS / WATER).rename(study.folder / RUNS / "0002-paved-water")
        problems, _, told = check(study)
        assert problems == 2 and f"the folder holds the run {WATER}" in told and "whose folder is not there" in told


class TestRecords:
    def test_changed_numbers_are_found(self, study):
        rewrite(study, WATER, lambda row: row["steps"][1]["numbers"].update(FLOODED_AREA_M2=1.0))
        assert "run.json is not what the run wrote" in check(study)[2]
        rewrite(study, WATER, sign)
        assert check(study)[0] == 0
        done = scene.run(RepeatRun, {"STUDY": str(study.folder), "RUN": WATER})
        assert (done["IDENTICAL"], done["DIFFERENT_FILES"], done["DIFFERENT_NUMBERS"]) == (0, 0, 1)

    def test_another_layout_of_the_same_record_is_no_change(self, study):
        rewrite(study, WATER, lambda row: None)
        assert check(study)[0] == 0

    @pytest.mark.parametrize("harm", [
        {"files": None}, {"inputs": None}, {"numbers": None}, {"warnings": None}, {"steps": None}, {"seconds": "1"},
        {"theme": "foo"}, {"scenario": {"name": "T", "theme": "water", "parameters": None}},
        {"steps": [{"algorithm": "cloudburst", "parameters": {}, "numbers": None}]}, {"versions": {"qgis": 3}},
        {"variant": {"name": "Green", "period": "long"}},
    ], ids=str)  # fmt: skip
    def test_of_another_form_are_told(self, study, harm):
        rewrite(study, WATER, lambda row: (row.update(harm), sign(row)))
        assert "the record of the run cannot be read" in check(study)[2]
        with pytest.raises(QgsProcessingException, match="the record of the run cannot be read"):
            scene.run(RepeatRun, {"STUDY": str(study.folder), "RUN": WATER})


class TestWhatSomebodyTypes:
    @pytest.mark.parametrize("text", [
        '{"designstorm": {"RETURN_PERIOD": -5}}', '{"designstorm": {"RETURN_PERIOD": NaN}}',
        '{"cloudburst": {"AFTER": Infinity}}',
    ])  # fmt: skip
    def test_no_scenario_has_impossible_numbers(self, study, text):
        parameters = {"STUDY": str(study.folder), "SCENARIO": "New", "THEME": "water", "PARAMETERS": text}
        with pytest.raises(QgsProcessingException, match="Correct the parameters of the scenario"):
            scene.run(EditScenario, parameters)

    @pytest.mark.parametrize(("column", "value"), [("horizon", "soon"), ("period", "long")])
    def test_a_setting_that_does_not_exist_is_told(self, study, column, value):
        sql(study, f"UPDATE variants SET {column} = '{value}' WHERE name = 'Green'")
        with pytest.raises(QgsProcessingException, match=f"variants, Green: .* {column} = '{value}'"):
            run(study)

    @pytest.mark.parametrize(("action", "new_name"), [("add", ""), ("duplicate", "x" * 300), ("change", "x" * 300)])
    def test_a_name_has_an_end(self, study, action, new_name):
        with pytest.raises(QgsProcessingException, match="at most 100 characters"):
            edit(study, action, "Green" if new_name else "x" * 300, new_name)
        assert [variant.name for variant in study.variants()] == ["Current situation", "Green"]


def test_checksums_do_not_depend_on_how_qt_prints():
    fields = QgsFields()
    for name, kind in (("day", QMetaType.Type.QDate), ("height", QMetaType.Type.Double)):
        fields.append(QgsField(name, kind))
    feature = QgsFeature(fields)
    feature.setAttributes([QDate(2026, 11, 25), NULL])
    expected = sha256(b"day|height" + b"['2026-11-25', None]").hexdigest()
    assert features_digest(fields.names(), [feature]) == expected


def test_a_base_raster_is_read_once_for_runs_and_their_repetition(study, monkeypatch):
    for file in (study.folder / BASE).iterdir():
        os.utime(file, (time.time() - 3600.0,) * 2)
    reads, read = [], digests._raster_digest
    monkeypatch.setattr(digests, "_raster_digest", lambda path: reads.append(path) or read(path))
    runs = scene.run(RunStudy, {"STUDY": str(study.folder), "VARIANTS": "Current situation"})["RUNS"].split("; ")
    scene.run(RepeatRun, {"STUDY": str(study.folder), "RUN": runs[0]})
    found = [path.name for path in reads if path.parent == study.folder / BASE]
    assert sorted(found) == ["chm.tif", "dsm.tif", "dtm.tif", "landcover.tif"]


class TestCorruptGround:
    @pytest.fixture(autouse=True)
    def corrupt(self, study):
        (study.folder / BASE / "dtm.tif").write_bytes(b"II*\0 no raster")

    def test_is_told_once(self, study):
        problems, _, told = check(study)
        assert problems == 1 and "base/dtm.tif: the file cannot be read" in told

    @pytest.mark.parametrize("raises", [False, True])
    def test_is_told_by_a_run(self, study, raises, monkeypatch):
        """GDAL raises or not as another plugin may have asked for."""

        def refuse(path):
            if raises:
                raise RuntimeError("no raster")

        monkeypatch.setattr(digests, "gdal", SimpleNamespace(Open=refuse, GetLastErrorMsg=lambda: "no raster"))
        with pytest.raises(QgsProcessingException, match=r"\.tif: the file cannot be read"):
            run(study)
