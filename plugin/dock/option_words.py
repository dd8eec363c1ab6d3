"""The choices of a scenario in words for people: the algorithms keep them as names that never change."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

from ...processing.adapters.heat_tables import horizon_label, read_horizons
from ...processing.adapters.storm_catalogue import label, sewer_storms, shapes, stress_tests, warming
from ...processing.adapters.tree_tables import definition_label, read_definitions
from ...processing.algorithms.flood.designstorm import OWN_TABLE, STATISTICS
from ...processing.engine.flood.storms import Shape

translate = QCoreApplication.translate


def option_words(algorithm: str, parameter: str) -> dict[str, str]:
    """Return what the choices of a parameter are called, by their names; none for those that speak for themselves."""
    locale = QgsApplication.locale()
    if (algorithm, parameter) == ("designstorm", "STORM"):
        return {
            STATISTICS: translate("OptionWords", "From the rain statistics"),
            **{name: label(name, locale) for name in (*stress_tests(), *sewer_storms())},
            OWN_TABLE: translate("OptionWords", "Own table"),
        }
    if (algorithm, parameter) == ("designstorm", "HORIZON"):
        return {name: label(name, locale) for name in warming()}
    if (algorithm, parameter) == ("designstorm", "SHAPE"):
        return {
            Shape.CONSTANT.value: translate("OptionWords", "Even rain"),
            Shape.EULER.value: translate("OptionWords", "Early peak (Euler II)"),
            Shape.ALTERNATING.value: translate("OptionWords", "Peak in the middle (alternating blocks)"),
        } | {name: label(name, locale) for name in shapes() if name not in {shape.value for shape in Shape}}
    if (algorithm, parameter) == ("heatstress", "HORIZON"):
        return {name: horizon_label(name, locale) for name in read_horizons()}
    if parameter == "PRESET" and algorithm in ("score330300", "canopycover", "plantingplan"):
        return {name: definition_label(name, locale) for name in read_definitions()}
    return {}
