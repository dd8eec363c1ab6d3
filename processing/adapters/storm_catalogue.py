"""The standard storms, climates and shapes, from the tables that come with the plugin."""

from __future__ import annotations

from ..engine.flood.rain import Hyetograph
from ..engine.flood.storm_shapes import Pattern
from ..engine.flood.storms import Shape, StressTest
from .tables import in_language, read_table

HOUR, MINUTE = 3600.0, 60.0
TABLES = ("stresstest_storms", "rioned_storms", "climate_factors", "storm_patterns")


def stress_tests() -> dict[str, StressTest]:
    """Return the storms of the national stress test by name."""
    return {
        row["name"]: StressTest(row["depth_mm"], row["duration_h"] * HOUR, row["return_period_years"])
        for row in read_table("stresstest_storms")
    }


def sewer_storms() -> dict[str, Hyetograph]:
    """Return the RIONED design storms 01 to 10 by name."""
    return {
        row["name"]: Hyetograph.from_depths(_numbers(row["depths_mm"]), row["block_min"] * MINUTE)
        for row in read_table("rioned_storms")
    }


def warming() -> dict[str, float]:
    """Return the global warming since 2005 (degrees) by climate horizon."""
    return {row["name"]: row["warming_degrees"] for row in read_table("climate_factors")}


def shapes() -> dict[str, Shape | Pattern]:
    """Return every shape by name: those that are computed and those of a table."""
    patterns = {
        row["name"]: Pattern(row["duration_h"] * HOUR, tuple(_numbers(row["fractions"])))
        for row in read_table("storm_patterns")
    }
    return {**{shape.value: shape for shape in Shape}, **patterns}


def label(name: str, locale: str) -> str:
    """Return the text for people of a storm, climate or shape of the tables, in the language of a locale."""
    rows = (row for table in TABLES for row in read_table(table) if row["name"] == name)
    return in_language(next(rows), "label", locale)


def _numbers(text: str) -> list[float]:
    return [float(number) for number in text.split()]
