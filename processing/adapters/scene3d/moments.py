"""The moments that a scene has: those of the raster on its ground, or those of its water."""

from __future__ import annotations

from qgis.core import Qgis, QgsDateTimeRange, QgsMeshDatasetIndex, QgsMeshLayer, QgsRasterLayer
from qgis.PyQt.QtCore import QDateTime

from ...engine.variables import LEVEL
from ..times import moment
from .water import group_names


def moments_of_water(layer: QgsMeshLayer) -> list[QgsDateTimeRange]:
    """Return the moments of the water; each lasts until the next, and the last as long as the one before."""
    group = group_names(layer)[LEVEL.title]
    count = layer.datasetCount(QgsMeshDatasetIndex(group, 0))
    times = [layer.datasetRelativeTimeInMilliseconds(QgsMeshDatasetIndex(group, number)) for number in range(count)]
    return _spans([moment(time / 1000.0) for time in times])


def moments_of_raster(layer: QgsRasterLayer) -> list[QgsDateTimeRange]:
    """Return the moments of a raster with a band a moment, none for another."""
    properties = layer.temporalProperties()
    if not properties.isActive() or properties.mode() != Qgis.RasterTemporalMode.FixedRangePerBand:
        return []
    return sorted(properties.fixedRangePerBand().values(), key=lambda span: span.begin())


def _spans(begins: list[QDateTime]) -> list[QgsDateTimeRange]:
    if len(begins) < 2:
        return []
    ends = [*begins[1:], begins[-1].addSecs(begins[-2].secsTo(begins[-1]))]
    return [QgsDateTimeRange(begin, end, includeEnd=False) for begin, end in zip(begins, ends, strict=True)]
