"""The same sight test with shapely: lines that are looked up in an STRtree of walls and crowns."""

from __future__ import annotations

import time

import numpy as np
import shapely

from ....processing.engine.sampling import values_at
from ....processing.engine.tiles import Window
from ....processing.engine.trees.blocks import Blocks
from ....processing.engine.trees.facades import Facades, facades_of, median_of_each
from ....processing.engine.trees.footprints import Footprints
from ....processing.engine.trees.scene import EYE_HEIGHT, STOREY_HEIGHT
from ....processing.engine.trees.sight_kernel import ASIDE, CLEARANCE, HIGH, MIDDLE
from .scene import Town

Storeys = dict[tuple[int, int], int]


class Shapely:
    """A town in STRtrees, with the ground under all that stands there; the ground itself hides nothing."""

    def __init__(self, place: Town) -> None:
        self.place, trees, walls = place, place.trees, place.buildings.walls
        facades = facades_of(walls)
        heights = place.ground.read(Window.of(place.grid))
        along = values_at(facades.eye, heights, place.grid, np.nan)
        ground = median_of_each(along, facades.building, len(place.buildings))
        self.facades: Facades = Footprints.of(place.buildings, Blocks.over(place.grid)).with_a_view(facades)
        self.floor = ground + EYE_HEIGHT
        self.wall_top = (ground + place.buildings.height)[walls.building]
        self.tree_ground = values_at(trees.place, heights, place.grid, np.nan).astype(float)
        self.walls = shapely.STRtree(shapely.linestrings(np.stack([walls.start, walls.end], axis=1)))
        self.crowns = shapely.STRtree(shapely.buffer(shapely.points(trees.place), 1.01 * trees.radius))
        self.stems = shapely.STRtree(shapely.points(trees.place))
        self.footprints = shapely.polygons(walls.start.reshape(len(place.buildings), -1, 2))

    def look(self, homes: np.ndarray, radius: float) -> tuple[float, Storeys]:
        """Look out of some homes; return processor seconds a home, and the lowest storey that sees each tree."""
        found: Storeys = {}
        start = time.process_time()
        for home in homes.tolist():
            near = self.stems.query(self.footprints[home], predicate="dwithin", distance=radius)
            unseen = np.asarray(near)
            for storey in range(int(self.place.buildings.storeys[home])):
                if len(unseen):
                    seen = self._seen(home, unseen, storey, radius)
                    found |= {(home, tree): storey for tree in unseen[seen].tolist()}
                    unseen = unseen[~seen]
            found |= {(home, tree): -1 for tree in unseen.tolist()}
        return (time.process_time() - start) / len(homes), found

    def _seen(self, home: int, trees: np.ndarray, storey: int, radius: float) -> np.ndarray:
        """Tell which trees are seen from a storey: all its lines at a time."""
        first, last = np.searchsorted(self.facades.building, (home, home + 1))
        eyes, on_wall = self.facades.eye[first:last], self.facades.on_wall[first:last]
        number, eye = (each.ravel() for each in np.indices((len(trees), len(eyes))))
        near = np.hypot(*(self.place.trees.place[trees[number]] - on_wall[eye]).T) <= radius
        number, eye = number[near], eye[near]
        tree = trees[number]
        line = self.place.trees.place[tree] - eyes[eye]
        distance = np.hypot(*line.T)
        aside = (ASIDE * self.place.trees.radius[tree] / distance)[:, np.newaxis] * np.column_stack(
            (-line[:, 1], line[:, 0])
        )
        height, ground = self.place.trees.height[tree], self.tree_ground[tree]
        lines = np.concatenate([line, line, line + aside, line - aside])
        target = np.concatenate([ground + HIGH * height, *[ground + MIDDLE * height] * 3])
        origin = np.tile(eyes[eye], (4, 1))
        z = self.floor[home] + storey * STOREY_HEIGHT
        free = self._free(origin, lines, z, target, np.tile(tree, 4)).reshape(4, -1).any(axis=0)
        return np.bincount(number, free, len(trees)) > 0

    def _free(self, origin: np.ndarray, line: np.ndarray, z: float, target: np.ndarray, tree: np.ndarray) -> np.ndarray:
        """Tell which lines nothing hides: those found in the trees, worked out in numpy."""
        shapes = shapely.linestrings(np.stack([origin, origin + line], axis=1))
        free = np.ones(len(line), bool)
        walls, rise = self.place.buildings.walls, target - z
        ray, wall = self.walls.query(shapes, predicate="intersects")
        along = walls.end[wall] - walls.start[wall]
        to_start = walls.start[wall] - origin[ray]
        at = _cross(to_start, along) / _cross(line[ray], along)
        free[ray[z + at * rise[ray] < self.wall_top[wall]]] = False

        ray, crown = self.crowns.query(shapes, predicate="intersects")
        other = (crown != tree[ray]) & free[ray]
        ray, crown = ray[other], crown[other]
        trees = self.place.trees
        radius, base = trees.radius[crown], self.tree_ground[crown] + trees.crown_base[crown]
        stretch = radius / (trees.height[crown] - trees.crown_base[crown])
        start = np.column_stack((origin[ray] - trees.place[crown], (z - base) * stretch))
        step = np.column_stack((line[ray], rise[ray] * stretch))
        a, b = (step**2).sum(axis=1), (start * step).sum(axis=1)
        inside = b**2 - a * ((start**2).sum(axis=1) - radius**2)
        with np.errstate(invalid="ignore", divide="ignore"):
            root = np.sqrt(inside)
            at_base = -start[:, 2] / step[:, 2]
            end = 1.0 - (trees.radius[tree[ray]] + CLEARANCE) / np.hypot(*line[ray].T)
            first = np.fmax(np.fmax((-b - root) / a, 0.0), np.where(step[:, 2] > 0.0, at_base, -np.inf))
            last = np.fmin(np.fmin((-b + root) / a, end), np.where(step[:, 2] < 0.0, at_base, np.inf))
            free[ray[(inside > 0.0) & (first < last)]] = False
        return free


def _cross(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    return one[:, 0] * other[:, 1] - one[:, 1] * other[:, 0]
