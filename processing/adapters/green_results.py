"""Green with its entrances, homes with their walk to it, and neighbourhoods with their homes, as layers."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from qgis.core import QgsFeature, QgsFeatureSource, QgsGeometry, QgsPointXY

from ..engine.layers import Field
from ..engine.trees.green_access import GreenAccess
from ..engine.weighted import weighted_median, weighted_share
from .features import Features, qgs_fields
from .green_inputs import JoinedGreen
from .homes import Homes
from .result_fields import feature_of, features_with
from .tree_tables import SQUARE_METRES_A_HECTARE
from .vector_styles import Categories, graded
from .walk_results import NEAR_COLOURS, NO_WAY_COLOUR

SHARES = (25.0, 50.0, 75.0)
"""Where classes of shares of homes (%) start: our own choice."""

GREEN_FIELDS = (
    Field("green", int),
    Field("area", float, "ha"),
    Field("pieces", int),
    Field("large_enough", bool),
    Field("dwellings", int, "dwellings of which it is the nearest"),
)
ENTRANCE_FIELDS = (
    Field("green", int),
    Field("leg", float, "m from the path to the edge"),
    Field("dwellings", int, "dwellings that enter here"),
)
HOME_FIELDS = (
    Field("home", int),
    Field("distance", float, "m along the paths"),
    Field("euclidean", float, "m as the crow flies"),
    Field("reached", bool),
    Field("within", bool),
    Field("green", int),
    Field("distance_class", int),
    Field("reason", str),
)
ROUTE_FIELDS = (
    Field("home", int),
    Field("green", int),
    Field("length", float, "m"),
    Field("distance_class", int),
)
AREA_FIELDS = (
    Field("dwellings", int),
    Field("within_percent", float, "% of the dwellings"),
    Field("median_distance", float, "m along the paths, of the dwellings that get there"),
    Field("dwellings_unreached", int),
)


def green_features(green: JoinedGreen, large: int, access: GreenAccess, homes: Homes) -> Iterator[QgsFeature]:
    """Yield the green; the first `large` of it are large enough."""
    fields = qgs_fields(GREEN_FIELDS)
    going = np.bincount(access.walks.place, homes.dwellings, len(green) + 1)[1:]
    for number, outline in enumerate(green.outlines):
        area, pieces = round(float(green.area[number]) / SQUARE_METRES_A_HECTARE, 4), int(green.pieces[number])
        geometry = outline if outline.isMultipart() else QgsGeometry.collectGeometry([outline])
        yield feature_of(fields, geometry, [number + 1, area, pieces, number < large, int(going[number])])


def entrance_features(access: GreenAccess, homes: Homes) -> Iterator[QgsFeature]:
    """Yield the entrances, without those inside green at which no walk ends."""
    fields, entrances, walks = qgs_fields(ENTRANCE_FIELDS), access.walks.entrances, access.walks
    reached = walks.ways.reached
    going = np.bincount(walks.ways.goal[reached], homes.dwellings[reached], len(entrances.node))
    for number in np.flatnonzero(~access.inner | (going > 0)).tolist():
        geometry = QgsGeometry.fromPointXY(QgsPointXY(*entrances.point[number].tolist()))
        leg = round(float(entrances.leg[number]), 2)
        yield feature_of(fields, geometry, [int(entrances.place[number]), leg, int(going[number])])


def home_features(
    source: QgsFeatureSource, homes: Homes, access: GreenAccess, classes: np.ndarray, within: np.ndarray, reason: str
) -> Iterator[QgsFeature]:
    """Return the homes with their own attributes and their distances; `reason` is said of those without a way."""
    walks, reached = access.walks, access.walks.place > 0
    rows = (
        [
            number + 1,
            float(walks.distance[number]) if reached[number] else None,
            None if np.isnan(access.euclidean[number]) else float(access.euclidean[number]),
            bool(reached[number]),
            bool(within[number]),
            int(walks.place[number]) if reached[number] else None,
            int(classes[number]),
            None if reached[number] else reason,
        ]
        for number in range(len(reached))
    )
    return features_with(source, homes.features, HOME_FIELDS, rows)


def area_features(
    source: QgsFeatureSource, areas: Features, area: np.ndarray, homes: Homes, access: GreenAccess, within: np.ndarray
) -> Iterator[QgsFeature]:
    """Return the neighbourhoods with their own attributes and their homes.

    area (homes,): the number of the neighbourhood of each home, −1 for none.
    """

    def row(number: int) -> list:
        here = area == number
        dwellings, distance = homes.dwellings[here], access.walks.distance[here]
        share, median = weighted_share(within[here], dwellings), weighted_median(distance, dwellings)
        return [
            int(dwellings.sum()),
            None if np.isnan(share) else round(share, 2),
            None if np.isnan(median) else median,
            int(dwellings[np.isnan(distance)].sum()),
        ]

    return features_with(source, areas, AREA_FIELDS, map(row, range(len(areas))))


def share_style(title: str, no_homes: str) -> Categories:
    """Return the classes of the share of homes that meet a rule."""
    return graded("within_percent", SHARES, NEAR_COLOURS[::-1], title, (NO_WAY_COLOUR, no_homes))
