"""The axes of QGIS's 3D world: height is its second axis up to QGIS 3.40, its third from 3.42."""

from __future__ import annotations

from qgis._3d import Qgs3DMapSettings
from qgis.core import QgsVector3D
from qgis.PyQt.QtGui import QMatrix4x4


def height_is_third() -> bool:
    """Tell whether this QGIS has height on the third axis."""
    return Qgs3DMapSettings().mapToWorldCoordinates(QgsVector3D(0.0, 0.0, 1.0)).z() > 0.5


def in_world(east: float, north: float, up: float) -> QgsVector3D:
    """Return a vector (m) on the axes of the 3D world."""
    return QgsVector3D(east, north, up) if height_is_third() else QgsVector3D(east, up, -north)


def shape_matrix(width: float, height: float, middle: float) -> QMatrix4x4:
    """Return the matrix that makes of a shape of 1 m one so wide and high (m), `middle` above the point it stands on.

    Only spheres and cubes come out the same in every version: others lie down in some.
    """
    matrix = QMatrix4x4()
    if height_is_third():
        matrix.translate(0.0, 0.0, middle)
        matrix.scale(width, width, height)
    else:
        matrix.translate(0.0, middle, 0.0)
        matrix.scale(width, height, width)
    return matrix
