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


def test_vulnerablebuildings(qgis_process, district, folder):
    depth = district["CHM"]  # any raster of depths will do here
    buildings = qgis_process.run(
        "vulnerablebuildings", BUILDINGS=district["BUILDINGS"], DTM=district["DTM"], MAX_DEPTH=depth,
        OUTPUT=str(folder / "vulnerable.gpkg"),
    )  # fmt: skip
    assert sum(buildings[f"CLASS_{number}"] for number in range(5)) + buildings["BUILDINGS_NOT_ASSESSED"] == (
        district["BUILDING_COUNT"]
    )
