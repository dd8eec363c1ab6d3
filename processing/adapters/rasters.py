"""Raster files: the only place that opens them.

Two back ends do the work: `osgeo.gdal` inside a QGIS process, where a second copy of GDAL would crash QGIS, and
rasterio outside one. Both give the same arrays.
"""

from __future__ import annotations

import math
import os
import sys
import uuid
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
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
    NoOverlap,
    NotFinite,
    NotProjectedInMetres,
    NotSquareCells,
    RotatedGrid,
    StadstweelingError,
)
from ..engine.grid import Grid
from ..engine.progress import OnProgress, followed, part, report, unattended
from ..engine.text import QT_TRANSLATE_NOOP, Text
from ..engine.variables import Variable

# Larger than any height on Earth and smaller than the no-data values that files carry without saying so
# (3.4e38 in AHN, 1e20 in others).
BEYOND_ANY_VALUE = 1e19

WRITING = QT_TRANSLATE_NOOP("engine", "Writing {name}")

Bounds = tuple[float, float, float, float]
"""West, south, east and north."""
GeoTransform = tuple[float, float, float, float, float, float]
"""West, cell width, row shear, north, column shear and cell height (negative), as GDAL has them."""


class Resampling(Enum):
    """How cells of another size get their values; the names are those of GDAL."""

    NEAREST = "nearest"
    BILINEAR = "bilinear"
    AVERAGE = "average"
    MODE = "mode"

    @classmethod
    def of_heights(cls, raster: Raster, cell_size: float) -> Resampling:
        """Return the method for a continuous quantity: the mean for larger cells, else between the cells."""
        return cls.AVERAGE if cell_size > 1.01 * raster.grid.cell_size else cls.BILINEAR

    @classmethod
    def of_codes(cls, raster: Raster, cell_size: float) -> Resampling:
        """Return the method for codes: the most frequent for larger cells, else the nearest."""
        return cls.MODE if cell_size > 1.01 * raster.grid.cell_size else cls.NEAREST


@dataclass(frozen=True)
class Raster:
    """One band in memory: float32 with NaN for no data, its grid, its CRS (WKT) and the layer's name."""

    values: np.ndarray
    grid: Grid
    crs: str
    name: str


@dataclass(frozen=True)
class RasterFile:
    """What a back end reads of a file: one band as stored, with what makes quantities of it and its georeferencing.

    A value stands for `value * scale + offset`; `mask` is False where a mask of the whole file hides its cells.
    """

    values: np.ndarray
    nodata: float | None
    scale: float
    offset: float
    mask: np.ndarray | None
    geotransform: GeoTransform
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
    return faultless(*inspect_raster(path, name, band), like, may_be_empty)


def faultless(
    raster: Raster, problems: Sequence[StadstweelingError], like: Raster | None = None, may_be_empty: bool = False
) -> Raster:
    """Return an inspected raster that has no problem and lies on the grid of `like`; raises the first that it has."""
    for problem in problems:
        if not (may_be_empty and isinstance(problem, AllNoData)):
            raise problem
    if like is not None and not raster.grid.matches(like.grid):
        raise GridMismatch(raster.name, other=like.name, found=raster.grid.text, wanted=like.grid.text)
    return raster


def inspect_raster(
    path: str | Path,
    name: str | None = None,
    band: int = 1,
    bounds: Bounds | None = None,
    no_data: Sequence[tuple[float, float]] = (),
    own_no_data: bool = True,
) -> tuple[Raster, list[StadstweelingError]]:
    """Read one band and list everything that is wrong with it, instead of stopping at the first problem.

    With `bounds`, in the CRS of the file, only the cells that touch them are read: a municipality's file is often a
    hundred times the study. `no_data` are ranges (lowest, highest; NaN for no limit) of values that are no data,
    beside the file's own no-data value, which counts where `own_no_data` says so. Raises `CannotRead` where the file
    cannot be opened at all.
    """
    path = str(path)
    name = name or Path(path).stem
    try:
        file = backend().read(path, band, bounds)
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

    if not file.values.size:
        problems.append(NoOverlap(name))
    if (file.scale, file.offset) == (1.0, 0.0):
        values = file.values.astype(np.float32)
    else:
        values = (file.values * np.float64(file.scale) + file.offset).astype(np.float32)
    if file.nodata is not None and own_no_data:
        values[_equal(file.values, file.nodata)] = np.nan
    if file.mask is not None:
        values[~file.mask] = np.nan
    for lowest, highest in no_data:
        values[~(values < lowest) & ~(values > highest)] = np.nan
    infinite = np.isinf(values)
    if infinite.any():
        row, column = np.argwhere(infinite)[0]
        problems.append(NotFinite(name, count=int(infinite.sum()), row=int(row), column=int(column)))
    values[np.abs(values) > BEYOND_ANY_VALUE] = np.nan
    if values.size and np.isnan(values).all():
        problems.append(AllNoData(name))
    grid = Grid(values.shape[0], values.shape[1], abs(width), west, north)
    return Raster(values, grid, file.crs, name), problems


