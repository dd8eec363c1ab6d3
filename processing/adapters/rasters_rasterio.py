"""Raster files through rasterio: the back end outside QGIS (headless runs, workers, tests)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import rasterio
from rasterio.crs import CRS
from rasterio.io import MemoryFile
from rasterio.shutil import copy
from rasterio.transform import Affine

from .rasters import RasterFile


def read(path: str, band: int) -> RasterFile:
    """Read one band as it is stored. Raises `OSError`."""
    with rasterio.open(path) as dataset:
        if band > dataset.count:
            raise OSError(f"band {band} of {dataset.count}")
        crs = dataset.crs
        return RasterFile(
            dataset.read(band),
            dataset.nodatavals[band - 1],
            dataset.transform.to_gdal(),
            crs.to_wkt() if crs else "",
            crs.to_string() if crs else "",
            bool(crs and crs.is_projected and abs(crs.linear_units_factor[1] - 1.0) < 1e-9),
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
        with memory.open() as dataset:
            copy(dataset, path, driver="COG", compress="DEFLATE", predictor="YES", overviews="AUTO")


def band_names(path: str) -> list[str]:
    """Return the description of every band. Raises `OSError`."""
    with rasterio.open(path) as dataset:
        return [description or "" for description in dataset.descriptions]
