"""The measures of the variants of a study: a table for each geometry, with a field that names the variant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from qgis.core import NULL, QgsCoordinateReferenceSystem, QgsFeature, QgsFeatureRequest, QgsFields

from ...engine.layers import Field
from ..features import WKB_TYPES, qgs_fields
from ..measure_inputs import measure_fields
from ..measure_tables import read_kinds
from .layout import MEASURE_LAYERS
from .tables import add, open_table, renamed, write_table

VARIANT = "variant"
SHAPES = {"polygon": "MultiPolygon", "line": "LineString", "point": "Point"}


def create_measure_tables(study: Path, crs: QgsCoordinateReferenceSystem) -> None:
    """Add an empty table for the measures of each geometry."""
    for geometry, table in MEASURE_LAYERS.items():
        write_table(study, table, table_fields(geometry), WKB_TYPES[SHAPES[geometry]], crs, [])


def table_fields(geometry: str) -> QgsFields:
    """Return the fields of a table of measures."""
    return qgs_fields((Field(VARIANT, str), *measure_fields(read_kinds(), geometry)))


def measures_of_variant(study: Path, table: str, variant: str) -> Iterator[QgsFeature]:
    """Yield the measures of a variant in a table."""
    return open_table(study, table).getFeatures(_of(variant))


def add_measures(study: Path, geometry: str, variant: str, features: Iterable[QgsFeature]) -> int:
    """Add features as measures of a variant, with what they have of the fields; return how many."""
    layer = open_table(study, MEASURE_LAYERS[geometry])
    index, new = layer.fields().indexOf(VARIANT), []
    for feature in renamed(features, layer.fields()):
        feature.setAttribute("fid", NULL)
        feature.setAttribute(index, variant)
        for part in feature.geometry().coerceToType(layer.wkbType()):
            feature.setGeometry(part)
            new.append(QgsFeature(feature))
    add(layer.dataProvider(), new, layer.name())
    return len(new)


def copy_measures(study: Path, variant: str, copy: str) -> None:
    """Give a variant the measures of another."""
    for geometry, table in MEASURE_LAYERS.items():
        add_measures(study, geometry, copy, list(measures_of_variant(study, table, variant)))


def rename_measures(study: Path, variant: str, name: str) -> None:
    """Have the measures of a variant belong to its new name."""
    for table in MEASURE_LAYERS.values():
        layer = open_table(study, table)
        index = layer.fields().indexOf(VARIANT)
        layer.dataProvider().changeAttributeValues(
            {feature.id(): {index: name} for feature in layer.getFeatures(_of(variant))}
        )


def delete_measures(study: Path, variant: str) -> None:
    """Delete the measures of a variant."""
    for table in MEASURE_LAYERS.values():
        layer = open_table(study, table)
        layer.dataProvider().deleteFeatures([feature.id() for feature in layer.getFeatures(_of(variant))])


def count_measures(study: Path, variant: str) -> int:
    """Return how many measures a variant has."""
    return sum(1 for table in MEASURE_LAYERS.values() for _ in measures_of_variant(study, table, variant))


def record_measures(study: Path, variant: str) -> list[dict[str, Any]]:
    """Return the measures of a variant as `run.json` keeps them: table, geometry as WKT, and what is given."""
    return [
        {
            "layer": table,
            "wkt": feature.geometry().asWkt(),
            "parameters": {
                name: value for name, value in feature.attributeMap().items()
                if value != NULL and name not in ("fid", VARIANT)
            },
        }
        for table in MEASURE_LAYERS.values()
        for feature in measures_of_variant(study, table, variant)
    ]  # fmt: skip


def _of(variant: str) -> QgsFeatureRequest:
    quoted = variant.replace("'", "''")
    return QgsFeatureRequest().setFilterExpression(f"\"{VARIANT}\" = '{quoted}'")
