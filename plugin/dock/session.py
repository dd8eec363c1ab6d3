"""Which study is open, and what of it is chosen: the one thing that the steps of the dock share."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...processing.adapters.registry import algorithm_of
from ...processing.adapters.study.database import Scenario
from ...processing.adapters.study.study import Study
from ...processing.adapters.words import translate_engine
from ...processing.engine.errors import StadstweelingError
from ..runner import Runner


class StudySession(QObject):
    """The open study. Reads it through `Study`, changes it with algorithms, and says what has changed.

    saving: whoever holds edits that are not in the study yet must write them now. leaving: the dock goes, so stop what
    runs. failed: a sentence for the user.
    """

    opened = pyqtSignal()
    closed = pyqtSignal()
    variants_changed = pyqtSignal()
    scenarios_changed = pyqtSignal()
    measures_changed = pyqtSignal()
    runs_changed = pyqtSignal()
    variant_chosen = pyqtSignal(str)
    scenario_chosen = pyqtSignal(str)
    saving = pyqtSignal()
    leaving = pyqtSignal()
    failed = pyqtSignal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.study: Study | None = None
        self.runner = Runner(self)
        """The queue of what takes long, of whichever study."""
        self.variant = ""
        self.scenarios: dict[str, str] = {}
        """The name of the chosen scenario of each theme."""
        self._changes = {
            "editvariant": self.variants_changed,
            "addmeasures": self.measures_changed,
            "editscenario": self.scenarios_changed,
            "runstudy": self.runs_changed,
            "repeatrun": self.runs_changed,
        }
        self._names: list[str] = []
        self._scenario_names: dict[str, list[str]] = {}
        self.variants_changed.connect(self._keep_variant)
        self.scenarios_changed.connect(self._keep_scenarios)

    def open(self, folder: str | Path) -> None:
        """Open the study in a folder. Raises `StadstweelingError`, and then nothing has changed."""
        study = Study.open(folder)
        variants, scenarios = study.variants(), study.scenarios()
        self.close()
        self.study = study
        self._names, self._scenario_names = [variant.name for variant in variants], _by_theme(scenarios)
        self.variant = self._names[-1] if variants else ""
        self.scenarios = {scenario.theme: scenario.name for scenario in reversed(scenarios)}
        self.opened.emit()

    def close(self) -> None:
        """Let go of the study."""
        if self.study is not None:
            self.save_edits()
            self.study, self.variant, self.scenarios = None, "", {}
            self.closed.emit()

    def leave(self) -> None:
        """Stop what runs, and let go of the study: the dock goes."""
        self.leaving.emit()
        self.runner.close()
        self.close()

    def refresh(self) -> None:
        """Have everything of the open study read again."""
        for signal in (self.variants_changed, self.scenarios_changed, self.measures_changed, self.runs_changed):
            signal.emit()

    def choose_variant(self, name: str) -> None:
        """Work on a variant."""
        if name != self.variant:
            self.save_edits()
            self.variant = name
            self.variant_chosen.emit(name)

    def choose_scenario(self, name: str) -> None:
        """Take a scenario for its theme."""
        scenario = self.study.scenario(name)
        if self.scenarios.get(scenario.theme) != name:
            self.scenarios[scenario.theme] = name
            self.scenario_chosen.emit(name)

    def save_edits(self) -> None:
        """Have what is drawn but not in the study yet written to it; call this before the study is read on disk."""
        self.saving.emit()

    def run_algorithm(self, algorithm: str, **parameters: Any) -> dict[str, Any]:
        """Run one of our algorithms for a short edit, wait for it, and say what changed; return its outputs.

        Parameter STUDY is that of the open study. Raises `QgsProcessingException`; `failed` has told the user then.
        """
        self.save_edits()
        known = algorithm_of(algorithm)
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
        context.setProject(QgsProject.instance())
        if known.parameterDefinition("STUDY") and self.study is not None:
            parameters = {"STUDY": str(self.study.folder), **parameters}
        try:
            valid, message = known.checkParameterValues(parameters, context)
            if not valid:
                raise QgsProcessingException(message)
            outputs, _ = known.run(parameters, context, feedback, {}, False)
        except QgsProcessingException as error:
            self.failed.emit(str(error))
            raise
        if algorithm in self._changes:
            self._changes[algorithm].emit()
        return outputs

    def tell(self, error: StadstweelingError) -> None:
        """Show an error in the user's words."""
        self.failed.emit(error.translated(translate_engine))

    def _keep_variant(self) -> None:
        """Choose the variant in its place where the chosen one is no more: it was renamed or deleted."""
        before, self._names = self._names, [variant.name for variant in self.study.variants()]
        self.choose_variant(_in_its_place(self.variant, before, self._names))

    def _keep_scenarios(self) -> None:
        """Choose the scenario in its place where the chosen one of a theme is no more: it was renamed or deleted."""
        before, self._scenario_names = self._scenario_names, _by_theme(self.study.scenarios())
        for theme, names in self._scenario_names.items():
            chosen = self.scenarios.get(theme, "")
            if (kept := _in_its_place(chosen, before.get(theme, []), names)) != chosen:
                self.choose_scenario(kept)
        self.scenarios = {theme: name for theme, name in self.scenarios.items() if theme in self._scenario_names}


def _in_its_place(chosen: str, before: Sequence[str], names: Sequence[str]) -> str:
    """Return the chosen name, or the one in its place where it is no more; empty where there are none."""
    if chosen in names or not names:
        return chosen if names else ""
    place = before.index(chosen) if chosen in before else 0
    return names[min(place, len(names) - 1)]


def _by_theme(scenarios: Sequence[Scenario]) -> dict[str, list[str]]:
    """Return the names of scenarios, by their theme."""
    found: dict[str, list[str]] = {}
    for scenario in scenarios:
        found.setdefault(scenario.theme, []).append(scenario.name)
    return found
