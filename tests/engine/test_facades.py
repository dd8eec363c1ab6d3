"""Water against façades: scenes small enough to work out by hand, on every cell size."""

from __future__ import annotations

import numpy as np
import pytest

from ...processing.engine.flood.facade_times import follow
from ...processing.engine.flood.facades import Walls, assess, trace_facades
from ...processing.engine.grid import Grid
from ...processing.engine.progress import Cancelled

LIMITS = (0.0, 0.02, 0.05, 0.15, 0.30)
CELL_SIZES = (0.25, 0.5, 1.0, 2.0)
WIDTH = 40.0


def rectangle(west, south, east, north, turned=0.0):
    """Corners clockwise, turned (degrees) about the middle."""
    corners = np.array([[west, south], [west, north], [east, north], [east, south]], float)
    middle, angle = corners.mean(axis=0), np.radians(turned)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    return middle + (corners - middle) @ turn.T


HOUSE = rectangle(14, 14, 26, 24)


def walls_of(*polygons):
    start = np.concatenate(polygons)
    end = np.concatenate([np.roll(polygon, -1, axis=0) for polygon in polygons])
    return Walls(start, end, np.repeat(np.arange(len(polygons)), [len(polygon) for polygon in polygons]))


def inside(polygon, x, y):
    result = np.ones(x.shape, bool)
    for (x0, y0), (x1, y1) in zip(polygon, np.roll(polygon, -1, axis=0), strict=True):
        result &= (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0) < 0
    return result


class Scene:
    """A map of 40 by 40 m: convex polygons, ground and water level as functions of x and y."""

    def __init__(self, cell_size, polygons, ground, level):
        count = round(WIDTH / cell_size)
        self.grid = Grid(count, count, cell_size, 0.0, WIDTH)
        x, y = np.meshgrid(self.grid.x, self.grid.y)
        self.x, self.y, self.walls = x, y, walls_of(*polygons)
        self.buildings = np.zeros(x.shape, np.int32)
        for number, polygon in enumerate(polygons):
            self.buildings[inside(polygon, x, y)] = number + 1
        self.dtm = np.broadcast_to(ground(x, y), x.shape).astype(np.float32)
        self.depth = self.depth_at(level)

    def depth_at(self, level):
        depth = (level(self.x, self.y) - self.dtm).astype(np.float32)
        return np.where((depth > 0) & (self.buildings == 0), depth, np.nan)

    def trace(self, ring_width=1.0):
        return trace_facades(self.walls, self.buildings, self.dtm, self.depth, self.grid, ring_width)

    def assess(self, floor_level=0.15, **options):
        floors = np.full(self.walls.building.max() + 1, floor_level)
        return assess(self.trace(**options), floors, LIMITS)


def flat(height):
    return lambda x, y: np.full(np.shape(x), height)


@pytest.mark.parametrize("cell_size", CELL_SIZES)
@pytest.mark.parametrize(
    ("depth", "building_class"),
    [(0.0, 0), (0.019, 0), (0.02, 1), (0.049, 1), (0.05, 2), (0.149, 2), (0.15, 3), (0.299, 3), (0.3, 4), (2.0, 4)],
)
def test_a_pond_on_flat_ground_has_its_depth_against_the_facade(cell_size, depth, building_class):
    result = Scene(cell_size, [HOUSE], flat(-4.0), flat(-4.0 + depth)).assess()
    assert result.water_depth == pytest.approx(depth, abs=1e-3)
    assert result.building_class == building_class
    assert result.wet_length == pytest.approx(44.0 if building_class else 0.0)
    if building_class:
        assert result.water_level == pytest.approx(-4.0 + depth, abs=1e-3)
    else:
        assert np.isnan(result.water_level)


