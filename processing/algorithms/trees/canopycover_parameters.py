"""The parameters of the algorithm `canopycover` and what its help says."""

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
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...adapters.tree_tables import read_definitions
from ...engine.trees.definitions import CanopyRule, CanopyScope
from ...engine.trees.water import LARGE_WATER
from ..base import Algorithm

translate = QCoreApplication.translate

LEAST_HEIGHT = 2.5
"""Height (m) from which vegetation is canopy: our own default."""
RADIUS = 500.0
"""Radius (m) of the circle round a home: the handbook of 2025."""
MAP_CELL = 10.0
"""Size (m) of the cells of the map: our own default."""
DOUBLE = Qgis.ProcessingNumberParameterType.Double


def help_text() -> str:
    """Return the long help of the algorithm."""
    return translate(
        "CanopyCover",
        "<p>Measures which share of the land lies under the crowns of trees: the 30 of the rule 3-30-300.</p>"
        "<h3>Canopy</h3>"
        "<p>Either vegetation that is high enough in a raster of heights (2.5 m: our own default), or what lies under "
        "the crowns of trees. Crowns that overlap count once. A cell is canopy where its centre is. In the raster no "
        "data means that nothing is known: give it a height of 0 where nothing grows.</p>"
        "<h3>Share of what</h3>"
        "<p>Of the land: all ground with land cover, with buildings and roads, without large water. The handbook of "
        "2025 leaves large water out and does not say how large it is: 1 ha is our own default. Canopy over large "
        "water does not count. What is not known counts neither as land nor as canopy; fields tell which share of "
        "each neighbourhood and circle is known.</p>"
        "<h3>The rule</h3>"
        "<p>A definition says how much canopy is enough, and where: in the neighbourhood, or in a circle round the "
        "home. <b>Visible from the window</b> and <b>Handbook minimum</b>: 30 % of the neighbourhood. <b>Cobra</b> and "
        "<b>Nieuwenhuijsen</b>: 30 % within 500 m of the home; the second took vegetation from satellites and is "
        "unconfirmed. The circle lies round a point inside the footprint. Shares of homes count dwellings. The legend "
        "states the definition. A mean hides who has little: look at the median and the share beside it.</p>"
        "<h3>What it cannot show</h3>"
        "<p>Beyond the rasters nothing is known: near their edge a circle is not whole. A body of water that the edge "
        "cuts has the area of what is left. Shrubs that are high enough count as canopy in a raster of heights.</p>",
    )


def add_inputs(algorithm: Algorithm) -> None:
    """Add the layers and the definition."""
    kinds = Qgis.ProcessingSourceType
    algorithm.add(
        QgsProcessingParameterRasterLayer("CHM", translate("CanopyCover", "Vegetation height (m)"), None, True),
        translate(
            "CanopyCover", "Height above the ground, on the grid of the land cover. Leave it empty to use the trees."
        ),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "TREES", translate("CanopyCover", "Trees"), [kinds.VectorPoint], None, True
        ),
        translate("CanopyCover", "Trees with their crown_diameter (m). Leave it empty to use the vegetation height."),
    )
    algorithm.add(
        QgsProcessingParameterRasterLayer("LANDCOVER", translate("CanopyCover", "Land cover (codes)")),
        translate("CanopyCover", "Codes of the table of land cover: what is known, and what of it is open water."),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "NEIGHBOURHOODS", translate("CanopyCover", "Neighbourhoods"), [kinds.VectorPolygon], None, True
        ),
        translate("CanopyCover", "Areas in each of which the canopy is measured."),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "HOMES", translate("CanopyCover", "Homes"), [kinds.VectorPolygon, kinds.VectorPoint], None, True
        ),
        translate(
            "CanopyCover",
            "Buildings or addresses. Those with dwellings above 0 count, by that number; without a field dwellings "
            "each feature is one home.",
        ),
    )
    presets = list(read_definitions())
    algorithm.add(
        QgsProcessingParameterEnum(
            "PRESET", translate("CanopyCover", "Definition"), presets, False, presets[0], False, True
        ),
        translate("CanopyCover", "Whose rule is used where the advanced parameters are left empty."),
    )


