"""Layers with their own fields and those of results beside them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from qgis.core import Qgis, QgsFeature, QgsFeatureRequest, QgsFeatureSource, QgsFields, QgsGeometry

from ..engine.layers import Field
from .features import Features, qgs_fields


def fields_with(
    source: QgsFeatureSource, results: Sequence[Field], left_out: Collection[str] = ()
) -> QgsFields:
    """Return the fields of a layer but for those left out, and those of results, which replace older results."""
    fields = QgsFields()
    for index in _kept(source, results, left_out):
        fields.append(source.fields()[index])
    fields.extend(qgs_fields(results))
    return fields


def features_with(
    source: QgsFeatureSource,
    features: Features,
    results: Sequence[Field],
    rows: Iterable[Sequence],
    left_out: Collection[str] = (),
) -> Iterator[QgsFeature]:
    """Yield features with their own attributes, but for those left out, and a row of results each."""
    fields, kept = fields_with(source, results, left_out), _kept(source, results, left_out)
    request = QgsFeatureRequest().setFilterFids(features.ids).setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    own = {feature.id(): feature.attributes() for feature in source.getFeatures(request)}
    for geometry, identifier, row in zip(features.geometries, features.ids, rows, strict=True):
        yield feature_of(fields, geometry, [own[identifier][index] for index in kept] + list(row))


def feature_of(fields: QgsFields, geometry: QgsGeometry, attributes: Sequence) -> QgsFeature:
    """Return a feature."""
    feature = QgsFeature(fields)
    feature.setGeometry(geometry)
    feature.setAttributes(list(attributes))
    return feature


def _kept(source: QgsFeatureSource, results: Sequence[Field], left_out: Collection[str]) -> list[int]:
    replaced = {field.name for field in results} | set(left_out)
    return [index for index, field in enumerate(source.fields()) if field.name() not in replaced]
