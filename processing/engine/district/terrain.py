"""Ground and land cover of a district, drawn from the same shapes as its features.

Order decides: farmland, then dike and ring canal, canals, railway, lots, streets, underpasses, buildings. Streets cross
canals on a dam with a culvert. Ground under buildings is that of their plot, as in a filled AHN; over open water it is
the water level.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..grid import Grid
from ..progress import OnProgress, report
from ..text import QT_TRANSLATE_NOOP, Text
from .contents import Contents, Surface
from .cover import ROUGH, Cover
from .frame import Cells, Rect, Window
from .plan import Canal, Plan, Street
from .watched import watched

STREET_LEVEL = -4.0
"""Mean crown level of the streets (m NAP): a polder such as Flevoland; our own assumption."""
WATER_LEVEL = -5.2
"""Level of the canals (m NAP): 1.2 m below the streets; our own assumption."""
FIELD_OFFSET, VERGE_OFFSET = -0.15, 0.08
"""Ground outside the ring dike, and of the green between lots, above the crown of the streets (m)."""
CROSS_FALL = 0.0225
KERB = 0.11
FOOTPATH_FALL = 0.02
BANK_FOOT = 0.25
"""How far a bank stands above the water at its foot (m)."""
BANK_RUN = 1.2
"""Horizontal per vertical metre of a bank."""
SHOULDER = 2.5


class Relief:
    """A smooth field of random waves over the grid, evaluated for any block of cells at the price of a product."""

    def __init__(
        self, grid: Grid, amplitude: float, wavelengths: tuple[float, float], waves: int, rng: np.random.Generator
    ) -> None:
        length = rng.uniform(*wavelengths, waves)
        direction = rng.uniform(0.0, np.pi, waves)
        phase = rng.uniform(0.0, 2.0 * np.pi, waves)
        self._kx, self._ky = 2 * np.pi * np.cos(direction) / length, 2 * np.pi * np.sin(direction) / length
        self._phase, self._amplitude = phase, amplitude / np.sqrt(0.5 * waves)
        self._origin = (grid.west, grid.north)
        a, b = self._factors(grid.x, grid.y)
        self._columns, self._rows = a.astype(np.float32), b.astype(np.float32)

    def _factors(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        # sin(p + q) = sin p cos q + cos p sin q turns the field into a product of two thin matrices
        p = np.outer(self._kx, x - self._origin[0]) + self._phase[:, np.newaxis]
        q = np.outer(y - self._origin[1], self._ky)
        across = np.concatenate((np.sin(p), np.cos(p)))
        down = np.concatenate((np.cos(q), np.sin(q)), axis=1) * self._amplitude
        return across, down

    def on(self, cells: tuple[slice, slice]) -> np.ndarray:
        """Return the field on a block of cells (m)."""
        return self._rows[cells[0]] @ self._columns[:, cells[1]]

    def at(self, x: float, y: float) -> float:
        """Return the field at a point of the map (m)."""
        across, down = self._factors(np.array([x]), np.array([y]))
        return float((down @ across)[0, 0])


@dataclass(frozen=True)
class Terrain:
    """Ground level (m NAP, float32) and land cover (uint8) on the grid."""

    dtm: np.ndarray
    landcover: np.ndarray


def draw_terrain(
    grid: Grid, plan: Plan, contents: Contents, rng: np.random.Generator, on_progress: OnProgress
) -> Terrain:
    """Draw the ground and the land cover of a planned district."""
    message = Text(QT_TRANSLATE_NOOP("engine", "Drawing the ground"))
    report(on_progress, 0.15, message)
    canvas = _Canvas(grid, plan, rng)
    canvas.draw_fields()
    for side in _sides(plan.outer, plan.ring.end, plan.ring.slope * plan.ring.height + 1.0):
        canvas.draw_ring(side)
    for canal in plan.canals:
        canvas.draw_canal(canal)
    canvas.draw_railway()
    for surface in watched(contents.surfaces, on_progress, 0.2, 0.35, message):
        canvas.draw_surface(surface)
    for street in plan.streets:
        canvas.draw_footpaths(street)
    for street in plan.streets:
        canvas.draw_carriageway(street)
    for building in watched(contents.buildings, on_progress, 0.4, 0.6, message):
        canvas.draw_floor(building.rect, building.offset)
    return Terrain(canvas.dtm, canvas.landcover)


def street_profile(plan: Plan, street: Street, along: np.ndarray) -> np.ndarray:
    """Return how far the crown of a street lies above its mean level (m): over the dikes, down the underpass."""
    if not street.main:
        return np.zeros_like(along)
    ring, outer = plan.ring, plan.outer
    under = next(item for item in plan.underpasses if item.street == street)
    floor = plan.railway.half_width
    middle = plan.railway.v
    nodes = [
        (outer.v0 + ring.crest, ring.height),
        (outer.v0 + ring.end, 0.0),
        (under.v0, 0.0),
        (middle - floor, 0.06 - under.depth),
        (middle, -under.depth),
        (middle + floor, 0.06 - under.depth),
        (under.v1, 0.0),
        (outer.v1 - ring.end, 0.0),
        (outer.v1 - ring.crest, ring.height),
    ]
    places, heights = zip(*nodes, strict=True)
    return np.interp(along, places, heights)


def _sides(outer: Rect, inwards: float, outwards: float) -> tuple[Rect, ...]:
    whole = outer.grown(outwards)
    return (
        Rect(whole.u0, whole.v0, outer.u0 + inwards, whole.v1),
        Rect(outer.u1 - inwards, whole.v0, whole.u1, whole.v1),
        Rect(whole.u0, whole.v0, whole.u1, outer.v0 + inwards),
        Rect(whole.u0, outer.v1 - inwards, whole.u1, whole.v1),
    )


class _Canvas:
    """The rasters while they are being drawn."""

    def __init__(self, grid: Grid, plan: Plan, rng: np.random.Generator) -> None:
        self.grid, self.plan = grid, plan
        self.window = Cells(grid, plan.frame).window
        self.dtm = np.empty(grid.shape, np.float32)
        self.landcover = np.full(grid.shape, Cover.CROPS, np.uint8)
        self.driven = np.zeros(grid.shape, bool)
        self.undulation = Relief(grid, 0.035, (60.0, 140.0), 6, rng)
        self.texture = Relief(grid, 0.018, (5.0, 16.0), 8, rng)

    def base(self, cells: tuple[slice, slice]) -> np.ndarray:
        """Return the level of the street crown as it would be on these cells."""
        return STREET_LEVEL + self.undulation.on(cells)

    def draw_fields(self) -> None:
        for start in range(0, self.grid.rows, 256):
            cells = (slice(start, start + 256), slice(None))
            self.dtm[cells] = self.base(cells) + FIELD_OFFSET + self.texture.on(cells)
        # inside the ring what no lot or street covers is grass
        inner = self.window(self.plan.inner)
        mine = self.plan.inner.holds(inner.u, inner.v)
        self.landcover[inner.cells][mine] = Cover.GRASS
        self.dtm[inner.cells][mine] += VERGE_OFFSET - FIELD_OFFSET

    def draw_ring(self, side: Rect) -> None:
        ring, outer = self.plan.ring, self.plan.outer
        w = self.window(side)
        u, v = w.u, w.v
        inwards = np.minimum(np.minimum(u - outer.u0, outer.u1 - u), np.minimum(v - outer.v0, outer.v1 - v))
        ground = self.base(w.cells) + FIELD_OFFSET + self.texture.on(w.cells)
        beside_crest = np.maximum(-inwards, inwards - ring.crest).clip(0.0)
        dike = STREET_LEVEL + ring.height - beside_crest / ring.slope
        raised = dike > ground
        level = np.maximum(ground, dike)
        beside_water = np.maximum(ring.canal_start - inwards, inwards - ring.canal_end)
        water = beside_water <= 0.0
        level = np.minimum(level, WATER_LEVEL + BANK_FOOT + beside_water.clip(0.0) / BANK_RUN)
        level[water] = WATER_LEVEL
        cover = np.where((inwards > 0.0) | raised, Cover.GRASS, Cover.CROPS)
        cover[np.abs(inwards - ring.path) < 1.0] = Cover.HALF_PAVING
        cover[water] = Cover.WATER
        mine = inwards < ring.end
        self.dtm[w.cells][mine] = level[mine]
        self.landcover[w.cells][mine] = cover[mine].astype(np.uint8)

    def draw_canal(self, canal: Canal) -> None:
        outer, ring = self.plan.outer, self.plan.ring
        start, end = outer.v0 + ring.canal_start, outer.v1 - ring.canal_start
        reach = Rect(canal.u - canal.half_width, start, canal.u + canal.half_width, end)
        w = self.window(reach)
        dtm, cover = self.dtm[w.cells], self.landcover[w.cells]
        beside = np.abs(w.u - canal.u) - canal.half_water
        mine = reach.holds(w.u, w.v)
        bank = mine & (beside > 0.0) & (cover != Cover.WATER)
        dtm[bank] = np.minimum(dtm, WATER_LEVEL + BANK_FOOT + beside / BANK_RUN)[bank]
        cover[bank] = Cover.GRASS
        water = mine & (beside <= 0.0)
        dtm[water] = WATER_LEVEL
        cover[water] = Cover.WATER

    def draw_railway(self) -> None:
        railway = self.plan.railway
        outer = self.plan.outer.grown(60.0)
        reach = Rect(outer.u0, railway.v - railway.half_width, outer.u1, railway.v + railway.half_width)
        w = self.window(reach)
        dtm, cover = self.dtm[w.cells], self.landcover[w.cells]
        aside = np.abs(w.v - railway.v)
        bank = STREET_LEVEL + railway.height - (aside - railway.half_crest).clip(0.0) / railway.slope
        land = cover != Cover.WATER
        raised = land & (bank > dtm)
        dtm[raised] = bank[raised]
        cover[raised] = Cover.SHRUBS
        cover[land & (aside < railway.half_crest)] = Cover.RAILWAY

    def draw_surface(self, surface: Surface) -> None:
        w = self.window(surface.rect)
        mine = surface.rect.holds(w.u, w.v)
        level = self.base(w.cells) + surface.offset
        if surface.cover in ROUGH:
            level += self.texture.on(w.cells)
        self.dtm[w.cells][mine] = level[mine]
        self.landcover[w.cells][mine] = surface.cover

    def draw_floor(self, rect: Rect, offset: float) -> None:
        w = self.window(rect)
        mine = rect.holds(w.u, w.v)
        x, y = self.plan.frame.to_map([rect.centre])[0]
        self.dtm[w.cells][mine] = STREET_LEVEL + self.undulation.at(x, y) + offset
        self.landcover[w.cells][mine] = Cover.ROOF

    def draw_footpaths(self, street: Street) -> None:
        w, profile, aside = self._profile(street, street.half_width + SHOULDER)
        level = self.base(w.cells) + profile
        edge = KERB - CROSS_FALL * street.half_carriageway
        level += edge + FOOTPATH_FALL * (np.minimum(aside, street.half_width) - street.half_carriageway)
        dtm, cover = self.dtm[w.cells], self.landcover[w.cells]
        mine = aside < street.half_width
        # dams and ramps rest on a slope of their own
        beyond = (aside - street.half_width).clip(0.0)
        slope = level - beyond / BANK_RUN
        shoulder = ~mine & (beyond < SHOULDER) & (slope > dtm + 0.05) & (slope > WATER_LEVEL + 0.1)
        dtm[shoulder] = slope[shoulder]
        cover[shoulder] = Cover.GRASS
        verge = mine & (aside < street.half_carriageway + street.verge) & (profile > -0.05)  # none in an underpass
        dtm[mine] = level[mine]
        cover[mine] = Cover.OPEN_PAVING
        cover[verge] = Cover.GRASS

    def draw_carriageway(self, street: Street) -> None:
        w, profile, aside = self._profile(street, street.half_carriageway)
        level = self.base(w.cells) + profile - CROSS_FALL * aside
        dtm, driven = self.dtm[w.cells], self.driven[w.cells]
        mine = aside < street.half_carriageway
        crossing = mine & driven
        level[crossing] = np.maximum(level, dtm)[crossing]
        dtm[mine] = level[mine]
        driven[mine] = True
        self.landcover[w.cells][mine] = Cover.CLOSED_PAVING

    def _profile(self, street: Street, half_width: float) -> tuple[Window, np.ndarray, np.ndarray]:
        """Return the window of a street, how far its crown is raised there, and the distance from its centre line."""
        reach = street.band(half_width)
        w = self.window(reach)
        along, across = (w.u, w.v) if street.along == "u" else (w.v, w.u)
        past = np.maximum(street.start - along, along - street.end)
        aside = np.maximum(np.abs(across - street.at), past)
        if street.main:
            aside[past >= 0.0] = np.inf
        return w, street_profile(self.plan, street, along), aside
