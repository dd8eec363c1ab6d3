"""The tables of the heat-stress method: coefficients, classes, station days, horizons and land cover."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from ..engine.errors import BadTable
from ..engine.flood.losses import CODES
from ..engine.heat.air_temperature import HOURS, AirProperties, DiurnalFactors, Period
from ..engine.heat.cover import HeatCover
from ..engine.heat.footprint import Footprint, Footprints
from ..engine.heat.method import Method
from ..engine.heat.pet import BowenRatios, ShadeFormula, SunFormula
from ..engine.heat.radiation import DiffuseSplit
from ..engine.heat.station import StationDay, StationHour
from ..engine.heat.wind import Obstruction, RoughnessClass, WindProfile
from ..engine.text import QT_TRANSLATE_NOOP, Text
from .tables import in_language, read_table

Part = TypeVar("Part")
Row = dict[str, str | float | None]

STATION_COLUMNS = {
    "temperature_c": "temperature",
    "relative_humidity_percent": "relative_humidity",
    "wind_speed_m_s": "wind_speed",
    "wind_direction_degrees": "wind_direction",
    "global_radiation_w_m2": "global_radiation",
}
COVER_FLAGS = ("roof", "open_water", "vegetated", "walkable")
ABOVE_ZERO = {
    "diffuse": ("solar_constant",),
    "air": ("density", "heat_capacity"),
    "wind": ("station_height", "blending_height", "walking_height", "grass_roughness", "grass_share", "span", "lowest"),
    "obstruction": ("lowest_height",),
    "footprints": ("block",),
}
"""Coefficients that something is divided by, or whose logarithm is taken."""

NO_NUMBER = QT_TRANSLATE_NOOP("engine", "row {row} has '{value}' as {column}")
NO_COEFFICIENT = QT_TRANSLATE_NOOP("engine", "{name} is '{value}'")
NOT_ONCE = QT_TRANSLATE_NOOP("engine", "{name} is in the table {count} times")
SEVERAL_DAYS = QT_TRANSLATE_NOOP("engine", "the table holds days of {count} names: {names}")
BAD_CODE = QT_TRANSLATE_NOOP("engine", "row {row} has '{value}' as {column}, or has it twice")


class BadCoefficients(BadTable):
    """A coefficient that is missing, or that cannot be right."""

    expected = QT_TRANSLATE_NOOP(
        "engine", "one number for each name, and numbers above 0 where the table that comes with the plugin has them"
    )


class BadStationTable(BadTable):
    """A row of a station day that cannot be read."""

    expected = QT_TRANSLATE_NOOP(
        "engine", "one name; a time in UTC such as 2015-07-01T13:00Z and a number in every other column of each row"
    )
    remedy = QT_TRANSLATE_NOOP("engine", "Correct this row; the table that comes with the plugin shows how.")


class BadHeatCover(BadTable):
    """A row of the table of land cover that says nothing about heat."""

    expected = QT_TRANSLATE_NOOP(
        "engine", "each code from 1 to 255 once; roof, open_water, vegetated and walkable 0 or 1"
    )
    remedy = QT_TRANSLATE_NOOP("engine", "Correct this row; the table that comes with the plugin shows how.")


class BadPetClasses(BadTable):
    """Limits that divide PET in no classes."""

    expected = QT_TRANSLATE_NOOP("engine", "a first class without from_pet_c, then limits in °C that increase")


@dataclass(frozen=True)
class PetClasses:
    """Classes of PET: the limits (°C) from which all but the first hold, and the colour and name of each."""

    limits: tuple[float, ...]
    colours: tuple[str, ...]
    names: tuple[str, ...]


def read_method(path: str | Path | None = None) -> Method:
    """Read the standard method, with the plugin's coefficients or the user's own version of them at `path`.

    Raises `CannotRead`, `BadTable` or `BadCoefficients`.
    """
    rows, where = read_table("pet_coefficients", path), str(path or "pet_coefficients")
    windows = {
        str(row["window"]): Footprint(row["upwind_m"], row["sideways_m"], row["downwind_m"])
        for row in read_table("heat_footprints")
    }
    return Method(
        sun=_part(SunFormula, rows, "sun", where),
        shade=_part(ShadeFormula, rows, "shade", where),
        bowen=_part(BowenRatios, rows, "bowen", where),
        diffuse=_part(DiffuseSplit, rows, "diffuse", where),
        air=_part(AirProperties, rows, "air", where),
        diurnal=_read_diurnal_factors(),
        wind=_part(WindProfile, rows, "wind", where),
        obstruction=_part(Obstruction, rows, "obstruction", where),
        roughness=_read_roughness(),
        footprints=_part(Footprints, rows, "footprints", where, windows),
    )


def read_pet_classes(locale: str, path: str | Path | None = None) -> PetClasses:
    """Read the classes of PET, named in the language of a locale.

    Raises `CannotRead`, `BadTable` or `BadPetClasses`.
    """
    rows = read_table("pet_classes", path)
    limits = [row["from_pet_c"] for row in rows]
    increasing = all(_is_number(limit) for limit in limits[1:]) and limits[1:] == sorted(set(limits[1:]))
    if len(rows) < 2 or limits[0] is not None or not increasing:
        problem = Text(NO_COEFFICIENT, {"name": "from_pet_c", "value": ", ".join(map(_shown, limits))})
        raise BadPetClasses(str(path or "pet_classes"), problem=problem)
    colours = tuple(str(row["colour"]) for row in rows)
    return PetClasses(tuple(limits[1:]), colours, tuple(in_language(row, "label", locale) for row in rows))


def read_station_days(path: str | Path | None = None) -> dict[str, StationDay]:
    """Read station days by name, the plugin's or the user's own; a time without zone is in UTC.

    Raises `CannotRead`, `BadTable`, `BadStationTable` or an error of `StationDay`.
    """
    where = str(path or "station_days")
    hours: dict[str, list[StationHour]] = {}
    for number, row in enumerate(read_table("station_days", path), 2):
        values = {name: _number(row, number, column, where) for column, name in STATION_COLUMNS.items()}
        hours.setdefault(_shown(row["name"]), []).append(StationHour(_moment(row, number, where), **values))
    return {name: StationDay(name, tuple(records)) for name, records in hours.items()}


def read_own_day(path: str | Path) -> StationDay:
    """Read the one station day of a user's own table; raises as `read_station_days` does."""
    days = read_station_days(path)
    if len(days) != 1:
        problem = Text(SEVERAL_DAYS, {"count": len(days), "names": ", ".join(days)})
        raise BadStationTable(str(path), problem=problem)
    return next(iter(days.values()))


