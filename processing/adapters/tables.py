"""Reads the tables of coefficients and classes: those that come with the plugin, or a user's own version."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from ...resources import TABLES
from ..engine.errors import BadTable, CannotRead
from ..engine.text import QT_TRANSLATE_NOOP, Text

Rows = list[dict[str, str | float | None]]

_seen: ContextVar[dict[str, Rows] | None] = ContextVar("seen", default=None)


@contextmanager
def tables_seen() -> Iterator[dict[str, Rows]]:
    """Collect the tables, with their rows, that are read meanwhile: a run keeps what it was computed with."""
    seen: dict[str, Rows] = {}
    token = _seen.set(seen)
    try:
        yield seen
    finally:
        _seen.reset(token)


def read_table(name: str, path: str | Path | None = None) -> Rows:
    """Read the table `name` from the plugin's resources, or the user's version of it at `path`.

    Returns one dictionary a row. A cell that reads as a number is a float, an empty one None.
    Raises `CannotRead`, or `BadTable` where the user's version lacks columns of ours.
    """
    ours = _rows(TABLES / f"{name}.csv")
    rows = _checked(path, ours) if path else ours
    if (seen := _seen.get()) is not None:
        seen[name] = rows
    return rows


def _checked(path: str | Path, ours: Rows) -> Rows:
    """Return the rows of a user's version of a table, which has at least our columns."""
    theirs = _rows(Path(path))
    columns = [column for column in ours[0] if column != "source"]
    missing = [column for column in columns if not theirs or column not in theirs[0]]
    if missing:
        problem = Text(QT_TRANSLATE_NOOP("engine", "missing: {columns}"), {"columns": ", ".join(missing)})
        raise BadTable(str(path), problem=problem, columns=", ".join(columns))
    return theirs


def _rows(path: Path) -> Rows:
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            return [{key: _value(text) for key, text in row.items() if key} for row in csv.DictReader(file)]
    except (OSError, UnicodeDecodeError) as error:
        raise CannotRead(str(path), reason=error) from error


def _value(text: str | None) -> str | float | None:
    if text is None or not text.strip():
        return None
    try:
        return float(text)
    except ValueError:
        return text.strip()


def in_language(row: dict[str, str | float | None], column: str, locale: str) -> str:
    """Return the text of a column in the language of a locale such as nl_NL, in English where it has no such text."""
    return str(row.get(f"{column}_{locale[:2]}") or row[column])
