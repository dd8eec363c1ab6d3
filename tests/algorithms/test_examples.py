"""The example models: they open, are complete and tidy, and run from layers to vulnerable buildings."""

from __future__ import annotations

from itertools import combinations

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF

from ... import classFactory
from ...processing.algorithms.examples import example_titles
from ...resources import MODELS
from . import scene
from .scene import Feedback

STORM = {"RETURN_PERIOD": 100.0, "DURATION": 0.25, "HORIZON": "2050H"}


@pytest.fixture(scope="module")
def plugin(qgis_app):
    plugin = classFactory(None)
    plugin.initProcessing()
    yield plugin
    plugin.unload()


@pytest.fixture(params=list(example_titles()))
def example(request, plugin):
    return QgsApplication.processingRegistry().createAlgorithmById(f"stadstweeling:{request.param}")


def run(name, parameters, feedback=None):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"stadstweeling:{name}")
    context = QgsProcessingContext()
    valid, message = algorithm.checkParameterValues(parameters, context)
    if not valid:
        raise QgsProcessingException(message)
    results, done = algorithm.run(parameters, context, feedback or Feedback(), {}, False)
    assert done
    return results


def test_every_file_is_an_example():
    assert {path.stem for path in MODELS.iterdir()} == set(example_titles())


class TestEachExample:
    def test_is_complete(self, example):
        assert example.validate() == (True, [])
        assert example.canExecute() == (True, "")

    def test_opens_in_the_model_designer(self, example):
        model = QgsProcessingModelAlgorithm()
        assert model.fromFile(str(MODELS / f"{example.name()}.model3"))
        assert model.validate() == (True, [])

    def test_says_what_it_does_and_what_it_asks(self, example):
        assert "example to run" in example.shortHelpString()
        assert example.displayName() == example_titles()[example.name()]
        asked = [parameter for parameter in example.parameterDefinitions() if not parameter.isDestination()]
        assert [parameter.name() for parameter in asked if len(parameter.help()) < 10] == []

    def test_shows_few_parameters(self, example):
        definitions = example.parameterDefinitions()
        assert len([parameter for parameter in definitions if not parameter.isDestination()]) <= 8

    def test_chains_the_algorithms(self, example):
        water = {"designstorm", "cloudburst", "vulnerablebuildings"}
        wanted = {
            "cloudburstcityplan": {"preparestudy", *water},
            "cloudburstdemo": {"demodistrict", *water},
            "heatdemo": {"demodistrict", "heatstress", "coolplaces", "heatexposure"},
        }[example.name()]
        assert {child.algorithmId() for child in example.childAlgorithms().values()} == {
            f"stadstweeling:{name}" for name in wanted
        }

    def test_boxes_do_not_lie_on_one_another(self, example):
        children = list(example.childAlgorithms().values())
        boxes = [*children, *example.parameterComponents().values()]
        boxes += [output for child in children for output in child.modelOutputs().values()]
        room = {True: 26.0, False: 0.0}  # for the sockets above and below an algorithm
        places = [
            QRectF(box.position(), box.size()).adjusted(0.0, -room[box in children], 0.0, room[box in children])
            for box in boxes
        ]
        assert [(a, b) for a, b in combinations(places, 2) if a.intersects(b)] == []

    def test_survives_being_stored(self, example):
        copy = QgsProcessingModelAlgorithm()
        assert copy.loadVariant(example.toVariant())
        assert copy.toVariant() == example.toVariant()


def test_from_a_demo_district_to_vulnerable_buildings(plugin, tmp_path):
    outputs = {
        name: str(tmp_path / file)
        for name, file in (
            ("land_cover", "landcover.tif"),
            ("maximum_water_depth_m", "max_depth.tif"),
            ("water_depth_over_time_m", "depth.tif"),
            ("water_over_time_mesh", "water.nc"),
            ("vulnerable_buildings", "vulnerable.gpkg"),
        )
    }
    results = run("cloudburstdemo", {"WIDTH": 150, "HEIGHT": 150, "CELL_SIZE": 2.0, "SEED": 1} | STORM | outputs)
    assert outputs.items() <= results.items()
    assert QgsRasterLayer(outputs["maximum_water_depth_m"]).isValid()
    buildings = QgsVectorLayer(outputs["vulnerable_buildings"])
    assert buildings.featureCount() > 0 and buildings.fields().indexOf("class") >= 0
    children = results["CHILD_RESULTS"]
    assert abs(children["cloudburst"]["ERROR_PERCENT"]) < 0.1


