"""Variants that leave nothing in a layer, and districts that never had it: zero where that is the answer."""

from __future__ import annotations

import shutil

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from ...processing.adapters.study import city
from ...processing.adapters.study.database import opened
from ...processing.adapters.study.layout import table_source
from ...processing.adapters.study.study import Study
from ...processing.algorithms.compare.comparevariants import CompareVariants
from ...processing.algorithms.study import themes
from ...processing.algorithms.study.addmeasures import AddMeasures
from ...processing.algorithms.study.createstudy import CreateStudy
from ...processing.algorithms.study.editvariant import EditVariant
from ...processing.algorithms.study.repeatrun import RepeatRun
from ...processing.algorithms.study.runstudy import RunStudy
from . import scene
from .district_study import SHORT, lawn, make_district, make_study

EVERYTHING = "Polygon((142000 486000, 144000 486000, 144000 488000, 142000 488000, 142000 486000))"
TREES = "3-30-300: Visible from the window"

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture(scope="module")
def district(tmp_path_factory, qgis_app):
    return make_district(tmp_path_factory.mktemp("district"))


@pytest.fixture(scope="module")
def made(tmp_path_factory, district):
    return make_study(tmp_path_factory.mktemp("studies") / "study", district)


@pytest.fixture
def study(made, tmp_path):
    return Study.open(shutil.copytree(made.folder, tmp_path / "study"))


def clear(study, kind):
    """Have the variant Green take away all there is."""
    folder = str(study.folder)
    scene.run(AddMeasures, {"STUDY": folder, "VARIANT": "Green", "INPUT": lawn(EVERYTHING, kind)})
    scene.run(EditVariant, {"STUDY": folder, "ACTION": "change", "VARIANT": "Green", "APPLY_CONFLICTING": "yes"})


def run(study, variants, scenario):
    """Run a scenario on variants; return the runs in their order."""
    parameters = {"STUDY": str(study.folder), "VARIANTS": variants, "SCENARIOS": scenario}
    return [study.run(name) for name in scene.run(RunStudy, parameters)["RUNS"].split("; ")]


def compared(study, path):
    """Return the rows of the comparison by indicator, and what was told."""
    feedback = scene.Feedback()
    scene.run(CompareVariants, {"STUDY": str(study.folder), "TABLE": str(path)}, feedback)
    layer = QgsVectorLayer(str(path), "table", "ogr")
    return {row["indicator"]: row for row in layer.getFeatures()}, feedback.warnings


def test_a_variant_that_fells_all_trees_has_nobody_who_sees_any(study, tmp_path):
    clear(study, "fell")
    now, felled = run(study, "", TREES)
    assert now.number("score330300", "SHARE_3") > 0.0 == felled.number("score330300", "SHARE_3")
    assert felled.number("score330300", "SHARE_300") == now.number("score330300", "SHARE_300")
    assert felled.number("score330300", "SHARE_30") == 0.0 == felled.number("canopycover", "CANOPY_PERCENT")
    assert [step.algorithm for step in felled.steps] == [step.algorithm for step in now.steps]
    assert any("there are none in the area" in warning for warning in felled.warnings)
    table, warnings = compared(study, tmp_path / "table.gpkg")
    assert (table["share_3"]["Green"], table["share_30"]["Green"]) == (0.0, 0.0)
    assert table["share_3"]["Green: difference"] == -table["share_3"]["Current situation"]
    assert not any("changed after these runs" in warning for warning in warnings)


def test_a_variant_that_demolishes_everything_has_no_building_in_water_and_no_home(study):
    clear(study, "demolish")
    (water,) = run(study, "Green", SHORT)
    counts = {f"CLASS_{number}" for number in range(5)} | {"BUILDINGS_WITH_WATER_INSIDE"}
    assert {water.number("vulnerablebuildings", name) for name in counts} == {0}
    (trees,) = run(study, "Green", TREES)
    sentence = "Score 3-30-300 is left out: the variant leaves nothing in Buildings."
    assert any(sentence in warning for warning in trees.warnings)


def test_a_core_step_tells_that_it_is_the_variant(study, monkeypatch):
    clear(study, "demolish")
    storm, *_ = themes.PLANS["water"]
    plan = themes.StepPlan("vulnerablebuildings", {"BUILDINGS": "buildings"}, {}, core=True)
    monkeypatch.setitem(themes.PLANS, "water", (storm, plan))
    with pytest.raises(QgsProcessingException, match="Vulnerable buildings: the variant leaves nothing in Buildings"):
        run(study, "Green", SHORT)


def test_a_district_without_trees(district, tmp_path):
    """Its study can be made, and a run of it repeated."""
    empty = scene.without_features(
        QgsVectorLayer("Point?crs=EPSG:28992&field=height:double&field=crown_diameter:double", "trees", "memory")
    )
    study = make_study(tmp_path / "bare", {**district, "TREES": empty})
    assert QgsVectorLayer(table_source(study.folder, "trees"), "trees", "ogr").featureCount() == 0
    (bare,) = run(study, "Current situation", TREES)
    assert bare.number("score330300", "SHARE_3") == 0.0 and "study.gpkg|layername=trees" in bare.inputs
    assert scene.run(RepeatRun, {"STUDY": str(study.folder), "RUN": bare.name})["IDENTICAL"] == 1


def test_the_panel_asks_for_layers_without_opening_any(study, monkeypatch):
    """Where two threads open layers of one GeoPackage at a time, QGIS 3.40 can stand still for ever."""
    monkeypatch.setattr(city, "QgsVectorLayer", None)
    base = city.City(study.folder)
    (study.folder / "study.gpkg").unlink()
    with opened(study.folder) as connection:
        connection.execute("CREATE TABLE buildings (fid INTEGER)")
        connection.execute("INSERT INTO buildings VALUES (1)")
        connection.execute("CREATE TABLE trees (fid INTEGER)")
    assert base.source("buildings") == base.source("buildings", may_be_empty=True) == "study.gpkg|layername=buildings"
    assert (base.source("trees"), base.source("trees", may_be_empty=True)) == (None, "study.gpkg|layername=trees")
    assert (base.source("paths"), base.source("paths", may_be_empty=True)) == (None, None)


def test_a_study_is_not_made_of_buildings_that_are_not_there(district, tmp_path):
    empty = scene.without_features(QgsVectorLayer("Polygon?crs=EPSG:28992&field=height:double", "none", "memory"))
    with pytest.raises(QgsProcessingException, match="none: the layer has no features"):
        scene.run(CreateStudy, {**district, "BUILDINGS": empty, "OUTPUT": str(tmp_path / "no study")})
