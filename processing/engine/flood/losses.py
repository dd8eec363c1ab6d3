"""What keeps rain from running off: interception, infiltration and the sewer, by kind of surface."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from ..errors import UnknownCodes

CODES = 256
HOUR = 3600.0
SEWER = ("sewer_capacity", "sewer_storage")
MOST_SEWER = 2.0
"""Gullies take no more than so many times what the table says, however much paving was taken away: our own default."""


@dataclass(frozen=True)
class SurfaceKind:
    """One kind of land cover, as a row of the table `landcover`.

    manning_n: s/m^(1/3). interception: rain (m) held before any runs off. infiltration, infiltration_start: Horton's
    final and first rate (m/s), with `infiltration_decay` (1/s) between them and at most `infiltration_max` (m) in all.
    sewer_capacity (m/s) and sewer_storage (m): what gullies and pipes take; 0 where not sewered. roof: blocks the flow
    and drains to the sewer, then along the façade. open_water: holds its level.
    """

    manning_n: float
    interception: float = 0.0
    infiltration: float = 0.0
    infiltration_start: float = 0.0
    infiltration_decay: float = 0.0
    infiltration_max: float = float("inf")
    sewer_capacity: float = 0.0
    sewer_storage: float = 0.0
    roof: bool = False
    open_water: bool = False

    def infiltrable(self, start: float, end: float) -> float:
        """Return the depth (m) that can infiltrate between two times (s) since the start (Horton 1941)."""
        steady = self.infiltration * (end - start)
        extra = self.infiltration_start - self.infiltration
        if extra == 0.0:
            return steady
        if self.infiltration_decay == 0.0:
            return steady + extra * (end - start)
        decay = self.infiltration_decay
        return steady + extra / decay * (np.exp(-decay * start) - np.exp(-decay * end))


@dataclass(frozen=True)
class SurfaceKinds:
    """All kinds of land cover by code (1 to 255)."""

    kinds: Mapping[int, SurfaceKind]
    name: str = "landcover"

    def check(self, codes: np.ndarray, where: str = "") -> None:
        """Raise `UnknownCodes` where `codes` (integers) of the layer `where` holds one that has no kind."""
        unknown = sorted(set(np.unique(codes).tolist()) - set(self.kinds))
        if unknown:
            raise UnknownCodes(where or self.name, codes=", ".join(map(str, unknown[:20])), table=self.name)

    def with_sewer_of(self, cover: np.ndarray, built_for: np.ndarray) -> SurfaceKinds:
        """Return kinds that give all of a land cover the sewer of another that it was built for (both uint8 codes).

        What stands above the ground is swapped sooner than pipes are: capacity and storage of that sewer are spread
        evenly over what is sewered now, which gets at most `MOST_SEWER` times its own. A first approximation of our
        own, which knows no streets.
        """
        factor = self.sewer_factor(cover, built_for)
        kinds = {
            code: replace(kind, **{name: getattr(kind, name) * factor for name in SEWER})
            for code, kind in self.kinds.items()
        }
        return SurfaceKinds(kinds, self.name)

    def sewer_factor(self, cover: np.ndarray, built_for: np.ndarray) -> float:
        """Return how many times its own sewer each sewered cell gets of the one that was built for another cover."""
        now, then = (self.lookup("sewer_capacity")[codes].sum() for codes in (cover, built_for))
        return min(then / now, MOST_SEWER) if now > 0.0 else 1.0

    def lookup(self, attribute: str) -> np.ndarray:
        """Return one attribute for every code, shape (256,) float64; 0 for codes without a kind."""
        values = np.zeros(CODES)
        for code, kind in self.kinds.items():
            values[code] = getattr(kind, attribute)
        return values
