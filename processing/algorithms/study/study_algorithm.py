"""What the algorithms that work in a study on disk share."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsProcessingContext, QgsProcessingParameterFile, QgsProcessingParameterString
from qgis.PyQt.QtCore import QCoreApplication

from ...adapters.study.study import Study
from ...engine.errors import StadstweelingError
from ...engine.text import QT_TRANSLATE_NOOP
from ..base import Algorithm

translate = QCoreApplication.translate
LONGEST_NAME = 100
"""Characters of the name of a variant or a scenario, so that tables and maps can show it: our own default."""


class NameNeeded(StadstweelingError):
    """A variant or scenario without a name."""

    what = QT_TRANSLATE_NOOP("engine", "no name is given")
    expected = QT_TRANSLATE_NOOP("engine", "a name of at most {longest} characters, without a semicolon")
    remedy = QT_TRANSLATE_NOOP("engine", "Give it a name.")


class NameUnfit(NameNeeded):
    """A name that a variant or scenario cannot have."""

    what = QT_TRANSLATE_NOOP("engine", "this cannot be a name: {name}")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose another name.")


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

    def name_given(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        """Return the name in a parameter. Raises `NameNeeded` or `NameUnfit`."""
        where, given = self.parameterDefinition(name).description(), self.text(parameters, name, context)
        if not given:
            raise NameNeeded(where, longest=LONGEST_NAME)
        if ";" in given or len(given) > LONGEST_NAME:
            raise NameUnfit(where, name=given, longest=LONGEST_NAME)
        return given

    def names(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> list[str]:
        """Return the names in a parameter, which are separated by semicolons."""
        return [part.strip() for part in self.text(parameters, name, context).split(";") if part.strip()]
