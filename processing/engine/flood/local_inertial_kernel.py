"""One time step of the local inertial scheme, compiled: one fused pass per row, blocks of rows in parallel.

Bates et al. 2010 (doi:10.1016/j.jhydrol.2010.03.027), with the θ-weighting of de Almeida et al. 2012
(doi:10.1029/2011WR011570), friction on the two-dimensional unit discharge, and a fall back to θ = 1 where the weighted
flux would run against the slope. All outflow of a cell is scaled down by one factor where it would take more than the
cell holds, so depth never becomes negative and no water is made.

Unit discharge `qx[i, j]` (m²/s, positive eastward) passes the west face of cell (i, j); `qy[i, j]` (positive
southward) passes its north face. Elevations are relative to a local datum; a wall is a cell at `WALL`.

A block of rows computes one row more at either side than it owns, so that it needs nothing from its neighbours; the
numbers do not depend on how many threads share the blocks.
"""

from __future__ import annotations

import numpy as np
from numba import prange, types
from numba.extending import intrinsic

from ..compiled import kernel, parallel_kernel
from .scheme import GRAVITY

WALL = np.float32(1e6)
ROWS_PER_BLOCK = 64

CLOSED, FREE, LEVEL = 0, 1, 2
"""Kinds of edge."""

F0, F1, HALF, QUARTER = np.float32(0), np.float32(1), np.float32(0.5), np.float32(0.25)
FOUR_THIRDS, THIRD = np.float32(4 / 3), np.float32(1 / 3)
TINY, BOUNDLESS = np.float32(1e-30), np.float32(1e30)
BROAD_CRESTED_WEIR = np.float32((2 / 3) ** 1.5)

# Sums keep their order, which is chosen so that a mirrored or turned case gives mirrored or turned numbers.
FAST = {"nnan", "ninf", "nsz", "contract"}

inline = kernel(fastmath=FAST, inline="always")


@intrinsic
def _bits(typing_context, value):
    """Reinterpret a float32 as int32."""

    def generate(context, builder, signature, arguments):
        return builder.bitcast(arguments[0], context.get_value_type(types.int32))

    return types.int32(types.float32), generate


@intrinsic
def _float_of(typing_context, value):
    """Reinterpret an int32 as float32."""

    def generate(context, builder, signature, arguments):
        return builder.bitcast(arguments[0], context.get_value_type(types.float32))

    return types.float32(types.int32), generate


@inline
def _power_minus_seven_thirds(x):
    """Return x^(−7/3) to a ten-thousandth: a first guess at x^(−1/3) from the exponent bits and two Newton steps."""
    y = _float_of(np.int32(0x54A21D2A) - np.int32(np.float32(_bits(x)) * THIRD))
    x_third = x * THIRD
    y = y * (FOUR_THIRDS - x_third * y * y * y)
    y = y * (FOUR_THIRDS - x_third * y * y * y)
    y2 = y * y
    return y2 * y2 * y2 * y


@inline
def _face(z_a, h_a, n_a, z_b, h_b, n_b, q, q_before, q_after, q_across, dt, dx, theta, h_min):
    """Return the unit discharge from cell a to b after a step of `dt`, before any limit on what a cell can give."""
    level_a = z_a + h_a
    level_b = z_b + h_b
    flow_depth = max(level_a, level_b) - max(z_a, z_b)
    depth = max(flow_depth, h_min)
    push = GRAVITY * dt / dx * depth * (level_a - level_b)
    n = HALF * (n_a + n_b)
    speed = np.sqrt(q * q + q_across * q_across)
    friction = F1 / (F1 + GRAVITY * dt * n * n * speed * _power_minus_seven_thirds(depth))
    # The average damps fluxes that zigzag from face to face. Where they rise or fall steadily, as towards the front of
    # a flood, it would only brake the water.
    zigzag = (q - q_before) * (q_after - q) <= F0
    weighted = theta * q + HALF * (F1 - theta) * (q_before + q_after) if zigzag else q
    new = weighted + push
    against_slope = new * (level_a - level_b) < F0
    new = (q + push if against_slope else new) * friction
    # Over a sill with the water beyond below it, as at a kerb or a quay, at most critical flow passes.
    most = depth * np.sqrt(GRAVITY * depth) if min(level_a, level_b) < max(z_a, z_b) else BOUNDLESS
    new = min(max(new, -most), most)
    return new if flow_depth > h_min else F0


