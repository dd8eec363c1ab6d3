"""The tables of heat exposure: limits, mortality functions and the colours of the bivariate map."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

from ..engine.errors import BadTable
from ..engine.heat.bivariate import check_limits
from ..engine.heat.mortality import Slope
from ..engine.text import QT_TRANSLATE_NOOP, Text
from .tables import in_language, read_table

SLOPE = ("slope_per_c", "slope_low_per_c", "slope_high_per_c")
RISK = ("relative_risk", "relative_risk_low", "relative_risk_high")
NO_NUMBER = QT_TRANSLATE_NOOP("engine", "'{name}' has no number, or one below {lowest:g}")
NO_FUNCTION = QT_TRANSLATE_NOOP("engine", "the mortality function '{name}' has neither a slope nor a relative risk")


@dataclass(frozen=True)
class ExposureLimits:
    """From which PET (°C) heat is medium and high in the bivariate map, and the smallest count that is shown."""

    heat: tuple[float, float]
    smallest_count: int


@dataclass(frozen=True)
class BivariateClass:
    """A class of the bivariate map: its code (heat, then share, 1 to 3 each), colour and name."""

    code: int
    colour: str
    name: str


def read_exposure_limits(path: str | Path | None = None) -> ExposureLimits:
    """Read the plugin's limits, or a user's own; raises `CannotRead`, `BadTable` or `BadHeatLimits`."""
    where = str(path or "heat_exposure")
    values = {row["name"]: row["value"] for row in read_table("heat_exposure", path)}

    def number(name: str, lowest: float) -> float:
        value = values.get(name)
        if not isinstance(value, float) or not lowest <= value < math.inf:
            problem = Text(NO_NUMBER, {"name": name, "lowest": lowest})
            raise BadTable(where, problem=problem, columns="name, value, unit")
        return value

    heat = (number("bivariate_medium_from", -50.0), number("bivariate_high_from", -50.0))
    check_limits(heat, where)
    return ExposureLimits(heat, int(number("smallest_count", 1.0)))


def mortality_functions() -> list[str]:
    """Return the names of the mortality functions that come with the plugin."""
    return [str(row["function"]) for row in read_table("heat_mortality")]


def read_slope(function: str, threshold: float, path: str | Path | None = None) -> Slope:
    """Read the slope of a mortality function above a threshold (°C), from the plugin's table or a user's own.

    Raises `CannotRead`, `BadTable`, `BadSlope` or `ThresholdTooHigh`.
    """
    where = str(path or "heat_mortality")
    row = next((row for row in read_table("heat_mortality", path) if row["function"] == function), {})
    slope, risk, at = [row.get(name) for name in SLOPE], [row.get(name) for name in RISK], row.get("at_c")
    if all(isinstance(value, float) for value in slope):
        result = Slope(*slope)
    elif isinstance(at, float) and all(isinstance(value, float) and value > 0.0 for value in risk):
        result = Slope.through(tuple(risk), at, threshold)
    else:
        problem = Text(NO_FUNCTION, {"name": function})
        raise BadTable(where, problem=problem, columns=", ".join(("function", *SLOPE, *RISK, "at_c")))
    result.check(where)
    return result


def read_bivariate_classes(locale: str) -> list[BivariateClass]:
    """Read the nine classes of the bivariate map, named in the language of a locale."""
    return [
        BivariateClass(int(row["class"]), str(row["colour"]), in_language(row, "label", locale))
        for row in read_table("bivariate_colours")
    ]
