"""Writes the base layers of a study and the table of problems to the destinations that the user chose."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)

from ...adapters.features import WKB_TYPES, qgs_fields
from ...adapters.study_layers import BaseLayers
from ...engine.errors import StadstweelingError
from ...engine.layers import BUILDINGS, TREES, Field, LayerSchema
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
        """Write what was asked for and what there is something for: all of it, or nothing."""
        results: dict[str, str] = {}
        nowhere = QgsCoordinateReferenceSystem()
        try:
            for name, (attribute, variable) in RASTERS.items():
                values = getattr(base, attribute)
                if values is not None:
                    wkt = base.crs.toWkt()
                    results |= self.write_raster_output(parameters, name, context, values, base.grid, wkt, variable)
            for name, (attribute, schema) in VECTORS.items():
                features = getattr(base, attribute)
                if features is not None and parameters.get(name):
                    kind = WKB_TYPES["MultiPolygon" if schema is BUILDINGS else schema.geometry]
                    results[name] = self._write_layer(parameters, name, context, features, kind, base.crs, schema)
            rows = [_problem(finding, feedback) for finding in findings.items]
            kind = Qgis.WkbType.NoGeometry
            results["PROBLEMS"] = self._write_layer(parameters, "PROBLEMS", context, rows, kind, nowhere, None)
        except (StadstweelingError, QgsProcessingException):
            for destination in results.values():
                if Path(destination).is_file():  # a table in memory or in a database is none
                    Path(destination).unlink()
            raise
        return results

    def _write_layer(
        self,
        parameters: dict[str, Any],
        name: str,
        context: QgsProcessingContext,
        features: list[QgsFeature],
        kind: Qgis.WkbType,
        crs: QgsCoordinateReferenceSystem,
        schema: LayerSchema | None,
    ) -> str:
        fields = qgs_fields(schema.fields if schema else PROBLEM_FIELDS)
        sink, destination = self.parameterAsSink(parameters, name, context, fields, kind, crs)
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, name))
        self.add_features(sink, features)
        self.style_when_loaded(destination, context, schema)
        return destination


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
