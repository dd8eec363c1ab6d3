"""No water is made or lost, and the numbers do not depend on direction or on the number of threads."""

from __future__ import annotations

import dataclasses
import tracemalloc

import numba
import numpy as np
import pytest

from ....processing.engine.errors import UnknownCodes
from ....processing.engine.flood.clock import Clock
from ....processing.engine.flood.domain import Domain, Edge, EdgeKind, Edges, NoLand
from ....processing.engine.flood.inflow import Inflow, InflowNotOnLand
from ....processing.engine.flood.ledger import Balance, VolumeError
from ....processing.engine.flood.local_inertial import LocalInertial
from ....processing.engine.flood.losses import SurfaceKind, SurfaceKinds
from ....processing.engine.flood.rain import Hyetograph
from ....processing.engine.flood.results import Sampler
from ....processing.engine.flood.runoff import Runoff
from ....processing.engine.flood.simulation import Simulation
from ....processing.engine.progress import Cancelled
from .scenes import (
    AIDR,
    CITY_KINDS,
    FREE,
    bare_domain,
    city,
    city_domain,
    grid_of,
    only_rain,
    simulate,
    steady_rain,
)

STORM = Hyetograph.from_depths([5.0, 15.0, 25.0, 15.0, 10.0], 600.0)


def run_city(ground, cover, duration=1800.0, **options):
    domain = city_domain(ground, cover)
    return simulate(domain, duration, runoff=Runoff(domain, cover, CITY_KINDS, STORM), **options)


def test_rain_on_a_rough_city_with_every_loss_closes_to_a_millionth():
    ground, cover = city()
    edges = Edges(east=FREE, south=Edge(EdgeKind.LEVEL, -0.8))
    results, _, _ = run_city(ground, cover, 3000.0, edges=edges, report_interval=600.0)
    last = results.balances[-1]
    for name in ("rain", "interception", "infiltration", "sewer", "open_water", "stored"):
        assert getattr(last, name) > 0.0, name
    assert last.rain == pytest.approx(0.070 * ground.size, rel=1e-6)
    for balance in results.balances[1:]:
        assert abs(balance.error) <= 1e-6 * balance.rain


def test_a_sewer_stays_what_it_was_built_for():
    """Green for half of the paving does not halve the pipes; more paving does not add any."""
    kinds = SurfaceKinds({
        1: SurfaceKind(0.016, sewer_capacity=4e-6, sewer_storage=0.006, roof=True),
        2: SurfaceKind(0.016, sewer_capacity=4e-6, sewer_storage=0.006),
        6: SurfaceKind(0.034),
    })  # fmt: skip
    before = np.full((10, 10), 2, np.uint8)
    before[:2] = 1
    greener, paved = before.copy(), before.copy()
    greener[2:6] = 6
    paved[:2] = 6
    for cover in (greener, paved, before):
        now = kinds.with_sewer_of(cover, before)
        for name, value in (("sewer_capacity", 4e-6), ("sewer_storage", 0.006)):
            assert now.lookup(name)[cover].sum() == pytest.approx(100 * value)
            assert now.lookup(name)[6] == 0.0
    few = before.copy()
    few[1:] = 6
    assert kinds.sewer_factor(few, before) == 2.0  # ten cells do not swallow what ninety did
    same = kinds.with_sewer_of(before, before)
    assert same == kinds
    assert kinds.with_sewer_of(np.full((10, 10), 6, np.uint8), before) == kinds  # nothing left to drain it


def test_roof_rain_reaches_the_facade_whole():
    cover = np.full((21, 21), 6, np.uint8)
    cover[8:13, 8:13] = 1
    kinds = SurfaceKinds({1: SurfaceKind(0.016, roof=True), 6: SurfaceKind(0.034)})
    domain = Domain(
        grid_of(cover.shape, 1.0), np.zeros(cover.shape, np.float32), np.full(cover.shape, 0.034, np.float32),
        cover == 1, np.zeros(cover.shape, bool),
    )
    runoff = Runoff(domain, cover, kinds, steady_rain(36.0, 600.0))
    depth = np.zeros(cover.shape, np.float32)
    runoff.apply(depth, 600.0)
    assert depth.sum(dtype=np.float64) == pytest.approx(0.006 * cover.size, abs=2**-25 * cover.size)
    assert not depth[cover == 1].any()
    # 25 cells of roof drain evenly over the 20 sides of the façade.
    facade = depth[7, 8:13]
    np.testing.assert_allclose(facade, 0.006 * (1 + 25 / 20), rtol=1e-5)
    assert depth[0, 0] == pytest.approx(0.006, rel=1e-5)


