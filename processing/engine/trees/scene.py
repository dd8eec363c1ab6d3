"""What is looked from, at and past: buildings with storeys, and trees with crowns.

A building is a block with upright walls and a flat top. A crown is half an ellipsoid: as wide as the crown at its base,
and from there up to the top of the tree. One looks under a crown, past its stem. Both are kept as walls and crowns, not
as cells, so what is seen does not depend on the size of cells, and a tree that is planted, grown or felled changes the
view of all.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..flood.facades import Walls
from ..heat.obstacles import TRUNK_SHARE

EYE_HEIGHT = 1.6
"""Height (m) of the eye above the floor of a storey: our own default (verdance 0.3.0 has 1.5 m, province Zuid-Holland
1.8 m)."""
STOREY_HEIGHT = 3.0
"""Height (m) of a storey where nothing better is known, as in verdance 0.3.0."""


@dataclass(frozen=True)
class Buildings:
    """Buildings as walls, and for each of them the height (m) and the number of storeys, shape (buildings,)."""

    walls: Walls
    height: np.ndarray
    storeys: np.ndarray

    def __len__(self) -> int:
        return len(self.height)

    @classmethod
    def of(cls, walls: Walls, height: np.ndarray, storeys: np.ndarray) -> Buildings:
        """Return buildings of which a height or number of storeys may be unknown (NaN, or 0 storeys).

        One is then taken from the other, at 3 m a storey and at least one storey.
        """
        from_height = np.floor(np.nan_to_num(height, nan=0.0) / STOREY_HEIGHT)
        storeys = np.maximum(np.where(storeys > 0, storeys, from_height), 1).astype(np.int64)
        order = np.argsort(walls.building, kind="stable")
        walls = Walls(walls.start[order], walls.end[order], walls.building[order])
        return cls(walls, np.where(np.isnan(height), STOREY_HEIGHT * storeys, height), storeys)


@dataclass(frozen=True)
class Trees:
    """Trees: place (trees, 2) in m; height, crown_diameter and crown_base (m), shape (trees,)."""

    place: np.ndarray
    height: np.ndarray
    crown_diameter: np.ndarray
    crown_base: np.ndarray

    def __len__(self) -> int:
        return len(self.height)

    @classmethod
    def of(
        cls, place: np.ndarray, height: np.ndarray, crown_diameter: np.ndarray, crown_base: np.ndarray | None = None
    ) -> Trees:
        """Return trees of which the base of the crown may be unknown (NaN): then a quarter of the height."""
        base = np.full(len(height), np.nan) if crown_base is None else crown_base
        return cls(place, height, crown_diameter, np.where(np.isnan(base), TRUNK_SHARE * height, base))

    def only(self, chosen: np.ndarray) -> Trees:
        """Return these trees, by their numbers."""
        return Trees(*(getattr(self, name)[chosen] for name in vars(self)))

    def joined(self, others: Trees) -> Trees:
        """Return these trees and others after them."""
        return Trees(*(np.concatenate([getattr(self, name), getattr(others, name)]) for name in vars(self)))

    @property
    def radius(self) -> np.ndarray:
        """Radius of the crowns (m)."""
        return 0.5 * self.crown_diameter

    @property
    def crown_area(self) -> np.ndarray:
        """Area of the crowns, seen from above (m²)."""
        return np.pi * self.radius**2
