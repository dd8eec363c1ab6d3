"""Sun and shade: at a moment, and over a day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np

from ..errors import StadstweelingError
from ..grid import Grid
from ..progress import OnProgress, report, unattended
from ..text import QT_TRANSLATE_NOOP, Text
from ..tiles import Window
from .lines import Direction
from .place import LOWEST_SUN, Place
from .survey import TILE, Survey, sweepers
from .sweep import Sweeper

CASTING = QT_TRANSLATE_NOOP("engine", "Casting shadows: {time}")


def sunlight(sweeper: Sweeper, light: Direction | None) -> np.ndarray:
    """Return the share (0 to 1) of the sun's direct light that reaches each cell, float32, NaN without data."""
    if light is None:
        return np.where(np.isnan(sweeper.here.solid), np.float32(np.nan), np.float32(0.0))
    return sweeper.light([(light, 1.0)], sharp=True)[1]


@dataclass(frozen=True)
class Shade:
    """Shade in a window: share (0 to 1) of the direct sun kept off at a moment, float32, NaN without data.

    open_ground: bool, what has data and carries no building.
    """

    window: Window
    moment: datetime
    shade: np.ndarray
    open_ground: np.ndarray


def shadows_of_study(
    survey: Survey,
    grid: Grid,
    place: Place,
    moments: Sequence[datetime],
    on_progress: OnProgress = unattended,
    tile: int = TILE,
) -> Iterator[list[Shade]]:
    """Yield the shade at each of the moments, tile by tile. Raises `Cancelled`.

    moments: with their time zone.
    """
    lights = [place.light(moment) for moment in moments]
    for sweeper, proceed in sweepers(survey, grid, [light for light in lights if light], on_progress, tile):
        shades = []
        for number, (moment, light) in enumerate(zip(moments, lights, strict=True)):
            report(proceed, number / len(moments), Text(CASTING, {"time": f"{moment:%H:%M}"}))
            shade = 1.0 - sunlight(sweeper, light)
            shades.append(Shade(sweeper.core, moment, shade, sweeper.here.open_ground))
        yield shades


class NoSun(StadstweelingError):
    """A day on which the sun does not rise."""

    what = QT_TRANSLATE_NOOP("engine", "the sun does not rise above {altitude:g}° on {day}")
    expected = QT_TRANSLATE_NOOP("engine", "a day on which the sun casts shadows")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose another day, and check the coordinate reference system.")


def sunny_moments(place: Place, midnight: datetime, interval: timedelta) -> list[datetime]:
    """Return the moments of a day, from midnight on and `interval` apart, at which the sun casts shadows.

    midnight: the start of the day on the clocks of the place. On a day that the clocks change it has 23 or 25 hours.
    Raises `NoSun`.
    """
    moments, moment, day = [], midnight, midnight.date()
    while moment.date() == day:
        if place.light(moment) is not None:
            moments.append(moment)
        moment = _later(moment, interval)
    if not moments:
        raise NoSun(f"{day}", altitude=LOWEST_SUN, day=f"{day}")
    return moments


def _later(moment: datetime, interval: timedelta) -> datetime:
    """Return a moment later by the sun, not by the clock, which may be changed in between."""
    return (moment.astimezone(UTC) + interval).astimezone(moment.tzinfo)
