"""Water depth at successive moments: a raster with one band a moment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from qgis.core import QgsRasterLayer

from ..engine.errors import OutOfRange
from ..engine.flood.facade_times import check_times
from ..engine.progress import OnProgress, report
from ..engine.text import QT_TRANSLATE_NOOP, Text
from ..engine.variables import MAX_DEPTH
from .raster_layers import raster_path, read_layer
from .rasters import Raster, read_band_names
from .times import band_time

READING = QT_TRANSLATE_NOOP("engine", "Following the water through time: {time:g} s")

NOISE = 1e-3
"""Negative depths (m) of this size are rounding of other models and count as dry."""


def check_depth(depth: Raster) -> None:
    """Raise `OutOfRange` where a raster holds something else than depths, such as levels."""
    lowest, highest = MAX_DEPTH.valid_range
    values = depth.values[np.isfinite(depth.values)]
    for value in (values.min(initial=0.0), values.max(initial=0.0)):
        if not lowest - NOISE <= value <= highest:
            quantity = Text(QT_TRANSLATE_NOOP("engine", "the water depth"))
            raise OutOfRange(depth.name, quantity=quantity, value=value, unit="m", lowest=lowest, highest=highest)


def read_times(layer: QgsRasterLayer) -> list[float]:
    """Return the time (s) of each band; raises `NoTimes` where the bands do not tell it."""
    names = read_band_names(raster_path(layer))
    times = [band_time(band) for band in names]
    check_times(times, names, layer.name())
    return times


def read_depths(
    layer: QgsRasterLayer, times: Sequence[float], like: Raster, on_progress: OnProgress
) -> Iterator[tuple[float, np.ndarray]]:
    """Yield the time (s) and depth (m, NaN where dry) of each moment, one in memory at a time."""
    for number, time in enumerate(times):
        report(on_progress, number / len(times), Text(READING, {"time": time}))
        depth = read_layer(layer, number + 1, like, may_be_empty=True)
        check_depth(depth)
        yield time, depth.values
