"""The Dutch standard heat-stress map of a study, tile by tile.

Koopmans, Heusinkveld & Steeneveld (2020), doi:10.1016/j.buildenv.2020.106984. First the sky and the shadows of every
tile are looked at, and kept; what they say of the surroundings, up to a kilometre away, is gathered in blocks for the
whole study. Then every tile gets its hours.
"""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ..grid import Grid
from ..progress import OnProgress, part, report, unattended
from ..text import QT_TRANSLATE_NOOP, Text
from ..tiles import Window, tiles
from .blocks import Blocks, CellSurroundings
from .cover import HeatCover
from .hours import Cells, Hour, HourMaps, hour_maps, hour_of_day
from .method import Method
from .obstacles import Obstacles
from .place import Place
from .shadows import sunlight
from .sky import patches
from .sky_view import sky_view
from .station import StationDay
from .survey import TILE, Survey, sweepers
from .sweep import Sweeper
from .wind import Quadrant

FEELING = QT_TRANSLATE_NOOP("engine", "Reckoning the perceived temperature")

Kept = MutableMapping[Window, tuple[np.ndarray, ...]]
"""Arrays by tile, kept until they are wanted: a dictionary, or something that keeps them on disk."""


class HeatSurvey(Survey, Protocol):
    """Heights, vegetation and land cover by window of the grid."""

    def read_vegetation(self, window: Window) -> np.ndarray:
        """Return the height of the vegetation above the ground (m), float32, 0 where there is none."""

    def read_cover(self, window: Window) -> np.ndarray:
        """Return codes of land cover, uint8, 0 where there is no data."""


@dataclass(frozen=True)
class HeatMaps:
    """The standard map of a tile, float32, NaN without data and where buildings stand.

    pet (°C), air_temperature (°C), wind (m/s at 1.2 m): means of the hours. shade: share (0 to 1) of the hours in
    shade, crowns overhead included. hourly: PET (°C) of each hour. walkable: bool, outdoor ground on which the public
    walks.
    """

    window: Window
    pet: np.ndarray
    air_temperature: np.ndarray
    wind: np.ndarray
    shade: np.ndarray
    hourly: tuple[np.ndarray, ...]
    walkable: np.ndarray


@dataclass(frozen=True)
class _Ground:
    """What kind of ground the cells of a tile are: masks."""

    open_ground: np.ndarray
    building: np.ndarray
    water: np.ndarray
    vegetated: np.ndarray
    walkable: np.ndarray
    under_crown: np.ndarray

    @classmethod
    def of(
        cls, obstacles: Obstacles, vegetation: np.ndarray, codes: np.ndarray, cover: HeatCover, lowest_tree: float
    ) -> _Ground:
        known = ~np.isnan(obstacles.ground)
        building = known & (~obstacles.open_ground | cover.roof[codes])
        under_crown = vegetation > lowest_tree
        return cls(
            open_ground=known & ~building,
            building=building,
            water=cover.open_water[codes],
            vegetated=(cover.vegetated[codes] | under_crown) & ~building,
            walkable=cover.walkable[codes] & known & ~building,
            under_crown=under_crown,
        )


