"""The heights of a study as its layers have them, window by window, as the heat engine wants them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsGeometry

from ..engine.errors import StadstweelingError
from ..engine.flood.losses import SurfaceKinds
from ..engine.grid import Grid
from ..engine.heat.obstacles import Crowns, Obstacles, tree_crowns, without_vegetation
from ..engine.heights import check_ground, check_possible, check_vegetation
from ..engine.layers import ABOVE_GROUND, Field, LayerSchema
from ..engine.text import QT_TRANSLATE_NOOP
from ..engine.tiles import Window, grid_of
from .features import rasterise
from .raster_windows import RasterWindows
from .rasters import Raster
from .surfaces import cover_codes
from .tables import read_table

SAILS = LayerSchema(
    "sails", "Polygon", (Field("height", float, ABOVE_GROUND),), QT_TRANSLATE_NOOP("engine", "Shade sails and pergolas")
)
SAIL_THICKNESS = 0.1
"""Thickness (m) of a shade sail or pergola: our own default."""


TALLEST = 900.0
"""Height (m) above the ground that no building has."""
DEEPEST = 2.0
"""How far (m) most of a surface may lie below its ground, whose surveys differ by some decimetres. Our own default."""


class SurfaceMismatch(StadstweelingError):
    """A surface that does not belong to the ground."""

    what = QT_TRANSLATE_NOOP(
        "engine", "the surface lies {usual:.0f} m above the ground '{ground}' as a rule, and at most {most:.0f} m"
    )
    expected = QT_TRANSLATE_NOOP("engine", "both in metres above the same datum, with the ground below the surface")
    remedy = QT_TRANSLATE_NOOP("engine", "Check the unit and the datum of both, and that they are not exchanged.")


class SurfaceWithoutGround(StadstweelingError):
    """Buildings on unknown ground, as where a ground raster has holes below them: their height is not known."""

    what = QT_TRANSLATE_NOOP(
        "engine", "{count} cells have a surface but no ground in '{ground}', the first at row {row}, column {column}"
    )
    expected = QT_TRANSLATE_NOOP("engine", "ground wherever there is a surface, below buildings too")
    remedy = QT_TRANSLATE_NOOP(
        "engine", "Fill the ground with 'Prepare study', whose surface then ends where the ground does."
    )


class SailWithoutHeight(StadstweelingError):
    """A shade sail that hangs nobody knows where."""

    what = QT_TRANSLATE_NOOP("engine", "{count} shade sails have no height, the first is feature {first}")
    expected = QT_TRANSLATE_NOOP("engine", "a field height (m above the ground) that is filled in for each")
    remedy = QT_TRANSLATE_NOOP("engine", "Fill in the heights.")


@dataclass(frozen=True)
class Sails:
    """Shade sails and pergolas: outlines in the CRS of the study, heights (m above the ground), and the light through.

    transmissivity: share of the light (0 to 1).
    """

    outlines: Sequence[QgsGeometry]
    heights: Sequence[float]
    transmissivity: float


@dataclass(frozen=True)
class StudySurvey:
    """Ground, surface and vegetation of a study on one grid; surface and vegetation may be absent.

    transmissivity: share of the light (0 to 1) that comes through crowns. trunk_share: height of the lowest leaves as a
    share of the height of a tree.
    """

    dtm: RasterWindows
    dsm: RasterWindows | None
    chm: RasterWindows | None
    sails: Sails | None
    transmissivity: float
    trunk_share: float

    @property
    def grid(self) -> Grid:
        """The grid of the study."""
        return self.dtm.grid

    def read(self, window: Window) -> Obstacles:
        """Return the heights of a window; raises the error of a layer that cannot be right."""
        ground = self.dtm.read(window)
        first = (window.top, window.left)
        check_ground(ground, self.grid.cell_size, self.dtm.name, first)
        vegetation = self.read_vegetation(window)
        solid = ground
        if self.dsm is not None:
            surface = self.dsm.read(window)
            check_possible(surface, self.dsm.name, first)
            _check_surface(surface, ground, self.dsm.name, self.dtm.name, first)
            solid = without_vegetation(ground, surface, vegetation)
        crowns = [tree_crowns(ground, vegetation, self.transmissivity, self.trunk_share)] if self.chm else []
        if self.sails is not None:
            crowns.append(_spread(self.sails, ground, grid_of(self.grid, window)))
        return Obstacles(ground, solid, tuple(crowns))

    def read_vegetation(self, window: Window) -> np.ndarray:
        """Return the height of the vegetation above the ground (m) in a window, 0 where there is none."""
        if self.chm is None:
            return np.zeros(window.shape, np.float32)
        vegetation = np.nan_to_num(self.chm.read(window), nan=0.0)
        check_vegetation(vegetation, self.chm.name)
        return np.maximum(vegetation, 0.0)


@dataclass(frozen=True)
class CoveredSurvey:
    """The heights of a study and its land cover, whose codes are those of `kinds`."""

    heights: StudySurvey
    cover: RasterWindows
    kinds: SurfaceKinds

    @property
    def grid(self) -> Grid:
        """The grid of the study."""
        return self.heights.grid

    def read(self, window: Window) -> Obstacles:
        """Return the heights of a window; raises the error of a layer that cannot be right."""
        return self.heights.read(window)

    def read_vegetation(self, window: Window) -> np.ndarray:
        """Return the height of the vegetation above the ground (m) in a window, 0 where there is none."""
        return self.heights.read_vegetation(window)

    def read_cover(self, window: Window) -> np.ndarray:
        """Return the codes of a window, uint8, 0 outside the ground; raises what `cover_codes` does."""
        part = grid_of(self.grid, window)
        cover = Raster(self.cover.read(window), part, self.cover.crs, self.cover.name)
        ground = Raster(self.heights.dtm.read(window), part, self.cover.crs, self.heights.dtm.name)
        return cover_codes(cover, ground, self.kinds)


def _check_surface(
    surface: np.ndarray, ground: np.ndarray, name: str, ground_name: str, first: tuple[int, int]
) -> None:
    """Raise the error of a surface (m) without ground, impossibly high above it or mostly below it.

    first: row and column of the raster at which both begin.
    """
    floating = np.isnan(ground) & ~np.isnan(surface)
    if floating.any():
        row, column = (np.argwhere(floating)[0] + first).tolist()
        raise SurfaceWithoutGround(name, count=int(floating.sum()), ground=ground_name, row=row, column=column)
    above = (surface - ground)[~np.isnan(surface)]
    if above.size:
        usual, most = float(np.median(above)), float(above.max())
        if usual < -DEEPEST or most > TALLEST:
            raise SurfaceMismatch(name, usual=usual, most=most, ground=ground_name)


def crown_transmissivity(leaves: str) -> float:
    """Return the share of the light (0 to 1) that comes through crowns in a state of leaf of the table."""
    return next(row["transmissivity"] for row in read_table("crown_transmissivity") if row["name"] == leaves)


def leaf_states() -> list[str]:
    """Return the names of the states of leaf of the table."""
    return [str(row["name"]) for row in read_table("crown_transmissivity")]


def _spread(sails: Sails, ground: np.ndarray, grid: Grid) -> Crowns:
    """Return the sails over a window. A cell is covered where its centre is."""
    number = rasterise(sails.outlines, grid)
    heights = np.array([np.nan, *sails.heights], np.float32)[number]
    return Crowns(ground + heights - np.float32(SAIL_THICKNESS), ground + heights, sails.transmissivity)
