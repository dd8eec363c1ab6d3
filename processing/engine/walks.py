"""Walks from homes along a network of paths to the nearest of some places, such as cool places or parks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .network import Distances, Network, Snapped, Ways


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
    """The walk of each home to the nearest place.

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
