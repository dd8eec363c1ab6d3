"""Make a polder district: all base layers of a study, of any size, cell size and seed."""

from __future__ import annotations

from typing import Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsProcessingParameterRasterDestination,
)

from ...adapters.features import WKB_TYPES, qgs_features, qgs_fields
from ...engine.district import District, checked_grid, make_district
from ...engine.district.cover import Cover
from ...engine.errors import NotProjectedInMetres
from ...engine.progress import Cancelled
from ...engine.variables import CANOPY, GROUND, LAND_COVER, SURFACE
from ..base import Algorithm

SOURCE_TYPES = {
    "Point": Qgis.ProcessingSourceType.VectorPoint,
    "LineString": Qgis.ProcessingSourceType.VectorLine,
    "Polygon": Qgis.ProcessingSourceType.VectorPolygon,
}


class DemoDistrict(Algorithm):
    """A generated polder district as rasters and vector layers."""

    ID = "demodistrict"
    ICON = "demodistrict"
    TAGS = (
        "demo", "district", "neighbourhood", "polder", "generate", "synthetic", "example", "sample data", "study",
        "wijk", "buurt", "voorbeeld", "voorbeeldwijk", "oefenwijk", "genereren", "basislagen",
    )  # fmt: skip

    def displayName(self) -> str:
        return self.tr("Make demo district")

    def group(self) -> str:
        return self.tr("Study")

    def groupId(self) -> str:
        return "study"

    def shortDescription(self) -> str:
        return self.tr("Makes a believable polder district, with every base layer of a study, from a seed.")

    def shortHelpString(self) -> str:
        return self.tr(
            "<p>Makes a believable polder district to learn, teach and test with: ground, surface and vegetation "
            "height, land cover, buildings, trees, paths, green spaces, facilities, cables and pipes, and "
            "neighbourhoods. The same seed and sizes give the same district.</p>"
            "<h3>What is in it</h3>"
            "<p>A ring dike and ring canal, canals, streets with crown (2.25 %) and kerb (11 cm), terraced houses "
            "with gardens, flats, a school, a care home, a fire station, a park, a square, and a street that passes "
            "under a railway: its lowest point.</p>"
            "<h3>Levels</h3>"
            "<p>Streets lie near -4.0 m NAP and the canals at -5.2 m NAP. Ground under buildings is that of their "
            "plot; over open water it is the water level. Floors lie 5 to 30 cm above the ground round the house, "
            "most 15 cm; some houses lie lower than their street.</p>"
            "<h3>No data of a real place</h3>"
            "<p>Sizes, levels, depths and clearances are our own assumptions. The statistics are drawn round rounded "
            "national figures: 2.1 residents a household, 20 % older than 65, 9 % older than 75, 39 % one-person "
            "households, € 30,000 a year per resident.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        real = Qgis.ProcessingNumberParameterType.Double
        whole = Qgis.ProcessingNumberParameterType.Integer
        self.add(
            QgsProcessingParameterNumber("WIDTH", self.tr("Width (m)"), real, 400.0),
            self.tr("Size from west to east, rounded to whole cells; at least 150 m."),
        )
        self.add(
            QgsProcessingParameterNumber("HEIGHT", self.tr("Height (m)"), real, 300.0),
            self.tr("Size from south to north, rounded to whole cells; at least 150 m."),
        )
        self.add(
            QgsProcessingParameterNumber("CELL_SIZE", self.tr("Cell size (m)"), real, 1.0),
            self.tr("Size of the cells of the rasters, 0.25 to 5 m. Kerbs show up to 1 m; AHN has 0.5 m."),
        )
        self.add(
            QgsProcessingParameterNumber("SEED", self.tr("Seed"), whole, 1, False, 0),
            self.tr("Any number: another number makes another district, the same number the same one."),
        )
        self.add(
            QgsProcessingParameterPoint("ORIGIN", self.tr("South-western corner"), "143000,487000"),
            self.tr("Where the district lies. The default is near Almere."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterCrs("CRS", self.tr("Coordinate reference system"), "EPSG:28992"),
            self.tr("A projected system in metres. The default is the Dutch RD New."),
            advanced=True,
        )
        for name, (_, text, help) in self._rasters().items():
            self.add(QgsProcessingParameterRasterDestination(name, text), help)
        for name, (geometry, text, help) in self._vectors().items():
            sink = QgsProcessingParameterFeatureSink(name, text, SOURCE_TYPES[geometry], optional=True)
            self.add(sink, help, advanced=True)
        for name, text in (
            ("CELLS", self.tr("Cells")),
            ("BUILDING_COUNT", self.tr("Buildings")),
            ("DWELLINGS", self.tr("Dwellings")),
            ("RESIDENTS", self.tr("Residents")),
            ("TREE_COUNT", self.tr("Trees")),
            ("CANOPY_PERCENT", self.tr("Canopy cover (% of the area)")),
            ("PAVED_PERCENT", self.tr("Roofs and paving (% of the area)")),
            ("WATER_PERCENT", self.tr("Open water (% of the area)")),
            ("WATER_LEVEL", self.tr("Level of the canals (m NAP)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        self._place(parameters, context)

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        sizes, crs = self._place(parameters, context)
        seed = self.parameterAsInt(parameters, "SEED", context)
        district = make_district(**sizes, seed=seed, on_progress=self.progress(feedback))
        results: dict[str, Any] = {}
        for name, (variable, _, _) in self._rasters().items():
            values = getattr(district, variable.name)
            results |= self.write_raster_output(parameters, name, context, values, district.grid, crs.toWkt(), variable)
            if feedback.isCanceled():
                raise Cancelled
        for name in self._vectors():
            layer = district.layers[name.lower()]
            fields, geometry = qgs_fields(layer.schema.fields), WKB_TYPES[layer.schema.geometry]
            results |= self.write_layer_output(
                parameters, name, context, qgs_features(layer), fields, geometry, crs, layer.schema
            )
        return {**results, **_numbers(district)}

    def _place(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[dict[str, float], QgsCoordinateReferenceSystem]:
        """Return the sizes, corner and CRS that the parameters ask for, checked."""
        crs = self.parameterAsCrs(parameters, "CRS", context)
        if not crs.isValid() or crs.isGeographic() or crs.mapUnits() != Qgis.DistanceUnit.Meters:
            raise NotProjectedInMetres(self.parameterDefinition("CRS").description(), crs=crs.authid())
        origin = self.parameterAsPoint(parameters, "ORIGIN", context, crs)
        names = ("WIDTH", "HEIGHT", "CELL_SIZE")
        sizes = {name.lower(): self.parameterAsDouble(parameters, name, context) for name in names}
        checked_grid(**sizes)
        return {**sizes, "west": origin.x(), "south": origin.y()}, crs

    def _rasters(self) -> dict[str, tuple]:
        """Return quantity, title and help of each raster, by the name of its destination."""
        return {
            "DTM": (GROUND, self.tr("Ground level"), self.tr("Height of the ground (m NAP), without gaps.")),
            "DSM": (SURFACE, self.tr("Surface level"), self.tr("Ground with buildings and trees (m NAP).")),
            "CHM": (CANOPY, self.tr("Vegetation height"), self.tr("Height of the tree crowns (m), 0 beside them.")),
            "LANDCOVER": (LAND_COVER, self.tr("Land cover"), self.tr("Codes of the land-cover table.")),
        }

    def _vectors(self) -> dict[str, tuple]:
        """Return geometry, title and help of each layer, by the name of its destination."""
        return {
            "BUILDINGS": ("Polygon", self.tr("Buildings"), self.tr(
                "Height and floor level (m), use (house, flat, school, care, fire_station, shop, shed), dwellings and "
                "storeys.")),
            "TREES": ("Point", self.tr("Trees"), self.tr("Height, crown diameter and crown base (m), species.")),
            "PATHS": ("LineString", self.tr("Paths"), self.tr(
                "Kind (street, footway, cycleway, railway), level (-1 underpass, 0 ground, 1 bridge) and modes (walk, "
                "cycle, drive, rail).")),
            "GREEN_SPACES": ("Polygon", self.tr("Green spaces"), self.tr("Whether public, and the kind.")),
            "FACILITIES": ("Point", self.tr("Facilities"), self.tr(
                "Entrances of the fire station, care home and school, and the exits over the dike.")),
            "UTILITIES": ("LineString", self.tr("Cables and pipes"), self.tr(
                "Kind, depth and clearance to tree roots (m); our own defaults.")),
            "NEIGHBOURHOODS": ("Polygon", self.tr("Neighbourhoods"), self.tr(
                "Residents, households, ages and income, drawn round the national figures.")),
        }  # fmt: skip


def _numbers(district: District) -> dict[str, float]:
    """Return the numbers that describe a district."""
    counts = np.bincount(district.landcover.ravel(), minlength=256) * (100.0 / district.grid.cells)
    layers = district.layers
    return {
        "CELLS": district.grid.cells,
        "BUILDING_COUNT": len(layers["buildings"].geometries),
        "DWELLINGS": sum(layers["buildings"].columns["dwellings"]),
        "RESIDENTS": sum(layers["neighbourhoods"].columns["residents"]),
        "TREE_COUNT": len(layers["trees"].geometries),
        "CANOPY_PERCENT": float(100.0 * np.count_nonzero(district.chm) / district.grid.cells),
        "PAVED_PERCENT": float(counts[[Cover.ROOF, Cover.CLOSED_PAVING, Cover.OPEN_PAVING]].sum()),
        "WATER_PERCENT": float(counts[Cover.WATER]),
        "WATER_LEVEL": district.water_level,
    }
