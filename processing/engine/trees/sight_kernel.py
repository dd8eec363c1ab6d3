"""Lines of sight past walls, crowns and ground, exact in all three."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numba import prange

from ..compiled import kernel, parallel_kernel
from .scene import STOREY_HEIGHT

HIGH, MIDDLE, ASIDE = 0.95, 2.0 / 3.0, 0.8
"""Where one looks: the centre of the crown at 95 % and two thirds of the height of the tree, and at two thirds both
sides at 80 % of the radius of the crown. Within the 60 to 95 % of the height of the reference calculations, and two
thirds as in verdance 0.3.0; that one of these four suffices: our own default."""
CLEARANCE = 0.25
"""How far (m) before the crown that is looked at other crowns and the ground end to matter, as crowns touch: our own
default."""
STOREYS_AT_A_TIME = 60
"""Storeys are looked from together, one a bit: what matters to all of them is found once."""


class Scene(NamedTuple):
    """What hides, by blocks of `size` (m), `columns` in a row; places local in m, heights in m above datum.

    walls: (walls, 5), the x and y of start and end, and the top. crowns: (trees, 5), the x and y of the stem, and the
    radius, base and top of the crown. Those of a block follow one another in `block_walls`, from `wall_starts[block]`
    on, and in `block_crowns`, from `crown_starts[block]` on, with their tree in `crown_trees`; its buildings in
    `block_buildings`, from `building_starts[block]` on. building_walls: the first wall of each building, and an end.
    highest: of walls and crowns in each block; ground_highest: of the ground in each block.
    """

    size: float
    columns: int
    walls: np.ndarray
    wall_starts: np.ndarray
    block_walls: np.ndarray
    crowns: np.ndarray
    crown_starts: np.ndarray
    block_crowns: np.ndarray
    crown_trees: np.ndarray
    building_walls: np.ndarray
    building_starts: np.ndarray
    block_buildings: np.ndarray
    highest: np.ndarray
    ground_highest: np.ndarray


class Surface(NamedTuple):
    """A window of the ground (m above datum, NaN unknown), in cells of `cell` (m), with its first row and column."""

    heights: np.ndarray
    top: int
    left: int
    cell: float


@parallel_kernel
def look(
    homes, first_pair, last_pair, pair_tree, reach, eyes, eye_starts, floors, storeys, tree_ground, scene, surface,
    storey, eye,
):  # fmt: skip
    """Find the lowest storey from which each tree near a home is seen, and the nearest eye on it that does.

    homes: numbers of buildings, each with the trees `pair_tree[first_pair : last_pair]`. reach: how far (m) each tree
    may be from the wall. eyes: (on wall, before it, wall) of points of which building b has those from `eye_starts[b]`
    up to `eye_starts[b + 1]`. floors: height (m above datum) of the eye on the ground floor of each building. storey,
    eye: (pairs,), −1 where the tree is not seen.
    """
    for number in prange(len(homes)):
        home = homes[number]
        for pair in range(first_pair[number], last_pair[number]):
            tree = pair_tree[pair]
            storey[pair], eye[pair] = _lowest_view(
                tree, reach[tree], eyes, eye_starts[home], eye_starts[home + 1], floors[home], storeys[home],
                tree_ground[tree], scene, surface,
            )  # fmt: skip


@kernel
def _lowest_view(tree, reach, eyes, first_eye, last_eye, floor, storeys, ground, scene, surface):
    on_wall, before, own_wall = eyes
    x, y, radius, _, top = scene.crowns[tree]
    aside, height = ASIDE * radius, top - ground
    heights = (ground + HIGH * height, ground + MIDDLE * height)
    for lowest in range(0, storeys, STOREYS_AT_A_TIME):
        storey, best_eye = min(storeys - lowest, STOREYS_AT_A_TIME), -1
        eye, away = _next_eye(on_wall, first_eye, last_eye, x, y, -1, -1.0)
        while eye >= 0 and away <= reach * reach:
            east, south = x - before[eye, 0], y - before[eye, 1]
            distance = math.hypot(east, south)
            origin = (before[eye, 0], before[eye, 1], floor + lowest * STOREY_HEIGHT)
            for side in (0.0, aside, -aside):
                line = (east, south)
                if side != 0.0 and distance > 0.0:
                    line = (east - side * south / distance, south + side * east / distance)
                below = (1 << storey) - 1
                to_high = below if side == 0.0 else 0
                free = _free_storeys(origin, line, heights, to_high, below, own_wall[eye], tree, scene, surface)
                if free:
                    storey, best_eye = _first(free), eye
                    if storey == 0:
                        return lowest, eye
            eye, away = _next_eye(on_wall, first_eye, last_eye, x, y, eye, away)
        if best_eye >= 0:
            return lowest + storey, best_eye
    return -1, -1


@kernel
def _next_eye(on_wall, first_eye, last_eye, x, y, previous, previous_away):
    """Return the nearest eye after the previous one and the square of how far it is away; −1 where there is none."""
    chosen, least = -1, np.inf
    for eye in range(first_eye, last_eye):
        away = (x - on_wall[eye, 0]) ** 2 + (y - on_wall[eye, 1]) ** 2
        if away < least and (away > previous_away or (away == previous_away and eye > previous)):
            chosen, least = eye, away
    return chosen, least


@kernel
def _free_storeys(origin, line, heights, to_high, to_middle, own_wall, tree, scene, surface):
    """Return from which storeys nothing hides a tree, as the bits of a number.

    origin: eye on the lowest storey; line: from there to the tree, seen from above; heights: of the two points of the
    tree that are looked at; to_high, to_middle: the storeys (bits) that look at each. The own crown of the tree never
    hides it. Buildings hide up to the target, other crowns and the ground up to a little before the crown.
    """
    x, y, floor = origin
    east, south = line
    high, middle = heights
    at, top = _wall_crossed(x, y, east, south, scene.walls[own_wall])
    to_high &= ~_looking_below(top, at, high, floor)
    to_middle &= ~_looking_below(top, at, middle, floor)
    if not to_high | to_middle:
        return 0
    distance = math.hypot(east, south)
    end = 1.0 - (scene.crowns[tree, 2] + CLEARANCE) / distance if distance > 0.0 else 0.0
    size, columns = scene.size, scene.columns
    rows = len(scene.highest) // columns
    column, row = math.floor(x / size), math.floor(y / size)
    column_step, next_column, column_width = _steps(x, east, size, column)
    row_step, next_row, row_width = _steps(y, south, size, row)
    entered = 0.0
    while 0 <= row < rows and 0 <= column < columns:
        left = min(next_column, next_row, 1.0)
        eye, target = floor + _first(to_high | to_middle) * STOREY_HEIGHT, middle if to_middle else high
        lowest = min(eye + entered * (target - eye), eye + left * (target - eye))
        block = row * columns + column
        if lowest < scene.highest[block]:
            for item in range(scene.wall_starts[block], scene.wall_starts[block + 1]):
                at, top = _wall_crossed(x, y, east, south, scene.block_walls[item])
                if lowest < top:
                    to_high &= ~_looking_below(top, at, high, floor)
                    to_middle &= ~_looking_below(top, at, middle, floor)
            for item in range(scene.crown_starts[block], scene.crown_starts[block + 1]):
                crown = scene.block_crowns[item]
                if scene.crown_trees[item] != tree and lowest < crown[4]:
                    to_high &= ~_hidden_by_crown(x, y, floor, east, south, high, to_high, end, crown)
                    to_middle &= ~_hidden_by_crown(x, y, floor, east, south, middle, to_middle, end, crown)
        if entered < end and lowest < scene.ground_highest[block]:
            to_high, to_middle = _above_ground(
                x, y, floor, east, south, heights, to_high, to_middle, entered, min(left, end), surface
            )
        if left >= 1.0 or not to_high | to_middle:
            break
        entered = left
        if next_column <= next_row:
            column += column_step
            next_column += column_width
        else:
            row += row_step
            next_row += row_width
    # A line from above can end in a building without crossing a wall.
    roof = _roof_over(x + east, y + south, scene) if to_high | to_middle else -np.inf
    return (0 if high < roof else to_high) | (0 if middle < roof else to_middle)


@kernel
def _roof_over(x, y, scene):
    """Return the highest top of the buildings around a point, −inf where it is in none."""
    column, row = math.floor(x / scene.size), math.floor(y / scene.size)
    roof, block = -np.inf, row * scene.columns + column
    if not (0 <= column < scene.columns and 0 <= block < len(scene.highest)):
        return roof
    for item in range(scene.building_starts[block], scene.building_starts[block + 1]):
        building, inside = scene.block_buildings[item], False
        first, last = scene.building_walls[building], scene.building_walls[building + 1]
        for wall in range(first, last):
            start_x, start_y, end_x, end_y, _ = scene.walls[wall]
            if (start_y > y) != (end_y > y):
                inside ^= x < start_x + (y - start_y) / (end_y - start_y) * (end_x - start_x)
        if inside and scene.walls[first, 4] > roof:
            roof = scene.walls[first, 4]
    return roof


@kernel
def _first(storeys):
    """Return the lowest of some storeys (bits, not 0)."""
    number = 0
    while not storeys >> number & 1:
        number += 1
    return number


@kernel
def _looking_below(top, at, target, floor):
    """Return the storeys (bits) from which a line to a target passes below a top, at a share of the way."""
    hidden = ((top - at * target) / (1.0 - at) - floor) / STOREY_HEIGHT
    if not hidden > 0.0:
        return 0
    return (1 << math.ceil(min(hidden, STOREYS_AT_A_TIME))) - 1


@kernel
def _steps(start, along, size, place):
    """Return how a line of length 1 passes cells in one direction: the step, where the first ends, and its width."""
    if along > 0.0:
        return 1, ((place + 1) * size - start) / along, size / along
    if along < 0.0:
        return -1, (place * size - start) / along, -size / along
    return 0, np.inf, np.inf


@kernel
def _wall_crossed(x, y, east, south, wall):
    """Return at what share of its way a line crosses a wall, and the top of that; a top of −inf where it does not.

    A line through the end of a wall crosses one of the two that meet there.
    """
    start_x, start_y = wall[0] - x, wall[1] - y
    end_x, end_y = wall[2] - x, wall[3] - y
    before = east * start_y - south * start_x
    after = east * end_y - south * end_x
    if (before > 0.0) != (after > 0.0):
        wall_x, wall_y = end_x - start_x, end_y - start_y
        at = (start_x * wall_y - start_y * wall_x) / (east * wall_y - south * wall_x)
        if 0.0 < at < 1.0:
            return at, wall[4]
    return 0.0, -np.inf


@kernel
def _hidden_by_crown(x, y, floor, east, south, target, storeys, end, crown):
    """Return which storeys (bits) look through half an ellipsoid that stands on its base.

    x, y: the eye; east, south: the line to the target, of which the share `end` counts.
    """
    stem_x, stem_y, radius, base, top = crown
    from_x, from_y = x - stem_x, y - stem_y
    flat = east * east + south * south
    nearest = from_x * south - from_y * east
    if nearest * nearest >= flat * radius * radius:
        return 0
    stretch = radius / (top - base)
    hidden, storey = 0, 0
    while storeys >> storey:
        z = floor + storey * STOREY_HEIGHT
        up, climb = (z - base) * stretch, (target - z) * stretch
        a = flat + climb * climb
        b = from_x * east + from_y * south + up * climb
        c = from_x * from_x + from_y * from_y + up * up - radius * radius
        inside = b * b - a * c
        if storeys >> storey & 1 and inside > 0.0:
            root = math.sqrt(inside)
            first, last = max((-b - root) / a, 0.0), min((-b + root) / a, end)
            if climb > 0.0:
                first = max(first, -up / climb)
            elif climb < 0.0:
                last = min(last, -up / climb)
            elif up < 0.0:
                last = -1.0
            hidden |= (first < last) << storey
        storey += 1
    return hidden


@kernel
def _above_ground(x, y, floor, east, south, heights, to_high, to_middle, entered, left, surface):
    """Return the storeys (bits) whose lines to two heights stay above the ground between two shares of them.

    The cell of the eye does not count, and ground that is not known hides nothing.
    """
    high, middle = heights
    cell = surface.cell
    own_column, own_row = math.floor(x / cell), math.floor(y / cell)
    column, row = math.floor((x + entered * east) / cell), math.floor((y + entered * south) / cell)
    column_step, next_column, column_width = _steps(x, east, cell, column)
    row_step, next_row, row_width = _steps(y, south, cell, row)
    rows, columns = surface.heights.shape
    while True:
        out = min(next_column, next_row, left)
        i, j = row - surface.top, column - surface.left
        if 0 <= i < rows and 0 <= j < columns and not (row == own_row and column == own_column):
            ground = surface.heights[i, j]
            if ground == ground:
                to_high &= ~(_looking_below(ground, entered, high, floor) | _looking_below(ground, out, high, floor))
                to_middle &= ~(
                    _looking_below(ground, entered, middle, floor) | _looking_below(ground, out, middle, floor)
                )
        if out >= left or not to_high | to_middle:
            return to_high, to_middle
        entered = out
        if next_column <= next_row:
            column += column_step
            next_column += column_width
        else:
            row += row_step
            next_row += row_width
