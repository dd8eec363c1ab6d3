"""What a 3D scene shows: the files of a study, of one of its variants and of its results."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsVectorLayer

from ...engine import layers, variables
from ...engine.variables import Variable
from ..study.layout import BASE, raster_file, table_source
from ..studyproject import MESH, VULNERABLE

SAILS = "sails"


@dataclass(frozen=True)
class Drape:
    """A raster to lay over the ground, and the quantity it holds; with a band a moment it steps through time."""

    path: Path
    variable: Variable


@dataclass(frozen=True)
class SceneContents:
    """The files of a scene; all but the ground may be missing.

    Vector layers are sources as OGR takes them, such as `study.gpkg|layername=trees`. Buildings with a field `class`
    are coloured by the water at their façade. `paths` are not drawn: one can stand on them. `measures` are layers of
    the project, drawn as they are being edited, as far as they belong to `variant`.
    """

    ground: Path
    cover: Path | None = None
    buildings: str = ""
    trees: str = ""
    sails: str = ""
    utilities: str = ""
    paths: str = ""
    water: Path | None = None
    drape: Drape | None = None
    measures: tuple[QgsVectorLayer, ...] = ()
    variant: str = ""


def scene_of(
    study: Path,
    city: Path | None = None,
    water: Path | None = None,
    drape: Drape | None = None,
    measures: tuple[QgsVectorLayer, ...] = (),
    variant: str = "",
) -> SceneContents:
    """Return the scene of a study folder as it is now, or of the variant whose layers are in the folder `city`.

    `water` is the folder of a run of the water. What a variant or a run leaves as it is comes from the base.
    """
    folders = [folder for folder in (city, study / BASE) if folder is not None]

    def raster(variable: Variable) -> Path | None:
        return _first([folder / f"{variable.name}.tif" for folder in folders])

    def table(schema: layers.LayerSchema, *others: Path) -> str:
        own = [folder / f"{schema.name}.gpkg" for folder in folders]
        return str(_first([*others, *own]) or table_source(study, schema.name))

    vulnerable = [water / f"{VULNERABLE}.gpkg"] if water else []
    return SceneContents(
        ground=raster(variables.GROUND) or raster_file(study, variables.GROUND.name),
        cover=raster(variables.LAND_COVER),
        buildings=table(layers.BUILDINGS, *vulnerable),
        trees=table(layers.TREES),
        sails=str(_first([city / f"{SAILS}.gpkg"]) or "") if city else "",
        utilities=table(layers.UTILITIES),
        paths=table(layers.PATHS),
        water=_first([water / f"{MESH}.nc"]) if water else None,
        drape=drape,
        measures=measures,
        variant=variant,
    )


def _first(paths: list[Path]) -> Path | None:
    return next((path for path in paths if path.exists()), None)
