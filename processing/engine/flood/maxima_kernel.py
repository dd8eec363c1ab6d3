"""The extremes of a flow, compiled."""

from __future__ import annotations

import numpy as np
from numba import prange

from ..compiled import parallel_kernel

F0, HALF = np.float32(0), np.float32(0.5)


@parallel_kernel(fastmath={"nnan", "ninf", "nsz", "contract"})
def sample(
    depth, qx, qy, time, since, wet_depth, speed_depth, limits,
    max_depth, time_of_max, arrival, wet_duration, max_speed, max_unit_discharge, hazard,
):
    """Bring the extremes up to date with the present flow.

    depth (rows, columns), qx (rows, columns + 1), qy (rows + 1, columns): the flow, float32. time: now; since: time
    since the last sample (s). wet_depth: depth (m) from which a cell counts as wet; speed_depth: from which its speed
    means something. limits: (classes, 3) upper limits of depth (m), speed (m/s) and their product (m²/s), each class
    wider than the one before; the hazard class is one more than the number of classes whose limits are passed.
    """
    rows, columns = depth.shape
    classes = limits.shape[0]
    for i in prange(rows):
        h, west, east, north, south = depth[i], qx[i, :columns], qx[i, 1:], qy[i], qy[i + 1]
        deepest, when, first, wet = max_depth[i], time_of_max[i], arrival[i], wet_duration[i]
        fastest, strongest, worst = max_speed[i], max_unit_discharge[i], hazard[i]
        # Without branches, so that the processor takes many cells at a time.
        for j in range(columns):
            d = h[j]
            when[j] = time if d > deepest[j] else when[j]
            deepest[j] = max(deepest[j], d)
            is_wet = d >= wet_depth
            wet[j] += since if is_wet else F0
            first[j] = time if is_wet and first[j] < F0 else first[j]
            x = HALF * (west[j] + east[j])
            y = HALF * (north[j] + south[j])
            q = np.sqrt(x * x + y * y) if d >= speed_depth else F0
            speed = q / max(d, speed_depth)
            strongest[j] = max(strongest[j], q)
            fastest[j] = max(fastest[j], speed)
            passed = np.uint8(d >= speed_depth)
            for k in range(classes):
                passed += np.uint8((d > limits[k, 0]) | (speed > limits[k, 1]) | (q > limits[k, 2]))
            worst[j] = max(worst[j], passed)


@parallel_kernel
def cell_velocity(depth, qx, qy, speed_depth, eastward, northward):
    """Fill the velocity (m/s) at the centre of every cell; 0 where the water is shallower than `speed_depth` (m)."""
    rows, columns = depth.shape
    for i in prange(rows):
        for j in range(columns):
            d = depth[i, j]
            if d < speed_depth:
                eastward[i, j] = F0
                northward[i, j] = F0
            else:
                eastward[i, j] = HALF * (qx[i, j] + qx[i, j + 1]) / d
                northward[i, j] = -HALF * (qy[i, j] + qy[i + 1, j]) / d
