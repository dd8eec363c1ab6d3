"""The rules of 3-30-300 in words: what a legend, a chart and a table say of a definition."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QCoreApplication

from ..engine.trees.definitions import (
    BlockedBy,
    CanopyRule,
    CanopyScope,
    Definition,
    GreenMeasure,
    GreenRule,
    MeasuredTo,
    Storeys,
    TreeRule,
)
from ..engine.trees.score import Shares
from .tree_tables import SQUARE_METRES_A_HECTARE

translate = QCoreApplication.translate


def trees_in_words(rule: TreeRule) -> str:
    """Return the "3" of a definition in words."""
    end = {
        MeasuredTo.STEM: translate("DefinitionWords", "stem"),
        MeasuredTo.CROWN_EDGE: translate("DefinitionWords", "edge of the crown"),
    }
    words = [
        translate("DefinitionWords", "≥ {least} trees within {radius:g} m ({end})").format(
            least=rule.least, radius=rule.radius, end=end[rule.measured_to]
        )
    ]
    if rule.least_crown > 0.0:
        words.append(translate("DefinitionWords", "crown ≥ {area:g} m²").format(area=rule.least_crown))
    blocked = {
        BlockedBy.NOTHING: translate("DefinitionWords", "seen or not"),
        BlockedBy.BUILDINGS: translate("DefinitionWords", "in sight past buildings"),
        BlockedBy.BUILDINGS_AND_CROWNS: translate("DefinitionWords", "in sight past buildings and crowns"),
    }
    words.append(blocked[rule.blocked_by])
    if rule.blocked_by is not BlockedBy.NOTHING:
        storeys = {
            Storeys.ALL: translate("DefinitionWords", "from any storey"),
            Storeys.GROUND_FLOOR: translate("DefinitionWords", "from the ground floor"),
        }
        words.append(storeys[rule.storeys])
    return ", ".join(words)


def canopy_in_words(rule: CanopyRule) -> str:
    """Return the "30" of a definition in words."""
    if rule.scope is CanopyScope.NEIGHBOURHOOD:
        return translate("DefinitionWords", "≥ {least:g} % canopy in the neighbourhood").format(least=rule.least_share)
    text = translate("DefinitionWords", "≥ {least:g} % canopy within {radius:g} m")
    return text.format(least=rule.least_share, radius=rule.radius)


def green_in_words(rule: GreenRule) -> str:
    """Return the "300" of a definition in words."""
    measure = {
        GreenMeasure.NETWORK: translate("DefinitionWords", "on foot"),
        GreenMeasure.EUCLIDEAN: translate("DefinitionWords", "as the crow flies"),
    }
    text = translate("DefinitionWords", "public green ≥ {area:g} ha within {distance:g} m {measure}")
    return text.format(
        area=rule.least_area / SQUARE_METRES_A_HECTARE, distance=rule.distance, measure=measure[rule.measure]
    )


def definition_in_words(definition: Definition) -> str:
    """Return a definition in words, its three rules after one another."""
    rules = trees_in_words(definition.trees), canopy_in_words(definition.canopy), green_in_words(definition.green)
    return f"{definition.name}: {'; '.join(rules)}"


def shares_in_words(shares: Shares) -> str:
    """Return the shares of homes that meet each rule and all three in words."""
    text = translate("DefinitionWords", "3: {trees}, 30: {canopy}, 300: {green}, all three: {all}")
    return text.format(
        trees=_percent(shares.trees), canopy=_percent(shares.canopy), green=_percent(shares.green),
        all=_percent(shares.all_three),
    )  # fmt: skip


def _percent(share: float) -> str:
    return translate("DefinitionWords", "not known") if math.isnan(share) else f"{share:.1f} %"
