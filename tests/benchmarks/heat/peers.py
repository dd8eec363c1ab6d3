"""Peers on the same city."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass

import numpy as np

from ....processing.engine.tiles import Window
from .scene import TRANSMISSIVITY, TRUNK_SHARE, City


@dataclass(frozen=True)
class Look:
    """A look at the sky: CPU-seconds a megapixel, and the sky view factors past buildings and past trees too."""

    seconds: float
    buildings: np.ndarray
    total: np.ndarray


def solweig(size: int) -> Look:
    """Look at the sky with PyPI's solweig: 153 patches, ray marches in Rust on all cores.

    Its GPU is switched off: it takes a software renderer for one, which is slower and gives other results.
    """
    from solweig import SurfaceData, disable_gpu, is_gpu_available

    logging.getLogger("solweig").setLevel(logging.WARNING)
    disable_gpu()
    if is_gpu_available():
        raise RuntimeError("solweig still uses what it takes for a GPU: its speed means nothing")
    window = Window(0, 0, size, size)
    city = City().read(window)
    surface = SurfaceData(
        dsm=city.solid, dem=city.ground, cdsm=City().read_vegetation(window), trunk_ratio=TRUNK_SHARE, pixel_size=1.0
    )
    surface.preprocess()
    start = time.process_time()
    surface.compute_svf()
    seconds = (time.process_time() - start) * 1e6 / size**2
    buildings = np.asarray(surface.svf.svf)
    return Look(seconds, buildings, buildings - (1.0 - np.asarray(surface.svf.svf_veg)) * (1.0 - TRANSMISSIVITY))
