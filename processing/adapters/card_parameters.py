"""What a model card says of the parameters of a run: the data with their dates, and the settings as users see them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
    QgsProperty,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QLocale

from .language import translate

FILE = "file"
DATA = {"raster", "source", "vector", "mesh", "maplayer", "multilayer", FILE}
"""The kinds of parameters that hold data; the others hold settings."""
DATES = (Qgis.MetadataDateType.Revised, Qgis.MetadataDateType.Published, Qgis.MetadataDateType.Created)
"""The dates in the metadata of a layer, the one that says most about the data first."""
DIGITS = 12


def data_of(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
    idle: Collection[str],
) -> tuple[str, ...]:
    """Return a line for each layer and file that goes in: what it is for, its name and its date, without its folder.

    Parameters that are `idle` are left out.
    """
    lines = []
    for definition, value in _given(algorithm, parameters, idle):
        if definition.type() in DATA:
            for each in value if isinstance(value, (list, tuple)) else [value]:
                text = _file(Path(str(each))) if definition.type() == FILE else _layer(each, context)
                lines.append(f"{definition.description()}: {text}")
    return tuple(lines)


def settings_of(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
    idle: Collection[str],
    locale: str,
) -> tuple[str, ...]:
    """Return a line for each setting that has a value, but for those that are `idle`: its title and its value."""
    return tuple(
        f"{definition.description()}: {_setting(algorithm, definition, parameters, context, QLocale(locale))}"
        for definition, _ in _given(algorithm, parameters, idle)
        if definition.type() not in DATA
    )


def _given(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], idle: Collection[str]
) -> Iterator[tuple[QgsProcessingParameterDefinition, Any]]:
    """Yield the inputs that have a value, given or by default, with that value, and are not idle."""
    for definition in algorithm.parameterDefinitions():
        value = parameters.get(definition.name())
        if value is None:
            value = definition.defaultValue()
        if not definition.isDestination() and value not in (None, "", []) and definition.name() not in idle:
            yield definition, value


def _file(path: Path) -> str:
    """Return the name of a file and when it was last changed."""
    try:
        changed = datetime.fromtimestamp(path.stat().st_mtime).date().isoformat()
        date = translate("ModelCard", "file of {date}").format(date=changed)
    except OSError:
        date = translate("ModelCard", "date not known")
    return f"{path.name}, {date}"


def _layer(value: Any, context: QgsProcessingContext) -> str:
    """Return the name of a layer, which part of it is used, and its date: by its metadata, else that of its file."""
    selected = isinstance(value, QgsProcessingFeatureSourceDefinition) and value.selectedFeaturesOnly
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    if isinstance(value, QgsProperty):
        value, _ = value.valueAsString(context.expressionContext(), "")
    layer = value if isinstance(value, QgsMapLayer) else QgsProcessingUtils.mapLayerFromString(str(value), context)
    if layer is None:
        return Path(str(value)).name
    path = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path")
    file = Path(path or "")
    parts = [] if path and file.name.startswith(layer.name()) else [layer.name()]
    if selected:
        parts.append(translate("ModelCard", "selected features only"))
    if isinstance(layer, QgsVectorLayer) and layer.subsetString():
        parts.append(translate("ModelCard", "filter {filter}").format(filter=layer.subsetString()))
    dates = (layer.metadata().dateTime(kind) for kind in DATES)
    date = next((date for date in dates if date.isValid()), None)
    if date is not None:
        parts += [file.name] if path else []
        parts.append(translate("ModelCard", "of {date}").format(date=date.date().toString("yyyy-MM-dd")))
    else:
        parts.append(_file(file) if path else translate("ModelCard", "date not known"))
    return ", ".join(parts)


def _setting(
    algorithm: QgsProcessingAlgorithm,
    definition: QgsProcessingParameterDefinition,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
    locale: QLocale,
) -> str:
    """Return the value of a setting as the user sees it."""
    asked = dict(parameters), definition.name(), context
    kind = definition.type()
    if kind == "boolean":
        yes, no = translate("ModelCard", "yes"), translate("ModelCard", "no")
        return yes if algorithm.parameterAsBoolean(*asked) else no
    if kind in ("number", "distance", "duration", "area"):
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        return locale.toString(algorithm.parameterAsDouble(*asked), "g", DIGITS)
    if kind == "enum":
        if definition.usesStaticStrings():
            return ", ".join(algorithm.parameterAsEnumStrings(*asked))
        return ", ".join(definition.options()[number] for number in algorithm.parameterAsEnums(*asked))
    if kind == "datetime":
        return algorithm.parameterAsDateTime(*asked).toString("yyyy-MM-dd HH:mm")
    if kind == "crs":
        return algorithm.parameterAsCrs(*asked).userFriendlyIdentifier()
    if kind == "extent":
        return algorithm.parameterAsExtent(*asked).toString(0)
    if kind == "point":
        return algorithm.parameterAsPoint(*asked).toString(0)
    if kind == "matrix":
        return ", ".join(map(str, algorithm.parameterAsMatrix(*asked)))
    if kind == "field":
        return ", ".join(algorithm.parameterAsStrings(*asked))
    return algorithm.parameterAsString(*asked)
