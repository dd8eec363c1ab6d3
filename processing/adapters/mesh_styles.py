"""How a mesh looks: one of its groups of data in the legend of a variable, and its place in time."""

from __future__ import annotations

from qgis.core import (
    QgsColorRampShader,
    QgsMeshDatasetGroupMetadata,
    QgsMeshDatasetIndex,
    QgsMeshLayer,
    QgsMeshRendererScalarSettings,
)
from qgis.PyQt.QtGui import QColor

from ..engine.variables import Legend, Variable
from .raster_styles import just_below, ramp_shader, stretch
from .times import moment

TRANSPARENT = QColor(0, 0, 0, 0)


def style_mesh(layer: QgsMeshLayer, variable: Variable) -> None:
    """Colour a mesh by the group of data of a variable, without edges or arrows, and start it at our moment zero."""
    settings = layer.rendererSettings()
    for group in layer.datasetGroupsIndexes():
        metadata = layer.datasetGroupMetadata(QgsMeshDatasetIndex(group, 0))
        if metadata.name() == variable.title:
            settings.setActiveScalarDatasetGroup(group)
            settings.setScalarSettings(group, _scalar_settings(variable, metadata))
    settings.setActiveVectorDatasetGroup(-1)
    layer.setRendererSettings(settings)
    temporal = layer.temporalProperties()
    temporal.setReferenceTime(moment(0.0), layer.dataProvider().temporalCapabilities())
    temporal.setIsActive(True)
    layer.triggerRepaint()


def _scalar_settings(variable: Variable, metadata: QgsMeshDatasetGroupMetadata) -> QgsMeshRendererScalarSettings:
    stops = variable.stops
    if variable.legend is Legend.RELATIVE_RAMP:
        stops = stretch(stops, metadata.minimum(), metadata.maximum())
    shader = ramp_shader(variable, stops)
    if variable.legend is Legend.CLASSES:  # a mesh has no transparency by value: a class without colour does it
        start = stops[0][0]
        below = QgsColorRampShader.ColorRampItem(
            float(just_below(start)), TRANSPARENT, f"< {start:g} {variable.unit}"
        )
        shader.setColorRampItemList([below, *shader.colorRampItemList()])
    settings = QgsMeshRendererScalarSettings()
    settings.setClassificationMinimumMaximum(stops[0][0], stops[-1][0])
    settings.setColorRampShader(shader)
    settings.setDataResamplingMethod(QgsMeshRendererScalarSettings.DataResamplingMethod.NoResampling)
    return settings
