"""Works out a variant in the background for its costs and conflicts, and leaves the study as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from qgis.core import QgsFeature, QgsPointXY, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...processing.adapters.measure_inputs import GEOMETRIES
from ...processing.adapters.study.city import City
from ...processing.adapters.study.database import Variant
from ...processing.algorithms.study.themes import CITY, PLANS
from ..runner import Job, Runner, State

ALGORITHM = "applymeasures"


@dataclass(frozen=True)
class Conflict:
    """Where and why a measure cannot be; layer, feature: which it is."""

    layer: str
    feature: int
    name: str
    reason: str
    place: QgsPointXY


@dataclass(frozen=True)
class Costs:
    """What came out: totals as `applymeasures` calls them, construction (€) of each feature of a layer, conflicts."""

    totals: Mapping[str, float] = field(default_factory=dict)
    amounts: Mapping[tuple[str, int], float] = field(default_factory=dict)
    construction: Mapping[tuple[str, int], float | None] = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()


class Costing(QObject):
    """Works out the measures in some layers, drawn ones included, one state after another; only the last counts.

    worked_out: a `Costs`. failed: why there are none.
    """

    worked_out = pyqtSignal(object)
    failed = pyqtSignal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = Runner(self)
        self._runner.ended.connect(self._ended)
        self._job: Job | None = None
        self._folder: TemporaryDirectory | None = None

    def start(self, study: Path, variant: Variant, layers: Mapping[str, QgsVectorLayer]) -> None:
        """Work out the measures of a variant in layers that are not empty, instead of what is being worked out."""
        self.stop()
        city = City(study)
        parameters = {
            name: city.path(source)
            for name, layer in PLANS[CITY][0].inputs.items()
            if name not in GEOMETRIES and (source := city.source(layer))
        }
        parameters |= {name: layers[geometry].id() for name, geometry in GEOMETRIES.items() if geometry in layers}
        self._folder = TemporaryDirectory(prefix="stadstweeling", ignore_cleanup_errors=True)
        parameters |= {
            "HORIZON": variant.horizon, "APPLY_CONFLICTING": variant.apply_conflicting, "PERIOD": variant.period,
            "RATE": variant.rate, "COST": f"{self._folder.name}/cost.gpkg",
            "CONFLICTS": f"{self._folder.name}/conflicts.gpkg",
        }  # fmt: skip
        title = self.tr("Costs of {variant}").format(variant=variant.name)
        self._job = self._runner.add(Job(title, ALGORITHM, parameters))

    def stop(self) -> None:
        """Give up what is being worked out."""
        self._job = None
        self._runner.stop_all()

    def close(self) -> None:
        """Stop, and wait until nothing runs any more."""
        self._job = None
        self._runner.close()

    def _ended(self, job: Job) -> None:
        if job is not self._job:
            return
        self._job = None
        if job.state is State.DONE:
            self.worked_out.emit(_read(job))
        elif job.state is State.FAILED:
            self.failed.emit(job.message)
        self._folder.cleanup()


def _read(job: Job) -> Costs:
    rows = _features(job.parameters["COST"])
    return Costs(
        {name: value for name, value in job.results.items() if isinstance(value, (int, float))},
        {_key(row): row["amount"] for row in rows},
        {_key(row): row["construction"] if isinstance(row["construction"], float) else None for row in rows},
        tuple(
            Conflict(*_key(row), row["name"], row["reason"], row.geometry().asPoint())
            for row in _features(job.parameters["CONFLICTS"])
        ),
    )


def _features(path: str) -> list[QgsFeature]:
    return list(QgsVectorLayer(path, "results", "ogr").getFeatures())


def _key(row: QgsFeature) -> tuple[str, int]:
    return row["layer"], row["feature"]
