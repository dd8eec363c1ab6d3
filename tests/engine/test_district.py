"""A generated district: everything is there, at every size, and rasters and layers tell the same story."""

from __future__ import annotations

import csv
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from scipy.ndimage import label
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from ...processing.engine.district import make_district
from ...processing.engine.district.cover import Cover
from ...processing.engine.district.frame import Rect
from ...processing.engine.district.limits import DistrictTooLarge, DistrictTooSmall, checked_grid
from ...processing.engine.district.lots import fill_lots
from ...processing.engine.district.plan import make_plan
from ...processing.engine.district.terrain import CROSS_FALL, KERB, STREET_LEVEL
from ...processing.engine.errors import OutOfRange
from ...processing.engine.layers import SCHEMAS
from ...processing.engine.progress import Cancelled, unattended

CASES = [
    (150.0, 150.0, 0.5, 1), (150.0, 150.0, 2.0, 2), (237.0, 181.0, 1.0, 3), (181.0, 402.0, 1.0, 4),
    (400.0, 300.0, 1.0, 5), (260.0, 210.0, 0.5, 6), (1100.0, 150.0, 1.0, 7), (640.0, 720.0, 2.0, 8),
    (260.0, 260.0, 4.0, 9),
]  # fmt: skip


@pytest.fixture(scope="module", params=CASES, ids=lambda case: "{:g}x{:g}m-{:g}m-seed{}".format(*case))
def district(request):
    return make_district(*request.param, west=1000.0, south=2000.0)


@pytest.fixture(scope="module")
def fine():
    return make_district(300.0, 260.0, 0.5, 11)


def column(district, layer, name):
    return np.array(district.layers[layer].columns[name])


def cell_of(district, x, y):
    rows = np.floor((district.grid.north - np.asarray(y)) / district.grid.cell_size).astype(int)
    columns = np.floor((np.asarray(x) - district.grid.west) / district.grid.cell_size).astype(int)
    return rows, columns


def inside(grid, ring):
    """Return the mask of the cells whose centre lies in a convex, counter-clockwise ring."""
    mask = np.ones(grid.shape, bool)
    for (x0, y0), (x1, y1) in pairwise(ring):
        mask &= (x1 - x0) * (grid.y[:, np.newaxis] - y0) - (y1 - y0) * (grid.x - x0) >= -1e-9
    return mask


def along(district, kind, level):
    """Return the cells under the paths of a kind and level, the shortest left out."""
    paths = district.layers["paths"]
    points = [
        line[0] + step * (line[-1] - line[0])
        for line, k, at in zip(paths.geometries, paths.columns["kind"], paths.columns["level"], strict=True)
        if (k, at) == (kind, level) and np.hypot(*(line[-1] - line[0])) > 8.0
        for step in np.linspace(0.1, 0.9, 60)
    ]
    return cell_of(district, *np.array(points).T)


class TestSeed:
    def test_the_same_seed_gives_the_same_district(self):
        one, other = (make_district(220.0, 200.0, 1.0, 3) for _ in range(2))
        for name in ("dtm", "dsm", "chm", "landcover"):
            np.testing.assert_array_equal(getattr(one, name), getattr(other, name))
        for name, layer in one.layers.items():
            assert layer.columns == other.layers[name].columns
            for geometry, same in zip(layer.geometries, other.layers[name].geometries, strict=True):
                np.testing.assert_array_equal(geometry, same)

    def test_another_seed_gives_another_district(self):
        one, other = (make_district(220.0, 200.0, 1.0, seed) for seed in (3, 4))
        assert (one.landcover != other.landcover).mean() > 0.1
        assert not np.array_equal(one.dtm, other.dtm)

    def test_the_place_moves_it_and_changes_nothing_else(self):
        one, other = make_district(200.0, 200.0, 1.0, 3), make_district(200.0, 200.0, 1.0, 3, 143000.0, 487000.0)
        np.testing.assert_array_equal(one.landcover, other.landcover)
        np.testing.assert_allclose(one.dtm, other.dtm, atol=1e-5)
        moved = other.layers["buildings"].geometries[0] - one.layers["buildings"].geometries[0]
        np.testing.assert_allclose(moved, np.tile((143000.0, 487000.0), (5, 1)), atol=1e-6)


