"""The local inertial scheme: the state of the flow and how it moves on."""

from __future__ import annotations

import numpy as np

from ..compiled import threads_for
from .domain import Domain, EdgeKind, Edges
from .local_inertial_kernel import WALL, step
from .scheme import GRAVITY, SchemeSettings

OPEN_WATER_DEPTH = 0.25
"""Depth (m) that open water has in the computation. It holds its level whatever flows in or out, so its real bed does
not matter, and a small depth does not shorten the time step."""


class LocalInertial:
    """Depth and unit discharge on a domain, advanced by the local inertial scheme in float32.

    depth: (rows, columns) m, never negative. unit_discharge_x: (rows, columns + 1) and unit_discharge_y:
    (rows + 1, columns), m²/s through the west and north faces, positive eastward and southward.
    """

    def __init__(
        self,
        domain: Domain,
        edges: Edges | None = None,
        initial_depth: np.ndarray | None = None,
        settings: SchemeSettings | None = None,
    ) -> None:
        self.domain = domain
        self.settings = settings or SchemeSettings()
        rows, columns = domain.grid.shape
        land = domain.land
        self.datum = float(np.median(domain.ground[land]))
        held = domain.open_water & domain.inside & ~domain.buildings
        ground = np.asarray(domain.ground, np.float64) - self.datum - np.where(held, OPEN_WATER_DEPTH, 0.0)
        self._z = np.where(land | held, ground, WALL).astype(np.float32)
        self._n = np.ascontiguousarray(domain.manning_n, np.float32)
        self.depth = np.zeros((rows, columns), np.float32)
        if initial_depth is not None:
            self.depth[land] = initial_depth[land]
        self.depth[held] = OPEN_WATER_DEPTH
        self.unit_discharge_x = np.zeros((rows, columns + 1), np.float32)
        self.unit_discharge_y = np.zeros((rows + 1, columns), np.float32)
        self._next = tuple(
            np.zeros_like(array) for array in (self.depth, self.unit_discharge_x, self.unit_discharge_y)
        )
        edges = edges or Edges()
        # Open water holds its level: what the canal does beyond the edge is none of its business.
        sides = ((slice(None), 0), (slice(None), -1), (0, slice(None)), (-1, slice(None)))
        self._edge_kinds = tuple(
            np.where(land[side], edge.kind, EdgeKind.CLOSED).astype(np.int8)
            for side, edge in zip(sides, edges, strict=True)
        )
        self._edge_levels = np.array(
            [edge.level - self.datum if edge.kind is EdgeKind.LEVEL else 0.0 for edge in edges], np.float32
        )
        self._held_start = np.concatenate(([0], np.cumsum(held.sum(axis=1)))).astype(np.int64)
        self._held_column = np.nonzero(held)[1].astype(np.int32)
        self._held_depth = np.full(len(self._held_column), OPEN_WATER_DEPTH, np.float32)
        self._left = np.zeros(rows)
        self._held_gain = np.zeros(rows)
        self._deepest = float(self.depth.max())

    @property
    def bed(self) -> np.ndarray:
        """Level (m above `datum`) on which the depth stands, float32; a wall where there is no depth."""
        return self._z

    @property
    def stable_step(self) -> float:
        """Longest stable time step now (s)."""
        celerity = float(np.sqrt(GRAVITY * max(self._deepest, self.settings.step_depth)))
        return self.settings.courant * self.domain.grid.cell_size / celerity

    def advance(self, dt: float) -> None:
        """Move the flow on by `dt` (s)."""
        settings = self.settings
        with threads_for(self.domain.grid.cells):
            self._deepest = float(
                step(
                    self._z, self._n, self.depth, self.unit_discharge_x, self.unit_discharge_y, *self._next,
                    self._edge_kinds, self._edge_levels, self._held_start, self._held_column, self._held_depth,
                    np.float32(dt), np.float32(self.domain.grid.cell_size), np.float32(settings.theta),
                    np.float32(settings.h_min), self._left, self._held_gain,
                )
            )
        now = (self.depth, self.unit_discharge_x, self.unit_discharge_y)
        self.depth, self.unit_discharge_x, self.unit_discharge_y = self._next
        self._next = now

    def deepened(self, depth: float) -> None:
        """Note that something put water in, to this depth (m), so that the next step stays stable."""
        self._deepest = max(self._deepest, depth)

    @property
    def outflow(self) -> float:
        """Net volume that has left through the edges so far (m³)."""
        return float(self._left.sum()) * self.domain.grid.cell_size

    @property
    def to_open_water(self) -> float:
        """Net volume that open water has taken in so far (m³)."""
        return float(self._held_gain.sum()) * self.domain.grid.cell_area

    @property
    def stored(self) -> float:
        """Volume that stands on the land now (m³)."""
        by_row = self.depth.sum(axis=1, dtype=np.float64)
        return float(by_row.sum() - self._held_depth.sum(dtype=np.float64)) * self.domain.grid.cell_area
