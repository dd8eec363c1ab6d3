"""The walk to green, on scenes worked out by hand and on random networks with a Dijkstra of the test's own."""

from __future__ import annotations

import heapq
from collections import defaultdict

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ....processing.engine.network import build_network
from ....processing.engine.progress import Cancelled
from ....processing.engine.trees.green_access import find_green_entrances, straight_distance, walk_to_green

CORNER = np.array([140000.0, 480000.0])


def line(*points):
    return np.array(points, np.float64) + CORNER


def park(west, south, east, north):
    """Return the edge of a rectangle as segments."""
    corners = line((west, south), (east, south), (east, north), (west, north))
    return np.stack([corners, np.roll(corners, -1, axis=0)], axis=1)


def fence(*points):
    corners = line(*points)
    return np.stack([corners[:-1], corners[1:]], axis=1)


def walk(homes, lines, greens, levels=None, **options):
    network = build_network(list(lines), levels or [0] * len(lines), "paths")
    return walk_to_green(line(*homes), network, list(greens), **options)


PARK = park(100, 0, 200, 100)


class TestEntrances:
    def test_are_where_a_path_crosses_the_edge(self):
        """10 m to the path, and along it to the edge at x = 100; the path has a vertex there."""
        access = walk([(20, 60)], [line((0, 50), (100, 50), (150, 50))], [PARK])
        assert access.walks.distance[0] == pytest.approx(10 + 80)
        assert access.walks.place[0] == 1
        route = access.walks.route(0) - CORNER
        assert route[[0, 1, -1]] == pytest.approx(np.array([(20, 60), (20, 50), (100, 50)]))

    def test_on_a_path_inside_only_the_ends_are_entrances_of_the_green(self):
        network = build_network([line((80, 50), (100, 50), (150, 50))], [0], "paths")
        found = find_green_entrances([PARK], network, 0.0)
        outer = found.entrances.point[~found.inner] - CORNER
        assert outer.tolist() == [[100.0, 50.0]]
        assert found.inner.sum() == 10 and not found.entrances.leg.any()

    def test_a_home_inside_is_at_no_distance_from_green(self):
        access = walk([(120, 50)], [line((0, 50), (100, 50), (150, 50))], [PARK])
        assert (access.walks.distance[0], access.euclidean[0]) == (0.0, 0.0)

    def test_a_lawn_by_the_street_is_entered_over_its_edge(self):
        """The street passes 10 m from the lawn: from (90, 110) it is 14.1 m to the corner, over the grass."""
        access = walk([(20, 110)], [line((0, 110), (300, 110))], [PARK])
        assert access.walks.distance[0] == pytest.approx(70 + np.hypot(10, 10), abs=0.05)
        straight_on = walk([(20, 110)], [line((0, 110), (300, 110))], [PARK], access_distance=10.0)
        assert straight_on.walks.distance[0] == pytest.approx(80 + 10)
        assert walk([(20, 110)], [line((0, 110), (300, 110))], [PARK], access_distance=9.9).walks.place[0] == 0

    def test_no_way_leads_through_a_fence(self):
        street = [line((0, 110), (300, 110))]
        along = fence((50, 105), (250, 105))
        assert walk([(20, 110)], street, [PARK], fences=along).walks.place[0] == 0
        to_the_gap = walk([(20, 110)], street, [PARK], fences=fence((50, 105), (147, 105)))
        assert to_the_gap.walks.distance[0] == pytest.approx(130 + 10)

    @pytest.mark.parametrize("y", [100.0, 99.6])
    def test_a_fence_on_the_edge_or_just_behind_it_counts(self, y):
        access = walk([(20, 110)], [line((0, 110), (300, 110))], [PARK], fences=fence((50, y), (250, y)))
        assert access.walks.place[0] == 0

    def test_a_path_through_the_fence_is_a_gate(self):
        street, path = line((0, 110), (300, 110)), line((150, 110), (150, 100), (150, 50))
        around = fence((100, 0), (200, 0), (200, 100), (100, 100), (100, 0))
        access = walk([(20, 110)], [street, path], [PARK], fences=around)
        assert access.walks.distance[0] == pytest.approx(130 + 10)

    def test_a_path_along_a_fenced_edge_leads_nowhere(self):
        edge = [line((0, 100), (300, 100))]
        assert walk([(20, 100)], edge, [PARK], fences=fence((90, 100), (210, 100))).walks.place[0] == 0
        assert walk([(20, 100)], edge, [PARK]).walks.distance[0] <= 80

    def test_nobody_steps_off_a_bridge(self):
        bridge, street = line((0, 50), (300, 50)), line((0, 50), (0, 0))
        assert walk([(0, 20)], [bridge, street], [PARK], levels=[1, 0]).walks.place[0] == 0

    def test_a_green_behind_a_fence_does_not_hide_the_one_across_the_street(self):
        north, street = park(0, 104, 300, 200), [line((0, 100), (300, 100))]
        south = park(0, 0, 300, 90)
        access = walk([(20, 100)], street, [north, south], fences=fence((0, 102), (300, 102)))
        assert access.walks.place[0] == 2 and access.walks.distance[0] == pytest.approx(10)


