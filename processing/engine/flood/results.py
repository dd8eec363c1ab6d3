"""What a simulation leaves: extremes of every cell, the flow at report times, and the volumes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..compiled import threads_for
from .domain import Domain
from .ledger import Balance
from .local_inertial import LocalInertial
from .maxima_kernel import cell_velocity, sample

FILM = np.float32(0.01)
"""Depth (m) below which water is a film, without a speed or hazard worth reporting: our own default."""


@dataclass(frozen=True)
class Snapshot:
    """The flow at a report time (s): depth (m) and velocity (m/s, eastward and northward), (rows, columns) float32.

    Depth is NaN on buildings, open water and outside the study area. The arrays are the receiver's to keep.
    """

    time: float
    depth: np.ndarray
    velocity_x: np.ndarray
    velocity_y: np.ndarray


@dataclass(frozen=True)
class Extremes:
    """Extremes of every cell, (rows, columns) float32; NaN on buildings, open water and outside the study area.

    max_depth (m), max_speed (m/s), max_unit_discharge (m²/s); time_of_max: when depth was greatest (s), and arrival:
    when it first passed the wet depth (s), both NaN where it never did; wet_duration: time (s) above it; hazard: uint8
    class, 0 where dry.
    """

    max_depth: np.ndarray
    time_of_max: np.ndarray
    max_speed: np.ndarray
    max_unit_discharge: np.ndarray
    arrival: np.ndarray
    wet_duration: np.ndarray
    hazard: np.ndarray


@dataclass(frozen=True)
class Results:
    """Extremes, the balance at every report time, and how the run went."""

    extremes: Extremes
    balances: tuple[Balance, ...]
    steps: int


class Sampler:
    """Keeps the extremes of a flow while it runs.

    `hazard_limits`: (classes, 3) upper limits of depth (m), speed (m/s) and depth times speed (m²/s). A class is that
    of depth and speed at the same moment, and the map holds the highest class over time.
    """

    def __init__(self, domain: Domain, wet_depth: float, hazard_limits: np.ndarray) -> None:
        def zeros(dtype=np.float32):
            return np.zeros(domain.grid.shape, dtype)

        self._domain = domain
        self.wet_depth = np.float32(wet_depth)
        self._limits = np.asarray(hazard_limits, np.float32)
        self._extremes = Extremes(
            zeros(), zeros(), zeros(), zeros(), np.full(domain.grid.shape, -1, np.float32), zeros(), zeros(np.uint8)
        )

    def sample(self, flow: LocalInertial, time: float, since: float) -> None:
        """Take in the flow at `time`, `since` seconds after the last sample."""
        extremes = self._extremes
        with threads_for(flow.depth.size):
            sample(
                flow.depth, flow.unit_discharge_x, flow.unit_discharge_y, np.float32(time), np.float32(since),
                self.wet_depth, FILM, self._limits, extremes.max_depth, extremes.time_of_max, extremes.arrival,
                extremes.wet_duration, extremes.max_speed, extremes.max_unit_discharge, extremes.hazard,
            )

    def snapshot(self, flow: LocalInertial, time: float) -> Snapshot:
        """Return the flow as it is now."""
        eastward, northward = np.empty_like(flow.depth), np.empty_like(flow.depth)
        with threads_for(flow.depth.size):
            cell_velocity(
                flow.depth, flow.unit_discharge_x, flow.unit_discharge_y, FILM, eastward, northward
            )
        depth = flow.depth.copy()
        depth[~self._domain.land] = np.nan
        return Snapshot(time, depth, eastward, northward)

    def finish(self) -> Extremes:
        """Blank out what is not land and return the extremes; nothing may be sampled after this."""
        extremes = self._extremes
        extremes.arrival[extremes.arrival < 0] = np.nan
        extremes.time_of_max[extremes.max_depth < self.wet_depth] = np.nan
        elsewhere = ~self._domain.land
        for name in ("max_depth", "time_of_max", "max_speed", "max_unit_discharge", "arrival", "wet_duration"):
            getattr(extremes, name)[elsewhere] = np.nan
        extremes.hazard[elsewhere] = 0
        return extremes
