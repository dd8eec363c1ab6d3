"""Culverts, pumps and sinks: hand-worked basins, and no water made or lost."""

from __future__ import annotations

import dataclasses
from itertools import pairwise

import numba
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ....processing.engine.flood.domain import Domain, Edges
from ....processing.engine.flood.runoff import Runoff
from ....processing.engine.flood.structures import Link, LinkKind, Sink, SinkKind, Structures
from .scenes import CITY_KINDS, FREE, bare_domain, city, city_domain, simulate
from .test_conservation import STORM

CULVERT, PUMP = LinkKind.CULVERT, LinkKind.PUMP
SIZE, AREA = 10.0, 100.0
"""Cells of the basins (m, m²): two of them, with a wall of ground between."""
LEFT, RIGHT = (0, 0), (0, 2)


def basins(left: float = 0.0, right: float = 0.0) -> Domain:
    return bare_domain(np.array([[left, 50.0, right]], np.float32), SIZE, 0.03)


def run(domain, depths, *, links=(), sinks=(), duration=100.0, **options):
    depth = None if depths is None else np.array(depths, np.float32).reshape(domain.grid.shape)
    return simulate(
        domain, duration, initial_depth=depth, structures=lambda flow: Structures(flow, links, sinks), **options
    )


def with_water(domain: Domain, *cells) -> Domain:
    water = np.zeros(domain.grid.shape, bool)
    for cell in cells:
        water[cell] = True
    return dataclasses.replace(domain, open_water=water)


def closes(results, scale=None) -> bool:
    return all(abs(balance.error) <= 1e-6 * (scale or balance.total) for balance in results.balances)


class TestCulvert:
    @pytest.mark.parametrize("turned", [False, True])
    def test_two_basins_come_level_as_worked_out(self, turned):
        """The difference D drains as dD/dt = −2 C √(D / head) / area: √D falls by C / area a second from 1 m."""
        link = Link(CULVERT, *((RIGHT, LEFT) if turned else (LEFT, RIGHT)), capacity=0.5, head=1.0)
        results, shots, _ = run(basins(), [1.0, 0.0, 0.0], links=[link], report_interval=50.0, duration=300.0)
        found = [float(shot.depth[LEFT] - shot.depth[RIGHT]) for shot in shots]
        exact = [max(1.0 - 0.5 * time / AREA, 0.0) ** 2 for time in np.arange(7) * 50.0]
        np.testing.assert_allclose(found, exact, atol=0.02)
        assert found[-1] == pytest.approx(0.0, abs=1e-6) and closes(results)

    def test_it_carries_its_capacity_at_the_head_and_above(self):
        _, shots, _ = run(basins(10.0), [5.0, 0.0, 0.0], links=[Link(CULVERT, LEFT, RIGHT, 0.5, 1.0)])
        assert shots[-1].depth[RIGHT] * AREA == pytest.approx(0.5 * 100.0, rel=1e-5)

    def test_water_at_its_mouth_drives_it_not_the_depth_of_the_fall(self):
        """A quarter of the head above the mouth, far below it the other end: half the capacity."""
        domain = basins(10.0)
        _, shots, _ = run(domain, [0.25, 0.0, 0.0], links=[Link(CULVERT, LEFT, RIGHT, 0.05, 1.0)], duration=10.0)
        assert shots[-1].depth[RIGHT] * AREA == pytest.approx(0.5 * 0.05 * 10.0, rel=0.01)

    def test_levels_count_not_depths(self):
        _, shots, _ = run(basins(0.0, 0.75), [1.0, 0.0, 0.25], links=[Link(CULVERT, LEFT, RIGHT, 5.0, 0.1)])
        assert shots[-1].depth.tolist() == shots[0].depth.tolist(), "both stand at 1 m: nothing flows"

    @given(st.floats(0.001, 1000.0), st.floats(0.01, 5.0), st.floats(0.0, 2.0))
    @settings(max_examples=25, deadline=None)
    def test_however_large_it_never_overshoots(self, capacity, head, right):
        links = [Link(CULVERT, LEFT, RIGHT, capacity, head)]
        _, shots, _ = run(basins(0.0, right), [1.0, 0.0, 0.0], links=links, report_interval=5.0, duration=50.0)
        for before, after in pairwise(shots):
            assert after.depth[LEFT] <= before.depth[LEFT] + 1e-6
            assert after.depth[LEFT] >= right + after.depth[RIGHT] - 1e-6 or after.depth[RIGHT] == 0.0

    def test_canals_feed_and_drain_the_land(self):
        link = Link(CULVERT, LEFT, RIGHT, 1.0, 0.5)
        high = with_water(basins(0.8), LEFT)
        results, shots, _ = run(high, None, links=[link], duration=900.0)
        assert shots[-1].depth[RIGHT] == pytest.approx(0.8, abs=1e-5) and closes(results)
        assert results.balances[-1].open_water == pytest.approx(-0.8 * AREA, rel=1e-5)
        low = with_water(basins(-0.2), LEFT)
        results, shots, _ = run(low, [0.0, 0.0, 1.0], links=[link], duration=900.0)
        assert shots[-1].depth[RIGHT] == pytest.approx(0.0, abs=1e-3) and closes(results)

    def test_between_canals_nothing_stays(self):
        domain = with_water(bare_domain(np.array([[1.0, 50.0, 0.5, 50.0, 0.0]], np.float32), SIZE, 0.03), LEFT, RIGHT)
        results, _, _ = run(domain, [0, 0, 0, 0, 0.2], links=[Link(CULVERT, LEFT, RIGHT, 1.0, 0.1)])
        last = results.balances[-1]
        assert last.open_water == 0.0 and last.stored == pytest.approx(0.2 * AREA)

    def test_a_lake_over_rough_ground_with_a_culvert_stays_at_rest(self):
        ground = np.random.default_rng(5).uniform(-1.0, 0.0, (20, 20)).astype(np.float32)
        domain = bare_domain(ground, 1.0, 0.03)
        links = [Link(CULVERT, (2, 3), (15, 16), 2.0, 0.05), Link(CULVERT, (9, 9), (9, 12), 0.1, 1.0)]
        depth = (np.float32(0.5) - ground).astype(np.float32)
        _, shots, _ = run(domain, depth, links=links, duration=600.0)
        np.testing.assert_allclose(shots[-1].depth + ground, 0.5, atol=2e-6)