@pytest.mark.parametrize("turned", [0.0, 17.0, 45.0])
@pytest.mark.parametrize("cell_size", CELL_SIZES)
def test_a_level_pond_on_a_slope_has_the_depth_at_the_wall(cell_size, turned):
    """Ground falls 4 % to the east; its lowest wall stands at x = 26, where a level of 0 makes 0.16 m."""
    house = rectangle(14, 14, 26, 24, turned)
    lowest = house[:, 0].max()
    scene = Scene(cell_size, [house], lambda x, y: 0.04 * (lowest - x) - 0.16, flat(0.0))
    result = scene.assess()
    fall = 0.04 * 0.75 * np.sin(np.radians(turned))  # a turned house has a corner there: the metre around it counts
    assert result.water_depth == pytest.approx(0.16 - fall / 2, abs=0.012 if turned else 1e-3)
    assert result.building_class == (3 if not turned else result.building_class)
    assert result.water_level == pytest.approx(0.0, abs=1e-3)


@pytest.mark.parametrize("turned", [0.0, 30.0])
def test_the_depth_on_a_slope_does_not_depend_on_the_cell_size(turned):
    house = rectangle(13.1, 14.3, 26.3, 23.9, turned)
    depths = [
        Scene(cell_size, [house], lambda x, y: -0.03 * x - 0.02 * y, flat(-1.0)).assess().water_depth[0]
        for cell_size in CELL_SIZES
    ]
    assert max(depths) - min(depths) <= 0.015
    assert min(depths) > 0.1


@pytest.mark.parametrize("cell_size", CELL_SIZES)
def test_sheet_flow_down_a_slope_keeps_its_own_depth(cell_size):
    scene = Scene(cell_size, [HOUSE], lambda x, y: -0.05 * x, lambda x, y: -0.05 * x + 0.03)
    result = scene.assess()
    assert result.water_depth == pytest.approx(0.03, abs=1e-3)
    assert result.building_class == 1


@pytest.mark.parametrize("cell_size", [0.25, 0.5])
def test_water_in_a_gutter_counts_on_level_not_on_depth(cell_size):
    """A gutter half a metre from the wall is 10 cm deep and half full: the foot of the wall is dry."""
    gutter = Scene(cell_size, [HOUSE], lambda x, y: np.where((x > 26.5) & (x < 27.5), -0.1, 0.0), flat(-0.05))
    assert gutter.assess().building_class == 0
    brimming = Scene(cell_size, [HOUSE], lambda x, y: np.where((x > 26.5) & (x < 27.5), -0.1, 0.0), flat(0.06))
    assert brimming.assess().water_depth == pytest.approx(0.06, abs=1e-3)


@pytest.mark.parametrize("cell_size", CELL_SIZES)
def test_a_pond_at_one_side_wets_that_side_only(cell_size):
    scene = Scene(cell_size, [HOUSE], lambda x, y: np.where(x > 26.0, -0.2, 0.0), flat(-0.1))
    result = scene.assess()
    assert result.water_depth == pytest.approx(0.1, abs=1e-3)
    assert result.building_class == 2
    assert result.wet_length == pytest.approx(10.0, abs=cell_size)


@pytest.mark.parametrize("cell_size", CELL_SIZES)
def test_a_party_wall_is_no_facade(cell_size):
    row = [rectangle(8, 14, 14, 24), rectangle(14, 14, 20, 24), rectangle(20, 14, 26, 24)]
    result = Scene(cell_size, row, flat(0.0), flat(0.1)).assess()
    assert result.wet_length == pytest.approx([22.0, 12.0, 22.0], abs=1e-6)
    assert (result.building_class == 2).all()


def test_a_thin_neighbour_is_not_looked_through():
    """A lean-to of half a metre stands along the whole east wall, with water beyond it."""
    pair = [HOUSE, rectangle(26, 14, 26.5, 24)]
    result = Scene(0.25, pair, flat(0.0), flat(0.1)).assess()
    assert result.wet_length == pytest.approx([34.0, 11.0])


