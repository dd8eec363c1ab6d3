"""The people of neighbourhoods in other units, such as squares: where in a neighbourhood they live is not known."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..heat.exposure import spread
from ..heat.suppression import hidden_counts


@dataclass(frozen=True)
class Parts:
    """The parts of neighbourhoods that lie in each of some units: arrays of shape (parts,).

    size: a number of dwellings or an area; only proportions within a neighbourhood count. What lies in no unit is part
    of the neighbourhood too, in a last unit of its own.
    """

    neighbourhood: np.ndarray
    unit: np.ndarray
    size: np.ndarray

    @classmethod
    def of(cls, neighbourhood: np.ndarray, unit: np.ndarray, size: np.ndarray, units: int) -> Parts:
        """Add up what lies in the same neighbourhood and unit; a unit of −1 is the last one, in no neighbourhood none.

        All of shape (things,), such as homes or cells; neighbourhoods number from 0, −1 for none.
        """
        inside = neighbourhood >= 0
        elsewhere = np.where(unit[inside] < 0, units, unit[inside])
        pairs, number = np.unique(neighbourhood[inside] * (units + 1) + elsewhere, return_inverse=True)
        return cls(pairs // (units + 1), pairs % (units + 1), np.bincount(number, size[inside], len(pairs)))

    def over(self, area: Parts) -> Parts:
        """Return these parts, and those of `area` besides: as parts of size 0 where the neighbourhood has any here.

        So of a unit in which a neighbourhood lies but has no dwellings it is known that nobody lives there.
        """
        units = max(self.unit.max(initial=0), area.unit.max(initial=0)) + 1
        pairs, others = (parts.neighbourhood * units + parts.unit for parts in (self, area))
        besides = ~np.isin(others, pairs)
        placed = np.isin(area.neighbourhood, self.neighbourhood[self.size > 0.0])
        return Parts(
            np.concatenate([self.neighbourhood, area.neighbourhood[besides]]),
            np.concatenate([self.unit, area.unit[besides]]),
            np.concatenate([self.size, np.where(placed, 0.0, area.size)[besides]]),
        )


@dataclass(frozen=True)
class People:
    """The vulnerable in each unit, (units,): their share (%), how many, and where that is hidden; NaN for no number."""

    percent: np.ndarray
    count: np.ndarray
    hidden: np.ndarray


def divide_people(group: np.ndarray, whole: np.ndarray, parts: Parts, units: int, smallest: int) -> People:
    """Divide the people of neighbourhoods over units, in proportion to the sizes of their parts.

    group, whole: the vulnerable and those of whom they are a share, (neighbourhoods,), NaN where not known. Counts are
    whole people. Those from 1 to below `smallest` are hidden, and with them as many others as it takes that none can be
    had from the total of its neighbourhood. The share is 0 where nobody lives in a neighbourhood with known people, and
    NaN in no such neighbourhood; a unit that lies in one with unknown people too has the share of the others, and no
    count.
    """
    expected, count = np.zeros((2, units + 1)), np.zeros(units + 1)
    hidden, known, unknown = np.zeros((3, units + 1), bool)
    for number in range(len(group)):
        of_it = parts.neighbourhood == number
        unit, size = parts.unit[of_it], parts.size[of_it]
        if np.isnan(group[number] + whole[number]) or size.sum() == 0.0:
            unknown[unit] = True
            continue
        known[unit] = True
        expected[:, unit] += np.array([[group[number]], [whole[number]]]) * size / size.sum()
        people = spread(group[[number]], size[None])
        count[unit] += people[0]
        # A neighbourhood by itself: its row is also the sum of all rows.
        hidden[unit] |= hidden_counts(np.concatenate([people, people]), smallest)[0]
    percent = 100.0 * np.divide(expected[0], expected[1], out=np.zeros(units + 1), where=expected[1] > 0.0)
    return People(
        np.where(known, percent, np.nan)[:units],
        np.where(known & ~unknown & ~hidden, count, np.nan)[:units],
        hidden[:units],
    )
