"""Which layers of the project a new study is made of, and where it goes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsProject, QgsVectorLayer
from qgis.gui import QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from ..settings import Settings
from .demo_maker import free_folder

ROWS = 5
"""How many layers of land use are in sight at once."""
LAYER = Qt.ItemDataRole.UserRole


class LayerChooser(QWidget):
    """A form with a row for each layer that a study can have. changed: another layer was chosen."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLineEdit(self.tr("My district"))
        self.parent_folder = QgsFileWidget()
        self.parent_folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.parent_folder.setFilePath(str(Settings().data_folder))
        self.combos: dict[str, QgsMapLayerComboBox] = {}
        self.land_use = self._polygons()
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("Title"), self.title)
        form.addRow(self.tr("In the folder"), self.parent_folder)
        kinds = Qgis.LayerFilter
        for name, title, kind in (
            ("DTM", self.tr("Ground level (raster)"), kinds.RasterLayer),
            ("DSM", self.tr("Surface level (raster)"), kinds.RasterLayer),
            ("LANDUSE", self.tr("Land use (areas)"), None),
            ("BUILDINGS", self.tr("Buildings"), kinds.PolygonLayer),
            ("TREES", self.tr("Trees"), kinds.PointLayer),
            ("PATHS", self.tr("Paths"), kinds.LineLayer),
            ("GREEN_SPACES", self.tr("Green spaces"), kinds.PolygonLayer),
            ("UTILITIES", self.tr("Cables and pipes"), kinds.LineLayer),
            ("NEIGHBOURHOODS", self.tr("Neighbourhoods"), kinds.PolygonLayer),
        ):
            form.addRow(title, self.land_use if kind is None else self._combo(name, kind))

    def prepared(self) -> dict[str, Any]:
        """Return the layers that `preparestudy` reads, as its parameters."""
        rows = (self.land_use.item(row) for row in range(self.land_use.count()))
        checked = [row.data(LAYER) for row in rows if row.checkState() == Qt.CheckState.Checked]
        chosen = self._chosen("DTM", "DSM", "BUILDINGS", "TREES")
        return chosen | ({"LANDUSE": checked} if checked else {})

    def kept(self) -> dict[str, str]:
        """Return the layers that go into the study as they are, as parameters of `createstudy`."""
        return self._chosen("PATHS", "GREEN_SPACES", "UTILITIES", "NEIGHBOURHOODS")

    def folder(self) -> Path:
        """Return the folder for the study, which is not there yet."""
        return free_folder(Path(self.parent_folder.filePath()), self.title.text().strip() or self.tr("My district"))

    def _chosen(self, *names: str) -> dict[str, str]:
        layers = {name: self.combos[name].currentLayer() for name in names}
        return {name: layer.id() for name, layer in layers.items() if layer is not None}

    def _combo(self, name: str, kind: Qgis.LayerFilter) -> QgsMapLayerComboBox:
        combo = QgsMapLayerComboBox()
        combo.setFilters(kind)
        combo.setAllowEmptyLayer(True)
        if name != "DTM":
            combo.setLayer(None)
        combo.layerChanged.connect(lambda: self.changed.emit())
        self.combos[name] = combo
        return combo

    def _polygons(self) -> QListWidget:
        """Return a list with the areas of the project, to be checked."""
        found = QListWidget()
        found.setMaximumHeight(found.fontMetrics().height() * ROWS * 3 // 2)
        for layer in QgsProject.instance().mapLayers().values():
            if isinstance(layer, QgsVectorLayer) and layer.geometryType() == Qgis.GeometryType.Polygon:
                item = QListWidgetItem(layer.name(), found)
                item.setData(LAYER, layer.id())
                item.setCheckState(Qt.CheckState.Unchecked)
        found.itemChanged.connect(lambda: self.changed.emit())
        return found
