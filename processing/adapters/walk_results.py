"""Walks from homes to places as lines, and the legend of their distances."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from qgis.core import QgsFeature, QgsGeometry, QgsLineString

from ..engine.layers import Field
from ..engine.progress import OnProgress, followed
from ..engine.text import QT_TRANSLATE_NOOP, Text
from ..engine.walks import Walks, distance_limits
from .features import qgs_fields
from .result_fields import feature_of

ROUTING = QT_TRANSLATE_NOOP("engine", "Drawing the routes")

NEAR_COLOURS = ("#1a9850", "#91cf60", "#fc8d59", "#d73027")
"""From near to far: our own, after ColorBrewer's RdYlGn."""
NO_WAY_COLOUR = "#7f7f7f"


def route_features(
    walks: Walks, classes: np.ndarray, names: Sequence[Field], on_progress: OnProgress
) -> Iterator[QgsFeature]:
    """Yield the route of each home that gets to a place. Raises `Cancelled`.

    names: the fields for the numbers of the home and the place, the length (m) and the class of distance.
    """
    fields, reached = qgs_fields(names), np.flatnonzero(walks.place)
    for number in followed(reached.tolist(), max(len(reached), 1), on_progress, Text(ROUTING)):
        x, y = walks.route(number).T.tolist()
        attributes = [number + 1, int(walks.place[number]), float(walks.distance[number]), int(classes[number])]
        yield feature_of(fields, QgsGeometry(QgsLineString(x, y)), attributes)


def distance_legend(walking_distance: float, no_way: str) -> tuple[tuple[int, str, str], ...]:
    """Return number, colour and label of each class of distance, and of homes with no way to a place."""
    limits = [f"{limit:g}" for limit in distance_limits(walking_distance)]
    spans = [f"≤ {limits[0]} m", *(f"{low}–{high} m" for low, high in pairwise(limits)), f"> {limits[-1]} m"]
    return (*zip(range(len(spans)), NEAR_COLOURS, spans, strict=True), (-1, NO_WAY_COLOUR, no_way))
