"""A network of paths: what lies nearest to a point on it, and how far it is to the nearest of many goals.

The distances from all places at once are those of one run of Dijkstra's algorithm from all goals together, as in
*multi-source* shortest paths: every node learns its distance, its goal and the next node on the way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .errors import StadstweelingError
from .noding import node_lines
from .segments import nearest_segments
from .text import QT_TRANSLATE_NOOP

SPACING = 5.0
"""Longest piece of a path (m): goals are nodes, so this is how closely they can lie. Our own default."""
TOLERANCE = 0.1
"""Points this close together (m) are one node: our own default."""
GROUND = 0
"""The level of the ground; bridges lie higher and underpasses lower."""

_BESIDE_ZERO = 1.0
"""Added to every cost of a goal and taken off again: a sparse graph has no edges of length 0."""


class NoPathOnGround(StadstweelingError):
    """A network that cannot be stepped on."""

    what = QT_TRANSLATE_NOOP("engine", "no path lies on the ground")
    expected = QT_TRANSLATE_NOOP("engine", "lines of which at least one has 0 in the field 'level', and some length")
    remedy = QT_TRANSLATE_NOOP("engine", "Check the layer and its field 'level': 0 is the ground, bridges are above 0.")


@dataclass(frozen=True)
class Snapped:
    """The nearest points on a network, as arrays of shape (points,).

    `piece` is the piece of the network, `along` (m) how far from its start, `point` (points, 2) the place and `leg` (m)
    the straight way to it.
    """

    piece: np.ndarray
    along: np.ndarray
    point: np.ndarray
    leg: np.ndarray


@dataclass(frozen=True)
class Distances:
    """The way from every node to the goal that is nearest along the network, as arrays of shape (nodes,).

    `distance` (m) includes the cost of the goal and is infinite where no way leads to a goal. `towards` is the next
    node and `goal` the number of the goal; −1 where there is none.
    """

    distance: np.ndarray
    towards: np.ndarray
    goal: np.ndarray


@dataclass(frozen=True)
class Ways:
    """The way from points beside the network to their goals, as arrays of shape (points,).

    `distance` (m) includes the straight leg to the network and is infinite where no way leads to a goal; `node` is the
    first node of the way and `goal` the number of the goal, −1 where there is none.
    """

    distance: np.ndarray
    node: np.ndarray
    goal: np.ndarray

    @property
    def reached(self) -> np.ndarray:
        """Whether a way leads to a goal."""
        return self.goal >= 0


@dataclass(frozen=True)
class Network:
    """Nodes (nodes, 2) in m, and straight pieces between them.

    `start`, `end` (nodes), `level` and `length` (m) have the shape (pieces,). `part` (pieces,) numbers the parts of the
    network that hang together, from 0.
    """

    nodes: np.ndarray
    start: np.ndarray
    end: np.ndarray
    level: np.ndarray
    length: np.ndarray
    part: np.ndarray

    @property
    def total_length(self) -> float:
        """Length of all paths (m)."""
        return float(self.length.sum())

    @property
    def parts(self) -> int:
        """Number of parts between which there is no way."""
        return int(self.part.max(initial=-1)) + 1

    @property
    def largest_share(self) -> float:
        """Share of the length that lies in the largest part, 0 to 1."""
        return float(np.bincount(self.part, self.length).max() / self.total_length)

    @property
    def ground_nodes(self) -> np.ndarray:
        """The nodes where one can step off: those with a path on the ground."""
        ground = self.level == GROUND
        return np.unique(np.concatenate([self.start[ground], self.end[ground]]))

    def snap(self, points: np.ndarray) -> Snapped:
        """Return the nearest place on a path on the ground to each of `points` (points, 2), on any piece."""
        ground = np.flatnonzero(self.level == GROUND)
        a, b = self.nodes[self.start[ground]], self.nodes[self.end[ground]]
        nearest, share, leg = nearest_segments(points, a, b)
        place = a[nearest] + share[:, np.newaxis] * (b[nearest] - a[nearest])
        return Snapped(ground[nearest], share * self.length[ground[nearest]], place, leg)

    def distances_from(self, nodes: np.ndarray, costs: np.ndarray) -> Distances:
        """Return the way of every node to the nearest goal; goals are `nodes` (goals,) with a cost (m) each, 0 or more.

        A node may be a goal more than once: the cheapest counts.
        """
        from scipy.sparse import csr_matrix
        from scipy.sparse.csgraph import dijkstra

        count = len(self.nodes)
        order = np.lexsort((costs, nodes))
        goal_nodes, first = np.unique(nodes[order], return_index=True)
        cheapest = order[first]
        a, b, length = self._shortest_links()
        hub = np.full(len(goal_nodes), count)
        tails, heads = np.concatenate([a, b, hub]), np.concatenate([b, a, goal_nodes])
        weights = np.concatenate([length, length, costs[cheapest] + _BESIDE_ZERO])
        graph = csr_matrix((weights, (tails, heads)), (count + 1, count + 1))
        distance, towards = dijkstra(graph, indices=count, return_predecessors=True)
        distance, towards = distance[:count] - _BESIDE_ZERO, towards[:count].astype(np.int64)
        at_goal = towards == count
        goal_at = np.full(count, -1, np.int64)
        goal_at[goal_nodes] = cheapest
        towards = np.where(at_goal | (towards < 0), -1, towards)
        return Distances(distance, towards, goal_at[_follow(towards)])

    def ways(self, snapped: Snapped, distances: Distances) -> Ways:
        """Return the way of each point beside the network, over the better end of its piece."""
        ends = np.stack([self.start[snapped.piece], self.end[snapped.piece]])
        along = np.stack([snapped.along, self.length[snapped.piece] - snapped.along])
        both = along + distances.distance[ends]
        better, every = both.argmin(axis=0), np.arange(len(snapped.piece))
        node = ends[better, every]
        goal = distances.goal[node]
        return Ways(snapped.leg + both[better, every], np.where(goal < 0, -1, node), goal)

    def route(self, node: int, distances: Distances) -> np.ndarray:
        """Return the nodes (nodes, 2) of the way from a node to its goal, that of the goal included."""
        way = []
        while node >= 0:
            way.append(node)
            node = int(distances.towards[node])
        return self.nodes[way]

    def _shortest_links(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return both nodes and the length of every link once: a sparse matrix would add up parallel ones."""
        low, high = np.minimum(self.start, self.end), np.maximum(self.start, self.end)
        order = np.lexsort((self.length, high, low))
        low, high, length = low[order], high[order], self.length[order]
        first = np.r_[True, (np.diff(low) != 0) | (np.diff(high) != 0)][: len(low)]
        return low[first], high[first], length[first]


