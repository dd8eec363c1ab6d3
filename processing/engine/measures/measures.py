"""What each measure does: frozen dataclasses that work on a copy of the city.

Each changes ground, structures, vegetation, land cover, buildings, trees and green spaces together, so that water, heat
and trees see one city. Those that work on the ground go round buildings, where the user wants them in spite of these.
Where an action says nothing of a layer, that layer keeps what it has; heights of buildings and of vegetation are above
the ground and so move with it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..tiles import Window
from .city import NewBuilding, NewLink, NewSink, Patch, Works
from .kinds import MeasureKind, TreeSize


@dataclass(frozen=True)
class Measure:
    """One drawn intervention.

    number: of the feature it came from, from 0 (a row of trees is many measures of one number). patch: its cells, those
    in the study. amount: m², m or pieces that it costs. place: where to point at it (x, y). outside: nothing of it lies
    in the study.
    """

    kind: MeasureKind
    number: int
    patch: Patch
    amount: float
    place: tuple[float, float]
    outside: bool

    def apply(self, works: Works) -> None:
        """Carry it out. Where no model sees a measure, nothing changes."""

    def takes(self, works: Works) -> np.ndarray:
        """Return the cells of the window that it changes, bool; where no model sees it, those that it lies in."""
        return self.patch.mask

    def part(self, works: Works) -> float:
        """Return which part of its cells it changes (0 to 1)."""
        return np.count_nonzero(self.takes(works)) / np.count_nonzero(self.patch.mask)

    def cost_amount(self, works: Works) -> float:
        """Return how much of it (m², m or pieces) is paid for: what is drawn, as far as it changes the cells in it."""
        return self.amount * self.part(works)


@dataclass(frozen=True)
class OnGround(Measure):
    """A measure that goes round buildings."""

    def takes(self, works: Works) -> np.ndarray:
        """Return the cells without a building or roof."""
        return works.around_buildings(self.patch).mask


@dataclass(frozen=True)
class Demolish(Measure):
    """Takes whole each building of which more than half lies inside, and roofs without a building; ground stays."""

    cover: int

    def takes(self, works: Works) -> np.ndarray:
        """Return the cells in the window of what goes."""
        return self.patch.of(works.to_demolish(self.patch))

    def cost_amount(self, works: Works) -> float:
        """Return the footprint (m²) of what goes, also where that lies outside what was drawn."""
        return float(np.count_nonzero(works.to_demolish(self.patch))) * works.base.grid.cell_area

    def apply(self, works: Works) -> None:
        """Carry it out."""
        works.cover[works.demolish_within(self.patch)] = self.cover


@dataclass(frozen=True)
class Fell(Measure):
    """Fells trees with their stem inside and clears other vegetation there, except below crowns that stay.

    cover: code of land cover that takes the place of woodland.
    """

    cover: int

    def takes(self, works: Works) -> np.ndarray:
        """Return the cells with vegetation, woodland or a stem."""
        return works.vegetation_in(self.patch) & self.patch.mask

    def apply(self, works: Works) -> None:
        """Carry it out."""
        works.clear_vegetation(self.patch, self.cover)


@dataclass(frozen=True)
class MoveGround(Measure):
    """Raises (sign 1) or digs (sign -1) by an amount (m), or to a level (m above datum) where it has one.

    side_slope: metres outwards for each metre of height; slopes end at buildings and water.
    """

    sign: int
    by: float
    level: float | None
    side_slope: float

    def rise(self, works: Works) -> np.ndarray:
        """Return how far (m) the ground in the window is to move its way, NaN where it is unknown."""
        ground = self.patch.of(works.ground)
        wanted = ground + self.sign * self.by if self.level is None else np.float32(self.level)
        return np.clip(self.sign * (wanted - ground), 0.0, None)

    def takes(self, works: Works) -> np.ndarray:
        """Return the cells whose ground moves, without those of its slopes."""
        return works.around_buildings(self.patch).mask & (self.rise(works) > 0.0)

    def apply(self, works: Works) -> None:
        """Carry it out."""
        patch = self._with_slopes(works)
        cells = patch.mask & np.isfinite(patch.of(works.ground))
        distance = _distance(patch.mask, self.patch, patch) * works.base.grid.cell_size
        steep = np.where(distance > 0.0, distance / self.side_slope if self.side_slope else np.inf, 0.0)
        ground = patch.of(works.ground)
        if self.level is None:
            new = ground + self.sign * np.clip(self.by - steep, 0.0, None)
        else:
            limit = self.level - self.sign * steep
            new = np.fmax(ground, limit) if self.sign > 0 else np.fmin(ground, limit)
        ground[cells] = new.astype(np.float32)[cells]

    def _with_slopes(self, works: Works) -> Patch:
        """Return the patch with the ground around it that its slopes can reach."""
        inside = self.patch.of(works.ground)[self.patch.mask]
        change = self.by
        if self.level is not None:
            change = max(float(np.nanmax(self.sign * (self.level - works.ground))), 0.0) if inside.size else 0.0
        grid, window = works.base.grid, self.patch.window
        reach = int(np.ceil(min(change, MOST_CHANGE) * self.side_slope / grid.cell_size))
        top, left = max(window.top - reach, 0), max(window.left - reach, 0)
        bottom, right = min(window.bottom + reach, grid.rows), min(window.right + reach, grid.columns)
        wide = Window(top, left, bottom - top, right - left)
        free = Patch(wide, np.ones(wide.shape, bool))
        mask = ~works.water_in(free)
        mask[window.within(wide)] |= self.patch.mask
        return works.around_buildings(Patch(wide, mask))


MOST_CHANGE = 10.0
"""How far (m) ground moves without a conflict, and a slope is followed: as far as an amount can be, our own default."""


@dataclass(frozen=True)
class Basin(OnGround):
    """Lowers the ground by a depth (m) within side slopes (metres inwards for each metre down), and may cover it.

    drain: m³/s that a drain below the whole of it takes.
    """

    depth: float
    side_slope: float
    drain: float = 0.0

    def apply(self, works: Works) -> None:
        """Carry it out."""
        patch = works.around_buildings(self.patch)
        mask = patch.mask
        inwards = _inwards(mask) * works.base.grid.cell_size
        down = np.minimum(self.depth, inwards / self.side_slope) if self.side_slope else np.full(mask.shape, self.depth)
        self.patch.of(works.ground)[mask] -= down.astype(np.float32)[mask]
        if self.kind.cover:
            works.lay(self.number, patch, self.kind.cover)
        if self.drain:
            works.sinks.append(NewSink(self.number, patch, self.drain * self.part(works), None))


@dataclass(frozen=True)
class Pond(OnGround):
    """Makes open water at a level (m above datum), or so far (m) below the lowest ground in it; trees in it go."""

    level: float | None
    freeboard: float

    def water_level(self, works: Works) -> float:
        """Return where its water stands (m above datum)."""
        if self.level is not None:
            return self.level
        return float(self.patch.of(works.ground)[self.takes(works)].min(initial=np.inf)) - self.freeboard

    def apply(self, works: Works) -> None:
        """Carry it out."""
        patch = works.around_buildings(self.patch)
        patch.of(works.ground)[patch.mask] = self.water_level(works)
        works.lay(self.number, patch, self.kind.cover)
        works.clear_vegetation(patch)


@dataclass(frozen=True)
class Resurface(Measure):
    """Gives the ground another cover; trees stay. public: whether it makes green space that everybody may enter."""

    cover: int
    public: bool | None = None

    def takes(self, works: Works) -> np.ndarray:
        """Return the cells round buildings that do not have that cover yet."""
        return works.around_buildings(self.patch).mask & (self.patch.of(works.cover) != self.cover)

    def apply(self, works: Works) -> None:
        """Carry it out."""
        works.lay(self.number, works.around_buildings(self.patch), self.cover, self.public)


@dataclass(frozen=True)
class NewRoof(Measure):
    """Gives the roofs inside another cover."""

    def takes(self, works: Works) -> np.ndarray:
        """Return the roofs that do not have that cover yet."""
        cover = self.patch.of(works.cover)
        return self.patch.mask & works.base.covers.roof[cover] & (cover != self.kind.cover)

    def apply(self, works: Works) -> None:
        """Carry it out."""
        self.patch.of(works.cover)[self.takes(works)] = self.kind.cover

    def cost_amount(self, works: Works) -> float:
        """Return the area of the roofs (m²)."""
        return float(np.count_nonzero(self.takes(works))) * works.base.grid.cell_area


@dataclass(frozen=True)
class Build(Measure):
    """A building of a height (m above ground) on the ground that is there; trees in it go, crowns end at it."""

    height: float

    def apply(self, works: Works) -> None:
        """Carry it out."""
        works.cover[works.demolish_within(self.patch)] = self.kind.cover
        works.clear_vegetation(self.patch)
        mask, number = self.patch.mask, works.new_number()
        self.patch.of(works.canopy)[mask] = 0.0
        self.patch.of(works.structure)[mask] = self.height
        works.lay(self.number, self.patch, self.kind.cover)
        self.patch.of(works.buildings)[mask] = number
        works.new_buildings.append(NewBuilding(self.number, number))


@dataclass(frozen=True)
class Kerb(OnGround):
    """Raises the ground in every cell that the line touches by a height (m)."""

    height: float

    def apply(self, works: Works) -> None:
        """Carry it out."""
        self.patch.of(works.ground)[self.takes(works)] += np.float32(self.height)


@dataclass(frozen=True)
class Sunk(OnGround):
    """Takes water that stands in its cells: at most `capacity` (m³/s), and `volume` (m³) in all; None for no limit.

    The volume is that of the whole, and goes where buildings leave no room for a part of it.
    """

    capacity: float | None
    volume: float | None

    def apply(self, works: Works) -> None:
        """Carry it out."""
        volume = None if self.volume is None else self.volume * self.part(works)
        works.sinks.append(NewSink(self.number, works.around_buildings(self.patch), self.capacity, volume))


@dataclass(frozen=True)
class Connect(Measure):
    """Carries water between two places (x, y): at most `capacity` (m³/s), a culvert's at a difference `head` (m)."""

    start: tuple[float, float]
    end: tuple[float, float]
    capacity: float
    head: float | None

    def apply(self, works: Works) -> None:
        """Carry it out."""
        works.links.append(NewLink(self.number, self.start, self.end, self.capacity, self.head))


@dataclass(frozen=True)
class Plant(Measure):
    """A tree as large as it is at the horizon; its ground stays open for a square of the root room."""

    size: TreeSize

    def apply(self, works: Works) -> None:
        """Carry it out."""
        works.plant(*self.place, self.size.height, self.size.crown_diameter)


def _inwards(mask: np.ndarray) -> np.ndarray:
    """Return how far (cells) each cell of a mask lies from the cells beyond it; the edge of the window is beyond."""
    from scipy import ndimage  # here, so that QGIS without scipy can still list what needs it

    return ndimage.distance_transform_edt(np.pad(mask, 1))[1:-1, 1:-1] - 0.5


def _distance(mask: np.ndarray, inner: Patch, outer: Patch) -> np.ndarray:
    """Return how far (cells) each cell of the outer window lies from the inner patch."""
    from scipy import ndimage  # here, so that QGIS without scipy can still list what needs it

    there = np.zeros(mask.shape, bool)
    there[inner.window.within(outer.window)] = inner.mask
    return np.clip(ndimage.distance_transform_edt(~there) - 0.5, 0.0, None)
