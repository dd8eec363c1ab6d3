"""Raster files through `osgeo.gdal`: the back end inside a QGIS process."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from osgeo import gdal, gdal_array, osr

from .rasters import RasterFile

CREATION_OPTIONS = ["COMPRESS=DEFLATE", "PREDICTOR=YES", "OVERVIEWS=AUTO"]


def read(path: str, band: int) -> RasterFile:
    """Read one band as it is stored. Raises `OSError`."""
    dataset = _open(path)
    if band > dataset.RasterCount:
        raise OSError(f"band {band} of {dataset.RasterCount}")
    source = dataset.GetRasterBand(band)
    values = source.ReadAsArray()
    if values is None:
        raise OSError(gdal.GetLastErrorMsg())
    spatial_reference = dataset.GetSpatialRef()
    return RasterFile(
        values,
        source.GetNoDataValue(),
        dataset.GetGeoTransform(),
        spatial_reference.ExportToWkt() if spatial_reference else "",
        spatial_reference.GetName() if spatial_reference else "",
        _in_metres(spatial_reference),
    )


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
