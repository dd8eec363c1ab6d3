"""A cloudburst: rain on a city, put together from the parts of a simulation."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..grid import Grid
from .clock import Clock
from .domain import Domain, Edges
from .local_inertial import LocalInertial
from .losses import SurfaceKinds
from .rain import Hyetograph
from .results import Sampler
from .runoff import Runoff
from .simulation import Simulation
from .structures import Link, Sink, Structures


def prepare_cloudburst(
    grid: Grid,
    ground: np.ndarray,
    cover: np.ndarray,
    kinds: SurfaceKinds,
    storm: Hyetograph,
    edges: Edges,
    duration: float,
    report_interval: float,
    wet_depth: float,
    hazard_limits: np.ndarray,
    links: Sequence[Link] = (),
    sinks: Sequence[Sink] = (),
) -> Simulation:
    """Return a simulation of `storm` on land cover `cover` (uint8 codes of `kinds`), ready to run.

    ground: (rows, columns) m above datum, NaN outside the area; on open water, its level. duration and report_interval
    in s; wet_depth in m; hazard_limits as in `Sampler`. links, sinks: structures, of
    which those that cannot work are left out. Raises `UnknownCodes` or `AllNoData`.
    """
    inside = ~np.isnan(ground)
    kinds.check(cover[inside])
    domain = Domain(
        grid,
        ground,
        kinds.lookup("manning_n").astype(np.float32)[cover],
        kinds.lookup("roof").astype(bool)[cover],
        kinds.lookup("open_water").astype(bool)[cover],
    )
    flow = LocalInertial(domain, edges)
    return Simulation(
        flow,
        Clock(duration, report_interval),
        Sampler(domain, wet_depth, hazard_limits),
        Runoff(domain, cover, kinds, storm),
        structures=Structures(flow, links, sinks) if links or sinks else None,
    )
