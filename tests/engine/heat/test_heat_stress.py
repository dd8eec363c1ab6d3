"""The standard map of a study as a whole: what a wall, a tree, a lawn and a pond change, and that tiles do not show."""

from __future__ import annotations

import numpy as np
import pytest

from ....processing.adapters.heat_tables import read_heat_cover, read_method, read_station_days
from ....processing.engine.heat.heat_stress import HeatStress
from ....processing.engine.heat.hours import SunOfElsewhere
from ....processing.engine.heat.humidity import wet_bulb, wet_bulb_terms
from ....processing.engine.heat.obstacles import Obstacles, tree_crowns
from ....processing.engine.heat.pet import pet_shade, pet_sun
from ....processing.engine.heat.place import Place
from ....processing.engine.heat.sky_view import sky_view
from ....processing.engine.progress import Cancelled
from ....processing.engine.tiles import Window
from .scenes import Scene

ROTTERDAM = Place(51.96, 4.45)
ROOF, PAVING, GRASS, WATER = 1, 2, 6, 11
METHOD, COVER = read_method(), read_heat_cover()
DAY = read_station_days()["Rotterdam 1 July 2015"]


class Study:
    """A scene with vegetation and land cover, as the engine reads a study."""

    def __init__(self, scene: Scene, cover: int = PAVING) -> None:
        self.scene = scene
        self.vegetation = np.zeros(scene.grid.shape, np.float32)
        self.cover = np.full(scene.grid.shape, cover, np.uint8)

    def read(self, window: Window) -> Obstacles:
        crowns = tree_crowns(self.scene.ground, self.vegetation, 0.0)
        return Obstacles(self.scene.ground, self.scene.solid, (crowns,)).read(window)

    def read_vegetation(self, window: Window) -> np.ndarray:
        return self.vegetation[window.slices]

    def read_cover(self, window: Window) -> np.ndarray:
        return np.where(np.isnan(self.scene.ground[window.slices]), 0, self.cover[window.slices]).astype(np.uint8)


def heat(study: Study, tile: int = 1000) -> HeatStress:
    return HeatStress(study, study.scene.grid, ROTTERDAM, METHOD, COVER, DAY, tile)


def whole(study: Study, tile: int = 1000) -> dict[str, np.ndarray]:
    """Return the maps of the whole study by name."""
    shape = study.scene.grid.shape
    joined = {name: np.full(shape, np.nan, np.float32) for name in ("pet", "air_temperature", "wind", "shade")}
    joined["hourly"] = np.full((7, *shape), np.nan, np.float32)
    joined["walkable"] = np.zeros(shape, bool)
    for maps in heat(study, tile).maps({}):
        for name, values in joined.items():
            values[(..., *maps.window.slices)] = getattr(maps, name)
    return joined


@pytest.fixture
def plain():
    """An open field of paving."""
    return Study(Scene(60, 80))


def test_on_an_open_plain_every_hour_is_the_formula_of_the_sun(plain):
    """No heat island but the sky's: 2 − 1 − 0 = 1 time the strength of the hour; wind is that over grass."""
    maps, stress = whole(plain), heat(plain)
    for hour, pet in zip(stress.hours, maps["hourly"], strict=True):
        weather = hour.weather
        air = weather.temperature + weather.heat_island
        wanted = pet_sun(
            METHOD.sun, air, weather.radiation, np.log(0.635) + weather.log_wind,
            wet_bulb(air, wet_bulb_terms(weather.relative_humidity)), weather.sin_altitude, 3.0, 1.0,
        )  # fmt: skip
        np.testing.assert_allclose(pet, wanted, atol=0.02)
    np.testing.assert_allclose(maps["pet"], maps["hourly"].mean(axis=0), atol=1e-4)
    assert (maps["shade"] == 0.0).all() and maps["walkable"].all()


def test_depaving_a_square_cools_its_sunlit_cells_by_1_42(plain):
    """Exactly −0.546 × 2.6, where the share of green around is the same."""
    paved = whole(plain)["hourly"]
    plain.cover[30, 40] = GRASS
    green = whole(plain)["hourly"]
    change = green[:, 30, 40] - paved[:, 30, 40]
    around = green[:, 30, 43] - paved[:, 30, 43]  # the few hundredths that the heat island became less
    np.testing.assert_allclose(change - around, -1.4196, atol=2e-3)


def test_the_shadow_of_a_wall_has_the_formula_of_shade(plain):
    plain.scene.build(slice(30, 31), slice(20, 60), 12.0)
    plain.cover[30, 20:60] = ROOF
    maps, stress = whole(plain), heat(plain)
    noon = [hour.station.moment.hour for hour in stress.hours].index(12)
    foot, sunny = (29, 40), (50, 40)
    weather = stress.hours[noon].weather
    assert maps["shade"][foot] > 0.5 and maps["shade"][sunny] == 0.0
    sky = sky_view(plain.scene.sweeper()).total[foot]
    assert 0.4 < sky < 0.6  # at the foot of a wall
    air = weather.temperature + 1.03 * weather.heat_island  # the wall takes a little sky from all around
    wet = wet_bulb(air, wet_bulb_terms(weather.relative_humidity))
    wanted = pet_shade(METHOD.shade, air, weather.log_wind + np.log(0.635), wet, weather.diffuse, sky)
    assert maps["hourly"][noon][foot] == pytest.approx(wanted, abs=0.05)
    assert maps["hourly"][noon][sunny] > wanted + 7.0


