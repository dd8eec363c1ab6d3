"""The layers of measures in the project: those of the chosen variant, drawn with QGIS's own tools."""

from __future__ import annotations

from qgis.core import Qgis, QgsExpression, QgsProject, QgsProviderRegistry, QgsSnappingConfig, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...processing.adapters.measure_tables import kind_words, read_kinds
from ...processing.adapters.study.layout import DATABASE, MEASURE_LAYERS
from ...processing.adapters.study.measures import VARIANT
from ...processing.adapters.study.tables import open_table
from ...processing.adapters.vector_styles import Categories, style_categories
from ...processing.engine.measures.kinds import MeasureKind
from ...processing.engine.text import QT_TRANSLATE_NOOP
from .measure_form import KIND, prepare_form, set_defaults
from .session import StudySession

TITLES = {
    "polygon": QT_TRANSLATE_NOOP("MeasureLayers", "Measures: areas"),
    "line": QT_TRANSLATE_NOOP("MeasureLayers", "Measures: lines"),
    "point": QT_TRANSLATE_NOOP("MeasureLayers", "Measures: points"),
}
COLOURS = {
    "demolish": "#dd513a", "fell": "#a8324a", "raise_ground": "#b08d57", "dig": "#8c6b3f", "lower_street": "#6b7f99",
    "water_square": "#3a8fb7", "wadi": "#4fa3a0", "ditch": "#2b78b6", "pond": "#5b9bd5", "permeable_paving": "#c9b48f",
    "paving": "#b5a999", "green": "#9fc978", "cool_surface": "#e8e4da", "building": "#c8553d", "green_roof": "#6fae5d",
    "water_roof": "#7f9fb8", "kerb": "#5b6770",
    "underground_storage": "#31688e", "drain": "#1f77b4", "gully": "#17507a", "culvert": "#7d6e5f", "pump": "#d95f02",
    "shade_sail": "#e3b04b", "tree_row": "#2f7d4f", "tree": "#2f7d4f",
}  # fmt: skip
OPACITY = 0.75
SNAP_WITHIN = 12.0
"""How near (pixels) a point snaps to what is drawn already: our own default."""
WAIT = 50
"""How long (ms) to collect changes before telling of them: QGIS tells of each vertex."""


