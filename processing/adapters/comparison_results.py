"""Definitions of 3-30-300 side by side, as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsFeature, QgsGeometry

from ..engine.layers import Field
from ..engine.trees.definitions import Definition
from ..engine.trees.score import RULES, Shares
from .definition_words import canopy_in_words, green_in_words, trees_in_words
from .features import qgs_fields
from .result_fields import feature_of

FIELDS = (
    Field("definition", str),
    Field("share_3", float, "% of the dwellings"),
    Field("share_30", float, "% of the dwellings"),
    Field("share_300", float, "% of the dwellings"),
    Field("share_all", float, "% of the dwellings"),
    Field("dwellings", int),
    Field("dwellings_unknown", int),
    Field("mean_trees", float, "trees that count for a dwelling"),
    Field("mean_canopy", float, "% of the land that the rule looks at"),
    Field("mean_distance", float, "m to green, of the dwellings with a way"),
    Field("rule_3", str),
    Field("rule_30", str),
    Field("rule_300", str),
)


@dataclass(frozen=True)
class Row:
    """What one definition finds: shares of homes, and means of what its rules look at, NaN for unknown."""

    definition: Definition
    shares: Shares
    trees: float
    canopy: float
    distance: float


def comparison_features(rows: Sequence[Row]) -> Iterator[QgsFeature]:
    """Yield a row without geometry for each definition."""
    fields = qgs_fields(FIELDS)
    for row in rows:
        shares = [getattr(row.shares, name) for name in (*RULES, "all_three")]
        attributes = [
            row.definition.name, *map(_rounded, shares), row.shares.count, row.shares.unknown,
            *map(_rounded, (row.trees, row.canopy, row.distance)), trees_in_words(row.definition.trees),
            canopy_in_words(row.definition.canopy), green_in_words(row.definition.green),
        ]  # fmt: skip
        yield feature_of(fields, QgsGeometry(), attributes)


def _rounded(value: float) -> float | None:
    return None if np.isnan(value) else round(float(value), 2)
