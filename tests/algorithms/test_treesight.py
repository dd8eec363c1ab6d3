"""Trees in sight in QGIS, on a street that can be worked out by hand.

Houses of 5 by 6 m look north at trees across a street. The first has two dwellings and sees three trees, the second,
with one dwelling, has a high wall before it. A school sees the same trees as the first, and a shed counts for nothing.
"""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import NULL, QgsProcessingContext, QgsProcessingException, QgsProject, QgsVectorLayer

from ...processing.adapters.tree_tables import read_definitions
from ...processing.algorithms.trees.treesight import TreeSight
from ...processing.engine.grid import Grid
from . import scene
from .scene import RD, Feedback

GRID = Grid(100, 300, 1.0, 140000.0, 480100.0)
HOUSES = {
    "seeing": (50, 44, 55, 50, 6.0, 2, 2, "home"),
    "hidden": (150, 44, 155, 50, 6.0, 2, 1, "home"),
    "school": (60, 44, 65, 50, 6.0, 1, 0, "school"),
    "shed": (250, 44, 255, 50, 3.0, 1, 0, ""),
    "wall": (110, 55, 195, 55.5, 30.0, 0, 0, ""),
}
TREES = [(50, 65, 10, 7), (57, 65, 10, 7), (64, 65, 10, 7), (57, 72, 8, 3), (153, 70, 10, 7)]
"""x and y of the stem, height and crown (m); the fourth has too small a crown to count."""


def box(west, south, east, north) -> str:
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return f"Polygon(({', '.join(f'{GRID.west + x} {GRID.south + y}' for x, y in corners)}))"


def layer(kind, name, fields, rows, crs="EPSG:28992"):
    uri = f"{kind}?crs={crs}&" + "&".join(f"field={field}" for field in fields.split(","))
    return scene.layer(uri, name, [(text, list(row)[: fields.count(":")]) for text, row in rows])


BUILDING_FIELDS = "name:string,height:double,storeys:integer,dwellings:integer,use:string"
TREE_FIELDS = "height:double,crown_diameter:double,crown_base:double"


def houses(fields=BUILDING_FIELDS, crs="EPSG:28992", **changed) -> QgsVectorLayer:
    rows = [(box(*row[:4]), [name, *row[4:]]) for name, row in (HOUSES | changed).items()]
    return layer("Polygon", "houses", fields, rows, crs)


def trees(*rows, fields=TREE_FIELDS, crs="EPSG:28992") -> QgsVectorLayer:
    places = [(f"Point({GRID.west + x} {GRID.south + y})", [*size, None][:3]) for x, y, *size in rows or TREES]
    return layer("Point", "trees", fields, places, crs)


def areas() -> QgsVectorLayer:
    rows = [(box(0, 0, 100, 100), ["west"]), (box(100, 0, 200, 100), ["east"]), (box(200, 0, 300, 100), ["empty"])]
    return layer("Polygon", "areas", "name:string", rows)


@pytest.fixture
def maps(qgis_app, tmp_path):
    (tmp_path / "out").mkdir()
    scene.raster(tmp_path / "ground.tif", np.zeros(GRID.shape, np.float32), grid=GRID)
    return tmp_path


@pytest.fixture
def run(maps):
    """Return a function that runs the algorithm; what is given takes the place of the good input."""

    def start(feedback=None, context=None, **changed):
        outputs = ("HOMES", "NEIGHBOURHOOD_SHARES", "SIGHT_LINES")
        inputs = {"DTM": str(maps / "ground.tif"), "BUILDINGS": houses(), "TREES": trees(), "NEIGHBOURHOODS": areas()}
        inputs |= {name: str(maps / "out" / f"{name.lower()}.gpkg") for name in outputs}
        return scene.run(TreeSight, inputs | changed, feedback, context)

    return start


def rows(results, output, key="name"):
    found = QgsVectorLayer(results[output], output)
    assert found.isValid() and found.crs() == RD
    return {feature[key]: feature for feature in found.getFeatures()}


def seen(results):
    return {name: home["trees_seen"] for name, home in rows(results, "HOMES").items()}


def test_every_home_has_its_trees(run):
    results = run()
    homes = rows(results, "HOMES")
    fields = ("place", "trees_near", "trees_seen", "seen_from_storey", "meets")
    assert {name: [home[field] for field in fields] for name, home in homes.items()} == {
        "seeing": ["home", 3, 3, 0, True],
        "hidden": ["home", 1, 0, NULL, False],
        "school": ["school", 3, 3, 0, True],
    }
    assert homes["seeing"]["dwellings"] == 2


