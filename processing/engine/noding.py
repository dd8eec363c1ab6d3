"""Lines cut up where they meet: what makes a network out of polylines.

Lines are first cut into pieces of a limited length, so that every two that may meet have their middles close together.
Then each piece is cut where another one of its level crosses it or touches it, and points in one place become a node.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Noded:
    """Nodes and the straight pieces between them.

    `nodes` (nodes, 2) in m; `start`, `end` (pieces,) are nodes, `level` (pieces,) is that of the line.
    """

    nodes: np.ndarray
    start: np.ndarray
    end: np.ndarray
    level: np.ndarray


@dataclass(frozen=True)
class _Pieces:
    """Straight pieces: both ends (pieces, 2, 2) in m, whether each is a vertex and an end of its line, the level."""

    ends: np.ndarray
    vertex: np.ndarray
    line_end: np.ndarray
    level: np.ndarray


def node_lines(lines: Sequence[np.ndarray], levels: Sequence[int], spacing: float, tolerance: float) -> Noded:
    """Cut lines of shape (points, 2), in m, into pieces of at most `spacing` (m) that meet in nodes.

    Points at most `tolerance` (m) apart are one node where they are of the same level. Lines of one level meet where
    they cross, touch or share a vertex. Lines of different levels meet only where one of them ends at a vertex of the
    other, as a bridge does on the bank.
    """
    pieces = _pieces(lines, levels, spacing, tolerance)
    origin = pieces.ends.reshape(-1, 2).mean(axis=0) if len(pieces.ends) else np.zeros(2)
    near = _Pieces(pieces.ends - origin, pieces.vertex, pieces.line_end, pieces.level)  # so that no digits are lost
    cut = _cut(near, *_places_to_cut(near, tolerance))
    node, first = _merge(cut, tolerance)
    start, end = node.reshape(-1, 2).T
    real = start != end
    return Noded(cut.ends.reshape(-1, 2)[first] + origin, start[real], end[real], cut.level[real])


def _pieces(lines: Sequence[np.ndarray], levels: Sequence[int], spacing: float, tolerance: float) -> _Pieces:
    """Cut every stretch between two vertices into equal pieces."""
    lines = [_without_jitter(np.asarray(line, np.float64), tolerance) for line in lines]
    starts = np.concatenate([line[:-1] for line in lines] or [np.zeros((0, 2))])
    steps = np.concatenate([np.diff(line, axis=0) for line in lines] or [np.zeros((0, 2))])
    stretches = np.array([len(line) - 1 for line in lines], np.int64)
    level = np.repeat(np.asarray(levels, np.int64), stretches)
    last = np.cumsum(stretches)[stretches > 0] - 1
    begins, stops = np.zeros((2, len(starts)), bool)
    stops[last] = True
    begins[np.r_[0, last[:-1] + 1] if len(last) else last] = True

    count = np.maximum(np.ceil(np.hypot(*steps.T) / spacing - 1e-9), 1).astype(np.int64)
    stretch = np.repeat(np.arange(len(starts)), count)
    number = np.arange(len(stretch)) - np.repeat(np.cumsum(count) - count, count)
    share = np.stack([number, number + 1], axis=1) / count[stretch, np.newaxis]
    ends = starts[stretch, np.newaxis] + share[:, :, np.newaxis] * steps[stretch, np.newaxis]
    vertex = np.stack([number == 0, number + 1 == count[stretch]], axis=1)
    line_end = vertex & np.stack([begins[stretch], stops[stretch]], axis=1)
    return _Pieces(ends, vertex, line_end, level[stretch])


def _without_jitter(line: np.ndarray, tolerance: float) -> np.ndarray:
    """Drop vertices within the tolerance of the one before: a chain of them would become one node."""
    if len(line) < 2 or (np.hypot(*np.diff(line, axis=0).T) > tolerance).all():
        return line
    kept = [line[0]]
    for point in line[1:]:
        if np.hypot(*(point - kept[-1])) > tolerance:
            kept.append(point)
    if len(kept) > 1:
        kept[-1] = line[-1]
    return np.array(kept)


def _places_to_cut(pieces: _Pieces, tolerance: float) -> tuple[np.ndarray, np.ndarray]:
    """Return the pieces to cut and at which share of their length; a piece can occur several times."""
    from scipy.spatial import cKDTree  # here, so that QGIS without scipy can still list what needs it

    if not len(pieces.ends):
        return np.zeros(0, np.int64), np.zeros(0)
    length = np.hypot(*(pieces.ends[:, 1] - pieces.ends[:, 0]).T)
    close = cKDTree(pieces.ends.mean(axis=1)).query_pairs(length.max() + 2.0 * tolerance, output_type="ndarray")
    close = close[pieces.level[close[:, 0]] == pieces.level[close[:, 1]]]
    cuts = [_crossings(pieces.ends, length, close, tolerance)]
    cuts += [_touches(pieces.ends, length, pair, end, tolerance) for pair in (close, close[:, ::-1]) for end in (0, 1)]
    return tuple(np.concatenate(part) for part in zip(*cuts, strict=True))


def _crossings(
    ends: np.ndarray, length: np.ndarray, pairs: np.ndarray, tolerance: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return where two pieces cross, farther than the tolerance from all their ends."""
    a, b = ends[pairs[:, 0]], ends[pairs[:, 1]]
    u, v, apart = a[:, 1] - a[:, 0], b[:, 1] - b[:, 0], b[:, 0] - a[:, 0]
    turn = _cross(u, v)
    with np.errstate(divide="ignore", invalid="ignore"):
        along = np.stack([_cross(apart, v), _cross(apart, u)], axis=1) / turn[:, np.newaxis]
    metres = along * length[pairs]
    inside = ((metres > tolerance) & (metres < length[pairs] - tolerance)).all(axis=1)
    return pairs[inside].ravel(), along[inside].ravel()


