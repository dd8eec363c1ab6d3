"""Small flood cases, built from the engine's parts."""

from __future__ import annotations

import numpy as np

from ....processing.engine.flood.clock import Clock
from ....processing.engine.flood.domain import Domain, Edge, EdgeKind, Edges
from ....processing.engine.flood.local_inertial import LocalInertial
from ....processing.engine.flood.losses import SurfaceKind, SurfaceKinds
from ....processing.engine.flood.rain import Hyetograph
from ....processing.engine.flood.results import Results, Sampler, Snapshot
from ....processing.engine.flood.runoff import Runoff
from ....processing.engine.flood.simulation import Simulation
from ....processing.engine.grid import Grid

FREE = Edge(EdgeKind.FREE)
AIDR = np.array([[0.3, 2.0, 0.3], [0.5, 2.0, 0.6], [1.2, 2.0, 0.6], [2.0, 2.0, 1.0], [4.0, 4.0, 4.0]])


def grid_of(shape: tuple[int, int], cell_size: float) -> Grid:
    return Grid(shape[0], shape[1], cell_size, 0.0, shape[0] * cell_size)


def bare_domain(ground: np.ndarray, cell_size: float, manning_n: float) -> Domain:
    return Domain.bare(grid_of(ground.shape, cell_size), ground, manning_n)


def only_rain(domain: Domain, hyetograph: Hyetograph) -> Runoff:
    """Rain without any loss."""
    return Runoff(domain, np.ones(domain.grid.shape, np.uint8), SurfaceKinds({1: SurfaceKind(0.03)}), hyetograph)


def steady_rain(mm_per_hour: float, seconds: float) -> Hyetograph:
    return Hyetograph(np.array([0.0, seconds]), np.array([mm_per_hour * seconds / 3600.0]))


def simulate(
    domain: Domain,
    duration: float,
    *,
    edges: Edges | None = None,
    initial_depth: np.ndarray | None = None,
    runoff: Runoff | None = None,
    inflows=(),
    structures=lambda flow: None,
    report_interval: float | None = None,
    wet_depth: float = 0.05,
) -> tuple[Results, list[Snapshot], Simulation]:
    snapshots: list[Snapshot] = []
    flow = LocalInertial(domain, edges, initial_depth)
    simulation = Simulation(
        flow,
        Clock(duration, report_interval or duration),
        Sampler(domain, wet_depth, AIDR),
        runoff,
        inflows,
        structures(flow),
    )
    results = simulation.run(on_report=snapshots.append)
    return results, snapshots, simulation


def city(rows: int = 200, columns: int = 240, seed: int = 3) -> tuple[np.ndarray, np.ndarray]:
    """Return rough ground (m) with streets, blocks, a canal and a yard, and its cover codes (1 roof … 11 water)."""
    random = np.random.default_rng(seed)
    y, x = np.mgrid[0:rows, 0:columns].astype(np.float64)
    ground = 0.3 * np.sin(x / 17.0) * np.cos(y / 23.0) + random.normal(0.0, 0.02, (rows, columns))
    cover = random.choice([2, 3, 6, 7, 9], size=(rows, columns)).astype(np.uint8)
    for top in range(10, rows - 20, 24):
        for left in range(10, columns - 20, 30):
            cover[top : top + 10, left : left + 16] = 1
            cover[top + 3 : top + 6, left + 5 : left + 9] = 9  # a courtyard without a way out
    cover[:, columns // 2 - 2 : columns // 2 + 2] = 11
    ground[:, columns // 2 - 2 : columns // 2 + 2] = -0.8
    return ground.astype(np.float32), cover


CITY_KINDS = SurfaceKinds(
    {
        1: SurfaceKind(0.016, interception=0.0006, sewer_capacity=20 / 3.6e6, sewer_storage=0.007, roof=True),
        2: SurfaceKind(0.016, interception=0.0005, sewer_capacity=20 / 3.6e6, sewer_storage=0.007),
        3: SurfaceKind(
            0.016, 0.001, infiltration=5 / 3.6e6, infiltration_start=15 / 3.6e6, infiltration_decay=2 / 3600.0,
            sewer_capacity=20 / 3.6e6, sewer_storage=0.007,
        ),
        6: SurfaceKind(0.034, 0.001, infiltration=5 / 3.6e6, infiltration_start=5 / 3.6e6),
        7: SurfaceKind(
            0.058, 0.001, infiltration=20 / 3.6e6, infiltration_start=20 / 3.6e6, infiltration_max=0.01
        ),
        9: SurfaceKind(0.034, 0.001, infiltration=5 / 3.6e6, infiltration_start=5 / 3.6e6),
        11: SurfaceKind(0.026, open_water=True),
    }
)


def city_domain(ground: np.ndarray, cover: np.ndarray, cell_size: float = 1.0) -> Domain:
    return Domain(
        grid_of(ground.shape, cell_size),
        ground,
        CITY_KINDS.lookup("manning_n")[cover].astype(np.float32),
        cover == 1,
        cover == 11,
    )
