"""The extremes of a flow, compiled."""

from __future__ import annotations

import numpy as np
from numba import prange

from ..compiled import kernel, parallel_kernel

F0, HALF = np.float32(0), np.float32(0.5)


@kernel(inline="always")
def _hazard_class(depth, speed, unit_discharge, limits):
    """Return the first class whose limits of depth, speed and their product all hold; one above the last if none."""
    for k in range(limits.shape[0]):
        if depth <= limits[k, 0] and speed <= limits[k, 1] and unit_discharge <= limits[k, 2]:
            return k + 1
    return limits.shape[0] + 1


@parallel_kernel
def sample(
    depth, qx, qy, time, since, wet_depth, speed_depth, limits,
    max_depth, time_of_max, arrival, wet_duration, max_speed, max_unit_discharge, hazard,
):
    """Bring the extremes up to date with the present flow.

    depth (rows, columns), qx (rows, columns + 1), qy (rows + 1, columns): the flow, float32. time: now; since: time
    since the last sample (s). wet_depth: depth (m) from which a cell counts as wet; speed_depth: from which its speed
    means something. limits: (classes, 3) upper limits of depth (m), speed (m/s) and their product (m²/s).
    """
    rows, columns = depth.shape
    for i in prange(rows):
        for j in range(columns):
            d = depth[i, j]
            if d > max_depth[i, j]:
                max_depth[i, j] = d
                time_of_max[i, j] = time
            if d < speed_depth:
                continue
            x = HALF * (qx[i, j] + qx[i, j + 1])
            y = HALF * (qy[i, j] + qy[i + 1, j])
            q = np.sqrt(x * x + y * y)
            speed = q / d
            max_unit_discharge[i, j] = max(max_unit_discharge[i, j], q)
            max_speed[i, j] = max(max_speed[i, j], speed)
            hazard[i, j] = max(hazard[i, j], _hazard_class(d, speed, q, limits))
            if d >= wet_depth:
                wet_duration[i, j] += since
                if arrival[i, j] < F0:
                    arrival[i, j] = time


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
