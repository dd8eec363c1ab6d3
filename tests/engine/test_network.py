"""A network of paths: where lines meet, what lies nearest, and how far it is."""

from __future__ import annotations

import itertools

import networkx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ...processing.engine.network import NoPathOnGround, build_network

CORNER = np.array([140000.0, 480000.0])
"""Where the scenes lie: far from 0, as all real coordinates."""


def line(*points):
    return np.array(points, np.float64) + CORNER


def network_of(*lines, levels=None, **options):
    return build_network(list(lines), levels or [0] * len(lines), "paths", **options)


def node_at(network, *point):
    return int(np.argmin(np.hypot(*(network.nodes - line(point)[0]).T)))


def walk(network, home, goal):
    """Return the way (m) from a home to the node at a goal."""
    distances = network.distances_from(np.array([node_at(network, *goal)]), np.zeros(1))
    return network.ways(network.snap(line(home)), distances).distance[0]


class TestWhereLinesMeet:
    def test_a_shared_vertex_in_the_middle_of_two_lines(self):
        network = network_of(line((0, 0), (50, 0), (100, 0)), line((50, -50), (50, 0), (50, 50)))
        assert network.parts == 1 and network.total_length == pytest.approx(200.0)
        assert walk(network, (0, 0), (50, 50)) == pytest.approx(100.0)

    def test_a_crossing_without_a_vertex_on_one_level(self):
        network = network_of(line((0, 0), (97, 0)), line((31, -50), (31, 50)))
        assert walk(network, (0, 0), (31, 50)) == pytest.approx(81.0)

    def test_a_bridge_that_crosses_does_not_meet(self):
        lines = line((0, 0), (97, 0)), line((31, -50), (31, 50))
        network = network_of(*lines, levels=[0, 1])
        assert network.parts == 2
        assert walk(network, (0, 0), (31, 50)) == np.inf

    def test_a_bridge_with_a_vertex_over_one_of_the_road_does_not_meet(self):
        lines = line((0, 0), (31, 0), (97, 0)), line((31, -50), (31, 0), (31, 50))
        assert network_of(*lines, levels=[0, 1]).parts == 2

    def test_pieces_of_a_bridge_and_a_road_that_happen_to_be_cut_in_one_place_do_not_meet(self):
        lines = line((0, 0), (60, 0)), line((30, -30), (30, 30))
        assert network_of(*lines, levels=[0, 1], spacing=5.0).parts == 2

    def test_a_bridge_meets_the_vertex_on_the_bank_where_it_ends(self):
        lines = line((0, 0), (0, 10), (0, 20)), line((0, 10), (30, 10)), line((30, 0), (30, 10), (30, 20))
        network = network_of(*lines, levels=[0, 1, 0])
        assert network.parts == 1
        assert walk(network, (0, 0), (30, 20)) == pytest.approx(50.0)

    @pytest.mark.parametrize("gap", [0.0, 0.05, -0.05])
    def test_an_end_on_the_middle_of_another_line(self, gap):
        network = network_of(line((0, 0), (97, 0)), line((31, 50), (31, gap)))
        assert network.parts == 1
        assert walk(network, (0, 0), (31, 50)) == pytest.approx(81.0, abs=0.11)

    def test_an_end_farther_than_the_tolerance_stays_loose(self):
        network = network_of(line((0, 0), (97, 0)), line((31, 50), (31, 0.2)))
        assert network.parts == 2
        assert network.largest_share == pytest.approx(97.0 / (97.0 + 49.8))

    def test_an_end_on_the_middle_of_a_line_of_another_level_stays_loose(self):
        assert network_of(line((0, 0), (97, 0)), line((31, 50), (31, 0)), levels=[0, -1]).parts == 2

    def test_ends_that_miss_each_other_by_a_little(self):
        assert network_of(line((0, 0), (50, 0)), line((50.04, 0.03), (99, 0))).parts == 1

    def test_lines_that_lie_on_each_other_are_no_longer_way(self):
        network = network_of(line((0, 0), (60, 0)), line((20, 0), (90, 0)), line((0, 0), (60, 0)))
        assert network.parts == 1
        assert walk(network, (3, 0), (90, 0)) == pytest.approx(87.0)

    def test_a_curve_with_vertices_closer_than_the_tolerance_keeps_its_length(self):
        angle = np.linspace(0.0, np.pi, 5000)
        curve = line(*zip(50 * np.cos(angle), 50 * np.sin(angle), strict=True))
        network = network_of(curve)
        assert network.total_length == pytest.approx(50 * np.pi, rel=1e-5)
        assert walk(network, (50, 0), (-50, 0)) == pytest.approx(50 * np.pi, rel=1e-5)

    def test_the_shorter_of_two_ways_between_the_same_crossings_counts(self):
        network = network_of(line((0, 0), (4, 0)), line((0, 0), (2, 1.5), (4, 0)), spacing=100.0)
        assert walk(network, (0, 0), (4, 0)) == pytest.approx(4.0)

    def test_lines_without_length_are_nothing(self):
        network = network_of(line((0, 0), (10, 0)), line((5, 5), (5, 5)), line((7, 7)))
        assert (network.parts, network.total_length) == (1, 10.0)

    def test_pieces_are_at_most_the_spacing(self):
        network = network_of(line((0, 0), (97, 0), (97, 3)), spacing=4.0)
        assert network.length.max() <= 4.0
        assert network.total_length == pytest.approx(100.0)

    @pytest.mark.parametrize(
        ("lines", "levels"), [([], []), ([line((0, 0), (9, 0))], [1]), ([line((0, 0), (0, 0))], [0])]
    )
    def test_a_network_that_cannot_be_stepped_on_is_refused(self, lines, levels):
        with pytest.raises(NoPathOnGround, match=r"paths: no path lies on the ground\. Expected: .*level"):
            build_network(lines, levels, "paths")


