"""Buildings, trees and ground as sight wants them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..engine.errors import OutOfRange, StadstweelingError
from ..engine.heights import check_ground
from ..engine.layers import BUILDINGS, TREES
from ..engine.text import QT_TRANSLATE_NOOP, Text
from ..engine.tiles import Window
from ..engine.trees.scene import Buildings, Trees
from .canopy_inputs import CROWN_DIAMETER, WIDEST_CROWN
from .features import Features
from .raster_windows import RasterWindows
from .walls import walls_of

UNKNOWN = float("nan")
HEIGHT, STOREYS = (
    replace(next(field for field in BUILDINGS.fields if field.name == name), default=default)
    for name, default in (("height", UNKNOWN), ("storeys", 0))
)
TREE_HEIGHT = next(field for field in TREES.fields if field.name == "height")
CROWN_BASE = replace(next(field for field in TREES.fields if field.name == "crown_base"), default=UNKNOWN)
TREE_FIELDS = (TREE_HEIGHT, CROWN_DIAMETER, CROWN_BASE)
TALLEST_TREE, TALLEST_BUILDING = 120.0, 1000.0
"""Heights (m) that no tree and no building exceeds: our own choice."""


class NoHeights(StadstweelingError):
    """Buildings of which nobody knows how high they are."""

    what = QT_TRANSLATE_NOOP("engine", "none of its {count} features has a height or a number of storeys")
    expected = QT_TRANSLATE_NOOP("engine", "the field 'height' (m) or 'storeys', filled in")
    remedy = QT_TRANSLATE_NOOP("engine", "Add one of these fields: buildings hide trees, and people live on storeys.")


class GroundWindows(RasterWindows):
    """Heights of ground in metres, by windows."""

    def read(self, window: Window) -> np.ndarray:
        """Return the heights of a window. Raises the error of a raster that is no ground."""
        heights = super().read(window)
        check_ground(heights, self.grid.cell_size, self.name, (window.top, window.left))
        return heights


def buildings_of(features: Features) -> Buildings:
    """Return buildings; raises `NoHeights` or `OutOfRange`."""
    height, storeys = (np.array(features.columns[field.name], np.float64) for field in (HEIGHT, STOREYS))
    if np.isnan(height).all() and not (storeys > 0).any():
        raise NoHeights(features.name, count=len(features))
    _check(height, features.name, QT_TRANSLATE_NOOP("engine", "the height of a building"), TALLEST_BUILDING)
    return Buildings.of(walls_of(features.geometries), height, storeys)


def trees_of(features: Features) -> tuple[Trees, int]:
    """Return the trees of which height and crown are known, and how many others are left out. Raises `OutOfRange`."""
    height, crown, base = (np.array(features.columns[field.name], np.float64) for field in TREE_FIELDS)
    _check(height, features.name, QT_TRANSLATE_NOOP("engine", "the height of a tree"), TALLEST_TREE)
    _check(crown, features.name, QT_TRANSLATE_NOOP("engine", "the diameter of a crown"), WIDEST_CROWN)
    known = (height > 0.0) & ~np.isnan(crown)
    base = np.where(base < height, base, UNKNOWN)
    points = [geometry.centroid().asPoint() for geometry in features.geometries]
    place = np.array([(point.x(), point.y()) for point in points]).reshape(-1, 2)
    return Trees.of(place[known], height[known], crown[known], base[known]), int((~known).sum())


def _check(heights: np.ndarray, where: str, what: str, highest: float) -> None:
    known = heights[~np.isnan(heights)]
    for value in (known.min(initial=0.0), known.max(initial=0.0)):
        if not 0.0 <= value <= highest:
            raise OutOfRange(where, quantity=Text(what), value=float(value), unit="m", lowest=0.0, highest=highest)
