"""Writes the base layers of a study and the table of problems to the destinations that the user chose."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from ...adapters.features import WKB_TYPES, qgs_fields
from ...adapters.study_layers import BaseLayers
from ...engine.layers import BUILDINGS, TREES, Field
from ...engine.study.findings import Finding, Findings
from ...engine.variables import CANOPY, GROUND, LAND_COVER, SURFACE
from ..base import Algorithm, translate_engine

RASTERS = {
    "OUTPUT_DTM": ("dtm", GROUND),
    "OUTPUT_LANDCOVER": ("cover", LAND_COVER),
    "OUTPUT_DSM": ("dsm", SURFACE),
    "OUTPUT_CHM": ("chm", CANOPY),
}
VECTORS = {"OUTPUT_BUILDINGS": ("buildings", BUILDINGS), "OUTPUT_TREES": ("trees", TREES)}
PROBLEM_FIELDS = tuple(Field(name, str) for name in ("severity", "layer", "place", "problem", "expected", "remedy"))


class BaseLayerWriter(Algorithm):
    """An algorithm whose outputs are base layers; the destinations have the names of `RASTERS` and `VECTORS`."""

    def write_base_layers(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        base: BaseLayers,
        findings: Findings,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, str]:
        """Write what was asked for and what there is something for."""
        results: dict[str, str] = {}
        wkt, nowhere = base.crs.toWkt(), QgsCoordinateReferenceSystem()
        for name, (attribute, variable) in RASTERS.items():
            values = getattr(base, attribute)
            if values is not None:
                results |= self.write_raster_output(parameters, name, context, values, base.grid, wkt, variable)
        for name, (attribute, schema) in VECTORS.items():
            features = getattr(base, attribute)
            if features is not None:
                kind = WKB_TYPES["MultiPolygon" if schema is BUILDINGS else schema.geometry]
                fields = qgs_fields(schema.fields)
                results |= self.write_layer_output(
                    parameters, name, context, features, fields, kind, base.crs, schema
                )
        rows, fields = [_problem(finding, feedback) for finding in findings.items], qgs_fields(PROBLEM_FIELDS)
        kind = Qgis.WkbType.NoGeometry
        return results | self.write_layer_output(parameters, "PROBLEMS", context, rows, fields, kind, nowhere, None)


def _problem(finding: Finding, feedback: QgsProcessingFeedback) -> QgsFeature:
    """Return a row of the table of problems, and say the same in the log."""
    parts = finding.problem.text.values
    layer = parts["where"] if isinstance(parts["where"], str) else parts["where"].translated(translate_engine)
    place = finding.place.translated(translate_engine)
    problem, expected, remedy = (parts[name].translated(translate_engine) for name in ("what", "expected", "remedy"))
    feedback.pushWarning(f"{layer}, {place}: {problem}. {remedy}")
    feature = QgsFeature(qgs_fields(PROBLEM_FIELDS))
    feature.setAttributes([translate_engine(finding.severity.value), layer, place, problem, expected, remedy])
    return feature
