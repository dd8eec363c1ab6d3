"""Homes with the trees that they see, their neighbourhoods, and the lines of sight, as layers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from qgis.core import QgsFeature, QgsFeatureSource, QgsGeometry, QgsLineString

from ..engine.layers import Field
from ..engine.progress import OnProgress, followed
from ..engine.text import QT_TRANSLATE_NOOP, Text
from ..engine.trees.definitions import BlockedBy, TreeRule
from ..engine.trees.seen import TreesSeen
from ..engine.weighted import weighted_mean, weighted_median, weighted_share
from .features import Features, qgs_fields
from .result_fields import feature_of, features_with
from .score_places import Places
from .vector_styles import Categories, graded

HOME_FIELDS = (
    Field("home", int),
    Field("place", str),
    Field("trees_near", int),
    Field("trees_seen", int),
    Field("seen_from_storey", int),
    Field("meets", bool),
)
AREA_FIELDS = (
    Field("dwellings", int),
    Field("dwellings_known", int),
    Field("dwellings_meet_percent", float, "% of the dwellings that are known"),
    Field("mean_trees", float),
    Field("median_trees", int),
)
LINE_FIELDS = (
    Field("home", int),
    Field("tree", int),
    Field("storey", int),
    Field("length", float, "m"),
)

COUNTS = (0, 1, 2, 3, 6)
"""From how many trees each class is: below three one by one, and from six Cobra's mark of nine."""
COLOURS = ("#d73027", "#fc8d59", "#fee08b", "#91cf60", "#1a9850")
"""From no tree to many, the first three below the rule: our own, after ColorBrewer's RdYlGn."""
STOREY_COLOURS = ("#1b7837", "#7fbf7b", "#af8dc3", "#762a83")
"""From the ground floor up, the last for the third floor and higher: our own, after ColorBrewer's PRGn."""
UNKNOWN, UNKNOWN_COLOUR = -1, "#7f7f7f"
SHARES = (25.0, 50.0, 75.0, 90.0)
"""Limits (%) of the classes of neighbourhoods: our own."""

LISTING = QT_TRANSLATE_NOOP("engine", "Listing the homes")
DRAWING = QT_TRANSLATE_NOOP("engine", "Drawing the lines of sight")


def home_features(
    source: QgsFeatureSource, places: Places, seen: TreesSeen, rule: TreeRule, on_progress: OnProgress
) -> Iterator[QgsFeature]:
    """Yield homes and other places with their own attributes and their trees. Raises `Cancelled`.

    What is not known is NULL, and so is the storey where nothing hides.
    """
    near, count, storey = seen.near, seen.seen, seen.storey_that_sees(rule.least)
    in_sight = rule.blocked_by is not BlockedBy.NOTHING

    def row(number: int) -> list:
        if not seen.known[number]:
            return [number + 1, places.group[number] or "home", int(near[number]), None, None, None]
        meets = bool(count[number] >= rule.least)
        return [
            number + 1,
            places.group[number] or "home",
            int(near[number]),
            int(count[number]),
            int(storey[number]) if meets and in_sight else None,
            meets,
        ]

    rows = followed(map(row, range(len(places))), max(len(places), 1), on_progress, Text(LISTING))
    return features_with(source, places.homes.features, HOME_FIELDS, rows)


def area_features(
    source: QgsFeatureSource, areas: Features, area: np.ndarray, dwellings: np.ndarray, seen: TreesSeen, least: int
) -> Iterator[QgsFeature]:
    """Yield the neighbourhoods with their own attributes and what their homes see.

    area (homes,): the number of the neighbourhood of each home, −1 for none.
    """
    trees = np.where(seen.known, seen.seen, np.nan)

    def row(number: int) -> list:
        here = area == number
        known = here & seen.known
        if not dwellings[known].any():
            return [int(dwellings[here].sum()), 0, None, None, None]
        return [
            int(dwellings[here].sum()),
            int(dwellings[known].sum()),
            round(weighted_share(trees[known] >= least, dwellings[known]), 2),
            round(weighted_mean(trees[known], dwellings[known]), 2),
            int(weighted_median(trees[known], dwellings[known])),
        ]

    return features_with(source, areas, AREA_FIELDS, map(row, range(len(areas))))


def sight_lines(
    seen: TreesSeen, places: np.ndarray, ids: Sequence[int], rule: TreeRule, on_progress: OnProgress
) -> Iterator[QgsFeature]:
    """Yield a line from each home to every tree that counts for it. Raises `Cancelled`.

    places (trees, 2): where the trees stand, in m; ids: their feature ids.
    """
    fields, pairs = qgs_fields(LINE_FIELDS), seen.in_sight
    in_sight = rule.blocked_by is not BlockedBy.NOTHING
    for pair in followed(pairs.tolist(), max(len(pairs), 1), on_progress, Text(DRAWING)):
        tree = int(seen.tree[pair])
        ends = np.array([seen.start[pair], places[tree]])
        storey = int(seen.storey[pair]) if in_sight else None
        attributes = [int(seen.home[pair]) + 1, ids[tree], storey, round(float(np.hypot(*(ends[1] - ends[0]))), 1)]
        yield feature_of(fields, QgsGeometry(QgsLineString(*ends.T.tolist())), attributes)


def count_style(title: str, unknown: str) -> Categories:
    """Return the classes of homes by the number of trees that they see."""
    cases = " ".join(f'WHEN "trees_seen" < {high} THEN {low}' for low, high in pairwise(COUNTS))
    expression = f'CASE WHEN "trees_seen" IS NULL THEN {UNKNOWN} {cases} ELSE {COUNTS[-1]} END'
    spans = [str(low) if high - low == 1 else f"{low}–{high - 1}" for low, high in pairwise(COUNTS)]
    labels = [*spans, f"≥ {COUNTS[-1]}"]
    classes = (*zip(COUNTS, COLOURS, labels, strict=True), (UNKNOWN, UNKNOWN_COLOUR, unknown))
    return Categories(expression, classes, title)


def share_style(title: str, unknown: str) -> Categories:
    """Return the classes of neighbourhoods by the share of homes that meet the rule."""
    return graded("dwellings_meet_percent", SHARES, COLOURS, title, (UNKNOWN_COLOUR, unknown))


def line_style(title: str, storeys: Sequence[str], anyhow: str) -> Categories:
    """Return the classes of lines by the lowest storey that sees the tree; `storeys` names those of the colours."""
    expression = f'coalesce(min("storey", {len(STOREY_COLOURS) - 1}), {UNKNOWN})'
    classes = (*zip(range(len(storeys)), STOREY_COLOURS, storeys, strict=True), (UNKNOWN, UNKNOWN_COLOUR, anyhow))
    return Categories(expression, classes, title)
