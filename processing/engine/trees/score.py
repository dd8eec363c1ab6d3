"""The score of 3-30-300: which rules each home meets, marks beside that, and shares by homes.

A rule of which nothing is known for a home is neither met nor failed. So a home has a number of rules met only where
all three are known, and a share is one of the homes of which the rule is known; how many these are is told beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ..weighted import weighted_share

RULES = ("trees", "canopy", "green")
"""The "3", the "30" and the "300"."""
UNKNOWN, FAILED, MET = -1, 0, 1


def judge(met: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Return `MET`, `FAILED` or `UNKNOWN` of each home; met, known: bool of shape (homes,)."""
    return np.where(known, np.where(met, MET, FAILED), UNKNOWN)


@dataclass(frozen=True)
class Verdicts:
    """What each rule says of each home, arrays of shape (homes,): `MET`, `FAILED` or `UNKNOWN`."""

    trees: np.ndarray
    canopy: np.ndarray
    green: np.ndarray

    @property
    def rules_met(self) -> np.ndarray:
        """Number of rules that each home meets, 0 to 3, shape (homes,); `UNKNOWN` where a rule is not known."""
        three = np.stack([self.trees, self.canopy, self.green])
        return np.where((three == UNKNOWN).any(axis=0), UNKNOWN, (three == MET).sum(axis=0))


@dataclass(frozen=True)
class Shares:
    """Share (%) of the homes that meet each rule and all three, of those that are known; NaN where none is.

    count: number of homes. unknown: of how many the number of rules met is not known.
    """

    trees: float
    canopy: float
    green: float
    all_three: float
    count: int
    unknown: int

    @classmethod
    def of(cls, verdicts: Verdicts, weights: np.ndarray) -> Shares:
        """Return the shares of homes that each stand for so many, such as dwellings, shape (homes,)."""
        rules_met = verdicts.rules_met
        by_rule = ((getattr(verdicts, rule), MET) for rule in RULES)
        shares = (
            weighted_share((found == wanted)[found != UNKNOWN], weights[found != UNKNOWN])
            for found, wanted in (*by_rule, (rules_met, len(RULES)))
        )
        return cls(*shares, int(weights.sum()), int(weights[rules_met == UNKNOWN].sum()))


@dataclass(frozen=True)
class Curve:
    """A mark by a measure: straight between the points (`values`, `marks`), and level beyond the first and last."""

    values: np.ndarray
    marks: np.ndarray

    def __call__(self, measure: np.ndarray) -> np.ndarray:
        """Return the marks of a measure, NaN for NaN."""
        return np.interp(measure, self.values, self.marks)


@dataclass(frozen=True)
class Marks:
    """Marks from 0 to 10 for each rule and in total, shape (homes,), NaN where what they rest on is unknown."""

    trees: np.ndarray
    canopy: np.ndarray
    green: np.ndarray
    total: np.ndarray

    def classes(self, lowest: np.ndarray) -> np.ndarray:
        """Return the class of each total, rounded to a whole mark and half a mark up, −1 for NaN.

        lowest: the lowest whole mark of each class, ascending, the first 0.
        """
        # Sums of decimals can come out a hair below the half that they are.
        whole = np.floor(np.round(self.total, 6) + 0.5)
        return np.where(np.isnan(whole), -1, np.searchsorted(lowest, whole, "right") - 1)


@dataclass(frozen=True)
class Marking:
    """How Cobra Groeninzicht gives marks: a curve and a weight for each rule, by its name.

    The curves are those of the number of trees, the canopy (%) and the distance to green (m).
    """

    curves: Mapping[str, Curve]
    weights: Mapping[str, float]

    def marks(self, trees: np.ndarray, canopy: np.ndarray, distance: np.ndarray) -> Marks:
        """Return the marks of homes by their trees, canopy (%) and distance to green (m), NaN for unknown."""
        marks = {
            rule: self.curves[rule](measure) for rule, measure in zip(RULES, (trees, canopy, distance), strict=True)
        }
        return Marks(**marks, total=sum(self.weights[rule] * marks[rule] for rule in RULES))
