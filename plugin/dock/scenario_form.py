"""The parameters of a scenario of one theme: the few that a planner sees, and behind a switch all others."""

from __future__ import annotations

from typing import Any

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from ...processing.adapters.registry import algorithm_of
from ...processing.adapters.study.layout import HEAT, TREES, WATER
from ...processing.algorithms.flood.designstorm import STATISTICS
from ...processing.algorithms.study.themes import PLANS
from .parameter_editor import ParameterEditor
from .tab_order import stops_in, tab_through

SIMPLE: dict[str, tuple[tuple[str, str], ...]] = {
    WATER: (
        ("designstorm", "STORM"), ("designstorm", "RETURN_PERIOD"), ("designstorm", "DURATION"),
        ("designstorm", "HORIZON"), ("designstorm", "SHAPE"),
    ),
    HEAT: (("heatstress", "STATION"), ("heatstress", "HORIZON"), ("shadows", "MOMENT")),
    TREES: (("score330300", "PRESET"),),
}  # fmt: skip
"""What a planner chooses of each theme: algorithm and parameter."""
TOGETHER: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {
    ("shadows", "MOMENT"): (("routeshade", "MOMENT"),),
    ("score330300", "PRESET"): (("canopycover", "PRESET"), ("plantingplan", "PRESET")),
}
"""What takes the same value when a planner changes the first: one sun, one definition. Experts can set each."""


class ScenarioForm(QWidget):
    """Widgets for the parameters of a scenario; `changed` is emitted when the user changes one."""

    changed = pyqtSignal()

    def __init__(self, theme: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.parameters: dict[str, dict[str, Any]] = {}
        self.editors: dict[tuple[str, str], ParameterEditor] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._rows(SIMPLE[theme]))
        if theme == HEAT:
            self.editors["shadows", "MOMENT"].label.setText(self.tr("Sun and shade at"))
        self._others: QWidget | None = None

    def show_scenario(self, parameters: dict[str, dict[str, Any]]) -> None:
        """Show the parameters of a scenario."""
        self.parameters = {algorithm: dict(row) for algorithm, row in parameters.items()}
        for (algorithm, name), editor in self.editors.items():
            editor.set(self.parameters.get(algorithm, {}).get(name))
        self._follow_storm()

    def show_all(self, shown: bool) -> None:
        """Show the parameters for experts too; they are made when they are first asked for."""
        if shown and self._others is None:
            *_, above = stops_in(self)
            self._others = self._make_others()
            self.layout().addWidget(self._others)
            tab_through(above, self._others)
            self.show_scenario(self.parameters)
        if self._others is not None:
            self._others.setVisible(shown)

    def _make_others(self) -> QWidget:
        others = QWidget()
        layout = QVBoxLayout(others)
        layout.setContentsMargins(0, 0, 0, 0)
        for plan in PLANS[self.theme]:
            algorithm = algorithm_of(plan.algorithm)
            names = [
                (plan.algorithm, definition.name())
                for definition in algorithm.parameterDefinitions()
                if not definition.isDestination()
                and definition.name() not in plan.inputs
                and (plan.algorithm, definition.name()) not in SIMPLE[self.theme]
            ]
            if names:
                group = QgsCollapsibleGroupBox(algorithm.displayName())
                group.setLayout(self._rows(names))
                group.setSaveCollapsedState(False)
                group.setCollapsed(True)
                layout.addWidget(group)
        return others

    def _rows(self, names: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> QFormLayout:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for key in names:
            editor = ParameterEditor(algorithm_of(key[0]), key[1], self)
            editor.changed.connect(lambda key=key: self._take(key))
            form.addRow(editor.label, editor.widget)
            self.editors[key] = editor
        return form

    def _take(self, key: tuple[str, str]) -> None:
        """Have the scenario say what a widget shows, where that is not the default or the scenario said something."""
        value, default = self.editors[key].value(), self.editors[key].default
        for algorithm, name in (key, *TOGETHER.get(key, ())):
            row = self.parameters.setdefault(algorithm, {})
            if value is None or (value == default and name not in row and (algorithm, name) == key):
                row.pop(name, None)
            else:
                row[name] = value
            if not row:
                del self.parameters[algorithm]
            if (algorithm, name) != key and (algorithm, name) in self.editors:
                self.editors[algorithm, name].set(value)
        self._follow_storm()
        self.changed.emit()

    def _follow_storm(self) -> None:
        """Let only be changed what the chosen storm leaves open."""
        storm = self.editors.get(("designstorm", "STORM"))
        for name in ("RETURN_PERIOD", "DURATION"):
            editor = self.editors.get(("designstorm", name))
            if storm and editor:
                editor.widget.setEnabled(storm.value() == STATISTICS)
                editor.label.setEnabled(storm.value() == STATISTICS)
