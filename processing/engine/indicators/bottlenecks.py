"""Where water, heat, lack of green and vulnerable people come together.

Each theme is a number that people can look up (% under water, °C, % of canopy, % of residents). Between two limits it
is put on a scale from 0, nothing the matter, to 1, as bad as the scale goes. The score of a unit is the mean of the
themes that are known there, by their weights. A sum can hide anything, so each theme's share of the score is kept, and
how many themes are at least half-way up their scale.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import isfinite

import numpy as np

from ..errors import StadstweelingError
from ..heat.zones import mean_in_zones
from ..text import QT_TRANSLATE_NOOP, Text

WATER, HEAT, GREEN, PEOPLE = "water", "heat", "lack_of_green", "people"
THEMES = (WATER, HEAT, GREEN, PEOPLE)
NAMES = {
    WATER: QT_TRANSLATE_NOOP("engine", "water"),
    HEAT: QT_TRANSLATE_NOOP("engine", "heat"),
    GREEN: QT_TRANSLATE_NOOP("engine", "lack of green"),
    PEOPLE: QT_TRANSLATE_NOOP("engine", "vulnerable people"),
}
WEIGHTS = QT_TRANSLATE_NOOP("engine", "weights")


class NoWeight(StadstweelingError):
    """Themes of which none counts."""

    what = QT_TRANSLATE_NOOP("engine", "none of the themes that are given has a weight above 0: {themes}")
    expected = QT_TRANSLATE_NOOP("engine", "a weight above 0 for at least one theme with data")
    remedy = QT_TRANSLATE_NOOP("engine", "Give such a theme a weight, or give the layer of a theme that has one.")


class BadWeight(StadstweelingError):
    """A weight that cannot be one."""

    what = QT_TRANSLATE_NOOP("engine", "the weight of the theme '{theme}' is {value:g}")
    expected = QT_TRANSLATE_NOOP("engine", "finite weights from 0 up")
    remedy = QT_TRANSLATE_NOOP("engine", "Give 0 to a theme that is not to count.")


@dataclass(frozen=True)
class Scale:
    """The value at which nothing is the matter with a theme, and that from which it is as bad as the scale goes.

    The second may be the lower of the two, as with canopy.
    """

    none_at: float
    full_at: float

    def of(self, values: np.ndarray) -> np.ndarray:
        """Return values on the scale from 0 to 1, NaN where they are."""
        return np.clip((values - self.none_at) / (self.full_at - self.none_at), 0.0, 1.0)


@dataclass(frozen=True)
class Bottlenecks:
    """What comes together, arrays of shape (units,).

    themes: each theme on its scale, 0 to 1, and `shares`: its part of the score (%); NaN where not known, and no share
    where the score is 0. score: 0 to 1, NaN where no theme with a weight is known. known, together: how many themes
    with a weight are known, and how many of these are at least half-way. heaviest: the number in `THEMES` of the one
    with the largest share, −1 where there is none.
    """

    themes: Mapping[str, np.ndarray]
    shares: Mapping[str, np.ndarray]
    score: np.ndarray
    known: np.ndarray
    together: np.ndarray
    heaviest: np.ndarray


def check_weights(themes: Collection[str], weights: Mapping[str, float], where: str | Text) -> None:
    """Raise `BadWeight`, or `NoWeight` where no theme that is given counts."""
    for theme, weight in weights.items():
        if not (isfinite(weight) and weight >= 0.0):
            raise BadWeight(where, theme=Text(NAMES[theme]), value=weight)
    if not any(weights[theme] > 0.0 for theme in themes):
        raise NoWeight(where, themes=names_of(themes))


def names_of(themes: Collection[str]) -> Text:
    """Return the names of themes, with commas between them."""
    return Text(", ".join(f"{{{theme}}}" for theme in themes), {theme: Text(NAMES[theme]) for theme in themes})


def weigh(themes: Mapping[str, np.ndarray], weights: Mapping[str, float], half_way: float) -> Bottlenecks:
    """Return what comes together in each unit.

    themes: those that are given, on their scales (units,), NaN where not known. weights: of all themes, in any unit;
    only their proportions count. half_way: from where on its scale (0 to 1) a theme counts as one that comes together.
    Raises `BadWeight` or `NoWeight`.
    """
    check_weights(themes, weights, Text(WEIGHTS))
    units = len(next(iter(themes.values())))
    values = np.array([themes.get(theme, np.full(units, np.nan)) for theme in THEMES])
    weight = np.array([[weights[theme]] for theme in THEMES])
    known = ~np.isnan(values) & (weight > 0.0)
    weighted = np.where(known, weight * values, 0.0)
    total, sum_of_weights = weighted.sum(axis=0), np.where(known, weight, 0.0).sum(axis=0)
    score = np.divide(total, sum_of_weights, out=np.full(units, np.nan), where=sum_of_weights > 0.0)
    shares = np.divide(100.0 * weighted, total, out=np.full(values.shape, np.nan), where=known & (total > 0.0))
    heaviest = np.where(total > 0.0, np.argmax(weighted, axis=0), -1)
    return Bottlenecks(
        dict(zip(THEMES, values, strict=True)), dict(zip(THEMES, shares, strict=True)), score,
        known.sum(axis=0), (known & (np.nan_to_num(values) >= half_way)).sum(axis=0), heaviest,
    )  # fmt: skip


def percent_in_zones(chosen: np.ndarray, known: np.ndarray, zones: np.ndarray, count: int) -> np.ndarray:
    """Return which share (%) of the known cells of each zone is chosen, NaN where none is known.

    chosen, known: bool; zones: numbers from 1, 0 for none; all (rows, columns).
    """
    return 100.0 * mean_in_zones(np.where(known, chosen, np.nan), zones, count)
