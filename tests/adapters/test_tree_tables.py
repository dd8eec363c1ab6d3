"""The definitions of 3-30-300 as the table gives them."""

from __future__ import annotations

import pytest

from ...processing.adapters.tables import read_table
from ...processing.adapters.tree_tables import read_definitions
from ...processing.engine.trees.definitions import BlockedBy, CanopyScope, GreenMeasure, MeasuredTo


def test_the_window_is_the_default():
    assert list(read_definitions()) == ["Visible from the window", "Cobra", "Nieuwenhuijsen", "Handbook minimum"]


def test_definitions_are_those_of_their_authors():
    definitions = read_definitions()
    cobra, barcelona = definitions["Cobra"], definitions["Nieuwenhuijsen"]
    assert (cobra.trees.radius, cobra.trees.measured_to) == (25.0, MeasuredTo.CROWN_EDGE)
    assert (cobra.trees.least_crown, cobra.trees.blocked_by) == (28.0, BlockedBy.NOTHING)
    assert (cobra.canopy.scope, cobra.canopy.radius) == (CanopyScope.HOME, 500.0)
    assert (barcelona.trees.radius, barcelona.trees.measured_to) == (15.0, MeasuredTo.STEM)
    assert barcelona.green.least_area == 5000.0 and barcelona.green.measure is GreenMeasure.EUCLIDEAN
    assert definitions["Visible from the window"].trees.blocked_by is BlockedBy.BUILDINGS_AND_CROWNS


@pytest.mark.parametrize("definition", read_definitions().values(), ids=lambda definition: definition.name)
def test_every_definition_is_three_trees_thirty_percent_and_three_hundred_metres(definition):
    assert (definition.trees.least, definition.canopy.least_share, definition.green.distance) == (3, 30.0, 300.0)
    assert (definition.canopy.radius is None) == (definition.canopy.scope is CanopyScope.NEIGHBOURHOOD)


def test_every_rule_has_a_source():
    for row in read_table("tree_definitions"):
        assert all(len(str(row[f"{rule}_source"])) > 20 for rule in ("trees", "canopy", "green"))


def test_a_crown_of_28_square_metres_is_6_metres_wide():
    """Handbook: a crown of at least 28 m² is one 6 to 8 m wide."""
    assert read_definitions()["Cobra"].trees.least_diameter == pytest.approx(6.0, abs=0.03)
