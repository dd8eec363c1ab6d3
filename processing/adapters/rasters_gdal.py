"""Raster files through `osgeo.gdal`: the back end inside a QGIS process."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain

import numpy as np
from osgeo import gdal, gdal_array, osr

from .rasters import Bounds, GeoTransform, RasterFile, overview_levels, window

COMPRESSION = ["COMPRESS=DEFLATE", "NUM_THREADS=ALL_CPUS", "BIGTIFF=IF_SAFER"]
ONE_BAND = [*COMPRESSION, "PREDICTOR=YES", "OVERVIEWS=AUTO"]
SEVERAL_BANDS = [*COMPRESSION, "TILED=YES", "INTERLEAVE=BAND"]
CACHE = 64 * 2**20
"""Memory (bytes) of GDAL's cache while it writes: by itself, it keeps whatever it wrote until 5 % of all memory."""

RESAMPLING = {
    "nearest": gdal.GRA_NearestNeighbour,
    "bilinear": gdal.GRA_Bilinear,
    "average": gdal.GRA_Average,
    "mode": gdal.GRA_Mode,
}


def read(path: str, band: int, bounds: Bounds | None = None) -> RasterFile:
    """Read one band as it is stored, or the part of it within `bounds`. Raises `OSError`."""
    dataset = _open(path)
    if band > dataset.RasterCount:
        raise OSError(f"band {band} of {dataset.RasterCount}")
    source = dataset.GetRasterBand(band)
    left, top, columns, rows, geotransform = window(
        bounds, dataset.GetGeoTransform(), dataset.RasterYSize, dataset.RasterXSize
    )
    nothing = np.empty((rows, columns), np.float32)
    values = source.ReadAsArray(left, top, columns, rows) if nothing.size else nothing
    if values is None:
        raise OSError(gdal.GetLastErrorMsg())
    mask = None
    if nothing.size and source.GetMaskFlags() & gdal.GMF_PER_DATASET:
        mask = source.GetMaskBand().ReadAsArray(left, top, columns, rows) > 0
    spatial_reference = dataset.GetSpatialRef()
    return RasterFile(
        values,
        source.GetNoDataValue(),
        1.0 if source.GetScale() is None else source.GetScale(),
        source.GetOffset() or 0.0,
        mask,
        geotransform,
        spatial_reference.ExportToWkt() if spatial_reference else "",
        spatial_reference.GetName() if spatial_reference else "",
        _in_metres(spatial_reference),
    )


def warp(
    values: np.ndarray,
    geotransform: GeoTransform,
    crs: str,
    shape: tuple[int, int],
    target_geotransform: GeoTransform,
    target_crs: str,
    method: str,
) -> np.ndarray:
    """Return `values` (float32, NaN for no data) on another grid. Raises `OSError`."""
    source = _memory(values, geotransform, crs)
    target = _memory(np.full(shape, np.nan, np.float32), target_geotransform, target_crs)
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        # No tolerance for the transformation: an approximate one moves cells at the border of a study.
        failed = gdal.ReprojectImage(source, target, crs, target_crs, RESAMPLING[method], 0.0, 0.0)
    finally:
        gdal.PopErrorHandler()
    if failed:
        raise OSError(gdal.GetLastErrorMsg())
    return target.ReadAsArray()


def _memory(values: np.ndarray, geotransform: GeoTransform, crs: str) -> gdal.Dataset:
    dataset = gdal.GetDriverByName("MEM").Create("", values.shape[1], values.shape[0], 1, gdal.GDT_Float32)
    dataset.SetGeoTransform(geotransform)
    dataset.SetProjection(crs)
    band = dataset.GetRasterBand(1)
    band.SetNoDataValue(float("nan"))
    band.WriteArray(values)
    return dataset


def write(
    path: str,
    bands: Iterator[np.ndarray],
    geotransform: GeoTransform,
    crs: str,
    unit: str,
    names: Sequence[str],
    proceed: Callable[[float], bool],
    description: str = "",
) -> None:
    """Write one band as a Cloud Optimised GeoTIFF, or several as a tiled one with overviews, while `proceed` is true.

    Several bands are no COG because that keeps the bands of a tile together, so that one cannot be written or read
    without the memory of all. Raises `OSError`.
    """
    first = next(bands)
    dataset = None
    cache = gdal.GetCacheMax()
    gdal.SetCacheMax(min(cache, CACHE))
    with _quiet():
        try:
            dataset = _create("" if len(names) == 1 else path, first, geotransform, crs, unit, names, description)
            for number, values in zip(range(1, len(names) + 1), chain([first], bands), strict=True):
                dataset.GetRasterBand(number).WriteArray(values)
                dataset.GetRasterBand(number).FlushCache()
                _demand(True)
            finish(dataset, path, proceed)
            dataset = None  # closes the file, which is when a full disk shows
            _demand(True)
        finally:
            dataset = None
            gdal.SetCacheMax(cache)


