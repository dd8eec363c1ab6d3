"""The model cards that the real `qgis_process` leaves with results, as a layer that is opened later has them."""

from __future__ import annotations

import dataclasses

import pytest
from qgis.core import QgsMeshLayer, QgsRasterLayer, QgsVectorLayer

from ...processing.adapters.tables import read_table
from .process import enable_plugin

CARDS = {row["algorithm"]: row for row in read_table("model_cards")}


@pytest.fixture(scope="module")
def storm(qgis_process, folder) -> str:
    path = folder / "carded_storm.gpkg"
    return qgis_process.run("designstorm", STORM="RIONED 08", OUTPUT=str(path))["OUTPUT"]


def card(path: str):
    """Return the metadata of a layer that is opened afresh."""
    kinds = {".tif": QgsRasterLayer, ".nc": lambda path: QgsMeshLayer(path, "", "mdal")}
    layer = next((kind(path) for ending, kind in kinds.items() if path.endswith(ending)), None)
    layer = layer or QgsVectorLayer(path, "", "ogr")
    assert layer.isValid()
    if not layer.metadata().title():
        layer.loadDefaultMetadata()
    return layer.metadata()


def test_every_layer_of_a_district(qgis_app, district):
    layers = {name: path for name, path in district.items() if isinstance(path, str)}
    assert len(layers) == 11
    for name, path in layers.items():
        metadata = card(path)
        assert CARDS["demodistrict"]["cannot_show"] in metadata.abstract(), name
        assert {"Setting: Width (m): 150", "Setting: Cell size (m): 2", "Setting: Seed: 1"} < set(metadata.history())
        assert metadata.crs().authid() == "EPSG:28992" and metadata.extent().spatialExtents(), name


def test_rasters_mesh_and_table_of_a_flood(qgis_app, qgis_process, district, storm, folder):
    outputs = {"MAX_DEPTH": "card.tif", "DEPTH_SERIES": "cards.tif", "MESH": "card_water.nc", "VOLUMES": "card.gpkg"}
    results = qgis_process.run(
        "cloudburst", DTM=district["DTM"], LANDCOVER=district["LANDCOVER"], STORM=storm, AFTER=0.1, WET_DEPTH=0.04,
        **{name: str(folder / file) for name, file in outputs.items()},
    )  # fmt: skip
    for name in outputs:
        metadata = card(results[name])
        assert CARDS["cloudburst"]["validated"] in metadata.abstract(), name
        assert {"Setting: Wet from (m): 0.04", "Setting: Time after the rain (h): 0.1"} < set(metadata.history()), name
        (ground,) = (line for line in metadata.history() if line.startswith("Data: Ground level (m): "))
        assert "dtm.tif" in ground and str(folder) not in ground


def test_homes_and_lines_of_sight(qgis_app, qgis_process, district, folder):
    outputs = {name: str(folder / f"card_{name.lower()}.gpkg") for name in ("HOMES", "SIGHT_LINES")}
    layers = {name: district[name] for name in ("DTM", "BUILDINGS", "TREES")}
    results = qgis_process.run("treesight", **layers, PRESET="Cobra", **outputs)
    for name in outputs:
        history = card(results[name]).history()
        assert "Setting: Definition: Cobra" in history and any("≥ 3 trees within 25 m" in line for line in history)


def test_in_dutch(qgis_app, qgis_process, folder, tmp_path):
    enable_plugin(tmp_path, "nl")
    dutch = dataclasses.replace(qgis_process, profile=tmp_path)
    metadata = card(dutch.run("designstorm", STORM="RIONED 08", OUTPUT=str(folder / "bui.gpkg"))["OUTPUT"])
    assert metadata.language() == "nl"
    assert CARDS["designstorm"]["method_nl"] in metadata.abstract()
    assert any("RIONED 08" in line for line in metadata.history())
