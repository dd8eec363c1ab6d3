"""People of neighbourhoods in squares: none lost, none told who must not be."""

from __future__ import annotations

from math import nan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ....processing.engine.errors import OutOfRange
from ....processing.engine.grid import Grid
from ....processing.engine.indicators.people import Parts, divide_people
from ....processing.engine.indicators.squares import squares_over

SMALLEST = 5


def parts(*rows) -> Parts:
    """Return parts: (neighbourhood, unit, size) each."""
    return Parts(*(np.array(column) for column in zip(*rows, strict=True)))


def divide(group, whole, given_parts, units):
    return divide_people(np.array(group, float), np.array(whole, float), given_parts, units, SMALLEST)


class TestParts:
    def test_adds_up_and_keeps_what_lies_elsewhere(self):
        found = Parts.of(np.array([0, 0, 1, 0, -1]), np.array([1, 1, 0, -1, 0]), np.array([2.0, 3.0, 4.0, 5.0, 6.0]), 2)
        rows = sorted(zip(found.neighbourhood.tolist(), found.unit.tolist(), found.size.tolist(), strict=True))
        assert rows == [(0, 1, 5.0), (0, 2, 5.0), (1, 0, 4.0)]

    def test_homes_over_the_area(self):
        """The first neighbourhood has homes, so nobody lives in the rest of it; of the second the area counts."""
        homes, area = parts((0, 0, 10.0)), parts((0, 0, 100.0), (0, 1, 300.0), (1, 1, 400.0))
        found = homes.over(area)
        rows = zip(found.neighbourhood.tolist(), found.unit.tolist(), found.size.tolist(), strict=True)
        assert list(rows) == [(0, 0, 10.0), (0, 1, 0.0), (1, 1, 400.0)]


class TestDivide:
    def test_by_dwellings(self):
        """40 of 200 people over 10, 30 and 0 dwellings."""
        found = divide([40], [200], parts((0, 0, 10.0), (0, 1, 30.0), (0, 2, 0.0)), 3)
        assert found.count.tolist() == [10.0, 30.0, 0.0] and not found.hidden.any()
        assert found.percent == pytest.approx([20.0, 20.0, 0.0]), "nobody lives in the last"

    def test_a_unit_in_two_neighbourhoods_has_people_of_both(self):
        found = divide([20, 30], [100, 200], parts((0, 0, 1.0), (1, 0, 1.0), (1, 1, 1.0)), 2)
        assert found.count.tolist() == [35.0, 15.0]
        assert found.percent == pytest.approx([100 * 35 / 200, 15.0])

    def test_people_beyond_the_units_stay_there(self):
        """A quarter of the dwellings is in the only unit; unit number 1 is what lies elsewhere."""
        found = divide([40], [200], parts((0, 0, 1.0), (0, 1, 3.0)), 1)
        assert found.count.tolist() == [10.0]

    def test_what_is_not_known_is_no_zero(self):
        found = divide([nan, 40], [100, 100], parts((0, 0, 1.0), (0, 1, 1.0), (1, 1, 1.0)), 3)
        assert np.array_equal(found.percent, [nan, 40.0, nan], equal_nan=True)
        assert np.isnan(found.count).all(), "part of those in the second are not known, and the third is nowhere"
        assert not found.hidden.any()

    def test_small_numbers_are_hidden_with_one_more(self):
        """Of 24 people 3 are in one square; were that alone hidden, 24 − 21 would tell."""
        found = divide([24], [100], parts((0, 0, 3.0), (0, 1, 9.0), (0, 2, 12.0)), 3)
        assert np.array_equal(found.count, [nan, nan, 12.0], equal_nan=True)
        assert found.hidden.tolist() == [True, True, False]
        assert found.percent == pytest.approx([24.0, 24.0, 24.0])

    def test_a_whole_small_neighbourhood_is_hidden(self):
        found = divide([4], [50], parts((0, 0, 1.0)), 1)
        assert found.hidden.all() and np.isnan(found.count[0]) and found.percent[0] == pytest.approx(8.0)

    @given(
        people=st.lists(st.integers(0, 300), min_size=1, max_size=4),
        sizes=st.lists(st.lists(st.integers(0, 30), min_size=3, max_size=6), min_size=4, max_size=4),
    )
    def test_nobody_is_lost_and_no_small_number_is_shown(self, people, sizes):
        units = max(map(len, sizes))
        rows = [(n, unit, float(s)) for n in range(len(people)) for unit, s in enumerate(sizes[n])]
        found = divide(people, [1000] * len(people), parts(*rows), units)
        everybody = divide_people(
            np.array(people, float), np.full(len(people), 1000.0), parts(*rows), units, 0
        )
        placed = sum(count for n, count in enumerate(people) if sum(sizes[n]))
        if not np.isnan(everybody.count).any():
            assert everybody.count.sum() == placed
        shown = found.count[~np.isnan(found.count)]
        assert not ((shown > 0) & (shown < SMALLEST)).any()
        assert ((found.percent[~np.isnan(found.percent)] >= 0) & (found.percent[~np.isnan(found.percent)] <= 100)).all()


class TestSquares:
    GRID = Grid(6, 8, 10.0, 1005.0, 2065.0)

    def test_lie_at_multiples_of_their_size(self):
        """Columns have centres at 1010 to 1080, rows at 2060 to 2010: 1000–1100 and 2000–2100 by 50 m."""
        found = squares_over(self.GRID, 50.0, np.ones(self.GRID.shape, bool))
        assert found.corner.tolist() == [[1000, 2050], [1050, 2050], [1000, 2000], [1050, 2000]]
        assert np.bincount(found.zones.ravel()).tolist() == [0, 8, 8, 16, 16]
        for number, (x, y) in enumerate(found.corner, start=1):
            rows, columns = np.nonzero(found.zones == number)
            assert ((self.GRID.x[columns] >= x) & (self.GRID.x[columns] < x + 50)).all()
            assert ((self.GRID.y[rows] >= y) & (self.GRID.y[rows] < y + 50)).all()

    def test_only_those_of_the_area_with_all_their_cells(self):
        inside = np.zeros(self.GRID.shape, bool)
        inside[-1, -1] = True
        found = squares_over(self.GRID, 50.0, inside)
        assert found.corner.tolist() == [[1050, 2000]] and (found.zones == 1).sum() == 16

    def test_no_area_has_none(self):
        found = squares_over(self.GRID, 50.0, np.zeros(self.GRID.shape, bool))
        assert len(found.corner) == 0 and not found.zones.any()

    @pytest.mark.parametrize("size", [9.0, 81.0, nan])
    def test_refuses_a_size_that_makes_no_map(self, size):
        with pytest.raises(OutOfRange, match="the size of the squares"):
            squares_over(self.GRID, size, np.ones(self.GRID.shape, bool))

    def test_refuses_more_than_anybody_reads(self):
        with pytest.raises(OutOfRange, match="between 10 and"):
            squares_over(Grid(1000, 1000, 3.1622776, 0.0, 0.0), 5.0, np.ones((1000, 1000), bool))
