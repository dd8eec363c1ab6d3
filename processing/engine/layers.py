"""The vector layers of a study: their fields, units and defaults, and such a layer in memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .text import QT_TRANSLATE_NOOP

ABOVE_GROUND = QT_TRANSLATE_NOOP("engine", "m above ground")
ABOVE_DATUM = QT_TRANSLATE_NOOP("engine", "m above datum")


@dataclass(frozen=True)
class Field:
    """A field of a layer. `kind` is float, int, str or bool; `default` is used where a feature has no value."""

    name: str
    kind: type
    unit: str = ""
    default: Any = None


@dataclass(frozen=True)
class LayerSchema:
    """A vector layer of a study: its name, geometry ("Point", "LineString" or "Polygon"), fields and title."""

    name: str
    geometry: str
    fields: tuple[Field, ...]
    title: str = ""

    def field(self, name: str) -> Field:
        """Return the field of this name."""
        return next(field for field in self.fields if field.name == name)


BUILDINGS = LayerSchema(
    "buildings",
    "Polygon",
    (
        Field("height", float, "m"),
        Field("floor_level", float, ABOVE_GROUND, 0.15),
        Field("use", str),
        Field("dwellings", int),
        Field("storeys", int),
    ),
    QT_TRANSLATE_NOOP("engine", "Buildings"),
)
TREES = LayerSchema(
    "trees",
    "Point",
    (
        Field("height", float, "m"),
        Field("crown_diameter", float, "m"),
        Field("crown_base", float, "m"),
        Field("species", str),
    ),
    QT_TRANSLATE_NOOP("engine", "Trees"),
)
PATHS = LayerSchema(
    "paths",
    "LineString",
    (Field("kind", str), Field("level", int, "", 0), Field("modes", str)),
    QT_TRANSLATE_NOOP("engine", "Paths"),
)
GREEN_SPACES = LayerSchema(
    "green_spaces",
    "Polygon",
    (Field("public", bool), Field("kind", str)),
    QT_TRANSLATE_NOOP("engine", "Green spaces"),
)
FACILITIES = LayerSchema(
    "facilities",
    "Point",
    (Field("kind", str), Field("name", str)),
    QT_TRANSLATE_NOOP("engine", "Facilities"),
)
UTILITIES = LayerSchema(
    "utilities",
    "LineString",
    (Field("kind", str), Field("depth", float, "m"), Field("clearance", float, "m")),
    QT_TRANSLATE_NOOP("engine", "Cables and pipes"),
)
NEIGHBOURHOODS = LayerSchema(
    "neighbourhoods",
    "Polygon",
    (
        Field("name", str),
        Field("residents", int),
        Field("households", int),
        Field("age_65_plus", int, "persons"),
        Field("age_75_plus", int, "persons"),
        Field("one_person_households", int),
        Field("income", float, "€ a year per resident"),
    ),
    QT_TRANSLATE_NOOP("engine", "Neighbourhoods"),
)
LINKS = LayerSchema(
    "links",
    "LineString",
    (Field("kind", str), Field("capacity", float, "l/s", float("nan")), Field("head", float, "m", 0.1)),
    QT_TRANSLATE_NOOP("engine", "Culverts and pumps"),
)
SINKS = LayerSchema(
    "sinks",
    "MultiPolygon",
    (Field("kind", str), Field("capacity", float, "l/s", float("nan")), Field("volume", float, "m³", float("nan"))),
    QT_TRANSLATE_NOOP("engine", "Gullies, drains and storage under ground"),
)
"""Structures for the flood model: those of measures, or of the city itself. The head is our own default."""
SCHEMAS = (BUILDINGS, TREES, PATHS, GREEN_SPACES, FACILITIES, UTILITIES, NEIGHBOURHOODS)


@dataclass(frozen=True)
class FeatureLayer:
    """A layer in memory: coordinates (m) as arrays of shape (points, 2), and one sequence of values a field.

    A polygon is its closed outer ring; a point has shape (1, 2).
    """

    schema: LayerSchema
    geometries: Sequence[np.ndarray]
    columns: Mapping[str, Sequence[Any]]
