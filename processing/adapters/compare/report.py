"""The report of a comparison: what the variants change, cost and reach, with what must be known beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...engine.indicators.comparison import Comparison, Effect, Turn
from ...engine.indicators.indicators import Goal, Indicator, Verdict
from ..language import language, translate
from ..study.layout import CITY, WATER
from .blocks import Chosen
from .chart import charted, draw_effects
from .maps import Difference, draw_difference
from .page import Html, element, figure, join, page, table
from .report_runs import careful_section, cost_table, runs_section
from .words import UNKNOWN, amount, label, signed, target_words, theme_title, turn_word, verdict_word

SIGNS = {"better": "▲", "worse": "▼"}
MARKS = {Verdict.MET: "✔", Verdict.MISSED: "✘", Verdict.UNKNOWN: "?", Verdict.NO_TARGET: UNKNOWN}


@dataclass(frozen=True)
class Told:
    """All that a report tells of: the title of the study, the runs, what came out, and what to be careful about."""

    title: str
    chosen: Chosen
    comparisons: Sequence[Comparison]
    goals: Sequence[Goal]
    indicators: Sequence[Indicator]
    differences: Sequence[Difference]
    warnings: Sequence[str]


def report_page(told: Told) -> str:
    """Return the report as a page of HTML, in the language in which results speak: Dutch, or else English."""
    tongue = "nl" if language().startswith("nl") else "en"
    title = translate("CompareReport", "{study}: variants compared").format(study=told.title)
    return page(
        title, tongue, element("h1", title), element("p", _question(told.chosen), class_="lead"), _goals(told),
        *(_section(comparison, told) for comparison in told.comparisons), _per_euro(told.comparisons),
        careful_section(told.chosen, told.warnings), runs_section(told.chosen),
    )  # fmt: skip


def _question(chosen: Chosen) -> str:
    if not chosen.variants:
        text = translate("CompareReport", "How does the city do in {base}? There is nothing to compare it with yet.")
        return text.format(base=_quoted(chosen.base))
    text = translate(
        "CompareReport",
        "What do {variants} change against {base}, what do they cost, and which goals do they reach?",
    )
    *others, last = map(_quoted, chosen.variants)
    names = last
    if others:
        names = translate("CompareReport", "{others} and {last}").format(others=", ".join(others), last=last)
    return text.format(variants=names, base=_quoted(chosen.base))


def _quoted(name: str) -> str:
    return f"“{name}”"


def _goals(told: Told) -> Html:
    """Return the goals, with for each variant whether it meets them in each scenario."""
    titles = {item.name: item for item in told.indicators}
    rows = []
    for goal in told.goals:
        item = titles[goal.indicator]
        head = join((goal.title, element("small", f"{label(item)}: {target_words(goal.kind, goal.target, item)}")))
        cells = [_goal_cell(goal, variant, told.comparisons) for variant in told.chosen.variants]
        rows.append((head, *cells))
    if not told.chosen.variants or not rows:
        return Html()
    header = (translate("CompareReport", "Goal"), *told.chosen.variants)
    caption = translate("CompareReport", "Goals of the workshop, or your own, and whether each variant meets them")
    return join((element("h2", translate("CompareReport", "Goals")), table(caption, header, rows)))


def _goal_cell(goal: Goal, variant: str, comparisons: Sequence[Comparison]) -> Html:
    found = [
        (comparison.scenario, effect, verdict)
        for comparison in comparisons
        for effect in comparison.effects
        for each, verdict in effect.verdicts
        if each == goal and effect.variant == variant
    ]
    if not found:
        return element("span", UNKNOWN)
    return join(
        element(
            "div", element("span", f"{MARKS[verdict]} {verdict_word(verdict)}", class_=_class_of(verdict)),
            element("small", f"{_reached(goal, effect)} · {scenario}"),
        )
        for scenario, effect, verdict in found
    )  # fmt: skip


def _class_of(verdict: Verdict) -> str:
    return {Verdict.MET: "better", Verdict.MISSED: "worse"}.get(verdict, "neutral")


def _reached(goal: Goal, effect: Effect) -> str:
    """Return the number that is compared with the target."""
    item = effect.indicator
    texts = {
        "level": f"{amount(effect.value, item.decimals)} {item.unit}",
        "change": f"{signed(effect.difference, item.decimals)} {item.unit}",
        "change_percent": f"{signed(effect.difference_percent, 1)} %",
    }
    return texts[goal.kind.value].strip()


def _section(comparison: Comparison, told: Told) -> Html:
    """Return the table, the chart and the maps of a scenario."""
    content = [element("h2", _heading(comparison))]
    if comparison.theme == CITY:
        content.append(cost_table(told.chosen))
    if comparison.base is None:
        text = translate("CompareReport", "{base} has no run of this scenario, so no differences are known.")
        content.append(element("p", text.format(base=_quoted(told.chosen.base))))
    content.append(_indicator_table(comparison, told.chosen.base))
    if comparison.base and comparison.variants and charted(comparison):
        title = translate("CompareReport", "What the variants change")
        subtitle = translate("CompareReport", "Difference to {base}; each panel has its own scale")
        subtitle = subtitle.format(base=_quoted(told.chosen.base))
        text = translate("CompareReport", "Bars of the differences in the table above. {subtitle}")
        content.append(figure(draw_effects([comparison], title, subtitle), text.format(subtitle=subtitle), subtitle))
    content += [
        _map(difference) for difference in told.differences
        if (difference.variant.theme, difference.variant.scenario.name) == (comparison.theme, comparison.scenario)
    ]  # fmt: skip
    return join(content)


def _heading(comparison: Comparison) -> str:
    return " · ".join(part for part in (theme_title(comparison.theme), comparison.scenario) if part)


def _indicator_table(comparison: Comparison, base: str) -> Html:
    caveats = dict.fromkeys(item.caveat for item in comparison.indicators if item.caveat)
    notes = {caveat: str(number) for number, caveat in enumerate(caveats, start=1)}
    rows = []
    for item in comparison.indicators:
        mark = element("sup", notes[item.caveat]) if item.caveat else Html()
        before = comparison.base.values.get(item.name) if comparison.base else None
        effects = comparison.effects_on(item)
        rows.append((
            join((label(item), mark)), amount(before, item.decimals), *(_effect_cell(effect) for effect in effects)
        ))  # fmt: skip
    header = (translate("CompareReport", "Indicator"), base, *(run.variant for run in comparison.variants))
    caption = translate("CompareReport", "Indicators by variant, with the difference to {base}").format(base=base)
    legend = translate(
        "CompareReport", "{unknown} not known, or hidden because it could point at a few people."
    ).format(unknown=UNKNOWN)  # fmt: skip
    lines = [element("small", legend), *(element("small", f"{number}  {text}") for text, number in notes.items())]
    return join((table(caption, header, rows), *lines))


def _effect_cell(effect: Effect) -> Html:
    """Return a value with its difference below, in sign, word and colour."""
    value = amount(effect.value, effect.indicator.decimals)
    if effect.difference is None:
        return join((value,))
    turn, word = effect.turn.value, turn_word(effect.turn)
    words = [signed(effect.difference, effect.indicator.decimals), SIGNS.get(turn, ""), word]
    line = " ".join(part for part in words if part)
    return join((value, element("small", element("span", line, class_=turn if turn in SIGNS else "neutral"))))


def _map(difference: Difference) -> Html:
    areas = difference.areas
    if difference.variant.theme == WATER:
        text = translate(
            "CompareReport",
            "{variant} against {base}: the water stands at least 2 cm lower on {lower} m² and higher on {higher} m².",
        )
        one = translate("CompareReport", "On {one} m² there is a building or open water in one of the two.")
    else:
        text = translate(
            "CompareReport",
            "{variant} against {base}: it feels at least 0.5 °C cooler on {lower} m² and warmer on {higher} m².",
        )
        one = translate("CompareReport", "On {one} m² only one of the two is known.")
    if areas.one_sided:
        text = f"{text} {one}"
    caption = text.format(
        variant=_quoted(difference.variant.variant.name), base=_quoted(difference.base.variant.name),
        lower=amount(areas.lower, 0), higher=amount(areas.higher, 0), one=amount(areas.one_sided, 0),
    )  # fmt: skip
    if not areas.lower and not areas.higher:
        return element("p", caption)
    alt = translate("CompareReport", "Map of the differences, with buildings in grey. {caption}")
    alt = alt.format(caption=caption)
    return figure(draw_difference(difference), alt, caption)


def _per_euro(comparisons: Sequence[Comparison]) -> Html:
    """Return the effects for each € 1,000 of present value that a variant costs more than the base."""
    tables = [found for comparison in comparisons if (found := _per_euro_table(comparison))]
    if not tables:
        return Html()
    text = translate(
        "CompareReport",
        "Change for each € 1,000 of present value more than the base, in the unit of the indicator. {unknown} there is "
        "no change, it is not known, the cost is not fully known, or the variant costs no more than the base. A whole "
        "variant is divided by its whole cost: what a single measure does for its money, only a variant with it alone "
        "can tell.",
    )
    heading = element("h2", translate("CompareReport", "Effect per euro"))
    return join((heading, *tables, element("small", text.format(unknown=UNKNOWN))))


def _per_euro_table(comparison: Comparison) -> Html:
    rows = []
    for item in comparison.indicators:
        effects = comparison.effects_on(item)
        if any(_has_effect_per_euro(effect) for effect in effects):
            rows.append((label(item), *map(_per_euro_cell, effects)))
    header = (translate("CompareReport", "Indicator"), *(run.variant for run in comparison.variants))
    return table(_heading(comparison), header, rows) if rows else Html()


def _per_euro_cell(effect: Effect) -> Html:
    if not _has_effect_per_euro(effect):
        return element("span", UNKNOWN)
    turn = effect.turn.value
    return element("span", f"{signed(effect.per_1000_euro)} {SIGNS[turn]} {turn_word(effect.turn)}", class_=turn)


def _has_effect_per_euro(effect: Effect) -> bool:
    return effect.per_1000_euro is not None and effect.turn in (Turn.BETTER, Turn.WORSE)
