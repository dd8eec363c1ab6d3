"""Our flood engine on the case, with every loss on."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass

import numba
import numpy as np

from ....processing.engine.flood.cloudburst import prepare_cloudburst
from ....processing.engine.flood.domain import Edges
from ....processing.engine.flood.losses import SurfaceKind, SurfaceKinds
from ....processing.engine.flood.rain import Hyetograph
from ....processing.engine.grid import Grid
from .scene import CELL_SIZE, FIRST_DEPTH, MANNING_N, RAIN_MM_PER_HOUR, ground_and_buildings

MM_PER_HOUR = 1e-3 / 3600.0
REPEATS = 3
SEWERED = {"interception": 0.0006, "sewer_capacity": 20 * MM_PER_HOUR, "sewer_storage": 0.007}
KINDS = SurfaceKinds(
    {
        1: SurfaceKind(MANNING_N, roof=True, **SEWERED),
        2: SurfaceKind(MANNING_N, **SEWERED),
        6: SurfaceKind(
            MANNING_N, 0.001, infiltration=5 * MM_PER_HOUR, infiltration_start=20 * MM_PER_HOUR,
            infiltration_decay=2 / 3600.0, infiltration_max=0.05,
        ),
    }
)  # fmt: skip
LIMITS = np.array([[0.3, 2.0, 0.3], [0.5, 2.0, 0.6], [1.2, 2.0, 0.6], [2.0, 2.0, 1.0], [4.0, 4.0, 4.0]])


@dataclass(frozen=True)
class Speed:
    """How fast a run went: million cell-steps a second of wall and of processor time."""

    wall: float
    processor: float


def simulation(size: int, duration: float):
    """Return the case, ready to run, with water on the ground."""
    ground, buildings = ground_and_buildings(size)
    cover = np.where(buildings, 1, np.where(np.indices(ground.shape).sum(axis=0) // 7 % 2, 2, 6)).astype(np.uint8)
    storm = Hyetograph(np.array([0.0, 1e6]), np.array([RAIN_MM_PER_HOUR * 1e6 / 3600.0]))
    grid = Grid(size, size, CELL_SIZE, 0.0, size * CELL_SIZE)
    made = prepare_cloudburst(
        grid, ground.astype(np.float32), cover, KINDS, storm, Edges(), duration, duration, 0.05, LIMITS
    )
    made.flow.depth[~buildings] = FIRST_DEPTH
    return made


def speed(size: int, threads: int, steps: int) -> Speed:
    """Run about so many steps with every loss, extreme and balance on, and return how fast it went at best."""

    def run() -> Callable[[], int]:
        made = simulation(size, steps * 2.0)
        return lambda: made.run().steps

    return _best(run, size, threads)


def flow_speed(size: int, threads: int, steps: int) -> Speed:
    """Run so many steps of the flow alone, without rain, losses and extremes, and return how fast it went at best."""

    def run() -> Callable[[], int]:
        flow = simulation(size, 10.0).flow

        def advance() -> int:
            for _ in range(steps):
                flow.advance(flow.stable_step)
            return steps

        return advance

    return _best(run, size, threads)


def _best(prepare: Callable[[], Callable[[], int]], size: int, threads: int) -> Speed:
    before = numba.get_num_threads()
    numba.set_num_threads(threads)
    try:
        simulation(100, 10.0).run()  # compiles
        return best_of(prepare, size)
    finally:
        numba.set_num_threads(before)


def best_of(prepare: Callable[[], Callable[[], int]], size: int) -> Speed:
    """Time what `prepare` makes ready, several times, and return the best: other work on the machine only slows."""
    wall, processor = [], []
    for _ in range(REPEATS):
        run = prepare()
        start = time.perf_counter(), time.process_time()
        work = run() * size * size / 1e6
        wall.append(work / (time.perf_counter() - start[0]))
        processor.append(work / (time.process_time() - start[1]))
    return Speed(max(wall), max(processor))


def bytes_per_cell(size: int) -> float:
    """Return the peak memory of a run with all its inputs and results, per cell."""
    simulation(100, 10.0).run()
    ground, buildings = ground_and_buildings(size)
    inputs = 4 * ground.size + buildings.nbytes
    del ground, buildings
    tracemalloc.start()
    made = simulation(size, 20.0)
    tracemalloc.reset_peak()  # making the case up in float64 is not part of the run
    made.run(on_report=lambda snapshot: None)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return (peak + inputs) / size**2
