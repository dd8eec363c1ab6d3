"""The score of 3-30-300 as layers: homes, neighbourhoods, and lines that explain it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from qgis.core import QgsFeature, QgsFeatureSource, QgsGeometry, QgsLineString

from ..engine.layers import Field
from ..engine.progress import OnProgress, followed
from ..engine.text import QT_TRANSLATE_NOOP, Text
from ..engine.trees.score import MET, RULES, UNKNOWN, Marks, Shares, Verdicts
from .features import Features, qgs_fields
from .result_fields import feature_of, features_with
from .score_places import Places
from .score_study import Assessment
from .vector_styles import Categories, graded

HOME_FIELDS = (
    Field("home", int),
    Field("place", str),
    Field("trees_seen", int),
    Field("canopy_percent", float, "% of the land"),
    Field("green_distance", float, "m"),
    Field("meets_3", bool),
    Field("meets_30", bool),
    Field("meets_300", bool),
    Field("rules_met", int),
    Field("mark_3", float, "0 to 10"),
    Field("mark_30", float, "0 to 10"),
    Field("mark_300", float, "0 to 10"),
    Field("mark_total", float, "0 to 10"),
    Field("mark_class", str),
)
AREA_FIELDS = (
    Field("dwellings", int),
    Field("share_3", float, "% of the dwellings"),
    Field("share_30", float, "% of the dwellings"),
    Field("share_300", float, "% of the dwellings"),
    Field("share_all", float, "% of the dwellings"),
    Field("dwellings_unknown", int),
)
LINE_FIELDS = (
    Field("home", int),
    Field("rule", int),
    Field("number", int),
    Field("storey", int),
    Field("length", float, "m"),
)

COLOURS = ("#d73027", "#fc8d59", "#91cf60", "#1a9850")
"""Of no rule met up to three: our own, after ColorBrewer's RdYlGn."""
UNKNOWN_COLOUR = "#7f7f7f"
SHARES = (25.0, 50.0, 75.0)
"""Limits (%) of the classes of neighbourhoods: our own."""
TREE_LINE, GREEN_LINE = "#2f7d4f", "#dd513a"

LISTING = QT_TRANSLATE_NOOP("engine", "Listing the homes")
DRAWING = QT_TRANSLATE_NOOP("engine", "Drawing what explains the score")


def home_features(
    source: QgsFeatureSource,
    places: Places,
    found: Assessment,
    marks: Marks,
    classes: dict[int, str],
    on_progress: OnProgress,
) -> Iterator[QgsFeature]:
    """Return homes and other places with their own attributes, what was found there, and marks. Raises `Cancelled`.

    classes: the name of each class of marks by its lowest whole mark.
    """
    rules_met, names = found.verdicts.rules_met, list(classes.values())
    mark_class = marks.classes(np.array(list(classes)))

    def row(number: int) -> list:
        return [
            number + 1,
            places.group[number] or "home",
            _whole(found.trees[number]),
            _number(found.canopy[number]),
            _number(found.distance[number]),
            *(_yes(getattr(found.verdicts, rule)[number]) for rule in RULES),
            int(rules_met[number]) if rules_met[number] != UNKNOWN else None,
            *(_number(getattr(marks, rule)[number], 2) for rule in (*RULES, "total")),
            names[mark_class[number]] if mark_class[number] != UNKNOWN else None,
        ]

    rows = followed(map(row, range(len(places))), max(len(places), 1), on_progress, Text(LISTING))
    return features_with(source, places.homes.features, HOME_FIELDS, rows)


def area_features(
    source: QgsFeatureSource, areas: Features, area: np.ndarray, dwellings: np.ndarray, verdicts: Verdicts
) -> Iterator[QgsFeature]:
    """Return the neighbourhoods with their own attributes and the shares of their homes.

    area (homes,): the number of the neighbourhood of each home, −1 for none.
    """

    def row(number: int) -> list:
        here = np.flatnonzero(area == number)
        shares = Shares.of(Verdicts(*(getattr(verdicts, rule)[here] for rule in RULES)), dwellings[here])
        percents = (_number(getattr(shares, name), 2) for name in (*RULES, "all_three"))
        return [shares.count, *percents, shares.unknown]

    return features_with(source, areas, AREA_FIELDS, map(row, range(len(areas))))


def explanations(
    found: Assessment, trees: np.ndarray, ids: Sequence[int], in_sight: bool, on_progress: OnProgress
) -> Iterator[QgsFeature]:
    """Yield a line from each home to every tree that counts for it, and its way to green; none for a home in green.

    trees (trees, 2): where the trees stand, in m; ids: their feature ids. in_sight: whether the trees are seen from a
    storey, not just near. Raises `Cancelled`.
    """
    fields, seen = qgs_fields(LINE_FIELDS), found.seen
    pairs, reached = seen.in_sight, np.flatnonzero(found.distance > 0.0)
    count = max(len(pairs) + len(reached), 1)

    def lines() -> Iterator[QgsFeature]:
        for pair in pairs.tolist():
            home, tree = int(seen.home[pair]), int(seen.tree[pair])
            ends = np.array([seen.start[pair], trees[tree]])
            length = float(np.hypot(*(ends[1] - ends[0])))
            storey = int(seen.storey[pair]) if in_sight else None
            yield _line(fields, ends, [home + 1, 3, ids[tree], storey, round(length, 1)])
        for home in reached.tolist():
            way, attributes = found.ways.way(home), [home + 1, 300, found.ways.green(home), None]
            yield _line(fields, way, [*attributes, float(found.distance[home])])

    return followed(lines(), count, on_progress, Text(DRAWING))


def score_classes(unknown: str, template: str) -> tuple[tuple[int, str, str], ...]:
    """Return number, colour and label of each number of rules met; `template` says "{count} rules met"."""
    known = [(count, colour, template.format(count=count)) for count, colour in enumerate(COLOURS)]
    return (*known, (UNKNOWN, UNKNOWN_COLOUR, unknown))


def share_style(title: str, unknown: str) -> Categories:
    """Return the classes of the share of homes that meet all three rules."""
    return graded("share_all", SHARES, COLOURS, title, (UNKNOWN_COLOUR, unknown))


def _line(fields, points: np.ndarray, attributes: list) -> QgsFeature:
    x, y = points.T.tolist()
    return feature_of(fields, QgsGeometry(QgsLineString(x, y)), attributes)


def _number(value: float, digits: int | None = None) -> float | None:
    """Return a number as a field wants it, None for NaN. What a rule looks at is not rounded: that could meet it."""
    if np.isnan(value):
        return None
    return float(value) if digits is None else round(float(value), digits)


def _whole(value: float) -> int | None:
    return None if np.isnan(value) else int(value)


def _yes(verdict: int) -> bool | None:
    return None if verdict == UNKNOWN else bool(verdict == MET)
