"""The example models: our algorithms in a row, as files that the model designer can open."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ...resources import ICONS, MODELS
from . import ALGORITHMS

translate = QCoreApplication.translate
CONTEXTS = ("engine", *(algorithm.__name__ for algorithm in ALGORITHMS))
"""Where the texts come from that a model has of its algorithms."""


def example_titles() -> dict[str, str]:
    """Return the title of each model, by its id, which is the name of its file."""
    return {
        "cloudburstcityplan": translate("Example", "Example: cloudburst on a city plan"),
        "cloudburstdemo": translate("Example", "Example: cloudburst on a demo district"),
        "heatdemo": translate("Example", "Example: a hot day in a demo district"),
    }


def example_helps() -> dict[str, str]:
    """Return the help of each model, by its id."""
    return {
        "cloudburstcityplan": translate(
            "Example",
            "<p>From what a municipality has to the buildings that a cloudburst reaches: prepares the layers, makes a "
            "storm from the statistics, follows the water until an hour after the rain, and puts every building in a "
            "class.</p><p>This is an example to run, or to copy in the model designer and change.</p>",
        ),
        "cloudburstdemo": translate(
            "Example",
            "<p>A first acquaintance that needs no data: makes a polder district, lets a storm from the statistics "
            "fall on it, follows the water until an hour after the rain, and puts every building in a class.</p>"
            "<p>This is an example to run, or to copy in the model designer and change.</p>",
        ),
        "heatdemo": translate(
            "Example",
            "<p>A first acquaintance with heat that needs no data: makes a polder district, reckons how hot it feels "
            "on a very hot afternoon, finds the cool places and the walk to them, and tells who lives in the heat.</p>"
            "<p>This is an example to run, or to copy in the model designer and change.</p>",
        ),
    }


class Example(QgsProcessingModelAlgorithm):
    """A model that comes with the plugin."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._file: Path = MODELS / f"{name}.model3"
        if not self.fromFile(str(self._file)):
            raise ValueError(f"{self._file} is no model")
        self._translate()

    def createInstance(self) -> Example:
        return Example(self._file.stem)

    def displayName(self) -> str:
        return example_titles()[self._file.stem]

    def group(self) -> str:
        return translate("Example", "Examples")

    def groupId(self) -> str:
        return "examples"

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(ICONS / "stadstweeling.svg")

    def _translate(self) -> None:
        """Put the texts, which the file holds in English, in the user's language."""
        helps = {name: _translated(text) for name, text in self.helpContent().items()}
        self.setHelpContent(helps | {"ALG_DESC": example_helps()[self._file.stem]})
        for parameter in self.parameterDefinitions():
            parameter.setDescription(_translated(parameter.description()))
            parameter.setHelp(_translated(parameter.help()))
        for output in self.outputDefinitions():
            output.setDescription(_translated(output.description()))


def _translated(text: str) -> str:
    """Translate a text of one of the algorithms."""
    found = (translate(context, text) for context in CONTEXTS)
    return next((translation for translation in found if translation != text), text)
