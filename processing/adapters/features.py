"""Vector layers: QGIS feature sources on one side, plain columns, geometries and label rasters on the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from osgeo import gdal, ogr, osr
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsLineString,
    QgsPoint,
    QgsPolygon,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QMetaType

from ..engine.errors import BadGeometry, MissingCrs, MissingField, NoFeatures, StadstweelingError
from ..engine.grid import Grid
from ..engine.layers import FeatureLayer, Field

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
) -> Features:
    """Read the features that touch the grid, reprojected to the CRS (WKT) `crs`.

    A NULL becomes the field's default. A field without a default must exist; one with a default may be missing.
    Raises `MissingCrs`, `MissingField`, `BadGeometry` or `NoFeatures`.
    """
    features, problems = inspect_features(source, name, fields, grid, crs, transform_context)
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
) -> tuple[Features, list[StadstweelingError]]:
    """Read the usable features as `read_features` does, and list everything that is wrong with the layer."""
    problems: list[StadstweelingError] = []
    if not source.sourceCrs().isValid():
        problems.append(MissingCrs(name))
    available = source.fields()
    for field in fields:
        if available.indexOf(field.name) < 0 and field.default is None:
            problems.append(MissingField(name, field=field.name, unit=field.unit or field.kind.__name__))
    request = QgsFeatureRequest()
    request.setInvalidGeometryCheck(Qgis.InvalidGeometryCheck.NoCheck)
    request.setDestinationCrs(QgsCoordinateReferenceSystem.fromWkt(crs), transform_context)
    request.setFilterRect(QgsRectangle(grid.west, grid.south, grid.east, grid.north))
    geometries, ids, bad = [], [], []
    columns: dict[str, list[Any]] = {field.name: [] for field in fields}
    for feature in source.getFeatures(request, Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks) if hasattr(
        Qgis, "ProcessingFeatureSourceFlag"
    ) else source.getFeatures(request):
        geometry = feature.geometry()
        if geometry.isEmpty() or not geometry.isGeosValid():
            bad.append(feature.id())
            continue
        geometries.append(geometry)
        ids.append(feature.id())
        for field in fields:
            columns[field.name].append(_value(feature, available.indexOf(field.name), field))
    if bad:
        problems.append(BadGeometry(name, count=len(bad), first=bad[0]))
    if not geometries and not bad:
        problems.append(NoFeatures(name))
    return Features(name, geometries, ids, columns), problems


def _value(feature: QgsFeature, index: int, field: Field) -> Any:
    value = feature.attribute(index) if index >= 0 else NULL
    return field.default if value == NULL else field.kind(value)


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
        feature.SetGeometry(ogr.CreateGeometryFromWkb(bytes(geometry.asWkb())))
        feature.SetField("value", int(values[number]) if values is not None else number + 1)
        layer.CreateFeature(feature)
    options = ["ATTRIBUTE=value"] + (["ALL_TOUCHED=TRUE"] if all_touched else [])
    gdal.RasterizeLayer(target, [1], layer, options=options)
    return target.ReadAsArray()
