"""Cool places on small grids, and the walk to them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ....processing.engine.errors import OutOfRange
from ....processing.engine.grid import Grid
from ....processing.engine.heat.cool_access import find_entrances
from ....processing.engine.heat.cool_places import CoolPlaceRules, check_pet, find_cool_places
from ....processing.engine.network import build_network
from ....processing.engine.progress import Cancelled
from ....processing.engine.walks import distance_classes, walk_to_places

RULES = CoolPlaceRules(
    max_pet=35.0, min_area=200.0, road_distance=3.0, road_width=6.0, min_width=5.0, access_distance=15.0
)
HOT, COOL = 45.0, 30.0
GRID = Grid(60, 120, 1.0, 140000.0, 480060.0)


def pet_of(*patches, shape=GRID.shape, value=COOL):
    """Return PET (°C): hot, with cool patches given as (rows, columns)."""
    pet = np.full(shape, HOT, np.float32)
    for rows, columns in patches:
        pet[rows, columns] = value
    return pet


def find(pet, open_space=True, near_road=False, cell_size=1.0, on_progress=None, **changed):
    rules = CoolPlaceRules(**{**RULES.__dict__, **changed})
    masks = (np.broadcast_to(np.asarray(mask, bool), pet.shape) for mask in (open_space, near_road))
    return find_cool_places(pet, *masks, cell_size, rules, *([on_progress] if on_progress else []))


def patch(top, left, height, width):
    return slice(top, top + height), slice(left, left + width)


class TestWhatIsAPlace:
    def test_has_its_area_and_heat(self):
        pet = pet_of(patch(10, 20, 10, 30))
        pet[10:15, 20:50] = 34.0
        places = find(pet)
        assert len(places) == 1
        assert (places.area[0], places.mean_pet[0], places.max_pet[0]) == (300.0, 32.0, 34.0)
        assert (places.labels == 1).sum() == 300 and places.labels.dtype == np.int32

    def test_of_exactly_the_least_area_and_the_highest_pet_counts(self):
        assert len(find(pet_of(patch(10, 20, 10, 20), value=35.0))) == 1
        assert len(find(pet_of(patch(10, 20, 10, 19)))) == 0
        assert len(find(pet_of(patch(10, 20, 10, 20), value=35.1))) == 0

    def test_ribbons_drop_out_whatever_their_length(self):
        assert len(find(pet_of(patch(10, 5, 5, 110)))) == 1
        assert len(find(pet_of(patch(10, 5, 4, 110)))) == 0

    def test_a_ribbon_on_the_slant_is_as_wide_as_it_is(self):
        row, column = np.indices((100, 100))
        across = np.abs(row - column) / np.sqrt(2.0)
        assert len(find(np.where(across <= 1.6, COOL, HOT).astype(np.float32))) == 0
        assert len(find(np.where(across <= 3.2, COOL, HOT).astype(np.float32))) == 1

    @pytest.mark.parametrize("cell_size", [0.5, 1.0, 2.5])
    def test_the_cells_do_not_decide_what_is_a_ribbon(self, cell_size):
        cells = round(100 / cell_size)
        wide, narrow = round(5.0 / cell_size), round(5.0 / cell_size) - 1
        assert len(find(pet_of(patch(3, 0, wide, cells), shape=(20, cells)), cell_size=cell_size)) == 1
        assert len(find(pet_of(patch(3, 0, narrow, cells), shape=(20, cells)), cell_size=cell_size)) == 0

    def test_a_ribbon_joins_no_places(self):
        places = find(pet_of(patch(10, 10, 15, 15), patch(10, 60, 15, 15), patch(16, 25, 3, 35)))
        assert len(places) == 2
        assert places.area == pytest.approx([225.0, 225.0], abs=6.0)  # with the stubs of the ribbon

    def test_places_that_touch_at_a_corner_are_one(self):
        places = find(pet_of(patch(10, 10, 12, 12), patch(22, 22, 12, 12)))
        assert places.area.tolist() == [288.0]

    def test_are_numbered_from_the_north(self):
        places = find(pet_of(patch(40, 5, 15, 15), patch(5, 80, 20, 20), patch(30, 60, 5, 5)))
        assert places.area.tolist() == [400.0, 225.0]

    def test_only_open_ground_off_the_road_counts(self):
        pet = pet_of(patch(10, 20, 20, 20))
        half = np.zeros(pet.shape, bool)
        half[:, :30] = True
        assert find(pet, open_space=half).area.tolist() == [200.0]
        assert find(pet, near_road=half).area.tolist() == [200.0]
        assert len(find(pet, open_space=half, near_road=half)) == 0

    def test_the_unknown_is_not_cool(self):
        pet = pet_of(patch(10, 20, 20, 20))
        pet[:, 30:] = np.nan
        assert find(pet).area.tolist() == [200.0]

    def test_no_place_is_a_result_too(self):
        places = find(pet_of())
        assert len(places) == 0 and not places.labels.any() and places.mean_pet.shape == (0,)

    def test_rotterdam_accepts_what_is_warmer(self):
        pet = pet_of(patch(10, 20, 20, 20), value=37.0)
        assert (len(find(pet)), len(find(pet, max_pet=38.0))) == (0, 1)

    def test_stops_when_asked(self):
        with pytest.raises(Cancelled):
            find(pet_of(patch(10, 20, 20, 20)), on_progress=lambda done, text: done < 0.3)

    @given(st.integers(1, 8), st.integers(0, 10**6))
    @settings(max_examples=40, deadline=None)
    def test_a_disc_of_the_least_width_fits_at_every_place(self, width, seed):
        """Every place holds a block's disc; turning the map turns the places."""
        cool = np.random.default_rng(seed).random((24, 24)) < 0.95
        pet = np.where(cool, COOL, HOT).astype(np.float32)
        places = find(pet, min_area=1.0, min_width=float(width))
        assert not (places.labels[~cool] > 0).any()
        turned = find(np.rot90(pet).copy(), min_area=1.0, min_width=float(width))
        assert ((turned.labels > 0) == np.rot90(places.labels > 0)).all()
        assert len(places) == 0 or places.area.min() >= np.pi / 4 * (width - 1) ** 2


