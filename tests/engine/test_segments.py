"""Segments: the nearest one, those that meet, and what they enclose."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ...processing.engine.segments import encloses, in_pieces, meet_any, nearest_segments


def ring(*points):
    """Return both ends of the segments of a ring."""
    corners = np.array(points, np.float64)
    return corners, np.roll(corners, -1, axis=0)


SQUARE = ring((0, 0), (10, 0), (10, 10), (0, 10))
HOLE = ring((4, 4), (6, 4), (6, 6), (4, 6))


class TestEncloses:
    def test_tells_inside_from_outside(self):
        points = np.array([(5, 5), (0.001, 9.999), (-0.001, 5), (10.001, 5), (5, 10.001), (5, -3)])
        assert encloses(*SQUARE, points).tolist() == [True, True, False, False, False, False]

    def test_a_hole_is_outside(self):
        a, b = (np.concatenate(ends) for ends in zip(SQUARE, HOLE, strict=True))
        assert encloses(a, b, np.array([(5, 5), (3, 5), (5, 7)])).tolist() == [False, True, True]

    def test_a_point_level_with_a_corner_is_counted_once(self):
        diamond = ring((0, -5), (5, 0), (0, 5), (-5, 0))
        points = np.array([(-7, 0), (0, 0), (-4.9, 0), (-3, -5), (-3, 5), (7, 0)])
        assert encloses(*diamond, points).tolist() == [False, True, True, False, False, False]

    @given(st.integers(0, 10**6), st.integers(3, 12))
    @settings(max_examples=40, deadline=None)
    def test_agrees_with_the_angle_that_a_star_has_all_around(self, seed, corners):
        random = np.random.default_rng(seed)
        angle = np.sort(random.uniform(0, 2 * np.pi, corners))
        radius = random.uniform(1.0, 10.0, corners)
        a, b = ring(*np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1))
        points = random.uniform(-11, 11, (50, 2))
        start, end = (side[np.newaxis] - points[:, np.newaxis] for side in (a, b))
        cross, dot = np.cross(start, end), (start * end).sum(axis=-1)
        turns = np.arctan2(cross, dot).sum(axis=1) / (2 * np.pi)
        assert encloses(a, b, points).tolist() == (np.abs(turns) > 0.5).tolist()


class TestMeetAny:
    FENCE = np.array([[(0.0, 0.0), (10.0, 0.0)]])

    @pytest.mark.parametrize(
        ("start", "end", "meets"),
        [
            ((5, -1), (5, 1), True),
            ((5, -1), (5, 0), True),
            ((5, -1), (5, -0.01), False),
            ((10.1, -1), (10.1, 1), False),
            ((10, -1), (10, 1), True),
            ((12, 0), (15, 0), False),
            ((3, 0), (4, 0), True),
            ((5, 0), (5, 0), True),
            ((5, 1), (5, 1), False),
        ],
    )
    def test_crossing_touching_and_passing_by(self, start, end, meets):
        a, b = np.array([start], float), np.array([end], float)
        assert meet_any(a, b, self.FENCE[:, 0], self.FENCE[:, 1]).tolist() == [meets]
        assert meet_any(a + 140_000.0, b + 140_000.0, *(self.FENCE + 140_000.0).transpose(1, 0, 2)).tolist() == [meets]

    def test_nothing_meets_nothing(self):
        none = np.zeros((0, 2))
        assert meet_any(none, none, *self.FENCE.transpose(1, 0, 2)).shape == (0,)
        assert meet_any(np.zeros((2, 2)), np.ones((2, 2)), none, none).tolist() == [False, False]


@given(st.integers(0, 10**6), st.integers(1, 40), st.floats(0.5, 500.0))
@settings(max_examples=40, deadline=None)
def test_the_nearest_is_the_nearest_of_all_and_pieces_change_nothing(seed, count, longest):
    random = np.random.default_rng(seed)
    a = random.uniform(0, 100, (count, 2))
    b = a + random.uniform(-30, 30, (count, 2))
    points = random.uniform(-20, 120, (20, 2))
    step = b - a
    share = (((points[:, np.newaxis] - a) * step).sum(-1) / (step**2).sum(-1)).clip(0, 1)[..., np.newaxis]
    wanted = np.hypot(*np.moveaxis(a + share * step - points[:, np.newaxis], -1, 0)).min(axis=1)
    np.testing.assert_allclose(nearest_segments(points, a, b)[2], wanted, atol=1e-9)
    np.testing.assert_allclose(nearest_segments(points, *in_pieces(a, b, longest))[2], wanted, atol=1e-9)
