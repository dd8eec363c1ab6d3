"""How the dock writes amounts."""

from __future__ import annotations

from qgis.PyQt.QtCore import QLocale


def amount(value: float, unit: str) -> str:
    """Write an amount of a unit of measures: m², m or piece, which needs no word."""
    if unit == "piece":
        return QLocale().toString(round(value))
    return f"{QLocale().toString(float(value), 'f', 0 if abs(value) >= 100.0 else 1)} {unit}"


def euros(value: float) -> str:
    """Write an amount of money in whole euros."""
    return f"€ {QLocale().toString(round(value))}"
