"""Named errors of bad input, each with what is wrong, where, what was expected and what to do about it.

An error is also a *problem*: something that can be collected in a list instead of raised, so that a check
can report everything that is wrong at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from .text import QT_TRANSLATE_NOOP, Text

MESSAGE = QT_TRANSLATE_NOOP("engine", "{where}: {what}. Expected: {expected}. {remedy}")


class StadstweelingError(Exception):
    """Base of every error that a user can meet.

    A subclass states `what`, `expected` and `remedy` as marked templates; an instance adds `where` (a layer,
    field, cell or parameter) and the values that the templates name.
    """

    what = ""
    expected = ""
    remedy = ""

    def __init__(self, where: str | Text, **values: Any) -> None:
        self.where = where
        self.values = values
        super().__init__(str(self.text))

    @property
    def text(self) -> Text:
        """The whole message: where, what, expected, remedy."""
        return Text(
            MESSAGE,
            {
                "where": self.where,
                "what": Text(self.what, self.values),
                "expected": Text(self.expected, self.values),
                "remedy": Text(self.remedy, self.values),
            },
        )

    def translated(self, translate: Callable[[str], str]) -> str:
        """Return the whole message in the language of `translate`."""
        return self.text.translated(translate)


class ProblemsFound(StadstweelingError):
    """Several problems, found in one check and reported together."""

    def __init__(self, problems: Sequence[StadstweelingError]) -> None:
        self.problems = tuple(problems)
        super().__init__("")

    @property
    def text(self) -> Text:
        numbered = {f"p{number}": problem.text for number, problem in enumerate(self.problems)}
        return Text("\n".join(f"{{{key}}}" for key in numbered), numbered)


class MissingCrs(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "the layer has no coordinate reference system")
    expected = QT_TRANSLATE_NOOP("engine", "a projected system in metres, such as EPSG:28992")
    remedy = QT_TRANSLATE_NOOP("engine", "Assign the right one in the layer's properties, or with 'Assign projection'.")


class NotProjectedInMetres(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "the coordinate reference system {crs} is not in metres")
    expected = QT_TRANSLATE_NOOP("engine", "a projected system in metres, such as EPSG:28992")
    remedy = QT_TRANSLATE_NOOP("engine", "Reproject the layer, for instance with 'Warp (reproject)'.")


class RotatedGrid(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "the raster is rotated, sheared or upside down")
    expected = QT_TRANSLATE_NOOP("engine", "a north-up raster")
    remedy = QT_TRANSLATE_NOOP("engine", "Straighten it, for instance with 'Warp (reproject)'.")


class NotSquareCells(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "the cells are not square: {width:g} by {height:g} m")
    expected = QT_TRANSLATE_NOOP("engine", "square cells")
    remedy = QT_TRANSLATE_NOOP("engine", "Resample the raster, for instance with 'Warp (reproject)'.")


class GridMismatch(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "the raster does not lie on the grid of '{other}': {found} against {wanted}")
    expected = QT_TRANSLATE_NOOP("engine", "the same extent and cell size for every raster of a study")
    remedy = QT_TRANSLATE_NOOP("engine", "Align the rasters with 'Prepare study'.")


class NoOverlap(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "the layer does not overlap the study area")
    expected = QT_TRANSLATE_NOOP("engine", "a layer of the same area, in a coordinate system that says where it lies")
    remedy = QT_TRANSLATE_NOOP("engine", "Check the layer's coordinate reference system and the chosen area.")


class AllNoData(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "every cell is no data")
    expected = QT_TRANSLATE_NOOP("engine", "values in at least part of the study area")
    remedy = QT_TRANSLATE_NOOP("engine", "Check the file and its no-data value.")


class NotFinite(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "{count} cells hold no finite number, the first at row {row}, column {column}")
    expected = QT_TRANSLATE_NOOP("engine", "finite numbers")
    remedy = QT_TRANSLATE_NOOP("engine", "Mark these cells as no data, or fill them with 'Prepare study'.")


class OutOfRange(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "{quantity} is {value:g} {unit}")
    expected = QT_TRANSLATE_NOOP("engine", "between {lowest:g} and {highest:g} {unit}")
    remedy = QT_TRANSLATE_NOOP("engine", "Give a value within these limits.")


class LooksLikeCentimetres(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "heights run from {lowest:g} to {highest:g}, which smells of centimetres")
    expected = QT_TRANSLATE_NOOP("engine", "heights in metres above the vertical datum")
    remedy = QT_TRANSLATE_NOOP("engine", "Divide the raster by 100 with the raster calculator.")


class UnknownCodes(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "codes that the table does not know: {codes}")
    expected = QT_TRANSLATE_NOOP("engine", "codes of the table '{table}'")
    remedy = QT_TRANSLATE_NOOP("engine", "Add them to the table, or map them to a known code.")


class MissingField(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "the field '{field}' is missing")
    expected = QT_TRANSLATE_NOOP("engine", "a field '{field}' ({unit})")
    remedy = QT_TRANSLATE_NOOP("engine", "Add the field, or rename the one that holds it.")


class NoFeatures(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "the layer has no features with a usable geometry in the study area")
    expected = QT_TRANSLATE_NOOP("engine", "at least one feature")
    remedy = QT_TRANSLATE_NOOP("engine", "Check the layer, its filter and its selection.")


class BadGeometry(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "{count} geometries are empty or invalid, the first in feature {first}")
    expected = QT_TRANSLATE_NOOP("engine", "valid geometries")
    remedy = QT_TRANSLATE_NOOP("engine", "Repair them with 'Fix geometries'.")


class BadValues(StadstweelingError):
    what = QT_TRANSLATE_NOOP(
        "engine",
        "the field '{field}' holds {count} values that are no numbers, the first, '{value}', in feature {first}",
    )
    expected = QT_TRANSLATE_NOOP("engine", "finite numbers, or NULL")
    remedy = QT_TRANSLATE_NOOP("engine", "Correct them, or make them NULL.")


class BadTable(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "{problem}")
    expected = QT_TRANSLATE_NOOP("engine", "the columns {columns}")
    remedy = QT_TRANSLATE_NOOP("engine", "Start from the table that comes with the plugin and change its values only.")


class CannotWrite(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "the file cannot be written ({reason})")
    expected = QT_TRANSLATE_NOOP("engine", "a folder that exists, may be written to and has room")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose another place for the result.")


class CannotRead(StadstweelingError):
    what = QT_TRANSLATE_NOOP("engine", "the file cannot be read ({reason})")
    expected = QT_TRANSLATE_NOOP("engine", "a file that QGIS can open")
    remedy = QT_TRANSLATE_NOOP("engine", "Check the path and the file.")
