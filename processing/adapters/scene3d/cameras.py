"""Where one looks at a 3D scene from."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, radians, sin, tan

from qgis._3d import Qgs3DMapSettings, QgsCameraPose
from qgis.core import QgsPointXY, QgsRasterLayer, QgsRectangle, QgsVector3D

EYE = 1.7
"""Height (m) of one's eyes above the ground."""
FIELD_OF_VIEW = 45.0
"""Angle (degrees) that a view takes in from bottom to top."""
OVERVIEW_PITCH, HOUSE_PITCH = 52.0, 62.0
HOUSE_DISTANCE = 60.0


@dataclass(frozen=True)
class View:
    """A way to look: at a point (m, in the CRS of the scene) from a distance (m).

    pitch: 0 straight down, 90 level. azimuth: where one looks to, degrees clockwise from the north of the map.
    """

    x: float
    y: float
    z: float
    distance: float
    pitch: float
    azimuth: float = 0.0

    @property
    def eye(self) -> tuple[float, float, float]:
        """Where the eye is (m)."""
        back = self.distance * sin(radians(self.pitch))
        return (
            self.x - back * sin(radians(self.azimuth)),
            self.y - back * cos(radians(self.azimuth)),
            self.z + self.distance * cos(radians(self.pitch)),
        )

    def is_close_to(self, other: View, tolerance: float) -> bool:
        """Tell whether another view is the same but for so much (share of the distance)."""
        shift = hypot(self.x - other.x, self.y - other.y, self.z - other.z, self.distance - other.distance)
        turn = abs(self.pitch - other.pitch) + abs((self.azimuth - other.azimuth + 180.0) % 360.0 - 180.0)
        return shift <= tolerance * self.distance and turn <= tolerance * 360.0

    def pose(self, settings: Qgs3DMapSettings) -> QgsCameraPose:
        """Return the pose of the camera of a 3D view."""
        pose = QgsCameraPose()
        pose.setCenterPoint(settings.mapToWorldCoordinates(QgsVector3D(self.x, self.y, self.z)))
        pose.setDistanceFromCenterPoint(self.distance)
        pose.setPitchAngle(self.pitch)
        pose.setHeadingAngle(-self.azimuth)
        return pose


def view_of(pose: QgsCameraPose, settings: Qgs3DMapSettings) -> View:
    """Return the view that the camera of a 3D view has."""
    centre = settings.worldToMapCoordinates(pose.centerPoint())
    azimuth = -pose.headingAngle() % 360.0
    return View(centre.x(), centre.y(), centre.z(), pose.distanceFromCenterPoint(), pose.pitchAngle(), azimuth)


def overview(ground: QgsRasterLayer) -> View:
    """Return a view from the south of the whole ground."""
    extent = ground.extent()
    distance = 0.52 * max(extent.width() * 0.9, extent.height()) / tan(radians(0.5 * FIELD_OF_VIEW))
    centre = extent.center()
    return View(centre.x(), centre.y(), height_at(ground, centre), distance, OVERVIEW_PITCH)


def towards(ground: QgsRasterLayer, point: QgsPointXY, azimuth: float = 0.0) -> View:
    """Return a view of a house, or whatever else stands at a point."""
    return View(point.x(), point.y(), height_at(ground, point) + 3.0, HOUSE_DISTANCE, HOUSE_PITCH, azimuth)


def standing(ground: QgsRasterLayer, point: QgsPointXY, azimuth: float = 0.0, ahead: float = 20.0) -> View:
    """Return the view of who stands at a point and looks level to a point so far (m) ahead."""
    x, y = point.x() + ahead * sin(radians(azimuth)), point.y() + ahead * cos(radians(azimuth))
    return View(x, y, height_at(ground, point) + EYE, ahead, 90.0, azimuth)


def along(ground: QgsRasterLayer, start: QgsPointXY, end: QgsPointXY) -> View:
    """Return the view of who stands at a point of a street and looks along it to another."""
    ahead = hypot(end.x() - start.x(), end.y() - start.y())
    azimuth = degrees(atan2(end.x() - start.x(), end.y() - start.y())) % 360.0
    return standing(ground, start, azimuth, max(ahead, 1.0))


def height_at(ground: QgsRasterLayer, point: QgsPointXY) -> float:
    """Return the height (m) of the ground at a point, its lowest where there is no data."""
    value, found = ground.dataProvider().sample(point, 1)
    if found and value == value:
        return value
    return ground.dataProvider().bandStatistics(1).minimumValue


def covers(ground: QgsRasterLayer, point: QgsPointXY) -> bool:
    """Tell whether a point lies on the ground."""
    return QgsRectangle(ground.extent()).contains(point)
