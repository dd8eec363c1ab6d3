"""The parameters of the algorithm `bottlenecks` and what its help says."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.indicators.bottlenecks import GREEN, HEAT, PEOPLE, WATER
from ..base import Algorithm
from ..heat.heatexposure_parameters import VULNERABLE

translate = QCoreApplication.translate

NEIGHBOURHOODS, SQUARES = "neighbourhoods", "squares"
SIZE = 50.0
"""Size of the squares (m): our own default."""
WEIGHTS = {WATER: "W_WATER", HEAT: "W_HEAT", GREEN: "W_GREEN", PEOPLE: "W_PEOPLE"}


def help_text() -> str:
    """Return the long help of the algorithm."""
    return translate(
        "Bottlenecks",
        "<p>Shows where water, heat, lack of green and vulnerable people come together, in neighbourhoods or in "
        "squares. Nobody has to believe a sum: beside the score stand the numbers it is made of, each theme on its "
        "scale, each theme's share of the score, and how many themes come together.</p>"
        "<h3>Themes</h3>"
        "<ul><li><b>Water</b>: how much (%) of the ground outside buildings and open water stands under at least "
        "15 cm; from 0 to 20 %.</li>"
        "<li><b>Heat</b>: the mean PET outdoors; from 35 to 41 °C.</li>"
        "<li><b>Lack of green</b>: how much (%) of the area lies under vegetation of at least 2.5 m; from 30 % down "
        "to 0. All of the area counts, with buildings and water.</li>"
        "<li><b>Vulnerable people</b>: the share (%) of the people of 75 and older in the residents; from 0 to 20 %. "
        "Another group can be chosen.</li></ul>"
        "<p>Between its two limits a theme is put on a scale from 0, nothing the matter, to 1, as bad as the scale "
        "goes. The limits are in the table bottlenecks.csv, with their sources; that these are where a scale starts "
        "and ends is <b>our own choice</b>, and that of water and people has no source at all. Other limits give "
        "another map: make them those of your own policy.</p>"
        "<h3>Score</h3>"
        "<p>The mean of the themes that are known in a unit, by their weights. All weigh the same unless you say "
        "otherwise, which is a choice too: the legend states the weights. Which weights are right no model can tell. "
        "<i>themes_together</i> counts the themes at least half-way up their scale, and depends on no weight but 0. "
        "A theme that is not given, or not known in a unit, does not count there: see <i>themes_known</i>, and do not "
        "compare scores of different themes.</p>"
        "<h3>People in squares</h3>"
        "<p>Where in a neighbourhood people live is not known. They are divided over its squares in proportion to the "
        "dwellings of the buildings, or without buildings, or where there are no dwellings, in proportion to the area. "
        "So a square has the share of its neighbourhood, and 0 where nobody lives. Numbers of people are estimates, "
        "and small ones are hidden (NULL) as in <b>Heat exposure</b>: those from 1 to 4, and as many others as it "
        "takes that none can be had by subtraction. Your own fields stay as they are.</p>"
        "<h3>What it cannot show</h3>"
        "<p>Means hide what is inside a unit: smaller squares show more, and other units give another map. Heat "
        "indoors, water in cellars and green without height are not in it. It tells where to look, not what to do.</p>",
    )


def add_parameters(algorithm: Algorithm) -> None:
    """Add the parameters and outputs."""
    _add_inputs(algorithm)
    _add_advanced(algorithm)
    algorithm.add(
        QgsProcessingParameterFeatureSink(
            "OUTPUT", translate("Bottlenecks", "Bottlenecks"), Qgis.ProcessingSourceType.VectorPolygon
        ),
        translate(
            "Bottlenecks",
            "The neighbourhoods with all their fields, or the squares, with the score, the numbers it is made of, each "
            "theme on its scale and each theme's share of the score.",
        ),
    )
    for name, title in (
        ("UNITS", translate("Bottlenecks", "Units with a score")),
        ("MEAN_SCORE", translate("Bottlenecks", "Mean score of the units (0 to 1)")),
        ("HIGHEST_SCORE", translate("Bottlenecks", "Highest score (0 to 1)")),
        ("THREE_TOGETHER", translate("Bottlenecks", "Units where three themes or more come together")),
        ("UNITS_UNKNOWN", translate("Bottlenecks", "Units without a score")),
        ("COUNTS_HIDDEN", translate("Bottlenecks", "Numbers of people that are hidden")),
    ):
        algorithm.addOutput(QgsProcessingOutputNumber(name, title))


def _add_inputs(algorithm: Algorithm) -> None:
    polygons = [Qgis.ProcessingSourceType.VectorPolygon]
    algorithm.add(
        QgsProcessingParameterFeatureSource("NEIGHBOURHOODS", translate("Bottlenecks", "Neighbourhoods"), polygons),
        translate(
            "Bottlenecks",
            "Areas with the fields residents and age_75_plus, or those of another group. Without these the theme of "
            "vulnerable people is left out.",
        ),
    )
    for name, title, help in (
        (
            "MAX_DEPTH", translate("Bottlenecks", "Maximum water depth (m)"),
            translate("Bottlenecks", "As 'Cloudburst' gives it. Empty: the theme of water is left out."),
        ),
        (
            "PET", translate("Bottlenecks", "PET (°C)"),
            translate("Bottlenecks", "As 'Heat stress' gives it. Empty: the theme of heat is left out."),
        ),
        (
            "CHM", translate("Bottlenecks", "Vegetation height (m)"),
            translate(
                "Bottlenecks", "Height above the ground, 0 where nothing grows. Empty: lack of green is left out."
            ),
        ),
    ):  # fmt: skip
        algorithm.add(QgsProcessingParameterRasterLayer(name, title, None, True), help)
    algorithm.add(
        QgsProcessingParameterEnum(
            "UNIT", translate("Bottlenecks", "Units"), [NEIGHBOURHOODS, SQUARES], False, NEIGHBOURHOODS, False, True
        ),
        translate("Bottlenecks", "What the map is made of: the neighbourhoods, or squares within them."),
    )
    size = QgsProcessingParameterDistance("SIZE", translate("Bottlenecks", "Size of the squares (m)"), SIZE)
    size.setMinimum(0.1)
    size.setDefaultUnit(Qgis.DistanceUnit.Meters)
    algorithm.add(
        size,
        translate(
            "Bottlenecks",
            "Length of a side, for squares only; they lie at its multiples. The default, 50 m, is our own choice.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource("BUILDINGS", translate("Bottlenecks", "Buildings"), polygons, None, True),
        translate(
            "Bottlenecks",
            "Buildings with the number of dwellings in the field dwellings, of the whole of each neighbourhood: these "
            "say in which squares its people live. Empty: people are divided by area. Not used for neighbourhoods.",
        ),
    )


def _add_advanced(algorithm: Algorithm) -> None:
    for theme, title in (
        (WATER, translate("Bottlenecks", "Weight of water")),
        (HEAT, translate("Bottlenecks", "Weight of heat")),
        (GREEN, translate("Bottlenecks", "Weight of lack of green")),
        (PEOPLE, translate("Bottlenecks", "Weight of vulnerable people")),
    ):
        algorithm.add(
            QgsProcessingParameterNumber(
                WEIGHTS[theme], title, Qgis.ProcessingNumberParameterType.Double, 1.0, False, 0.0
            ),
            translate("Bottlenecks", "Only the proportions of the weights count; 0 leaves the theme out of the score."),
            advanced=True,
        )
    groups = list(VULNERABLE)
    algorithm.add(
        QgsProcessingParameterEnum(
            "GROUP", translate("Bottlenecks", "Vulnerable group"), groups, False, groups[0], False, True
        ),
        translate("Bottlenecks", "Whose share of the residents, or of the households, counts as vulnerable people."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterFile(
            "TABLE", translate("Bottlenecks", "Own table of limits (CSV)"), fileFilter="CSV (*.csv)", optional=True
        ),
        translate("Bottlenecks", "Your own version of the table bottlenecks.csv: where the scales start and end."),
        advanced=True,
    )
