"""Where the water flows: ground, roughness, buildings, open water and what happens at the edges."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

import numpy as np

from ..errors import AllNoData, StadstweelingError
from ..grid import Grid
from ..text import QT_TRANSLATE_NOOP
from .local_inertial_kernel import CLOSED, FREE, LEVEL


class NoLand(StadstweelingError):
    """Nothing but buildings and open water."""

    what = QT_TRANSLATE_NOOP("engine", "every cell is a building or open water")
    expected = QT_TRANSLATE_NOOP("engine", "ground over which water can flow")
    remedy = QT_TRANSLATE_NOOP("engine", "Check the codes of the land cover.")


class EdgeKind(IntEnum):
    """What happens at a side of the grid."""

    CLOSED = CLOSED
    FREE = FREE
    LEVEL = LEVEL


@dataclass(frozen=True)
class Edge:
    """One side of the grid: closed, free outflow, or outside water at `level` (m above datum)."""

    kind: EdgeKind = EdgeKind.CLOSED
    level: float = 0.0


@dataclass(frozen=True)
class Edges:
    """The four sides of the grid."""

    west: Edge = field(default_factory=Edge)
    east: Edge = field(default_factory=Edge)
    north: Edge = field(default_factory=Edge)
    south: Edge = field(default_factory=Edge)

    def __iter__(self):
        return iter((self.west, self.east, self.north, self.south))


@dataclass(frozen=True)
class Domain:
    """The surface over which water flows; every array has the shape of the grid.

    ground: level (m above datum), float32, NaN outside the study area. On open water it is the water's level.
    manning_n: roughness (s/m^(1/3)), float32. buildings: cells that block the flow. open_water: cells that hold their
    level. Raises `AllNoData` where there is no ground, `NoLand` where there is none to flow over.
    """

    grid: Grid
    ground: np.ndarray
    manning_n: np.ndarray
    buildings: np.ndarray
    open_water: np.ndarray

    def __post_init__(self) -> None:
        if not self.inside.any():
            raise AllNoData("dtm")
        if not self.land.any():
            raise NoLand("landcover")

    @classmethod
    def bare(cls, grid: Grid, ground: np.ndarray, manning_n: float) -> Domain:
        """Return a domain of one roughness, without buildings or open water."""
        nowhere = np.zeros(grid.shape, bool)
        return cls(grid, ground.astype(np.float32), np.full(grid.shape, manning_n, np.float32), nowhere, nowhere)

    @property
    def inside(self) -> np.ndarray:
        """Cells of the study area."""
        return ~np.isnan(self.ground)

    @property
    def land(self) -> np.ndarray:
        """Cells over which water flows and whose depth is computed."""
        return self.inside & ~self.buildings & ~self.open_water

    def cells_below_open_water(self, margin: float = 0.02) -> int:
        """Count the cells of land that lie more than `margin` (m) below open water beside them."""
        water = np.where(self.open_water & self.inside, self.ground, -np.inf)
        highest = np.full_like(water, -np.inf)
        highest[1:] = np.maximum(highest[1:], water[:-1])
        highest[:-1] = np.maximum(highest[:-1], water[1:])
        highest[:, 1:] = np.maximum(highest[:, 1:], water[:, :-1])
        highest[:, :-1] = np.maximum(highest[:, :-1], water[:, 1:])
        return int((self.land & (self.ground < highest - margin)).sum())
