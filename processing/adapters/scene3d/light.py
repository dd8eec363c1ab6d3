"""The light of the sun and of the sky in a 3D scene."""

from __future__ import annotations

from math import cos, radians, sin

from qgis._3d import QgsDirectionalLightSettings
from qgis.PyQt.QtGui import QColor

from ...engine.heat.lines import Direction
from .axes import in_world

AFTERNOON = Direction(45.0, 225.0)
"""Where light comes from (degrees) as long as nobody asks for a time: the south-west, so that façades show."""
WARM_BELOW = 20.0
"""Altitude (degrees) below which the sun turns yellow."""

ON_SCREEN = 0.5
"""A view on the screen counts every light twice (seen in QGIS 3.40.6), a picture once."""

STRONGEST, ON_LEVEL_GROUND = 0.8, 0.57
"""The strength of the sun, and how much of it reaches level ground at most: with the light of the sky, colours on the
ground are then those of their legend."""


def lights(sun: Direction | None, on_screen: bool) -> list[QgsDirectionalLightSettings]:
    """Return the light of the sun, the one that casts shadows, and of the sky; without sun it is dusk."""
    share = ON_SCREEN if on_screen else 1.0
    low = sun is None
    light = Direction(90.0, 0.0) if low else sun
    low_share = max(0.0, 1.0 - light.altitude / WARM_BELOW)
    strength = min(STRONGEST, ON_LEVEL_GROUND / sin(radians(light.altitude)))
    colour = QColor.fromHsvF(0.11, 0.35 * low_share, 1.0)
    from_sky = Direction(60.0, (light.azimuth + 150.0) % 360.0)
    return [
        _light(light, share * (0.0 if low else strength - 0.25 * low_share), colour),
        _light(from_sky, share * (0.3 if low else 0.4 + 0.25 * low_share), QColor("#dfe8ff")),
    ]


def _light(source: Direction, intensity: float, colour: QColor) -> QgsDirectionalLightSettings:
    altitude, azimuth = radians(source.altitude), radians(source.azimuth)
    light = QgsDirectionalLightSettings()
    light.setDirection(in_world(-cos(altitude) * sin(azimuth), -cos(altitude) * cos(azimuth), -sin(altitude)))
    light.setColor(colour)
    light.setIntensity(intensity)
    return light
