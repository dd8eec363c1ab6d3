"""Shade on routes in QGIS, beside and behind a wall on a plain (see `wall`)."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpression,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsVectorLayer,
)

from ...processing.adapters.route_inputs import read_norms
from ...processing.adapters.tables import read_table
from ...processing.algorithms.heat.routeshade import RouteShade
from ...processing.engine.grid import Grid
from ...processing.engine.variables import SURFACE
from . import scene
from .scene import RD, Feedback
from .wall import GRID, MOMENT, NOON, box, line, make_maps, ring, sails, surface, vegetation

LINES = {
    "half": (((20, 32.5), (80, 32.5)), "walk,cycle", 0),
    "sun": (((0, 10), (60, 10)), "walk", 0),
    "shade": (((25, 31.5), (45, 31.5)), "walk", 0),
    "tunnel": (((0, 12), (20, 12)), "walk,drive", -1),
    "cycle": (((10, 33.5), (50, 33.5)), "cycle", 0),
    "road": (((0, 5), (100, 5)), "drive", 0),
}
SHARES = {"half": 30 / 60, "sun": 0.0, "shade": 1.0, "tunnel": 1.0}
LENGTHS = {"half": 60.0, "sun": 60.0, "shade": 20.0, "tunnel": 20.0}


def paths(*names, fields="name:string,level:integer,modes:string", crs="EPSG:28992") -> QgsVectorLayer:
    """Return the lines of these names, or all."""
    uri = f"LineString?crs={crs}&" + "&".join(f"field={field}" for field in fields.split(","))
    rows = []
    for name in names or LINES:
        points, modes, level = LINES[name]
        values = {"name": name, "level": level, "modes": modes}
        rows.append((line(*points), [values.get(field.partition(":")[0]) for field in fields.split(",")]))
    return scene.layer(uri, "paths", rows)


def neighbourhoods(*rows, crs="EPSG:28992") -> QgsVectorLayer:
    rows = rows or (("west", box(0, 0, 50, 60)), ("east", box(50, 0, 100, 60)), ("nobody", box(90, 50, 95, 55)))
    return scene.layer(f"Polygon?crs={crs}&field=name:string", "areas", [(shape, [name]) for name, shape in rows])


@pytest.fixture
def maps(qgis_app, tmp_path):
    (tmp_path / "out").mkdir()
    make_maps(tmp_path)
    return tmp_path


@pytest.fixture
def run(maps):
    """Return a function that runs the algorithm; what is given takes the place of the good input."""

    def start(feedback=None, context=None, **changed):
        inputs = {
            "PATHS": paths(),
            "DTM": str(maps / "dtm.tif"),
            "DSM": str(maps / "dsm.tif"),
            "NORM": "Bouwadaptief",
            "ROUTES": str(maps / "out" / "routes.gpkg"),
        }
        return scene.run(RouteShade, inputs | changed, feedback, context)

    return start


def rows(results, output="ROUTES"):
    layer = QgsVectorLayer(results[output], output)
    assert layer.isValid() and layer.crs() == RD
    return {feature["name"]: feature for feature in layer.getFeatures()}


def percents(results, output="ROUTES"):
    return {name: feature["shade_percent"] for name, feature in rows(results, output).items()}


def test_every_route_has_the_share_of_its_length_in_the_shade_and_the_worst_come_first(run):
    results = run()
    found = rows(results)
    assert list(found) == ["sun", "half", "shade", "tunnel"]
    assert {name: (route["shade_percent"], route["length"]) for name, route in found.items()} == {
        name: (100.0 * share, LENGTHS[name]) for name, share in SHARES.items()
    }
    assert [route["rank"] for route in found.values()] == [1, 2, 3, 4]
    assert [route["meets"] for route in found.values()] == [False, True, True, True]
    assert [found["half"][name] for name in ("level", "modes")] == [0, "walk,cycle"]
    assert found["half"].geometry().length() == 60.0


def test_numbers_weigh_by_length(run):
    feedback = Feedback()
    results = run(feedback)
    shaded = sum(SHARES[name] * LENGTHS[name] for name in SHARES)
    assert {name: results[name] for name in results if name != "ROUTES"} == pytest.approx(
        {
            "SHADE_PERCENT": 100.0 * shaded / sum(LENGTHS.values()),
            "ROUTES_MEETING_PERCENT": 75.0,
            "LENGTH_BELOW": 60.0,
            "WORST_PERCENT": 0.0,
        }
    )
    assert "43.8 % of 160 m of routes lies in the shade. 3 of 4 routes meet the norm" in feedback.infos[-1]
    assert feedback.warnings == []


def test_only_routes_of_the_users_count(run):
    assert percents(run(USERS="cycle")) == {"half": 50.0, "cycle": 75.0}
    assert set(percents(run(USERS="walk or cycle"))) == {*SHARES, "cycle"}
    assert set(percents(run(PATHS=paths(fields="name:string")))) == set(LINES)


class TestNorm:
    def when(self, feedback) -> str:
        return feedback.infos[-1].split(",")[0]

    def test_with_a_moment_of_its_own_takes_the_year_of_the_users(self, run):
        feedback = Feedback()
        assert percents(run(feedback, MOMENT="2031-12-01T09:00:00"))["half"] == 50.0
        assert self.when(feedback) == f"On 2031-06-21 {NOON:%H:%M}"
        run(feedback, TIME_ZONE="UTC")
        assert self.when(feedback) == f"On 2026-06-21 {NOON - timedelta(hours=2):%H:%M}"

    def test_of_the_hottest_time_takes_the_moment_of_the_user(self, run):
        feedback = Feedback()
        assert percents(run(feedback, NORM="HvA", MOMENT=MOMENT)) == percents(run())
        assert self.when(feedback) == f"On {NOON:%Y-%m-%d %H:%M}"
        # With the sun low in the east (7 h by the sun) the shadow lies west of the wall.
        assert percents(run(NORM="HvA", MOMENT="2026-06-21T08:40:00"))["half"] < 10.0

    @pytest.mark.parametrize(("norm", "least"), [("HvA", 40.0), ("Bouwadaptief", 50.0), ("own", 75.0)])
    def test_is_met_from_its_percentage_on(self, run, norm, least):
        """The sail lets through what makes the share of the route just meet the norm, or miss it by a tenth."""
        for light, meets in ((100.0 - least, True), (100.1 - least, False)):
            results = run(
                PATHS=paths("sun"), SAILS=sails((3.0, box(0, 8, 60, 12))), SAIL_LIGHT=light, NORM=norm, MOMENT=MOMENT,
                PERCENT=75.0,
            )  # fmt: skip
            assert rows(results)["sun"]["meets"] is meets
            assert results["ROUTES_MEETING_PERCENT"] == (100.0 if meets else 0.0)
            assert results["LENGTH_BELOW"] == (0.0 if meets else 60.0)

    def test_of_the_table_has_a_source(self):
        norms = read_norms()
        assert [(norm.routes, norm.neighbourhoods, norm.day) for norm in norms.values()] == [
            (40.0, 30.0, None), (50.0, 50.0, (6, 21)),
        ]  # fmt: skip
        assert all(len(row["source"]) > 20 for row in read_table("shade_norms"))


def test_light_through_sails_counts(run):
    sail = sails((3.0, box(0, 8, 30, 12)))
    assert percents(run(SAILS=sail, SAIL_LIGHT=0.0))["sun"] == 50.0
    assert percents(run(SAILS=sail, SAIL_LIGHT=40.0))["sun"] == 30.0


def test_trees_shade_by_the_light_they_stop(run, maps):
    trees = vegetation(maps)
    assert percents(run(CHM=trees))["sun"] == 48.5
    assert percents(run(CHM=trees, LEAVES="bare"))["sun"] == 25.0
    assert percents(run(CHM=trees, LEAVES="opaque", DSM=None))["sun"] == 50.0


def test_without_buildings_only_a_tunnel_is_shaded(run):
    assert percents(run(DSM=None)) == {"half": 0.0, "sun": 0.0, "shade": 0.0, "tunnel": 100.0}


def test_neighbourhoods_take_the_routes_that_lie_in_them(run, maps):
    results = run(NEIGHBOURHOODS=neighbourhoods(), NEIGHBOURHOOD_SHADE=str(maps / "out" / "areas.gpkg"))
    found = rows(results, "NEIGHBOURHOOD_SHADE")
    assert list(found) == ["east", "west", "nobody"]
    fields = ("length", "shade_percent", "meets", "rank")
    assert {name: [area[field] for field in fields] for name, area in found.items()} == {
        "east": [40.0, 0.0, False, 1],
        "west": [120.0, 58.3, True, 2],  # 30 m of the route 'half', 'shade' and 'tunnel' of 20 m each
        "nobody": [0.0, NULL, NULL, NULL],
    }
    assert percents(results) == percents(run())


def test_neighbourhoods_have_a_norm_of_their_own(run, maps):
    """A third of the way is shaded: enough for a neighbourhood, not for a route."""
    area = neighbourhoods(("here", box(35, 0, 80, 60)))
    results = run(
        PATHS=paths("half"), NEIGHBOURHOODS=area, NEIGHBOURHOOD_SHADE=str(maps / "out" / "areas.gpkg"), NORM="HvA",
        MOMENT=MOMENT,
    )  # fmt: skip
    here = rows(results, "NEIGHBOURHOOD_SHADE")["here"]
    assert (here["shade_percent"], here["meets"]) == (33.3, True)


def test_where_neighbourhoods_overlap_the_first_has_the_route(run, maps):
    areas = neighbourhoods(("first", box(0, 0, 40, 60)), ("second", box(30, 0, 60, 60)))
    results = run(
        PATHS=paths("half"), NEIGHBOURHOODS=areas, NEIGHBOURHOOD_SHADE=str(maps / "out" / "areas.gpkg")
    )
    found = rows(results, "NEIGHBOURHOOD_SHADE")
    assert (found["first"]["length"], found["second"]["length"]) == (20.0, 20.0)


def test_without_neighbourhoods_their_result_is_not_written(run, maps):
    results = run(NEIGHBOURHOOD_SHADE=str(maps / "out" / "areas.gpkg"))
    assert "NEIGHBOURHOOD_SHADE" not in results
    assert [path.name for path in (maps / "out").iterdir()] == ["routes.gpkg"]


def test_what_lies_outside_does_not_count_and_what_is_unknown_has_no_result(run):
    uri = "LineString?crs=EPSG:28992&field=name:string"
    lines = {"out": ((-20, 32.5), (50, 32.5)), "on the wall": ((20, 29.5), (40, 29.5)), "along": ((0, 20), (40, 20))}
    layer = scene.layer(uri, "lines", [(line(*points), [name]) for name, points in lines.items()])
    feedback = Feedback()
    results = run(feedback, PATHS=layer)
    found = rows(results)
    assert [found["out"][name] for name in ("length", "known_length", "shade_percent")] == [70.0, 50.0, 60.0]
    assert [found["on the wall"][name] for name in ("known_length", "shade_percent", "meets", "rank")] == [
        0.0, NULL, NULL, NULL,
    ]  # fmt: skip
    assert list(found) == ["along", "out", "on the wall"]
    assert (results["ROUTES_MEETING_PERCENT"], results["LENGTH_BELOW"]) == (50.0, 40.0)
    assert any(warning.startswith("1 routes lie outside") for warning in feedback.warnings)
    assert "SHADE_PERCENT" not in run(PATHS=scene.layer(uri, "lines", [(line(*lines["on the wall"]), ["x"])]))


def test_a_route_in_parts_and_with_bends_is_one_route(run):
    """A circular arc of 5 m radius in the sun, and 15 m in the shade."""
    curve = (
        f"MultiCurve(({GRID.west + 25} {GRID.south + 32.5}, {GRID.west + 40} {GRID.south + 32.5}), "
        f"CircularString({GRID.west + 60} {GRID.south + 10}, {GRID.west + 65} {GRID.south + 15}, "
        f"{GRID.west + 70} {GRID.south + 10}))"
    )
    layer = scene.layer("MultiCurve?crs=EPSG:28992&field=name:string", "bends", [(curve, ["bend"])])
    bend = rows(run(PATHS=layer))["bend"]
    assert bend["length"] == pytest.approx(15.0 + 5.0 * np.pi, abs=0.02)
    assert bend["shade_percent"] == pytest.approx(100.0 * 15.0 / (15.0 + 5.0 * np.pi), abs=0.1)


def test_routes_from_a_file_keep_their_order_and_older_results_are_replaced(run, maps):
    layer = paths("shade", "half", "sun", fields="name:string,shade_percent:string,modes:string")
    saved = scene.save(layer, maps / "paths.gpkg")
    found = rows(run(PATHS=saved))
    assert list(found) == ["sun", "half", "shade"]
    assert found["half"]["shade_percent"] == 50.0
    assert [field.name() for field in found["half"].fields()].count("shade_percent") == 1


def test_routes_in_degrees_are_reprojected(run):
    transform = QgsCoordinateTransform(RD, QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
    moved = QgsVectorLayer("LineString?crs=EPSG:4326&field=name:string", "paths", "memory")
    for feature in paths("half", fields="name:string").getFeatures():
        geometry = feature.geometry()
        assert geometry.transform(transform) == Qgis.GeometryOperationResult.Success
        feature.setGeometry(geometry)
        assert moved.dataProvider().addFeature(feature)
    assert percents(run(PATHS=moved))["half"] == pytest.approx(50.0, abs=0.5)


class TestBadInput:
    @pytest.fixture
    def refused(self, run, maps):
        def refuse(where, what, **bad):
            with pytest.raises(QgsProcessingException) as error:
                run(**bad)
            message = str(error.value)
            place, _, rest = message.partition(": ")
            fault, _, remedy = rest.partition(". Expected: ")
            assert (place, message.count("Expected: ")) == (where, 1) and what in fault and "." in remedy, message
            assert not list((maps / "out").iterdir()), "something was left behind"

        return refuse

    @pytest.mark.parametrize(("name", "make"), [("PATHS", paths), ("NEIGHBOURHOODS", neighbourhoods)])
    def test_layers_without_features_crs_or_place(self, refused, name, make):
        good = make()
        empty = QgsVectorLayer(good.source(), good.name(), "memory")
        assert empty.dataProvider().truncate()
        refused(good.name(), "no features", **{name: empty})
        refused(good.name(), "no coordinate reference system", **{name: make(crs="")})
        refused(good.name(), "no features", **{name: make(crs="EPSG:32631")})

    def test_neighbourhoods_that_cross_themselves(self, refused):
        bow_tie = ring((0, 0), (50, 50), (50, 0), (0, 50))
        refused("areas", "invalid", NEIGHBOURHOODS=neighbourhoods(("bow tie", bow_tie)))

    def test_paths_for_nobody(self, refused):
        refused("paths", "no line is open to these users: walk, cycle", PATHS=paths("road"), USERS="walk or cycle")

    def test_levels_that_are_no_numbers(self, refused):
        layer = scene.layer(
            "LineString?crs=EPSG:28992&field=level:string", "paths", [(line(*LINES["sun"][0]), ["below"])]
        )
        refused("paths", "'level' holds 1 values that are no numbers", PATHS=layer)

    @pytest.mark.parametrize("moment", ["2026-07-01T02:00:00", "2026-12-21T08:50:00"])
    def test_a_moment_without_sun(self, refused, moment):
        refused(moment[:16].replace("T", " "), "the sun is lower than 2°", NORM="HvA", MOMENT=moment)

    def test_an_unknown_time_zone(self, refused):
        refused("Europe/Almere", "there is no time zone", TIME_ZONE="Europe/Almere")

    def test_heights_on_another_grid(self, refused, maps):
        other = Grid(60, 100, 1.0, 140001.0, 480060.0)
        dsm = scene.raster(maps / "moved.tif", surface(), SURFACE, other)
        refused("moved", "does not lie on the grid of 'dtm'", DSM=dsm)

    def test_a_sail_without_height(self, refused):
        refused("sails", "1 shade sails have no height", SAILS=sails((None, box(0, 8, 60, 12))))

    @pytest.mark.parametrize("percent", [0.0, 101.0])
    def test_a_percentage_that_is_none(self, run, percent):
        with pytest.raises(QgsProcessingException, match="PERCENT"):
            run(NORM="own", PERCENT=percent)


@pytest.mark.parametrize("at", [0.0, 5.0, 12.0, 90.0, 95.0, 97.5])
def test_stopping_leaves_nothing_behind(run, maps, at):
    run(Feedback(cancel_at=at), NEIGHBOURHOODS=neighbourhoods(), NEIGHBOURHOOD_SHADE=str(maps / "out" / "areas.gpkg"))
    assert not list((maps / "out").iterdir())


def classes(layer) -> dict[str, str]:
    """Return the label of the class in which each feature is drawn."""
    expression = QgsExpression(layer.renderer().classAttribute())
    labels = {category.value(): category.label() for category in layer.renderer().categories()}
    context = layer.createExpressionContext()
    found = {}
    for feature in layer.getFeatures():
        context.setFeature(feature)
        found[feature["name"]] = labels[expression.evaluate(context)]
    return found


def test_legends_state_the_moment_and_the_norm(run, maps):
    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    targets = {"ROUTES": str(maps / "out" / "routes.gpkg"), "NEIGHBOURHOOD_SHADE": str(maps / "out" / "areas.gpkg")}
    for name, path in targets.items():
        context.addLayerToLoadOnCompletion(path, QgsProcessingContext.LayerDetails(name, project, name))
    moment = f"{NOON:%Y-%m-%d %H:%M}"
    run(context=context, NEIGHBOURHOODS=neighbourhoods(), NORM="HvA", MOMENT=moment.replace(" ", "T"), **targets)
    drawn, titles = {}, {}
    for name, path in targets.items():
        details = context.layerToLoadOnCompletionDetails(path)
        assert details.groupName == "Stadstweeling: Shade on routes"
        layer = QgsVectorLayer(path, name)
        details.postProcessor().postProcessLayer(layer, context, Feedback())
        titles[name] = layer.renderer().categories()[0].label()
        drawn |= classes(layer)
    assert titles == {
        "ROUTES": f"Share in the shade on {moment}; HvA: at least 40 %",
        "NEIGHBOURHOOD_SHADE": f"Share in the shade on {moment}; HvA: at least 30 %",
    }
    assert drawn == {
        "sun": "< 20 %", "half": "40–70 %", "shade": "≥ 70 %", "tunnel": "≥ 70 %",
        "east": "< 15 %", "west": "30–65 %", "nobody": "Not known",
    }  # fmt: skip
