"""The tables of indicators and goals."""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import TypeVar

from ...engine.errors import BadTable
from ...engine.indicators.indicators import Better, Goal, GoalKind, Indicator
from ...engine.text import QT_TRANSLATE_NOOP, Text
from ..language import language
from ..tables import in_language, read_table

UNKNOWN_INDICATOR = QT_TRANSLATE_NOOP("engine", "there is no indicator '{name}' of which one way is better")
UNKNOWN_WORD = QT_TRANSLATE_NOOP("engine", "'{word}' is not one of {words}")
NOT_RELATIVE = QT_TRANSLATE_NOOP("engine", "a change in % means nothing for '{name}'")
NO_NUMBER = QT_TRANSLATE_NOOP("engine", "the target of '{name}' is no number: {value}")
GOAL_COLUMNS = "indicator, kind, target, name, name_nl"

Word = TypeVar("Word", bound=Enum)


def read_indicators() -> list[Indicator]:
    """Read the indicators, with their words in the user's language."""
    locale = language()
    return [
        Indicator(
            name=str(row["id"]),
            theme=str(row["theme"]),
            title=in_language(row, "name", locale),
            unit=in_language(row, "unit", locale) if row["unit"] else "",
            algorithm=str(row["algorithm"]),
            output=str(row["output"]),
            better=Better(row["better"] or ""),
            decimals=int(row["decimals"]),
            against_base=bool(row["against_base"]),
            charted=bool(row["chart"]),
            caveat=in_language(row, "caveat", locale) if row["caveat"] else "",
        )
        for row in read_table("indicators")
    ]


def read_goals(indicators: Sequence[Indicator], path: str | Path | None = None) -> list[Goal]:
    """Read the plugin's goals, or a user's own. Raises `CannotRead` or `BadTable`."""
    where, locale = str(path or "goals"), language()
    judged = {indicator.name: indicator for indicator in indicators if indicator.better is not Better.NEITHER}
    goals = []
    for row in read_table("goals", path):
        name, target = str(row["indicator"] or ""), row["target"]
        if name not in judged:
            raise BadTable(where, problem=Text(UNKNOWN_INDICATOR, {"name": name}), columns=GOAL_COLUMNS)
        kind = _word(GoalKind, row["kind"], where)
        if kind is GoalKind.CHANGE_PERCENT and not judged[name].relative:
            raise BadTable(where, problem=Text(NOT_RELATIVE, {"name": name}), columns=GOAL_COLUMNS)
        if target is not None and not (isinstance(target, float) and math.isfinite(target)):
            raise BadTable(where, problem=Text(NO_NUMBER, {"name": name, "value": target}), columns=GOAL_COLUMNS)
        title = in_language(row, "name", locale) if row["name"] else name
        goals.append(Goal(name, kind, target, title))
    return goals


def _word(words: type[Word], word: str | float | None, where: str) -> Word:
    try:
        return words(word)
    except ValueError:
        choices = ", ".join(each.value for each in words)
        problem = Text(UNKNOWN_WORD, {"word": word, "words": choices})
        raise BadTable(where, problem=problem, columns=GOAL_COLUMNS) from None
