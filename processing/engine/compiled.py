"""Compilation of kernels with numba, with the compiled code kept in the user's cache, never in the plugin folder."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import numba

from .threads import permitted

# Threads that wait for one another sleep instead of spinning: on a busy machine the difference is several times.
# The thread pool reads this when the first parallel kernel starts.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

_ONE_AT_A_TIME = threading.Lock()
CELLS_PER_THREAD = 30_000
"""Cells below which one more thread costs more than it brings."""


def _cache_folder() -> Path:
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "stadstweeling" / "numba"


if not numba.config.CACHE_DIR:
    numba.config.CACHE_DIR = str(_cache_folder())

kernel: Callable = partial(numba.njit, cache=True, nogil=True, error_model="numpy")
"""Compile a function that runs on one thread, without holding Python's lock."""

parallel_kernel: Callable = partial(kernel, parallel=True)
"""Compile a function whose `prange` loops run on all threads; call it inside `threads_for`."""


@contextmanager
def threads_for(cells: int) -> Iterator[None]:
    """Run parallel kernels inside this context, on as many threads as `cells` are worth.

    One Python thread at a time gets in: numba's simplest thread pool aborts the process when two enter it.
    """
    with _ONE_AT_A_TIME:
        allowed = numba.get_num_threads()
        numba.set_num_threads(max(1, min(permitted(allowed), cells // CELLS_PER_THREAD)))
        try:
            yield
        finally:
            numba.set_num_threads(allowed)
