"""The parameters of the algorithm `applymeasures` and what its help says."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...engine.measures.kinds import Horizon
from ..base import Algorithm

translate = QCoreApplication.translate

HORIZONS = {"at planting": Horizon.PLANTING, "after 10 years": Horizon.TEN_YEARS, "mature": Horizon.MATURE}
PERIOD, RATE = 30.0, 2.0
"""Years, and % a year: our own defaults."""


def help_text() -> str:
    """Return the long help of the algorithm."""
    return translate(
        "ApplyMeasures",
        "<p>Works out a variant: the base layers with drawn measures in them, what conflicts, and what it costs. The "
        "base layers stay as they are. Without measures the variant is the base, bit for bit. Its layers go straight "
        "into every model: water, heat and trees see the same new city.</p>"
        "<h3>How to draw measures</h3>"
        "<p>Each feature has a field <i>kind</i> and, where wanted, fields with the names of the parameters in "
        "measure_parameters.csv; NULL is the default. Polygons: demolish, fell, raise_ground, dig, lower_street, "
        "water_square, wadi, ditch, pond, permeable_paving, paving, green, cool_surface, building, green_roof, "
        "water_roof, underground_storage, shade_sail. Lines: kerb, drain, culvert, pump, tree_row. Points: gully, "
        "tree. Where a variant is named, only features with that name in their field <i>variant</i> count.</p>"
        "<h3>Order</h3>"
        "<p>Measures are carried out in the order of the table measures.csv: as listed above, with kerb, "
        "underground_storage, drain, gully, culvert and pump just before shade_sail, and trees last; within a kind in "
        "the order of the layer. Where two change the same, the later one wins. Each is judged in the city as the "
        "earlier ones left it. What lies beyond the rasters or on unknown ground is cut off, reported, and not paid "
        "for.</p>"
        "<h3>What they change</h3>"
        "<p>A building of which more than half lies in a measure goes whole; one with less stays whole. Ground below "
        "buildings is that of the ground raster. Trees stand and fall with their stem; a crown is half an ellipsoid "
        "that ends at roofs. Heights of trees and crowns by size and age are our own defaults; existing trees do not "
        "grow. Where trees are felled, woodland in the land cover becomes grass, our own default, or planting. A kerb "
        "is as wide as the cells that it touches. Crowns and kerbs are no finer than the cells. Green is grass or "
        "planting without height. Shade sails come as a layer of their own for the heat models.</p>"
        "<p>Green for paving makes a green space, public unless you say no; what leaves no green ground (building, "
        "pond, ditch, water square, permeable paving, paving) is cut out of green spaces. Paths, facilities and "
        "neighbourhoods stay as they are.</p>"
        "<h3>Structures for the flood model</h3>"
        "<p>The open water of a pond or ditch holds its level in the flood model, and takes in water without end; draw "
        "a wadi or water square for what fills up. The others come as two layers, which 'Cloudburst' takes. A culvert "
        "or pump is a line; its two ends are those of the structure, and it is never cut. A culvert carries its "
        "capacity (l/s) at a difference in level of its head (m), either way; both ends must lie in the study. A pump "
        "works from the first to the last vertex, and may end outside: that water has left. A gully takes its capacity "
        "(l/s) to the sewer, a drain spreads it over its length, the drain of a wadi (mm/h) over its area. Storage "
        "under ground takes area times depth (m of water), and keeps it. Capacities and depths are our own defaults: "
        "give your own.</p>"
        "<h3>Conflicts</h3>"
        "<p>Buildings, open water, cables and pipes (their clearance, 1.5 m where none is given), other measures, and "
        "roots: the square of ground that a tree needs must be free of buildings, water and other stems (25 m² for a "
        "large tree; the others are our own defaults). A cell that a clearance touches counts. The water of a pond or "
        "ditch must not stand above the ground beside it, where that is no water itself; ground that is raised or dug "
        "to a level must lie within 10 m of it, our own default. What would change nothing, such as green where the "
        "ground is that already, is left out. A measure with a conflict is left out unless you say otherwise; then "
        "those that work on the ground go round buildings.</p>"
        "<h3>Costs</h3>"
        "<p>What is changed is paid for: of what is drawn in the study, the share of its cells that change, so not "
        "those round which it goes or that are so already. Demolition is paid by the footprint of what goes, a roof by "
        "its area; trees, culverts and pumps as drawn. Unit costs with source and price year are in measures.csv, "
        "those of the Deltares toolbox and RVO; where a source is suspect the table of costs says so. What is not "
        "known counts as nothing in the totals and is reported; give it in the fields unit_cost (€) and upkeep_percent "
        "(a year). Present value: construction now, upkeep at the end of each year; the period and the rate are our "
        "own defaults. Renewal is not in it.</p>"
        "<h3>What it cannot show</h3>"
        "<p>Culverts, pumps, gullies, drains and storage under ground change the water of a flood only. Cool surfaces "
        "change no model: the heat-stress method knows no albedo. Losses of the new land covers are partly our own "
        "defaults. All rasters are held in memory at once.</p>",
    )


def add_inputs(algorithm: Algorithm) -> None:
    """Add the base layers and the measures."""
    for name, text, help in (
        ("DTM", translate("ApplyMeasures", "Ground level (m)"),
         translate("ApplyMeasures", "Height of the ground (m), filled below buildings and water.")),
        ("DSM", translate("ApplyMeasures", "Surface level (m)"),
         translate("ApplyMeasures", "Height of the surface with buildings (m), with or without trees.")),
        ("CHM", translate("ApplyMeasures", "Vegetation height (m)"),
         translate("ApplyMeasures", "Height of the vegetation above the ground (m), 0 where there is none.")),
        ("LANDCOVER", translate("ApplyMeasures", "Land cover (codes)"),
         translate("ApplyMeasures", "Codes of the table of land cover, on the grid of the ground.")),
    ):  # fmt: skip
        algorithm.add(QgsProcessingParameterRasterLayer(name, text), help)
    kinds = Qgis.ProcessingSourceType
    for name, text, kind, advanced, help in (
        ("BUILDINGS", translate("ApplyMeasures", "Buildings"), kinds.VectorPolygon, False,
         translate("ApplyMeasures", "The buildings that are there, with their height (m).")),
        ("MEASURES_POLYGON", translate("ApplyMeasures", "Measures drawn as polygons"), kinds.VectorPolygon, False,
         translate("ApplyMeasures", "Polygons with a field kind, such as green, wadi or building.")),
        ("MEASURES_LINE", translate("ApplyMeasures", "Measures drawn as lines"), kinds.VectorLine, False,
         translate("ApplyMeasures", "Lines with a field kind, such as kerb, culvert or tree_row.")),
        ("MEASURES_POINT", translate("ApplyMeasures", "Measures drawn as points"), kinds.VectorPoint, False,
         translate("ApplyMeasures", "Points with a field kind: gully or tree.")),
        ("TREES", translate("ApplyMeasures", "Trees"), kinds.VectorPoint, True,
         translate("ApplyMeasures", "The trees that are there, with height, crown_diameter and crown_base (m).")),
        ("GREEN_SPACES", translate("ApplyMeasures", "Green spaces"), kinds.VectorPolygon, True,
         translate("ApplyMeasures", "The green spaces that are there, with public and kind.")),
        ("UTILITIES", translate("ApplyMeasures", "Cables and pipes"), kinds.VectorLine, True, translate(
            "ApplyMeasures", "Lines with the clearance that they need (m) in the field clearance; 1.5 m where none is."
        )),
    ):  # fmt: skip
        algorithm.add(QgsProcessingParameterFeatureSource(name, text, [kind], None, True), help, advanced)


def add_rules(algorithm: Algorithm) -> None:
    """Add which variant it is, when the trees are looked at, what conflicts do, and how costs are summed."""
    algorithm.add(
        QgsProcessingParameterString(
            "VARIANT", translate("ApplyMeasures", "Variant (empty: all measures)"), "", False, True
        ),
        translate("ApplyMeasures", "Only the measures with this name in their field variant are carried out."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "HORIZON", translate("ApplyMeasures", "Age of new trees"), list(HORIZONS), False, "after 10 years", False,
            True,
        ),
        translate(
            "ApplyMeasures",
            "How large new trees are: at planting, after 10 years (the convention of Bouwadaptief), or mature.",
        ),
        advanced=True,
    )  # fmt: skip
    algorithm.add(
        QgsProcessingParameterBoolean(
            "APPLY_CONFLICTING", translate("ApplyMeasures", "Carry out measures with a conflict, too"), False
        ),
        translate("ApplyMeasures", "Conflicts are listed all the same. What has nothing to work on stays left out."),
        advanced=True,
    )
    real = Qgis.ProcessingNumberParameterType.Double
    for name, text, default, highest, help in (
        ("PERIOD", translate("ApplyMeasures", "Period of the present value (years)"), PERIOD, 200.0,
         translate("ApplyMeasures", "Years of upkeep that count. The default, 30, is our own choice.")),
        ("RATE", translate("ApplyMeasures", "Discount rate (% a year)"), RATE, 20.0,
         translate("ApplyMeasures", "What later money is worth less each year. The default, 2 %, is our own choice.")),
    ):  # fmt: skip
        algorithm.add(QgsProcessingParameterNumber(name, text, real, default, False, 0.0, highest), help, advanced=True)


def add_outputs(algorithm: Algorithm) -> None:
    """Add the destinations and the numbers."""
    for name, text, help in (
        ("VARIANT_DTM", translate("ApplyMeasures", "Ground of the variant"),
         translate("ApplyMeasures", "Height of the ground (m).")),
        ("VARIANT_DSM", translate("ApplyMeasures", "Surface of the variant"),
         translate("ApplyMeasures", "Height of the surface (m), with trees where the base has them.")),
        ("VARIANT_CHM", translate("ApplyMeasures", "Vegetation of the variant"),
         translate("ApplyMeasures", "Height of the vegetation above the ground (m).")),
        ("VARIANT_LANDCOVER", translate("ApplyMeasures", "Land cover of the variant"),
         translate("ApplyMeasures", "Codes of the table of land cover.")),
    ):  # fmt: skip
        algorithm.add(QgsProcessingParameterRasterDestination(name, text, None, True), help, advanced=True)
    kinds = Qgis.ProcessingSourceType
    for name, text, kind, help in (
        ("VARIANT_BUILDINGS", translate("ApplyMeasures", "Buildings of the variant"), kinds.VectorPolygon,
         translate("ApplyMeasures", "Those that stay with all their fields, and the new ones.")),
        ("VARIANT_TREES", translate("ApplyMeasures", "Trees of the variant"), kinds.VectorPoint,
         translate("ApplyMeasures", "Those that stay with all their fields, and the new ones with their sizes (m).")),
        ("VARIANT_GREEN_SPACES", translate("ApplyMeasures", "Green spaces of the variant"), kinds.VectorPolygon,
         translate("ApplyMeasures", "Those that stay, without what measures take of them, and the new ones.")),
        ("LINKS", translate("ApplyMeasures", "Culverts and pumps of the measures"), kinds.VectorLine,
         translate("ApplyMeasures", "Lines with kind, capacity (l/s) and head (m), for 'Cloudburst'.")),
        ("SINKS", translate("ApplyMeasures", "Gullies, drains and storage of the measures"), kinds.VectorPolygon,
         translate("ApplyMeasures", "The cells of each, with kind, capacity (l/s) and volume (m³), for 'Cloudburst'.")),
        ("SAILS", translate("ApplyMeasures", "Shade sails of the measures"), kinds.VectorPolygon,
         translate("ApplyMeasures", "Outlines with their height (m), for the shade sails of the heat models.")),
        ("COST", translate("ApplyMeasures", "Costs"), kinds.Vector, translate(
            "ApplyMeasures",
            "A row for each feature: amount, construction (€), upkeep (€ a year), present value (€), price year, share "
            "inside the study (%), warning and source.",
        )),
        ("CONFLICTS", translate("ApplyMeasures", "Conflicts"), kinds.VectorPoint,
         translate("ApplyMeasures", "Where and why a measure cannot be, and whether it was carried out all the same.")),
    ):  # fmt: skip
        algorithm.add(QgsProcessingParameterFeatureSink(name, text, kind, None, True), help, advanced=True)
    for name, text in (
        ("MEASURES_APPLIED", translate("ApplyMeasures", "Measures carried out (each tree of a row counts)")),
        ("MEASURES_REFUSED", translate("ApplyMeasures", "Measures left out (each tree of a row counts)")),
        ("CONSTRUCTION", translate("ApplyMeasures", "Construction (€)")),
        ("UPKEEP", translate("ApplyMeasures", "Upkeep (€ a year)")),
        ("PRESENT_VALUE", translate("ApplyMeasures", "Present value (€)")),
        ("COST_UNKNOWN", translate("ApplyMeasures", "Drawn measures of which the cost is not fully known")),
        ("GREEN_CHANGE", translate("ApplyMeasures", "Change in green ground (m²)")),
        ("TREES_PLANTED", translate("ApplyMeasures", "Trees planted")),
        ("TREES_FELLED", translate("ApplyMeasures", "Trees felled")),
    ):
        algorithm.addOutput(QgsProcessingOutputNumber(name, text))
