"""The share of routes in the shade, along lines drawn by hand."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ....processing.engine.grid import Grid
from ....processing.engine.heat.route_shade import RouteShade, route_shade
from ....processing.engine.heat.shadows import Shade
from ....processing.engine.tiles import tiles

GRID = Grid(20, 100, 1.0, 140000.0, 480020.0)
NOON = datetime(2026, 6, 21, 12, tzinfo=UTC)
CORNER = np.array([GRID.west, GRID.south])


def line(*points):
    return np.array(points, np.float64) + CORNER


def shade_of(*spans):
    """Return shade on the grid: values for x from one to the other, over the whole height."""
    shade = np.zeros(GRID.shape, np.float32)
    for start, end, value in spans:
        shade[:, start:end] = value
    return shade


def measure(lines, shade, levels=None, tile=1000, buildings=None, grid=GRID):
    """Return the shade on lines, given that of the whole grid."""
    open_ground = ~np.isnan(shade) if buildings is None else ~buildings
    shades = [
        Shade(window, NOON, shade[window.slices], open_ground[window.slices]) for window in tiles(grid, tile)
    ]
    return route_shade(lines, [0] * len(lines) if levels is None else levels, shades, grid)


def test_the_share_is_that_of_the_length():
    routes = measure([line((10, 5), (60, 5)), line((0, 5), (20, 5))], shade_of((0, 30, 1.0)))
    assert routes.shade == pytest.approx([20 / 50, 1.0])
    assert routes.known == pytest.approx([50.0, 20.0])


def test_a_crown_counts_for_the_light_that_it_stops():
    shade = shade_of((0, 20, 0.75), (20, 40, 1.0))
    assert measure([line((0, 5), (80, 5))], shade).shade[0] == pytest.approx((0.75 * 20 + 20) / 80)


def test_what_is_unknown_or_outside_does_not_count():
    shade = shade_of((0, 30, 1.0), (30, 60, np.nan))
    routes = measure([line((-40, 5), (80, 5)), line((35, 5), (55, 5)), line((5, 40), (9, 40))], shade)
    assert routes.length == pytest.approx([120.0, 20.0, 4.0])
    assert routes.known == pytest.approx([50.0, 0.0, 0.0])
    assert routes.shade[0] == pytest.approx(30 / 50)
    assert np.isnan(routes.shade[1:]).all()


def test_every_stretch_weighs_by_its_length_not_by_its_vertices():
    fine = line(*[(x, 5) for x in np.linspace(0, 10, 400)], (90, 5))
    assert measure([fine], shade_of((0, 10, 1.0))).shade[0] == pytest.approx(10 / 90, abs=0.002)


def test_a_line_without_length_has_no_shade():
    routes = measure([line((5, 5), (5, 5))], shade_of((0, 30, 1.0)))
    assert routes.length[0] == 0.0 and np.isnan(routes.shade[0])


def test_the_worst_come_first_and_the_unknown_last():
    routes = RouteShade(np.full(5, 9.0), np.array([4, 0, 9, 5, 8.0]), np.array([0.5, np.nan, 0.1, 0.1, 1.0]))
    assert routes.worst_first.tolist() == [2, 3, 0, 4, 1]


def test_lines_together_weigh_by_length():
    lines = [line((0, 5), (30, 5)), line((30, 5), (40, 5)), line((50, 5), (60, 5)), line((5, 40), (9, 40))]
    routes = measure(lines, shade_of((0, 12, 1.0)))
    both = routes.together(np.array([0, 0, 2, 1]), 4)
    assert both.length.tolist() == pytest.approx([40.0, 4.0, 10.0, 0.0])
    assert both.known.tolist() == pytest.approx([40.0, 0.0, 10.0, 0.0])
    assert both.percent.tolist() == pytest.approx([30.0, np.nan, 0.0, np.nan], nan_ok=True)
    assert routes.together(np.array([-1, 0, -1, -1]), 1).known.tolist() == pytest.approx([10.0])


def test_the_percentage_is_told_to_a_tenth():
    routes = RouteShade(np.ones(2), np.ones(2), np.array([0.39949, 0.3996]))
    assert routes.percent.tolist() == [39.9, 40.0]


def test_a_tunnel_is_covered_and_a_bridge_has_the_shade_of_its_deck():
    shade, bridge = shade_of((0, 50, 0.0), (60, 100, np.nan)), np.zeros(GRID.shape, bool)
    bridge[:, 40:60] = True
    lines = [line((20, 5), (80, 5))] * 3
    routes = measure(lines, shade, [-1, 0, 1], buildings=bridge)
    assert routes.known == pytest.approx([40.0, 20.0, 40.0])
    assert routes.shade == pytest.approx([1.0, 0.0, 0.0])


def test_a_line_through_a_building_counts_outside_it():
    buildings = np.zeros(GRID.shape, bool)
    buildings[:, 30:40] = True
    route = measure([line((10, 5), (60, 5))], shade_of((40, 50, 1.0)), buildings=buildings)
    assert (route.length[0], route.known[0], route.shade[0]) == pytest.approx((50.0, 40.0, 10.0 / 40.0))


def test_no_lines_have_no_shade():
    assert len(measure([], shade_of()).shade) == 0


@pytest.mark.parametrize("size", [1.0, 0.1, 0.3])
def test_tiles_cannot_be_seen_even_in_a_line_along_their_border(size):
    """Where a coordinate is no multiple of the cell size in binary, each tile would round it in its own way."""
    grid = Grid(20, 100, size, 140000.0, 480020.0)
    shade = np.random.default_rng(3).random(grid.shape).astype(np.float32)
    lines = [
        np.array([(grid.west, grid.north - row * size), (grid.east, grid.north - row * size)]) for row in range(1, 20)
    ]
    lines += [
        np.array([(grid.west + column * size, grid.south), (grid.west + column * size, grid.north)])
        for column in range(1, 100)
    ]
    whole, cut = measure(lines, shade, grid=grid), measure(lines, shade, tile=7, grid=grid)
    np.testing.assert_allclose(cut.known, whole.length, rtol=1e-12)
    np.testing.assert_allclose(cut.shade, whole.shade, rtol=1e-9)


coordinate = st.tuples(st.floats(-5, 105), st.floats(-5, 25))


@given(st.lists(coordinate, min_size=2, max_size=6), st.integers(1, 9))
@settings(max_examples=60, deadline=None)
def test_a_route_cut_up_has_the_same_shade(points, seed):
    shade = np.random.default_rng(seed).random(GRID.shape).astype(np.float32)
    whole = measure([line(*points)], shade).shade[0]
    parts = measure([line(a, b) for a, b in pairwise(points)], shade)
    together = parts.together(np.zeros(len(points) - 1, int), 1).shade[0]
    assert together == pytest.approx(whole, abs=1e-9, nan_ok=True)
