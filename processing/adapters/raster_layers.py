"""Raster layers of QGIS: the file of a layer, read with what its properties say about it."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import Qgis, QgsRasterLayer

from ..engine.errors import MissingCrs, NotProjectedInMetres, StadstweelingError
from ..engine.text import QT_TRANSLATE_NOOP
from .rasters import Bounds, Raster, faultless, inspect_raster


class NotAFile(StadstweelingError):
    """A layer of a web service or a database."""

    what = QT_TRANSLATE_NOOP("engine", "the layer is no file: it comes from the provider '{provider}'")
    expected = QT_TRANSLATE_NOOP("engine", "a raster file")
    remedy = QT_TRANSLATE_NOOP("engine", "Save it as a file first, with 'Export' > 'Save as…' in the layer's menu.")


class SeveralBands(StadstweelingError):
    """A raster of which nobody said which band to take."""

    what = QT_TRANSLATE_NOOP("engine", "the raster has {count} bands")
    expected = QT_TRANSLATE_NOOP("engine", "a raster of one band")
    remedy = QT_TRANSLATE_NOOP("engine", "Take the band that you mean from it, with 'Rearrange bands'.")


def read_layer(
    layer: QgsRasterLayer, band: int | None = None, like: Raster | None = None, may_be_empty: bool = False
) -> Raster:
    """Read one band of a layer as `read_raster` does, the only one by default; raises the first problem."""
    return faultless(*inspect_layer(layer, band), like, may_be_empty)


def inspect_layer(
    layer: QgsRasterLayer, band: int | None = None, bounds: Bounds | None = None
) -> tuple[Raster, list[StadstweelingError]]:
    """Read one band of a layer as `inspect_raster` does, the only one by default, and list everything wrong with it.

    A CRS of the layer stands in for one that the file lacks, and no-data values of the layer count as well.
    Raises `NotAFile` or `CannotRead`.
    """
    path = raster_path(layer)
    ambiguous = band is None and layer.bandCount() > 1
    band, provider = band or 1, layer.dataProvider()
    raster, problems = inspect_raster(
        path,
        layer.name(),
        band,
        bounds,
        [(values.min(), values.max()) for values in provider.userNoDataValues(band)],
        provider.useSourceNoDataValue(band),
    )
    crs = layer.crs()
    if not raster.crs and crs.isValid():
        raster = replace(raster, crs=crs.toWkt())
        problems = [problem for problem in problems if not isinstance(problem, MissingCrs)]
        if crs.isGeographic() or crs.mapUnits() != Qgis.DistanceUnit.Meters:
            problems.insert(0, NotProjectedInMetres(layer.name(), crs=crs.authid() or crs.description()))
    if ambiguous:
        problems.append(SeveralBands(layer.name(), count=layer.bandCount()))
    return raster, problems


def raster_path(layer: QgsRasterLayer) -> str:
    """Return the path of the file of a layer, as GDAL takes it; raises `NotAFile`."""
    if layer.providerType() != "gdal":
        raise NotAFile(layer.name(), provider=layer.providerType())
    return layer.source()
