"""Cool places in QGIS, on a street that can be worked out by hand.

The area is 200 by 60 m. It is hot (45 °C) but in a park of 20 by 20 m (30 °C), at x 150–170 and y 20–40. A footpath
runs along y = 10 and a street along y = 56. Houses of 10 by 6 m stand with their fronts at y = 7, 3 m south of the
footpath.
"""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)

from ...processing.adapters.cool_place_inputs import read_rules
from ...processing.adapters.polygons import polygonise
from ...processing.algorithms.heat.coolplaces import CoolPlaces
from ...processing.engine.grid import Grid
from ...processing.engine.variables import GROUND
from ...resources import TABLES
from . import scene
from .scene import GRASS, PAVING, RD, ROOF, Feedback

GRID = Grid(60, 200, 1.0, 140000.0, 480060.0)
FOOTPATH, STREET = ((0, 10), (180, 10)), ((0, 56), (200, 56))
HOUSES = {"near": (115, 3), "middle": (95, 2), "far": (5, 1), "shop": (60, 0)}
"""West end and number of dwellings."""
TO_CORNER = 14.1
"""From (140, 10) over the grass to the corner of the park (m): no leg further west is within the access distance."""


def pet(value: float = 30.0) -> np.ndarray:
    heat = np.full(GRID.shape, 45.0, np.float32)
    heat[20:40, 150:170] = value
    return heat


def text(kind: str, points) -> str:
    inner = ", ".join(f"{GRID.west + x} {GRID.south + y}" for x, y in points)
    return {"line": f"LineString({inner})", "area": f"Polygon(({inner}))", "point": f"Point({inner})"}[kind]


def box(west, south, east, north) -> str:
    return text("area", ((west, south), (east, south), (east, north), (west, north), (west, south)))


def paths(*rows, fields="kind:string,level:integer,modes:string", crs="EPSG:28992") -> QgsVectorLayer:
    rows = rows or ((FOOTPATH, ("footway", 0, "walk")), (STREET, ("street", 0, "cycle,drive")))
    uri = f"LineString?crs={crs}&" + "&".join(f"field={field}" for field in fields.split(","))
    return scene.layer(uri, "paths", [(text("line", points), attributes) for points, attributes in rows])


def houses(fields="name:string,dwellings:integer", crs="EPSG:28992") -> QgsVectorLayer:
    uri = f"Polygon?crs={crs}&" + "&".join(f"field={field}" for field in fields.split(","))
    rows = [(box(west, 1, west + 10, 7), [name, count]) for name, (west, count) in HOUSES.items()]
    return scene.layer(uri, "houses", [(shape, row[: fields.count(":")]) for shape, row in rows])


@pytest.fixture
def maps(qgis_app, tmp_path):
    cover = np.full(GRID.shape, GRASS, np.uint8)
    cover[53:59] = ROOF
    cover[:8] = PAVING
    (tmp_path / "out").mkdir()
    scene.raster(tmp_path / "pet.tif", pet(), grid=GRID)
    scene.raster(tmp_path / "landcover.tif", cover.astype(np.float32), grid=GRID)
    return tmp_path


@pytest.fixture
def run(maps):
    """Return a function that runs the algorithm; what is given takes the place of the good input."""

    def start(feedback=None, context=None, **changed):
        inputs = {
            "PET": str(maps / "pet.tif"),
            "LANDCOVER": str(maps / "landcover.tif"),
            "PATHS": paths(),
            "HOMES": houses(),
            "PLACES": str(maps / "out" / "places.gpkg"),
            "HOME_DISTANCES": str(maps / "out" / "homes.gpkg"),
            "ROUTES": str(maps / "out" / "routes.gpkg"),
        }
        return scene.run(CoolPlaces, inputs | changed, feedback, context)

    return start


def rows(results, output, key):
    layer = QgsVectorLayer(results[output], output)
    assert layer.isValid() and layer.crs() == RD
    return {feature[key]: feature for feature in layer.getFeatures()}


def test_the_park_is_the_place_and_every_home_has_its_walk(run):
    results = run()
    places, homes = rows(results, "PLACES", "place"), rows(results, "HOME_DISTANCES", "name")
    assert [places[1][name] for name in ("area", "mean_pet", "max_pet", "homes")] == [400.0, 30.0, 30.0, 6]
    assert places[1].geometry().isGeosEqual(QgsGeometry.fromWkt(box(150, 20, 170, 40)))

    # from the middle of the front to the footpath, along it to x = 140, and over the grass to the corner of the park
    walks = {name: 3.0 + (140.0 - (HOUSES[name][0] + 5.0)) + TO_CORNER for name in ("near", "middle", "far")}
    assert {name: home["distance"] for name, home in homes.items()} == pytest.approx(walks)
    assert [homes[name]["place"] for name in walks] == [1, 1, 1]
    assert "shop" not in homes

    routes = rows(results, "ROUTES", "home")
    far = routes[homes["far"]["home"]]
    assert (far["place"], far["length"]) == (1, homes["far"]["distance"])
    assert far.geometry().length() == pytest.approx(far["length"], abs=0.05)
    line = far.geometry().asPolyline()
    assert [line[0].y() - GRID.south, line[-1].y() - GRID.south] == pytest.approx([7.0, 20.0])


