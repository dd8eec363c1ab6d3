"""The tables of a study that have no geometry: variants, scenarios, and the index of runs."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from ...engine.errors import CannotRead, CannotWrite, StadstweelingError
from ...engine.text import QT_TRANSLATE_NOOP
from .layout import DATABASE

WAIT = 10.0
"""How long (s) to wait for another program that writes in the database: our own default."""
TABLES = {
    "study": "title TEXT NOT NULL, language TEXT NOT NULL",
    "variants": "name TEXT NOT NULL UNIQUE, description TEXT NOT NULL, horizon TEXT NOT NULL, "
    "apply_conflicting BOOLEAN NOT NULL, period DOUBLE NOT NULL, rate DOUBLE NOT NULL",
    "scenarios": "name TEXT NOT NULL UNIQUE, theme TEXT NOT NULL, parameters TEXT NOT NULL",
    "runs": "id TEXT NOT NULL UNIQUE, theme TEXT NOT NULL, variant TEXT NOT NULL, scenario TEXT NOT NULL, "
    "started TEXT NOT NULL, seconds DOUBLE NOT NULL",
}
"""The columns of each table, as SQL."""
REGISTER = (
    "INSERT OR REPLACE INTO gpkg_contents (table_name, data_type, identifier, description) "
    "VALUES (?, 'attributes', ?, '')"
)

TABLE = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
ANY_ROW = 'SELECT EXISTS (SELECT 1 FROM "{table}")'


class NotThere(StadstweelingError):
    """A variant, scenario or run that the study does not have."""

    what = QT_TRANSLATE_NOOP("engine", "the study has none with the name '{name}'")
    expected = QT_TRANSLATE_NOOP("engine", "one of: {names}")
    remedy = QT_TRANSLATE_NOOP("engine", "Correct the name.")


class NameTaken(StadstweelingError):
    """A name that another one has."""

    what = QT_TRANSLATE_NOOP("engine", "the study already has one with the name '{name}'")
    expected = QT_TRANSLATE_NOOP("engine", "a name of its own")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose another name.")


class DatabaseLocked(StadstweelingError):
    """Another program has been writing in the database all the time that we were willing to wait."""

    what = QT_TRANSLATE_NOOP("engine", "another program is writing in the database")
    expected = QT_TRANSLATE_NOOP("engine", "a database that is free within {seconds:g} s")
    remedy = QT_TRANSLATE_NOOP(
        "engine", "Save or stop the edits of layers of the study, close other programs that use it, and try again."
    )


@dataclass(frozen=True)
class Variant:
    """A named set of measures, and how it is worked out.

    horizon: the age of new trees, as `applymeasures` calls it; period: years of upkeep that count; rate: % a year.
    """

    name: str
    description: str = ""
    horizon: str = "after 10 years"
    apply_conflicting: bool = False
    period: float = 30.0
    rate: float = 2.0


@dataclass(frozen=True)
class Scenario:
    """What the weather does: for a theme, what differs from the defaults of each of its algorithms, by id."""

    name: str
    theme: str
    parameters: dict[str, dict[str, Any]]


@contextmanager
def opened(
    folder: Path, failure: type[CannotRead] | type[CannotWrite] = CannotWrite, wait: float | None = None
) -> Iterator[sqlite3.Connection]:
    """Open the database for one transaction: all of it is written, or nothing. Raises `failure` or `DatabaseLocked`.

    wait: how long (s) for another program that writes in it, `WAIT` by default.
    """
    file, wait = folder / DATABASE, WAIT if wait is None else wait
    try:
        with closing(sqlite3.connect(file, timeout=wait)) as connection, connection:
            connection.row_factory = sqlite3.Row
            yield connection
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
            raise DatabaseLocked(str(file), seconds=wait) from error
        raise failure(str(file), reason=error) from error


def create_tables(folder: Path) -> None:
    """Add the tables that are missing."""
    with opened(folder) as connection:
        for name, columns in TABLES.items():
            create_table(connection, name, columns)


def create_table(connection: sqlite3.Connection, name: str, columns: str) -> None:
    """Add a table without geometry where it is missing, and list it among the contents of the GeoPackage."""
    connection.execute(f"CREATE TABLE IF NOT EXISTS {name} (fid INTEGER PRIMARY KEY AUTOINCREMENT, {columns})")
    connection.execute(REGISTER, (name, name))


def missing_tables(folder: Path) -> list[str]:
    """Return the tables of ours that the database lacks."""
    with opened(folder, CannotRead) as connection:
        found = {row["name"] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return [name for name in TABLES if name not in found]


def table_is_there(connection: sqlite3.Connection, table: str) -> bool:
    """Tell whether the database has a table, of whichever kind."""
    return connection.execute(TABLE, (table,)).fetchone() is not None


def has_rows(folder: Path, table: str) -> bool | None:
    """Tell whether a table of any kind has rows, None where there is no such table.

    Much sooner than by a layer of QGIS: the panel asks it often. Raises `CannotRead` or `DatabaseLocked`.
    """
    with opened(folder, CannotRead) as connection:
        if not table_is_there(connection, table):
            return None
        return bool(connection.execute(ANY_ROW.format(table=table)).fetchone()[0])


def read_variants(folder: Path) -> list[Variant]:
    """Return the variants in the order in which they were made."""
    return [
        Variant(**{field.name: row[field.name] for field in fields(Variant)} | {
            "apply_conflicting": bool(row["apply_conflicting"])
        })
        for row in _rows(folder, "SELECT * FROM variants ORDER BY fid")
    ]  # fmt: skip


def read_scenarios(folder: Path) -> list[Scenario]:
    """Return the scenarios in the order in which they were made. Raises `CannotRead`."""
    found = []
    for row in _rows(folder, "SELECT * FROM scenarios ORDER BY fid"):
        try:
            found.append(Scenario(row["name"], row["theme"], json.loads(row["parameters"])))
        except json.JSONDecodeError as error:
            raise CannotRead(f"{folder / DATABASE}, scenarios, {row['name']}", reason=error) from error
    return found


def read_title(folder: Path) -> tuple[str, str]:
    """Return the title of the study and the language in which it reports."""
    rows = _rows(folder, "SELECT title, language FROM study")
    return (rows[0]["title"], rows[0]["language"]) if rows else (folder.name, "en")


def named(items: Sequence[Any], name: str, where: str) -> Any:
    """Return the variant, scenario or run of this name. Raises `NotThere`."""
    names = [item.name for item in items]
    if name not in names:
        raise NotThere(where, name=name, names=", ".join(names))
    return items[names.index(name)]


def _rows(folder: Path, query: str) -> list[sqlite3.Row]:
    with opened(folder, CannotRead) as connection:
        return connection.execute(query).fetchall()
