"""The table of definitions of 3-30-300."""

from __future__ import annotations

from ..engine.trees.definitions import (
    BlockedBy,
    CanopyRule,
    CanopyScope,
    Definition,
    GreenMeasure,
    GreenRule,
    MeasuredTo,
    Storeys,
    TreeRule,
)
from .tables import in_language, read_table

SQUARE_METRES_A_HECTARE = 10_000.0


def read_definitions() -> dict[str, Definition]:
    """Return the definitions that come with the plugin, by name; the first is the default."""
    definitions = (
        Definition(
            str(row["name"]),
            TreeRule(
                least=int(row["least_trees"]),
                radius=row["radius_m"],
                measured_to=MeasuredTo(row["measured_to"]),
                least_crown=row["least_crown_m2"],
                blocked_by=BlockedBy(row["blocked_by"]),
                storeys=Storeys(row["storeys"]),
            ),
            CanopyRule(
                least_share=row["least_canopy_percent"],
                scope=CanopyScope(row["canopy_scope"]),
                radius=row["canopy_radius_m"],
            ),
            GreenRule(
                least_area=row["least_green_ha"] * SQUARE_METRES_A_HECTARE,
                distance=row["green_distance_m"],
                measure=GreenMeasure(row["green_measure"]),
            ),
        )
        for row in read_table("tree_definitions")
    )
    return {definition.name: definition for definition in definitions}


def definition_label(name: str, locale: str) -> str:
    """Return the text for people of a definition, in the language of a locale."""
    return in_language(next(row for row in read_table("tree_definitions") if row["name"] == name), "label", locale)
