"""Since when and how long water stands at buildings, from maps of water depth at successive moments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import StadstweelingError
from ..text import QT_TRANSLATE_NOOP
from .facades import GOVERNING_LENGTH, HALF_MILLIMETRE, Assessment, Facade, exceeded_along


class NoTimes(StadstweelingError):
    """A series that does not tell, or not in order, at what times its bands hold."""

    what = QT_TRANSLATE_NOOP("engine", "the names of the bands are no increasing times, the first of them '{name}'")
    expected = QT_TRANSLATE_NOOP("engine", "bands named after their time in seconds, such as t=600, in order")
    remedy = QT_TRANSLATE_NOOP("engine", "Take the series that 'Cloudburst' writes, or leave this input empty.")


def check_times(times: Sequence[float | None], names: Sequence[str], where: str) -> None:
    """Raise `NoTimes` at the first band without a time, or with one not after the band before it."""
    last = -np.inf
    for time, name in zip(times, names, strict=True):
        if time is None or time <= last:
            raise NoTimes(where, name=name)
        last = time


@dataclass(frozen=True)
class Times:
    """When the water was there (s since the start), as arrays of shape (buildings,), NaN where it never was.

    A duration is the least it can be where `still_inside`: the water had not left at the last moment.
    """

    first_wet: np.ndarray
    inside_since: np.ndarray
    inside_duration: np.ndarray
    still_inside: np.ndarray


def follow(facade: Facade, assessment: Assessment, moments: Iterable[tuple[float, np.ndarray]]) -> Times:
    """Follow the water at each building through time, along straight lines between the moments.

    `moments` gives the time (s, increasing) and the map of depth (m, NaN where dry), one at a time. The difference
    between the depth in a cell and at the wall is kept from the highest water. Before the water comes, its level is
    taken at the ground around the building.
    """
    count = len(assessment.floor)
    facade = facade.only((assessment.building_class > 0)[facade.building] & (facade.depth >= assessment.wet_from))
    needed = np.minimum(np.bincount(facade.building, facade.length, count), GOVERNING_LENGTH)
    to_wall = facade.depth - facade.cell_depth
    dry_head = np.minimum(assessment.ground - assessment.floor, 0.0)
    wet, inside = _TimeAbove(count), _TimeAbove(count)
    for time, depth in moments:
        cell_depth = np.nan_to_num(depth.reshape(-1)[facade.cell])
        at_wall = np.where(cell_depth > 0.0, np.maximum(cell_depth + to_wall, 0.0), 0.0)
        wet.add(time, exceeded_along(facade, at_wall, needed, two_cells=True) - assessment.wet_from)
        level = np.where(at_wall >= assessment.wet_from, facade.ground + at_wall, -np.inf)
        head = exceeded_along(facade, level, needed, two_cells=True) - assessment.floor
        inside.add(time, np.where(np.isneginf(head), dry_head, head) - HALF_MILLIMETRE)
    return Times(wet.since, inside.since, np.where(np.isnan(inside.since), np.nan, inside.duration), inside.above)


class _TimeAbove:
    """Adds up the time (s) that quantities are above zero, given at successive moments."""

    def __init__(self, count: int) -> None:
        self.since = np.full(count, np.nan)
        self.duration = np.zeros(count)
        self.above = np.zeros(count, bool)
        self._last: tuple[float, np.ndarray] | None = None

    def add(self, time: float, value: np.ndarray) -> None:
        above = value > 0.0
        rising = above & np.isnan(self.since)
        if self._last is None:
            self.since[rising] = time
        else:
            before, last = self._last
            span = np.abs(last) + np.abs(value)
            share = np.divide(
                np.fmax(last, 0.0) + np.fmax(value, 0.0), span, out=np.zeros_like(span), where=span > 0.0
            )
            self.since[rising] = (time - (time - before) * share)[rising]
            self.duration += (time - before) * share
        self.above = above
        self._last = time, value
