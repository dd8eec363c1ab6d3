"""Our search for trees in sight, in the town."""

from __future__ import annotations

import time
from dataclasses import dataclass

from ....processing.engine.trees.definitions import BlockedBy, MeasuredTo, Storeys, TreeRule
from ....processing.engine.trees.seen import TreesSeen
from ....processing.engine.trees.sight import trees_seen
from .scene import Town, town


@dataclass(frozen=True)
class Search:
    """A search: seconds on the clock and of all processors, without what it takes to make the ground up."""

    homes: int
    wall: float
    processor: float
    seen: TreesSeen


def rule(radius: float) -> TreeRule:
    """Return the rule: every tree within a radius (m), from all storeys, past buildings and crowns."""
    return TreeRule(3, radius, MeasuredTo.STEM, 0.0, BlockedBy.BUILDINGS_AND_CROWNS, Storeys.ALL)


def search(place: Town, radius: float, repeats: int = 2) -> Search:
    """Look out of every home of a town, and return the best of some searches."""
    trees_seen(*_of(town(80)), rule(radius), *_on(town(80)))  # compiles
    found = []
    for _ in range(repeats):
        made_up = place.ground.seconds
        wall, processor = time.perf_counter(), time.process_time()
        seen = trees_seen(*_of(place), rule(radius), *_on(place))
        made_up = place.ground.seconds - made_up
        wall, processor = time.perf_counter() - wall, time.process_time() - processor
        found.append(Search(len(place.buildings), wall - made_up, processor - made_up, seen))
    return min(found, key=lambda each: each.processor)


def _of(place: Town) -> tuple:
    return place.buildings, place.homes, place.trees


def _on(place: Town) -> tuple:
    return place.ground, place.grid
