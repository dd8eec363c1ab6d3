"""Step 4: compute scenarios on variants."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...processing.adapters.study.database import Scenario
from ...processing.adapters.study.layout import THEMES
from ...processing.adapters.words import translate_engine
from ...processing.engine.errors import StadstweelingError
from ..runner import Job, State
from .choice_box import ChoiceBox
from .estimates import expect
from .job_row import JobRow
from .session import StudySession
from .tab_order import stops_in, tab_through
from .theme_words import theme_title

ALGORITHM = "runstudy"


class RunStep(QWidget):
    """What to run, how long that takes, and the queue of what was asked for, of this study or another."""

    def __init__(self, session: StudySession, iface: QgisInterface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._started: set[str] = set()
        """Themes that ran since QGIS started: their code is compiled."""
        self.variant = ChoiceBox()
        self.themes = {theme: QCheckBox() for theme in THEMES}
        self.estimate = QLabel()
        self.estimate.setWordWrap(True)
        self.run = QPushButton(QgsApplication.getThemeIcon("mActionStart.svg"), self.tr("Run"))
        self.stop = QPushButton(QgsApplication.getThemeIcon("mActionStop.svg"), self.tr("Stop all"))
        self.rows: dict[Job, JobRow] = {}
        self._theme: dict[Job, str] = {}
        self._queue = QVBoxLayout()
        self._lay_out()
        self.variant.activated.connect(self._estimate)
        for box in self.themes.values():
            box.setChecked(True)
            box.toggled.connect(self._estimate)
        self.run.clicked.connect(self._run)
        self.stop.clicked.connect(self._stop_all)
        session.runner.changed.connect(self._show_job)
        session.runner.ended.connect(self._job_ended)
        for signal in (session.opened, session.variants_changed, session.scenarios_changed, session.scenario_chosen):
            signal.connect(self._read)
        session.runs_changed.connect(self._estimate)
        if session.study is not None:
            self._read()

    def chosen_variants(self) -> list[str]:
        """Return the names of the variants to run."""
        names = [self.variant.itemData(index) for index in range(self.variant.count())]
        return [self.variant.currentData()] if self.variant.currentData() else list(filter(None, names))

    def chosen_scenarios(self) -> list[Scenario]:
        """Return the scenarios to run."""
        return [
            self._session.study.scenario(self._session.scenarios[theme])
            for theme, box in self.themes.items()
            if box.isChecked() and theme in self._session.scenarios
        ]

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Variant:"), self.variant)
        buttons = QHBoxLayout()
        buttons.addWidget(self.run)
        buttons.addWidget(self.stop)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        for box in self.themes.values():
            layout.addWidget(box)
        layout.addWidget(self.estimate)
        layout.addLayout(buttons)
        layout.addLayout(self._queue)
        self.stop.hide()

    def _read(self) -> None:
        """Show the variants and the chosen scenarios of the study."""
        study = self._session.study
        if study is None:
            return
        chosen, names = self.variant.currentData(), [variant.name for variant in study.variants()]
        self.variant.clear()
        self.variant.addItem(self.tr("All variants ({count})").format(count=len(names)), "")
        for name in names:
            self.variant.addItem(name, name)
        self.variant.setCurrentIndex(max(self.variant.findData(chosen), 0))
        for theme, box in self.themes.items():
            scenario = self._session.scenarios.get(theme, "")
            box.setEnabled(bool(scenario))
            box.setText(f"{theme_title(theme)}: {scenario}" if scenario else theme_title(theme))
            box.setToolTip(scenario)
        self._estimate()

    def _estimate(self) -> None:
        """Say what the runs will take."""
        if self._session.study is None:
            return
        scenarios, variants = self.chosen_scenarios(), self.chosen_variants()
        self.run.setEnabled(bool(scenarios and variants))
        if not scenarios:
            self.estimate.setText(self.tr("Choose what to run."))
            return
        try:
            expected = expect(self._session.study, scenarios, len(variants), self._started)
            self.estimate.setText(expected.words())
        except StadstweelingError as error:
            self.estimate.setText(error.translated(translate_engine))

    def _run(self) -> None:
        self._session.save_edits()
        for job in [job for job in self.rows if job.state.ended]:
            self._remove(job)
        study, scenarios = str(self._session.study.folder), self.chosen_scenarios()
        for variant in self.chosen_variants():
            for scenario in scenarios:
                parameters = {"STUDY": study, "VARIANTS": variant, "SCENARIOS": scenario.name}
                self._add(Job(f"{variant} · {theme_title(scenario.theme)}", ALGORITHM, parameters), scenario.theme)

    def _add(self, job: Job, theme: str) -> None:
        *_, above = stops_in(next(reversed(self.rows.values()), self))
        row = self.rows[job] = JobRow(job)
        self._theme[job] = theme
        row.stopped.connect(lambda: self._session.runner.stop(job))
        self._queue.addWidget(row)
        tab_through(above, row)
        self._session.runner.add(job)
        self._offer_stop()

    def _remove(self, job: Job) -> None:
        row = self.rows.pop(job)
        del self._theme[job]
        self._queue.removeWidget(row)
        row.deleteLater()

    def _stop_all(self) -> None:
        for job in reversed(list(self.rows)):  # those that wait first, or one of them would start
            self._session.runner.stop(job)

    def _show_job(self, job: Job) -> None:
        if job in self.rows:
            self.rows[job].show_state()

    def _job_ended(self, job: Job) -> None:
        self._offer_stop()
        if job not in self.rows or job.state is not State.DONE:
            return
        self._started.add(self._theme[job])
        study = self._session.study
        if study is not None and str(study.folder) == job.parameters["STUDY"]:
            self._session.runs_changed.emit()

    def _offer_stop(self) -> None:
        self.stop.setVisible(sum(not job.state.ended for job in self.rows) > 1)
