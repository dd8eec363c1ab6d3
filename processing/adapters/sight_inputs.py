"""Buildings, trees, ground and a measured surface as sight wants them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..engine.errors import OutOfRange, StadstweelingError
from ..engine.heights import check_ground, check_possible
from ..engine.layers import BUILDINGS, TREES
from ..engine.text import QT_TRANSLATE_NOOP, Text
from ..engine.tiles import Window
from ..engine.trees.canopy import Crowns
from ..engine.trees.scene import Buildings, Trees
from .canopy_inputs import CROWN_DIAMETER, WIDEST_CROWN, stems_of
from .features import Features
from .raster_windows import RasterWindows
from .walls import walls_of

UNKNOWN = float("nan")
HEIGHT, STOREYS = (
    replace(BUILDINGS.field(name), default=default)
    for name, default in (("height", UNKNOWN), ("storeys", 0))
)
TREE_HEIGHT = TREES.field("height")
CROWN_BASE = replace(TREES.field("crown_base"), default=UNKNOWN)
TREE_FIELDS = (TREE_HEIGHT, CROWN_DIAMETER, CROWN_BASE)
TALLEST_TREE, TALLEST_BUILDING = 120.0, 1000.0
"""Heights (m) that no tree and no building exceeds: our own choice."""
MOST_STOREYS = 250.0
"""Storeys that no building exceeds: our own choice."""


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


class NoViews(StadstweelingError):
    """Homes from which nobody can look."""

    what = QT_TRANSLATE_NOOP("engine", "none of its {count} homes has a free façade on known ground")
    expected = QT_TRANSLATE_NOOP("engine", "ground (m) around the homes, and façades that lie in no other building")
    remedy = QT_TRANSLATE_NOOP("engine", "Check the ground for gaps, and the buildings for one that covers others.")


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
    """Return buildings; a height of 0 is not known. Raises `NoHeights` or `OutOfRange`."""
    height, storeys = (np.array(features.columns[field.name], np.float64) for field in (HEIGHT, STOREYS))
    what, floors = QT_TRANSLATE_NOOP("engine", "the height of a building"), QT_TRANSLATE_NOOP("engine", "storeys")
    _check(height, features.name, what, TALLEST_BUILDING)
    _check(storeys, features.name, what, MOST_STOREYS, floors)
    known = has_height(features)
    if not known.any() and not (storeys > 0).any():
        raise NoHeights(features.name, count=len(features))
    return Buildings.of(walls_of(features.geometries), np.where(known, height, UNKNOWN), storeys)


def has_height(buildings: Features) -> np.ndarray:
    """Tell of which buildings the height is known, bool (buildings,)."""
    return np.array(buildings.columns[HEIGHT.name], np.float64) > 0.0


@dataclass(frozen=True)
class PlantedTrees:
    """The trees of a layer of which height and crown are known, and the ids of their features.

    left_out: how many others there are. crowns: those of all trees, 0 m wide where the width is not known.
    """

    trees: Trees
    ids: list[int]
    left_out: int
    crowns: Crowns


def all_trees(features: Features) -> Trees:
    """Return the trees of a layer, NaN where a size is not known. Raises `OutOfRange` or `SeveralStems`."""
    height, crown, base = (np.array(features.columns[field.name], np.float64) for field in TREE_FIELDS)
    _check(height, features.name, QT_TRANSLATE_NOOP("engine", "the height of a tree"), TALLEST_TREE)
    _check(crown, features.name, QT_TRANSLATE_NOOP("engine", "the diameter of a crown"), WIDEST_CROWN)
    _check(base, features.name, QT_TRANSLATE_NOOP("engine", "the height of the base of a crown"), TALLEST_TREE)
    return Trees.of(stems_of(features), height, crown, np.where(base < height, base, UNKNOWN))


def planted_trees(features: Features) -> PlantedTrees:
    """Return the trees of a layer. Raises `OutOfRange`, `SeveralStems`, or `NoTreeSizes` where there are some."""
    trees = all_trees(features)
    sized = np.flatnonzero((trees.height > 0.0) & ~np.isnan(trees.crown_diameter))
    if len(features) and not len(sized):
        raise NoTreeSizes(features.name, count=len(features))
    return PlantedTrees(
        trees.only(sized),
        [features.ids[number] for number in sized],
        len(features) - len(sized),
        Crowns(*trees.place.T, np.nan_to_num(trees.crown_diameter)),
    )


def _check(values: np.ndarray, where: str, what: str, highest: float, unit: str = "m") -> None:
    known = values[~np.isnan(values)]
    for value in (known.min(initial=0.0), known.max(initial=0.0)):
        if not 0.0 <= value <= highest:
            raise OutOfRange(
                where, quantity=Text(what), value=float(value), unit=Text(unit), lowest=0.0, highest=highest
            )
