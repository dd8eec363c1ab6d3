"""Access to green in QGIS, on a street that can be worked out by hand.

A street runs along y = 0 from x = 0 to 1000. A park of 100 by 100 m (1 ha) lies 5 to 105 m north of it from x = 800 on,
and a path leads into it at x = 850. Houses of 10 by 10 m stand 10 m south of the street.
"""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import NULL, QgsGeometry, QgsProcessingContext, QgsProcessingException, QgsProject, QgsVectorLayer

from ...processing.adapters.green_inputs import join
from ...processing.algorithms.trees.greenaccess import GreenAccess
from ...processing.engine.progress import unattended
from . import scene
from .scene import RD, Feedback

WEST, SOUTH = 140000.0, 480000.0
STREET, PATH = ((0, 0), (1000, 0)), ((850, 0), (850, 50))
HOUSES = {"near": (595, 3), "far": (95, 2), "shop": (300, 0)}
"""West side of a house, and number of dwellings."""
HANDBOOK, NIEUWENHUIJSEN, WINDOW = "Handbook minimum", "Nieuwenhuijsen", "Visible from the window"


def text(kind: str, points) -> str:
    inner = ", ".join(f"{WEST + x} {SOUTH + y}" for x, y in points)
    return {"line": f"LineString({inner})", "area": f"Polygon(({inner}))", "point": f"Point({inner})"}[kind]


def box(west, south, east, north) -> str:
    return text("area", ((west, south), (east, south), (east, north), (west, north), (west, south)))


def layer(kind, name, rows, fields="", crs="EPSG:28992") -> QgsVectorLayer:
    uri = f"{kind}?crs={crs}" + "".join(f"&field={field}" for field in fields.split(",") if field)
    return scene.layer(uri, name, rows)


def green(*boxes, public=None, crs="EPSG:28992") -> QgsVectorLayer:
    boxes = boxes or ((800, 5, 900, 105),)
    public = public or [True] * len(boxes)
    rows = [(box(*each), [value]) for each, value in zip(boxes, public, strict=True)]
    return layer("Polygon", "parks", rows, "public:bool", crs)


def paths(*lines, crs="EPSG:28992", modes="walk", level=0) -> QgsVectorLayer:
    rows = [(text("line", points), [level, modes]) for points in lines or (STREET, PATH)]
    return layer("LineString", "paths", rows, "level:integer,modes:string", crs)


def houses(fields="name:string,dwellings:integer", crs="EPSG:28992") -> QgsVectorLayer:
    rows = [(box(west, -20, west + 10, -10), [name, count]) for name, (west, count) in HOUSES.items()]
    return layer("Polygon", "houses", [(shape, row[: fields.count(":")]) for shape, row in rows], fields, crs)


