"""How a mesh looks: one of its groups of data in the legend of a variable, and its place in time."""

from __future__ import annotations

from qgis.core import (
    QgsColorRampShader,
    QgsMeshDatasetIndex,
    QgsMeshLayer,
    QgsMeshRendererScalarSettings,
)
from qgis.PyQt.QtGui import QColor

from ..engine.variables import Legend, Variable
from .raster_styles import ramp_shader
from .times import moment

TRANSPARENT = QColor(0, 0, 0, 0)


def style_mesh(layer: QgsMeshLayer, variable: Variable) -> None:
    """Colour a mesh by the group of data of a variable, without edges or arrows, and start it at our moment zero."""
    settings = layer.rendererSettings()
    for group in layer.datasetGroupsIndexes():
        metadata = layer.datasetGroupMetadata(QgsMeshDatasetIndex(group, 0))
        if metadata.name() == variable.title:
            settings.setActiveScalarDatasetGroup(group)
            settings.setScalarSettings(group, _scalar_settings(variable))
    settings.setActiveVectorDatasetGroup(-1)
    layer.setRendererSettings(settings)
    temporal = layer.temporalProperties()
    temporal.setReferenceTime(moment(0.0), layer.dataProvider().temporalCapabilities())
    temporal.setIsActive(True)
    layer.triggerRepaint()


def _scalar_settings(variable: Variable) -> QgsMeshRendererScalarSettings:
    shader = ramp_shader(variable, variable.stops)
    if variable.legend is Legend.CLASSES:  # a mesh has no transparency by value: a class without colour does it
        start = variable.stops[0][0]
        items = shader.colorRampItemList()
        below = QgsColorRampShader.ColorRampItem(start - 1e-6, TRANSPARENT, f"< {start:g} {variable.unit}")
        shader.setColorRampItemList([below, *items])
    settings = QgsMeshRendererScalarSettings()
    settings.setClassificationMinimumMaximum(variable.stops[0][0], variable.stops[-1][0])
    settings.setColorRampShader(shader)
    settings.setDataResamplingMethod(QgsMeshRendererScalarSettings.DataResamplingMethod.NoResampling)
    return settings
