"""Raster files through rasterio: the back end outside QGIS (headless runs, workers, tests)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain

import numpy as np
import rasterio
from rasterio._err import CPLE_BaseError
from rasterio.crs import CRS
from rasterio.enums import MaskFlags, Resampling
from rasterio.io import DatasetWriter, MemoryFile
from rasterio.shutil import copy
from rasterio.transform import Affine
from rasterio.warp import reproject
from rasterio.windows import Window

from .rasters import Bounds, GeoTransform, RasterFile, overview_levels, window

COMPRESSION = {"compress": "DEFLATE", "num_threads": "ALL_CPUS", "bigtiff": "IF_SAFER"}
ONE_BAND = {"predictor": "YES", "overviews": "AUTO", **COMPRESSION}


def read(path: str, band: int, bounds: Bounds | None = None) -> RasterFile:
    """Read one band as it is stored, or the part of it within `bounds`. Raises `OSError`."""
    with rasterio.open(path) as dataset:
        if band > dataset.count:
            raise OSError(f"band {band} of {dataset.count}")
        crs = dataset.crs
        left, top, columns, rows, geotransform = window(
            bounds, dataset.transform.to_gdal(), dataset.height, dataset.width
        )
        part = Window(left, top, columns, rows)
        nothing = np.empty((rows, columns), np.float32)
        masked = nothing.size and MaskFlags.per_dataset in dataset.mask_flag_enums[band - 1]
        return RasterFile(
            dataset.read(band, window=part) if nothing.size else nothing,
            dataset.nodatavals[band - 1],
            dataset.scales[band - 1],
            dataset.offsets[band - 1],
            dataset.read_masks(band, window=part) > 0 if masked else None,
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
    bands: Iterator[np.ndarray],
    geotransform: GeoTransform,
    crs: str,
    unit: str,
    names: Sequence[str],
    proceed: Callable[[float], bool],
    description: str = "",
) -> None:
    """Write one band as a Cloud Optimised GeoTIFF, or several as a tiled one with overviews, as in `rasters_gdal`.

    `proceed` is not asked: rasterio cannot be stopped within a band. Raises `OSError`.
    """
    first = next(bands)
    profile = _profile(first.shape, first.dtype, geotransform, crs, names)

    def fill(dataset: DatasetWriter) -> None:
        _label(dataset, unit, names, description)
        for number, values in zip(range(1, len(names) + 1), chain([first], bands), strict=True):
            dataset.write(values, number)

    with _plain_errors():
        if len(names) > 1:
            with rasterio.open(path, "w", **profile, **COMPRESSION, **_tiled(first.dtype)) as dataset:
                fill(dataset)
            _add_overviews(path)
            return
        with MemoryFile() as memory:
            with memory.open(**profile) as dataset:
                fill(dataset)
            with memory.open() as dataset:
                copy(dataset, path, driver="COG", **ONE_BAND)


def create(
    path: str,
    shape: tuple[int, int],
    kind: np.dtype,
    geotransform: GeoTransform,
    crs: str,
    unit: str,
    names: Sequence[str],
    description: str = "",
) -> DatasetWriter:
    """Return a new file of bands of this shape and kind, to be filled with `put` and ended with `finish`."""
    kind = np.dtype(kind)
    with _plain_errors():
        profile = _profile(shape, kind, geotransform, crs, names)
        dataset = rasterio.open(path, "w", **profile, **COMPRESSION, **_tiled(kind))
        _label(dataset, unit, names, description)
    return dataset


def _label(dataset: DatasetWriter, unit: str, names: Sequence[str], description: str) -> None:
    """Say in a new file what it and its bands are."""
    if description:
        dataset.update_tags(TIFFTAG_IMAGEDESCRIPTION=description)
    dataset.descriptions = names
    dataset.units = [unit] * len(names)


def put(dataset: DatasetWriter, band: int, top: int, left: int, values: np.ndarray) -> None:
    """Write part of a band. Raises `OSError`."""
    rows, columns = values.shape
    with _plain_errors():
        dataset.write(values, band, window=Window(left, top, columns, rows))


def finish(dataset: DatasetWriter, target: str, proceed: Callable[[float], bool]) -> str:
    """Make what `write` makes out of a filled file, and return its path, as in `rasters_gdal`; `proceed` is not asked.

    Raises `OSError`.
    """
    path, count = dataset.name, dataset.count
    with _plain_errors():
        dataset.close()
        if count == 1:
            copy(path, target, driver="COG", **ONE_BAND)
        else:
            _add_overviews(path)
    return target if count == 1 else path


def _profile(
    shape: tuple[int, int], kind: np.dtype, geotransform: GeoTransform, crs: str, names: Sequence[str]
) -> dict[str, object]:
    return {
        "driver": "GTiff",
        "width": shape[1],
        "height": shape[0],
        "count": len(names),
        "dtype": kind,
        "crs": CRS.from_wkt(crs) if crs else None,
        "transform": Affine.from_gdal(*geotransform),
        "nodata": float("nan") if kind.kind == "f" else 0,
    }


def _tiled(kind: np.dtype) -> dict[str, object]:
    return {"tiled": True, "interleave": "band", "predictor": 3 if kind.kind == "f" else 2}


def _add_overviews(path: str) -> None:
    with rasterio.open(path, "r+") as dataset:
        if levels := overview_levels(dataset.height, dataset.width):
            dataset.build_overviews(levels, Resampling.average)


@contextmanager
def _plain_errors() -> Iterator[None]:
    """Turn GDAL's own errors, which rasterio passes on, into `OSError`."""
    try:
        yield
    except CPLE_BaseError as error:
        raise OSError(str(error)) from error


def band_names(path: str) -> list[str]:
    """Return the description of every band. Raises `OSError`."""
    with rasterio.open(path) as dataset:
        return [description or "" for description in dataset.descriptions]