@pytest.fixture
def out(qgis_app, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture
def run(out):
    """Return a function that runs the algorithm; what is given takes the place of the good input."""

    def start(feedback=None, context=None, **changed):
        inputs = {
            "GREEN_SPACES": green(),
            "PATHS": paths(),
            "HOMES": houses(),
            "PRESET": HANDBOOK,
            "HOME_ACCESS": str(out / "homes.gpkg"),
            "ROUTES": str(out / "routes.gpkg"),
            "GREEN": str(out / "green.gpkg"),
            "ENTRANCES": str(out / "entrances.gpkg"),
        }
        return scene.run(GreenAccess, inputs | changed, feedback, context)

    return start


def rows(results, output, key):
    found = QgsVectorLayer(results[output], output)
    assert found.isValid() and found.crs() == RD
    return {feature[key]: feature for feature in found.getFeatures()}


def test_every_home_has_its_walk_and_the_park_its_homes(run):
    results = run()
    homes = rows(results, "HOME_ACCESS", "name")
    # 10 m from the middle of the façade to the street, along it to x = 790, and 11.2 m over the grass to the corner
    assert homes["near"]["distance"] == pytest.approx(10 + (790 - 600) + np.hypot(10, 5), abs=0.05)
    assert homes["far"]["distance"] - homes["near"]["distance"] == pytest.approx(500.0)
    assert (homes["near"]["reached"], homes["near"]["within"], homes["far"]["within"]) == (True, True, False)
    assert homes["near"]["green"] == 1 and "shop" not in homes
    assert homes["near"]["euclidean"] <= homes["near"]["distance"]

    park = rows(results, "GREEN", "green")[1]
    assert [park[name] for name in ("area", "pieces", "large_enough", "dwellings")] == [1.0, 1, True, 5]
    routes = rows(results, "ROUTES", "home")
    near = routes[homes["near"]["home"]]
    assert (near["green"], near["length"]) == (1, homes["near"]["distance"])
    assert near.geometry().length() == pytest.approx(near["length"], abs=0.06)
    entrances = QgsVectorLayer(results["ENTRANCES"], "entrances")
    assert sum(feature["dwellings"] for feature in entrances.getFeatures()) == 5


def test_parts_of_a_feature_that_lie_apart_are_not_one_green(run):
    """Two lawns of 0.4 ha that one feature holds are no park of 0.8 ha, and with 1 m between them they are."""
    for gap, count in ((50, 0), (1, 1)):
        parts = [QgsGeometry.fromWkt(box(west, 5, west + 40, 105)) for west in (800, 840 + gap)]
        both = QgsGeometry.collectGeometry(parts).asWkt()
        parks = layer("MultiPolygon", "parks", [(both, [True])], "public:bool")
        assert run(GREEN_SPACES=parks)["GREEN_COUNT"] == count


def test_without_green_nobody_is_near_any(run):
    results = run(GREEN_SPACES=scene.without_features(green()))
    wanted = {"GREEN_COUNT": 0, "GREEN_AREA": 0.0, "HOMES_UNREACHED": 5, "SHARE_NETWORK": 0.0, "SHARE_EUCLIDEAN": 0.0}
    assert {name: results[name] for name in wanted} == wanted and "MEAN_DISTANCE" not in results


def test_distance_by_hand_along_a_path_into_the_park(run):
    """Without legs over the grass: 10 m to the street, along it to x = 850, and 5 m up the path to the edge."""
    homes = rows(run(ACCESS_DISTANCE=0.0), "HOME_ACCESS", "name")
    assert homes["near"]["distance"] == pytest.approx(10 + 250 + 5)
    assert homes["far"]["distance"] == pytest.approx(10 + 750 + 5)


def test_numbers_count_dwellings_and_compare_both_distances(run):
    feedback = Feedback()
    results = run(feedback)
    wanted = {"GREEN_COUNT": 1, "GREEN_AREA": 1.0, "HOME_COUNT": 5, "HOMES_UNREACHED": 0, "SHARE_WITHIN": 60.0}
    assert {name: results[name] for name in wanted} == pytest.approx(wanted)
    assert "60.0 % of 5 homes meet the rule" in feedback.infos[-1]
    assert feedback.warnings == []
    blocked = run(FENCES=layer("LineString", "fences", [(text("line", ((700, 3), (1000, 3))), [])]),
                  PATHS=paths(STREET, ((1000, 0), (1000, 50), (890, 50))))  # fmt: skip
    assert (blocked["SHARE_NETWORK"], blocked["SHARE_EUCLIDEAN"]) == (0.0, 60.0)
    assert run(PRESET=NIEUWENHUIJSEN)["SHARE_WITHIN"] == 60.0
    assert run(MEASURE="Euclidean")["SHARE_WITHIN"] == 60.0


def test_the_mean_hides_what_the_median_tells(run):
    results = run()
    assert results["MEDIAN_DISTANCE"] == pytest.approx(results["MEAN_DISTANCE"] - 200.0)


class TestPieces:
    """Two halves of a park of 1 ha, 0.5 ha each."""

    WEST_HALF, EAST_HALF = (800, 5, 850, 105), (850, 5, 900, 105)

    def area(self, run, *boxes, **changed):
        results = run(GREEN_SPACES=green(*boxes), PRESET=WINDOW, **changed)
        return results["GREEN_COUNT"], pytest.approx(results["GREEN_AREA"])

    def test_that_touch_are_one(self, run):
        assert self.area(run, self.WEST_HALF, self.EAST_HALF) == (1, 1.0)

    def test_that_do_not_touch_are_two_and_too_small(self, run):
        feedback = Feedback()
        assert self.area(run, self.WEST_HALF, (852, 5, 902, 105), feedback=feedback) == (0, 0.0)
        assert any("No public green" in warning for warning in feedback.warnings)

    def test_are_joined_within_the_distance_that_one_chooses(self, run):
        apart = (851, 5, 901, 105)
        assert self.area(run, self.WEST_HALF, apart) == (1, 1.0)
        assert self.area(run, self.WEST_HALF, apart, JOIN_DISTANCE=0.9) == (0, 0.0)
        assert self.area(run, self.WEST_HALF, (855, 5, 905, 105), JOIN_DISTANCE=5.0) == (1, 1.0)

    def test_that_overlap_count_once(self, run):
        assert self.area(run, (800, 5, 860, 105), (840, 5, 900, 105)) == (1, 1.0)
        assert self.area(run, (800, 5, 860, 105), (800, 5, 860, 105)) == (0, 0.0)

    def test_are_joined_in_chains(self, run):
        boxes = [(800 + 20 * number, 5, 820 + 20 * number, 105) for number in range(5)]
        assert self.area(run, *boxes[::-1]) == (1, 1.0)

    def test_that_are_not_public_do_not_count(self, run):
        half = green(self.WEST_HALF, self.EAST_HALF, public=[True, False])
        assert run(GREEN_SPACES=half, PRESET=WINDOW)["GREEN_COUNT"] == 0
        assert run(GREEN_SPACES=half)["GREEN_COUNT"] == 1
        unsaid = green(self.WEST_HALF, self.EAST_HALF, public=[True, None])
        assert run(GREEN_SPACES=unsaid, PRESET=WINDOW)["GREEN_COUNT"] == 0

    def test_without_the_field_all_are_public(self, run):
        spaces = layer("Polygon", "parks", [(box(*self.WEST_HALF), []), (box(*self.EAST_HALF), [])])
        assert run(GREEN_SPACES=spaces, PRESET=WINDOW)["GREEN_COUNT"] == 1

    def test_keep_the_largest_first(self, qgis_app):
        from qgis.core import QgsGeometry

        shapes = [QgsGeometry.fromWkt(box(*each)) for each in ((0, 0, 10, 10), (50, 0, 90, 40), (10, 0, 20, 10))]
        joined = join(shapes, 0.0, unattended)
        assert joined.area.tolist() == [1600.0, 200.0] and joined.pieces.tolist() == [1, 2]
        assert len(joined.of_at_least(1600.0)) == 1 and len(joined.of_at_least(200.0)) == 2


def test_a_home_without_a_way_is_unreached_never_far(run):
    loose = paths(((500, 0), (1000, 0)), PATH, ((0, 0), (200, 0)))
    feedback = Feedback()
    results = run(feedback, PATHS=loose)
    homes = rows(results, "HOME_ACCESS", "name")
    assert [homes["far"][name] for name in ("distance", "reached", "within", "green")] == [NULL, False, False, NULL]
    assert homes["far"]["euclidean"] > 600.0
    assert homes["far"]["distance_class"] == -1 and "No path leads" in homes["far"]["reason"]
    assert results["HOMES_UNREACHED"] == 2 and results["SHARE_NETWORK"] == 60.0
    assert results["MEAN_DISTANCE"] == pytest.approx(homes["near"]["distance"])
    assert any("2 networks" in warning for warning in feedback.warnings)


def test_without_large_green_no_home_has_a_distance_and_the_result_holds(run):
    feedback = Feedback()
    results = run(feedback, LEAST_AREA=1.1)
    assert [results[name] for name in ("GREEN_COUNT", "SHARE_WITHIN", "HOMES_UNREACHED")] == [0, 0.0, 5]
    assert "MEAN_DISTANCE" not in results
    homes = rows(results, "HOME_ACCESS", "name")
    assert homes["near"]["euclidean"] == NULL and "No public green" in homes["near"]["reason"]
    assert not rows(results, "GREEN", "green")[1]["large_enough"]
    assert any("No public green" in warning for warning in feedback.warnings)


def test_neighbourhoods_have_the_share_of_their_homes(run, out):
    areas = [(box(500, -50, 1000, 200), ["east"]), (box(0, -50, 500, 200), ["west"]),
             (box(200, -50, 250, 200), ["empty"])]  # fmt: skip
    results = run(
        NEIGHBOURHOODS=layer("Polygon", "buurten", areas, "name:string"),
        NEIGHBOURHOOD_ACCESS=str(out / "areas.gpkg"),
    )
    found = rows(results, "NEIGHBOURHOOD_ACCESS", "name")
    assert [(found[n]["dwellings"], found[n]["within_percent"]) for n in ("east", "west", "empty")] == [
        (3, 100.0), (2, 0.0), (0, NULL),
    ]  # fmt: skip
    assert found["empty"]["median_distance"] == NULL and found["west"]["dwellings_unreached"] == 0
    assert found["west"]["median_distance"] == pytest.approx(found["east"]["median_distance"] + 500.0)


class TestBadInput:
    @pytest.fixture
    def refused(self, run, out):
        def refuse(where, what, **bad):
            with pytest.raises(QgsProcessingException) as error:
                run(**bad)
            message = str(error.value)
            place, _, rest = message.partition(": ")
            fault, _, remedy = rest.partition(". Expected: ")
            assert place == where and what in fault and "." in remedy, message
            assert not list(out.iterdir()), "something was left behind"

        return refuse

    @pytest.mark.parametrize(("name", "make"), [("PATHS", paths), ("HOMES", houses)])
    def test_layers_without_features(self, refused, name, make):
        refused(make().name(), "no features", **{name: scene.without_features(make())})

    @pytest.mark.parametrize(("name", "make"), [("PATHS", paths), ("HOMES", houses), ("GREEN_SPACES", green)])
    def test_layers_without_crs(self, refused, name, make):
        good = make()
        refused(good.name(), "no coordinate reference system", **{name: make(crs="")})

    @pytest.mark.parametrize(("name", "make"), [("PATHS", paths), ("GREEN_SPACES", green)])
    def test_layers_elsewhere(self, refused, name, make):
        refused(make().name(), "no features", **{name: make(crs="EPSG:32631")})

    def test_homes_in_degrees(self, refused):
        degrees = layer("Point", "addresses", [("Point(4.36 52.01)", [])], crs="EPSG:4326")
        refused("addresses", "EPSG:4326 is not in metres", HOMES=degrees)

    def test_green_that_nobody_may_enter_or_that_says_maybe(self, refused):
        refused("parks", "none of its 1 features", GREEN_SPACES=green(public=[False]))
        maybe = layer("Polygon", "parks", [(box(800, 5, 900, 105), ["misschien"])], "public:string")
        refused("parks", "'public' says 'misschien'", GREEN_SPACES=maybe)

    def test_words_for_no_are_no(self, refused):
        words = layer("Polygon", "parks", [(box(800, 5, 900, 105), ["false"])], "public:string")
        refused("parks", "none of its 1 features", GREEN_SPACES=words)

    def test_paths_that_nobody_walks_or_in_the_air(self, refused):
        refused("paths", "no line is open to walkers", PATHS=paths(modes="rail"))
        refused("paths", "no path lies on the ground", PATHS=paths(level=1))

    def test_buildings_without_homes(self, refused):
        sheds = layer("Polygon", "sheds", [(box(5, 1, 15, 7), [0])], "dwellings:integer")
        refused("sheds", "none of its 1 features", HOMES=sheds)

    def test_an_invalid_park(self, refused):
        bow = layer("Polygon", "parks", [(text("area", ((800, 5), (900, 105), (900, 5), (800, 105), (800, 5))), [])])
        refused("parks", "empty or invalid", GREEN_SPACES=bow)


@pytest.mark.parametrize("at", [0.0, 20.0, 45.0, 75.0])
def test_stopping_leaves_nothing_behind(run, out, at):
    run(Feedback(cancel_at=at))
    assert not list(out.iterdir())


@pytest.mark.parametrize(
    ("preset", "title"),
    [
        (WINDOW, "Visible from the window: public green ≥ 1 ha within 300 m on foot"),
        (NIEUWENHUIJSEN, "Nieuwenhuijsen: public green ≥ 0.5 ha within 300 m as the crow flies"),
    ],
)
def test_legends_state_the_definition(run, out, preset, title):
    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    names = ("homes", "routes", "green", "entrances")
    for name in names:
        details = QgsProcessingContext.LayerDetails(name, project, name)
        context.addLayerToLoadOnCompletion(str(out / f"{name}.gpkg"), details)
    run(context=context, PRESET=preset)
    for name in names:
        destination = str(out / f"{name}.gpkg")
        details = context.layerToLoadOnCompletionDetails(destination)
        assert details.groupName == "Stadstweeling: Access to green"
        shown = QgsVectorLayer(destination, name)
        details.postProcessor().postProcessLayer(shown, context, Feedback())
        assert shown.renderer().categories()[0].label() == title