class TestSnapping:
    def test_to_the_nearest_place_on_a_piece_not_to_a_node(self):
        snapped = network_of(line((0, 0), (100, 0))).snap(line((51.3, 7.0)))
        assert snapped.point[0] == pytest.approx(line((51.3, 0.0))[0])
        assert snapped.leg[0] == pytest.approx(7.0)

    def test_nobody_steps_on_a_bridge_from_below(self):
        network = network_of(line((0, 0), (100, 0)), line((0, 5), (100, 5)), levels=[0, 1])
        assert network.snap(line((50, 6.0))).leg[0] == pytest.approx(6.0)

    def test_a_long_piece_with_a_far_middle_is_found(self):
        short = [line((x, 30), (x + 1, 30)) for x in range(60)]
        network = network_of(line((-500, 0), (500, 0)), *short, spacing=1000.0)
        assert network.snap(line((30, 10))).leg[0] == pytest.approx(10.0)

    @given(
        st.lists(st.tuples(*[st.floats(-80, 80)] * 4), min_size=1, max_size=12),
        st.lists(st.tuples(*[st.floats(-120, 120)] * 2), min_size=1, max_size=8),
        st.sampled_from([3.0, 1000.0]),
    )
    @settings(max_examples=60, deadline=None)
    def test_is_exact(self, ends, points, spacing):
        lines = [line(end[:2], end[2:]) for end in ends if np.hypot(end[0] - end[2], end[1] - end[3]) > 1.0]
        if not lines:
            return
        legs = network_of(*lines, spacing=spacing, tolerance=1e-6).snap(line(*points)).leg
        wanted = [min(to_segment(point, *ends) for ends in lines) for point in line(*points)]
        assert legs == pytest.approx(wanted, abs=1e-4)


def to_segment(point, a, b):
    share = min(max(float((point - a) @ (b - a)) / float((b - a) @ (b - a)), 0.0), 1.0)
    return float(np.hypot(*(a + share * (b - a) - point)))


class TestDistances:
    def test_the_nearest_of_several_goals_with_their_costs(self):
        network = network_of(line((0, 0), (100, 0)))
        goals = np.array([node_at(network, 0, 0), node_at(network, 100, 0)])
        distances = network.distances_from(goals, np.array([30.0, 0.0]))
        ways = network.ways(network.snap(line((20, 4), (40, 0))), distances)
        assert ways.distance == pytest.approx([54.0, 60.0])
        assert ways.goal.tolist() == [0, 1]

    def test_a_goal_without_cost_is_at_no_distance(self):
        network = network_of(line((0, 0), (100, 0)))
        assert walk(network, (100, 0), (100, 0)) == pytest.approx(0.0, abs=1e-9)

    def test_a_node_that_is_a_goal_twice_has_the_lower_cost(self):
        network = network_of(line((0, 0), (100, 0)))
        distances = network.distances_from(np.array([node_at(network, 0, 0)] * 2), np.array([9.0, 2.0]))
        ways = network.ways(network.snap(line((10, 0))), distances)
        assert (ways.distance[0], ways.goal[0]) == (pytest.approx(12.0), 1)

    def test_without_a_way_there_is_no_distance(self):
        network = network_of(line((0, 0), (100, 0)), line((0, 50), (100, 50)))
        distances = network.distances_from(np.array([node_at(network, 0, 0)]), np.array([0.0]))
        ways = network.ways(network.snap(line((10, 0), (10, 50))), distances)
        assert ways.distance.tolist() == [pytest.approx(10.0), np.inf]
        assert (ways.goal.tolist(), ways.node[1], ways.reached.tolist()) == ([0, -1], -1, [True, False])

    def test_without_goals_there_is_no_distance(self):
        network = network_of(line((0, 0), (100, 0)))
        distances = network.distances_from(np.zeros(0, np.int64), np.zeros(0))
        assert np.isinf(distances.distance).all() and (distances.goal == -1).all()

    def test_the_route_goes_along_the_network_to_the_goal(self):
        network = network_of(line((0, 0), (20, 0), (20, 15)))
        distances = network.distances_from(np.array([node_at(network, 20, 15)]), np.array([0.0]))
        ways = network.ways(network.snap(line((12, 3))), distances)
        route = network.route(int(ways.node[0]), distances)
        assert route - line((0, 0)) == pytest.approx(np.array([(15, 0), (20, 0), (20, 5), (20, 10), (20, 15)]))


