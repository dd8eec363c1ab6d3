"""A variant as layers: buildings, trees, green spaces, structures, shade sails, the costs and the conflicts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsRectangle,
)

from ..engine.grid import Grid
from ..engine.layers import LINKS, SINKS, Field, LayerSchema
from ..engine.measures.city import Patch
from ..engine.measures.costs import Bill, bill
from ..engine.measures.kinds import Reason
from ..engine.measures.variant import Variant
from .features import QT_TYPES, qgs_fields
from .measure_inputs import LITRE, Drawn
from .measure_tables import kind_words
from .vector_styles import Categories

COST_FIELDS = (
    Field("layer", str),
    Field("feature", int),
    Field("kind", str),
    Field("name", str),
    Field("amount", float, "of the unit"),
    Field("unit", str),
    Field("construction", float, "€"),
    Field("upkeep", float, "€ a year"),
    Field("present_value", float, "€"),
    Field("price_year", int),
    Field("applied", int, "pieces"),
    Field("refused", int, "pieces"),
    Field("share_inside", float, "%"),
    Field("warning", str),
    Field("source", str),
)
CONFLICT_FIELDS = (
    Field("layer", str),
    Field("feature", int),
    Field("kind", str),
    Field("name", str),
    Field("reason", str),
    Field("applied", bool),
)
REASON_COLOURS = {
    Reason.OUTSIDE: "#7f7f7f",
    Reason.TOO_SMALL: "#c7c7c7",
    Reason.NOTHING_THERE: "#9467bd",
    Reason.BUILDING: "#c8553d",
    Reason.WATER: "#5b9bd5",
    Reason.UTILITIES: "#a0522d",
    Reason.MEASURES: "#ff9f1c",
    Reason.ROOTS: "#2f7d4f",
    Reason.BANKS: "#17becf",
    Reason.HEIGHT: "#bcbd22",
}
KEY = "fid"
"""The field in which a GeoPackage keeps the number of a feature, each only once."""
SAIL_FIELDS = (Field("height", float, "m above ground"),)


def bills(drawn: Sequence[Drawn], variant: Variant, years: float, rate_percent: float) -> list[Bill]:
    """Return what each feature costs, as far as it is carried out."""
    return [
        bill(item.cost, float(amount), years, rate_percent)
        for item, amount in zip(drawn, variant.amounts, strict=True)
    ]


def cost_features(drawn: Sequence[Drawn], variant: Variant, costs: Sequence[Bill]) -> Iterator[QgsFeature]:
    """Yield a row of the table of costs for each feature."""
    words = kind_words()
    for number, (item, cost) in enumerate(zip(drawn, costs, strict=True)):
        name, warning, source = words[item.kind.name]
        row = [
            item.layer, item.feature, item.kind.name, name, float(variant.amounts[number]), item.kind.unit,
            cost.construction, cost.upkeep, cost.present_value, item.cost.price_year, int(variant.applied[number]),
            int(variant.refused[number]), 100.0 * item.share, warning, source,
        ]  # fmt: skip
        yield _feature(qgs_fields(COST_FIELDS), None, row)


def conflict_features(
    drawn: Sequence[Drawn], variant: Variant, translate: Callable[[str], str]
) -> Iterator[QgsFeature]:
    """Yield a point with the reason for each conflict."""
    words = kind_words()
    for conflict in variant.conflicts:
        item = drawn[conflict.number]
        row = [item.layer, item.feature, item.kind.name, words[item.kind.name][0], translate(conflict.reason.value),
               conflict.applied]  # fmt: skip
        yield _feature(qgs_fields(CONFLICT_FIELDS), QgsGeometry.fromPointXY(QgsPointXY(*conflict.place)), row)


def conflict_style(title: str, translate: Callable[[str], str]) -> Categories:
    """Return a colour for each reason."""
    texts = {reason: translate(reason.value) for reason in Reason}
    return Categories("reason", tuple((text, REASON_COLOURS[reason], text) for reason, text in texts.items()), title)


def sail_features(drawn: Sequence[Drawn], variant: Variant) -> Iterator[QgsFeature]:
    """Yield the shade sails that are put up."""
    for number, item in enumerate(drawn):
        if item.kind.action == "sail" and variant.applied[number]:
            yield _feature(qgs_fields(SAIL_FIELDS), item.geometry, [item.parameters["height"]])


def variant_fields(source: QgsFeatureSource | None, schema: LayerSchema) -> QgsFields:
    """Return the fields of a layer of the base, with those of its schema that it lacks."""
    fields = QgsFields(source.fields()) if source else QgsFields()
    for field in schema.fields:
        if fields.indexOf(field.name) < 0:
            fields.append(QgsField(field.name, QT_TYPES[field.kind], comment=field.unit))
    return fields


def kept_features(
    source: QgsFeatureSource, fields: QgsFields, gone: set[int], crs: str, context: QgsProcessingContext
) -> Iterator[QgsFeature]:
    """Yield the features of the base, with all they have, but those with an id that is gone."""
    request = QgsFeatureRequest().setDestinationCrs(
        QgsCoordinateReferenceSystem.fromWkt(crs), context.transformContext()
    )
    for feature in source.getFeatures(request):
        if feature.id() not in gone:
            attributes = feature.attributes()
            yield _feature(fields, feature.geometry(), attributes + [NULL] * (fields.count() - len(attributes)))


def new_buildings(
    drawn: Sequence[Drawn], variant: Variant, fields: QgsFields, kind: Qgis.WkbType
) -> Iterator[QgsFeature]:
    """Yield the buildings of measures, as geometries of a kind."""
    for building in variant.new_buildings:
        item = drawn[building.measure]
        for geometry in item.geometry.coerceToType(kind):
            yield _named(fields, geometry, item.parameters)


def new_trees(variant: Variant, fields: QgsFields, kind: Qgis.WkbType) -> Iterator[QgsFeature]:
    """Yield the trees of measures, as geometries of a kind."""
    trees = variant.new_trees
    for place, height, crown, base in zip(
        trees.place.tolist(), trees.height, trees.crown_diameter, trees.crown_base, strict=True
    ):
        values = {"height": float(height), "crown_diameter": float(crown), "crown_base": float(base)}
        for geometry in QgsGeometry.fromPointXY(QgsPointXY(*place)).coerceToType(kind):
            yield _named(fields, geometry, values)


def variant_green_spaces(
    base: Iterable[QgsFeature], drawn: Sequence[Drawn], variant: Variant, fields: QgsFields, kind: Qgis.WkbType
) -> Iterator[QgsFeature]:
    """Yield the green spaces of the base without what measures take of them, and those that they make.

    All are geometries of a kind; those that nothing touches stay as they are.
    """
    spaces = [(feature, feature.geometry(), False) for feature in base]
    for change in variant.green_changes:
        item = drawn[change.measure]
        if change.public is None:
            spaces = [_without(*space, item.geometry) for space in spaces]
        else:
            values = {"public": change.public, "kind": item.kind.name}
            spaces.append((_named(fields, item.geometry, values), item.geometry, True))
    pieces = []
    for feature, geometry, changed in spaces:
        first, *others = geometry.coerceToType(kind) if changed and not geometry.isEmpty() else [geometry]
        if not first.isEmpty():
            yield _feature(fields, first, feature.attributes())
        pieces += [(feature, part) for part in others]
    key = fields.lookupField(KEY)
    for feature, part in pieces:  # last, when all numbers that are taken are there
        attributes = feature.attributes()
        if key >= 0:
            attributes[key] = NULL
        yield _feature(fields, part, attributes)


def _without(
    feature: QgsFeature, geometry: QgsGeometry, changed: bool, area: QgsGeometry
) -> tuple[QgsFeature, QgsGeometry, bool]:
    """Return a green space without an area, and whether anything has changed it."""
    if not geometry.boundingBoxIntersects(area) or not geometry.intersects(area):
        return feature, geometry, changed
    return feature, geometry.difference(area), True


def link_features(drawn: Sequence[Drawn], variant: Variant) -> Iterator[QgsFeature]:
    """Yield the culverts and pumps as lines between their two ends."""
    for link in variant.links:
        item = drawn[link.measure]
        line = QgsGeometry.fromPolylineXY([QgsPointXY(*link.start), QgsPointXY(*link.end)])
        yield _feature(qgs_fields(LINKS.fields), line, [item.kind.name, item.parameters["capacity"], link.head])


def sink_features(drawn: Sequence[Drawn], variant: Variant, grid: Grid) -> Iterator[QgsFeature]:
    """Yield gullies, drains and storage under ground as the outlines of the cells that they take water from."""
    for sink in variant.sinks:
        capacity = None if sink.capacity is None else sink.capacity / LITRE
        row = [drawn[sink.measure].kind.name, capacity, sink.volume]
        yield _feature(qgs_fields(SINKS.fields), _outline(sink.patch, grid), row)


def _outline(patch: Patch, grid: Grid) -> QgsGeometry:
    """Return the cells of a patch as a multipolygon."""
    size, boxes = grid.cell_size, []
    for row, cells in enumerate(patch.mask):
        starts, stops = np.flatnonzero(np.diff(np.pad(cells, 1).astype(np.int8))).reshape(-1, 2).T
        north = grid.north - (patch.window.top + row) * size
        west, east = (grid.west + (patch.window.left + side) * size for side in (starts, stops))
        for start, stop in zip(west.tolist(), east.tolist(), strict=True):
            boxes.append(QgsGeometry.fromRect(QgsRectangle(start, north - size, stop, north)))
    outline = QgsGeometry.unaryUnion(boxes)
    return outline if outline.convertToMultiType() else QgsGeometry()


def total(values: Iterable[float | None]) -> float:
    """Return the sum of what is known."""
    return float(np.sum([value for value in values if value is not None]))


def _named(fields: QgsFields, geometry: QgsGeometry, values: dict[str, Any]) -> QgsFeature:
    feature = QgsFeature(fields)
    feature.setGeometry(geometry)
    for name, value in values.items():
        index = fields.indexOf(name)
        if index >= 0:
            kind = fields[index].type()
            if isinstance(value, bool) and kind == QT_TYPES[str]:
                value = str(value).lower()
            feature.setAttribute(index, int(value) if kind == QT_TYPES[int] else value)
    return feature


def _feature(fields: QgsFields, geometry: QgsGeometry | None, attributes: Sequence[Any]) -> QgsFeature:
    feature = QgsFeature(fields)
    if geometry is not None:
        feature.setGeometry(geometry)
    feature.setAttributes([NULL if value is None else value for value in attributes])
    return feature