class TestEverythingIsThere:
    def test_on_the_map(self, district):
        cover = district.landcover
        with open(Path(__file__).parents[2] / "resources" / "tables" / "landcover.csv", encoding="utf-8") as file:
            names = {int(row["code"]): row["name"] for row in csv.DictReader(file)}
        assert {member: names[member.value].split()[0].upper() for member in Cover}.keys() == set(Cover)
        assert set(np.unique(cover)) <= set(names)
        needed = [Cover.ROOF, Cover.CLOSED_PAVING, Cover.OPEN_PAVING, Cover.GRASS, Cover.GARDEN, Cover.WATER,
                  Cover.RAILWAY, Cover.WOODLAND, Cover.SHRUBS]  # fmt: skip
        assert all((cover == code).any() for code in needed)

    def test_in_the_layers(self, district):
        assert set(district.layers) == {schema.name for schema in SCHEMAS}
        uses = column(district, "buildings", "use")
        assert {"house", "flat", "school", "care", "fire_station", "shop", "shed"} == set(uses)
        assert {"fire_station", "care_home", "school", "exit"} == set(column(district, "facilities", "kind"))
        assert {-1, 0, 1} == set(column(district, "paths", "level"))
        assert "park" in column(district, "green_spaces", "kind")
        assert {"water", "gas", "electricity", "sewer", "heat"} <= set(column(district, "utilities", "kind"))
        assert len(district.layers["neighbourhoods"].geometries) >= 2
        assert len(district.layers["trees"].geometries) > 20

    def test_with_every_field_filled_in(self, district):
        for schema in SCHEMAS:
            layer = district.layers[schema.name]
            assert set(layer.columns) == {field.name for field in schema.fields}
            for field in schema.fields:
                values = layer.columns[field.name]
                assert len(values) == len(layer.geometries)
                assert all(isinstance(value, field.kind) and value == value for value in values), field.name

    def test_within_the_grid(self, district):
        grid = district.grid
        for layer in district.layers.values():
            points = np.concatenate(layer.geometries)
            assert points[:, 0].min() >= grid.west - 1e-6 and points[:, 0].max() <= grid.east + 1e-6
            assert points[:, 1].min() >= grid.south - 1e-6 and points[:, 1].max() <= grid.north + 1e-6

    def test_with_believable_numbers(self, district):
        trees = {name: column(district, "trees", name) for name in ("height", "crown_diameter", "crown_base")}
        assert (trees["crown_base"] < trees["height"]).all() and (trees["crown_base"] > 1.0).all()
        assert trees["height"].max() < 25.0 and trees["crown_diameter"].min() > 2.0
        assert (column(district, "buildings", "height") < 25.0).all()
        floors = column(district, "buildings", "floor_level")
        assert floors.min() >= 0.05 and floors.max() <= 0.30
        n = {name: column(district, "neighbourhoods", name) for name in district.layers["neighbourhoods"].columns}
        assert (n["households"] > 0).all() and (n["residents"] > n["age_65_plus"]).all()
        assert (n["age_65_plus"] >= n["age_75_plus"]).all() and (n["one_person_households"] < n["households"]).all()

    def test_with_the_national_shares_in_a_large_district(self):
        n = make_district(1000.0, 900.0, 2.0, 1).layers["neighbourhoods"].columns
        assert sum(n["residents"]) / sum(n["households"]) == pytest.approx(2.1, rel=0.15)
        assert sum(n["age_65_plus"]) / sum(n["residents"]) == pytest.approx(0.20, abs=0.06)
        assert sum(n["one_person_households"]) / sum(n["households"]) == pytest.approx(0.39, rel=0.15)


