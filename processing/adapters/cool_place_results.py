"""Cool places, and the homes with their distance to one, as layers."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from qgis.core import QgsFeature, QgsFeatureSource

from ..engine.grid import Grid
from ..engine.heat.cool_places import CoolPlaces
from ..engine.layers import Field
from ..engine.walks import Walks
from .features import qgs_fields
from .homes import Homes
from .polygons import polygonise
from .result_fields import feature_of, features_with

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


def place_features(places: CoolPlaces, grid: Grid, homes: np.ndarray) -> Iterator[QgsFeature]:
    """Yield the places with how many `homes` (places,) go to each."""
    fields = qgs_fields(PLACE_FIELDS)
    for number, geometry in enumerate(polygonise(places.labels, grid)):
        values = (places.area[number], places.mean_pet[number], places.max_pet[number])
        attributes = [number + 1, *(round(float(value), 2) for value in values), int(homes[number])]
        yield feature_of(fields, geometry, attributes)


def home_features(
    source: QgsFeatureSource, homes: Homes, walks: Walks, classes: np.ndarray, within: np.ndarray, reason: str
) -> Iterator[QgsFeature]:
    """Return the homes with their own attributes and their walk; `reason` is said of those that get to no place."""
    reached = walks.place > 0
    rows = (
        [
            number + 1,
            float(walks.distance[number]) if reached[number] else None,
            bool(reached[number]),
            bool(within[number]),
            int(walks.place[number]) if reached[number] else None,
            int(classes[number]),
            None if reached[number] else reason,
        ]
        for number in range(len(reached))
    )
    return features_with(source, homes.features, HOME_FIELDS, rows)
