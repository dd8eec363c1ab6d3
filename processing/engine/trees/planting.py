"""Where the fewest new trees let the most homes see enough of them.

Each home lacks some trees. A spot helps a home that would see a tree there and still lacks one. The trees that homes
gain in this way, counted up to what each lacks and by its dwellings, are a monotone submodular function of the set of
spots; the number of homes that pass is not. So the function is what is maximised, spot by spot, always the one that
adds most: with any number of trees that reaches at least 1 − 1/e (63 %) of the most that so many trees can reach
(Nemhauser, Wolsey and Fisher 1978, doi:10.1007/BF01588971). A second bound comes from the plan itself: no set of so
many spots can reach more than the plan does and the largest gains that are left besides (the same source). The better
one counts. Where all homes can be served, the greedy choice takes at most 1 + ln(largest gain) times the fewest trees
(Wolsey 1982, doi:10.1007/BF02579435).

This holds because any spots may be chosen together: they are spread beforehand, each at the least distance from all
others, and what new crowns hide from one another is left out. What they do hide is seen when one looks again with the
planted trees in place.
"""

from __future__ import annotations

import heapq
import math
from dataclasses import dataclass

import numpy as np

from ..progress import OnProgress, report, unattended
from ..text import QT_TRANSLATE_NOOP, Text
from .seen import TreesSeen

CHOOSING = QT_TRANSLATE_NOOP("engine", "Choosing spots for trees")
GREEDY_SHARE = 1.0 - 1.0 / math.e
"""The share of the most that can be reached, that the greedy choice reaches at least."""
TREES_A_REPORT = 10


@dataclass(frozen=True)
class Views:
    """Which spots each home would see a tree on: pairs of `home` and `spot`, numbers from 0, each pair once."""

    home: np.ndarray
    spot: np.ndarray
    spots: int

    @classmethod
    def of(cls, seen: TreesSeen, trees: int, spots: int) -> Views:
        """Return the views of spots, from what is seen of trees that are there and, numbered on, one on each spot."""
        pairs = seen.in_sight[seen.tree[seen.in_sight] >= trees]
        return cls(seen.home[pairs], seen.tree[pairs] - trees, spots)

    def by_spot(self) -> tuple[np.ndarray, np.ndarray]:
        """Return the homes in the order of the spots, and where those of each spot start, shape (spots + 1,)."""
        order = np.argsort(self.spot, kind="stable")
        return self.home[order], np.searchsorted(self.spot[order], np.arange(self.spots + 1))


@dataclass(frozen=True)
class Plan:
    """Spots in the order in which they are chosen, arrays of shape (trees,).

    gain: what each adds: trees that homes lacked, by dwellings. homes_won: dwellings that lack no more trees with it.
    most: no set of so many spots can gain more than this.
    """

    spots: np.ndarray
    gain: np.ndarray
    homes_won: np.ndarray
    most: float

    @property
    def bound(self) -> float:
        """The share (0 to 1) of the most that can be gained, that this plan gains at least."""
        return float(self.gain.sum() / self.most) if self.most > 0.0 else 1.0


def plan_trees(
    views: Views, lacking: np.ndarray, dwellings: np.ndarray, trees: int, on_progress: OnProgress = unattended
) -> Plan:
    """Choose at most so many spots; of equally good ones that with the lowest number.

    lacking: trees that each home lacks, 0 or less for none; dwellings: what it counts for; both whole numbers of shape
    (homes,). Ends early where no spot helps any home. Raises `Cancelled`.
    """
    homes, starts = views.by_spot()
    left = np.maximum(lacking, 0)
    # Gains only fall: where one that was worked out anew is still on top, none of the others can be above it.
    queue = [(-int(gain), spot) for spot, gain in enumerate(_gains(views, left, dwellings)) if gain > 0]
    heapq.heapify(queue)
    spots: list[int] = []
    gains: list[int] = []
    won: list[int] = []
    while queue and len(spots) < trees:
        old, spot = heapq.heappop(queue)
        first, end = starts[spot], starts[spot + 1]
        there = homes[first:end]
        gain = int(dwellings[there[left[there] > 0]].sum())
        if gain < -old:
            if gain:
                heapq.heappush(queue, (-gain, spot))
            continue
        if len(spots) % TREES_A_REPORT == 0:
            report(on_progress, len(spots) / trees, Text(CHOOSING))
        spots.append(spot)
        gains.append(gain)
        won.append(int(dwellings[there[left[there] == 1]].sum()))
        left[there] = np.maximum(left[there] - 1, 0)
    gained = sum(gains)
    others = np.delete(_gains(views, left, dwellings), spots)
    most = min(gained + float(np.sort(others)[::-1][:trees].sum()), gained / GREEDY_SHARE)
    return Plan(np.array(spots, np.int64), np.array(gains, np.int64), np.array(won, np.int64), most)


def _gains(views: Views, left: np.ndarray, dwellings: np.ndarray) -> np.ndarray:
    """Return what a tree on each spot would add, shape (spots,)."""
    return np.bincount(views.spot, dwellings[views.home] * (left[views.home] > 0), views.spots)
