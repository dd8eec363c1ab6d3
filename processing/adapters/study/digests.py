"""What files of a study hold, as checksums: of their content, for some formats never give the same bytes twice."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import NULL, QgsFeature, QgsVectorLayer
from qgis.PyQt.QtCore import QByteArray, Qt

from ...engine.errors import CannotRead

CHUNK = 2**20
SETTLED = 2.0
"""How long (s) after a change its time can be that of the next one, too: FAT keeps no finer time."""
GEOPACKAGE, GEOTIFF = ".gpkg", ".tif"


_known: dict[Path, tuple[int, int, str]] = {}
"""Size, time (ns) of the last change, and checksum of rasters that were read since QGIS started."""


def known_digest(path: Path) -> str:
    """Return what `content_digest` does, without reading a raster again that has its size and time still.

    For what goes in a run; not to find out whether a disk or somebody has changed a file. Raises `CannotRead`.
    """
    size, changed, digest = _known.get(path, (-1, -1, ""))
    return digest if digest and (size, changed) == _state(path) else content_digest(path)


def content_digest(path: Path) -> str:
    """Return the SHA-256 of what a file holds: cells of a raster, features of a GeoPackage, else bytes.

    Raises `CannotRead`.
    """
    if path.suffix == GEOTIFF:
        begun, (size, changed) = time.time(), _state(path)
        digest = _raster_digest(path)
        if changed < 1e9 * (begun - SETTLED):
            _known[path] = size, changed, digest
        return digest
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


def _state(path: Path) -> tuple[int, int]:
    """Return the size of a file and the time (ns) of its last change; 0 where it is not there."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_size, found.st_mtime_ns


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
