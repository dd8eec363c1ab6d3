"""Buildings, trees, ground and a measured surface as sight wants them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..engine.errors import OutOfRange, StadstweelingError
from ..engine.heights import check_ground, check_possible
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


class NoTreeSizes(StadstweelingError):
    """Trees of which nobody knows how large they are."""

    what = QT_TRANSLATE_NOOP("engine", "none of its {count} trees has both a height and a crown_diameter")
    expected = QT_TRANSLATE_NOOP("engine", "the fields 'height' and 'crown_diameter' (m), filled in")
    remedy = QT_TRANSLATE_NOOP("engine", "Fill them in, from a canopy model or by species and age.")


class GroundWindows(RasterWindows):
    """Heights of ground in metres, by windows."""

    def read(self, window: Window) -> np.ndarray:
        """Return the heights of a window. Raises the error of a raster that is no ground."""
        heights = super().read(window)
        check_ground(heights, self.grid.cell_size, self.name, (window.top, window.left))
        return heights


class SurfaceWindows(RasterWindows):
    """Heights of a surface in metres, by windows: with its buildings and trees it may be as steep as it likes."""

    def read(self, window: Window) -> np.ndarray:
        """Return the heights of a window. Raises the error of a raster that holds what is no height."""
        heights = super().read(window)
        check_possible(heights, self.name, (window.top, window.left))
        return heights


def buildings_of(features: Features) -> Buildings:
    """Return buildings; raises `NoHeights` or `OutOfRange`."""
    height, storeys = (np.array(features.columns[field.name], np.float64) for field in (HEIGHT, STOREYS))
    if np.isnan(height).all() and not (storeys > 0).any():
        raise NoHeights(features.name, count=len(features))
    _check(height, features.name, QT_TRANSLATE_NOOP("engine", "the height of a building"), TALLEST_BUILDING)
    return Buildings.of(walls_of(features.geometries), height, storeys)


def with_sizes(trees: Features) -> Features:
    """Return the trees of which the height and the crown are known. Raises `NoTreeSizes`."""
    height, crown, _ = (np.array(trees.columns[field.name], np.float64) for field in TREE_FIELDS)
    kept = np.flatnonzero(~np.isnan(height) & ~np.isnan(crown) & (height != 0.0))
    if not len(kept):
        raise NoTreeSizes(trees.name, count=len(trees))
    columns = {name: [values[number] for number in kept] for name, values in trees.columns.items()}
    geometries, ids = ([values[number] for number in kept] for values in (trees.geometries, trees.ids))
    return Features(trees.name, geometries, ids, columns)


def trees_of(features: Features) -> Trees:
    """Return trees of which height and crown are known. Raises `OutOfRange`."""
    height, crown, base = (np.array(features.columns[field.name], np.float64) for field in TREE_FIELDS)
    _check(height, features.name, QT_TRANSLATE_NOOP("engine", "the height of a tree"), TALLEST_TREE)
    _check(crown, features.name, QT_TRANSLATE_NOOP("engine", "the diameter of a crown"), WIDEST_CROWN)
    points = [geometry.centroid().asPoint() for geometry in features.geometries]
    place = np.array([(point.x(), point.y()) for point in points]).reshape(-1, 2)
    return Trees.of(place, height, crown, np.where(base < height, base, UNKNOWN))


def _check(heights: np.ndarray, where: str, what: str, highest: float) -> None:
    known = heights[~np.isnan(heights)]
    for value in (known.min(initial=0.0), known.max(initial=0.0)):
        if not 0.0 <= value <= highest:
            raise OutOfRange(where, quantity=Text(what), value=float(value), unit="m", lowest=0.0, highest=highest)
