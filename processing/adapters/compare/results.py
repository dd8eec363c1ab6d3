"""A comparison as tables: one with a column for every variant, and one with a row for every effect."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qgis.core import QgsFeature, QgsGeometry

from ...engine.indicators.comparison import Comparison, Effect
from ...engine.indicators.indicators import Indicator
from ...engine.layers import Field
from ..features import qgs_fields
from ..language import translate
from ..result_fields import feature_of
from .words import better_word, theme_title, turn_word, verdict_word

BEFORE = (
    Field("theme", str), Field("scenario", str), Field("indicator", str), Field("name", str), Field("unit", str),
    Field("better", str),
)  # fmt: skip
AFTER = (Field("goal", str), Field("caveat", str))
EFFECT_FIELDS = (
    Field("variant", str), Field("scenario", str), Field("theme", str), Field("indicator", str), Field("name", str),
    Field("unit", str), Field("value", float), Field("base", float), Field("difference", float),
    Field("difference_percent", float, "%"), Field("turn", str), Field("per_1000_euro", float, "unit for each € 1,000"),
    Field("goal", str), Field("goal_met", str), Field("caveat", str),
)  # fmt: skip


@dataclass(frozen=True)
class Columns:
    """The fields of the table with a column for the base, one for every variant, and one for every difference."""

    base: str
    variants: tuple[str, ...]
    fields: tuple[Field, ...]

    @classmethod
    def of(cls, base: str, variants: Sequence[str]) -> Columns:
        """Return the fields; a variant with the name of a field of ours, or of an identifier, gets a longer one."""
        wanted = [base, *variants, *(translate("Compare", "{name}: difference").format(name=name) for name in variants)]
        taken, middle = {"fid", *(field.name for field in (*BEFORE, *AFTER))}, []
        for name in wanted:
            while name.lower() in taken:
                name += "_"
            taken.add(name.lower())
            middle.append(Field(name, float))
        return cls(base, tuple(variants), (*BEFORE, *middle, *AFTER))


def table_features(comparisons: Sequence[Comparison], columns: Columns) -> Iterator[QgsFeature]:
    """Yield a row for every indicator of every scenario."""
    fields = qgs_fields(columns.fields)
    for comparison in comparisons:
        values = {run.variant: run.values for run in (comparison.base, *comparison.variants) if run}
        for item in comparison.indicators:
            effects = {effect.variant: effect for effect in comparison.effects_on(item)}
            numbers = [values.get(name, {}).get(item.name) for name in (columns.base, *columns.variants)]
            numbers += [effects[name].difference if name in effects else None for name in columns.variants]
            goals = {goal.title: None for effect in effects.values() for goal, _ in effect.verdicts}
            row = [
                theme_title(comparison.theme), comparison.scenario, item.name, item.title, item.unit,
                better_word(item.better), *(_rounded(number, item) for number in numbers), "; ".join(goals),
                item.caveat,
            ]  # fmt: skip
            yield feature_of(fields, QgsGeometry(), row)


def effect_features(comparisons: Sequence[Comparison]) -> Iterator[QgsFeature]:
    """Yield a row for every effect of every variant."""
    fields = qgs_fields(EFFECT_FIELDS)
    for comparison in comparisons:
        for effect in comparison.effects:
            item = effect.indicator
            row = [
                effect.variant, comparison.scenario, theme_title(comparison.theme), item.name, item.title, item.unit,
                *(_rounded(number, item) for number in (effect.value, effect.base, effect.difference)),
                None if effect.difference_percent is None else round(effect.difference_percent, 2),
                turn_word(effect.turn), _figures(effect.per_1000_euro), *_goals(effect), item.caveat,
            ]  # fmt: skip
            yield feature_of(fields, QgsGeometry(), row)


def _goals(effect: Effect) -> tuple[str, str]:
    titles = "; ".join(goal.title for goal, _ in effect.verdicts)
    return titles, "; ".join(verdict_word(verdict) for _, verdict in effect.verdicts)


def _figures(value: float | None) -> float | None:
    """Return a number of any size in six figures."""
    return None if value is None else float(f"{value:.6g}")


def _rounded(value: float | None, indicator: Indicator) -> float | None:
    """Return a number with one decimal more than it is shown with."""
    return None if value is None else round(value, indicator.decimals + 1)
