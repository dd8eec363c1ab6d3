"""Routes and neighbourhoods with their share in the shade, as layers, and the legend against a norm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qgis.core import QgsFeature, QgsFeatureSource, QgsFields

from ..engine.heat.route_shade import RouteShade
from ..engine.layers import Field
from ..engine.progress import OnProgress, followed
from ..engine.text import QT_TRANSLATE_NOOP, Text
from .features import Features
from .result_fields import features_with, fields_with
from .vector_styles import Categories

SHADE_FIELDS = (
    Field("length", float, "m"),
    Field("known_length", float, "m of which the shade is known"),
    Field("shade_percent", float, "% of the length of which the shade is known"),
    Field("meets", bool),
    Field("rank", int, "1 is the worst"),
)
KEY = "fid"
"""The number of a feature in its own file. It is left out: a new one keeps the rows in the order of their rank."""

LISTING = QT_TRANSLATE_NOOP("engine", "Listing the routes by their shade")

COLOURS = ("#d73027", "#fc8d59", "#91cf60", "#1a9850")
"""From sun to shade, the first two below the norm: our own, after ColorBrewer's RdYlGn."""
UNKNOWN_COLOUR = "#7f7f7f"


def shade_fields(source: QgsFeatureSource) -> QgsFields:
    """Return the own fields of the features and those of the results, which take the place of older results."""
    return fields_with(source, SHADE_FIELDS, _left_out(source))


def shade_features(
    source: QgsFeatureSource, features: Features, shade: RouteShade, least: float, on_progress: OnProgress
) -> Iterator[QgsFeature]:
    """Yield the features with their own attributes and their shade, the worst first and the unknown last.

    least: share in the shade (%) that the norm asks for. Raises `Cancelled`.
    """
    order = shade.worst_first.tolist()
    geometries, ids = ([values[number] for number in order] for values in (features.geometries, features.ids))
    rows = followed(_rows(shade, least, order), len(order), on_progress, Text(LISTING))
    yield from features_with(
        source, Features(features.name, geometries, ids, {}), SHADE_FIELDS, rows, _left_out(source)
    )


def _rows(shade: RouteShade, least: float, order: Sequence[int]) -> Iterator[list]:
    for rank, number in enumerate(order, start=1):
        length, known, percent = (float(values[number]) for values in (shade.length, shade.known, shade.percent))
        result = [percent, percent >= least, rank] if known else [None, None, None]
        yield [round(length, 2), round(known, 2), *result]


def shade_style(least: float, title: str, unknown: str) -> Categories:
    """Return classes of the share in the shade: two below what the norm asks for (%) and two from there on."""
    limits = [0.5 * least, least, *([0.5 * (least + 100.0)] if least < 100.0 else [])]
    texts = [f"{limit:g}" for limit in limits]
    spans = [f"< {texts[0]} %", *(f"{low}–{high} %" for low, high in pairwise(texts)), f"≥ {texts[-1]} %"]
    cases = [f'WHEN "shade_percent" < {limit!r} THEN {number}' for number, limit in enumerate(limits)]
    expression = f'CASE WHEN "shade_percent" IS NULL THEN -1 {" ".join(cases)} ELSE {len(limits)} END'
    classes = zip(range(len(spans)), COLOURS[: len(spans)], spans, strict=True)
    return Categories(expression, (*classes, (-1, UNKNOWN_COLOUR, unknown)), title)


def _left_out(source: QgsFeatureSource) -> list[str]:
    """Return the own fields that the results replace, however they are spelled, and the key."""
    names = {KEY, *(field.name for field in SHADE_FIELDS)}
    return [name for name in source.fields().names() if name.lower() in names]
