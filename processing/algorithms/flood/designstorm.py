"""Make a design storm: from the statistics, from a national standard, or from one's own table."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ...adapters.features import qgs_fields
from ...adapters.hyetograph_picture import draw_hyetograph
from ...adapters.hyetographs import FIELDS, hyetograph_features, read_hyetograph
from ...adapters.storm_catalogue import label, sewer_storms, shapes, stress_tests, warming
from ...adapters.storm_words import rarity_in_words, title
from ...engine.errors import CannotWrite
from ...engine.flood.rain import Hyetograph
from ...engine.flood.storm_table import NoTable
from ...engine.flood.storms import Shape, rarity, shaped_storm, statistical_storm
from ..base import Algorithm

STATISTICS, OWN_TABLE = "statistics", "own table"
NOW = "now"


class DesignStorm(Algorithm):
    """A design storm as a table, a picture and numbers."""

    ID = "designstorm"
    ICON = "designstorm"
    TAGS = (
        "design storm", "rain", "rainfall", "hyetograph", "return period", "climate", "stress test", "stowa", "rioned",
        "ontwerpbui", "bui", "neerslag", "regen", "herhalingstijd", "klimaat", "stresstest", "hoosbui", "wateroverlast",
    )

    def displayName(self) -> str:
        return self.tr("Design storm")

    def group(self) -> str:
        return self.tr("Flood")

    def groupId(self) -> str:
        return "flood"

    def shortDescription(self) -> str:
        return self.tr("Makes a design storm from the Dutch rain statistics, a standard storm or your own table.")

    def shortHelpString(self) -> str:
        return self.tr(
            "<p>Makes the rain of a cloudburst: a table of blocks (start and end in s, rain in mm, intensity in mm/h), "
            "a picture, and how rare the storm is, now and in the chosen climate.</p>"
            "<h3>Storms</h3>"
            "<p><b>statistics</b>: the rain that falls in the duration once in the return period, at one place, all "
            "seasons (STOWA 2019; climate by the 2024 factors on the KNMI'23 scenarios). They cover 10 minutes to "
            "240 hours and 0.5 to 1000 years.<br/>"
            "<b>70 mm in 1 h</b> and the like: the national stress test (Delta Programme), the same in every climate."
            "<br/><b>RIONED 01</b> to <b>10</b>: the sewer design storms, with their own shape.<br/>"
            "<b>own table</b>: your blocks of rain.</p>"
            "<h3>Shapes</h3>"
            "<p><b>constant</b>: even rain, as the stress test prescribes. <b>Euler II</b>: the peak at 0.3 of the "
            "duration. <b>alternating blocks</b>: the peak in the middle. In both, every part round the peak is about "
            "as rare as the whole, and the heaviest 10 minutes are even, because the statistics go no shorter. "
            "<b>STOWA 1b</b> and <b>1d</b>: patterns with one peak, for storms of 4 hours.</p>"
            "<h3>Return period of the storm</h3>"
            "<p>How often as much rain (mm) falls in the time from the first to the last rain. The peak within a storm "
            "can be rarer than that. Beyond 1000 years the statistics are extrapolated.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        storms = [STATISTICS, *stress_tests(), *sewer_storms(), OWN_TABLE]
        self.add(
            _enum("STORM", self.tr("Storm"), storms, STATISTICS),
            self.tr(
                "From the statistics, a storm of the national stress test, a RIONED sewer design storm, or your table."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                "RETURN_PERIOD", self.tr("Return period (years)"), Qgis.ProcessingNumberParameterType.Double, 100.0
            ),
            self.tr("Once in how many years the storm comes, 0.5 to 1000. Only for a storm from the statistics."),
        )
        # Not QgsProcessingParameterDuration: with hours as its unit, QGIS's dialog shows 0 for whatever the default is.
        self.add(
            QgsProcessingParameterNumber(
                "DURATION", self.tr("Duration (hours)"), Qgis.ProcessingNumberParameterType.Double, 1.0
            ),
            self.tr(
                "How long the rain lasts, 10 minutes (0.167) to 240 hours, rounded to whole minutes. "
                "Only for a storm from the statistics."
            ),
        )
        self.add(
            _enum("HORIZON", self.tr("Climate"), list(warming()), "2050H"),
            self.tr(
                "The present climate, or a year with low (L), moderate (M) or high (H) emissions (KNMI'23). It changes "
                "the rain of a storm from the statistics; for other storms it only tells how rare they become."
            ),
        )
        self.add(
            _enum("SHAPE", self.tr("Shape"), list(shapes()), Shape.CONSTANT.value),
            self.tr(
                "How the rain is spread over the duration. For storms from the statistics and of the stress test; "
                "the RIONED storms and your own table have their own shape."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "TABLE", self.tr("Own table"), [Qgis.ProcessingSourceType.Vector], None, True
            ),
            self.tr(
                "For the storm 'own table': a row for each block of rain, in order of time, with the fields start_s "
                "and end_s (s since the start of the storm) and rain_mm (mm in that block). The table that this "
                "algorithm makes has them."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                "BLOCK", self.tr("Length of a block (minutes)"), Qgis.ProcessingNumberParameterType.Integer, 5,
                False, 1, 60,
            ),
            self.tr("The rain is constant within a block. The duration must be a whole number of blocks."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", self.tr("Design storm"), Qgis.ProcessingSourceType.Vector),
            self.tr("Table with start_s and end_s (s), rain_mm (mm) and intensity_mm_h (mm/h) of each block."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "PICTURE", self.tr("Picture of the storm"), self.tr("PNG pictures (*.png)"), None, True
            ),
            self.tr("Chart of the intensity (mm/h) and of the rain fallen (mm) over time."),
        )
        for name, text in (
            ("TOTAL_MM", self.tr("Total rain (mm)")),
            ("PEAK_MM_H", self.tr("Highest intensity (mm/h)")),
            ("DURATION_H", self.tr("Duration (hours)")),
            ("RETURN_PERIOD_NOW", self.tr("Return period in the present climate (years)")),
            ("RETURN_PERIOD_HORIZON", self.tr("Return period in the chosen climate (years)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))
        self.addOutput(QgsProcessingOutputString("SUMMARY", self.tr("Summary")))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        self._storm(parameters, context)

    def definitions(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[str, ...]:
        return (title(*self._storm(parameters, context)),)

    def idle(self, parameters: dict[str, Any], context: QgsProcessingContext) -> set[str]:
        storm = self.parameterAsEnumString(parameters, "STORM", context)
        if storm == STATISTICS:
            return {"TABLE"}
        if storm in stress_tests():
            return {"TABLE", "RETURN_PERIOD", "DURATION"}
        shaped = {"RETURN_PERIOD", "DURATION", "SHAPE", "BLOCK"}
        return shaped if storm == OWN_TABLE else {"TABLE"} | shaped

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        name, storm = self._storm(parameters, context)
        horizon = self.parameterAsEnumString(parameters, "HORIZON", context)
        periods = {climate: rarity(storm, warming()[climate]) for climate in dict.fromkeys((NOW, horizon))}
        heading, rare = title(name, storm), rarity_in_words(periods)
        feedback.pushInfo(f"{heading}\n{rare}")
        results = self._write(parameters, context, storm, heading, rare)
        numbers = {
            "TOTAL_MM": storm.total,
            "PEAK_MM_H": float(storm.intensities.max()),
            "DURATION_H": storm.duration / 3600.0,
            "RETURN_PERIOD_NOW": periods[NOW],
            "RETURN_PERIOD_HORIZON": periods[horizon],
        }
        known = {name: number for name, number in numbers.items() if number is not None}
        return {**results, **known, "SUMMARY": f"{heading}. {rare}."}

    def _storm(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[str, Hyetograph]:
        """Return what the parameters ask for, and its name for people."""
        name = self.parameterAsEnumString(parameters, "STORM", context)
        if name == OWN_TABLE:
            source = self.parameterAsSource(parameters, "TABLE", context)
            if source is None:
                raise NoTable(self.tr("Own table"))
            return source.sourceName(), read_hyetograph(source, source.sourceName())
        if name in sewer_storms():
            return label(name, QgsApplication.locale()), sewer_storms()[name]
        shape = shapes()[self.parameterAsEnumString(parameters, "SHAPE", context)]
        block = 60.0 * self.parameterAsInt(parameters, "BLOCK", context)
        degrees = warming()[self.parameterAsEnumString(parameters, "HORIZON", context)]
        if name in stress_tests():
            test = stress_tests()[name]
            storm = shaped_storm(test.total, test.duration, test.years, warming()[NOW], shape, block)
            return label(name, QgsApplication.locale()), storm
        years = self.parameterAsDouble(parameters, "RETURN_PERIOD", context)
        duration = 60.0 * round(60.0 * self.parameterAsDouble(parameters, "DURATION", context), 0)
        return self.displayName(), statistical_storm(years, duration, degrees, shape, block)

    def _write(
        self, parameters: dict[str, Any], context: QgsProcessingContext, storm: Hyetograph, heading: str, rare: str
    ) -> dict[str, Any]:
        """Write the table and, where asked, the picture."""
        picture = self.parameterAsFileOutput(parameters, "PICTURE", context)
        if picture and not draw_hyetograph(storm, heading, rare).save(picture, "PNG"):
            raise CannotWrite(picture, reason=self.tr("the picture cannot be saved"))
        if picture:
            self.written(picture)
        table = self.write_layer_output(
            parameters, "OUTPUT", context, hyetograph_features(storm), qgs_fields(FIELDS), Qgis.WkbType.NoGeometry,
            QgsCoordinateReferenceSystem(), None,
        )  # fmt: skip
        return {**table, **({"PICTURE": picture} if picture else {})}


def _enum(name: str, text: str, options: list[str], default: str) -> QgsProcessingParameterEnum:
    return QgsProcessingParameterEnum(name, text, options, False, default, False, True)
