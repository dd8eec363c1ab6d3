"""Makes the folder of a study: base layers, tables for measures and runs, the first variant and the first scenarios."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from pathlib import Path

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsFeature, QgsFields

from ...engine import variables
from ...engine.errors import CannotWrite, StadstweelingError
from ...engine.text import QT_TRANSLATE_NOOP
from ..rasters import Raster, write_raster
from ..tables import in_language, read_table
from ..words import translate_engine
from .database import Scenario, Variant, create_tables, opened
from .layout import BASE, DATABASE, MEASURE_LAYERS, RASTERS, RUNS, raster_file
from .measures import create_measure_table
from .tables import write_layer

CURRENT = QT_TRANSLATE_NOOP("engine", "Current situation")
INSERT_STUDY = "INSERT INTO study (title, language) VALUES (?, ?)"
INSERT_VARIANT = (
    "INSERT INTO variants (name, description, horizon, apply_conflicting, period, rate) VALUES (?, ?, ?, ?, ?, ?)"
)
INSERT_SCENARIO = "INSERT INTO scenarios (name, theme, parameters) VALUES (?, ?, ?)"


class FolderTaken(StadstweelingError):
    """A folder for a new study that holds something."""

    what = QT_TRANSLATE_NOOP("engine", "the folder is there already and is not empty")
    expected = QT_TRANSLATE_NOOP("engine", "a new folder, or an empty one")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose another folder for the study.")


@dataclass(frozen=True)
class Table:
    """A feature layer for the base of a study."""

    fields: QgsFields
    kind: Qgis.WkbType
    features: Iterable[QgsFeature]


def create_study(
    folder: Path, title: str, language: str, rasters: Mapping[str, Raster], tables: Mapping[str, Table]
) -> None:
    """Make a study of base layers on one grid, which have the names of the layout.

    The folder is a hidden sibling until it is whole. Raises `FolderTaken` or `CannotWrite`.
    """
    check_free(folder)
    partial = folder.with_name(f".{folder.name}.partial")
    ground = rasters[variables.GROUND.name]
    crs = QgsCoordinateReferenceSystem.fromWkt(ground.crs)
    try:
        shutil.rmtree(partial, ignore_errors=True)
        (partial / BASE).mkdir(parents=True)
        (partial / RUNS).mkdir()
        for variable in RASTERS:
            if variable.name in rasters:
                file = raster_file(partial, variable.name)
                write_raster(file, rasters[variable.name].values, ground.grid, ground.crs, variable)
        for name, table in tables.items():
            write_layer(partial / DATABASE, name, table.fields, table.kind, crs, table.features)
        for geometry in MEASURE_LAYERS:
            create_measure_table(partial, geometry, crs)
        create_tables(partial)
        _fill(partial, title, language)
        if folder.exists():
            folder.rmdir()
        partial.rename(folder)
    except OSError as error:
        raise CannotWrite(str(folder), reason=error) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def check_free(folder: Path) -> None:
    """Raise `FolderTaken` where a folder holds something, or is a file."""
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir())):
        raise FolderTaken(str(folder))


def default_scenarios(language: str) -> list[Scenario]:
    """Return the scenarios with which a study begins."""
    return [
        Scenario(in_language(row, "name", language), str(row["theme"]), json.loads(str(row["parameters"])))
        for row in read_table("scenarios")
    ]


def _fill(folder: Path, title: str, language: str) -> None:
    with opened(folder) as connection:
        connection.execute(INSERT_STUDY, (title, language))
        connection.execute(INSERT_VARIANT, astuple(Variant(translate_engine(CURRENT))))
        for scenario in default_scenarios(language):
            connection.execute(INSERT_SCENARIO, (scenario.name, scenario.theme, json.dumps(scenario.parameters)))
