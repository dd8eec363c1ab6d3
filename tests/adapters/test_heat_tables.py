"""The tables of the heat-stress method: ours are complete, and a user's own are taken as meant or refused."""

from __future__ import annotations

import csv

import pytest

from ...processing.adapters.heat_tables import (
    BadCoefficients,
    BadHeatCover,
    BadPetClasses,
    BadStationTable,
    horizon_label,
    read_heat_cover,
    read_horizons,
    read_method,
    read_own_day,
    read_pet_classes,
    read_station_days,
)
from ...processing.engine.errors import BadTable, CannotRead, OutOfRange
from ...processing.engine.heat.station import HoursMissing
from ...resources import TABLES

HEAT_TABLES = (
    "pet_coefficients", "uhi_factors", "uhi_periods", "wind_macdonald", "heat_footprints", "pet_classes",
    "station_days", "heat_horizons", "landcover",
)  # fmt: skip


def rows_of(table):
    with open(TABLES / f"{table}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def own(tmp_path):
    """Return a function that writes our table with its rows changed by a function."""

    def write(table, change):
        rows = [row for row in map(change, rows_of(table)) if row is not None]
        path = tmp_path / f"own {table}.csv"
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(rows)
        return path

    return write


def changed(name, column, /, **changes):
    """Return a function that changes the rows in which a column says a name."""
    return lambda row: row | changes if row[column] == name else row


@pytest.mark.parametrize("table", HEAT_TABLES)
def test_every_row_says_where_it_is_from(table):
    assert all(row["source"] for row in rows_of(table))


class TestCoefficients:
    def test_the_same_table_is_the_same_method(self, own):
        assert read_method(own("pet_coefficients", dict)) == read_method()

    def test_what_is_unconfirmed_is_marked(self):
        sources = {row["name"]: row["source"] for row in rows_of("pet_coefficients") if row["part"] == "obstruction"}
        for name in ("building_factor", "tree_factor", "tree_height_scale", "tree_front_scale", "least_front"):
            assert sources[name].startswith("Unconfirmed")

    def test_own_coefficients_count(self, own):
        method = read_method(own("pet_coefficients", changed("building_factor", "name", value="0.6")))
        assert method.obstruction.building_factor == 0.6

    @pytest.mark.parametrize(
        ("change", "words"),
        [
            (changed("span", "name", value="many"), "wind.span is 'many'"),
            (changed("lowest", "name", value="0"), "wind.lowest is '0'"),
            (changed("block", "name", value="-25"), "footprints.block is '-25'"),
            (changed("bowen", "name", value=""), "sun.bowen is ''"),
            (changed("slope", "name", value="inf"), "diffuse.slope is 'inf'"),
            (lambda row: None if row["name"] == "density" else row, "air.density is in the table 0 times"),
            (changed("clear", "name", name="cloudy"), "diffuse.cloudy is in the table 2 times"),
        ],
    )
    def test_a_table_that_cannot_be_right_is_refused(self, own, change, words):
        with pytest.raises(BadCoefficients, match=words):
            read_method(own("pet_coefficients", change))

    def test_a_file_that_is_not_there(self, tmp_path):
        with pytest.raises(CannotRead):
            read_method(tmp_path / "none.csv")


class TestPetClasses:
    def test_ours(self):
        classes = read_pet_classes("nl_NL")
        assert classes.limits == (23.0, 29.0, 35.0, 41.0)
        assert classes.names[0] == "Geen hittestress" and read_pet_classes("en_GB").names[4] == "Extreme heat stress"
        assert len(set(classes.colours)) == 5

    @pytest.mark.parametrize(("old", "new"), [("29", "22"), ("29", ""), ("", "18"), ("41", "hot")])
    def test_limits_increase(self, own, old, new):
        with pytest.raises(BadPetClasses, match="from_pet_c"):
            read_pet_classes("en", own("pet_classes", changed(old, "from_pet_c", from_pet_c=new)))


class TestStationDays:
    def test_ours_says_that_humidity_is_estimated(self):
        assert all("estimated, not measured" in row["source"] for row in rows_of("station_days"))

    def test_an_own_day_is_read(self, own):
        day = read_own_day(own("station_days", lambda row: row | {"name": "Lelystad", "wind_speed_m_s": "2.5"}))
        assert day.name == "Lelystad" and day.mean_wind == 2.5

    def test_a_station_may_be_a_number(self, own):
        assert list(read_station_days(own("station_days", lambda row: row | {"name": "269"}))) == ["269"]

    @pytest.mark.parametrize("end", ["", ":00+00:00"])
    def test_times_are_in_utc_unless_they_say_otherwise(self, own, end):
        path = own("station_days", lambda row: row | {"time_utc": row["time_utc"].replace("Z", end)})
        assert read_own_day(path).hours == read_station_days()["Rotterdam 1 July 2015"].hours

    def test_times_with_another_zone_are_turned_to_utc(self, own):
        path = own("station_days", changed("2015-07-01T12:00Z", "time_utc", time_utc="2015-07-01T14:00+02:00"))
        assert read_own_day(path).hour(12).temperature == 31.8

    def test_two_names_are_refused(self, own):
        path = own("station_days", dict)
        _, *rows = path.read_text("utf-8").splitlines()
        twice = path.read_text("utf-8") + "\n".join(row.replace("Rotterdam 1 July", "Delft") for row in rows)
        path.write_text(twice, "utf-8")
        with pytest.raises(BadStationTable, match="days of 2 names"):
            read_own_day(path)

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"temperature_c": "warm"}, "row 13 has 'warm' as temperature_c"),
            ({"global_radiation_w_m2": ""}, "row 13 has '' as global_radiation_w_m2"),
            ({"time_utc": "noon"}, "row 13 has 'noon' as time_utc"),
        ],
    )
    def test_what_cannot_be_read_is_refused(self, own, changes, words):
        with pytest.raises(BadStationTable, match=words):
            read_own_day(own("station_days", changed("2015-07-01T12:00Z", "time_utc", **changes)))

    def test_what_cannot_be_is_refused(self, own):
        wet = changed("2015-07-01T12:00Z", "time_utc", relative_humidity_percent="140")
        with pytest.raises(OutOfRange, match="the relative humidity is 140"):
            read_own_day(own("station_days", wet))

    def test_a_missing_hour_is_refused(self, own):
        with pytest.raises(HoursMissing, match="12"):
            read_own_day(own("station_days", lambda row: None if "T12" in row["time_utc"] else row))

    def test_a_missing_column_is_refused(self, tmp_path):
        path = tmp_path / "own.csv"
        path.write_text("name,time_utc,temperature_c\nx,2015-07-01T12:00Z,30\n", "utf-8")
        with pytest.raises(BadTable, match="missing: relative_humidity_percent"):
            read_own_day(path)


