"""Rain and losses on every cell, compiled."""

from __future__ import annotations

import numpy as np
from numba import prange

from ..compiled import parallel_kernel

ZERO = np.float32(0)


@parallel_kernel(fastmath={"nsz", "contract", "reassoc"})
def rain_and_losses(
    depth, kind, rain, infiltrable, infiltration_max, released, sewer_storage, infiltrated, in_sewer,
    row_infiltration, row_sewer,
):
    """Add rain to the depth of every cell and take off what infiltrates and what the sewer takes.

    depth, infiltrated, in_sewer: (rows, columns) m, float32, changed in place. kind: (rows, columns) uint8 code of land
    cover, 0 where no rain is counted. rain, infiltrable, infiltration_max, released, sewer_storage: (256,) m, float32,
    by code, 0 for code 0. row_infiltration, row_sewer: (rows,) m, float64, added to.
    """
    rows, columns = depth.shape
    for i in prange(rows):
        h, k, soaked, piped = depth[i], kind[i], infiltrated[i], in_sewer[i]
        infiltration, sewer = 0.0, 0.0
        for j in range(columns):
            code = k[j]
            water = h[j] + rain[code]
            soak = min(water, infiltrable[code], infiltration_max[code] - soaked[j])
            soaked[j] += soak
            water -= soak
            fill = max(piped[j] - released[code], ZERO)
            take = max(min(water, sewer_storage[code] - fill), ZERO)
            piped[j] = fill + take
            h[j] = water - take
            infiltration += soak
            sewer += take
        row_infiltration[i] += infiltration
        row_sewer[i] += sewer


@parallel_kernel
def along_facades(depth, target_cell, target_start, contact_block, contact_share, surplus, rest, grain):
    """Pour the surplus of each block of roofs (m times cells) on the cells along its façade, in whole grains (m).

    depth: flat (cells,). rest: (targets,) m, float64: what is less than a grain waits there for the next time.
    """
    for k in prange(len(target_cell)):
        water = rest[k]
        for contact in range(target_start[k], target_start[k + 1]):
            water += surplus[contact_block[contact]] * contact_share[contact]
        given = np.floor(water / grain) * grain
        rest[k] = water - given
        depth[target_cell[k]] += np.float32(given)
