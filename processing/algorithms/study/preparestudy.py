"""Prepare a study: aligned base layers out of what a municipality has, and a list of every problem in it."""

from __future__ import annotations

from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ...adapters.study_inputs import Wish
from ...adapters.study_layers import StudyRequest, VectorInput, make_base_layers
from ...adapters.study_objects import FLOOR_ABSOLUTE, ROOF_LEVEL
from ...engine.errors import CannotRead
from ...engine.study.findings import Findings
from .base_layer_writer import BaseLayerWriter

REAL, WHOLE = Qgis.ProcessingNumberParameterType.Double, Qgis.ProcessingNumberParameterType.Integer
POLYGONS = [int(Qgis.ProcessingSourceType.VectorPolygon.value)]
POINTS = [int(Qgis.ProcessingSourceType.VectorPoint.value)]
FILE = Qgis.ProcessingFileParameterBehavior.File
BUILDING_FIELDS = {
    "HEIGHT_FIELD": "height",
    "ROOF_FIELD": ROOF_LEVEL,
    "FLOOR_FIELD": FLOOR_ABSOLUTE,
    "USE_FIELD": "use",
    "DWELLINGS_FIELD": "dwellings",
    "STOREYS_FIELD": "storeys",
}
TREE_FIELDS = {"TREE_HEIGHT_FIELD": "height", "TREE_CROWN_FIELD": "crown_diameter", "TREE_SPECIES_FIELD": "species"}


