"""The runs of a study that are compared: for each scenario one of every variant, and what they rest on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from ...engine.errors import ProblemsFound, StadstweelingError
from ...engine.grid import Grid
from ...engine.indicators.belonging import Conditions, check_belong, check_same_measures
from ...engine.layers import BUILDINGS
from ...engine.text import QT_TRANSLATE_NOOP
from ..study.database import named
from ..study.layout import CITY, MEASURE_LAYERS, RUNS, THEMES, table_source
from ..study.runs import Run, RunDamaged
from ..study.study import Study

MEASURE_FILES = tuple(f"{table}.gpkg" for table in MEASURE_LAYERS.values())
"""In which a run of a city keeps the measures that it was made of."""
GRID = ("rows", "columns", "cell_size", "west", "north")


class NothingToCompare(StadstweelingError):
    """A study without the runs that were asked for."""

    what = QT_TRANSLATE_NOOP("engine", "there are no runs of the variant '{variant}'")
    expected = QT_TRANSLATE_NOOP("engine", "at least a run of the variant that the others are compared with")
    remedy = QT_TRANSLATE_NOOP("engine", "Run that variant with 'Run study', or compare with another one.")


class RunTwice(StadstweelingError):
    """Two runs of the same variant and scenario."""

    what = QT_TRANSLATE_NOOP("engine", "both are runs of the variant '{variant}' and the scenario '{scenario}'")
    expected = QT_TRANSLATE_NOOP("engine", "one run of every variant for each scenario")
    remedy = QT_TRANSLATE_NOOP("engine", "Leave out one of them.")


@dataclass(frozen=True)
class Block:
    """The runs of one scenario: that of the base, None where it has none, and those of the variants in their order."""

    theme: str
    scenario: str
    base: Run | None
    variants: tuple[Run, ...]

    @property
    def runs(self) -> tuple[Run, ...]:
        """All runs, that of the base first."""
        return ((self.base,) if self.base else ()) + self.variants


@dataclass(frozen=True)
class Chosen:
    """What is compared: the names of the base and of the variants, the blocks, and the run of the city by variant.

    damaged: the names of the runs that had no part in it, as nobody can read them.
    """

    study: Study
    base: str
    variants: tuple[str, ...]
    blocks: tuple[Block, ...]
    cities: dict[str, Run]
    damaged: tuple[str, ...] = ()

    @property
    def lost(self) -> set[str]:
        """The variants with measures of which the run that worked them out is gone."""
        return {run.variant.name for block in self.blocks for run in block.runs if run.city} - self.cities.keys()

    @property
    def runs(self) -> list[Run]:
        """All runs that have part in it, those of the cities first."""
        return [*self.cities.values(), *(run for block in self.blocks for run in block.runs)]


def choose(study: Study, base: str, names: Sequence[str]) -> Chosen:
    """Choose the runs with these names, or the newest of every variant for each scenario, and check that they belong.

    A damaged run is left out, unless it is one of those names. Raises `NotThere`, `RunTwice`, `NothingToCompare`,
    `RunDamaged` or, with all that differs or is damaged, `ProblemsFound`.
    """
    damaged: list[RunDamaged] = []
    everything = study.runs(damaged.append)
    if asked := [problem for problem in damaged if problem.run in names]:
        raise ProblemsFound(asked)
    order = list(dict.fromkeys(variant.name for variant in (*study.variants(), *(run.variant for run in everything))))
    base = base or next(iter(order), "")
    found = _picked(everything, names, str(study.folder)) if names else _newest(everything)
    if not any(run.variant.name == base for run in found):
        raise ProblemsFound([NothingToCompare(str(study.folder), variant=base), *damaged])
    variants = tuple(name for name in order if name != base and any(run.variant.name == name for run in found))
    keys = dict.fromkeys((run.theme, run.scenario.name) for run in found)
    blocks = tuple(_block(found, *key, base, variants) for key in sorted(keys, key=_by_theme))
    by_name = {run.name: run for run in everything}
    _check(blocks, by_name)
    cities = {run.variant.name: by_name[run.city] for block in blocks for run in block.runs if run.city in by_name}
    return Chosen(study, base, variants, blocks, cities, tuple(problem.run for problem in damaged))


def buildings_of(run: Run) -> str:
    """Return the buildings that a run saw, as QGIS opens them."""
    own = run.study / RUNS / (run.city or "") / f"{BUILDINGS.name}.gpkg"
    if run.city and own.exists():
        return str(own)
    return table_source(run.study, BUILDINGS.name)


def _picked(everything: Sequence[Run], names: Sequence[str], where: str) -> list[Run]:
    found: dict[tuple[str, str, str], Run] = {}
    for name in dict.fromkeys(names):
        run = named(everything, name, where)
        if run.theme == CITY:
            continue
        key = (run.theme, run.scenario.name, run.variant.name)
        if key in found:
            raise RunTwice(f"{found[key].name}, {name}", variant=run.variant.name, scenario=run.scenario.name)
        found[key] = run
    return list(found.values())


def _newest(everything: Sequence[Run]) -> list[Run]:
    runs = (run for run in everything if run.theme != CITY)
    return list({(run.theme, run.scenario.name, run.variant.name): run for run in runs}.values())


def _block(found: Sequence[Run], theme: str, scenario: str, base: str, variants: Sequence[str]) -> Block:
    runs = {run.variant.name: run for run in found if (run.theme, run.scenario.name) == (theme, scenario)}
    return Block(theme, scenario, runs.get(base), tuple(runs[name] for name in variants if name in runs))


def _by_theme(key: tuple[str, str]) -> tuple[int, str]:
    return THEMES.index(key[0]) if key[0] in THEMES else len(THEMES), key[1]


def _check(blocks: Sequence[Block], by_name: dict[str, Run]) -> None:
    """Raise all that keeps runs from being compared: with the others of their scenario, or their own variant."""
    problems, first = [], {}
    cities = {run.city: by_name[run.city] for block in blocks for run in block.runs if run.city in by_name}
    made = [_conditions(city, by_name) for city in cities.values()]
    problems += [problem for other in made[1:] if (problem := check_belong(made[0], other))]
    for block in blocks:
        conditions = [_conditions(run, by_name) for run in block.runs]
        problems += [problem for other in conditions[1:] if (problem := check_belong(conditions[0], other))]
        for each in conditions:
            if problem := check_same_measures(first.setdefault(each.variant, each), each):
                problems.append(problem)
    if problems:
        raise ProblemsFound(problems)


def _conditions(run: Run, by_name: dict[str, Run]) -> Conditions:
    """Return what a run rests on, together with the run of its city. Raises `RunDamaged`."""
    try:
        return _read_conditions(run, by_name)
    except (KeyError, TypeError, AttributeError) as error:
        raise RunDamaged(run.name, reason=repr(error)) from error


def _read_conditions(run: Run, by_name: dict[str, Run]) -> Conditions:
    city = by_name.get(run.city or "")
    inputs = (city.inputs if city else {}) | run.inputs
    measures = {name: digest for name, digest in inputs.items() if name in MEASURE_FILES}
    return Conditions(
        run=run.name,
        variant=run.variant.name,
        scenario=run.scenario.name,
        grid=Grid(*(run.grid[name] for name in GRID)),
        crs=str(run.grid["crs"]),
        settings=dict(_settings(run.scenario.parameters)),
        inputs={
            name: digest
            for name, digest in inputs.items()
            if name not in MEASURE_FILES and not name.startswith(f"{RUNS}/")
        },
        tables={name: table.get("sha256", "") for name, table in run.tables.items()},
        measures=json.dumps([asdict(run.variant) | {"description": ""}, measures], sort_keys=True),
        version=run.versions.get("stadstweeling", ""),
    )


def _settings(parameters: dict[str, dict[str, Any]]) -> Iterator[tuple[str, Any]]:
    for algorithm, settings in parameters.items():
        for name, value in settings.items():
            yield f"{algorithm} {name}", value
