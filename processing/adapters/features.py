"""Vector layers: QGIS feature sources on one side, plain columns, geometries and label rasters on the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any

import numpy as np
from osgeo import gdal, ogr, osr
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsLineString,
    QgsPoint,
    QgsPolygon,
    QgsProcessingFeatureSource,
    QgsRectangle,
    QgsSpatialIndex,
)
from qgis.PyQt.QtCore import QMetaType, Qt

from ..engine.errors import BadGeometry, BadValues, MissingCrs, MissingField, NoFeatures, StadstweelingError
from ..engine.grid import Grid
from ..engine.layers import FeatureLayer, Field
from ..engine.study.findings import GeometryRepaired
from ..engine.text import Text

QT_TYPES = {
    float: QMetaType.Type.Double,
    int: QMetaType.Type.Int,
    str: QMetaType.Type.QString,
    bool: QMetaType.Type.Bool,
}
WKB_TYPES = {
    "Point": Qgis.WkbType.Point,
    "LineString": Qgis.WkbType.LineString,
    "Polygon": Qgis.WkbType.Polygon,
    "MultiPolygon": Qgis.WkbType.MultiPolygon,
}


@dataclass(frozen=True)
class Features:
    """Features that touch the study area, in its CRS: geometry, feature id and one column of values a field."""

    name: str
    geometries: list[QgsGeometry]
    ids: list[int]
    columns: dict[str, list[Any]]

    def __len__(self) -> int:
        return len(self.geometries)


def read_features(
    source: QgsFeatureSource,
    name: str,
    fields: Sequence[Field],
    grid: Grid,
    crs: str,
    transform_context: QgsCoordinateTransformContext,
    where: str = "",
    may_be_empty: bool = False,
) -> Features:
    """Read the features that touch the grid, reprojected to the CRS (WKT) `crs`; with `where` those it is true of.

    A NULL becomes the field's default. A field without a default must exist; one with a default may be missing. Where
    the layer `may_be_empty`, that there is nothing in the grid is an answer, too, unless the layer lies elsewhere.
    Raises `MissingCrs`, `MissingField`, `BadValues`, `BadGeometry` or `NoFeatures`.
    """
    features, problems = inspect_features(source, name, fields, grid, crs, transform_context, where=where)
    if may_be_empty and not _lies_elsewhere(source, grid, crs, transform_context):
        problems = [problem for problem in problems if not isinstance(problem, NoFeatures)]
    if problems:
        raise problems[0]
    return features


def inspect_features(
    source: QgsFeatureSource,
    name: str,
    fields: Sequence[Field],
    grid: Grid,
    crs: str,
    transform_context: QgsCoordinateTransformContext,
    repair: bool = False,
    where: str = "",
) -> tuple[Features, list[StadstweelingError]]:
    """Read the usable features as `read_features` does, and list everything that is wrong with the layer.

    A value that does not fit its field counts as NULL. With `repair`, invalid geometries are made valid and noted as
    `GeometryRepaired`, where that leaves a geometry of their kind.
    """
    problems: list[StadstweelingError] = []
    available = source.fields()
    if not source.sourceCrs().isValid():
        problems.append(MissingCrs(name))
    for field in fields:
        if available.indexOf(field.name) < 0 and field.default is None:
            problems.append(MissingField(name, field=field.name, unit=Text(field.unit or field.kind.__name__)))
    geometries, ids, repaired, bad = [], [], [], _without_geometry(source, where)
    columns: dict[str, list[Any]] = {field.name: [] for field in fields}
    misfits: dict[str, list[tuple[int, Any]]] = {}
    request = QgsFeatureRequest().setFilterRect(QgsRectangle(grid.west, grid.south, grid.east, grid.north))
    request.setDestinationCrs(QgsCoordinateReferenceSystem.fromWkt(crs), transform_context)
    request.setTransformErrorCallback(lambda feature: bad.append(feature.id()))
    if where:
        request.setFilterExpression(where)
    for feature in _unchecked(source, request):
        geometry = feature.geometry()
        if not geometry.isGeosValid():
            geometry = _mended(geometry) if repair else QgsGeometry()
            (bad if geometry.isEmpty() else repaired).append(feature.id())
        if geometry.isEmpty():
            continue
        geometries.append(geometry)
        ids.append(feature.id())
        for field in fields:
            index = available.indexOf(field.name)
            raw = feature.attribute(index) if index >= 0 else NULL
            value, fits = _value(raw, field)
            columns[field.name].append(value)
            if not fits:
                misfits.setdefault(field.name, []).append((feature.id(), raw))
    for field, found in misfits.items():
        problems.append(BadValues(name, field=field, count=len(found), first=found[0][0], value=found[0][1]))
    if bad:
        problems.append(BadGeometry(name, count=len(bad), first=bad[0]))
    if repaired:
        problems.append(GeometryRepaired(name, count=len(repaired), first=repaired[0]))
    if not geometries and not bad:
        problems.append(NoFeatures(name))
    return Features(name, geometries, ids, columns), problems


def _lies_elsewhere(
    source: QgsFeatureSource, grid: Grid, crs: str, transform_context: QgsCoordinateTransformContext
) -> bool:
    """Tell whether all features are outside the grid's box; not so of a layer without any."""
    if next(source.getFeatures(QgsFeatureRequest().setLimit(1).setNoAttributes()), None) is None:
        return False
    transform = QgsCoordinateTransform(
        source.sourceCrs(), QgsCoordinateReferenceSystem.fromWkt(crs), transform_context
    )
    try:
        extent = transform.transformBoundingBox(source.sourceExtent())
    except QgsCsException:
        return True
    return not extent.intersects(QgsRectangle(grid.west, grid.south, grid.east, grid.north))