class TestRastersAndLayersAgree:
    def test_roofs_are_the_buildings_and_none_overlaps_another(self, district):
        count = np.zeros(district.grid.shape, np.uint8)
        for ring in district.layers["buildings"].geometries:
            count += inside(district.grid, ring)
        # a centre on the very edge of two houses may be counted twice
        assert (count > 1).sum() <= 2
        assert ((count > 0) != (district.landcover == Cover.ROOF)).sum() <= 2

    def test_no_land_lies_below_the_water_but_the_underpass(self, district):
        water = district.landcover == Cover.WATER
        assert (district.dtm[water] == np.float32(district.water_level)).all()
        pits, number = label(~water & (district.dtm < district.water_level + 0.05), np.ones((3, 3)))
        paths = district.layers["paths"]
        under = [line.mean(axis=0) for line, level in zip(paths.geometries, paths.columns["level"], strict=True)
                 if level == -1]  # fmt: skip
        assert set(range(1, number + 1)) == {pits[cell_of(district, *place)] for place in under}

    def test_everything_has_a_height(self, district):
        for values in (district.dtm, district.dsm, district.chm):
            assert values.dtype == np.float32 and np.isfinite(values).all()
        assert (district.dsm >= district.dtm - 1e-5).all() and (district.chm >= 0.0).all()
        roofs = district.landcover == Cover.ROOF
        assert (district.dsm - district.dtm)[roofs].min() > 2.0

    def test_crowns_stand_round_the_trees(self, district):
        reach = np.zeros(district.grid.shape, bool)
        trees = district.layers["trees"]
        for (place,), diameter in zip(trees.geometries, trees.columns["crown_diameter"], strict=True):
            row, col = cell_of(district, *place)
            size = int(0.5 * diameter / district.grid.cell_size) + 1
            reach[max(row - size, 0) : row + size + 1, max(col - size, 0) : col + size + 1] = True
        assert not (district.chm > 0.0)[~reach].any()
        rows, cols = cell_of(district, *np.concatenate(trees.geometries).T)
        stems = district.chm[rows, cols]
        assert (stems >= 0.6 * np.array(trees.columns["height"])).mean() > 0.95
        assert not np.isin(district.landcover[rows, cols], (Cover.ROOF, Cover.WATER, Cover.CLOSED_PAVING)).any()

    def test_streets_are_paved_and_facilities_stand_outside(self, district):
        if district.grid.cell_size <= 2.0:
            assert (district.landcover[along(district, "street", 0)] == Cover.CLOSED_PAVING).all()
        rows, cols = cell_of(district, *np.concatenate(district.layers["facilities"].geometries).T)
        if district.grid.cell_size <= 1.0:
            assert not np.isin(district.landcover[rows, cols], (Cover.ROOF, Cover.WATER)).any()


def overlap(one, other):
    return (
        min(one.u1, other.u1) - max(one.u0, other.u0) > 1e-6 and min(one.v1, other.v1) - max(one.v0, other.v0) > 1e-6
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: "{:g}x{:g}m".format(*case))
class TestNothingIsBuiltOverSomethingElse:
    @pytest.fixture
    def planned(self, case):
        rng = np.random.default_rng(case[3])
        plan = make_plan(checked_grid(*case[:3]), rng)
        return plan, fill_lots(plan.lots, rng, unattended)

    def test_lots_lie_beside_streets_canals_and_railway(self, planned):
        plan, _ = planned
        inner, rail = plan.inner, plan.railway
        taken = [street.band(street.half_width) for street in plan.streets]
        taken += [Rect(c.u - c.half_width, inner.v0, c.u + c.half_width, inner.v1) for c in plan.canals]
        taken.append(Rect(inner.u0, rail.v - rail.half_width, inner.u1, rail.v + rail.half_width))
        rects = [lot.rect for lot in plan.lots]
        assert not any(overlap(lot, other) for lot in rects for other in taken)
        assert not any(overlap(lot, other) for place, lot in enumerate(rects) for other in rects[:place])
        assert all(lot.south is not None or lot.north is not None for lot in plan.lots)

    def test_buildings_lie_on_a_lot_and_beside_each_other(self, planned):
        plan, contents = planned
        lots = [lot.rect.grown(1e-6) for lot in plan.lots]
        for place, building in enumerate(contents.buildings):
            rect = building.rect
            assert any(lot.holds(rect.u0, rect.v0) and lot.holds(rect.u1, rect.v1) for lot in lots), building.use
            assert not any(overlap(rect, other.rect) for other in contents.buildings[:place]), building.use
            assert min(rect.width, rect.depth) > 2.0, building.use

    def test_surfaces_have_a_size(self, planned):
        _, contents = planned
        assert all(min(surface.rect.width, surface.rect.depth) > 0.0 for surface in contents.surfaces)


