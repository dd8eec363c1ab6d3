"""Raster files through `osgeo.gdal`: the back end inside a QGIS process."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from osgeo import gdal, gdal_array, osr

from .rasters import Bounds, GeoTransform, RasterFile, window

CREATION_OPTIONS = ["COMPRESS=DEFLATE", "PREDICTOR=YES", "OVERVIEWS=AUTO"]


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
    spatial_reference = dataset.GetSpatialRef()
    return RasterFile(
        values,
        source.GetNoDataValue(),
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
    bands: Sequence[np.ndarray],
    geotransform: tuple[float, ...],
    crs: str,
    unit: str,
    names: Sequence[str],
) -> None:
    """Write the bands as a Cloud Optimised GeoTIFF. Raises `OSError`."""
    rows, columns = bands[0].shape
    data_type = gdal_array.NumericTypeCodeToGDALTypeCode(bands[0].dtype)
    memory = gdal.GetDriverByName("MEM").Create("", columns, rows, len(bands), data_type)
    memory.SetGeoTransform(geotransform)
    memory.SetProjection(crs)
    floating = np.issubdtype(bands[0].dtype, np.floating)
    for number, (values, name) in enumerate(zip(bands, names, strict=True), start=1):
        band = memory.GetRasterBand(number)
        band.SetNoDataValue(float("nan") if floating else 0.0)
        band.WriteArray(values)
        band.SetDescription(name)
        band.SetUnitType(unit)
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        dataset = gdal.GetDriverByName("COG").CreateCopy(path, memory, options=CREATION_OPTIONS)
        failed = dataset is None
        dataset = None  # closes the file, which is when a full disk shows
        if failed or gdal.GetLastErrorType() >= gdal.CE_Failure:
            raise OSError(gdal.GetLastErrorMsg())
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
