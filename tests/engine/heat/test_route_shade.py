"""The share of routes in the shade, along lines drawn by hand."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ....processing.engine.grid import Grid
from ....processing.engine.heat.route_shade import RouteShade, route_shade, shade_totals
from ....processing.engine.progress import Cancelled

GRID = Grid(20, 100, 1.0, 140000.0, 480020.0)
CORNER = np.array([GRID.west, GRID.south])


def line(*points):
    return np.array(points, np.float64) + CORNER


def shade_of(*spans):
    """Return shade on the grid: values for x from one to the other, over the whole height."""
    shade = np.zeros(GRID.shape, np.float32)
    for start, end, value in spans:
        shade[:, start:end] = value
    return shade


def test_the_share_is_that_of_the_length():
    routes = route_shade([line((10, 5), (60, 5)), line((0, 5), (20, 5))], shade_of((0, 30, 1.0)), GRID)
    assert routes.shade == pytest.approx([20 / 50, 1.0])
    assert routes.known == pytest.approx([50.0, 20.0])


def test_a_crown_counts_for_the_light_that_it_stops():
    shade = shade_of((0, 20, 0.75), (20, 40, 1.0))
    assert route_shade([line((0, 5), (80, 5))], shade, GRID).shade[0] == pytest.approx((0.75 * 20 + 20) / 80)


def test_what_is_unknown_or_outside_does_not_count():
    shade = shade_of((0, 30, 1.0), (30, 60, np.nan))
    routes = route_shade([line((-40, 5), (80, 5)), line((35, 5), (55, 5)), line((5, 40), (9, 40))], shade, GRID)
    assert routes.length == pytest.approx([120.0, 20.0, 4.0])
    assert routes.known == pytest.approx([50.0, 0.0, 0.0])
    assert routes.shade[0] == pytest.approx(30 / 50)
    assert np.isnan(routes.shade[1:]).all()


def test_every_stretch_weighs_by_its_length_not_by_its_vertices():
    fine = line(*[(x, 5) for x in np.linspace(0, 10, 400)], (90, 5))
    assert route_shade([fine], shade_of((0, 10, 1.0)), GRID).shade[0] == pytest.approx(10 / 90, abs=0.002)


def test_a_line_without_length_has_no_shade():
    routes = route_shade([line((5, 5), (5, 5))], shade_of((0, 30, 1.0)), GRID)
    assert routes.length[0] == 0.0 and np.isnan(routes.shade[0])


def test_the_worst_come_first_and_the_unknown_last():
    routes = RouteShade(np.full(5, 9.0), np.array([4, 0, 9, 5, 8.0]), np.array([0.5, np.nan, 0.1, 0.1, 1.0]))
    assert routes.worst_first.tolist() == [2, 3, 0, 4, 1]


def test_totals_weigh_by_length_and_meet_a_norm_or_not():
    lines = [line((0, 5), (30, 5)), line((30, 5), (40, 5)), line((50, 5), (60, 5)), line((5, 40), (9, 40))]
    routes = route_shade(lines, shade_of((0, 12, 1.0)), GRID)
    totals = shade_totals(routes, ["north", "north", "south", None])
    assert totals.groups == ("north", "south", None)
    assert totals.known.tolist() == pytest.approx([40.0, 10.0, 0.0])
    assert totals.shade[:2] == pytest.approx([0.3, 0.0])
    assert np.isnan(totals.shade[2])
    assert totals.reaching(0.3).tolist() == [True, False, False]
    assert totals.reaching(0.31).tolist() == [False, False, False]


def test_no_lines_have_no_shade():
    routes = route_shade([], shade_of(), GRID)
    assert len(routes.shade) == 0 and shade_totals(routes, []).groups == ()


def test_stops_when_asked():
    with pytest.raises(Cancelled):
        route_shade([line((0, 5), (30, 5))], shade_of(), GRID, lambda done, text: False)


coordinate = st.tuples(st.floats(-5, 105), st.floats(-5, 25))


@given(st.lists(coordinate, min_size=2, max_size=6), st.integers(1, 9))
@settings(max_examples=60, deadline=None)
def test_a_route_cut_up_has_the_same_shade(points, seed):
    shade = np.random.default_rng(seed).random(GRID.shape).astype(np.float32)
    whole = route_shade([line(*points)], shade, GRID).shade[0]
    parts = route_shade([line(a, b) for a, b in pairwise(points)], shade, GRID)
    together = shade_totals(parts, ["route"] * (len(points) - 1)).shade[0]
    assert together == pytest.approx(whole, abs=1e-9, nan_ok=True)