class TestPump:
    def test_it_pumps_uphill_at_its_capacity(self):
        results, shots, _ = run(basins(0.0, 5.0), [1.0, 0.0, 0.0], links=[Link(PUMP, LEFT, RIGHT, 0.010)])
        np.testing.assert_allclose(shots[-1].depth[0] * AREA, [99.0, 0.0, 1.0], rtol=1e-6)
        assert closes(results)

    def test_it_takes_no_more_than_there_is(self):
        results, shots, _ = run(basins(), [0.01, 0.0, 0.5], links=[Link(PUMP, LEFT, RIGHT, 1.0)])
        assert shots[-1].depth[LEFT] == 0.0 and shots[-1].depth[RIGHT] == pytest.approx(0.51) and closes(results)

    def test_it_works_one_way(self):
        _, shots, _ = run(basins(), [0.0, 0.0, 1.0], links=[Link(PUMP, LEFT, RIGHT, 1.0)])
        assert shots[-1].depth[0].tolist() == [0.0, 0.0, 1.0]

    @pytest.mark.parametrize("end", [(0, 3), (-1, 0), (0, 1)])
    def test_what_leaves_the_study_is_outflow(self, end):
        domain = basins()
        domain.ground[0, 1] = np.nan
        results, _, _ = run(domain, [1.0, 0.0, 0.0], links=[Link(PUMP, LEFT, end, 0.1)])
        assert results.balances[-1].outflow == pytest.approx(10.0, rel=1e-6) and closes(results)

    def test_from_and_to_open_water(self):
        domain = with_water(basins(), LEFT)
        results, _, _ = run(domain, None, links=[Link(PUMP, LEFT, RIGHT, 0.1)])
        assert results.balances[-1].open_water == pytest.approx(-10.0, rel=1e-6) and closes(results)
        results, _, _ = run(domain, [0.0, 0.0, 1.0], links=[Link(PUMP, RIGHT, LEFT, 0.1)])
        assert results.balances[-1].open_water == pytest.approx(10.0, rel=1e-6) and closes(results)

    def test_little_by_little_is_not_lost_in_rounding(self):
        """A tenth of a litre a second on deep water: each step far less than float32 can tell."""
        domain = bare_domain(np.array([[0.0, 50.0, 0.0]], np.float32), 100.0, 0.03)
        _, shots, _ = run(domain, [4.0, 0.0, 0.0], links=[Link(PUMP, LEFT, RIGHT, 1e-4)], duration=10000.0)
        assert shots[-1].depth[RIGHT] * 1e4 == pytest.approx(1.0, rel=0.01)


