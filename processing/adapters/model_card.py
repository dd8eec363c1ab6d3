"""The model card: what a result says of itself, in plain words, in the metadata of its layer and in reports."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsAbstractMetadataBase,
    QgsBox3D,
    QgsCoordinateReferenceSystem,
    QgsLayerMetadata,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProviderRegistry,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QDateTime

from .card_parameters import data_of, settings_of
from .language import language, translate
from .tables import in_language, read_table
from .versions import plugin_version, qgis_version

DOI = re.compile(r"doi:(\S+?)[.,;]?(?:\s|$)")


@dataclass(frozen=True)
class ModelCard:
    """How results were made, with which data and settings, what they cannot show, and how far that was checked.

    `algorithm` is the id and `title` the name of what made them. `definitions` are those of the run in words, where
    the `settings` only name them. `language` is that of the texts, such as nl.
    """

    algorithm: str
    title: str
    method: str
    source: str
    data: tuple[str, ...]
    definitions: tuple[str, ...]
    settings: tuple[str, ...]
    cannot_show: str
    validated: str
    versions: str
    made: QDateTime
    language: str

    @property
    def abstract(self) -> str:
        """What holds for every run: the method, its limits, how far it was validated, and its source."""
        parts = (
            (translate("ModelCard", "Method"), self.method),
            (translate("ModelCard", "What it cannot show"), self.cannot_show),
            (translate("ModelCard", "How far it was validated"), self.validated),
            (translate("ModelCard", "Source"), self.source),
        )
        return "\n\n".join(f"{heading}\n{text}" for heading, text in parts)

    @property
    def history(self) -> list[str]:
        """What holds for this run, a line each: when and by what it was made, the data, definitions and settings."""
        text = translate("ModelCard", "Made on {date} by '{title}' ({algorithm}), {versions}")
        made = text.format(
            date=self.made.toString("yyyy-MM-dd HH:mm"), title=self.title, algorithm=self.algorithm,
            versions=self.versions,
        )  # fmt: skip
        kinds = (
            (translate("ModelCard", "Data: {text}"), self.data),
            (translate("ModelCard", "Definition: {text}"), self.definitions),
            (translate("ModelCard", "Setting: {text}"), self.settings),
        )
        return [made, *(template.format(text=text) for template, texts in kinds for text in texts)]

    def html(self) -> str:
        """Return the whole card for a report: a heading (h3), and a heading (h4) for each part."""
        parts = (
            (translate("ModelCard", "Method"), [self.method]),
            (translate("ModelCard", "Source"), [self.source]),
            (translate("ModelCard", "Data"), self.data),
            (translate("ModelCard", "Definitions and thresholds"), (*self.definitions, *self.settings)),
            (translate("ModelCard", "What it cannot show"), [self.cannot_show]),
            (translate("ModelCard", "How far it was validated"), [self.validated]),
            (translate("ModelCard", "Versions"), [self.versions]),
        )
        body = "\n".join(_html(heading, lines) for heading, lines in parts if lines)
        return f"<h3>{escape(self.title)}</h3>\n{body}"

    def metadata(
        self,
        title: str,
        name: str,
        crs: QgsCoordinateReferenceSystem | None = None,
        extent: QgsRectangle | None = None,
    ) -> QgsLayerMetadata:
        """Return the card as the metadata of a layer; `name` tells it from others that the algorithm made."""
        metadata = QgsLayerMetadata()
        metadata.setTitle(title)
        # GDAL makes this the identifier of the table in a GeoPackage, where no two may have the same.
        metadata.setIdentifier(f"{self.algorithm}/{name}")
        metadata.setType("dataset")
        metadata.setLanguage(self.language)
        metadata.setAbstract(self.abstract)
        metadata.setHistory(self.history)
        metadata.setLinks(
            [
                QgsAbstractMetadataBase.Link(f"doi:{doi}", "WWW:LINK", f"https://doi.org/{doi}")
                for doi in DOI.findall(self.source)
            ]
        )
        metadata.setDateTime(Qgis.MetadataDateType.Created, self.made)
        if crs is not None and crs.isValid():
            metadata.setCrs(crs)
            if extent is not None and not extent.isEmpty():
                spatial = QgsLayerMetadata.SpatialExtent()
                west, south, east, north = extent.toRectF().getCoords()
                spatial.extentCrs, spatial.bounds = crs, QgsBox3D(west, south, 0.0, east, north, 0.0)  # flat: not shown
                covered = QgsLayerMetadata.Extent()
                covered.setSpatialExtents([spatial])
                metadata.setExtent(covered)
        return metadata

    def describe(self, layer: QgsMapLayer, title: str = "") -> None:
        """Give a layer this card as its metadata; its title is the layer's name unless given."""
        name = name_of_source(layer.providerType(), layer.source()) or layer.name()
        layer.setMetadata(self.metadata(title or layer.name(), name, layer.crs(), layer.extent()))


def card_for(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
    definitions: Iterable[str] = (),
    idle: Collection[str] = (),
    locale: str = "",
) -> ModelCard:
    """Return the card of a run of one of our algorithms with these parameters.

    `definitions` are told in words; `idle` names parameters that have no say in this run. The texts are in the language
    of `locale`, or of QGIS; the titles of parameters are in that of QGIS.
    """
    locale = locale or language()
    row = next(row for row in read_table("model_cards") if row["algorithm"] == algorithm.name())
    return ModelCard(
        f"stadstweeling:{algorithm.name()}",
        algorithm.displayName(),
        in_language(row, "method", locale),
        in_language(row, "source", locale),
        data_of(algorithm, parameters, context, idle),
        tuple(definitions),
        settings_of(algorithm, parameters, context, idle, locale),
        in_language(row, "cannot_show", locale),
        in_language(row, "validated", locale),
        f"Stadstweeling {plugin_version()}, QGIS {qgis_version()}",
        QDateTime.currentDateTime(),
        locale[:2],
    )


def name_of_source(provider: str, source: str) -> str:
    """Return the name of the table or, where it is not in a database, of the file of a layer, without its ending."""
    parts = QgsProviderRegistry.instance().decodeUri(provider, source)
    return parts.get("layerName") or Path(parts.get("path") or "").stem


def _html(heading: str, lines: Collection[str]) -> str:
    texts = [escape(line) for line in lines]
    body = f"<p>{texts[0]}</p>" if len(texts) == 1 else f"<ul>{''.join(f'<li>{text}</li>' for text in texts)}</ul>"
    return f"<h4>{escape(heading)}</h4>\n{body}"
