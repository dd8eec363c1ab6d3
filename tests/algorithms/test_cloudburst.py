"""The cloudburst in QGIS: layers in; rasters, mesh, table and numbers out; and what it does when it is stopped."""

from __future__ import annotations

import json
import re
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsMeshDatasetIndex,
    QgsMeshLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)

from ...processing.adapters.rasters import read_band_names, read_raster
from ...processing.adapters.snapshots import SnapshotStore
from ...processing.adapters.surfaces import read_hazard_limits, read_surface_kinds
from ...processing.adapters.times import START
from ...processing.algorithms.flood import cloudburst_parameters
from ...processing.algorithms.flood.cloudburst import EXTREMES, Cloudburst
from ...processing.engine.flood.cloudburst import prepare_cloudburst
from ...processing.engine.flood.domain import Edge, EdgeKind, Edges
from ...processing.engine.flood.rain import Hyetograph
from ...processing.engine.flood.results import FILM
from ...processing.engine.variables import MAX_LEVEL
from ...resources import TABLES
from . import scene
from .scene import GRID, Feedback

RASTERS = (*(variable.name.upper() for variable in EXTREMES), MAX_LEVEL.name.upper())
AFTER_H, REPORT_MIN = 0.05, 2.0
LOSSES = ("interception", "infiltration", "sewer", "underground", "open_water", "outflow")
DURATION = 240.0 + AFTER_H * 3600.0
FREE = Edge(EdgeKind.FREE)


@pytest.fixture(scope="module")
def inputs(qgis_app, tmp_path_factory):
    folder = tmp_path_factory.mktemp("straat één.v2")
    return {
        "DTM": scene.raster(folder / "maaiveld.v2 é.tif", scene.ground()),
        "LANDCOVER": scene.codes(folder / "landcover.tif", scene.cover()),
        "STORM": scene.save(scene.storm(), folder / "bui één.gpkg"),
        "AFTER": AFTER_H,
        "REPORT_INTERVAL": REPORT_MIN,
    }


def destinations(folder: Path) -> dict[str, str]:
    rasters = {name: str(folder / f"{name.lower()}.tif") for name in (*RASTERS, "DEPTH_SERIES")}
    return rasters | {"MESH": str(folder / "water.nc"), "VOLUMES": str(folder / "volumes.gpkg")}


@pytest.fixture(scope="module")
def made(inputs, tmp_path_factory):
    """All outputs, in a folder with a name as people give it."""
    return scene.run(Cloudburst, inputs | destinations(tmp_path_factory.mktemp("uitkomst één.v1 ü")))


def engine(edges: Edges | None = None, duration: float = DURATION, kinds=None):
    """Run the engine itself on the same input."""
    simulation = prepare_cloudburst(
        GRID, scene.ground(), scene.cover(), kinds or read_surface_kinds(),
        Hyetograph(np.array([0.0, 120.0, 240.0]), np.array([50.0, 10.0])),
        edges or Edges(FREE, FREE, FREE, FREE), duration, REPORT_MIN * 60.0, 0.05, read_hazard_limits(),
    )  # fmt: skip
    snapshots = []
    return simulation.run(on_report=snapshots.append), snapshots


@pytest.fixture(scope="module")
def expected(qgis_app):
    return engine()


