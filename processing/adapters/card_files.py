"""Where the model card of a result stays: in its table of a GeoPackage, else in a .qmd file beside it.

QGIS itself reads both: the table whenever a layer is opened, the file when the desktop adds a raster or vector layer
and wherever `loadDefaultMetadata` is called. Each table of a GeoPackage holds metadata of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDataProvider,
    QgsLayerMetadata,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingUtils,
    QgsProviderRegistry,
    QgsRectangle,
    QgsVectorLayer,
)

from .model_card import ModelCard, name_of_source

RASTER, FILE = "rasterDestination", "fileDestination"
MEMORY, GEOPACKAGE, MESH = "memory", ".gpkg", ".nc"


def sidecar(path: str | Path) -> Path:
    """Return the file in which QGIS looks for the metadata of the layer in a file."""
    return Path(path).with_suffix(".qmd")


def keep_cards(
    card: ModelCard, algorithm: QgsProcessingAlgorithm, outputs: Mapping[str, Any], context: QgsProcessingContext
) -> Iterator[str]:
    """Keep the card with each layer among the outputs, and yield the title of those with which it could not be kept."""
    for definition in algorithm.destinationParameterDefinitions():
        destination, kind, title = outputs.get(definition.name()), definition.type(), definition.description()
        if not isinstance(destination, str) or not destination:
            continue
        layer = QgsProcessingUtils.mapLayerFromString(destination, context, False)
        if layer is not None and layer.providerType() == MEMORY:
            card.describe(layer, title)
        elif kind == FILE:
            path = Path(destination)  # a mesh is not opened: it takes as much memory as the model did
            if path.suffix == MESH and not _save(card.metadata(title, path.stem), sidecar(path)):
                yield title
        elif not _keep(card, title, "gdal" if kind == RASTER else "ogr", destination):
            yield title
    for definition in algorithm.outputDefinitions():
        if isinstance(definition, QgsProcessingOutputMultipleLayers):
            for path in outputs.get(definition.name(), ()):
                if not _keep(card, definition.description(), "gdal", path):
                    yield definition.description()


def _keep(card: ModelCard, title: str, key: str, destination: str) -> bool:
    """Keep the card with a layer in a file, and tell whether that was done.

    In a database of another kind we do not know where metadata go: there is nothing to do.
    """
    place = _raster_place(destination) if key == "gdal" else _vector_place(destination)
    if place is None:
        return True
    metadata = card.metadata(title, name_of_source(key, destination), *place)
    path = QgsProviderRegistry.instance().decodeUri(key, destination)["path"]
    if Path(path).suffix.lower() != GEOPACKAGE:
        return _save(metadata, sidecar(path))
    tables = QgsProviderRegistry.instance().providerMetadata(key).querySublayers(destination)  # named, as is asked for
    done = all(QgsProviderRegistry.instance().saveLayerMetadata(key, table.uri(), metadata)[0] for table in tables)
    # The desktop reads a .qmd file first, which can be left from a former result of the same name.
    former = "|" not in destination and sidecar(path).exists()
    return done and (not former or _save(metadata, sidecar(path)))


def _raster_place(destination: str) -> tuple[QgsCoordinateReferenceSystem, QgsRectangle] | None:
    """Return the CRS and extent of a raster file, None where it is none.

    Without a layer, for which QGIS would look for the range of values and write it down in a file, and without a data
    provider, which Python can lose while another thread has layers.
    """
    try:
        dataset = gdal.Open(destination)
    except RuntimeError:
        return None
    if dataset is None:
        return None
    west, width, _, north, _, height = dataset.GetGeoTransform()
    extent = QgsRectangle(west, north + height * dataset.RasterYSize, west + width * dataset.RasterXSize, north)
    return QgsCoordinateReferenceSystem.fromWkt(dataset.GetProjection()), extent


def _vector_place(destination: str) -> tuple[QgsCoordinateReferenceSystem, QgsRectangle | None] | None:
    """Return the CRS and extent of a vector layer, None where it is none; a table has no extent."""
    data = QgsProviderRegistry.instance().createProvider("ogr", destination, QgsDataProvider.ProviderOptions())
    if data is None or not data.isValid():
        return None
    return data.crs(), data.extent() if data.crs().isValid() else None


def _save(metadata: QgsLayerMetadata, path: Path) -> bool:
    """Write metadata as QGIS does, and tell whether that was done: only a layer can, so one carries them."""
    carrier = QgsVectorLayer("NoGeometry", "", MEMORY)
    carrier.setMetadata(metadata)
    _, done = carrier.saveNamedMetadata(str(path))
    return done
