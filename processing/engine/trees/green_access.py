"""How far it is from homes to large public green, on foot along the paths and as the crow flies.

One gets into green on a path that runs inside it, from where the path crosses its edge; and from a path that comes near
its edge, straight over the ground, where no fence stands between.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..network import GROUND, Network
from ..progress import OnProgress, followed, part, report, unattended
from ..segments import encloses, in_pieces, meet_any, nearest_segments
from ..text import QT_TRANSLATE_NOOP, Text
from ..walks import Entrances, Walks, walk_to_places

ACCESS_DISTANCE = 15.0
"""How near (m) a path must come to the edge of green to lead into it: 10 to 15 m is usual. Our own default."""
FENCE_DEPTH = 0.5
"""How far (m) behind the edge of green a fence still stands round it: our own default."""
EDGE_PIECE = 20.0
"""Longest piece (m) into which edges and fences are cut, so that what is near is found quickly."""

_ON_THE_EDGE = 0.01
"""A path within so little (m) of the edge runs along it, not inside: coordinates are no more exact."""

WALKING = QT_TRANSLATE_NOOP("engine", "Walking from the homes to green")
ENTERING = QT_TRANSLATE_NOOP("engine", "Looking for the entrances of green")


@dataclass(frozen=True)
class GreenEntrances:
    """The nodes from which one gets into green, and which of them have green on all their paths, (entrances,)."""

    entrances: Entrances
    inner: np.ndarray


@dataclass(frozen=True)
class GreenAccess:
    """The walk of each home to the nearest green, and the straight distance.

    `euclidean` (homes,) is in m, to the decimetre, from where the walk starts to the nearest edge of any green: 0
    inside, NaN where there is no green.
    """

    walks: Walks
    inner: np.ndarray
    euclidean: np.ndarray


def find_green_entrances(
    greens: Sequence[np.ndarray],
    network: Network,
    access_distance: float = ACCESS_DISTANCE,
    fences: np.ndarray | None = None,
    on_progress: OnProgress = unattended,
) -> GreenEntrances:
    """Find where the paths lead into green.

    Each of `greens` is its edge, rings of segments (segments, 2, 2) in m; they are numbered from 1. The network has a
    node wherever a path on the ground crosses an edge. From nodes at most `access_distance` (m) from an edge one gets
    in straight, unless one of `fences` (fences, 2, 2) stands between. Nobody steps off a bridge. Raises `Cancelled`.
    """
    ground = np.flatnonzero(network.level == GROUND)
    ends = np.stack([network.start[ground], network.end[ground]], axis=1)
    paths_at = np.bincount(ends.ravel(), minlength=len(network.nodes))
    middles, nodes = _Sorted(network.nodes[ends].mean(axis=1)), network.ground_nodes
    places = _Sorted(network.nodes[nodes])
    nowhere = nodes[:0], nodes[:0], np.zeros(0), np.zeros((0, 2))
    within, beside, inner = [nowhere], [nowhere], [np.zeros(0, bool)]
    for number, edge in enumerate(followed(greens, max(len(greens), 1), on_progress, Text(ENTERING)), start=1):
        a, b = in_pieces(edge[:, 0], edge[:, 1], EDGE_PIECE)
        piece = middles.near(edge, 0.0)
        inside = piece[_inside(a, b, middles.points[piece])]
        node, paths_inside = np.unique(ends[inside], return_counts=True)
        inner.append(paths_inside == paths_at[node])
        within.append((node, np.full(len(node), number), np.zeros(len(node)), network.nodes[node]))

        near = places.near(edge, access_distance)
        near = near[~np.isin(nodes[near], node)]
        nearest, share, leg = nearest_segments(places.points[near], a, b)
        target = a[nearest] + share[:, np.newaxis] * (b - a)[nearest]
        close = leg <= access_distance
        beside.append((nodes[near[close]], np.full(int(close.sum()), number), leg[close], target[close]))

    columns = [np.concatenate(column) for column in zip(*beside, strict=True)]
    if fences is not None:
        node, _, leg, target = columns
        free = ~_fenced(network.nodes[node], target, leg, fences)
        columns = [column[free] for column in columns]
    inner.append(np.zeros(len(columns[0]), bool))
    columns = [np.concatenate(column) for column in zip(*within, columns, strict=True)]
    return GreenEntrances(Entrances(*columns), np.concatenate(inner))


def walk_to_green(
    homes: np.ndarray,
    network: Network,
    greens: Sequence[np.ndarray],
    access_distance: float = ACCESS_DISTANCE,
    fences: np.ndarray | None = None,
    on_progress: OnProgress = unattended,
) -> GreenAccess:
    """Find how far each of `homes` (homes, 2), in m, is from green; for the rest see `find_green_entrances`.

    All distances along the network come from one run of Dijkstra's algorithm. Raises `Cancelled`.
    """
    found = find_green_entrances(greens, network, access_distance, fences, part(on_progress, 0.0, 0.5))
    report(on_progress, 0.5, Text(WALKING))
    walks = walk_to_places(homes, network, found.entrances)
    report(on_progress, 0.9, Text(WALKING))
    return GreenAccess(walks, found.inner, straight_distance(homes, greens))


def straight_distance(points: np.ndarray, greens: Sequence[np.ndarray]) -> np.ndarray:
    """Return how far (m, to the decimetre) each of `points` (points, 2) is from the nearest green, 0 inside.

    NaN where there is no green.
    """
    if not len(greens):
        return np.full(len(points), np.nan)
    edges = np.concatenate(greens)
    distance = nearest_segments(points, *in_pieces(edges[:, 0], edges[:, 1], EDGE_PIECE))[2]
    places = _Sorted(points)
    for edge in greens:
        near = places.near(edge, 0.0)
        distance[near[encloses(edge[:, 0], edge[:, 1], points[near])]] = 0.0
    return np.round(distance, 1)


class _Sorted:
    """Points (points, 2), sorted so that those near a place are found quickly."""

    def __init__(self, points: np.ndarray) -> None:
        self.points = points
        self._order = np.argsort(points[:, 0], kind="stable")
        self._x = points[self._order, 0]

    def near(self, edge: np.ndarray, distance: float) -> np.ndarray:
        """Return the numbers of the points in the box round segments (segments, 2, 2), widened by a distance (m)."""
        (west, south), (east, north) = edge.min(axis=(0, 1)) - distance, edge.max(axis=(0, 1)) + distance
        first, last = np.searchsorted(self._x, west, "left"), np.searchsorted(self._x, east, "right")
        number = self._order[first:last]
        y = self.points[number, 1]
        return number[(y >= south) & (y <= north)]


def _inside(a: np.ndarray, b: np.ndarray, points: np.ndarray) -> np.ndarray:
    """Tell which of `points` (points, 2) lie inside the rings of segments a–b, and not just along them."""
    inside = encloses(a, b, points)
    inside[inside] = nearest_segments(points[inside], a, b)[2] > _ON_THE_EDGE
    return inside


def _fenced(points: np.ndarray, target: np.ndarray, leg: np.ndarray, fences: np.ndarray) -> np.ndarray:
    """Tell which legs (m), from points straight to the edge of green, end at a fence before or just behind it."""
    ahead = (target - points) / np.maximum(leg, _ON_THE_EDGE)[:, np.newaxis]
    behind = target + np.sqrt(2.0) * FENCE_DEPTH * ahead  # that far away is it behind a right corner
    return meet_any(points, behind, *in_pieces(fences[:, 0], fences[:, 1], EDGE_PIECE))