class PrepareStudy(BaseLayerWriter):
    """Base layers on one grid, out of layers of any make."""

    ID = "preparestudy"
    ICON = "preparestudy"
    REQUIRES = ("scipy",)
    TAGS = (
        "study", "prepare", "align", "fill", "no data", "dtm", "dsm", "land cover", "check", "base layers", "ahn",
        "bgt", "studie", "voorbereiden", "uitlijnen", "vullen", "maaiveld", "landgebruik", "controle", "basislagen",
    )  # fmt: skip

    def displayName(self) -> str:
        return self.tr("Prepare study")

    def group(self) -> str:
        return self.tr("Study")

    def groupId(self) -> str:
        return "study"

    def shortDescription(self) -> str:
        return self.tr("Makes aligned base layers out of height rasters, maps and buildings, and lists every problem.")

    def shortHelpString(self) -> str:
        return self.tr(
            "<p>Takes what a municipality has - a ground raster with holes, a surface raster, land use (BGT) and "
            "buildings as polygons, trees as points - and makes the base layers of a study: rasters on one grid, land "
            "cover in the codes of the land-cover table, buildings and trees with the fields that the other algorithms "
            "expect. The input is never changed.</p>"
            "<h3>Ground</h3><p>The ground under buildings and in holes of any size is filled smoothly from the rim, "
            "never above or below it. What the raster says under a building is not used: it may be a floor or a roof. "
            "Where missing ground reaches the edge of the raster, it is filled up to the given distance and stays no "
            "data beyond. Impossible heights (-9999, 3.4e38) count as no data. Open water gets one level for each body "
            "of water: yours, or the lower of the 10th percentile of the heights measured on it and the 5th percentile "
            "of those of its banks.</p>"
            "<h3>Land cover</h3><p>Each polygon gets the land cover of the first row of the table that fits its layer "
            "and one of its texts; where polygons overlap, the earlier row wins. Objects with an end date are left "
            "out. Bridges and tunnels (relatieve hoogteligging other than 0) count only where nothing lies at ground "
            "level. Buildings are drawn last, as roofs. What stays empty gets the land cover of gaps.</p>"
            "<h3>Buildings</h3><p>The height (m above ground) is the chosen field, else the chosen roof level less the "
            "ground, else the median of the surface above the ground. The floor level (m above ground) is the chosen "
            "floor level less the ground, else the field floor_level, else 0.15 m. Ground is the median of the filled "
            "ground under the building.</p>"
            "<h3>Problems</h3><p>All problems are found in one run. Those that make a study impossible (no coordinate "
            "reference system, no overlap, heights in centimetres, unknown codes...) stop the run together, and "
            "nothing is written. The others are listed in the table of problems with their layer, place and remedy.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self._add_main_parameters()
        self._add_details()
        self._add_fields()
        for name, text in (
            ("PROBLEM_COUNT", self.tr("Problems")),
            ("CELLS", self.tr("Cells in the study area")),
            ("FILLED_PERCENT", self.tr("Ground filled (% of the grid)")),
            ("GAP_PERCENT", self.tr("Gaps in the land cover (% of the study area)")),
            ("WATER_PERCENT", self.tr("Open water (% of the study area)")),
            ("BUILDING_COUNT", self.tr("Buildings")),
            ("TREE_COUNT", self.tr("Trees")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        valid, message = super().checkParameterValues(parameters, context)
        if valid and parameters.get("WATER_AREAS") and not parameters.get("WATER_LEVEL_FIELD"):
            return False, self.tr("Choose the field with the water level of the areas with a water level.")
        return valid, message

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        findings = Findings()
        request = self._request(parameters, context)
        base = make_base_layers(request, findings, context.transformContext(), self.progress(feedback))
        return {
            **self.write_base_layers(parameters, context, base, findings, feedback),
            "PROBLEM_COUNT": len(findings.items),
            "CELLS": int(np.isfinite(base.dtm).sum()),
            "FILLED_PERCENT": base.filled_percent,
            "GAP_PERCENT": base.gap_percent,
            "WATER_PERCENT": base.water_percent,
            "BUILDING_COUNT": len(base.buildings or ()),
            "TREE_COUNT": len(base.trees or ()),
        }

    def _add_main_parameters(self) -> None:
        polygons, points = Qgis.ProcessingSourceType.VectorPolygon, Qgis.ProcessingSourceType.VectorPoint
        self.add(
            QgsProcessingParameterRasterLayer("DTM", self.tr("Ground level (m)")),
            self.tr("Heights of the ground, such as the AHN DTM; holes are filled. Its cells are those of the study."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers("LANDUSE", self.tr("Land use (polygons)"), polygons, optional=True),
            self.tr("The layers of the BGT, or other polygons whose texts are in the land-use table."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("BUILDINGS", self.tr("Buildings"), POLYGONS, optional=True),
            self.tr("Building polygons, such as those of BAG or 3DBAG. Without them the roofs are those of the map."),
        )
        self.add(
            QgsProcessingParameterExtent("EXTENT", self.tr("Study area"), optional=True),
            self.tr("Part of the ground raster to prepare. The default is all of it."),
        )
        for name, text, help, advanced in (
            ("OUTPUT_DTM", self.tr("Ground"), self.tr("Filled ground (m), open water at its level."), False),
            ("OUTPUT_LANDCOVER", self.tr("Land cover"), self.tr("Codes of the land-cover table."), False),
            ("OUTPUT_DSM", self.tr("Surface"), self.tr("Surface (m) on the same grid, if one is given."), True),
            ("OUTPUT_CHM", self.tr("Vegetation height"), self.tr(
                "Surface less ground (m), 0 on buildings and water, if a surface is given. Cars and masts are in it."
            ), True),
        ):  # fmt: skip
            optional = name in ("OUTPUT_DSM", "OUTPUT_CHM")
            self.add(QgsProcessingParameterRasterDestination(name, text, None, optional), help, advanced)
        for name, text, kind, help, advanced in (
            ("OUTPUT_BUILDINGS", self.tr("Buildings of the study"), polygons, self.tr(
                "Height and floor level (m above ground), use, dwellings and storeys."), False),
            ("PROBLEMS", self.tr("Problems"), Qgis.ProcessingSourceType.Vector, self.tr(
                "Every problem with its layer, place and remedy."), False),
            ("OUTPUT_TREES", self.tr("Trees of the study"), points, self.tr(
                "Height and crown diameter (m), species."), True),
        ):  # fmt: skip
            self.add(QgsProcessingParameterFeatureSink(name, text, kind, None, name != "PROBLEMS"), help, advanced)

    def _add_details(self) -> None:
        for parameter, help in (*self._grid_parameters(), *self._layer_parameters(), *self._rule_parameters()):
            self.add(parameter, help, advanced=True)

    def _grid_parameters(self) -> list[tuple[QgsProcessingParameterDefinition, str]]:
        return [
            (
                QgsProcessingParameterNumber("CELL_SIZE", self.tr("Cell size (m)"), REAL, None, True, 0.1, 100.0),
                self.tr(
                    "The default is that of the ground. Heights are averaged to larger cells and interpolated to "
                    "smaller ones."
                ),
            ),
            (
                QgsProcessingParameterCrs("TARGET_CRS", self.tr("Coordinate reference system"), None, True),
                self.tr(
                    "A projected system in metres. The default is that of the ground; the other layers are reprojected "
                    "where needed."
                ),
            ),
        ]

    def _layer_parameters(self) -> list[tuple[QgsProcessingParameterDefinition, str]]:
        return [
            (
                QgsProcessingParameterRasterLayer("DSM", self.tr("Surface level (m)"), None, True),
                self.tr(
                    "Heights with buildings and trees, in the datum of the ground. Gives the heights of buildings and "
                    "vegetation."
                ),
            ),
            (
                QgsProcessingParameterFeatureSource("TREES", self.tr("Trees"), POINTS, None, True),
                self.tr("Trees as points."),
            ),
            (
                QgsProcessingParameterRasterLayer("LANDUSE_RASTER", self.tr("Land use (raster of codes)"), None, True),
                self.tr(
                    "Instead of polygons, or beneath them: land-use codes, by default those of the Waterschadeschatter."
                ),
            ),
            (
                QgsProcessingParameterFeatureSource(
                    "WATER_AREAS", self.tr("Areas with a water level"), POLYGONS, None, True
                ),
                self.tr("Polygons with the level of their open water, such as peilgebieden."),
            ),
            (
                self._field("WATER_LEVEL_FIELD", self.tr("Field with the water level (m)"), "WATER_AREAS"),
                self.tr("Level above the datum of the ground, such as PEIL_WSA."),
            ),
        ]

    def _rule_parameters(self) -> list[tuple[QgsProcessingParameterDefinition, str]]:
        return [
            (
                QgsProcessingParameterFile(
                    "LANDUSE_TABLE", self.tr("Table: polygons to land cover"), FILE, "csv", None, True
                ),
                self.tr(
                    "Your own version of bgt_landcover.csv, with the columns layer, value (* is anything) and "
                    "landcover. The first row that fits counts."
                ),
            ),
            (
                QgsProcessingParameterFile(
                    "CODE_TABLE", self.tr("Table: codes to land cover"), FILE, "csv", None, True
                ),
                self.tr(
                    "Your own version of landuse_landcover.csv, with the columns code, landcover and name. An empty "
                    "land cover is a gap."
                ),
            ),
            (
                QgsProcessingParameterNumber(
                    "DEFAULT_COVER", self.tr("Land cover of gaps (code)"), WHOLE, 9, False, 1, 255
                ),
                self.tr("Code for where the map says nothing. The default, 9 garden or yard, is our own choice."),
            ),
            (
                QgsProcessingParameterNumber(
                    "FILL_DISTANCE", self.tr("Fill towards the edge up to (m)"), REAL, 50.0, False, 0.0
                ),
                self.tr(
                    "Where missing ground reaches the edge of the raster, it is filled up to this distance from "
                    "measured ground. Holes within the ground are always filled. The default is our own choice."
                ),
            ),
            (
                QgsProcessingParameterNumber("NO_DATA", self.tr("Height that means no data (m)"), REAL, None, True),
                self.tr(
                    "A height that stands for something else than ground, such as 10 where a flood model raised the "
                    "water."
                ),
            ),
            (
                QgsProcessingParameterNumber("WATER_LEVEL", self.tr("Level of open water (m)"), REAL, None, True),
                self.tr(
                    "One level for all open water, above the datum of the ground. The default is an estimate for each "
                    "body of water."
                ),
            ),
            (
                QgsProcessingParameterBoolean("REPAIR", self.tr("Repair invalid geometries"), True),
                self.tr("Makes invalid geometries valid, in the result only, and lists them. Else they are left out."),
            ),
        ]

    def _add_fields(self) -> None:
        for name, text, help in (
            ("HEIGHT_FIELD", self.tr("Building: height (m above ground)"), self.tr(
                "The default is the field height, if there is one.")),
            ("ROOF_FIELD", self.tr("Building: level of the roof (m above datum)"), self.tr(
                "Such as h_dak_70p of 3DBAG: the ground is subtracted from it.")),
            ("FLOOR_FIELD", self.tr("Building: level of the floor (m above datum)"), self.tr(
                "Such as drempel_15cm: the ground is subtracted from it. The default is the field floor_level (m above "
                "ground), else 0.15 m.")),
            ("USE_FIELD", self.tr("Building: use"), self.tr("Text that says what the building is for.")),
            ("DWELLINGS_FIELD", self.tr("Building: dwellings"), self.tr("Number of dwellings.")),
            ("STOREYS_FIELD", self.tr("Building: storeys"), self.tr("Number of storeys.")),
            ("TREE_HEIGHT_FIELD", self.tr("Tree: height (m)"), self.tr(
                "The default is the field height, else the surface above the ground at the stem.")),
            ("TREE_CROWN_FIELD", self.tr("Tree: crown diameter (m)"), self.tr(
                "The default is the field crown_diameter.")),
            ("TREE_SPECIES_FIELD", self.tr("Tree: species"), self.tr("The default is the field species.")),
        ):  # fmt: skip
            self.add(self._field(name, text, "TREES" if name.startswith("TREE") else "BUILDINGS"), help, advanced=True)

    @staticmethod
    def _field(name: str, text: str, layer: str) -> QgsProcessingParameterField:
        any_type = Qgis.ProcessingFieldParameterDataType.Any
        return QgsProcessingParameterField(name, text, None, layer, any_type, False, True)

    # --- what the user asks -----------------------------------------------------------------------------------------

    def _request(self, parameters: dict[str, Any], context: QgsProcessingContext) -> StudyRequest:
        dtm = self._raster(parameters, "DTM", context)
        crs = self.parameterAsCrs(parameters, "TARGET_CRS", context)
        crs = crs if crs.isValid() else None
        extent = self.parameterAsExtent(parameters, "EXTENT", context, crs or dtm.crs())
        return StudyRequest(
            dtm=dtm,
            dsm=self._raster(parameters, "DSM", context),
            cover_layers=self._cover_layers(parameters, context),
            cover_codes=self._raster(parameters, "LANDUSE_RASTER", context),
            buildings=self._vector(parameters, "BUILDINGS", context, BUILDING_FIELDS),
            trees=self._vector(parameters, "TREES", context, TREE_FIELDS),
            water_areas=self._vector(parameters, "WATER_AREAS", context, {"WATER_LEVEL_FIELD": "level"}),
            water_level=self._number(parameters, "WATER_LEVEL", context),
            cover_table=self.parameterAsFile(parameters, "LANDUSE_TABLE", context),
            code_table=self.parameterAsFile(parameters, "CODE_TABLE", context),
            default_cover=self.parameterAsInt(parameters, "DEFAULT_COVER", context),
            no_data=self._number(parameters, "NO_DATA", context),
            reach=self.parameterAsDouble(parameters, "FILL_DISTANCE", context),
            repair=self.parameterAsBool(parameters, "REPAIR", context),
            wish=Wish(crs, None if extent.isNull() else extent, self._number(parameters, "CELL_SIZE", context)),
        )

    def _cover_layers(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[VectorInput]:
        layers = self.parameterAsLayerList(parameters, "LANDUSE", context)
        asked = parameters.get("LANDUSE") or []
        if isinstance(asked, list) and len(layers) < len(asked):  # QGIS leaves out what it cannot open
            raise CannotRead(self.parameterDefinition("LANDUSE").description(), reason=", ".join(map(str, asked)))
        return [VectorInput(layer, _full_name(layer)) for layer in layers]

    def _raster(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsRasterLayer | None:
        if parameters.get(name) in (None, ""):
            return None
        return self.raster_layer_parameter(parameters, name, context)

    def _vector(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext, fields: dict[str, str]
    ) -> VectorInput | None:
        if parameters.get(name) in (None, ""):
            return None
        source = self.source_parameter(parameters, name, context)
        chosen = {meaning: self.parameterAsString(parameters, field, context) for field, meaning in fields.items()}
        return VectorInput(source, source.sourceName(), {key: value for key, value in chosen.items() if value})

    def _number(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> float | None:
        return None if parameters.get(name) in (None, "") else self.parameterAsDouble(parameters, name, context)


def _full_name(layer: QgsVectorLayer) -> str:
    """Return the name of a layer with its name in the file, which tells its class when QGIS names it by the file."""
    inner = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("layerName")
    return layer.name() if not inner or inner in layer.name() else f"{layer.name()} - {inner}"