def test_numbers_count_dwellings_and_places_apart(run):
    feedback = Feedback()
    results = run(feedback)
    wanted = {
        "HOME_COUNT": 3, "HOMES_MEETING": 2, "HOMES_UNKNOWN": 0, "MEAN_TREES": 2.0, "MEDIAN_TREES": 3.0,
        "SHARE_SCHOOL": 100.0, "TREE_COUNT": 5, "TREES_LEFT_OUT": 0,
    }  # fmt: skip
    assert {name: results[name] for name in wanted} == wanted
    assert results["SHARE_MEETING"] == pytest.approx(200.0 / 3.0)
    assert "SHARE_CARE" not in results
    assert "2 of 3 homes (66.7 %) meet this" in feedback.infos[-1]
    assert feedback.infos[-1].startswith("Visible from the window: ")


def test_neighbourhoods_have_the_share_of_their_homes(run):
    found = rows(run(), "NEIGHBOURHOOD_SHARES")
    fields = ("dwellings", "dwellings_known", "dwellings_meet_percent", "mean_trees", "median_trees")
    assert [[area[field] for field in fields] for area in found.values()] == [
        [2, 2, 100.0, 3.0, 3], [1, 1, 0.0, 0.0, 0], [0, 0, NULL, NULL, NULL],
    ]  # fmt: skip


def test_lines_run_from_the_facade_to_the_stem(run):
    results = run()
    homes = rows(results, "HOMES")
    lines = list(QgsVectorLayer(results["SIGHT_LINES"], "lines").getFeatures())
    mine = {line["tree"]: line for line in lines if line["home"] == homes["seeing"]["home"]}
    assert set(mine) == {1, 2, 3} and len(lines) == 6
    start, end = mine[1].geometry().asPolyline()
    assert [start.x() - GRID.west, start.y() - GRID.south] == [51.25, 50.0]
    assert [end.x() - GRID.west, end.y() - GRID.south] == [50.0, 65.0]
    assert (mine[1]["storey"], mine[1]["length"]) == (0, 15.1)


def test_without_trees_nobody_sees_any(run):
    results = run(TREES=scene.without_features(trees()))
    names = ("TREE_COUNT", "SHARE_MEETING", "MEAN_TREES", "MEDIAN_TREES")
    assert [results[name] for name in names] == [0, 0.0, 0.0, 0.0]
    assert results["HOME_COUNT"] == run()["HOME_COUNT"]


def test_a_felled_tree_fails_the_home_and_a_planted_one_makes_up_for_it(run):
    assert seen(run(TREES=trees(*TREES[1:])))["seeing"] == 2
    assert seen(run(TREES=trees(*TREES[1:], (44, 65, 10, 7))))["seeing"] == 3


def test_a_hedge_of_crowns_takes_the_view_of_the_ground_floor(run):
    hedge = [(x, 54.0, 3.5, 2.0, 0.0) for x in range(20, 96)]
    low = [(x, y, 3.5, 7.0) for x, y, *_ in TREES[:3]]
    home = rows(run(TREES=trees(*low, *hedge)), "HOMES")["seeing"]
    assert (home["trees_seen"], home["seen_from_storey"]) == (3, 1)
    assert seen(run(TREES=trees(*low, *hedge), STOREYS="ground floor"))["seeing"] == 0
    assert seen(run(TREES=trees(*low, *hedge), STOREYS="ground floor", BLOCKED_BY="buildings"))["seeing"] == 3


@pytest.mark.parametrize(
    ("definition", "expected"),
    [
        ("Visible from the window", {"seeing": 3, "hidden": 0, "school": 3}),
        ("Cobra", {"seeing": 3, "hidden": 1, "school": 3}),
        ("Nieuwenhuijsen", {"seeing": 1, "hidden": 0, "school": 1}),
        ("Handbook minimum", {"seeing": 3, "hidden": 1, "school": 3}),
    ],
)
def test_definitions_differ(run, definition, expected):
    """Only the trees straight ahead are within 15 m; where nothing hides, the wall does not matter."""
    assert seen(run(PRESET=definition)) == expected


def test_where_nothing_hides_there_is_no_storey(run):
    results = run(PRESET="Cobra")
    assert rows(results, "HOMES")["seeing"]["seen_from_storey"] == NULL
    assert {line["storey"] for line in QgsVectorLayer(results["SIGHT_LINES"], "lines").getFeatures()} == {NULL}


def test_own_values_change_the_definition(run):
    assert seen(run(RADIUS=16.0))["seeing"] == 2
    assert seen(run(LEAST_CROWN=0.0))["seeing"] == 3  # the small tree is behind a large one
    assert seen(run(LEAST_CROWN=0.0, BLOCKED_BY="buildings"))["seeing"] == 4
    assert seen(run(RADIUS=12.0, MEASURED_TO="crown edge"))["seeing"] == 2
    assert seen(run(BLOCKED_BY="nothing"))["hidden"] == 1


