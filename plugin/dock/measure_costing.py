"""Works out a variant in the background for its costs and conflicts, and leaves the study as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsReferencedPointXY, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...processing.adapters.measure_inputs import GEOMETRIES
from ...processing.adapters.study.apart import apart
from ...processing.adapters.study.city import City
from ...processing.adapters.study.database import Variant
from ...processing.adapters.study.layout import CITY
from ...processing.adapters.study.tables import renamed, without_identifiers, write_layer
from ...processing.algorithms.study.themes import PLANS
from ..runner import Job, Runner, State

ALGORITHM = "applymeasures"


Key = tuple[str, int]
"""A measure: the geometry of its layer, and its feature there."""


@dataclass(frozen=True)
class Conflict:
    """Where and why a measure cannot be; key: which it is."""

    key: Key
    name: str
    reason: str
    place: QgsReferencedPointXY


@dataclass(frozen=True)
class Costs:
    """What came out: totals as `applymeasures` calls them; amount and construction (€) of each measure; conflicts."""

    totals: Mapping[str, float]
    amounts: Mapping[Key, float]
    construction: Mapping[Key, float | None]
    conflicts: tuple[Conflict, ...]


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
        self._ids: dict[str, list[int]] = {}
        """The features of each layer, in the order in which they were written for the job."""

    def start(self, study: Path, variant: Variant, layers: Mapping[str, QgsVectorLayer]) -> None:
        """Work out the measures of a variant in layers that are not empty, instead of what is being worked out.

        The job gets a copy: the user goes on drawing in the layers themselves. Raises `CannotWrite`.
        """
        self.stop()
        city = City(study)
        parameters = {
            name: apart(city.path(source), ALGORITHM)
            for name, layer in PLANS[CITY][0].inputs.items()
            if name not in GEOMETRIES and (source := city.source(layer))
        }
        self._folder = TemporaryDirectory(prefix="stadstweeling", ignore_cleanup_errors=True)
        folder = Path(self._folder.name)
        self._ids = {geometry: _copy(layer, folder / f"{geometry}.gpkg") for geometry, layer in layers.items()}
        parameters |= {
            name: str(folder / f"{geometry}.gpkg") for name, geometry in GEOMETRIES.items() if geometry in layers
        }
        parameters |= {
            "HORIZON": variant.horizon, "APPLY_CONFLICTING": variant.apply_conflicting, "PERIOD": variant.period,
            "RATE": variant.rate, "COST": str(folder / "cost.gpkg"), "CONFLICTS": str(folder / "conflicts.gpkg"),
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
            self.worked_out.emit(self._read(job))
        elif job.state is State.FAILED:
            self.failed.emit(job.message)
        self._folder.cleanup()

    def _read(self, job: Job) -> Costs:
        costs = _features(job.parameters["COST"])[0]
        conflicts, crs = _features(job.parameters["CONFLICTS"])
        return Costs(
            {name: value for name, value in job.results.items() if isinstance(value, (int, float))},
            {self._key(row): row["amount"] for row in costs},
            {self._key(row): row["construction"] if isinstance(row["construction"], float) else None for row in costs},
            tuple(
                Conflict(
                    self._key(row), row["name"], row["reason"], QgsReferencedPointXY(row.geometry().asPoint(), crs)
                )
                for row in conflicts
            ),
        )

    def _key(self, row: QgsFeature) -> Key:
        return row["layer"], self._ids[row["layer"]][row["feature"] - 1]


def _copy(layer: QgsVectorLayer, file: Path) -> list[int]:
    """Write the features of a layer, saved or not, to a file with the name of the layer; return their ids."""
    features, fields = list(layer.getFeatures()), without_identifiers(layer.fields())
    write_layer(file, file.stem, fields, layer.wkbType(), layer.crs(), renamed(features, fields))
    return [feature.id() for feature in features]


def _features(path: str) -> tuple[list[QgsFeature], QgsCoordinateReferenceSystem]:
    layer = QgsVectorLayer(path, "results", "ogr")
    return list(layer.getFeatures()), layer.crs()
