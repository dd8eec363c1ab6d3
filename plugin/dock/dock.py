"""The scenario panel: five steps from top to bottom, each in a widget of its own."""

from __future__ import annotations

from qgis.gui import QgisInterface, QgsCollapsibleGroupBox, QgsDockWidget, QgsScrollArea
from qgis.PyQt.QtCore import QEvent, QObject, QSize
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..dependencies import what_is_missing
from .notice import Notice
from .results_step import ResultsStep
from .run_step import RunStep
from .scenario_step import ScenarioStep
from .session import StudySession
from .study_step import StudyStep
from .variant_step import VariantStep


class Story(QgsScrollArea):
    """An area that scrolls up and down only: it is as wide as what is in it needs to be."""

    def minimumSizeHint(self) -> QSize:
        """Return how small it can be."""
        inside, bar = self.widget().minimumSizeHint().width(), self.verticalScrollBar().sizeHint().width()
        return QSize(inside + bar, super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that what is in it has changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class Dock(QgsDockWidget):
    """The panel in which a planner goes from a study to a report."""

    def __init__(self, iface: QgisInterface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Stadstweeling")
        self.setObjectName("StadstweelingDock")
        self.session = StudySession(self)
        self.notice = Notice()
        self.study = StudyStep(self.session, iface)
        self.steps = {
            self.tr("1. Study"): self.study,
            self.tr("2. Variant"): VariantStep(self.session, iface),
            self.tr("3. Scenario"): ScenarioStep(self.session, iface),
            self.tr("4. Run"): RunStep(self.session, iface),
            self.tr("5. Results"): ResultsStep(self.session, iface),
        }
        self.sections: list[QgsCollapsibleGroupBox] = []
        story = QWidget()
        layout = QVBoxLayout(story)
        for title, step in self.steps.items():
            layout.addWidget(self._section(title, step))
        layout.addStretch(1)
        area = Story()
        area.setWidgetResizable(True)
        area.setWidget(story)
        area.setFrameShape(QgsScrollArea.Shape.NoFrame)
        content = QWidget()
        whole = QVBoxLayout(content)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.notice)
        whole.addWidget(area, 1)
        self.setWidget(content)
        self.session.failed.connect(self.notice.show_message)
        self.session.opened.connect(self._show_state)
        self.session.closed.connect(self._show_state)
        self._show_state()
        if missing := what_is_missing():
            self.notice.show_message(missing)

    def reopen(self) -> None:
        """Open the study that was open last."""
        self.study.reopen()

    def _section(self, title: str, step: QWidget) -> QgsCollapsibleGroupBox:
        section = QgsCollapsibleGroupBox(title)
        section.setObjectName(f"Stadstweeling{type(step).__name__}")
        section.setAccessibleName(title)
        section.setScrollOnExpand(False)
        inside = QVBoxLayout(section)
        inside.addWidget(step)
        self.sections.append(section)
        return section

    def _show_state(self) -> None:
        """Let only the first step be used while no study is open."""
        for section in self.sections[1:]:
            section.setEnabled(self.session.study is not None)
            section.setCollapsed(self.session.study is None)
