"""People over homes, homes over PET classes, and small numbers out of sight."""

from __future__ import annotations

import numba
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ....processing.engine.errors import OutOfRange
from ....processing.engine.flood.facades import Walls
from ....processing.engine.grid import Grid
from ....processing.engine.heat.exposure import BEYOND, NEAR, UNCONNECTED, Homes, expose, spread
from ....processing.engine.heat.exposure_checks import (
    AIR_TEMPERATURE,
    LooksLikeKelvin,
    MoreThanTheWhole,
    NegativeNumbers,
    NotAirTemperature,
    check_air,
    check_people,
    check_temperature,
)
from ....processing.engine.heat.suppression import hidden_counts
from ....processing.engine.heat.surroundings import mean_around
from ....processing.engine.heat.zones import mean_in_zones
from ....processing.engine.progress import Cancelled

LIMITS = (23.0, 29.0, 35.0, 41.0)
NAN = np.nan


def homes(neighbourhood, dwellings, pet, distance=None):
    return Homes(
        np.array(neighbourhood), np.array(dwellings, float), np.array(pet, float),
        None if distance is None else np.array(distance, float),
    )  # fmt: skip


class TestSpread:
    def test_people_follow_the_dwellings(self):
        assert spread(np.array([100.0]), np.array([[1.0, 3.0, 0.0]])).tolist() == [[25.0, 75.0, 0.0]]

    def test_fractions_go_to_the_largest_remainders(self):
        assert spread(np.array([10.0]), np.array([[1.0, 1.0, 1.0]])).tolist() == [[4.0, 3.0, 3.0]]
        assert spread(np.array([10.0]), np.array([[5.0, 24.0, 71.0]])).tolist() == [[1.0, 2.0, 7.0]]

    def test_nobody_is_placed_where_there_are_no_dwellings_or_no_known_people(self):
        result = spread(np.array([10.0, NAN]), np.array([[0.0, 0.0], [1.0, 1.0]]))
        assert np.isnan(result).all()

    @given(
        st.integers(0, 5000),
        st.lists(st.integers(0, 300), min_size=2, max_size=6).filter(lambda dwellings: sum(dwellings) > 0),
    )
    def test_nobody_is_lost_and_no_class_is_a_person_off(self, people, dwellings):
        dwellings = np.array([dwellings], float)
        result = spread(np.array([float(people)]), dwellings)
        assert result.sum() == people
        assert np.abs(result - people * dwellings / dwellings.sum()).max() < 1.0
        assert (result[dwellings == 0] == 0).all()


class TestExposure:
    def test_a_limit_belongs_to_the_class_that_it_starts(self):
        result = expose(np.array([600.0]), homes([0] * 6, [1] * 6, [22.9, 23.0, 29.0, 35.0, 41.0, NAN]), LIMITS, 5)
        assert result.by_pet.shown[0].tolist() == [100.0] * 6

    def test_the_study_is_the_sum_of_the_neighbourhoods_and_homes_outside_hold_nobody(self):
        people = np.array([40.0, 60.0, NAN])
        result = expose(people, homes([0, 1, 1, 2, -1], [2, 1, 2, 5, 9], [30, 30, 42, 42, 42]), LIMITS, 5)
        assert result.by_pet.shown[0].tolist() == [0, 0, 40, 0, 0, 0]
        assert result.by_pet.shown[1].tolist() == [0, 0, 20, 0, 40, 0]
        assert np.isnan(result.by_pet.shown[2]).all() and not result.by_pet.hidden[2].any()
        assert result.by_pet.shown[3].tolist() == [0, 0, 60, 0, 40, 0]
        assert result.by_pet.people_from(4)[3] == 40.0
        assert result.by_pet.share_from(4)[[0, 1, 3]].tolist() == pytest.approx([0.0, 2 / 3, 0.4])

    def test_a_home_without_a_path_is_not_far_away(self):
        distance = [0.0, 300.0, 300.1, 900.0, np.inf]
        result = expose(np.array([50.0]), homes([0] * 5, [1] * 5, [30] * 5, distance), LIMITS, 5, 300.0)
        assert result.by_walk.shown[0, [NEAR, BEYOND, UNCONNECTED]].tolist() == [20.0, 20.0, 10.0]

    def test_nothing_is_said_about_cool_places_where_nothing_is_known(self):
        assert expose(np.array([50.0]), homes([0], [1], [30]), LIMITS, 5).by_walk is None

    def test_the_mean_pet_is_that_of_the_dwellings(self):
        result = homes([0, 0, 0, 1, -1], [1, 3, 5, 2, 9], [30, 34, NAN, NAN, 50])
        assert result.mean_pet(3)[0] == pytest.approx(33.0)
        assert np.isnan(result.mean_pet(3)[1:]).all()
        assert result.dwellings_in(3).tolist() == [9.0, 2.0, 0.0]

    def test_a_share_is_given_only_where_it_tells_nothing_that_is_hidden(self):
        """3 of 100 are in the hottest class; the 27 in the next one are hidden with them, but not their sum."""
        result = expose(np.array([100.0]), homes([0] * 3, [70, 27, 3], [30, 36, 42]), LIMITS, 5).by_pet
        assert result.hidden[0].tolist() == [False, False, False, True, True, False]
        assert np.isnan(result.share_from(4)[0])
        assert result.share_from(3)[0] == pytest.approx(0.30)


