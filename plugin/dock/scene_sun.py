"""The date and the hour of the sun, as the clocks of the study tell them."""

from __future__ import annotations

from datetime import datetime

from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime, pyqtSignal
from qgis.PyQt.QtWidgets import QDateEdit, QHBoxLayout, QLabel, QSlider, QWidget

from ...processing.adapters.places import HOME_ZONE, ClockZone

HOT_DAY = QDate(2015, 7, 1)
"""The reference day of the heat models."""
AFTERNOON = 15
"""The hour at which the sun begins."""
STEP = 15
"""Minutes between two places of the sun."""
MINUTES = 60


class SunClock(QWidget):
    """A date, and a slider over its hours. moved: the sun stands elsewhere now."""

    moved = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.date, self.hour, self.clock = QDateEdit(HOT_DAY), QSlider(Qt.Orientation.Horizontal), QLabel()
        self.date.setCalendarPopup(True)
        self.date.setAccessibleName(self.tr("Date of the sun"))
        self.hour.setAccessibleName(self.tr("Hour of the sun"))
        self.hour.setRange(0, 24 * MINUTES // STEP - 1)
        self.hour.setPageStep(MINUTES // STEP)
        self.hour.setValue(AFTERNOON * MINUTES // STEP)
        self.clock.setMinimumWidth(self.clock.fontMetrics().horizontalAdvance("00:00"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.date)
        layout.addWidget(self.hour, 1)
        layout.addWidget(self.clock)
        self.set_zone(ClockZone(HOME_ZONE))
        self.date.dateChanged.connect(self._move)
        self.hour.valueChanged.connect(self._move)
        self._tell()

    @property
    def moment(self) -> datetime:
        """The chosen moment, with its time zone."""
        date, time = self.date.date(), self._time
        return datetime(date.year(), date.month(), date.day(), time.hour(), time.minute(), tzinfo=self._zone)

    def set_zone(self, zone: ClockZone) -> None:
        """Tell time as the clocks of a zone do."""
        self._zone = zone
        text = self.tr("Sun and shadow by the clocks of {zone}, summer time included. Heat and shade take it along.")
        for widget in (self.date, self.hour, self.clock):
            widget.setToolTip(text.format(zone=zone.tzname(None)))

    def go_along(self, clock: QDateTime | None) -> None:
        """Let the sun stand where it does at this time on the clocks; stay where it is without one."""
        if clock is None:
            return
        for widget in (self.date, self.hour):
            widget.blockSignals(True)
        self.date.setDate(clock.date())
        self.hour.setValue((clock.time().hour() * MINUTES + clock.time().minute()) // STEP)
        for widget in (self.date, self.hour):
            widget.blockSignals(False)
        self._move()

    @property
    def _time(self) -> QTime:
        return QTime(0, 0).addSecs(self.hour.value() * STEP * 60)

    def _move(self) -> None:
        self._tell()
        self.moved.emit()

    def _tell(self) -> None:
        self.clock.setText(self._time.toString("HH:mm"))
