"""The parts of the report that tell of the runs: what the measures cost, and how everything was computed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingException, QgsVectorLayer

from ...engine.errors import StadstweelingError
from ..language import translate
from ..main_thread import let_main_thread_catch_up
from ..model_card import ModelCard, card_for
from ..registry import algorithm_of
from ..study.layout import CITY
from ..study.runs import IN_RUN, IN_STUDY, Run, Step
from .blocks import Chosen
from .numbers import MEASURES, cost_of
from .page import Html, element, join, table
from .words import UNKNOWN, age_words, amount, euros, theme_title

MOST_WARNINGS = 8
"""How many warnings of a run the report shows: each conflict of a measure is one, and a table has these."""


def cost_table(chosen: Chosen) -> Html:
    """Return what the measures of each variant cost, and how many are carried out."""
    header = (
        translate("CompareReport", "Variant"), translate("CompareReport", "Age of new trees"),
        translate("CompareReport", "Present value"), translate("CompareReport", "Over"),
        translate("CompareReport", "Measures carried out"), translate("CompareReport", "Refused"),
    )  # fmt: skip
    caption = translate("CompareReport", "What the measures cost, by key figures: an estimate, no quotation")
    return table(caption, header, (_cost_row(name, chosen) for name in (chosen.base, *chosen.variants)), 2)


def _cost_row(name: str, chosen: Chosen) -> tuple[str, ...]:
    run = next(run for block in chosen.blocks for run in block.runs if run.variant.name == name)
    if run.city is None:
        return name, translate("CompareReport", "no measures"), euros(cost_of(run, None)), "", "0", "0"
    city, variant = chosen.cities.get(name), run.variant
    if city is None:
        return name, age_words(variant.horizon), UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN
    cost = cost_of(run, city)
    value = euros(cost)
    if cost.unknown:
        words = translate("CompareReport", "cost not fully known of {count} measures").format(count=cost.unknown)
        value = join((value, element("small", words)))
    terms = translate("CompareReport", "{period} years at {rate} %").format(
        period=amount(variant.period), rate=amount(variant.rate)
    )
    counts = (amount(city.number(MEASURES, key), 0) for key in ("MEASURES_APPLIED", "MEASURES_REFUSED"))
    return name, age_words(variant.horizon), value, terms, *counts


def careful_section(chosen: Chosen, doubts: Sequence[str]) -> Html:
    """Return the conflicts of measures by kind and reason, and the warnings, those of several runs once."""
    content = [_conflicts(city) for city in chosen.cities.values()]
    items = [element("li", doubt) for doubt in doubts]
    for text, names in _warnings(chosen).items():
        items.append(element("li", text, " ", element("small", ", ".join(names))))
    if items:
        content.append(element("ul", *items, class_="warnings"))
    heading = element("h2", translate("CompareReport", "Conflicts and warnings"))
    return join((heading, *content)) if any(content) else Html()


def _conflicts(city: Run) -> Html:
    layer = QgsVectorLayer(str(city.file("conflicts.gpkg")), "conflicts", "ogr")
    if not layer.isValid() or not layer.featureCount():
        return Html()
    counts = Counter((feature["name"], feature["reason"], feature["applied"]) for feature in layer.getFeatures())
    words = (translate("CompareReport", "not carried out"), translate("CompareReport", "carried out all the same"))
    header = (
        translate("CompareReport", "Measure"), translate("CompareReport", "Conflict"),
        translate("CompareReport", "Then"), translate("CompareReport", "Number"),
    )  # fmt: skip
    rows = [(str(kind), str(reason), words[int(applied)], str(count))
            for (kind, reason, applied), count in sorted(counts.items(), key=str)]  # fmt: skip
    caption = translate("CompareReport", "Conflicts of the measures of {variant}").format(variant=city.variant.name)
    return table(caption, header, rows, 3)


def _warnings(chosen: Chosen) -> dict[str, list[str]]:
    """Return the first warnings of every run, each with the names of the runs that have it."""
    found: dict[str, list[str]] = {}
    for run in chosen.runs:
        for text in run.warnings[:MOST_WARNINGS]:
            found.setdefault(text, []).append(run.name)
        more = len(run.warnings) - MOST_WARNINGS
        if more > 0:
            text = translate("CompareReport", "And {count} more warnings, in run.json.").format(count=more)
            found.setdefault(text, []).append(run.name)
    return found


def runs_section(chosen: Chosen) -> Html:
    """Return how the numbers came about: what was chosen in each scenario, the versions, and the card of every model.

    The runs of a scenario are alike, so the first of them tells of the data.
    """
    cities = list(chosen.cities.values())
    groups = [(theme_title(CITY), cities)] if cities else []
    groups += [(" · ".join((theme_title(block.theme), block.scenario)), block.runs) for block in chosen.blocks]
    parts = [element("h2", translate("CompareReport", "How this was computed"))]
    header = (translate("CompareReport", "Algorithm"), translate("CompareReport", "Settings other than the defaults"))
    for title, runs in groups:
        rows = {step.algorithm: _settings(step) for run in runs for step in run.steps}
        parts += [table(title, header, rows.items(), 2), element("ul", *map(_origin, runs))]
        parts += map(Html, _cards(runs[0]))
    text = translate("CompareReport", "The file run.json of each run has its layers with checksums and its tables.")
    return join((*parts, element("small", text)))


def _cards(run: Run) -> Iterator[str]:
    """Yield the model card of every step of a run, as HTML."""
    for step in run.steps:
        algorithm = algorithm_of(step.algorithm)
        if algorithm is None:  # it is in no registry where an algorithm is run on its own
            continue
        card = _card(algorithm, run.parameters(step))
        let_main_thread_catch_up()
        yield card.html()


def _card(algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any]) -> ModelCard:
    context = QgsProcessingContext()
    try:
        return algorithm.card(parameters, context)
    except (StadstweelingError, QgsProcessingException):  # a layer of the run is gone: the rest can be told
        return card_for(algorithm, parameters, context)


def _settings(step: Step) -> str:
    """Return the parameters of a step that are no layers or files, as a run keeps these from the study's folder."""
    found = (f"{name} = {_shown(value)}" for name, value in step.parameters.items() if not _is_file(value))
    return "; ".join(found) or UNKNOWN


def _is_file(value: Any) -> bool:
    return isinstance(value, str) and value.startswith((IN_RUN, IN_STUDY))


def _shown(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _origin(run: Run) -> Html:
    versions = ", ".join(f"{name} {version}" for name, version in run.versions.items())
    line = translate("CompareReport", "{variant}: {run}, computed on {date}; {versions}")
    text = line.format(variant=run.variant.name, run=run.name, date=run.started, versions=versions)
    return element("li", element("small", text))
