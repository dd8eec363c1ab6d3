"""The table of land cover: the user's own version is taken as it is meant, or refused."""

from __future__ import annotations

import csv

import pytest

from ...processing.adapters.surfaces import BadCoverRow, read_surface_kinds
from ...resources import TABLES


@pytest.fixture
def table(tmp_path):
    """Return a function that writes our table with some cells of the row of grass changed."""

    def write(**changes: str) -> str:
        with open(TABLES / "landcover.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        grass = next(row for row in rows if row["code"] == "6")
        grass |= changes
        path = tmp_path / "own.csv"
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, grass, restval="")
            writer.writeheader()
            writer.writerows(rows)
        return str(path)

    return write


def test_the_same_table_is_the_same(table):
    assert read_surface_kinds(table()).kinds == read_surface_kinds().kinds


def test_own_codes_and_notes_are_welcome(table):
    kinds = read_surface_kinds(table(code="255", note="seen in the field", checked="1e9", manning_n="0.05")).kinds
    assert kinds[255].manning_n == 0.05 and 6 not in kinds


@pytest.mark.parametrize("code", ["300", "0", "-1", "6.5", "grass", "", "nan", "inf"])
def test_codes_are_whole_numbers(table, code):
    with pytest.raises(BadCoverRow, match=f"the code '{code}' is not a whole number from 1 to 255"):
        read_surface_kinds(table(code=code))


def test_codes_are_unique(table):
    with pytest.raises(BadCoverRow, match="code 2 is in the table twice"):
        read_surface_kinds(table(code="2.0"))


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("manning_n", "0"), ("manning_n", "-0.03"), ("manning_n", "rough"), ("manning_n", ""), ("manning_n", "nan"),
        ("infiltration_mm_h", "-5"), ("sewer_storage_mm", "inf"), ("interception_mm", ""), ("roof", "0.5"),
        ("open_water", "yes"),
    ],
)  # fmt: skip
def test_numbers_are_such_that_water_can_flow(table, column, value):
    with pytest.raises(BadCoverRow, match=f"code 6 has '{value}' as {column}"):
        read_surface_kinds(table(**{column: value}))