def test_roof_drains_to_the_sewer_first():
    cover = np.full((9, 9), 6, np.uint8)
    cover[3:6, 3:6] = 1
    kinds = SurfaceKinds(
        {
            1: SurfaceKind(0.016, roof=True, sewer_capacity=20 / 3.6e6, sewer_storage=0.007),
            6: SurfaceKind(0.034),
        }
    )
    domain = Domain(
        grid_of(cover.shape, 1.0), np.zeros(cover.shape, np.float32), np.full(cover.shape, 0.034, np.float32),
        cover == 1, np.zeros(cover.shape, bool),
    )
    runoff = Runoff(domain, cover, kinds, steady_rain(70.0, 3600.0))
    depth = np.zeros(cover.shape, np.float32)
    for minute in range(1, 61):
        runoff.apply(depth, minute * 60.0)
    # An hour of 70 mm: 7 mm fills the pipe, 20 mm is carried off, and the rest runs to the street.
    assert runoff.sewer == pytest.approx(9 * 0.027, rel=0.02)
    assert depth.sum(dtype=np.float64) == pytest.approx(0.070 * 81 - runoff.sewer, rel=1e-5)


def test_roofs_without_a_facade_in_the_area_are_booked_as_outflow():
    cover = np.full((5, 9), 1, np.uint8)
    cover[:, 6:] = 6
    ground = np.zeros(cover.shape, np.float32)
    ground[:, 4:6] = np.nan
    kinds = SurfaceKinds({1: SurfaceKind(0.016, roof=True), 6: SurfaceKind(0.034)})
    domain = Domain(
        grid_of(cover.shape, 1.0), ground, np.full(cover.shape, 0.03, np.float32), cover == 1,
        np.zeros(cover.shape, bool),
    )
    results, _, _ = simulate(domain, 600.0, runoff=Runoff(domain, cover, kinds, steady_rain(60.0, 600.0)))
    assert results.balances[-1].outflow == pytest.approx(0.010 * 20, rel=1e-6)
    assert abs(results.balances[-1].relative_error) < 1e-6


def test_infiltration_follows_horton_and_stops_at_its_maximum():
    shape = (4, 4)
    kind = SurfaceKind(
        0.03, infiltration=10 / 3.6e6, infiltration_start=50 / 3.6e6, infiltration_decay=4 / 3600.0,
        infiltration_max=0.030,
    )
    kinds = SurfaceKinds({1: kind})
    domain = bare_domain(np.zeros(shape, np.float32), 1.0, 0.03)
    cover = np.ones(shape, np.uint8)
    runoff = Runoff(domain, cover, kinds, steady_rain(100.0, 4 * 3600.0))
    depth = np.zeros(shape, np.float32)
    runoff.apply(depth, 3600.0)
    exact = 0.010 + 0.040 / 4 * (1 - np.exp(-4.0))
    assert runoff.infiltration == pytest.approx(exact * 16, rel=1e-5)
    runoff.apply(depth, 4 * 3600.0)
    assert runoff.infiltration == pytest.approx(0.030 * 16, rel=1e-5)


def test_open_water_holds_its_level_and_takes_what_runs_in():
    ground = np.tile(np.linspace(1.0, 0.0, 20), (6, 1)).astype(np.float32)
    ground[:, -3:] = -0.5
    water = np.zeros(ground.shape, bool)
    water[:, -3:] = True
    domain = dataclasses.replace(bare_domain(ground, 1.0, 0.03), open_water=water)
    results, snapshots, simulation = simulate(domain, 3600.0, runoff=only_rain(domain, steady_rain(50.0, 600.0)))
    assert np.isnan(snapshots[-1].depth[water]).all()
    assert results.balances[-1].open_water > 0.8 * results.balances[-1].rain
    assert abs(results.balances[-1].relative_error) < 1e-6
    level = simulation.flow.datum + simulation.flow._z + simulation.flow.depth
    np.testing.assert_allclose(level[water], -0.5, atol=1e-6)


def test_open_water_does_not_run_out_through_a_free_edge():
    ground = np.zeros((8, 8), np.float32)
    water = np.zeros(ground.shape, bool)
    water[:, 3:5] = True
    ground[water] = -0.5
    domain = dataclasses.replace(bare_domain(ground, 1.0, 0.03), open_water=water)
    results, _, _ = simulate(domain, 600.0, edges=Edges(FREE, FREE, FREE, FREE))
    assert results.balances[-1].outflow == 0.0
    assert results.balances[-1].open_water == 0.0


def test_high_open_water_floods_low_land():
    ground = np.zeros((6, 12), np.float32)
    water = np.zeros(ground.shape, bool)
    water[:, 0] = True
    ground[:, 0] = 0.2
    domain = dataclasses.replace(bare_domain(ground, 1.0, 0.03), open_water=water)
    results, snapshots, _ = simulate(domain, 600.0)
    np.testing.assert_allclose(snapshots[-1].depth[:, 1:], 0.2, atol=5e-3)
    assert results.balances[-1].open_water == pytest.approx(-results.balances[-1].stored, rel=1e-5)
    assert abs(results.balances[-1].relative_error) < 1e-6