class MeasureLayers(QObject):
    """The three layers of measures of the open study, in the project and in sight.

    changed: something was drawn, changed, deleted, saved or undone.
    """

    changed = pyqtSignal()

    def __init__(self, session: StudySession, iface: QgisInterface, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._iface = iface
        self._ids: dict[str, str] = {}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(WAIT)
        self._later.timeout.connect(self.changed)
        session.opened.connect(self._load)
        session.closed.connect(self._forget)
        session.saving.connect(self.save)
        session.variant_chosen.connect(self._show_variant)
        session.variants_changed.connect(self._reload)
        session.measures_changed.connect(self._reload)

    def layers(self) -> dict[str, QgsVectorLayer]:
        """Return the layers that are in the project, by their geometry."""
        found = {geometry: QgsProject.instance().mapLayer(name) for geometry, name in self._ids.items()}
        return {geometry: layer for geometry, layer in found.items() if layer is not None}

    def modified(self) -> bool:
        """Tell whether anything is not in the study yet."""
        return any(layer.isModified() for layer in self.layers().values())

    def draw(self, kind: MeasureKind) -> None:
        """Let the user draw a measure of a kind, with the tool of QGIS for new features."""
        if kind.geometry not in self.layers():
            self._load()  # the user took the layer out of the project
        layer = self.layers()[kind.geometry]
        set_defaults(layer, self._session.variant, kind)
        if self.edit(layer):
            self._iface.setActiveLayer(layer)
            self._iface.actionAddFeature().trigger()

    def edit(self, layer: QgsVectorLayer) -> bool:
        """Let a layer be edited, and tell whether it can be."""
        if layer.isEditable() or layer.startEditing():
            return True
        sentence = self.tr("'{name}' cannot be edited: is the study read-only?")
        self._session.failed.emit(sentence.format(name=layer.name()))
        return False

    def undo(self) -> None:
        """Undo the last change in the layer where it was made."""
        active = self._iface.activeLayer()
        layers = [layer for layer in self.layers().values() if layer.isModified()]
        for layer in sorted(layers, key=lambda layer: layer is not active)[:1]:
            layer.undoStack().undo()

    def save(self) -> None:
        """Write what was drawn in the study."""
        for layer in self.layers().values():
            if layer.isEditable() and not layer.commitChanges():
                self._session.failed.emit("\n".join((layer.name(), *layer.commitErrors())))

    def _load(self) -> None:
        """Find the layers in the project, or add them."""
        project = QgsProject.instance()
        clean = not project.isDirty()
        for geometry, table in MEASURE_LAYERS.items():
            layer = self._found(table) or self._added(geometry, table)
            kinds = {name: kind for name, kind in read_kinds().items() if kind.geometry == geometry}
            prepare_form(layer, kinds)
            self._style(layer, kinds)
            self._ids[geometry] = layer.id()
            for signal in (
                layer.featureAdded, layer.featuresDeleted, layer.geometryChanged, layer.attributeValueChanged,
                layer.afterCommitChanges, layer.afterRollBack,
            ):  # fmt: skip
                signal.connect(self._notice)
        self._show_variant()
        if clean:
            self._snap(project)
            project.setDirty(False)  # nothing that the user did

    def _found(self, table: str) -> QgsVectorLayer | None:
        """Return the layer of a table of the study that the project has already."""
        wanted = str(self._session.study.folder / DATABASE)
        for layer in QgsProject.instance().mapLayers().values():
            parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
            if parts.get("layerName") == table and parts.get("path") == wanted:
                return layer
        return None

    def _added(self, geometry: str, table: str) -> QgsVectorLayer:
        project = QgsProject.instance()
        layer = open_table(self._session.study.folder, table)
        title = TITLES[geometry]
        layer.setName(self.tr(title))
        layer = project.addMapLayer(layer, False)
        number = sum(1 for other in self._ids if other != geometry)
        node = project.layerTreeRoot().insertLayer(number, layer)
        node.setExpanded(False)
        return layer

    def _style(self, layer: QgsVectorLayer, kinds: dict[str, MeasureKind]) -> None:
        words = kind_words()
        classes = tuple((name, COLOURS[name], words[name][0]) for name in kinds)
        style_categories(layer, Categories(KIND, classes, layer.name()))
        layer.setOpacity(OPACITY)

    def _snap(self, project: QgsProject) -> None:
        """Switch snapping on, to corners and edges of areas and lines; the user may switch it off again."""
        snapping = project.snappingConfig()
        if snapping.enabled():
            return
        snapping.setEnabled(True)
        snapping.setMode(Qgis.SnappingMode.AdvancedConfiguration)
        corners = Qgis.SnappingTypes(Qgis.SnappingType.Vertex | Qgis.SnappingType.Segment)
        for layer in project.mapLayers().values():
            if isinstance(layer, QgsVectorLayer):
                shapes = layer.geometryType() in (Qgis.GeometryType.Polygon, Qgis.GeometryType.Line)
                pixels = Qgis.MapToolUnit.Pixels
                rule = QgsSnappingConfig.IndividualLayerSettings(shapes, corners, SNAP_WITHIN, pixels)
                snapping.setIndividualLayerSettings(layer, rule)
        project.setSnappingConfig(snapping)

    def _show_variant(self) -> None:
        """Show the measures of the chosen variant only."""
        for layer in self.layers().values():
            if not layer.setSubsetString(QgsExpression.createFieldEqualityExpression(VARIANT, self._session.variant)):
                sentence = self.tr("'{name}' still shows another variant: save or undo what you drew.")
                self._session.failed.emit(sentence.format(name=layer.name()))
        self._notice()

    def _reload(self) -> None:
        for layer in self.layers().values():
            if not layer.isEditable():
                layer.dataProvider().reloadData()
                layer.triggerRepaint()
        self._notice()

    def _forget(self) -> None:
        self._ids = {}
        self._notice()

    def _notice(self) -> None:
        self._later.start()
