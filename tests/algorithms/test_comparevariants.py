"""Variants side by side in QGIS, with runs whose numbers are known."""

from __future__ import annotations

import re
from dataclasses import replace
from math import exp
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    NULL,
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProject,
    QgsRasterLayer,
)

from ...processing.adapters.rasters import read_raster
from ...processing.engine.variables import DEPTH_DIFFERENCE, PET
from ...processing.provider import Provider
from . import scene
from .compared import FILES, effects, report, rows, text_of
from .compared import run as run
from .compared import study as study
from .scene import Feedback
from .small_study import CLOUDBURST, GREEN, GRID, HOT_DAY, NOW, PAVED, green_and_now

PAVING, PLANTING = 2, 7
LOW, HIGH = 0.009, 0.016


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
