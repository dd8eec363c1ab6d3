"""The plan of a district: ring dike, railway, canals, streets and the lots between them.

Everything is laid out from the outside inwards. A ring dike and a ring canal enclose strips of lots between streets
that run along u. One of the gaps between strips holds a railway on an embankment; main streets, which run along v,
pass under it. Canals ("singels") run along v too, and join the ring canal at both ends.

All sizes are our own assumptions for a polder neighbourhood such as those of Almere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from ..grid import Grid
from .frame import Frame, Rect

LARGEST_TURN = np.radians(8.0)
LARGEST_WEDGE, LARGEST_WEDGE_SHARE = 30.0, 0.14
"""How far (m, and as a share of the shorter side) a turned district stands off the corners of the grid at most."""

HALF_STREET, FOOTPATH = 2.8, 1.8
HALF_MAIN_STREET, MAIN_FOOTPATH = 3.2, 2.0
"""Half the carriageway and the whole footpath (m)."""
TREE_VERGE = 1.7
"""Strip with trees between carriageway and footpath (m), where there is room for it."""
CANAL_BANK = 2.2
RAILWAY_HEIGHT, RAILWAY_SLOPE = 2.4, 1.5
"""Height of the embankment above the street (m) and the run of its slope."""
UNDERPASS_DEPTH, STEEPEST_RAMP, LONGEST_RAMP = 1.8, 0.085, 26.0
"""Floor of an underpass below the street (m), slope and length (m) of its ramps."""
LONG_PARK_DIVIDERS = 6
"""A district with more streets than this one above another has a long park."""
DEEP = 270.0
"""A district deeper than this (m) has neighbourhoods above one another."""
LONG_PARK_DEPTH = 66.0
"""Lots deeper than this (m) lie in the long park."""


@dataclass(frozen=True)
class Ring:
    """Dike and canal round the district: distances (m) from the outer edge of the dike's crest, inwards."""

    crest: float
    slope: float
    canal_start: float
    canal_end: float
    end: float
    height: float

    @property
    def path(self) -> float:
        """Where the path on the crest runs."""
        return 0.5 * self.crest


@dataclass(frozen=True)
class Railway:
    """An embankment along u: its axis at v, half the width of its crest, height above the street, run of its slope."""

    v: float
    half_crest: float
    height: float
    slope: float

    @property
    def half_width(self) -> float:
        """From the axis to the toe (m)."""
        return self.half_crest + self.height * self.slope


@dataclass(frozen=True)
class Canal:
    """A canal along v with its axis at u."""

    u: float
    half_water: float
    half_width: float


@dataclass(frozen=True)
class Street:
    """A street. `along` is the axis it follows, `at` where it lies on the other one, `start` and `end` its centre line.

    Carriageway and footpath go round the ends of that line, except where a main street leaves the district.
    """

    along: str
    at: float
    start: float
    end: float
    half_carriageway: float
    verge: float
    footpath: float
    main: bool = False

    @property
    def half_width(self) -> float:
        """From the centre line to the back of the footpath (m)."""
        return self.half_carriageway + self.verge + self.footpath

    def band(self, half_width: float) -> Rect:
        """Return the strip within `half_width` (m) of the centre line and its ends."""
        start, end = (self.start, self.end) if self.main else (self.start - half_width, self.end + half_width)
        if self.along == "u":
            return Rect(start, self.at - half_width, end, self.at + half_width)
        return Rect(self.at - half_width, start, self.at + half_width, end)

    def point(self, along: float, aside: float = 0.0) -> tuple[float, float]:
        """Return the point (u, v) at `along` on the centre line, moved `aside` (m)."""
        return (along, self.at + aside) if self.along == "u" else (self.at + aside, along)


@dataclass(frozen=True)
class Lot:
    """A piece of land between streets; `south` and `north` are the streets (v) it faces, None where it faces none."""

    rect: Rect
    south: float | None
    north: float | None
    kind: str
    neighbourhood: int


@dataclass(frozen=True)
class Underpass:
    """Where a main street passes under the railway: ends of the ramps (v) and depth of the floor below the street."""

    street: Street
    v0: float
    v1: float
    depth: float


@dataclass(frozen=True)
class Plan:
    """Where everything lies, in the local frame."""

    frame: Frame
    outer: Rect
    inner: Rect
    ring: Ring
    railway: Railway
    canals: tuple[Canal, ...]
    streets: tuple[Street, ...]
    underpasses: tuple[Underpass, ...]
    lots: tuple[Lot, ...]
    neighbourhoods: tuple[Rect, ...]


@dataclass(frozen=True)
class _Band:
    """A stretch of one axis: a `strip` of land, or what parts two of them (street, main, canal, railway)."""

    kind: str
    start: float
    end: float

    @property
    def middle(self) -> float:
        return 0.5 * (self.start + self.end)


