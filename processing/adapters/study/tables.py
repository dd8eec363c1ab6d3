"""Feature layers in the database of a study, and in files of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFields,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ...engine.errors import CannotRead, CannotWrite
from .apart import apart
from .database import has_rows
from .layout import table_source


def write_layer(
    file: Path,
    name: str,
    fields: QgsFields,
    kind: Qgis.WkbType,
    crs: QgsCoordinateReferenceSystem,
    features: Iterable[QgsFeature],
) -> None:
    """Add a layer with features to a GeoPackage, which is made where there is none. Raises `CannotWrite`."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName, options.fileEncoding = "GPKG", name, "UTF-8"
    if file.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    writer = QgsVectorFileWriter.create(str(file), fields, kind, crs, QgsCoordinateTransformContext(), options)
    try:
        if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
            raise CannotWrite(str(file), reason=writer.errorMessage())
        kept = list(features)
        if kept and not (writer.addFeatures(kept, QgsFeatureSink.Flag.FastInsert) and writer.flushBuffer()):
            raise CannotWrite(str(file), reason=writer.lastError())
    finally:
        del writer  # closes the file


def open_table(study: Path, name: str) -> QgsVectorLayer:
    """Return a table of the database as a layer. Raises `CannotRead`."""
    layer = QgsVectorLayer(apart(table_source(study, name)), name, "ogr")
    if not layer.isValid():
        raise CannotRead(table_source(study, name), reason=layer.error().summary() or name)
    return layer


def has_features(layer: QgsVectorLayer) -> bool:
    """Tell whether there is anything in a layer; its count is unknown while another table of a GeoPackage is edited."""
    return next(layer.getFeatures(QgsFeatureRequest().setLimit(1)), None) is not None


def has_table(study: Path, name: str) -> bool:
    """Tell whether the database has a table of this name."""
    return has_rows(study, name) is not None


def without_identifiers(fields: QgsFields) -> QgsFields:
    """Return fields without that of a GeoPackage's identifiers, which each database gives out anew."""
    kept = QgsFields()
    for field in fields:
        if field.name().lower() != "fid":
            kept.append(field)
    return kept


def renamed(features: Iterable[QgsFeature], fields: QgsFields) -> Iterator[QgsFeature]:
    """Yield features with the values that they have for fields of the same names."""
    for found in features:
        feature = QgsFeature(fields)
        feature.setGeometry(found.geometry())
        for index, field in enumerate(fields):
            source = found.fieldNameIndex(field.name())
            if source >= 0:
                feature.setAttribute(index, found.attribute(source))
        yield feature
