"""Cool places, the homes with their distance to one, and the routes between them, as layers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from qgis.core import QgsFeature, QgsFeatureRequest, QgsFeatureSource, QgsFields, QgsGeometry, QgsLineString

from ..engine.grid import Grid
from ..engine.heat.cool_access import Walks, distance_limits
from ..engine.heat.cool_places import CoolPlaces
from ..engine.layers import Field
from ..engine.progress import OnProgress, followed
from ..engine.text import QT_TRANSLATE_NOOP, Text
from .cool_place_inputs import Homes
from .features import qgs_fields
from .polygons import polygonise

PLACE_FIELDS = (
    Field("place", int),
    Field("area", float, "m²"),
    Field("mean_pet", float, "°C"),
    Field("max_pet", float, "°C"),
    Field("homes", int),
)
HOME_FIELDS = (
    Field("home", int),
    Field("distance", float, "m"),
    Field("reached", bool),
    Field("within", bool),
    Field("place", int),
    Field("distance_class", int),
    Field("reason", str),
)
ROUTE_FIELDS = (
    Field("home", int),
    Field("place", int),
    Field("length", float, "m"),
    Field("distance_class", int),
)
ROUTING = QT_TRANSLATE_NOOP("engine", "Drawing the routes")

NEAR_COLOURS = ("#1a9850", "#91cf60", "#fc8d59", "#d73027")
"""From near to far: our own, after ColorBrewer's RdYlGn."""
NO_WAY_COLOUR = "#7f7f7f"


def place_features(places: CoolPlaces, grid: Grid, homes: np.ndarray) -> Iterator[QgsFeature]:
    """Yield the places with how many `homes` (places,) go to each."""
    fields = qgs_fields(PLACE_FIELDS)
    for number, geometry in enumerate(polygonise(places.labels, grid)):
        values = (places.area[number], places.mean_pet[number], places.max_pet[number])
        attributes = [number + 1, *(round(float(value), 2) for value in values), int(homes[number])]
        yield _feature(fields, geometry, attributes)


def home_fields(source: QgsFeatureSource) -> QgsFields:
    """Return the fields of the homes and of the results, which take the place of older results."""
    fields = QgsFields()
    for index in _kept(source):
        fields.append(source.fields()[index])
    fields.extend(qgs_fields(HOME_FIELDS))
    return fields


def home_features(
    source: QgsFeatureSource, homes: Homes, walks: Walks, classes: np.ndarray, within: np.ndarray, reason: str
) -> Iterator[QgsFeature]:
    """Yield the homes with their own attributes and their walk; `reason` is said of those that get to no place."""
    fields, kept = home_fields(source), _kept(source)
    request = QgsFeatureRequest().setFilterFids(homes.features.ids).setFlags(QgsFeatureRequest.Flag.NoGeometry)
    own = {feature.id(): feature.attributes() for feature in source.getFeatures(request)}
    for number, (geometry, identifier) in enumerate(zip(homes.features.geometries, homes.features.ids, strict=True)):
        reached = bool(walks.place[number])
        results = [
            number + 1,
            float(walks.distance[number]) if reached else None,
            reached,
            bool(within[number]),
            int(walks.place[number]) if reached else None,
            int(classes[number]),
            None if reached else reason,
        ]
        yield _feature(fields, geometry, [own[identifier][index] for index in kept] + results)


def route_features(walks: Walks, classes: np.ndarray, on_progress: OnProgress) -> Iterator[QgsFeature]:
    """Yield the route of each home that gets to a place. Raises `Cancelled`."""
    fields, reached = qgs_fields(ROUTE_FIELDS), np.flatnonzero(walks.place)
    for number in followed(reached.tolist(), max(len(reached), 1), on_progress, Text(ROUTING)):
        x, y = walks.route(number).T.tolist()
        attributes = [number + 1, int(walks.place[number]), float(walks.distance[number]), int(classes[number])]
        yield _feature(fields, QgsGeometry(QgsLineString(x, y)), attributes)


def distance_legend(walking_distance: float, no_way: str) -> tuple[tuple[int, str, str], ...]:
    """Return number, colour and label of each class of distance, and of homes with no way to a place."""
    limits = [f"{limit:g}" for limit in distance_limits(walking_distance)]
    spans = [f"≤ {limits[0]} m", *(f"{low}–{high} m" for low, high in pairwise(limits)), f"> {limits[-1]} m"]
    return (*zip(range(len(spans)), NEAR_COLOURS, spans, strict=True), (-1, NO_WAY_COLOUR, no_way))


def _kept(source: QgsFeatureSource) -> list[int]:
    results = {field.name for field in HOME_FIELDS}
    return [index for index, field in enumerate(source.fields()) if field.name() not in results]


def _feature(fields: QgsFields, geometry: QgsGeometry, attributes: Sequence) -> QgsFeature:
    feature = QgsFeature(fields)
    feature.setGeometry(geometry)
    feature.setAttributes(attributes)
    return feature
