"""The list of measures with their costs, and that of their conflicts."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsCoordinateTransform, QgsGeometry, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QTreeView,
)

from .measure_costing import Conflict, Key
from .measures_model import AMOUNT, COST, NAME, MeasuresModel, Row

FEWEST, MOST = 2, 8
"""How many rows are in sight at once."""
ZOOM = 500.0
"""The scale at which a conflict is looked at, 1 : 500: our own default."""


class MeasuresList(QTreeView):
    """The measures of a variant. Double-click or Enter: its form; Delete: delete; the menu: zoom to it, too.

    change_asked, delete_asked: a row to show the form of, or to delete.
    """

    change_asked = pyqtSignal(object)
    delete_asked = pyqtSignal(object)

    def __init__(self, model: MeasuresModel, iface: QgisInterface) -> None:
        super().__init__()
        self._iface = iface
        self._rows = model
        self.setModel(model)
        self.setObjectName("measures")
        self.setAccessibleName(self.tr("Measures of the variant"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        model.modelReset.connect(lambda: _fit(self, len(model.rows) + 1))
        _fit(self, 1)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (AMOUNT, COST):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for title, key, slot in (
            (self.tr("Change…"), "Return", self._change),
            (self.tr("Zoom to"), "", self._zoom),
            (self.tr("Delete"), "Del", self._delete),
        ):
            action = QAction(title, self)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(slot)
            self.addAction(action)
        self.doubleClicked.connect(self._change)

    def _row(self) -> Row | None:
        index: QModelIndex = self.currentIndex()
        return self._rows.rows[index.row()] if index.isValid() else None

    def _change(self) -> None:
        if row := self._row():
            self.change_asked.emit(row)

    def _zoom(self) -> None:
        if row := self._row():
            canvas = self._iface.mapCanvas()
            canvas.zoomToFeatureIds(row.layer, [row.feature])
            canvas.flashFeatureIds(row.layer, [row.feature])

    def _delete(self) -> None:
        if row := self._row():
            self.delete_asked.emit(row)


class ConflictsList(QListWidget):
    """The conflicts of a variant; a click, or Enter, shows where one is."""

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__()
        self._iface = iface
        self.setObjectName("conflicts")
        self.setAccessibleName(self.tr("Conflicts"))
        self.setWordWrap(True)
        size = QgsApplication.scaleIconSize(16)
        self.setIconSize(QSize(size, size))
        self.itemClicked.connect(self.zoom)
        self.itemActivated.connect(self.zoom)

    def show_conflicts(self, conflicts: tuple[Conflict, ...]) -> None:
        """Show these, those of a measure for one reason together."""
        self.clear()
        alike: dict[tuple[Key, str], list[Conflict]] = {}
        for conflict in conflicts:
            alike.setdefault((conflict.key, conflict.reason), []).append(conflict)
        for found in alike.values():
            times = f" ({len(found)}\u00a0×)" if len(found) > 1 else ""
            text = f"{found[0].name}: {found[0].reason}{times}"
            item = QListWidgetItem(QgsApplication.getThemeIcon("/mIconWarning.svg"), text)
            item.setToolTip(self.tr("Show it on the map"))
            item.setData(Qt.ItemDataRole.UserRole, found[0])
            self.addItem(item)
        _fit(self, len(alike))

    def zoom(self, item: QListWidgetItem) -> None:
        """Go to the place of a conflict."""
        conflict: Conflict = item.data(Qt.ItemDataRole.UserRole)
        canvas, project = self._iface.mapCanvas(), QgsProject.instance()
        crs = canvas.mapSettings().destinationCrs()
        place = QgsCoordinateTransform(conflict.place.crs(), crs, project).transform(conflict.place)
        canvas.setCenter(place)
        canvas.zoomScale(min(canvas.scale(), ZOOM))
        canvas.flashGeometries([QgsGeometry.fromPointXY(place)], crs)


def _fit(view: QAbstractItemView, rows: int) -> None:
    """Make a list as high as its rows, up to a limit."""
    row = view.fontMetrics().height() * 3 // 2
    view.setFixedHeight(row * min(max(rows, FEWEST), MOST) + 2 * view.frameWidth())
