"""Where a study lies and what its clocks tell, against Python's own list of time zones."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from math import atan, degrees, radians, sin, tan
from zoneinfo import ZoneInfo

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext

from ...processing.adapters.places import ClockZone, UnknownTimeZone, place_of
from ...processing.engine.errors import CannotRead
from ...processing.engine.grid import Grid

ZONES = ("Europe/Amsterdam", "UTC", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Kiritimati")
YEAR = [datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hour) for hour in range(24 * 365)]
SPRING, AUTUMN = datetime(2026, 3, 29, 2, 30), datetime(2026, 10, 25, 2, 30)
"""Times that the clocks of Amsterdam skip, and tell twice."""


@pytest.mark.parametrize("name", ZONES)
def test_clocks_go_as_elsewhere_all_year_round(name):
    ours, theirs = ClockZone(name), ZoneInfo(name)
    for moment in YEAR:
        told, wanted = moment.astimezone(ours), moment.astimezone(theirs)
        assert (told.replace(tzinfo=None), told.fold) == (wanted.replace(tzinfo=None), wanted.fold), moment
        assert told.utcoffset() == wanted.utcoffset(), moment
        assert told.astimezone(UTC) == moment


@pytest.mark.parametrize(
    "told", [SPRING, AUTUMN, AUTUMN.replace(fold=1), datetime(2026, 6, 21, 15), datetime(2026, 12, 21, 9)]
)
def test_a_time_on_the_clock_is_the_same_moment_as_elsewhere(told):
    ours, theirs = (told.replace(tzinfo=zone) for zone in (ClockZone("Europe/Amsterdam"), ZoneInfo("Europe/Amsterdam")))
    assert ours.astimezone(UTC) == theirs.astimezone(UTC)


def test_an_hour_that_is_told_twice_is_told_apart():
    zone = ClockZone("Europe/Amsterdam")
    first, second = (datetime(2026, 10, 25, hour, 30, tzinfo=UTC).astimezone(zone) for hour in (0, 1))
    assert first.replace(tzinfo=None) == second.replace(tzinfo=None)
    assert (first.fold, second.fold) == (0, 1)
    assert (first.utcoffset(), second.utcoffset()) == (timedelta(hours=2), timedelta(hours=1))


def test_a_zone_knows_its_name_and_nothing_of_no_moment():
    zone = ClockZone("Europe/Amsterdam")
    assert zone.tzname(None) == "Europe/Amsterdam"
    assert zone.utcoffset(None) is None and zone.dst(SPRING) is None


@pytest.mark.parametrize("name", ["", "Europe/Almere", "europe amsterdam", "é"])
def test_an_unknown_zone_is_refused(name):
    with pytest.raises(UnknownTimeZone):
        ClockZone(name)


def place(x: float, y: float, crs: str = "EPSG:28992", cell_size: float = 1.0):
    """Return the place of a grid of 100 by 60 cells with its middle there."""
    grid = Grid(60, 100, cell_size, x - 50 * cell_size, y + 30 * cell_size)
    wkt = QgsCoordinateReferenceSystem(crs).toWkt()
    return place_of(grid, wkt, QgsCoordinateTransformContext(), "ground")


def test_the_place_is_that_of_the_middle_of_the_grid(qgis_app):
    """The origin of RD is the Onze Lieve Vrouwetoren in Amersfoort."""
    amersfoort = place(155000.0, 463000.0)
    assert (amersfoort.latitude, amersfoort.longitude) == pytest.approx((52.15517, 5.38721), abs=2e-5)
    assert amersfoort.convergence == pytest.approx(0.0, abs=0.002)
    larger = place(155000.0, 463000.0, cell_size=100.0)
    assert (larger.latitude, larger.longitude) == pytest.approx((amersfoort.latitude, amersfoort.longitude), abs=1e-9)


@pytest.mark.parametrize(("x", "y", "convergence"), [(143000.0, 487100.0, -0.139), (250000.0, 487100.0, 1.104)])
def test_the_north_of_the_grid_turns_away_from_the_middle_of_the_country(qgis_app, x, y, convergence):
    assert place(x, y).convergence == pytest.approx(convergence, abs=0.002)


def test_convergence_is_that_of_the_formula_of_utm(qgis_app):
    """Grid north is east of true north by atan(tan(Δλ) sin φ) east of the central meridian (Snyder 1987, eq. 8-15)."""
    oslo = place(700000.0, 6650000.0, "EPSG:32632")
    wanted = degrees(atan(tan(radians(oslo.longitude - 9.0)) * sin(radians(oslo.latitude))))
    assert oslo.convergence == pytest.approx(wanted, abs=0.002)
    assert wanted > 3.0


def test_a_place_off_the_earth_is_refused(qgis_app):
    with pytest.raises(CannotRead, match="ground"):
        place(1e12, 1e12, "EPSG:32631")


def test_the_offset_of_clocks_is_asked_for_by_python_itself():
    told = datetime(2026, 6, 21, 15, tzinfo=ClockZone("Europe/Amsterdam"))
    assert told == datetime(2026, 6, 21, 15, tzinfo=timezone(timedelta(hours=2)))


def test_coordinates_that_stay_as_they_are_are_no_place(qgis_app):
    """QGIS hands them back without a word where it knows no way, which is not always the same twice."""
    with pytest.raises(CannotRead, match="latitude and longitude"):
        place_of(Grid(10, 10, 5.0, 143000.0, 487000.0), "", QgsCoordinateTransformContext(), "ground")
