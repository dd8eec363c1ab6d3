"""Shade at moments and over a day: on the clock of the place, tile by tile, and as others and instruments saw it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import ndimage

from ....processing.adapters.rasters import inspect_raster, read_raster
from ....processing.engine.heat.obstacles import Obstacles, tree_crowns
from ....processing.engine.heat.place import LOWEST_SUN, Place
from ....processing.engine.heat.shadows import NoSun, shadows_of_study, sunlight, sunny_moments
from ....processing.engine.heat.sweep import Sweeper
from ....processing.engine.progress import Cancelled
from ....processing.engine.tiles import Window
from .scenes import Scene, joined, town

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ALMERE = Place(52.37, 5.22)
HOUR = timedelta(hours=1)
DAY = [datetime(2015, 7, 1, hour, tzinfo=AMSTERDAM) for hour in (5, 7, 10, 13, 18, 21, 23)]


class TestDays:
    @pytest.mark.parametrize(
        ("place", "midnight", "hours"),
        [
            (Place(90.0, 5.0), datetime(2015, 3, 29, tzinfo=AMSTERDAM), 23),
            (Place(90.0, 5.0), datetime(2015, 7, 1, tzinfo=AMSTERDAM), 24),
            (Place(-90.0, 5.0), datetime(2015, 10, 25, tzinfo=AMSTERDAM), 25),
        ],
    )
    def test_days_that_the_clocks_change(self, place, midnight, hours):
        """At the pole the sun is up all day: one moment for each hour that the day has."""
        moments = sunny_moments(place, midnight, HOUR)
        assert len(moments) == hours and {moment.date() for moment in moments} == {midnight.date()}
        first = moments[0].astimezone(UTC)
        assert [moment.astimezone(UTC) - first for moment in moments] == [HOUR * number for number in range(hours)]

    def test_the_hour_that_comes_twice(self):
        moments = sunny_moments(Place(-90.0, 5.0), datetime(2015, 10, 25, tzinfo=AMSTERDAM), HOUR)
        assert [(moment.hour, moment.fold) for moment in moments[2:5]] == [(2, 0), (2, 1), (3, 0)]

    def test_a_summer_day_in_almere(self):
        """The sun rises at 5:22 on 1 July 2015 and sets at 22:05, and is above 2° from 5:43 to 21:44."""
        moments = sunny_moments(ALMERE, datetime(2015, 7, 1, tzinfo=AMSTERDAM), timedelta(minutes=15))
        assert (moments[0].hour, moments[0].minute) == (5, 45) and (moments[-1].hour, moments[-1].minute) == (21, 30)
        assert all(ALMERE.light(moment).altitude >= LOWEST_SUN for moment in moments)

    def test_polar_night(self):
        with pytest.raises(NoSun, match=r"2015-12-21.*does not rise above 2°"):
            sunny_moments(Place(75.0, 20.0), datetime(2015, 12, 21, tzinfo=UTC), HOUR)

    def test_north_of_the_grid_is_not_true_north(self):
        """Where grid north points 3° east of true north, light from the east comes from 3° less on the grid."""
        moment = datetime(2015, 7, 1, 8, tzinfo=UTC)
        turned, true = Place(52.37, 5.22, 3.0).light(moment), ALMERE.light(moment)
        assert turned.azimuth == pytest.approx(true.azimuth - 3.0) and turned.altitude == true.altitude


class TestStudy:
    @given(tile=st.integers(23, 200), seed=st.integers(0, 20))
    @settings(max_examples=12, deadline=None)
    def test_tiles_cannot_be_seen(self, tile, seed):
        """The shadow of a tower of 60 m crosses many of them."""
        scene = town(seed=seed)
        sweeper = scene.sweeper()
        pieces = list(shadows_of_study(scene.obstacles, scene.grid, ALMERE, DAY, tile=tile))
        for number, moment in enumerate(DAY):
            shade = joined(scene.grid, ((shades[number].window, shades[number].shade) for shades in pieces))
            np.testing.assert_array_equal(shade, 1.0 - sunlight(sweeper, ALMERE.light(moment)))

    def test_at_night_all_is_shade_and_the_unknown_stays_unknown(self):
        scene = town(60, 90)
        ((shade,),) = shadows_of_study(scene.obstacles, scene.grid, ALMERE, [datetime(2015, 7, 1, 0, tzinfo=UTC)])
        known = ~np.isnan(scene.ground)
        assert (shade.shade[known] == 1.0).all() and np.isnan(shade.shade[~known]).all()

    def test_open_ground_is_what_is_known_and_not_built_on(self):
        """What rises less than 1 m above the ground is no building."""
        scene = Scene(1, 4).build(0, 1, 5.0).build(0, 2, 0.9)
        scene.ground[0, 3] = scene.solid[0, 3] = np.nan
        ((shade,),) = shadows_of_study(scene.obstacles, scene.grid, ALMERE, DAY[3:4])
        assert shade.open_ground.tolist() == [[True, False, True, False]]

    def test_cancelled_at_the_next_moment(self):
        calls = []

        def stop_at(fraction, message):
            calls.append(str(message))
            return len(calls) < 5

        scene = town(60, 60)
        with pytest.raises(Cancelled):
            list(shadows_of_study(scene.obstacles, scene.grid, ALMERE, DAY, stop_at))
        assert len(calls) == 5 and calls[-1] == "Casting shadows: 13:00"


class TestGothenburg:
    """A clear day, 6 June 1997, against the shadows of solweig 0.1.0b96 (its ray march, without GPU).

    Its hour h is the sun at half past h - 1, in hours of UTC + 1. Cells beside the edge of a shadow are left out: a ray
    march and a sweep round to cells in another way.
    """

    PLACE = Place(57.7077, 11.9637)

    def test_agreement_off_the_edges(self, real_data):
        folder = real_data("heat/umep-goteborg-demo")
        ground, surface, vegetation = (
            read_raster(folder / f"{name}_KRbig.tif").values for name in ("DEM", "DSM", "CDSM")
        )
        obstacles = Obstacles(ground, surface, (tree_crowns(ground, vegetation, 0.03, 0.25),))
        whole = Window(0, 0, *ground.shape)
        sweeper = Sweeper(obstacles, whole, whole, 1.0)
        around = np.ones((3, 3))
        alike, cells = [], []
        for hour in range(24):
            light = self.PLACE.light(datetime(1997, 6, 6, tzinfo=UTC) + timedelta(hours=hour - 1.5))
            if light is None:
                continue
            name = f"shadow_19970606_{hour:02d}00.tif"
            theirs = read_raster(folder / "REF_solweig-0.1.0b96_anisoFalse_shadow" / name).values > 0.5
            beside = ndimage.binary_dilation(theirs, around) & ndimage.binary_dilation(~theirs, around)
            ours = sunlight(sweeper, light) > 0.5
            alike.append((ours == theirs)[~beside].sum())
            cells.append((~beside).sum())
        assert len(alike) >= 16
        assert (np.array(alike) / cells).min() >= 0.992
        assert sum(alike) / sum(cells) >= 0.995


class TestKronenhuset:
    """A day of sun and shade as short-wave radiation meters saw it: courtyard of Kronenhuset, 7 October 2005.

    Lindberg, Holmer & Thorsson (2008), doi:10.1007/s00484-008-0162-7. The sky was clear. The table of the roof station
    has the mean of each hour before h o'clock UTC (checked below against the sun); that of the courtyard the same hour
    under h + 1, for its clock is UTC + 1: only so does it see light when there is any, from its 8 to its 18.

    In the courtyard, at 1.1 m above row 51, column 117, global radiation exceeds twice the *diffuse* radiation of the
    open roof in two hours, 15 and 16; diffuse light and reflections cannot do that, so the sun shone on it. In the
    other nine it does not come to 1.2 times. What exceeds the diffuse light, as a share of the roof's direct light, is
    the share of the hour in sun. The courtyard gets 0.6 of the diffuse light, which is what it has at 17 and 18, in
    shade at low sun. Shade is looked at every 2 minutes at the station and the eight cells around it, for the place of
    the station and the walls are known to a metre.
    """

    PLACE = Place(57.7077, 11.9637)
    MIDNIGHT = datetime(2005, 10, 7, tzinfo=UTC)
    HEIGHT_OF_METER = 1.1
    AROUND = (slice(50, 53), slice(116, 119))
    HOURS = range(8, 19)

    @pytest.fixture(scope="class")
    @staticmethod
    def folder(real_data):
        return real_data("heat/solweig-kronenhuset")

    @pytest.fixture(scope="class")
    @staticmethod
    def roof(folder):
        """Global, diffuse (on a horizontal plane) and direct radiation (on one that faces the sun), by its hour."""
        rows = np.loadtxt(folder / "MetFile_Prepared.txt", skiprows=1)
        return {int(row[2]): (row[14], row[21], row[22]) for row in rows}

    @pytest.fixture(scope="class")
    @staticmethod
    def courtyard(folder):
        """Global radiation by its hour."""
        rows = np.genfromtxt(folder / "measurements_kr.csv", delimiter=",", names=True)
        return dict(zip(rows["hour"].astype(int), rows["Kdown"], strict=True))

    @pytest.fixture(scope="class")
    @staticmethod
    def sunlit(folder):
        """Share of each hour of the courtyard in which the cells around the station are sunlit, (3, 3)."""
        cls = TestKronenhuset
        ground, surface = (read_raster(folder / name).values for name in ("DEM_KR.tif", "DSM_KR.tif"))
        vegetation = inspect_raster(folder / "CDSM_KR.asc")[0].values  # the file does not say its CRS
        surface[cls.AROUND] += cls.HEIGHT_OF_METER
        obstacles = Obstacles(ground, surface, (tree_crowns(ground, vegetation, 0.03),))
        core = Window(cls.AROUND[0].start, cls.AROUND[1].start, 3, 3)
        sweeper = Sweeper(obstacles, Window(0, 0, *ground.shape), core, 1.0)

        def share(hour):
            moments = [cls.MIDNIGHT + timedelta(hours=hour - 2, minutes=minute) for minute in range(1, 60, 2)]
            return np.mean([sunlight(sweeper, cls.PLACE.light(moment)) for moment in moments], axis=0)

        return {hour: share(hour) for hour in cls.HOURS}

    def in_sun(self, roof, courtyard, hour):
        return courtyard[hour] > 2.0 * roof[hour - 1][1]

    def test_the_clock_of_the_roof(self, roof):
        """Direct and diffuse radiation add up to the global if the sun is where it stands half an hour earlier."""
        apart = {}
        for offset in (-1.0, -0.5, 0.0, 0.5):
            differences = []
            for hour, (whole, diffuse, direct) in roof.items():
                sun = self.PLACE.light(self.MIDNIGHT + timedelta(hours=hour + offset))
                altitude = np.radians(sun.altitude) if sun else 0.0
                differences.append(diffuse + direct * np.sin(altitude) - whole)
            apart[offset] = np.sqrt(np.mean(np.square(differences)))
        assert min(apart, key=apart.get) == -0.5 and apart[-0.5] < 5.0

    def test_two_hours_of_sun_were_measured(self, roof, courtyard):
        assert [hour for hour in self.HOURS if self.in_sun(roof, courtyard, hour)] == [15, 16]
        assert max(courtyard[hour] / roof[hour - 1][1] for hour in self.HOURS if hour not in (15, 16)) < 1.2

    def test_hours_of_sun_are_sunlit(self, roof, courtyard, sunlit):
        for hour in self.HOURS:
            if self.in_sun(roof, courtyard, hour):
                assert sunlit[hour][1, 1] > 0.25

    def test_hours_of_shade_are_in_shade(self, roof, courtyard, sunlit):
        """All nine cells, all the hour."""
        for hour in self.HOURS:
            if not self.in_sun(roof, courtyard, hour):
                assert sunlit[hour].max() == 0.0

    def test_share_of_the_hour_in_sun(self, roof, courtyard, sunlit):
        """As measured: 0.52 and 0.87. It lies between the shares of the nine cells."""
        for hour in (15, 16):
            whole, diffuse, _ = roof[hour - 1]
            measured = (courtyard[hour] - 0.6 * diffuse) / (whole - diffuse)
            assert sunlit[hour].min() <= measured <= sunlit[hour].max()
