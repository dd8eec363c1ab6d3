"""Kinds of measures as the tables have them, and how trees grow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from ..text import QT_TRANSLATE_NOOP


class Reason(Enum):
    """Why a measure cannot be as it is drawn."""

    OUTSIDE = QT_TRANSLATE_NOOP("engine", "outside the study")
    TOO_SMALL = QT_TRANSLATE_NOOP("engine", "covers the centre of no cell")
    NOTHING_THERE = QT_TRANSLATE_NOOP("engine", "nothing there to work on")
    BUILDING = QT_TRANSLATE_NOOP("engine", "a building is in the way")
    WATER = QT_TRANSLATE_NOOP("engine", "open water is in the way")
    UTILITIES = QT_TRANSLATE_NOOP("engine", "within the clearance of a cable or pipe")
    MEASURES = QT_TRANSLATE_NOOP("engine", "another measure is there")
    ROOTS = QT_TRANSLATE_NOOP("engine", "too little room for roots")
    BANKS = QT_TRANSLATE_NOOP("engine", "its water would stand above the ground around it")
    HEIGHT = QT_TRANSLATE_NOOP("engine", "its level is more than 10 m from the ground there")


class Horizon(Enum):
    """How long after planting trees are looked at; the values are those of the columns of the table."""

    PLANTING = "planting"
    TEN_YEARS = "10_years"
    MATURE = "mature"


@dataclass(frozen=True)
class TreeSize:
    """A tree of a class of size: height (m), crown diameter (m), and the ground (m²) that its roots need."""

    height: float
    crown_diameter: float
    root_room: float


@dataclass(frozen=True)
class Cost:
    """What a unit of a measure (m², m or piece) costs; None where it is not known.

    construction: € a unit. upkeep_percent: yearly, of the construction; upkeep_each: € a year and unit. price_year:
    that of the prices.
    """

    construction: float | None = None
    upkeep_percent: float | None = None
    upkeep_each: float | None = None
    price_year: int | None = None

    @property
    def upkeep(self) -> float | None:
        """Upkeep (€ a year and unit), None where it is not known."""
        if self.upkeep_each is not None:
            return self.upkeep_each
        if self.construction is None or self.upkeep_percent is None:
            return None
        return self.construction * self.upkeep_percent / 100.0


@dataclass(frozen=True)
class Parameter:
    """A parameter of a kind: its unit, default (None: may stay open), and limits or choices."""

    name: str
    unit: str
    default: float | str | None
    lowest: float | None
    highest: float | None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class MeasureKind:
    """A row of the table of measures.

    rank: its place in the table, in which order measures are applied. geometry: polygon, line or point. action: what is
    done. cover: code of land cover that it leaves, 0 where none. avoids: what must not be there. unit: m², m or piece,
    of `cost`.
    """

    name: str
    rank: int
    geometry: str
    action: str
    cover: int
    avoids: frozenset[Reason]
    unit: str
    cost: Cost
    parameters: Mapping[str, Parameter]
