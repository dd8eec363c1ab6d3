"""Step 2: variants, and the measures of one."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.gui import QgisInterface, QgsMapTool
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ...processing.adapters.measure_tables import kind_words, read_kinds
from ...processing.adapters.study.tables import has_features
from ...processing.engine.errors import StadstweelingError
from .measure_costing import Costing, Costs
from .measure_layers import MeasureLayers
from .measures_list import ConflictsList, MeasuresList
from .measures_model import MeasuresModel, Row
from .measures_palette import MeasuresPalette
from .session import StudySession
from .variant_list import VariantList
from .words import euros

WAIT = 600
"""How long (ms) nothing changes before costs and conflicts are worked out: our own default."""


class VariantStep(QWidget):
    """The variants of the study, and the measures of the chosen one."""

    def __init__(self, session: StudySession, iface: QgisInterface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._iface = iface
        self._kinds = read_kinds()
        self.layers = MeasureLayers(session, iface, self)
        self.costing = Costing(self)
        self.model = MeasuresModel(self)
        self.variants = VariantList(session)
        self.picker = MeasuresPalette(self._kinds)
        self.hint = self._label()
        self.unsaved = self._unsaved_bar()
        self.measures = MeasuresList(self.model, iface)
        self.total = self._label()
        self.conflicts = ConflictsList(iface)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (
            self.variants, self.picker, self.hint, self.unsaved, self.measures, self.total, self.conflicts,
        ):  # fmt: skip
            layout.addWidget(widget)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(WAIT)
        self._later.timeout.connect(self._work_out)
        self.layers.changed.connect(self.read)
        self.costing.worked_out.connect(self._show_costs)
        self.costing.failed.connect(session.failed)
        self.picker.picked.connect(self._draw)
        self.measures.change_asked.connect(self._change)
        self.measures.delete_asked.connect(self._delete)
        iface.mapCanvas().mapToolSet.connect(self._follow_tool)
        iface.mapCanvas().keyPressed.connect(self._hear)
        session.leaving.connect(self.costing.close)

    def read(self) -> None:
        """Show the measures as they are now, and work out what they cost."""
        study = self._session.study
        self.costing.stop()
        self.unsaved.setVisible(self.layers.modified())
        self.conflicts.setVisible(False)
        if study is None:
            self.model.clear()
            self._later.stop()
            return
        self.model.read(study, self.layers.layers(), None)
        self._show_total(None)
        first = [variant.name for variant in study.variants()[:1]]
        self.picker.setEnabled(bool(self.model.rows) or self._session.variant not in first)
        self._show_hint()
        self._later.start()

    def _work_out(self) -> None:
        study = self._session.study
        if study is not None and self.model.rows and not self.model.problems:
            drawn = {geometry: layer for geometry, layer in self.layers.layers().items() if has_features(layer)}
            try:
                self.costing.start(study.folder, study.variant(self._session.variant), drawn)
            except StadstweelingError as error:
                self._session.tell(error)

    def _show_costs(self, costs: Costs) -> None:
        self.model.read(self._session.study, self.layers.layers(), costs)
        self._show_total(costs)
        self.conflicts.show_conflicts(costs.conflicts)
        self.conflicts.setVisible(bool(costs.conflicts))

    def _show_total(self, costs: Costs | None) -> None:
        total, unknown = self.model.total()
        lines = list(self.model.problems)
        if costs is not None:
            variant = self._session.study.variant(self._session.variant)
            lines.append(
                self.tr(
                    "Construction {construction} · upkeep {upkeep} a year · present value {present} "
                    "({period:g} years, {rate:g} %)"
                ).format(
                    construction=euros(costs.totals["CONSTRUCTION"]), upkeep=euros(costs.totals["UPKEEP"]),
                    present=euros(costs.totals["PRESENT_VALUE"]), period=variant.period, rate=variant.rate,
                )
            )  # fmt: skip
        elif self.model.rows:
            lines.append(self.tr("Construction about {total}").format(total=euros(total)))
        if unknown:
            lines.append(self.tr("Cost not known, and not in the sum: {count}").format(count=unknown))
        self.total.setText("\n".join(lines))
        self.total.setVisible(bool(lines))

    def _draw(self, name: str) -> None:
        if name:
            self.layers.draw(self._kinds[name])
        else:
            self._iface.actionPan().trigger()
        self._show_hint()

    def _follow_tool(self, tool: QgsMapTool, before: QgsMapTool | None = None) -> None:
        """Let the kind go when the user takes up another tool of QGIS."""
        if tool is None or tool.action() != self._iface.actionAddFeature():
            self.picker.release()
            self._show_hint()

    def _hear(self, event: QKeyEvent) -> None:
        """Stop drawing at Escape on the map."""
        if event.key() == Qt.Key.Key_Escape and self.picker.picked_kind():
            self.picker.release()
            self._draw("")

    def _change(self, row: Row) -> None:
        if self.layers.edit(row.layer):
            self._iface.openFeatureForm(row.layer, row.layer.getFeature(row.feature))

    def _delete(self, row: Row) -> None:
        if self.layers.edit(row.layer) and not row.layer.deleteFeature(row.feature):
            self._session.failed.emit(self.tr("The measure cannot be deleted."))

    def _show_hint(self) -> None:
        """Say what to do now."""
        name = self.picker.picked_kind()
        if not self.picker.isEnabled():
            text = self.tr("This variant stays as it is: add one to draw measures in.")
        elif not name:
            text = self.tr("Pick a measure, and draw it on the map.")
        else:
            how = {
                "polygon": self.tr("{kind}: click the corners on the map, right-click to finish."),
                "line": self.tr("{kind}: click the line on the map, right-click to finish."),
                "point": self.tr("{kind}: click the place on the map."),
            }[self._kinds[name].geometry]
            text = how.format(kind=kind_words()[name][0])
        self.hint.setText(text)

    def _unsaved_bar(self) -> QWidget:
        bar = QWidget()
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(QLabel(self.tr("Not saved yet")), 1)
        self.undo_button = self._button("/mActionUndo.svg", self.tr("Undo"), self.layers.undo)
        self.save_button = self._button("/mActionSaveEdits.svg", self.tr("Save"), self.layers.save)
        layout.addWidget(self.undo_button)
        layout.addWidget(self.save_button)
        bar.setVisible(False)
        return bar

    @staticmethod
    def _button(icon: str, title: str, slot) -> QToolButton:
        button = QToolButton()
        button.setIcon(QgsApplication.getThemeIcon(icon))
        button.setText(title)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.clicked.connect(slot)
        return button

    @staticmethod
    def _label() -> QLabel:
        label = QLabel()
        label.setWordWrap(True)
        return label
