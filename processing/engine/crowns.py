"""The shape of the crown of a tree."""

from __future__ import annotations

import numpy as np


def crown_heights(
    x: np.ndarray, y: np.ndarray, place: np.ndarray, height: float, diameter: float, base: float
) -> np.ndarray:
    """Return the height (m above ground) of a crown over cells, half an ellipsoid, and 0 beside it.

    x, y: centres of columns and rows (m).
    """
    radius = 0.5 * diameter
    outwards = ((x - place[0])[np.newaxis, :] ** 2 + (y - place[1])[:, np.newaxis] ** 2) / radius**2
    dome = base + (height - base) * np.sqrt(np.clip(1.0 - outwards, 0.0, None))
    return np.where(outwards < 1.0, dome, 0.0).astype(np.float32)
