"""The page of the plugin in the options of QGIS."""

from __future__ import annotations

import os
from pathlib import Path

from qgis.gui import QgsDoubleSpinBox, QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory, QgsSpinBox
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from ..processing.algorithms.measures.applymeasures_parameters import HORIZONS, PERIOD, RATE
from ..processing.engine.text import QT_TRANSLATE_NOOP
from ..processing.engine.threads import limit_threads
from ..resources import ICONS
from .settings import Settings

PAGE = "StadstweelingOptions"
AGES = {
    "at planting": QT_TRANSLATE_NOOP("OptionsPage", "at planting"),
    "after 10 years": QT_TRANSLATE_NOOP("OptionsPage", "after 10 years"),
    "mature": QT_TRANSLATE_NOOP("OptionsPage", "mature"),
}


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page when QGIS shows its options."""

    def __init__(self) -> None:
        super().__init__()
        self.setTitle("Stadstweeling")
        self.setIcon(QIcon(str(ICONS / "stadstweeling.svg")))

    def icon(self) -> QIcon:
        """Return the icon in the list of pages."""
        return QIcon(str(ICONS / "stadstweeling.svg"))

    def createWidget(self, parent: QWidget | None) -> OptionsPage:
        """Return a new page."""
        return OptionsPage(parent)


class OptionsPage(QgsOptionsPageWidget):
    """Where studies go, how many threads models use, and how new variants begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(PAGE)
        settings = Settings()
        self.folder = QgsFileWidget()
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setFilePath(str(settings.data_folder))
        self.threads = QgsSpinBox()
        self.threads.setRange(0, os.cpu_count() or 1)
        self.threads.setSpecialValueText(self.tr("all"))
        self.threads.setClearValue(0, self.tr("all"))
        self.threads.setValue(settings.threads)
        self.horizon = QComboBox()
        for name in HORIZONS:
            age = AGES[name]
            self.horizon.addItem(QCoreApplication.translate("OptionsPage", age), name)
        self.horizon.setCurrentIndex(self.horizon.findData(settings.horizon))
        self.period = self._number(settings.period, PERIOD, 200.0, self.tr("years"))
        self.rate = self._number(settings.rate, RATE, 20.0, self.tr("% a year"))
        form = QFormLayout(self)
        form.addRow(self.tr("Folder for new studies"), self.folder)
        form.addRow(self.tr("Threads for the models"), self.threads)
        form.addRow(QLabel(self.tr("<b>New variants begin with</b>")))
        form.addRow(self.tr("Age of new trees"), self.horizon)
        form.addRow(self.tr("Period of the present value"), self.period)
        form.addRow(self.tr("Discount rate"), self.rate)

    def apply(self) -> None:
        """Keep what was chosen; it counts from the next study, run or variant on."""
        settings = Settings()
        settings.data_folder = Path(self.folder.filePath())
        settings.threads = self.threads.value()
        settings.horizon = self.horizon.currentData()
        settings.period, settings.rate = self.period.value(), self.rate.value()
        limit_threads(settings.threads)

    @staticmethod
    def _number(value: float, usual: float, highest: float, unit: str) -> QgsDoubleSpinBox:
        number = QgsDoubleSpinBox()
        number.setRange(0.0, highest)
        number.setDecimals(1)
        number.setSuffix(f" {unit}")
        number.setValue(value)
        number.setClearValue(usual)
        return number
