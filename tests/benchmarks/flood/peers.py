"""Peers on the same case, and what the machine's memory can do."""

from __future__ import annotations

import time

import numpy as np
from numba import prange

from ....processing.engine.compiled import parallel_kernel, threads_for
from .ours import Speed, best_of
from .scene import BUILDING_HEIGHT, CELL_SIZE, FIRST_DEPTH, MANNING_N, RAIN_MM_PER_HOUR, ground_and_buildings


def landlab(size: int, steps: int, rough: bool) -> Speed:
    """Run Landlab's OverlandFlow (de Almeida et al. 2012) without losses.

    On the rough case, with the buildings as high ground, it needs its limit for steep slopes, without which it ends in
    NaN. That limit is slow: its fastest is on smooth ground without it.
    """
    from landlab import RasterModelGrid
    from landlab.components import OverlandFlow

    ground, buildings = ground_and_buildings(size)
    if not rough:
        ground, buildings = np.zeros_like(ground), np.zeros_like(buildings)
    grid = RasterModelGrid((size, size), xy_spacing=CELL_SIZE)
    grid.set_closed_boundaries_at_grid_edges(True, True, True, True)
    grid.add_field("topographic__elevation", (ground + BUILDING_HEIGHT * buildings).ravel(), at="node")
    grid.add_field("surface_water__depth", np.full(size * size, FIRST_DEPTH), at="node")
    flow = OverlandFlow(
        grid, mannings_n=MANNING_N, rainfall_intensity=RAIN_MM_PER_HOUR / 3.6e6, alpha=0.7, theta=0.9,
        steep_slopes=rough,
    )  # fmt: skip
    flow.run_one_step()

    def run() -> int:
        for _ in range(steps):
            flow.run_one_step(flow.calc_time_step())
        if not np.isfinite(grid.at_node["surface_water__depth"]).all():
            raise FloatingPointError("Landlab's flow is not finite: its speed means nothing")
        return steps

    return best_of(lambda: run, size)


@parallel_kernel
def _triad(a, b, c, factor):
    for i in prange(len(a)):
        a[i] = b[i] + factor * c[i]


def bandwidth(values: int = 32_000_000, repeats: int = 10) -> float:
    """Return what the memory moves at best in STREAM's triad in float32 (GB/s), write-allocation counted."""
    a, b, c = (np.ones(values, np.float32) for _ in range(3))
    best = 0.0
    for _ in range(repeats):
        start = time.perf_counter()
        with threads_for(values):
            _triad(a, b, c, np.float32(3.0))
        best = max(best, 16.0 * values / (time.perf_counter() - start) / 1e9)
    return best
