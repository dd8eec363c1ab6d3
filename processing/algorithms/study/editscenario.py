"""Add, change, rename or delete a scenario of a study."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
)

from ...adapters.registry import algorithm_of
from ...adapters.study.database import Scenario
from ...adapters.study.layout import THEMES
from ...engine.errors import StadstweelingError
from ...engine.text import QT_TRANSLATE_NOOP
from .study_algorithm import StudyAlgorithm
from .themes import PLANS

ACTIONS = SET, DELETE = "set", "delete"


class BadParameters(StadstweelingError):
    """Parameters of a scenario that none of its algorithms has."""

    what = QT_TRANSLATE_NOOP("engine", "{problem}")
    expected = QT_TRANSLATE_NOOP(
        "engine", 'JSON with the parameters of algorithms, such as {{"designstorm": {{"RETURN_PERIOD": 100}}}}'
    )
    remedy = QT_TRANSLATE_NOOP("engine", "Correct the parameters of the scenario.")


class EditScenario(StudyAlgorithm):
    """Add, change, rename or delete a scenario."""

    ID = "editscenario"
    ICON = "editscenario"
    TAGS = (
        "scenario", "storm", "hot day", "definition", "add", "change", "delete",
        "scenario", "bui", "hete dag", "definitie", "toevoegen", "wijzigen", "verwijderen",
    )  # fmt: skip

    def displayName(self) -> str:
        return self.tr("Edit scenarios")

    def shortDescription(self) -> str:
        return self.tr(
            "Adds, changes, renames or deletes a scenario of a study: a storm, a hot day, a definition of 3-30-300."
        )

    def shortHelpString(self) -> str:
        return self.tr(
            "<p>A scenario is what the weather does, or how trees are counted. It has a theme and, for each algorithm "
            "of that theme, the parameters that differ from their defaults, as JSON: the names and values are those "
            "of the algorithms in this toolbox.</p>"
            "<p>Water: designstorm, cloudburst, vulnerablebuildings. Heat: heatstress, shadows, skyview, coolplaces, "
            "routeshade, heatexposure. Trees: score330300, canopycover, greenquality, comparedefinitions, "
            "plantingplan. Layers and results cannot be given: they are those of the study.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_study()
        self.add(
            QgsProcessingParameterEnum("ACTION", self.tr("What to do"), list(ACTIONS), False, SET, False, True),
            self.tr("Set adds a scenario, or changes the one of this name. Delete leaves its runs."),
        )
        self.add_text("SCENARIO", self.tr("Scenario"), self.tr("The name of the scenario."), needed=True)
        self.add_text("NEW_NAME", self.tr("New name"), self.tr("To give a scenario that is there another name."))
        self.add(
            QgsProcessingParameterEnum("THEME", self.tr("Theme"), list(THEMES), False, THEMES[0], False, True),
            self.tr("Water, heat or trees."),
        )
        self.add_text("PARAMETERS", self.tr("Parameters (JSON)"), self.tr(
            "What differs from the defaults, for each algorithm."))  # fmt: skip
        self.addOutput(QgsProcessingOutputNumber("SCENARIOS", self.tr("Scenarios of the study")))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        self._scenario(parameters, context)

    def compute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        study, scenario = self.study(parameters, context), self._scenario(parameters, context)
        if self.parameterAsEnumString(parameters, "ACTION", context) == SET:
            new_name = self.text(parameters, "NEW_NAME", context) and self.name_given(parameters, "NEW_NAME", context)
            study.set_scenario(replace(scenario, name=new_name or scenario.name), scenario.name if new_name else "")
        else:
            study.delete_scenario(scenario.name)
        return {"SCENARIOS": len(study.scenarios())}

    def _scenario(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Scenario:
        name = self.name_given(parameters, "SCENARIO", context)
        theme = self.parameterAsEnumString(parameters, "THEME", context)
        given = checked(theme, self.text(parameters, "PARAMETERS", context), name)
        return Scenario(name, theme, given)


def checked(theme: str, text: str, where: str) -> dict[str, dict[str, Any]]:
    """Return the parameters of a scenario from JSON. Raises `BadParameters`."""
    try:
        given = json.loads(text or "{}", parse_constant=_refuse)
    except ValueError as error:
        raise BadParameters(where, problem=str(error)) from error
    plans = {plan.algorithm: plan for plan in PLANS[theme]}
    if not isinstance(given, dict) or not all(isinstance(row, dict) for row in given.values()):
        raise BadParameters(where, problem=text)
    for algorithm, row in given.items():
        if algorithm not in plans:
            raise BadParameters(where, problem=f"{algorithm}: {', '.join(plans)}")
        definition = algorithm_of(algorithm)
        taken = {*plans[algorithm].inputs, *plans[algorithm].outputs}
        free = {d.name(): d for d in definition.parameterDefinitions() if d.name() not in taken}
        for name, value in row.items():
            if name not in free:
                raise BadParameters(where, problem=f"{algorithm}, {name}: {', '.join(free)}")
            if not free[name].checkValueIsAcceptable(value):
                raise BadParameters(where, problem=f"{algorithm}, {name}: {value!r}")
        if not plans[algorithm].inputs:  # an algorithm that needs no layers tells now what it would tell in a run
            outputs = dict.fromkeys(plans[algorithm].outputs, QgsProcessing.TEMPORARY_OUTPUT)
            valid, message = definition.checkParameterValues(row | outputs, QgsProcessingContext())
            if not valid:
                raise BadParameters(where, problem=message.rstrip("."))
    return given


def _refuse(constant: str) -> None:
    """Refuse NaN and infinities, which Python takes in JSON."""
    raise ValueError(constant)
