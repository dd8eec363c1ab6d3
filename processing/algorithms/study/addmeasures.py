"""Add the features of a layer to a variant of a study, as measures."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsWkbTypes,
)

from ...adapters.features import read_features
from ...adapters.measure_inputs import TYPES, drawn_measures, measure_fields
from ...adapters.measure_tables import read_kinds
from ...adapters.path_inputs import around
from ...adapters.study.city import ground_grid
from ...adapters.study.lock import writing
from ...adapters.study.measures import add_measures, count_measures
from .study_algorithm import StudyAlgorithm

EVERYWHERE = 1e7
"""How far (m) round the study measures are checked: those far outside it are listed as such when they are applied."""


class AddMeasures(StudyAlgorithm):
    """Add the features of a layer to a variant, as measures."""

    ID = "addmeasures"
    ICON = "addmeasures"
    TAGS = (
        "measures", "variant", "import", "add", "design",
        "maatregelen", "variant", "importeren", "toevoegen", "ontwerp",
    )  # fmt: skip

    def displayName(self) -> str:
        return self.tr("Add measures to a variant")

    def shortDescription(self) -> str:
        return self.tr("Copies the features of a layer to a variant of a study, as measures.")

    def shortHelpString(self) -> str:
        return self.tr(
            "<p>Copies features to the measures of a variant. Each needs a field <i>kind</i> with a kind of the table "
            "measures.csv, drawn as that kind is (area, line or point), and may have fields with the names of its "
            "parameters: see 'Apply measures'. All are checked before any is copied. They are reprojected where "
            "needed. Drawing in the tables measure_areas, measure_lines and measure_points of study.gpkg is as good; "
            "there the field <i>variant</i> says whose they are.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_study()
        self.add_text("VARIANT", self.tr("Variant"), self.tr("The variant that gets the measures."), needed=True)
        kinds = Qgis.ProcessingSourceType
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT", self.tr("Measures"), [kinds.VectorPolygon, kinds.VectorLine, kinds.VectorPoint]
            ),
            self.tr("Polygons, lines or points with a field kind."),
        )
        for name, title in (
            ("ADDED", self.tr("Measures added")), ("MEASURES", self.tr("Measures of the variant")),
        ):  # fmt: skip
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        study = self.study(parameters, context)
        variant = study.variant(self.text(parameters, "VARIANT", context)).name
        source = self.source_parameter(parameters, "INPUT", context)
        geometry = TYPES[QgsWkbTypes.geometryType(source.wkbType())]
        grid, crs = ground_grid(study.folder)
        kinds = read_kinds()
        features = read_features(
            source, source.sourceName(), measure_fields(kinds, geometry), around(grid, EVERYWHERE), crs.toWkt(),
            context.transformContext(),
        )  # fmt: skip
        drawn_measures(features, geometry, kinds, grid)  # raises what is wrong with any of them
        request = QgsFeatureRequest().setDestinationCrs(crs, context.transformContext())
        with writing(study.folder):
            added = add_measures(study.folder, geometry, variant, source.getFeatures(request))
        return {"ADDED": added, "MEASURES": count_measures(study.folder, variant)}
