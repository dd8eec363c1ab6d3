"""The parameters of the algorithm `plantingplan` and what its help says."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...adapters.sight_inputs import TALLEST_TREE
from ...adapters.tree_tables import read_definitions
from ..base import Algorithm

translate = QCoreApplication.translate

TREES_AT_MOST, MOST_TREES = 50, 100_000
TREE_HEIGHT, CROWN_DIAMETER, SPACING, ROAD_DISTANCE = 9.0, 6.0, 8.0, 4.0
"""In m: our own defaults. A crown of 6 m is the least of the large trees of the handbook of 2025."""


def help_text() -> str:
    """Return the long help of the algorithm."""
    return translate(
        "PlantingPlan",
        "<p>Finds where the fewest new trees let the most homes see enough of them: the 3 of 3-30-300.</p>"
        "<h3>Where trees may stand</h3>"
        "<p>On land cover that the table planting_ground.csv calls plantable: paving, bare soil, grass and planting "
        "are, gardens, crops, water, railways, roofs and woods are not (our own defaults). Off driven roads (4 m from "
        "their line), cables and pipes (their clearance, 1.5 m where none is given), and with half the spacing (8 m) "
        "free of buildings and crowns: all our own defaults. Spots lie at least the spacing apart, as close as that "
        "allows. Fences, owners, soil and light are not looked at: a spot is a proposal.</p>"
        "<h3>How spots are chosen</h3>"
        "<p>A home lacks the trees that it would still have to see. A spot gains one for each dwelling that would see "
        "a tree there and still lacks one. Again and again the spot that gains most is taken. That gains at least "
        "63 % (1 − 1/e) of the most that so many trees on these spots can gain (Nemhauser, Wolsey and Fisher 1978); "
        "the output <i>bound</i> says how much surely, from what is left to gain. It bounds the trees gained for "
        "homes, not the number of homes that pass. Homes that lack trees but see no spot are not helped.</p>"
        "<h3>What new trees hide</h3>"
        "<p>While spots are chosen, new trees hide nothing. Then all homes look again, with the crowns of the new "
        "trees in place: the layer of homes and the numbers after planting are those. A home can lose a view by a new "
        "tree; it is shown.</p>"
        "<h3>The new trees</h3>"
        "<p>All have one height and crown, 9 m and 6 m by default (our own): as they are to be when grown. A crown "
        "must be as large as the definition asks, 28 m² or 6 m wide in most. The spots have these as fields, so they "
        "can serve as trees in other models.</p>",
    )


def add_inputs(algorithm: Algorithm) -> None:
    """Add the layers and how many trees there are to plant."""
    kinds = Qgis.ProcessingSourceType
    algorithm.add(
        QgsProcessingParameterRasterLayer("DTM", translate("PlantingPlan", "Ground level (m)")),
        translate("PlantingPlan", "Ground without buildings and trees (m above datum), filled below buildings."),
    )
    algorithm.add(
        QgsProcessingParameterRasterLayer("LANDCOVER", translate("PlantingPlan", "Land cover (codes)")),
        translate("PlantingPlan", "Codes of the table of land cover, on the grid of the ground."),
    )
    for name, text, kind, optional, help in (
        ("BUILDINGS", translate("PlantingPlan", "Buildings"), kinds.VectorPolygon, False, translate(
            "PlantingPlan",
            "All buildings, with height (m) or storeys. Those with dwellings above 0 are homes, by that number; "
            "without a field dwellings each is one home.",
        )),
        ("TREES", translate("PlantingPlan", "Trees"), kinds.VectorPoint, True, translate(
            "PlantingPlan", "The trees that are there, with height and crown_diameter (m)."
        )),
        ("PATHS", translate("PlantingPlan", "Paths and roads"), kinds.VectorLine, True, translate(
            "PlantingPlan", "Lines with drive in their field modes are roads, and no tree stands in or near them."
        )),
        ("UTILITIES", translate("PlantingPlan", "Cables and pipes"), kinds.VectorLine, True, translate(
            "PlantingPlan", "Lines with their clearance to tree roots (m) in the field clearance; 1.5 m where none is."
        )),
    ):  # fmt: skip
        algorithm.add(QgsProcessingParameterFeatureSource(name, text, [kind], None, optional), help)
    algorithm.add(
        QgsProcessingParameterNumber(
            "COUNT", translate("PlantingPlan", "Number of trees at most"), Qgis.ProcessingNumberParameterType.Integer,
            TREES_AT_MOST, False, 1, MOST_TREES,
        ),
        translate("PlantingPlan", "The plan ends earlier where no spot helps any home."),
    )  # fmt: skip


def add_rules(algorithm: Algorithm) -> None:
    """Add what is enough, and where and what trees are."""
    presets = list(read_definitions())
    algorithm.add(
        QgsProcessingParameterEnum(
            "PRESET", translate("PlantingPlan", "Definition"), presets, False, presets[0], False, True
        ),
        translate("PlantingPlan", "Whose rule says which trees count for a home, and how many are enough."),
        advanced=True,
    )
    for name, text, default, lowest, highest, help in (
        ("TREE_HEIGHT", translate("PlantingPlan", "Height of new trees (m)"), TREE_HEIGHT, 1.0, TALLEST_TREE,
         translate("PlantingPlan", "As they are to be when grown. The default, 9 m, is our own choice.")),
        ("CROWN_DIAMETER", translate("PlantingPlan", "Crown diameter of new trees (m)"), CROWN_DIAMETER, 0.5, 60.0,
         translate("PlantingPlan", "As it is to be when grown. The default, 6 m, is our own choice.")),
        ("SPACING", translate("PlantingPlan", "Spacing of trees (m)"), SPACING, 1.0, 100.0, translate(
            "PlantingPlan",
            "New trees stand at least so far apart, and half of it from buildings and from crowns. The default, 8 m, "
            "is our own choice.",
        )),
        ("ROAD_DISTANCE", translate("PlantingPlan", "Distance from the line of a road (m)"), ROAD_DISTANCE, 0.0, 100.0,
         translate("PlantingPlan", "Half the width of the road and what stays free beside it. The default, 4 m, is our "
                   "own choice.")),
    ):  # fmt: skip
        distance = QgsProcessingParameterDistance(name, text, default, "", False, lowest, highest)
        distance.setDefaultUnit(Qgis.DistanceUnit.Meters)
        algorithm.add(distance, help, advanced=True)
    algorithm.add(
        QgsProcessingParameterFile(
            "TABLE", translate("PlantingPlan", "Own table of planting ground (CSV)"), fileFilter="CSV (*.csv)",
            optional=True,
        ),
        translate("PlantingPlan", "Your own version of the table planting_ground.csv: code, and plantable 0 or 1."),
        advanced=True,
    )  # fmt: skip


def add_outputs(algorithm: Algorithm) -> None:
    """Add the destinations."""
    kinds = Qgis.ProcessingSourceType
    algorithm.add(
        QgsProcessingParameterFeatureSink("SPOTS", translate("PlantingPlan", "Spots for trees"), kinds.VectorPoint),
        translate(
            "PlantingPlan",
            "Spots by rank, with the dwellings that each wins, the trees that it gains for dwellings, how many "
            "dwellings are won so far and which share (%) passes then, before all homes look again, and the height and "
            "crown of the new tree (m).",
        ),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "HOMES", translate("PlantingPlan", "Homes before and after planting"), kinds.VectorPolygon, None, True
        ),
        translate("PlantingPlan", "The homes with the trees that count before and after, and what changes."),
        advanced=True,
    )
