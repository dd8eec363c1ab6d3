"""A planting plan as layers: spots by rank, and homes before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsFeature, QgsFeatureSource, QgsGeometry, QgsPointXY

from ..engine.layers import Field
from ..engine.progress import OnProgress, followed
from ..engine.text import QT_TRANSLATE_NOOP, Text
from ..engine.trees.planting import Plan
from .features import qgs_fields
from .homes import Homes
from .result_fields import feature_of, features_with

SPOT_FIELDS = (
    Field("rank", int),
    Field("homes_won", int, "dwellings that see enough trees with it"),
    Field("gain", int, "trees that dwellings lacked"),
    Field("total_won", int, "dwellings won so far"),
    Field("share_passing", float, "% of the dwellings so far"),
    Field("height", float, "m"),
    Field("crown_diameter", float, "m"),
)
HOME_FIELDS = (
    Field("trees_before", int),
    Field("trees_after", int),
    Field("meets_before", bool),
    Field("meets_after", bool),
    Field("change", int),
)

ALREADY, WON, LACKING, LOST, UNKNOWN = 0, 1, 2, 3, -1
"""What a plan changes for a home."""
COLOURS = {ALREADY: "#a6d96a", WON: "#1a9850", LACKING: "#fc8d59", LOST: "#7b3294", UNKNOWN: "#7f7f7f"}
"""Our own, after ColorBrewer's RdYlGn and PRGn."""
WINS, HELPS = "#1a9850", "#fee08b"

LISTING = QT_TRANSLATE_NOOP("engine", "Listing the homes")


@dataclass(frozen=True)
class Change:
    """Trees that each home sees before and after, and whether that is known, shape (homes,); `least` is enough."""

    before: np.ndarray
    after: np.ndarray
    known: np.ndarray
    least: int

    @property
    def passing_before(self) -> np.ndarray:
        """Homes that are known to see enough trees before, bool."""
        return self.known & (self.before >= self.least)

    @property
    def passing_after(self) -> np.ndarray:
        """Homes that are known to see enough trees after, bool."""
        return self.known & (self.after >= self.least)

    @property
    def kinds(self) -> np.ndarray:
        """What the plan changes for each home."""
        was, now = self.passing_before, self.passing_after
        return np.select([~self.known, was & now, now, was], [UNKNOWN, ALREADY, WON, LOST], LACKING)


def spot_features(
    plan: Plan, places: np.ndarray, passing: int, homes: int, height: float, crown: float
) -> Iterator[QgsFeature]:
    """Yield the spots by rank.

    places (spots, 2): where all spots are, in m. passing: dwellings that pass before, of `homes` that are known.
    """
    fields, total = qgs_fields(SPOT_FIELDS), np.cumsum(plan.homes_won)
    for number, spot in enumerate(plan.spots.tolist()):
        share = round(100.0 * (passing + int(total[number])) / homes, 2)
        attributes = [
            number + 1, int(plan.homes_won[number]), int(plan.gain[number]), int(total[number]), share, height, crown,
        ]  # fmt: skip
        yield feature_of(fields, QgsGeometry.fromPointXY(QgsPointXY(*places[spot].tolist())), attributes)


def home_features(
    source: QgsFeatureSource, homes: Homes, change: Change, on_progress: OnProgress
) -> Iterator[QgsFeature]:
    """Return the homes with their own attributes, and their trees before and after. Raises `Cancelled`."""
    was, now, kinds = change.passing_before, change.passing_after, change.kinds
    rows = (
        [
            *(int(trees[number]) if known else None for trees in (change.before, change.after)),
            *(bool(passing[number]) if known else None for passing in (was, now)),
            int(kinds[number]),
        ]
        for number, known in enumerate(followed(change.known, len(kinds), on_progress, Text(LISTING)))
    )
    return features_with(source, homes.features, HOME_FIELDS, rows)
