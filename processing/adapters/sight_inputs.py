"""Trees that can be looked at, and a surface as it was measured."""

from __future__ import annotations

import numpy as np

from ..engine.errors import StadstweelingError
from ..engine.heights import check_possible
from ..engine.text import QT_TRANSLATE_NOOP
from ..engine.tiles import Window
from .features import Features
from .raster_windows import RasterWindows
from .score_sight import TREE_FIELDS


class NoTreeSizes(StadstweelingError):
    """Trees of which nobody knows how large they are."""

    what = QT_TRANSLATE_NOOP("engine", "none of its {count} trees has both a height and a crown_diameter")
    expected = QT_TRANSLATE_NOOP("engine", "the fields 'height' and 'crown_diameter' (m), filled in")
    remedy = QT_TRANSLATE_NOOP("engine", "Fill them in, from a canopy model or by species and age.")


class SurfaceWindows(RasterWindows):
    """Heights of a surface in metres, by windows: with its buildings and trees it may be as steep as it likes."""

    def read(self, window: Window) -> np.ndarray:
        """Return the heights of a window. Raises the error of a raster that holds what is no height."""
        heights = super().read(window)
        check_possible(heights, self.name, (window.top, window.left))
        return heights


def with_sizes(trees: Features) -> Features:
    """Return the trees of which the height and the crown are known. Raises `NoTreeSizes`."""
    height, crown, _ = (np.array(trees.columns[field.name], np.float64) for field in TREE_FIELDS)
    kept = np.flatnonzero(~np.isnan(height) & ~np.isnan(crown) & (height != 0.0))
    if not len(kept):
        raise NoTreeSizes(trees.name, count=len(trees))
    columns = {name: [values[number] for number in kept] for name, values in trees.columns.items()}
    geometries, ids = ([values[number] for number in kept] for values in (trees.geometries, trees.ids))
    return Features(trees.name, geometries, ids, columns)
