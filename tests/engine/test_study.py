"""Filling the ground, the level of open water, what is odd in heights, and the land cover of a map."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from ...processing.engine.errors import AllNoData, LooksLikeCentimetres, OutOfRange, ProblemsFound
from ...processing.engine.grid import Grid
from ...processing.engine.progress import Cancelled
from ...processing.engine.study.area import AreaTooLarge, study_grid
from ...processing.engine.study.buildings import building_heights, floor_levels, median_inside
from ...processing.engine.study.fill import fill_holes
from ...processing.engine.study.findings import Findings, GroundFilled, GroundMissing, OddHeights, Plateau
from ...processing.engine.study.ground import (
    clean_heights,
    fill_ground,
    find_plateau,
    surface_on_ground,
    vegetation_height,
)
from ...processing.engine.study.landcover import CoverRule, CoverTable, recode
from ...processing.engine.study.water import water_levels

NAN = float("nan")


def grid_of(values: np.ndarray, cell_size: float = 1.0) -> Grid:
    return Grid(*values.shape, cell_size, 0.0, values.shape[0] * cell_size)


def plane(rows: int, columns: int) -> np.ndarray:
    row, column = np.mgrid[:rows, :columns]
    return (3.0 + 0.02 * column - 0.013 * row).astype(np.float32)


def problems(findings: Findings) -> list[type]:
    return [type(item.problem) for item in findings.items]


class TestFillHoles:
    @pytest.mark.parametrize("side", [1, 5, 20, 60])
    def test_continues_a_slope(self, side):
        slope, holes = plane(100, 120), np.zeros((100, 120), bool)
        holes[20 : 20 + side, 31 : 31 + side] = True
        assert fill_holes(slope, holes) == pytest.approx(slope, abs=2e-3)

    def test_reaches_across_a_large_hole(self):
        slope, holes = plane(300, 300), np.zeros((300, 300), bool)
        holes[5:-5, 5:-5] = True
        assert np.abs(fill_holes(slope, holes) - slope).max() < 0.03  # of a range of 9.8 m

    def test_gives_the_mean_between_two_walls(self):
        values, holes = np.zeros((40, 41), np.float32), np.zeros((40, 41), bool)
        values[:, -1] = 4.0
        holes[:, 1:-1] = True
        expected = np.broadcast_to(np.linspace(0.0, 4.0, 41), (40, 41))
        assert fill_holes(values, holes) == pytest.approx(expected, abs=0.05)

    @settings(max_examples=30, deadline=None)
    @given(
        arrays(np.float32, (13, 17), elements=st.floats(-8, 300, width=32)),
        arrays(bool, (13, 17)),
        arrays(bool, (13, 17)),
    )
    def test_keeps_what_is_known_and_never_passes_it(self, values, holes, outside):
        outside &= ~holes
        values[outside] = np.nan
        known = ~holes & ~outside
        if not known.any():
            return
        filled = fill_holes(values, holes)
        assert (filled[known] == values[known]).all()
        assert np.isnan(filled[outside]).all()
        assert np.isfinite(filled[holes]).all()
        if holes.any():
            assert filled[holes].min() >= values[known].min() - 1e-4
            assert filled[holes].max() <= values[known].max() + 1e-4

    def test_stays_between_the_lowest_and_highest_of_its_own_rim(self):
        """A hill just behind the rim must not show in the hole."""
        values, holes = np.zeros((32, 32), np.float32), np.zeros((32, 32), bool)
        holes[8:24, 8:24] = True
        values[:, 26:] = 50.0
        assert np.abs(fill_holes(values, holes)[holes]).max() == 0.0

    def test_does_not_mind_what_the_hole_holds(self):
        values, holes = plane(20, 20), np.zeros((20, 20), bool)
        holes[5:9, 5:9] = True
        rubbish = np.where(holes, np.float32(1e30), values)
        assert (fill_holes(rubbish, holes) == fill_holes(values, holes)).all()

    def test_refuses_a_hole_without_a_rim(self):
        with pytest.raises(AllNoData):
            fill_holes(np.zeros((4, 4), np.float32), np.ones((4, 4), bool))

    def test_can_be_cancelled(self):
        holes = np.zeros((50, 50), bool)
        holes[10:40, 10:40] = True
        with pytest.raises(Cancelled):
            fill_holes(plane(50, 50), holes, lambda fraction, message: fraction < 0.5)


class TestWaterLevels:
    def pond(self):
        ground, water = np.full((30, 30), 1.0, np.float32), np.zeros((30, 30), bool)
        water[10:20, 10:20] = True
        return ground, water

    def test_the_measured_level_counts_without_the_boats(self):
        ground, water = self.pond()
        measured = np.where(water, np.float32(NAN), ground)
        measured[10:12, 10:20] = -0.4
        measured[15, 12:18] = 1.5
        result, levels = water_levels(measured, ground, water)
        assert levels == pytest.approx([-0.4])
        assert (result[water] == levels[0]).all() and (result[~water] == ground[~water]).all()

    def test_a_body_never_stands_above_its_banks(self):
        """Flood models raise the water to keep it out of the surface flow."""
        ground, water = self.pond()
        result, _ = water_levels(np.where(water, np.float32(10.0), ground), ground, water)
        assert (result[water] == 1.0).all()

    def test_bodies_have_levels_of_their_own_and_corners_connect(self):
        ground, water = plane(20, 40), np.zeros((20, 40), bool)
        water[2:6, 2:6] = water[6:9, 6:9] = water[12:18, 30:36] = True
        result, levels = water_levels(np.where(water, np.float32(NAN), ground), ground, water)
        assert len(levels) == 2
        assert np.unique(result[2:9, 2:9][water[2:9, 2:9]]).size == 1
        assert result[3, 3] < result[14, 32]

    def test_a_given_level_is_kept(self):
        ground, water = self.pond()
        result, levels = water_levels(ground, ground, water, np.full(water.shape, -5.2))
        assert levels.size == 0 and result[water] == pytest.approx(-5.2)


class TestGround:
    def fill(self, measured, buildings=None, water=None, reach=5.0):
        nowhere = np.zeros(measured.shape, bool)
        buildings = nowhere if buildings is None else buildings
        water = nowhere if water is None else water
        findings = Findings()
        ground = fill_ground(measured, buildings, water, None, reach, grid_of(measured), "ahn", findings)
        return ground, findings

    def test_a_house_that_was_raised_is_levelled(self):
        measured, buildings = plane(30, 30), np.zeros((30, 30), bool)
        buildings[10:16, 12:20] = True
        raised = np.where(buildings, np.float32(10.0), measured)
        ground, findings = self.fill(raised, buildings)
        assert ground.dtm == pytest.approx(measured, abs=1e-3)
        assert ground.filled_percent == pytest.approx(100 * 48 / 900)
        assert findings.items == []  # nothing was missing

    def test_ground_beyond_reach_of_the_edge_stays_unknown(self):
        measured = plane(40, 60)
        measured[:, 20:] = np.nan
        measured[5:9, 5:9] = np.nan
        ground, findings = self.fill(measured)
        assert np.isfinite(ground.dtm[:, :24]).all() and np.isnan(ground.dtm[:, 26:]).all()
        assert problems(findings) == [GroundFilled, GroundMissing]
        assert str(findings.items[0].place) == "x 20.50, y 39.50"

    def test_a_wide_hole_inside_is_filled_beyond_reach(self):
        measured = plane(60, 60)
        measured[10:50, 10:50] = np.nan
        assert np.isfinite(self.fill(measured)[0].dtm).all()

    def test_a_house_by_the_water_does_not_slide_into_it(self):
        measured, buildings, water = np.full((20, 30), 1.0, np.float32), *np.zeros((2, 20, 30), bool)
        water[:, :8], buildings[5:15, 8:14] = True, True
        measured[water] = -1.0
        ground, _ = self.fill(measured, buildings, water)
        assert ground.dtm[buildings] == pytest.approx(1.0) and (ground.dtm[water] == -1.0).all()

    @pytest.mark.parametrize("rubbish", [-9999.0, 32767.0, -32768.0, 99999.0])
    def test_undeclared_no_data_is_found(self, rubbish):
        values, findings = plane(10, 10), Findings()
        values[3, 4] = rubbish
        clean = clean_heights(values, grid_of(values), "ahn", findings)
        assert np.isnan(clean[3, 4]) and np.isfinite(clean).sum() == 99
        assert problems(findings) == [OddHeights]
        assert f"{rubbish:g}" in str(findings.items[0].problem)

    @pytest.mark.parametrize("cell_size", [0.5, 5.0])
    def test_centimetres_are_smelled(self, cell_size):
        rng, findings = np.random.default_rng(3), Findings()
        ground = plane(60, 60) * 100.0 + rng.normal(0.0, 4.0, (60, 60)).astype(np.float32)
        clean_heights(ground, grid_of(ground, cell_size), "ahn", findings)
        assert problems(findings) == [LooksLikeCentimetres]

    def test_a_mountain_does_not_smell_of_centimetres(self):
        findings, slope = Findings(), plane(60, 60) * 200.0
        clean_heights(slope, grid_of(slope, 10.0), "alps", findings)
        assert findings.items == []

    def test_a_plateau_is_reported_but_kept(self):
        values, findings = plane(60, 60), Findings()
        values[20:26, 20:26] = 10.0
        find_plateau(values, np.zeros(values.shape, bool), grid_of(values), "dem", findings)
        assert problems(findings) == [Plateau]
        assert "36 cells have exactly the height 10 m" in str(findings.items[0].problem)
        findings = Findings()
        find_plateau(values, values == 10.0, grid_of(values), "dem", findings)
        assert findings.items == []

    def test_a_level_field_is_no_plateau(self):
        values, findings = np.zeros((40, 40), np.float32), Findings()
        values[:, 20:] = 0.4
        find_plateau(values, np.zeros(values.shape, bool), grid_of(values), "dem", findings)
        assert findings.items == []

    def test_surface_lies_on_the_ground(self):
        ground = np.array([[1.0, 1.0, 1.0, NAN]], np.float32)
        surface = np.array([[5.0, NAN, 0.0, 3.0]], np.float32)
        findings = Findings()
        result = surface_on_ground(surface, ground, grid_of(ground), "dsm", findings)
        np.testing.assert_array_equal(result, np.array([[5.0, 1.0, 1.0, NAN]], np.float32))
        assert len(findings.items) == 2
        height = vegetation_height(result, ground, np.array([[True, False, False, False]]), np.zeros((1, 4), bool))
        np.testing.assert_array_equal(height, np.array([[0.0, 0.0, 0.0, NAN]], np.float32))


class TestFindings:
    def test_all_problems_are_raised_together(self):
        findings = Findings()
        findings.warn(AllNoData("a"))
        findings.stop_if_fatal()
        findings.fatal(AllNoData("b"))
        findings.fatal(AllNoData("c"))
        with pytest.raises(ProblemsFound) as raised:
            findings.stop_if_fatal()
        assert [line[0] for line in str(raised.value).splitlines()] == ["b", "c", "a"]


class TestArea:
    def test_covers_the_extent_on_the_lattice_of_the_ground(self):
        grid = study_grid((10.2, 20.0, 19.9, 30.0), 0.5, (0.25, 0.25))
        assert (grid.west, grid.south, grid.east, grid.north) == (9.75, 19.75, 20.25, 30.25)

    def test_a_rounding_error_adds_no_cells(self):
        assert study_grid((0.0, 0.0, 10.0000001, 9.9999999), 1.0).shape == (10, 10)

    def test_refuses_what_does_not_fit(self):
        with pytest.raises(AreaTooLarge, match="Choose larger cells"):
            study_grid((0.0, 0.0, 50_000.0, 50_000.0), 0.5)
        with pytest.raises(OutOfRange):
            study_grid((0.0, 0.0, 10.0, 10.0), 0.0)


class TestLandCover:
    TABLE = CoverTable([
        CoverRule("*onbegroeid*", "erf", 9),
        CoverRule("*begroeid*", "*bos", 8),
        CoverRule("*begroeid*", "half verhard*", 4),
        CoverRule("*begroeid*", "*", 6),
    ])  # fmt: skip

    @pytest.mark.parametrize(
        ("layer", "texts", "rule"),
        [
            ("bgt_onbegroeidterreindeel", ["2014-07-09", "erf"], 0),
            ("bgt_begroeidterreindeel", ["erf"], 3),
            ("Begroeidterreindeel", ["x", "Loofbos"], 1),
            ("begroeid", ["half_verharding"], 2),
            ("begroeid", ["half_verharding", "loofbos"], 1),
            ("begroeid", [], 3),
            ("wegdeel", ["erf"], None),
        ],
    )
    def test_the_first_rule_that_fits_counts(self, layer, texts, rule):
        assert self.TABLE.matcher(layer).rule_of(texts) == rule

    def test_codes_are_translated_and_the_unknown_named(self):
        codes = np.array([[1, 2, NAN], [3, 1, 99]], np.float32)
        cover, unknown, left_open = recode(codes, {1: 11, 2: 6, 3: None})
        assert cover.tolist() == [[11, 6, 0], [0, 11, 0]]
        assert (unknown, left_open) == ([99], [3])


class TestBuildings:
    def test_median_of_each_label(self):
        labels = np.array([[1, 1, 1, 3, 0]])
        values = np.array([[1.0, 2.0, 9.0, NAN, 5.0]])
        np.testing.assert_array_equal(median_inside(values, labels, 3), [2.0, NAN, NAN])

    def test_height_is_given_or_from_the_roof_or_from_the_surface(self):
        heights = building_heights(
            [7.0, None, None, None], [None, 9.0, None, None], np.array([1, 1, 4.5, NAN]), np.full(4, 1.5)
        )
        assert heights == [7.0, 7.5, 4.5, None]

    def test_floor_is_above_the_ground_at_the_building(self):
        floors, below = floor_levels([0.15, 0.15, 0.15], [None, 1.2, -0.5], np.array([1.0, 1.0, 0.0]))
        assert floors == pytest.approx([0.15, 0.2, -0.5]) and below.tolist() == [False, False, True]
