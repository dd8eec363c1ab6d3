"""Raster files: the only place that opens them.

Two back ends do the work: `osgeo.gdal` inside a QGIS process, where a second copy of GDAL would crash QGIS, and
rasterio outside one. Both give the same arrays.
"""

from __future__ import annotations

import os
import sys
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

import numpy as np

from ..engine.errors import (
    AllNoData,
    CannotRead,
    CannotWrite,
    GridMismatch,
    MissingCrs,
    NotFinite,
    NotProjectedInMetres,
    NotSquareCells,
    RotatedGrid,
    StadstweelingError,
)
from ..engine.grid import Grid
from ..engine.variables import Variable

# Larger than any height on Earth and smaller than the no-data values that files carry without saying so
# (3.4e38 in AHN, 1e20 in others).
BEYOND_ANY_VALUE = 1e19


@dataclass(frozen=True)
class Raster:
    """One band in memory: float32 with NaN for no data, its grid, its CRS (WKT) and the layer's name."""

    values: np.ndarray
    grid: Grid
    crs: str
    name: str


@dataclass(frozen=True)
class RasterFile:
    """What a back end reads of a file: one band as stored, with its georeferencing."""

    values: np.ndarray
    nodata: float | None
    geotransform: tuple[float, float, float, float, float, float]
    crs: str
    crs_name: str
    in_metres: bool


def backend() -> ModuleType:
    """Return the module that opens files: GDAL's in a QGIS process, rasterio's where there is no QGIS."""
    if "qgis.core" in sys.modules or find_spec("rasterio") is None:
        return import_module(".rasters_gdal", __package__)
    return import_module(".rasters_rasterio", __package__)


def read_raster(
    path: str | Path,
    name: str | None = None,
    band: int = 1,
    like: Raster | None = None,
    may_be_empty: bool = False,
) -> Raster:
    """Read one band of a raster file, checked to lie on a north-up grid of square cells in metres.

    With `like`, the raster must lie on that raster's grid. A band without any value is an error unless it
    `may_be_empty`, as one of a series can be. Raises the named error of the first problem.
    """
    raster, problems = inspect_raster(path, name, band)
    if may_be_empty:
        problems = [problem for problem in problems if not isinstance(problem, AllNoData)]
    if problems:
        raise problems[0]
    if like is not None and not raster.grid.matches(like.grid):
        raise GridMismatch(raster.name, other=like.name, found=raster.grid, wanted=like.grid)
    return raster


def inspect_raster(
    path: str | Path, name: str | None = None, band: int = 1
) -> tuple[Raster, list[StadstweelingError]]:
    """Read one band and list everything that is wrong with it, instead of stopping at the first problem.

    Raises `CannotRead` where the file cannot be opened at all.
    """
    path = str(path)
    name = name or Path(path).stem
    try:
        file = backend().read(path, band)
    except (OSError, RuntimeError, ValueError) as error:
        raise CannotRead(name, reason=error) from error
    west, width, row_shear, north, column_shear, height = file.geotransform
    problems: list[StadstweelingError] = []
    if not file.crs:
        problems.append(MissingCrs(name))
    elif not file.in_metres:
        problems.append(NotProjectedInMetres(name, crs=file.crs_name))
    if row_shear or column_shear or height >= 0 or width <= 0:
        problems.append(RotatedGrid(name))
    elif abs(abs(height) - width) > 1e-6 * width:
        problems.append(NotSquareCells(name, width=width, height=-height))

    values = file.values.astype(np.float32)
    if file.nodata is not None:
        values[file.values == np.asarray(file.nodata).astype(file.values.dtype)] = np.nan
    infinite = np.isinf(values)
    if infinite.any():
        row, column = np.argwhere(infinite)[0]
        problems.append(NotFinite(name, count=int(infinite.sum()), row=int(row), column=int(column)))
    values[np.abs(values) > BEYOND_ANY_VALUE] = np.nan
    if np.isnan(values).all():
        problems.append(AllNoData(name))
    grid = Grid(values.shape[0], values.shape[1], abs(width), west, north)
    return Raster(values, grid, file.crs, name), problems


def write_raster(
    path: str | Path,
    bands: np.ndarray | Sequence[np.ndarray],
    grid: Grid,
    crs: str,
    variable: Variable,
    band_names: Sequence[str] = (),
) -> None:
    """Write one array, or several as bands, as a Cloud Optimised GeoTIFF; NaN becomes no data.

    Integer arrays are written as they are, with 0 as no data. The file appears whole or not at all.
    Raises `CannotWrite`.
    """
    path = Path(path)
    if isinstance(bands, np.ndarray) and bands.ndim == 2:
        bands = [bands]
    partial = path.with_name(f".{path.stem}-{uuid.uuid4().hex}.tif")
    geotransform = (grid.west, grid.cell_size, 0.0, grid.north, 0.0, -grid.cell_size)
    names = list(band_names) or [variable.name] * len(bands)
    try:
        backend().write(str(partial), bands, geotransform, crs, variable.unit, names)
        os.replace(partial, path)
    except (OSError, RuntimeError) as error:
        raise CannotWrite(str(path), reason=error) from error
    finally:
        partial.unlink(missing_ok=True)


def read_band_names(path: str | Path) -> list[str]:
    """Return the name of every band of a raster file."""
    try:
        return backend().band_names(str(path))
    except (OSError, RuntimeError) as error:
        raise CannotRead(Path(path).stem, reason=error) from error
