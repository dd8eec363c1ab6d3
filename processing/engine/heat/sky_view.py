"""The sky view factor: the share of the light of a uniform sky that reaches a horizontal plane on the ground."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..grid import Grid
from ..progress import OnProgress, report, unattended
from ..text import QT_TRANSLATE_NOOP, Text
from ..tiles import Window
from .lines import Direction
from .sky import Patch, patches
from .survey import TILE, Survey, sweepers
from .sweep import LOWEST_HORIZON, Sweeper

LOOKING_UP = QT_TRANSLATE_NOOP("engine", "Looking up: sky view")


@dataclass(frozen=True)
class SkyView:
    """Sky view factors (0 to 1) of a window: past ground and buildings, and with what crowns let through of that.

    float32, NaN without data. On a roof it is that of the roof; open_ground: bool, what is none and has data.
    """

    window: Window
    buildings: np.ndarray
    total: np.ndarray
    open_ground: np.ndarray


def sky_view(sweeper: Sweeper, on_progress: OnProgress = unattended) -> SkyView:
    """Return the sky view factors of a tile, over the 153 patches of the sky.

    Lindberg & Grimmond (2011), doi:10.1007/s00704-010-0382-8. Raises `Cancelled`.
    """
    sky = patches()
    buildings, total = sweeper.light(
        ((patch.direction, patch.weight) for patch in _reported(sky, on_progress)),
    )
    return SkyView(sweeper.core, buildings, total, sweeper.here.open_ground)


def _reported(sky: list[Patch], on_progress: OnProgress) -> Iterator[Patch]:
    for number, patch in enumerate(sky):
        report(on_progress, number / len(sky), Text(LOOKING_UP))
        yield patch


def sky_view_of_study(
    survey: Survey, grid: Grid, on_progress: OnProgress = unattended, tile: int = TILE
) -> Iterator[SkyView]:
    """Yield the sky view factors of a study, tile by tile. Raises `Cancelled`."""
    for sweeper, proceed in sweepers(survey, grid, [patch.direction for patch in patches()], on_progress, tile):
        yield sky_view(sweeper, proceed)


def open_sky_of_study(
    survey: Survey, grid: Grid, azimuths: int, on_progress: OnProgress = unattended, tile: int = TILE
) -> Iterator[SkyView]:
    """Yield sky view factors from the horizon in so many azimuths, which crowns do not hide. Raises `Cancelled`.

    Dozier & Frew (1990), doi:10.1109/36.58986.
    """
    directions = np.arange(azimuths) * (360.0 / azimuths)
    lights = [Direction(LOWEST_HORIZON, azimuth) for azimuth in directions]
    for sweeper, proceed in sweepers(survey, grid, lights, on_progress, tile):
        report(proceed, 0.0, Text(LOOKING_UP))
        open_sky = sweeper.open_sky(directions)
        yield SkyView(sweeper.core, open_sky, open_sky, sweeper.here.open_ground)
