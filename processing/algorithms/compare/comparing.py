"""Puts the chosen runs side by side, with what only two of them together tell: cooling, and deaths from heat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from qgis.core import QgsProcessingContext, QgsProcessingFeedback

from ...adapters.compare.blocks import Block, Chosen
from ...adapters.compare.numbers import MEASURES, city_numbers, numbers_of
from ...adapters.compare.pet_change import PET_CHANGE, change_in_pet
from ...adapters.compare.stale import changed_layers, redrawn_variants
from ...adapters.compare.words import amount, damaged_words, theme_title
from ...adapters.language import translate
from ...adapters.study.layout import CITY, HEAT
from ...engine.indicators.comparison import Comparison, compare
from ...engine.indicators.indicators import Goal, Indicator
from ...engine.progress import OnProgress, report
from ...engine.text import QT_TRANSLATE_NOOP, Text
from .deaths import DEATHS, EXPOSURE, CannotWorkOut, change_in_deaths

TREES = ("TREES_PLANTED", "TREES_FELLED")
COMPARING = QT_TRANSLATE_NOOP("engine", "Comparing runs")


class Comparing:
    """Compares the chosen runs; `warnings` are what makes the numbers less sure, though not wrong."""

    def __init__(
        self,
        chosen: Chosen,
        indicators: Sequence[Indicator],
        goals: Sequence[Goal],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        self._chosen = chosen
        self._indicators = indicators
        self._goals = goals
        self._context = context
        self._feedback = feedback
        self.warnings: list[str] = []
        for warning in _doubts(chosen):
            self._warn(warning)

    def comparisons(self, on_progress: OnProgress) -> list[Comparison]:
        """Return the measures of the variants, and each scenario, compared. Raises `Cancelled`."""
        cities, names = self._chosen.cities, (self._chosen.base, *self._chosen.variants)
        lost = self._chosen.lost
        base, *variants = (city_numbers(name, cities.get(name), self._indicators, name in lost) for name in names)
        found = [compare(CITY, "", base, variants, self._indicators, self._goals)]
        for number, block in enumerate(self._chosen.blocks):
            report(on_progress, number / len(self._chosen.blocks), Text(COMPARING))
            together = self._together(block)
            numbers = {
                run.name: numbers_of(run, cities.get(run.variant.name), self._indicators, together.get(run.name))
                for run in block.runs
            }
            base = numbers.pop(block.base.name) if block.base else None
            variants = list(numbers.values())
            found.append(compare(block.theme, block.scenario, base, variants, self._indicators, self._goals))
        return found

    def _together(self, block: Block) -> dict[str, dict[str, float | None]]:
        """Return what only a run and that of the base together tell, by the name of the run; 0 for the base."""
        found: dict[str, dict[str, float | None]] = {}
        for run in block.runs if block.theme == HEAT else ():
            city = self._chosen.cities.get(run.variant.name)
            known = block.base and not self._chosen.lost & {run.variant.name, block.base.variant.name}
            change = change_in_pet(block.base, run, city) if known else None
            found[run.name] = {PET_CHANGE: 0.0 if run is block.base else change}
        for name, deaths in self._deaths(block).items():
            found.setdefault(name, {}).update(deaths)
        return found

    def _deaths(self, block: Block) -> Mapping[str, dict[str, float | None]]:
        """Return the change in deaths by the name of the run, 0 for the base; nothing where that is not known."""
        pairs = block.variants if block.base and any(step.algorithm == EXPOSURE for step in block.base.steps) else ()
        found: dict[str, dict[str, float | None]] = {}
        for run in pairs:
            try:
                found[run.name] = change_in_deaths(block.base, run, self._context, self._feedback)
            except CannotWorkOut as reason:
                text = translate("Comparing", "{run}: the change in deaths from heat is left out. {reason}")
                self._warn(text.format(run=run.name, reason=reason))
        return {block.base.name: dict.fromkeys(DEATHS, 0.0)} | found if found else {}

    def _warn(self, warning: str) -> None:
        self.warnings.append(warning)
        self._feedback.pushWarning(warning)


def _doubts(chosen: Chosen) -> Iterator[str]:
    """Yield what makes a comparison less sure, though not wrong."""
    if chosen.damaged:
        yield damaged_words(chosen.damaged)
    if not chosen.variants:
        yield translate("Comparing", "There is only one variant with runs: there are no differences.")
    versions = {run.versions.get("stadstweeling", "?"): run.name for run in chosen.runs}
    if len(versions) > 1:
        text = translate("Comparing", "The runs were made with several versions of Stadstweeling: {versions}.")
        yield text.format(versions=", ".join(f"{version} ({name})" for version, name in versions.items()))
    for name, city in chosen.cities.items():
        unknown = city.number(MEASURES, "COST_UNKNOWN")
        if unknown:
            text = translate("Comparing", "{variant}: what {count} measures cost is not fully known, so it costs more.")
            yield text.format(variant=name, count=unknown)
    terms = {(run.variant.period, run.variant.rate) for run in chosen.cities.values()}
    if len(terms) > 1:
        text = translate("Comparing", "Present values do not compare: they have other periods or rates ({terms}).")
        yield text.format(terms="; ".join(f"{amount(period)}, {amount(rate)} %" for period, rate in sorted(terms)))
    if redrawn := redrawn_variants(chosen):
        text = translate(
            "Comparing", "{variants}: the measures were changed after these runs were made. Run the variant again."
        )
        yield text.format(variants=", ".join(redrawn))
    if changed := changed_layers(chosen):
        text = translate("Comparing", "Base layers were changed after these runs were made: {layers}. Run them again.")
        yield text.format(layers=", ".join(changed))
    planted = [name for name, city in chosen.cities.items() if any(city.number(MEASURES, key) for key in TREES)]
    if planted and any(block.theme == HEAT for block in chosen.blocks):
        text = translate(
            "Comparing",
            "{variants}: trees change. In the standard heat method crowns close off the sky, which keeps warmth in the "
            "air, and slow the wind. Judge trees by shade and by the change in PET, not by air temperature, deaths or "
            "the share of 41 °C and more.",
        )
        yield text.format(variants=", ".join(planted))
    for block in chosen.blocks:
        if block.base is None:
            text = translate("Comparing", "{scenario}: the variant {base} has no run, so no differences are known.")
            yield text.format(scenario=f"{theme_title(block.theme)}, {block.scenario}", base=chosen.base)
    for block in chosen.blocks:
        for run in block.runs:
            if run.city and run.variant.name not in chosen.cities:
                text = translate("Comparing", "{run}: the run {city} with its measures is gone: its cost is not known.")
                yield text.format(run=run.name, city=run.city)