def test_numbers_count_dwellings_not_buildings(run):
    feedback = Feedback()
    results = run(feedback, WALKING_DISTANCE=50.0)
    wanted = {"PLACE_COUNT": 1, "PLACE_AREA": 400.0, "HOME_COUNT": 6, "HOMES_WITHIN": 3, "HOMES_UNREACHED": 0}
    assert {name: results[name] for name in wanted} == wanted
    assert results["SHARE_WITHIN"] == pytest.approx(50.0)
    assert "3 of 6 homes (50.0 %) lie within 50 m" in feedback.infos[-1]
    homes = rows(results, "HOME_DISTANCES", "name")
    assert [(homes[n]["within"], homes[n]["distance_class"]) for n in HOUSES if n != "shop"] == [
        (True, 1), (False, 2), (False, 3),
    ]  # fmt: skip


def test_good_input_gives_no_warning(run):
    feedback = Feedback()
    run(feedback, PATHS=paths((FOOTPATH, ("footway", 0, "walk")), (STREET, ("street", 0, "cycle,drive"))))
    assert feedback.warnings == []


def test_own_fields_stay_and_older_results_are_replaced(run):
    homes = rows(run(HOMES=houses("name:string,dwellings:integer,distance:string")), "HOME_DISTANCES", "name")
    assert homes["near"]["dwellings"] == 3 and homes["near"]["distance"] < 60.0


def test_without_dwellings_each_building_is_a_home(run):
    feedback = Feedback()
    results = run(feedback, HOMES=houses("name:string"))
    assert results["HOME_COUNT"] == 4
    assert any("each feature counts as one home" in warning for warning in feedback.warnings)


def test_homes_may_be_points(run):
    points = scene.layer(
        "Point?crs=EPSG:28992&field=name:string", "addresses", [(text("point", ((100, 4),)), ["corner"])]
    )
    homes = rows(run(HOMES=points), "HOME_DISTANCES", "name")
    assert homes["corner"]["distance"] == pytest.approx(6.0 + 40.0 + TO_CORNER)


def test_a_home_without_a_way_has_no_distance_but_a_reason(run):
    loose = (((40, 10), (100, 10)), ("footway", 0, "walk"))
    feedback = Feedback()
    results = run(feedback, PATHS=paths((((110, 10), (180, 10)), ("footway", 0, "walk")), loose))
    homes = rows(results, "HOME_DISTANCES", "name")
    assert [homes["far"][name] for name in ("distance", "reached", "within", "place")] == [NULL, False, False, NULL]
    assert homes["far"]["distance_class"] == -1 and "No path leads" in homes["far"]["reason"]
    assert homes["near"]["reason"] == NULL
    assert results["HOMES_UNREACHED"] == 3
    assert len(rows(results, "ROUTES", "home")) == 1
    assert any("2 networks" in warning and "54 %" in warning for warning in feedback.warnings)


def test_without_a_place_no_home_has_a_distance_and_the_result_holds(run, maps):
    scene.raster(maps / "hot.tif", pet(40.0), grid=GRID)
    feedback = Feedback()
    results = run(feedback, PET=str(maps / "hot.tif"))
    assert [results[name] for name in ("PLACE_COUNT", "SHARE_WITHIN", "HOMES_UNREACHED")] == [0, 0.0, 6]
    homes = rows(results, "HOME_DISTANCES", "name")
    assert "No cool place" in homes["near"]["reason"]
    assert QgsVectorLayer(results["ROUTES"], "routes").featureCount() == 0
    assert any("no cool place" in warning for warning in feedback.warnings)


def test_rotterdam_accepts_38_degrees_and_an_own_threshold_goes_first(run, maps):
    scene.raster(maps / "warm.tif", pet(37.0), grid=GRID)
    warm = str(maps / "warm.tif")
    assert run(PET=warm)["PLACE_COUNT"] == 0
    assert run(PET=warm, PRESET="Rotterdam")["PLACE_COUNT"] == 1
    assert run(PET=warm, PRESET="Rotterdam", MAX_PET=36.0)["PLACE_COUNT"] == 0
    assert run(PET=warm, MAX_PET=37.0)["PLACE_COUNT"] == 1
    assert run(MIN_AREA=401.0)["PLACE_COUNT"] == 0
    assert run(MIN_WIDTH=21.0)["PLACE_COUNT"] == 0


