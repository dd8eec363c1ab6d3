"""Differences of maps, by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from ....processing.engine.indicators.differences import Areas, areas_of, difference_of
from ....processing.engine.variables import DEPTH_DIFFERENCE, PET_DIFFERENCE

NAN = np.nan


def test_dry_is_nothing_and_a_building_is_not_dry():
    base = np.array([[0.0, 0.3, 0.3, NAN, NAN]], np.float32)
    variant = np.array([[0.2, 0.0, NAN, 0.1, NAN]], np.float32)
    np.testing.assert_allclose(difference_of(variant, base), [[0.2, -0.3, NAN, NAN, NAN]])
    assert areas_of(variant, base, DEPTH_DIFFERENCE, 4.0) == Areas(4.0, 4.0, 8.0)


def test_small_differences_have_no_area():
    base = np.zeros((1, 4), np.float32)
    variant = np.array([[0.019, -0.019, 0.02, -0.021]], np.float32)
    assert areas_of(variant, base, DEPTH_DIFFERENCE, 1.0) == Areas(1.0, 1.0, 0.0)


@pytest.mark.parametrize("variable", [DEPTH_DIFFERENCE, PET_DIFFERENCE])
def test_the_ramp_is_the_same_on_both_sides_of_zero(variable):
    starts = [start for start, _, _ in variable.stops[1:]]
    assert starts == [-start for start in reversed(starts)]
    assert len(variable.stops) % 2 == 1
    assert "better" in variable.stops[0][2] and "worse" in variable.stops[-1][2]


maps = arrays.arrays(np.float32, (3, 4), elements=st.floats(0, 50, width=32) | st.just(np.nan))


@given(maps, maps)
def test_swapping_turns_every_cell_round(one, other):
    np.testing.assert_array_equal(difference_of(one, other), -difference_of(other, one))


@given(maps)
def test_a_map_against_itself(one):
    assert np.nanmax(np.abs(difference_of(one, one)), initial=0.0) == 0.0
    assert areas_of(one, one, PET_DIFFERENCE, 1.0) == Areas(0.0, 0.0, 0.0)
