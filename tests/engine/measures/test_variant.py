"""Every kind of measure changes every layer together, so that water, heat and trees see one city."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ....processing.engine.measures.kinds import Reason
from ....processing.engine.measures.variant import work_out
from ....processing.engine.progress import Cancelled
from ....processing.engine.trees.scene import Trees
from . import scenes
from .scenes import (
    DITCH,
    GRASS,
    GREEN_ROOF,
    GRID,
    GROUND,
    HOUSE,
    PAVING,
    PERMEABLE,
    PIPE,
    ROOF,
    STREET,
    WADI,
    WATER,
    WOOD,
)

LAWN = (slice(26, 30), slice(22, 28))
"""Grass with nothing on or below it."""
AT_TREE = (slice(4, 8), slice(13, 17))
RASTERS = ("dtm", "dsm", "chm", "landcover")


def variant(*measures, base=None, **more):
    return work_out(base or scenes.town(), measures, 1 + max((m.number for m in measures), default=0), **more)


def changed(result, name: str) -> np.ndarray:
    return getattr(result, name) != getattr(scenes.town(), name)


def only(cells) -> np.ndarray:
    mask = np.zeros(GRID.shape, bool)
    mask[cells] = True
    return mask


def refusals(result) -> list[tuple[Reason, bool]]:
    return [(conflict.reason, conflict.applied) for conflict in result.conflicts]


def test_no_measures_is_the_base_bit_for_bit():
    base, result = scenes.town(), variant()
    for name in RASTERS:
        assert getattr(result, name).tobytes() == getattr(base, name).tobytes()
    assert result.kept_trees.all() and not len(result.new_trees) and not result.gone and not result.new_buildings
    assert result.green_change == 0.0 and result.conflicts == ()


@pytest.mark.parametrize("hole", ["dtm", "dsm", "chm"])
def test_unknown_cells_stay_as_they_are(hole):
    base = scenes.town()
    getattr(base, hole)[30:33, 30:33] = np.nan
    result = variant(scenes.resurface(LAWN, PERMEABLE), base=base)
    for name in RASTERS[:3]:
        assert getattr(result, name).tobytes() == getattr(base, name).tobytes()


class TestEachKind:
    """The layers that are not named stay as they were."""

    def test_building(self):
        result = variant(scenes.building(LAWN, 10.0))
        assert (result.dsm[LAWN] == GROUND + 10.0).all() and (result.landcover[LAWN] == ROOF).all()
        for name in ("dsm", "landcover"):
            np.testing.assert_array_equal(changed(result, name), only(LAWN))
        assert not changed(result, "dtm").any() and not changed(result, "chm").any()
        assert [new.number for new in result.new_buildings] == [2] and result.green_change == -24.0

    def test_building_over_a_tree(self):
        cells = (slice(3, 9), slice(14, 18))
        result = variant(scenes.building(cells))
        assert not result.kept_trees.any() and not result.chm.any()
        assert (result.dsm[cells] == GROUND + 10.0).all()
        assert result.dsm[5, 13] == GROUND, "the crown of the felled tree beside it went, too"

    def test_demolish_takes_a_building_whole(self):
        half = (slice(4, 9), slice(4, 10))
        result = variant(scenes.demolish(half, PAVING))
        assert (result.dsm[HOUSE] == GROUND).all() and (result.landcover[HOUSE] == PAVING).all()
        assert result.gone == {1} and not changed(result, "dtm").any() and not changed(result, "chm").any()

    def test_demolish_leaves_a_building_of_which_it_has_less_than_half(self):
        result = variant(scenes.demolish((slice(4, 10), slice(4, 7))))
        assert not result.gone and not changed(result, "dsm").any() and not changed(result, "landcover").any()

    def test_demolish_takes_a_roof_without_a_building(self):
        base = scenes.town()
        base.buildings[:] = 0
        cells = (slice(4, 6), slice(4, 12))
        result = variant(scenes.demolish(cells), base=base)
        np.testing.assert_array_equal(changed(result, "landcover"), only(cells))
        assert (result.dsm[cells] == GROUND).all()

    def test_raise_moves_ground_and_what_stands_on_it(self):
        result = variant(scenes.raised(AT_TREE, 0.5))
        np.testing.assert_array_equal(changed(result, "dtm"), only(AT_TREE))
        np.testing.assert_allclose((result.dsm - scenes.town().dsm)[AT_TREE], 0.5, atol=1e-6)
        assert not changed(result, "chm").any() and not changed(result, "landcover").any() and result.kept_trees.all()

    def test_raise_to_a_level(self):
        base = scenes.town()
        base.dtm[26:28] = base.dsm[26:28] = 1.4
        result = variant(scenes.raised(LAWN, level=1.2), base=base)
        assert (result.dtm[26:28, 22:28] == np.float32(1.4)).all(), "it was higher already"
        assert (result.dtm[28:30, 22:28] == np.float32(1.2)).all()

    def test_dig_with_side_slopes(self):
        """One metre out for each decimetre down: the banks lie half a cell, one and a half … beyond the edge."""
        result = variant(scenes.raised(LAWN, 0.3, side_slope=10.0, sign=-1))
        np.testing.assert_allclose(result.dtm[28, 21:17:-1], [0.75, 0.85, 0.95, 1.0], atol=1e-6)
        np.testing.assert_allclose(result.dtm[LAWN], 0.7, atol=1e-6)
        np.testing.assert_array_equal(result.dsm, np.where(changed(result, "dtm"), result.dtm, scenes.town().dsm))

    def test_slopes_end_at_buildings_and_water(self):
        result = variant(scenes.raised((slice(11, 14), slice(30, 35)), 1.0, side_slope=9.0))
        assert not changed(result, "dtm")[DITCH].any() and not changed(result, "dtm")[HOUSE].any()
        assert changed(result, "dtm")[12, 28] and result.dtm[12, 28] < result.dtm[12, 29]

    def test_wadi(self):
        result = variant(scenes.wadi(LAWN, 0.3))
        np.testing.assert_allclose(result.dtm[LAWN], 0.7, atol=1e-6)
        np.testing.assert_allclose(result.dsm[LAWN], 0.7, atol=1e-6)
        np.testing.assert_array_equal(changed(result, "landcover"), only(LAWN))
        assert (result.landcover[LAWN] == WADI).all() and result.green_change == 0.0

    def test_wadi_with_banks_stays_inside_its_outline(self):
        result = variant(scenes.wadi((slice(25, 30), slice(22, 31)), 0.3, side_slope=5.0))
        np.testing.assert_allclose(result.dtm[27, 21:27], [1.0, 0.9, 0.7, 0.7, 0.7, 0.7], atol=1e-6)

    def test_pond_stands_below_its_lowest_bank_and_its_trees_go(self):
        result = variant(scenes.pond(AT_TREE, freeboard=0.3))
        assert (result.dtm[AT_TREE] == np.float32(0.7)).all() and (result.dsm[AT_TREE] == np.float32(0.7)).all()
        assert (result.landcover[AT_TREE] == WATER).all()
        assert not result.kept_trees.any() and not result.chm.any() and result.green_change == -16.0
        assert (variant(scenes.pond(LAWN, level=-1.0)).dtm[LAWN] == -1.0).all()

    def test_green_for_paving(self):
        cells = (slice(18, 22), slice(5, 10))
        result = variant(scenes.resurface(cells, GRASS))
        np.testing.assert_array_equal(changed(result, "landcover"), only(cells))
        assert not any(changed(result, name).any() for name in RASTERS[:3]) and result.green_change == 20.0

    def test_permeable_paving(self):
        result = variant(scenes.resurface(STREET_PART, PERMEABLE))
        assert (result.landcover[STREET_PART] == PERMEABLE).all() and result.green_change == 0.0

    def test_green_roof_covers_roofs_alone_and_costs_their_area(self):
        result = variant(scenes.roof((slice(4, 20), slice(4, 8))))
        np.testing.assert_array_equal(changed(result, "landcover"), only((slice(4, 10), slice(4, 8))))
        assert (result.landcover[4:10, 4:8] == GREEN_ROOF).all() and result.amounts.tolist() == [24.0]
        assert not any(changed(result, name).any() for name in RASTERS[:3]) and result.green_change == 0.0

    def test_kerb(self):
        cells = (slice(17, 18), slice(0, 30))
        result = variant(scenes.kerb(cells, 0.1))
        np.testing.assert_allclose(result.dtm[cells], 1.1, atol=1e-6)
        np.testing.assert_allclose(result.dsm[cells], 1.1, atol=1e-6)
        np.testing.assert_array_equal(changed(result, "dtm"), only(cells))
        assert not changed(result, "landcover").any() and not changed(result, "chm").any()

    def test_tree(self):
        result = variant(scenes.tree(25.5, 12.5, 10.0, 6.0))
        assert result.chm[27, 25] == 10.0 and result.dsm[27, 25] == GROUND + 10.0
        assert np.count_nonzero(changed(result, "chm")) == 25, "cells with their centre within 3 m"
        np.testing.assert_array_equal(changed(result, "chm"), changed(result, "dsm"))
        assert not changed(result, "dtm").any() and not changed(result, "landcover").any()
        assert result.new_trees.place.tolist() == [[25.5, 12.5]]
        columns = (result.new_trees.height, result.new_trees.crown_diameter, result.new_trees.crown_base)
        assert [column.tolist() for column in columns] == [[10.0], [6.0], [2.5]]

    def test_the_crown_of_a_tree_ends_at_a_roof(self):
        shed = scenes.building((slice(10, 12), slice(6, 10)), number=1)
        result = variant(scenes.tree(8.5, 27.5, root_room=1.0), shed)
        assert result.chm[12, 8] == 10.0 and result.chm[11, 10] > 0.0 and not result.chm[10:12, 6:10].any()
        assert (result.dsm[10:12, 6:10] == GROUND + 10.0).all()

    def test_fell(self):
        result = variant(scenes.fell(AT_TREE))
        assert not result.kept_trees.any() and not result.chm.any()
        np.testing.assert_array_equal(changed(result, "dsm"), changed(result, "chm"))
        assert (result.dsm[changed(result, "dsm")] == GROUND).all() and not changed(result, "landcover").any()

    def test_felling_turns_woodland_into_another_cover(self):
        base = scenes.town()
        base.landcover[:16] = WOOD
        result = variant(scenes.fell(AT_TREE, cover=PAVING), base=base)
        bare = only(AT_TREE) | ((scenes.town().chm > 0.0) & ~only(HOUSE))
        np.testing.assert_array_equal(result.landcover != base.landcover, bare & (base.landcover == WOOD))
        assert (result.landcover[bare & (base.landcover == WOOD)] == PAVING).all()

    def test_woodland_without_a_crown_can_be_felled(self):
        base = scenes.town()
        base.landcover[LAWN] = WOOD
        assert (variant(scenes.fell(LAWN), base=base).landcover[LAWN] == GRASS).all()

    def test_woodland_below_a_crown_that_stays_stays(self):
        base = scenes.town()
        base.landcover[:16] = WOOD
        cells = (slice(2, 8), slice(17, 20))
        result = variant(scenes.fell(cells), base=base)
        crown = base.chm[cells] > 0.0
        assert crown.any() and (result.landcover[cells][crown] == WOOD).all()
        assert (result.landcover[cells][~crown] == GRASS).all() and result.kept_trees.all()

    def test_felling_leaves_the_crown_of_a_neighbour(self):
        base = variant(scenes.tree(19.5, 34.5, 5.0, 6.0))
        both = replace(
            scenes.town(), chm=base.chm, dsm=base.dsm,
            trees=replace(
                scenes.town().trees, place=np.array([(15.0, 34.0), (19.5, 34.5)]), height=np.array([8.0, 5.0]),
                crown_diameter=np.array([6.0, 6.0]), crown_base=np.array([2.0, 1.25]),
            ),
        )  # fmt: skip
        result = variant(scenes.fell(AT_TREE), base=both)
        assert result.kept_trees.tolist() == [False, True]
        alone = variant(scenes.tree(19.5, 34.5, 5.0, 6.0), base=bare())
        np.testing.assert_array_equal(result.chm, alone.chm)
        np.testing.assert_allclose(result.dsm, alone.dsm, atol=1e-6)

    def test_felling_beside_a_house_leaves_the_house(self):
        """The crown hides the roof in the surface, as a laser sees it."""
        base = scenes.town()
        base.chm[4:10, 10:12] = 7.5
        base.dsm[4:10, 10:12] = GROUND + 7.5
        result = variant(scenes.fell((slice(2, 10), slice(10, 18))), base=base)
        assert (result.dsm[HOUSE] == GROUND + 6.0).all() and not result.chm.any()

    def test_what_no_model_sees_changes_nothing(self):
        result = variant(scenes.unseen(STREET))
        assert not any(changed(result, name).any() for name in RASTERS)
        assert result.applied.tolist() == [1] and result.amounts.tolist() == [240.0]


    def test_storage_under_ground_and_the_drain_of_a_wadi(self):
        result = variant(scenes.sunk(STREET_PART, volume=24.0), scenes.wadi(LAWN, drain=0.001, number=1))
        drain, storage = result.sinks
        assert (storage.measure, storage.capacity, storage.volume) == (0, None, 24.0)
        assert (drain.measure, drain.capacity, drain.volume) == (1, 0.001, None)
        for sink, cells in ((storage, STREET_PART), (drain, LAWN)):
            mask = np.zeros(GRID.shape, bool)
            sink.patch.of(mask)[sink.patch.mask] = True
            np.testing.assert_array_equal(mask, only(cells))
        assert variant(scenes.wadi(LAWN)).sinks == ()

    def test_a_culvert_keeps_its_two_ends(self):
        (link,) = variant(scenes.connect((slice(18, 24), slice(5, 6)), 0.2, 0.05)).links
        assert (link.start, link.end) == ((5.5, 21.5), (5.5, 16.5)) and (link.capacity, link.head) == (0.2, 0.05)

    def test_green_spaces_are_made_and_taken_in_the_order_of_the_works(self):
        """The new house is built on the new green, whichever was drawn first."""
        house, green = scenes.building(STREET_PART), scenes.resurface(STREET_PART, GRASS, public=False, number=1)
        result = variant(house, green, scenes.pond(LAWN, number=2), apply_conflicting=True)
        changes = [(change.measure, change.public) for change in result.green_changes]
        assert changes == [(2, None), (1, False), (0, None)]


STREET_PART = (slice(18, 24), slice(2, 12))


def bare():
    base = scenes.town()
    base.chm[:] = 0.0
    base.dsm[:] = base.dtm
    base.dsm[HOUSE] += 6.0
    return replace(base, trees=Trees.of(np.zeros((0, 2)), np.zeros(0), np.zeros(0)))


def test_a_surface_without_trees_stays_without():
    """The surface of some studies is ground and buildings alone."""
    base = scenes.town()
    base.dsm[:] = bare().dsm
    result = variant(scenes.tree(25.5, 12.5), base=base)
    np.testing.assert_array_equal(result.dsm, base.dsm)
    assert result.chm[27, 25] == 10.0


class TestOrder:
    def test_the_table_comes_before_the_layer(self):
        """A tree in a new wadi, drawn before it, is planted after it."""
        result = variant(scenes.tree(25.5, 12.5), scenes.wadi((slice(25, 30), slice(22, 29)), number=1))
        assert len(result.new_trees) == 1 and result.conflicts == ()
        assert result.dsm[27, 25] == pytest.approx(GROUND - 0.3 + 10.0)

    def test_a_house_on_raised_ground(self):
        result = variant(scenes.building(LAWN, 10.0), scenes.raised((slice(25, 31), slice(20, 30)), 0.5, number=1))
        assert (result.dsm[LAWN] == GROUND + 10.5).all() and result.conflicts == ()

    def test_demolish_makes_room_for_a_house(self):
        result = variant(scenes.building(HOUSE, 12.0), scenes.demolish(HOUSE, number=1))
        assert result.gone == {1} and len(result.new_buildings) == 1 and result.conflicts == ()
        assert (result.dsm[HOUSE] == GROUND + 12.0).all()

    def test_of_two_that_overlap_the_second_is_a_conflict_and_wins_where_applied(self):
        pair = scenes.resurface(STREET_PART, PERMEABLE), scenes.resurface(STREET_PART, GRASS, number=1)
        result = variant(*pair)
        assert refusals(result) == [(Reason.MEASURES, False)] and (result.landcover[STREET_PART] == PERMEABLE).all()
        result = variant(*pair, apply_conflicting=True)
        assert refusals(result) == [(Reason.MEASURES, True)] and (result.landcover[STREET_PART] == GRASS).all()


class TestConflicts:
    @pytest.mark.parametrize(
        ("measure", "reason"),
        [
            (scenes.building((slice(8, 14), slice(8, 14))), Reason.BUILDING),
            (scenes.wadi((slice(10, 14), slice(32, 38))), Reason.WATER),
            (scenes.pond((slice(28, 31), slice(2, 9))), Reason.UTILITIES),
            (scenes.tree(10.5, 8.5), Reason.UTILITIES),
            (scenes.kerb((slice(7, 8), slice(0, 20))), Reason.BUILDING),
            (scenes.resurface((slice(8, 14), slice(8, 14)), PERMEABLE), Reason.BUILDING),
            (scenes.sunk((slice(8, 14), slice(8, 14)), volume=1.0), Reason.BUILDING),
            (scenes.sunk((slice(10, 14), slice(32, 38)), volume=1.0), Reason.WATER),
            (scenes.sunk((slice(28, 31), slice(2, 9)), capacity=0.01), Reason.UTILITIES),
            (scenes.connect((slice(25, 35), slice(3, 4))), Reason.UTILITIES),
            (scenes.connect((slice(5, 6), slice(2, 16))), Reason.BUILDING),
            (scenes.tree(7.5, 29.0), Reason.ROOTS),
            (scenes.tree(15.5, 33.0), Reason.ROOTS),
        ],
    )
    def test_each_reason(self, measure, reason):
        result = variant(measure)
        assert refusals(result) == [(reason, False)]
        assert not any(changed(result, name).any() for name in RASTERS) and result.refused.tolist() == [1]
        assert result.links == result.sinks == result.green_changes == ()
        assert refusals(variant(measure, apply_conflicting=True)) == [(reason, True)]

    def test_water_must_stay_within_its_banks(self):
        """The ground beside it falls to 0.8 in one cell."""
        base = scenes.town()
        base.dtm[28, 28] = base.dsm[28, 28] = 0.8
        assert variant(scenes.pond(LAWN, level=0.8), base=base).conflicts == ()
        (conflict,) = variant(scenes.pond(LAWN, level=0.9), base=base).conflicts
        assert (conflict.reason, conflict.place, conflict.applied) == (Reason.BANKS, (28.5, 11.5), False)
        assert refusals(variant(scenes.pond(LAWN, freeboard=0.1), base=base)) == [(Reason.BANKS, False)]
        insisted = variant(scenes.pond(LAWN, level=0.9), base=base, apply_conflicting=True)
        assert (insisted.dtm[LAWN] == np.float32(0.9)).all()

    def test_water_beside_lower_water_has_no_banks_there(self):
        assert variant(scenes.pond((slice(10, 14), slice(32, 36)), level=0.7)).conflicts == ()

    def test_a_pond_as_large_as_the_study_has_no_banks(self):
        assert Reason.BANKS not in [reason for reason, _ in refusals(variant(scenes.pond((slice(None), slice(None)))))]

    @pytest.mark.parametrize(("level", "sign", "reasons"), [(11.0, 1, []), (11.5, 1, [Reason.HEIGHT]),
                                                            (-9.0, -1, []), (-9.5, -1, [Reason.HEIGHT])])  # fmt: skip
    def test_ground_moves_ten_metres_at_most(self, level, sign, reasons):
        result = variant(scenes.raised(LAWN, level=level, sign=sign))
        assert [reason for reason, _ in refusals(result)] == reasons

    def test_place_is_where_it_is(self):
        conflict = variant(scenes.wadi((slice(28, 31), slice(2, 9)))).conflicts[0]
        row, column = GRID.row_column(*conflict.place)
        assert only(PIPE)[row, column] and row == 30 and 2 <= column < 9

    def test_a_tree_on_a_roof_has_two(self):
        assert refusals(variant(scenes.tree(8.5, 33.5))) == [(Reason.BUILDING, False), (Reason.ROOTS, False)]

    @pytest.mark.parametrize(
        "measure",
        [
            scenes.fell(LAWN), scenes.demolish(LAWN), scenes.roof(LAWN), scenes.wadi(LAWN, outside=True),
            scenes.resurface(LAWN, GRASS), scenes.raised(LAWN, level=0.9), scenes.raised(LAWN, level=1.1, sign=-1),
            scenes.demolish((slice(4, 10), slice(4, 7))),
        ],
    )  # fmt: skip
    def test_where_there_is_nothing_the_user_cannot_insist(self, measure):
        result = variant(measure, apply_conflicting=True)
        assert len(result.conflicts) == 1 and not result.conflicts[0].applied and result.applied.sum() == 0

    @pytest.mark.parametrize("make", [scenes.pond, scenes.wadi, scenes.raised, scenes.resurface, scenes.kerb])
    def test_what_works_on_the_ground_goes_round_a_house(self, make):
        cells = (slice(8, 14), slice(8, 14))
        given = {"cover": PERMEABLE} if make is scenes.resurface else {}
        result = variant(make(cells, **given), apply_conflicting=True)
        inside = only(cells) & ~only(HOUSE)
        for name in RASTERS:
            assert not changed(result, name)[HOUSE].any()
        assert (changed(result, "dtm") | changed(result, "landcover"))[inside].all()

    def test_the_stem_of_a_felled_tree_needs_no_room(self):
        assert variant(scenes.tree(15.5, 33.0), scenes.fell(AT_TREE, number=1)).conflicts == ()

    def test_two_new_trees_need_room_of_their_own(self):
        result = variant(scenes.tree(25.5, 12.5), scenes.tree(27.0, 12.5, number=1), scenes.tree(30.5, 12.5, number=2))
        assert result.applied.tolist() == [1, 0, 1] and refusals(result) == [(Reason.ROOTS, False)]


class TestWhatIsPaidFor:
    """The cells that a measure changes, as a share of those that were drawn."""

    HALF_HOUSE = (slice(6, 14), slice(4, 12))
    """64 cells, 32 of which are the house."""

    @pytest.mark.parametrize("make", [scenes.pond, scenes.wadi, scenes.raised, scenes.kerb, scenes.sunk])
    def test_what_goes_round_a_house(self, make):
        assert variant(make(self.HALF_HOUSE), apply_conflicting=True).amounts.tolist() == [32.0]
        assert variant(make(LAWN)).amounts.tolist() == [24.0], "nothing in the way: all of it"

    def test_the_volume_of_storage_is_that_of_what_is_made(self):
        (sink,) = variant(scenes.sunk(self.HALF_HOUSE, volume=64.0), apply_conflicting=True).sinks
        assert sink.volume == 32.0

    def test_another_cover_only_where_it_is_another(self):
        assert variant(scenes.resurface((slice(16, 20), slice(0, 10)), PAVING)).amounts.tolist() == [20.0]

    def test_demolishing_counts_the_whole_footprint(self):
        assert variant(scenes.demolish((slice(4, 10), slice(4, 10)))).amounts.tolist() == [48.0]
        assert variant(scenes.demolish((slice(0, 20), slice(0, 20)))).amounts.tolist() == [48.0]

    def test_felling_counts_what_grows(self):
        cells = (slice(0, 14), slice(12, 30))
        assert variant(scenes.fell(cells)).amounts.tolist() == [np.count_nonzero(scenes.town().chm[cells])]

    def test_ground_that_is_high_enough_is_not_raised(self):
        base = scenes.town()
        base.dtm[26:28] = base.dsm[26:28] = 1.4
        assert variant(scenes.raised(LAWN, level=1.2), base=base).amounts.tolist() == [12.0]


def test_stopping():
    with pytest.raises(Cancelled):
        variant(scenes.wadi(LAWN), on_progress=lambda fraction, message: False)


def test_one_large_measure_can_be_stopped_half_way():
    heard = []

    def stop_at_the_second_report(fraction, message):
        heard.append(fraction)
        return len(heard) < 2

    with pytest.raises(Cancelled):
        variant(scenes.fell(AT_TREE), on_progress=stop_at_the_second_report)
    assert heard == [0.0, 0.0]


boxes = st.tuples(st.integers(0, 34), st.integers(0, 34), st.integers(1, 6), st.integers(1, 6)).map(
    lambda box: (slice(box[0], box[0] + box[2]), slice(box[1], box[1] + box[3]))
)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                [scenes.building, scenes.demolish, scenes.fell, scenes.raised, scenes.wadi, scenes.pond,
                 scenes.resurface, scenes.roof, scenes.kerb, scenes.sunk, scenes.connect]
            ),
            boxes,
        ),
        max_size=6,
    ),
    st.booleans(),
)  # fmt: skip
def test_whatever_is_drawn_the_layers_agree(drawn, anyway):
    measures = [make(cells, number=number) for number, (make, cells) in enumerate(drawn)]
    result = variant(*measures, apply_conflicting=anyway)
    assert np.isfinite(result.dtm).all() and (result.chm >= 0.0).all()
    assert (result.dsm >= result.dtm - 1e-5).all(), "the surface lies nowhere below the ground"
    assert (result.dsm >= result.dtm + result.chm - 1e-4).all(), "it shows the crowns"
    water = result.landcover == WATER
    assert not (water & (result.dsm - result.dtm - result.chm > 1.0)).any(), "nothing is built on water"
