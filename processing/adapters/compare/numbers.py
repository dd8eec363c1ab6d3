"""The numbers of runs by indicator."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from ...engine.indicators.comparison import Cost, RunNumbers
from ...engine.indicators.indicators import Indicator
from ..study.runs import Run

MEASURES = "applymeasures"
MONEY = ("CONSTRUCTION", "UPKEEP", "PRESENT_VALUE")
NO_COST = Cost()


def numbers_of(
    run: Run, city: Run | None, indicators: Sequence[Indicator], more: Mapping[str, float | None] | None = None
) -> RunNumbers:
    """Return the numbers of a run, with what its city costs, and `more` numbers from elsewhere."""
    values = _values(run, indicators) | dict(more or {})
    return RunNumbers(run.name, run.variant.name, values, cost_of(run, city))


def city_numbers(variant: str, city: Run | None, indicators: Sequence[Indicator], lost: bool) -> RunNumbers:
    """Return the numbers of the measures of a variant: all of them 0 where it has none, none where they are lost.

    A sum of money that leaves something out is not known: `cost_of` tells that it is at least so much.
    """
    if city is None:
        nothing = None if lost else 0.0
        return RunNumbers("", variant, {item.name: nothing for item in indicators if item.algorithm == MEASURES})
    values, unknown = _values(city, indicators), city.number(MEASURES, "COST_UNKNOWN")
    money = {item.name for item in indicators if item.output in MONEY} if unknown else set()
    return RunNumbers(city.name, variant, values | dict.fromkeys(values.keys() & money))


def cost_of(run: Run, city: Run | None) -> Cost:
    """Return what the measures of a run's variant cost: nothing where there are none."""
    if run.city is None:
        return NO_COST
    numbers = next((step.numbers for step in city.steps if step.algorithm == MEASURES), {}) if city else {}
    value, unknown = _number(numbers.get("PRESENT_VALUE")), _number(numbers.get("COST_UNKNOWN"))
    return Cost(value or 0.0, int(unknown or 0) + (value is None))


def _values(run: Run, indicators: Sequence[Indicator]) -> dict[str, float | None]:
    steps = {step.algorithm: step.numbers for step in run.steps}
    return {
        item.name: _number(steps[item.algorithm][item.output])
        for item in indicators
        if item.output in steps.get(item.algorithm, {})
    }


def _number(value: object) -> float | None:
    """Return a number of a record as one, None for what is hidden or not known."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return float(value)
