"""Where a study lies on Earth and which time its clocks tell: what the sun needs to know."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from math import atan2, degrees

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsPointXY,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QByteArray, QDateTime, Qt, QTimeZone

from ..engine.errors import CannotRead, StadstweelingError
from ..engine.grid import Grid
from ..engine.heat.place import Place
from ..engine.text import QT_TRANSLATE_NOOP

HOME_ZONE = "Europe/Amsterdam"
"""The time zone where nobody gives another."""
DEGREES = QgsRectangle(-180.0, -90.0, 180.0, 90.0)
TRIES = 3
"""How often to ask QGIS: it once gave coordinates back as they were, while it drew in 3D (seen in 3.40.6)."""
NO_WAY = QT_TRANSLATE_NOOP("engine", "its coordinates cannot be turned into latitude and longitude")
NORTHWARD = 1e-3
"""Degrees of latitude over which the direction of true north is looked for."""


class UnknownTimeZone(StadstweelingError):
    """A time zone that this machine does not know."""

    what = QT_TRANSLATE_NOOP("engine", "there is no time zone '{zone}'")
    expected = QT_TRANSLATE_NOOP("engine", "a name such as Europe/Amsterdam, or UTC")
    remedy = QT_TRANSLATE_NOOP("engine", "Give the name of a time zone as in the IANA list.")


class ClockZone(tzinfo):
    """A time zone of Qt, which has its own list of zones on every system, summer time included."""

    def __init__(self, name: str) -> None:
        """Take a name of the IANA list. Raises `UnknownTimeZone`."""
        self._zone = QTimeZone(QByteArray(name.encode()))
        self._name = name
        if not name or not self._zone.isValid():
            raise UnknownTimeZone(name, zone=name)

    def fromutc(self, moment: datetime) -> datetime:
        """Return a moment in UTC, with this zone attached, as the clocks here tell it."""
        seconds = self._zone.offsetFromUtc(_in_qt(moment.replace(tzinfo=UTC)))
        local = (moment + timedelta(seconds=seconds)).replace(fold=0)
        # Where clocks have just been put back, the same time is told for the second time.
        again = self.utcoffset(local) != timedelta(seconds=seconds)
        return local.replace(fold=1 if again else 0)

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        """Return how far the clocks here are ahead of UTC at a time they tell."""
        if moment is None:
            return None
        naive = moment.replace(tzinfo=UTC)
        offsets = []
        for guess in (naive - timedelta(hours=15), naive + timedelta(hours=15)):  # one on each side, whatever the zone
            offset = self._zone.offsetFromUtc(_in_qt(guess))
            if self._zone.offsetFromUtc(_in_qt(naive - timedelta(seconds=offset))) == offset:
                offsets.append(offset)
        if not offsets:  # a time that was skipped when clocks were put on
            offsets = [self._zone.offsetFromUtc(_in_qt(naive - timedelta(hours=15)))]
        return timedelta(seconds=offsets[-1] if moment.fold else offsets[0])

    def dst(self, moment: datetime | None) -> timedelta | None:
        """Say that it is not known which part of the offset is summer time."""
        return None

    def tzname(self, moment: datetime | None) -> str:
        """Return the name of the zone."""
        return self._name


def _in_qt(moment: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(round(moment.timestamp()), Qt.TimeSpec.UTC)


def place_of(grid: Grid, crs: str, context: QgsCoordinateTransformContext, name: str) -> Place:
    """Return where the middle of a grid in a CRS (WKT) lies, and how its north differs from true north there.

    Raises `CannotRead` where no way leads to latitude and longitude.
    """
    middle = QgsPointXY(0.5 * (grid.west + grid.east), 0.5 * (grid.south + grid.north))
    for _ in range(TRIES):
        to_degrees = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem.fromWkt(crs), QgsCoordinateReferenceSystem("EPSG:4326"), context
        )
        try:
            here = to_degrees.transform(middle)
            above = to_degrees.transform(QgsPointXY(here.x(), here.y() + NORTHWARD), Qgis.TransformDirection.Reverse)
        except QgsCsException as error:
            raise CannotRead(name, reason=error) from error
        if DEGREES.contains(here):
            break
    else:
        raise CannotRead(name, reason=NO_WAY)
    # True north, as the grid sees it: what is subtracted from a true azimuth is the azimuth of the grid's north.
    convergence = -degrees(atan2(above.x() - middle.x(), above.y() - middle.y()))
    return Place(here.y(), here.x(), convergence)
