"""Buildings and trees of a study, out of layers with fields of any name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from qgis.core import QgsFeature, QgsGeometry

from ..engine.layers import ABOVE_DATUM, BUILDINGS, TREES, Field, LayerSchema
from ..engine.study.buildings import building_heights, floor_levels, median_inside
from ..engine.study.findings import Findings, FloorBelowGround, HeightsUnknown, at_feature
from .features import Features, qgs_fields, rasterise
from .rasters import Raster

ROOF_LEVEL, FLOOR_ABSOLUTE = "roof_level", "absolute_floor_level"
"""Levels above the datum from which heights above the ground are derived."""


def wanted_fields(schema: LayerSchema, chosen: Mapping[str, str]) -> list[Field]:
    """Return the fields to read for a layer of the study: those chosen, else those with the names of the schema.

    chosen: name in the layer by name in the schema, or by the name of a level from which a height is derived.
    """
    read = {chosen.get(field.name, field.name): field for field in schema.fields}
    levels = (name for name in (ROOF_LEVEL, FLOOR_ABSOLUTE) if name in chosen)
    read |= {chosen[name]: Field(name, float, ABOVE_DATUM) for name in levels}
    return [Field(name, field.kind, field.unit) for name, field in read.items()]


def buildings_of_study(
    features: Features, chosen: Mapping[str, str], dtm: Raster, dsm: np.ndarray | None, findings: Findings
) -> list[QgsFeature]:
    """Return the buildings with the fields of the study, and note which have no height or a floor in the ground.

    dtm: filled ground; dsm: surface on the same grid, shape (rows, columns).
    """
    ground = _ground_at(features, rasterise(features.geometries, dtm.grid), dtm)
    features, ground = _inside(features, np.isfinite(ground)), ground[np.isfinite(ground)]
    count, labels = len(features), rasterise(features.geometries, dtm.grid)
    above = median_inside(dsm - dtm.values, labels, count) if dsm is not None else np.full(count, np.nan)
    columns = {field.name: _column(features, field.name, chosen, field.default) for field in BUILDINGS.fields}
    roofs = _column(features, ROOF_LEVEL, chosen)
    columns["height"] = building_heights(columns["height"], roofs, above, ground)
    columns["floor_level"], below = floor_levels(
        columns["floor_level"], _column(features, FLOOR_ABSOLUTE, chosen), ground
    )
    _note_unknown_heights(features, columns["height"], findings)
    if below.any():
        number = int(below.argmax())
        problem = FloorBelowGround(features.name, count=int(below.sum()), depth=-columns["floor_level"][number])
        findings.warn(problem, at_feature(features.ids[number]))
    return list(_features(BUILDINGS, features.geometries, columns))


def trees_of_study(
    features: Features, chosen: Mapping[str, str], dtm: Raster, dsm: np.ndarray | None, findings: Findings
) -> list[QgsFeature]:
    """Return the trees with the fields of the study; a height that is not given is that of the surface at the stem."""
    on_ground = [np.isfinite(_value_at(geometry, dtm.values, dtm)) for geometry in features.geometries]
    features = _inside(features, np.array(on_ground, bool))
    columns = {field.name: _column(features, field.name, chosen) for field in TREES.fields}
    if dsm is not None:
        height = dsm - dtm.values
        for number, geometry in enumerate(features.geometries):
            if columns["height"][number] is None:
                columns["height"][number] = _positive(_value_at(geometry, height, dtm))
    _note_unknown_heights(features, columns["height"], findings)
    return list(_features(TREES, features.geometries, columns))


def _inside(features: Features, inside: np.ndarray) -> Features:
    """Return the features that are inside the study."""
    kept = np.flatnonzero(inside)
    columns = {name: [values[number] for number in kept] for name, values in features.columns.items()}
    geometries, ids = ([values[number] for number in kept] for values in (features.geometries, features.ids))
    return Features(features.name, geometries, ids, columns)


def _column(features: Features, name: str, chosen: Mapping[str, str], default: Any = None) -> list[Any]:
    values = features.columns.get(chosen.get(name) or name, [None] * len(features))
    return [default if value is None else value for value in values]


def _ground_at(features: Features, labels: np.ndarray, dtm: Raster) -> np.ndarray:
    """Return the level of the ground at each building: the median under it, or at its centre where it is tiny."""
    ground = median_inside(dtm.values, labels, len(features))
    for number in np.flatnonzero(np.isnan(ground)):
        ground[number] = _value_at(features.geometries[number].pointOnSurface(), dtm.values, dtm)
    return ground


def _value_at(geometry: QgsGeometry, values: np.ndarray, dtm: Raster) -> float:
    point = geometry.centroid().asPoint()
    row, column = dtm.grid.row_column(point.x(), point.y())
    inside = 0 <= row < dtm.grid.rows and 0 <= column < dtm.grid.columns
    return float(values[row, column]) if inside else float("nan")


def _positive(height: float) -> float | None:
    return round(height, 2) if height > 0.0 else None


def _note_unknown_heights(features: Features, heights: list[float | None], findings: Findings) -> None:
    unknown = [number for number, height in enumerate(heights) if height is None]
    if unknown:
        findings.warn(HeightsUnknown(features.name, count=len(unknown)), at_feature(features.ids[unknown[0]]))


def _features(
    schema: LayerSchema, geometries: list[QgsGeometry], columns: Mapping[str, list[Any]]
) -> Iterator[QgsFeature]:
    """Yield features of a schema; points of a multipoint become trees of their own, buildings stay whole."""
    fields = qgs_fields(schema.fields)
    for number, geometry in enumerate(geometries):
        attributes = [columns[field.name][number] for field in schema.fields]
        for part in geometry.asGeometryCollection() if schema.geometry == "Point" else [geometry]:
            feature = QgsFeature(fields)
            if schema.geometry == "Polygon":
                part = QgsGeometry.collectGeometry([part])
            part.get().dropZValue()
            part.get().dropMValue()
            feature.setGeometry(part)
            feature.setAttributes(attributes)
            yield feature
