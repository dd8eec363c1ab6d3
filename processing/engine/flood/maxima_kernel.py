"""The extremes of a flow, compiled."""

from __future__ import annotations

import numpy as np
from numba import prange

from ..compiled import kernel, parallel_kernel

FAST = {"nnan", "ninf", "nsz", "contract"}
F0, F1, HALF = np.float32(0), np.float32(1), np.float32(0.5)


@parallel_kernel(fastmath=FAST)
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
    # Plain loops over a row, without branches, so that the processor takes many cells at a time.
    for i in prange(rows):
        q, speed, passed = (
            np.empty(columns, np.float32), np.empty(columns, np.float32), np.empty(columns, np.float32),
        )  # fmt: skip
        _flow(depth[i], qx[i], qy[i], qy[i + 1], speed_depth, q, speed, max_unit_discharge[i], max_speed[i])
        _depth(depth[i], time, since, wet_depth, max_depth[i], time_of_max[i], arrival[i], wet_duration[i])
        for j in range(columns):
            passed[j] = F1 if depth[i, j] >= speed_depth else F0
        for k in range(limits.shape[0]):
            _pass(depth[i], speed, q, limits[k, 0], limits[k, 1], limits[k, 2], passed)
        for j in range(columns):
            hazard[i, j] = max(hazard[i, j], np.uint8(passed[j]))


@kernel(fastmath=FAST)
def _flow(depth, qx, north, south, speed_depth, q, speed, strongest, fastest):
    west, east = qx[: len(depth)], qx[1:]
    for j in range(len(depth)):
        x = HALF * (west[j] + east[j])
        y = HALF * (north[j] + south[j])
        flow = np.sqrt(x * x + y * y) if depth[j] >= speed_depth else F0
        q[j] = flow
        speed[j] = flow / max(depth[j], speed_depth)
        strongest[j] = max(strongest[j], flow)
        fastest[j] = max(fastest[j], speed[j])


@kernel(fastmath=FAST)
def _depth(depth, time, since, wet_depth, deepest, when, first, wet):
    for j in range(len(depth)):
        d = depth[j]
        when[j] = time if d > deepest[j] else when[j]
        deepest[j] = max(deepest[j], d)
        wet[j] += since if d >= wet_depth else F0
        first[j] = time if (d >= wet_depth) & (first[j] < F0) else first[j]


@kernel(fastmath=FAST)
def _pass(depth, speed, q, most_depth, most_speed, most_q, passed):
    for j in range(len(depth)):
        passed[j] += F1 if (depth[j] > most_depth) | (speed[j] > most_speed) | (q[j] > most_q) else F0


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
