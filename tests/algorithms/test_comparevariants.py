"""Variants side by side in QGIS, with runs whose numbers are known."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from math import exp
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor, QImage

from ...processing.adapters import language
from ...processing.adapters.compare.chart import SHOWN
from ...processing.adapters.rasters import read_raster
from ...processing.adapters.study.measures import add_measures
from ...processing.adapters.study.runs import Step
from ...processing.algorithms.compare import comparevariants
from ...processing.algorithms.compare.comparevariants import CompareVariants
from ...processing.engine.errors import CannotWrite
from ...processing.engine.indicators.comparison import Turn
from ...processing.engine.variables import DEPTH_DIFFERENCE, PET
from ...processing.provider import Provider
from . import scene
from .scene import Feedback
from .small_study import (
    CITY,
    CLOUDBURST,
    COSTS,
    GREEN,
    GRID,
    HOT_DAY,
    NOW,
    PAVED,
    PLACE,
    TREES,
    SmallStudy,
    green_and_now,
)

PAVING, PLANTING = 2, 7

FILES = {"TABLE": "table.gpkg", "EFFECTS": "effects.gpkg", "REPORT": "report.html", "CHART": "chart.png",
         "DIFFERENCES": "differences"}  # fmt: skip
LOW, HIGH = 0.009, 0.016


@pytest.fixture
def study(qgis_app, tmp_path):
    return SmallStudy(tmp_path / "wijk één.v2")


@pytest.fixture
def run(study, tmp_path):
    """Return a function that compares the runs of the study."""
    out = tmp_path / "out"
    out.mkdir()

    def start(feedback=None, context=None, **changed):
        outputs = {name: str(out / file) for name, file in FILES.items()}
        return scene.run(CompareVariants, {"STUDY": str(study.folder)} | outputs | changed, feedback, context)

    return start


@pytest.fixture
def refused(run, tmp_path):
    """Return a function that gives the message of a comparison that is refused, with nothing left behind."""

    def refuse(**changed):
        with pytest.raises(QgsProcessingException) as error:
            run(**changed)
        message = str(error.value)
        assert "went wrong that should not" not in message and "Traceback" not in message
        assert not list((tmp_path / "out").iterdir())
        return message

    return refuse


def rows(results, name, *keys):
    layer = QgsVectorLayer(results[name], "table", "ogr")
    assert layer.isValid()
    return {tuple(feature[key] for key in keys): feature.attributeMap() for feature in layer.getFeatures()}


def damage(study, name):
    (study.folder / "runs" / name / "run.json").write_text("{", "utf-8")


def effects(results, variant="Green"):
    return {key[1]: row for key, row in rows(results, "EFFECTS", "variant", "indicator").items() if key[0] == variant}


def report(results):
    with open(results["REPORT"], encoding="utf-8") as file:
        return file.read()


def text_of(page: str) -> str:
    """Return what a reader sees, with single spaces."""
    return " ".join(re.sub(r"<[^>]+>", " ", re.sub(r"<style>.*?</style>", "", page, flags=re.S)).split())


class TestTwoVariants:
    def test_differences_by_hand(self, study, run):
        """2.5 °C cooler for € 50,000 of present value is 0.05 °C for each € 1,000."""
        green_and_now(study)
        results = run()
        found = effects(results)
        pet, shade, water = (found[name] for name in ("mean_pet", "route_shade", "flooded_area"))
        assert [pet[name] for name in ("value", "base", "difference", "difference_percent", "per_1000_euro")] == [
            37.5, 40.0, -2.5, NULL, -0.05,
        ]  # fmt: skip
        cooler = found["pet_change"]
        assert (cooler["value"], cooler["turn"], cooler["goal"], cooler["goal_met"]) == (
            -3.0, "better", "2 °C cooler", "met",
        )  # fmt: skip
        assert (shade["difference"], shade["per_1000_euro"], shade["goal_met"]) == (25.0, 0.5, "not met")
        assert (water["difference"], water["difference_percent"], water["turn"]) == (-100.0, -25.0, "better")
        assert water["per_1000_euro"] == -2.0
        assert found["cool_homes"]["turn"] == "no difference"
        assert (results["VARIANTS"], results["GOALS_MET"], results["GOALS_MISSED"]) == (1, 1, 1)
        assert results["INDICATORS"] == len(rows(results, "TABLE", "theme", "scenario", "indicator"))

    def test_the_table_has_a_column_for_each_variant_and_difference(self, study, run):
        green_and_now(study)
        row = rows(run(), "TABLE", "indicator")[("flooded_area",)]
        assert (row["Current situation"], row["Green"], row["Green: difference"]) == (400.0, 300.0, -100.0)
        assert (row["theme"], row["scenario"], row["unit"], row["better"]) == ("Water", "T100", "m²", "lower")

    def test_measures_are_nothing_in_the_base(self, study, run):
        green_and_now(study)
        table = rows(run(), "TABLE", "indicator")
        assert [table[("present_value",)][name] for name in ("Current situation", "Green")] == [0.0, 50_000.0]
        assert [table[("trees_planted",)][name] for name in ("Current situation", "Green")] == [0.0, 8.0]

    def test_hidden_counts_stay_hidden(self, study, run):
        green_and_now(study)
        results = run()
        hidden = effects(results)["age_75_from_35"]
        assert (hidden["value"], hidden["base"], hidden["difference"], hidden["difference_percent"]) == (
            NULL, 12.0, NULL, NULL,
        )  # fmt: skip
        assert hidden["turn"] == "not known"
        row = re.search(r"People of 75 and older.*?</tr>", report(results))[0]
        assert re.findall(r"<td[^>]*>(.*?)</td>", row) == ["12", "–"]

    def test_cooling_is_that_of_ground_where_people_walk_in_both(self, study, run):
        """Planting that becomes paving in the shade makes the mean cooler, and nothing else."""
        cover = np.full(GRID.shape, PAVING, np.uint8)
        cover[:, :10] = PLANTING
        city = study.add_city(GREEN, cover=cover)
        study.add_run(NOW, HOT_DAY)
        pet = np.full(GRID.shape, 39.0, np.float32)
        pet[:, :10] = 20.0
        run_name = study.add_run(GREEN, HOT_DAY, city)
        scene.raster(study.folder / "runs" / run_name / "pet.tif", pet, PET, GRID)
        assert effects(run())["pet_change"]["value"] == pytest.approx(-1.0)

    def test_deaths_follow_from_the_air_of_both_runs(self, study, run):
        """AF = 1 − exp(−β·(T − T0)) at 30 and at 29.3 °C, T0 23 °C, by the slope of CBS."""
        green_and_now(study)
        table = rows(run(), "TABLE", "indicator")

        def change(slope):
            before, after = (1.0 - exp(-slope * (temperature - 23.0)) for temperature in (30.0, 29.3))
            return 100.0 * (after - before) / before

        found = {name: table[(name,)] for name in ("deaths_change", "deaths_change_low", "deaths_change_high")}
        assert found["deaths_change"]["Green"] == pytest.approx(change(0.0124), abs=0.01)
        assert found["deaths_change"]["Current situation"] == 0.0
        bounds = sorted(found[name]["Green"] for name in ("deaths_change_low", "deaths_change_high"))
        assert bounds == pytest.approx(sorted((change(LOW), change(HIGH))), abs=0.01)

    def test_deaths_have_the_threshold_of_the_scenario(self, study, run):
        hot = replace(HOT_DAY, parameters={"heatexposure": {"T0": 28.0}})
        study.add_run(NOW, hot)
        study.add_run(GREEN, hot, study.add_city(GREEN), air=29.0)
        assert effects(run())["deaths_change"]["value"] == pytest.approx(-50.0, abs=0.5)

    def test_the_difference_rasters(self, study, run):
        """Water of 20 cm became 5 cm in the west; everywhere 3 °C cooler."""
        green_and_now(study)
        results = run()
        depth, pet = (read_raster(path).values for path in results["DIFFERENCE_LAYERS"])
        np.testing.assert_allclose(depth[:, :10], -0.15, atol=1e-6)
        np.testing.assert_allclose(depth[:, 10:], 0.0)
        np.testing.assert_allclose(pet, -3.0)
        names = sorted(path.name for path in Path(results["DIFFERENCES"]).iterdir())
        assert [name for name in names if not name.endswith(".qmd")] == [
            "depth_difference-0005-green-water-0001-current-situation-water.tif",
            "pet_difference-0006-green-heat-0002-current-situation-heat.tif",
        ]

    def test_rasters_are_loaded_styled_and_in_the_group(self, study, run):
        green_and_now(study)
        context, project = QgsProcessingContext(), QgsProject()
        context.setProject(project)
        results = run(context=context)
        path = results["DIFFERENCE_LAYERS"][0]
        details = context.layerToLoadOnCompletionDetails(path)
        assert details.groupName == "Stadstweeling: Compare variants"
        assert details.name == "Difference in maximum water depth: Green"
        layer = QgsRasterLayer(path, "x")
        details.postProcessor().postProcessLayer(layer, context, Feedback())
        items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
        assert [item.color.name() for item in items] == [colour for _, colour, _ in DEPTH_DIFFERENCE.stops]

    def test_the_order_of_runs_makes_no_difference(self, study, run, tmp_path):
        green_and_now(study)
        study.add_run(PAVED, CLOUDBURST, study.add_city(PAVED, "p"), numbers={"cloudburst": {"FLOODED_AREA_M2": 500.0}})
        names = [path.name for path in sorted((study.folder / "runs").iterdir())]
        one = rows(run(RUNS="; ".join(names)), "EFFECTS", "variant", "indicator")
        other = rows(run(RUNS="; ".join(reversed(names))), "EFFECTS", "variant", "indicator")
        assert {key: list(row.values())[1:] for key, row in one.items()} == {
            key: list(row.values())[1:] for key, row in other.items()
        }
        assert one[("Paved", "flooded_area")]["turn"] == "worse"


@pytest.fixture
def dutch(tmp_path, monkeypatch):
    """Build the Dutch texts, which a checkout does not have."""
    if shutil.which("lrelease") is None:
        pytest.skip("there is no lrelease on this system")
    source = language.TRANSLATIONS / "stadstweeling_nl.ts"
    target = tmp_path / "texts" / "stadstweeling_nl.qm"
    target.parent.mkdir()
    subprocess.run(["lrelease", "-silent", str(source), "-qm", str(target)], check=True)
    monkeypatch.setattr(language, "TRANSLATIONS", target.parent)


class TestReport:
    def test_tells_all_there_is(self, study, run):
        green_and_now(study)
        page = report(run())
        text = text_of(page)
        for words in (
            "Small district: variants compared", "What do “Green” change against “Current situation”", "Goals",
            "✔ met", "✘ not met", "– no target set", "at least 50 %", "a change of −2 °C or lower", "€ 50",
            "What the measures cost", "Variant Age of new trees Present value",
            "Water · T100", "Heat · Hot day", "Trees and green · 3-30-300", "−2.5 ▲ better", "30 years at 2 %",
            "Effect per euro", "−0.050 ▲ better",
            "How this was computed", "RETURN_PERIOD = 100", "Green: 0005-green-water, computed on",
            "at least 2 cm lower on 800 m²",
            "outdoor-temperature based, no indoor or adaptation effects",
        ):  # fmt: skip
            assert words in text, words

    def test_is_in_the_language_of_the_study(self, tmp_path, run, dutch):
        """Words and numbers both, whatever the language of QGIS."""
        study = SmallStudy(tmp_path / "wijk", language="nl_NL")
        green_and_now(study)
        text = text_of(report(run(STUDY=str(study.folder))))
        for words in (
            "Oppervlak onder water (m²)", "2 °C koeler", "Doelen", "gehaald", "Wat de maatregelen kosten",
            "−2,5 ▲ beter", "Hoe dit is berekend",
        ):  # fmt: skip
            assert words in text, words
        assert "not met" not in text and "−2.5" not in text

    def test_stands_alone_and_runs_nothing(self, study, run):
        green_and_now(study)
        page = report(run())
        assert page.startswith("<!DOCTYPE html>") and '<html lang="en">' in page
        assert not re.search(r"<script|javascript:|\son\w+=|https?://|<link|<iframe|@import|url\(", page)
        sources = re.findall(r'<img src="([^"]{0,22})', page)
        assert len(sources) == 5 and set(sources) == {"data:image/png;base64,"}

    def test_is_well_formed_and_can_be_read_aloud(self, study, run):
        green_and_now(study)
        page = report(run())
        assert Balanced().check(page) == []
        tables = re.findall(r"<table>.*?</table>", page, re.S)
        assert tables
        assert all(part in table for table in tables for part in ("<caption>", 'scope="col"', 'scope="row"'))
        assert all(len(text) > 10 for text in re.findall(r'<img [^>]*alt="([^"]*)"', page))
        assert len(re.findall("<h1>", page)) == 1

    def test_text_of_users_is_only_text(self, tmp_path, run):
        """In names, parameters, warnings and the title."""
        evil = "<script>alert(\"x\")</script> & 'Co'"
        study = SmallStudy(tmp_path / "evil", title=evil)
        now, green = replace(NOW, name=f"Now {evil}"), replace(GREEN, name=f"Green {evil}")
        storm = replace(CLOUDBURST, name=f"Storm {evil}", parameters={"designstorm": {"NOTE": evil}})
        study.add_run(now, storm)
        study.add_run(green, storm, study.add_city(green), warnings=[evil])
        page = report(run(BASE=now.name, STUDY=str(study.folder)))
        assert "<script" not in page
        shown = "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#x27;Co&#x27;"
        for before in ("<title>", "Now ", "Green ", "Storm ", "NOTE = ", "<li>"):
            assert f"{before}{shown}" in page, before
        assert Balanced().check(page) == []

    def test_warns_of_what_runs_warned_of(self, study, run):
        study.add_run(NOW, CLOUDBURST, warnings=["Building 7 has no height."])
        assert "Building 7 has no height. 0001-current-situation-water" in text_of(report(run()))


class TestChart:
    def test_bars_go_to_the_side_of_the_difference(self, study, run):
        """In the first panel of the first row, the area under water, a bar to the left of the zero line: better."""
        green_and_now(study)
        picture = QImage(run()["CHART"])
        better = SHOWN[Turn.BETTER].name()
        zero = 24 + 0.3 * 365.3 + 0.34 * 365.3 / 2
        columns = [
            x for x in range(24, 380) for y in range(200, 260, 4) if QColor(picture.pixel(x, y)).name() == better
        ]
        assert columns and max(columns) <= zero + 1 and min(columns) < zero - 40

    def test_all_main_indicators_are_there(self, study, run):
        green_and_now(study)
        assert QImage(run()["CHART"]).height() > 600

    def test_is_left_out_where_nobody_wants_it(self, study, run):
        green_and_now(study)
        results = run(CHART=None, REPORT=None, DIFFERENCES=None, EFFECTS=None)
        assert {"CHART", "REPORT", "DIFFERENCES", "DIFFERENCE_LAYERS", "EFFECTS"} & results.keys() == set()
        assert results["TABLE"]


class TestCost:
    def test_that_is_not_fully_known_gives_no_effect_per_euro(self, study, run):
        study.add_run(NOW, CLOUDBURST)
        study.add_run(
            GREEN, CLOUDBURST, study.add_city(GREEN, COST_UNKNOWN=2), numbers={"cloudburst": {"FLOODED_AREA_M2": 1.0}}
        )
        results = run()
        assert effects(results)["flooded_area"]["per_1000_euro"] == NULL
        money = [effects(results)[name]["value"] for name in ("construction", "upkeep", "present_value")]
        assert money == [NULL] * 3 and effects(results)["trees_planted"]["value"] == 8.0
        text = text_of(report(results))
        assert "what 2 measures cost is not fully known" in text
        assert "at least € 50" in text and "cost not fully known of 2 measures" in text
        assert "Effect per euro" not in text

    def test_twice_as_dear_is_half_the_effect(self, study, run):
        study.add_run(NOW, CLOUDBURST)
        study.add_run(GREEN, CLOUDBURST, study.add_city(GREEN), numbers={"cloudburst": {"FLOODED_AREA_M2": 300.0}})
        city = study.add_city(PAVED, "p", PRESENT_VALUE=100_000.0)
        study.add_run(PAVED, CLOUDBURST, city, numbers={"cloudburst": {"FLOODED_AREA_M2": 300.0}})
        results = run()
        assert effects(results)["flooded_area"]["per_1000_euro"] == -2.0
        assert effects(results, "Paved")["flooded_area"]["per_1000_euro"] == -1.0

    def test_compared_with_another_variant(self, study, run):
        """The paved one costs € 10,000 more than the green one."""
        city = study.add_city(GREEN)
        study.add_run(GREEN, CLOUDBURST, city)
        city = study.add_city(PAVED, "p", PRESENT_VALUE=60_000.0)
        study.add_run(PAVED, CLOUDBURST, city, numbers={"cloudburst": {"FLOODED_AREA_M2": 500.0}})
        results = run(BASE="Green")
        assert effects(results, "Paved")["flooded_area"]["per_1000_euro"] == 10.0
        back = run(BASE="Paved")
        found = effects(back)["flooded_area"]
        assert (found["difference"], found["turn"], found["per_1000_euro"]) == (-100.0, "better", NULL)

    def test_of_other_periods_is_warned_of(self, study, run):
        study.add_run(NOW, CLOUDBURST)
        study.add_run(GREEN, CLOUDBURST, study.add_city(GREEN))
        long = replace(PAVED, period=60.0)
        study.add_run(long, CLOUDBURST, study.add_city(long, "p"))
        feedback = Feedback()
        run(feedback)
        assert any("Present values do not compare" in warning for warning in feedback.warnings)

    def test_of_a_city_that_is_gone_is_not_known(self, study, run):
        study.add_run(NOW, CLOUDBURST)
        study.add_run(GREEN, CLOUDBURST, "0009-green-city", numbers={"cloudburst": {"FLOODED_AREA_M2": 1.0}})
        feedback = Feedback()
        results = run(feedback)
        assert effects(results)["flooded_area"]["per_1000_euro"] == NULL
        assert any("0009-green-city" in warning for warning in feedback.warnings)


class TestWhichRuns:
    def test_the_newest_of_every_variant_and_scenario(self, study, run):
        green_and_now(study)
        study.add_run(NOW, CLOUDBURST, numbers={"cloudburst": {"FLOODED_AREA_M2": 777.0}})
        assert effects(run())["flooded_area"]["base"] == 777.0
        assert effects(run(RUNS="0001-current-situation-water;0005-green-water"))["flooded_area"]["base"] == 400.0

    def test_scenarios_are_never_mixed(self, study, run):
        other = replace(CLOUDBURST, name="T1000", parameters={"designstorm": {"RETURN_PERIOD": 1000}})
        city = study.add_city(GREEN)
        for scenario, area in ((CLOUDBURST, 100.0), (other, 1000.0)):
            study.add_run(NOW, scenario, numbers={"cloudburst": {"FLOODED_AREA_M2": area}})
            study.add_run(GREEN, scenario, city, numbers={"cloudburst": {"FLOODED_AREA_M2": area - 1.0}})
        found = rows(run(), "EFFECTS", "scenario", "indicator")
        assert [found[(name, "flooded_area")]["difference"] for name in ("T100", "T1000")] == [-1.0, -1.0]

    def test_identical_runs_differ_in_nothing(self, study, run):
        for scenario in (CLOUDBURST, HOT_DAY, TREES):
            study.add_run(NOW, scenario)
            study.add_run(GREEN, scenario, study.add_city(GREEN))
        results = run()
        found = effects(results)
        themes = {row["indicator"]: row for row in found.values() if row["theme"] != "Measures and their cost"}
        assert {row["difference"] for row in themes.values()} - {NULL} == {0.0}
        assert {row["turn"] for row in themes.values()} <= {"no difference", "not known"}
        assert results["GOALS_MET"] == 0
        for path in results["DIFFERENCE_LAYERS"]:
            assert not read_raster(path).values.any()

    def test_one_variant_alone(self, study, run):
        study.add_run(NOW, CLOUDBURST)
        feedback = Feedback()
        results = run(feedback)
        assert (results["VARIANTS"], results["GOALS_MET"], results["GOALS_MISSED"]) == (0, 0, 0)
        assert rows(results, "TABLE", "indicator")[("flooded_area",)]["Current situation"] == 400.0
        assert rows(results, "EFFECTS", "indicator") == {} and results["DIFFERENCE_LAYERS"] == []
        assert any("only one variant" in warning for warning in feedback.warnings)
        assert "There is nothing to compare it with yet" in text_of(report(results))

    def test_a_scenario_without_a_run_of_the_base(self, study, run):
        study.add_run(NOW, CLOUDBURST)
        study.add_run(GREEN, HOT_DAY, study.add_city(GREEN))
        feedback = Feedback()
        results = run(feedback)
        found = effects(results)
        assert [found["mean_pet"][name] for name in ("value", "base", "difference")] == [40.0, NULL, NULL]
        assert found["pet_change"]["goal_met"] == "not known"
        assert any("so no differences are known" in warning for warning in feedback.warnings)
        assert "deaths_change" in effects(results)

    def test_a_variant_whose_measures_are_lost_costs_nothing_that_is_known(self, study, run):
        study.add_run(NOW, HOT_DAY)
        city = study.add_city(GREEN)
        study.add_run(GREEN, HOT_DAY, city)
        shutil.rmtree(study.folder / "runs" / city)
        found = effects(run())
        assert found["trees_planted"]["value"] == NULL and found["present_value"]["value"] == NULL
        assert found["pet_change"]["value"] == NULL

    def test_what_changed_after_the_runs_is_told(self, study, run):
        green_and_now(study)
        lawn = scene.layer("Polygon?field=kind:string", "lawn", [("Polygon((0 0, 1 0, 1 1, 0 0))", ["green"])])
        add_measures(study.folder, "polygon", "Green", list(lawn.getFeatures()))
        feedback = Feedback()
        run(feedback)
        told = [text.partition(":")[0] for text in feedback.warnings if "changed after these runs" in text]
        assert told == ["Green", "Base layers were changed after these runs were made"]

    def test_a_damaged_one_is_left_out_and_told(self, study, run):
        """That of the base is an earlier one then; where a variant has none, nothing is known of it."""
        green_and_now(study)
        study.add_run(NOW, CLOUDBURST, numbers={"cloudburst": {"FLOODED_AREA_M2": 777.0}})
        for name in ("0006-green-heat", "0008-current-situation-water"):
            damage(study, name)
        feedback = Feedback()
        results = run(feedback)
        found = effects(results)
        assert found["flooded_area"]["base"] == 400.0 and "mean_pet" not in found and "share_3" in found
        sentence = "Left out because they are damaged: 0006-green-heat, 0008-current-situation-water. 'Check study'"
        assert sum(warning.startswith(sentence) for warning in feedback.warnings) == 1
        assert sentence.partition(". ")[0] in text_of(report(results))

    def test_temporary_results(self, study, run):
        green_and_now(study)
        results = run(**dict.fromkeys(FILES, QgsProcessing.TEMPORARY_OUTPUT))
        assert all(Path(results[name]).exists() for name in ("REPORT", "CHART", "DIFFERENCES"))
        assert len(results["DIFFERENCE_LAYERS"]) == 2

    def test_variants_with_awkward_names(self, study, run):
        """As a field of ours, as an identifier, twice the same but for capitals."""
        study.add_run(NOW, CLOUDBURST)
        for number, name in enumerate(("fid", "Unit", "unit", 'a "quote"; b')):
            variant = replace(GREEN, name=name)
            study.add_variant(variant)
            area = {"cloudburst": {"FLOODED_AREA_M2": float(number)}}
            study.add_run(variant, CLOUDBURST, study.add_city(variant, name), numbers=area)
        row = rows(run(), "TABLE", "indicator")[("flooded_area",)]
        assert [row[name] for name in ("fid_", "Unit_", "unit__", 'a "quote"; b')] == [0.0, 1.0, 2.0, 3.0]

    def test_without_neighbourhoods_there_are_no_deaths(self, tmp_path, qgis_app, run):
        study = green_and_now(SmallStudy(tmp_path / "other", with_neighbourhoods=False))
        feedback = Feedback()
        results = run(feedback, STUDY=str(study.folder))
        assert effects(results)["deaths_change"]["value"] == NULL
        assert any("The study has no neighbourhoods" in warning for warning in feedback.warnings)


class TestRefused:
    @pytest.mark.parametrize(("changed", "words"), [
        ({"grid": PLACE | {"cell_size": 4.0, "rows": 10, "columns": 20}}, "the grid: 40 × 20 cells of 2 m"),
        ({"grid": PLACE | {"crs": "EPSG:32631"}}, "EPSG:28992 against EPSG:32631"),
        ({"scenario": replace(CLOUDBURST, parameters={"designstorm": {"RETURN_PERIOD": 50}})},
         "the scenario 'T100', designstorm RETURN_PERIOD: 100 against 50"),
        ({"inputs": {"base/dtm.tif": "other"}}, "the base layer base/dtm.tif"),
        ({"tables": {"landcover": {"sha256": "z"}}}, "the table landcover"),
    ])  # fmt: skip
    def test_runs_that_differ_in_more_than_measures(self, study, refused, changed, words):
        study.add_run(NOW, CLOUDBURST, tables={"landcover": {"sha256": "a"}})
        study.add_run(GREEN, changed.pop("scenario", CLOUDBURST), study.add_city(GREEN), **changed)
        message = refused()
        assert message.startswith("0001-current-situation-water, 0003-green-water: the runs do not belong together")
        assert words in message and message.count("Expected: ") == 1

    def test_every_pair_that_differs_is_told(self, study, refused):
        study.add_run(NOW, CLOUDBURST)
        for variant in (GREEN, PAVED):
            city = study.add_city(variant, variant.name)
            study.add_run(variant, CLOUDBURST, city, inputs={"base/dtm.tif": variant.name})
        assert refused().count("the runs do not belong together") == 2

    def test_runs_of_one_variant_on_other_measures(self, study, refused):
        study.add_run(NOW, CLOUDBURST)
        study.add_run(NOW, HOT_DAY)
        study.add_run(GREEN, CLOUDBURST, study.add_city(GREEN, "before"))
        study.add_run(GREEN, HOT_DAY, study.add_city(GREEN, "after"))
        message = refused()
        assert "the measures of the variant 'Green'" in message

    def test_cities_with_other_prices(self, study, refused):
        study.add_run(NOW, CLOUDBURST)
        for variant in (GREEN, PAVED):
            tables = {"measures": {"sha256": variant.name}}
            steps = [Step("applymeasures", {}, COSTS)]
            city = study.add_run(variant, CITY, steps=steps, tables=tables)
            study.add_run(variant, CLOUDBURST, city)
        message = refused()
        assert message.startswith("0002-green-city, 0004-paved-city: ") and "the table measures" in message

    def test_a_run_without_its_grid(self, study, refused):
        study.add_run(NOW, CLOUDBURST, grid={"rows": 20})
        assert "0001-current-situation-water: the record of the run cannot be read" in refused()

    def test_other_versions_are_only_warned_of(self, study, run):
        study.add_run(NOW, CLOUDBURST)
        study.add_run(GREEN, CLOUDBURST, study.add_city(GREEN), versions={"stadstweeling": "0.0.9"})
        feedback = Feedback()
        run(feedback)
        assert any("several versions" in warning and "0.0.9" in warning for warning in feedback.warnings)

    def test_no_runs(self, study, refused):
        assert "there are no runs of the variant 'Current situation'" in refused()

    def test_a_base_without_runs(self, study, refused):
        green_and_now(study)
        assert "there are no runs of the variant 'Grene'" in refused(BASE="Grene")

    def test_a_run_that_is_not_there(self, study, refused):
        green_and_now(study)
        assert "the study has none with the name '0099-x'" in refused(RUNS="0099-x")

    def test_two_runs_of_one_variant_and_scenario(self, study, refused):
        green_and_now(study)
        name = study.add_run(NOW, CLOUDBURST)
        assert "both are runs of the variant" in refused(RUNS=f"0001-current-situation-water;{name}")

    def test_a_folder_that_is_no_study(self, run, tmp_path):
        (tmp_path / "empty").mkdir()
        with pytest.raises(QgsProcessingException, match="the folder is no study"):
            run(STUDY=str(tmp_path / "empty"))

    def test_a_damaged_run_that_is_asked_for(self, study, refused):
        green_and_now(study)
        damage(study, "0001-current-situation-water")
        assert "the record of the run cannot be read" in refused(RUNS="0001-current-situation-water;0005-green-water")

    def test_where_all_of_the_base_is_damaged(self, study, refused):
        green_and_now(study)
        for name in ("0001-current-situation-water", "0002-current-situation-heat", "0003-current-situation-trees"):
            damage(study, name)
        message = refused()
        assert "there are no runs of the variant 'Current situation'" in message
        assert message.count("the record of the run cannot be read") == 3

    def test_a_damaged_map(self, study, refused):
        green_and_now(study)
        (study.folder / "runs" / "0006-green-heat" / "pet.tif").write_text("no raster", "utf-8")
        assert "cannot be read" in refused()

    @pytest.mark.parametrize("place", ["study.gpkg", "base/new.gpkg", "runs/0001-current-situation-water/x.gpkg"])
    def test_a_result_in_the_place_of_the_study(self, study, refused, place):
        green_and_now(study)
        target = study.folder / place
        before = target.read_bytes() if target.exists() else None
        assert "would overwrite the input 'Study folder'" in refused(TABLE=str(target))
        assert (target.read_bytes() if target.exists() else None) == before

    @pytest.mark.parametrize("name", ["REPORT", "CHART"])
    def test_a_file_that_cannot_be_written(self, study, refused, tmp_path, name):
        green_and_now(study)
        assert "cannot be written" in refused(**{name: str(tmp_path / "nowhere" / "x.html")})

    def test_a_folder_that_is_a_file(self, study, refused, tmp_path):
        green_and_now(study)
        (tmp_path / "file").write_text("mine", "utf-8")
        assert "cannot be written" in refused(DIFFERENCES=str(tmp_path / "file"))
        assert (tmp_path / "file").read_text("utf-8") == "mine"

    def test_everything_goes_where_the_last_result_fails(self, study, refused, monkeypatch):
        def fail(_):
            raise CannotWrite("effects", reason="too late")

        green_and_now(study)
        monkeypatch.setattr(comparevariants, "effect_features", fail)
        assert "too late" in refused()

    @pytest.mark.parametrize("moment", [1.0, 45.0, 75.0, 90.0])
    def test_stopping_leaves_nothing_behind(self, study, run, tmp_path, moment):
        green_and_now(study)
        assert run(Feedback(cancel_at=moment)) == {}
        assert not list((tmp_path / "out").iterdir())

    def test_files_in_the_folder_stay(self, study, run, tmp_path):
        green_and_now(study)
        (tmp_path / "out" / "differences").mkdir()
        (tmp_path / "out" / "differences" / "mine.txt").write_text("mine", "utf-8")
        assert run(Feedback(cancel_at=75.0)) == {}
        assert [path.name for path in (tmp_path / "out").rglob("*")] == ["differences", "mine.txt"]


class TestGoals:
    HEADER = "indicator,kind,target,name,name_nl\n"

    def table(self, tmp_path, *rows, header=HEADER):
        path = tmp_path / "goals.csv"
        path.write_text(header + "".join(f"{row},\n" for row in rows), "utf-8")
        return str(path)

    def test_of_ones_own(self, study, run, tmp_path):
        green_and_now(study)
        goals = ("deaths_change,change,-5,Fewer dead", "route_shade,change_percent,200,More shade", "share_3,level,,3")
        results = run(GOALS_TABLE=self.table(tmp_path, *goals))
        found = effects(results)
        assert [found[name]["goal_met"] for name in ("deaths_change", "route_shade", "share_3")] == [
            "met", "not met", "no target set",
        ]  # fmt: skip
        assert (results["GOALS_MET"], results["GOALS_MISSED"]) == (1, 1)
        assert found["mean_pet"]["goal"] == ""

    def test_two_for_one_indicator(self, study, run, tmp_path):
        green_and_now(study)
        goals = ("mean_pet,change,-2,Cooler", "mean_pet,level,35,Cool")
        found = effects(run(GOALS_TABLE=self.table(tmp_path, *goals)))["mean_pet"]
        assert (found["goal"], found["goal_met"]) == ("Cooler; Cool", "met; not met")

    @pytest.mark.parametrize(("text", "words"), [
        ("mean_heat,change,-2,x", "no indicator 'mean_heat'"),
        ("present_value,level,2,x", "no indicator 'present_value' of which one way is better"),
        ("mean_pet,half,-2,x", "'half' is not one of change, change_percent, level"),
        ("mean_pet,change,much,x", "the target of 'mean_pet' is no number: much"),
        ("mean_pet,change,inf,x", "the target of 'mean_pet' is no number"),
        ("mean_pet,change_percent,-5,x", "a change in % means nothing for 'mean_pet'"),
    ])  # fmt: skip
    def test_that_cannot_be_are_refused(self, study, refused, tmp_path, text, words):
        green_and_now(study)
        message = refused(GOALS_TABLE=self.table(tmp_path, text))
        assert words in message and message.count("Expected: ") == 1

    def test_without_a_column_are_refused(self, study, refused, tmp_path):
        green_and_now(study)
        assert "missing: target" in refused(GOALS_TABLE=self.table(tmp_path, header="indicator,kind,name\na,b,c\n"))


def test_in_a_model(study, tmp_path):
    """A model asks for the study, and hands on the table and the report."""
    green_and_now(study)
    registry, provider = QgsApplication.processingRegistry(), Provider()
    assert registry.addProvider(provider)
    try:
        model = QgsProcessingModelAlgorithm("compare", "test")
        asked = provider.algorithm("comparevariants").parameterDefinition("STUDY").clone()
        model.addModelParameter(asked, QgsProcessingModelParameter("STUDY"))
        child = QgsProcessingModelChildAlgorithm("stadstweeling:comparevariants")
        child.setChildId("compare")
        child.addParameterSources("STUDY", [QgsProcessingModelChildParameterSource.fromModelParameter("STUDY")])
        outputs = {name: QgsProcessingModelOutput(name) for name in ("TABLE", "REPORT", "DIFFERENCES")}
        for name, output in outputs.items():
            output.setChildId("compare")
            output.setChildOutputName(name)
        child.setModelOutputs(outputs)
        model.addChildAlgorithm(child)
        assert model.validate() == (True, [])
        files = {f"compare:{name}": str(tmp_path / FILES[name]) for name in outputs}
        results, done = model.run({"STUDY": str(study.folder)} | files, QgsProcessingContext(), Feedback(), {}, False)
    finally:
        registry.removeProvider(provider)
    assert done and results["compare:TABLE"]
    assert all((tmp_path / FILES[name]).exists() for name in outputs)


class Balanced(HTMLParser):
    """Finds elements that are not closed, or closed in another order."""

    def check(self, page: str) -> list[str]:
        self.open, self.wrong = [], []
        self.feed(page)
        return self.wrong + self.open

    def handle_starttag(self, tag, attrs):
        if tag not in ("meta", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

