"""Where results go: a place that cannot be used is refused before the work, not after it."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFolderDestination,
    QgsProcessingUtils,
    QgsProperty,
    QgsProviderRegistry,
    QgsVectorFileWriter,
)

from ..engine.errors import CannotWrite, StadstweelingError
from ..engine.text import QT_TRANSLATE_NOOP

PROVIDER = re.compile(r"\w{3,}:")
"""How the destination of a database begins, such as postgis: (one letter is a drive of Windows)."""
FILE_PROVIDERS = ("gdal", "ogr")


class TargetIsFolder(StadstweelingError):
    """A result without a file name."""

    what = QT_TRANSLATE_NOOP("engine", "this is a folder")
    expected = QT_TRANSLATE_NOOP("engine", "the name of a file")
    remedy = QT_TRANSLATE_NOOP("engine", "Add a file name to it.")


class TargetIsInput(StadstweelingError):
    """A result in the file of an input."""

    what = QT_TRANSLATE_NOOP("engine", "the result '{output}' would overwrite the input '{input}'")
    expected = QT_TRANSLATE_NOOP("engine", "a file that is not read as well")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose another file for the result.")


class TargetTwice(StadstweelingError):
    """Two results in one file."""

    what = QT_TRANSLATE_NOOP("engine", "the results '{first}' and '{second}' would overwrite each other")
    expected = QT_TRANSLATE_NOOP("engine", "a file for each result")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose another file for one of them.")


class UnknownFormat(StadstweelingError):
    """A vector file of which the name does not tell the format."""

    what = QT_TRANSLATE_NOOP("engine", "the name does not end as that of a vector file")
    expected = QT_TRANSLATE_NOOP("engine", "a name that ends in .gpkg, .shp, .geojson, .csv or the like")
    remedy = QT_TRANSLATE_NOOP("engine", "Change the end of the name.")


def check_destinations(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> None:
    """Raise the named error of the first result that cannot be written, or would overwrite an input or a result."""
    inputs = _input_files(algorithm, parameters, context)
    taken: dict[Path, str] = {}
    for definition in algorithm.destinationParameterDefinitions():
        file = file_of(parameters.get(definition.name()), context)
        if file is None:
            continue
        title = definition.description()
        if file in inputs:
            raise TargetIsInput(str(file), output=title, input=inputs[file])
        if file in taken:
            raise TargetTwice(str(file), first=taken[file], second=title)
        taken[file] = title
        try:
            may_be_folder = isinstance(definition, QgsProcessingParameterFolderDestination)
            if file.is_dir() and not may_be_folder:
                raise TargetIsFolder(str(file))
            if isinstance(definition, QgsProcessingParameterFeatureSink) and not _format(file):
                raise UnknownFormat(str(file))
            with tempfile.TemporaryFile(dir=file if may_be_folder and file.exists() else file.parent):
                pass
        except OSError as error:
            raise CannotWrite(str(file), reason=error.strerror) from None


def file_of(destination: Any, context: QgsProcessingContext) -> Path | None:
    """Return the file of a destination; None for a temporary file, a layer in memory or a table of a database."""
    if isinstance(destination, QgsProcessingOutputLayerDefinition):
        destination = destination.sink
    if isinstance(destination, QgsProperty):
        destination, _ = destination.valueAsString(context.expressionContext(), "")
    if not isinstance(destination, str) or destination in ("", QgsProcessing.TEMPORARY_OUTPUT):
        return None
    return None if PROVIDER.match(destination) else _real(destination)


def files_beside(file: Path | None) -> dict[Path, tuple[int, int, int]]:
    """Return the files that a vector layer at `file` may consist of, each with what tells whether it was changed.

    A Shapefile is several files, and SQLite keeps a journal beside a GeoPackage.
    """
    if file is None:
        return {}
    states = ((path, path.stat()) for path in file.parent.iterdir() if path.name.startswith(f"{file.stem}."))
    return {path: (state.st_ino, state.st_mtime_ns, state.st_size) for path, state in states}


def _format(file: Path) -> str:
    """Return the format that the name of a vector file asks for, empty where it asks for none that we can write."""
    found = QgsVectorFileWriter.driverForExtension(file.suffix.removeprefix("."))
    # QGIS takes any .txt for Geoconcept, which refuses our tables only after it has emptied the file.
    return "" if found == "Geoconcept" else found


def _real(path: str) -> Path:
    return Path(os.path.realpath(path))


def _input_files(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> dict[Path, str]:
    """Return the title of the parameter that reads each file."""
    files: dict[Path, str] = {}
    for definition in algorithm.parameterDefinitions():
        value = parameters.get(definition.name())
        if not definition.isDestination():
            for each in value if isinstance(value, list) else [value]:
                files |= dict.fromkeys(_files_read(each, context), definition.description())
    return files


def _files_read(value: Any, context: QgsProcessingContext) -> Iterator[Path]:
    """Yield the file of a layer, or of the path, name or id of one; a text that is none of these does no harm."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    if isinstance(value, QgsProperty):
        value, _ = value.valueAsString(context.expressionContext(), "")
    if isinstance(value, str) and value:
        value = QgsProcessingUtils.mapLayerFromString(value, context, False) or value
    if isinstance(value, QgsMapLayer):
        providers, source = [value.providerType()], value.source()
    elif isinstance(value, str):
        providers, source = FILE_PROVIDERS, value
    else:
        return
    for provider in providers:
        path = QgsProviderRegistry.instance().decodeUri(provider, source).get("path")
        if path:
            yield _real(path)
