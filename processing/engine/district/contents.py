"""What stands and lies on the lots, in the local frame, before it becomes layers."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .cover import Cover
from .frame import Rect


@dataclass(frozen=True)
class Surface:
    """A rectangle of one land cover; its ground lies `offset` (m) above the crown of the streets round it."""

    rect: Rect
    cover: Cover
    offset: float


@dataclass(frozen=True)
class Building:
    """A building with a flat floor slab; the ground at its façade lies `offset` (m) above the crown of the street."""

    rect: Rect
    use: str
    height: float
    storeys: int
    dwellings: int
    floor_level: float
    offset: float


@dataclass(frozen=True)
class Tree:
    """A tree by its place and the kind of tree that grows there (see `trees.KINDS`)."""

    u: float
    v: float
    kind: str


@dataclass(frozen=True)
class Path:
    """A path with its points (u, v), shape (n, 2)."""

    points: np.ndarray
    kind: str
    level: int
    modes: str


@dataclass(frozen=True)
class Green:
    """A green space."""

    rect: Rect
    public: bool
    kind: str


@dataclass(frozen=True)
class Facility:
    """A place that matters when something happens."""

    u: float
    v: float
    kind: str


@dataclass
class Contents:
    """Everything on the lots, gathered lot by lot; later surfaces lie on top of earlier ones."""

    surfaces: list[Surface] = field(default_factory=list)
    buildings: list[Building] = field(default_factory=list)
    trees: list[Tree] = field(default_factory=list)
    paths: list[Path] = field(default_factory=list)
    greens: list[Green] = field(default_factory=list)
    facilities: list[Facility] = field(default_factory=list)

    def lay(self, rect: Rect, cover: Cover, offset: float) -> None:
        """Add a surface."""
        self.surfaces.append(Surface(rect, cover, offset))

    def walk(self, *points: tuple[float, float], modes: str = "walk") -> None:
        """Add a footpath through the points."""
        self.paths.append(Path(np.array(points), "footway", 0, modes))
