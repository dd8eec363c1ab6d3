"""The parameters of the algorithm `coolplaces` and what its help says."""

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
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...adapters.cool_place_inputs import read_rules
from ...engine.heat.cool_places import CoolPlaceRules
from ..base import Algorithm

translate = QCoreApplication.translate

RULES = {
    "MAX_PET": "max_pet",
    "MIN_AREA": "min_area",
    "ROAD_DISTANCE": "road_distance",
    "ROAD_WIDTH": "road_width",
    "MIN_WIDTH": "min_width",
    "ACCESS_DISTANCE": "access_distance",
}
"""The rule that each parameter changes."""


def help_text() -> str:
    """Return the long help of the algorithm."""
    return translate(
        "CoolPlaces",
        "<p>Finds the places where people can cool down outdoors on a hot day, and how far every home has to walk to "
        "the nearest one.</p>"
        "<h3>Cool places</h3>"
        "<p>A place is ground that the public walks on (column <i>walkable</i> of the table of land cover), with a PET "
        "(°C) that is low enough, off the road, wide enough and large enough. <b>Klimaateffectatlas</b>: at most "
        "35 °C on at least 200 m². <b>Rotterdam</b>: at most 38 °C on at least 200 m². Both sources leave open how far "
        "off the road a place lies and when it is a ribbon: 3 m and 5 m are our own defaults. Parts that are too "
        "narrow are cut off. Cells that touch at a side or a corner are one place. Every threshold can be changed, and "
        "the legend states those that were used.</p>"
        "<h3>Walking distance</h3>"
        "<p>The distance (m) goes from the façade on the side of the nearest path straight to that path, along the "
        "paths, and straight into the place from a path in it or near it. Paths of one level meet where they cross or "
        "touch. Bridges and underpasses, whose field <i>level</i> is not 0, meet others only at their ends, and nobody "
        "gets on or off along the way. Points within 10 cm are one (our own default).</p>"
        "<p>A home with no way to a place has no distance and is counted apart, never as far away.</p>"
        "<h3>What it cannot show</h3>"
        "<p>Fences, water and walls between a path and a place are not seen. Places outside the PET raster are "
        "unknown: near its edge homes can have a cool place closer by. Paths up to the walking distance outside it are "
        "used. Homes outside it are left out. The PET has the limits of the method that made it.</p>",
    )


def add_inputs(algorithm: Algorithm) -> None:
    """Add the layers and the walking distance."""
    kinds = Qgis.ProcessingSourceType
    algorithm.add(
        QgsProcessingParameterRasterLayer("PET", translate("CoolPlaces", "PET on a hot day (°C)")),
        translate("CoolPlaces", "The physiologically equivalent temperature as 'Heat stress' gives it."),
    )
    algorithm.add(
        QgsProcessingParameterRasterLayer("LANDCOVER", translate("CoolPlaces", "Land cover (codes)")),
        translate("CoolPlaces", "Codes of the table of land cover, on the grid of the PET raster."),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource("PATHS", translate("CoolPlaces", "Paths"), [kinds.VectorLine]),
        translate(
            "CoolPlaces",
            "Streets and paths. The fields modes (such as walk,cycle,drive; empty is open to walkers) and level (0 is "
            "the ground) are used where they are there.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "HOMES", translate("CoolPlaces", "Homes"), [kinds.VectorPolygon, kinds.VectorPoint]
        ),
        translate(
            "CoolPlaces",
            "Buildings or addresses. Those with dwellings above 0 count, by that number; without a field dwellings "
            "each feature is one home.",
        ),
    )