@pytest.mark.parametrize(
    ("south", "changed", "area"),
    [
        (36.0, {}, 20.0 * (36 - 6 - 20)),  # half of a road of 6 m, and 3 m
        (36.0, {"ROAD_DISTANCE": 0.0}, 20.0 * (36 - 3 - 20)),
        (36.0, {"ROAD_WIDTH": 0.0}, 20.0 * (36 - 3 - 20)),
        (56.0, {}, 400.0),
    ],
)
def test_a_place_stays_off_the_road(run, south, changed, area):
    street = (((0, south), (200, south)), ("street", 0, "walk,drive"))
    assert run(PATHS=paths((FOOTPATH, ("footway", 0, "walk")), street), **changed)["PLACE_AREA"] == area


def test_a_tunnel_below_the_park_is_no_road_there(run):
    tunnel = (((0, 30), (200, 30)), ("street", -1, "drive"))
    assert run(PATHS=paths((FOOTPATH, ("footway", 0, "walk")), tunnel))["PLACE_AREA"] == 400.0


def test_roads_as_areas_have_a_side_of_their_own(run):
    roads = scene.layer("Polygon?crs=EPSG:28992", "roads", [(box(0, 33, 200, 39), [])])
    assert run(ROADS=roads)["PLACE_AREA"] == 20.0 * (33 - 3 - 20)


def test_without_roads_there_is_a_warning(run):
    feedback = Feedback()
    run(feedback, PATHS=paths((FOOTPATH, ("footway", 0, "walk"))))
    assert any("No roads are known" in warning for warning in feedback.warnings)


def test_paths_without_modes_are_all_walkable(run):
    assert run(PATHS=paths((FOOTPATH, ("footway",)), fields="kind:string"))["HOMES_UNREACHED"] == 0


def test_homes_far_from_the_paths_are_warned_about(run):
    feedback = Feedback()
    run(feedback, PATHS=paths((((0, 59), (200, 59)), ("footway", 0, "walk"))))
    assert any("3 homes lie more than 50 m" in warning and "farthest 52 m" in warning for warning in feedback.warnings)


def test_land_cover_that_nobody_walks_on_is_no_place(run, maps):
    water = np.full(GRID.shape, scene.WATER, np.float32)
    scene.raster(maps / "water.tif", water, grid=GRID)
    assert run(LANDCOVER=str(maps / "water.tif"))["PLACE_COUNT"] == 0


def test_layers_in_degrees_are_reprojected(run):
    transform = QgsCoordinateTransform(RD, QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())

    def in_degrees(layer, kind):
        moved = QgsVectorLayer(f"{kind}?crs=EPSG:4326", layer.name(), "memory")
        moved.dataProvider().addAttributes(layer.fields().toList())
        moved.updateFields()
        for feature in layer.getFeatures():
            geometry = feature.geometry()
            assert geometry.transform(transform) == Qgis.GeometryOperationResult.Success
            feature.setGeometry(geometry)
            assert moved.dataProvider().addFeature(feature)
        return moved

    results = run(PATHS=in_degrees(paths(), "LineString"), HOMES=in_degrees(houses(), "Polygon"))
    homes = rows(results, "HOME_DISTANCES", "name")
    assert homes["near"]["distance"] == pytest.approx(3.0 + 20.0 + TO_CORNER, abs=1.0)  # pieces of another length


