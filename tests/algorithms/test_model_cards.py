"""The model card of results: in the file, in memory and when loaded, with the data and settings that were used."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsMeshLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime

from ...processing.adapters.tables import read_table
from ...processing.algorithms.flood.cloudburst import Cloudburst
from ...processing.algorithms.flood.designstorm import DesignStorm
from ...processing.algorithms.heat.skyview import SkyViewFactor
from ...processing.algorithms.study.demodistrict import DemoDistrict
from ...processing.algorithms.trees.treesight import TreeSight
from . import scene
from .scene import Feedback

CARDS = {row["algorithm"]: row for row in read_table("model_cards")}
DAY = datetime(2019, 3, 1, 12)


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "uitkomst één.v1"
    folder.mkdir()
    return folder


@pytest.fixture(scope="module")
def inputs(qgis_app, tmp_path_factory):
    folder = tmp_path_factory.mktemp("gegevens")
    made = {
        "DTM": scene.raster(folder / "maaiveld.v2 é.tif", scene.ground()),
        "LANDCOVER": scene.codes(folder / "landcover.tif", scene.cover()),
        "STORM": scene.save(scene.storm(), folder / "bui één.gpkg"),
    }
    os.utime(made["DTM"], (DAY.timestamp(),) * 2)
    return made | {"AFTER": 0.05, "EDGE_WEST": "level", "LEVEL_WEST": -0.4}


@pytest.fixture
def flood(inputs, out):
    """Return a function that runs a cloudburst and gives its results; what is given takes the place of good input."""

    def run(feedback=None, context=None, **changed):
        outputs = {"MAX_DEPTH": out / "max_depth.tif", "DEPTH_SERIES": out / "depth.tif", "MESH": out / "water.nc"}
        outputs = {name: str(path) for name, path in outputs.items()}
        return scene.run(Cloudburst, inputs | outputs | changed, feedback, context)

    return run


def storm(destination, context=None, **changed):
    """Make a storm and return where it is."""
    wanted = {"STORM": "70 mm in 1 h", "OUTPUT": str(destination)} | changed
    return scene.run(DesignStorm, wanted, context=context)["OUTPUT"]


def opened(layer):
    """Return the metadata that a layer, opened afresh, has by itself or from its file."""
    assert layer.isValid()
    if not layer.metadata().title():
        _, done = layer.loadDefaultMetadata()
        assert done
    return layer.metadata()


def table(path):
    return opened(QgsVectorLayer(str(path), "", "ogr"))


class TestInFiles:
    @pytest.mark.parametrize(
        ("name", "kind", "title"),
        [
            ("MAX_DEPTH", QgsRasterLayer, "Maximum water depth (m)"),
            ("DEPTH_SERIES", QgsRasterLayer, "Water depth over time (m)"),
            ("MESH", lambda path: QgsMeshLayer(path, "", "mdal"), "Water over time"),
            ("VOLUMES", lambda path: QgsVectorLayer(path, "", "ogr"), "Volumes"),
        ],
    )
    def test_each_kind_of_layer_has_it_when_opened_afresh(self, flood, out, name, kind, title):
        metadata = opened(kind(flood(VOLUMES=str(out / "volumes.gpkg"))[name]))
        assert metadata.title().startswith(title)
        assert metadata.identifier().startswith("stadstweeling:cloudburst/")
        for column in ("method", "cannot_show", "validated", "source"):
            assert CARDS["cloudburst"][column] in metadata.abstract()
        made, *lines = metadata.history()
        assert made.startswith("Made on 20") and "'Cloudburst' (stadstweeling:cloudburst), Stadstweeling 0." in made
        assert lines == [
            "Data: Ground level (m): maaiveld.v2 é.tif, file of 2019-03-01",
            f"Data: Land cover (codes): landcover.tif, file of {datetime.now():%Y-%m-%d}",
            f"Data: Storm: bui één.gpkg, file of {datetime.now():%Y-%m-%d}",
            "Definition: bui één: 60.0 mm in 4 minutes",
            "Setting: Time after the rain (h): 0.05",
            "Setting: West edge: level",
            "Setting: Level at the west edge (m): -0.4",
            "Setting: East edge: free",
            "Setting: North edge: free",
            "Setting: South edge: free",
            "Setting: Time between reports (min): 5",
            "Setting: Wet from (m): 0.05",
        ]
        assert str(out.parent) not in metadata.abstract() + "".join(metadata.history())
        assert metadata.dateTime(Qgis.MetadataDateType.Created).secsTo(QDateTime.currentDateTime()) < 600

    def test_a_raster_says_where_it_lies_and_its_file_says_the_method(self, flood):
        path = flood()["MAX_DEPTH"]
        metadata, layer = opened(QgsRasterLayer(path)), QgsRasterLayer(path)
        (extent,) = metadata.extent().spatialExtents()
        assert extent.bounds.toRectangle() == layer.extent() and metadata.crs() == layer.crs()
        text = gdal.Open(path).GetMetadataItem("TIFFTAG_IMAGEDESCRIPTION")
        assert text == f"{CARDS['cloudburst']['method']} {CARDS['cloudburst']['cannot_show']}"
        assert [link.url for link in metadata.links()] == [
            "https://doi.org/10.1016/j.jhydrol.2010.03.027", "https://doi.org/10.1029/2011WR011570"
        ]

    def test_tables_of_one_database_have_each_their_own(self, qgis_app, out):
        names = {"first": "70 mm in 1 h", "second": "RIONED 08"}
        for name, kind in names.items():
            where = storm(f"ogr:dbname='{out / 'study.gpkg'}' table=\"{name}\" (geom)", STORM=kind)
            assert where.endswith(f"|layername={name}")
        for name, kind in names.items():
            assert f"Setting: Storm: {kind}" in table(f"{out / 'study.gpkg'}|layername={name}").history()
        assert [path.name for path in out.iterdir()] == ["study.gpkg"]

    @pytest.mark.parametrize("ending", ["shp", "csv", "geojson"])
    def test_other_formats_have_a_file_beside_them(self, qgis_app, out, ending):
        algorithm = DemoDistrict().create()
        elsewhere = {result.name(): "TEMPORARY_OUTPUT" for result in algorithm.destinationParameterDefinitions()}
        trees = out / f"trees.{ending}"
        scene.run(DemoDistrict, elsewhere | {"WIDTH": 150, "HEIGHT": 150, "CELL_SIZE": 2, "TREES": str(trees)})
        assert (out / "trees.qmd").exists()
        assert "Setting: Width (m): 150" in table(trees).history()

    def test_what_a_former_result_left_beside_a_geopackage_does_not_stay(self, qgis_app, out):
        """The desktop reads that file before the table."""
        (out / "storm.qmd").write_text("something else")
        layer = QgsVectorLayer(storm(out / "storm.gpkg"), "", "ogr")
        layer.loadNamedMetadata(str(out / "storm.qmd"))
        assert "Setting: Storm: 70 mm in 1 h" in layer.metadata().history()

    def test_a_picture_has_none(self, qgis_app, out):
        storm(out / "storm.gpkg", PICTURE=str(out / "picture.png"))
        assert {path.name for path in out.iterdir()} == {"storm.gpkg", "picture.png"}

    def test_where_it_cannot_be_kept_the_result_stays_with_a_warning(self, flood, out):
        (out / "max_depth.qmd").mkdir()
        feedback = Feedback()
        assert Path(flood(feedback)["MAX_DEPTH"]).exists()
        assert "The model card of 'Maximum water depth (m)' could not be kept with it." in feedback.warnings


class TestNotInFiles:
    def test_a_layer_in_memory(self, qgis_app):
        context = QgsProcessingContext()
        where = storm("memory:", context, STORM="RIONED 08")
        metadata = context.takeResultLayer(where).metadata()
        assert "Setting: Storm: RIONED 08" in metadata.history()
        assert CARDS["designstorm"]["method"] in metadata.abstract()

    @pytest.mark.parametrize("kind", ["MAX_DEPTH", "MESH"])
    def test_a_layer_that_qgis_loads(self, flood, out, kind):
        context, project = QgsProcessingContext(), QgsProject()
        context.setProject(project)
        path = str(out / "max_depth.tif")
        context.addLayerToLoadOnCompletion(path, context.LayerDetails("Deepest", project, "MAX_DEPTH"))
        path = flood(context=context)[kind]
        layer = QgsRasterLayer(path, "Deepest") if kind == "MAX_DEPTH" else QgsMeshLayer(path, "Water", "mdal")
        context.layerToLoadOnCompletionDetails(path).postProcessor().postProcessLayer(layer, context, Feedback())
        assert layer.metadata().title() == layer.name()
        assert "Setting: West edge: level" in layer.metadata().history()
        assert CARDS["cloudburst"]["validated"] in layer.metadata().abstract()


class TestNothingIsLeft:
    @pytest.mark.parametrize("moment", [50.0, 92.0, 99.0])
    def test_when_it_is_cancelled(self, flood, out, moment):
        assert flood(Feedback(cancel_at=moment)) == {}
        assert list(out.iterdir()) == []

    def test_of_a_former_result_that_is_gone(self, flood, out, monkeypatch):
        """The second run writes over the results of the first and then fails, so that none is left."""
        flood()
        assert (out / "max_depth.qmd").exists() and (out / "water.qmd").exists()

        def fail(*_):
            raise OSError("too late")

        monkeypatch.setattr(Cloudburst, "_areas", fail)
        with pytest.raises(QgsProcessingException, match="too late"):
            flood()
        assert list(out.iterdir()) == []


class TestWords:
    @pytest.fixture
    def card(self, qgis_app):
        """Return a function that gives the card of an algorithm with parameters."""

        def make(algorithm, context=None, locale="", **parameters):
            return algorithm().create().card(parameters, context or QgsProcessingContext(), locale)

        return make

    def test_speaks_dutch(self, card):
        dutch = card(DemoDistrict, locale="nl_NL")
        assert dutch.language == "nl" and dutch.method == CARDS["demodistrict"]["method_nl"]
        assert CARDS["demodistrict"]["cannot_show_nl"] in dutch.html()
        assert card(DemoDistrict, locale="fr").method == CARDS["demodistrict"]["method"]

    def test_defaults_are_settings_too(self, card):
        assert card(DemoDistrict, WIDTH=1250.5).settings == (
            "Width (m): 1250.5", "Height (m): 300", "Cell size (m): 1", "Seed: 1",
            "South-western corner: 143000,487000", "Coordinate reference system: EPSG:28992 - Amersfoort / RD New",
        )  # fmt: skip

    def test_what_has_no_say_is_left_out(self, card, inputs):
        def names(**parameters):
            return [text.partition(":")[0] for text in card(SkyViewFactor, DTM=inputs["DTM"], **parameters).settings]

        assert names() == ["Method"]
        assert names(METHOD="horizon", CHM=inputs["DTM"]) == ["Method", "Directions of the horizon"]
        assert names(CHM=inputs["DTM"])[1:] == ["Leaves of the trees", "Lowest leaves (% of the height of a tree)"]

    def test_a_definition_is_told_in_words(self, card):
        (words,) = card(TreeSight, PRESET="Cobra").definitions
        assert words.startswith("Cobra: ≥ 3 trees within 25 m (edge of the crown), crown ≥ 28 m²")
        own = card(TreeSight, PRESET="Cobra", RADIUS=40.0)
        assert own.definitions[0].startswith("≥ 3 trees within 40 m") and "Radius (m): 40" in own.settings

    def test_the_date_of_the_metadata_goes_before_that_of_the_file(self, card, inputs):
        layer = QgsRasterLayer(inputs["DTM"], "Ground of 2017")
        metadata = layer.metadata()
        metadata.setDateTime(Qgis.MetadataDateType.Published, QDateTime(2017, 5, 4, 0, 0, 0))
        layer.setMetadata(metadata)
        (text,) = card(SkyViewFactor, DTM=layer).data
        assert text == "Ground level (m): Ground of 2017, maaiveld.v2 é.tif, of 2017-05-04"

    def test_tells_which_part_of_a_layer_was_used(self, card, inputs):
        layer = QgsVectorLayer(inputs["STORM"], "rain", "ogr")
        assert layer.setSubsetString('"rain_mm" > 20')
        layer.selectAll()
        context, project = QgsProcessingContext(), QgsProject()
        assert project.addMapLayer(layer) is layer
        context.setProject(project)
        chosen = QgsProcessingFeatureSourceDefinition(layer.id(), True)
        (text,) = card(DesignStorm, context, STORM="own table", TABLE=chosen).data
        assert text.startswith('Own table: rain, selected features only, filter "rain_mm" > 20, bui één.gpkg, file of')

    def test_of_a_layer_in_memory_no_date_is_known(self, card):
        (text,) = card(DesignStorm, STORM="own table", TABLE=scene.storm()).data
        assert text == "Own table: my storm, date not known"

    def test_html_shows_names_as_they_are(self, card):
        layer = scene.storm()
        layer.setName("rain <b> & more")
        assert "rain &lt;b&gt; &amp; more" in card(DesignStorm, STORM="own table", TABLE=layer).html()

    def test_every_row_of_the_table_is_whole(self):
        assert all(all(row.values()) for row in CARDS.values())
