"""The comparison of the variants of the open study: 'Compare variants' run in the background, and its tables read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from qgis.core import NULL, QgsFeature, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...processing.adapters.compare.tables import read_indicators
from ...processing.adapters.compare.words import damaged_words, label, turn_word, verdict_word
from ...processing.adapters.language import speaking
from ...processing.adapters.study.layout import CITY
from ...processing.adapters.study.runs import RunDamaged
from ...processing.engine.indicators.comparison import Turn
from ...processing.engine.indicators.indicators import Indicator, Verdict
from ..runner import Job, State
from .session import StudySession

ALGORITHM = "comparevariants"
FIRST, AFTER = 7, 2
"""How many fields of the table, with its identifier, stand before those of the variants, and how many after."""


@dataclass(frozen=True)
class Goal:
    """A goal of an indicator, and whether a variant meets it."""

    title: str
    verdict: Verdict


@dataclass(frozen=True)
class Cell:
    """What an indicator is in a variant, and what that is against the base; None for what is not known."""

    value: float | None
    difference: float | None = None
    turn: Turn = Turn.NEITHER
    goals: tuple[Goal, ...] = ()


@dataclass(frozen=True)
class Row:
    """An indicator of a scenario, with a cell for each variant that has one."""

    theme: str
    scenario: str
    indicator: Indicator
    cells: dict[str, Cell]

    @property
    def title(self) -> str:
        """The title of the indicator with its unit."""
        return label(self.indicator)


class Comparison(QObject):
    """The indicators of all variants; `changed` tells that they were read anew, or why they cannot be."""

    changed = pyqtSignal()

    def __init__(self, session: StudySession) -> None:
        super().__init__(session)
        self.variants: list[str] = []
        self.rows: list[Row] = []
        self.message = ""
        """What the user is to know about the comparison, or why there is none."""
        self._session = session
        self._folder = TemporaryDirectory(prefix="stadstweeling-")
        self._job: Job | None = None
        self._soon = QTimer(self)  # several changes at a time are one
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._start)
        session.opened.connect(self._soon.start)
        session.closed.connect(self._forget)
        session.runs_changed.connect(self._soon.start)
        session.variants_changed.connect(self._soon.start)
        session.runner.ended.connect(self._read)

    def _start(self) -> None:
        """Compare what there is now, before anything that waits: the user waits for it too."""
        self._forget()
        if self._session.study is None:
            return
        damaged: list[RunDamaged] = []
        if not any(run.theme != CITY for run in self._session.study.runs(damaged.append)):
            self._say(damaged_words([problem.run for problem in damaged]) if damaged else "")
            return
        files = {name: str(Path(self._folder.name) / f"{name.lower()}.gpkg") for name in ("TABLE", "EFFECTS")}
        parameters = {"STUDY": str(self._session.study.folder), **files}
        self._job = Job(self.tr("Comparing variants"), ALGORITHM, parameters)
        self._session.runner.add(self._job, next=True)

    def _forget(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            self._session.runner.stop(job)
        self.variants, self.rows = [], []
        self._say("")

    def _say(self, message: str) -> None:
        self.message = message
        self.changed.emit()

    def _read(self, job: Job) -> None:
        if job is not self._job:
            return
        self._job = None
        self.message = job.message or "\n".join(job.warnings)
        if job.state is State.DONE:
            indicators = {indicator.name: indicator for indicator in read_indicators()}
            table, effects = (QgsVectorLayer(job.parameters[name], name, "ogr") for name in ("TABLE", "EFFECTS"))
            names = table.fields().names()[FIRST:-AFTER]
            self.variants = names[: (len(names) + 1) // 2]
            found = {(each["scenario"], each["indicator"], each["variant"]): each for each in effects.getFeatures()}
            with speaking(self._session.study.language):  # as the tables do
                self.rows = list(_rows(table, self.variants, found, indicators))
        self.changed.emit()


def _rows(
    table: QgsVectorLayer,
    variants: list[str],
    effects: dict[tuple[str, str, str], QgsFeature],
    indicators: dict[str, Indicator],
) -> Iterator[Row]:
    for feature in table.getFeatures():
        scenario, name = feature["scenario"], feature["indicator"]
        cells = {variants[0]: Cell(_number(feature[variants[0]]))}
        for variant in variants[1:]:
            effect = effects.get((scenario, name, variant))
            cells[variant] = _cell(effect) if effect else Cell(_number(feature[variant]))
        yield Row(feature["theme"], scenario, indicators[name], cells)


def _cell(effect: QgsFeature) -> Cell:
    turns = {turn_word(turn): turn for turn in Turn}
    verdicts = {verdict_word(verdict): verdict for verdict in Verdict}
    titles, met = (effect[name].split("; ") if effect[name] else [] for name in ("goal", "goal_met"))
    goals = tuple(Goal(title, verdicts[word]) for title, word in zip(titles, met, strict=True))
    turn = turns.get(effect["turn"] or "", Turn.NEITHER)
    return Cell(_number(effect["value"]), _number(effect["difference"]), turn, goals)


def _number(value: object) -> float | None:
    return None if value is None or value == NULL else float(value)
