"""Raster files through rasterio: the back end outside QGIS (headless runs, workers, tests)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import rasterio
from rasterio._err import CPLE_BaseError
from rasterio.crs import CRS
from rasterio.enums import Resampling
from rasterio.io import MemoryFile
from rasterio.shutil import copy
from rasterio.transform import Affine
from rasterio.warp import reproject
from rasterio.windows import Window

from .rasters import Bounds, GeoTransform, RasterFile, window


def read(path: str, band: int, bounds: Bounds | None = None) -> RasterFile:
    """Read one band as it is stored, or the part of it within `bounds`. Raises `OSError`."""
    with rasterio.open(path) as dataset:
        if band > dataset.count:
            raise OSError(f"band {band} of {dataset.count}")
        crs = dataset.crs
        left, top, columns, rows, geotransform = window(
            bounds, dataset.transform.to_gdal(), dataset.height, dataset.width
        )
        nothing = np.empty((rows, columns), np.float32)
        return RasterFile(
            dataset.read(band, window=Window(left, top, columns, rows)) if nothing.size else nothing,
            dataset.nodatavals[band - 1],
            geotransform,
            crs.to_wkt() if crs else "",
            crs.to_string() if crs else "",
            bool(crs and crs.is_projected and abs(crs.linear_units_factor[1] - 1.0) < 1e-9),
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
    target = np.full(shape, np.nan, np.float32)
    reproject(
        values,
        target,
        src_transform=Affine.from_gdal(*geotransform),
        src_crs=CRS.from_wkt(crs),
        src_nodata=float("nan"),
        dst_transform=Affine.from_gdal(*target_geotransform),
        dst_crs=CRS.from_wkt(target_crs),
        dst_nodata=float("nan"),
        resampling=Resampling[method],
        # No tolerance for the transformation: an approximate one moves cells at the border of a study.
        tolerance=0.0,
    )
    return target


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
    floating = np.issubdtype(bands[0].dtype, np.floating)
    profile = {
        "driver": "GTiff",
        "width": columns,
        "height": rows,
        "count": len(bands),
        "dtype": bands[0].dtype,
        "crs": CRS.from_wkt(crs) if crs else None,
        "transform": Affine.from_gdal(*geotransform),
        "nodata": float("nan") if floating else 0,
    }
    with MemoryFile() as memory:
        with memory.open(**profile) as dataset:
            for number, (values, name) in enumerate(zip(bands, names, strict=True), start=1):
                dataset.write(values, number)
                dataset.set_band_description(number, name)
            dataset.units = [unit] * len(bands)
        try:
            with memory.open() as dataset:
                copy(dataset, path, driver="COG", compress="DEFLATE", predictor="YES", overviews="AUTO")
        except CPLE_BaseError as error:  # rasterio passes GDAL's own errors on here
            raise OSError(str(error)) from error


def band_names(path: str) -> list[str]:
    """Return the description of every band. Raises `OSError`."""
    with rasterio.open(path) as dataset:
        return [description or "" for description in dataset.descriptions]
