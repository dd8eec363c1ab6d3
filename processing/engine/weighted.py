"""Statistics of values that count for more than one, such as those of homes by their dwellings."""

from __future__ import annotations

import numpy as np


def weighted_median(values: np.ndarray, weights: np.ndarray) -> float:
    """Return the least value that at least half of the weight does not exceed; NaN values count for nothing.

    NaN where nothing counts. Infinite values count: half of all may be infinite.
    """
    kept = ~np.isnan(values) & (weights > 0)
    if not kept.any():
        return float("nan")
    order = np.argsort(values[kept], kind="stable")
    total = np.cumsum(weights[kept][order])
    return float(values[kept][order][np.searchsorted(total, 0.5 * total[-1])])


def weighted_share(chosen: np.ndarray, weights: np.ndarray) -> float:
    """Return which share (%) of the weight is chosen (bool); NaN where there is no weight."""
    total = weights.sum()
    return float(100.0 * weights[chosen].sum() / total) if total else float("nan")


def weighted_mean(values: np.ndarray, weights: np.ndarray) -> float:
    """Return the mean; NaN values count for nothing, and it is NaN where nothing counts."""
    kept = ~np.isnan(values) & (weights > 0)
    return float(np.average(values[kept], weights=weights[kept])) if kept.any() else float("nan")
