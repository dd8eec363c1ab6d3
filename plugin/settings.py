"""What the user sets once for all studies, kept in the settings of QGIS."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QStandardPaths

from ..processing.algorithms.measures.applymeasures_parameters import PERIOD, RATE

SECTION = "stadstweeling"
RECENT = 8
"""How many studies are remembered."""


class Settings:
    """The settings, read and written at once.

    data_folder: where new studies go. threads: the most that a model may use, 0 for all. horizon, period, rate: those
    of new variants, as `applymeasures` has them.
    """

    def _value(self, name: str, default: Any) -> Any:
        return QgsSettings().value(f"{SECTION}/{name}", default, type(default))

    def _set(self, name: str, value: Any) -> None:
        QgsSettings().setValue(f"{SECTION}/{name}", value)

    @property
    def data_folder(self) -> Path:
        """The folder for new studies."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(self._value("data_folder", str(Path(documents) / "Stadstweeling")))

    @data_folder.setter
    def data_folder(self, folder: Path) -> None:
        self._set("data_folder", str(folder))

    @property
    def threads(self) -> int:
        """The most threads that a model may use; 0 is all."""
        return min(self._value("threads", 0), os.cpu_count() or 1)

    @threads.setter
    def threads(self, count: int) -> None:
        self._set("threads", count)

    @property
    def horizon(self) -> str:
        """The age of new trees in new variants."""
        return self._value("horizon", "after 10 years")

    @horizon.setter
    def horizon(self, horizon: str) -> None:
        self._set("horizon", horizon)

    @property
    def period(self) -> float:
        """Years of upkeep that count in new variants."""
        return self._value("period", PERIOD)

    @period.setter
    def period(self, years: float) -> None:
        self._set("period", years)

    @property
    def rate(self) -> float:
        """The discount rate (% a year) of new variants."""
        return self._value("rate", RATE)

    @rate.setter
    def rate(self, percent: float) -> None:
        self._set("rate", percent)

    @property
    def panel(self) -> bool:
        """Whether the panel was open when QGIS ended."""
        return self._value("panel", False)

    @panel.setter
    def panel(self, shown: bool) -> None:
        self._set("panel", shown)

    @property
    def recent(self) -> list[Path]:
        """The studies that were opened last, as far as they are still there; the latest first."""
        return [folder for folder in self._opened if folder.is_dir()]

    @property
    def last(self) -> Path | None:
        """The study that was opened last, whether it is still there or not."""
        return next(iter(self._opened), None)

    @property
    def _opened(self) -> list[Path]:
        return [Path(folder) for folder in self._value("recent", [])]

    def remember(self, folder: Path) -> None:
        """Put a study in front of those that were opened last."""
        others = [str(other) for other in self.recent if other != folder]
        self._set("recent", [str(folder), *others][:RECENT])
