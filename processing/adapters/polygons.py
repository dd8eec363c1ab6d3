"""Areas on a grid as polygons."""

from __future__ import annotations

import numpy as np
from osgeo import gdal, ogr, osr
from qgis.core import QgsGeometry

from ..engine.grid import Grid


def polygonise(labels: np.ndarray, grid: Grid) -> list[QgsGeometry]:
    """Return the multipolygon of each label from 1 (int32 on the grid, 0 where there is none), along the cells."""
    source = gdal.GetDriverByName("MEM").Create("", grid.columns, grid.rows, 1, gdal.GDT_Int32)
    source.SetGeoTransform((grid.west, grid.cell_size, 0.0, grid.north, 0.0, -grid.cell_size))
    band = source.GetRasterBand(1)
    band.WriteArray(labels)
    store = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = store.CreateLayer("areas", osr.SpatialReference(), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("label", ogr.OFTInteger))
    gdal.Polygonize(band, band, layer, 0)
    parts: list[list[QgsGeometry]] = [[] for _ in range(int(labels.max(initial=0)))]
    for feature in layer:
        geometry = QgsGeometry()
        geometry.fromWkb(bytes(feature.GetGeometryRef().ExportToWkb()))
        parts[feature.GetField("label") - 1].append(geometry)
    return [QgsGeometry.collectGeometry(each) for each in parts]
