"""How a comparison speaks: themes, turns, verdicts and numbers in the user's language."""

from __future__ import annotations

import math
from collections.abc import Iterable

from ...engine.indicators.comparison import Cost, Turn
from ...engine.indicators.indicators import Better, GoalKind, Indicator, Verdict
from ..language import numbers, translate
from ..study.layout import CITY, HEAT, TREES, WATER

UNKNOWN = "–"


def theme_title(theme: str) -> str:
    """Return the title of a theme."""
    return {
        CITY: translate("Compare", "Measures and their cost"),
        WATER: translate("Compare", "Water"),
        HEAT: translate("Compare", "Heat"),
        TREES: translate("Compare", "Trees and green"),
    }.get(theme, theme)


def turn_word(turn: Turn) -> str:
    """Return what a difference means."""
    return {
        Turn.BETTER: translate("Compare", "better"),
        Turn.WORSE: translate("Compare", "worse"),
        Turn.SAME: translate("Compare", "no difference"),
        Turn.NEITHER: "",
        Turn.UNKNOWN: translate("Compare", "not known"),
    }[turn]


def verdict_word(verdict: Verdict) -> str:
    """Return whether a goal is met."""
    return {
        Verdict.MET: translate("Compare", "met"),
        Verdict.MISSED: translate("Compare", "not met"),
        Verdict.UNKNOWN: translate("Compare", "not known"),
        Verdict.NO_TARGET: translate("Compare", "no target set"),
    }[verdict]


def better_word(better: Better) -> str:
    """Return which way is better."""
    return {
        Better.LOWER: translate("Compare", "lower"),
        Better.HIGHER: translate("Compare", "higher"),
        Better.NEITHER: "",
    }[better]


def age_words(horizon: str) -> str:
    """Return how old new trees are, by the name that a variant has for it."""
    return {
        "at planting": translate("Compare", "at planting"),
        "after 10 years": translate("Compare", "after 10 years"),
        "mature": translate("Compare", "mature"),
    }.get(horizon, horizon)


def target_words(kind: GoalKind, target: float | None, indicator: Indicator) -> str:
    """Return a target with its unit, such as 'change of −2 °C or less'."""
    if target is None:
        return verdict_word(Verdict.NO_TARGET)
    lower = indicator.better is Better.LOWER
    unit = "%" if kind is GoalKind.CHANGE_PERCENT else indicator.unit
    number = f"{signed(target) if kind is not GoalKind.LEVEL else amount(target)}\N{NO-BREAK SPACE}{unit}".strip()
    if kind is GoalKind.LEVEL:
        text = translate("Compare", "at most {number}") if lower else translate("Compare", "at least {number}")
    elif lower:
        text = translate("Compare", "a change of {number} or lower")
    else:
        text = translate("Compare", "a change of {number} or higher")
    return text.format(number=number)


def damaged_words(runs: Iterable[str]) -> str:
    """Return the sentence that tells of runs that nobody can read."""
    text = translate("Compare", "Left out because they are damaged: {runs}. 'Check study' tells what is wrong.")
    return text.format(runs=", ".join(runs))


def label(indicator: Indicator) -> str:
    """Return the title of an indicator with its unit."""
    return f"{indicator.title} ({indicator.unit})" if indicator.unit else indicator.title


def amount(value: float | None, decimals: int | None = None) -> str:
    """Return a number as the user's language writes it, with so many decimals or as many as it needs."""
    if value is None:
        return UNKNOWN
    if decimals is None:
        decimals = _decimals(value)
    text = numbers().toString(abs(round(float(value), decimals)), "f", decimals)
    return f"−{text}" if round(value, decimals) < 0.0 else text


def signed(value: float | None, decimals: int | None = None) -> str:
    """Return a difference with its sign."""
    text = amount(value, decimals)
    return f"+{text}" if value is not None and value > 0.0 and text.strip("0.,") else text


def euros(cost: Cost) -> str:
    """Return a present value, with 'at least' where the cost is not fully known."""
    text = f"€ {amount(cost.present_value, 0)}"
    return translate("Compare", "at least {amount}").format(amount=text) if cost.unknown else text


def _decimals(value: float) -> int:
    """Return the decimals that show two figures of a number, none of a whole number or a large one."""
    if value == round(value):
        return 0
    return min(max(1 - math.floor(math.log10(abs(value))), 0), 9)
