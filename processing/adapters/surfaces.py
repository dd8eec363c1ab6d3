"""The table of land cover as the flood engine wants it, and a raster of its codes."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from ..engine.errors import BadTable, StadstweelingError
from ..engine.flood.losses import SurfaceKind, SurfaceKinds
from ..engine.text import QT_TRANSLATE_NOOP
from .rasters import Raster
from .tables import read_table

MM = 1e-3
MM_PER_HOUR = 1e-3 / 3600.0
PER_HOUR = 1.0 / 3600.0


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


def read_surface_kinds(path: str | Path | None = None) -> SurfaceKinds:
    """Read the kinds of land cover from the plugin's table, or from the user's version at `path`.

    Raises `BadTable` where a value is missing, negative or not a number.
    """
    kinds = {}
    name = str(path) if path else "landcover"
    for row in read_table("landcover", path):
        numbers = {key: value for key, value in row.items() if key not in ("name", "name_nl", "colour", "source")}
        for column, value in numbers.items():
            if not isinstance(value, float) or not 0.0 <= value < float("inf"):
                code = row["code"]
                raise BadTable(name, problem=f"code {code}: {column} = {value}", columns=", ".join(numbers))
        kinds[int(numbers["code"])] = SurfaceKind(
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


def read_hazard_limits() -> np.ndarray:
    """Return the limits of depth (m), speed (m/s) and their product (m²/s) of each hazard class, shape (classes, 3)."""
    columns = ("max_depth_m", "max_speed_m_s", "max_unit_discharge_m2_s")
    return np.array([[row[column] for column in columns] for row in read_table("hazard_classes")])


def cover_codes(cover: Raster, ground: Raster, kinds: SurfaceKinds) -> np.ndarray:
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
