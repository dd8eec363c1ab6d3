"""What things in the 3D scene are made of."""

from __future__ import annotations

from qgis._3d import QgsPhongMaterialSettings
from qgis.PyQt.QtGui import QColor

LIT, UNLIT = 0.75, 0.28
"""Shares of its colour that a thing shows by the light that falls on it, and without any: level roofs in the light of
an afternoon then have about the colour of the legend."""


def matt(colour: str) -> QgsPhongMaterialSettings:
    """Return a material without gloss, of a colour #rrggbb."""
    material = QgsPhongMaterialSettings()
    material.setDiffuse(_dimmed(colour, LIT))
    material.setAmbient(_dimmed(colour, UNLIT))
    material.setSpecular(QColor("#000000"))
    return material


def ground() -> QgsPhongMaterialSettings:
    """Return the material of the ground, whose colours are those of the layers on it."""
    material = matt("#ffffff")
    material.setAmbient(QColor("#1c1c1c"))
    return material


def glowing(colour: str, opacity: float) -> QgsPhongMaterialSettings:
    """Return a see-through material that shows its colour of itself: light falls on these but dimly."""
    material = matt("#000000")
    material.setAmbient(QColor(colour))
    material.setOpacity(opacity)
    return material


def _dimmed(colour: str, share: float) -> QColor:
    red, green, blue, _ = QColor(colour).getRgbF()
    return QColor.fromRgbF(red * share, green * share, blue * share)
