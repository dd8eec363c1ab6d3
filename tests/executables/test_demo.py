"""The demo, as `make demo` runs it, on a small district."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from .process import ROOT

THEMES = ("water", "heat", "trees")


def demo(output) -> subprocess.CompletedProcess:
    command = '. tools/environment.sh && exec "$0" tools/demo.py --width 150 --height 150 --cell-size 2 --output "$1"'
    return subprocess.run(
        ["bash", "-c", command, sys.executable, str(output)], cwd=ROOT, capture_output=True, text=True, timeout=300
    )


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    """Run the demo where an earlier one left its study."""
    output = tmp_path_factory.mktemp("demo") / "een wijk"
    (output / "runs" / "0099-earlier-water").mkdir(parents=True)
    (output / "study.qgz").touch()
    ended = demo(output)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return output, ended.stdout


def test_leaves_a_study_and_nothing_else(done):
    """And nothing of the earlier one, whose place it took."""
    output, _ = done
    left = sorted(path.name for path in output.iterdir())
    assert left == [
        "base", "comparison.gpkg", "differences", "heat.png", "report.html", "runs", "study.gpkg", "study.qgz",
        "trees.png", "water.png",
    ]  # fmt: skip
    runs = sorted((output / "runs").iterdir())
    variants = {"current-situation": THEMES, "green": ("city", *THEMES), "paved": ("city", *THEMES)}
    assert [run.name.partition("-")[2] for run in runs] == [
        f"{variant}-{theme}" for variant, themes in variants.items() for theme in themes
    ]
    water, heat, trees = runs[:3]
    found = {path.name for path in water.iterdir()}
    assert {"max_depth.tif", "depth.tif", "water.nc", "volumes.gpkg", "vulnerable_buildings.gpkg"} < found
    found = {path.name for path in heat.iterdir()}
    assert {"pet.tif", "pet_class.tif", "shade_series.tif", "cool_homes.gpkg", "heat_exposure.gpkg"} < found
    found = {path.name for path in trees.iterdir()}
    assert {"tree_score.gpkg", "tree_score_explained.gpkg", "planting_spots.gpkg", "definitions.png"} < found
    assert not list(output.rglob("*.aux.xml"))
    assert [path.name for path in output.parent.iterdir()] == [output.name]


def test_prints_water_depths_and_buildings(done):
    _, printed = done
    rows = re.findall(r"^  ([a-z ]+?) +[-\d.]+ +([-\d.]+)$", printed, re.MULTILINE)
    millimetres = {name: float(value) for name, value in rows}
    assert millimetres["rain"] == pytest.approx(61.8, abs=0.1)  # STOWA 2019, once in 100 years, 2050H
    assert abs(float(re.search(r"error in the balance: (\S+) %", printed)[1])) < 0.01
    assert all(part in printed for part in ("Deepest water", "≥ 100 cm", "Buildings", "water comes in", "s in all"))


def test_prints_heat_places_and_people(done):
    _, printed = done
    rows = printed.partition("Heat on")[2]
    heat = dict(re.findall(r"^  ([a-z0-9 °()CPET]+?)  +([\d.]+|hidden) (?:°C|%|h)?$", rows, re.MULTILINE))
    assert 30.0 < float(heat["mean perceived temperature (PET)"]) < 45.0
    assert 0.0 < float(heat["mean sky view factor"]) < 1.0
    assert float(heat["homes within 300 m of one"]) <= 100.0
    assert heat["people older than 75 at 35 °C or more"] == "hidden"  # in so small a district they are few


def test_prints_the_rules_and_what_new_trees_would_win(done):
    _, printed = done
    rows = re.findall(r"^  (.+?)  +([\d.]+) %$", printed.partition("Trees: 3-30-300")[2], re.MULTILINE)
    shares = {text: float(share) for text, share in rows}
    strict, mild = (shares[f"3 trees, by the {which} definition"] for which in ("strictest", "mildest"))
    assert strict <= shares["see 3 large trees from a window"] <= mild <= 100.0
    assert shares["meet all three"] <= shares["see 3 large trees from a window"]
    (after,) = (share for text, share in shares.items() if text.endswith("new ones"))
    assert after >= shares["see 3 large trees from a window"]


def test_prints_the_variants_side_by_side(done):
    _, printed = done
    compared = printed.partition("Measures and their cost")[2]
    assert compared.splitlines()[0].split() == ["Current", "situation", "Green", "Paved"]

    def row(name: str) -> list[float]:
        return [float(number) for number in re.search(rf"^  {name}.*", compared, re.MULTILINE)[0].split()[-3:]]

    current, green, paved = row("Mean perceived temperature")
    assert green <= current <= paved
    current, green, paved = row("Green ground")
    assert paved < current < green


def test_replaces_no_folder_that_is_not_a_study(tmp_path):
    (tmp_path / "letter.txt").write_text("dear")
    refused = demo(tmp_path)
    assert refused.returncode == 2
    assert "choose another --output" in refused.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
