"""What culverts, pumps and sinks move in a step, compiled. One after another, so the numbers know no threads."""

from __future__ import annotations

import numpy as np

from ..compiled import kernel

CULVERT, PUMP = 0, 1
"""Kinds of link."""
LAND, HELD, OUTSIDE, WALL = 0, 1, 2, 3
"""What the end of a link lies in: ground, open water that holds its level, beyond the study, a building."""
SEWER, UNDERGROUND, OPEN_WATER, BEYOND = 0, 1, 2, 3
"""Where water goes that leaves the land."""


@kernel
def _wanted(kind, capacity, head, from_level, to_level, water, held, to_land, dt, area):
    """Return the volume (m³) that a link moves, and the most that it can move without overshoot.

    A culvert flows as a full pipe does: its flow goes with the root of the head, and is its capacity at `head`. That
    head is the difference in level, but no more than the water (m) above the ground at its mouth. It brings two cells
    of land at most to the same level, and land no further than the level of open water.
    """
    supply = np.inf if held else water * area
    if kind == PUMP:
        return capacity * dt, supply
    difference = from_level - to_level
    push = difference if held else min(difference, water)
    share = 0.5 if to_land and not held else 1.0
    level_out = np.inf if held and not to_land else share * difference * area
    return capacity * min(1.0, np.sqrt(push / head)) * dt, min(supply, level_out)


@kernel
def exchange(z, depth, kinds, ends, places, capacity, head, dt, area, owed, rest, volumes):
    """Move water through links for `dt` (s) and return the largest depth (m) where they let it out.

    z, depth: flat (cells,) float32, depth changed in place. ends, places: (links, 2) flat cells and what they lie in.
    capacity: m³/s; head: m; area: of a cell (m²). owed (links,) m³ and rest (links, 2) m, float64: what the rounding of
    float32 left undone waits there. volumes: (4,) m³ that left the land, added to.
    """
    deepest = np.float32(0)
    for k in range(len(kinds)):
        giver, taker = 0, 1
        a, b = ends[k, 0], ends[k, 1]
        from_level, to_level = 0.0, 0.0
        if kinds[k] == CULVERT:
            # In float32, as the flow itself sees them: what is level there is level here.
            from_level, to_level = np.float64(z[a] + depth[a]), np.float64(z[b] + depth[b])
            if from_level < to_level:
                giver, taker = 1, 0
                a, b = b, a
                from_level, to_level = to_level, from_level
        held = places[k, giver] == HELD
        to_land = places[k, taker] == LAND
        volume, most = _wanted(
            kinds[k], capacity[k], head[k], from_level, to_level, np.float64(depth[a]), held, to_land, dt, area
        )
        wanted = volume + owed[k]
        volume = min(max(wanted, 0.0), most)
        taken = volume
        if held:
            volumes[OPEN_WATER] -= taken
        else:
            old = np.float64(depth[a])
            depth[a] = np.float32(max(old - volume / area, 0.0))
            taken = (old - np.float64(depth[a])) * area
        owed[k] = wanted - taken if wanted < most else 0.0
        if taken == 0.0:
            continue
        if places[k, taker] == HELD:
            volumes[OPEN_WATER] += taken
        elif places[k, taker] == OUTSIDE:
            volumes[BEYOND] += taken
        else:
            old = np.float64(depth[b])
            given = taken / area + rest[k, taker]
            depth[b] = np.float32(max(old + given, 0.0))
            rest[k, taker] = given - (np.float64(depth[b]) - old)
            deepest = max(deepest, depth[b])
    return deepest


@kernel
def drain(depth, start, cells, rate, left, destination, dt, area, owed, volumes):
    """Take the water that sinks take from their cells in `dt` (s).

    depth: flat float32, changed in place. cells: flat cells of all sinks, those of sink k between start[k] and
    start[k + 1]. rate: the most (m/s) from each cell; left: the room (m³) that a sink has, changed in place; both may
    be infinite. destination, volumes: where it goes, as numbers of `volumes` (4,) m³. owed: (cells,) m, float64, what
    rounding left undone.
    """
    for k in range(len(rate)):
        most = rate[k] * dt
        wanted = 0.0
        for i in range(start[k], start[k + 1]):
            wanted += min(np.float64(depth[cells[i]]), max(most + owed[i], 0.0))
        if wanted == 0.0:
            continue
        share = min(1.0, left[k] / (wanted * area))
        taken = 0.0
        for i in range(start[k], start[k + 1]):
            old, want = np.float64(depth[cells[i]]), most + owed[i]
            depth[cells[i]] = np.float32(max(old - share * min(old, max(want, 0.0)), 0.0))
            got = old - np.float64(depth[cells[i]])
            owed[i] = want - got if want < old and share == 1.0 else 0.0
            taken += got
        left[k] = max(left[k] - taken * area, 0.0)
        volumes[destination[k]] += taken * area