def add_rules(algorithm: Algorithm) -> None:
    """Add what counts as canopy and as land, and what is enough."""
    algorithm.add(
        QgsProcessingParameterNumber(
            "LEAST_SHARE", translate("CanopyCover", "Least canopy cover (%)"), DOUBLE, None, True, 1.0, 100.0
        ),
        translate("CanopyCover", "Empty: that of the definition, 30 %."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "SCOPE", translate("CanopyCover", "Where the canopy must be"), [scope.value for scope in CanopyScope],
            False, None, True, True,
        ),
        translate("CanopyCover", "In the neighbourhood of a home, or in a circle round it. Empty: by the definition."),
        advanced=True,
    )  # fmt: skip
    for name, text, default, lowest, help in (
        ("RADIUS", translate("CanopyCover", "Radius round a home (m)"), None, 1.0, translate(
            "CanopyCover",
            "Radius of the circle round each home and each cell of the map. Empty: that of the definition, or 500 m."
        )),
        ("LEAST_HEIGHT", translate("CanopyCover", "Least height of canopy (m)"), LEAST_HEIGHT, 0.1, translate(
            "CanopyCover", "Lower vegetation in the raster is no canopy. The default, 2.5 m, is our own choice."
        )),
        ("MAP_CELL", translate("CanopyCover", "Cell size of the map (m)"), MAP_CELL, 0.1, translate(
            "CanopyCover", "Rounded to whole cells of the land cover. The default, 10 m, is our own choice."
        )),
    ):  # fmt: skip
        distance = QgsProcessingParameterDistance(name, text, default, "", default is None, lowest)
        distance.setDefaultUnit(Qgis.DistanceUnit.Meters)
        algorithm.add(distance, help, advanced=True)
    algorithm.add(
        QgsProcessingParameterNumber(
            "LARGE_WATER", translate("CanopyCover", "Open water that is no land, from (m²)"), DOUBLE, LARGE_WATER,
            False, 0.0,
        ),
        translate(
            "CanopyCover",
            "Area from which a body of open water is left out; 0 leaves all open water out. The default, 1 ha, is our "
            "own choice.",
        ),
        advanced=True,
    )  # fmt: skip
    algorithm.add(
        QgsProcessingParameterFile(
            "TABLE", translate("CanopyCover", "Own table of land cover (CSV)"), fileFilter="CSV (*.csv)", optional=True
        ),
        translate("CanopyCover", "Your own version of the table landcover.csv; its column open_water is used."),
        advanced=True,
    )


def add_outputs(algorithm: Algorithm) -> None:
    """Add the destinations."""
    kinds = Qgis.ProcessingSourceType
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "NEIGHBOURHOOD_COVER", translate("CanopyCover", "Canopy cover of neighbourhoods"), kinds.VectorPolygon,
            None, True,
        ),
        translate(
            "CanopyCover",
            "The neighbourhoods with their canopy (% of the land), their land (m²), which share is known, whether they "
            "meet the rule, their dwellings, and the share of these whose home meets it.",
        ),
    )  # fmt: skip
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "HOME_COVER", translate("CanopyCover", "Canopy cover around homes"), kinds.VectorAnyGeometry, None, True
        ),
        translate(
            "CanopyCover",
            "The homes with the canopy (% of the land) in the circle round them and in their neighbourhood, and "
            "whether they meet the rule.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterRasterDestination(
            "COVER", translate("CanopyCover", "Map of the canopy cover (%)"), None, True
        ),
        translate("CanopyCover", "Canopy (% of the land) in the circle round each cell."),
        advanced=True,
    )


def rule_of(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> CanopyRule:
    """Return the rule of the preset, with the user's own in its place; its radius is always given."""
    rule = read_definitions()[algorithm.parameterAsEnumString(parameters, "PRESET", context)].canopy
    own: dict[str, Any] = {"radius": rule.radius or RADIUS}
    for name, field in (("LEAST_SHARE", "least_share"), ("RADIUS", "radius")):
        if given(parameters, name):
            own[field] = algorithm.parameterAsDouble(parameters, name, context)
    if given(parameters, "SCOPE"):
        own["scope"] = CanopyScope(algorithm.parameterAsEnumString(parameters, "SCOPE", context))
    return replace(rule, **own)


def given(parameters: dict[str, Any], name: str) -> bool:
    """Tell whether the user filled in a parameter."""
    return parameters.get(name) not in (None, "")


def definition(
    algorithm: Algorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    rule: CanopyRule,
    scope: CanopyScope,
) -> str:
    """Return the definition that the legend of a map states; the map shows canopy by `scope`."""
    height, water = (algorithm.parameterAsDouble(parameters, name, context) for name in ("LEAST_HEIGHT", "LARGE_WATER"))
    if given(parameters, "CHM"):
        canopy = translate("CanopyCover", "vegetation ≥ {height:g} m").format(height=height)
    else:
        canopy = translate("CanopyCover", "crowns of trees, overlap counted once")
    if scope is CanopyScope.HOME:
        place = translate("CanopyCover", "within {radius:g} m").format(radius=rule.radius)
    else:
        place = translate("CanopyCover", "in the neighbourhood")
    text = translate(
        "CanopyCover", "Canopy ({canopy}), % of the land without water ≥ {water:g} m², {place}; rule: ≥ {least:g} %"
    )
    return text.format(canopy=canopy, water=water, place=place, least=rule.least_share)
