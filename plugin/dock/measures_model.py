"""The measures of a variant as rows: what each is, how much of it there is, and what it costs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from ...processing.adapters.features import read_features
from ...processing.adapters.measure_inputs import BEYOND, Drawn, drawn_amount, drawn_measures, measure_fields
from ...processing.adapters.measure_tables import kind_words, read_kinds
from ...processing.adapters.path_inputs import around
from ...processing.adapters.study.city import ground_grid
from ...processing.adapters.study.study import Study
from ...processing.adapters.study.tables import has_features
from ...processing.adapters.words import translate_engine
from ...processing.engine.errors import StadstweelingError
from .measure_costing import Costs, Key
from .measures_palette import measure_icon
from .words import amount, euros

NAME, AMOUNT, COST = range(3)
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Row:
    """A measure: its layer in the project and its feature there; amount in its unit; cost (€), None if unknown.

    worked_out: whether cost and amount are those of the variant, or those of what was drawn, whatever is in the way.
    left_out: whether it is not carried out, for its conflicts; then the amount is what was drawn.
    """

    layer: QgsVectorLayer
    feature: int
    kind: str
    name: str
    amount: float
    unit: str
    cost: float | None
    worked_out: bool = False
    conflicts: tuple[str, ...] = ()
    left_out: bool = False


class MeasuresModel(QAbstractTableModel):
    """The rows of the chosen variant, in the order in which they were drawn."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.problems: list[str] = []
        """What is wrong with measures that cannot be read."""

    def read(self, study: Study, layers: Mapping[str, QgsVectorLayer], costs: Costs | None) -> None:
        """Read the measures anew, with the costs that were worked out of them, if any."""
        self.beginResetModel()
        self.problems = []
        reasons: dict[Key, list[str]] = {}
        for conflict in costs.conflicts if costs else ():
            reasons.setdefault(conflict.key, []).append(conflict.reason)
        self.rows = [
            _row((geometry, item.feature), layers[geometry], item, costs, reasons.get((geometry, item.feature), []))
            for geometry, item in _drawn(study, layers, self.problems)
        ]
        self.endResetModel()

    def clear(self) -> None:
        """Have no rows."""
        self.beginResetModel()
        self.rows, self.problems = [], []
        self.endResetModel()

    def total(self) -> tuple[float, int]:
        """Return what all measures cost (€) as far as it is known, and of how many it is not."""
        known = [row.cost for row in self.rows if row.cost is not None]
        return sum(known), len(self.rows) - len(known)

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return how many measures there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:
        """Return 3: name, amount and cost."""
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """Return what is above a column."""
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return (self.tr("Measure"), self.tr("Amount"), self.tr("Construction"))[section]
        return None

    def data(self, index: QModelIndex, role: int = Role.DisplayRole) -> Any:
        """Return what is in a cell."""
        row, column = self.rows[index.row()], index.column()
        if role == Role.DisplayRole:
            return self._text(row, column)
        if role == Role.DecorationRole and column == NAME:
            return QgsApplication.getThemeIcon("/mIconWarning.svg") if row.conflicts else measure_icon(row.kind)
        if role == Role.ToolTipRole:
            return self._more(row)
        if role == Role.TextAlignmentRole and column != NAME:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _text(self, row: Row, column: int) -> str:
        if column == NAME:
            return row.name
        about = "" if row.worked_out else "≈ "
        if column == AMOUNT:
            return f"{about}{amount(row.amount, row.unit)}"
        if row.left_out:
            return self.tr("left out")
        return self.tr("not known") if row.cost is None else f"{about}{euros(row.cost)}"

    def _more(self, row: Row) -> str:
        warning = kind_words()[row.kind][1]
        return "\n".join((row.name, *row.conflicts, *([warning] if warning else [])))


def _drawn(
    study: Study, layers: Mapping[str, QgsVectorLayer], problems: list[str]
) -> Iterator[tuple[str, Drawn]]:
    """Yield the measures in the layers; what is wrong with a layer that cannot be read is added to the problems."""
    kinds, (grid, crs) = read_kinds(), ground_grid(study.folder)
    transform = QgsProject.instance().transformContext()
    for geometry, layer in layers.items():
        if not has_features(layer):
            continue
        try:
            fields = measure_fields(kinds, geometry)
            features = read_features(layer, layer.name(), fields, around(grid, BEYOND), crs.toWkt(), transform)
            for item in drawn_measures(features, geometry, kinds, grid):
                yield geometry, item
        except StadstweelingError as error:
            problems.append(error.translated(translate_engine))


def _row(key: Key, layer: QgsVectorLayer, item: Drawn, costs: Costs | None, reasons: list[str]) -> Row:
    kind = item.kind
    name = kind_words()[kind.name][0]
    if costs is None or key not in costs.amounts:
        drawn = drawn_amount(item)
        unit_cost = item.cost.construction
        cost = None if unit_cost is None else unit_cost * drawn
        return Row(layer, item.feature, kind.name, name, drawn, kind.unit, cost)
    left_out = bool(reasons) and costs.amounts[key] == 0.0
    return Row(
        layer, item.feature, kind.name, name, drawn_amount(item) if left_out else costs.amounts[key], kind.unit,
        costs.construction[key], True, tuple(dict.fromkeys(reasons)), left_out,
    )  # fmt: skip