@pytest.mark.parametrize("side", ["west", "east", "north", "south"])
def test_each_edge_lets_water_out_and_holds_a_level(side):
    domain = bare_domain(np.zeros((12, 12), np.float32), 1.0, 0.03)
    full = np.full((12, 12), 0.5, np.float32)
    closed, _, _ = simulate(domain, 300.0, initial_depth=full)
    assert closed.balances[-1].outflow == 0.0
    free, _, _ = simulate(domain, 900.0, initial_depth=full, edges=Edges(**{side: FREE}))
    assert free.balances[-1].outflow > 0.9 * free.balances[0].stored
    assert abs(free.balances[-1].relative_error) < 1e-6
    level, snapshots, _ = simulate(domain, 3600.0, edges=Edges(**{side: Edge(EdgeKind.LEVEL, 0.3)}))
    np.testing.assert_allclose(snapshots[-1].depth, 0.3, atol=0.01)
    assert level.balances[-1].outflow == pytest.approx(-0.3 * 144, rel=0.03)


TURNS = {
    "mirrored west to east": lambda array: array[:, ::-1],
    "mirrored north to south": lambda array: array[::-1, :],
    "turned a quarter": lambda array: np.rot90(array),
}


@pytest.mark.parametrize("turn", TURNS.values(), ids=TURNS.keys())
def test_turned_input_gives_turned_result(turn):
    ground, cover = city(80, 90)
    straight, _, _ = run_city(ground, cover)
    turned, _, _ = run_city(np.ascontiguousarray(turn(ground)), np.ascontiguousarray(turn(cover)))
    np.testing.assert_array_equal(turned.extremes.max_depth, turn(straight.extremes.max_depth))
    assert turned.balances[-1].sewer == pytest.approx(straight.balances[-1].sewer, rel=1e-5)


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
    for field in dataclasses.fields(one.extremes):
        np.testing.assert_array_equal(getattr(one.extremes, field.name), getattr(many.extremes, field.name))
    for name in ("depth", "velocity_x", "velocity_y"):
        np.testing.assert_array_equal(getattr(one_flow[-1], name), getattr(many_flow[-1], name))
    assert one.balances == many.balances


def test_depth_is_never_negative():
    ground, cover = city(60, 60)
    _, snapshots, simulation = run_city(ground, cover, report_interval=300.0)
    assert simulation.flow.depth.min() >= 0.0
    assert all(np.nanmin(snapshot.depth) >= 0.0 for snapshot in snapshots)


def test_a_run_can_be_stopped():
    ground, cover = city(60, 60)
    domain = city_domain(ground, cover)
    simulation = simulate(domain, 1.0)[2]
    with pytest.raises(Cancelled):
        type(simulation)(
            simulation.flow, dataclasses.replace(simulation.clock, duration=1e5, report_interval=1e5, time=0.0),
            simulation.sampler,
        ).run(on_progress=lambda fraction, message: False)


def test_a_volume_error_stops_the_run_by_name():
    balance = Balance(60.0, 0.0, 100.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 99.8)
    with pytest.raises(VolumeError, match=r"0\.2 m³ of 100 m³"):
        balance.check()
    dataclasses.replace(balance, stored=99.95).check()
    with pytest.raises(VolumeError):
        dataclasses.replace(balance, stored=float("nan")).check()


@pytest.mark.parametrize(("stored", "words"), [
    (100.0, "< 0.0001 %"), (99.99995, "< 0.0001 %"), (99.9998, "0.0002 %"), (100.0123, "0.01 %"), (99.9, "0.1 %"),
])  # fmt: skip
def test_how_far_the_balance_is_off_is_told_in_percents(stored, words):
    balance = Balance(60.0, 0.0, 100.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, stored)
    assert str(balance.words) == f"water balance off by {words}"


def test_only_buildings_and_water_is_refused_by_name():
    everywhere = np.ones((3, 3), bool)
    domain = bare_domain(np.zeros((3, 3), np.float32), 1.0, 0.03)
    for name in ("buildings", "open_water"):
        with pytest.raises(NoLand):
            dataclasses.replace(domain, **{name: everywhere})


def test_inflow_into_a_building_is_refused_by_name():
    buildings = np.zeros((3, 3), bool)
    buildings[1, 1] = True
    domain = dataclasses.replace(bare_domain(np.zeros((3, 3), np.float32), 1.0, 0.03), buildings=buildings)
    for cell in ((1, 1), (3, 0)):
        with pytest.raises(InflowNotOnLand):
            simulate(domain, 10.0, inflows=[Inflow((cell,), np.array([0.0, 10.0]), np.ones(2))])


def test_unknown_land_cover_is_named():
    domain = bare_domain(np.zeros((3, 3), np.float32), 1.0, 0.03)
    with pytest.raises(UnknownCodes, match="77"):
        Runoff(domain, np.full((3, 3), 77, np.uint8), CITY_KINDS, STORM)


def test_a_run_with_all_results_takes_at_most_100_bytes_a_cell():
    ground, cover = city(400, 500)
    run_city(ground, cover, 5.0)
    tracemalloc.start()
    try:
        domain = city_domain(ground, cover)
        simulation = Simulation(
            LocalInertial(domain), Clock(20.0, 10.0), Sampler(domain, 0.05, AIDR),
            Runoff(domain, cover, CITY_KINDS, STORM),
        )
        simulation.run(on_report=lambda snapshot: None)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    inputs = ground.nbytes + cover.nbytes
    assert (peak + inputs) / ground.size <= 100.0
