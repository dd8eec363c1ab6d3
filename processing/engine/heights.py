"""Whether numbers can be the heights of ground, or of what grows on it, in metres."""

from __future__ import annotations

import numpy as np

from .errors import LooksLikeCentimetres, OutOfRange, StadstweelingError
from .text import QT_TRANSLATE_NOOP, Text
from .variables import CANOPY, GROUND

STEEP = 0.5
"""Half of the area steeper than this is no terrain, but heights in another unit. Our own default."""
TALL = 50.0
"""Range of heights below which a unit cannot be told (m). Our own default."""
FINE, WHOLE_SHARE = 5.0, 0.99
"""Cells (m) of a survey that measures decimetres at least: where this share of its heights are whole numbers, they are
no metres. Our own default."""
NOISE = 5.0
"""How far (m) vegetation may seem to lie below the ground. Our own default."""


class ImpossibleHeights(StadstweelingError):
    """Numbers that no ground on Earth has."""

    what = QT_TRANSLATE_NOOP(
        "engine", "{count} cells hold heights that cannot be, the first, {value:g} m, at row {row}, column {column}"
    )
    expected = QT_TRANSLATE_NOOP("engine", "heights between {lowest:g} and {highest:g} m, or a declared no-data value")
    remedy = QT_TRANSLATE_NOOP(
        "engine", "Declare the no-data value in the file, or fill the ground with 'Prepare study'."
    )


def impossible(heights: np.ndarray) -> np.ndarray:
    """Tell which cells hold a number (m) that no ground has; NaN and infinity are no numbers."""
    lowest, highest = GROUND.valid_range
    return np.isfinite(heights) & ((heights < lowest) | (heights > highest))


def check_unit(heights: np.ndarray, cell_size: float, where: str) -> None:
    """Raise `LooksLikeCentimetres` where heights are whole numbers, or most ground far steeper than terrain is.

    heights: (rows, columns), NaN where unknown; cell_size in m.
    """
    known = heights[np.isfinite(heights)]
    if not known.size:
        return
    low, high = np.percentile(known, (1, 99))
    steps = np.abs(np.diff(heights, axis=1))
    steps = steps[np.isfinite(steps)]
    steep = steps.size and float(np.median(steps)) > STEEP * cell_size
    whole = cell_size <= FINE and float(np.mean(known == np.round(known))) > WHOLE_SHARE
    if high - low >= TALL and (steep or whole):
        raise LooksLikeCentimetres(where, lowest=float(known.min()), highest=float(known.max()))


def check_ground(heights: np.ndarray, cell_size: float, where: str, first: tuple[int, int] = (0, 0)) -> None:
    """Raise `ImpossibleHeights` or `LooksLikeCentimetres` where a raster is no ground (m) to compute with.

    first: row and column of the raster at which the heights begin.
    """
    check_possible(heights, where, first)
    check_unit(heights, cell_size, where)


def check_possible(heights: np.ndarray, where: str, first: tuple[int, int] = (0, 0)) -> None:
    """Raise `ImpossibleHeights` where a raster holds what is no height on Earth (m); `first` as in `check_ground`."""
    wrong = impossible(heights)
    if wrong.any():
        row, column = np.argwhere(wrong)[0] + first
        lowest, highest = GROUND.valid_range
        raise ImpossibleHeights(
            where, count=int(wrong.sum()), value=float(heights[wrong][0]), row=int(row), column=int(column),
            lowest=lowest, highest=highest,
        )


def check_vegetation(heights: np.ndarray, where: str) -> None:
    """Raise `OutOfRange` where a raster holds no heights of vegetation above the ground (m); NaN is unknown.

    Canopy models are a surface less a ground: a little below zero is the noise of both.
    """
    lowest, highest = CANOPY.valid_range
    for value in (np.nanmin(heights, initial=0.0), np.nanmax(heights, initial=0.0)):
        if not lowest - NOISE <= value <= highest:
            quantity = Text(QT_TRANSLATE_NOOP("engine", "the vegetation height above the ground"))
            raise OutOfRange(
                where, quantity=quantity, value=float(value), unit=CANOPY.unit, lowest=lowest, highest=highest
            )
