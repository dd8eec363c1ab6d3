"""Where everything is in the folder of a study."""

from __future__ import annotations

from pathlib import Path

from ...engine import layers, variables
from ...engine.errors import StadstweelingError
from ...engine.text import QT_TRANSLATE_NOOP

DATABASE = "study.gpkg"
PROJECT = "study.qgz"
BASE = "base"
RUNS = "runs"
RECORD = "run.json"
PARTIAL = ".partial"
"""How the name of the folder of an unfinished run ends; it begins with a dot."""

CITY, WATER, HEAT, TREES = "city", "water", "heat", "trees"
"""The themes of runs; the city is that of a variant in every scenario."""
THEMES = (WATER, HEAT, TREES)
"""What a scenario can be of."""
RASTERS = (variables.GROUND, variables.SURFACE, variables.CANOPY, variables.LAND_COVER)
NEEDED = (variables.GROUND, variables.LAND_COVER)
"""The base rasters without which there is no study."""
MEASURE_LAYERS = {"polygon": "measure_areas", "line": "measure_lines", "point": "measure_points"}
"""The table of the measures of each geometry."""


class NotAStudy(StadstweelingError):
    """A folder lacks what every study has."""

    what = QT_TRANSLATE_NOOP("engine", "the folder is no study: it has no {missing}")
    expected = QT_TRANSLATE_NOOP("engine", "a study folder, as 'Create study' makes it")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose another folder, or create the study first.")


def raster_file(folder: Path, name: str) -> Path:
    """Return where a base raster is."""
    return folder / BASE / f"{name}.tif"


def table_source(folder: Path, name: str) -> str:
    """Return a table of the database as QGIS opens it."""
    return f"{folder / DATABASE}|layername={name}"


def check_study(folder: Path) -> None:
    """Raise `NotAStudy` where the folder has no database or no ground level."""
    for path in (folder / DATABASE, raster_file(folder, variables.GROUND.name)):
        if not path.is_file():
            raise NotAStudy(str(folder), missing=path.relative_to(folder).as_posix())


BASE_LAYERS = {schema.name: schema for schema in layers.SCHEMAS}
"""The feature layers of the base, by the name of their table."""
