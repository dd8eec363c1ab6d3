"""A study that was harmed: what is told of it, what still works, and what is never taken for something else."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsApplication, QgsProcessingException

from ...processing.adapters.study import database
from ...processing.adapters.study.layout import DATABASE
from ...processing.adapters.study.measures import measures_of_variant
from ...processing.adapters.study.study import Study
from ...processing.algorithms.study.addmeasures import AddMeasures
from ...processing.algorithms.study.checkstudy import CheckStudy
from ...processing.algorithms.study.editvariant import EditVariant
from ...processing.algorithms.study.runstudy import RunStudy
from ...processing.provider import Provider
from . import scene
from .district_study import SHORT, lawn, make_district, make_study

CITY = "0001-green-city"


@pytest.fixture(scope="module", autouse=True)
def provider(qgis_app):
    """A run finds its algorithms in QGIS's registry."""
    provider = Provider()
    QgsApplication.processingRegistry().addProvider(provider)
    yield provider
    QgsApplication.processingRegistry().removeProvider(provider)


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