@pytest.mark.parametrize(
    "link",
    [
        Link(CULVERT, LEFT, (0, 3), 1.0), Link(CULVERT, (9, 9), LEFT, 1.0), Link(PUMP, (0, 3), LEFT, 1.0),
        Link(CULVERT, LEFT, (0, 1), 1.0), Link(PUMP, LEFT, (0, 1), 1.0), Link(CULVERT, LEFT, LEFT, 1.0),
    ],
)  # fmt: skip
def test_links_with_an_end_that_cannot_be_used_carry_nothing(link):
    buildings = np.array([[False, True, False]])
    domain = dataclasses.replace(basins(), buildings=buildings)
    assert not link.works(domain)
    _, shots, _ = run(domain, [1.0, 0.0, 0.0], links=[link])
    assert shots[-1].depth[LEFT] == 1.0


class TestSinks:
    def test_a_gully_takes_its_capacity_to_the_sewer(self):
        gully = Sink(SinkKind.SEWER, np.array([0]), capacity=0.005)
        results, _, _ = run(basins(), [1.0, 0.0, 0.0], sinks=[gully], duration=600.0)
        assert results.balances[-1].sewer == pytest.approx(3.0, rel=1e-6) and closes(results)

    def test_and_no_more_than_stands_there(self):
        gully = Sink(SinkKind.SEWER, np.array([0]), capacity=5.0)
        results, shots, _ = run(basins(), [0.02, 0.0, 0.0], sinks=[gully])
        assert results.balances[-1].sewer == pytest.approx(2.0) and shots[-1].depth[LEFT] == 0.0

    def test_each_cell_of_a_drain_takes_its_own_part(self):
        drain = Sink(SinkKind.SEWER, np.array([0, 2]), capacity=0.02)
        results, shots, _ = run(basins(), [1.0, 0.0, 0.001], sinks=[drain])
        np.testing.assert_allclose(shots[-1].depth[0], [0.99, 0.0, 0.0], atol=1e-6)
        assert results.balances[-1].sewer == pytest.approx(1.1, rel=1e-5)

    def test_a_slow_drain_is_not_lost_in_rounding(self):
        """1 mm an hour on 2 m of water: less in a step than float32 can tell."""
        drain = Sink(SinkKind.SEWER, np.array([0]), capacity=AREA * 1e-3 / 3600.0)
        results, _, _ = run(basins(), [2.0, 0.0, 0.0], sinks=[drain], duration=3600.0)
        assert results.balances[-1].sewer == pytest.approx(0.1, rel=1e-3) and closes(results)

    def test_storage_takes_all_until_it_is_full(self):
        boxes = Sink(SinkKind.UNDERGROUND, np.array([0, 2]), volume=30.0)
        results, shots, _ = run(basins(), [0.4, 0.0, 0.2], sinks=[boxes], duration=60.0)
        assert results.balances[-1].underground == pytest.approx(30.0, rel=1e-6)
        np.testing.assert_allclose(shots[-1].depth[0], [0.2, 0.0, 0.1], rtol=1e-5)
        assert closes(results)

    def test_it_never_takes_more_than_its_room_nor_from_where_no_water_can_be(self):
        domain = dataclasses.replace(basins(), buildings=np.array([[False, True, False]]))
        everywhere = Sink(SinkKind.UNDERGROUND, np.array([0, 1, 2]), volume=1000.0)
        assert everywhere.works(domain) and not dataclasses.replace(everywhere, cells=np.array([1])).works(domain)
        results, _, _ = run(domain, [0.4, 0.0, 0.2], sinks=[everywhere])
        assert results.balances[-1].underground == pytest.approx(60.0) and results.balances[-1].stored == 0.0


