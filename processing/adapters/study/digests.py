"""What files of a study hold, as checksums: of their content, for some formats never give the same bytes twice."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import NULL, QgsFeature, QgsVectorLayer
from qgis.PyQt.QtCore import QByteArray, Qt

from ...engine.errors import CannotRead

CHUNK = 2**20
GEOPACKAGE, GEOTIFF = ".gpkg", ".tif"


def content_digest(path: Path) -> str:
    """Return the SHA-256 of what a file holds: cells of a raster, features of a GeoPackage, else bytes.

    Raises `CannotRead`.
    """
    if path.suffix == GEOTIFF:
        return _raster_digest(path)
    if path.suffix == GEOPACKAGE:
        return table_digest(str(path))
    digest = hashlib.sha256()
    try:
        with open(path, "rb") as file:
            while chunk := file.read(CHUNK):
                digest.update(chunk)
    except OSError as error:
        raise CannotRead(str(path), reason=error.strerror) from error
    return digest.hexdigest()


def table_digest(source: str) -> str:
    """Return the SHA-256 of the features of a table, in its order. Raises `CannotRead`."""
    layer = QgsVectorLayer(source, "table", "ogr")
    if not layer.isValid():
        raise CannotRead(source, reason=layer.error().summary() or source)
    return features_digest(layer.fields().names(), layer.getFeatures())


def features_digest(names: list[str], features: Iterable[QgsFeature]) -> str:
    """Return the SHA-256 of features with fields of these names; their ids do not count."""
    kept = [index for index, name in enumerate(names) if name != "fid"]
    digest = hashlib.sha256("|".join(names[index] for index in kept).encode())
    for feature in features:
        digest.update(bytes(feature.geometry().asWkb()))
        digest.update(repr([_plain(feature.attribute(index)) for index in kept]).encode())
    return digest.hexdigest()


def _plain(value: Any) -> Any:
    """Return a value as Python prints it alike with every version of Qt."""
    if value == NULL:
        return None
    if isinstance(value, QByteArray):
        return bytes(value)
    return value.toString(Qt.DateFormat.ISODateWithMs) if hasattr(value, "toString") else value


def _raster_digest(path: Path) -> str:
    """Return the SHA-256 of the place and the cells of a raster, a row of blocks at a time."""
    try:
        dataset = gdal.Open(str(path))
        digest = _cells_digest(dataset) if dataset else None
    except RuntimeError as error:  # where another plugin had GDAL raise
        raise CannotRead(str(path), reason=error) from error
    if digest is None:
        raise CannotRead(str(path), reason=gdal.GetLastErrorMsg())
    return digest


def _cells_digest(dataset: gdal.Dataset) -> str | None:
    """Return the checksum of an open raster, None where GDAL cannot read all its cells."""
    digest = hashlib.sha256(repr((dataset.GetGeoTransform(), dataset.RasterXSize, dataset.RasterYSize)).encode())
    for number in range(1, dataset.RasterCount + 1):
        band = dataset.GetRasterBand(number)
        rows = max(band.GetBlockSize()[1], 256)
        for top in range(0, dataset.RasterYSize, rows):
            cells = band.ReadAsArray(0, top, None, min(rows, dataset.RasterYSize - top))
            if cells is None:
                return None
            digest.update(cells.tobytes())
    return digest.hexdigest()
