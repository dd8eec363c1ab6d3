"""The table of land cover as the flood engine wants it, and a raster of its codes."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import numpy as np

from ..engine.errors import BadTable, StadstweelingError
from ..engine.flood.losses import CODES, SurfaceKind, SurfaceKinds
from ..engine.text import QT_TRANSLATE_NOOP, Text
from .rasters import Raster
from .tables import read_table

MM = 1e-3
MM_PER_HOUR = 1e-3 / 3600.0
PER_HOUR = 1.0 / 3600.0


FLAGS = ("roof", "open_water")
QUANTITIES = (
    "manning_n", "interception_mm", "infiltration_mm_h", "infiltration_start_mm_h", "infiltration_decay_per_h",
    "infiltration_max_mm", "sewer_capacity_mm_h", "sewer_storage_mm", *FLAGS,
)  # fmt: skip

NO_CODE = QT_TRANSLATE_NOOP("engine", "the code '{value}' is not a whole number from 1 to 255")
TWICE = QT_TRANSLATE_NOOP("engine", "code {code} is in the table twice")
NO_QUANTITY = QT_TRANSLATE_NOOP("engine", "code {code} has '{value}' as {column}")


class BadCoverRow(BadTable):
    """A row of the table of land cover that cannot be right."""

    expected = QT_TRANSLATE_NOOP(
        "engine", "each code once; manning_n above 0; roof and open_water 0 or 1; the other numbers 0 or more"
    )
    remedy = QT_TRANSLATE_NOOP("engine", "Correct this row; the table that comes with the plugin shows how.")


class LandCoverMissing(StadstweelingError):
    """Ground without land cover."""

    what = QT_TRANSLATE_NOOP(
        "engine", "{count} cells have ground but no land cover, the first at row {row}, column {column}"
    )
    expected = QT_TRANSLATE_NOOP("engine", "a land-cover code wherever the ground is known")
    remedy = QT_TRANSLATE_NOOP("engine", "Fill the gaps, for instance with 'Prepare study'.")


class NotWholeCodes(StadstweelingError):
    """Land cover that is no code."""

    what = QT_TRANSLATE_NOOP("engine", "the values are no codes: {value:g} is not a whole number from 1 to 255")
    expected = QT_TRANSLATE_NOOP("engine", "codes of the table of land cover")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose the raster of land-cover codes that 'Prepare study' makes.")


class KnownCodes(Protocol):
    """A table that knows codes of land cover."""

    def check(self, codes: np.ndarray, where: str) -> None:
        """Raise `UnknownCodes` where the codes of a layer hold one that the table does not know."""


def read_surface_kinds(path: str | Path | None = None) -> SurfaceKinds:
    """Read the kinds of land cover from the plugin's table, or from the user's version at `path`.

    Other columns than ours are for the user's own notes. Raises `CannotRead`, `BadTable` or `BadCoverRow`.
    """
    kinds: dict[int, SurfaceKind] = {}
    name = str(path) if path else "landcover"
    for row in read_table("landcover", path):
        code = _code(row["code"], name)
        if code in kinds:
            raise BadCoverRow(name, problem=Text(TWICE, {"code": code}))
        numbers = {column: _number(code, column, row[column], name) for column in QUANTITIES}
        kinds[code] = SurfaceKind(
            manning_n=numbers["manning_n"],
            interception=numbers["interception_mm"] * MM,
            infiltration=numbers["infiltration_mm_h"] * MM_PER_HOUR,
            infiltration_start=numbers["infiltration_start_mm_h"] * MM_PER_HOUR,
            infiltration_decay=numbers["infiltration_decay_per_h"] * PER_HOUR,
            infiltration_max=numbers["infiltration_max_mm"] * MM or float("inf"),
            sewer_capacity=numbers["sewer_capacity_mm_h"] * MM_PER_HOUR,
            sewer_storage=numbers["sewer_storage_mm"] * MM,
            roof=bool(numbers["roof"]),
            open_water=bool(numbers["open_water"]),
        )
    return SurfaceKinds(kinds, name)


def _code(value: str | float | None, where: str) -> int:
    if not isinstance(value, float) or not value.is_integer() or not 1 <= value < CODES:
        raise BadCoverRow(where, problem=Text(NO_CODE, {"value": _shown(value)}))
    return int(value)


def _number(code: int, column: str, value: str | float | None, where: str) -> float:
    """Return a number of the table; water without friction, at manning_n 0, would have no finite speed."""
    right = isinstance(value, float) and 0.0 <= value < float("inf")
    if not right or (column == "manning_n" and value == 0.0) or (column in FLAGS and value not in (0.0, 1.0)):
        problem = Text(NO_QUANTITY, {"code": code, "column": column, "value": _shown(value)})
        raise BadCoverRow(where, problem=problem)
    return value


def _shown(value: str | float | None) -> str:
    return "" if value is None else value if isinstance(value, str) else f"{value:g}"


def read_hazard_limits() -> np.ndarray:
    """Return the limits of depth (m), speed (m/s) and their product (m²/s) of each hazard class, shape (classes, 3)."""
    columns = ("max_depth_m", "max_speed_m_s", "max_unit_discharge_m2_s")
    return np.array([[row[column] for column in columns] for row in read_table("hazard_classes")])


def cover_codes(cover: Raster, ground: Raster, kinds: KnownCodes) -> np.ndarray:
    """Return the codes of a land-cover raster as uint8, 0 outside the ground.

    Raises `LandCoverMissing`, `NotWholeCodes` or `UnknownCodes`.
    """
    inside = ~np.isnan(ground.values)
    missing = inside & np.isnan(cover.values)
    if missing.any():
        row, column = np.argwhere(missing)[0]
        raise LandCoverMissing(cover.name, count=int(missing.sum()), row=int(row), column=int(column))
    codes = np.where(inside, cover.values, 0.0)
    wrong = inside & ((codes != np.floor(codes)) | (codes < 1) | (codes > 255))
    if wrong.any():
        raise NotWholeCodes(cover.name, value=float(codes[wrong][0]))
    codes = codes.astype(np.uint8)
    kinds.check(codes[inside], cover.name)
    return codes