@kernel(fastmath=FAST)
def _edge(kind, level, z, h, n, bed_drop, q, dt, dx, h_min):
    """Return the unit discharge that leaves the grid through a face on its edge (m²/s, negative where it enters).

    A free edge passes the larger of the flow over a free drop (broad-crested weir) and uniform flow down the bed slope
    `bed_drop / dx`. An edge at a level exchanges water with a cell outside that stands at that level.
    """
    if kind == CLOSED:
        return F0
    if kind == FREE:
        if h <= h_min:
            return F0
        drop = BROAD_CRESTED_WEIR * np.sqrt(GRAVITY * h) * h
        if bed_drop <= F0 or bed_drop > WALL / 2:
            return drop
        return max(drop, h ** np.float32(5 / 3) * np.sqrt(bed_drop / dx) / n)
    flow_depth = max(z + h, level) - z
    if flow_depth <= h_min:
        return F0
    push = GRAVITY * dt / dx * flow_depth * (z + h - level)
    new = (q + push) / (F1 + GRAVITY * dt * n * n * abs(q) * _power_minus_seven_thirds(flow_depth))
    return min(new, flow_depth * np.sqrt(GRAVITY * flow_depth)) if level < z else new


@kernel(fastmath=FAST)
def _x_faces(i, z, h, n, qx, qy, out, edges, levels, dt, dx, theta, h_min):
    """Fill `out` with the unlimited flux through the west and east faces of the cells of row i."""
    columns = z.shape[1]
    z_a, z_b = z[i, : columns - 1], z[i, 1:]
    h_a, h_b = h[i, : columns - 1], h[i, 1:]
    n_a, n_b = n[i, : columns - 1], n[i, 1:]
    q, q_before, q_after = qx[i, 1:columns], qx[i, : columns - 1], qx[i, 2:]
    north_a, north_b = qy[i, : columns - 1], qy[i, 1:]
    south_a, south_b = qy[i + 1, : columns - 1], qy[i + 1, 1:]
    inner = out[1:columns]
    for k in range(columns - 1):
        across = QUARTER * ((north_a[k] + south_a[k]) + (north_b[k] + south_b[k]))
        inner[k] = _face(
            z_a[k], h_a[k], n_a[k], z_b[k], h_b[k], n_b[k], q[k], q_before[k], q_after[k], across, dt, dx, theta, h_min
        )
    last = columns - 1
    inside = min(1, last)
    out[0] = -_edge(
        edges[0][i], levels[0], z[i, 0], h[i, 0], n[i, 0], z[i, inside] - z[i, 0], -qx[i, 0], dt, dx, h_min
    )
    out[columns] = _edge(
        edges[1][i], levels[1], z[i, last], h[i, last], n[i, last], z[i, last - inside] - z[i, last], qx[i, columns],
        dt, dx, h_min,
    )


@kernel(fastmath=FAST)
def _y_faces(i, z, h, n, qx, qy, out, edges, levels, dt, dx, theta, h_min):
    """Fill `out` with the unlimited flux through the north faces of the cells of row i (i = rows: the south edge)."""
    rows, columns = z.shape
    inside = min(1, rows - 1)
    if i == 0:
        for k in range(columns):
            out[k] = -_edge(
                edges[2][k], levels[2], z[0, k], h[0, k], n[0, k], z[inside, k] - z[0, k], -qy[0, k], dt, dx, h_min
            )
        return
    if i == rows:
        for k in range(columns):
            out[k] = _edge(
                edges[3][k], levels[3], z[rows - 1, k], h[rows - 1, k], n[rows - 1, k],
                z[rows - 1 - inside, k] - z[rows - 1, k], qy[rows, k], dt, dx, h_min,
            )
        return
    z_a, z_b, h_a, h_b, n_a, n_b = z[i - 1], z[i], h[i - 1], h[i], n[i - 1], n[i]
    q, q_before, q_after = qy[i], qy[i - 1], qy[i + 1]
    west_a, east_a = qx[i - 1, :columns], qx[i - 1, 1:]
    west_b, east_b = qx[i, :columns], qx[i, 1:]
    for k in range(columns):
        across = QUARTER * ((west_a[k] + east_a[k]) + (west_b[k] + east_b[k]))
        out[k] = _face(
            z_a[k], h_a[k], n_a[k], z_b[k], h_b[k], n_b[k], q[k], q_before[k], q_after[k], across, dt, dx, theta, h_min
        )


@kernel(fastmath=FAST)
def _supply(h, x_flux, north, south, factor, dt, dx):
    """Fill `factor` with the share of its outflow that each cell of a row can give."""
    columns = h.shape[0]
    west, east = x_flux[:columns], x_flux[1:]
    for k in range(columns):
        out = (max(east[k], F0) + max(-west[k], F0)) + (max(south[k], F0) + max(-north[k], F0))
        factor[k] = min(F1, h[k] * dx / (dt * out + TINY))


