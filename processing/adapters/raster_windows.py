"""Rasters read and written window by window, so that a large study takes no more memory than a small one."""

from __future__ import annotations

import os
import uuid
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
from qgis.core import QgsRasterLayer

from ..engine.errors import AllNoData, CannotWrite, GridMismatch, NotFinite, StadstweelingError
from ..engine.grid import Grid
from ..engine.progress import OnProgress, report, unattended
from ..engine.text import Text
from ..engine.tiles import Window, grid_of, tiles
from ..engine.variables import Variable
from .raster_layers import inspect_layer
from .rasters import WRITING, Bounds, backend, faultless, geotransform_of

PIECE = 1000
"""Cells across of the pieces in which a layer is searched for values."""


class RasterWindows:
    """The only band of a layer, read by windows of its grid: float32, NaN for no data."""

    def __init__(self, layer: QgsRasterLayer, like: RasterWindows | None = None) -> None:
        """Look at the layer; raises the first problem that `read_layer` would find in it up to its first values."""
        extent = layer.extent()
        cell_size = extent.width() / max(layer.width(), 1)
        grid = Grid(layer.height(), layer.width(), cell_size, extent.xMinimum(), extent.yMaximum())
        corner, problems = inspect_layer(layer, bounds=_bounds(grid, Window(0, 0, 1, 1)))
        faultless(corner, problems, may_be_empty=True)
        self.layer, self.grid, self.crs, self.name = layer, grid, corner.crs, layer.name()
        if like is not None and not grid.matches(like.grid):
            raise GridMismatch(self.name, other=like.name, found=grid.text, wanted=like.grid.text)
        if all(np.isnan(self.read(window)).all() for window in tiles(grid, PIECE)):
            raise AllNoData(self.name)

    def read(self, window: Window) -> np.ndarray:
        """Return the values of a window, shape (rows, columns). Raises the first problem found there."""
        raster, problems = inspect_layer(self.layer, bounds=_bounds(self.grid, window))
        problems = [_placed(problem, window) for problem in problems if not isinstance(problem, AllNoData)]
        return faultless(raster, problems).values


def _placed(problem: StadstweelingError, window: Window) -> StadstweelingError:
    """Return a problem of a window that tells its row and column in the whole raster."""
    if not isinstance(problem, NotFinite):
        return problem
    row, column = window.top + problem.values["row"], window.left + problem.values["column"]
    return NotFinite(problem.where, **problem.values | {"row": row, "column": column})


def _bounds(grid: Grid, window: Window) -> Bounds:
    part = grid_of(grid, window)
    return part.west, part.south, part.east, part.north


class WindowedRaster:
    """A raster file that is written window by window, and appears whole or not at all.

    Use it in a `with` block: what was not finished there is removed.
    """

    def __init__(
        self,
        path: str | Path,
        grid: Grid,
        crs: str,
        variable: Variable,
        band_names: Sequence[str] = (),
        kind: type = np.float32,
        description: str = "",
    ) -> None:
        """Begin a file that says `description` of itself; no data is NaN, or 0 in whole numbers.

        Raises `CannotWrite`.
        """
        self.path = Path(path)
        self._message = Text(WRITING, {"name": Text(variable.title)})
        unique = f".{self.path.stem}-{uuid.uuid4().hex}"
        self._filled, self._made = (self.path.with_name(f"{unique}{part}.tif") for part in ("-windows", ""))
        names = list(band_names) or [variable.name]
        try:
            self._dataset = backend().create(
                str(self._filled), grid.shape, kind, geotransform_of(grid), crs, variable.unit, names, description
            )
        except (OSError, RuntimeError) as error:
            raise CannotWrite(str(self.path), reason=error) from error

    def __enter__(self) -> WindowedRaster:
        return self

    def __exit__(self, *_: object) -> None:
        self._dataset = None
        for path in (self._filled, self._made):
            with suppress(OSError):
                path.unlink(missing_ok=True)

    def write(self, window: Window, values: np.ndarray, band: int = 1) -> None:
        """Write a window of a band. Raises `CannotWrite`."""
        try:
            backend().put(self._dataset, band, window.top, window.left, values)
        except (OSError, RuntimeError) as error:
            raise CannotWrite(str(self.path), reason=error) from error

    def finish(self, on_progress: OnProgress = unattended) -> None:
        """Let the file appear. Raises `CannotWrite` or `Cancelled`."""
        report(on_progress, 0.0, self._message)
        dataset, self._dataset = self._dataset, None
        try:
            made = backend().finish(dataset, str(self._made), lambda done: on_progress(done, self._message))
            del dataset
            os.replace(made, self.path)
        except (OSError, RuntimeError) as error:
            report(on_progress, 1.0, self._message)  # GDAL fails where it is stopped, too
            raise CannotWrite(str(self.path), reason=error) from error
