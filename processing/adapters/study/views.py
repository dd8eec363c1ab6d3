"""Views of a study in 3D that are kept under a name: a table of the database, made with the first of them."""

from __future__ import annotations

import sqlite3
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from ...engine.errors import CannotRead
from .database import NameTaken, NotThere, create_table, opened, table_is_there
from .layout import DATABASE

TABLE = "views"
COLUMNS = (
    "name TEXT NOT NULL UNIQUE, x DOUBLE NOT NULL, y DOUBLE NOT NULL, z DOUBLE NOT NULL, distance DOUBLE NOT NULL, "
    "pitch DOUBLE NOT NULL, azimuth DOUBLE NOT NULL"
)
UPDATE = "UPDATE views SET name = ?, x = ?, y = ?, z = ?, distance = ?, pitch = ?, azimuth = ? WHERE name = ?"
INSERT = "INSERT INTO views (name, x, y, z, distance, pitch, azimuth) VALUES (?, ?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True)
class SavedView:
    """A way to look under a name: at a point (m, in the CRS of the study) from a distance (m).

    pitch: degrees, 0 straight down, 90 level. azimuth: degrees clockwise from the north of the map.
    """

    name: str
    x: float
    y: float
    z: float
    distance: float
    pitch: float
    azimuth: float


NUMBERS = [field.name for field in fields(SavedView)][1:]


def read_views(folder: Path) -> list[SavedView]:
    """Return the views in the order in which they were first kept, none where there is no table.

    Raises `CannotRead`.
    """
    with opened(folder, CannotRead) as connection:
        there = table_is_there(connection, TABLE)
        rows = connection.execute("SELECT * FROM views ORDER BY fid").fetchall() if there else []
    try:
        return [SavedView(str(row["name"]), *(float(row[number]) for number in NUMBERS)) for row in rows]
    except (IndexError, TypeError, ValueError) as error:  # somebody changed the table
        raise CannotRead(f"{folder / DATABASE}, {TABLE}", reason=error) from error


def keep_view(folder: Path, view: SavedView) -> None:
    """Add a view, or change the one of this name."""
    with opened(folder) as connection:
        create_table(connection, TABLE, COLUMNS)
        if not connection.execute(UPDATE, (*astuple(view), view.name)).rowcount:
            connection.execute(INSERT, astuple(view))


def rename_view(folder: Path, name: str, new: str) -> None:
    """Give a view another name. Raises `NotThere` or `NameTaken`."""
    with opened(folder) as connection:
        _check_there(connection, folder, name)
        if new in _names(connection):
            raise NameTaken(str(folder), name=new)
        connection.execute("UPDATE views SET name = ? WHERE name = ?", (new, name))


def delete_view(folder: Path, name: str) -> None:
    """Delete a view. Raises `NotThere`."""
    with opened(folder) as connection:
        _check_there(connection, folder, name)
        connection.execute("DELETE FROM views WHERE name = ?", (name,))


def _names(connection: sqlite3.Connection) -> list[str]:
    there = table_is_there(connection, TABLE)
    return [row["name"] for row in connection.execute("SELECT name FROM views")] if there else []


def _check_there(connection: sqlite3.Connection, folder: Path, name: str) -> None:
    names = _names(connection)
    if name not in names:
        raise NotThere(str(folder), name=name, names=", ".join(names))
