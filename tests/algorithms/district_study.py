"""A study of a small demo district, made once: what the tests of studies copy."""

from __future__ import annotations

import json
from pathlib import Path

from qgis.core import QgsVectorLayer

from ...processing.adapters.study.study import Study
from ...processing.algorithms.study.createstudy import CreateStudy
from ...processing.algorithms.study.demodistrict import DemoDistrict
from ...processing.algorithms.study.editscenario import EditScenario
from ...processing.algorithms.study.editvariant import EditVariant
from ...processing.engine import layers
from . import scene

RASTERS = ("DTM", "DSM", "CHM", "LANDCOVER")
LAYERS = tuple(schema.name.upper() for schema in layers.SCHEMAS)
SHORT = "Short shower"
LAWN = "Polygon((143060 487060, 143100 487060, 143100 487100, 143060 487100, 143060 487060))"


def make_district(folder: Path) -> dict[str, str]:
    """Write the base layers of a district of 75 by 75 cells to a folder; return where each is."""
    files = {name: str(folder / f"{name.lower()}.tif") for name in RASTERS}
    files |= {name: str(folder / f"{name.lower()}.gpkg") for name in LAYERS}
    scene.run(DemoDistrict, {"WIDTH": 150, "HEIGHT": 150, "CELL_SIZE": 2, **files})
    return files


def make_study(folder: Path, district: dict[str, str]) -> Study:
    """Make a study with a variant without measures, Green, and a short shower as a scenario."""
    scene.run(CreateStudy, {**district, "TITLE": "A district", "OUTPUT": str(folder)})
    study = Study.open(folder)
    scene.run(EditVariant, {"STUDY": str(folder), "VARIANT": "Green"})
    parameters = {"designstorm": {"STORM": "70 mm in 1 h"}, "cloudburst": {"AFTER": 0.1}}
    scene.run(
        EditScenario,
        {"STUDY": str(folder), "SCENARIO": SHORT, "THEME": "water", "PARAMETERS": json.dumps(parameters)},
    )
    return study


def lawn(text: str = LAWN, kind: str = "green", crs: str = "EPSG:28992") -> QgsVectorLayer:
    """Return a layer with one measure."""
    return scene.layer(f"Polygon?crs={crs}&field=kind:string", "my plan", [(text, [kind])])
