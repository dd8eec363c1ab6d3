"""Fills the lots: terraced houses with gardens, flats, a school, a care home, a fire station, parks and squares.

Heights of ground are relative to the crown of the streets. Threshold heights vary round the Dutch mean of 15 cm
(RIONED); their spread, like every size here, is our own assumption.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import OnProgress
from ..text import QT_TRANSLATE_NOOP, Text
from .contents import Building, Contents, Facility, Green, Tree
from .cover import Cover
from .frame import Rect
from .plan import Lot
from .watched import watched

FLOOR_LEVELS = (0.05, 0.10, 0.15, 0.30)
FLOOR_SHARES = (0.09, 0.08, 0.75, 0.08)
SUNKEN_SHARE = 0.07
"""Houses whose plot lies below the crown of the street, as in older streets that were raised since."""
SUNKEN_OFFSET = -0.10
YARD_OFFSET = 0.10
PATH_WIDTH = 1.6
STOREY = 2.9


@dataclass(frozen=True)
class Yard:
    """A lot seen from its street: `along` runs with u, `back` is the distance from the front boundary inwards."""

    rect: Rect
    street: float

    @property
    def to_north(self) -> bool:
        """Whether the street lies to the north."""
        return self.street > self.rect.centre[1]

    @property
    def depth(self) -> float:
        """From the front boundary to the back one (m)."""
        return self.rect.depth

    def piece(self, u0: float, u1: float, back0: float, back1: float) -> Rect:
        """Return the rectangle between u0 and u1, from back0 to back1 behind the front boundary."""
        if self.to_north:
            return Rect(u0, self.rect.v1 - back1, u1, self.rect.v1 - back0)
        return Rect(u0, self.rect.v0 + back0, u1, self.rect.v0 + back1)

    def v(self, back: float) -> float:
        """Return v at `back` behind the front boundary."""
        return self.rect.v1 - back if self.to_north else self.rect.v0 + back


def fill_lots(lots: tuple[Lot, ...], rng: np.random.Generator, on_progress: OnProgress) -> Contents:
    """Build on every lot what it is for."""
    contents = Contents()
    for lot in watched(lots, on_progress, 0.0, 0.15, Text(QT_TRANSLATE_NOOP("engine", "Building on the lots"))):
        if lot.kind == "terrace":
            _terraces(contents, lot, rng)
        else:
            street = lot.south if lot.north is None else lot.north
            if lot.south is not None and lot.north is not None and rng.random() < 0.5:
                street = lot.south
            FILLERS[lot.kind](contents, Yard(lot.rect, street), rng)
    return contents


# --- terraced houses -----------------------------------------------------------------------------------------------


def _terraces(contents: Contents, lot: Lot, rng: np.random.Generator) -> None:
    """Build one row, or two back to back where both sides face a street, with an alley behind the gardens."""
    rect = lot.rect
    contents.lay(rect, Cover.GRASS, YARD_OFFSET)
    double = lot.south is not None and lot.north is not None and rect.depth > 38.0
    half_alley = 0.5 * PATH_WIDTH
    if double:
        alley = rect.centre[1]
        _row(contents, Yard(Rect(rect.u0, rect.v0, rect.u1, alley - half_alley), lot.south), rng)
        _row(contents, Yard(Rect(rect.u0, alley + half_alley, rect.u1, rect.v1), lot.north), rng)
    else:
        street = lot.south if lot.south is not None else lot.north
        whole = Yard(rect, street)
        depth = min(rect.depth - PATH_WIDTH, 30.0)
        alley = whole.v(depth + half_alley)
        _row(contents, Yard(whole.piece(rect.u0, rect.u1, 0.0, depth), street), rng)
        _backland(contents, whole, depth + PATH_WIDTH, rng)
    contents.lay(Rect(rect.u0, alley - half_alley, rect.u1 - 1.0, alley + half_alley), Cover.OPEN_PAVING, 0.02)
    side = rect.u0 + half_alley
    contents.walk((side, alley), (rect.u1 - 1.0, alley))
    for street in (lot.south, lot.north) if double else (whole.street,):
        edge = rect.v0 if street < alley else rect.v1
        contents.lay(Rect(rect.u0, min(edge, alley), side + half_alley, max(edge, alley)), Cover.OPEN_PAVING, 0.04)
        contents.walk((side, alley), (side, street))


def _row(contents: Contents, yard: Yard, rng: np.random.Generator) -> None:
    """Build a row of houses with front and back gardens and sheds on the alley."""
    u0, u1 = yard.rect.u0 + PATH_WIDTH + 0.4, yard.rect.u1 - 1.0
    width = rng.uniform(5.1, 6.0)
    count = int((u1 - u0) / width)
    u0 += 0.5 * (u1 - u0 - count * width)
    front = float(np.clip(yard.depth - 21.0, 2.6, rng.uniform(3.5, 6.0)))
    house = 8.5 if yard.depth < 23.0 else 9.4
    storeys = int(rng.choice((2, 2, 2, 3)))
    height = storeys * STOREY + rng.uniform(2.0, 3.6)
    floors = rng.choice(FLOOR_LEVELS, count, p=FLOOR_SHARES)
    sunken = rng.random(count) < SUNKEN_SHARE
    for number in range(count):
        left, right = u0 + number * width, u0 + (number + 1) * width
        offset = SUNKEN_OFFSET if sunken[number] else YARD_OFFSET + 0.02
        _garden(contents, yard, (left, right), front, front + house, offset, rng)
        contents.buildings.append(
            Building(
                yard.piece(left, right, front, front + house),
                "house", height, storeys, 1, float(floors[number]), offset,
            )
        )  # fmt: skip


def _garden(
    contents: Contents,
    yard: Yard,
    plot: tuple[float, float],
    front: float,
    back: float,
    offset: float,
    rng: np.random.Generator,
) -> None:
    left, right = plot
    contents.lay(
        yard.piece(left, right, 0.0, front), Cover.OPEN_PAVING if rng.random() < 0.35 else Cover.GARDEN, offset
    )
    contents.lay(yard.piece(left, right, back, yard.depth), Cover.GARDEN, offset - 0.03)
    paved = 3.0 if rng.random() < 0.7 else yard.depth - back
    contents.lay(yard.piece(left, right, back, back + paved), Cover.OPEN_PAVING, offset - 0.02)
    if rng.random() < 0.8:
        shed = yard.piece(left, left + 2.4, yard.depth - 3.0, yard.depth)
        contents.buildings.append(Building(shed, "shed", 2.5, 1, 0, 0.05, offset - 0.03))
    if rng.random() < 0.3:
        u, v = rng.uniform(left + 2.9, right - 0.5), yard.v(rng.uniform(back + 3.5, yard.depth - 0.8))
        contents.trees.append(Tree(u, v, "garden"))


def _backland(contents: Contents, yard: Yard, start: float, rng: np.random.Generator) -> None:
    """Leave what lies behind the alley as public green."""
    if yard.depth - start < 4.0:
        return
    rect = yard.piece(yard.rect.u0, yard.rect.u1, start, yard.depth)
    contents.greens.append(Green(rect, True, "verge"))
    contents.lay(rect.grown(-1.5), Cover.SHRUBS, 0.05)
    _scatter(contents, rect.grown(-1.0), "park", 60.0, rng)


# --- larger buildings ----------------------------------------------------------------------------------------------


def _flats(contents: Contents, yard: Yard, rng: np.random.Generator) -> None:
    """Build a block of flats with its car park and trees."""
    rect = yard.rect
    contents.lay(rect, Cover.GRASS, YARD_OFFSET)
    storeys = int(rng.integers(4, 8))
    u0, u1 = rect.u0 + 3.0, min(rect.u1 - 3.0, rect.u0 + 45.0)
    per_storey = int((u1 - u0) / 7.5)
    block = yard.piece(u0, u1, 4.5, 16.0)
    _building(contents, block, "flat", storeys, per_storey * storeys)
    contents.lay(yard.piece(0.5 * (u0 + u1) - 1.5, 0.5 * (u0 + u1) + 1.5, 0.0, 4.5), Cover.OPEN_PAVING, 0.1)
    park = yard.piece(rect.u0 + 3.5, rect.u1 - 1.5, 17.5, max(min(yard.depth - 1.5, 33.0), 19.0))
    contents.lay(park, Cover.CLOSED_PAVING, 0.02)
    contents.lay(yard.piece(rect.u0, rect.u0 + 2.9, 0.0, 17.5), Cover.CLOSED_PAVING, 0.05)
    contents.lay(yard.piece(rect.u0, rect.u0 + 3.5, 17.5, 21.0), Cover.CLOSED_PAVING, 0.04)
    if yard.depth > 38.0:
        rest = yard.piece(rect.u0 + 1.0, rect.u1 - 1.0, 34.0, yard.depth - 1.0)
        contents.greens.append(Green(rest, True, "residential green"))
        _scatter(contents, rest, "park", 70.0, rng)
    for u in np.arange(rect.u0 + 8.0, rect.u1 - 5.0, 9.0):
        contents.trees.append(Tree(float(u), yard.v(2.0), "small"))


def _school(contents: Contents, yard: Yard, rng: np.random.Generator) -> None:
    """Build a school with a paved playground in front and a green one behind."""
    rect = yard.rect
    contents.lay(rect, Cover.GRASS, 0.08)
    u0, u1 = rect.u0 + 2.5, min(rect.u1 - 2.5, rect.u0 + 36.0)
    start = min(0.35 * yard.depth, 12.0)
    contents.lay(yard.piece(rect.u0 + 1.0, rect.u1 - 1.0, 0.0, start + 4.0), Cover.OPEN_PAVING, 0.06)
    end = min(start + 14.0, yard.depth - 2.0)
    _building(contents, yard.piece(u0, u1, start, end), "school", 2, 0, 0.10)
    _facility(contents, yard, 0.5 * (u0 + u1), start, "school")
    _scatter(contents, yard.piece(rect.u0 + 1.0, rect.u1 - 1.0, end + 2.0, yard.depth), "park", 90.0, rng)
    for u in np.arange(u0 + 2.0, u1, 9.0):
        contents.trees.append(Tree(float(u), yard.v(2.0), "small"))


def _care_home(contents: Contents, yard: Yard, rng: np.random.Generator) -> None:
    """Build a care home in a garden."""
    rect = yard.rect
    contents.lay(rect, Cover.GARDEN, YARD_OFFSET)
    u0, u1 = rect.u0 + 2.5, min(rect.u1 - 2.5, rect.u0 + 42.0)
    storeys = 3
    _building(contents, yard.piece(u0, u1, 4.0, 17.0), "care", storeys, storeys * int((u1 - u0) / 3.5), 0.05)
    middle = 0.5 * (u0 + u1)
    contents.lay(yard.piece(middle - 4.0, middle + 4.0, 0.0, 4.0), Cover.OPEN_PAVING, 0.08)
    contents.lay(yard.piece(u0, u1, 17.0, 19.0), Cover.HALF_PAVING, 0.08)
    _facility(contents, yard, middle, 4.0, "care_home")
    garden = yard.piece(rect.u0 + 1.0, rect.u1 - 1.0, 19.5, yard.depth - 0.5)
    contents.greens.append(Green(garden, False, "garden"))
    _scatter(contents, garden, "park", 80.0, rng)


def _fire_station(contents: Contents, yard: Yard, rng: np.random.Generator) -> None:
    """Build a fire station with its apron on the street and a yard behind."""
    rect = yard.rect
    contents.lay(rect, Cover.GRASS, YARD_OFFSET)
    u0, u1 = rect.u0 + 2.0, min(rect.u1 - 2.0, rect.u0 + 28.0)
    contents.lay(yard.piece(u0, u1, 0.0, min(yard.depth - 1.0, 34.0)), Cover.CLOSED_PAVING, 0.08)
    _building(contents, yard.piece(u0, u1, 8.0, 20.0), "fire_station", 2, 0, 0.05)
    _facility(contents, yard, 0.5 * (u0 + u1), 8.0, "fire_station")
    if u1 + 8.0 < rect.u1:
        _scatter(contents, yard.piece(u1 + 2.0, rect.u1 - 1.0, 3.0, yard.depth - 2.0), "park", 90.0, rng)


def _building(
    contents: Contents, rect: Rect, use: str, storeys: int, dwellings: int, floor_level: float = 0.15
) -> None:
    height = storeys * STOREY + 0.6
    contents.buildings.append(Building(rect, use, height, storeys, dwellings, floor_level, YARD_OFFSET + 0.02))


def _facility(contents: Contents, yard: Yard, u: float, front: float, kind: str) -> None:
    """Mark the entrance, just outside the façade, and the way from it to the street."""
    v = yard.v(front - 1.0)
    contents.facilities.append(Facility(u, v, kind))
    contents.walk((u, v), (u, yard.street))


# --- open space ----------------------------------------------------------------------------------------------------


def _park(contents: Contents, yard: Yard, rng: np.random.Generator) -> None:
    """Lay out lawns, a wood, planting and a path across; the lawn lies low enough to hold some water."""
    rect = yard.rect
    contents.greens.append(Green(rect, True, "park"))
    contents.lay(rect, Cover.GRASS, 0.02)
    contents.lay(rect.grown(-0.2 * min(rect.width, rect.depth)), Cover.GRASS, -0.15)
    u0, v0 = rect.u0, rect.v0
    wood = Rect(u0 + 1.5, v0 + 0.55 * rect.depth, u0 + 0.38 * rect.width, rect.v1 - 1.5)
    planting = Rect(u0 + 0.66 * rect.width, v0 + 1.5, rect.u1 - 1.5, v0 + 0.3 * rect.depth)
    contents.lay(wood, Cover.WOODLAND, 0.05)
    contents.lay(planting, Cover.SHRUBS, 0.08)
    u, v = u0 + 0.5 * rect.width, v0 + 0.42 * rect.depth
    contents.lay(Rect(u0 + 1.0, v - 1.0, rect.u1 - 1.0, v + 1.0), Cover.HALF_PAVING, -0.02)
    contents.lay(Rect(u - 1.0, *sorted((v, yard.v(0.0)))[:1], u + 1.0, max(v, yard.v(0.0))), Cover.HALF_PAVING, 0.0)
    contents.walk((u, v), (u, yard.street), modes="walk,cycle")
    contents.walk((u0 + 1.0, v), (u, v), modes="walk,cycle")
    contents.walk((u, v), (rect.u1 - 1.0, v), modes="walk,cycle")
    _scatter(contents, wood, "park", 25.0, rng)
    for u in np.arange(u0 + 6.0, rect.u1 - 4.0, 9.0):
        contents.trees.append(Tree(float(u), v + 4.0, "park"))
        contents.trees.append(Tree(float(u) + 3.0, v - 4.0, "park"))


def _square(contents: Contents, yard: Yard, rng: np.random.Generator) -> None:
    """Pave a square that drains to its middle, with shops and flats along the back and trees in a grid."""
    rect = yard.rect
    contents.lay(rect, Cover.OPEN_PAVING, 0.05)
    contents.lay(rect.grown(-3.0), Cover.OPEN_PAVING, 0.0)
    back = yard.depth - 1.0
    shops = yard.piece(rect.u0 + 1.5, rect.u1 - 1.5, back - 9.0, back)
    _building(contents, shops, "shop", 3, 2 * int(shops.width / 8.0), 0.05)
    for u in np.arange(rect.u0 + 5.0, rect.u1 - 3.0, 8.0):
        for depth in np.arange(4.0, back - 13.0, 8.0):
            contents.trees.append(Tree(float(u), yard.v(float(depth)), "street"))


def _scatter(contents: Contents, rect: Rect, kind: str, area: float, rng: np.random.Generator) -> None:
    """Plant one tree for each `area` (m²), nowhere closer than 3 m."""
    if min(rect.width, rect.depth) <= 1.0:
        return
    places: list[tuple[float, float]] = []
    for u, v in rng.uniform((rect.u0, rect.v0), (rect.u1, rect.v1), (int(rect.width * rect.depth / area) + 1, 2)):
        if all((u - x) ** 2 + (v - y) ** 2 > 9.0 for x, y in places):
            places.append((float(u), float(v)))
    contents.trees += [Tree(u, v, kind) for u, v in places]


FILLERS = {
    "flats": _flats,
    "school": _school,
    "care": _care_home,
    "fire_station": _fire_station,
    "park": _park,
    "square": _square,
}
