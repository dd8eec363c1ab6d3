"""The scenarios of one theme: which is chosen, and what it says."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from ...processing.adapters.language import speaking
from ...processing.adapters.study.database import Scenario
from ...processing.adapters.study.layout import HEAT, TREES, WATER
from .choice_box import ChoiceBox
from .free_names import free_name
from .scenario_form import ScenarioForm
from .scenario_names import NUMBER, name_after
from .scenario_sketches import DefinitionSketch, HotDaySketch
from .session import StudySession
from .storm_sketch import StormSketch
from .tool_button import tool_button

SKETCHES = {WATER: StormSketch, HEAT: HotDaySketch, TREES: DefinitionSketch}
SAVE_AFTER = 500
"""How long (ms) after the last change it is saved in the study, so that typing a number saves it once."""


class ScenarioPage(QWidget):
    """The scenarios of a theme. A change is saved in the study by itself; runs keep what they were made of."""

    def __init__(self, session: StudySession, theme: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.theme = theme
        self.choice = ChoiceBox()
        self.choice.setAccessibleName(self.tr("Scenario"))
        self.choice.textActivated.connect(self._choose)
        self.add = tool_button("/symbologyAdd.svg", self.tr("New scenario, with what this one says"), self._add)
        self.rename = tool_button("/mActionToggleEditing.svg", self.tr("Rename the scenario"), self._rename)
        self.delete = tool_button("/symbologyRemove.svg", self.tr("Delete the scenario; its runs stay"), self._delete)
        self.form = ScenarioForm(theme)
        self.sketch = SKETCHES[theme]()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER)
        self._timer.timeout.connect(self.save)
        self._changed = ""  # the name of the scenario with changes that are not in the study yet
        self.form.changed.connect(self._take)
        self._lay_out()
        session.opened.connect(self._read)
        session.scenarios_changed.connect(self._read)
        session.scenario_chosen.connect(self._read)
        session.saving.connect(self.save)
        if session.study is not None:
            self._read()

    @property
    def scenario(self) -> Scenario | None:
        """The chosen scenario as the study has it."""
        name = self._session.scenarios.get(self.theme)
        return self._session.study.scenario(name) if self._session.study and name else None

    def save(self) -> None:
        """Write what was changed in the study."""
        self._timer.stop()
        name, self._changed = self._changed, ""
        if name:
            self._set(name, self.form.parameters, self._name_after(name))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("Scenario")))
        row.addStretch(1)
        for button in (self.add, self.rename, self.delete):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(self.choice)
        layout.addWidget(self.form)
        layout.addWidget(self.sketch)
        layout.addStretch(1)

    def _read(self) -> None:
        """Show what the study has, unless that is what is shown."""
        if self._session.study is None:
            return
        self.save()
        names = [each.name for each in self._session.study.scenarios() if each.theme == self.theme]
        scenario = self.scenario
        self.choice.clear()
        self.choice.addItems(names)
        self.choice.setCurrentText(scenario.name if scenario else "")
        for widget in (self.form, self.rename, self.delete):
            widget.setEnabled(scenario is not None)
        parameters = scenario.parameters if scenario else {}
        if parameters != self.form.parameters:  # or the user would lose the place of the cursor
            self.form.show_scenario(parameters)
        self.sketch.show_scenario(parameters)

    def _take(self) -> None:
        """Save a change soon."""
        self._changed = self.choice.currentText()
        self._timer.start()
        self.sketch.show_scenario(self.form.parameters)

    def _choose(self, name: str) -> None:
        self.save()
        self._session.choose_scenario(name)

    def _add(self) -> None:
        self.save()
        taken = [each.name for each in self._session.study.scenarios()]
        proposal = free_name(self.choice.currentText() + NUMBER, taken, 2)
        name = self._ask(self.tr("New scenario"), proposal)
        if name and self._set(name, self.form.parameters):
            self._session.choose_scenario(name)

    def _rename(self) -> None:
        self.save()
        before = self.choice.currentText()
        name = self._ask(self.tr("Rename scenario"), before)
        if name and name != before:
            self._set(before, self.form.parameters, name)

    def _delete(self) -> None:
        name = self.choice.currentText()
        question = self.tr("Delete the scenario '{name}'? Its runs stay.").format(name=name)
        buttons = QMessageBox.StandardButton
        if QMessageBox.question(self, self.tr("Delete scenario"), question) == buttons.Yes:
            self._changed = ""
            self._remove(name)

    def _ask(self, title: str, name: str) -> str:
        """Return a name that no scenario has, or nothing where the user thinks better of it."""
        name, accepted = QInputDialog.getText(self, title, self.tr("Name:"), text=name)
        name = name.strip()
        taken = [each.name for each in self._session.study.scenarios()]
        if accepted and name in taken and name != self.choice.currentText():
            self._session.failed.emit(self.tr("The study already has a scenario '{name}'.").format(name=name))
            return ""
        return name if accepted else ""

    def _name_after(self, name: str) -> str:
        """Return what a scenario that was changed is called now."""
        scenarios = self._session.study.scenarios()
        said = next((each.parameters for each in scenarios if each.name == name), {})
        with speaking(self._session.study.language):
            return name_after(name, self.theme, said, self.form.parameters, [each.name for each in scenarios])

    def _set(self, name: str, parameters: dict[str, Any], new_name: str = "") -> bool:
        with suppress(QgsProcessingException):  # the session has told the user
            self._session.run_algorithm(
                "editscenario", ACTION="set", SCENARIO=name, THEME=self.theme, PARAMETERS=json.dumps(parameters),
                NEW_NAME=new_name,
            )  # fmt: skip
            return True
        return False

    def _remove(self, name: str) -> None:
        with suppress(QgsProcessingException):
            self._session.run_algorithm("editscenario", ACTION="delete", SCENARIO=name, THEME=self.theme)