def make_plan(grid: Grid, rng: np.random.Generator) -> Plan:
    """Lay out a district that fills the grid, which must be one of `limits.checked_grid`."""
    frame, outer = _turned(grid, rng)
    room = float(np.clip((min(outer.width, outer.depth) - 130.0) / 120.0, 0.0, 1.0))
    verge = TREE_VERGE if room > 0.5 else 0.0
    ring = _ring(room)
    inner = outer.grown(-ring.end)
    half_water = 2.5 + 2.5 * room
    half_crest = 2.8 + 0.5 * room
    widths = {
        "street": 2 * (HALF_STREET + verge + FOOTPATH),
        "main": 2 * (HALF_MAIN_STREET + verge + MAIN_FOOTPATH),
        "canal": 2 * (half_water + CANAL_BANK),
        "railway": 2 * (half_crest + RAILWAY_SLOPE * RAILWAY_HEIGHT + 0.8),
    }
    across = _bands(inner.u0, inner.u1, _dividers_across(inner.width, rng), widths, rng)
    dividers = _dividers_upward(inner.depth, rng)
    upward = _bands(inner.v0, inner.v1, dividers, widths, rng, park=len(dividers) > LONG_PARK_DIVIDERS)
    rail_band = next(band for band in upward if band.kind == "railway")
    railway = Railway(rail_band.middle, half_crest, RAILWAY_HEIGHT, RAILWAY_SLOPE)
    canals = tuple(
        Canal(band.middle, half_water, half_water + CANAL_BANK) for band in across if band.kind == "canal"
    )
    streets = tuple(_streets(across, upward, outer, inner, ring, verge))
    neighbourhoods = _neighbourhoods(across, upward, outer)
    return Plan(
        frame,
        outer,
        inner,
        ring,
        railway,
        canals,
        streets,
        tuple(_underpasses(streets, upward, railway)),
        tuple(_lots(across, upward, neighbourhoods, rng)),
        neighbourhoods,
    )


def _turned(grid: Grid, rng: np.random.Generator) -> tuple[Frame, Rect]:
    """Return a frame turned a little, and the largest rectangle in it that fits in the grid."""
    width, height = grid.east - grid.west, grid.north - grid.south
    wedge = min(LARGEST_WEDGE, LARGEST_WEDGE_SHARE * min(width, height))
    largest = min(LARGEST_TURN, wedge / max(width, height))
    angle = largest * rng.uniform(0.5, 1.0)
    cos, sin = np.cos(angle), np.sin(angle)
    p = (width * cos - height * sin) / np.cos(2 * angle)
    q = (height * cos - width * sin) / np.cos(2 * angle)
    frame = Frame(0.5 * (grid.west + grid.east), 0.5 * (grid.south + grid.north), angle * rng.choice((-1.0, 1.0)))
    return frame, Rect(-p / 2, -q / 2, p / 2, q / 2)


def _ring(room: float) -> Ring:
    height = 1.5
    crest = 3.0 + room
    slope = 2.0 + room
    canal_start = crest + slope * height + 2.0
    canal_end = canal_start + 4.5 + 4.5 * room
    return Ring(crest, slope, canal_start, canal_end, canal_end + 2.5, height)


def _dividers_across(length: float, rng: np.random.Generator) -> list[str]:
    """Choose what parts the columns of land, from west to east; the first and last lie at the edges."""
    columns = max(3, round(length / 85.0))
    dividers = ["street"] * (columns - 1)
    mains = max(1, round(length / 600.0))
    canals = max(1, min(round(length / 450.0), columns - 1 - mains))
    places = rng.permutation(columns - 1)
    if columns > 4:  # spread them evenly; the first of each kind stays near the middle of its share
        spots = np.linspace(0, columns - 1, mains + canals + 1)
        places = np.clip(((spots[:-1] + spots[1:]) / 2).astype(int), 0, columns - 2)
        places = rng.permutation(np.unique(places))
        canals = min(canals, len(places) - mains)
    for place in places[:mains]:
        dividers[place] = "main"
    last = mains + canals
    for place in places[mains:last]:
        dividers[place] = "canal"
    edge = "street" if length > 170.0 else ""
    return [edge, *dividers, edge]


def _dividers_upward(length: float, rng: np.random.Generator) -> list[str]:
    """Choose what parts the strips of land, from south to north."""
    strips = max(3, round((length - 15.0) / 61.0))
    dividers = ["street"] * (strips - 1)
    dividers[rng.integers(1, strips - 1) if strips > 3 else 1] = "railway"
    return ["street" if length > 170.0 else "", *dividers, "street"]


def _bands(
    start: float,
    end: float,
    dividers: list[str],
    widths: dict[str, float],
    rng: np.random.Generator,
    park: bool = False,
) -> list[_Band]:
    """Share the length that the dividers leave among the strips between them, none the same.

    With `park`, one of them is nearly twice as deep: a long park right through the district.
    """
    strips = len(dividers) - 1
    shares = rng.uniform(0.88, 1.12, strips) if strips > 3 else np.ones(strips)
    if park:
        shares[rng.integers(1, strips - 1)] = 1.9
    left = end - start - sum(widths.get(kind, 0.0) for kind in dividers)
    lengths = left * shares / shares.sum()
    bands, at = [], start
    for number, kind in enumerate(dividers):
        if kind:
            bands.append(_Band(kind, at, at + widths[kind]))
            at += widths[kind]
        if number < strips:
            bands.append(_Band("strip", at, at + lengths[number]))
            at += lengths[number]
    return bands


