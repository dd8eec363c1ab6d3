"""Indicators and goals: what is counted, which way is better, and when it is enough."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Better(Enum):
    """Which way is better; of some indicators neither is."""

    LOWER = "lower"
    HIGHER = "higher"
    NEITHER = ""


class GoalKind(Enum):
    """What a target is compared with."""

    CHANGE = "change"
    """The difference to the base, in the unit of the indicator."""
    CHANGE_PERCENT = "change_percent"
    """The difference to the base, in % of the base."""
    LEVEL = "level"
    """The value itself."""


class Verdict(Enum):
    """Whether a goal is met."""

    MET = "met"
    MISSED = "missed"
    UNKNOWN = "unknown"
    NO_TARGET = "no target"


@dataclass(frozen=True)
class Indicator:
    """A number of runs of a theme, that an algorithm gives under the name `output`.

    decimals: those it is shown with, and below which no difference counts. against_base: the number is itself a change
    against the base, and so 0 there. charted: whether it is one of those that a chart shows.
    """

    name: str
    theme: str
    title: str
    unit: str
    algorithm: str
    output: str
    better: Better
    decimals: int = 0
    against_base: bool = False
    charted: bool = False
    caveat: str = ""

    @property
    def relative(self) -> bool:
        """Whether a change in % means anything: not of temperatures, for 0 °C is not nothing, nor of changes."""
        return self.unit != "°C" and not self.against_base


@dataclass(frozen=True)
class Goal:
    """A target for an indicator; None where nobody has set it yet."""

    indicator: str
    kind: GoalKind
    target: float | None
    title: str
