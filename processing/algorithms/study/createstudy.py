"""Create a study: a folder with base layers, variants, scenarios and runs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterRasterLayer,
)

from ...adapters.features import read_features
from ...adapters.measure_results import kept_features, variant_fields
from ...adapters.rasters import Raster
from ...adapters.study.create import Table, check_free, create_study
from ...adapters.study.layout import RASTERS
from ...adapters.study.tables import renamed, without_identifiers
from ...adapters.studyproject import write_project
from ...engine.layers import FACILITIES, GREEN_SPACES, SCHEMAS, TREES, UTILITIES
from ...engine.variables import CANOPY, GROUND, LAND_COVER, SURFACE
from .study_algorithm import StudyAlgorithm

SOURCES = {
    "Point": Qgis.ProcessingSourceType.VectorPoint,
    "LineString": Qgis.ProcessingSourceType.VectorLine,
    "Polygon": Qgis.ProcessingSourceType.VectorPolygon,
}
MAIN = ("buildings", "trees")
MAY_BE_EMPTY = (TREES, GREEN_SPACES, FACILITIES, UTILITIES)
"""The layers of which a district can have none."""


class CreateStudy(StudyAlgorithm):
    """Create a study: a folder with base layers, variants, scenarios and runs."""

    ID = "createstudy"
    ICON = "createstudy"
    TAGS = (
        "study", "create", "new", "folder", "project", "variants", "scenarios",
        "studie", "aanmaken", "nieuw", "map", "project", "varianten", "scenario's",
    )  # fmt: skip

    def flags(self) -> Qgis.ProcessingAlgorithmFlag:
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading  # it makes a project

    def displayName(self) -> str:
        return self.tr("Create study")

    def shortDescription(self) -> str:
        return self.tr("Makes the folder in which variants, scenarios and runs of a district are kept together.")

    def shortHelpString(self) -> str:
        return self.tr(
            "<p>Makes a folder that holds a study: its base layers, which are never changed, and the variants, "
            "scenarios and runs that are yet to come. The folder can be copied, mailed and archived. The database "
            "study.gpkg, the rasters and run.json can be read without this plugin.</p>"
            "<h3>What it needs</h3>"
            "<p>Ground level and land cover on one grid, as 'Prepare study' or 'Make demo district' make them. Surface "
            "and vegetation are needed for heat and for measures; buildings, trees, paths, green spaces and "
            "neighbourhoods for what is told about them.</p>"
            "<h3>What it begins with</h3>"
            "<p>One variant, the current situation, without measures; and a scenario each for water, heat and trees, "
            "of our own choice, which can be changed.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        titles = {
            GROUND.name: (self.tr("Ground level (m)"), self.tr("Height of the ground, without gaps.")),
            SURFACE.name: (self.tr("Surface level (m)"), self.tr("Ground with buildings and trees.")),
            CANOPY.name: (self.tr("Vegetation height (m)"), self.tr("Height above the ground, 0 where there is none.")),
            LAND_COVER.name: (self.tr("Land cover (codes)"), self.tr("Codes of the table of land cover.")),
        }
        for name, (title, help) in titles.items():
            optional = name not in (GROUND.name, LAND_COVER.name)
            self.add(QgsProcessingParameterRasterLayer(name.upper(), title, None, optional), help)
        layers = {
            "buildings": (self.tr("Buildings"), self.tr("With height (m), floor_level (m above ground), dwellings.")),
            "trees": (self.tr("Trees"), self.tr("With height, crown_diameter and crown_base (m).")),
            "paths": (self.tr("Paths"), self.tr("With kind, level and modes.")),
            "green_spaces": (self.tr("Green spaces"), self.tr("With public and kind.")),
            "facilities": (self.tr("Facilities"), self.tr("With kind: fire station, care home, school, exit.")),
            "utilities": (self.tr("Cables and pipes"), self.tr("With kind, depth and clearance (m).")),
            "neighbourhoods": (self.tr("Neighbourhoods"), self.tr("With residents, households, ages and income.")),
        }
        for schema in SCHEMAS:
            title, help = layers[schema.name]
            source = QgsProcessingParameterFeatureSource(
                schema.name.upper(), title, [SOURCES[schema.geometry]], None, True
            )
            self.add(source, help, advanced=schema.name not in MAIN)
        help = self.tr("What the study is called. The default is that of its folder.")
        self.add_text("TITLE", self.tr("Title"), help)
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", self.tr("Study folder")),
            self.tr("A new folder, or an empty one."),
        )
        self.addOutput(QgsProcessingOutputNumber("CELLS", self.tr("Cells with known ground")))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        folder = self.parameterAsString(parameters, "OUTPUT", context)
        if folder and folder != "TEMPORARY_OUTPUT":
            check_free(Path(folder))

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        folder = Path(self.parameterAsString(parameters, "OUTPUT", context)).resolve()
        ground = self.read_ground_parameter(parameters, "DTM", context)
        rasters = {GROUND.name: ground}
        for variable in RASTERS[1:]:
            if parameters.get(variable.name.upper()) not in (None, ""):
                raster = self.read_raster_parameter(parameters, variable.name.upper(), context, ground)
                rasters[variable.name] = _codes(raster) if variable is LAND_COVER else raster
        crs = QgsCoordinateReferenceSystem.fromWkt(ground.crs)
        tables = {}
        for schema in SCHEMAS:
            if parameters.get(schema.name.upper()) in (None, ""):
                continue
            source = self.source_parameter(parameters, schema.name.upper(), context)
            read_features(  # raises what is wrong with the layer
                source, source.sourceName(), (), ground.grid, ground.crs, context.transformContext(),
                may_be_empty=schema in MAY_BE_EMPTY,
            )  # fmt: skip
            found = variant_fields(source, schema)
            fields = without_identifiers(found)
            features = renamed(kept_features(source, found, set(), ground.crs, context), fields)
            tables[schema.name] = Table(fields, source.wkbType(), features)
        title = self.text(parameters, "TITLE", context) or folder.name
        create_study(folder, title, QgsApplication.locale(), rasters, tables)
        write_project(folder, title).clear()
        feedback.pushInfo(self.tr("Study '{title}' in {crs}: {folder}").format(
            title=title, crs=crs.authid() or crs.description(), folder=folder
        ))  # fmt: skip
        return {"OUTPUT": str(folder), "CELLS": int(np.isfinite(ground.values).sum())}


def _codes(raster: Raster) -> Raster:
    """Return land cover as whole codes, 0 where there is none."""
    return replace(raster, values=np.nan_to_num(raster.values).astype(np.uint8))
