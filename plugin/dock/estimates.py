"""How long runs will take, and how much memory, told before they start: from earlier runs where there are any."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ...processing.adapters.study.city import ground_grid
from ...processing.adapters.study.database import Scenario
from ...processing.adapters.study.layout import HEAT, TREES, WATER
from ...processing.adapters.study.study import Study
from ...processing.engine.flood.estimate import estimate
from ...processing.engine.grid import Grid
from ...processing.engine.memory import BYTES_PER_CELL, check_fits
from .storm_sketch import storm_of

translate = QCoreApplication.translate

SECONDS_A_CELL = {HEAT: 4e-5, TREES: 1.5e-5}
"""Measured on a busy machine of two cores with the demo district: our own rough guess for another."""
AGAIN = (0.7, 1.5)
"""Between which parts of the time of an earlier run the next will be: our own default."""
UNKNOWN = (0.7, 6.0)
"""The same of a time that is only guessed: another machine, other depths, other programs that run."""
START = 20.0
"""How long (s) preparing the code of a theme can take, the first time after QGIS has started: our own default."""
OWN_MEMORY = 0.3e9
"""What the libraries take, whatever the size of the study (bytes): our own default."""
HOUR = 3600.0


@dataclass(frozen=True)
class Expected:
    """The least and the most time (s) that runs will take, and their memory (bytes)."""

    least: float
    most: float
    memory: float

    def words(self) -> str:
        """Return it as a sentence."""
        sentence = translate("Estimates", "Takes {time} and {memory} GB of memory.")
        memory = QLocale().toString(self.memory / 1e9, "f", 1)
        return sentence.format(time=range_words(self.least, self.most), memory=memory)


def expect(study: Study, scenarios: Iterable[Scenario], variants: int, started: set[str]) -> Expected:
    """Estimate runs of scenarios on so many variants; started: the themes whose code is ready.

    Raises `DoesNotFit`.
    """
    grid, _ = ground_grid(study.folder)
    check_fits(grid.cells, QgsApplication.systemMemorySizeMb() * 1e6, study.title)
    least, most = 0.0, 0.0
    for scenario in scenarios:
        low, high = _times(study, scenario, grid)
        least += variants * low
        most += variants * high + (0.0 if scenario.theme in started else START)
    return Expected(least, most, OWN_MEMORY + grid.cells * BYTES_PER_CELL)


def _times(study: Study, scenario: Scenario, grid: Grid) -> tuple[float, float]:
    earlier = [run.seconds for run in study.runs() if run.scenario == scenario]
    if earlier:
        return AGAIN[0] * min(earlier[-3:]), AGAIN[1] * max(earlier[-3:])
    if scenario.theme == WATER:
        storm, _ = storm_of(scenario.parameters.get("designstorm", {}))
        after = scenario.parameters.get("cloudburst", {}).get("AFTER", 1.0) * HOUR
        guess = estimate(grid, (storm.duration if storm else HOUR) + after, os.cpu_count() or 1).seconds
    else:
        guess = SECONDS_A_CELL[scenario.theme] * grid.cells
    return UNKNOWN[0] * guess, UNKNOWN[1] * guess


def range_words(least: float, most: float) -> str:
    """Return a range of time in one unit, in round numbers."""
    for size, text in (
        (1.0, translate("Estimates", "{range} s")),
        (60.0, translate("Estimates", "{range} min")),
        (HOUR, translate("Estimates", "{range} hours")),
    ):
        if most < 100.0 * size or size == HOUR:
            low, high = max(_round(least / size), 1), max(_round(most / size), 1)
            return text.format(range=f"{low}–{high}" if low < high else f"{high}")
    return ""


def time_words(seconds: float) -> str:
    """Return a time in round numbers."""
    return range_words(seconds, seconds)


def _round(number: float) -> int:
    """Return a number without the figures that nobody can foresee."""
    step = 1 if number < 10.0 else 5
    return step * round(number / step)
