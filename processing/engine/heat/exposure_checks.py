"""What can be wrong with people, homes and temperatures, found before they are set against one another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..errors import OutOfRange, StadstweelingError
from ..text import QT_TRANSLATE_NOOP, Text

PEOPLE_WITHIN = (
    ("age_65_plus", "residents"),
    ("age_75_plus", "residents"),
    ("age_75_plus", "age_65_plus"),
    ("one_person_households", "households"),
    ("one_person_households", "residents"),
)
"""Fields of neighbourhoods, each with the field of which it is a part."""

PET = QT_TRANSLATE_NOOP("engine", "PET")
AIR_TEMPERATURE = QT_TRANSLATE_NOOP("engine", "the air temperature")
WARMEST = 80.0
COLDEST = -40.0
"""Limits (°C) beyond which a PET or an air temperature outdoors cannot be right: our own choice."""
LOWEST_KELVIN = 200.0


class NegativeNumbers(StadstweelingError):
    what = QT_TRANSLATE_NOOP(
        "engine", "the field '{field}' holds {count} negative numbers, the first, {value:g}, in feature {first}"
    )
    expected = QT_TRANSLATE_NOOP("engine", "numbers from 0 up, or NULL where nothing is known")
    remedy = QT_TRANSLATE_NOOP("engine", "Correct them; make codes for 'unknown', such as -99997 of CBS, NULL.")


class MoreThanTheWhole(StadstweelingError):
    what = QT_TRANSLATE_NOOP(
        "engine",
        "'{part}' is larger than '{whole}' in {count} features, the first is {first} with {more:g} and {less:g}",
    )
    expected = QT_TRANSLATE_NOOP("engine", "'{part}' as a number, at most as large as '{whole}'")
    remedy = QT_TRANSLATE_NOOP("engine", "Correct the fields: perhaps they were swapped, or one is a percentage.")


class LooksLikeKelvin(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "{quantity} runs from {lowest:g} to {highest:g}, which smells of kelvin")
    expected = QT_TRANSLATE_NOOP("engine", "temperatures in °C")
    remedy = QT_TRANSLATE_NOOP("engine", "Subtract 273.15 with the raster calculator.")


class NoHomes(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "no building with dwellings lies in a neighbourhood")
    expected = QT_TRANSLATE_NOOP("engine", "buildings with a number of dwellings in the field 'dwellings'")
    remedy = QT_TRANSLATE_NOOP("engine", "Fill the field, or choose the buildings of the same area.")


class OneAirTemperature(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "only one of the two air temperatures is given")
    expected = QT_TRANSLATE_NOOP("engine", "the air temperature before and after the measures, or neither")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose the other one as well, or leave both empty.")


class NotAirTemperature(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "the layer is the PET map")
    expected = QT_TRANSLATE_NOOP("engine", "air temperature: deaths follow from it, and not from PET")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose the air temperature that 'Heat stress' gives.")


def check_not_negative(field: str, values: np.ndarray, ids: Sequence[int], where: str) -> None:
    """Raise `NegativeNumbers` where the values of a field, NaN for unknown, include any."""
    wrong = np.flatnonzero(values < 0)
    if len(wrong):
        raise NegativeNumbers(where, field=field, count=len(wrong), first=ids[wrong[0]], value=values[wrong[0]])


def check_people(columns: Mapping[str, np.ndarray], ids: Sequence[int], where: str) -> None:
    """Raise the named error of the first field of neighbourhoods that cannot be right.

    `columns`: numbers of people or households by field, NaN for unknown. Raises `NegativeNumbers` or
    `MoreThanTheWhole`.
    """
    for field, values in columns.items():
        check_not_negative(field, values, ids, where)
    for part, whole in PEOPLE_WITHIN:
        wrong = np.flatnonzero(columns[part] > columns[whole])
        if len(wrong):
            more, less = columns[part][wrong[0]], columns[whole][wrong[0]]
            raise MoreThanTheWhole(
                where, part=part, whole=whole, count=len(wrong), first=ids[wrong[0]], more=more, less=less
            )


def check_temperature(values: np.ndarray, quantity: str, where: str) -> None:
    """Raise `LooksLikeKelvin` or `OutOfRange` where a map is no temperature outdoors in °C; NaN for no data."""
    lowest, highest = float(np.nanmin(values)), float(np.nanmax(values))
    name = Text(quantity)
    if lowest > LOWEST_KELVIN:
        raise LooksLikeKelvin(where, quantity=name, lowest=lowest, highest=highest)
    for value in (lowest, highest):
        if not COLDEST <= value <= WARMEST:
            raise OutOfRange(where, quantity=name, value=value, unit="°C", lowest=COLDEST, highest=WARMEST)


def check_air(values: np.ndarray, pet: np.ndarray, where: str) -> None:
    """Raise the named error where a map is no air temperature (°C), or is that of the PET."""
    check_temperature(values, AIR_TEMPERATURE, where)
    if np.array_equal(values, pet, equal_nan=True):
        raise NotAirTemperature(where)