def test_a_building_without_open_ground_around_it_is_not_assessed():
    scene = Scene(1.0, [rectangle(14, 14, 18, 18), rectangle(30, 30, 34, 34)], flat(0.0), flat(0.1))
    scene.buildings[scene.buildings == 0] = np.where(scene.x[scene.buildings == 0] < 25, 9, 0)
    result = scene.assess()
    assert result.building_class.tolist() == [-1, 2]
    assert np.isnan(result.water_depth[0]) and np.isnan(result.depth_inside[0]) and np.isnan(result.wet_length[0])


@pytest.mark.parametrize("cell_size", CELL_SIZES)
def test_a_shed_smaller_than_a_cell_is_seen(cell_size):
    result = Scene(cell_size, [rectangle(20.3, 20.3, 21.1, 21.4)], flat(0.0), flat(0.07)).assess()
    assert result.water_depth == pytest.approx(0.07, abs=1e-3)
    assert result.building_class == 2


def test_one_odd_cell_does_not_decide():
    scene = Scene(1.0, [HOUSE], flat(0.0), flat(0.03))
    scene.depth[20, 26] = 0.5
    assert scene.assess().building_class == 1
    scene.depth[21, 26] = 0.5
    assert scene.assess().building_class == 4


@pytest.mark.parametrize("cell_size", CELL_SIZES)
def test_a_building_over_the_edge_is_judged_by_the_walls_on_the_map(cell_size):
    result = Scene(cell_size, [rectangle(-6, 14, 6, 24)], flat(0.0), flat(0.1)).assess()
    assert result.building_class == 2
    assert result.wet_length == pytest.approx(6 + 6 + 10)


def test_ground_without_data_bounds_the_map():
    scene = Scene(0.5, [HOUSE], flat(0.0), flat(0.1))
    scene.dtm[scene.x > 26] = np.nan
    assert scene.assess().wet_length == pytest.approx(34.0)


def test_a_model_with_wider_buildings_is_read_from_the_ring():
    """The flood model left out every cell within 0.75 m of the house; the water stands 12 cm beyond that."""
    scene = Scene(0.25, [HOUSE], flat(0.0), flat(0.12))
    scene.depth[(scene.x > 13.25) & (scene.x < 26.75) & (scene.y > 13.25) & (scene.y < 24.75)] = np.nan
    assert scene.assess().water_depth == pytest.approx(0.12, abs=1e-3)
    assert scene.assess(ring_width=0.5).building_class == 0


@pytest.mark.parametrize("cell_size", CELL_SIZES)
@pytest.mark.parametrize(("level", "depth_inside"), [(0.149, 0.0), (0.15, 0.0), (0.153, 0.003), (0.40, 0.25)])
def test_water_comes_in_above_the_floor(cell_size, level, depth_inside):
    result = Scene(cell_size, [HOUSE], flat(0.0), flat(level)).assess(floor_level=0.15)
    assert result.inside == (depth_inside > 0)
    assert result.depth_inside == pytest.approx(depth_inside, abs=1e-4)


@pytest.mark.parametrize("cell_size", CELL_SIZES)
def test_the_floor_lies_above_the_75th_percentile_of_the_ground_around(cell_size):
    """Walls of 10 + 12 + 10 + 12 m; ground 0.4 m higher at the east wall only: 77 % of the façade lies at 0."""
    result = Scene(cell_size, [HOUSE], lambda x, y: np.where(x > 26.0, 0.4, 0.0), flat(0.2)).assess(floor_level=0.15)
    assert result.ground == pytest.approx(0.0, abs=1e-6)
    assert result.floor == pytest.approx(0.15, abs=1e-6)
    assert result.depth_inside == pytest.approx(0.05, abs=1e-4)


