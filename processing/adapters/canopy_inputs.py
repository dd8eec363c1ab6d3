"""Canopy and land as layers have them, window by window, and the areas and homes for which they are counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor

import numpy as np
from qgis.core import QgsGeometry, QgsRectangle

from ..engine.errors import OutOfRange, StadstweelingError
from ..engine.flood.losses import CODES, SurfaceKinds
from ..engine.grid import Grid
from ..engine.heights import check_vegetation
from ..engine.layers import TREES
from ..engine.progress import OnProgress
from ..engine.text import QT_TRANSLATE_NOOP, Text
from ..engine.tiles import Window, grid_of
from ..engine.trees.canopy import Counted, Crowns, NoGroundWithoutCanopy, Wanted, count_canopy, crown_cover
from .features import Features, rasterise
from .raster_windows import RasterWindows
from .rasters import Raster
from .surfaces import cover_codes

CROWN_DIAMETER = TREES.field("crown_diameter")
WIDEST_CROWN = 60.0
"""Diameter (m) of the widest crown that can be: our own choice."""


class OneCanopy(StadstweelingError):
    """Canopy from two sources, or from none."""

    what = QT_TRANSLATE_NOOP("engine", "there are {count} sources of canopy")
    expected = QT_TRANSLATE_NOOP("engine", "either a raster of vegetation heights, or trees with their crowns")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose the trees for a plan that plants or fells trees, else the raster.")


class NoNeighbourhoods(StadstweelingError):
    """Homes that are judged by a neighbourhood that is not given."""

    what = QT_TRANSLATE_NOOP("engine", "the definition looks at the neighbourhood of a home, and there are none")
    expected = QT_TRANSLATE_NOOP("engine", "a layer of neighbourhoods, or a definition that looks around the home")
    remedy = QT_TRANSLATE_NOOP("engine", "Give the neighbourhoods, or choose where the canopy must be: home.")


class NoCrowns(StadstweelingError):
    """Trees of which no crown is known."""

    what = QT_TRANSLATE_NOOP("engine", "none of its {count} trees has a crown_diameter")
    expected = QT_TRANSLATE_NOOP("engine", "the diameter of the crown (m) in the field 'crown_diameter'")
    remedy = QT_TRANSLATE_NOOP("engine", "Fill in the diameters, or use a raster of vegetation heights.")


class SeveralStems(StadstweelingError):
    """A feature that is several trees."""

    what = QT_TRANSLATE_NOOP("engine", "feature {feature} has {count} points")
    expected = QT_TRANSLATE_NOOP("engine", "a feature of one point for each tree")
    remedy = QT_TRANSLATE_NOOP("engine", "Split the features with 'Multipart to singleparts'.")


@dataclass(frozen=True)
class LandSurvey:
    """Land cover of a study, by the codes of `kinds`; the canopy comes from a subclass."""

    cover: RasterWindows
    kinds: SurfaceKinds

    @property
    def grid(self) -> Grid:
        """The grid of the land cover."""
        return self.cover.grid

    def read_water(self, window: Window) -> np.ndarray:
        """Return where there is open water, bool. Raises the errors of `cover_codes`."""
        return self._wet[self._codes(window)]

    @property
    def _wet(self) -> np.ndarray:
        """Which codes are open water, bool (256,)."""
        wet = np.zeros(CODES, bool)
        wet[[code for code, kind in self.kinds.kinds.items() if kind.open_water]] = True
        return wet

    def _codes(self, window: Window) -> np.ndarray:
        cover = Raster(self.cover.read(window), grid_of(self.grid, window), self.cover.crs, self.cover.name)
        return cover_codes(cover, cover, self.kinds)


@dataclass(frozen=True)
class HeightSurvey(LandSurvey):
    """Canopy is vegetation of at least `least_height` (m); where its height is no data, nothing is known."""

    chm: RasterWindows
    least_height: float

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return where there is canopy, where it is known, and where open water is, all bool. Raises `OutOfRange`."""
        heights, codes = self.chm.read(window), self._codes(window)
        check_vegetation(heights, self.chm.name)
        known = (codes > 0) & ~np.isnan(heights)
        return heights >= np.float32(self.least_height), known, self._wet[codes]


@dataclass(frozen=True)
class CrownSurvey(LandSurvey):
    """Canopy is what lies under at least one crown; it is known wherever land cover is."""

    crowns: Crowns

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return where there is canopy, where it is known, and where open water is, all bool."""
        codes = self._codes(window)
        return crown_cover(self.crowns, self.grid, window), codes > 0, self._wet[codes]


def canopy_of(survey: LandSurvey, wanted: Wanted, large_water: float, on_progress: OnProgress) -> Counted:
    """Count canopy and land as `count_canopy` does.

    Raises `NoGroundWithoutCanopy`, the errors of the survey, or `Cancelled`.
    """
    counted = count_canopy(survey, wanted, large_water, on_progress)
    land, canopy = counted.whole.land[0], counted.whole.canopy[0]
    if isinstance(survey, HeightSurvey) and land and canopy == land:
        raise NoGroundWithoutCanopy(survey.chm.name, height=survey.least_height)
    return counted


def crowns_of(trees: Features) -> tuple[Crowns, int]:
    """Return the crowns of trees, and how many trees are left out because their crown is not known.

    Raises `OutOfRange` or `SeveralStems`, and `NoCrowns` where there are trees.
    """
    if not len(trees):
        return Crowns(*np.zeros((3, 0))), 0
    diameter = np.array(trees.columns[CROWN_DIAMETER.name], np.float64)
    known = ~np.isnan(diameter)
    if not known.any():
        raise NoCrowns(trees.name, count=len(trees))
    for value in (diameter[known].min(), diameter[known].max()):
        if not 0.0 <= value <= WIDEST_CROWN:
            quantity = Text(QT_TRANSLATE_NOOP("engine", "the diameter of a crown"))
            raise OutOfRange(
                trees.name, quantity=quantity, value=float(value), unit="m", lowest=0.0, highest=WIDEST_CROWN
            )
    return Crowns(*stems_of(trees)[known].T, diameter[known]), int((~known).sum())


def stems_of(trees: Features) -> np.ndarray:
    """Return where trees stand (trees, 2), in m. Raises `SeveralStems`."""
    points = []
    for geometry, feature in zip(trees.geometries, trees.ids, strict=True):
        count = geometry.constGet().partCount()
        if count > 1:
            raise SeveralStems(trees.name, feature=feature, count=count)
        points.append(geometry.centroid().asPoint())
    return np.array([(point.x(), point.y()) for point in points], np.float64).reshape(-1, 2)


def area_masks(
    areas: Sequence[QgsGeometry], grid: Grid, window: Window
) -> Iterator[tuple[int, Window, np.ndarray]]:
    """Yield the number of each area in a window of the grid, the part of the window round it, and its cells in that."""
    for number, area in enumerate(areas):
        part = _round(area.boundingBox(), grid, window)
        if part is not None:
            yield number, part, rasterise([area], grid_of(grid, part)) > 0


def _round(box: QgsRectangle, grid: Grid, window: Window) -> Window | None:
    """Return the part of a window that holds a box; None where that is nothing."""
    size = grid.cell_size
    top = max(floor((grid.north - box.yMaximum()) / size), window.top)
    bottom = min(ceil((grid.north - box.yMinimum()) / size), window.bottom)
    left = max(floor((box.xMinimum() - grid.west) / size), window.left)
    right = min(ceil((box.xMaximum() - grid.west) / size), window.right)
    return Window(top, left, bottom - top, right - left) if top < bottom and left < right else None
