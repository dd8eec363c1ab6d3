"""What the kinds of land cover mean for heat."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class HeatCover:
    """What holds for each code of land cover, bool (256,), False for codes without a kind.

    roof: a building. open_water: water. vegetated: green, with the Bowen ratio of vegetation. walkable: outdoor ground
    on which the public walks or stays.
    """

    roof: np.ndarray
    open_water: np.ndarray
    vegetated: np.ndarray
    walkable: np.ndarray
