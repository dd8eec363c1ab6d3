"""The measures of the variants of a study: a table for each geometry, with a field that names the variant."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from qgis.core import NULL, QgsCoordinateReferenceSystem, QgsFeature, QgsFeatureRequest, QgsFeatureSink, QgsFields

from ...engine.errors import CannotWrite
from ...engine.layers import Field
from ..features import WKB_TYPES, qgs_fields
from ..measure_inputs import measure_fields
from ..measure_tables import read_kinds
from .digests import features_digest
from .layout import DATABASE, MEASURE_LAYERS
from .tables import open_table, renamed, without_identifiers, write_layer

VARIANT = "variant"
RENAME = 'UPDATE "{table}" SET variant = ? WHERE variant = ?'
DELETE = 'DELETE FROM "{table}" WHERE variant = ?'
TRIGGER_FUNCTIONS = ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")
"""What the triggers of a GeoPackage name; they call these only where a geometry or an identifier changes."""
SHAPES = {"polygon": "MultiPolygon", "line": "LineString", "point": "Point"}


def create_measure_table(study: Path, geometry: str, crs: QgsCoordinateReferenceSystem) -> None:
    """Add an empty table for the measures of a geometry."""
    kind = WKB_TYPES[SHAPES[geometry]]
    write_layer(study / DATABASE, MEASURE_LAYERS[geometry], table_fields(geometry), kind, crs, [])


def table_fields(geometry: str) -> QgsFields:
    """Return the fields of a table of measures."""
    return qgs_fields((Field(VARIANT, str), *measure_fields(read_kinds(), geometry)))


def measures_of_variant(study: Path, table: str, variant: str) -> Iterator[QgsFeature]:
    """Yield the measures of a variant in a table."""
    return open_table(study, table).getFeatures(_of(variant))


def add_measures(study: Path, geometry: str, variant: str, features: Iterable[QgsFeature]) -> int:
    """Add features as measures of a variant, with what they have of the fields; return how many.

    All of them are added or none. Raises `CannotWrite`.
    """
    layer = open_table(study, MEASURE_LAYERS[geometry])
    index, new = layer.fields().indexOf(VARIANT), []
    for feature in renamed(features, layer.fields()):
        feature.setAttribute("fid", NULL)
        feature.setAttribute(index, variant)
        for part in feature.geometry().coerceToType(layer.wkbType()):
            feature.setGeometry(part)
            new.append(QgsFeature(feature))
    done, _ = layer.dataProvider().addFeatures(new, QgsFeatureSink.Flag.RollBackOnErrors)
    if not done:
        raise CannotWrite(f"{DATABASE}, {layer.name()}", reason=layer.dataProvider().lastError())
    return len(new)


def copy_measures(study: Path, variant: str, copy: str) -> None:
    """Give a variant the measures of another."""
    for geometry, table in MEASURE_LAYERS.items():
        add_measures(study, geometry, copy, list(measures_of_variant(study, table, variant)))


def rename_measures(connection: sqlite3.Connection, variant: str, name: str) -> None:
    """Have the measures of a variant belong to its new name, in the transaction that renames the variant."""
    for function in TRIGGER_FUNCTIONS:
        connection.create_function(function, 1, lambda geometry: None)
    for table in MEASURE_LAYERS.values():
        connection.execute(RENAME.format(table=table), (name, variant))


def delete_measures(connection: sqlite3.Connection, variant: str) -> None:
    """Delete the measures of a variant, in the transaction that deletes the variant."""
    for table in MEASURE_LAYERS.values():
        connection.execute(DELETE.format(table=table), (variant,))


def count_measures(study: Path, variant: str) -> int:
    """Return how many measures a variant has."""
    return sum(1 for table in MEASURE_LAYERS.values() for _ in measures_of_variant(study, table, variant))


def write_measures(study: Path, variant: str, folder: Path) -> None:
    """Write the measures of a variant as files of a run, one for each table that has any of them."""
    for table in MEASURE_LAYERS.values():
        layer = open_table(study, table)
        features = list(layer.getFeatures(_of(variant)))
        if features:
            fields = without_identifiers(layer.fields())
            file, kept = folder / f"{table}.gpkg", renamed(features, fields)
            write_layer(file, table, fields, layer.wkbType(), layer.crs(), kept)


def measure_digests(study: Path, variant: str) -> dict[str, str]:
    """Return the checksums of the files that `write_measures` would write."""
    found = {}
    for table in MEASURE_LAYERS.values():
        features = list(measures_of_variant(study, table, variant))
        if features:
            found[f"{table}.gpkg"] = features_digest(open_table(study, table).fields().names(), features)
    return found


def _of(variant: str) -> QgsFeatureRequest:
    quoted = variant.replace("'", "''")
    return QgsFeatureRequest().setFilterExpression(f"\"{VARIANT}\" = '{quoted}'")
