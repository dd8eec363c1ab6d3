"""Straight segments in the plane: the nearest to a point, those that meet, and what they enclose."""

from __future__ import annotations

import numpy as np

TOUCHING = 1e-3
"""Segments this close together (m) meet: coordinates are hardly ever exact to less."""
_CHUNK = 4_000_000
"""Pairs of a point and a segment that are looked at at a time."""


def nearest_segments(points: np.ndarray, a: np.ndarray, b: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return for each of `points` (points, 2) the nearest segment a–b (segments, 2), the share along it, and how far.

    Exact: the segments with the nearest middles are looked at, ever more of them until no other can be nearer. It is
    quick where segments are short: see `in_pieces`.
    """
    from scipy.spatial import cKDTree  # here, so that QGIS without scipy can still list what needs it

    tree, half = cKDTree(0.5 * (a + b)), 0.5 * np.hypot(*(b - a).T).max()
    best = np.zeros(len(points), np.int64)
    left, candidates = np.arange(len(points)), min(8, len(a))
    while len(left):
        to_middle, near = (
            found.reshape(len(left), candidates) for found in tree.query(points[left], candidates, workers=-1)
        )
        apart = to_segment(points[left, np.newaxis], a[near], b[near])[0]
        best[left] = near[np.arange(len(left)), apart.argmin(axis=1)]
        open_end = to_middle[:, -1] - half < apart.min(axis=1)
        left = left[open_end] if candidates < len(a) else left[:0]
        candidates = min(2 * candidates, len(a))
    away, share = to_segment(points, a[best], b[best])
    return best, share, away


def to_segment(point: np.ndarray, a: np.ndarray, b: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return how far points lie from segments a–b (m), and at which share of these they come nearest."""
    step = b - a
    share = (((point - a) * step).sum(axis=-1) / (step * step).sum(axis=-1)).clip(0.0, 1.0)
    away = a + share[..., np.newaxis] * step - point
    return np.hypot(away[..., 0], away[..., 1]), share


def in_pieces(a: np.ndarray, b: np.ndarray, longest: float) -> tuple[np.ndarray, np.ndarray]:
    """Cut segments a–b (segments, 2) into equal pieces of at most `longest` (m)."""
    count = np.maximum(np.ceil(np.hypot(*(b - a).T) / longest), 1).astype(np.int64)
    whole = np.repeat(np.arange(len(a)), count)
    number = np.arange(len(whole)) - np.repeat(np.cumsum(count) - count, count)
    start, end = (((number + step) / count[whole])[:, np.newaxis] for step in (0, 1))
    return a[whole] + start * (b - a)[whole], a[whole] + end * (b - a)[whole]


def encloses(a: np.ndarray, b: np.ndarray, points: np.ndarray) -> np.ndarray:
    """Tell which of `points` (points, 2) lie inside the rings that segments a–b (segments, 2) form together.

    A ring in a ring is a hole. On the edge either answer can come.
    """
    inside = np.zeros(len(points), bool)
    step = max(_CHUNK // max(len(a), 1), 1)
    rise = np.where(b[:, 1] == a[:, 1], 1.0, b[:, 1] - a[:, 1])
    lean = (b[:, 0] - a[:, 0]) / rise
    for first in range(0, len(points), step):
        x, y = points[first:first + step, :, np.newaxis].transpose(1, 0, 2)
        across = (a[:, 1] > y) != (b[:, 1] > y)
        crossings = across & (x < a[:, 0] + (y - a[:, 1]) * lean)
        inside[first:first + step] = crossings.sum(axis=1) % 2 == 1
    return inside


def meet_any(a: np.ndarray, b: np.ndarray, c: np.ndarray, d: np.ndarray) -> np.ndarray:
    """Tell which of the segments a–b (segments, 2) cross or touch any of the segments c–d (others, 2)."""
    from scipy.spatial import cKDTree

    met = np.zeros(len(a), bool)
    if not len(a) or not len(c):
        return met
    reach = 0.5 * np.hypot(*(b - a).T) + 0.5 * np.hypot(*(d - c).T).max() + TOUCHING
    close = cKDTree(0.5 * (c + d)).query_ball_point(0.5 * (a + b), reach, workers=-1)
    one = np.repeat(np.arange(len(a)), [len(found) for found in close])
    other = np.fromiter((number for found in close for number in found), np.int64, len(one))
    met[one[_meet(a[one], b[one], c[other], d[other])]] = True
    return met


def _meet(a: np.ndarray, b: np.ndarray, c: np.ndarray, d: np.ndarray) -> np.ndarray:
    """Tell which segments a–b and c–d cross or touch, pair by pair; a–b may be a point."""
    sides = [_side(c, d, a), _side(c, d, b), _side(a, b, c), _side(a, b, d)]
    crossing = (sides[0] * sides[1] < 0.0) & (sides[2] * sides[3] < 0.0)
    ends = [to_segment(a, c, d)[0], to_segment(b, c, d)[0]]
    real = (a != b).any(axis=1)
    for point in (c, d):
        apart = np.hypot(*(point - a).T)
        apart[real] = to_segment(point[real], a[real], b[real])[0]
        ends.append(apart)
    return crossing | (np.minimum.reduce(ends) <= TOUCHING)


def _side(a: np.ndarray, b: np.ndarray, point: np.ndarray) -> np.ndarray:
    """Return on which side of the line through a and b points lie: above 0 left, below 0 right."""
    return (b[:, 0] - a[:, 0]) * (point[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (point[:, 0] - a[:, 0])