def test_a_measured_surface_hides_in_place_of_the_layers(run, maps):
    surface = np.zeros(GRID.shape, np.float32)
    surface[44:46, :100] = 30.0
    path = scene.raster(maps / "surface.tif", surface, grid=GRID)
    assert seen(run(SURFACE=path)) == {"seeing": 0, "hidden": 1, "school": 0}


def test_without_dwellings_each_building_without_another_use_is_a_home(run):
    feedback = Feedback()
    results = run(feedback, BUILDINGS=houses("name:string,height:double,storeys:integer"))
    assert results["HOME_COUNT"] == 5
    assert any("no field dwellings" in warning for warning in feedback.warnings)


def test_trees_and_buildings_of_unknown_size_are_told(run):
    feedback = Feedback()
    no_height = (*HOUSES["seeing"][:4], None, *HOUSES["seeing"][5:])
    results = run(
        feedback, TREES=trees(*TREES, (52, 60, None, 7), (53, 60, 9, None)), BUILDINGS=houses(seeing=no_height)
    )
    assert (results["TREES_LEFT_OUT"], results["TREE_COUNT"]) == (2, 5)
    assert any("2 trees have no height" in warning for warning in feedback.warnings)
    assert any("1 buildings have no height" in warning for warning in feedback.warnings)
    assert seen(results)["seeing"] == 3


def test_a_home_on_unknown_ground_is_not_judged(run, maps):
    ground = np.zeros(GRID.shape, np.float32)
    ground[:, 140:165] = np.nan
    results = run(DTM=scene.raster(maps / "holes.tif", ground, grid=GRID))
    hidden = rows(results, "HOMES")["hidden"]
    assert [hidden[name] for name in ("trees_seen", "seen_from_storey", "meets")] == [NULL, NULL, NULL]
    assert (results["HOMES_UNKNOWN"], results["SHARE_MEETING"]) == (1, 100.0)


def test_a_building_of_height_0_has_an_unknown_height(run):
    flat = (*HOUSES["wall"][:4], 0.0, *HOUSES["wall"][5:])
    feedback = Feedback()
    assert seen(run(feedback, BUILDINGS=houses(wall=flat)))["hidden"] == 1
    assert any("1 buildings have no height: they are 3 m high" in warning for warning in feedback.warnings)


def test_trees_beyond_the_ground_count_where_nothing_hides(run):
    """The house lies at the edge of the ground, and one of its trees beyond it."""
    edge = {
        "BUILDINGS": houses(seeing=(0, 44, 5, 50, *HOUSES["seeing"][4:])),
        "TREES": trees((2, 65, 10, 7), (-3, 60, 10, 7)),
    }
    feedback = Feedback()
    assert seen(run(feedback, **edge))["seeing"] == 1
    assert feedback.warnings == [
        "2 homes lie within 30 m of the edge of the ground: they may see more trees than are counted, as those beyond "
        "it do not exist."
    ]
    feedback = Feedback()
    assert seen(run(feedback, PRESET="Cobra", **edge))["seeing"] == 2
    assert feedback.warnings == []


def test_what_lies_beside_the_ground_or_over_its_gaps_is_told(run, maps):
    ground = np.zeros(GRID.shape, np.float32)
    ground[30:36, 60:70] = np.nan
    feedback = Feedback()
    results = run(
        feedback, DTM=scene.raster(maps / "gaps.tif", ground, grid=GRID),
        BUILDINGS=houses(hidden=(950, 44, 955, 50, *HOUSES["hidden"][4:])),
    )  # fmt: skip
    assert seen(results) == {"seeing": 2, "school": 2}
    assert feedback.warnings == [
        "1 buildings lie outside the ground and are left out.",
        "1 trees stand where the height of the ground is not known: nobody sees them.",
    ]


