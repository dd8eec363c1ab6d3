"""The parameters of the algorithm `greenaccess` and what its help says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...adapters.definition_words import green_in_words
from ...adapters.tree_tables import SQUARE_METRES_A_HECTARE, read_definitions
from ...engine.trees.definitions import GreenMeasure, GreenRule
from ...engine.trees.green_access import ACCESS_DISTANCE
from ..base import Algorithm
from .canopycover_parameters import given

translate = QCoreApplication.translate

JOIN_DISTANCE = 1.0
"""How far apart (m) pieces of green may lie that are one: our own default."""


def help_text() -> str:
    """Return the long help of the algorithm."""
    return translate(
        "GreenAccess",
        "<p>Measures how far every home has to walk to public green that is large enough: the 300 of the rule "
        "3-30-300.</p>"
        "<h3>Green</h3>"
        "<p>Only green with true in its field <i>public</i> counts; in a layer without that field all green does. "
        "Pieces that touch, or lie at most 1 m apart (our own default), are joined before their area is looked at; "
        "parts of one feature that lie farther apart are not. A "
        "park that paths cut into pieces needs a larger distance, such as 5 m. Where pieces overlap, their area counts "
        "once.</p>"
        "<h3>Entrances</h3>"
        "<p>One gets in where a path on the ground crosses the edge, on a path inside, and straight from a path at "
        "most 15 m from the edge (10 to 15 m is usual; our own default), unless a fence stands between. A fence up to "
        "0.5 m behind the edge counts (our own default).</p>"
        "<h3>Distance</h3>"
        "<p>Along the network: from the façade on the side of the nearest path straight to that path, along the paths, "
        "and into the green. Paths of one level meet where they cross or touch. Bridges and underpasses, whose field "
        "<i>level</i> is not 0, meet others only at their ends. Points within 10 cm are one (our own default). As the "
        "crow flies: from the same place to the nearest edge. A home with no way to green has no distance and is "
        "counted apart, never as far away; it does not meet a rule along the network.</p>"
        "<h3>The rule</h3>"
        "<p><b>Visible from the window</b> and <b>Cobra</b>: 1 ha within 300 m along the network. <b>Handbook "
        "minimum</b>: 0.5 ha within 300 m along the network. <b>Nieuwenhuijsen</b>: 0.5 ha within 300 m as the crow "
        "flies (unconfirmed). Shares count dwellings. The legend states the definition. A mean hides who lives far "
        "away: look at the median and the share beside it.</p>"
        "<h3>What it cannot show</h3>"
        "<p>Green and paths more than ten times the distance of the rule from the area of the homes are left out. On "
        "the straight way from a path to green, buildings and water are not seen, and fences only where they are "
        "given. Whether green is safe, free and cared for, the field <i>public</i> must say.</p>",
    )


def add_inputs(algorithm: Algorithm) -> None:
    """Add the layers and the definition."""
    kinds = Qgis.ProcessingSourceType
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "GREEN_SPACES", translate("GreenAccess", "Green spaces"), [kinds.VectorPolygon]
        ),
        translate("GreenAccess", "Parks and other green. Where there is a field public, only true counts."),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource("PATHS", translate("GreenAccess", "Paths"), [kinds.VectorLine]),
        translate(
            "GreenAccess",
            "Streets and paths. The fields modes (such as walk,cycle,drive; empty is open to walkers) and level (0 is "
            "the ground) are used where they are there.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "HOMES", translate("GreenAccess", "Homes"), [kinds.VectorPolygon, kinds.VectorPoint]
        ),
        translate(
            "GreenAccess",
            "Buildings or addresses, in metres. Those with dwellings above 0 count, by that number; without a field "
            "dwellings each feature is one home.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "NEIGHBOURHOODS", translate("GreenAccess", "Neighbourhoods"), [kinds.VectorPolygon], None, True
        ),
        translate("GreenAccess", "Areas in each of which the homes are counted."),
    )
    presets = list(read_definitions())
    algorithm.add(
        QgsProcessingParameterEnum(
            "PRESET", translate("GreenAccess", "Definition"), presets, False, presets[0], False, True
        ),
        translate("GreenAccess", "Whose rule is used where the advanced parameters are left empty."),
    )


def add_rules(algorithm: Algorithm) -> None:
    """Add what counts as green and as near."""
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "FENCES", translate("GreenAccess", "Fences"),
            [Qgis.ProcessingSourceType.VectorLine], None, True,
        ),
        translate("GreenAccess", "Fences, walls and hedges over which nobody gets from a path into green."),
        advanced=True,
    )  # fmt: skip
    algorithm.add(
        QgsProcessingParameterNumber(
            "LEAST_AREA", translate("GreenAccess", "Least area of green (ha)"),
            Qgis.ProcessingNumberParameterType.Double, None, True, 0.0,
        ),
        translate("GreenAccess", "Area of the joined green. Empty: that of the definition, 0.5 or 1 ha."),
        advanced=True,
    )  # fmt: skip
    algorithm.add(
        QgsProcessingParameterEnum(
            "MEASURE", translate("GreenAccess", "How distance is measured"),
            [measure.value for measure in GreenMeasure], False, None, True, True,
        ),
        translate("GreenAccess", "Along the network or as the crow flies. Empty: by the definition."),
        advanced=True,
    )  # fmt: skip
    for name, text, default, lowest, help in (
        ("WALKING_DISTANCE", translate("GreenAccess", "Distance of the rule (m)"), None, 1.0, translate(
            "GreenAccess", "How far a home may be from green. Empty: that of the definition, 300 m."
        )),
        ("ACCESS_DISTANCE", translate("GreenAccess", "Distance from a path into green (m)"), ACCESS_DISTANCE, 0.0,
         translate("GreenAccess", "How near a path must come to lead into green. The default, 15 m, is our own.")),
        ("JOIN_DISTANCE", translate("GreenAccess", "Distance between pieces that are one (m)"), JOIN_DISTANCE, 0.0,
         translate("GreenAccess", "Pieces of green that lie so close together are one. The default, 1 m, is our own.")),
    ):  # fmt: skip
        distance = QgsProcessingParameterDistance(name, text, default, "", default is None, lowest)
        distance.setDefaultUnit(Qgis.DistanceUnit.Meters)
        algorithm.add(distance, help, advanced=True)


def add_outputs(algorithm: Algorithm) -> None:
    """Add the destinations."""
    kinds = Qgis.ProcessingSourceType
    for name, text, kind, help, shown in (
        ("HOME_ACCESS", translate("GreenAccess", "Distance of homes to green"), kinds.VectorAnyGeometry, translate(
            "GreenAccess",
            "The homes with all their fields, the distance (m) along the paths and as the crow flies, whether it is "
            "within that of the rule, the green, and the reason where there is no way.",
        ), True),
        ("ROUTES", translate("GreenAccess", "Routes to green"), kinds.VectorLine, translate(
            "GreenAccess", "The walk of each home to its green, with its length (m)."
        ), True),
        ("GREEN", translate("GreenAccess", "Joined public green"), kinds.VectorPolygon, translate(
            "GreenAccess", "The green with its area (ha), whether it is large enough, and the homes that go there."
        ), True),
        ("ENTRANCES", translate("GreenAccess", "Entrances of green"), kinds.VectorPoint, translate(
            "GreenAccess", "Where paths lead into green that is large enough, and the homes that enter there."
        ), False),
        ("NEIGHBOURHOOD_ACCESS", translate("GreenAccess", "Access to green of neighbourhoods"), kinds.VectorPolygon,
         translate("GreenAccess", "The neighbourhoods with the share of their homes that meet the rule."), False),
    ):  # fmt: skip
        optional = name != "HOME_ACCESS"
        algorithm.add(QgsProcessingParameterFeatureSink(name, text, kind, None, optional), help, advanced=not shown)


def rule_of(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> GreenRule:
    """Return the rule of the preset, with the user's own in its place."""
    rule = read_definitions()[algorithm.parameterAsEnumString(parameters, "PRESET", context)].green
    own: dict[str, Any] = {}
    if given(parameters, "LEAST_AREA"):
        own["least_area"] = algorithm.parameterAsDouble(parameters, "LEAST_AREA", context) * SQUARE_METRES_A_HECTARE
    if given(parameters, "WALKING_DISTANCE"):
        own["distance"] = algorithm.parameterAsDouble(parameters, "WALKING_DISTANCE", context)
    if given(parameters, "MEASURE"):
        own["measure"] = GreenMeasure(algorithm.parameterAsEnumString(parameters, "MEASURE", context))
    return replace(rule, **own)


def definition(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext, rule: GreenRule) -> str:
    """Return the definition that a legend states, by its name where it has one."""
    name, words = algorithm.parameterAsEnumString(parameters, "PRESET", context), green_in_words(rule)
    return f"{name}: {words}" if read_definitions()[name].green == rule else words
