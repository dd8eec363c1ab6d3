"""The parameters of the algorithm `greenquality` and what its help says."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDistance,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..base import Algorithm
from .canopycover_parameters import LEAST_HEIGHT

translate = QCoreApplication.translate

CONCENTRATION = 16.0
"""Mean PM10 over a year (µg/m³): our own default, about the present background in Dutch cities."""
HIGHEST_CONCENTRATION = 500.0


def help_text() -> str:
    """Return the long help of the algorithm."""
    return translate(
        "GreenQuality",
        "<p>Gives two indicators with which the variants of a plan can be compared: how much fine dust (PM10) green "
        "catches in a year, and the Biotope Area Factor.</p>"
        "<h3>PM10 caught</h3>"
        "<p>Each kind of green catches a fixed weight a hectare and year (Oosterbaan, Tonneijck & de Vries 2006, "
        "Alterra): broadleaf trees 72.85, grass 36.42, crops 12.25 kg at a concentration of 35 µg/m³, in proportion to "
        "the concentration where you are. Where a crown stands over something else, over paving, grass or a roof "
        "alike, the cell counts once: as the crown or as what lies below it, whichever catches more. Crowns count as "
        "broadleaf trees; for conifers (126.93) change the first row of the table.</p>"
        "<p><b>This is no measure of the air in the street.</b> Green cannot improve that significantly, and a closed "
        "canopy over a busy street can make it worse, because it keeps the wind out (RIVM 680705019/2011); the effect "
        "on the background is from half a percent to a few percent. So show it as kilograms caught, never as "
        "cleaner air.</p>"
        "<h3>Biotope Area Factor</h3>"
        "<p>The mean, by area, of a factor of each surface: sealed 0, partly sealed 0.3, semi-open 0.5, green roof "
        "0.7, vegetation that roots in the soil below 1. It comes from Berlin; <b>these factors are unconfirmed</b>, "
        "and the present version of Berlin has lower ones for surfaces without vegetation. Crowns change nothing in "
        "it: a tree over asphalt stands over a sealed surface. Open water has no factor and is left out of the area. "
        "Green on façades is not in the layers.</p>"
        "<p>It is an <b>indicator of green quality, not of biodiversity</b>: it knows no species, no age and no "
        "connection of green.</p>"
        "<h3>Which land cover counts as what</h3>"
        "<p>The table green_quality.csv says it for each code and gives the reason. Gardens are the weakest: the layer "
        "does not tell how much of them is paved. They catch dust as grass and count as semi-open.</p>"
        "<h3>Area</h3>"
        "<p>What has no land cover or no vegetation height is not known and counts for nothing. In the vegetation "
        "height no data means that nothing is known: give it a height of 0 where nothing grows.</p>",
    )


def add_parameters(algorithm: Algorithm) -> None:
    """Add the parameters and outputs."""
    kinds = Qgis.ProcessingSourceType
    algorithm.add(
        QgsProcessingParameterRasterLayer("LANDCOVER", translate("GreenQuality", "Land cover (codes)")),
        translate("GreenQuality", "Codes of the table of land cover, as 'Prepare study' makes them."),
    )
    algorithm.add(
        QgsProcessingParameterRasterLayer("CHM", translate("GreenQuality", "Vegetation height (m)")),
        translate("GreenQuality", "Height above the ground, on the grid of the land cover."),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "NEIGHBOURHOODS", translate("GreenQuality", "Neighbourhoods"), [kinds.VectorPolygon], None, True
        ),
        translate("GreenQuality", "Areas for each of which both indicators are given."),
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "CONCENTRATION", translate("GreenQuality", "PM10 in the air (µg/m³)"),
            Qgis.ProcessingNumberParameterType.Double, CONCENTRATION, False, 0.0, HIGHEST_CONCENTRATION,
        ),
        translate(
            "GreenQuality",
            "The mean over a year where you are, for instance from the maps of RIVM (GCN). The default, 16 µg/m³, is "
            "our own: about the present background in Dutch cities (general knowledge, unconfirmed).",
        ),
    )  # fmt: skip
    height = QgsProcessingParameterDistance(
        "LEAST_HEIGHT", translate("GreenQuality", "Least height of a crown (m)"), LEAST_HEIGHT, minValue=0.1
    )
    height.setDefaultUnit(Qgis.DistanceUnit.Meters)
    algorithm.add(
        height,
        translate(
            "GreenQuality", "Vegetation from this height counts as crowns. The default, 2.5 m, is our own choice."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterFile(
            "TABLE", translate("GreenQuality", "Own table of green quality (CSV)"), fileFilter="CSV (*.csv)",
            optional=True,
        ),
        translate("GreenQuality", "Your own version of the table green_quality.csv: what each code of cover is worth."),
        advanced=True,
    )  # fmt: skip
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "NEIGHBOURHOOD_GREEN", translate("GreenQuality", "Green quality of neighbourhoods"), kinds.VectorPolygon,
            None, True,
        ),
        translate(
            "GreenQuality",
            "The neighbourhoods with the PM10 caught (kg a year, and a hectare and year), the Biotope Area Factor, the "
            "share of green ground (%) and which share of them is known (%).",
        ),
    )  # fmt: skip
    algorithm.add(
        QgsProcessingParameterRasterDestination(
            "BIOTOPE_FACTOR", translate("GreenQuality", "Map of the biotope factor"), None, True
        ),
        translate("GreenQuality", "The factor of each cell, from 0 for sealed to 1 for vegetation in the soil."),
    )
    for name, title in (
        ("PM10_KG_PER_YEAR", translate("GreenQuality", "PM10 caught (kg a year); no measure of the air in the street")),
        ("PM10_KG_PER_HA", translate("GreenQuality", "PM10 caught (kg a hectare and year)")),
        (
            "BIOTOPE_AREA_FACTOR",
            translate("GreenQuality", "Biotope Area Factor (0 to 1, unconfirmed): green quality, not biodiversity"),
        ),
        ("GREEN_SHARE", translate("GreenQuality", "Ground with vegetation (% of the land)")),
        ("LAND_AREA", translate("GreenQuality", "Land: what is known, without open water (m²)")),
    ):
        algorithm.addOutput(QgsProcessingOutputNumber(name, title))
