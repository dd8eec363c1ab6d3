"""The tables of measures: their kinds with parameters and costs, and how large trees are."""

from __future__ import annotations

from qgis.core import QgsApplication

from ..engine.measures.kinds import Cost, Horizon, MeasureKind, Parameter, Reason, TreeSize
from .tables import in_language, read_table


def read_kinds() -> dict[str, MeasureKind]:
    """Return the kinds of measures by name, in the order in which they are carried out."""
    parameters: dict[str, dict[str, Parameter]] = {}
    for row in read_table("measure_parameters"):
        name, choices = str(row["parameter"]), _words(row["choices"], "|")
        default = f"{row['default']:g}" if choices and isinstance(row["default"], float) else row["default"]
        found = Parameter(name, _unit(row["unit"]), default, row["lowest"], row["highest"], choices)
        parameters.setdefault(str(row["kind"]), {})[name] = found
    return {
        str(row["kind"]): MeasureKind(
            name=str(row["kind"]),
            rank=rank,
            geometry=str(row["geometry"]),
            action=str(row["action"]),
            cover=int(row["cover"] or 0),
            avoids=frozenset(Reason[word.upper()] for word in _words(row["avoids"], " ")),
            unit=str(row["unit"]),
            cost=Cost(
                row["construction"], row["upkeep_percent"], row["upkeep_each"],
                int(row["price_year"]) if row["price_year"] else None,
            ),
            parameters=parameters.get(str(row["kind"]), {}),
        )
        for rank, row in enumerate(read_table("measures"))
    }  # fmt: skip


def kind_words() -> dict[str, tuple[str, str, str]]:
    """Return the name and warning of each kind in the user's language, and its source."""
    locale, words = QgsApplication.locale(), {}
    for row in read_table("measures"):
        warning = in_language(row, "warning", locale) if row["warning"] else ""
        words[str(row["kind"])] = (in_language(row, "name", locale), warning, str(row["source"]))
    return words


def read_tree_sizes(horizon: Horizon) -> dict[str, TreeSize]:
    """Return how large trees of each class are at a horizon."""
    return {
        str(row["size"]): TreeSize(
            row[f"height_{horizon.value}_m"], row[f"crown_{horizon.value}_m"], row["root_room_m2"]
        )
        for row in read_table("tree_growth")
    }


def _words(text: str | float | None, separator: str) -> tuple[str, ...]:
    return tuple(str(text).split(separator)) if text is not None else ()


def _unit(text: str | float | None) -> str:
    return "" if text == 1.0 else str(text)
