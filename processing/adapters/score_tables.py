"""The tables of the score of 3-30-300: Cobra's marks and their classes, and which use of a building is which group."""

from __future__ import annotations

import numpy as np

from ..engine.trees.score import RULES, Curve, Marking
from .tables import in_language, read_table


def read_marking() -> Marking:
    """Return how Cobra Groeninzicht gives marks."""
    rows = read_table("cobra_marks")
    curves = {}
    for rule in RULES:
        points = [(row["value"], row["mark"]) for row in rows if row["kind"] == "mark" and row["rule"] == rule]
        curves[rule] = Curve(*np.array(points).T)
    return Marking(curves, {str(row["rule"]): row["value"] for row in rows if row["kind"] == "weight"})


def mark_classes(locale: str) -> dict[int, str]:
    """Return the name of each class of marks in the language of a locale, by its lowest whole mark."""
    return {int(row["lowest"]): in_language(row, "name", locale) for row in read_table("cobra_classes")}


def read_place_groups() -> dict[str, str]:
    """Return the group ("school", "work" or "care") of each use of a building that has one."""
    return {str(row["use"]): str(row["group"]) for row in read_table("place_groups")}
