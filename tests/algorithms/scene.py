"""A tiny street with a house, a ditch and a storm, in files: what the tests of algorithms start from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ...processing.adapters.rasters import write_raster
from ...processing.engine.grid import Grid
from ...processing.engine.variables import GROUND, LAND_COVER

GRID = Grid(30, 40, 2.0, 140000.0, 480060.0)
RD = QgsCoordinateReferenceSystem("EPSG:28992")
PAVING, GRASS, WATER, ROOF = 2, 6, 11, 1
DITCH = (slice(None), slice(4, 6))
HOUSE = (slice(8, 14), slice(18, 26))
STORM = ((0, 120, 50.0), (120, 240, 10.0))


def ground() -> np.ndarray:
    """Return a street that slopes to a dip in the east, and a ditch in the west (m)."""
    x, y = np.meshgrid(np.arange(GRID.columns), np.arange(GRID.rows))
    heights = 0.5 - 0.01 * x - 0.3 * np.exp(-(((x - 30) / 4.0) ** 2) - ((y - 20) / 4.0) ** 2)
    heights[DITCH] = -0.4
    return heights.astype(np.float32)


def cover() -> np.ndarray:
    """Return codes: grass in the north, paving in the south, a house and a ditch."""
    codes = np.full(GRID.shape, PAVING, np.uint8)
    codes[:12] = GRASS
    codes[DITCH] = WATER
    codes[HOUSE] = ROOF
    return codes


def raster(path: Path, values: np.ndarray, variable=GROUND, grid: Grid = GRID, crs: str = "") -> str:
    """Write a raster and return its path."""
    write_raster(path, values, grid, crs or RD.toWkt(), variable)
    return str(path)


def codes(path: Path, values: np.ndarray) -> str:
    """Write land cover and return its path."""
    return raster(path, values, LAND_COVER)


def storm(rows=STORM, fields: str = "start_s,end_s,rain_mm") -> QgsVectorLayer:
    """Return the table of a storm, in memory."""
    wanted = "&".join(f"field={field}:double" for field in fields.split(","))
    return layer(f"None?{wanted}", "my storm", [(None, row) for row in rows])


def box_of_house() -> str:
    """Return the text of the outline of the building of the land cover."""
    rows, columns = HOUSE
    west, east = (GRID.west + column * GRID.cell_size for column in (columns.start, columns.stop))
    south, north = (GRID.north - row * GRID.cell_size for row in (rows.stop, rows.start))
    return f"Polygon(({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}))"


def house(text: str = "", crs: str = "EPSG:28992") -> QgsVectorLayer:
    """Return a layer of one building, by default that of the land cover."""
    text = text or box_of_house()
    return layer(f"Polygon?crs={crs}&field=floor_level:double", "houses", [(text, [0.02])])


def layer(uri: str, name: str, rows) -> QgsVectorLayer:
    """Return a layer in memory of (well-known text, attributes)."""
    result = QgsVectorLayer(uri, name, "memory")
    for text, attributes in rows:
        feature = QgsFeature(result.fields())
        if text:
            feature.setGeometry(QgsGeometry.fromWkt(text))
        feature.setAttributes([NULL if value is None else value for value in attributes])
        assert result.dataProvider().addFeature(feature)
    return result


def without_features(good: QgsVectorLayer) -> QgsVectorLayer:
    """Return a layer in memory as another one, with nothing in it."""
    empty = QgsVectorLayer(good.source(), good.name(), "memory")
    assert empty.dataProvider().truncate()
    return empty


def save(source: QgsVectorLayer, path: Path) -> str:
    """Write a layer to a GeoPackage and return its path."""
    error, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
        source, str(path), QgsProject.instance().transformContext(), QgsVectorFileWriter.SaveVectorOptions()
    )
    assert error == QgsVectorFileWriter.WriterError.NoError, message
    return str(path)


class Feedback(QgsProcessingFeedback):
    """Keeps what is said, and cancels once progress passes a point."""

    def __init__(self, cancel_at: float | None = None) -> None:
        super().__init__(False)
        self.cancel_at = cancel_at
        self.infos: list[str] = []
        self.warnings: list[str] = []
        self.progress_texts: list[str] = []
        self.progresses: list[float] = []

    def pushInfo(self, info):
        self.infos.append(info)

    def pushWarning(self, warning):
        self.warnings.append(warning)

    def setProgressText(self, text):
        self.progress_texts.append(text)

    def setProgress(self, progress):
        self.progresses.append(progress)
        super().setProgress(progress)
        if self.cancel_at is not None and progress >= self.cancel_at:
            self.cancel()


def run(
    algorithm: type[QgsProcessingAlgorithm],
    parameters: dict[str, Any],
    feedback: QgsProcessingFeedback | None = None,
    context: QgsProcessingContext | None = None,
) -> dict[str, Any]:
    """Run an algorithm as the toolbox does: check, then compute. Raises `QgsProcessingException`."""
    instance = algorithm().create()
    context = context or QgsProcessingContext()
    valid, message = instance.checkParameterValues(parameters, context)
    if not valid:
        raise QgsProcessingException(message)
    results, done = instance.run(parameters, context, feedback or Feedback(), {}, False)
    assert done
    return results