def test_from_a_demo_district_to_people_in_the_heat(plugin, tmp_path):
    destinations = plugin.provider.algorithm("heatdemo").destinationParameterDefinitions()
    outputs = {parameter.name(): "TEMPORARY_OUTPUT" for parameter in destinations}
    (exposure,) = (name for name in outputs if "expos" in name)
    outputs[exposure] = str(tmp_path / "exposure.gpkg")
    results = run("heatdemo", {"WIDTH": 300, "HEIGHT": 150, "CELL_SIZE": 2.0, "SEED": 1} | outputs)
    assert len(list(QgsVectorLayer(outputs[exposure]).getFeatures())) == 2
    children = results["CHILD_RESULTS"]
    people = [children["heatexposure"][f"PEOPLE_PET_{number}"] for number in range(5)]
    assert sum(people) == children["demodistrict"]["RESIDENTS"]


def test_from_layers_to_vulnerable_buildings(plugin, tmp_path):
    x = f"{scene.GRID.west} {scene.GRID.south}, {scene.GRID.east} {scene.GRID.south}"
    area = f"Polygon(({x}, {scene.GRID.east} {scene.GRID.north}, {scene.GRID.west} {scene.GRID.north}, {x[:15]}))"
    landuse = scene.layer("Polygon?crs=EPSG:28992&field=name:string", "wegdeel", [(area, ["rijbaan"])])
    inputs = {
        "DTM": scene.raster(tmp_path / "dtm.tif", scene.ground()),
        "LANDUSE": [scene.save(landuse, tmp_path / "wegdeel.gpkg")],
        "BUILDINGS": scene.save(scene.house(), tmp_path / "pand.gpkg"),
    }
    outputs = dict.fromkeys(("maximum_water_depth_m", "water_depth_over_time_m", "problems"), "TEMPORARY_OUTPUT")
    outputs["vulnerable_buildings"] = str(tmp_path / "out.gpkg")
    results = run("cloudburstcityplan", inputs | STORM | outputs)
    assert outputs.keys() <= results.keys()
    (building,) = QgsVectorLayer(outputs["vulnerable_buildings"]).getFeatures()
    assert building["class"] >= 1
    assert results["CHILD_RESULTS"]["preparestudy"]["BUILDING_COUNT"] == 1


def test_a_result_that_the_next_algorithm_needs_cannot_be_left_out(plugin):
    with pytest.raises(QgsProcessingException, match="Incorrect parameter value"):
        run("cloudburstdemo", {"WIDTH": 150, "HEIGHT": 150, "CELL_SIZE": 2.0, "SEED": 1} | STORM)


def test_an_error_of_one_algorithm_stops_the_chain_in_plain_words(plugin, tmp_path):
    wrong = {"WIDTH": 50, "HEIGHT": 150, "CELL_SIZE": 2.0, "SEED": 1}
    names = ("land_cover", "maximum_water_depth_m", "water_depth_over_time_m", "vulnerable_buildings")
    with pytest.raises(QgsProcessingException, match="at least 150 m") as refused:
        run("cloudburstdemo", wrong | STORM | {name: str(tmp_path / f"{name}.tif") for name in names})
    assert "Traceback" not in str(refused.value)
    assert list(tmp_path.iterdir()) == []


def test_no_input_of_an_example_is_hidden(plugin, example):
    advanced = Qgis.ProcessingParameterFlag.Advanced
    definitions = example.parameterDefinitions()
    assert not any(parameter.flags() & advanced for parameter in definitions if not parameter.isDestination())