class TestNetwork:
    @pytest.mark.parametrize("mode", ["walk", "cycle", "drive"])
    def test_every_place_can_be_reached(self, district, mode):
        paths = district.layers["paths"]
        lines = [
            np.round(line[[0, -1]], 3)
            for line, modes in zip(paths.geometries, paths.columns["modes"], strict=True)
            if mode in modes.split(",")
        ]
        nodes, index = np.unique(np.concatenate(lines), axis=0, return_inverse=True)
        edges = index.reshape(-1, 2).T
        graph = coo_matrix((np.ones(len(lines)), edges), shape=(len(nodes), len(nodes)))
        assert connected_components(graph, directed=False)[0] == 1
        if mode == "drive":
            facilities = district.layers["facilities"]
            for place, kind in zip(facilities.geometries, facilities.columns["kind"], strict=True):
                if kind == "exit":
                    assert np.abs(nodes - place).max(axis=1).min() < 0.01


class TestWater:
    def test_the_lowest_place_to_drive_is_the_underpass(self, district):
        under = district.dtm[along(district, "street", -1)].min()
        assert under < STREET_LEVEL - 1.2
        assert under < district.dtm[along(district, "street", 0)].min() - 0.5

    def test_streets_undulate_so_that_water_gathers(self, fine):
        crown = fine.dtm[along(fine, "street", 0)]
        level = crown[crown < STREET_LEVEL + 0.3]
        assert 0.05 < np.ptp(level) < 0.6

    def test_some_houses_lie_low(self):
        district = make_district(600.0, 500.0, 1.0, 2)
        buildings = district.layers["buildings"]
        house = column(district, "buildings", "use") == "house"
        centres = np.array([ring[:4].mean(axis=0) for ring in buildings.geometries])[house]
        floor = district.dtm[cell_of(district, *centres.T)] + column(district, "buildings", "floor_level")[house]
        assert 0.01 < (floor < STREET_LEVEL).mean() < 0.2
        assert (floor > STREET_LEVEL + 0.1).mean() > 0.7

    def test_a_street_has_a_crown_and_a_kerb(self, fine):
        paths = fine.layers["paths"]
        longest = max(
            (line for line, kind, level in zip(paths.geometries, paths.columns["kind"], paths.columns["level"],
             strict=True) if (kind, level) == ("street", 0)),
            key=lambda line: np.hypot(*(line[-1] - line[0])),
        )  # fmt: skip
        step = (longest[-1] - longest[0]) / np.hypot(*(longest[-1] - longest[0]))
        aside = np.array([-step[1], step[0]])
        stations = longest[0] + np.linspace(0.3, 0.7, 40)[:, np.newaxis] * (longest[-1] - longest[0])

        def level(distance):
            return np.median([fine.dtm[cell_of(fine, *(stations + side * distance * aside).T)] for side in (-1, 1)])

        assert level(0.0) - level(2.2) == pytest.approx(2.2 * CROSS_FALL, abs=0.015)
        assert level(3.6) - level(2.3) == pytest.approx(KERB, abs=0.025)


class TestLimits:
    @pytest.mark.parametrize("width, height", [(149.0, 300.0), (300.0, 0.0), (float("nan"), 300.0), (-400.0, 300.0)])
    def test_too_small(self, width, height):
        with pytest.raises(DistrictTooSmall):
            make_district(width, height, 1.0, 1)

    @pytest.mark.parametrize("width", [1e6, float("inf")])
    def test_too_large(self, width):
        with pytest.raises(DistrictTooLarge):
            make_district(width, 1000.0, 1.0, 1)

    @pytest.mark.parametrize("cell_size", [0.0, -1.0, 0.1, 10.0, float("nan")])
    def test_cells_that_show_nothing(self, cell_size):
        with pytest.raises(OutOfRange):
            make_district(300.0, 300.0, cell_size, 1)

    def test_can_be_stopped_at_any_moment(self):
        heard = []
        make_district(200.0, 200.0, 1.0, 1, on_progress=lambda fraction, message: not heard.append(fraction))
        assert heard == sorted(heard) and heard[0] == 0.0 and heard[-1] <= 1.0
        for stop in range(1, len(heard) + 1):
            calls = []
            with pytest.raises(Cancelled):
                make_district(200.0, 200.0, 1.0, 1, on_progress=lambda *said: calls.append(said) or len(calls) < stop)
