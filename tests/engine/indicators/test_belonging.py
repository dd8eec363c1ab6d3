"""Which runs belong together: what differs is said, all of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ....processing.engine.grid import Grid
from ....processing.engine.indicators.belonging import Conditions, check_belong, check_same_measures

ONE = Conditions(
    "0001-now", "Now", "T100", Grid(3, 4, 1.0, 0.0, 3.0), "EPSG:28992", {"designstorm RETURN_PERIOD": 100},
    {"base/dtm.tif": "a", "study.gpkg|buildings": "b"}, {"landcover": "t"}, "none", "0.1.0",
)  # fmt: skip
OTHER = replace(ONE, run="0002-green", variant="Green", measures="some")


def test_runs_that_differ_in_their_measures_belong_together():
    assert check_belong(ONE, OTHER) is None


@pytest.mark.parametrize(("changed", "words"), [
    ({"grid": Grid(3, 4, 2.0, 0.0, 3.0)}, "the grid: 4 × 3 cells of 1 m"),
    ({"crs": "EPSG:32631"}, "the coordinate reference system: EPSG:28992 against EPSG:32631"),
    ({"settings": {"designstorm RETURN_PERIOD": 50}}, "'T100', designstorm RETURN_PERIOD: 100 against 50"),
    ({"settings": {}}, "designstorm RETURN_PERIOD: 100 against not given"),
    ({"inputs": {"base/dtm.tif": "z"}}, "the base layer base/dtm.tif"),
    ({"tables": {"landcover": "z"}}, "the table landcover"),
])  # fmt: skip
def test_what_differs_is_said(changed, words):
    message = str(check_belong(ONE, replace(OTHER, **changed)))
    assert message.startswith("0001-now, 0002-green: the runs do not belong together; they differ in ")
    assert words in message and message.count("Expected") == 1


def test_everything_that_differs_is_said_at_once():
    message = str(check_belong(ONE, replace(OTHER, crs="EPSG:32631", tables={"landcover": "z"}, settings={})))
    assert all(words in message for words in ("EPSG:32631", "the table landcover", "RETURN_PERIOD"))


@pytest.mark.parametrize("changed", [
    {"inputs": {"study.gpkg|paths": "only of this theme"}}, {"tables": {"pet_classes": "x"}}, {"version": "9.9"},
])  # fmt: skip
def test_what_only_one_of_them_uses_makes_no_difference(changed):
    assert check_belong(ONE, replace(OTHER, **changed)) is None


def test_runs_of_one_variant_rest_on_the_same_measures():
    assert check_same_measures(OTHER, replace(OTHER, run="0003-green")) is None
    message = str(check_same_measures(OTHER, replace(OTHER, run="0003-green", measures="others")))
    assert "0002-green, 0003-green" in message and "the measures of the variant 'Green'" in message
