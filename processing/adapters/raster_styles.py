"""How rasters look: the legend of their variable, and time for a raster with a band a moment."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsColorRampShader,
    QgsDateTimeRange,
    QgsHillshadeRenderer,
    QgsPalettedRasterRenderer,
    QgsRasterLayer,
    QgsRasterLayerTemporalProperties,
    QgsRasterShader,
    QgsRasterTransparency,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor, QPainter

from ..engine.variables import PET_CLASS, Legend, Stop, Variable
from .heat_tables import read_pet_classes
from .tables import in_language, read_table
from .times import band_moment
from .words import translate_engine

NOWHERE = -1e4
"""A value that no variable has, at which a legend can hold a note."""
UNSEEN = QColor(255, 255, 255, 0)
LEAST_STEP = 1e-12
"""A difference that QGIS sees, also from 0."""
SAMPLE = 250_000
"""Cells to look at, at most, for the range of a layer: as many as QGIS does itself."""


def style_raster(layer: QgsRasterLayer, variable: Variable) -> None:
    """Give a raster the legend of its variable, and a place in time to bands that have one."""
    if variable.legend is Legend.CODES:
        layer.setRenderer(_codes(layer, variable))
    elif variable.legend is Legend.SHADE:
        _shade(layer)
    elif variable.stops:
        layer.setRenderer(_colours(layer, variable))
    _place_in_time(layer)
    layer.triggerRepaint()


def ramp_shader(variable: Variable, stops: tuple[Stop, ...]) -> QgsColorRampShader:
    """Return the colours of a variable with classes or a ramp, for stops in the unit of the variable."""
    values = [value for value, _, _ in stops]
    if variable.legend is Legend.CLASSES:
        kind = Qgis.ShaderInterpolationMethod.Discrete
        # QGIS's classes include their end and ours their start, so each ends just below the next one's start.
        ends = [*(float(just_below(value)) for value in values[1:]), float("inf")]
    else:
        kind = Qgis.ShaderInterpolationMethod.Linear
        ends = values
    shader = QgsColorRampShader(values[0], values[-1], None, kind)
    items = [
        QgsColorRampShader.ColorRampItem(end, QColor(colour), _label(variable, value, label))
        for end, (value, colour, label) in zip(ends, stops, strict=True)
    ]
    if variable.note:  # below all values, where nothing is drawn
        note = translate_engine(variable.note)
        items.insert(0, QgsColorRampShader.ColorRampItem(NOWHERE, UNSEEN, note))
    shader.setColorRampItemList(items)
    legend = shader.legendSettings()
    legend.setUseContinuousLegend(False)
    return shader


def legend_of(variable: Variable) -> list[tuple[str, str]]:
    """Return the colour and the label, with its unit, of each stop; none where they depend on the layer."""
    if variable.legend in (Legend.RELATIVE_RAMP, Legend.SHADE):
        return []
    stops = variable.stops or stops_of_table(variable)
    return [(colour, _label(variable, value, label)) for value, colour, label in stops]


def stretch(stops: tuple[Stop, ...], lowest: float, highest: float) -> tuple[Stop, ...]:
    """Return stops that are fractions of a range in the unit of that range."""
    return tuple((lowest + value * (highest - lowest), colour, label) for value, colour, label in stops)


def just_below(value: float) -> np.float32:
    """Return the largest float32 below a value: files hold float32."""
    return np.nextafter(np.float32(value), np.float32(-np.inf))


def _colours(layer: QgsRasterLayer, variable: Variable) -> QgsSingleBandPseudoColorRenderer:
    provider = layer.dataProvider()
    stops = variable.stops
    if variable.legend is Legend.RELATIVE_RAMP:
        stops = stretch(stops, *_range(layer))
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp_shader(variable, stops))
    renderer = QgsSingleBandPseudoColorRenderer(provider, 1, shader)
    renderer.setClassificationMin(stops[0][0])
    renderer.setClassificationMax(stops[-1][0])
    if variable.legend is not Legend.RELATIVE_RAMP:
        # QGIS takes the float32 just below 0 for 0 itself, which would not be drawn.
        below = min(float(just_below(stops[0][0])), stops[0][0] - LEAST_STEP)
        nothing_below = QgsRasterTransparency()
        nothing_below.setTransparentSingleValuePixelList(
            [QgsRasterTransparency.TransparentSingleValuePixel(-np.inf, below, 0.0)]
        )
        renderer.setRasterTransparency(nothing_below)
    return renderer


def _range(layer: QgsRasterLayer) -> tuple[float, float]:
    """Return the range of the values without the outer 2 %, or one quay wall or ditch would take all the colours.

    QGIS can do this too, but leaves a file with a histogram beside the raster.
    """
    step = max(1, math.isqrt(layer.width() * layer.height() // SAMPLE))
    block = layer.dataProvider().block(1, layer.extent(), -(-layer.width() // step), -(-layer.height() // step))
    values = block.as_numpy().compressed()
    values = values[np.isfinite(values)]
    lowest, highest = np.percentile(values, (2.0, 98.0)) if values.size else (0.0, 0.0)
    return float(lowest), float(highest)


def _codes(layer: QgsRasterLayer, variable: Variable) -> QgsPalettedRasterRenderer:
    stops = variable.stops or stops_of_table(variable)
    classes = [
        QgsPalettedRasterRenderer.Class(value, QColor(colour), translate_engine(label))
        for value, colour, label in stops
    ]
    if variable.note:
        note = translate_engine(variable.note)
        classes.append(QgsPalettedRasterRenderer.Class(NOWHERE, UNSEEN, note))
    return QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes)


def stops_of_table(variable: Variable) -> tuple[Stop, ...]:
    """Return the codes of a variable that has them in a table of its own."""
    locale = QgsApplication.locale()
    if variable is PET_CLASS:
        classes = read_pet_classes(locale)
        spans = [f"< {classes.limits[0]:g} °C", *(f"{low:g}–{high:g} °C" for low, high in pairwise(classes.limits))]
        spans.append(f"≥ {classes.limits[-1]:g} °C")
        labels = [f"{name} ({span})" for name, span in zip(classes.names, spans, strict=True)]
        return tuple(zip(range(1, len(spans) + 1), classes.colours, labels, strict=True))
    return tuple((row["code"], row["colour"], in_language(row, "name", locale)) for row in read_table(variable.name))


def _shade(layer: QgsRasterLayer) -> None:
    """Let light from all sides fall on a raster of heights, and lay it over the layers below."""
    renderer = QgsHillshadeRenderer(layer.dataProvider(), 1, 315.0, 45.0)
    renderer.setMultiDirectional(True)
    renderer.setZFactor(2.0)
    layer.setRenderer(renderer)
    layer.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    layer.setOpacity(0.45)


def _label(variable: Variable, value: float, label: str) -> str:
    if label:
        return translate_engine(label)
    number = f"{value:.2f}" if variable.legend is Legend.RELATIVE_RAMP else f"{value:g}"
    return number if variable.unit == "1" else f"{number} {variable.unit}"


def _place_in_time(layer: QgsRasterLayer) -> None:
    begins = [band_moment(layer.bandName(band)) for band in range(1, layer.bandCount() + 1)]
    if len(begins) < 2 or None in begins:
        return
    # The last moment lasts as long as the one before.
    ends = [*begins[1:], begins[-1].addSecs(begins[-2].secsTo(begins[-1]))]
    properties: QgsRasterLayerTemporalProperties = layer.temporalProperties()
    properties.setMode(Qgis.RasterTemporalMode.FixedRangePerBand)
    properties.setFixedRangePerBand(
        {
            band: QgsDateTimeRange(begin, end, includeEnd=False)
            for band, (begin, end) in enumerate(zip(begins, ends, strict=True), start=1)
        }
    )
    properties.setIsActive(True)
