"""What measures cost: construction, upkeep, and the present value of both."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .kinds import Cost


@dataclass(frozen=True)
class Bill:
    """What a measure costs (€), None where it is not known: construction, upkeep a year, present value."""

    construction: float | None
    upkeep: float | None
    present_value: float | None


def annuity_factor(years: float, rate_percent: float) -> float:
    """Return what 1 € at the end of each year is worth now: (1 − (1 + r)^−n) / r, or n where the rate is 0."""
    rate = rate_percent / 100.0
    return years if rate == 0.0 else float(-np.expm1(-years * np.log1p(rate)) / rate)


def bill(cost: Cost, amount: float, years: float, rate_percent: float) -> Bill:
    """Return what an amount (m², m or pieces) costs.

    The present value is construction now and upkeep at the end of each of so many years; renewal is not in it. It is
    not known where either is not.
    """
    construction = None if cost.construction is None else cost.construction * amount
    upkeep = None if cost.upkeep is None else cost.upkeep * amount
    known = construction is not None and upkeep is not None
    worth = construction + upkeep * annuity_factor(years, rate_percent) if known else None
    return Bill(construction, upkeep, worth)
