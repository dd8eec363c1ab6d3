"""The layers that a model sees: those of a variant where its measures change them, else those of the base."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsVectorLayer

from ...engine import variables
from ...engine.errors import CannotRead, StadstweelingError
from ...engine.grid import Grid
from ...engine.text import QT_TRANSLATE_NOOP
from .apart import apart
from .database import has_rows
from .digests import known_digest, table_digest
from .layout import BASE, BASE_LAYERS, DATABASE, RASTERS, RUNS, raster_file
from .runs import Run
from .tables import has_features

BASE_SOURCES = {variable.name: f"{BASE}/{variable.name}.tif" for variable in RASTERS} | {
    name: f"{DATABASE}|layername={name}" for name in BASE_LAYERS
}
"""Where the base layers are, from the folder of the study."""
BEFORE = "base:"
"""What the name of a layer begins with that is to be that of the base in every variant."""


class LayerGone(StadstweelingError):
    """A layer of a variant that is no longer there."""

    what = QT_TRANSLATE_NOOP("engine", "the file that the run wrote is not there")
    expected = QT_TRANSLATE_NOOP("engine", "the layers of the variant, as its run wrote them")
    remedy = QT_TRANSLATE_NOOP("engine", "Put the file back, or use 'Run study', which works out the variant anew.")


@dataclass(frozen=True)
class City:
    """The city of a variant: the study, and the run that worked out the variant; None for the base itself.

    Raises `LayerGone` where a layer that the run wrote is no longer there: that of the base is not it.
    """

    study: Path
    run: Run | None = None

    def source(self, name: str, may_be_empty: bool = False) -> str | None:
        """Return where a layer is, from the folder of the study.

        None where there is none, or nothing in it, unless it `may_be_empty`.
        """
        own = self._own(name)
        if own and not self.run.file(own).is_file():
            raise LayerGone(f"{RUNS}/{self.run.name}/{own}")
        found = f"{RUNS}/{self.run.name}/{own}" if own else BASE_SOURCES.get(name.removeprefix(BEFORE))
        return found if found and self._usable(found, may_be_empty) else None

    def emptied(self, name: str) -> bool:
        """Tell whether it is the variant that leaves nothing in a layer, of which there is no source then."""
        return self._own(name) is not None

    def path(self, source: str) -> str:
        """Return a source as QGIS opens it."""
        return apart(str(self.study / source))

    def digest(self, source: str) -> str:
        """Return the checksum of what a source holds."""
        return table_digest(self.path(source)) if "|" in source else known_digest(self.study / source)

    def grid(self) -> dict[str, Any]:
        """Return the grid of the study, and its CRS by its code where it has one, as `run.json` keeps them."""
        grid, crs = ground_grid(self.study)
        return asdict(grid) | {"crs": crs.authid() or crs.toWkt()}

    def _own(self, name: str) -> str | None:
        """Return the file of a layer that the run wrote, None where the layer is that of the base."""
        files = self.run.files if self.run else {}
        return next((file for file in (f"{name}.tif", f"{name}.gpkg") if file in files), None)

    def _usable(self, source: str, may_be_empty: bool) -> bool:
        file, _, table = source.partition("|layername=")
        if table:
            found = has_rows(self.study, table)
            return found is not None and (may_be_empty or found)
        if source.endswith(".tif"):
            return (self.study / file).is_file()
        layer = QgsVectorLayer(self.path(source), "layer", "ogr")
        return layer.isValid() and (may_be_empty or has_features(layer))


def ground_grid(study: Path) -> tuple[Grid, QgsCoordinateReferenceSystem]:
    """Return the grid of the ground of a study, and its CRS. Raises `CannotRead`."""
    return raster_grid(raster_file(study, variables.GROUND.name))


def raster_grid(file: Path) -> tuple[Grid, QgsCoordinateReferenceSystem]:
    """Return the grid of a raster, and its CRS. Raises `CannotRead`."""
    layer = QgsRasterLayer(str(file), file.stem)
    if not layer.isValid():
        raise CannotRead(str(file), reason=layer.error().summary() or file.name)
    box = layer.extent()
    grid = Grid(layer.height(), layer.width(), layer.rasterUnitsPerPixelX(), box.xMinimum(), box.yMaximum())
    return grid, layer.crs()
