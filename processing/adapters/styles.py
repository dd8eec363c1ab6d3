"""How layers look in QGIS: one entry for every kind of layer and style."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from qgis.core import (
    QgsMapLayer,
    QgsMeshLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ..engine.layers import LayerSchema
from ..engine.variables import Variable
from .mesh_styles import style_mesh
from .model_card import ModelCard
from .raster_styles import style_raster
from .vector_styles import Categories, style_categories, style_schema

Style = Variable | LayerSchema | Categories


def apply_style(layer: QgsMapLayer, style: Style) -> None:
    """Give a layer its colours, legend and place in time.

    A raster or a mesh takes the `Variable` it shows, a vector layer its `Categories`, or the `LayerSchema` of the layer
    of a study that it is. A layer of another kind is left as it is.
    """
    if isinstance(layer, QgsRasterLayer) and isinstance(style, Variable):
        style_raster(layer, style)
    elif isinstance(layer, QgsMeshLayer) and isinstance(style, Variable):
        style_mesh(layer, style)
    elif isinstance(layer, QgsVectorLayer) and isinstance(style, Categories):
        style_categories(layer, style)
    elif isinstance(layer, QgsVectorLayer) and isinstance(style, LayerSchema):
        style_schema(layer, style)


def keep_style(file: Path, style: Style) -> None:
    """Keep how a vector layer is to look in a file beside it, where QGIS finds it whoever opens the layer."""
    layer = QgsVectorLayer(str(file), file.stem, "ogr")
    apply_style(layer, style)
    if layer.renderer() is not None:
        layer.saveNamedStyle(str(file.with_suffix(".qml")))


class StyleWhenLoaded(QgsProcessingLayerPostProcessorInterface):
    """Styles a result on the main thread once QGIS has loaded it, and gives it its model card."""

    _kept: ClassVar[list[StyleWhenLoaded]] = []  # QGIS keeps only the C++ half: without this, nothing is styled

    def __init__(self, style: Style, card: ModelCard) -> None:
        super().__init__()
        self.style, self.card = style, card

    @classmethod
    def kept(cls, style: Style, card: ModelCard) -> StyleWhenLoaded:
        """Return a post-processor that lives as long as QGIS may call it."""
        processor = cls(style, card)
        cls._kept.append(processor)
        return processor

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Style and describe the layer: QGIS calls this."""
        apply_style(layer, self.style)
        self.card.describe(layer)
        self._kept.remove(self)