def _touches(
    ends: np.ndarray, length: np.ndarray, pairs: np.ndarray, end: int, tolerance: float
) -> tuple[np.ndarray, np.ndarray]:
    """Return where an end of the first piece of a pair touches the middle of the second."""
    point, a, b = ends[pairs[:, 0], end], ends[pairs[:, 1], 0], ends[pairs[:, 1], 1]
    whole = length[pairs[:, 1]]
    along = ((point - a) * (b - a)).sum(axis=1) / whole
    aside = np.abs(_cross(b - a, point - a)) / whole
    found = (aside <= tolerance) & (along > tolerance) & (along < whole - tolerance)
    return pairs[found, 1], along[found] / whole[found]


def _cross(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    return u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]


def _cut(pieces: _Pieces, which: np.ndarray, share: np.ndarray) -> _Pieces:
    """Cut pieces at shares of their lengths."""
    count = len(pieces.ends)
    every = np.arange(count)
    piece, at = np.concatenate([every, every, which]), np.concatenate([np.zeros(count), np.ones(count), share])
    order = np.lexsort((at, piece))
    piece, at = piece[order], at[order]
    pairs = np.flatnonzero(piece[1:] == piece[:-1])[:, np.newaxis] + (0, 1)
    own = piece[pairs[:, 0]]
    a, b = pieces.ends[piece, 0], pieces.ends[piece, 1]
    # the ends exactly, not almost: what meets there must still meet
    points = np.where(at[:, np.newaxis] == 1.0, b, a + at[:, np.newaxis] * (b - a))[pairs]
    outer = (at[pairs] == 0.0) | (at[pairs] == 1.0)
    return _Pieces(points, pieces.vertex[own] & outer, pieces.line_end[own] & outer, pieces.level[own])


def _merge(pieces: _Pieces, tolerance: float) -> tuple[np.ndarray, np.ndarray]:
    """Return the node of every end of a piece, and one such end of every node; ends are numbered piece by piece."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components
    from scipy.spatial import cKDTree

    points, count = pieces.ends.reshape(-1, 2), 2 * len(pieces.ends)
    if not count:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    vertex, line_end, level = pieces.vertex.ravel(), pieces.line_end.ravel(), np.repeat(pieces.level, 2)
    a, b = cKDTree(points).query_pairs(tolerance, output_type="ndarray").T
    meet = (level[a] == level[b]) | (vertex[a] & vertex[b] & (line_end[a] | line_end[b]))
    links = coo_matrix((np.ones(meet.sum(), bool), (a[meet], b[meet])), (count, count))
    node = connected_components(links, directed=False)[1]
    return node, np.unique(node, return_index=True)[1]