def _streets(
    across: list[_Band], upward: list[_Band], outer: Rect, inner: Rect, ring: Ring, verge: float
) -> Iterator[Street]:
    half = HALF_STREET + verge + FOOTPATH
    west = across[0].middle if across[0].kind == "street" else inner.u0 + half
    east = across[-1].middle if across[-1].kind == "street" else inner.u1 - half
    for band in upward:
        if band.kind == "street":
            yield Street("u", band.middle, west, east, HALF_STREET, verge, FOOTPATH)
    south = upward[0].middle if upward[0].kind == "street" else inner.v0 + half
    rail = next(band for band in upward if band.kind == "railway")
    for band in across:
        if band.kind == "main":
            start, end = outer.v0 + ring.path, outer.v1 - ring.path
            yield Street("v", band.middle, start, end, HALF_MAIN_STREET, verge, MAIN_FOOTPATH, main=True)
        elif band.kind == "street":  # it ends on both sides of the railway
            yield Street("v", band.middle, south, rail.start - half, HALF_STREET, verge, FOOTPATH)
            yield Street("v", band.middle, rail.end + half, upward[-1].middle, HALF_STREET, verge, FOOTPATH)


def _underpasses(streets: tuple[Street, ...], upward: list[_Band], railway: Railway) -> Iterator[Underpass]:
    number = next(i for i, band in enumerate(upward) if band.kind == "railway")
    ramp = min(upward[number - 1].end - upward[number - 1].start, upward[number + 1].end - upward[number + 1].start)
    ramp = min(ramp - 3.0, LONGEST_RAMP)
    for street in streets:
        if street.main:
            reach = railway.half_width + ramp
            yield Underpass(street, railway.v - reach, railway.v + reach, min(UNDERPASS_DEPTH, STEEPEST_RAMP * ramp))


def _neighbourhoods(across: list[_Band], upward: list[_Band], outer: Rect) -> tuple[Rect, ...]:
    """Part the district along its canals, streets and railway in pieces of some 500 m.

    There are at least two from west to east, and where the district is deep enough from south to north.
    """
    us = _cuts(across, outer.u0, outer.u1, max(2, round(outer.width / 500.0)))
    vs = _cuts(upward, outer.v0, outer.v1, max(2 if outer.depth > DEEP else 1, round(outer.depth / 500.0)))
    return tuple(
        Rect(u0, v0, u1, v1)
        for v0, v1 in pairwise(vs)
        for u0, u1 in pairwise(us)
    )


def _cuts(bands: list[_Band], start: float, end: float, parts: int) -> list[float]:
    lines = np.array([band.middle for band in bands[1:-1] if band.kind != "strip"])
    wanted = np.linspace(start, end, parts + 1)[1:-1]
    found = sorted({float(lines[np.argmin(np.abs(lines - place))]) for place in wanted})
    return [start, *found, end]


def _lots(
    across: list[_Band], upward: list[_Band], neighbourhoods: tuple[Rect, ...], rng: np.random.Generator
) -> Iterator[Lot]:
    pieces = []
    for row, strip in enumerate(upward):
        if strip.kind != "strip":
            continue
        south = upward[row - 1].middle if row and upward[row - 1].kind == "street" else None
        north = upward[row + 1].middle if row + 1 < len(upward) and upward[row + 1].kind == "street" else None
        for column in across:
            if column.kind == "strip":
                cuts = np.linspace(column.start, column.end, max(1, round((column.end - column.start) / 50.0)) + 1)
                for u0, u1 in pairwise(cuts):
                    rect = Rect(float(u0), strip.start, float(u1), strip.end)
                    home = next(i for i, part in enumerate(neighbourhoods) if part.holds(*rect.centre))
                    pieces.append((rect, south, north, home))
    kinds = _uses([piece[3] for piece in pieces], [piece[0].depth > LONG_PARK_DEPTH for piece in pieces], rng)
    for (rect, south, north, home), kind in zip(pieces, kinds, strict=True):
        yield Lot(rect, south, north, kind, home)


def _uses(homes: list[int], in_park: list[bool], rng: np.random.Generator) -> list[str]:
    """Choose what each lot is for: one of every kind at least, more of them as the district grows."""
    count = len(homes)
    kinds = ["park" if park else "terrace" for park in in_park]
    kept = {  # every neighbourhood has houses
        next(place for place in range(count) if homes[place] == home and not in_park[place]) for home in set(homes)
    }
    free = [int(place) for place in rng.permutation(count) if place not in kept and not in_park[place]]
    wanted = ["flats", "school", "care", "fire_station", "park", "square"]
    wanted += ["flats"] * (count // 9) + ["park"] * (count // 14) + ["school", "square", "care"] * (count // 70)
    wanted += ["fire_station"] * (count // 250)
    for place, kind in zip(free, wanted, strict=False):
        kinds[place] = kind
    return kinds
