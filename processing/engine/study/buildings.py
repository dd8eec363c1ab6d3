"""Heights and floors of buildings out of the rasters around them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


def median_inside(values: np.ndarray, labels: np.ndarray, count: int) -> np.ndarray:
    """Return the median of `values` in each label from 1 to `count`, NaN where a label has no cell with a value.

    values: float, labels: int; both of shape (rows, columns).
    """
    from scipy import ndimage  # here, so that QGIS without scipy can still list what needs it

    usable = (labels > 0) & np.isfinite(values)
    result = np.full(count, np.nan)
    present = np.unique(labels[usable])
    if present.size:
        result[present - 1] = ndimage.median(values[usable], labels[usable], present)
    return result


def building_heights(
    given: Sequence[float | None], roofs: Sequence[float | None], from_surface: np.ndarray, ground: np.ndarray
) -> list[float | None]:
    """Return the height (m above ground) of each building: as given, else its roof above the ground, else the surface.

    given: heights (m); roofs: levels of the roof (m above datum); from_surface: median height (m) of the surface above
    the ground; ground: level of the ground (m above datum); one value a building.
    """
    levels = np.array([np.nan if roof is None else roof for roof in roofs], float) - ground
    heights = np.array([np.nan if height is None else height for height in given], float)
    heights = np.where(np.isfinite(heights), heights, np.where(np.isfinite(levels), levels, from_surface))
    return [round(float(height), 2) if np.isfinite(height) and height > 0.0 else None for height in heights]


def floor_levels(
    above_ground: Sequence[float], absolute: Sequence[float | None], ground: np.ndarray
) -> tuple[list[float], np.ndarray]:
    """Return the floor level (m above ground) of each building, and which absolute ones lie below the ground.

    above_ground: used where `absolute` (m above datum) is None; ground: level of the ground at each building.
    """
    levels = np.array([np.nan if level is None else level for level in absolute], float) - ground
    known = np.isfinite(levels)
    floors = np.where(known, levels, np.array(above_ground, float))
    return [round(float(floor), 3) for floor in floors], known & (levels < 0.0)
