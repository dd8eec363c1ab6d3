"""Which runs belong together: the same grid, scenario, base and tables, or their differences are not the measures'."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..errors import StadstweelingError
from ..grid import Grid
from ..text import QT_TRANSLATE_NOOP, Text

GRIDS = QT_TRANSLATE_NOOP("engine", "the grid: {one} against {other}")
SYSTEMS = QT_TRANSLATE_NOOP("engine", "the coordinate reference system: {one} against {other}")
SETTING = QT_TRANSLATE_NOOP("engine", "the scenario '{scenario}', {name}: {one} against {other}")
BASE_INPUT = QT_TRANSLATE_NOOP("engine", "the base layer {name}")
TABLE = QT_TRANSLATE_NOOP("engine", "the table {name}")
MEASURES = QT_TRANSLATE_NOOP("engine", "the measures of the variant '{variant}'")
NOT_GIVEN = QT_TRANSLATE_NOOP("engine", "not given")


class RunsDiffer(StadstweelingError):
    """Two runs that differ in more than the measures."""

    what = QT_TRANSLATE_NOOP("engine", "the runs do not belong together; they differ in {differences}")
    expected = QT_TRANSLATE_NOOP("engine", "runs that differ in nothing but the measures")
    remedy = QT_TRANSLATE_NOOP("engine", "Run the variants again with the same scenario, or choose other runs.")


@dataclass(frozen=True)
class Conditions:
    """What a run rests on. settings, inputs and tables: a value or checksum by name; measures: what tells them."""

    run: str
    variant: str
    scenario: str
    grid: Grid
    crs: str
    settings: Mapping[str, Any]
    inputs: Mapping[str, str]
    tables: Mapping[str, str]
    measures: str
    version: str


def check_belong(base: Conditions, other: Conditions) -> RunsDiffer | None:
    """Return the error of two runs of one scenario that differ in more than their measures, None where they don't."""
    found: list[Text] = []
    if not base.grid.matches(other.grid):
        found.append(Text(GRIDS, {"one": base.grid.text, "other": other.grid.text}))
    if base.crs != other.crs:
        found.append(Text(SYSTEMS, {"one": base.crs, "other": other.crs}))
    for name in _unequal(base.settings, other.settings, base.settings.keys() | other.settings.keys()):
        one, two = (settings.get(name, Text(NOT_GIVEN)) for settings in (base.settings, other.settings))
        found.append(Text(SETTING, {"scenario": base.scenario, "name": name, "one": one, "other": two}))
    shared = base.inputs.keys() & other.inputs.keys()
    found += [Text(BASE_INPUT, {"name": name}) for name in _unequal(base.inputs, other.inputs, shared)]
    shared = base.tables.keys() & other.tables.keys()
    found += [Text(TABLE, {"name": name}) for name in _unequal(base.tables, other.tables, shared)]
    return _error(base, other, found)


def check_same_measures(one: Conditions, other: Conditions) -> RunsDiffer | None:
    """Return the error of two runs of one variant that rest on different measures, None where they are the same."""
    same = one.measures == other.measures
    return None if same else _error(one, other, [Text(MEASURES, {"variant": one.variant})])


def _unequal(one: Mapping[str, Any], other: Mapping[str, Any], names: set[str]) -> list[str]:
    return sorted(name for name in names if one.get(name) != other.get(name))


def _error(one: Conditions, other: Conditions, found: Sequence[Text]) -> RunsDiffer | None:
    if not found:
        return None
    numbered = {f"d{number}": text for number, text in enumerate(found)}
    listed = Text("; ".join(f"{{{key}}}" for key in numbered), numbered)
    return RunsDiffer(f"{one.run}, {other.run}", differences=listed)
