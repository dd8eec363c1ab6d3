"""Means of a map within areas."""

from __future__ import annotations

import numpy as np


def mean_in_zones(values: np.ndarray, zones: np.ndarray, count: int) -> np.ndarray:
    """Return the mean of a map in each zone, shape (count,), NaN where it has no values there.

    `values` (rows, columns) with NaN where not known; `zones` of the same shape numbers them from 1, 0 for none.
    """
    known = (zones > 0) & ~np.isnan(values)
    cells = np.bincount(zones[known] - 1, minlength=count)
    with np.errstate(invalid="ignore"):
        return np.bincount(zones[known] - 1, values[known].astype(np.float64), count) / cells
