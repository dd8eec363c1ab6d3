"""The ground as glass: QGIS cannot draw its terrain see-through, but it can leave it out and draw polygons."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr
from qgis._3d import QgsPolygon3DSymbol, QgsRuleBased3DRenderer
from qgis.core import Qgis, QgsFeature, QgsGeometry, QgsVectorLayer

from ...engine.variables import LAND_COVER
from ..raster_styles import stops_of_table
from .materials import glowing
from .solids import give

OPACITY = 0.3
MOST_CELLS = 250
"""So many cells of the land cover along a side become polygons, at most: glass needs no finer edges."""

PIECE = 12
"""Cells along the side of the pieces into which polygons are cut: only their corners follow the relief."""
CODES = 256
"""More than the highest code of land cover."""


def glass(cover: Path, crs: str, title: str) -> QgsVectorLayer:
    """Return the land cover as a layer of see-through polygons that lie on the ground. `crs` is WKT."""
    layer = QgsVectorLayer("Polygon?field=code:int", title, "memory")
    layer.setCrs(layer.crs().fromWkt(crs))
    features = []
    for code, geometry in _polygons(cover):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([code])
        feature.setGeometry(geometry)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    root = QgsRuleBased3DRenderer.Rule(None)
    for code, colour, _ in stops_of_table(LAND_COVER):
        symbol = QgsPolygon3DSymbol()
        symbol.setMaterialSettings(glowing(colour, OPACITY))
        symbol.setAltitudeClamping(Qgis.AltitudeClamping.Terrain)
        symbol.setAltitudeBinding(Qgis.AltitudeBinding.Vertex)
        root.appendChild(QgsRuleBased3DRenderer.Rule(symbol, f'"code" = {code:.0f}'))
    give(layer, root, tiles=False)
    return layer


def _polygons(cover: Path) -> list[tuple[int, QgsGeometry]]:
    """Return the areas of one code, with that code, cut up into pieces."""
    source = gdal.Open(str(cover))
    share = min(1.0, MOST_CELLS / max(source.RasterXSize, source.RasterYSize))
    size = {"width": round(source.RasterXSize * share), "height": round(source.RasterYSize * share)}
    small = gdal.Translate("", source, format="MEM", outputType=gdal.GDT_Int32, resampleAlg="mode", **size)
    band = small.GetRasterBand(1)
    codes = band.ReadAsArray()
    rows, columns = np.indices(codes.shape) // PIECE
    band.WriteArray(codes + CODES * (rows * (columns.max() + 1) + columns))
    store = ogr.GetDriverByName("Memory").CreateDataSource("")
    found = store.CreateLayer("areas", osr.SpatialReference(), ogr.wkbPolygon)
    found.CreateField(ogr.FieldDefn("value", ogr.OFTInteger))
    gdal.Polygonize(band, None, found, 0)
    areas = []
    for feature in found:
        geometry = QgsGeometry()
        geometry.fromWkb(bytes(feature.GetGeometryRef().ExportToWkb()))
        areas.append((feature.GetField("value") % CODES, geometry))
    return areas
