"""Where points lie with regard to buildings, from their walls."""

from __future__ import annotations

import math

import numpy as np
from numba import prange

from ..compiled import kernel, parallel_kernel


@kernel
def to_wall(x, y, start, end):
    """Return the square of the distance from a point to a wall, and the nearest point of it."""
    east, south = end[0] - start[0], end[1] - start[1]
    squared = east * east + south * south
    share = 0.0
    if squared > 0.0:
        share = min(max(((x - start[0]) * east + (y - start[1]) * south) / squared, 0.0), 1.0)
    near_x, near_y = start[0] + share * east, start[1] + share * south
    return (x - near_x) ** 2 + (y - near_y) ** 2, near_x, near_y


@kernel
def to_building(x, y, wall_start, wall_end, first, last):
    """Return the distance (m) from a point to a building, 0 inside it, and the nearest point of its walls.

    The walls of the building are those from `first` up to `last`.
    """
    inside, least, near_x, near_y = False, np.inf, x, y
    for wall in range(first, last):
        start, end = wall_start[wall], wall_end[wall]
        squared, wall_x, wall_y = to_wall(x, y, start, end)
        if squared < least:
            least, near_x, near_y = squared, wall_x, wall_y
        if (start[1] > y) != (end[1] > y):
            inside ^= x < start[0] + (y - start[1]) / (end[1] - start[1]) * (end[0] - start[0])
    return (0.0 if inside else math.sqrt(least)), near_x, near_y


@parallel_kernel
def in_the_open(eyes, building, margin, walls, building_walls, buildings, size, columns, result):
    """Tell in `result` which eyes are in no building, and at least `margin` (m) from any building but their own.

    eyes: (eyes, 2), local, of the buildings `building`; walls: (start, end) of all walls; building_walls: the first
    wall of each building and an end; buildings: index of buildings by blocks of `size` m, `columns` in a row.
    """
    wall_start, wall_end = walls
    rows = (len(buildings.starts) - 1) // columns
    for eye in prange(len(eyes)):
        x, y = eyes[eye]
        column, row = math.floor(x / size), math.floor(y / size)
        result[eye] = 0 <= column < columns and 0 <= row < rows
        if not result[eye]:
            continue
        block = row * columns + column
        for item in range(buildings.starts[block], buildings.starts[block + 1]):
            other = buildings.items[item]
            first, last = building_walls[other], building_walls[other + 1]
            distance, _, _ = to_building(x, y, wall_start, wall_end, first, last)
            if distance == 0.0 or (other != building[eye] and distance < margin):
                result[eye] = False
                break


@parallel_kernel
def count_near(homes, within, farthest, walls, building_walls, stems, index, size, columns, counts):
    """Count the trees near each home.

    homes: numbers of buildings; within: how near (m) each tree must be to the building, at most `farthest`; stems:
    (trees, 2), local, in an index of blocks of `size` m, `columns` in a row.
    """
    for number in prange(len(homes)):
        counts[number] = _near(
            homes[number], within, farthest, walls, building_walls, stems, index, size, columns, counts[:0], stems[:0]
        )


@parallel_kernel
def list_near(homes, within, farthest, walls, building_walls, stems, index, size, columns, starts, tree, nearest):
    """List the trees that `count_near` counts, from `starts` on for each home, with the nearest point of the walls."""
    for number in prange(len(homes)):
        begin, end = starts[number], starts[number + 1]
        _near(
            homes[number], within, farthest, walls, building_walls, stems, index, size, columns,
            tree[begin:end], nearest[begin:end],
        )  # fmt: skip


@kernel
def _near(home, within, farthest, walls, building_walls, stems, index, size, columns, tree, nearest):
    """Return the number of trees near a home; list as many as there is room for, block by block."""
    wall_start, wall_end = walls
    first, last = building_walls[home], building_walls[home + 1]
    west, east, north, south = np.inf, -np.inf, np.inf, -np.inf
    for wall in range(first, last):
        west, east = min(west, wall_start[wall, 0]), max(east, wall_start[wall, 0])
        north, south = min(north, wall_start[wall, 1]), max(south, wall_start[wall, 1])
    rows = (len(index.starts) - 1) // columns
    found = 0
    for row in range(_block(north - farthest, size, rows), _block(south + farthest, size, rows) + 1):
        for column in range(_block(west - farthest, size, columns), _block(east + farthest, size, columns) + 1):
            block = row * columns + column
            for item in range(index.starts[block], index.starts[block + 1]):
                candidate = index.items[item]
                x, y = stems[candidate]
                distance, near_x, near_y = to_building(x, y, wall_start, wall_end, first, last)
                if distance <= within[candidate]:
                    if found < len(tree):
                        tree[found] = candidate
                        nearest[found, 0], nearest[found, 1] = near_x, near_y
                    found += 1
    return found


@kernel
def _block(place, size, count):
    return min(max(math.floor(place / size), 0), count - 1)
