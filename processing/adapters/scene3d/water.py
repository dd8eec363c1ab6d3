"""The water as a surface that rises and falls with time, coloured by its depth.

QGIS 3.40 to 4.2 give Python no renderer of meshes in 3D, but build one from XML; nor a mesh calculator, but read its
formula with a layer.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsColorRampShader,
    QgsMeshDatasetIndex,
    QgsMeshLayer,
    QgsReadWriteContext,
)
from qgis.PyQt.QtXml import QDomDocument

from ...engine.errors import CannotRead, StadstweelingError
from ...engine.text import QT_TRANSLATE_NOOP
from ...engine.variables import DEPTH, LEVEL
from ..mesh_styles import style_mesh
from ..words import translate_engine

LIFT = 0.03
"""How far (m) the surface is drawn above the water: the triangles of the ground are coarser than its cells, and would
stick out of shallow water."""
TITLE = QT_TRANSLATE_NOOP("engine", "Water surface")
SURFACE = "Water surface in 3D"
FOREVER = str(1000 * 3600 * 24 * 365)
"""A year in ms: the formula holds as long as any run lasts."""
RENDERER = """
<renderer type="mesh" layer="{layer}"><symbol type="mesh">
 <data alt-clamping="absolute" height="0" add-back-faces="0"/>
 <material ambient="80,80,80,255" diffuse="178,178,178,255" specular="60,60,60,255" shininess="0"/>
 <advanced-settings renderer-3d-enabled="1" smoothed-triangle="0" wireframe-enabled="0" wireframe-line-width="1"
  wireframe-line-color="0,0,0,255" level-of-detail="-99" texture-type="2" vertical-group-index="{group}"
  vertical-relative="0" vertical-scale="1" texture-single-color="43,120,182,255" culling-mode="no-culling"
  arrows-enabled="0" arrows-spacing="20" arrows-fixed-size="0"/>
 <data-defined-properties/>
</symbol></renderer>"""


class NoWaterIn3D(StadstweelingError):
    """Water cannot be drawn in 3D here."""

    what = QT_TRANSLATE_NOOP("engine", "this QGIS cannot draw this water in 3D")
    expected = QT_TRANSLATE_NOOP("engine", "a mesh that 'Cloudburst' made, and a QGIS that draws meshes in 3D")
    remedy = QT_TRANSLATE_NOOP("engine", "Look at the water on the map, or compute it again.")


def open_water(path: Path) -> QgsMeshLayer:
    """Return the mesh of a run as a surface at the level of the water, where it is deep enough to be drawn on maps.

    Raises `CannotRead`, or `NoWaterIn3D`.
    """
    layer = QgsMeshLayer(str(path), translate_engine(TITLE), "mdal")
    if not layer.isValid():
        raise CannotRead(str(path), reason="MDAL")
    maker = QgsApplication.renderer3DRegistry().rendererMetadata("mesh")
    if maker is None or not {DEPTH.title, LEVEL.title} <= group_names(layer).keys():
        raise NoWaterIn3D(str(path))
    style_mesh(layer, DEPTH)
    lowest = DEPTH.stops[0][0]
    group = _add_surface(layer, f'if ( "{DEPTH.title}" >= {lowest} , "{LEVEL.title}" + {LIFT} , NODATA )')
    _colour_all(layer)
    document = QDomDocument()
    document.setContent(RENDERER.format(layer=layer.id(), group=group))
    layer.setRenderer3D(maker.createRenderer(document.documentElement(), QgsReadWriteContext()))
    return layer


def group_names(layer: QgsMeshLayer) -> dict[str, int]:
    """Return the index of each group of data of a mesh by its name."""
    return {
        layer.datasetGroupMetadata(QgsMeshDatasetIndex(group, 0)).name(): group
        for group in layer.datasetGroupsIndexes()
    }


def _add_surface(layer: QgsMeshLayer, formula: str) -> int:
    """Add a group of data that QGIS computes from others when it needs them, and return its index."""
    document, context = QDomDocument(), QgsReadWriteContext()
    element = document.createElement("maplayer")
    document.appendChild(element)
    layer.writeLayerXml(element, document, context)
    store = element.firstChildElement("mesh-dataset-groups-store")
    group = str(max(layer.datasetGroupsIndexes()) + 1)

    def add(tag: str, attributes: dict[str, str]) -> None:
        node = document.createElement(tag)
        for name, value in attributes.items():
            node.setAttribute(name, value)
        store.appendChild(node)

    tree = store.firstChildElement("mesh-dataset-group-tree-item")
    item = tree.lastChildElement().cloneNode().toElement()
    for name, value in {"dataset-index": group, "dataset-group-type": "3", "original-name": SURFACE,
                        "source-name": SURFACE}.items():  # fmt: skip
        item.setAttribute(name, value)
    tree.appendChild(item)
    add("mesh-dataset", {"source-type": "virtual", "global-index": group, "name": SURFACE, "formula": formula,
                         "start-time": "0", "end-time": FOREVER})  # fmt: skip
    add("name-to-global-index", {"name": SURFACE, "global-index": group})
    layer.readLayerXml(element, context)
    return int(group)


def _colour_all(layer: QgsMeshLayer) -> None:
    """Give water that is shallower than the first class the colour of that class.

    3D has no transparency of meshes: the edges of the water, where depths are means, would be holes to the sky.
    """
    settings = layer.rendererSettings()
    group = settings.activeScalarDatasetGroup()
    scalar = settings.scalarSettings(group)
    shader = scalar.colorRampShader()
    items = shader.colorRampItemList()
    first = QgsColorRampShader.ColorRampItem(items[0].value, items[1].color, items[0].label)
    shader.setColorRampItemList([first, *items[1:]])
    scalar.setColorRampShader(shader)
    settings.setScalarSettings(group, scalar)
    layer.setRendererSettings(settings)