class TestSuppression:
    def hidden(self, rows, smallest=5):
        table = np.array(rows, float)
        return hidden_counts(np.concatenate([table, np.nansum(table, axis=0, keepdims=True)]), smallest).tolist()

    def test_nothing_is_hidden_where_nothing_is_small(self):
        assert not np.any(self.hidden([[10, 0, 5], [7, 6, 0]]))

    def test_a_small_count_takes_the_next_smallest_with_it_so_that_it_is_no_remainder(self):
        assert self.hidden([[100, 20, 3]]) == [[False, True, True], [False, True, True]]

    def test_two_small_counts_that_are_small_together_take_a_third(self):
        """Of 102 people 100 are shown: the other two classes would have one each."""
        assert self.hidden([[100, 1, 1, 50]])[0] == [False, True, True, True]

    def test_a_group_that_is_small_altogether_is_hidden_altogether(self):
        assert self.hidden([[0, 3, 0]])[0] == [True, True, True]

    def test_a_small_count_is_no_remainder_of_the_study_either(self):
        hidden = self.hidden([[100, 20, 3], [100, 20, 30], [100, 60, 90]])
        assert hidden[0] == [False, True, True]
        assert hidden[1] == [False, True, True]
        assert hidden[2] == hidden[3] == [False, False, False]

    def test_an_unknown_row_stays_unknown(self):
        assert self.hidden([[NAN, NAN, NAN], [10, 20, 30]])[0] == [False] * 3

    def test_a_threshold_of_one_hides_nothing(self):
        assert not np.any(self.hidden([[1, 2, 3], [1, 0, 9]], smallest=1))

    @settings(max_examples=200, deadline=None)
    @given(st.integers(1, 5).flatmap(lambda rows: st.lists(
        st.lists(st.one_of(st.integers(0, 6), st.integers(0, 200)), min_size=4, max_size=4),
        min_size=rows, max_size=rows,
    )))  # fmt: skip
    def test_no_row_or_column_gives_away_what_it_hides(self, rows):
        table = np.array(rows, float)
        hidden = np.array(self.hidden(rows))
        full = np.concatenate([table, table.sum(axis=0, keepdims=True)])
        assert hidden[(full > 0) & (full < 5)].all()
        for counts, gone in zip(full, hidden, strict=True):
            small = 0 < counts.sum() < 5
            assert gone.all() if small else not gone.any() or (gone.sum() >= 2 and counts[gone].sum() >= 5)
        for column in range(4):
            gone, parts = hidden[:-1, column], table[:, column]
            if hidden[-1, column]:
                assert gone.any()
            else:
                assert not gone.any() or (gone.sum() >= 2 and parts[gone].sum() >= 5)


def block(west, south, east, north):
    """Return the walls of a rectangle."""
    corners = np.array([(west, south), (west, north), (east, north), (east, south)], float)
    return corners, np.roll(corners, -1, axis=0)


def walls(*blocks):
    start, end = zip(*(block(*each) for each in blocks), strict=True)
    return Walls(np.concatenate(start), np.concatenate(end), np.repeat(np.arange(len(blocks)), 4))


