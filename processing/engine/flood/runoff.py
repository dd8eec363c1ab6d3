"""Rain on a grid and its losses: what is left of the rain flows."""

from __future__ import annotations

import numpy as np

from ..compiled import threads_for
from .domain import Domain
from .losses import SurfaceKinds
from .rain import Hyetograph
from .roofs import Roofs
from .runoff_kernel import along_facades, rain_and_losses

QUANTUM = 1e-4
"""Rain (m) that is saved up before it is put on the grid. One step's rain would drown in the rounding of float32."""
GRAIN = 2.0**-25
"""What is put on the grid or taken off is a multiple of this depth (m), which float32 adds without rounding to any
depth below 50 cm, and with little above. The rest waits, in float64, for the next time."""
LONGEST_WAIT = 10.0
"""Time (s) after which losses go on where no rain falls."""


class Runoff:
    """Puts rain on the land in quanta and takes off interception, infiltration and what the sewer takes.

    Volumes so far are in m³: `rain`, `interception`, `infiltration`, `sewer`, and `lost` (surplus of roofs that have no
    façade inside the study area).
    """

    def __init__(self, domain: Domain, cover: np.ndarray, kinds: SurfaceKinds, hyetograph: Hyetograph) -> None:
        kinds.check(cover[domain.inside])
        self._hyetograph = hyetograph
        self._kinds = kinds
        self._time = self._rain = 0.0
        self._infiltrable = np.zeros(256)
        self._released = np.zeros(256)
        self._area = domain.grid.cell_area
        self._counts = np.bincount(cover[domain.inside], minlength=256)[:256].astype(np.float64)
        self._interception_left = kinds.lookup("interception")
        self._capacity = kinds.lookup("sewer_capacity")
        self._storage = _whole_grains(kinds.lookup("sewer_storage")).astype(np.float32)
        self._infiltration_max = kinds.lookup("infiltration_max").astype(np.float32)
        self._roofs = Roofs(domain, cover, kinds)
        self._facade_rest = np.zeros(len(self._roofs.target_cell))
        self._kind = np.where(domain.inside & ~domain.buildings, cover, 0).astype(np.uint8)
        self._infiltrated = np.zeros(domain.grid.shape, np.float32)
        self._in_sewer = np.zeros(domain.grid.shape, np.float32)
        self._row_infiltration = np.zeros(domain.grid.rows)
        self._row_sewer = np.zeros(domain.grid.rows)
        self._roof_sewer = self._lost = self._interception = 0.0

    def due(self, time: float) -> bool:
        """Tell whether enough rain or time has been saved up."""
        waiting = self._hyetograph.fallen(time) - self._rain
        return waiting >= QUANTUM or time - self._time >= LONGEST_WAIT

    def apply(self, depth: np.ndarray, time: float) -> float:
        """Put all rain and losses up to `time` (s) on `depth` (m, changed in place).

        Returns the largest depth (m) along façades, where roofs can add much at once.
        """
        seconds = time - self._time
        if seconds <= 0.0:
            return 0.0
        rain = _whole_grains(self._hyetograph.fallen(time) - self._rain)
        intercepted = np.minimum(self._interception_left, rain)
        self._interception_left -= intercepted
        net = rain - intercepted
        for code, kind in self._kinds.kinds.items():
            self._infiltrable[code] += kind.infiltrable(self._time, time)
        self._released += self._capacity * seconds
        infiltrable, released = _whole_grains(self._infiltrable), _whole_grains(self._released)
        self._infiltrable -= infiltrable
        self._released -= released
        surplus, to_sewer, lost = self._roofs.drain(net, seconds)
        net[0] = 0.0
        with threads_for(depth.size):
            rain_and_losses(
                depth, self._kind, net.astype(np.float32), infiltrable.astype(np.float32), self._infiltration_max,
                released.astype(np.float32), self._storage, self._infiltrated, self._in_sewer,
                self._row_infiltration, self._row_sewer,
            )
            along_facades(
                depth.reshape(-1), self._roofs.target_cell, self._roofs.target_start, self._roofs.contact_block,
                self._roofs.contact_share, surplus, self._facade_rest, GRAIN,
            )
        self._rain += rain
        self._interception += float((intercepted * self._counts).sum())
        self._roof_sewer += to_sewer
        self._lost += lost
        self._time = time
        return float(depth.reshape(-1)[self._roofs.target_cell].max(initial=0.0))

    @property
    def rain(self) -> float:
        """All rain on the study area so far (m³)."""
        return float(self._rain * self._counts.sum()) * self._area

    @property
    def interception(self) -> float:
        """Rain held by leaves, roofs and paving so far (m³)."""
        return float(self._interception) * self._area

    @property
    def infiltration(self) -> float:
        """Water that has gone into the ground so far (m³)."""
        return float(self._row_infiltration.sum()) * self._area

    @property
    def sewer(self) -> float:
        """Water that has gone into the sewer so far, from streets and roofs (m³)."""
        return (float(self._row_sewer.sum()) + self._roof_sewer) * self._area

    @property
    def lost(self) -> float:
        """Surplus of roofs without a façade in the study area so far (m³)."""
        return self._lost * self._area


def _whole_grains(depth):
    """Return the largest multiple of a grain that is in `depth` (m)."""
    return np.floor(depth / GRAIN) * GRAIN