class TestOutputs:
    @pytest.mark.parametrize("variable", EXTREMES, ids=lambda variable: variable.name)
    def test_rasters_hold_what_the_engine_found(self, made, expected, variable):
        found = read_raster(made[variable.name.upper()])
        wanted = getattr(expected[0].extremes, variable.name).astype(np.float32)
        if variable.name == "hazard":
            wanted = np.where(wanted == 0, np.nan, wanted)  # no hazard is no data
        assert found.grid.matches(GRID)
        np.testing.assert_array_equal(found.values, wanted)

    def test_something_happened(self, made):
        depth = read_raster(made["MAX_DEPTH"]).values
        assert np.nanmax(depth) > 0.1
        assert np.isnan(depth[scene.HOUSE]).all()

    def test_the_level_is_ground_plus_depth_where_it_got_wet(self, made):
        depth, level = (read_raster(made[name]).values for name in ("MAX_DEPTH", "MAX_LEVEL"))
        wet = ~np.isnan(level)
        assert wet.any() and not wet.all()
        np.testing.assert_allclose(level[wet], (scene.ground() + depth)[wet], atol=1e-6)
        assert np.nanmin(depth[wet]) > 0.05

    def test_depth_over_time_has_a_named_band_for_every_report(self, made, expected):
        names = read_band_names(made["DEPTH_SERIES"])
        assert names == ["t=0", "t=120", "t=240", "t=360", "t=420"]
        for number, snapshot in enumerate(expected[1], start=1):
            found = read_raster(made["DEPTH_SERIES"], band=number, may_be_empty=True).values
            wanted = np.where(snapshot.depth >= FILM, snapshot.depth, np.nan)
            np.testing.assert_array_equal(found, wanted)

    def test_the_mesh_moves_in_qgis(self, made):
        mesh = QgsMeshLayer(made["MESH"], "water", "mdal")
        assert mesh.isValid() and mesh.crs() == scene.RD
        provider = mesh.dataProvider()
        groups = {
            provider.datasetGroupMetadata(QgsMeshDatasetIndex(number)).name(): number
            for number in range(provider.datasetGroupCount())
        }
        depth = next(number for name, number in groups.items() if "depth" in name.lower())
        assert provider.datasetCount(depth) == 5
        capabilities = provider.temporalCapabilities()
        assert capabilities.referenceTime().toPyDateTime().replace(tzinfo=None) == START.replace(tzinfo=None)
        moments = [capabilities.datasetTime(QgsMeshDatasetIndex(depth, number)) for number in range(5)]
        assert moments == pytest.approx([0.0, 120e3, 240e3, 360e3, 420e3])
        faces = int((read_raster(made["MAX_DEPTH"]).values >= FILM).sum())
        assert provider.faceCount() == faces

    def test_volumes_close_at_every_report(self, made, expected):
        rows = list(QgsVectorLayer(made["VOLUMES"], "volumes", "ogr").getFeatures())
        assert [row["time"] for row in rows] == [0.0, 120.0, 240.0, 360.0, 420.0]
        for row, balance in zip(rows, expected[0].balances, strict=True):
            gone = sum(row[name] for name in LOSSES)
            assert row["rain"] == pytest.approx(gone + row["stored"], abs=1e-4)
            assert row["stored"] == balance.stored
        assert rows[2]["rain"] == pytest.approx(0.060 * GRID.cells * GRID.cell_area, rel=0.06)  # less the ditch's own

    def test_numbers_are_those_of_the_last_balance(self, made, expected):
        last = expected[0].balances[-1]
        for name in ("rain", *LOSSES, "stored"):
            assert made[f"{name.upper()}_M3"] == getattr(last, name)
        assert abs(made["ERROR_PERCENT"]) < 1e-4
        depth = expected[0].extremes.max_depth
        assert made["FLOODED_AREA_M2"] == (depth >= 0.05).sum() * GRID.cell_area
        classes = [value for name, value in made.items() if name.startswith("AREA_FROM_")]
        assert len(classes) == 8 and sum(classes) == made["FLOODED_AREA_M2"] > 0.0
        assert made["RUN_TIME_S"] > 0.0

    def test_numbers_are_plain_for_models_and_json(self, made):
        """A numpy number shows as nothing in QGIS's log and stops `qgis_process`."""
        algorithm = Cloudburst().create()  # kept: its definitions go with it
        numbers = {output.name() for output in algorithm.outputDefinitions()} - set(destinations(Path()))
        assert {type(made[name]) for name in numbers} == {float}
        assert json.loads(json.dumps(made)) == made

    def test_what_is_not_asked_is_not_made(self, inputs, tmp_path):
        results = scene.run(Cloudburst, inputs | {"MAX_DEPTH": str(tmp_path / "depth.tif")})
        assert {path.name for path in tmp_path.iterdir()} == {"depth.tif", "depth.qmd"}
        assert not {"MESH", "VOLUMES", "DEPTH_SERIES", "HAZARD"} & results.keys()

    def test_a_storm_that_wets_nothing_gives_no_mesh_but_the_rest(self, inputs, tmp_path):
        feedback = Feedback()
        parameters = inputs | destinations(tmp_path) | {"STORM": scene.storm([(0, 60, 0.01)]), "AFTER": 0.0}
        results = scene.run(Cloudburst, parameters, feedback)
        assert results["FLOODED_AREA_M2"] == 0.0
        assert "MESH" not in results and not (tmp_path / "water.nc").exists()
        assert any("no mesh" in warning for warning in feedback.warnings)
        assert Path(results["MAX_DEPTH"]).exists()

    def test_files_of_an_earlier_run_are_replaced(self, inputs, tmp_path):
        target = {"MAX_DEPTH": str(tmp_path / "depth.tif"), "VOLUMES": str(tmp_path / "volumes.gpkg")}
        for rows in (scene.STORM, [(0, 60, 1.0)]):
            last = scene.run(Cloudburst, inputs | target | {"STORM": scene.storm(rows), "AFTER": 0.0})
        assert QgsVectorLayer(last["VOLUMES"], "v", "ogr").featureCount() == 2
        assert np.nanmax(read_raster(last["MAX_DEPTH"]).values) < 0.05


