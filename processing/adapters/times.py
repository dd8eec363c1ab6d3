"""Simulated time on the calendar, so that QGIS can play it.

A design storm has no date. Every result starts at the same fixed moment, so that runs can be played side by side and
the clock of the temporal controller reads as time since the start. The sun has a date: bands of its hours are named
after the clock of the place, which is what the temporal controller then reads.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime

from qgis.PyQt.QtCore import QDateTime, Qt

START = datetime(2026, 1, 1, tzinfo=UTC)

_BAND = re.compile(r"\bt=(\d+(?:\.\d+)?)")
_CLOCK = re.compile(r"\b\d{4}-\d\d-\d\d \d\d:\d\d\b")


def moment(seconds: float) -> QDateTime:
    """Return the calendar time at which so many seconds have been simulated."""
    start = QDateTime.fromString(f"{START:%Y-%m-%dT%H:%M:%S}Z", Qt.DateFormat.ISODate)
    return start.addMSecs(round(seconds * 1000))


def band_name(seconds: float) -> str:
    """Return the name of the raster band that holds this moment."""
    return f"t={seconds:.10g}"


def band_time(name: str) -> float | None:
    """Return the moment (s) that a band's name tells, None where it tells none."""
    found = _BAND.search(name)
    return float(found.group(1)) if found else None


def clock_band_name(clock: datetime) -> str:
    """Return the name of the raster band that holds what is so at this time on the clock of the place."""
    return f"{clock:%Y-%m-%d %H:%M}"


def band_moment(name: str) -> QDateTime | None:
    """Return the calendar time that a band's name tells, None where it tells none."""
    seconds, clock = band_time(name), _CLOCK.search(name)
    if seconds is not None:
        return moment(seconds)
    return QDateTime.fromString(f"{clock.group().replace(' ', 'T')}:00Z", Qt.DateFormat.ISODate) if clock else None
