"""Stems are found where they stand."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ....processing.engine.measures.stems import Stems

places = st.tuples(st.floats(-60.0, 60.0), st.floats(-60.0, 60.0))


@given(st.lists(places, max_size=30), places, st.floats(0.1, 40.0), st.integers(0, 30))
def test_those_within_a_square_as_if_all_were_looked_at(stems, at, half, first):
    found = Stems(np.array(stems[:first]).reshape(-1, 2))
    for place in stems[first:]:
        found.add(place)
    near = [(n, (x, y)) for n, (x, y) in enumerate(stems) if abs(x - at[0]) < half and abs(y - at[1]) < half]
    assert sorted(found.within(*at, half)) == near
