"""All three rules of 3-30-300 in the town: how long they take together, and how that grows with its homes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ....processing.engine.grid import Grid
from ....processing.engine.network import build_network
from ....processing.engine.tiles import Window
from ....processing.engine.trees.canopy import Crowns, Wanted, count_canopy, crown_cover
from ....processing.engine.trees.definitions import BlockedBy, MeasuredTo, Storeys, TreeRule
from ....processing.engine.trees.green_access import walk_to_green
from ....processing.engine.trees.score import Shares, Verdicts, judge
from ....processing.engine.trees.sight import trees_seen
from ....processing.engine.trees.water import LARGE_WATER
from .scene import BLOCK_DEPTH, BLOCK_WIDTH, HOUSE_DEPTH, HOUSE_WIDTH, Town, town

RULE = TreeRule(3, 30.0, MeasuredTo.STEM, 28.0, BlockedBy.BUILDINGS_AND_CROWNS, Storeys.ALL)
"""That of the definition "Visible from the window"."""
LEAST_CANOPY, DISTANCE, RADIUS = 30.0, 300.0, 500.0
QUARTER = 1000.0
"""Width (m) of the neighbourhoods."""
PARK = 2 * BLOCK_WIDTH, 4 * BLOCK_DEPTH
"""Width and depth (m) of the parks, of 1.4 ha: as many blocks between four streets."""
PARKS_APART = 12
"""Blocks from one park to the next in a row, and twice as many rows."""
SMALL, LARGE = 25_000, 100_000
MOST_SECONDS, MOST_GROWTH = 60.0, 1.15


@dataclass(frozen=True)
class Lawn:
    """Land everywhere, and crowns over it."""

    grid: Grid
    crowns: Crowns

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return where there is canopy, where it is known, and where open water is."""
        return crown_cover(self.crowns, self.grid, window), np.ones(window.shape, bool), self.read_water(window)

    def read_water(self, window: Window) -> np.ndarray:
        """Return where open water is: nowhere."""
        return np.zeros(window.shape, bool)


@dataclass(frozen=True)
class Run:
    """Seconds on the clock for each rule, processor seconds for all, and what was found."""

    homes: int
    trees: float
    canopy: float
    green: float
    processor: float
    shares: Shares

    @property
    def seconds(self) -> float:
        """Seconds on the clock for all three rules."""
        return self.trees + self.canopy + self.green


def judged(place: Town) -> Run:
    """Judge all homes of a town by the three rules."""
    start, made_up, clock = time.process_time(), place.ground.seconds, _Clock()
    seen = trees_seen(place.buildings, place.homes, place.trees, RULE, place.ground, place.grid)
    trees = clock.seconds() - (place.ground.seconds - made_up)
    doors = place.buildings.walls.start[::4] + np.array([0.5 * HOUSE_WIDTH, 0.0])
    quarters = list(_quarters(place.grid))
    crowns = Crowns(*place.trees.place.T, place.trees.crown_diameter)
    wanted = Wanted(
        areas=np.array([window.rows * window.columns for window in quarters]) * place.grid.cell_area,
        masks=lambda window: _masks(quarters, window),
        homes=doors + np.array([0.0, 0.5 * HOUSE_DEPTH]),
        radius=RADIUS,
        map=None,
    )
    counted = count_canopy(Lawn(place.grid, crowns), wanted, LARGE_WATER)
    canopy = clock.seconds()
    lines, parks = _streets(place.grid), list(_parks(place.grid))
    walks = walk_to_green(doors, build_network(lines, [0] * len(lines), "streets"), parks).walks
    everybody = np.ones(len(doors), bool)
    verdicts = Verdicts(
        judge(seen.seen >= RULE.least, seen.known),
        judge(counted.homes.meets(LEAST_CANOPY), everybody),
        judge(walks.distance <= DISTANCE, everybody),
    )
    shares = Shares.of(verdicts, everybody.astype(int))
    green = clock.seconds()
    processor = time.process_time() - start - (place.ground.seconds - made_up)
    return Run(len(doors), trees, canopy, green, processor, shares)


def compare() -> bool:
    """Print how long the three rules take; return whether the demands are met."""
    judged(town(200))  # compiles
    small, large = judged(town(SMALL)), judged(town(LARGE))
    print(f"{'All three rules':<34}{'3':>8}{'30':>8}{'300':>8}{'seconds':>10}{'CPU-s':>10}")
    for run in (small, large):
        print(
            f"{run.homes:>22,} homes{'':<6}{run.trees:>8.1f}{run.canopy:>8.1f}{run.green:>8.1f}{run.seconds:>10.1f}"
            f"{run.processor:>10.1f}"
        )
    found = large.shares
    print(f"They are met by {found.trees:.0f} %, {found.canopy:.0f} % and {found.green:.0f} % of the homes.")
    growth = (large.processor / large.homes) / (small.processor / small.homes)
    demands = (
        (f"{large.seconds:.1f} seconds", f"at most {MOST_SECONDS:g}", large.seconds <= MOST_SECONDS),
        (f"CPU-seconds a home: × {growth:.2f}", f"at most {MOST_GROWTH:g}", growth <= MOST_GROWTH),
    )
    print()
    for value, demanded, met in demands:
        print(f"{value} (demand: {demanded}){'' if met else ': NOT MET'}")
    return all(met for _, _, met in demands)


class _Clock:
    """Seconds since it was last looked at."""

    def __init__(self) -> None:
        self._last = time.perf_counter()

    def seconds(self) -> float:
        last, self._last = self._last, time.perf_counter()
        return self._last - last


def _quarters(grid: Grid) -> Iterator[Window]:
    size = round(QUARTER / grid.cell_size)
    for top in range(0, grid.rows, size):
        for left in range(0, grid.columns, size):
            yield Window(top, left, min(size, grid.rows - top), min(size, grid.columns - left))


def _masks(quarters: list[Window], window: Window) -> Iterator[tuple[int, Window, np.ndarray]]:
    for number, quarter in enumerate(quarters):
        top, left = max(quarter.top, window.top), max(quarter.left, window.left)
        bottom, right = min(quarter.bottom, window.bottom), min(quarter.right, window.right)
        if top < bottom and left < right:
            part = Window(top, left, bottom - top, right - left)
            yield number, part, np.ones(part.shape, bool)


def _streets(grid: Grid) -> list[np.ndarray]:
    """Return a street along every side of every block."""
    x, y = (np.arange(0.0, end, step) for end, step in ((grid.east, BLOCK_WIDTH), (grid.north, BLOCK_DEPTH)))
    across = [np.column_stack((x, np.full(len(x), place))) for place in y]
    return [*across, *(np.column_stack((np.full(len(y), place), y)) for place in x)]


def _parks(grid: Grid) -> Iterator[np.ndarray]:
    """Yield the edges of parks as segments (4, 2, 2)."""
    for west in np.arange(0.0, grid.east - PARK[0], PARKS_APART * BLOCK_WIDTH):
        for south in np.arange(0.0, grid.north - PARK[1], 2 * PARKS_APART * BLOCK_DEPTH):
            ring = np.array([(0.0, 0.0), (0.0, PARK[1]), PARK, (PARK[0], 0.0)]) + np.array([west, south])
            yield np.stack([ring, np.roll(ring, -1, axis=0)], axis=1)
