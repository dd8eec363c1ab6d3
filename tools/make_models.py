"""Write the example models that come with the plugin: the algorithms in a row, from layers to vulnerable buildings.

Run it again when a parameter that a model uses has changed: `. tools/environment.sh && QT_HASH_SEED=0
.venv/bin/python tools/make_models.py`; without the fixed seed, the files come out in another order.
"""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtCore import QPointF, QSizeF
from stadstweeling.processing.algorithms.examples import example_helps
from stadstweeling.processing.provider import Provider
from stadstweeling.resources import MODELS

COLUMN, ROW = 330.0, 110.0
SIZE = QSizeF(240.0, 60.0)
STORM = ("RETURN_PERIOD", "DURATION", "HORIZON")
NEEDED = ("MAX_DEPTH", "DEPTH_SERIES", "LANDCOVER", "PET", "HOME_DISTANCES")
"""Outputs that the next algorithm reads: left out by the user, they would be missing there."""
WATER = ("MAX_DEPTH", "HAZARD", "DEPTH_SERIES", "MESH")

ADVANCED, OPTIONAL = Qgis.ProcessingParameterFlag.Advanced, Qgis.ProcessingParameterFlag.Optional
Source = QgsProcessingModelChildParameterSource


class Model:
    """A model that grows from left to right: inputs in the first column, then a column for each algorithm."""

    def __init__(self, provider: Provider, name: str) -> None:
        self.provider = provider
        self.algorithm = QgsProcessingModelAlgorithm(name, "examples")
        self.help = {"ALG_DESC": example_helps()[name]}
        self._inputs: list[str] = []
        self._outputs: list[str] = []

    def inputs(self, algorithm: str, names: tuple[str, ...], off: Qgis.ProcessingParameterFlag = ADVANCED) -> None:
        """Ask the user for parameters of an algorithm, as this asks for them but without the flags `off`."""
        child = self.provider.algorithm(algorithm)
        for name in names:
            definition: QgsProcessingParameterDefinition = child.parameterDefinition(name).clone()
            definition.setFlags(definition.flags() & ~off)
            component = QgsProcessingModelParameter(name)
            self._place(component, 0, len(self._inputs))
            self.algorithm.addModelParameter(definition, component)
            self.help[name] = definition.help()
            self._inputs.append(name)

    def step(self, algorithm: str, column: int, row: float, sources: dict[str, Any], outputs: tuple[str, ...]) -> None:
        """Add an algorithm, fed by `sources`: parameter → (child, its output), or the name of an input."""
        child = QgsProcessingModelChildAlgorithm(f"stadstweeling:{algorithm}")
        child.setChildId(algorithm)
        child.setDescription(self.provider.algorithm(algorithm).displayName())
        self._place(child, column, row)
        for parameter, source in sources.items():
            of_child = isinstance(source, tuple)
            child.addParameterSources(
                parameter, [Source.fromChildOutput(*source) if of_child else Source.fromModelParameter(source)]
            )
        kept = {}
        for number, name in enumerate(outputs):
            definition = self.provider.algorithm(algorithm).parameterDefinition(name)
            output = QgsProcessingModelOutput(name, definition.description())
            output.setChildId(algorithm)
            output.setChildOutputName(name)
            output.setMandatory(name in NEEDED)
            self._place(output, column + 1, row + 0.8 + 0.6 * number)
            kept[name] = output
            self.help[f"{algorithm}:{name}"] = definition.help()
            self._outputs.append(f"{algorithm}:{name}")
        child.setModelOutputs(kept)
        self.algorithm.addChildAlgorithm(child)

    def save(self) -> None:
        """Check the model and write it."""
        self.algorithm.setHelpContent(self.help)
        self.algorithm.setParameterOrder(self._inputs)
        self.algorithm.setOutputOrder(self._outputs)
        self.algorithm.updateDestinationParameters()
        valid, issues = self.algorithm.validate()
        if not valid:
            raise SystemExit(f"{self.algorithm.name()}: {issues}")
        MODELS.mkdir(exist_ok=True)
        path = MODELS / f"{self.algorithm.name()}.model3"
        if not self.algorithm.toFile(str(path)):
            raise SystemExit(f"{path} cannot be written")
        print(path)

    @staticmethod
    def _place(component: Any, column: int, row: float) -> None:
        component.setPosition(QPointF(150.0 + COLUMN * column, 60.0 + ROW * row))
        component.setSize(SIZE)


