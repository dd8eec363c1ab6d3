"""Which map of which run is shown, and the buttons for what changed and what changes in time."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...processing.adapters.compare.maps import QUANTITIES
from ...processing.adapters.study.runs import Run
from ...processing.adapters.studyproject import Source, results_title
from ...processing.adapters.words import translate_engine
from ..runner import Job, State
from .choice_box import ChoiceBox
from .result_layers import DIFFERENCES, MAP_OF, SERIES_OF, maps_of, newest_runs, show_result
from .session import StudySession
from .theme_words import theme_title


class ResultMaps(QWidget):
    """Chooses a run and one of its maps; `played` carries a layer that changes in time."""

    played = pyqtSignal(object)

    def __init__(self, session: StudySession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._runs: list[Run] = []
        self._job: Job | None = None
        self.run, self.map = ChoiceBox(), ChoiceBox()
        self.show_map = QPushButton(QgsApplication.getThemeIcon("mActionShowAllLayers.svg"), self.tr("Show"))
        self.difference = QPushButton(QgsApplication.getThemeIcon("mIconRaster.svg"), self.tr("Difference"))
        self.play = QPushButton(QgsApplication.getThemeIcon("mTemporalNavigationAnimated.svg"), self.tr("Play"))
        self.difference.setToolTip(self.tr("Map of what this variant changes against the first variant"))
        self.play.setToolTip(self.tr("Play the water or the heat of this run through time"))
        self._lay_out()
        self.run.activated.connect(self._list_maps)
        self.map.activated.connect(self._show)
        self.show_map.clicked.connect(self._show)
        self.difference.clicked.connect(self._show_difference)
        self.play.clicked.connect(self._play)
        session.opened.connect(self._read)
        session.runs_changed.connect(self._read)
        session.closed.connect(self._read)
        session.runner.ended.connect(self._difference_made)
        self._read()

    @property
    def chosen(self) -> Run | None:
        """The chosen run."""
        return self._runs[self.run.currentIndex()] if self._runs else None

    def explain(self, algorithm: str, scenario: str, variant: str) -> None:
        """Show the map that explains the numbers of an algorithm in a variant; no variant: that of the chosen run."""
        variant = variant or (self.chosen.variant.name if self.chosen else "")
        for number, run in enumerate(self._runs):
            if (run.scenario.name, run.variant.name) == (scenario, variant):
                self.run.setCurrentIndex(number)
                self._list_maps()
                index = self.map.findData(MAP_OF.get(algorithm))
                if index >= 0:
                    self.map.setCurrentIndex(index)
                    self._show()

    def _lay_out(self) -> None:
        form, buttons = QFormLayout(), QHBoxLayout()
        form.addRow(self.tr("Run:"), self.run)
        form.addRow(self.tr("Map:"), self.map)
        for button in (self.show_map, self.difference, self.play):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addLayout(buttons)

    def _read(self) -> None:
        """List the newest runs, and keep the choice where it is still there."""
        before = self.chosen.name if self.chosen else ""
        self._runs = newest_runs(self._session.study) if self._session.study else []
        self.run.clear()
        for run in self._runs:
            self.run.addItem(f"{run.variant.name} · {theme_title(run.theme)} · {run.scenario.name}", run.name)
        self.run.setCurrentIndex(max(self.run.findData(before), 0))
        self.setVisible(bool(self._runs))
        self._list_maps()

    def _list_maps(self) -> None:
        run, shown = self.chosen, self.map.currentData()
        self.map.clear()
        if run is None:
            return
        for source in maps_of(run):
            self.map.addItem(source.title, source.name)
        main = next((name for name in MAP_OF.values() if self.map.findData(name) >= 0), None)
        self.map.setCurrentIndex(max(self.map.findData(shown), self.map.findData(main) if shown is None else -1, 0))
        base = self._session.study.variants()[0].name
        self.difference.setEnabled(run.theme in QUANTITIES and run.variant.name != base)
        self.play.setEnabled(self.map.findData(SERIES_OF.get(run.theme)) >= 0)

    def _source(self, name: str) -> Source:
        return next(source for source in maps_of(self.chosen) if source.name == name)

    def _show(self) -> None:
        if self.map.currentData():
            show_result(self._session.study, self._source(self.map.currentData()), results_title(self.chosen.name))

    def _play(self) -> None:
        source = self._source(SERIES_OF[self.chosen.theme])
        self.played.emit(show_result(self._session.study, source, results_title(self.chosen.name)))

    def _show_difference(self) -> None:
        """Show what the variant changes; the map is made where it is not there yet."""
        run, base = self.chosen, self._base_of(self.chosen)
        if base is None:
            text = self.tr("Run the scenario on the variant '{variant}' too: the difference is with that.")
            self._session.failed.emit(text.format(variant=self._session.study.variants()[0].name))
            return
        folder = self._session.study.folder / DIFFERENCES
        parameters = {
            "STUDY": str(self._session.study.folder), "RUNS": f"{base.name}; {run.name}", "TABLE": "memory:",
            "DIFFERENCES": str(folder),
        }  # fmt: skip
        self._job = Job(self.tr("Difference map"), "comparevariants", parameters)
        self._session.runner.add(self._job, next=True)

    def _base_of(self, run: Run) -> Run | None:
        """Return the run of the first variant that a run is compared with."""
        first = self._session.study.variants()[0].name
        same = (each for each in self._runs if each.variant.name == first and each.scenario.name == run.scenario.name)
        return next(same, None)

    def _difference_made(self, job: Job) -> None:
        if job is not self._job:
            return
        self._job = None
        if job.state is not State.DONE:
            self._session.failed.emit(job.message)
            return
        for path in job.results["DIFFERENCE_LAYERS"]:
            self._show_layer(Path(path))

    def _show_layer(self, path: Path) -> None:
        variable = next(each for _, each in QUANTITIES.values() if path.name.startswith(each.name))
        title = f"{translate_engine(variable.title)}: {self.chosen.variant.name}"
        source = Source(path.stem, str(path), title, variable)
        show_result(self._session.study, source, self.tr("Differences"))
