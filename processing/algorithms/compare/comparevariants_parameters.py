"""The parameters, numbers and help of 'Compare variants'."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..base import Algorithm
from ..study.study_algorithm import StudyAlgorithm

translate = QCoreApplication.translate


def help_text() -> str:
    """Return the long help."""
    return translate(
        "CompareVariants",
        "<p>Puts runs of a study side by side: for each scenario the indicators of every variant, their difference to "
        "the base, what they change for each € 1,000, and whether the goals are met. With maps of the differences, a "
        "chart and a report to print.</p>"
        "<h3>What is compared</h3>"
        "<p>The newest run of every variant for each scenario, or the runs that you name. Scenarios are never mixed. "
        "Runs belong together when they have the same grid, scenario settings, base layers and tables, and those of "
        "one variant the same measures; where they don't, nothing is made and you are told what differs.</p>"
        "<h3>Numbers</h3>"
        "<p>A difference that does not show in the decimals of its indicator is none. Counts that are hidden because "
        "they could point at a few people stay hidden, and so do their differences. Goals are those of the workshop: "
        "2 °C cooler is measured by the mean PET of walkable ground, which is our own reading. Where the workshop left "
        "a target open there is none; give your own in a table of goals.</p>"
        "<p>The change in deaths from heat is worked out by 'Heat exposure', from the air temperature of the two runs "
        "and the people of the neighbourhoods: outdoor-temperature based, no indoor or adaptation effects.</p>"
        "<h3>Effect per euro</h3>"
        "<p>The difference for each € 1,000 of present value that a variant costs more than the base. It is not given "
        "where a cost is not fully known, or where the variant costs no more. It is that of the whole variant: what a "
        "single measure does for its money, only a variant with it alone can tell.</p>"
        "<h3>Maps</h3>"
        "<p>Variant minus base, of the maximum water depth and of the PET. Where only one of the two has a building or "
        "open water nothing is drawn: below a new building it did not get drier.</p>",
    )


def add_parameters(algorithm: StudyAlgorithm) -> None:
    """Add the parameters and outputs."""
    _add_inputs(algorithm)
    _add_destinations(algorithm)
    for name, title in (
        ("VARIANTS", translate("CompareVariants", "Variants beside the base")),
        ("INDICATORS", translate("CompareVariants", "Indicators, by scenario")),
        ("GOALS_MET", translate("CompareVariants", "Goals that a variant meets, by variant and scenario")),
        ("GOALS_MISSED", translate("CompareVariants", "Goals that a variant does not meet, by variant and scenario")),
    ):
        algorithm.addOutput(QgsProcessingOutputNumber(name, title))
    algorithm.addOutput(
        QgsProcessingOutputMultipleLayers("DIFFERENCE_LAYERS", translate("CompareVariants", "Differences as rasters"))
    )


def _add_inputs(algorithm: StudyAlgorithm) -> None:
    algorithm.add_study()
    algorithm.add_text(
        "BASE", translate("CompareVariants", "Compare with variant"),
        translate(
            "CompareVariants",
            "The name of the variant that the others are compared with. Empty: the first of the study, which is the "
            "current situation.",
        ),
    )  # fmt: skip
    algorithm.add(
        QgsProcessingParameterString("RUNS", translate("CompareVariants", "Runs"), optional=True),
        translate(
            "CompareVariants",
            "Names of runs, such as 0003-green-water, with semicolons between them. Empty: the newest run of every "
            "variant for each scenario.",
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterFile(
            "GOALS_TABLE", translate("CompareVariants", "Own table of goals (CSV)"), fileFilter="CSV (*.csv)",
            optional=True,
        ),
        translate(
            "CompareVariants",
            "Your own version of the table goals.csv: indicator, kind (change or change_percent against the base, or "
            "level), target, name and name_nl. An empty target counts as not set.",
        ),
    )  # fmt: skip


def _add_destinations(algorithm: Algorithm) -> None:
    table = Qgis.ProcessingSourceType.Vector
    algorithm.add(
        QgsProcessingParameterFeatureSink("TABLE", translate("CompareVariants", "Indicators by variant"), table),
        translate(
            "CompareVariants",
            "A row for every indicator of every scenario, a column for every variant and for its difference to the "
            "base.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterFeatureSink("EFFECTS", translate("CompareVariants", "Effects"), table, None, True),
        translate(
            "CompareVariants",
            "A row for every effect of every variant: value, base, difference, better or worse, effect for each "
            "€ 1,000, goal and whether it is met.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterFileDestination(
            "REPORT", translate("CompareVariants", "Report"), translate("CompareVariants", "HTML files (*.html)"),
            None, True,
        ),
        translate("CompareVariants", "The comparison as one page with tables, charts and maps, to read and to print."),
    )  # fmt: skip
    algorithm.add(
        QgsProcessingParameterFolderDestination(
            "DIFFERENCES", translate("CompareVariants", "Folder for difference rasters"), None, True
        ),
        translate(
            "CompareVariants",
            "Gets a raster of each variant minus the base: of the maximum water depth (m) and of the PET (°C).",
        ),
    )
    algorithm.add(
        QgsProcessingParameterFileDestination(
            "CHART", translate("CompareVariants", "Chart"), translate("CompareVariants", "PNG pictures (*.png)"), None,
            True,
        ),
        translate("CompareVariants", "The differences of the main indicators as bars."),
        advanced=True,
    )  # fmt: skip
