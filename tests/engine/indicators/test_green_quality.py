"""PM10 caught and the Biotope Area Factor, against areas worked out by hand."""

from __future__ import annotations

from math import nan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ....processing.engine.errors import UnknownCodes
from ....processing.engine.grid import Grid
from ....processing.engine.indicators.green_quality import GreenFactor, GreenFactors, measure_green
from ....processing.engine.progress import Cancelled
from ....processing.engine.tiles import Window

UNKNOWN, PAVING, GRASS, WATER = 0, 2, 6, 11
GRID = Grid(4, 5, 10.0, 0.0, 40.0)
"""Cells of 100 m², so 100 of them are a hectare."""
FACTORS = GreenFactors(
    {PAVING: GreenFactor(0.0, 0.3, False), GRASS: GreenFactor(1.0, 1.0, True), WATER: GreenFactor(0.0, nan, False)}, 2.0
)


class Scene:
    """Land cover and crowns in memory."""

    def __init__(self, codes, crowns=False, grid=GRID):
        self.grid = grid
        self.codes = np.broadcast_to(np.asarray(codes, np.uint8), grid.shape)
        self.crowns = np.broadcast_to(np.asarray(crowns), grid.shape)

    def read(self, window):
        return self.codes[window.slices].copy(), self.crowns[window.slices].copy()


def rows() -> np.ndarray:
    """Return rows of 5 cells: paving, grass, water and paving."""
    return np.repeat([[PAVING], [GRASS], [WATER], [PAVING]], 5, axis=1)


def whole(scene, **more):
    return measure_green(scene, FACTORS, np.zeros(0), lambda window: (), **more)[0]


def test_without_crowns_it_is_the_ground_alone():
    found = whole(Scene(rows()))
    assert found.known[0] == 2000.0 and found.land[0] == 1500.0
    assert found.pm10(1.0)[0] == pytest.approx(5 * 0.01 * 1.0)
    assert found.pm10_per_hectare(1.0)[0] == pytest.approx(0.25)
    assert found.biotope_area_factor[0] == pytest.approx((5 * 1.0 + 10 * 0.3) / 15)
    assert found.green_percent[0] == pytest.approx(100 * 5 / 15)


def test_a_crown_catches_once_and_leaves_the_ground_as_it_is():
    """Over paving, grass and water alike a crown has its own, higher rate; the factor is that of what lies below."""
    crowns = np.zeros(GRID.shape, bool)
    crowns[:3, 0] = True
    bare, grown = whole(Scene(rows())), whole(Scene(rows(), crowns))
    assert grown.pm10(1.0)[0] - bare.pm10(1.0)[0] == pytest.approx(0.01 * (2.0 + 1.0 + 2.0))
    assert grown.crowns[0] == 300.0
    assert grown.biotope_area_factor[0] == bare.biotope_area_factor[0]
    assert grown.green_percent[0] == bare.green_percent[0]


def test_a_crown_never_catches_less_than_what_is_below():
    conifers = GreenFactors({GRASS: GreenFactor(5.0, 1.0, True)}, 2.0)
    found, _ = measure_green(Scene(GRASS, True), conifers, np.zeros(0), lambda window: ())
    assert found.pm10_per_hectare(1.0)[0] == pytest.approx(5.0)


def test_it_is_proportional_to_the_concentration():
    found = whole(Scene(rows()))
    assert found.pm10(35.0) == pytest.approx(35.0 * found.pm10(1.0))
    assert found.pm10(0.0)[0] == 0.0


def test_what_is_not_known_counts_for_nothing():
    codes = rows()
    codes[1, :2] = UNKNOWN
    found = whole(Scene(codes, True))
    assert found.known[0] == 1800.0 and found.crowns[0] == 1800.0
    assert found.pm10_per_hectare(1.0)[0] == pytest.approx(2.0)
    assert found.known_percent[0] == pytest.approx(90.0)
    nothing = whole(Scene(UNKNOWN))
    assert np.isnan([nothing.biotope_area_factor[0], nothing.green_percent[0], nothing.pm10_per_hectare(1.0)[0]]).all()


def test_water_alone_has_no_factor():
    found = whole(Scene(WATER))
    assert np.isnan(found.biotope_area_factor[0]) and found.pm10(1.0)[0] == 0.0


def test_places_may_overlap_and_count_by_themselves():
    def masks(window):
        for number, rows in enumerate((slice(0, 2), slice(1, 4))):
            inside = np.zeros(GRID.shape, bool)
            inside[rows] = True
            yield number, window, inside[window.slices]

    _, places = measure_green(Scene(rows()), FACTORS, np.array([1000.0, 3000.0]), masks)
    assert places.biotope_area_factor == pytest.approx([0.65, 0.65])
    assert places.land.tolist() == [1000.0, 1000.0]
    assert places.known_percent == pytest.approx([100.0, 50.0])


def test_the_map_has_the_factor_of_the_ground():
    kept = np.full(GRID.shape, -1.0)
    measure_green(
        Scene(rows(), True), FACTORS, np.zeros(0), lambda window: (),
        lambda window, values: kept.__setitem__(window.slices, values), cells=5,
    )  # fmt: skip
    assert np.array_equal(kept[:, 0], [0.3, 1.0, nan, 0.3], equal_nan=True)


@given(
    codes=arrays(np.uint8, GRID.shape, elements=st.sampled_from([UNKNOWN, PAVING, GRASS, WATER])),
    crowns=arrays(bool, GRID.shape), stripe=st.integers(1, 20),
)  # fmt: skip
def test_stripes_and_halves_change_nothing(codes, crowns, stripe):
    """The parts add up to the whole, and shares stay between their limits."""

    def halves(window):
        west = np.arange(GRID.columns) < 2
        for number, inside in enumerate((west, ~west)):
            yield number, window, np.broadcast_to(inside, window.shape)

    scene = Scene(codes, crowns)
    one, parts = measure_green(scene, FACTORS, np.array([800.0, 1200.0]), halves, cells=stripe)
    other = whole(scene)
    for name in ("known", "crowns", "land", "caught", "factor_area", "green"):
        assert getattr(one, name)[0] == pytest.approx(getattr(other, name)[0])
        assert getattr(parts, name).sum() == pytest.approx(getattr(one, name)[0])
    if one.land[0]:
        assert 0.0 <= one.biotope_area_factor[0] <= 1.0 and 0.0 <= one.green_percent[0] <= 100.0
    assert 0.0 <= one.pm10(1.0)[0] <= 2.0 * one.known[0] / 10_000.0 + 1e-12


@given(crowns=arrays(bool, GRID.shape), more=arrays(bool, GRID.shape))
def test_more_crowns_never_catch_less(crowns, more):
    assert whole(Scene(rows(), crowns | more)).caught[0] >= whole(Scene(rows(), crowns)).caught[0] - 1e-12


def test_unknown_codes_are_named():
    with pytest.raises(UnknownCodes, match="77"):
        FACTORS.check(np.array([PAVING, 77]), "cover")


def test_it_can_be_stopped():
    with pytest.raises(Cancelled):
        whole(Scene(rows()), on_progress=lambda fraction, message: fraction < 0.5, cells=5)


def test_a_window_is_where_it_says():
    seen = []
    measure_green(
        Scene(rows()), FACTORS, np.zeros(0), lambda window: (), lambda window, _: seen.append(window), cells=10
    )
    assert seen == [Window(0, 0, 2, 5), Window(2, 0, 2, 5)]
