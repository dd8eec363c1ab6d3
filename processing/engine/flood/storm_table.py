"""A storm from somebody's own table: blocks of rain, checked row by row."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ..errors import StadstweelingError
from ..text import QT_TRANSLATE_NOOP
from .rain import Hyetograph


class NoTable(StadstweelingError):
    """A storm of one's own is asked for without its table."""

    what = QT_TRANSLATE_NOOP("engine", "no table is chosen")
    expected = QT_TRANSLATE_NOOP("engine", "a table with a row for each block of rain: start_s, end_s, rain_mm")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose a table, or another storm.")


class NoBlocks(StadstweelingError):
    """The table is empty."""

    what = QT_TRANSLATE_NOOP("engine", "the table of the storm has no rows")
    expected = QT_TRANSLATE_NOOP("engine", "a row for each block of rain: start_s, end_s, rain_mm")
    remedy = QT_TRANSLATE_NOOP("engine", "Check the table, its filter and its selection.")


class NotANumber(StadstweelingError):
    """A cell is empty or no number."""

    what = QT_TRANSLATE_NOOP("engine", "row {row} has no number in the field '{field}'")
    expected = QT_TRANSLATE_NOOP("engine", "a finite number in each row, with a point as the decimal mark")
    remedy = QT_TRANSLATE_NOOP("engine", "Fill in the value, or remove the row.")


class NegativeRain(StadstweelingError):
    """Rain below zero."""

    what = QT_TRANSLATE_NOOP("engine", "row {row} has {rain:g} mm of rain")
    expected = QT_TRANSLATE_NOOP("engine", "0 mm or more")
    remedy = QT_TRANSLATE_NOOP("engine", "Correct the rain, or remove the row: a gap between rows is dry.")


class BlockWithoutDuration(StadstweelingError):
    """A block ends when or before it starts."""

    what = QT_TRANSLATE_NOOP("engine", "row {row} runs from {start:g} to {end:g} s")
    expected = QT_TRANSLATE_NOOP("engine", "an end later than the start")
    remedy = QT_TRANSLATE_NOOP("engine", "Correct the times, in seconds since the start of the storm.")


class BlocksOverlap(StadstweelingError):
    """Blocks overlap or are out of order."""

    what = QT_TRANSLATE_NOOP("engine", "row {row} starts at {start:g} s, before the previous row ends at {end:g} s")
    expected = QT_TRANSLATE_NOOP("engine", "rows in order of time that do not overlap")
    remedy = QT_TRANSLATE_NOOP("engine", "Sort the rows and correct their times, in seconds since the storm began.")


class StartsTooEarly(StadstweelingError):
    """A block starts before time 0."""

    what = QT_TRANSLATE_NOOP("engine", "row {row} starts at {start:g} s, before the storm begins")
    expected = QT_TRANSLATE_NOOP("engine", "times of 0 s or later")
    remedy = QT_TRANSLATE_NOOP("engine", "Count the times from the start of the storm.")


class NoRain(StadstweelingError):
    """A dry storm."""

    what = QT_TRANSLATE_NOOP("engine", "no rain falls in any row")
    expected = QT_TRANSLATE_NOOP("engine", "at least one row with more than 0 mm")
    remedy = QT_TRANSLATE_NOOP("engine", "Fill in the field 'rain_mm' (mm in each block, not mm/h).")


def hyetograph_from_rows(rows: Sequence[tuple[float, float, float]], where: str) -> Hyetograph:
    """Check the rows (start s, end s, rain mm) of a table and return its rain from time 0.

    The time between rows, and before the first, is dry. `where` names the table in errors: `NoBlocks`,
    `NotANumber`, `StartsTooEarly`, `BlockWithoutDuration`, `BlocksOverlap`, `NegativeRain`, `NoRain`.
    """
    if not rows:
        raise NoBlocks(where)
    edges, depths = [0.0], []
    for number, (start, end, rain) in enumerate(rows, start=1):
        for field, value in (("start_s", start), ("end_s", end), ("rain_mm", rain)):
            if not math.isfinite(value):
                raise NotANumber(where, row=number, field=field)
        if start < 0.0:
            raise StartsTooEarly(where, row=number, start=start)
        if end <= start:
            raise BlockWithoutDuration(where, row=number, start=start, end=end)
        if start < edges[-1]:
            raise BlocksOverlap(where, row=number, start=start, end=edges[-1])
        if rain < 0.0:
            raise NegativeRain(where, row=number, rain=rain)
        if start > edges[-1]:
            edges.append(start)
            depths.append(0.0)
        edges.append(end)
        depths.append(rain)
    if not any(depths):
        raise NoRain(where)
    return Hyetograph(np.array(edges), np.array(depths))
