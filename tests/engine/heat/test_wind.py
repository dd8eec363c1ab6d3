"""Wind among obstacles, worked by hand with the formulas of Macdonald."""

from __future__ import annotations

from math import exp, log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ....processing.adapters.heat_tables import read_method
from ....processing.engine.heat.wind import Quadrant, quadrant, relative_wind, walking_wind

METHOD = read_method()


def wind(density, height):
    return relative_wind(METHOD.wind, METHOD.roughness, np.array([density]), np.array([height]))[0]


def by_hand(density, height, z0, d, top, a, b):
    """The same as the standard method writes it."""
    z0, d, top, a = z0 * height, d * height, top * height, a * height
    friction = (1.0 / 0.63501) / (log(10 / 0.03) / log(60 / 0.03)) * 0.4 / log((60 - d) / z0)
    at_top = friction / 0.4 * log((top - d) / z0)
    at_roofs = at_top - friction / b * log((a + b * top) / (a + b * height))
    return min(at_roofs * exp(9.6 * density * (1.2 / height - 1.0)), 1.0)


class TestProfile:
    @pytest.mark.parametrize(
        ("density", "row"),
        [
            (0.05, (0.048, 0.066, 2.0, -0.35, 0.56)), (0.08, (0.071, 0.26, 2.5, -0.35, 0.50)),
            (0.15, (0.084, 0.32, 2.7, -0.34, 0.48)), (0.18, (0.080, 0.42, 1.5, -0.56, 0.66)),
            (0.265, (0.077, 0.57, 1.2, -0.85, 0.92)), (0.33, (0.077, 0.57, 1.2, -0.85, 0.92)),
        ],
    )  # fmt: skip
    @pytest.mark.parametrize("height", [4.0, 9.0, 25.0])
    def test_each_density_has_its_own(self, density, row, height):
        assert wind(density, height) == pytest.approx(by_hand(density, height, *row))

    def test_many_places_at_once_are_as_each_alone(self):
        densities, heights = np.array([[0.02, 0.1], [0.2, 0.3]]), np.array([[4.0, 8.0], [12.0, 16.0]])
        found = relative_wind(METHOD.wind, METHOD.roughness, densities, heights)
        assert found.tolist() == [
            [wind(d, h) for d, h in zip(*rows, strict=True)] for rows in zip(densities, heights, strict=True)
        ]

    @given(st.floats(0.015, 0.33), st.floats(4.0, 800.0))
    def test_it_is_never_stronger_than_over_grass(self, density, height):
        assert 0.0 < wind(density, height) <= 1.0

    @pytest.mark.parametrize("density", [0.1, 0.2, 0.3])
    def test_towers_count_as_high_as_the_wind_that_comes_down_to_them(self, density):
        """Their displacement height would lie above the 60 m from which the profile starts."""
        assert wind(density, 300.0) == wind(density, 60.0) < 1.0

    def test_a_dense_city_has_less_wind_than_a_village(self):
        assert wind(0.3, 12.0) < wind(0.1, 12.0) < wind(0.03, 12.0)


class TestWalkingHeight:
    def test_over_open_grass_it_is_the_logarithmic_profile(self):
        assert walking_wind(METHOD.wind, 1.0) == pytest.approx(0.635, abs=0.0005)
        assert walking_wind(METHOD.wind, 1.0) == pytest.approx(log(1.2 / 0.03) / log(10 / 0.03), abs=0.001)

    def test_where_nothing_gets_through_some_is_left(self):
        assert walking_wind(METHOD.wind, 0.0) == pytest.approx(0.125 * (1 - 0.5829))


class TestQuadrant:
    @pytest.mark.parametrize(
        ("direction", "wanted"),
        [
            (0.0, Quadrant.NORTH), (44.9, Quadrant.NORTH), (45.0, Quadrant.EAST), (90.0, Quadrant.EAST),
            (134.9, Quadrant.EAST), (135.0, Quadrant.SOUTH), (224.9, Quadrant.SOUTH), (225.0, Quadrant.WEST),
            (314.9, Quadrant.WEST), (315.0, Quadrant.NORTH), (360.0, Quadrant.NORTH),
        ],
    )  # fmt: skip
    def test_is_where_the_wind_comes_from(self, direction, wanted):
        assert quadrant(5.0, direction, 1.5) is wanted

    def test_calm_has_none(self):
        assert quadrant(1.4, 90.0, 1.5) is Quadrant.CALM
        assert quadrant(1.5, 90.0, 1.5) is Quadrant.EAST
