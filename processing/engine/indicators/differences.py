"""Differences of maps between a variant and the base."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..variables import Variable


@dataclass(frozen=True)
class Areas:
    """Where a map differs noticeably (m²): lower, higher, and where only one of the two knows anything."""

    lower: float
    higher: float
    one_sided: float


def difference_of(variant: np.ndarray, base: np.ndarray) -> np.ndarray:
    """Return variant minus base, float32 of the shape of both; NaN where either is.

    Depth is 0 where it is dry, and NaN on buildings and open water: where a new building stands, nothing got drier.
    """
    return (variant - base).astype(np.float32)


def areas_of(variant: np.ndarray, base: np.ndarray, variable: Variable, cell_area: float) -> Areas:
    """Return the areas in which a difference falls in a class of its variable above or below 'no difference'."""
    low, high = no_difference(variable)
    difference = difference_of(variant, base)
    counts = (difference < low, difference >= high, np.isnan(variant) != np.isnan(base))
    return Areas(*(float(np.count_nonzero(where)) * cell_area for where in counts))


def no_difference(variable: Variable) -> tuple[float, float]:
    """Return where the middle class of a variable of differences begins and ends, in float32 as maps hold it."""
    middle = len(variable.stops) // 2
    return np.float32(variable.stops[middle][0]), np.float32(variable.stops[middle + 1][0])