class TestDistances:
    def test_a_home_without_a_way_is_not_far_but_unreached(self):
        access = walk([(20, 60), (20, 300)], [line((0, 50), (100, 50), (150, 50)), line((0, 310), (50, 310))], [PARK])
        assert np.isnan(access.walks.distance).tolist() == [False, True]
        assert access.walks.place.tolist() == [1, 0]
        assert access.euclidean[1] == pytest.approx(np.round(np.hypot(80, 200), 1))

    def test_a_canal_makes_the_walk_longer_than_the_crow_flies(self):
        """80 m over the water, and a bridge 200 m to the north."""
        bank, bridge = line((20, 50), (20, 250)), line((20, 250), (120, 250))
        down = line((120, 250), (120, 100), (120, 50))
        access = walk([(20, 50)], [bank, bridge, down], [PARK], levels=[0, 1, 0])
        assert access.euclidean[0] == 80.0
        assert access.walks.distance[0] == pytest.approx(200 + 100 + 150 - 15 + 15)

    def test_without_green_there_is_no_distance(self):
        access = walk([(20, 60)], [line((0, 50), (150, 50))], [])
        assert np.isnan(access.walks.distance[0]) and np.isnan(access.euclidean[0])

    def test_straight_distance_is_zero_inside_but_not_in_a_hole(self):
        with_pond = np.concatenate([PARK, park(140, 40, 160, 60)])
        points = line((150, 50), (120, 50), (230, 140), (50, 50))
        assert straight_distance(points, [with_pond]).tolist() == [10.0, 0.0, 50.0, 50.0]

    @given(st.integers(0, 10**6))
    @settings(max_examples=30, deadline=None)
    def test_equal_a_dijkstra_of_the_test_on_random_networks(self, seed):
        """Random streets on a lattice of 40 m, some missing; two parks; homes at crossings."""
        random = np.random.default_rng(seed)
        size, step = 6, 40.0
        edges = [((x, y), (x + 1, y)) for x in range(size - 1) for y in range(size)]
        edges += [((x, y), (x, y + 1)) for x in range(size) for y in range(size - 1)]
        edges = [edge for edge in edges if random.random() < 0.6] or edges[:1]
        streets = [line(*(np.array(edge) * step)) for edge in edges]
        # parks around two crossings: streets cross their edges 4 m from the middle, and get a vertex there
        middles = [tuple(random.integers(0, size, 2)) for _ in range(2)]
        parks = [park(*(np.array(m) * step - 4), *(np.array(m) * step + 4)) for m in middles]
        cut = []
        for (start, end), street in zip(edges, streets, strict=True):
            points = [street[0], street[1]]
            along = (street[1] - street[0]) / step
            if end in middles:
                points.insert(1, street[1] - 4 * along)
            if start in middles:
                points.insert(1, street[0] + 4 * along)
            cut.append(np.array(points))
        homes = sorted({point for edge in edges for point in edge})
        access = walk([np.array(home) * step for home in homes], cut, parks, access_distance=0.0)

        links = defaultdict(list)
        for start, end in edges:
            links[start].append(end)
            links[end].append(start)
        best = {middle: 0.0 for middle in middles if links[middle]}
        queue = [(0.0, middle) for middle in best]
        while queue:
            distance, node = heapq.heappop(queue)
            if distance > best[node]:
                continue
            for other in links[node]:
                through = distance + step - (4.0 if node in middles else 0.0)
                if through < best.get(other, np.inf):
                    best[other] = through
                    heapq.heappush(queue, (through, other))
        wanted = [best.get(home, np.nan) for home in homes]
        np.testing.assert_allclose(access.walks.distance, wanted, atol=0.06)
        reached = access.walks.place > 0
        assert (access.euclidean[reached] <= access.walks.distance[reached] + 0.06).all()
        for number in np.flatnonzero(reached):
            length = np.hypot(*np.diff(access.walks.route(number), axis=0).T).sum()
            assert length == pytest.approx(access.walks.distance[number], abs=0.06)


@pytest.mark.parametrize("at", [0.0, 0.5, 0.9])
def test_stops_when_asked(at):
    with pytest.raises(Cancelled):
        walk([(20, 60)], [line((0, 50), (150, 50))], [PARK], on_progress=lambda done, text: done < at)
