"""What the algorithms that work in a study on disk share."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsProcessingContext, QgsProcessingParameterFile, QgsProcessingParameterString
from qgis.PyQt.QtCore import QCoreApplication

from ...adapters.study.study import Study
from ..base import Algorithm

translate = QCoreApplication.translate


class StudyAlgorithm(Algorithm):
    """An algorithm of the group Study with a parameter STUDY, the folder."""

    def group(self) -> str:
        return translate("StudyAlgorithm", "Study")

    def groupId(self) -> str:
        return "study"

    def add_study(self) -> None:
        """Add the parameter STUDY."""
        self.add(
            QgsProcessingParameterFile(
                "STUDY", translate("StudyAlgorithm", "Study folder"), Qgis.ProcessingFileParameterBehavior.Folder
            ),
            translate("StudyAlgorithm", "The folder of a study, as 'Create study' makes it."),
        )

    def add_text(self, name: str, title: str, help: str, default: str = "", needed: bool = False) -> None:
        """Add a parameter of plain text."""
        self.add(QgsProcessingParameterString(name, title, default or None, False, not needed), help)

    def study(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Study:
        """Return the study of parameter STUDY. Raises `NotAStudy`."""
        return Study.open(self.parameterAsFile(parameters, "STUDY", context))

    def text(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        """Return the text of a parameter without spaces around it."""
        return self.parameterAsString(parameters, name, context).strip()

    def names(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> list[str]:
        """Return the names in a parameter, which are separated by semicolons."""
        return [part.strip() for part in self.text(parameters, name, context).split(";") if part.strip()]