def test_results_are_loaded_styled_in_a_named_group(inputs, tmp_path):
    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    wanted = destinations(tmp_path)
    for name, path in wanted.items():
        if name != "MESH":  # QGIS does not ask for it: the algorithm does
            context.addLayerToLoadOnCompletion(path, QgsProcessingContext.LayerDetails(name, project, name))
    scene.run(Cloudburst, inputs | wanted, context=context)
    groups = {name: context.layerToLoadOnCompletionDetails(path).groupName for name, path in wanted.items()}
    assert groups == dict.fromkeys(wanted, "Stadstweeling: Cloudburst")
    layer = QgsRasterLayer(wanted["MAX_DEPTH"], "depth")
    context.layerToLoadOnCompletionDetails(wanted["MAX_DEPTH"]).postProcessor().postProcessLayer(
        layer, context, Feedback()
    )
    assert isinstance(layer.renderer(), QgsSingleBandPseudoColorRenderer)
    series = QgsRasterLayer(wanted["DEPTH_SERIES"], "series")
    context.layerToLoadOnCompletionDetails(wanted["DEPTH_SERIES"]).postProcessor().postProcessLayer(
        series, context, Feedback()
    )
    assert series.temporalProperties().isActive()


def test_no_mesh_is_loaded_where_nothing_else_is(inputs, tmp_path):
    context = QgsProcessingContext()
    scene.run(Cloudburst, inputs | destinations(tmp_path), context=context)
    assert not context.layersToLoadOnCompletion()