def _unchecked(source: QgsFeatureSource, request: QgsFeatureRequest) -> Iterator[QgsFeature]:
    """Yield features with their geometries as they are: Processing's own check would stop at the first invalid one."""
    if isinstance(source, QgsProcessingFeatureSource):
        source.setInvalidGeometryCheck(Qgis.InvalidGeometryCheck.NoCheck)
    request.setInvalidGeometryCheck(Qgis.InvalidGeometryCheck.NoCheck)
    yield from source.getFeatures(request)


def _without_geometry(source: QgsFeatureSource, where: str) -> list[int]:
    """Return the ids of features without a geometry: these lie nowhere, so a request by place never shows them."""
    request = QgsFeatureRequest().setFilterExpression("is_empty_or_null($geometry)").setNoAttributes()
    if where:
        request.combineFilterExpression(where)
    return [feature.id() for feature in _unchecked(source, request)]


def _mended(geometry: QgsGeometry) -> QgsGeometry:
    """Return a valid geometry of the same kind, empty where none is left."""
    valid = geometry.makeValid()
    if valid.type() != geometry.type():
        parts = [part for part in valid.asGeometryCollection() if part.type() == geometry.type()]
        valid = QgsGeometry.collectGeometry(parts) if parts else QgsGeometry()
    return valid


def _value(raw: Any, field: Field) -> tuple[Any, bool]:
    """Return a value as its field wants it, and whether it fits; a NULL, and what does not fit, is the default."""
    if raw == NULL:
        return field.default, True
    try:
        value = field.kind(raw.toString(Qt.DateFormat.ISODate) if hasattr(raw, "toString") else raw)
    except (TypeError, ValueError, OverflowError):
        return field.default, False
    return (value, True) if field.kind is not float or isfinite(value) else (field.default, False)


def qgs_fields(fields: Sequence[Field]) -> QgsFields:
    """Return QGIS fields for a sink."""
    result = QgsFields()
    for field in fields:
        result.append(QgsField(field.name, QT_TYPES[field.kind], comment=field.unit))
    return result


def qgs_features(layer: FeatureLayer) -> Iterator[QgsFeature]:
    """Yield the features of a layer in memory as QGIS features with the fields of its schema."""
    fields = qgs_fields(layer.schema.fields)
    for number, coordinates in enumerate(layer.geometries):
        feature = QgsFeature(fields)
        feature.setGeometry(_geometry(layer.schema.geometry, coordinates))
        feature.setAttributes([_plain(layer.columns[field.name][number]) for field in layer.schema.fields])
        yield feature


def _geometry(kind: str, coordinates: np.ndarray) -> QgsGeometry:
    if kind == "Point":
        return QgsGeometry(QgsPoint(float(coordinates[0][0]), float(coordinates[0][1])))
    line = QgsLineString(coordinates[:, 0].tolist(), coordinates[:, 1].tolist())
    return QgsGeometry(line if kind == "LineString" else QgsPolygon(line))


def _plain(value: Any) -> Any:
    return value.item() if isinstance(value, np.generic) else value


def spatial_index(geometries: Sequence[QgsGeometry]) -> QgsSpatialIndex:
    """Return an index of geometries by their place in the sequence."""
    index = QgsSpatialIndex()
    for number, geometry in enumerate(geometries):
        if not index.addFeature(number, geometry.boundingBox()):
            raise ValueError(f"geometry {number} does not fit in the index")
    return index


def rasterise(
    geometries: Sequence[QgsGeometry], grid: Grid, values: Sequence[int] | None = None, all_touched: bool = False
) -> np.ndarray:
    """Burn geometries onto a grid: int32, 0 where there is none, else the value (default: number from 1) of the last.

    A cell belongs to a polygon where its centre does, or where they touch at all with `all_touched`.
    """
    target = gdal.GetDriverByName("MEM").Create("", grid.columns, grid.rows, 1, gdal.GDT_Int32)
    target.SetGeoTransform((grid.west, grid.cell_size, 0.0, grid.north, 0.0, -grid.cell_size))
    store = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = store.CreateLayer("shapes", osr.SpatialReference(), ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn("value", ogr.OFTInteger))
    for number, geometry in enumerate(geometries):
        feature = ogr.Feature(layer.GetLayerDefn())
        # GDAL burns nothing of a curve.
        feature.SetGeometry(ogr.CreateGeometryFromWkb(bytes(geometry.asWkb())).GetLinearGeometry())
        feature.SetField("value", int(values[number]) if values is not None else number + 1)
        layer.CreateFeature(feature)
    options = ["ATTRIBUTE=value"] + (["ALL_TOUCHED=TRUE"] if all_touched else [])
    gdal.RasterizeLayer(target, [1], layer, options=options)
    return target.ReadAsArray()
