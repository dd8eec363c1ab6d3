"""Raster results that are written tile by tile: those that the user asked for, all of them whole or none."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

import numpy as np
from qgis.core import QgsProcessingContext

from ..adapters.raster_windows import WindowedRaster
from ..engine.grid import Grid
from ..engine.progress import OnProgress, part
from ..engine.tiles import Window
from ..engine.variables import Variable
from .base import Algorithm


class RasterOutputs(ExitStack):
    """The raster results of an algorithm on one grid, in a `with` block: what was not finished there is removed."""

    def __init__(
        self, algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext, grid: Grid, crs: str
    ) -> None:
        super().__init__()
        self._algorithm, self._parameters, self._context = algorithm, parameters, context
        self._grid, self._crs = grid, crs
        self._open: dict[str, tuple[WindowedRaster, Variable]] = {}

    def __contains__(self, name: str) -> bool:
        """Tell whether the user asked for a result."""
        return bool(self._parameters.get(name))

    def begin(
        self, name: str, variable: Variable, band_names: tuple[str, ...] = (), kind: type = np.float32
    ) -> None:
        """Begin the file of the destination `name`, if the user asked for it."""
        if name in self:
            path = self._algorithm.parameterAsOutputLayer(self._parameters, name, self._context)
            raster = WindowedRaster(
                path, self._grid, self._crs, variable, band_names, kind, self._algorithm.description
            )
            self._open[name] = self.enter_context(raster), variable

    def write(self, name: str, window: Window, values: np.ndarray, band: int = 1) -> None:
        """Write a window of a result, if the user asked for it."""
        if name in self._open:
            self._open[name][0].write(window, values, band)

    def finish(self, on_progress: OnProgress) -> dict[str, str]:
        """Let the files appear, styled when loaded, and return them by destination. Raises `Cancelled`."""
        outputs = {}
        for number, (name, (raster, variable)) in enumerate(self._open.items()):
            raster.finish(part(on_progress, number / len(self._open), (number + 1) / len(self._open)))
            outputs[name] = str(raster.path)
            self._algorithm.written(outputs[name], layer=True)
            self._algorithm.style_when_loaded(outputs[name], self._context, variable)
        return outputs
