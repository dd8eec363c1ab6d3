"""Light from a direction over an area: which cells it reaches, and how much of it comes through crowns."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..compiled import threads_for
from ..tiles import Window
from .obstacles import Obstacles, highest_tops
from .sweep_kernel import BITS_PER_METRE, sweep

OVERHEAD = 87.0
"""Altitude (degrees) from which light counts as falling straight down: a tree of 20 m then shades 1 m beside it."""


@dataclass(frozen=True)
class Direction:
    """Where light comes from: altitude above the horizon and azimuth from the north of the grid, clockwise (degrees)."""

    altitude: float
    azimuth: float


class _Arrays:
    """The heights of the window with the light coming along the columns, and what is summed in that position."""

    def __init__(self, obstacles: Obstacles, core: tuple[int, int, int, int], origin: tuple[int, int]) -> None:
        self.solid = np.ascontiguousarray(obstacles.solid, np.float32)
        shape = (len(obstacles.crowns), *self.solid.shape)
        self.base, self.top = np.empty(shape, np.float32), np.empty(shape, np.float32)
        for number, layer in enumerate(obstacles.crowns):
            self.base[number], self.top[number] = layer.base, layer.top
        self.core, self.origin = core, origin
        size = (core[1] - core[0], core[3] - core[2])
        self.open_sum, self.light_sum = np.zeros(size, np.float32), np.zeros(size, np.float32)


class Sweeper:
    """Adds up light from any number of directions, over the core of a window.

    obstacles: the heights of `window`, which holds the core and, towards the light, as much as can cast a shadow on it;
    both are windows of the grid of the study, of which `cell_size` (m) is that of the cells.
    """

    def __init__(self, obstacles: Obstacles, window: Window, core: Window, cell_size: float) -> None:
        self._obstacles = obstacles
        self._window, self._core, self._cell_size = window, core, cell_size
        self._transmissivity = np.array([layer.transmissivity for layer in obstacles.crowns], np.float32)
        inner = core.within(window)
        self._inner = obstacles.part(inner)
        with np.errstate(invalid="ignore"):
            lowest, highest = np.nanmin(obstacles.solid, initial=np.inf), np.nanmax(highest_tops(obstacles), initial=-np.inf)
        self._lowest, self._highest = (float(lowest), float(highest)) if lowest <= highest else (0.0, 0.0)
        self._lowest_wanted = min(float(np.nanmin(self._inner.solid, initial=np.inf)), self._highest)

    @cached_property
    def _upright(self) -> _Arrays:
        rows, columns = self._core.within(self._window)
        core = (rows.start, rows.stop, columns.start, columns.stop)
        return _Arrays(self._obstacles, core, (self._window.top, self._window.left))

    @cached_property
    def _turned(self) -> _Arrays:
        """The same with rows for columns: a sweep always marches from row to row, along which memory lies."""
        rows, columns = self._core.within(self._window)
        core = (columns.start, columns.stop, rows.start, rows.stop)
        obstacles = self._obstacles
        turned = Obstacles(
            obstacles.ground.T,
            obstacles.solid.T,
            tuple(type(layer)(layer.base.T, layer.top.T, layer.transmissivity) for layer in obstacles.crowns),
        )
        return _Arrays(turned, core, (self._window.left, self._window.top))

    def add(self, direction: Direction, weight: float = 1.0) -> None:
        """Let light of this weight come from a direction above the horizon."""
        if direction.altitude >= OVERHEAD:
            self._add_overhead(weight)
            return
        east, north = math.sin(math.radians(direction.azimuth)), math.cos(math.radians(direction.azimuth))
        along_columns = abs(north) >= abs(east)
        arrays = self._upright if along_columns else self._turned
        # The light's way is towards increasing rows where it comes from the north (or, turned, from the west).
        ahead, aside = (north, -east) if along_columns else (-east, north)
        sign, slope = (1 if ahead > 0 else -1), aside / abs(ahead)
        drop = math.tan(math.radians(direction.altitude)) * self._cell_size * math.hypot(1.0, slope)
        # Crowns fill their cell, half of which is nearer to the light; one row more for rounding.
        reach = math.ceil((self._highest - self._lowest_wanted) / drop + 0.5) + 1
        top, bottom, _, _ = arrays.core
        rows = arrays.solid.shape[0]
        first = max(top - reach, 0) if sign > 0 else min(bottom - 1 + reach, rows - 1)
        bits = (self._highest - self._lowest + drop) * BITS_PER_METRE + 3 * 64
        words = 2 ** math.ceil(math.log2(bits / 64))
        with threads_for(arrays.open_sum.size):
            sweep(
                arrays.solid, arrays.base, arrays.top, self._transmissivity, np.float32(weight), slope, drop,
                sign, *arrays.origin, first, arrays.core, words, np.float32(self._lowest), arrays.open_sum,
                arrays.light_sum,
            )  # fmt: skip

    def _add_overhead(self, weight: float) -> None:
        """Let light fall straight down: only what hangs above a cell stops it."""
        passed = np.ones(self._core.shape, np.float32)
        for layer in self._inner.crowns:
            with np.errstate(invalid="ignore"):
                passed[(layer.top > layer.base) & (layer.top > self._inner.solid)] *= np.float32(layer.transmissivity)
        self._upright.open_sum += np.float32(weight)
        self._upright.light_sum += np.float32(weight) * passed

    def sums(self) -> tuple[np.ndarray, np.ndarray]:
        """Return what was added up past what is solid, and of that what crowns let pass, float32; NaN without data."""
        unknown = np.isnan(self._inner.solid)
        results = []
        for name in ("open_sum", "light_sum"):
            total = np.zeros(self._core.shape, np.float32)
            for position in ("_upright", "_turned"):
                if position in self.__dict__:
                    values = getattr(self.__dict__[position], name)
                    total += values.T if position == "_turned" else values
            total[unknown] = np.nan
            results.append(total)
        return results[0], results[1]
