"""Every algorithm in the real `qgis_process`, one after the other: what one writes, the next reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from ...processing.algorithms import ALGORITHMS
from .conftest import LAYERS, RASTERS


@pytest.fixture(scope="module")
def storm(qgis_process, folder):
    return qgis_process.run("designstorm", STORM="70 mm in 1 h", OUTPUT=str(folder / "storm.gpkg"))


@pytest.mark.parametrize("algorithm", ALGORITHMS, ids=lambda algorithm: algorithm.ID)
def test_every_algorithm_has_its_run_below(algorithm):
    assert f"test_{algorithm.ID}" in globals()


def test_demodistrict(district):
    assert district["CELLS"] == 75 * 75
    assert district["BUILDING_COUNT"] > 0
    assert all(Path(district[name].partition("|")[0]).exists() for name in (*RASTERS, *LAYERS))


def test_designstorm(storm):
    assert storm["TOTAL_MM"] == pytest.approx(70.0)


def test_preparestudy(qgis_process, district, folder):
    outputs = {f"OUTPUT_{name}": folder / f"study_{name.lower()}.tif" for name in ("DTM", "LANDCOVER")}
    study = qgis_process.run(
        "preparestudy", DTM=district["DTM"], BUILDINGS=district["BUILDINGS"],
        PROBLEMS=str(folder / "problems.gpkg"), **{name: str(path) for name, path in outputs.items()},
    )  # fmt: skip
    assert all(study[name] == str(path) and path.exists() for name, path in outputs.items())


@pytest.fixture(scope="module")
def flood(qgis_process, district, storm, folder):
    return qgis_process.run(
        "cloudburst", DTM=district["DTM"], LANDCOVER=district["LANDCOVER"], BUILDINGS=district["BUILDINGS"],
        STORM=storm["OUTPUT"], MAX_DEPTH=str(folder / "max_depth.tif"), DEPTH_SERIES=str(folder / "depth.tif"),
        MESH=str(folder / "water.nc"), VOLUMES=str(folder / "volumes.gpkg"),
    )  # fmt: skip


def test_cloudburst(flood, folder):
    assert abs(flood["ERROR_PERCENT"]) < 0.1
    assert flood["RAIN_M3"] == pytest.approx(0.070 * 150 * 150, rel=0.01)
    assert all((folder / name).exists() for name in ("max_depth.tif", "depth.tif", "water.nc", "volumes.gpkg"))


def test_vulnerablebuildings(qgis_process, district, flood, folder):
    buildings = qgis_process.run(
        "vulnerablebuildings", BUILDINGS=district["BUILDINGS"], DTM=district["DTM"], MAX_DEPTH=flood["MAX_DEPTH"],
        DEPTH_SERIES=flood["DEPTH_SERIES"], OUTPUT=str(folder / "vulnerable.gpkg"),
    )  # fmt: skip
    classes = sum(buildings[f"CLASS_{number}"] for number in range(5))
    assert classes + buildings["BUILDINGS_NOT_ASSESSED"] == district["BUILDING_COUNT"]


def test_the_example_on_a_demo_district(qgis_process, folder):
    buildings = folder / "example.gpkg"
    results = qgis_process.run(
        "cloudburstdemo", WIDTH=150, HEIGHT=150, CELL_SIZE=2, SEED=1, RETURN_PERIOD=100, DURATION=0.5, HORIZON="2050H",
        land_cover=str(folder / "example_cover.tif"), maximum_water_depth_m=str(folder / "example_deepest.tif"),
        water_depth_over_time_m=str(folder / "example_depth.tif"), vulnerable_buildings=str(buildings),
    )  # fmt: skip
    assert results["vulnerable_buildings"] == str(buildings) and buildings.exists()


def test_the_example_on_a_city_plan(qgis_process, district, folder):
    results = qgis_process.run(
        "cloudburstcityplan", DTM=district["DTM"], LANDUSE=[district["GREEN_SPACES"]], BUILDINGS=district["BUILDINGS"],
        RETURN_PERIOD=100, DURATION=0.5, HORIZON="2050H", problems="TEMPORARY_OUTPUT",
        water_depth_over_time_m="TEMPORARY_OUTPUT",
        maximum_water_depth_m=str(folder / "deepest.tif"), vulnerable_buildings=str(folder / "reached.gpkg"),
    )  # fmt: skip
    assert Path(results["maximum_water_depth_m"]).exists() and Path(results["vulnerable_buildings"]).exists()
