"""Settings of the local inertial scheme, apart from its compiled kernel: an estimate needs no more than these."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

GRAVITY = np.float32(9.81)
"""m/s²."""


@dataclass(frozen=True)
class SchemeSettings:
    """Numerical settings (Bates et al. 2010; de Almeida et al. 2012).

    theta: weight of a face's own flux against its neighbours'. h_min: depth (m) below which nothing flows. courant:
    share of the time in which a wave crosses a cell. step_depth: depth (m) for which the step is short enough at least:
    a film that runs down steps higher than itself is faster than its own √(g·h), and would oscillate.
    """

    theta: float = 0.9
    h_min: float = 1e-3
    courant: float = 0.7
    step_depth: float = 0.2