@kernel(fastmath=FAST)
def _scale_x(x_flux, factor):
    """Scale the fluxes of a row by the factor of the cell that gives the water."""
    columns = factor.shape[0]
    inner, giver_west, giver_east = x_flux[1:columns], factor[: columns - 1], factor[1:]
    for k in range(columns - 1):
        inner[k] = inner[k] * (giver_west[k] if inner[k] > F0 else giver_east[k])
    if x_flux[0] < F0:
        x_flux[0] *= factor[0]
    if x_flux[columns] > F0:
        x_flux[columns] *= factor[columns - 1]


@kernel(fastmath=FAST)
def _scale_y(y_flux, factor_north, factor_south):
    """Scale the fluxes between two rows by the factor of the cell that gives the water."""
    for k in range(y_flux.shape[0]):
        y_flux[k] = y_flux[k] * (factor_north[k] if y_flux[k] > F0 else factor_south[k])


@kernel(fastmath=FAST)
def _update(h, x_flux, north, south, new, ratio):
    """Fill `new` with the depth of a row after the step, and return the largest."""
    columns = h.shape[0]
    west, east = x_flux[:columns], x_flux[1:]
    deepest = F0
    for k in range(columns):
        depth = max(h[k] + ratio * ((west[k] - east[k]) + (north[k] - south[k])), F0)  # F0: against rounding alone
        new[k] = depth
        deepest = max(deepest, depth)
    return deepest


@parallel_kernel(fastmath=FAST)
def step(
    z, n, h, qx, qy, h_new, qx_new, qy_new, edges, levels, held_start, held_column, held_depth,
    dt, dx, theta, h_min, left, held_gain,
):
    """Advance depth and unit discharge by `dt` (s) and return the largest depth (m).

    z, n, h, h_new: (rows, columns) float32; qx, qx_new: (rows, columns + 1); qy, qy_new: (rows + 1, columns).
    edges: the kind of each cell's edge, along the west, east, north and south side; levels: the level (m) of the water
    outside each side. held_*: the cells of each row (compressed
    rows) that hold their depth. `left` and `held_gain` (rows, float64) add up what left through the edges (m²: depth
    times cell size) and what the held cells took in (m: depth).
    """
    rows, columns = z.shape
    blocks = (rows + ROWS_PER_BLOCK - 1) // ROWS_PER_BLOCK
    deepest = np.zeros(blocks, np.float32)
    ratio = dt / dx
    for block in prange(blocks):
        first = block * ROWS_PER_BLOCK
        end = min(first + ROWS_PER_BLOCK, rows)
        start, stop = max(first - 1, 0), min(end + 1, rows)
        x_now, x_last = np.empty(columns + 1, np.float32), np.empty(columns + 1, np.float32)
        before, north, south = (
            np.empty(columns, np.float32), np.empty(columns, np.float32), np.empty(columns, np.float32),
        )
        factor, factor_last = np.empty(columns, np.float32), np.empty(columns, np.float32)
        factor_outside = np.ones(columns, np.float32)
        _y_faces(start, z, h, n, qx, qy, north, edges, levels, dt, dx, theta, h_min)
        for i in range(start, stop + 1):
            # Row i gets its fluxes; row i - 1, whose neighbours are then all known, gets its new depth.
            if i < stop:
                _x_faces(i, z, h, n, qx, qy, x_now, edges, levels, dt, dx, theta, h_min)
                _y_faces(i + 1, z, h, n, qx, qy, south, edges, levels, dt, dx, theta, h_min)
                _supply(h[i], x_now, north, south, factor, dt, dx)
                _scale_x(x_now, factor)
                _scale_y(north, factor_last if i > 0 else factor_outside, factor)
                if first <= i < end:
                    qx_new[i] = x_now
                    qy_new[i] = north
                    left[i] += (x_now[columns] - x_now[0]) * dt
                    if i == 0:
                        left[0] -= north.sum() * dt
            elif end == rows:
                _scale_y(north, factor_last, factor_outside)
                qy_new[rows] = north
                left[rows - 1] += north.sum() * dt
            if first <= i - 1 < end:
                row = i - 1
                largest = _update(h[row], x_last, before, north, h_new[row], ratio)
                for k in range(held_start[row], held_start[row + 1]):
                    column = held_column[k]
                    # Taken from the parts: what flows in is too little to show in the rounding of the whole.
                    flowed_in = x_last[column] - x_last[column + 1] + before[column] - north[column]
                    held_gain[row] += np.float64(h[row, column]) - np.float64(held_depth[k]) + ratio * flowed_in
                    h_new[row, column] = held_depth[k]
                deepest[block] = max(deepest[block], largest)
            x_now, x_last = x_last, x_now
            factor, factor_last = factor_last, factor
            before, north, south = north, south, before
    return deepest.max()
