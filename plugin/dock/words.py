"""How the dock writes amounts."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLocale


def amount(value: float, unit: str) -> str:
    """Write an amount of a unit of measures: m², m or piece, which needs no word."""
    if unit == "piece":
        return _locale().toString(round(value))
    return f"{_locale().toString(float(value), 'f', 0 if abs(value) >= 100.0 else 1)} {unit}"


def euros(value: float) -> str:
    """Write an amount of money in whole euros."""
    return f"€ {_locale().toString(round(value))}"


def _locale() -> QLocale:
    """Return the conventions that go with the language of the texts, which is English where there is none."""
    locale = QLocale(QgsApplication.locale())
    return QLocale("en") if locale.language() == QLocale.Language.C else locale
