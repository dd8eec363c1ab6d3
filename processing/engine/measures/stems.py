"""Where stems stand, such that the next of thousands of trees finds its neighbours at once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import floor

import numpy as np

BIN = 10.0
"""Width (m) of the squares by which stems are found: about that of the room for roots."""


class Stems:
    """Stems by the square that they stand in, numbered from 0 in the order in which they came."""

    def __init__(self, places: np.ndarray) -> None:
        """Begin with some stems: x and y (m), shape (stems, 2)."""
        self._bins: dict[tuple[int, int], list[tuple[int, tuple[float, float]]]] = {}
        self._count = 0
        for x, y in places.tolist():
            self.add((x, y))

    def add(self, place: tuple[float, float]) -> None:
        """Add a stem at a place (x, y)."""
        self._bins.setdefault((floor(place[0] / BIN), floor(place[1] / BIN)), []).append((self._count, place))
        self._count += 1

    def within(self, x: float, y: float, half: float) -> Iterator[tuple[int, tuple[float, float]]]:
        """Yield the number and place of each stem less than `half` (m) from a point along both axes."""
        across, along = (range(floor((at - half) / BIN), floor((at + half) / BIN) + 1) for at in (x, y))
        for square in product(across, along):
            for number, place in self._bins.get(square, ()):
                if abs(place[0] - x) < half and abs(place[1] - y) < half:
                    yield number, place
