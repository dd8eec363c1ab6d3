"""Light from directions over an area: which cells it reaches, and how much of it comes through crowns."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np

from ..compiled import threads_for
from ..tiles import Window
from .horizon_kernel import add_open_sky
from .lines import Direction, March
from .obstacles import Obstacles, highest_tops
from .sweep_kernel import BITS_PER_METRE, sweep

OVERHEAD = 87.0
"""Altitude (degrees) from which light counts as falling straight down: a tree of 20 m then shades 1 m beside it."""
PHASES = {False: (0.5,), True: (0.5, 0.0)}
LOWEST_HORIZON = 2.0
"""Altitude (degrees) below which a horizon counts as flat: it hides 0.1 % of the light of the sky. Our own default."""


class _Heights:
    """Heights as a kernel wants them: as they lie, or turned, with rows for columns."""

    def __init__(self, obstacles: Obstacles, window: Window, core: Window, turned: bool) -> None:
        def placed(values: np.ndarray) -> np.ndarray:
            return np.ascontiguousarray(values.T if turned else values, np.float32)

        rows, columns = core.within(window)
        if turned:
            rows, columns = columns, rows
        self.turned = turned
        self.core = (rows.start, rows.stop, columns.start, columns.stop)
        self.origin = (window.left, window.top) if turned else (window.top, window.left)
        self.solid = placed(obstacles.solid)
        shape = (len(obstacles.crowns), *self.solid.shape)
        self.base, self.top = np.empty(shape, np.float32), np.empty(shape, np.float32)
        for number, layer in enumerate(obstacles.crowns):
            self.base[number], self.top[number] = placed(layer.base), placed(layer.top)

    def sums(self) -> np.ndarray:
        """Return room to add up in, for the core."""
        top, bottom, left, right = self.core
        return np.zeros((bottom - top, right - left), np.float32)


class Sweeper:
    """Sends light over the core of a window.

    obstacles: the heights of `window`, which holds the core and, towards the light, as much as can cast a shadow on it;
    both are windows of the grid of the study, of which `cell_size` (m) is that of the cells.
    """

    def __init__(self, obstacles: Obstacles, window: Window, core: Window, cell_size: float) -> None:
        self.core, self.cell_size = core, cell_size
        self.here = obstacles.part(core.within(window))
        self._obstacles, self._window = obstacles, window
        self._transmissivity = np.array([layer.transmissivity for layer in obstacles.crowns], np.float32)
        self._placed: dict[bool, _Heights] = {}
        self._highest = _extreme(np.fmax, highest_tops(obstacles))
        self._lowest = _extreme(np.fmin, obstacles.solid)
        self._lowest_here = _extreme(np.fmin, self.here.solid)

    def light(self, rays: Iterable[tuple[Direction, float]], sharp: bool = False) -> tuple[np.ndarray, np.ndarray]:
        """Return the sum of the weights of the light that reaches each cell of the core, float32, NaN without data.

        rays: directions above the horizon and the weight of their light. The first sum is what passes ground and
        buildings, the second what crowns let through of that. A ray passes within half a cell of the centre of the cell
        it belongs to; with `sharp`, at twice the cost, within a quarter, which shows in the edges of one shadow and not
        in the mean of many.
        """
        sums: dict[bool, tuple[np.ndarray, np.ndarray]] = {}
        for direction, weight in rays:
            turned = direction.altitude < OVERHEAD and March.away_from(direction.azimuth).turned
            if turned not in sums:
                sums[turned] = self._heights(turned).sums(), self._heights(turned).sums()
            past_solid, through_crowns = sums[turned]
            if direction.altitude >= OVERHEAD:
                past_solid += np.float32(weight)
                through_crowns += np.float32(weight) * self._from_above()
            else:
                self._sweep(direction, weight, sharp, past_solid, through_crowns)
        past_solid, through_crowns = ({turned: pair[which] for turned, pair in sums.items()} for which in (0, 1))
        return self._joined(past_solid), self._joined(through_crowns)

    def open_sky(self, azimuths: Iterable[float]) -> np.ndarray:
        """Return the share of the sky's light that the horizons in these azimuths let pass, float32, NaN without data.

        azimuths: degrees from the north of the grid, evenly spaced. Crowns are looked through.
        """
        azimuths = list(azimuths)
        least = math.tan(math.radians(LOWEST_HORIZON))
        sums: dict[bool, np.ndarray] = {}
        for azimuth in azimuths:
            march = March.away_from(azimuth)
            heights = self._heights(march.turned)
            total = sums.setdefault(march.turned, heights.sums())
            first = self._first_row(march, heights, least * march.stretch * self.cell_size)
            length = march.stretch * self.cell_size
            with threads_for(heights.solid.size):
                add_open_sky(
                    heights.solid, np.float32(1.0 / len(azimuths)), march.slope, np.float32(length), march.sign,
                    *heights.origin, first, heights.core, np.float32(least), total,
                )  # fmt: skip
        return self._joined(sums)

    def let_go(self) -> None:
        """Give back the memory of the heights; the sweeper is of no use afterwards."""
        self._placed.clear()
        del self._obstacles, self.here

    def _sweep(
        self, direction: Direction, weight: float, sharp: bool, past_solid: np.ndarray, through_crowns: np.ndarray
    ) -> None:
        march = March.away_from(direction.azimuth)
        heights = self._heights(march.turned)
        drop = direction.tangent * march.stretch * self.cell_size
        first = self._first_row(march, heights, drop)
        bits = (self._highest - self._lowest + drop) * BITS_PER_METRE + 3 * 64
        words = 2 ** math.ceil(math.log2(bits / 64))
        with threads_for(heights.solid.size):
            for phase in PHASES[sharp]:
                sweep(
                    heights.solid, heights.base, heights.top, self._transmissivity, np.float32(weight), march.slope,
                    phase, sharp, drop, march.sign, *heights.origin, first, heights.core, words,
                    np.float32(self._lowest), past_solid, through_crowns,
                )  # fmt: skip

    def _heights(self, turned: bool) -> _Heights:
        if turned not in self._placed:
            self._placed[turned] = _Heights(self._obstacles, self._window, self.core, turned)
        return self._placed[turned]

    def _first_row(self, march: March, heights: _Heights, drop: float) -> int:
        # Crowns fill their cell, half of which is nearer to the light; one row more is for rounding.
        reach = math.ceil((self._highest - self._lowest_here) / drop + 0.5) + 1
        return march.first_row(heights.core[0], heights.core[1], reach, heights.solid.shape[0])

    def _from_above(self) -> np.ndarray:
        """Return how much light crowns let fall straight down."""
        passed = np.ones(self.core.shape, np.float32)
        for layer in self.here.crowns:
            with np.errstate(invalid="ignore"):
                passed[(layer.top > layer.base) & (layer.top > self.here.solid)] *= np.float32(layer.transmissivity)
        return passed

    def _joined(self, sums: dict[bool, np.ndarray]) -> np.ndarray:
        total = np.zeros(self.core.shape, np.float32)
        for turned, values in sorted(sums.items()):
            total += values.T if turned else values
        total[np.isnan(self.here.solid)] = np.nan
        return total


def _extreme(choose: np.ufunc, values: np.ndarray) -> float:
    """Return the extreme of values that are known, 0 where none is."""
    extreme = float(choose.reduce(values, axis=None, initial=np.nan))
    return 0.0 if math.isnan(extreme) else extreme
