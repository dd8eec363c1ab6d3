"""The structures of the flood model as optional layers: culverts, pumps, gullies, drains, storage under ground."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import Qgis, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterFeatureSource
from qgis.PyQt.QtCore import QCoreApplication

from ...adapters.rasters import Raster
from ...engine.layers import LINKS, SINKS, LayerSchema
from ..base import Algorithm, translate_engine

if TYPE_CHECKING:  # these need numba
    from ...engine.flood.domain import Domain
    from ...engine.flood.structures import Link, Sink

translate = QCoreApplication.translate


def add_structures(algorithm: Algorithm) -> None:
    """Add the layers of structures."""
    kinds = Qgis.ProcessingSourceType
    for schema, kind, help in (
        (LINKS, kinds.VectorLine, translate(
            "Cloudburst",
            "Lines with the fields kind (culvert or pump), capacity (l/s) and head (m, 0.1 by default): the difference "
            "in level at which a culvert carries its capacity. Their first and last vertex count.",
        )),
        (SINKS, kinds.VectorAnyGeometry, translate(
            "Cloudburst",
            "Features with the fields kind (gully, drain, wadi or underground_storage), capacity (l/s, of the first "
            "three) and volume (m³, of storage). They work on the cells with their centre in a polygon, or that a line "
            "or point touches.",
        )),
    ):  # fmt: skip
        source = QgsProcessingParameterFeatureSource(
            schema.name.upper(), translate_engine(schema.title), [kind], None, True
        )
        algorithm.add(source, help, advanced=True)


def structures_from(
    algorithm: Algorithm, parameters: dict[str, Any], context: QgsProcessingContext, ground: Raster
) -> tuple[list[Link], list[Sink]]:
    """Return the links and sinks on the grid of the ground. Raises the named error of what cannot be right."""
    from ...adapters.structures import links_of, sinks_of  # here, for it needs numba

    def read(schema: LayerSchema, structures_of) -> list:
        name = schema.name.upper()
        if parameters.get(name) in (None, ""):
            return []
        if not algorithm.source_parameter(parameters, name, context).featureCount():
            return []  # the layer of a variant without such measures
        found = algorithm.read_features_parameter(parameters, name, schema.fields, context, ground.grid, ground.crs)
        return structures_of(found, ground.grid)

    return read(LINKS, links_of), read(SINKS, sinks_of)


def warn_about_idle(structures: list[Link | Sink], domain: Domain, feedback: QgsProcessingFeedback) -> None:
    """Say how many structures do nothing."""
    count = sum(not structure.works(domain) for structure in structures)
    if count:
        text = translate(
            "Cloudburst",
            "{count} structures do nothing: they end outside the study or in a building, lie within one cell, or drain "
            "no ground.",
        )
        feedback.pushWarning(text.format(count=count))
