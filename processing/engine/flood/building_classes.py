"""The limits of the classes of buildings with water against their façade."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from ..errors import StadstweelingError
from ..text import QT_TRANSLATE_NOOP

CLASSES = 5


class BadClassLimits(StadstweelingError):
    """Limits that do not divide depths in five classes."""

    what = QT_TRANSLATE_NOOP("engine", "the depths from which the classes hold are {limits}")
    expected = QT_TRANSLATE_NOOP("engine", "{count} depths in metres that start at 0 and increase")
    remedy = QT_TRANSLATE_NOOP("engine", "Correct the column from_depth_m of the table.")


def class_limits(values: Sequence[Any], where: str) -> tuple[float, ...]:
    """Return the depths (m) from which the five classes hold; raises `BadClassLimits`."""
    numbers = all(isinstance(value, float) for value in values)
    increasing = numbers and all(low < high < float("inf") for low, high in pairwise(values))
    if len(values) != CLASSES or not increasing or values[0] != 0.0:
        limits = ", ".join("-" if value is None else str(value) for value in values)
        raise BadClassLimits(where, limits=limits, count=CLASSES)
    return tuple(values)