def read_horizons() -> dict[str, float]:
    """Return the change in temperature (degrees) by climate horizon: our own reading of KNMI'23, unconfirmed."""
    return {str(row["name"]): row["temperature_change_degrees"] for row in read_table("heat_horizons")}


def horizon_label(name: str, locale: str) -> str:
    """Return the text for people of a climate horizon, in the language of a locale."""
    return in_language(next(row for row in read_table("heat_horizons") if row["name"] == name), "label", locale)


def read_heat_cover(path: str | Path | None = None) -> HeatCover:
    """Read what the kinds of land cover mean for heat, from the plugin's table or the user's own version.

    Raises `CannotRead`, `BadTable` or `BadHeatCover`.
    """
    where = str(path or "landcover")
    flags = {flag: np.zeros(CODES, bool) for flag in COVER_FLAGS}
    seen: set[int] = set()
    for number, row in enumerate(read_table("landcover", path), 2):
        code = row["code"]
        if not _is_number(code) or not code.is_integer() or not 1 <= code < CODES or code in seen:
            raise BadHeatCover(where, problem=Text(BAD_CODE, {"row": number, "value": _shown(code), "column": "code"}))
        seen.add(int(code))
        for flag, values in flags.items():
            if row[flag] not in (0.0, 1.0):
                problem = Text(NO_NUMBER, {"row": number, "value": _shown(row[flag]), "column": flag})
                raise BadHeatCover(where, problem=problem)
            values[int(code)] = row[flag]
    return HeatCover(**flags)


def _part(kind: type[Part], rows: Iterable[Row], part: str, where: str, given: dict[str, Any] | None = None) -> Part:
    """Return the coefficients of one part of the table as a `kind`, whose other fields are `given`."""
    given = given or {}
    names = [field.name for field in fields(kind)] if is_dataclass(kind) else kind._fields
    values = {}
    for name in (name for name in names if name not in given):
        found = [row["value"] for row in rows if row["part"] == part and row["name"] == name]
        full_name = f"{part}.{name}"
        if len(found) != 1:
            raise BadCoefficients(where, problem=Text(NOT_ONCE, {"name": full_name, "count": len(found)}))
        if not _is_number(found[0]) or (name in ABOVE_ZERO.get(part, ()) and found[0] <= 0.0):
            raise BadCoefficients(where, problem=Text(NO_COEFFICIENT, {"name": full_name, "value": _shown(found[0])}))
        values[name] = found[0]
    return kind(**values, **given)


def _read_diurnal_factors() -> DiurnalFactors:
    rows = {int(row["hour_utc"]): row for row in read_table("uhi_factors")}
    periods = tuple(
        Period(_month_day(row["first_day"]), _month_day(row["end_day"]), str(row["factors"]))
        for row in read_table("uhi_periods")
    )
    factors = {period.factors: tuple(rows[hour][period.factors] for hour in range(HOURS)) for period in periods}
    return DiurnalFactors(factors, periods)


def _read_roughness() -> tuple[RoughnessClass, ...]:
    names = [field.name for field in fields(RoughnessClass)]
    return tuple(
        RoughnessClass(*(math.inf if row[name] is None else row[name] for name in names))
        for row in read_table("wind_macdonald")
    )


def _month_day(text: str | float | None) -> tuple[int, int]:
    month, day = str(text).split("-")
    return int(month), int(day)


def _moment(row: Row, number: int, where: str) -> datetime:
    try:
        moment = datetime.fromisoformat(str(row["time_utc"]))
    except ValueError:
        values = {"row": number, "value": _shown(row["time_utc"]), "column": "time_utc"}
        raise BadStationTable(where, problem=Text(NO_NUMBER, values)) from None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def _number(row: Row, number: int, column: str, where: str) -> float:
    if not _is_number(row[column]):
        values = {"row": number, "value": _shown(row[column]), "column": column}
        raise BadStationTable(where, problem=Text(NO_NUMBER, values))
    return row[column]


def _is_number(value: str | float | None) -> bool:
    return isinstance(value, float) and math.isfinite(value)


def _shown(value: str | float | None) -> str:
    return "" if value is None else value if isinstance(value, str) else f"{value:g}"
