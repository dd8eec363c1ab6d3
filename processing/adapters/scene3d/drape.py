"""A raster laid over the ground, stepped through its moments: QGIS's 3D view does not do that itself."""

from __future__ import annotations

from qgis.core import Qgis, QgsDateTimeRange, QgsRasterLayer

from ...engine.errors import CannotRead
from ..styles import apply_style
from ..words import translate_engine
from .contents import Drape

OPACITY = 0.85
"""Opacity of the raster: the ground cover below it tells where one is."""


def open_drape(drape: Drape) -> QgsRasterLayer:
    """Return the layer of a raster to lay over the ground, styled. Raises `CannotRead`."""
    layer = QgsRasterLayer(str(drape.path), translate_engine(drape.variable.title))
    if not layer.isValid():
        raise CannotRead(str(drape.path), reason=layer.error().summary())
    apply_style(layer, drape.variable)
    layer.setOpacity(OPACITY)
    return layer


def step_drape(layer: QgsRasterLayer, time: QgsDateTimeRange) -> bool:
    """Show the last band that has begun in a range of time, the first one before all; tell whether that is another."""
    properties = layer.temporalProperties()
    if not properties.isActive() or properties.mode() != Qgis.RasterTemporalMode.FixedRangePerBand:
        return False
    begins = sorted((span.begin(), band) for band, span in properties.fixedRangePerBand().items())
    begun = [band for begin, band in begins if begin <= time.begin()] or [begins[0][1]]
    renderer = layer.renderer()
    if renderer.inputBand() == begun[-1]:
        return False
    renderer.setInputBand(begun[-1])
    layer.triggerRepaint()
    return True
