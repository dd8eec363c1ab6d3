"""What the three rules of 3-30-300 mean: the same homes pass or fail by the definition that is used."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum


class MeasuredTo(Enum):
    """Where the distance to a tree ends."""

    STEM = "stem"
    CROWN_EDGE = "crown edge"


class BlockedBy(Enum):
    """What hides a tree. Nothing: every tree within the radius counts, in sight or not."""

    NOTHING = "nothing"
    BUILDINGS = "buildings"
    BUILDINGS_AND_CROWNS = "buildings and crowns"


class Storeys(Enum):
    """Which storeys of a home look out."""

    ALL = "all"
    GROUND_FLOOR = "ground floor"


class CanopyScope(Enum):
    """Around what the share of canopy is taken."""

    NEIGHBOURHOOD = "neighbourhood"
    HOME = "home"


class GreenMeasure(Enum):
    """How the distance to green is measured."""

    NETWORK = "network"
    EUCLIDEAN = "Euclidean"


@dataclass(frozen=True)
class TreeRule:
    """The "3": from a home at least `least` trees count.

    A tree counts within `radius` (m, horizontally from the façade to the stem or the edge of the crown), with a crown
    of at least `least_crown` (m²), and in sight past what blocks the view from these storeys.
    """

    least: int
    radius: float
    measured_to: MeasuredTo
    least_crown: float
    blocked_by: BlockedBy
    storeys: Storeys

    @property
    def least_diameter(self) -> float:
        """Diameter (m) of the least crown that counts."""
        return 2.0 * math.sqrt(self.least_crown / math.pi)


@dataclass(frozen=True)
class CanopyRule:
    """The "30": at least `least_share` (%) of canopy in the neighbourhood, or within `radius` (m) of the home.

    `radius` is None where the scope is the neighbourhood.
    """

    least_share: float
    scope: CanopyScope
    radius: float | None


@dataclass(frozen=True)
class GreenRule:
    """The "300": public green of at least `least_area` (m²) within `distance` (m), measured by network or straight."""

    least_area: float
    distance: float
    measure: GreenMeasure


@dataclass(frozen=True)
class Definition:
    """The three rules of one author."""

    name: str
    trees: TreeRule
    canopy: CanopyRule
    green: GreenRule