def _equal(values: np.ndarray, nodata: float) -> np.ndarray:
    """Tell which values are `nodata`, which whole numbers are compared with as it is: as a byte, -9999 would be 241."""
    if values.dtype.kind == "f":
        with np.errstate(over="ignore"):
            return values == np.asarray(nodata).astype(values.dtype)
    return values == nodata


def align_raster(raster: Raster, grid: Grid, crs: str, method: Resampling) -> Raster:
    """Return the raster on another grid and in another CRS (WKT); NaN where it has nothing.

    A raster that lies there already is returned as it is. Raises `CannotRead` where no way leads to the CRS.
    """
    if raster.crs == crs and raster.grid.matches(grid):
        return raster
    source, target = (geotransform_of(raster.grid), raster.crs), (grid.shape, geotransform_of(grid), crs)
    try:
        values = backend().warp(raster.values, *source, *target, method.value)
        if method in (Resampling.AVERAGE, Resampling.MODE):
            # These also give a value to cells that only touch the raster from outside.
            inside = backend().warp(np.ones_like(raster.values), *source, *target, Resampling.NEAREST.value)
            values[np.isnan(inside)] = np.nan
    except (OSError, RuntimeError, ValueError) as error:
        raise CannotRead(raster.name, reason=error) from error
    return Raster(values, grid, crs, raster.name)


def window(
    bounds: Bounds | None, geotransform: GeoTransform, rows: int, columns: int
) -> tuple[int, int, int, int, GeoTransform]:
    """Return the first column and row, the columns and rows to read, and the geotransform of what is read.

    A back end asks this. A rotated raster is read whole: it is refused later, with its own message.
    """
    west, width, row_shear, north, column_shear, height = geotransform
    if bounds is None or row_shear or column_shear or height >= 0 or width <= 0:
        return 0, 0, columns, rows, geotransform
    left, right = (min(max((x - west) / width, 0), columns) for x in (bounds[0], bounds[2]))
    top, bottom = (min(max((y - north) / height, 0), rows) for y in (bounds[3], bounds[1]))
    # A rounding error of a bound must not read a row of cells more.
    left, top = math.floor(left + 1e-3), math.floor(top + 1e-3)
    right, bottom = math.ceil(right - 1e-3), math.ceil(bottom - 1e-3)
    part = (west + left * width, width, 0.0, north + top * height, 0.0, height)
    return left, top, max(right - left, 0), max(bottom - top, 0), part


def overview_levels(rows: int, columns: int) -> list[int]:
    """Return how many times coarser the overviews of a file are, down to one of at most 512 cells wide and high.

    A back end asks this.
    """
    return [2**level for level in range(1, 32) if max(rows, columns) > 2 ** (level - 1) * 512]


def geotransform_of(grid: Grid) -> GeoTransform:
    """Return where a grid lies, as GDAL has it."""
    return (grid.west, grid.cell_size, 0.0, grid.north, 0.0, -grid.cell_size)


def write_raster(
    path: str | Path,
    bands: np.ndarray | Iterable[np.ndarray],
    grid: Grid,
    crs: str,
    variable: Variable,
    band_names: Sequence[str] = (),
    on_progress: OnProgress = unattended,
    description: str = "",
) -> None:
    """Write one array as a Cloud Optimised GeoTIFF, or one for each of `band_names` as a GeoTIFF of several bands.

    NaN becomes no data; integer arrays are written as they are, with 0 as no data. Bands are taken one at a time and
    not kept. The file says `description` of itself, and appears whole or not at all. Raises `CannotWrite`, or
    `Cancelled` where `on_progress` says so.
    """
    path = Path(path)
    if isinstance(bands, np.ndarray):
        bands = [bands]
    names = list(band_names) or [variable.name]
    message = Text(WRITING, {"name": Text(variable.title)})
    bands = followed(bands, len(names), part(on_progress, 0.0, 0.6), message)
    finishing = part(on_progress, 0.6, 1.0)
    partial = path.with_name(f".{path.stem}-{uuid.uuid4().hex}.tif")
    try:
        backend().write(
            str(partial), bands, geotransform_of(grid), crs, variable.unit, names,
            lambda done: finishing(done, message), description,
        )  # fmt: skip
        os.replace(partial, path)
    except (OSError, RuntimeError) as error:
        report(finishing, 1.0, message)  # GDAL fails where it is stopped, too
        raise CannotWrite(str(path), reason=error) from error
    finally:
        with suppress(OSError):  # where the folder is none, there is nothing to remove
            partial.unlink(missing_ok=True)


def read_band_names(path: str | Path) -> list[str]:
    """Return the name of every band of a raster file."""
    try:
        return backend().band_names(str(path))
    except (OSError, RuntimeError) as error:
        raise CannotRead(Path(path).stem, reason=error) from error
