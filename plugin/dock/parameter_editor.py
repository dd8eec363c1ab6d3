"""One parameter of an algorithm as a label and a widget, the same as in QGIS's own dialog of the algorithm."""

from __future__ import annotations

from typing import Any

from qgis.core import NULL, QgsProcessingAlgorithm, QgsProcessingContext
from qgis.gui import QgsDoubleSpinBox, QgsFileWidget, QgsGui, QgsProcessingGui
from qgis.PyQt.QtCore import QDateTime, QObject, Qt, QVariant, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QWidget

from .option_words import option_words

LAYERS = ("source", "raster")
"""Types of parameters that take a layer: a scenario keeps the path of its file, which means the same everywhere."""


class ParameterEditor(QObject):
    """The label and the widget of a parameter of an algorithm, and its value as a scenario keeps it."""

    changed = pyqtSignal()

    def __init__(self, algorithm: QgsProcessingAlgorithm, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.algorithm = algorithm.name()
        self.definition = algorithm.parameterDefinition(name)
        self._algorithm = algorithm  # the definition is part of it
        self._context = QgsProcessingContext()
        self._quiet = False
        if self.definition.type() in LAYERS:
            self._make_file_widget(parent)
        else:
            self._make_widget()
        self.label.setBuddy(self.widget)
        self.label.setToolTip(self.definition.help())
        self.widget.setToolTip(self.definition.help())
        self.widget.setAccessibleName(self.definition.description())
        self.set(None)

    @property
    def name(self) -> str:
        """The name of the parameter."""
        return self.definition.name()

    @property
    def default(self) -> Any:
        """The value of the parameter where a scenario says nothing."""
        return _plain(self.definition.defaultValue())

    def value(self) -> Any:
        """Return the value as JSON can hold it."""
        if self._wrapper is None:
            return self.widget.filePath() or None
        return _plain(self._wrapper.parameterValue())

    def set(self, value: Any) -> None:
        """Show a value, or the default where it is None; `changed` is not emitted."""
        value = self.default if value is None else value
        self._quiet = True
        try:
            if self._wrapper is None:
                self.widget.setFilePath(value or "")
            else:
                self._wrapper.setParameterValue(value, self._context)
        finally:
            self._quiet = False

    def _make_file_widget(self, parent: QWidget) -> None:
        self._wrapper = None
        self.label, self.widget = QLabel(self.definition.description(), parent), QgsFileWidget(parent)
        self.widget.fileChanged.connect(self._tell)

    def _make_widget(self) -> None:
        registry = QgsGui.processingGuiRegistry()
        self._wrapper = registry.createParameterWidgetWrapper(self.definition, QgsProcessingGui.WidgetType.Standard)
        self.widget = self._wrapper.createWrappedWidget(self._context)
        self.label = self._wrapper.createWrappedLabel() or QLabel(self.definition.description())
        self.label.setWordWrap(False)  # a form cuts off the second line of a label; a long one goes above its widget
        self._wrapper.widgetValueHasChanged.connect(self._tell)
        for box in [self.widget, *self.widget.findChildren(QgsDoubleSpinBox)]:
            if isinstance(box, QgsDoubleSpinBox):
                box.setDecimals(2 if (self.default or 0.0) >= 1.0 else 3)
        if isinstance(self.widget, QComboBox):
            for name, words in option_words(self.algorithm, self.name).items():
                index = self.widget.findData(name)
                self.widget.setItemText(index, words)
                self.widget.setItemData(index, words, Qt.ItemDataRole.ToolTipRole)
            # As narrow as the dock: the list that opens is as wide as it needs to be.
            self.widget.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self.widget.setMinimumContentsLength(8)

    def _tell(self) -> None:
        if not self._quiet:
            self.changed.emit()


def _plain(value: Any) -> Any:
    """Return a value of a parameter as JSON can hold it."""
    if isinstance(value, QDateTime):
        return value.toString(Qt.DateFormat.ISODate)
    if isinstance(value, QVariant) or value == NULL:
        return None
    return value
