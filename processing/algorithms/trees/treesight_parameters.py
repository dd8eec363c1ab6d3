"""The parameters of the algorithm `treesight` and what its help says."""

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
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...adapters.tree_tables import read_definitions
from ...engine.trees.definitions import BlockedBy, MeasuredTo, Storeys, TreeRule
from ...engine.trees.facades import SPACING
from ..base import Algorithm
from .canopycover_parameters import given

translate = QCoreApplication.translate

CHOICES = {
    "MEASURED_TO": ("measured_to", MeasuredTo),
    "BLOCKED_BY": ("blocked_by", BlockedBy),
    "STOREYS": ("storeys", Storeys),
}
NUMBERS = {"RADIUS": "radius", "LEAST_CROWN": "least_crown"}
"""The part of the rule that each parameter changes."""


def help_text() -> str:
    """Return the long help of the algorithm."""
    return translate(
        "TreeSight",
        "<p>Finds which trees people see from their homes: the 3 of the rule 3-30-300. The same homes can pass or fail "
        "by the definition, so the legend of every map states the one that was used.</p>"
        "<h3>Definitions</h3>"
        "<p>Three trees are enough in each. <b>Visible from the window</b>: in sight within 30 m, crown of at least "
        "28 m², past buildings and crowns, from any storey; that these go together is our own default. <b>Cobra</b>: "
        "edge of the crown within 25 m of the building, crown of at least 28 m², in sight or not. "
        "<b>Nieuwenhuijsen</b>: stem within 15 m, in sight or not; unconfirmed. <b>Handbook minimum</b>: stem within "
        "30 m, crown of at least 28 m²; the handbook of 2025 leaves the distance open, 30 m is our own default. The "
        "sources are in the table tree_definitions.csv. The advanced parameters change a definition.</p>"
        "<h3>Sight</h3>"
        "<p>Eyes are every 2.5 m along the façades, 0.5 m out and 1.6 m above the floor, on every storey of 3 m (our "
        "own default, near to other calculations). Walls narrower than 0.5 m have none, and neither have party walls: "
        "an eye in another building, or within 0.3 m of one. The ground floor is at the ground around the building. "
        "One looks at the middle of the crown at 95 % and two thirds of the height of the tree, and at both its sides "
        "at two thirds; one of these in sight is enough. The own crown of a tree never hides it.</p>"
        "<p>Buildings hide as blocks with a flat top, up to their height. Crowns hide as half an ellipsoid from their "
        "base to the top of the tree; one looks under them. A crown without crown_base, or with one above the tree, "
        "begins at a quarter of the height. The ground hides too. All of it is reckoned from the layers "
        "themselves, exactly and not by cells: plant, grow or fell a tree in the layer, and the view changes.</p>"
        "<h3>Homes</h3>"
        "<p>Shares count dwellings, not buildings. Schools, work and care places (field use) are counted apart, one "
        "for each building. A home without free façade or known ground is not judged.</p>"
        "<h3>What it cannot show</h3>"
        "<p>Where the windows are is not known: every façade is taken to have some. Hedges, shrubs, sheds and fences "
        "that are in no layer hide nothing. A measured surface has them: in a part of Delft, homes saw 4.2 trees on "
        "average past such a surface, and 5.1 past buildings and crowns. Trees beyond the ground raster do not exist "
        "where one looks, so homes near its edge see too few: how many lie there is told.</p>",
    )


def add_inputs(algorithm: Algorithm) -> None:
    """Add the layers and the definition."""
    kinds = Qgis.ProcessingSourceType
    algorithm.add(
        QgsProcessingParameterRasterLayer("DTM", translate("TreeSight", "Ground level (m)")),
        translate("TreeSight", "Ground without buildings and trees (m above datum), filled below buildings."),
    )
    for name, text, kind, optional, help in (
        ("BUILDINGS", translate("TreeSight", "Buildings"), kinds.VectorPolygon, False, translate(
            "TreeSight",
            "All buildings, with height (m) or storeys: they hide trees. Those with dwellings above 0 are homes, by "
            "that number; without a field dwellings each is one home. The field use tells which are a school, work or "
            "a care place.",
        )),
        ("TREES", translate("TreeSight", "Trees"), kinds.VectorPoint, False, translate(
            "TreeSight",
            "Trees with height and crown_diameter (m), and crown_base (m) where it is known. Those without one of the "
            "first two are left out.",
        )),
        ("NEIGHBOURHOODS", translate("TreeSight", "Neighbourhoods"), kinds.VectorPolygon, True, translate(
            "TreeSight", "Areas in each of which the homes are counted."
        )),
    ):  # fmt: skip
        algorithm.add(QgsProcessingParameterFeatureSource(name, text, [kind], None, optional), help)
    presets = list(read_definitions())
    algorithm.add(
        QgsProcessingParameterEnum(
            "PRESET", translate("TreeSight", "Definition"), presets, False, presets[0], False, True
        ),
        translate("TreeSight", "Whose rule is used where the advanced parameters are left empty."),
    )