def add_rules(algorithm: Algorithm) -> None:
    """Add what counts as a cool place, and how far one walks to it."""
    presets = list(read_rules())
    algorithm.add(
        QgsProcessingParameterEnum(
            "PRESET", translate("CoolPlaces", "Definition of a cool place"), presets, False, presets[0], False, True
        ),
        translate("CoolPlaces", "Whose thresholds are used where the advanced parameters are left empty."),
    )
    kinds = Qgis.ProcessingSourceType
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "ROADS", translate("CoolPlaces", "Roads"), [kinds.VectorLine, kinds.VectorPolygon], None, True
        ),
        translate(
            "CoolPlaces",
            "Carriageways as areas or lines, which no place may lie near. Without it the paths with drive in their "
            "field modes are the roads.",
        ),
        advanced=True,
    )
    walking = QgsProcessingParameterDistance(
        "WALKING_DISTANCE", translate("CoolPlaces", "Walking distance (m)"), 300.0, minValue=1.0
    )
    walking.setDefaultUnit(Qgis.DistanceUnit.Meters)
    algorithm.add(
        walking,
        translate("CoolPlaces", "How far (m) a home may be from a cool place: 300 m is a walk of 5 minutes."),
        advanced=True,
    )
    for name, text, lowest, help in (
        ("MAX_PET", translate("CoolPlaces", "Highest PET of a cool place (°C)"), 5.0, translate(
            "CoolPlaces", "Empty: that of the definition, 35 °C (Klimaateffectatlas) or 38 °C (Rotterdam)."
        )),
        ("MIN_AREA", translate("CoolPlaces", "Least area of a cool place (m²)"), 0.0, translate(
            "CoolPlaces", "Empty: that of the definition, 200 m²."
        )),
        ("ROAD_DISTANCE", translate("CoolPlaces", "Distance off the road (m)"), 0.0, translate(
            "CoolPlaces", "How far a place stays from the side of a road. Empty: 3 m, our own default."
        )),
        ("ROAD_WIDTH", translate("CoolPlaces", "Width of a road drawn as a line (m)"), 0.0, translate(
            "CoolPlaces", "Half of it lies on each side of the line. Empty: 6 m, our own default."
        )),
        ("MIN_WIDTH", translate("CoolPlaces", "Least width of a cool place (m)"), 0.0, translate(
            "CoolPlaces", "What is narrower is a ribbon and no place. Empty: 5 m, our own default."
        )),
        ("ACCESS_DISTANCE", translate("CoolPlaces", "Distance from a path into a place (m)"), 0.0, translate(
            "CoolPlaces", "How near a path must come to a place to lead into it. Empty: 15 m, our own default."
        )),
    ):  # fmt: skip
        kind = Qgis.ProcessingNumberParameterType.Double
        algorithm.add(QgsProcessingParameterNumber(name, text, kind, None, True, lowest), help, advanced=True)
    algorithm.add(
        QgsProcessingParameterFile(
            "TABLE", translate("CoolPlaces", "Own table of land cover (CSV)"), fileFilter="CSV (*.csv)", optional=True
        ),
        translate("CoolPlaces", "Your own version of the table landcover.csv; its column walkable is used."),
        advanced=True,
    )


def add_outputs(algorithm: Algorithm) -> None:
    """Add the destinations."""
    kinds = Qgis.ProcessingSourceType
    algorithm.add(
        QgsProcessingParameterFeatureSink("PLACES", translate("CoolPlaces", "Cool places"), kinds.VectorPolygon),
        translate("CoolPlaces", "Areas (m²), their mean and highest PET (°C), and the homes that go there."),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "HOME_DISTANCES", translate("CoolPlaces", "Distance of homes to a cool place"), kinds.VectorAnyGeometry
        ),
        translate(
            "CoolPlaces",
            "The homes with all their fields, the distance (m), whether it is within the walking distance, the place, "
            "and the reason where there is no distance.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "ROUTES", translate("CoolPlaces", "Routes to a cool place"), kinds.VectorLine, optional=True
        ),
        translate("CoolPlaces", "The walk of each home to its place, with its length (m)."),
    )


def rules_of(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> CoolPlaceRules:
    """Return the rules of the preset, with the user's own in their place."""
    preset = read_rules()[algorithm.parameterAsEnumString(parameters, "PRESET", context)]
    own = {
        rule: algorithm.parameterAsDouble(parameters, name, context)
        for name, rule in RULES.items()
        if parameters.get(name) not in (None, "")
    }
    return replace(preset, **own)
