"""Culverts, pumps, gullies, drains and storage under ground: water that goes where the ground does not lead it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np

from .domain import Domain
from .local_inertial import LocalInertial
from .structures_kernel import (
    BEYOND,
    CULVERT,
    HELD,
    LAND,
    OPEN_WATER,
    OUTSIDE,
    PUMP,
    SEWER,
    UNDERGROUND,
    WALL,
    drain,
    exchange,
)

UNLIMITED = float("inf")


class LinkKind(Enum):
    """What joins two places; the values are those of the kernel."""

    CULVERT = CULVERT
    PUMP = PUMP


class SinkKind(Enum):
    """Where a sink brings the water; the values are those of the kernel."""

    SEWER = SEWER
    UNDERGROUND = UNDERGROUND


@dataclass(frozen=True)
class Link:
    """A culvert or a pump between two cells (row, column), which may lie beyond the grid.

    capacity: m³/s. A culvert carries it at a difference in level of `head` (m), less at less, and works either way. A
    pump works from start to end whatever the levels, as long as water stands at its start.
    """

    kind: LinkKind
    start: tuple[int, int]
    end: tuple[int, int]
    capacity: float
    head: float = 1.0

    def works(self, domain: Domain) -> bool:
        """Tell whether both ends can be used: on ground or in open water, and for the end of a pump also outside."""
        start, end = _place(domain, self.start), _place(domain, self.end)
        usable = (LAND, HELD, OUTSIDE) if self.kind is LinkKind.PUMP else (LAND, HELD)
        return self.start != self.end and start in (LAND, HELD) and end in usable


@dataclass(frozen=True)
class Sink:
    """What takes the water that stands in its cells (flat indices): gullies, drains, storage under ground.

    capacity: m³/s, spread evenly over the cells; each gives no more than its part and what stands in it. volume: m³
    that it can take in all.
    """

    kind: SinkKind
    cells: np.ndarray
    capacity: float = UNLIMITED
    volume: float = UNLIMITED

    def works(self, domain: Domain) -> bool:
        """Tell whether any of its cells can hold water."""
        return bool(domain.land.reshape(-1)[self.cells].any())


class Structures:
    """Moves water through links and into sinks, step by step; those that cannot work are left out.

    Volumes so far are in m³: `sewer`, `underground`, and net `open_water` and `outflow` (pumped out of the study).
    """

    def __init__(self, flow: LocalInertial, links: Sequence[Link], sinks: Sequence[Sink]) -> None:
        domain = flow.domain
        self._flow, self._area = flow, domain.grid.cell_area
        self._volumes = np.zeros(4)
        links = [link for link in links if link.works(domain)]
        ends = np.array([(link.start, link.end) for link in links], np.int64).reshape(-1, 2, 2)
        places = np.array([[_place(domain, end) for end in (k.start, k.end)] for k in links], np.int64)
        self._places = places.reshape(-1, 2)
        self._ends = np.where(self._places == OUTSIDE, 0, ends[..., 0] * domain.grid.columns + ends[..., 1])
        self._kinds = np.array([link.kind.value for link in links], np.int64)
        self._capacity = np.array([link.capacity for link in links], float)
        self._head = np.array([link.head for link in links], float)
        self._link_owed, self._rest = np.zeros(len(links)), np.zeros((len(links), 2))
        sinks = [sink for sink in sinks if sink.works(domain)]
        land = domain.land.reshape(-1)
        cells = [np.unique(sink.cells[land[sink.cells]]) for sink in sinks]
        counts = np.array([len(there) for there in cells], np.int64)
        self._cells = np.concatenate([np.zeros(0, np.int64), *cells])
        self._start = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
        self._rate = np.array([sink.capacity for sink in sinks], float) / (counts * self._area)
        self._left = np.array([sink.volume for sink in sinks], float)
        self._destination = np.array([sink.kind.value for sink in sinks], np.int64)
        self._sink_owed = np.zeros(len(self._cells))

    def apply(self, dt: float) -> float:
        """Move water for `dt` (s); return the largest depth (m) where links let it out."""
        depth = self._flow.depth.reshape(-1)
        drain(
            depth, self._start, self._cells, self._rate, self._left, self._destination, dt, self._area,
            self._sink_owed, self._volumes,
        )
        return float(
            exchange(
                self._flow.bed.reshape(-1), depth, self._kinds, self._ends, self._places, self._capacity, self._head,
                dt, self._area, self._link_owed, self._rest, self._volumes,
            )
        )

    @property
    def sewer(self) -> float:
        """What gullies and drains have taken (m³)."""
        return float(self._volumes[SEWER])

    @property
    def underground(self) -> float:
        """What is stored under ground (m³)."""
        return float(self._volumes[UNDERGROUND])

    @property
    def open_water(self) -> float:
        """What links have brought to open water, less what they took from it (m³)."""
        return float(self._volumes[OPEN_WATER])

    @property
    def outflow(self) -> float:
        """What was pumped out of the study (m³)."""
        return float(self._volumes[BEYOND])


def _place(domain: Domain, cell: tuple[int, int]) -> int:
    """Return what a cell is for the end of a link."""
    row, column = cell
    rows, columns = domain.grid.shape
    if not (0 <= row < rows and 0 <= column < columns) or np.isnan(domain.ground[row, column]):
        return OUTSIDE
    if domain.buildings[row, column]:
        return WALL
    return HELD if domain.open_water[row, column] else LAND
