"""Check the folder of a study, and repair what can be repaired."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
)

from ...adapters.features import qgs_fields
from ...adapters.study.check import find_faults
from ...adapters.studyproject import write_project
from ...engine.layers import Field
from ..base import translate_engine
from .study_algorithm import StudyAlgorithm

FIELDS = (*(Field(name, str) for name in ("place", "problem", "expected", "remedy")), Field("repaired", bool))


class CheckStudy(StudyAlgorithm):
    """Check the folder of a study, and repair what can be repaired."""

    ID = "checkstudy"
    ICON = "checkstudy"
    TAGS = (
        "study", "check", "repair", "verify", "checksum", "crash",
        "studie", "controleren", "herstellen", "controlesom", "fout",
    )  # fmt: skip

    def flags(self) -> Qgis.ProcessingAlgorithmFlag:
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading  # it opens the project

    def displayName(self) -> str:
        return self.tr("Check study")

    def shortDescription(self) -> str:
        return self.tr("Lists what is wrong in the folder of a study, and repairs what can be repaired.")

    def shortHelpString(self) -> str:
        return self.tr(
            "<p>Looks whether the base layers are there and on one grid, whether the database has all its tables, "
            "whether every run is whole, listed and unchanged since it was written (by checksum), and whether measures "
            "belong to a variant. What a crash or a power cut left is found here.</p>"
            "<p>Repair adds what is missing and deletes what a run left that never finished. It deletes no results and "
            "no measures.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_study()
        self.add(
            QgsProcessingParameterBoolean("REPAIR", self.tr("Repair what can be repaired"), False),
            self.tr("Without it, problems are only listed."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "PROBLEMS", self.tr("Problems"), Qgis.ProcessingSourceType.Vector, None, True
            ),
            self.tr("Every problem with its place and remedy, and whether it was repaired."),
        )
        for name, title in (("PROBLEM_COUNT", self.tr("Problems")), ("REPAIRED", self.tr("Problems repaired"))):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        study = self.study(parameters, context)
        repair = self.parameterAsBool(parameters, "REPAIR", context)
        faults = list(find_faults(study, lambda: write_project(study.folder, study.title).clear()))
        rows = []
        for fault in faults:
            repaired = bool(repair and fault.mend)
            if repaired:
                fault.mend()
            parts = fault.problem.text.values
            words = (parts[name].translated(translate_engine) for name in ("what", "expected", "remedy"))
            rows.append([str(parts["where"]), *words, repaired])
            feedback.pushWarning(fault.problem.translated(translate_engine))
        outputs = self.write_layer_output(
            parameters, "PROBLEMS", context, map(_feature, rows), qgs_fields(FIELDS), Qgis.WkbType.NoGeometry,
            QgsCoordinateReferenceSystem(), None,
        )  # fmt: skip
        return outputs | {"PROBLEM_COUNT": len(rows), "REPAIRED": sum(row[-1] for row in rows)}


def _feature(row: list[Any]) -> QgsFeature:
    feature = QgsFeature(qgs_fields(FIELDS))
    feature.setAttributes(row)
    return feature
