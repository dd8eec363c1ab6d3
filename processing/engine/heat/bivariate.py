"""Heat against vulnerability: a class map of the two, side by side and never added up.

After the Dutch heat and loneliness map (hitte- en eenzaamheidskaart; Klimaatverbond, CAS and TAUW, 2019–2020), which
sets the PET map and the share of vulnerable people against one another in a matrix. Heat has fixed limits, so that a
map changes when measures cool the place; the share is compared within the study, in thirds.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import StadstweelingError
from ..text import QT_TRANSLATE_NOOP

LEVELS = 3


class BadHeatLimits(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "heat is medium from {medium:g} °C and high from {high:g} °C")
    expected = QT_TRANSLATE_NOOP("engine", "two temperatures, of which the second is the higher")
    remedy = QT_TRANSLATE_NOOP("engine", "Correct bivariate_medium_from and bivariate_high_from in the table.")


@dataclass(frozen=True)
class Bivariate:
    """Levels of heat and of vulnerability (0 low, 1 medium, 2 high; −1 not known), arrays of shape (neighbourhoods,).

    `breaks` are the shares up to which a neighbourhood is low and medium, None where no thirds can be made.
    """

    heat: np.ndarray
    vulnerability: np.ndarray
    breaks: tuple[float, float] | None

    @property
    def code(self) -> np.ndarray:
        """Two digits of 1 to 3, heat and then vulnerability: 31 is high heat, low share; 0 where one is not known."""
        known = (self.heat >= 0) & (self.vulnerability >= 0)
        return np.where(known, 10 * (self.heat + 1) + self.vulnerability + 1, 0)


def check_limits(limits: tuple[float, float], where: str) -> None:
    """Raise `BadHeatLimits` where the limits (°C) of medium and high heat do not increase."""
    medium, high = limits
    if not medium < high:
        raise BadHeatLimits(where, medium=medium, high=high)


def classify(pet: np.ndarray, share: np.ndarray, limits: tuple[float, float]) -> Bivariate:
    """Set heat against the share of a vulnerable group.

    `pet` (°C) around the homes and `share` (0 to 1) have the shape (neighbourhoods,), NaN where not known; `limits`
    (°C, increasing) are those from which heat is medium and high.
    """
    heat = np.where(np.isnan(pet), -1, np.searchsorted(limits, pet, "right"))
    breaks = thirds(share)
    if breaks is None:
        return Bivariate(heat, np.full(len(share), -1), None)
    return Bivariate(heat, np.where(np.isnan(share), -1, np.searchsorted(breaks, share, "left")), breaks)


def thirds(share: np.ndarray) -> tuple[float, float] | None:
    """Return the values up to which a neighbourhood is in the lowest third, and up to which in the middle one.

    Neighbourhoods with the same share are always in the same third, the lower one where they straddle a break, so that
    thirds can be unequal or empty. None where fewer than three different shares are known: these have no thirds.
    """
    known = share[~np.isnan(share)]
    if len(np.unique(known)) < LEVELS:
        return None
    low, high = np.quantile(known, [1.0 / LEVELS, 2.0 / LEVELS])
    return float(low), float(high)
