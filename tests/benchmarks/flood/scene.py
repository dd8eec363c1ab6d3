"""The flood case that all engines run: a rough egg-box with buildings, under rain."""

from __future__ import annotations

import numpy as np

CELL_SIZE = 5.0
MANNING_N = 0.03
RAIN_MM_PER_HOUR = 60.0
BUILDING_HEIGHT = 5.0
FIRST_DEPTH = 0.05


def ground_and_buildings(size: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the ground (m, buildings not raised) and where the buildings are, (size, size)."""
    random = np.random.default_rng(1)
    x = np.arange(size) * CELL_SIZE
    ground = 0.5 * np.sin(x / 200.0)[None, :] * np.cos(x / 200.0)[:, None]
    ground += random.normal(0.0, 0.02, ground.shape)
    buildings = np.zeros(ground.shape, bool)
    for row in range(20, size - 20, 40):
        for column in range(20, size - 20, 40):
            buildings[row : row + 10, column : column + 8] = True
    return ground, buildings
