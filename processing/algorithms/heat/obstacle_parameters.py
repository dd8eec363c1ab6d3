"""The parameters of every algorithm that looks at the sun or the sky: heights, leaves, sails and the clock."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...adapters.features import read_features
from ...adapters.heat_survey import (
    SAILS,
    Sails,
    SailWithoutHeight,
    StudySurvey,
    crown_transmissivity,
    leaf_states,
)
from ...adapters.places import HOME_ZONE, ClockZone, place_of
from ...adapters.raster_windows import RasterWindows
from ...engine.heat.obstacles import TRUNK_SHARE
from ...engine.heat.place import Place
from ..base import Algorithm

translate = QCoreApplication.translate
REAL = Qgis.ProcessingNumberParameterType.Double
SAIL_LIGHT = 10.0
"""Light (%) that comes through shade sails and pergolas: our own default."""

OF_TREES = ("LEAVES", "TRUNK_SHARE")
OF_SAILS = ("SAILS", "SAIL_LIGHT")
OBSTACLE_DETAILS = OF_TREES + OF_SAILS


def add_heights(algorithm: Algorithm) -> None:
    """Add the rasters of ground, surface and vegetation."""
    algorithm.add(
        QgsProcessingParameterRasterLayer("DTM", translate("Obstacles", "Ground level (m)")),
        translate("Obstacles", "Ground without buildings and trees (m above datum)."),
    )
    algorithm.add(
        QgsProcessingParameterRasterLayer("DSM", translate("Obstacles", "Surface level (m)"), None, True),
        translate(
            "Obstacles",
            "Ground with buildings (m above datum), on the same grid. Trees may be in it: where it reaches the top of "
            "the vegetation, the vegetation is taken out of it; without vegetation height all of it is solid. Without "
            "a surface there are no buildings.",
        ),
    )
    algorithm.add(
        QgsProcessingParameterRasterLayer("CHM", translate("Obstacles", "Vegetation height (m)"), None, True),
        translate(
            "Obstacles",
            "Height of trees and shrubs above the ground (m), 0 beside them, on the same grid. From 2 m they have a "
            "crown. Without it there are no trees.",
        ),
    )


def add_obstacle_details(algorithm: Algorithm, leaves: bool = True) -> None:
    """Add how crowns are built, and shade sails. leaves: whether the light through crowns is asked for."""
    if leaves:
        algorithm.add(
            QgsProcessingParameterEnum(
                "LEAVES", translate("Obstacles", "Leaves of the trees"), leaf_states(), usesStaticStrings=True,
                defaultValue=leaf_states()[0],
            ),
            translate(
                "Obstacles",
                "Crowns in leaf let 3 % of the light through, bare crowns 50 %, and opaque ones, as in the Dutch "
                "standard heat-stress map, none.",
            ),
            advanced=True,
        )  # fmt: skip
    algorithm.add(
        QgsProcessingParameterNumber(
            "TRUNK_SHARE", translate("Obstacles", "Lowest leaves (% of the height of a tree)"), REAL,
            100.0 * TRUNK_SHARE, False, 0.0, 95.0,
        ),
        translate("Obstacles", "Below this share of its height (%), light passes under a crown."),
        advanced=True,
    )  # fmt: skip
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "SAILS", translate("Obstacles", "Shade sails and pergolas"), [Qgis.ProcessingSourceType.VectorPolygon],
            None, True,
        ),
        translate("Obstacles", "Outlines with a field height (m above the ground). Light passes under them."),
        advanced=True,
    )  # fmt: skip
    algorithm.add(
        QgsProcessingParameterNumber(
            "SAIL_LIGHT", translate("Obstacles", "Light through sails and pergolas (%)"), REAL, SAIL_LIGHT, False, 0.0,
            100.0,
        ),
        translate("Obstacles", "Share of the light that comes through (%). The default, 10 %, is our own choice."),
        advanced=True,
    )  # fmt: skip


def idle_obstacles(parameters: dict[str, Any]) -> set[str]:
    """Return the names of the details of trees and sails that have no say where there are none."""
    trees, sails = (parameters.get(name) in (None, "") for name in ("CHM", "SAILS"))
    return {*(OF_TREES if trees else ()), *(OF_SAILS if sails else ())}


def add_moment(algorithm: Algorithm, default: str) -> None:
    """Add a date and time on the clock."""
    algorithm.add(
        QgsProcessingParameterDateTime(
            "MOMENT", translate("Obstacles", "Date and time"), Qgis.ProcessingDateTimeParameterDataType.DateTime,
            default,
        ),
        translate("Obstacles", "As the clocks of the time zone tell it, summer time included."),
    )


def add_time_zone(algorithm: Algorithm) -> None:
    """Add the zone in which times are told."""
    algorithm.add(
        QgsProcessingParameterString("TIME_ZONE", translate("Obstacles", "Time zone"), HOME_ZONE),
        translate("Obstacles", "Name in the IANA list of time zones, such as Europe/Amsterdam or UTC."),
        advanced=True,
    )


def survey_from(
    algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext, leaves: str = ""
) -> StudySurvey:
    """Return the heights that the parameters name; `leaves` instead of what the user chose."""
    dtm = RasterWindows(algorithm.raster_layer_parameter(parameters, "DTM", context))

    def optional(name: str) -> RasterWindows | None:
        if parameters.get(name) in (None, ""):
            return None
        return RasterWindows(algorithm.raster_layer_parameter(parameters, name, context), dtm)

    return StudySurvey(
        dtm,
        optional("DSM"),
        optional("CHM"),
        _sails_from(algorithm, parameters, context, dtm),
        crown_transmissivity(leaves or algorithm.parameterAsEnumString(parameters, "LEAVES", context)),
        algorithm.parameterAsDouble(parameters, "TRUNK_SHARE", context) / 100.0,
    )


def moment_from(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> datetime:
    """Return the moment that the parameters name, with its time zone. Raises `UnknownTimeZone`."""
    chosen = algorithm.parameterAsDateTime(parameters, "MOMENT", context)
    date, clock = chosen.date(), chosen.time()
    return datetime(
        date.year(), date.month(), date.day(), clock.hour(), clock.minute(), clock.second(),
        tzinfo=zone_from(algorithm, parameters, context),
    )  # fmt: skip


def zone_from(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> ClockZone:
    """Return the time zone that the parameters name. Raises `UnknownTimeZone`."""
    return ClockZone(algorithm.parameterAsString(parameters, "TIME_ZONE", context).strip())


def place_from(survey: StudySurvey, context: QgsProcessingContext) -> Place:
    """Return where the study lies."""
    return place_of(survey.grid, survey.dtm.crs, context.transformContext(), survey.dtm.name)


def _sails_from(
    algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext, dtm: RasterWindows
) -> Sails | None:
    if parameters.get("SAILS") in (None, ""):
        return None
    source = algorithm.source_parameter(parameters, "SAILS", context)
    if not source.featureCount():
        return None  # the layer of a variant without sails
    features = read_features(
        source, source.sourceName(), SAILS.fields, dtm.grid, dtm.crs, context.transformContext()
    )
    heights = features.columns["height"]
    without = [identifier for identifier, height in zip(features.ids, heights, strict=True) if height is None]
    if without:
        raise SailWithoutHeight(source.sourceName(), count=len(without), first=without[0])
    return Sails(features.geometries, heights, algorithm.parameterAsDouble(parameters, "SAIL_LIGHT", context) / 100.0)