class TestParameters:
    @pytest.mark.parametrize("side", cloudburst_parameters.SIDES)
    @pytest.mark.parametrize("kind", cloudburst_parameters.EDGE_KINDS)
    def test_every_edge_reaches_the_engine(self, qgis_app, side, kind):
        algorithm = Cloudburst().create()
        parameters = {f"EDGE_{side.upper()}": kind, f"LEVEL_{side.upper()}": 1.25}
        edges = cloudburst_parameters.edges_from(algorithm, parameters, QgsProcessingContext())
        kinds = {"free": EdgeKind.FREE, "closed": EdgeKind.CLOSED, "level": EdgeKind.LEVEL}
        assert getattr(edges, side) == Edge(kinds[kind], 1.25)
        assert [edge for edge in edges if edge != getattr(edges, side)] == [FREE] * 3

    def test_closed_edges_keep_the_water(self, inputs):
        closed = {f"EDGE_{side.upper()}": "closed" for side in cloudburst_parameters.SIDES}
        assert scene.run(Cloudburst, inputs)["OUTFLOW_M3"] > 0.1
        assert scene.run(Cloudburst, inputs | closed)["OUTFLOW_M3"] == 0.0

    def test_water_outside_comes_in_over_its_own_edge(self, inputs, tmp_path):
        level = {"EDGE_EAST": "level", "LEVEL_EAST": 0.5, "MAX_DEPTH": str(tmp_path / "depth.tif")}
        results = scene.run(Cloudburst, inputs | level)
        found = read_raster(results["MAX_DEPTH"]).values
        wanted, _ = engine(Edges(FREE, Edge(EdgeKind.LEVEL, 0.5), FREE, FREE))
        np.testing.assert_array_equal(found, wanted.extremes.max_depth)
        assert results["OUTFLOW_M3"] < 0.0 and found[:, -1].min() > 0.1

    def test_the_sewer_is_that_of_the_land_cover_it_was_built_for(self, inputs, tmp_path):
        before = scene.codes(tmp_path / "before.tif", np.full(GRID.shape, scene.GRASS, np.uint8))
        now = scene.run(Cloudburst, inputs)
        same = scene.run(Cloudburst, {**inputs, "SEWER_LANDCOVER": inputs["LANDCOVER"]})
        none = scene.run(Cloudburst, {**inputs, "SEWER_LANDCOVER": before})
        assert none["SEWER_M3"] == 0.0 < now["SEWER_M3"] == same["SEWER_M3"]

    def test_an_own_table_is_used(self, inputs, tmp_path):
        table = tmp_path / "eigen tabel.csv"
        rows = (TABLES / "landcover.csv").read_text("utf-8").splitlines()
        sandy = ["6,Sand,Zand,#9fc978,0.034,1,900,900,0,0,0,0,0,0,own" if row.startswith("6,") else row for row in rows]
        table.write_text("\n".join(sandy), "utf-8")
        ours, theirs = scene.run(Cloudburst, inputs), scene.run(Cloudburst, inputs | {"TABLE": str(table)})
        assert theirs["INFILTRATION_M3"] > 1.5 * ours["INFILTRATION_M3"]

    @pytest.mark.parametrize(
        ("old", "new", "words"),
        [
            ("manning_n", "manning", "missing: manning_n"),
            ("6,Grass,Gras,#9fc978,0.034", "6,Grass,Gras,#9fc978,0", "code 6 has '0' as manning_n"),
            ("6,Grass", "300,Grass", "'300' is not a whole number from 1 to 255"),
        ],
    )
    def test_a_bad_table_is_refused_before_the_run(self, inputs, tmp_path, old, new, words):
        table = tmp_path / "own.csv"
        table.write_text((TABLES / "landcover.csv").read_text("utf-8").replace(old, new), "utf-8")
        valid, message = Cloudburst().create().checkParameterValues(
            inputs | {"TABLE": str(table)}, QgsProcessingContext()
        )
        assert not valid and words in message and "the table that comes with the plugin" in message

    def test_parameters_survive_json(self, inputs, made):
        algorithm, context = Cloudburst().create(), QgsProcessingContext()
        stored = json.loads(json.dumps(algorithm.asMap(inputs, context)))
        loaded = algorithm.preprocessParameters(stored["inputs"])
        assert algorithm.checkParameterValues(loaded, context)[0]
        assert scene.run(Cloudburst, loaded)["STORED_M3"] == made["STORED_M3"]


class TestWhatItSays:
    def test_it_estimates_before_it_starts(self, inputs):
        feedback = Feedback()
        scene.run(Cloudburst, inputs, feedback)
        assert feedback.infos[0].startswith("1,200 cells, 0.1 h: about 0 MB of memory")
        assert re.search(r"\d steps in \d+ s; water balance off by < 0\.0001 % of \d+ m³", feedback.infos[-1])

    def test_it_warns_of_ground_that_is_not_there(self, inputs, tmp_path):
        feedback = Feedback()
        heights = scene.ground()
        heights[:3] = np.nan
        scene.run(Cloudburst, inputs | {"DTM": scene.raster(tmp_path / "hole.tif", heights)}, feedback)
        assert feedback.warnings == ["10.0 % of 'hole' has no ground: no rain falls and no water flows there."]

    def test_it_warns_of_open_water_above_the_land(self, inputs, tmp_path):
        feedback = Feedback()
        heights = scene.ground()
        heights[scene.DITCH] = 1.0
        scene.run(Cloudburst, inputs | {"DTM": scene.raster(tmp_path / "high.tif", heights)}, feedback)
        assert any("60 cells of land lie lower than the open water" in warning for warning in feedback.warnings)

    def test_a_grid_that_does_not_fit_is_refused_with_advice(self, inputs, tmp_path, monkeypatch):
        monkeypatch.setattr(QgsApplication, "systemMemorySizeMb", lambda: 0.05)
        with pytest.raises(QgsProcessingException) as refused:
            scene.run(Cloudburst, inputs | destinations(tmp_path))
        assert "1,200 cells need" in str(refused.value)
        assert "at most 218 cells" in str(refused.value) and "times as wide" in str(refused.value)
        assert list(tmp_path.iterdir()) == []


    def test_it_warns_where_the_flow_over_time_may_not_fit(self, inputs, tmp_path, monkeypatch):
        monkeypatch.setattr(SnapshotStore, "room", lambda self: 1000)
        mesh, depth = {"MESH": str(tmp_path / "m.nc")}, {"MAX_DEPTH": str(tmp_path / "d.tif")}
        for wanted, warned in ((mesh, True), (depth, False)):
            feedback = Feedback()
            scene.run(Cloudburst, inputs | wanted, feedback)
            assert any("a longer report interval" in warning for warning in feedback.warnings) == warned

    def test_progress_never_goes_back(self, inputs, tmp_path):
        feedback = Feedback()
        scene.run(Cloudburst, inputs | destinations(tmp_path), feedback)
        assert feedback.progresses == sorted(feedback.progresses) and feedback.progresses[-1] > 97.0


