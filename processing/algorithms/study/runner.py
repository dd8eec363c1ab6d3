"""Makes runs in a study: the layers of a variant, and each theme of a scenario on them."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ...adapters.study.city import City
from ...adapters.study.database import Scenario, Variant
from ...adapters.study.digests import content_digest
from ...adapters.study.layout import CITY, DATABASE, MEASURE_LAYERS, RECORD
from ...adapters.study.measures import measure_digests, write_measures
from ...adapters.study.results import changed_results
from ...adapters.study.runs import Run, new_run, read_run, read_runs, write_record
from ...adapters.study.shapes import misfits
from ...adapters.tables import read_table, tables_seen
from ...adapters.versions import plugin_version, versions
from ...engine.errors import CannotRead, StadstweelingError
from ...engine.text import QT_TRANSLATE_NOOP
from ..base import translate_engine
from ..measures.applymeasures_parameters import HORIZONS
from .chain import Chain
from .themes import PLANS, StepPlan

NO_SCENARIO = Scenario("", CITY, {})
"""That of the runs which work out a variant: it is the same in every weather."""
BESIDE = (".qml", ".qmd", ".xml")
"""Files that tell how results look or are described: no results themselves."""


class BadSetting(StadstweelingError):
    """A setting of a variant that somebody changed in the database."""

    what = QT_TRANSLATE_NOOP("engine", "the variant cannot be worked out with {field} = '{value}'")
    expected = QT_TRANSLATE_NOOP("engine", "settings as 'Edit variants' gives them")
    remedy = QT_TRANSLATE_NOOP("engine", "Correct it with 'Edit variants'.")


class Runner:
    """Makes runs one after another; their progress is that of all their steps. Raises as `Chain` and `new_run` do."""

    def __init__(
        self, study: Path, context: QgsProcessingContext, feedback: QgsProcessingFeedback, steps: int
    ) -> None:
        self._study = study
        self._context = context
        self._feedback = feedback
        self._steps = steps
        self._done = 0

    def city(self, variant: Variant) -> City:
        """Return the city of a variant: worked out now, unless an earlier run did so from the same."""
        base, measures = City(self._study), measure_digests(self._study, variant.name)
        if not measures:
            return base
        wrong = misfits(variant) + ["horizon"] * (variant.horizon not in HORIZONS)
        if wrong:
            where = f"{DATABASE}, variants, {variant.name}"
            raise BadSetting(where, field=wrong[0], value=getattr(variant, wrong[0]))
        inputs = input_digests(base, PLANS[CITY]) | measures
        for run in reversed(read_runs(self._study, self._tell)):
            same = run.inputs == inputs and run.versions.get("stadstweeling") == plugin_version()
            if same and replace(run.variant, description=variant.description) == variant and _still_holds(run):
                self._done += len(PLANS[CITY])
                return City(self._study, run)
        run = self._make(
            variant, NO_SCENARIO, base, lambda folder: write_measures(self._study, variant.name, folder)
        )
        return City(self._study, run)

    def theme(self, variant: Variant, scenario: Scenario, city: City) -> Run:
        """Run a scenario in the city of a variant."""
        return self._make(variant, scenario, city, lambda folder: None)

    def again(self, run: Run, city: City) -> Run:
        """Run what a run did once more, with the measures that it keeps."""

        def copy(folder: Path) -> None:
            for table in MEASURE_LAYERS.values():
                if run.file(f"{table}.gpkg").is_file():
                    shutil.copy(run.file(f"{table}.gpkg"), folder)

        return self._make(run.variant, run.scenario, city, copy)

    def _make(
        self, variant: Variant, scenario: Scenario, city: City, prepare: Callable[[Path], None]
    ) -> Run:
        plans, started, title = PLANS[scenario.theme], time.monotonic(), f"{variant.name} {scenario.theme}"
        with tables_seen() as tables, new_run(self._study, title, self._tell) as (name, folder):
            prepare(folder)
            inputs = input_digests(city, plans) | _digests(folder)
            chain = Chain(city, folder, self._context, self._feedback)
            settings = _settings(variant, scenario)
            begun = datetime.now(UTC).isoformat(timespec="seconds")
            for plan in plans:
                chain.run(plan, settings.get(plan.algorithm, {}), self._done, self._steps)
                self._done += 1
            run = Run(
                name, scenario.theme, variant, scenario, city.grid(), begun, time.monotonic() - started, versions(),
                city.run.name if city.run else None, inputs, _tables(tables), chain.steps, _digests(folder),
                chain.warnings,
            )  # fmt: skip
            write_record(run, folder / RECORD)
        return read_run(self._study, name)

    def _tell(self, problem: StadstweelingError) -> None:
        self._feedback.pushWarning(problem.translated(translate_engine))


def _still_holds(run: Run) -> bool:
    """Tell whether the results of a run are what it wrote, and the tables that it used what they were."""
    try:
        tables = _tables({name: read_table(name) for name in run.tables})
    except CannotRead:  # a table that this version no longer has
        return False
    return tables == run.tables and not changed_results(run)


def _settings(variant: Variant, scenario: Scenario) -> dict[str, dict[str, Any]]:
    """Return what differs from the defaults of each algorithm: for the city, that is said by the variant."""
    if scenario.theme != CITY:
        return scenario.parameters
    return {
        "applymeasures": {
            "HORIZON": variant.horizon, "APPLY_CONFLICTING": variant.apply_conflicting, "PERIOD": variant.period,
            "RATE": variant.rate,
        }
    }  # fmt: skip


def input_digests(city: City, plans: tuple[StepPlan, ...]) -> dict[str, str]:
    """Return the checksum of every layer of a city that the steps read, by its place in the study."""
    sources = {
        city.source(source, name in plan.may_be_empty)
        for plan in plans
        for name, source in plan.inputs.items()
        if "." not in source
    }
    return {source: city.digest(source) for source in sorted(filter(None, sources))}


def _digests(folder: Path) -> dict[str, str]:
    """Return the checksum of every result in the folder of a run."""
    files = sorted(path for path in folder.iterdir() if path.suffix not in BESIDE)
    return {path.name: content_digest(path) for path in files}


def _tables(seen: dict[str, list[dict[str, Any]]]) -> dict[str, dict[str, Any]]:
    """Return the tables that were read, as `run.json` keeps them."""
    return {
        name: {"sha256": sha256(json.dumps(rows).encode()).hexdigest(), "rows": rows}
        for name, rows in sorted(seen.items())
    }
