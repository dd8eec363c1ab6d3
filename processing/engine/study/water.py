"""The level of open water, which ground surveys hardly see: a laser is swallowed or mirrored by water."""

from __future__ import annotations

import numpy as np

ENOUGH_CELLS = 20
"""Measured cells on the water that are needed to trust them."""
LOW_ON_WATER = 10.0
"""Percentile of what was measured on the water: above it are boats, bridges and banks. Our own default: in Delft it
gives the canal's level within 5 cm."""
LOW_ON_BANK = 5.0
"""Percentile of the banks; open water cannot stand higher than their lowest parts. Our own default."""
BANK_CELLS = 2
ALL_AROUND = np.ones((3, 3), bool)


def water_levels(
    measured: np.ndarray, ground: np.ndarray, water: np.ndarray, given: np.ndarray | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Return the ground with each body of open water at one level, and the levels (m) that were estimated.

    measured: heights (m) as surveyed, NaN where not; ground: the same, filled; water: bool; given: known levels (m) of
    water cells, NaN where unknown; all of shape (rows, columns). Cells of water that touch, corners included, are one
    body. Its level is the lower of a low percentile of what was measured on it and one of its banks, for a body cannot
    stand above its banks; without either, the lowest of the filled ground.
    """
    from scipy import ndimage  # here, so that QGIS without scipy can still list what needs it

    result = ground.copy()
    unknown = water.copy()
    if given is not None:
        known = water & np.isfinite(given)
        result[known] = given[known]
        unknown &= ~known
    labels, count = ndimage.label(unknown, ALL_AROUND)
    levels = np.empty(count, np.float32)
    for number, place in enumerate(ndimage.find_objects(labels)):
        window = tuple(slice(max(side.start - BANK_CELLS, 0), side.stop + BANK_CELLS) for side in place)
        body = labels[window] == number + 1
        bank = ndimage.binary_dilation(body, ALL_AROUND, BANK_CELLS) & ~water[window]
        on_water, on_bank = (_finite(measured[window][cells]) for cells in (body, bank))
        candidates = [np.percentile(on_bank, LOW_ON_BANK)] if on_bank.size else []
        if on_water.size >= ENOUGH_CELLS or (on_water.size and not candidates):
            candidates.append(np.percentile(on_water, LOW_ON_WATER))
        levels[number] = min(candidates) if candidates else _finite(ground[window][body]).min(initial=np.inf)
        result[window][body] = levels[number]
    result[np.isinf(result)] = np.nan
    return result, levels[np.isfinite(levels)]


def _finite(values: np.ndarray) -> np.ndarray:
    return values[np.isfinite(values)]
