"""Which runs are compared, which are refused, and by which goals they are judged."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import NULL, QgsProcessing, QgsProcessingException

from ...processing.adapters.rasters import read_raster
from ...processing.adapters.study.measures import add_measures
from ...processing.adapters.study.runs import Step
from ...processing.algorithms.compare import comparevariants
from ...processing.engine.errors import CannotWrite
from . import scene
from .compared import FILES, damage, effects, report, rows, text_of
from .compared import refused as refused
from .compared import run as run
from .compared import study as study
from .scene import Feedback
from .small_study import CITY, CLOUDBURST, COSTS, GREEN, HOT_DAY, NOW, PAVED, PLACE, TREES, SmallStudy, green_and_now


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
