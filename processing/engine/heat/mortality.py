"""The modelled change in heat-attributable deaths between two situations: outdoor-temperature based, no indoor or
adaptation effects.

The scheme of Iungman et al. (2023, doi:10.1016/S0140-6736(22)02585-5) with a Dutch slope: the relative risk of dying
grows as RR(T) = exp(β·max(0, T − T0)), a fraction AF(T) = 1 − 1/RR(T) of the deaths is due to heat, and these are
added up over neighbourhoods with their people as weights. T is the air temperature and never the PET: shade lowers the
PET by more than ten degrees and the air by hardly any, and the relative risks are those of air temperature.

As long as β·(T − T0) is small the change is about −ΔT/(T − T0): it depends little on β, and strongly on T0.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log

import numpy as np

from ..errors import StadstweelingError
from ..text import QT_TRANSLATE_NOOP

THRESHOLD = 23.0
"""T0 (°C): our own default, about the normal daily maximum in De Bilt in July. No source states a value for it."""


class ThresholdTooHigh(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "the threshold temperature is {threshold:g} °C")
    expected = QT_TRANSLATE_NOOP("engine", "a threshold below {temperature:g} °C, at which the relative risk is known")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose a lower threshold, or another mortality function.")


class BadSlope(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "the slope is {central:g} per °C, between {low:g} and {high:g}")
    expected = QT_TRANSLATE_NOOP("engine", "positive numbers, the first between the other two")
    remedy = QT_TRANSLATE_NOOP("engine", "Correct the row of this function in the table.")


@dataclass(frozen=True)
class Slope:
    """The rise β of the logarithm of the relative risk (per °C above the threshold), with its interval."""

    central: float
    low: float
    high: float

    def check(self, where: str) -> None:
        """Raise `BadSlope` where the numbers are no slope with its interval."""
        if not 0.0 < self.low <= self.central <= self.high:
            raise BadSlope(where, central=self.central, low=self.low, high=self.high)

    @classmethod
    def through(
        cls, relative_risk: tuple[float, float, float], temperature: float, threshold: float = THRESHOLD
    ) -> Slope:
        """Return the slope with which the risk at a temperature (°C) is the given one (central, low and high).

        Raises `ThresholdTooHigh`.
        """
        if not threshold < temperature:
            raise ThresholdTooHigh("T0", threshold=threshold, temperature=temperature)
        return cls(*(log(risk) / (temperature - threshold) for risk in relative_risk))


@dataclass(frozen=True)
class Change:
    """A change in heat-attributable deaths (%; negative: fewer), and its interval from that of β alone."""

    central: float
    low: float
    high: float


def attributable_fraction(temperature: np.ndarray, slope: float, threshold: float = THRESHOLD) -> np.ndarray:
    """Return the fraction of deaths (0 to 1) due to heat at temperatures (°C)."""
    return -np.expm1(-slope * np.maximum(temperature - threshold, 0.0))


def change_in_deaths(
    before: np.ndarray, after: np.ndarray, people: np.ndarray, slope: Slope, threshold: float = THRESHOLD
) -> Change | None:
    """Return the change in heat-attributable deaths from one situation to the other.

    `before` and `after`: air temperature (°C), `people`: who live in it, all of shape (neighbourhoods,). Neighbourhoods
    with a NaN in any of them do not count. The rate of death without heat is taken to be the same everywhere, so that
    it cancels. None where nobody dies of heat before: then there is nothing of which the change could be a part.
    """
    known = ~(np.isnan(before) | np.isnan(after) | np.isnan(people))
    before, after, people = before[known], after[known], people[known]
    changes = []
    for beta in (slope.central, slope.low, slope.high):
        deaths = float(people @ attributable_fraction(before, beta, threshold))
        if not deaths > 0.0:
            return None
        changes.append(100.0 * (float(people @ attributable_fraction(after, beta, threshold)) / deaths - 1.0))
    return Change(changes[0], min(changes), max(changes))
