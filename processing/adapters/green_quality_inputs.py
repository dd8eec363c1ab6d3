"""What kinds of land cover are worth as green, and land cover with crowns, window by window."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite, nan
from pathlib import Path

import numpy as np

from ..engine.errors import BadTable
from ..engine.flood.losses import CODES
from ..engine.grid import Grid
from ..engine.heights import check_vegetation
from ..engine.indicators.green_quality import GreenFactor, GreenFactors
from ..engine.text import QT_TRANSLATE_NOOP, Text
from ..engine.tiles import Window, grid_of
from .raster_windows import RasterWindows
from .rasters import Raster
from .surfaces import cover_codes
from .tables import read_table

CROWN = 0
"""The code of the row of crowns, which stand over land cover and are none."""
BAD_ROW_CODE = QT_TRANSLATE_NOOP("engine", "row {row} has '{value}' as code, or has it twice")
BAD_VALUE = QT_TRANSLATE_NOOP("engine", "row {row} has '{value}' as {column}")
NO_CROWN = QT_TRANSLATE_NOOP("engine", "there is no row with code 0, for crowns")


class BadGreenTable(BadTable):
    """A row of the table of green quality that cannot be right."""

    expected = QT_TRANSLATE_NOOP(
        "engine",
        "each code from 0 (crowns) to 255 once; pm10_kg_ha_year 0 or more, at_pm10_ug_m3 above 0, biotope_factor from "
        "0 to 1 or empty, green 0 or 1",
    )
    remedy = QT_TRANSLATE_NOOP("engine", "Correct this row; the table that comes with the plugin shows how.")


@dataclass(frozen=True)
class CoverAndCrowns:
    """Land cover by code, and crowns: vegetation of at least `least_height` (m)."""

    cover: RasterWindows
    chm: RasterWindows
    factors: GreenFactors
    least_height: float

    @property
    def grid(self) -> Grid:
        """The grid of the land cover."""
        return self.cover.grid

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """Return codes, 0 where cover or height is no data, and where crowns stand.

        Raises `OutOfRange` or the errors of `cover_codes`.
        """
        heights = self.chm.read(window)
        check_vegetation(heights, self.chm.name)
        cover = Raster(self.cover.read(window), grid_of(self.grid, window), self.cover.crs, self.cover.name)
        codes = cover_codes(cover, cover, self.factors)
        codes[np.isnan(heights)] = 0
        return codes, heights >= np.float32(self.least_height)


def read_green_factors(path: str | Path | None = None) -> GreenFactors:
    """Read the plugin's table, or a user's own version; raises `CannotRead`, `BadTable` or `BadGreenTable`."""
    where = str(path or "green_quality")
    kinds: dict[int, GreenFactor] = {}
    for number, row in enumerate(read_table("green_quality", path), start=2):
        code = row["code"]
        if not isinstance(code, float) or not code.is_integer() or not 0 <= code < CODES or code in kinds:
            raise BadGreenTable(where, problem=Text(BAD_ROW_CODE, {"row": number, "value": _shown(code)}))
        for column, right in (
            ("pm10_kg_ha_year", lambda value: value >= 0.0),
            ("at_pm10_ug_m3", lambda value: value > 0.0),
            ("biotope_factor", lambda value: 0.0 <= value <= 1.0),
            ("green", lambda value: value in (0.0, 1.0)),
        ):
            value = row[column]
            empty = value is None and (column == "biotope_factor" or (code == CROWN and column == "green"))
            if not empty and not (isinstance(value, float) and isfinite(value) and right(value)):
                values = {"row": number, "value": _shown(value), "column": column}
                raise BadGreenTable(where, problem=Text(BAD_VALUE, values))
        factor = row["biotope_factor"]
        kinds[int(code)] = GreenFactor(
            row["pm10_kg_ha_year"] / row["at_pm10_ug_m3"], nan if factor is None else factor, bool(row["green"])
        )
    if CROWN not in kinds:
        raise BadGreenTable(where, problem=Text(NO_CROWN))
    crown = kinds.pop(CROWN).pm10
    return GreenFactors(kinds, crown, where)


def _shown(value: str | float | None) -> str:
    return "" if value is None else value if isinstance(value, str) else f"{value:g}"
