"""What a scenario of heat or trees means, in a few words below its parameters."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ...processing.adapters.definition_words import canopy_in_words, green_in_words, trees_in_words
from ...processing.adapters.heat_tables import read_horizons, read_station_days
from ...processing.adapters.tree_tables import read_definitions


class DefinitionSketch(QLabel):
    """The three rules by which homes are judged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)

    def show_scenario(self, parameters: dict[str, dict[str, Any]]) -> None:
        """Show the definition of a scenario with these parameters."""
        definitions = read_definitions()
        chosen = parameters.get("score330300", {}).get("PRESET") or next(iter(definitions))
        rules = definitions[chosen]
        words = trees_in_words(rules.trees), canopy_in_words(rules.canopy), green_in_words(rules.green)
        self.setText("\n".join(f"• {text}" for text in words))


class HotDaySketch(QLabel):
    """How hot the day gets."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)

    def show_scenario(self, parameters: dict[str, dict[str, Any]]) -> None:
        """Show the hottest hour of the day of a scenario with these parameters."""
        wanted = parameters.get("heatstress", {})
        if wanted.get("STATION_TABLE"):
            self.setText(self.tr("The day of your own station."))
            return
        days, horizons = read_station_days(), read_horizons()
        day = days[wanted.get("STATION") or next(iter(days))]
        hottest = max(hour.temperature for hour in day.hours) + horizons[wanted.get("HORIZON") or next(iter(horizons))]
        text = self.tr("Hottest hour at the station: {degrees} °C.")
        self.setText(text.format(degrees=QLocale().toString(hottest, "f", 1)))
