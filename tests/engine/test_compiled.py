"""Compiled code is kept where a user may write, and threads take turns."""

from __future__ import annotations

from pathlib import Path

import numba
import pytest

from ...processing.engine import compiled
from ...processing.engine.compiled import threads_for
from ...processing.engine.flood.local_inertial_kernel import step

PLUGIN = Path(compiled.__file__).resolve().parents[2]


def test_compiled_code_is_kept_outside_the_plugin():
    cache = Path(numba.config.CACHE_DIR).resolve()
    assert PLUGIN not in cache.parents
    assert Path(step.stats.cache_path).resolve().is_relative_to(cache)


def test_small_grids_take_one_thread_and_the_number_comes_back():
    before = numba.get_num_threads()
    with threads_for(100):
        assert numba.get_num_threads() == 1
    with pytest.raises(RuntimeError), threads_for(10**9):
        assert numba.get_num_threads() == before
        raise RuntimeError
    assert numba.get_num_threads() == before