class TestBadInput:
    @pytest.fixture
    def refused(self, run, maps):
        def refuse(where, what, **bad):
            with pytest.raises(QgsProcessingException) as error:
                run(**bad)
            message = str(error.value)
            place, _, rest = message.partition(": ")
            fault, _, remedy = rest.partition(". Expected: ")
            assert place == where and what in fault and "." in remedy, message
            assert message.count("Expected: ") == 1
            assert not list((maps / "out").iterdir()), "something was left behind"

        return refuse

    @pytest.mark.parametrize(("value", "what"), [(300.0, "300 °C"), (-2.5, "-2.5 °C"), (3.0, "3 °C")])
    def test_pet_in_kelvin_levels_or_classes(self, refused, maps, value, what):
        path = scene.raster(maps / "odd.tif", pet(value), grid=GRID)
        refused("odd", what, PET=path)

    def test_pet_without_values(self, refused, maps):
        refused("empty", "no data", PET=scene.raster(maps / "empty.tif", np.full(GRID.shape, np.nan), GROUND, GRID))

    def test_land_cover_on_another_grid(self, refused, maps):
        coarse = Grid(30, 100, 2.0, GRID.west, GRID.north)
        path = scene.raster(maps / "coarse.tif", np.ones((30, 100), np.float32), grid=coarse)
        refused("coarse", "does not lie on the grid", LANDCOVER=path)

    def test_land_cover_with_unknown_codes(self, refused, maps):
        path = scene.raster(maps / "odd.tif", np.full(GRID.shape, 99.0, np.float32), grid=GRID)
        refused("odd", "99", LANDCOVER=path)

    def test_a_table_without_walkable(self, refused, maps):
        table = maps / "eigen.csv"
        table.write_text((TABLES / "landcover.csv").read_text("utf-8").replace("walkable", "wandelen", 1), "utf-8")
        refused(str(table), "walkable", TABLE=str(table))

    @pytest.mark.parametrize(("name", "make"), [("PATHS", paths), ("HOMES", houses)])
    def test_layers_without_features_crs_or_place(self, refused, name, make):
        good = make()
        empty = QgsVectorLayer(good.source(), good.name(), "memory")
        assert empty.dataProvider().truncate()
        refused(good.name(), "no features", **{name: empty})
        refused(good.name(), "no coordinate reference system", **{name: make(crs="")})
        refused(good.name(), "no features", **{name: make(crs="EPSG:32631")})

    def test_paths_that_nobody_walks(self, refused):
        refused("paths", "no line is open to walkers", PATHS=paths((STREET, ("railway", 0, "rail"))))

    def test_paths_in_the_air(self, refused):
        refused("paths", "no path lies on the ground", PATHS=paths((FOOTPATH, ("footway", 1, "walk"))))

    def test_levels_that_are_no_numbers(self, refused):
        layer = paths((FOOTPATH, ("footway", "up", "walk")), fields="kind:string,level:string,modes:string")
        refused("paths", "'level' holds 1 values that are no numbers", PATHS=layer)

    def test_buildings_without_homes(self, refused):
        sheds = [(box(5, 1, 15, 7), [0]), (box(25, 1, 35, 7), [None])]
        layer = scene.layer("Polygon?crs=EPSG:28992&field=dwellings:integer", "sheds", sheds)
        refused("sheds", "none of its 2 features", HOMES=layer)

    def test_roads_elsewhere(self, refused):
        roads = scene.layer("Polygon?crs=EPSG:28992", "roads", [(box(9000, 33, 9200, 39), [])])
        refused("roads", "no features", ROADS=roads)


@pytest.mark.parametrize("at", [0.0, 30.0, 55.0, 75.0])
def test_stopping_leaves_nothing_behind(run, maps, at):
    run(Feedback(cancel_at=at))
    assert not list((maps / "out").iterdir())


def test_legends_state_the_definition(run, maps):
    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    for name in ("places", "homes", "routes"):
        destination = str(maps / "out" / f"{name}.gpkg")
        context.addLayerToLoadOnCompletion(destination, QgsProcessingContext.LayerDetails(name, project, name))
    run(context=context, MIN_WIDTH=6.0)
    labels = {}
    for name in ("places", "homes", "routes"):
        destination = str(maps / "out" / f"{name}.gpkg")
        details = context.layerToLoadOnCompletionDetails(destination)
        assert details.groupName == "Stadstweeling: Cool places"
        layer = QgsVectorLayer(destination, name)
        details.postProcessor().postProcessLayer(layer, context, Feedback())
        labels[name] = [category.label() for category in layer.renderer().categories()]
    assert labels["places"][0] == "PET ≤ 35 °C, ≥ 200 m², ≥ 6 m wide, > 3 m off the road"
    assert labels["homes"] == labels["routes"] == [
        "Walk to the nearest cool place", "≤ 150 m", "150–300 m", "300–600 m", "> 600 m", "No way to a cool place",
    ]  # fmt: skip


def test_every_preset_has_a_source_and_says_what_is_our_own():
    assert list(read_rules()) == ["Klimaateffectatlas", "Rotterdam"]
    assert [(rules.max_pet, rules.min_area) for rules in read_rules().values()] == [(35.0, 200.0), (38.0, 200.0)]


def test_places_with_holes_and_corners_become_valid_polygons(qgis_app):
    labels = np.zeros((6, 8), np.int32)
    labels[1:5, 1:5] = 1
    labels[2, 2] = labels[3, 3] = 0
    labels[0, 5] = 1
    labels[5, 7] = 2
    first, second = polygonise(labels, Grid(6, 8, 2.0, 0.0, 12.0))
    assert first.isGeosValid() and first.area() == (16 - 2 + 1) * 4.0
    assert second.asWkt() == "MultiPolygon (((14 2, 14 0, 16 0, 16 2, 14 2)))"
