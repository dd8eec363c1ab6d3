"""What a scenario is called by itself: after what it says. Who gives it another name keeps that."""

from __future__ import annotations

import re
from typing import Any

from ...processing.adapters.heat_tables import horizon_label, read_station_days
from ...processing.adapters.language import language, numbers, translate
from ...processing.adapters.registry import algorithm_of
from ...processing.adapters.storm_catalogue import label
from ...processing.adapters.study.layout import HEAT, WATER
from ...processing.adapters.tree_tables import definition_label
from ...processing.algorithms.flood.designstorm import OWN_TABLE, STATISTICS
from .free_names import free_name

NUMBER, NUMBERED = " ({number})", re.compile(r" \(\d+\)$")
"""How scenarios that say the same are told apart."""
Parameters = dict[str, dict[str, Any]]


def scenario_name(theme: str, parameters: Parameters) -> str:
    """Return the name of a scenario with these parameters, in the language in which results speak."""
    if theme == WATER:
        return _storm_name(parameters)
    if theme == HEAT:
        return _day_name(parameters)
    definition = definition_label(_value(parameters, "score330300", "PRESET"), language())
    return translate("ScenarioNames", "3-30-300: {definition}").format(definition=definition)


def name_after(before: str, theme: str, said: Parameters, says: Parameters, taken: list[str]) -> str:
    """Return what a scenario is called once it says something else: only a name of its own making changes."""
    if NUMBERED.sub("", before) != scenario_name(theme, said):
        return before
    name, others = scenario_name(theme, says), set(taken) - {before}
    return free_name(name + NUMBER, others, 2) if name in others else name


def _storm_name(parameters: Parameters) -> str:
    storm = _value(parameters, "designstorm", "STORM")
    if storm == OWN_TABLE:
        return translate("ScenarioNames", "Storm from your own table")
    if storm != STATISTICS:
        return label(storm, language())
    return translate("ScenarioNames", "{hours} h, once in {years} years ({climate})").format(
        hours=numbers().toString(float(_value(parameters, "designstorm", "DURATION")), "g", 4),
        years=numbers().toString(float(_value(parameters, "designstorm", "RETURN_PERIOD")), "g", 5),
        climate=label(_value(parameters, "designstorm", "HORIZON"), language()),
    )


def _day_name(parameters: Parameters) -> str:
    climate = horizon_label(_value(parameters, "heatstress", "HORIZON"), language())
    if _value(parameters, "heatstress", "STATION_TABLE"):
        return translate("ScenarioNames", "Hot day of your own station ({climate})").format(climate=climate)
    day = read_station_days()[_value(parameters, "heatstress", "STATION")].hours[0].moment
    text = translate("ScenarioNames", "Hot day: {date} ({climate})")
    return text.format(date=numbers().toString(day.date(), "d MMMM yyyy"), climate=climate)


def _value(parameters: Parameters, algorithm: str, name: str) -> Any:
    """Return what a scenario says, the default of the algorithm where it says nothing."""
    said, known = parameters.get(algorithm, {}).get(name), algorithm_of(algorithm)
    return known.parameterDefinition(name).defaultValue() if said is None else said
