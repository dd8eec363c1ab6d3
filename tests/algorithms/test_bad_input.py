"""Bad input to the whole chain: one clear message that says where, what, what was expected and what to do; no output.

Values of single parameters, tables and fields that only one algorithm takes are in that algorithm's own tests.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ...processing.algorithms.flood.cloudburst import Cloudburst
from ...processing.algorithms.flood.vulnerablebuildings import VulnerableBuildings
from ...processing.algorithms.heat.heatstress import HeatStressMap
from ...processing.algorithms.heat.routeshade import RouteShade
from ...processing.algorithms.heat.shadows import Shadows
from ...processing.algorithms.heat.skyview import SkyViewFactor
from ...processing.algorithms.measures.applymeasures import ApplyMeasures
from ...processing.algorithms.study.preparestudy import PrepareStudy
from ...processing.algorithms.trees.plantingplan import PlantingPlan
from ...processing.algorithms.trees.score330300 import Score330300
from ...processing.algorithms.trees.treesight import TreeSight
from ...processing.engine.errors import CannotWrite
from ...processing.engine.grid import Grid
from ...processing.engine.variables import CANOPY, MAX_DEPTH
from . import scene
from .scene import GRID

ALGORITHMS = {
    "cloudburst": (Cloudburst, ("MAX_DEPTH", "DEPTH_SERIES", "MESH", "VOLUMES")),
    "vulnerablebuildings": (VulnerableBuildings, ("OUTPUT",)),
    "preparestudy": (PrepareStudy, ("OUTPUT_DTM", "OUTPUT_LANDCOVER", "OUTPUT_BUILDINGS", "PROBLEMS")),
    "shadows": (Shadows, ("SHADE", "SHADE_SERIES", "SUN_HOURS", "DAY_SHADE")),
    "skyview": (SkyViewFactor, ("SKY_VIEW", "SKY_VIEW_BUILDINGS")),
    "heatstress": (HeatStressMap, ("PET", "PET_CLASS", "PET_HOURLY")),
    "routeshade": (RouteShade, ("ROUTES", "NEIGHBOURHOOD_SHADE")),
    "treesight": (TreeSight, ("HOMES", "NEIGHBOURHOOD_SHARES", "SIGHT_LINES")),
    "score330300": (Score330300, ("HOMES", "NEIGHBOURHOOD_SCORE", "EXPLANATION")),
    "plantingplan": (PlantingPlan, ("SPOTS", "HOMES")),
    "applymeasures": (ApplyMeasures, ("VARIANT_DTM", "VARIANT_DSM", "VARIANT_CHM", "VARIANT_LANDCOVER", "COST")),
}
WHOLE = ("cloudburst", "vulnerablebuildings", "preparestudy", "applymeasures")
"""Those that hold the whole area in memory; the others work on it tile by tile."""
VECTORS = {
    "cloudburst": "VOLUMES", "vulnerablebuildings": "OUTPUT", "preparestudy": "PROBLEMS", "routeshade": "ROUTES",
    "treesight": "HOMES", "score330300": "HOMES", "plantingplan": "SPOTS", "applymeasures": "COST",
}  # fmt: skip
EXTENSION = {"MESH": "nc"} | dict.fromkeys(
    ("MAX_DEPTH", "DEPTH_SERIES", "OUTPUT_DTM", "OUTPUT_LANDCOVER", *(
        output for name in ("shadows", "skyview", "heatstress") for output in ALGORITHMS[name][1]
    ), *ALGORITHMS["applymeasures"][1][:4]),
    "tif",
)  # fmt: skip


def destinations(name: str, folder: Path) -> dict[str, str]:
    return {output: str(folder / f"{output.lower()}.{EXTENSION.get(output, 'gpkg')}") for output in ALGORITHMS[name][1]}


def files(name: str) -> set[str]:
    """Return the names of all files with the results of an algorithm: a GeoPackage holds its own model card."""
    results = [Path(path) for path in destinations(name, Path()).values()]
    cards = {path.with_suffix(".qmd") for path in results if path.suffix != ".gpkg"}
    return {path.name for path in (*results, *cards)}


@pytest.fixture(scope="module")
def source(qgis_app, tmp_path_factory):
    return tmp_path_factory.mktemp("gegevens één.v2")


@pytest.fixture(scope="module")
def good(source):
    """Return good input for each algorithm."""
    dtm = scene.raster(source / "maaiveld.v2 é.tif", scene.ground())
    depth = scene.raster(source / "depth.tif", np.full(GRID.shape, 0.1, np.float32), MAX_DEPTH)
    houses = scene.save(scene.house(), source / "huizen één.gpkg")
    storm = scene.save(scene.storm(), source / "bui.gpkg")
    street = [("LineString(140010 480010, 140070 480050)", [])]
    street = scene.save(scene.layer("LineString?crs=EPSG:28992", "street", street), source / "straat.gpkg")
    cover = scene.codes(source / "landcover.tif", scene.cover())
    trees = [("Point(140030 480020)", [8.0, 6.0])]
    trees = scene.layer("Point?crs=EPSG:28992&field=height:double&field=crown_diameter:double", "trees", trees)
    homes = [(scene.box_of_house(), [1, 6.0])]
    homes = scene.layer("Polygon?crs=EPSG:28992&field=dwellings:integer&field=height:double", "homes", homes)
    flat = scene.raster(source / "chm.tif", np.zeros(GRID.shape, np.float32), CANOPY)
    plan = {
        "DTM": dtm,
        "BUILDINGS": scene.save(homes, source / "woningen.gpkg"),
        "TREES": scene.save(trees, source / "bomen.gpkg"),
        "NEIGHBOURHOODS": houses,
    }
    return {
        "cloudburst": {"DTM": dtm, "LANDCOVER": cover, "STORM": storm, "AFTER": 0.0},
        "vulnerablebuildings": {"DTM": dtm, "MAX_DEPTH": depth, "BUILDINGS": houses},
        "preparestudy": {"DTM": dtm, "BUILDINGS": houses},
        "shadows": {"DTM": dtm, "STEP": 240},
        "skyview": {"DTM": dtm},
        "heatstress": {"DTM": dtm, "LANDCOVER": cover},
        "routeshade": {"DTM": dtm, "PATHS": street, "NEIGHBOURHOODS": houses},
        "treesight": plan,
        "score330300": plan | {"LANDCOVER": cover, "PATHS": street, "GREEN_SPACES": houses},
        "plantingplan": plan | {"LANDCOVER": cover},
        "applymeasures": {"DTM": dtm, "DSM": dtm, "CHM": flat, "LANDCOVER": cover, "BUILDINGS": plan["BUILDINGS"]},
    }


@pytest.fixture
def refused(good, tmp_path):
    """Return a function that runs an algorithm on bad input and returns its message."""

    def refuse(name: str, folder: Path = tmp_path, **bad) -> str:
        before = set(folder.iterdir()) if folder.is_dir() else set()
        with pytest.raises(QgsProcessingException) as error:
            scene.run(ALGORITHMS[name][0], good[name] | destinations(name, folder) | bad)
        message = str(error.value)
        assert "Traceback" not in message and "went wrong that should not" not in message
        if folder.is_dir():
            assert set(folder.iterdir()) == before, "something was left behind"
        return message

    return refuse


def clear(message: str, where: str, what: str) -> bool:
    """Tell whether a message names the place and the fault once, what was expected, and what to do."""
    place, _, rest = message.partition(": ")
    fault, _, remedy = rest.partition(". Expected: ")
    return place == where and what in fault and "." in remedy and message.count("Expected: ") == 1


def geotiff(path: Path, values: np.ndarray, geotransform=None, crs: str = "EPSG:28992") -> str:
    """Write any raster, also those that we would not."""
    rows, columns = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform(geotransform or (GRID.west, GRID.cell_size, 0, GRID.north, 0, -GRID.cell_size))
    if crs:
        dataset.SetProjection(QgsCoordinateReferenceSystem(crs).toWkt())
    dataset.GetRasterBand(1).SetNoDataValue(-9999.0)
    dataset.GetRasterBand(1).WriteArray(values)
    del dataset
    return str(path)


@pytest.fixture(params=list(ALGORITHMS))
def name(request):
    return request.param


class TestGround:
    def bad(self, source, case: str) -> tuple[str, str]:
        """Return a bad raster and a word of its message."""
        path, heights = source / f"{case}.tif", scene.ground()
        w, n, cell = GRID.west, GRID.north, GRID.cell_size
        if case == "no crs":
            return geotiff(path, heights, crs=""), "no coordinate reference system"
        if case == "degrees":
            return geotiff(path, heights, (4.0, 2e-5, 0, 52.0, 0, -2e-5), "EPSG:4326"), "not in metres"
        if case == "rotated":
            return geotiff(path, heights, (w, 1.9, 0.5, n, 0.5, -1.9)), "rotated"
        if case == "upside down":
            return geotiff(path, heights, (w, cell, 0, GRID.south, 0, cell)), "upside down"
        if case == "not square":
            return geotiff(path, heights, (w, cell, 0, n, 0, -2 * cell)), "not square: 2 by 4 m"
        if case == "all no data":
            return geotiff(path, np.full(GRID.shape, -9999.0)), "every cell is no data"
        if case == "all nan":
            return geotiff(path, np.full(GRID.shape, np.nan)), "every cell is no data"
        rough = heights + np.random.default_rng(1).normal(0.0, 0.02, GRID.shape)
        return geotiff(path, 100.0 * rough), "smells of centimetres"

    @pytest.mark.parametrize(
        "case", ["no crs", "degrees", "rotated", "upside down", "not square", "all no data", "all nan", "centimetres"]
    )
    def test_is_refused(self, name, case, source, refused):
        path, word = self.bad(source, case)
        assert clear(refused(name, DTM=path), case, word)

    @pytest.mark.parametrize("algorithm", [name for name in ALGORITHMS if name != "preparestudy"])
    @pytest.mark.parametrize(
        ("value", "word"), [(np.inf, "no finite number"), (-np.inf, "no finite number"), (-99999.0, "cannot be")]
    )
    def test_with_a_cell_that_is_no_height(self, algorithm, value, word, source, refused):
        heights = scene.ground()
        heights[3, 5] = value
        message = refused(algorithm, DTM=geotiff(source / "spike.tif", heights))
        assert clear(message, "spike", word) and "row 3, column 5" in message

    def test_that_is_no_raster(self, name, source, refused):
        path = source / "notes.tif"
        path.write_text("no raster at all", "utf-8")
        assert str(path) in refused(name, DTM=str(path)) or "DTM" in refused(name, DTM=str(path))

    @pytest.mark.parametrize("name", WHOLE)
    def test_that_does_not_fit_in_memory(self, name, source, refused):
        path = source / "huge.vrt"
        path.write_text(
            "<VRTDataset rasterXSize='900000' rasterYSize='900000'><SRS>EPSG:28992</SRS>"
            f"<GeoTransform>{GRID.west}, 0.5, 0, {GRID.north}, 0, -0.5</GeoTransform>"
            "<VRTRasterBand dataType='Float32' band='1'/></VRTDataset>",
            "utf-8",
        )
        message = refused(name, DTM=str(path))
        assert "cells" in message and "maller area" in message and message.count("Expected: ") == 1


    def test_without_crs_takes_that_of_the_layer_properties(self, name, good, source, tmp_path):
        layer = QgsRasterLayer(geotiff(source / "no crs.tif", scene.ground(), crs=""), "ground")
        layer.setCrs(scene.RD)
        results = scene.run(ALGORITHMS[name][0], good[name] | destinations(name, tmp_path) | {"DTM": layer})
        assert results[ALGORITHMS[name][1][0]]

    def test_of_a_service(self, name, refused):
        tiles = QgsRasterLayer("type=xyz&url=https://example.org/{z}/{x}/{y}.png&zmax=1&zmin=0", "photo", "wms")
        assert clear(refused(name, DTM=tiles), "photo", "no file: it comes from the provider 'wms'")

    def test_of_several_bands(self, name, source, refused):
        path = str(source / "coloured.tif")
        gdal.Translate(path, geotiff(source / "grey.tif", scene.ground()), bandList=[1, 1, 1])
        assert clear(refused(name, DTM=path), "coloured", "the raster has 3 bands")


class TestOtherRasters:
    CASES = (
        ("cloudburst", "LANDCOVER"), ("vulnerablebuildings", "MAX_DEPTH"), ("heatstress", "LANDCOVER"),
        ("score330300", "LANDCOVER"), ("plantingplan", "LANDCOVER"), ("applymeasures", "LANDCOVER"),
        ("applymeasures", "DSM"), ("applymeasures", "CHM"),
    )  # fmt: skip

    @pytest.mark.parametrize(("algorithm", "parameter"), CASES)
    @pytest.mark.parametrize(
        "grid",
        [
            Grid(30, 40, 2.0, 240000.0, 580060.0),
            Grid(30, 40, 2.0, 140001.0, 480060.0),
            Grid(60, 80, 1.0, 140000.0, 480060.0),
            Grid(29, 40, 2.0, 140000.0, 480060.0),
        ],
        ids=["elsewhere", "half a cell off", "finer", "smaller"],
    )
    def test_on_another_grid(self, algorithm, parameter, grid, source, refused):
        other = scene.raster(source / "other.tif", np.full(grid.shape, 6.0, np.float32), MAX_DEPTH, grid)
        message = refused(algorithm, **{parameter: other})
        assert clear(message, "other", "does not lie on the grid of 'maaiveld'") and "Prepare study" in message

    @pytest.mark.parametrize(
        ("change", "what"),
        [
            (lambda codes: codes.__setitem__((3, 5), 200), "codes that the table does not know: 200"),
            (lambda codes: codes.__setitem__((3, 5), 6.5), "6.5 is not a whole number"),
            (lambda codes: codes.__setitem__((3, 5), -3), "-3 is not a whole number"),
            (lambda codes: codes.__setitem__((3, 5), np.nan), "1 cells have ground but no land cover"),
        ],
        ids=["unknown", "half", "negative", "hole"],
    )
    def test_land_cover(self, change, what, source, refused):
        codes = scene.cover().astype(np.float32)
        change(codes)
        assert clear(refused("cloudburst", LANDCOVER=geotiff(source / "cover.tif", codes)), "cover", what)


    @pytest.mark.parametrize("code", [scene.ROOF, scene.WATER], ids=["roof", "water"])
    def test_land_cover_without_land(self, code, source, refused):
        path = scene.codes(source / "full.tif", np.full(GRID.shape, code, np.uint8))
        message = refused("cloudburst", LANDCOVER=path)
        assert clear(message, "landcover", "every cell is a building or open water")


class TestStorm:
    @pytest.mark.parametrize(
        ("rows", "what"),
        [
            ([], "no rows"),
            ([(0, 300, -5.0)], "row 1 has -5 mm of rain"),
            ([(300, 300, 5.0)], "row 1 runs from 300 to 300 s"),
            ([(0, 300, None)], "row 1 has no number"),
            ([(0, 300, 0.0)], "no rain falls"),
        ],
        ids=["empty", "negative", "zero duration", "null", "dry"],
    )
    def test_is_refused(self, rows, what, refused):
        assert clear(refused("cloudburst", STORM=scene.storm(rows)), "my storm", what)

    def test_with_a_missing_field(self, refused):
        message = refused("cloudburst", STORM=scene.storm([(0, 300)], "start_s,end_s"))
        assert clear(message, "my storm", "the field 'rain_mm' is missing")


class TestBuildings:
    BOW_TIE = "Polygon((140020 480020, 140030 480030, 140030 480020, 140020 480030, 140020 480020))"
    FAR = "Polygon((150020 480020, 150030 480020, 150030 480030, 150020 480030, 150020 480020))"

    @pytest.mark.parametrize(
        ("text", "what"), [(BOW_TIE, "invalid"), ("Polygon EMPTY", "empty"), (FAR, "no features")],
        ids=["invalid", "empty", "elsewhere"],
    )
    def test_are_refused(self, text, what, refused):
        assert clear(refused("vulnerablebuildings", BUILDINGS=scene.house(text)), "houses", what)

    def test_without_crs(self, refused):
        message = refused("vulnerablebuildings", BUILDINGS=scene.house(crs=""))
        assert clear(message, "houses", "no coordinate reference system")


class TestTarget:
    """Root may write everywhere, so these places are such that nobody can."""

    @pytest.mark.parametrize("place", ["below a file", "nowhere", "/proc"])
    def test_that_cannot_be_written_is_refused_before_the_work(self, name, place, refused, tmp_path, monkeypatch):
        monkeypatch.setattr(ALGORITHMS[name][0], "compute", lambda *_: pytest.fail("the work was started"))
        (tmp_path / "file").write_text("", "utf-8")
        folder = {"below a file": tmp_path / "file", "nowhere": tmp_path / "nowhere", "/proc": Path("/proc")}[place]
        bad = destinations(name, folder)
        assert clear(refused(name, **bad), next(iter(bad.values())), "cannot be written")

    @pytest.fixture
    def idle(self, monkeypatch):
        """Let the test fail where the work is started."""
        for algorithm, _ in ALGORITHMS.values():
            monkeypatch.setattr(algorithm, "compute", lambda *_: pytest.fail("the work was started"))

    def test_in_a_relative_folder_that_is_missing(self, name, refused, tmp_path, idle, monkeypatch):
        monkeypatch.chdir(tmp_path)
        output, path = next(iter(destinations(name, Path("nowhere")).items()))
        assert clear(refused(name, **{output: path}), str(tmp_path / path), "cannot be written")

    def test_that_is_relative_works(self, name, good, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        scene.run(ALGORITHMS[name][0], good[name] | destinations(name, Path()))
        assert {path.name for path in tmp_path.iterdir()} == files(name)

    @pytest.mark.parametrize(
        ("algorithm", "output"), [(name, output) for name, (_, outputs) in ALGORITHMS.items() for output in outputs]
    )
    def test_that_is_a_folder(self, algorithm, output, refused, tmp_path, idle):
        assert clear(refused(algorithm, **{output: str(tmp_path)}), str(tmp_path), "this is a folder")

    @pytest.mark.parametrize(
        ("algorithm", "parameter", "output"),
        [
            ("cloudburst", "DTM", "MAX_DEPTH"),
            ("cloudburst", "LANDCOVER", "MESH"),
            ("cloudburst", "STORM", "VOLUMES"),
            ("vulnerablebuildings", "BUILDINGS", "OUTPUT"),
            ("preparestudy", "DTM", "OUTPUT_DTM"),
            ("shadows", "DTM", "SUN_HOURS"),
            ("routeshade", "PATHS", "ROUTES"),
            ("treesight", "TREES", "SIGHT_LINES"),
            ("score330300", "BUILDINGS", "HOMES"),
            ("plantingplan", "TREES", "SPOTS"),
            ("applymeasures", "DTM", "VARIANT_DTM"),
            ("applymeasures", "BUILDINGS", "VARIANT_BUILDINGS"),
        ],
    )
    @pytest.mark.parametrize("given", ["path", "layer", "source", "list", "other spelling"])
    def test_that_is_an_input(self, algorithm, parameter, output, given, good, refused, idle):
        path = target = good[algorithm][parameter]
        vector = path.endswith("gpkg")
        value = f"{path}|layername={Path(path).stem}" if vector else path
        if given == "layer":
            value = QgsVectorLayer(value, "x") if vector else QgsRasterLayer(value, "x")
        elif given == "source" and vector:
            value = QgsProcessingFeatureSourceDefinition(value)
        elif given == "list" and vector:
            algorithm, parameter, output, value = "preparestudy", "LANDUSE", "PROBLEMS", [value]
        elif given == "other spelling":
            folder = Path(path).parent
            target = f"{folder}/../{folder.name}/{Path(path).name}"
        before = Path(path).read_bytes()
        assert clear(refused(algorithm, **{parameter: value, output: target}), path, "would overwrite the input")
        assert Path(path).read_bytes() == before

    def test_of_two_results(self, refused, tmp_path, idle):
        target = str(tmp_path / "same.tif")
        as_the_dialog_gives_it = QgsProcessingOutputLayerDefinition(target, QgsProject.instance())
        message = refused("cloudburst", MAX_DEPTH=target, DEPTH_SERIES=as_the_dialog_gives_it)
        assert clear(message, target, "'Water depth over time (m)' would overwrite each other")

    @pytest.mark.parametrize("ending", [".xyz", ""])
    def test_that_is_no_vector_file(self, ending, refused, tmp_path, idle):
        target = str(tmp_path / f"notes{ending}")
        assert clear(refused("cloudburst", VOLUMES=target), target, "does not end as that of a vector file")

    def test_that_the_writer_would_empty_before_it_refuses_stays_as_it_was(self, refused, tmp_path, idle):
        """QGIS knows the ending as that of Geoconcept, which takes no table."""
        mine = tmp_path / "mine.txt"
        mine.write_text("my own notes", "utf-8")
        assert clear(refused("cloudburst", VOLUMES=str(mine)), str(mine), "does not end as that of a vector file")
        assert mine.read_text("utf-8") == "my own notes"

    @pytest.mark.parametrize(("name", "output"), VECTORS.items())
    def test_shapefile_goes_with_all_its_parts_where_the_work_fails(
        self, name, output, refused, tmp_path, monkeypatch
    ):
        neighbour = tmp_path / f"{output.lower()}s.dbf"
        neighbour.write_text("another file", "utf-8")

        def fail(self, destination, *_):
            if destination.endswith(".shp"):
                assert len(list(tmp_path.glob(f"{output.lower()}.*"))) > 1
                raise CannotWrite("shapefile", reason="too late")

        monkeypatch.setattr(ALGORITHMS[name][0], "style_when_loaded", fail)
        assert "too late" in refused(name, **{output: str(tmp_path / f"{output.lower()}.shp")})
        assert neighbour.exists()

    @pytest.fixture
    def full_disk(self, tmp_path):
        """Return a folder on a disk without any room left."""
        folder = tmp_path / "full"
        folder.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", str(folder)], capture_output=True)
        if mounted.returncode:
            pytest.skip("a small disk can be mounted by root only")
        with open(folder / "full", "wb", buffering=0) as file, pytest.raises(OSError, match="No space"):
            while True:
                assert file.write(bytes(512))
        yield folder
        subprocess.run(["umount", "--lazy", str(folder)], check=True)

    @pytest.mark.parametrize(
        ("algorithm", "output"), [(name, output) for name, (_, outputs) in ALGORITHMS.items() for output in outputs]
    )
    def test_that_is_full(self, algorithm, output, refused, full_disk, tmp_path, good):
        target = destinations(algorithm, tmp_path) | {output: destinations(algorithm, full_disk)[output]}
        message = refused(algorithm, tmp_path, **target)
        assert list(full_disk.iterdir()) == [full_disk / "full"], "something was left on the full disk"
        assert clear(message, target[output], "cannot be written")


def test_paths_with_spaces_dots_and_accents_work(name, good, tmp_path):
    folder = tmp_path / "Één map.v1.2 (kopie) ü"
    folder.mkdir()
    results = scene.run(ALGORITHMS[name][0], good[name] | destinations(name, folder))
    assert {path.name for path in folder.iterdir()} == files(name)
    for output in destinations(name, folder):
        assert Path(results[output].partition("|")[0]).exists()


def test_little_memory_is_told_before_anything_is_read(good, refused, monkeypatch):
    monkeypatch.setattr(QgsApplication, "systemMemorySizeMb", lambda: 0.05)
    for algorithm in ("cloudburst", "vulnerablebuildings"):
        assert clear(refused(algorithm), "maaiveld", "1,200 cells need")


def test_layers_of_the_project_keep_their_names_in_messages(qgis_app, refused, source):
    layer = QgsRasterLayer(geotiff(source / "x.tif", np.full(GRID.shape, -9999.0)), "Maaiveld 2024")
    assert layer.isValid()
    assert clear(refused("cloudburst", DTM=layer), "Maaiveld 2024", "every cell is no data")