class HeatStress:
    """The standard map of one day over one study.

    survey: with crowns that let no light through, as the method has it. tile: cells across, made a whole number of
    blocks. Raises `OutsideSeason` for a day without diurnal factors.
    """

    def __init__(
        self, survey: HeatSurvey, grid: Grid, place: Place, method: Method, cover: HeatCover, day: StationDay,
        tile: int = TILE,
    ) -> None:  # fmt: skip
        self.survey, self.grid, self.place, self.method, self.cover = survey, grid, place, method, cover
        self.hours: Sequence[Hour] = [
            hour_of_day(method, day, record, place.latitude, place.longitude) for record in day.standard_hours
        ]
        self._blocks = Blocks(grid, method)
        self._tile = max(tile // self._blocks.size, 1) * self._blocks.size

    def maps(self, kept: Kept, on_progress: OnProgress = unattended) -> Iterator[HeatMaps]:
        """Yield the maps of each tile; `kept` holds what the first pass sees for the second. Raises `Cancelled`."""
        self._look(kept, part(on_progress, 0.0, 0.85))
        quadrants = {hour.quadrant for hour in self.hours}
        around = {quadrant: self._blocks.surroundings(quadrant) for quadrant in quadrants}
        windows = list(tiles(self.grid, self._tile))
        for number, window in enumerate(windows):
            report(on_progress, 0.85 + 0.15 * number / len(windows), Text(FEELING))
            sky, sunlit = kept[window]
            surroundings = {quadrant: self._blocks.around(around[quadrant], window) for quadrant in quadrants}
            yield self._mean(window, sky, sunlit, self._ground(window), surroundings)

    def _look(self, kept: Kept, on_progress: OnProgress) -> None:
        """Keep the sky view of every tile and which of its cells are sunlit in each hour, and fill the blocks."""
        lights = [self.place.light(hour.station.moment) for hour in self.hours]
        rays = [*(patch.direction for patch in patches()), *(light for light in lights if light)]
        for sweeper, proceed in sweepers(self.survey, self.grid, rays, on_progress, self._tile):
            window = sweeper.core
            view = sky_view(sweeper, part(proceed, 0.0, 0.9))
            ground = self._ground(window, sweeper.here)
            sunlit = np.zeros((len(lights), *window.shape), bool)
            for number, light in enumerate(lights):
                report(proceed, 0.9 + 0.1 * number / len(lights), Text(FEELING))
                sunlit[number] = (sunlight(sweeper, light) > 0.5) & ~ground.under_crown
            kept[window] = (view.total, np.packbits(sunlit, axis=0))
            self._gather(sweeper, ground, view.total)

    def _gather(self, sweeper: Sweeper, ground: _Ground, sky: np.ndarray) -> None:
        """Add a tile to the blocks, with the heights of the cells south and east of it."""
        window = sweeper.core
        wider = Window(
            window.top, window.left, min(window.rows + 1, self.grid.rows - window.top),
            min(window.columns + 1, self.grid.columns - window.left),
        )  # fmt: skip
        obstacles = self.survey.read(wider)
        heights = np.full((2, window.rows + 1, window.columns + 1), np.nan, np.float32)
        heights[0, : wider.rows, : wider.columns] = obstacles.solid - obstacles.ground
        heights[1, : wider.rows, : wider.columns] = self.survey.read_vegetation(wider)
        self._blocks.add(window, sky, ground.open_ground, ground.vegetated, ground.building, *heights)

    def _ground(self, window: Window, obstacles: Obstacles | None = None) -> _Ground:
        return _Ground.of(
            obstacles or self.survey.read(window),
            self.survey.read_vegetation(window),
            self.survey.read_cover(window),
            self.cover,
            self.method.obstruction.lowest_obstacle,
        )

    def _mean(
        self, window: Window, sky: np.ndarray, packed: np.ndarray, ground: _Ground,
        surroundings: dict[Quadrant, CellSurroundings],
    ) -> HeatMaps:  # fmt: skip
        sunlit = np.unpackbits(packed, axis=0, count=len(self.hours)).view(bool)
        outdoors = np.where(ground.open_ground, sky, np.float32(np.nan))
        cells = Cells(outdoors, self.method.bowen.of(ground.vegetated, ground.water))
        hourly: list[HourMaps] = [
            hour_maps(self.method, hour.weather, cells, surroundings[hour.quadrant], lit)
            for hour, lit in zip(self.hours, sunlit, strict=True)
        ]
        share = np.float32(1.0 / len(hourly))

        def mean(values: Sequence[np.ndarray]) -> np.ndarray:
            return np.where(ground.open_ground, sum(values) * share, np.float32(np.nan))

        return HeatMaps(
            window,
            mean([maps.pet for maps in hourly]),
            mean([maps.air_temperature for maps in hourly]),
            mean([maps.wind for maps in hourly]),
            mean([(~lit).astype(np.float32) for lit in sunlit]),
            tuple(maps.pet for maps in hourly),
            ground.walkable,
        )