def _create(
    path: str,
    values: np.ndarray,
    geotransform: GeoTransform,
    crs: str,
    unit: str,
    names: Sequence[str],
    description: str,
) -> gdal.Dataset:
    """Return a new file, or without a path a dataset in memory, for arrays like `values`."""
    rows, columns = values.shape
    data_type = gdal_array.NumericTypeCodeToGDALTypeCode(values.dtype)
    floating = values.dtype.kind == "f"
    options = [*SEVERAL_BANDS, f"PREDICTOR={3 if floating else 2}"] if path else []
    dataset = gdal.GetDriverByName("GTiff" if path else "MEM").Create(
        path, columns, rows, len(names), data_type, options
    )
    _demand(dataset is not None)
    dataset.SetGeoTransform(geotransform)
    dataset.SetProjection(crs)
    if description:
        dataset.SetMetadataItem("TIFFTAG_IMAGEDESCRIPTION", description)
    for number, name in enumerate(names, start=1):
        band = dataset.GetRasterBand(number)
        band.SetNoDataValue(float("nan") if floating else 0.0)
        band.SetDescription(name)
        band.SetUnitType(unit)
    return dataset


def _demand(done: bool) -> None:
    """Raise `OSError` with what GDAL says, where it did not do what was asked."""
    if not done or gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise OSError(gdal.GetLastErrorMsg())


def create(
    path: str,
    shape: tuple[int, int],
    kind: np.dtype,
    geotransform: GeoTransform,
    crs: str,
    unit: str,
    names: Sequence[str],
    description: str = "",
) -> gdal.Dataset:
    """Return a new file of bands of this shape and kind, to be filled with `put` and ended with `finish`."""
    with _quiet():
        return _create(path, np.broadcast_to(np.zeros((), kind), shape), geotransform, crs, unit, names, description)


def put(dataset: gdal.Dataset, band: int, top: int, left: int, values: np.ndarray) -> None:
    """Write part of a band, down to the disk. Raises `OSError`."""
    with _quiet():
        dataset.GetRasterBand(band).WriteArray(values, left, top)
        dataset.FlushCache()
        _demand(True)


def finish(dataset: gdal.Dataset, target: str, proceed: Callable[[float], bool]) -> str:
    """Make what `write` makes out of a filled file, while `proceed` is true, and return its path. Raises `OSError`.

    That is `target` for one band, and the file itself for several; it is whole once the data set is let go.
    """

    def callback(done: float, *_: object) -> bool:
        return proceed(done)

    path, levels = dataset.GetDescription(), overview_levels(dataset.RasterYSize, dataset.RasterXSize)
    with _quiet():
        if dataset.RasterCount == 1:
            copy = gdal.GetDriverByName("COG").CreateCopy(target, dataset, options=ONE_BAND, callback=callback)
            _demand(copy is not None)
            del copy
        elif levels:
            _demand(dataset.BuildOverviews("AVERAGE", levels, callback=callback) == gdal.CE_None)
        dataset.FlushCache()
        _demand(True)
    return target if dataset.RasterCount == 1 else path


@contextmanager
def _quiet() -> Iterator[None]:
    """Let GDAL print no errors; `_demand` tells those since."""
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()


def band_names(path: str) -> list[str]:
    """Return the description of every band. Raises `OSError`."""
    dataset = _open(path)
    return [dataset.GetRasterBand(number).GetDescription() for number in range(1, dataset.RasterCount + 1)]


def _open(path: str) -> gdal.Dataset:
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        dataset = gdal.Open(path)
    finally:
        gdal.PopErrorHandler()
    if dataset is None:
        raise OSError(gdal.GetLastErrorMsg() or path)
    return dataset


def _in_metres(spatial_reference: osr.SpatialReference | None) -> bool:
    return bool(
        spatial_reference
        and spatial_reference.IsProjected()
        and abs(spatial_reference.GetLinearUnits() - 1.0) < 1e-9
    )
