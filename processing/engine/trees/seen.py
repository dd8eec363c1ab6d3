"""Which trees count for which home."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class TreesSeen:
    """The trees that are near enough to each home, and whether they are seen.

    Arrays of shape (pairs,), in the order of the homes: `home` and `tree`, numbers from 0; `storey`, the lowest from
    which the tree is seen (0 is the ground floor), −1 where it is not; `start` (pairs, 2), in m: where the line of
    sight begins. Where nothing hides, every pair has storey 0 and a line from the nearest point of the façade.
    `known` (homes,): whether anything can be said: not of a home without ground or without a free façade. `standing`
    (trees,): which trees exist: where one looks, those on known ground.
    """

    home: np.ndarray
    tree: np.ndarray
    storey: np.ndarray
    start: np.ndarray
    known: np.ndarray
    standing: np.ndarray

    @property
    def in_sight(self) -> np.ndarray:
        """The pairs in which the tree is seen."""
        return np.flatnonzero(self.storey >= 0)

    @property
    def near(self) -> np.ndarray:
        """Number of trees near enough to each home, seen or not, shape (homes,)."""
        return np.bincount(self.home, minlength=len(self.known))

    @property
    def seen(self) -> np.ndarray:
        """Number of trees that each home sees, shape (homes,)."""
        return np.bincount(self.home[self.in_sight], minlength=len(self.known))

    def storey_that_sees(self, least: int) -> np.ndarray:
        """Return the lowest storey up to which each home sees that many trees, shape (homes,), −1 where none does."""
        result = np.full(len(self.known), -1)
        pairs = self.in_sight
        order = pairs[np.lexsort((self.storey[pairs], self.home[pairs]))]
        count = self.seen
        first = np.cumsum(count) - count
        enough = count >= least
        result[enough] = self.storey[order[first[enough] + least - 1]]
        return result
