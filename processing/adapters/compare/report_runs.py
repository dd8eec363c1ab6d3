"""The parts of the report that tell of the runs: what the measures cost, and how everything was computed."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ..study.runs import Step
from .blocks import Chosen
from .numbers import MEASURES, cost_of
from .page import Html, element, join, table
from .words import UNKNOWN, amount, euros

translate = QCoreApplication.translate


def cost_section(chosen: Chosen) -> Html:
    """Return what the measures of each variant cost."""
    header = (
        translate("CompareReport", "Variant"), translate("CompareReport", "Age of new trees and green"),
        translate("CompareReport", "Construction"), translate("CompareReport", "Upkeep a year"),
        translate("CompareReport", "Present value"), translate("CompareReport", "Measures: done, refused"),
    )  # fmt: skip
    caption = translate("CompareReport", "What the measures cost, by key figures: an estimate, no quotation")
    rows = [_cost_row(name, chosen) for name in (chosen.base, *chosen.variants)]
    return join((element("h2", translate("CompareReport", "Cost")), table(caption, header, rows, text_columns=2)))


def _cost_row(name: str, chosen: Chosen) -> tuple[str, ...]:
    run = next(run for block in chosen.blocks for run in block.runs if run.variant.name == name)
    if run.city is None:
        return name, translate("CompareReport", "no measures"), "€ 0", "€ 0", "€ 0", "0, 0"
    city = chosen.cities.get(name)
    if city is None:
        return name, run.variant.horizon, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN
    horizon = translate("CompareReport", "{horizon}; {period} years at {rate} %").format(
        horizon=run.variant.horizon, period=amount(run.variant.period), rate=amount(run.variant.rate)
    )
    cost = cost_of(run, city)
    keys = ("CONSTRUCTION", "UPKEEP", "MEASURES_APPLIED", "MEASURES_REFUSED")
    construction, upkeep, applied, refused = (amount(city.number(MEASURES, key), 0) for key in keys)
    value = euros(cost)
    if cost.unknown:
        words = translate("CompareReport", "cost not fully known of {count} measures").format(count=cost.unknown)
        value = join((value, element("small", words)))
    return name, horizon, f"€ {construction}", f"€ {upkeep}", value, f"{applied}, {refused}"


def runs_section(chosen: Chosen) -> Html:
    """Return how the numbers came about: the algorithms of every run with what was chosen, and the versions."""
    runs = {run.name: run for run in chosen.runs}
    parts = [element("h2", translate("CompareReport", "How this was computed"))]
    for run in runs.values():
        title = " · ".join(part for part in (run.name, run.variant.name, run.scenario.name) if part)
        header = (translate("CompareReport", "Algorithm"), translate("CompareReport", "Parameters"))
        versions = ", ".join(f"{name} {version}" for name, version in run.versions.items())
        line = translate("CompareReport", "Computed on {date}; {versions}").format(date=run.started, versions=versions)
        rows = [(step.algorithm, _parameters(step)) for step in run.steps]
        parts += [element("h3", title), element("p", element("small", line)), _steps(title, header, rows)]
    return join(parts)


def _steps(title: str, header: tuple[str, str], rows: list[tuple[str, str]]) -> Html:
    return table(title, header, rows, text_columns=2) if rows else Html()


def _parameters(step: Step) -> str:
    return "; ".join(f"{name} = {_shown(value)}" for name, value in step.parameters.items()) or UNKNOWN


def _shown(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