LATTICE, STEP = 5, 10.0


@st.composite
def streets(draw):
    """Straight streets along the lines of a lattice, which may cross, touch and lie on each other."""
    corner = st.integers(0, LATTICE)
    return draw(st.lists(st.tuples(st.booleans(), corner, corner, corner), min_size=1, max_size=9))


@given(streets(), st.data())
@settings(max_examples=80, deadline=None)
def test_distances_are_those_of_networkx_on_a_lattice_of_streets(chosen, data):
    lines, links = [], {}
    for along_x, at_other, a, b in chosen:
        low, high = min(a, b), max(a, b)
        if low == high:
            continue
        corners = [(step, at_other) if along_x else (at_other, step) for step in range(low, high + 1)]
        lines.append(line(*(STEP * np.array([corners[0], corners[-1]]))))
        for u, v in itertools.pairwise(corners):
            links.setdefault(u, set()).add(v)
            links.setdefault(v, set()).add(u)
    if not lines:
        return
    network = network_of(*lines, spacing=7.0)
    ends = sorted({tuple(np.round((point - CORNER) / STEP).astype(int)) for each in lines for point in each})
    goals = data.draw(st.lists(st.tuples(st.sampled_from(ends), st.floats(0, 40)), min_size=1, max_size=3))
    nodes = np.array([node_at(network, STEP * x, STEP * y) for (x, y), _ in goals])
    distances = network.distances_from(nodes, np.array([cost for _, cost in goals]))
    corners = sorted(links)
    ways = network.ways(network.snap(line(*(STEP * np.array(corners)))), distances)
    wanted = networkx_distances(links, goals)
    assert ways.distance == pytest.approx([wanted.get(corner, np.inf) for corner in corners])
    for node, distance, goal in zip(ways.node, ways.distance, ways.goal, strict=True):
        if goal >= 0:
            route = network.route(int(node), distances)
            assert route[-1] == pytest.approx(network.nodes[nodes[goal]])
            length = np.hypot(*np.diff(route, axis=0).T).sum()
            assert length + goals[goal][1] <= distance + 1e-6 <= length + goals[goal][1] + 7.0 + 2e-6


def networkx_distances(links, goals):
    """Return the distance of each corner to the nearest goal, its cost included, as networkx finds it."""
    graph = networkx.Graph()
    graph.add_weighted_edges_from((u, v, STEP) for u, others in links.items() for v in others)
    for corner, cost in goals:
        known = graph.get_edge_data("goal", corner, {"weight": np.inf})["weight"]
        graph.add_edge("goal", corner, weight=min(cost, known))
    return networkx.single_source_dijkstra_path_length(graph, "goal")


@given(st.integers(0, 2**32 - 1), st.integers(2, 40), st.integers(1, 90), st.sampled_from([5.0, 1e6]))
@settings(max_examples=80, deadline=None)
def test_distances_are_those_of_networkx_on_random_graphs(seed, places, edges, spacing):
    """Every edge on a level of its own: they meet at their ends, and cross without meeting."""
    random = np.random.default_rng(seed)
    points = random.uniform(0.0, 300.0, (places, 2))
    pairs = {tuple(sorted(pair)) for pair in random.integers(0, places, (edges, 2)).tolist() if pair[0] != pair[1]}
    if not pairs:
        return
    graph = networkx.Graph()
    graph.add_weighted_edges_from((a, b, float(np.hypot(*(points[a] - points[b])))) for a, b in pairs)
    lines = [line(points[a], points[b]) for a, b in sorted(pairs)]
    network = network_of(*lines, levels=list(range(len(lines))), spacing=spacing, tolerance=1e-6)
    used = sorted(graph)
    node = {place: node_at(network, *points[place]) for place in used}
    goals = random.choice(used, min(3, len(used)), replace=False).tolist()
    distances = network.distances_from(np.array([node[goal] for goal in goals]), np.zeros(len(goals)))
    wanted = networkx.multi_source_dijkstra_path_length(graph, goals)
    found = [distances.distance[node[place]] for place in used]
    assert found == pytest.approx([wanted.get(place, np.inf) for place in used])
