"""Small numbers of people: which counts of a table are hidden.

Statistics Netherlands (CBS) publishes no figures of fewer than five people of a neighbourhood. Counts from 1 to 4 are
hidden here likewise, and so are as many others as it takes that a hidden count cannot be had by taking what is shown
from a total: in each row (the classes of a neighbourhood add up to its people) and in each column (the neighbourhoods
add up to the study) either nothing is hidden, or two counts at least, which together are no small number themselves.
The smallest counts go first. This is our own reading of the rule of CBS in its simplest form: it holds against taking
counts from a total, not against solving all rows and columns as one set of equations.

The counts are estimates, from people spread evenly over homes: hiding keeps a small estimate from being read as a fact
about persons. It cannot keep anybody who has the same input from spreading the people again.
"""

from __future__ import annotations

import numpy as np


def hidden_counts(counts: np.ndarray, smallest: int) -> np.ndarray:
    """Tell which counts are to be hidden, as a bool array of the shape of `counts`.

    `counts` (neighbourhoods + 1, classes): whole numbers of people, a row a neighbourhood and the study's sums in the
    last; NaN, for a neighbourhood of which nothing is known, over a whole row. `smallest`: the smallest number that may
    be shown, apart from 0. Where all people of a row together are fewer, all its counts are hidden, the zeros too.
    """
    people = counts.sum(axis=1)
    hidden = (counts > 0) & (counts < smallest)
    hidden |= ((people > 0) & (people < smallest))[:, None]
    before = -1
    while hidden.sum() > before:
        before = hidden.sum()
        for row in range(len(counts)):
            _protect(counts[row], hidden[row], smallest)
        for column in range(counts.shape[1]):
            _protect_with_total(counts[:, column], hidden[:, column], smallest)
    return hidden


def _protect(parts: np.ndarray, hidden: np.ndarray, smallest: int) -> bool:
    """Hide more parts of a known total until those hidden cannot be told from it; False where there are too few."""
    while hidden.any() and (hidden.sum() < 2 or parts[hidden].sum() < smallest):
        if not _hide_one(parts, hidden):
            return False
    return True


def _protect_with_total(column: np.ndarray, hidden: np.ndarray, smallest: int) -> None:
    """Do so in a column, of which the total comes last and can be hidden as well."""
    parts, hidden_parts = column[:-1], hidden[:-1]
    if hidden[-1]:
        if not hidden_parts.any():
            _hide_one(parts, hidden_parts)
    elif not _protect(parts, hidden_parts, smallest):
        hidden[-1] = True


def _hide_one(parts: np.ndarray, hidden: np.ndarray) -> bool:
    """Hide the smallest part that is shown, a zero only where there is nothing else; False where all are hidden."""
    shown = np.flatnonzero(~hidden & ~np.isnan(parts))
    if not len(shown):
        return False
    hidden[min(shown, key=lambda part: (parts[part] == 0, parts[part]))] = True
    return True