class TestHorizons:
    def test_they_are_marked_as_our_own_reading(self):
        _, *horizons = rows_of("heat_horizons")
        assert all(row["source"].startswith("Our own reading of KNMI'23, unconfirmed") for row in horizons)

    def test_they_warm(self):
        changes = list(read_horizons().values())
        assert changes[0] == 0.0 and changes == sorted(changes)

    def test_they_follow_from_the_number_of_summer_days(self):
        """28 days of 25 °C, 5 of 30 °C: every 2.9 °C the number falls by a factor e."""
        assert read_horizons() == {"now": 0.0, "2050 low": 1.0, "2050 high": 1.6, "2100 high": 3.4}

    def test_they_have_names_for_people(self):
        assert horizon_label("2100 high", "nl_NL") == "2100, hoge uitstoot"
        assert horizon_label("2100 high", "en_US") == "2100, high emissions"


class TestLandCover:
    def test_ours(self):
        cover = read_heat_cover()
        assert cover.vegetated.nonzero()[0].tolist() == [6, 7, 8, 9, 10, 16]
        assert cover.walkable.nonzero()[0].tolist() == [2, 3, 4, 5, 6, 8, 13, 16]
        assert cover.open_water.nonzero()[0].tolist() == [11] and cover.roof.nonzero()[0].tolist() == [1, 14, 15]

    def test_own_codes_are_welcome(self, own):
        cover = read_heat_cover(own("landcover", changed("12", "code", code="200", vegetated="1")))
        assert cover.vegetated[200] and not cover.vegetated[12]

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"walkable": "yes"}, "row 7 has 'yes' as walkable"), ({"vegetated": ""}, "row 7 has '' as vegetated"),
            ({"vegetated": "0.5"}, "row 7 has '0.5' as vegetated"), ({"code": "300"}, "row 7 has '300' as code"),
            ({"code": "2"}, "row 7 has '2' as code"),
        ],
    )  # fmt: skip
    def test_a_bad_row_is_refused(self, own, changes, words):
        with pytest.raises(BadHeatCover, match=words):
            read_heat_cover(own("landcover", changed("6", "code", **changes)))

    def test_a_table_without_the_columns_is_refused(self, own):
        def without(row):
            return {key: value for key, value in row.items() if key != "walkable"}

        with pytest.raises(BadTable, match="missing: walkable"):
            read_heat_cover(own("landcover", without))
