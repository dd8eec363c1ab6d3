"""Shadows in QGIS, of a wall on a plain (see `wall`)."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QDateTime, Qt

from ...processing.adapters.rasters import read_band_names, read_raster
from ...processing.algorithms.heat.shadows import Shadows
from ...processing.engine.grid import Grid
from ...processing.engine.variables import SURFACE
from . import scene
from .scene import Feedback
from .wall import GRID, MOMENT, NOON, SHADOW, WALL, make_maps, surface

OUTPUTS = ("SHADE", "SHADE_SERIES", "SUN_HOURS", "DAY_SHADE")
OPEN_GROUND = GRID.rows * GRID.columns - 2 * 30


@pytest.fixture
def maps(qgis_app, tmp_path):
    return make_maps(tmp_path)


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture
def run(maps, out):
    """Return a function that asks for some results; what is given takes the place of the good input."""

    def start(*wanted, feedback=None, context=None, **changed):
        outputs = {name: str(out / f"{name.lower()}.tif") for name in wanted}
        return scene.run(Shadows, maps | {"MOMENT": MOMENT} | outputs | changed, feedback, context)

    return start


def values(results, output="SHADE", band=1):
    return read_raster(results[output], band=band).values


def days(results):
    """Return the bands of the day, shape (bands, rows, columns)."""
    count = len(read_band_names(results["SHADE_SERIES"]))
    return np.stack([values(results, "SHADE_SERIES", band) for band in range(1, count + 1)])


class TestAtTheMoment:
    def test_the_shadow_lies_behind_the_wall(self, run):
        results = run("SHADE")
        shadow = np.zeros(GRID.shape)
        shadow[SHADOW] = 1.0
        np.testing.assert_array_equal(values(results), shadow)
        assert results["SHADED_PERCENT"] == pytest.approx(100.0 * 5 * 30 / OPEN_GROUND)
        assert results["SUN_ALTITUDE"] == pytest.approx(61.14, abs=0.02)
        assert results["SUN_AZIMUTH"] == pytest.approx(180.0, abs=0.3)

    def test_what_was_not_asked_for_is_not_written(self, run, out):
        results = run("SHADE")
        assert {path.name for path in out.iterdir()} == {"shade.tif", "shade.qmd"}
        assert not {"MEAN_SUN_HOURS", "MOST_SUN_HOURS", *OUTPUTS[1:]} & set(results)
        nothing = run()
        assert set(nothing) == {"SHADED_PERCENT", "SUN_ALTITUDE", "SUN_AZIMUTH"}
        assert nothing["SHADED_PERCENT"] == results["SHADED_PERCENT"]

    def test_the_clock_is_that_of_the_time_zone(self, run):
        utc = run("SHADE", MOMENT=f"{NOON:%Y-%m-%d}T{NOON.hour - 2}:{NOON:%M}", TIME_ZONE="UTC")
        winter = [
            run(MOMENT=f"2026-01-15T{hour}:40:00", TIME_ZONE=zone)["SUN_AZIMUTH"]
            for hour, zone in ((12, "Europe/Amsterdam"), (11, "UTC"))
        ]
        assert utc["SUN_AZIMUTH"] == pytest.approx(run()["SUN_AZIMUTH"], abs=1e-9)
        assert winter[0] == pytest.approx(winter[1], abs=1e-9)

    def test_the_sun_below_the_horizon_is_told(self, run):
        feedback = Feedback()
        results = run("SHADE", feedback=feedback, MOMENT="2026-06-21T02:00:00")
        assert feedback.warnings == ["At 2026-06-21 02:00 the sun is lower than 2°: all is shade."]
        assert (values(results) == 1.0).all()
        assert results["SHADED_PERCENT"] == 100.0 and results["SUN_ALTITUDE"] < 0.0

    def test_no_data_stays_no_data(self, run, tmp_path):
        ground, with_wall = np.zeros(GRID.shape, np.float32), surface()
        ground[:, 60:] = with_wall[:, 60:] = np.nan
        results = run(
            "SHADE", "SUN_HOURS",
            DTM=scene.raster(tmp_path / "half.tif", ground, grid=GRID),
            DSM=scene.raster(tmp_path / "half_surface.tif", with_wall, SURFACE, GRID),
        )  # fmt: skip
        for output in ("SHADE", "SUN_HOURS"):
            np.testing.assert_array_equal(np.isnan(values(results, output)), np.isnan(ground))
        assert results["SHADED_PERCENT"] == pytest.approx(100.0 * 5 * 30 / (60 * 60 - 60))


class TestOverTheDay:
    def test_bands_hours_and_share_agree(self, run):
        results = run(*OUTPUTS)
        bands, hours, share = days(results), values(results, "SUN_HOURS"), values(results, "DAY_SHADE")
        np.testing.assert_allclose(hours, (1.0 - bands).sum(axis=0), atol=1e-5)
        np.testing.assert_allclose(share, bands.mean(axis=0), atol=1e-6)
        assert hours[5, 5] == len(bands) == 16  # from 06:00 on, 34 min after the sun has risen, to 21:00
        assert (hours[WALL] == 16.0).all()
        assert hours[35, 35] < 16.0 < hours[35, 35] + 8.0  # south of the wall: shade early and late alone
        open_ground = np.ones(GRID.shape, bool)
        open_ground[WALL] = False
        assert results["MEAN_SUN_HOURS"] == pytest.approx(hours[open_ground].mean(), rel=1e-6)
        assert results["MOST_SUN_HOURS"] == 16.0

    def test_bands_are_named_by_the_clock(self, run):
        names = read_band_names(run("SHADE_SERIES")["SHADE_SERIES"])
        assert names == [f"2026-06-21 {hour:02}:00" for hour in range(6, 22)]

    @pytest.mark.parametrize(
        ("day", "first", "last"),
        [("03-28", 7, 18), ("03-29", 8, 19), ("10-24", 9, 18), ("10-25", 8, 17)],
        ids=["before summer time", "first of summer time", "last of summer time", "after summer time"],
    )
    def test_bands_follow_summer_time(self, run, day, first, last):
        """The sun is 2° high 17 min after it rises: 06:36 on 28 March in winter time, 08:34 on 24 October."""
        names = read_band_names(run("SHADE_SERIES", MOMENT=f"2026-{day}T12:00:00")["SHADE_SERIES"])
        assert (names[0], names[-1]) == (f"2026-{day} {first:02}:00", f"2026-{day} {last:02}:00")

    def test_a_shorter_step_gives_more_bands_and_the_same_hours(self, run):
        results = run("SHADE_SERIES", "SUN_HOURS", STEP=30)
        names = read_band_names(results["SHADE_SERIES"])
        assert names[:2] == ["2026-06-21 06:00", "2026-06-21 06:30"] and len(names) == 32
        hours = values(results, "SUN_HOURS")
        assert hours[5, 5] == results["MOST_SUN_HOURS"] == 16.0
        np.testing.assert_allclose(hours, 0.5 * (1.0 - days(results)).sum(axis=0), atol=1e-5)

    def test_bands_are_placed_in_time_once_loaded(self, run, out):
        context, project = QgsProcessingContext(), QgsProject()
        context.setProject(project)
        path = str(out / "shade_series.tif")
        context.addLayerToLoadOnCompletion(path, QgsProcessingContext.LayerDetails("shade", project, "SHADE_SERIES"))
        run("SHADE_SERIES", context=context)
        details = context.layerToLoadOnCompletionDetails(path)
        assert details.groupName == "Stadstweeling: Shadows"
        layer = QgsRasterLayer(path, "shade")
        details.postProcessor().postProcessLayer(layer, context, Feedback())
        properties = layer.temporalProperties()
        ranges = properties.fixedRangePerBand()
        assert properties.isActive() and properties.mode() == Qgis.RasterTemporalMode.FixedRangePerBand
        for band, clock in ((1, "06:00"), (16, "21:00")):
            assert ranges[band].begin() == QDateTime.fromString(f"2026-06-21T{clock}:00Z", Qt.DateFormat.ISODate)
        assert all(ranges[band].end() == ranges[band + 1].begin() for band in range(1, 16))

    def test_a_day_without_sun_is_refused(self, run, tmp_path, out):
        north = Grid(60, 100, 1.0, 500000.0, 8_700_060.0)  # Spitsbergen
        wkt = QgsCoordinateReferenceSystem("EPSG:32633").toWkt()
        arctic = {
            "DTM": scene.raster(tmp_path / "arctic.tif", np.zeros(GRID.shape, np.float32), grid=north, crs=wkt),
            "DSM": scene.raster(tmp_path / "huts.tif", surface(), SURFACE, north, wkt),
            "MOMENT": "2026-12-21T12:00:00",
        }
        with pytest.raises(QgsProcessingException, match="the sun does not rise above 2° on 2026-12-21"):
            run(*OUTPUTS, **arctic)
        assert list(out.iterdir()) == []
        assert (values(run("SHADE", **arctic)) == 1.0).all()


@pytest.mark.parametrize("step", [4, 241])
def test_a_step_that_makes_no_sense_is_refused(run, step):
    with pytest.raises(QgsProcessingException, match="STEP"):
        run("SHADE_SERIES", STEP=step)


def test_an_unknown_time_zone_is_refused_before_the_work(run, monkeypatch):
    monkeypatch.setattr(Shadows, "compute", lambda *_: pytest.fail("the work was started"))
    with pytest.raises(QgsProcessingException, match=r"^Europe/Almere: there is no time zone 'Europe/Almere'\. Exp"):
        run("SHADE", TIME_ZONE="Europe/Almere")


@pytest.mark.parametrize("at", [0.0, 30.0, 95.0, 97.0])
def test_stopping_leaves_nothing_behind(run, out, at):
    run(*OUTPUTS, feedback=Feedback(cancel_at=at))
    assert list(out.iterdir()) == []
