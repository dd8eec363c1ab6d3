"""Cool places: where people can stay outdoors on a hot day, large enough, off the road and no ribbon.

The definition is that of the map *afstand tot koelte* (Klimaateffectatlas 2021, after Hogeschool van Amsterdam, *De
hittebestendige stad*, Kluck et al. 2020): a place of at least 200 m² with a PET of at most 35 °C on the hot day, some
metres off the road and not a ribbon. How many metres, and how narrow a ribbon is, its sources leave open.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import OutOfRange
from ..progress import OnProgress, followed, part, report, unattended
from ..text import QT_TRANSLATE_NOOP, Text

LIKELY_PET = (5.0, 75.0)
"""PET (°C) that can be on a warm day; levels, classes and kelvins mostly lie outside. Our own choice."""

SHAPING = QT_TRANSLATE_NOOP("engine", "Looking for cool places")

_HALF_SQUARE_CENTIMETRE = 5e-5
_EIGHT_NEIGHBOURS = np.ones((3, 3), bool)


@dataclass(frozen=True)
class CoolPlaceRules:
    """What counts as a cool place, and as being there.

    `max_pet` (°C) and `min_area` (m²) bound it; it lies more than `road_distance` (m) from a road, where a road drawn
    as a line is `road_width` (m) wide; a disc of `min_width` (m) across fits in it everywhere. A path at most
    `access_distance` (m) away is an entrance.
    """

    max_pet: float
    min_area: float
    road_distance: float
    road_width: float
    min_width: float
    access_distance: float


@dataclass(frozen=True)
class CoolPlaces:
    """The places, numbered from 1, row by row from the north.

    `labels` is the number of the place in each cell (int32, 0 where there is none); `area` (m²), `mean_pet` and
    `max_pet` (°C) have the shape (places,), place 1 first.
    """

    labels: np.ndarray
    area: np.ndarray
    mean_pet: np.ndarray
    max_pet: np.ndarray

    def __len__(self) -> int:
        return len(self.area)


def check_pet(pet: np.ndarray, where: str | Text) -> None:
    """Raise `OutOfRange` where a raster holds something else than PET (°C) on a warm day."""
    lowest, highest = LIKELY_PET
    for value in (float(np.nanmin(pet)), float(np.nanmax(pet))):
        if not lowest <= value <= highest:
            quantity = Text(QT_TRANSLATE_NOOP("engine", "the PET of a warm day"))
            raise OutOfRange(where, quantity=quantity, value=value, unit="°C", lowest=lowest, highest=highest)


def find_cool_places(
    pet: np.ndarray,
    open_space: np.ndarray,
    near_road: np.ndarray,
    cell_size: float,
    rules: CoolPlaceRules,
    on_progress: OnProgress = unattended,
) -> CoolPlaces:
    """Find the cool places on a grid.

    `pet` (°C, NaN where unknown), `open_space` (where people can be) and `near_road` (within the distance of a road)
    have the grid's shape. What is too narrow is cut off by a morphological opening with a disc of the least width,
    which leaves the corners of a square in place; what is left is one place where cells touch at a side or a corner.
    Beyond the grid nothing is cool. Raises `Cancelled`.
    """
    from scipy import ndimage  # here, so that QGIS without scipy can still list what needs it

    cool = (pet <= np.float32(rules.max_pet)) & open_space & ~near_road
    across = max(int(np.ceil(rules.min_width / cell_size - 1e-9)), 1)
    disc, to_corners = _disc(across, 0.5 * across), _disc(across, np.sqrt(0.5) * (across - 1))
    fits = _combine(cool, -disc, np.logical_and, part(on_progress, 0.0, 0.4))
    wide = cool & _combine(fits, to_corners, np.logical_or, part(on_progress, 0.4, 0.8))
    report(on_progress, 0.8, Text(SHAPING))
    labels, count = ndimage.label(wide, _EIGHT_NEIGHBOURS, np.int32)
    area = np.bincount(labels.ravel(), minlength=count + 1) * cell_size**2
    large = area >= rules.min_area - _HALF_SQUARE_CENTIMETRE
    large[0] = False
    labels = np.where(large, np.cumsum(large), 0).astype(np.int32)[labels]
    report(on_progress, 0.9, Text(SHAPING))
    inside = np.flatnonzero(labels)
    place, heat, places = labels.ravel()[inside] - 1, pet.ravel()[inside], int(large.sum())
    cells = np.bincount(place, minlength=places)
    mean = np.bincount(place, heat.astype(np.float64), places) / cells
    hottest = ndimage.maximum(heat, place, np.arange(places)) if places else np.zeros(0)  # which scipy cannot do
    return CoolPlaces(labels, area[large], mean, np.asarray(hottest, np.float64))


def _disc(across: int, radius: float) -> np.ndarray:
    """Return the cells (row, column) within a radius of the middle of a block, seen from the first cell of the block.

    The block is `across` cells wide, so that its middle lies on a cell or on a corner of cells; the radius is in cells.
    """
    middle = 0.5 * (across - 1)
    cells = np.arange(int(np.floor(middle - radius)), int(np.ceil(middle + radius)) + 1)
    row, column = np.meshgrid(cells, cells, indexing="ij")
    inside = np.hypot(row - middle, column - middle) <= radius + 1e-9
    return np.stack([row[inside], column[inside]], axis=1)


def _combine(mask: np.ndarray, offsets: np.ndarray, how: np.ufunc, on_progress: OnProgress) -> np.ndarray:
    """Return for each cell the values of `mask` at `cell − offset`, combined; beyond the grid it is False."""
    rows, columns = mask.shape
    reach = int(np.abs(offsets).max())
    padded = np.pad(mask, reach)
    result = np.full(mask.shape, how.identity, bool)
    for down, right in followed(offsets, len(offsets), on_progress, Text(SHAPING)):
        top, left = reach - down, reach - right
        how(result, padded[top:top + rows, left:left + columns], out=result)
    return result