class TestSurroundings:
    GRID = Grid(10, 12, 1.0, 1000.0, 2010.0)

    def pet(self, *buildings):
        """Return 30 in the west and 40 from column 6 on, with nothing in the buildings (rows, columns)."""
        values = np.full(self.GRID.shape, 30.0)
        values[:, 6:] = 40.0
        for rows, columns in buildings:
            values[rows, columns] = NAN
        return values

    def test_cells_within_reach_of_a_wall_count(self):
        """A house of 2 × 2 cells up to column 5: with 1 m, the ring of 12 cells, of which 4 lie in the east."""
        values = self.pet((slice(4, 6), slice(4, 6)))
        house = walls((1004, 2004, 1006, 2006))
        assert mean_around(values, house, 1, self.GRID, 1.0)[0] == pytest.approx((8 * 30 + 4 * 40) / 12)
        assert mean_around(values, house, 1, self.GRID, 0.6)[0] == pytest.approx((8 * 30 + 4 * 40) / 12)  # one cell

    def test_neighbours_share_what_lies_between_them(self):
        values = self.pet((slice(4, 6), slice(3, 5)), (slice(4, 6), slice(7, 9)))
        west, east = mean_around(values, walls((1003, 2004, 1005, 2006), (1007, 2004, 1009, 2006)), 2, self.GRID, 1.6)
        assert 30.0 < west < 35.0 < east < 40.0
        assert 35.0 - west == pytest.approx(east - 35.0)

    def test_a_courtyard_belongs_to_its_building(self):
        values = np.full(self.GRID.shape, NAN)
        values[5, 5] = 33.0
        outer, inner = walls((1002, 2001, 1009, 2008)), walls((1005, 2004, 1006, 2005))
        start, end = np.concatenate([outer.start, inner.start]), np.concatenate([outer.end, inner.end])
        both = Walls(start, end, np.zeros(8, int))
        assert mean_around(values, both, 1, self.GRID, 1.0)[0] == pytest.approx(33.0)

    def test_a_home_beyond_the_map_or_without_open_ground_has_no_pet(self):
        values = np.full(self.GRID.shape, NAN)
        found = mean_around(values, walls((1004, 2004, 1006, 2006), (5000, 5000, 5010, 5010)), 2, self.GRID, 5.0)
        assert np.isnan(found).all()

    def test_a_map_that_is_even_gives_its_value_whatever_the_shape(self):
        even = np.full(self.GRID.shape, 37.25)
        blocks = walls((1001, 2001, 1002, 2009), (1004.3, 2004.2, 1004.5, 2004.3), (1008, 2002, 1011.5, 2003))
        assert mean_around(even, blocks, 3, self.GRID, 3.0).tolist() == [37.25] * 3

    def test_one_thread_and_all_give_the_same_bits(self):
        values = np.random.default_rng(3).uniform(20.0, 45.0, self.GRID.shape)
        blocks = walls(*((1000 + i % 9, 2000 + i % 7, 1001.4 + i % 9, 2002.2 + i % 7) for i in range(63)))
        every = mean_around(values, blocks, 63, self.GRID, 2.5)
        threads = numba.get_num_threads()
        numba.set_num_threads(1)
        try:
            one = mean_around(values, blocks, 63, self.GRID, 2.5)
        finally:
            numba.set_num_threads(threads)
        assert one.tobytes() == every.tobytes()

    def test_can_be_stopped(self):
        with pytest.raises(Cancelled):
            mean_around(self.pet(), walls((1004, 2004, 1006, 2006)), 1, self.GRID, 1.0, lambda *_: False)


def test_means_in_zones_leave_out_what_is_not_known():
    values = np.array([[30.0, 32.0, NAN], [10.0, NAN, 99.0]])
    zones = np.array([[1, 1, 1], [3, 2, 0]])
    assert mean_in_zones(values, zones, 3).tolist() == pytest.approx([31.0, NAN, 10.0], nan_ok=True)


class TestChecks:
    def people(self, **changes):
        good = {
            "residents": [100.0, NAN], "households": [50.0, 10.0], "age_65_plus": [20.0, 5.0],
            "age_75_plus": [10.0, 5.0], "one_person_households": [25.0, NAN],
        }  # fmt: skip
        return {name: np.array(values) for name, values in (good | changes).items()}

    def test_good_people_pass(self):
        check_people(self.people(), [7, 8], "buurten")

    def test_a_code_for_unknown_is_no_number_of_people(self):
        with pytest.raises(NegativeNumbers, match=r"buurten: .*'residents'.*-99997, in feature 8.*NULL"):
            check_people(self.people(residents=[100.0, -99997.0]), [7, 8], "buurten")

    @pytest.mark.parametrize(
        ("part", "whole", "value"),
        [("age_75_plus", "age_65_plus", 21.0), ("age_65_plus", "residents", 101.0),
         ("one_person_households", "households", 51.0)],
    )  # fmt: skip
    def test_a_part_is_not_larger_than_its_whole(self, part, whole, value):
        with pytest.raises(MoreThanTheWhole, match=f"'{part}' is larger than '{whole}' in 1 features, the first is 7"):
            check_people(self.people(**{part: [value, 1.0]}), [7, 8], "buurten")

    def test_temperatures_are_in_degrees_celsius(self):
        check_temperature(np.array([-5.0, NAN, 55.0]), AIR_TEMPERATURE, "map")
        with pytest.raises(LooksLikeKelvin, match="smells of kelvin"):
            check_temperature(np.array([300.0, 310.0]), AIR_TEMPERATURE, "map")
        with pytest.raises(OutOfRange, match="the air temperature is 95"):
            check_temperature(np.array([30.0, 95.0]), AIR_TEMPERATURE, "map")

    def test_pet_is_no_air_temperature(self):
        pet = np.array([[31.0, NAN]])
        check_air(pet - 1.0, pet, "map")
        with pytest.raises(NotAirTemperature, match="deaths follow from it, and not from PET"):
            check_air(pet.copy(), pet, "map")
