"""How far it is from homes to the nearest cool place, on foot along the paths."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..grid import Grid
from ..network import Distances, Network, Snapped, Ways
from ..sampling import values_at
from .cool_places import CoolPlaces


@dataclass(frozen=True)
class Entrances:
    """The nodes of a network from which one gets into a place, as arrays of shape (entrances,).

    `place` is its number, from 1; `leg` (m) the straight way into it, 0 inside, and `point` (entrances, 2) where that
    ends.
    """

    node: np.ndarray
    place: np.ndarray
    leg: np.ndarray
    point: np.ndarray


@dataclass(frozen=True)
class Walks:
    """The walk of each home to the nearest cool place.

    `distance` (homes,) is in m, to the decimetre, and `place` (homes,) the number of the place; NaN and 0 where no way
    leads to any. `home` (homes, 2) is where the walk starts.
    """

    distance: np.ndarray
    place: np.ndarray
    home: np.ndarray
    snapped: Snapped
    ways: Ways
    entrances: Entrances
    network: Network
    distances: Distances

    def route(self, number: int) -> np.ndarray:
        """Return the points (points, 2) of the walk of a home that gets to a place."""
        goal = self.ways.goal[number]
        along = self.network.route(int(self.ways.node[number]), self.distances)
        ends = self.home[number], self.snapped.point[number], *along, self.entrances.point[goal]
        points = np.array(ends)
        return points[np.r_[True, (np.diff(points, axis=0) != 0.0).any(axis=1)]]


def find_entrances(places: CoolPlaces, grid: Grid, network: Network, access_distance: float) -> Entrances:
    """Find the nodes on the ground that lie in a place or at most `access_distance` (m) from its edge.

    The straight leg is that to the cell of the place of which the centre is nearest.
    """
    from scipy.spatial import cKDTree  # here, so that QGIS without scipy can still list what needs it

    row, column = np.nonzero(_edge(places.labels))
    node = network.ground_nodes
    points = network.nodes[node]
    inside = values_at(points, places.labels, grid, 0)
    if not len(row):
        return Entrances(node[:0], inside[:0], np.zeros(0), points[:0])
    centre = np.stack([grid.x[column], grid.y[row]], axis=1)
    nearest = cKDTree(centre).query(points, workers=-1)[1]
    half = 0.5 * grid.cell_size
    target = np.where(inside[:, np.newaxis] > 0, points, points.clip(centre[nearest] - half, centre[nearest] + half))
    leg = np.hypot(*(target - points).T)
    place = np.where(inside > 0, inside, places.labels[row, column][nearest])
    near = leg <= access_distance
    return Entrances(node[near], place[near], leg[near], target[near])


def walk_to_places(homes: np.ndarray, network: Network, entrances: Entrances) -> Walks:
    """Find the shortest walk of each of `homes` (homes, 2) in m: to the paths, along these, and into a place."""
    distances = network.distances_from(entrances.node, entrances.leg)
    snapped = network.snap(homes)
    ways = network.ways(snapped, distances)
    distance = np.where(ways.reached, np.round(ways.distance, 1), np.nan)
    place = np.zeros(len(homes), np.int64)
    place[ways.reached] = entrances.place[ways.goal[ways.reached]]
    return Walks(distance, place, homes, snapped, ways, entrances, network, distances)


def distance_limits(walking_distance: float) -> tuple[float, float, float]:
    """Return the upper limits (m) of the classes of distance; the last class has none. The steps are our own."""
    return 0.5 * walking_distance, walking_distance, 2.0 * walking_distance


def distance_classes(distance: np.ndarray, walking_distance: float) -> np.ndarray:
    """Return the class of each distance (m), from 0, and −1 for NaN."""
    return np.where(np.isnan(distance), -1, np.searchsorted(distance_limits(walking_distance), distance, "left"))


def _edge(labels: np.ndarray) -> np.ndarray:
    """Return the cells of places that have another place, none, or the end of the grid at a side."""
    padded = np.pad(labels, 1)
    inner = np.ones(labels.shape, bool)
    for other in (padded[:-2, 1:-1], padded[2:, 1:-1], padded[1:-1, :-2], padded[1:-1, 2:]):
        inner &= other == labels
    return (labels > 0) & ~inner