def test_a_map_turned_over_gives_the_same_result():
    rng = np.random.default_rng(4)
    house = rectangle(13.13, 14.29, 26.37, 23.91, 20.0)
    scene = Scene(0.5, [house], flat(0.0), flat(0.1))
    scene.dtm = scene.dtm + 0.05 * rng.random(scene.dtm.shape).astype(np.float32)
    scene.depth = scene.depth * rng.random(scene.depth.shape).astype(np.float32)
    plain = scene.assess()
    mirrored = house[::-1] * (-1, 1) + (WIDTH, 0)  # mirrored corners run the other way round
    scene.walls = walls_of(mirrored)
    scene.buildings, scene.dtm, scene.depth = (a[:, ::-1] for a in (scene.buildings, scene.dtm, scene.depth))
    turned = scene.assess()
    for name in ("water_depth", "water_level", "wet_length", "ground", "depth_inside"):
        assert getattr(turned, name) == pytest.approx(getattr(plain, name), abs=1e-6), name


def test_times_lie_on_straight_lines_between_the_moments():
    """Level 0 at 0 s, 0.30 at 600 s, 0.10 at 1200 s: wet from 0.02, inside above 0.15."""
    scene = Scene(0.5, [HOUSE], flat(0.0), flat(0.30))
    facade = scene.trace()
    result = assess(facade, np.array([0.15]), LIMITS)
    moments = [(t, scene.depth_at(flat(h))) for t, h in ((0.0, 0.0), (600.0, 0.30), (1200.0, 0.10))]
    times = follow(facade, result, iter(moments))
    assert times.first_wet == pytest.approx(600 * 0.02 / 0.30, abs=2)
    assert times.inside_since == pytest.approx(300, abs=2)
    assert times.inside_duration == pytest.approx(300 + 450, abs=4)
    assert not times.still_inside[0]


@pytest.mark.parametrize("cell_size", CELL_SIZES)
def test_times_are_those_at_the_wall_on_every_cell_size(cell_size):
    """Ground falls 4 % to the east wall at x = 26, where it lies at −0.16; the level rises 0.1 m in 600 s from 0."""
    scene = Scene(cell_size, [HOUSE], lambda x, y: 0.04 * (26 - x) - 0.16, flat(0.2))
    facade = scene.trace()
    result = assess(facade, np.array([0.0]), LIMITS)
    times = follow(facade, result, [(t, scene.depth_at(flat(0.2 * t / 1200 - 0.17))) for t in (0, 600, 1200)])
    at_wall_after_600 = 0.1 - 0.01
    assert times.first_wet == pytest.approx(600 * 0.02 / at_wall_after_600, abs=4)


def test_a_duration_that_still_runs_is_marked():
    scene = Scene(1.0, [HOUSE], flat(0.0), flat(0.30))
    facade = scene.trace()
    result = assess(facade, np.array([0.15]), LIMITS)
    times = follow(facade, result, [(0.0, scene.depth_at(flat(0.2))), (600.0, scene.depth_at(flat(0.3)))])
    assert times.inside_since == 0.0 and times.first_wet == 0.0
    assert times.inside_duration == pytest.approx(600.0)
    assert times.still_inside[0]


def test_water_that_stays_out_has_no_time_inside():
    scene = Scene(1.0, [HOUSE], flat(0.0), flat(0.10))
    facade = scene.trace()
    times = follow(facade, assess(facade, np.array([0.15]), LIMITS), [(0.0, scene.depth), (600.0, scene.depth)])
    assert np.isnan(times.inside_since[0]) and np.isnan(times.inside_duration[0])
    assert times.first_wet == 0.0


def test_tracing_stops_when_asked():
    scene = Scene(1.0, [HOUSE], flat(0.0), flat(0.1))
    with pytest.raises(Cancelled):
        trace_facades(scene.walls, scene.buildings, scene.dtm, scene.depth, scene.grid, 1.0, lambda *_: False)


def test_no_walls_give_an_empty_facade():
    scene = Scene(1.0, [HOUSE], flat(0.0), flat(0.1))
    scene.walls = Walls(np.zeros((0, 2)), np.zeros((0, 2)), np.zeros(0, np.int64))
    result = assess(scene.trace(), np.full(2, 0.15), LIMITS)
    assert result.building_class.tolist() == [-1, -1]
