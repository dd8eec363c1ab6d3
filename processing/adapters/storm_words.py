"""What a storm is called, in the user's language: its title, and how rare it is."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ..engine.flood.rain import Hyetograph
from ..engine.flood.storm_statistics import RETURN_PERIODS
from .storm_catalogue import label

translate = QCoreApplication.translate
LONGEST_IN_MINUTES = 120.0


def title(name: str, storm: Hyetograph) -> str:
    """Return name, total and duration of a storm."""
    minutes = storm.duration / 60.0
    if minutes <= LONGEST_IN_MINUTES:
        duration = translate("StormWords", "{minutes} minutes").format(minutes=QLocale().toString(minutes, "g", 4))
    else:
        duration = translate("StormWords", "{hours} hours").format(hours=QLocale().toString(minutes / 60.0, "g", 4))
    total = QLocale().toString(storm.total, "f", 1)
    return translate("StormWords", "{name}: {total} mm in {duration}").format(name=name, total=total, duration=duration)


def rarity_in_words(years_by_climate: Mapping[str, float | None]) -> str:
    """Return for each climate of the table how often the storm comes (years; None where that is not known)."""
    locale = QgsApplication.locale()
    return " · ".join(f"{label(name, locale)}: {_frequency(years)}" for name, years in years_by_climate.items())


def _frequency(years: float | None) -> str:
    if years is None:
        return translate("StormWords", "a duration outside the statistics")
    if years < RETURN_PERIODS[0]:
        return translate("StormWords", "more than twice a year")
    text = QLocale().toString(years, "f", 0 if years >= 10.0 else 1)
    if years > RETURN_PERIODS[1]:
        return translate("StormWords", "once in {years} years (extrapolated)").format(years=text)
    return translate("StormWords", "once in {years} years").format(years=text)
