"""A study on disk through its algorithms: made, edited, run, repeated, checked and repaired."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import time
from itertools import chain

import numpy as np
import pytest
from osgeo import ogr
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)

from ...processing.adapters.rasters import read_raster
from ...processing.adapters.study.layout import BASE, DATABASE, RUNS, THEMES
from ...processing.adapters.study.lock import StudyLocked, writing
from ...processing.adapters.study.measures import measures_of_variant
from ...processing.adapters.study.study import Study
from ...processing.algorithms.measures.applymeasures import ApplyMeasures
from ...processing.algorithms.study.addmeasures import AddMeasures
from ...processing.algorithms.study.checkstudy import CheckStudy
from ...processing.algorithms.study.createstudy import CreateStudy
from ...processing.algorithms.study.editscenario import EditScenario
from ...processing.algorithms.study.editvariant import EditVariant
from ...processing.algorithms.study.repeatrun import RepeatRun
from ...processing.algorithms.study.runstudy import RunStudy
from ...processing.algorithms.study.themes import PLANS
from . import scene
from .district_study import LAWN, LAYERS, RASTERS, SHORT, lawn, make_district, make_study

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture(scope="module")
def district(tmp_path_factory, qgis_app):
    return make_district(tmp_path_factory.mktemp("district"))


@pytest.fixture(scope="module")
def made(tmp_path_factory, district):
    """A study with two variants, one of them with a lawn, and all themes run on the lawn."""
    study = make_study(tmp_path_factory.mktemp("studies") / "één wijk.v1", district)
    scene.run(AddMeasures, {"STUDY": str(study.folder), "VARIANT": "Green", "INPUT": lawn()})
    scene.run(RunStudy, {"STUDY": str(study.folder), "VARIANTS": "Green"})
    return study


@pytest.fixture
def study(made, tmp_path):
    """A copy of that study, moved to another folder."""
    return Study.open(shutil.copytree(made.folder, tmp_path / "moved"))


def variants(study):
    return [variant.name for variant in study.variants()]


def edit(study, action, name, new_name="", **settings):
    parameters = {"STUDY": str(study.folder), "ACTION": action, "VARIANT": name, "NEW_NAME": new_name, **settings}
    return scene.run(EditVariant, parameters)


class TestPlans:
    @pytest.mark.parametrize("plan", chain.from_iterable(PLANS.values()), ids=lambda plan: plan.algorithm)
    def test_every_plan_fits_its_algorithm(self, provider, plan):
        algorithm = provider.algorithm(plan.algorithm)
        inputs = {d.name() for d in algorithm.parameterDefinitions() if not d.isDestination()}
        outputs = {d.name() for d in algorithm.destinationParameterDefinitions()}
        assert set(plan.inputs) <= inputs
        assert set(plan.outputs) <= outputs

    def test_every_scenario_of_a_new_study_fits_its_algorithms(self, study):
        for scenario in study.scenarios():
            text = json.dumps(scenario.parameters)
            scene.run(
                EditScenario,
                {
                    "STUDY": str(study.folder), "SCENARIO": f"{scenario.name} 2", "THEME": scenario.theme,
                    "PARAMETERS": text,
                },
            )  # fmt: skip
        assert {scenario.theme for scenario in study.scenarios()} == set(THEMES)


class TestCreate:
    def test_holds_the_base_layers_as_they_are(self, made, district):
        for name in RASTERS:
            ours, theirs = read_raster(made.folder / BASE / f"{name.lower()}.tif"), read_raster(district[name])
            assert np.array_equal(ours.values, theirs.values, equal_nan=True)
        for name in LAYERS:
            ours = QgsVectorLayer(f"{made.folder / DATABASE}|layername={name.lower()}", "ours", "ogr")
            theirs = QgsVectorLayer(district[name], "theirs", "ogr")
            rows = [[feature.attributes()[1:] for feature in layer.getFeatures()] for layer in (ours, theirs)]
            assert rows[0] == rows[1]

    def test_opens_as_a_project(self, made):
        project = QgsProject()
        assert project.read(str(made.folder / "study.qgz"))
        assert project.title() == made.title == "A district"
        project.clear()

    def test_takes_layers_in_another_system(self, district, tmp_path):
        trees = scene.layer("Point?crs=EPSG:4326&field=height:double&field=nummer:string", "trees", [
            ("Point(5.2121 52.37142)", [8.0, "A1"])
        ])  # fmt: skip
        files = {"DTM": district["DTM"], "LANDCOVER": district["LANDCOVER"], "TREES": trees}
        scene.run(CreateStudy, {**files, "OUTPUT": str(tmp_path / "study")})
        (tree,) = QgsVectorLayer(f"{tmp_path / 'study' / DATABASE}|layername=trees", "trees", "ogr").getFeatures()
        assert 100000 < tree.geometry().asPoint().x() < 200000
        assert (tree["height"], tree["nummer"], tree["crown_diameter"]) == (8.0, "A1", NULL)

    def test_refuses_a_folder_that_holds_something(self, made, district):
        before = sorted(made.folder.rglob("*"))
        with pytest.raises(QgsProcessingException, match="not empty"):
            scene.run(CreateStudy, {**district, "OUTPUT": str(made.folder)})
        assert sorted(made.folder.rglob("*")) == before

    @pytest.mark.parametrize(("crs", "place", "message"), [
        ("", "Point(143050 487050)", "no coordinate reference system"),
        ("EPSG:28992", "Point(1 1)", "no features with a usable geometry"),
    ])  # fmt: skip
    def test_refuses_layers_that_lie_nowhere_or_elsewhere(self, district, tmp_path, crs, place, message):
        trees = scene.layer("Point", "trees", [(place, [])])
        trees.setCrs(QgsCoordinateReferenceSystem(crs))
        with pytest.raises(QgsProcessingException, match=message):
            scene.run(CreateStudy, {**district, "TREES": trees, "OUTPUT": str(tmp_path / "study")})
        assert not list(tmp_path.iterdir())

    def test_leaves_nothing_where_a_raster_is_on_another_grid(self, district, tmp_path):
        other = scene.raster(tmp_path / "other.tif", scene.ground())
        with pytest.raises(QgsProcessingException, match="does not lie on the grid"):
            scene.run(CreateStudy, {**district, "CHM": other, "OUTPUT": str(tmp_path / "study")})
        assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == []


class TestVariants:
    def test_add_duplicate_rename_delete(self, study):
        edit(study, "add", "Paved", HORIZON="mature", RATE=4.0, APPLY_CONFLICTING="yes", DESCRIPTION="all tiles")
        assert study.variant("Paved").horizon == "mature" and study.variant("Paved").apply_conflicting
        assert edit(study, "duplicate", "Green", "Greener", HORIZON="at planting")["MEASURES"] == 1
        assert study.variant("Greener").horizon == "at planting"
        assert study.variant("Green").horizon == "after 10 years"
        assert edit(study, "change", "Greener", "Groenst")["MEASURES"] == 1
        assert study.variant("Groenst").horizon == "at planting"
        assert list(measures_of_variant(study.folder, "measure_areas", "Greener")) == []
        edit(study, "delete", "Green")
        assert variants(study) == ["Current situation", "Paved", "Groenst"]
        assert list(measures_of_variant(study.folder, "measure_areas", "Green")) == []
        assert len(study.runs()) > 0

    @pytest.mark.parametrize(("action", "name", "new_name", "message"), [
        ("add", "Green", "", "already has one"),
        ("add", " ", "", "no name is given"),
        ("add", "a;b", "", "without a semicolon"),
        ("duplicate", "Green", "", "no name is given"),
        ("duplicate", "Green", "Current situation", "already has one"),
        ("duplicate", "Blue", "Bluer", "none with the name 'Blue'"),
        ("change", "Green", "Current situation", "already has one"),
        ("delete", "Blue", "", "Current situation, Green"),
    ])  # fmt: skip
    def test_bad_names_change_nothing(self, study, action, name, new_name, message):
        before = study.variants()
        with pytest.raises(QgsProcessingException, match=message):
            edit(study, action, name, new_name)
        assert study.variants() == before

    def test_names_with_quotes_are_names(self, study):
        edit(study, "duplicate", "Green", "Jan's \"plan\"")
        assert len(list(measures_of_variant(study.folder, "measure_areas", "Jan's \"plan\""))) == 1


class TestMeasures:
    def test_are_reprojected(self, study):
        away = lawn("Polygon((5.2121 52.37142, 5.21225 52.37142, 5.21225 52.37151, 5.2121 52.37142))", crs="EPSG:4326")
        done = scene.run(AddMeasures, {"STUDY": str(study.folder), "VARIANT": "Green", "INPUT": away})
        assert (done["ADDED"], done["MEASURES"]) == (1, 2)
        *_, new = measures_of_variant(study.folder, "measure_areas", "Green")
        assert 100000 < new.geometry().boundingBox().xMinimum() < 200000

    @pytest.mark.parametrize(("kind", "message"), [("lawn", "not in the table of measures"), ("tree", "is a polygon")])
    def test_are_all_right_or_none_is_added(self, study, kind, message):
        wrong = scene.layer("Polygon?crs=EPSG:28992&field=kind:string", "plan", [(LAWN, ["green"]), (LAWN, [kind])])
        with pytest.raises(QgsProcessingException, match=message):
            scene.run(AddMeasures, {"STUDY": str(study.folder), "VARIANT": "Green", "INPUT": wrong})
        assert len(list(measures_of_variant(study.folder, "measure_areas", "Green"))) == 1


class TestScenarios:
    @pytest.mark.parametrize(("text", "message"), [
        ("{", "JSON with the parameters"),
        ("[1]", "JSON with the parameters"),
        ('{"heatstress": {}}', "designstorm, cloudburst"),
        ('{"cloudburst": {"DTM": "x"}}', "cloudburst, DTM"),
        ('{"designstorm": {"RETURN_PERIOD": "soon"}}', "RETURN_PERIOD: 'soon'"),
    ])  # fmt: skip
    def test_bad_parameters_are_refused(self, study, text, message):
        with pytest.raises(QgsProcessingException, match=message):
            scene.run(
                EditScenario,
                {"STUDY": str(study.folder), "SCENARIO": "New", "THEME": "water", "PARAMETERS": text},
            )
        assert "New" not in [scenario.name for scenario in study.scenarios()]

    def test_change_and_delete(self, study):
        common = {"STUDY": str(study.folder), "SCENARIO": SHORT, "THEME": "water"}
        scene.run(EditScenario, {**common, "PARAMETERS": '{"cloudburst": {"AFTER": 0.2}}'})
        assert study.scenario(SHORT).parameters == {"cloudburst": {"AFTER": 0.2}}
        scene.run(EditScenario, {**common, "ACTION": "delete"})
        assert SHORT not in [scenario.name for scenario in study.scenarios()]

    def test_rename_in_place(self, study):
        before = [scenario.name for scenario in study.scenarios()]
        common = {"STUDY": str(study.folder), "SCENARIO": SHORT, "THEME": "water"}
        scene.run(EditScenario, {**common, "NEW_NAME": "Brief", "PARAMETERS": '{"cloudburst": {"AFTER": 0.2}}'})
        assert [scenario.name for scenario in study.scenarios()] == [
            name.replace(SHORT, "Brief") for name in before
        ]  # fmt: skip
        assert study.scenario("Brief").parameters == {"cloudburst": {"AFTER": 0.2}}
        refused = ("Brief", before[0], "already"), (SHORT, "Other", SHORT), ("Brief", "a;b", ";")
        for name, new_name, message in refused:
            with pytest.raises(QgsProcessingException, match=message):
                scene.run(EditScenario, {**common, "SCENARIO": name, "NEW_NAME": new_name})
        assert study.scenario("Brief").parameters == {"cloudburst": {"AFTER": 0.2}}


class TestRuns:
    def test_there_is_one_for_the_variant_and_each_scenario(self, made):
        runs = made.runs()
        assert [run.name for run in runs] == [
            "0001-green-city", "0002-green-water", "0003-green-heat", "0004-green-trees", "0005-green-water",
        ]  # fmt: skip
        assert all(run.city == "0001-green-city" for run in runs[1:])
        assert abs(runs[1].number("cloudburst", "ERROR_PERCENT")) < 1e-4
        with sqlite3.connect(made.folder / DATABASE) as database:
            rows = database.execute("SELECT id, theme, variant FROM runs ORDER BY id").fetchall()
        assert rows == [(run.name, run.theme, "Green") for run in runs]

    def test_keep_what_made_them(self, made):
        run = made.run("0002-green-water")
        assert run.inputs.keys() == {
            "base/landcover.tif",
            *(f"runs/0001-green-city/{name}" for name in ("buildings.gpkg", "dtm.tif", "landcover.tif")),
        }
        assert {row["code"] for row in run.tables["landcover"]["rows"]} >= {1.0, 2.0, 11.0}
        assert run.grid["crs"] == "EPSG:28992" and run.grid["rows"] == 75
        assert {"stadstweeling", "qgis", "numpy", "numba"} <= run.versions.keys()
        assert not any(str(made.folder) in json.dumps(step.parameters) for step in run.steps)
        assert made.run("0001-green-city").tables.keys() >= {"measures", "tree_growth"}

    def test_look_as_the_algorithms_make_them(self, made):
        layer = QgsVectorLayer(str(made.folder / RUNS / "0002-green-water" / "vulnerable_buildings.gpkg"), "b", "ogr")
        assert layer.renderer().type() == "categorizedSymbol"

    def test_a_variant_without_measures_runs_on_the_base(self, study):
        done = scene.run(
            RunStudy, {"STUDY": str(study.folder), "VARIANTS": "Current situation", "SCENARIOS": SHORT}
        )
        run = study.run(done["RUNS"])
        assert run.city is None
        assert run.inputs.keys() == {"base/dtm.tif", "base/landcover.tif", "study.gpkg|layername=buildings"}

    def test_a_variant_is_worked_out_again_only_where_it_changed(self, study):
        run = {"STUDY": str(study.folder), "VARIANTS": "Green", "SCENARIOS": SHORT}
        assert study.run(scene.run(RunStudy, run)["RUNS"]).city == "0001-green-city"
        edit(study, "change", "Green", HORIZON="mature")
        assert study.run(scene.run(RunStudy, run)["RUNS"]).city == "0007-green-city"

    def test_a_variant_is_worked_out_as_it_says(self, study):
        run = {"STUDY": str(study.folder), "VARIANTS": "Green", "SCENARIOS": SHORT}
        scene.run(AddMeasures, {"STUDY": str(study.folder), "VARIANT": "Green", "INPUT": lawn(kind="wadi")})
        edit(study, "change", "Green", PERIOD=10.0, RATE=0.0)
        careful = study.run(study.run(scene.run(RunStudy, run)["RUNS"]).city)
        edit(study, "change", "Green", APPLY_CONFLICTING="yes")
        bold = study.run(study.run(scene.run(RunStudy, run)["RUNS"]).city)
        applied = [city.number("applymeasures", "MEASURES_APPLIED") for city in (careful, bold)]
        assert applied[0] < applied[1] == 2
        costs = {name: bold.number("applymeasures", name) for name in ("CONSTRUCTION", "UPKEEP", "PRESENT_VALUE")}
        assert costs["PRESENT_VALUE"] == pytest.approx(costs["CONSTRUCTION"] + 10.0 * costs["UPKEEP"])

    @pytest.mark.parametrize("name", ["0001-green-city", "0003-green-heat", "0004-green-trees", "0005-green-water"])
    def test_can_be_repeated_with_the_same_result(self, study, name):
        edit(study, "delete", "Green")  # all that is needed is in the run
        done = scene.run(RepeatRun, {"STUDY": str(study.folder), "RUN": name})
        assert (done["IDENTICAL"], done["DIFFERENT_FILES"]) == (1, 0)
        assert study.run(done["REPETITION"]).files == study.run(name).files

    def test_are_not_repeated_on_other_layers(self, study):
        ground = study.folder / RUNS / "0001-green-city" / "dtm.tif"
        values = read_raster(ground)
        scene.raster(ground, values.values + 0.5, grid=values.grid)
        with pytest.raises(QgsProcessingException, match=r"have changed since the run: runs/0001-green-city/dtm\.tif"):
            scene.run(RepeatRun, {"STUDY": str(study.folder), "RUN": "0005-green-water"})

    def test_stopped_half_way_leaves_nothing(self, study):
        before = [run.name for run in study.runs()]
        feedback = scene.Feedback(cancel_at=20.0)
        results = scene.run(RunStudy, {"STUDY": str(study.folder), "SCENARIOS": SHORT}, feedback)
        assert results == {}
        assert [path.name for path in (study.folder / RUNS).iterdir() if path.name.startswith(".")] == []
        assert [run.name for run in study.runs()] == before

    def test_a_step_without_its_layer_is_left_out_and_told(self, district, tmp_path):
        files = {name: district[name] for name in ("DTM", "LANDCOVER")}
        study = make_study(tmp_path / "study", files)
        run = {"STUDY": str(study.folder), "VARIANTS": "Current situation", "SCENARIOS": SHORT}
        result = study.run(scene.run(RunStudy, run)["RUNS"])
        assert [step.algorithm for step in result.steps] == ["designstorm", "cloudburst"]
        assert "Buildings" in result.warnings[-1]
        hot = next(scenario.name for scenario in study.scenarios() if scenario.theme == "trees")
        with pytest.raises(QgsProcessingException, match="Green quality: the study has no layer for Vegetation"):
            scene.run(RunStudy, {**run, "SCENARIOS": hot})
        assert len(study.runs()) == 1

    @pytest.mark.parametrize(("name", "value"), [("VARIANTS", "Green; Blue"), ("SCENARIOS", "Snow")])
    def test_unknown_names_are_refused(self, study, name, value):
        with pytest.raises(QgsProcessingException, match=f"none with the name '{value.rpartition('; ')[2]}'"):
            scene.run(RunStudy, {"STUDY": str(study.folder), name: value})


class TestVariantLayers:
    def test_without_measures_are_the_base_bit_for_bit(self, made, tmp_path):
        inputs = {name: str(made.folder / BASE / f"{name.lower()}.tif") for name in RASTERS}
        outputs = {f"VARIANT_{name}": str(tmp_path / f"{name}.tif") for name in RASTERS}
        scene.run(ApplyMeasures, {**inputs, **outputs})
        for name in RASTERS:
            assert np.array_equal(
                read_raster(inputs[name]).values, read_raster(outputs[f"VARIANT_{name}"]).values, equal_nan=True
            )


class TestCheck:
    def check(self, study, repair=False):
        return scene.run(CheckStudy, {"STUDY": str(study.folder), "REPAIR": repair})

    def test_a_whole_study_has_no_problems(self, study):
        assert self.check(study)["PROBLEM_COUNT"] == 0

    @pytest.mark.parametrize("harm", ["index", "table", "measures", "project", "variant", "partial", "gone"])
    def test_what_can_be_mended_is_mended(self, study, harm):
        database = study.folder / DATABASE
        if harm == "index":
            _sql(database, "DELETE FROM runs WHERE id = '0002-green-water'")
        elif harm == "gone":
            shutil.rmtree(study.folder / RUNS / "0005-green-water")
        elif harm == "table":
            _sql(database, "DROP TABLE scenarios", "DELETE FROM gpkg_contents WHERE table_name = 'scenarios'")
        elif harm == "measures":
            ogr.Open(str(database), 1).DeleteLayer("measure_points")
        elif harm == "project":
            (study.folder / "study.qgz").write_bytes(b"no project")
        elif harm == "variant":
            _sql(database, "DELETE FROM variants WHERE name = 'Green'")
        else:
            (study.folder / RUNS / ".0009-green-water.partial").mkdir()
        runs = [run.name for run in study.runs()]
        assert self.check(study)["PROBLEM_COUNT"] == 1
        done = self.check(study, repair=True)
        assert done["REPAIRED"] == 1
        assert self.check(study)["PROBLEM_COUNT"] == 0
        assert [run.name for run in study.runs()] == runs

    def test_a_changed_result_and_a_lost_raster_are_told(self, study):
        run = study.run("0002-green-water")
        deepest = read_raster(run.file("max_depth.tif"))
        scene.raster(run.file("max_depth.tif"), deepest.values + 1.0, grid=deepest.grid)
        (study.folder / BASE / "landcover.tif").unlink()
        done = self.check(study, repair=True)
        assert (done["PROBLEM_COUNT"], done["REPAIRED"]) == (2, 0)

    def test_a_run_without_record_is_told(self, study):
        (study.folder / RUNS / "0002-green-water" / "run.json").write_text("{")
        with pytest.raises(QgsProcessingException, match="record of the run cannot be read"):
            scene.run(RepeatRun, {"STUDY": str(study.folder), "RUN": "0002-green-water"})
        assert self.check(study)["PROBLEM_COUNT"] == 1

    def test_another_folder_is_no_study(self, tmp_path):
        with pytest.raises(QgsProcessingException, match="no study"):
            scene.run(CheckStudy, {"STUDY": str(tmp_path)})


def test_another_writer_is_told_apart(study):
    with (
        writing(study.folder),
        pytest.raises(StudyLocked, match="another program is writing in the study"),
        writing(study.folder, patience=100),
    ):
        pass


def _sql(database, *statements):
    with sqlite3.connect(database) as connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def test_a_lock_that_a_killed_program_left_empty_grows_stale(study):
    """A program can die between making the file and writing its name in it."""
    left = study.folder / ".study.lock"
    left.touch()
    os.utime(left, (time.time() - 60.0,) * 2)
    with writing(study.folder, patience=2000):
        pass


def test_a_lock_that_is_held_long_is_not_taken_away(study):
    with writing(study.folder):
        os.utime(study.folder / ".study.lock", (time.time() - 60.0,) * 2)
        with pytest.raises(StudyLocked), writing(study.folder, patience=500):
            pass