@pytest.mark.parametrize("value", [300.0, -2.5, 3.0, 1e6])
def test_what_is_no_pet_is_refused(value):
    pet = pet_of(patch(10, 20, 20, 20))
    pet[3, 4] = value
    with pytest.raises(OutOfRange, match=r"PET map: the PET of a warm day is .* °C\. Expected: between 5 and 75 °C"):
        check_pet(pet, "PET map")


def test_pet_with_gaps_is_accepted():
    pet = pet_of(patch(10, 20, 20, 20))
    pet[0] = np.nan
    check_pet(pet, "PET map")


class TestWalk:
    """A place from x 80 to 100 and y 20 to 40, and a path along y = 10 from the west edge to x 110."""

    def walk(self, *homes, lines=(((0, 10), (110, 10)),), levels=None, access=15.0):
        corner = np.array([GRID.west, GRID.south])
        places = find(pet_of(patch(20, 80, 20, 20)))
        paths = [np.array(line, np.float64) + corner for line in lines]
        network = build_network(paths, levels or [0] * len(paths), "paths")
        entrances = find_entrances(places, GRID, network, access)
        return walk_to_places(np.array(homes, np.float64) + corner, network, entrances), entrances, corner

    def test_goes_to_the_path_along_it_and_in(self):
        walks, _, corner = self.walk((20, 3))
        # 7 m to the path, 50 m along it to x = 70, and from there straight over the grass to the corner of the place
        assert walks.distance[0] == round(7 + 50 + np.hypot(10, 10), 1)
        assert walks.place[0] == 1
        route = walks.route(0) - corner
        assert route[[0, 1, -2, -1]] == pytest.approx(np.array([(20, 3), (20, 10), (70, 10), (80, 20)]))
        assert np.hypot(*np.diff(route, axis=0).T).sum() == pytest.approx(walks.distance[0], abs=0.05)

    def test_a_short_access_distance_goes_straight_in(self):
        walks, entrances, corner = self.walk((20, 10), access=10.0)
        assert walks.distance[0] == pytest.approx(60 + 10)
        assert (entrances.point - corner)[:, 0].tolist() == [80.0, 85.0, 90.0, 95.0, 100.0]

    def test_a_path_through_the_place_needs_no_leg(self):
        walks, entrances, _ = self.walk((20, 30), lines=(((0, 30), (110, 30)),))
        assert walks.distance[0] == pytest.approx(60.0)
        assert entrances.leg.min() == 0.0

    def test_a_path_farther_than_the_access_distance_leads_nowhere(self):
        walks, entrances, _ = self.walk((20, 10), access=9.9)
        assert len(entrances.node) == 0
        assert np.isnan(walks.distance[0]) and walks.place[0] == 0

    def test_nobody_jumps_off_a_bridge_into_the_park(self):
        bridge, steps = ((0, 30), (110, 30)), ((0, 30), (0, 0))
        walks, entrances, _ = self.walk((0, 3), lines=(bridge, steps), levels=[1, 0])
        assert len(entrances.node) == 0 and walks.place[0] == 0

    def test_a_home_on_another_piece_has_no_distance(self):
        walks, _, _ = self.walk((20, 3), (20, 55), lines=(((0, 10), (110, 10)), ((0, 58), (50, 58))))
        assert walks.place.tolist() == [1, 0]
        assert np.isnan(walks.distance).tolist() == [False, True]


def test_distances_have_classes_that_include_their_upper_limit():
    distance = np.array([0.0, 150.0, 150.1, 300.0, 300.1, 600.0, 600.1, np.nan])
    assert distance_classes(distance, 300.0).tolist() == [0, 0, 1, 1, 2, 2, 3, -1]
