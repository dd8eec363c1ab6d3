"""The 3D scene of a study, without a screen: what is opened, how it looks, and where one looks from."""

from __future__ import annotations

from datetime import UTC, datetime
from math import hypot

import pytest
from qgis import _3d  # noqa: F401  before anything of 3D
from qgis._3d import Qgs3DMapSettings
from qgis.core import (
    NULL,
    QgsDateTimeRange,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsRasterLayer,
    QgsReadWriteContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QImage, QVector3D
from qgis.PyQt.QtXml import QDomDocument

from ...processing.adapters.measure_tables import read_kinds
from ...processing.adapters.raster_styles import stops_of_table
from ...processing.adapters.rasters import write_raster
from ...processing.adapters.scene3d import cameras, film, trees
from ...processing.adapters.scene3d.axes import height_is_third, in_world, shape_matrix
from ...processing.adapters.scene3d.contents import Drape, SceneContents, scene_of
from ...processing.adapters.scene3d.drape import open_drape, step_drape
from ...processing.adapters.scene3d.glass import glass
from ...processing.adapters.scene3d.light import lights
from ...processing.adapters.scene3d.measures import COLOURS, raise_measures
from ...processing.adapters.scene3d.pictures import side_by_side
from ...processing.adapters.scene3d.settings import Look
from ...processing.adapters.scene3d.stage import Stage
from ...processing.adapters.scene3d.water import SURFACE, NoWaterIn3D, group_names
from ...processing.adapters.times import moment
from ...processing.engine import variables
from ...processing.engine.errors import CannotRead
from ...processing.engine.heat.lines import Direction
from .study import CRS, GRID, TIMES, ground, make_study


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("scene") / "study"
    make_study(folder)
    return folder


@pytest.fixture
def run(folder):
    return folder / "runs" / "0001-t100-2050h"


@pytest.fixture
def stage(folder, run):
    stage = Stage(scene_of(folder, water=run))
    yield stage
    stage.project.clear()


def rules(layer) -> list[tuple[str, str]]:
    """Return the filter and the diffuse colour of each rule of a layer."""
    document = QDomDocument()
    root = layer.renderer3D().rootRule().save(document, QgsReadWriteContext())
    found = []
    node = root.firstChildElement("rule")
    while not node.isNull():
        material = node.elementsByTagName("material").at(0).toElement()
        found.append((node.attribute("filter"), material.attribute("diffuse")))
        node = node.nextSiblingElement("rule")
    return found


class TestContents:
    def test_the_base_is_shown_where_there_is_no_variant(self, folder):
        contents = scene_of(folder)
        assert contents.ground == folder / "base" / "dtm.tif"
        assert contents.buildings.endswith("study.gpkg|layername=buildings")
        assert (contents.water, contents.sails) == (None, "")

    def test_layers_of_a_variant_take_the_place_of_those_of_the_base(self, folder, tmp_path):
        for name in ("dtm.tif", "trees.gpkg", "sails.gpkg"):
            (tmp_path / name).touch()
        contents = scene_of(folder, city=tmp_path)
        assert contents.ground == tmp_path / "dtm.tif"
        assert contents.trees == str(tmp_path / "trees.gpkg")
        assert contents.sails == str(tmp_path / "sails.gpkg")
        assert contents.cover == folder / "base" / "landcover.tif"

    def test_a_run_of_the_water_brings_its_mesh_and_its_buildings(self, folder, run):
        contents = scene_of(folder, water=run)
        assert contents.water == run / "water.nc"
        assert contents.buildings == str(run / "vulnerable_buildings.gpkg")


class TestStage:
    def test_opens_what_there_is(self, stage):
        assert [layer.name() for layer in stage.layers] == ["Trees", "Buildings", "Water surface", "Land cover"]

    def test_leaves_out_what_there_is_not(self, folder):
        assert Stage(SceneContents(folder / "base" / "dtm.tif", trees="no.gpkg")).layers == []

    def test_says_that_the_ground_cannot_be_read(self, tmp_path):
        with pytest.raises(CannotRead, match="gone"):
            Stage(SceneContents(tmp_path / "gone.tif"))

    def test_shows_the_rest_where_something_cannot_be_read(self, folder, tmp_path):
        gone = tmp_path / "gone"
        stage = Stage(
            SceneContents(folder / "base" / "dtm.tif", cover=gone, water=gone, drape=Drape(gone, variables.PET))
        )
        assert stage.layers == []
        assert [type(problem) for problem in stage.problems] == [CannotRead] * 3

    def test_a_mesh_of_something_else_is_no_water(self, folder, tmp_path):
        mesh = tmp_path / "other.2dm"
        mesh.write_text("MESH2D\nND 1 0 0 1\nND 2 9 0 1\nND 3 0 9 1\nE3T 1 1 2 3 1\n")
        stage = Stage(SceneContents(folder / "base" / "dtm.tif", water=mesh))
        assert [type(problem) for problem in stage.problems] == [NoWaterIn3D]

    def test_buildings_have_the_colours_of_the_table_of_classes(self, stage):
        found = dict(rules(stage.layers[1]))
        assert len(found) == 6
        assert found['"class" = 0'] != found['"class" = 4']

    def test_buildings_without_classes_have_one_colour(self, folder):
        stage = Stage(scene_of(folder))
        ((rule, _),) = rules(stage.layers[1])
        assert rule == "ELSE"

    def test_the_water_has_a_moment_for_each_of_its_times(self, stage):
        assert [span.begin() for span in stage.moments] == [moment(time) for time in TIMES]

    def test_the_water_is_drawn_at_a_level_of_its_own(self, stage):
        groups = group_names(stage.water)
        assert groups[SURFACE] == max(groups.values())
        assert stage.water.renderer3D().type() == "mesh"

    def test_the_view_of_a_study_has_its_ground_and_shadows(self, stage):
        settings, document = stage.settings(Look()), QDomDocument()
        element = settings.writeXml(document, QgsReadWriteContext())
        terrain = element.firstChildElement("terrain")
        holder = terrain if terrain.hasAttribute("layer") else terrain.firstChildElement("generator")
        assert holder.attribute("layer") == stage.ground.id()
        assert holder.attribute("resolution") == "64"
        assert element.firstChildElement("shadow-rendering").attribute("shadow-rendering-enabled") == "1"
        assert settings.crs() == CRS

    def test_one_can_look_through_the_ground(self, stage):
        assert not stage.settings(Look(see_through=True)).terrainRenderingEnabled()

    def test_the_sun_follows_date_and_hour(self, stage):
        noon = stage.sun(Look(moment=datetime(2026, 6, 21, 11, 38, tzinfo=UTC)))
        assert noon.azimuth == pytest.approx(180.0, abs=1.5)
        assert noon.altitude == pytest.approx(61.2, abs=0.5)  # 90 - 52.3 + 23.44
        assert stage.sun(Look(moment=datetime(2026, 6, 21, 23, tzinfo=UTC))) is None


class TestGlass:
    @pytest.fixture
    def pane(self, folder):
        return glass(folder / "base" / "landcover.tif", CRS.toWkt(), "glass")

    def test_covers_all_of_the_ground(self, pane):
        areas: dict[int, float] = {}
        for feature in pane.getFeatures():
            areas[feature["code"]] = areas.get(feature["code"], 0.0) + feature.geometry().area()
        street, water = 80 * 4 - 3 * 4, 60 * 3
        assert areas == {2: 25.0 * street, 11: 25.0 * water, 6: 25.0 * (60 * 80 - street - water)}

    def test_is_cut_into_pieces_that_can_follow_the_relief(self, pane):
        sizes = [feature.geometry().boundingBox() for feature in pane.getFeatures()]
        assert max(max(size.width(), size.height()) for size in sizes) <= 12 * GRID.cell_size

    def test_has_a_colour_for_every_code(self, pane):
        assert len(rules(pane)) == len(stops_of_table(variables.LAND_COVER))


class TestLight:
    def test_comes_from_where_the_sun_is(self):
        east = lights(Direction(30.0, 90.0), on_screen=False)[0].direction()
        expected = in_world(-0.8660254, 0.0, -0.5)
        assert (east.x(), east.y(), east.z()) == pytest.approx((expected.x(), expected.y(), expected.z()), abs=1e-6)

    def test_is_left_of_the_sky_at_night(self):
        sun, sky = lights(None, on_screen=False)
        assert sun.intensity() == 0.0
        assert sky.intensity() > 0.0

    def test_counts_half_on_the_screen(self):
        sun = Direction(40.0, 200.0)
        once, twice = lights(sun, on_screen=False)[0], lights(sun, on_screen=True)[0]
        assert once.intensity() == pytest.approx(2.0 * twice.intensity())


class TestTrees:
    def test_are_rounded_to_metres(self):
        step, (size,) = trees.sizes_of([trees.Size(9.6, 4.4, 3.0), trees.Size(10.4, 3.6, 2.0)])
        assert (step, size) == (1.0, trees.Size(10.0, 4.0, 2.5))

    def test_of_many_sizes_are_rounded_more(self):
        many = [trees.Size(float(height), float(crown), 1.0) for height in range(3, 30) for crown in range(2, 14)]
        step, sizes = trees.sizes_of(many)
        assert step == 4.0
        assert len(sizes) <= trees.MOST_SIZES

    def test_without_a_size_have_a_default(self):
        assert trees.size_of(NULL, NULL, NULL) == trees.Size(trees.HEIGHT, trees.CROWN, trees.BARE * trees.HEIGHT)

    def test_each_matches_one_size(self):
        layer = QgsVectorLayer("Point?field=height:double&field=crown_diameter:double", "trees", "memory")
        for height, crown in ((8.4, 5.6), (8.6, 5.6), (12.0, NULL), (NULL, 3.0)):
            feature = QgsFeature(layer.fields())
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(0, 0)))
            feature.setAttributes([height, crown])
            layer.dataProvider().addFeature(feature)
        trees.raise_trees(layer)
        filters = {rule for rule, _ in rules(layer)}
        matches = []
        for rule in sorted(filters):
            layer.selectByExpression(rule)
            matches.append(layer.selectedFeatureCount())
        assert sum(matches) == 4
        assert min(matches) == 1

    def test_stand_on_the_ground_with_the_crown_above(self):
        trunk, crown = trees.tree_symbols(trees.Size(12.0, 6.0, 4.0))
        up = 2 if height_is_third() else 1

        def top_and_bottom(symbol):
            ends = [QVector3D(0, 0, end) if up == 2 else QVector3D(0, end, 0) for end in (0.5, -0.5)]
            return [symbol.transform().map(end)[up] for end in ends]

        assert top_and_bottom(crown) == pytest.approx([12.0, 4.0])
        top, bottom = top_and_bottom(trunk)
        assert bottom == pytest.approx(-0.5)
        assert 4.0 < top < 12.0