def test_good_input_gives_no_warning(run):
    feedback = Feedback()
    run(feedback)
    assert feedback.warnings == []


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

    def test_ground_without_heights(self, refused, maps):
        path = scene.raster(maps / "empty.tif", np.full(GRID.shape, np.nan, np.float32), grid=GRID)
        refused("empty", "every cell is no data", DTM=path)

    def test_a_surface_on_another_grid(self, refused, maps):
        coarse = Grid(50, 150, 2.0, GRID.west, GRID.north)
        path = scene.raster(maps / "coarse.tif", np.zeros(coarse.shape, np.float32), grid=coarse)
        refused("coarse", "does not lie on the grid", SURFACE=path)

    def test_buildings_without_features(self, refused):
        refused("houses", "no features", BUILDINGS=scene.without_features(houses()))

    @pytest.mark.parametrize(("name", "make"), [("BUILDINGS", houses), ("TREES", trees)])
    def test_layers_without_crs_or_place(self, refused, name, make):
        good = make()
        refused(good.name(), "no coordinate reference system", **{name: make(crs="")})
        refused(good.name(), "no features", **{name: make(crs="EPSG:32631")})

    @pytest.mark.parametrize("missing", ["height", "crown_diameter"])
    def test_trees_without_a_field(self, refused, missing):
        fields = ",".join(field for field in TREE_FIELDS.split(",") if not field.startswith(missing))
        refused("trees", f"the field '{missing}' is missing", TREES=trees((50, 65, 7, 3), fields=fields))

    def test_trees_without_any_size(self, refused):
        refused("trees", "none of its 2 trees", TREES=trees((50, 65, None, 7), (57, 65, 10, None)))

    def test_trees_in_centimetres(self, refused):
        refused("trees", "the height of a tree is 1000 m", TREES=trees((50, 65, 1000, 7)))

    def test_trees_below_the_ground(self, refused):
        refused("trees", "the height of a tree is -3 m", TREES=trees((50, 65, -3, 7)))

    def test_crowns_that_begin_below_the_ground(self, refused):
        refused("trees", "the height of the base of a crown is -9999 m", TREES=trees((50, 65, 9, 7, -9999)))

    def test_trees_of_several_points(self, refused):
        places = f"MultiPoint(({GRID.west + 50} {GRID.south + 65}), ({GRID.west + 57} {GRID.south + 65}))"
        grove = layer("MultiPoint", "trees", TREE_FIELDS, [(places, [10, 7, None])])
        refused("trees", "feature 1 has 2 points", TREES=grove)

    def test_buildings_of_endless_storeys(self, refused):
        endless = (*HOUSES["wall"][:5], 10_000_000, *HOUSES["wall"][6:])
        refused("houses", "the height of a building is 1e+07 storeys", BUILDINGS=houses(wall=endless))

    def test_homes_that_lie_in_another_building(self, refused):
        cover = houses(shed=(0, 40, 300, 60, 6.0, 2, 0, ""))
        refused("houses", "none of its 3 homes has a free façade", BUILDINGS=cover)

    def test_buildings_without_height_or_storeys(self, refused):
        bare = {name: (*row[:4], None, None, *row[6:]) for name, row in HOUSES.items()}
        refused("houses", "none of its 5 features has a height", BUILDINGS=houses(**bare))

    def test_buildings_without_homes(self, refused):
        refused("houses", "none of its 1 features", BUILDINGS=layer(
            "Polygon", "houses", BUILDING_FIELDS, [(box(*HOUSES["shed"][:4]), ["shed", *HOUSES["shed"][4:]])]
        ))  # fmt: skip


@pytest.mark.parametrize("at", [0.0, 5.0, 50.0, 85.0, 95.0])
def test_stopping_leaves_nothing_behind(run, maps, at):
    run(Feedback(cancel_at=at))
    assert not list((maps / "out").iterdir())


def test_who_stops_is_heard_before_a_layer_is_read(run):
    feedback = Feedback()
    feedback.cancel()
    assert run(feedback, BUILDINGS=houses(crs="")) == {}


def test_legends_state_the_definition(run, maps):
    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    outputs = ("homes", "neighbourhood_shares", "sight_lines")
    for name in outputs:
        destination = str(maps / "out" / f"{name}.gpkg")
        context.addLayerToLoadOnCompletion(destination, QgsProcessingContext.LayerDetails(name, project, name))
    run(context=context, RADIUS=40.0)
    labels = {}
    for name in outputs:
        destination = str(maps / "out" / f"{name}.gpkg")
        details = context.layerToLoadOnCompletionDetails(destination)
        assert details.groupName == "Stadstweeling: Trees in sight"
        result = QgsVectorLayer(destination, name)
        details.postProcessor().postProcessLayer(result, context, Feedback())
        labels[name] = [category.label() for category in result.renderer().categories()]
    words = "≥ 3 trees within 40 m (stem), crown ≥ 28 m², in sight past buildings and crowns, from any storey"
    assert labels["homes"] == [words, "0", "1", "2", "3–5", "≥ 6", "not judged"]
    assert labels["neighbourhood_shares"][0] == f"Homes that meet: {words}"
    assert labels["sight_lines"][:2] == [words, "ground floor"]


def test_the_help_names_every_definition(qgis_app):
    text = TreeSight().shortHelpString()
    assert all(f"<b>{name}</b>" in text for name in read_definitions())
