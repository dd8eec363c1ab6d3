"""The settings of a 3D map view: QGIS gives Python most of them only by way of XML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from qgis._3d import Qgs3DMapSettings
from qgis.core import QgsDateTimeRange, QgsMapLayer, QgsProject, QgsRasterLayer, QgsReadWriteContext
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from ...engine.heat.lines import Direction
from .light import lights
from .materials import ground as ground_material

SKY, DUSK = QColor("#dbe7f1"), QColor("#6f7f96")
TEXTURE = 512
"""Pixels along the side of a tile of the ground."""
VERTICES = 64
"""Points along the side of a tile of the ground: with the 16 of QGIS, the ground hides shallow water."""
SCREEN_ERROR = 2.0
"""Pixels by which the ground may be off before it is drawn in smaller tiles."""
GROUND_ERROR = 0.1
"""Size (m) of a pixel of the ground that is fine enough."""
SHADOWS_REACH = 1000
"""Distance (m) from the eye up to which shadows are drawn."""

SETTINGS = """
<qgis3d>
 <origin x="{x}" y="{y}" z="0"/>
 <extent xMin="{west}" yMin="{south}" xMax="{east}" yMax="{north}" showIn2dView="0"/>
 <camera field-of-view="45" projection-type="1" camera-navigation-mode="terrain-based-navigation"
  camera-movement-speed="5"/>
 <color background="0,0,0,255" selection="255,255,0,255"/>
 <crs/>
 <terrain exaggeration="1" texture-size="{texture}" max-terrain-error="{screen_error}"
  max-ground-error="{ground_error}" elevation-offset="0" shading-enabled="1" terrain-rendering-enabled="{solid}"
  show-labels="0" map-theme="" layer="{ground}" resolution="{vertices}" skirt-height="10">
  <generator type="dem" layer="{ground}" resolution="{vertices}" skirt-height="10"/>
  <layers/>
 </terrain>
 <lights/>
 <axis3d mode="Off"/>
 <shadow-rendering shadow-rendering-enabled="{shadows}" selected-directional-light="0" light-source="{sun}"
  max-shadow-rendering-distance="{reach}" shadow-bias="0.0008" shadow-map-resolution="2048"/>
</qgis3d>"""
"""Terrain has its attributes on its generator up to QGIS 3.40, on itself from 3.42."""

READ_SILENTLY = ("terrainGeneratorChanged", "terrainSettingsChanged", "shadowSettingsChanged", "axisSettingsChanged")
"""Signals that a view on the screen waits for, and that reading XML does not send; not every version has them all."""


@dataclass(frozen=True)
class Look:
    """How a scene is looked at.

    moment: of which the sun's light is wanted, with a time zone; None for the light of an afternoon. time: what of
    layers with time is shown. see_through: look through the ground at what lies below it.
    """

    moment: datetime | None = None
    time: QgsDateTimeRange | None = None
    shadows: bool = True
    see_through: bool = False


def configure(
    settings: Qgs3DMapSettings,
    project: QgsProject,
    ground: QgsRasterLayer,
    layers: Sequence[QgsMapLayer],
    look: Look,
    sun: Direction | None,
    on_screen: bool,
) -> None:
    """Set up a 3D view on the ground with layers. `project` has the ground in it."""
    extent, context = ground.extent(), QgsReadWriteContext()
    light = lights(sun, on_screen)
    document = QDomDocument()
    document.setContent(
        SETTINGS.format(
            x=extent.center().x(), y=extent.center().y(), ground=ground.id(),
            west=extent.xMinimum(), south=extent.yMinimum(), east=extent.xMaximum(), north=extent.yMaximum(),
            texture=TEXTURE, screen_error=SCREEN_ERROR, ground_error=GROUND_ERROR, vertices=VERTICES,
            solid=int(not look.see_through), shadows=int(look.shadows and sun is not None), reach=SHADOWS_REACH,
            sun=light[0].id() if hasattr(light[0], "id") else "",
        )
    )  # fmt: skip
    root = document.documentElement()
    ground.crs().writeXml(root.firstChildElement("crs"), document)
    settings.setTransformContext(project.transformContext())
    settings.setPathResolver(project.pathResolver())
    settings.readXml(root, context)
    settings.resolveReferences(project)
    settings.setTerrainShadingMaterial(ground_material())
    settings.setBackgroundColor(sky(sun))
    settings.setLightSources(light)
    settings.setLayers(list(layers))
    if look.time is not None:
        settings.setIsTemporal(True)
        settings.setTemporalRange(look.time)
    for name in READ_SILENTLY:
        if hasattr(settings, name):
            getattr(settings, name).emit()


def sky(sun: Direction | None) -> QColor:
    """Return the colour of the sky."""
    return SKY if sun else DUSK


def relight(settings: Qgs3DMapSettings, sun: Direction | None) -> None:
    """Let the sun of a view on the screen shine from another side, as long as it stays above the horizon."""
    settings.setLightSources(lights(sun, on_screen=True))