def test_a_shape_is_as_wide_as_asked():
    assert shape_matrix(6.0, 2.0, 1.0).map(QVector3D(0.5, 0, 0)).x() == pytest.approx(3.0)


class TestMeasures:
    def test_every_kind_of_a_layer_has_a_rule(self):
        fields = "field=kind:string&field=variant:string&field=height:double"
        for geometry in ("Polygon", "LineString", "Point"):
            layer = QgsVectorLayer(f"{geometry}?{fields}", "measures", "memory")
            raise_measures(layer, "Green's")
            kinds = [kind for kind in read_kinds().values() if geometry.lower().startswith(kind.geometry)]
            text = " ".join(rule for rule, _ in rules(layer))
            assert all(f"'{kind.name}'" in text for kind in kinds)
            assert "'Green''s'" in text

    def test_every_action_has_a_look(self):
        assert {kind.action for kind in read_kinds().values()} <= {*COLOURS, "sail"}


class TestDrape:
    @pytest.fixture
    def layer(self, tmp_path):
        path = tmp_path / "shade_series.tif"
        names = tuple(f"2026-06-21 {hour:02}:00" for hour in (9, 10, 11))
        write_raster(path, [ground()] * 3, GRID, CRS.toWkt(), variables.SHADE_SERIES, names)
        return open_drape(Drape(path, variables.SHADE_SERIES))

    @pytest.mark.parametrize(("hour", "band"), [(8, 1), (9, 1), (10, 2), (13, 3)])
    def test_shows_the_last_band_that_has_begun(self, layer, hour, band):
        begin = layer.temporalProperties().fixedRangePerBand()[1].begin().addSecs(3600 * (hour - 9))
        step_drape(layer, QgsDateTimeRange(begin, begin.addSecs(60)))
        assert layer.renderer().inputBand() == band

    def test_tells_whether_it_shows_something_else(self, layer):
        begin = layer.temporalProperties().fixedRangePerBand()[2].begin()
        moment = QgsDateTimeRange(begin, begin.addSecs(60))
        assert step_drape(layer, moment)
        assert not step_drape(layer, moment)


