"""How results look in QGIS: colours, labels and time, from the table of variables."""

from __future__ import annotations

from typing import Any, ClassVar

from qgis.core import (
    QgsColorRampShader,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QColor

from ..engine.variables import Variable
from .vector_styles import Categories, style_categories


class StyleWhenLoaded(QgsProcessingLayerPostProcessorInterface):
    """Styles a result on the main thread once QGIS has loaded it."""

    _kept: ClassVar[list[StyleWhenLoaded]] = []  # QGIS keeps only the C++ half: without this, nothing is styled

    def __init__(self, style: Variable | str) -> None:
        super().__init__()
        self.style = style

    @classmethod
    def kept(cls, style: Variable | str) -> StyleWhenLoaded:
        """Return a post-processor that lives as long as QGIS may call it."""
        processor = cls(style)
        cls._kept.append(processor)
        return processor

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Style the layer: QGIS calls this."""
        apply_style(layer, self.style)
        self._kept.remove(self)


def apply_style(layer: QgsMapLayer, style: Any) -> None:
    """Give a layer its colours and legend: a raster by its `Variable`, a vector by its `Categories`."""
    if isinstance(layer, QgsRasterLayer) and isinstance(style, Variable) and style.stops:
        style_raster(layer, style)
    elif isinstance(layer, QgsVectorLayer) and isinstance(style, Categories):
        style_categories(layer, style)


def style_raster(layer: QgsRasterLayer, variable: Variable, band: int = 1) -> None:
    """Colour one band of a raster by the stops of its variable."""
    discrete = variable.discrete
    items = []
    for number, (start, colour, label) in enumerate(variable.stops):
        text = QCoreApplication.translate("engine", label) if label else f"{start:g} {variable.unit}"
        value = start
        if discrete:
            last = number + 1 == len(variable.stops)
            value = float("inf") if last else variable.stops[number + 1][0]
        items.append(QgsColorRampShader.ColorRampItem(value, QColor(colour), text))
    kind = QgsColorRampShader.Type.Discrete if discrete else QgsColorRampShader.Type.Interpolated
    if discrete:
        below = QgsColorRampShader.ColorRampItem(variable.stops[0][0], QColor(0, 0, 0, 0), "")
        items.insert(0, below)
    function = QgsColorRampShader(variable.stops[0][0], variable.stops[-1][0], None, kind)
    function.setColorRampItemList(items)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(function)
    layer.setRenderer(QgsSingleBandPseudoColorRenderer(layer.dataProvider(), band, shader))
    layer.triggerRepaint()