class TestCancel:
    LONG = {"AFTER": 90.0, "REPORT_INTERVAL": 10.0}  # noqa: RUF012

    def test_leaves_nothing_behind(self, inputs, tmp_path):
        feedback = Feedback(cancel_at=1.0)
        assert scene.run(Cloudburst, inputs | destinations(tmp_path) | self.LONG, feedback) == {}
        assert list(tmp_path.iterdir()) == []
        assert 1.0 <= feedback.progresses[-1] < 90.0, "it was not stopped half-way"
        assert feedback.progress_texts[-1].startswith("Simulated ")
        assert "water balance off by < 0.0001 %" in feedback.progress_texts[-1]

    def test_is_asked_several_times_a_second(self, inputs, tmp_path):
        """The progress callback is where a run can be stopped: its calls may not lie a second apart."""
        feedback = Feedback()
        moments = []
        feedback.setProgress = lambda progress: moments.append(time.monotonic())
        stopper = threading.Timer(1.2, feedback.cancel)
        stopper.start()
        assert scene.run(Cloudburst, inputs | destinations(tmp_path) | self.LONG, feedback) == {}
        stopper.join()
        assert len(moments) >= 3
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("writing", ["Arrival", "Water depth", "Water over time"])
    def test_while_writing_leaves_nothing_behind(self, inputs, tmp_path, monkeypatch, writing):
        feedback, said = Feedback(), []

        def progress(self, feedback):
            def on_progress(fraction, message):
                said.append(str(message))
                if writing in said[-1]:
                    feedback.cancel()
                return not feedback.isCanceled()

            return on_progress

        monkeypatch.setattr(Cloudburst, "progress", progress)
        assert scene.run(Cloudburst, inputs | destinations(tmp_path), feedback) == {}
        assert said[-1].startswith("Writing ") and writing in said[-1]
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize("broken", ["MAX_LEVEL", "MESH", "VOLUMES"])
    def test_a_result_that_cannot_be_written_takes_the_others_with_it(self, inputs, tmp_path, broken, monkeypatch):
        """The folder is there when the run starts and gone when its results come."""
        folder = tmp_path / "gone"
        folder.mkdir()
        parameters = inputs | destinations(tmp_path) | {broken: str(folder / Path(destinations(folder)[broken]).name)}
        feedback = Feedback()
        feedback.pushInfo = lambda text: folder.rmdir() if folder.exists() else None
        with pytest.raises(QgsProcessingException):
            scene.run(Cloudburst, parameters, feedback)
        assert not folder.exists()
        assert list(tmp_path.iterdir()) == []


def test_the_file_says_what_it_holds(made):
    dataset = gdal.Open(made["MAX_DEPTH"])  # kept: a band without its dataset crashes
    band = dataset.GetRasterBand(1)
    assert (band.GetDescription(), band.GetUnitType()) == ("max_depth", "m")