class TestCameras:
    @pytest.fixture
    def dtm(self, folder):
        return QgsRasterLayer(str(folder / "base" / "dtm.tif"), "dtm")

    def test_who_stands_has_the_eyes_at_their_height(self, dtm):
        point = QgsPointXY(GRID.x[40], GRID.y[30])
        view = cameras.standing(dtm, point, azimuth=90.0)
        assert view.eye == pytest.approx((point.x(), point.y(), ground()[30, 40] + cameras.EYE), abs=1e-4)
        assert view.x > point.x()

    def test_who_looks_along_a_street_sees_its_end(self, dtm):
        view = cameras.along(dtm, QgsPointXY(140010, 479900), QgsPointXY(140110, 479800))
        assert (view.x, view.y, view.azimuth) == pytest.approx((140110.0, 479800.0, 135.0))

    def test_the_whole_ground_is_in_sight(self, dtm):
        view = cameras.overview(dtm)
        extent = dtm.extent()
        assert view.eye[1] < extent.yMinimum()
        assert hypot(view.eye[0] - extent.center().x(), view.eye[2]) > 0.4 * extent.height()

    def test_a_view_comes_back_from_the_camera(self, stage):
        settings: Qgs3DMapSettings = stage.settings(Look())
        view = cameras.View(140100.0, 479850.0, 3.0, 80.0, 60.0, 215.0)
        assert view.is_close_to(cameras.view_of(view.pose(settings), settings), 1e-6)

    def test_other_views_are_told_apart(self):
        view = cameras.View(0.0, 0.0, 0.0, 100.0, 60.0, 359.9999999)
        assert view.is_close_to(cameras.View(0.0, 0.0, 0.0, 100.0, 60.0, 0.0), 1e-6)
        assert not view.is_close_to(cameras.View(1.0, 0.0, 0.0, 100.0, 60.0, 0.0), 1e-6)

    def test_a_street_of_the_study_is_found(self, stage):
        view = stage.street()
        assert view.pitch == 90.0
        assert view.azimuth == pytest.approx(90.0)


class TestFilm:
    @pytest.fixture
    def frames(self, tmp_path):
        frames = [film.frame_path(tmp_path, number) for number in (1, 2, 3)]
        for frame, colour in zip(frames, (0xFF0000, 0x00FF00, 0x0000FF), strict=True):
            image = QImage(QSize(64, 36), QImage.Format.Format_RGB32)
            image.fill(colour)
            assert image.save(str(frame))
        return frames

    def test_has_a_picture_for_each_frame(self, frames, tmp_path):
        image = pytest.importorskip("PIL.Image")
        path = tmp_path / film.FILM
        film.write_film(frames, path)
        with image.open(path) as made:
            assert made.n_frames == 3
            made.seek(2)
            assert made.convert("RGB").getpixel((10, 10)) == (0, 0, 255)
        assert list(tmp_path.glob(".*")) == []

    def test_pictures_are_put_side_by_side(self, frames):
        both = side_by_side([QImage(str(frame)) for frame in frames[:2]])
        assert (both.width(), both.height()) == (2 * 64 + 4, 36)
        assert both.pixelColor(10, 10).red() == 255
        assert both.pixelColor(100, 10).green() == 255
