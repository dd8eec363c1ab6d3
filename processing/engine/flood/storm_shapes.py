"""How the rain of a storm is spread over its duration."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..errors import StadstweelingError
from ..text import QT_TRANSLATE_NOOP
from .rain import Hyetograph
from .storm_statistics import DURATIONS, STORM

EULER_PEAK = 0.3
"""Where in the storm the peak of Euler's type II lies."""


class NotWholeBlocks(StadstweelingError):
    """The blocks do not fill the storm."""

    what = QT_TRANSLATE_NOOP("engine", "{duration:g} minutes cannot be cut in blocks of {block:g} minutes")
    expected = QT_TRANSLATE_NOOP("engine", "a duration of a whole number of blocks")
    remedy = QT_TRANSLATE_NOOP("engine", "Change the duration or the length of a block.")


class PatternOfOtherDuration(StadstweelingError):
    """A pattern is asked of a storm that it was not made for."""

    what = QT_TRANSLATE_NOOP("engine", "this shape is for a storm of {wanted:g} hours, and this one takes {found:g}")
    expected = QT_TRANSLATE_NOOP("engine", "a storm of {wanted:g} hours")
    remedy = QT_TRANSLATE_NOOP("engine", "Change the duration, or choose another shape.")


@dataclass(frozen=True)
class Pattern:
    """A fixed shape: the fractions of the rain in equal parts of a storm of `duration` (s)."""

    duration: float
    fractions: tuple[float, ...]


def constant(total: float, duration: float, block: float) -> Hyetograph:
    """Spread `total` (mm) evenly over `duration` (s), in blocks of `block` (s)."""
    blocks = _blocks(duration, block)
    return Hyetograph.from_depths(np.full(blocks, total / blocks), block)


def euler(depth_of: Callable[[float], float], duration: float, block: float) -> Hyetograph:
    """Return Euler's type II storm: heaviest at 0.3 of the duration, down from there to the start, the rest after it.

    `depth_of` gives the depth (mm) of each shorter duration (s), so that every part round the peak is about as rare
    as the whole. Euler's type II as in DWA-A 118 (2006).
    """
    ranked = _ranked_blocks(depth_of, duration, block)
    rise = int(EULER_PEAK * len(ranked)) + 1
    return Hyetograph.from_depths(np.concatenate((ranked[:rise][::-1], ranked[rise:])), block)


def alternating(depth_of: Callable[[float], float], duration: float, block: float) -> Hyetograph:
    """Return the storm of alternating blocks: the heaviest in the middle, the others right and left of it in turn.

    `depth_of` as in `euler`. Chow, Maidment and Mays (1988), Applied Hydrology, section 14.4.
    """
    ranked = _ranked_blocks(depth_of, duration, block)
    return Hyetograph.from_depths(np.concatenate((ranked[::2][::-1], ranked[1::2])), block)


def patterned(pattern: Pattern, total: float, duration: float, block: float) -> Hyetograph:
    """Spread `total` (mm) over `duration` (s) as the pattern says; `PatternOfOtherDuration` where it cannot."""
    if duration != pattern.duration:
        raise PatternOfOtherDuration(STORM, wanted=pattern.duration / 3600.0, found=duration / 3600.0)
    parts = np.linspace(0.0, duration, len(pattern.fractions) + 1)
    edges = np.linspace(0.0, duration, _blocks(duration, block) + 1)
    cumulative = np.concatenate(([0.0], np.cumsum(pattern.fractions))) / sum(pattern.fractions)
    return Hyetograph(edges, total * np.diff(np.interp(edges, parts, cumulative)))


def _blocks(duration: float, block: float) -> int:
    if duration % block:
        raise NotWholeBlocks(STORM, duration=duration / 60.0, block=block / 60.0)
    return round(duration / block)


def _ranked_blocks(depth_of: Callable[[float], float], duration: float, block: float) -> np.ndarray:
    """Return the depth (mm) of each block, heaviest first; together they make the depth of the whole duration.

    Within the shortest duration of the statistics the rain is even. Where the fitted depths dip with duration (at the
    joint of two distributions, at 12 hours) the depth stays level, and none exceeds that of the whole.
    """
    shortest = DURATIONS[0]
    durations = block * np.arange(1, _blocks(duration, block) + 1)
    depths = [depth_of(max(each, shortest)) * min(each / shortest, 1.0) for each in durations]
    level = np.minimum(np.maximum.accumulate(depths), depths[-1])
    return np.sort(np.diff(level, prepend=0.0))[::-1]