def build_network(
    lines: Sequence[np.ndarray],
    levels: Sequence[int],
    where: str,
    spacing: float = SPACING,
    tolerance: float = TOLERANCE,
) -> Network:
    """Make a network of lines of shape (points, 2), in m, of which the layer is called `where`.

    Where lines meet: see `node_lines`. Pieces are at most `spacing` (m) long, and points within `tolerance` (m) are
    one. Raises `NoPathOnGround`.
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    noded = node_lines(lines, levels, spacing, tolerance)
    if not (noded.level == GROUND).any():
        raise NoPathOnGround(where)
    count = len(noded.nodes)
    links = coo_matrix((np.ones(len(noded.start), bool), (noded.start, noded.end)), (count, count))
    part = connected_components(links, directed=False)[1][noded.start]
    length = np.hypot(*(noded.nodes[noded.end] - noded.nodes[noded.start]).T)
    return Network(noded.nodes, noded.start, noded.end, noded.level, length, np.unique(part, return_inverse=True)[1])


def _follow(towards: np.ndarray) -> np.ndarray:
    """Return where each node comes out when the arrows are followed to their end, by jumps of doubling length."""
    end = np.where(towards < 0, np.arange(len(towards)), towards)
    while True:
        farther = end[end]
        if (farther == end).all():
            return end
        end = farther
