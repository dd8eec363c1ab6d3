"""How the dock writes amounts."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QLocale


def amount(value: float, unit: str) -> str:
    """Write an amount of a unit of measures: m², m or piece."""
    digits = 0 if abs(value) >= 100.0 or unit == "piece" else 1
    name = QCoreApplication.translate("words", "trees") if unit == "piece" else unit
    return f"{QLocale().toString(float(value), 'f', digits)} {name}"


def euros(value: float) -> str:
    """Write an amount of money in whole euros."""
    return f"€ {QLocale().toString(round(value))}"