def add_rules(algorithm: Algorithm) -> None:
    """Add what changes the definition, and how one looks."""
    radius = QgsProcessingParameterDistance("RADIUS", translate("TreeSight", "Radius (m)"), None, "", True, 1.0, 500.0)
    radius.setDefaultUnit(Qgis.DistanceUnit.Meters)
    algorithm.add(
        radius,
        translate("TreeSight", "How far (m) a tree may be from the façade. Empty: that of the definition."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "LEAST_CROWN", translate("TreeSight", "Least crown (m²)"), Qgis.ProcessingNumberParameterType.Double, None,
            True, 0.0,
        ),
        translate("TreeSight", "Smaller crowns do not count, but they hide. Empty: that of the definition."),
        advanced=True,
    )  # fmt: skip
    for name, text, help in (
        ("MEASURED_TO", translate("TreeSight", "Distance measured to"), translate(
            "TreeSight", "The stem of the tree, or the edge of its crown. Empty: by the definition."
        )),
        ("BLOCKED_BY", translate("TreeSight", "What hides a tree"), translate(
            "TreeSight", "Nothing counts every tree within the radius, in sight or not. Empty: by the definition."
        )),
        ("STOREYS", translate("TreeSight", "Storeys that look out"), translate(
            "TreeSight", "All of a building, or the ground floor alone. Empty: by the definition."
        )),
    ):  # fmt: skip
        options = [option.value for option in CHOICES[name][1]]
        algorithm.add(QgsProcessingParameterEnum(name, text, options, False, None, True, True), help, advanced=True)
    spacing = QgsProcessingParameterDistance(
        "SPACING", translate("TreeSight", "Distance between eyes along a façade (m)"), SPACING, "", False, 0.5, 20.0
    )
    spacing.setDefaultUnit(Qgis.DistanceUnit.Meters)
    algorithm.add(
        spacing, translate("TreeSight", "At most this far apart. The default, 2.5 m, is our own choice."), advanced=True
    )
    algorithm.add(
        QgsProcessingParameterRasterLayer(
            "SURFACE", translate("TreeSight", "Surface level as it was measured (m)"), None, True
        ),
        translate(
            "TreeSight",
            "Ground with all that stood on it (m above datum), on the grid of the ground. It then hides in place of "
            "the layers of buildings and trees, so hedges and sheds hide too, and a change of the trees does not.",
        ),
        advanced=True,
    )


def add_outputs(algorithm: Algorithm) -> None:
    """Add the destinations."""
    kinds = Qgis.ProcessingSourceType
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "HOMES", translate("TreeSight", "Trees seen from homes"), kinds.VectorPolygon
        ),
        translate(
            "TreeSight",
            "Homes and other places with all their fields, how many trees are near enough and how many of these are "
            "seen, the lowest storey up to which enough are seen (0 is the ground floor), and whether the rule is met.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "NEIGHBOURHOOD_SHARES", translate("TreeSight", "Trees seen in neighbourhoods"), kinds.VectorPolygon, None,
            True,
        ),
        translate(
            "TreeSight",
            "The neighbourhoods with their dwellings, the share (%) of these that meet the rule, and the mean and "
            "median number of trees.",
        ),
    )  # fmt: skip
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "SIGHT_LINES", translate("TreeSight", "Lines of sight"), kinds.VectorLine, None, True
        ),
        translate(
            "TreeSight",
            "A line from each home to every tree that counts for it: numbers of the home and of the feature of the "
            "tree, and the lowest storey that sees it.",
        ),
    )


def rule_of(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> TreeRule:
    """Return the rule of the definition, with the user's own in its place."""
    rule = read_definitions()[algorithm.parameterAsEnumString(parameters, "PRESET", context)].trees
    own: dict[str, Any] = {
        part: algorithm.parameterAsDouble(parameters, name, context)
        for name, part in NUMBERS.items()
        if given(parameters, name)
    }
    for name, (part, kind) in CHOICES.items():
        if given(parameters, name):
            own[part] = kind(algorithm.parameterAsEnumString(parameters, name, context))
    return replace(rule, **own)
