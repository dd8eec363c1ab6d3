"""The example models: our algorithms in a row, as files that the model designer can open."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ...resources import ICONS, MODELS


def example_titles() -> dict[str, str]:
    """Return the title of each model, by its id, which is the name of its file."""
    translate = QCoreApplication.translate
    return {
        "cloudburstcityplan": translate("Example", "Example: cloudburst on a city plan"),
        "cloudburstdemo": translate("Example", "Example: cloudburst on a demo district"),
    }


class Example(QgsProcessingModelAlgorithm):
    """A model that comes with the plugin."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._file: Path = MODELS / f"{name}.model3"
        if not self.fromFile(str(self._file)):
            raise ValueError(f"{self._file} is no model")

    def createInstance(self) -> Example:
        return Example(self._file.stem)

    def displayName(self) -> str:
        return example_titles()[self._file.stem]

    def group(self) -> str:
        return QCoreApplication.translate("Example", "Examples")

    def groupId(self) -> str:
        return "examples"

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(ICONS / "stadstweeling.svg")