def test_buildings_have_no_pet_and_are_not_walkable(plain):
    plain.scene.build(slice(10, 20), slice(10, 20), 8.0)
    maps = whole(plain)
    for name in ("pet", "air_temperature", "wind", "shade"):
        assert np.isnan(maps[name][10:20, 10:20]).all() and np.isfinite(maps[name]).sum() == 60 * 80 - 100, name
    assert not maps["walkable"][10:20, 10:20].any()


def test_a_roof_of_the_land_cover_is_a_building_though_the_surface_does_not_show_it(plain):
    plain.cover[5:8, 5:8] = ROOF
    assert np.isnan(whole(plain)["pet"][5:8, 5:8]).all()


def test_under_a_crown_it_is_always_shade_and_green(plain):
    plain.vegetation[28:33, 38:43] = 8.0
    maps = whole(plain)
    assert (maps["shade"][28:33, 38:43] == 1.0).all()
    plain.vegetation[28:33, 38:43] = 1.5  # what is lower than 2 m shades nobody
    low = whole(plain)
    assert (low["shade"] == 0.0).all()
    assert maps["pet"][30, 40] < low["pet"][30, 40] - 5.0


def test_water_counts_as_green_by_day(plain):
    plain.cover[:, :20] = WATER
    maps = whole(plain)
    assert maps["pet"][30, 5] == pytest.approx(maps["pet"][30, 60] - 1.42, abs=0.05)
    assert not maps["walkable"][:, :20].any()


def test_green_upwind_cools_the_air_and_green_downwind_does_not():
    """The wind of the day comes from the east; upwind counts for 1000 m, downwind for 100 m."""
    east, west = Study(Scene(40, 600)), Study(Scene(40, 600))
    east.cover[:, 450:] = GRASS
    west.cover[:, :150] = GRASS
    middle = (20, 300)
    bare = whole(Study(Scene(40, 600)))["air_temperature"][middle]
    assert whole(east)["air_temperature"][middle] < bare - 0.01
    assert whole(west)["air_temperature"][middle] == pytest.approx(bare, abs=1e-4)


def test_a_warmer_climate_warms_every_place(plain):
    now = whole(plain)["pet"]
    later = HeatStress(plain, plain.scene.grid, ROTTERDAM, METHOD, COVER, DAY.changed(2.0))
    (maps,) = later.maps({})
    assert (maps.pet - now > 2.0).all() and (maps.pet - now < 3.5).all()


def test_a_station_on_the_other_side_of_the_world_is_refused(plain):
    """In Sydney it is night from 10 to 16 h UTC."""
    with pytest.raises(SunOfElsewhere, match=r"Rotterdam 1 July 2015: at 10:00 UTC .* 772 W/m²"):
        HeatStress(plain, plain.scene.grid, Place(-33.9, 151.2), METHOD, COVER, DAY)


def town() -> Study:
    """Return a town on a slope, with houses, trees, a pond, and a corner of which nothing is known."""
    random = np.random.default_rng(3)
    study = Study(Scene(130, 170))
    study.scene.raise_by((0.02 * np.arange(170)).astype(np.float32))
    for row, column in random.integers(0, 120, (30, 2)):
        study.scene.solid[row : row + 9, column : column + 6] += np.float32(random.uniform(3.0, 25.0))
    for row, column in random.integers(0, 125, (60, 2)):
        study.vegetation[row : row + 5, column : column + 5] = random.uniform(1.5, 18.0)
    study.vegetation[study.scene.solid > study.scene.ground] = 0.0
    study.cover[random.random(study.cover.shape) < 0.4] = GRASS
    study.cover[60:80, 100:140] = WATER
    study.scene.ground[:30, 150:] = study.scene.solid[:30, 150:] = np.nan
    return study


@pytest.mark.parametrize("tile", [25, 50, 75])
def test_no_tile_border_shows(tile):
    study = town()
    one, many = whole(study), whole(study, tile)
    for name, values in one.items():
        np.testing.assert_array_equal(values, many[name], err_msg=name)
    assert np.isnan(one["pet"][:30, 150:]).all() and np.isfinite(one["pet"][40:50, 150:]).any()


def test_tiles_of_any_size_are_whole_blocks():
    study = town()
    sizes = {window.window.rows for window in heat(study, 60).maps({})}
    assert sizes == {50, 30}


def test_stopping_is_heard_in_both_passes(plain):
    for fraction in (0.0, 0.5, 0.86):
        calls = []

        def on_progress(done, message, limit=fraction, calls=calls):
            calls.append(done)
            return done < limit

        with pytest.raises(Cancelled):
            list(heat(plain, 25).maps({}, on_progress))
        assert calls[-1] >= fraction and (len(calls) == 1 or calls[-2] < fraction)