def add_flood(model: Model, column: int, layers: dict[str, tuple[str, str]]) -> None:
    """Let a storm fall on `layers` and look at the buildings."""
    model.step("designstorm", column, 5.0, {name: name for name in STORM}, ())
    base = {"DTM": layers["DTM"], "LANDCOVER": layers["LANDCOVER"], "STORM": ("designstorm", "OUTPUT")}
    model.step("cloudburst", column + 1, 3.0, base, WATER)
    water = {name: ("cloudburst", name) for name in ("MAX_DEPTH", "DEPTH_SERIES")}
    reached = {"BUILDINGS": layers["BUILDINGS"], "DTM": layers["DTM"], **water}
    model.step("vulnerablebuildings", column + 2, 0.5, reached, ("OUTPUT",))


def city_plan(provider: Provider) -> Model:
    """Return the model that starts from what a municipality has."""
    model = Model(provider, "cloudburstcityplan")
    model.inputs("preparestudy", ("DTM", "LANDUSE", "BUILDINGS"), OPTIONAL)
    model.inputs("preparestudy", ("TREES",))
    model.inputs("designstorm", STORM)
    prepared = {name: name for name in ("DTM", "LANDUSE", "BUILDINGS", "TREES")}
    model.step("preparestudy", 1, 0.5, prepared, ("PROBLEMS",))
    names = {"DTM": "OUTPUT_DTM", "LANDCOVER": "OUTPUT_LANDCOVER", "BUILDINGS": "OUTPUT_BUILDINGS"}
    add_flood(model, 1, {name: ("preparestudy", output) for name, output in names.items()})
    return model


def demo_district(provider: Provider) -> Model:
    """Return the model that needs no data."""
    model = Model(provider, "cloudburstdemo")
    sizes = ("WIDTH", "HEIGHT", "CELL_SIZE", "SEED")
    model.inputs("demodistrict", sizes)
    model.inputs("designstorm", STORM)
    base = ("DTM", "LANDCOVER", "BUILDINGS")
    model.step("demodistrict", 1, 0.5, {name: name for name in sizes}, ("LANDCOVER",))
    add_flood(model, 1, {name: ("demodistrict", name) for name in base})
    return model


def heat_demo(provider: Provider) -> Model:
    """Return the model of a hot day that needs no data."""
    model = Model(provider, "heatdemo")
    sizes = ("WIDTH", "HEIGHT", "CELL_SIZE", "SEED")
    model.inputs("demodistrict", sizes)
    model.inputs("heatstress", ("HORIZON",))
    model.inputs("coolplaces", ("PRESET",))

    def district(*names: str) -> dict[str, tuple[str, str]]:
        return {name: ("demodistrict", name) for name in names}

    model.step("demodistrict", 1, 0.5, {name: name for name in sizes}, ("LANDCOVER",))
    base = district("DTM", "DSM", "CHM", "LANDCOVER")
    model.step("heatstress", 2, 2.5, base | {"HORIZON": "HORIZON"}, ("PET", "PET_CLASS"))
    pet = {"PET": ("heatstress", "PET")}
    homes = {"HOMES": ("demodistrict", "BUILDINGS")}
    cool = pet | homes | district("LANDCOVER", "PATHS") | {"PRESET": "PRESET"}
    model.step("coolplaces", 3, 0.5, cool, ("PLACES", "HOME_DISTANCES", "ROUTES"))
    exposed = pet | district("NEIGHBOURHOODS") | {"HOMES": ("coolplaces", "HOME_DISTANCES")}
    model.step("heatexposure", 4, 4.5, exposed, ("OUTPUT",))
    return model


def main() -> None:
    """Write all models."""
    application = QgsApplication([], False)
    application.initQgis()
    provider = Provider()
    QgsApplication.processingRegistry().addProvider(provider)
    for model in (city_plan(provider), demo_district(provider), heat_demo(provider)):
        model.save()
    application.exitQgis()


if __name__ == "__main__":
    main()
