"""What variants change against the base: differences, which way they go, per euro, and the goals that they meet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from .indicators import Better, Goal, GoalKind, Indicator, Verdict

EUROS = 1000.0
"""The amount (€) that an effect is given for."""
ROUNDING = 1e-9
"""By how much a sum of floats may miss a target, relative to it."""


class Turn(Enum):
    """Which way a difference goes."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "no difference"
    NEITHER = ""
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Cost:
    """The present value (€) of a variant's measures, and of how many the cost is not fully known: it is at least so."""

    present_value: float = 0.0
    unknown: int = 0

    def above(self, base: Cost) -> float | None:
        """Return what it costs (€) more than the base; None where that is not fully known, or nothing."""
        more = self.present_value - base.present_value
        return more if more > 0.0 and not self.unknown and not base.unknown else None


@dataclass(frozen=True)
class RunNumbers:
    """The numbers of a run by the name of their indicator: None for unknown or hidden, absent where not worked out."""

    run: str
    variant: str
    values: Mapping[str, float | None]
    cost: Cost = Cost()


@dataclass(frozen=True)
class Effect:
    """What a variant does to an indicator; None for what is not known.

    difference: value minus base, also in % where that means anything. per_1000_euro: the difference for each € 1,000 of
    present value more than the base. verdicts: of each goal that the indicator has.
    """

    variant: str
    indicator: Indicator
    value: float | None
    base: float | None
    difference: float | None
    difference_percent: float | None
    turn: Turn
    per_1000_euro: float | None
    verdicts: tuple[tuple[Goal, Verdict], ...]


@dataclass(frozen=True)
class Comparison:
    """The runs of one scenario: their numbers, and the effects of the variants in their order."""

    theme: str
    scenario: str
    base: RunNumbers | None
    variants: tuple[RunNumbers, ...]
    indicators: tuple[Indicator, ...]
    """Those of which at least one run has a number, hidden or not."""
    effects: tuple[Effect, ...]

    def effects_on(self, indicator: Indicator) -> list[Effect]:
        """Return the effect of each variant on an indicator."""
        return [effect for effect in self.effects if effect.indicator == indicator]


def compare(
    theme: str,
    scenario: str,
    base: RunNumbers | None,
    variants: Sequence[RunNumbers],
    indicators: Sequence[Indicator],
    goals: Sequence[Goal],
) -> Comparison:
    """Return what the variants do to every indicator; without a run of the base there are no differences."""
    runs = ([base] if base else []) + list(variants)
    found = tuple(item for item in indicators if any(item.name in run.values for run in runs))
    effects = tuple(_effect(base, variant, item, goals) for variant in variants for item in found)
    return Comparison(theme, scenario, base, tuple(variants), found, effects)


def _effect(
    base: RunNumbers | None, variant: RunNumbers, indicator: Indicator, goals: Sequence[Goal]
) -> Effect:
    more = variant.cost.above(base.cost) if base else None
    value, before = variant.values.get(indicator.name), base.values.get(indicator.name) if base else None
    difference = None if value is None or before is None else value - before
    percent = 100.0 * difference / abs(before) if difference is not None and before and indicator.relative else None
    counts = difference is not None and more is not None and indicator.better is not Better.NEITHER
    return Effect(
        variant.variant, indicator, value, before, difference, percent, turn_of(indicator, difference),
        EUROS * difference / more if counts else None,
        tuple(
            (goal, judge(goal, indicator.better, value, difference, percent))
            for goal in goals
            if goal.indicator == indicator.name
        ),
    )  # fmt: skip


def turn_of(indicator: Indicator, difference: float | None) -> Turn:
    """Return which way a difference goes: none where it does not show in the decimals of the indicator."""
    if difference is None:
        return Turn.UNKNOWN
    if abs(difference) < 0.5 * 10.0**-indicator.decimals:
        return Turn.SAME
    if indicator.better is Better.NEITHER:
        return Turn.NEITHER
    return Turn.BETTER if (difference < 0.0) == (indicator.better is Better.LOWER) else Turn.WORSE


def judge(
    goal: Goal, better: Better, value: float | None, difference: float | None, percent: float | None
) -> Verdict:
    """Return whether a goal is met; a value on the target meets it."""
    if goal.target is None:
        return Verdict.NO_TARGET
    reached = {GoalKind.LEVEL: value, GoalKind.CHANGE: difference, GoalKind.CHANGE_PERCENT: percent}[goal.kind]
    if reached is None:
        return Verdict.UNKNOWN
    room = (reached - goal.target) * (1.0 if better is Better.HIGHER else -1.0)
    return Verdict.MET if room >= -ROUNDING * abs(goal.target) else Verdict.MISSED
