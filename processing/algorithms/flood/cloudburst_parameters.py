"""The parameters of the algorithm `cloudburst` and what its help says."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...engine import variables
from ..base import Algorithm, translate_engine
from .structure_layers import add_structures

translate = QCoreApplication.translate

EDGE_KINDS = ("free", "closed", "level")
SIDES = ("west", "east", "north", "south")


def help_text() -> str:
    """Return the long help of the algorithm."""
    return translate(
        "Cloudburst",
        "<p>Lets a storm fall on every cell of the ground and follows the water: over streets and gardens, around "
        "buildings, into the sewer, the soil and the canals.</p>"
        "<h3>Method</h3>"
        "<p>The local inertial form of the shallow water equations (Bates et al. 2010; de Almeida et al. 2012), on a "
        "grid, with Manning's friction. Flow over a step, such as a kerb or a quay, is at most critical. Rain first "
        "fills leaves, roofs and hollows (mm), then infiltrates (mm/h), then goes to the sewer on sewered cover: 7 mm "
        "of storage that empties at 20 mm/h. What is left flows. Where infiltration declines in time (Horton), that "
        "time runs from the start of the storm, not from when a place gets wet. Buildings block the flow; the rain on "
        "their roofs goes to the sewer, and what that cannot take runs to the ground along the façade. Open water "
        "holds its level, which is the ground level given for its cells.</p>"
        "<p>A plan that swaps paving for green takes no pipes out of the ground, and new paving brings none. Give the "
        "land cover that the sewer was built for, and its capacity and storage as a whole stay what they were, spread "
        "evenly over what is sewered in the plan, at most twice what the table says for a cell: a first approximation "
        "of our own. In a study that is done for each variant.</p>"
        "<p>Structures move water where the ground does not lead it. A culvert flows as a full pipe: it carries its "
        "capacity at a difference in level of its head, less with the root of less, either way, and never more than "
        "there is; on ground the water above its mouth counts. A pump takes at most its capacity from its first end "
        "as long as water stands there; what it brings outside the study has left through the edges. Gullies and "
        "drains take their capacity, spread evenly over their cells, to the sewer, beside what sewered cover takes. "
        "Storage under ground takes the water that stands on it until it is full, and keeps it. A culvert with an "
        "end outside the study or in a building, and a pump that starts in one, carry nothing; you are told.</p>"
        "<p>What you choose for the edges holds for the four sides of the grid only. The outline of ground without "
        "data within the grid is closed.</p>"
        "<h3>Results</h3>"
        "<p>Maximum depth (m) and level (m), the time at which they came (s), maximum speed (m/s) and unit discharge "
        "(m²/s), arrival time (s) and time under water (s), and the hazard class H1–H6 (AIDR) of depth and speed at "
        "the same moment. These extremes are looked for at moments at most 10 s apart. The mesh and the depth over "
        "time hold the water at every report; the mesh also moves in the 3D map view. The table of volumes (m³) shows "
        "where all water went, and the error in its balance.</p>"
        "<h3>What it cannot show</h3>"
        "<p>The sewer is a capacity, not a network: it does not carry water from one place to come up in another. Open "
        "water does not rise. Losses and roughness are those of the table of land cover, some of which are our own "
        "defaults; the table says which. The flow equations leave out the advection of momentum, so they are not meant "
        "for the surroundings of a dike breach. Water that stands against the edge of the area depends on what you "
        "choose to happen there.</p>",
    )


def add_parameters(algorithm: Algorithm) -> None:
    """Add all parameters and destinations, the basic ones first."""
    add = algorithm.add
    add(
        QgsProcessingParameterRasterLayer("DTM", translate("Cloudburst", "Ground level (m)")),
        translate("Cloudburst", "Ground without buildings and trees. On open water: the level of the water."),
    )
    add(
        QgsProcessingParameterRasterLayer("LANDCOVER", translate("Cloudburst", "Land cover (codes)")),
        translate(
            "Cloudburst",
            "Codes of the table of land cover, on the same grid. Roofs are the buildings, which block the flow.",
        ),
    )
    add(
        QgsProcessingParameterFeatureSource(
            "STORM", translate("Cloudburst", "Storm"), [Qgis.ProcessingSourceType.Vector]
        ),
        translate("Cloudburst", "The table that 'Design storm' makes: rain (mm) between start_s and end_s (s)."),
    )
    add(
        _number("AFTER", translate("Cloudburst", "Time after the rain (h)"), 1.0, 0.0, 96.0),
        translate("Cloudburst", "How long the water is followed after the last rain (h)."),
    )
    _add_destinations(algorithm)
    _add_advanced(algorithm)


def _add_destinations(algorithm: Algorithm) -> None:
    def raster(variable: variables.Variable, help: str, advanced: bool, created: bool = False) -> None:
        title = translate_engine(variable.title)
        if variable.unit != "1":
            title = f"{title} ({variable.unit})"
        parameter = QgsProcessingParameterRasterDestination(
            variable.name.upper(), title, None, optional=True, createByDefault=created
        )
        algorithm.add(parameter, help, advanced)

    raster(variables.MAX_DEPTH, translate("Cloudburst", "The greatest depth (m) that each cell had."), False, True)
    raster(
        variables.HAZARD,
        translate("Cloudburst", "The highest class H1–H6 of depth and speed at the same moment."),
        False,
        True,
    )
    series = QgsProcessingParameterRasterDestination(
        "DEPTH_SERIES", translate("Cloudburst", "Water depth over time (m)"), None, optional=True, createByDefault=True
    )
    algorithm.add(series, translate("Cloudburst", "One band a report time, which QGIS's temporal controller plays."))
    mesh = QgsProcessingParameterFileDestination(
        "MESH",
        translate("Cloudburst", "Water over time (mesh)"),
        translate("Cloudburst", "UGRID mesh (*.nc)"),
        None,
        optional=True,
        createByDefault=True,
    )
    algorithm.add(
        mesh,
        translate(
            "Cloudburst", "Depth, level and velocity over time of all cells that got wet, also for the 3D map view."
        ),
    )
    raster(
        variables.MAX_LEVEL,
        translate("Cloudburst", "Ground level plus the greatest depth (m), where the ground got wet."),
        True,
    )
    raster(variables.TIME_OF_MAX, translate("Cloudburst", "When the depth was greatest (s after the start)."), True)
    raster(
        variables.MAX_SPEED,
        translate("Cloudburst", "The greatest speed (m/s), where the water is at least 1 cm deep."),
        True,
    )
    raster(
        variables.MAX_UNIT_DISCHARGE, translate("Cloudburst", "The greatest discharge per metre of width (m²/s)."), True
    )
    raster(
        variables.ARRIVAL,
        translate("Cloudburst", "When the depth first passed the wet depth (s after the start)."),
        True,
    )
    raster(variables.WET_DURATION, translate("Cloudburst", "How long the depth was above the wet depth (s)."), True)
    volumes = QgsProcessingParameterFeatureSink(
        "VOLUMES",
        translate("Cloudburst", "Volumes (m³)"),
        Qgis.ProcessingSourceType.Vector,
        None,
        optional=True,
        createByDefault=True,
    )
    algorithm.add(
        volumes,
        translate("Cloudburst", "Where all water is at every report time (m³), and the error of the balance."),
        True,
    )


def _add_advanced(algorithm: Algorithm) -> None:
    add = algorithm.add
    for side, title in zip(
        SIDES,
        (
            translate("Cloudburst", "West"),
            translate("Cloudburst", "East"),
            translate("Cloudburst", "North"),
            translate("Cloudburst", "South"),
        ),
        strict=True,
    ):
        kind = QgsProcessingParameterEnum(
            f"EDGE_{side.upper()}", translate("Cloudburst", "{side} edge").format(side=title), EDGE_KINDS,
            usesStaticStrings=True, defaultValue=EDGE_KINDS[0],
        )  # fmt: skip
        add(
            kind,
            translate(
                "Cloudburst",
                "What the water does there: flow out freely, stay in (closed), or meet outside water at a level.",
            ),
            advanced=True,
        )
        level = _number(
            f"LEVEL_{side.upper()}",
            translate("Cloudburst", "Level at the {side} edge (m)").format(side=title.lower()),
            0.0,
        )
        add(
            level,
            translate("Cloudburst", "Level of the water outside (m), where this edge has a fixed level."),
            advanced=True,
        )
    add_structures(algorithm)
    add(
        _number("REPORT_INTERVAL", translate("Cloudburst", "Time between reports (min)"), 5.0, 0.1, 1440.0),
        translate("Cloudburst", "Depth and velocity over time, and the volumes, are kept at these moments (min)."),
        advanced=True,
    )
    add(
        _number("WET_DEPTH", translate("Cloudburst", "Wet from (m)"), 0.05, 0.01, 5.0),
        translate(
            "Cloudburst",
            "Depth (m) from which ground is under water, for arrival, duration and area. Dutch maps start at 5 cm.",
        ),
        advanced=True,
    )
    add(
        QgsProcessingParameterRasterLayer(
            "SEWER_LANDCOVER", translate("Cloudburst", "Land cover that the sewer was built for (codes)"), None, True
        ),
        translate(
            "Cloudburst",
            "For a plan: the land cover before it, on the same grid. The default is that the sewer fits what is there.",
        ),
        advanced=True,
    )
    add(
        QgsProcessingParameterFile(
            "TABLE", translate("Cloudburst", "Own table of land cover (CSV)"), fileFilter="CSV (*.csv)", optional=True
        ),
        translate(
            "Cloudburst",
            "Your own version of landcover.csv: roughness, interception, infiltration and sewer of each code.",
        ),
        advanced=True,
    )


def _number(
    name: str, title: str, default: float, lowest: float = -500.0, highest: float = 9000.0
) -> QgsProcessingParameterNumber:
    return QgsProcessingParameterNumber(
        name, title, Qgis.ProcessingNumberParameterType.Double, default, minValue=lowest, maxValue=highest
    )


def edges_from(algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext):
    """Return the four edges as the engine wants them."""
    from ...engine.flood.domain import Edge, EdgeKind, Edges

    kinds = {"free": EdgeKind.FREE, "closed": EdgeKind.CLOSED, "level": EdgeKind.LEVEL}
    return Edges(
        **{
            side: Edge(
                kinds[algorithm.parameterAsEnumString(parameters, f"EDGE_{side.upper()}", context)],
                algorithm.parameterAsDouble(parameters, f"LEVEL_{side.upper()}", context),
            )
            for side in SIDES
        }
    )
