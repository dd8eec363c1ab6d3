"""Judge which buildings get water against the façade or over the floor."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeatureSource,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDistance,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterLayer,
    QgsRasterLayer,
)

from ...adapters.building_results import read_classes, result_features, result_fields
from ...adapters.depth_series import check_depth, read_depths, read_times
from ...adapters.features import rasterise
from ...adapters.styles import Categories
from ...adapters.walls import walls_of
from ...engine.flood.building_classes import CLASSES
from ...engine.flood.facade_times import follow
from ...engine.flood.facades import assess, trace_facades
from ...engine.layers import BUILDINGS
from ..base import Algorithm

FLOOR_LEVEL = BUILDINGS.field("floor_level")
LIKELY_FLOORS = (-0.5, 2.0)
"""Heights (m) of a floor above the ground that need no warning: our own choice."""


class VulnerableBuildings(Algorithm):
    """Judge which buildings get water against the façade or over the floor."""

    ID = "vulnerablebuildings"
    ICON = "vulnerablebuildings"
    TAGS = (
        "flood", "building", "façade", "facade", "floor level", "water depth", "vulnerability", "damage",
        "wateroverlast", "gebouw", "pand", "gevel", "vloerpeil", "drempel", "kwetsbaar", "stresstest",
    )  # fmt: skip

    def displayName(self) -> str:
        return self.tr("Vulnerable buildings")

    def group(self) -> str:
        return self.tr("Flood")

    def groupId(self) -> str:
        return "flood"

    def shortDescription(self) -> str:
        return self.tr("Which buildings get water against the façade, in five classes, and where does it come in?")

    def shortHelpString(self) -> str:
        return self.tr(
            "<p>Puts every building in one of five classes by the depth of the water against its façade, and tells "
            "whether water comes in, how deep, since when and for how long.</p>"
            "<h3>Depth against the façade</h3>"
            "<p>Every wall is followed in pieces of half a metre, courtyards included. Ground and water level are each "
            "taken from the first open cell before the wall and carried to the wall along their slope; depth (m) is "
            "level minus ground there. Water in a gutter below the foot of the wall so does not count, and the result "
            "does not depend on the cell size. Where that cell is dry, the nearest wet cell within the ring counts. "
            "Party walls are left out.</p>"
            "<p>A building gets the depth that is reached along at least 1 m of façade and in at least two cells.</p>"
            "<h3>Classes</h3>"
            "<p>Less than 2 cm: no water against the façade (0). 2–5 cm: lightly vulnerable (1). 5–15 cm: vulnerable "
            "(2). 15–30 cm: very vulnerable (3). From 30 cm: very high vulnerability (4). There is no national norm: "
            "these limits are our own default, and you can give your own table. The legend shows them.</p>"
            "<h3>Water inside</h3>"
            "<p>The floor lies <i>floor_level</i> (m, 0.15 where empty) above the ground around the building, which is "
            "the 75th percentile along its walls, as the water board HHNK takes it. Water comes in when its level at "
            "the façade is higher than the floor; cellars and other openings are not looked at.</p>"
            "<h3>Times</h3>"
            "<p>With a series of depths, <i>first_wet</i> is when the water first reaches class 1, and "
            "<i>inside_since</i> and <i>inside_duration</i> (s) tell when it stood above the floor, along straight "
            "lines between the moments of the series. Where <i>inside_at_end</i> is true the water was still there at "
            "the last moment, so that the duration is at least (≥) this long.</p>"
            "<p>A building without open ground before its walls has no class. Buildings outside the maps are left "
            "out.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "BUILDINGS", self.tr("Buildings"), [Qgis.ProcessingSourceType.VectorPolygon]
            ),
            self.tr("Footprints. The field floor_level (m above the ground around it) is used where it is there."),
        )
        self.add(
            QgsProcessingParameterRasterLayer("DTM", self.tr("Ground level (m)")),
            self.tr("The ground of the flood model, without buildings, on the grid of the water depth."),
        )
        self.add(
            QgsProcessingParameterRasterLayer("MAX_DEPTH", self.tr("Maximum water depth (m)")),
            self.tr("The greatest depth in each cell, as 'Cloudburst' gives it; no data where it stays dry."),
        )
        self.add(
            QgsProcessingParameterRasterLayer("DEPTH_SERIES", self.tr("Water depth over time (m)"), optional=True),
            self.tr(
                "A raster with one band a moment, each named after its time in seconds (t=600). Without it the times "
                "stay empty."
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                "TABLE",
                self.tr("Own table of classes (CSV)"),
                fileFilter="CSV (*.csv)",
                optional=True,
            ),
            self.tr("Your own version of the table building_classes.csv: the depth (m) from which each class holds."),
            advanced=True,
        )
        ring = QgsProcessingParameterDistance("RING_WIDTH", self.tr("Width of the ring (m)"), 1.0, minValue=0.1)
        ring.setDefaultUnit(Qgis.DistanceUnit.Meters)
        self.add(
            ring,
            self.tr("How far (m) from a wall with a dry foot water is looked for; at least one cell."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", self.tr("Vulnerable buildings"), Qgis.ProcessingSourceType.VectorPolygon
            ),
            self.tr("The buildings with all their fields, and what the water does to them."),
        )
        for number in range(CLASSES):
            label = self.tr("Buildings in class {number}").format(number=number)
            self.addOutput(QgsProcessingOutputNumber(f"CLASS_{number}", label))
        self.addOutput(QgsProcessingOutputNumber("BUILDINGS_NOT_ASSESSED", self.tr("Buildings without a class")))
        self.addOutput(
            QgsProcessingOutputNumber("BUILDINGS_WITH_WATER_INSIDE", self.tr("Buildings where water comes in"))
        )

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        read_classes(self.parameterAsFile(parameters, "TABLE", context))

    def definitions(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[str, ...]:
        classes = read_classes(self.parameterAsFile(parameters, "TABLE", context))
        return ("; ".join(label for _, _, label in classes.legend),)

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        own_table = self.parameterAsFile(parameters, "TABLE", context)
        classes = read_classes(own_table)
        dtm = self.read_ground_parameter(parameters, "DTM", context)
        depth = self.read_raster_parameter(parameters, "MAX_DEPTH", context, like=dtm)
        check_depth(depth)
        source = self.source_parameter(parameters, "BUILDINGS", context)
        series = self._series(parameters, context)
        times = read_times(series) if series else []
        buildings = self.read_features_parameter(
            parameters, "BUILDINGS", [FLOOR_LEVEL], context, dtm.grid, dtm.crs, may_be_empty=True
        )
        if not len(buildings):
            feedback.pushWarning(self.tr("{name}: there are none in the area.").format(name=buildings.name))
        floor_level = np.array(buildings.columns[FLOOR_LEVEL.name])
        self._warn_about_floors(source, floor_level, feedback)

        on_progress = self.progress(feedback)
        facade = trace_facades(
            walls_of(buildings.geometries),
            rasterise(buildings.geometries, dtm.grid),
            dtm.values,
            depth.values,
            dtm.grid,
            self.parameterAsDouble(parameters, "RING_WIDTH", context),
            lambda done, text: on_progress(0.1 + 0.3 * done, text),
        )
        result = assess(facade, floor_level, classes.limits)
        when = None
        if series:
            depths = read_depths(series, times, dtm, lambda done, text: on_progress(0.4 + 0.5 * done, text))
            when = follow(facade, result, depths)
        else:
            feedback.pushInfo(self.tr("No water depth over time is given: since when and how long stay empty."))

        crs = QgsCoordinateReferenceSystem.fromWkt(dtm.crs)
        features = result_features(source, buildings, result, when, classes.names)
        style = Categories("class", classes.legend, self._legend_title(own_table))
        outputs = self.write_layer_output(
            parameters, "OUTPUT", context, features, result_fields(source), source.wkbType(), crs, style
        )

        counts = np.bincount(result.building_class + 1, minlength=CLASSES + 1).tolist()
        for label, count in zip(classes.legend, counts[1:], strict=True):
            feedback.pushInfo(f"{label[2]}: {count}")
        return {
            **outputs,
            **{f"CLASS_{number}": count for number, count in enumerate(counts[1:])},
            "BUILDINGS_NOT_ASSESSED": counts[0],
            "BUILDINGS_WITH_WATER_INSIDE": int(result.inside.sum()),
        }

    def _legend_title(self, own_table: str) -> str:
        if own_table:
            return self.tr("Limits of {table}").format(table=Path(own_table).name)
        return self.tr("Our own default limits: no national norm")

    def _series(self, parameters: dict[str, Any], context: QgsProcessingContext) -> QgsRasterLayer | None:
        if not parameters.get("DEPTH_SERIES"):
            return None
        return self.raster_layer_parameter(parameters, "DEPTH_SERIES", context)

    def _warn_about_floors(
        self, source: QgsFeatureSource, floor_level: np.ndarray, feedback: QgsProcessingFeedback
    ) -> None:
        lowest, highest = LIKELY_FLOORS
        unlikely = int((~((floor_level >= lowest) & (floor_level <= highest))).sum())
        if source.fields().indexOf(FLOOR_LEVEL.name) < 0:
            feedback.pushWarning(
                self.tr("The buildings have no field floor_level: {default} m above the ground is used.").format(
                    default=FLOOR_LEVEL.default
                )
            )
        elif unlikely:
            feedback.pushWarning(
                self.tr(
                    "{count} buildings have a floor_level below {lowest} or above {highest} m. It is read as a height "
                    "above the ground around the building, not as a level above the datum."
                ).format(count=unlikely, lowest=lowest, highest=highest)
            )