def city_structures(shape, count=40, seed=8):
    """Return links and sinks all over a city, some of them where they cannot work."""
    random = np.random.default_rng(seed)
    rows, columns = shape
    places = np.stack((random.integers(-3, rows + 3, 4 * count), random.integers(0, columns, 4 * count)), axis=1)
    places[::7, 1] = columns // 2  # in the canal
    ends = [tuple(place) for place in places.tolist()]
    links = [
        Link((CULVERT, PUMP)[k % 2], ends[2 * k], ends[2 * k + 1], float(random.uniform(0.001, 0.5)), 0.1)
        for k in range(count)
    ]
    cells = [random.integers(0, rows * columns, 30) for _ in range(count)]
    sinks = [
        Sink(SinkKind.SEWER, there, capacity=0.02) if k % 2 else Sink(SinkKind.UNDERGROUND, there, volume=0.5)
        for k, there in enumerate(cells)
    ]
    return links, sinks


def run_city(ground, cover, duration=1800.0, **options):
    domain = city_domain(ground, cover)
    links, sinks = city_structures(ground.shape)
    return simulate(
        domain, duration, runoff=Runoff(domain, cover, CITY_KINDS, STORM), edges=Edges(east=FREE),
        structures=lambda flow: Structures(flow, links, sinks), **options,
    )  # fmt: skip


def test_a_city_full_of_structures_closes_to_a_millionth():
    ground, cover = city()
    results, snapshots, simulation = run_city(ground, cover, 3000.0, report_interval=600.0)
    structures, last = simulation.structures, results.balances[-1]
    assert structures.sewer > 1.0 and structures.underground > 1.0 and structures.outflow > 0.1
    assert structures.open_water != 0.0 and last.underground == structures.underground
    assert simulation.flow.depth.min() >= 0.0 and all(np.nanmin(shot.depth) >= 0.0 for shot in snapshots)
    for balance in results.balances[1:]:
        assert abs(balance.error) <= 1e-6 * balance.rain


def test_one_thread_and_all_threads_give_the_same_bits():
    ground, cover = city()
    before = numba.get_num_threads()
    outcomes = []
    try:
        for threads in (1, before):
            numba.set_num_threads(threads)
            outcomes.append(run_city(ground, cover, 900.0))
    finally:
        numba.set_num_threads(before)
    (one, one_flow, _), (many, many_flow, _) = outcomes
    np.testing.assert_array_equal(one.extremes.max_depth, many.extremes.max_depth)
    np.testing.assert_array_equal(one_flow[-1].depth, many_flow[-1].depth)
    assert one.balances == many.balances


places = st.tuples(st.integers(-1, 8), st.integers(-1, 8))
links = st.builds(Link, st.sampled_from(LinkKind), places, places, st.floats(0.0, 100.0), st.floats(0.01, 5.0))
sinks = st.builds(
    Sink, st.sampled_from(SinkKind), st.lists(st.integers(0, 63), min_size=1, max_size=9).map(np.array),
    st.floats(0.0, 10.0) | st.just(float("inf")), st.floats(0.0, 10.0) | st.just(float("inf")),
)  # fmt: skip


@given(st.lists(links, max_size=6), st.lists(sinks, max_size=4), st.integers(0, 5))
@settings(max_examples=40, deadline=None)
def test_whatever_is_built_no_water_is_made_or_lost(some_links, some_sinks, seed):
    random = np.random.default_rng(seed)
    ground = random.uniform(0.0, 1.0, (8, 8)).astype(np.float32)
    ground[0, 6:] = np.nan
    domain = dataclasses.replace(
        bare_domain(ground, 2.0, 0.03), buildings=random.random((8, 8)) < 0.1, open_water=random.random((8, 8)) < 0.1
    )
    depth = random.uniform(0.0, 0.5, (8, 8))
    results, _, simulation = run(domain, depth, links=some_links, sinks=some_sinks, duration=120.0)
    assert simulation.flow.depth.min() >= 0.0
    pumped_round = 120.0 * sum(link.capacity for link in some_links)  # from open water and back: much more than stands
    assert closes(results, results.balances[-1].total + pumped_round)
