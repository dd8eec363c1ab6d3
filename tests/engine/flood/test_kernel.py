"""Pieces of the compiled step."""

from __future__ import annotations

import numpy as np

from ....processing.engine.compiled import kernel
from ....processing.engine.flood.local_inertial_kernel import _power_minus_seven_thirds


@kernel
def powers(x, out):
    for k in range(len(x)):
        out[k] = _power_minus_seven_thirds(x[k])


def test_the_power_of_friction_is_right_to_a_ten_thousandth_over_all_depths():
    x = np.geomspace(1e-3, 1e3, 20001).astype(np.float32)
    found = np.empty_like(x)
    powers(x, found)
    assert np.abs(found / x.astype(np.float64) ** (-7.0 / 3.0) - 1.0).max() < 1e-4
