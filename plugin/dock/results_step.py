"""Step 5: what came out."""

from __future__ import annotations

from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from ..timeline import Timeline
from .comparison import Comparison, Row
from .indicator_table import IndicatorTable
from .outcomes import Outcomes
from .result_maps import ResultMaps
from .session import StudySession
from .time_player import TimePlayer


class ResultsStep(QWidget):
    """The indicators of the variants side by side; maps of a run, of differences and over time; 3D and the report."""

    def __init__(self, session: StudySession, iface: QgisInterface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comparison = Comparison(session)
        self.table = IndicatorTable()
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.player = TimePlayer(Timeline(iface.mapCanvas().temporalController()))
        self.maps = ResultMaps(session)
        self.outcomes = Outcomes(session, iface, self.maps)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.table, self.message, self.maps, self.player, self.outcomes):
            layout.addWidget(widget)
        self.comparison.changed.connect(self._show_comparison)
        self.table.chosen.connect(self._choose)
        self.maps.played.connect(self.player.follow)
        self._show_comparison()

    def _show_comparison(self) -> None:
        """Show the indicators, or why there are none."""
        rows = self.comparison.rows
        self.table.show_rows(rows, self.comparison.variants)
        self.table.setVisible(bool(rows))
        empty = "" if rows else self.tr("Run a scenario to see its results here.")
        self.message.setText(self.comparison.message or empty)
        self.message.setVisible(bool(self.message.text()))

    def _choose(self, row: Row, variant: str) -> None:
        """Show the map that explains an indicator."""
        self.maps.explain(row.indicator.algorithm, row.scenario, variant)
