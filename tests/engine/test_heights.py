"""Heights in another unit are told by what they look like."""

from __future__ import annotations

import numpy as np
import pytest

from ...processing.engine.errors import LooksLikeCentimetres
from ...processing.engine.heights import ImpossibleHeights, check_ground


def polder(shape=(60, 80)):
    """Flat ground (m) with a ditch and a dike, in decimetres and finer."""
    random = np.random.default_rng(2)
    ground = -4.0 + random.normal(0.0, 0.05, shape)
    ground[:, 20:23] = -5.3
    ground[:, 60:66] = -1.6
    return ground.astype(np.float32)


def test_a_polder_in_metres_passes():
    check_ground(polder(), 0.5, "dtm")


def test_hills_in_whole_metres_on_a_coarse_grid_pass():
    check_ground(np.round(np.linspace(0.0, 300.0, 4800)).reshape(60, 80).astype(np.float32), 30.0, "dtm")


@pytest.mark.parametrize("cell_size", [0.5, 1.0, 5.0])
def test_a_flat_polder_in_whole_centimetres_is_told(cell_size):
    centimetres = np.round(100.0 * polder())
    with pytest.raises((LooksLikeCentimetres, ImpossibleHeights)):
        check_ground(centimetres, cell_size, "dtm")
    with pytest.raises(LooksLikeCentimetres):
        check_ground(centimetres + 200.0, cell_size, "dtm")
