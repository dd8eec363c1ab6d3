"""Reads what a study is made of, on one grid and in one CRS, and notes everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureSource,
    QgsRasterLayer,
    QgsRectangle,
)

from ..engine.errors import (
    CannotRead,
    MissingCrs,
    MissingField,
    NoOverlap,
    NotFinite,
    NotProjectedInMetres,
    StadstweelingError,
)
from ..engine.grid import Grid
from ..engine.layers import Field
from ..engine.study.area import LARGEST_CELLS, LARGEST_READ, check_size, study_grid
from ..engine.study.findings import EVERYWHERE, Findings, InfiniteHeights, at_cell, at_feature
from ..engine.study.ground import clean_heights
from .features import Features, inspect_features
from .raster_layers import inspect_layer
from .rasters import Bounds, Raster, Resampling, align_raster

FATAL = (MissingCrs, MissingField, NoOverlap)
MARGIN = 2
"""Cells that resampling looks beyond the border."""


@dataclass(frozen=True)
class Wish:
    """What the user wants to differ from the ground raster: CRS, extent (in that CRS) and cell size (m)."""

    crs: QgsCoordinateReferenceSystem | None = None
    extent: QgsRectangle | None = None
    cell_size: float | None = None


class StudyInputs:
    """Reads layers for a study; the ground comes first, for it gives the grid and the CRS."""

    def __init__(self, findings: Findings, context: QgsCoordinateTransformContext, repair: bool) -> None:
        self.findings = findings
        self.context = context
        self.repair = repair
        self.grid: Grid | None = None
        self.crs = QgsCoordinateReferenceSystem()

    def ground(self, layer: QgsRasterLayer, wish: Wish, no_data: float | None) -> Raster | None:
        """Read the ground, choose the grid by it, and return it there; None where that cannot be done."""
        crs = wish.crs or layer.crs()
        bounds = self._bounds(wish.extent, crs, layer.crs()) if wish.extent else None
        try:
            _check_size(layer, bounds)
            raster = self._raster(layer, bounds, may_be_degrees=wish.crs is not None)
            if raster is None:
                return None
            grid = self._grid(raster, layer, crs, wish)
        except StadstweelingError as error:
            self.findings.fatal(error)
            return None
        if no_data is not None:
            raster.values[np.isclose(raster.values, no_data, rtol=0.0, atol=1e-4)] = np.nan
        raster = replace(raster, values=clean_heights(raster.values, raster.grid, raster.name, self.findings))
        self.grid, self.crs = grid, crs
        return self._aligned(raster, Resampling.of_heights(raster, grid.cell_size))

    def heights(self, layer: QgsRasterLayer) -> np.ndarray | None:
        """Read heights on the grid, shape (rows, columns); None where that cannot be done."""
        raster = self._raster(layer, self._bounds_of_grid(layer), may_be_degrees=True)
        if raster is None or self.grid is None:
            return None
        raster = replace(raster, values=clean_heights(raster.values, raster.grid, raster.name, self.findings))
        aligned = self._aligned(raster, Resampling.of_heights(raster, self.grid.cell_size))
        return aligned.values if aligned else None

    def codes(self, layer: QgsRasterLayer) -> Raster | None:
        """Read codes on the grid; None where that cannot be done."""
        raster = self._raster(layer, self._bounds_of_grid(layer), may_be_degrees=True)
        if raster is None or self.grid is None:
            return None
        return self._aligned(raster, Resampling.of_codes(raster, self.grid.cell_size))

    def features(self, source: QgsFeatureSource, name: str, fields: Sequence[Field], optional: set[str]) -> Features:
        """Read the features that touch the grid; a field of `optional` may be missing and is empty then."""
        if self.grid is None:  # the ground is unusable: look at the layer by itself
            grid, crs = _grid_around(source.sourceExtent()), source.sourceCrs()
        else:
            grid, crs = self.grid, self.crs
        features, problems = inspect_features(source, name, fields, grid, crs.toWkt(), self.context, self.repair)
        for problem in problems:
            if isinstance(problem, MissingField) and problem.values["field"] in optional:
                continue
            place = at_feature(problem.values["first"]) if "first" in problem.values else EVERYWHERE
            (self.findings.fatal if isinstance(problem, FATAL) else self.findings.warn)(problem, place)
        return features

    def overlaps(self, source: QgsFeatureSource) -> bool:
        """Tell whether the extent of a layer touches the grid; True where one of them is unknown."""
        if self.grid is None or not source.sourceCrs().isValid() or source.sourceExtent().isNull():
            return True
        bounds = self._bounds(source.sourceExtent(), source.sourceCrs(), self.crs)
        return bounds is not None and QgsRectangle(*bounds).intersects(_rectangle(self.grid))

    # --- how --------------------------------------------------------------------------------------------------------

    def _raster(self, layer: QgsRasterLayer, bounds: Bounds | None, may_be_degrees: bool) -> Raster | None:
        """Read a raster as it is; None where it has a fatal problem."""
        if bounds is not None:
            margin = MARGIN * max(layer.rasterUnitsPerPixelX(), layer.rasterUnitsPerPixelY())
            bounds = (bounds[0] - margin, bounds[1] - margin, bounds[2] + margin, bounds[3] + margin)
        try:
            raster, problems = inspect_layer(layer, bounds=bounds)
        except StadstweelingError as error:
            self.findings.fatal(error)
            return None
        usable = True
        for problem in problems:
            if isinstance(problem, NotFinite):
                place = at_cell(raster.grid, problem.values["row"], problem.values["column"])
                self.findings.warn(InfiniteHeights(layer.name(), count=problem.values["count"]), place)
            elif not (isinstance(problem, NotProjectedInMetres) and may_be_degrees):
                self.findings.fatal(problem)
                usable = False
        return raster if usable else None

    def _aligned(self, raster: Raster, method: Resampling) -> Raster | None:
        try:
            return align_raster(raster, self.grid, self.crs.toWkt() if self._moves(raster) else raster.crs, method)
        except CannotRead as error:
            self.findings.fatal(error)
            return None

    def _moves(self, raster: Raster) -> bool:
        return QgsCoordinateReferenceSystem.fromWkt(raster.crs) != self.crs

    def _grid(
        self, raster: Raster, layer: QgsRasterLayer, target: QgsCoordinateReferenceSystem, wish: Wish
    ) -> Grid:
        """Choose the grid: that of the ground, unless the user wants something else."""
        if not target.isValid() or target.isGeographic() or target.mapUnits() != Qgis.DistanceUnit.Meters:
            raise NotProjectedInMetres(raster.name, crs=target.authid() or target.description())
        crs, whole = layer.crs(), layer.extent()
        same = crs == target
        cell_size = wish.cell_size or raster.grid.cell_size
        if same and not wish.extent and cell_size == raster.grid.cell_size:
            return raster.grid
        bounds = self._bounds(wish.extent or _rectangle(raster.grid), target if wish.extent else crs, target)
        if bounds is None:
            raise NoOverlap(raster.name)
        if not same and not wish.cell_size:
            cell_size = round((bounds[2] - bounds[0]) / raster.grid.columns, 1) or 0.5
        corner = (whole.xMinimum(), whole.yMaximum()) if same else (0.0, 0.0)
        return study_grid(bounds, cell_size, corner)

    def _bounds_of_grid(self, layer: QgsRasterLayer) -> Bounds | None:
        return self._bounds(_rectangle(self.grid), self.crs, layer.crs()) if self.grid else None

    def _bounds(
        self, extent: QgsRectangle, crs: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
    ) -> Bounds | None:
        """Return an extent in another CRS; None where no way leads there."""
        try:
            box = QgsCoordinateTransform(crs, target, self.context).transformBoundingBox(extent)
        except QgsCsException:
            return None
        return (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())


def _check_size(layer: QgsRasterLayer, bounds: Bounds | None) -> None:
    """Raise `AreaTooLarge` before a raster is read that does not fit in memory."""
    x, y = layer.rasterUnitsPerPixelX(), layer.rasterUnitsPerPixelY()
    part = layer.extent() if bounds is None else layer.extent().intersect(QgsRectangle(*bounds))
    if x > 0 and y > 0 and not part.isEmpty():
        check_size(part.width(), part.height() * x / y, x, LARGEST_CELLS if bounds is None else LARGEST_READ)


def _rectangle(grid: Grid) -> QgsRectangle:
    return QgsRectangle(grid.west, grid.south, grid.east, grid.north)


def _grid_around(extent: QgsRectangle) -> Grid:
    side = max(extent.width(), extent.height(), 1.0)
    return Grid(1, 1, side, extent.xMinimum(), extent.yMinimum() + side)
