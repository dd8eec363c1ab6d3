"""Which layers each kind of measure changes, in one table: all the others stay as they are, bit for bit."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from ....processing.engine.measures.measures import Measure
from ....processing.engine.measures.variant import Variant
from . import scenes
from .scenes import GRASS, GREEN_ROOF, HOUSE, PAVING, PERMEABLE
from .test_variant import AT_TREE, LAWN, RASTERS, STREET_PART, variant

TABLE = Path(__file__).resolve().parents[3] / "resources" / "tables" / "measures.csv"

CHANGES: dict[str, tuple[Measure, str]] = {
    "demolish": (scenes.demolish(HOUSE), "surface, land cover, buildings"),
    "fell": (scenes.fell(AT_TREE), "surface, vegetation, trees"),
    "raise_ground": (scenes.raised(LAWN, 0.5), "ground, surface"),
    "dig": (scenes.raised(LAWN, 0.5, sign=-1), "ground, surface"),
    "lower_street": (scenes.wadi(STREET_PART, cover=0), "ground, surface"),
    "water_square": (scenes.wadi(LAWN, cover=PAVING), "ground, surface, land cover, green spaces"),
    "wadi": (scenes.wadi(LAWN, drain=0.001), "ground, surface, land cover, sinks"),
    "ditch": (scenes.pond(LAWN), "ground, surface, land cover, green spaces"),
    "pond": (scenes.pond(AT_TREE), "ground, surface, vegetation, land cover, trees, green spaces"),
    "permeable_paving": (scenes.resurface(LAWN, PERMEABLE), "land cover, green spaces"),
    "paving": (scenes.resurface(LAWN, PAVING), "land cover, green spaces"),
    "green": (scenes.resurface(STREET_PART, GRASS, public=True), "land cover, green spaces"),
    "cool_surface": (scenes.unseen(STREET_PART), ""),
    "building": (scenes.building(AT_TREE), "surface, vegetation, land cover, buildings, trees, green spaces"),
    "green_roof": (scenes.roof(HOUSE), "land cover"),
    "water_roof": (scenes.roof(HOUSE), "land cover"),
    "kerb": (scenes.kerb((slice(17, 18), slice(0, 30))), "ground, surface"),
    "underground_storage": (scenes.sunk(STREET_PART, volume=24.0), "sinks"),
    "drain": (scenes.sunk((slice(18, 19), slice(0, 30)), capacity=0.02), "sinks"),
    "gully": (scenes.sunk((slice(18, 19), slice(3, 4)), capacity=0.01), "sinks"),
    "culvert": (scenes.connect((slice(12, 26), slice(30, 31))), "links"),
    "pump": (scenes.connect((slice(12, 26), slice(30, 31)), head=None), "links"),
    "shade_sail": (scenes.unseen(STREET_PART), ""),
    "tree_row": (scenes.tree(25.5, 12.5), "surface, vegetation, trees"),
    "tree": (scenes.tree(25.5, 12.5), "surface, vegetation, trees"),
}


def layers_of(result: Variant) -> dict[str, object]:
    """Return what the models see of a variant, by layer, such that equal means unchanged."""
    rasters = {name: getattr(result, name).tobytes() for name in RASTERS}
    trees = (result.kept_trees.tolist(), result.new_trees.place.tolist())
    return {
        "ground": rasters["dtm"], "surface": rasters["dsm"], "vegetation": rasters["chm"],
        "land cover": rasters["landcover"], "buildings": (result.gone, result.new_buildings), "trees": trees,
        "green spaces": result.green_changes, "links": result.links, "sinks": result.sinks,
    }  # fmt: skip


def test_each_kind_of_the_table_has_its_row():
    with TABLE.open(newline="", encoding="utf-8") as file:
        assert [row["kind"] for row in csv.DictReader(file)] == list(CHANGES)


@pytest.mark.parametrize("kind", CHANGES)
def test_it_changes_these_layers_and_no_other(kind):
    measure, expected = CHANGES[kind]
    result = variant(measure)
    assert result.applied.tolist() == [1] and result.conflicts == ()
    before, after = layers_of(variant()), layers_of(result)
    assert ", ".join(name for name in after if after[name] != before[name]) == expected


@pytest.mark.parametrize("kind", CHANGES)
def test_what_it_changes_agrees_with_itself(kind):
    """The surface lies on the ground and shows crowns; roofs are where buildings are."""
    measure, _ = CHANGES[kind]
    result = variant(measure)
    assert (result.dsm >= result.dtm + result.chm - 1e-4).all()
    roofs = np.isin(result.landcover, (scenes.ROOF, GREEN_ROOF))
    assert (result.dsm[roofs] > result.dtm[roofs]).all() and not result.chm[roofs].any()
