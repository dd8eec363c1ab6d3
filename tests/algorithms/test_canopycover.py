"""Canopy cover in QGIS, on an area that can be worked out by hand.

The area is 200 by 100 m, in cells of 1 m. A wood stands in the west, x 0–40; a pond of 20 by 20 m lies at x 100–120 and
y 40–60. Two neighbourhoods share it at x = 100.
"""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    NULL,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ...processing.adapters.canopy_results import canopy_style
from ...processing.adapters.rasters import read_raster
from ...processing.algorithms.trees.canopycover import CanopyCover
from ...processing.engine.grid import Grid
from ...processing.engine.variables import CANOPY, LAND_COVER
from . import scene
from .scene import GRASS, RD, WATER, Feedback

GRID = Grid(100, 200, 1.0, 140000.0, 480100.0)
HANDBOOK, COBRA = "Handbook minimum", "Cobra"
HOMES = {"wood": ((10, 45), 3), "street": ((80, 45), 2), "shop": ((60, 45), 0), "pond": ((105, 45), 5)}
"""South-western corner of a house of 10 by 10 m, and number of dwellings."""


def heights(value: float = 10.0) -> np.ndarray:
    values = np.zeros(GRID.shape, np.float32)
    values[:, :40] = value
    return values


def cover() -> np.ndarray:
    codes = np.full(GRID.shape, GRASS, np.float32)
    codes[40:60, 100:120] = WATER
    return codes


def box(west, south, east, north) -> str:
    points = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return f"Polygon(({', '.join(f'{GRID.west + x} {GRID.south + y}' for x, y in points)}))"


def neighbourhoods(*more, crs="EPSG:28992") -> QgsVectorLayer:
    rows = [(box(0, 0, 100, 100), ["west"]), (box(100, 0, 200, 100), ["east"]), *more]
    return scene.layer(f"Polygon?crs={crs}&field=name:string", "buurten", rows)


def homes(fields="name:string,dwellings:integer", crs="EPSG:28992") -> QgsVectorLayer:
    uri = f"Polygon?crs={crs}&" + "&".join(f"field={field}" for field in fields.split(","))
    rows = [(box(x, y, x + 10, y + 10), [name, count]) for name, ((x, y), count) in HOMES.items()]
    return scene.layer(uri, "houses", [(shape, row[: fields.count(":")]) for shape, row in rows])


def trees(*rows, fields="crown_diameter:double", crs="EPSG:28992") -> QgsVectorLayer:
    points = [(f"Point({GRID.west + x} {GRID.south + y})", [diameter]) for x, y, diameter in rows]
    return scene.layer(f"Point?crs={crs}&field={fields}", "bomen", points)


@pytest.fixture
def maps(qgis_app, tmp_path):
    (tmp_path / "out").mkdir()
    scene.raster(tmp_path / "chm.tif", heights(), CANOPY, GRID)
    scene.raster(tmp_path / "landcover.tif", cover(), LAND_COVER, GRID)
    return tmp_path


@pytest.fixture
def run(maps):
    """Return a function that runs the algorithm; what is given takes the place of the good input."""

    def start(feedback=None, context=None, **changed):
        inputs = {
            "CHM": str(maps / "chm.tif"),
            "LANDCOVER": str(maps / "landcover.tif"),
            "NEIGHBOURHOODS": neighbourhoods(),
            "HOMES": homes(),
            "PRESET": HANDBOOK,
            "LARGE_WATER": 400.0,
            "NEIGHBOURHOOD_COVER": str(maps / "out" / "areas.gpkg"),
            "HOME_COVER": str(maps / "out" / "homes.gpkg"),
            "COVER": str(maps / "out" / "cover.tif"),
        }
        return scene.run(CanopyCover, inputs | changed, feedback, context)

    return start


def rows(results, output, key="name"):
    layer = QgsVectorLayer(results[output], output)
    assert layer.isValid() and layer.crs() == RD
    return {feature[key]: feature for feature in layer.getFeatures()}


def test_neighbourhoods_have_their_share_of_the_land_without_the_pond(run):
    results = run()
    areas = rows(results, "NEIGHBOURHOOD_COVER")
    fields = ("canopy_percent", "land_area", "known_percent", "meets", "dwellings", "dwellings_meet_percent")
    assert [areas["west"][name] for name in fields] == [40.0, 10_000.0, 100.0, True, 5, 100.0]
    assert [areas["east"][name] for name in fields] == [0.0, 9_600.0, 100.0, False, 5, 0.0]
    assert results["CANOPY_PERCENT"] == pytest.approx(100.0 * 4000 / 19_600)
    assert [results[name] for name in ("NEIGHBOURHOOD_COUNT", "NEIGHBOURHOODS_MEETING")] == [2, 1]


def test_homes_are_judged_by_what_the_definition_looks_at(run):
    """In the west the neighbourhood is green enough for all, but only the wood is within 20 m of one home."""
    by_area = run()
    assert [by_area[name] for name in ("HOME_COUNT", "SHARE_MEETING", "HOMES_UNKNOWN")] == [10, 50.0, 0]
    by_home = run(PRESET=COBRA, RADIUS=20.0)
    assert by_home["SHARE_MEETING"] == 30.0
    found = rows(by_home, "HOME_COVER")
    assert [(found[name]["meets"], found[name]["neighbourhood_percent"]) for name in ("wood", "street", "pond")] == [
        (True, 40.0), (False, 40.0), (False, 0.0),
    ]  # fmt: skip
    assert found["wood"]["canopy_percent"] == 100.0 and "shop" not in found
    assert run(SCOPE="home", RADIUS=20.0)["SHARE_MEETING"] == 30.0
    assert run(PRESET=COBRA, SCOPE="neighbourhood")["SHARE_MEETING"] == 50.0


def test_the_mean_hides_what_median_and_share_tell(run):
    results = run(PRESET=COBRA, RADIUS=20.0)
    assert results["MEAN_HOME_CANOPY"] == pytest.approx(30.0)
    assert (results["MEDIAN_HOME_CANOPY"], results["SHARE_MEETING"]) == (0.0, 30.0)


def test_thresholds_decide(run, maps):
    low = scene.raster(maps / "low.tif", heights(2.0), CANOPY, GRID)
    assert run(CHM=low)["CANOPY_PERCENT"] == 0.0
    assert run(CHM=low, LEAST_HEIGHT=2.0)["CANOPY_PERCENT"] > 20.0
    assert run(LEAST_SHARE=40.0)["NEIGHBOURHOODS_MEETING"] == 1
    assert run(LEAST_SHARE=40.1)["NEIGHBOURHOODS_MEETING"] == 0
    assert run(LARGE_WATER=401.0)["LAND_AREA"] == 20_000.0
    assert run(LARGE_WATER=0.0)["LAND_AREA"] == 19_600.0


def test_crowns_count_once_where_they_overlap(run):
    """Ten crowns of 20 m in one place: their sum is 3,142 m², their union 314 m²."""
    results = run(CHM=None, TREES=trees(*[(50.5, 50.5, 20.0)] * 10))
    areas = rows(results, "NEIGHBOURHOOD_COVER")
    assert areas["west"]["canopy_percent"] == pytest.approx(np.pi, rel=0.02)
    assert areas["east"]["canopy_percent"] == 0.0


def test_a_small_neighbourhood_under_many_crowns_has_at_most_100_percent(run):
    small = (box(45, 45, 55, 55), ["small"])
    results = run(CHM=None, TREES=trees(*[(50.0, 50.0, 30.0)] * 4), NEIGHBOURHOODS=neighbourhoods(small))
    assert rows(results, "NEIGHBOURHOOD_COVER")["small"]["canopy_percent"] == 100.0


def test_trees_without_a_crown_are_left_out_with_a_warning(run):
    feedback = Feedback()
    results = run(feedback, CHM=None, TREES=trees((50.5, 50.5, 20.0), (150.5, 50.5, None)))
    assert rows(results, "NEIGHBOURHOOD_COVER")["east"]["canopy_percent"] == 0.0
    assert any("1 trees have no crown_diameter" in warning for warning in feedback.warnings)


def test_a_neighbourhood_without_data_or_homes_has_no_share(run, maps):
    known = heights()
    known[:, 150:] = np.nan
    chm = scene.raster(maps / "part.tif", known, CANOPY, GRID)
    dark, beyond = (box(160, 0, 200, 100), ["dark"]), (box(900, 0, 990, 100), ["beyond"])
    feedback = Feedback()
    results = run(feedback, CHM=chm, NEIGHBOURHOODS=neighbourhoods(dark, beyond))
    areas = rows(results, "NEIGHBOURHOOD_COVER")
    assert [areas["dark"][name] for name in ("canopy_percent", "meets", "dwellings", "dwellings_meet_percent")] == [
        NULL, NULL, 0, NULL,
    ]  # fmt: skip
    assert (areas["dark"]["land_area"], areas["dark"]["known_percent"]) == (0.0, 0.0)
    assert areas["east"]["known_percent"] == 50.0 and "beyond" not in areas
    assert results["NEIGHBOURHOOD_COUNT"] == 2
    for words in ("1 neighbourhoods have no known", "1 neighbourhoods are known in part", "1 features lie outside"):
        assert any(words in warning for warning in feedback.warnings), words


def test_homes_in_no_neighbourhood_are_unknown_not_failing(run):
    only_west = scene.layer(
        "Polygon?crs=EPSG:28992&field=name:string", "buurten", [(box(0, 0, 100, 100), ["west"])]
    )
    results = run(NEIGHBOURHOODS=only_west)
    assert [results[name] for name in ("HOME_COUNT", "SHARE_MEETING", "HOMES_UNKNOWN")] == [10, 100.0, 5]
    assert rows(results, "HOME_COVER")["pond"]["meets"] == NULL


def test_the_map_has_the_share_round_each_cell(run):
    cover = read_raster(run(RADIUS=20.0)["COVER"])
    assert cover.grid == Grid(10, 20, 10.0, GRID.west, GRID.north)
    assert cover.values[5, 1] == 100.0 and cover.values[5, 8] == 0.0
    assert cover.values[5, 3] > 50.0 > cover.values[5, 4]


def test_without_homes_and_neighbourhoods_there_is_a_map(run, maps):
    results = run(HOMES=None, NEIGHBOURHOODS=None)
    assert {path.name for path in (maps / "out").iterdir()} == {"cover.tif", "cover.qmd"}
    assert results["CANOPY_PERCENT"] == pytest.approx(100.0 * 4000 / 19_600)
    assert "SHARE_MEETING" not in results


def test_good_input_with_whole_circles_gives_no_warning(run):
    feedback = Feedback()
    run(feedback, RADIUS=5.0)
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
            assert not list((maps / "out").iterdir()), "something was left behind"

        return refuse

    def test_no_canopy_or_two(self, refused):
        refused("Canopy cover", "0 sources", CHM=None)
        refused("Canopy cover", "2 sources", TREES=trees((50, 50, 10.0)))

    def test_no_data_where_nothing_grows(self, refused, maps):
        only = np.where(heights() > 0, heights(), np.nan)
        refused("only", "all that is known is canopy", CHM=scene.raster(maps / "only.tif", only, CANOPY, GRID))

    @pytest.mark.parametrize("value", [1200.0, -40.0])
    def test_heights_in_centimetres_or_above_datum(self, refused, maps, value):
        refused("odd", "vegetation height", CHM=scene.raster(maps / "odd.tif", heights(value), CANOPY, GRID))

    def test_rasters_on_other_grids(self, refused, maps):
        coarse = Grid(50, 100, 2.0, GRID.west, GRID.north)
        path = scene.raster(maps / "coarse.tif", np.ones(coarse.shape, np.float32), CANOPY, coarse)
        refused("coarse", "does not lie on the grid", CHM=path)

    def test_land_cover_with_unknown_codes_or_nothing(self, refused, maps):
        for name, value, what in (("odd", 99.0, "99"), ("half", 2.5, "2.5"), ("empty", np.nan, "no data")):
            path = scene.raster(maps / f"{name}.tif", np.full(GRID.shape, value, np.float32), LAND_COVER, GRID)
            refused(name, what, LANDCOVER=path)

    def test_trees_without_crowns(self, refused):
        refused("bomen", "'crown_diameter' is missing", CHM=None, TREES=trees((5, 5, 1.0), fields="kroon:double"))
        refused("bomen", "none of its 2 trees", CHM=None, TREES=trees((5, 5, None), (9, 9, None)))
        refused("bomen", "600 m", CHM=None, TREES=trees((5, 5, 600.0)))
        refused("bomen", "-1 m", CHM=None, TREES=trees((5, 5, -1.0)))

    @pytest.mark.parametrize(("name", "make"), [("NEIGHBOURHOODS", neighbourhoods), ("HOMES", homes)])
    def test_layers_without_features_crs_or_place(self, refused, name, make):
        good = make()
        empty = QgsVectorLayer(good.source(), good.name(), "memory")
        assert empty.dataProvider().truncate()
        refused(good.name(), "no features", **{name: empty})
        refused(good.name(), "no coordinate reference system", **{name: make(crs="")})
        refused(good.name(), "no features", **{name: make(crs="EPSG:32631")})

    def test_a_definition_that_needs_neighbourhoods(self, refused):
        refused("Canopy cover", "looks at the neighbourhood", NEIGHBOURHOODS=None)

    def test_buildings_without_homes(self, refused):
        sheds = scene.layer("Polygon?crs=EPSG:28992&field=dwellings:integer", "sheds", [(box(5, 1, 15, 7), [0])])
        refused("sheds", "none of its 1 features", HOMES=sheds)


def test_without_trees_there_is_no_canopy(run):
    feedback = Feedback()
    results = run(feedback, CHM=None, TREES=scene.without_features(trees((5, 5, 1.0))))
    assert (results["CANOPY_PERCENT"], results["SHARE_MEETING"], results["MEAN_HOME_CANOPY"]) == (0.0, 0.0, 0.0)
    assert "bomen: there are none in the area." in feedback.warnings


@pytest.mark.parametrize("at", [0.0, 10.0, 30.0, 90.0])
def test_stopping_leaves_nothing_behind(run, maps, at):
    run(Feedback(cancel_at=at))
    assert not list((maps / "out").iterdir())


def test_legends_state_the_definition(run, maps):
    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    names = {"areas": "gpkg", "homes": "gpkg", "cover": "tif"}
    for name, ending in names.items():
        destination = str(maps / "out" / f"{name}.{ending}")
        context.addLayerToLoadOnCompletion(destination, QgsProcessingContext.LayerDetails(name, project, name))
    run(context=context, PRESET=COBRA, RADIUS=50.0)
    titles = {}
    for name, ending in names.items():
        destination = str(maps / "out" / f"{name}.{ending}")
        details = context.layerToLoadOnCompletionDetails(destination)
        assert details.groupName == "Stadstweeling: Canopy cover"
        layer = QgsVectorLayer(destination, name) if ending == "gpkg" else QgsRasterLayer(destination, name)
        details.postProcessor().postProcessLayer(layer, context, Feedback())
        if ending == "gpkg":
            titles[name] = layer.renderer().categories()[0].label()
        else:
            titles[name] = layer.renderer().shader().rasterShaderFunction().colorRampItemList()[0].label
    start = "Canopy (vegetation ≥ 2.5 m), % of the land without water ≥ 400 m², "
    assert titles["areas"] == start + "in the neighbourhood; rule: ≥ 30 %"
    assert titles["homes"] == titles["cover"] == start + "within 50 m; rule: ≥ 30 %"


def test_classes_stand_against_the_rule(qgis_app):
    style = canopy_style("canopy_percent", 30.0, "title", "unknown")
    assert [label for _, _, label in style.classes] == [
        "< 10 %", "10–20 %", "20–30 %", "30–40 %", "≥ 40 %", "unknown"
    ]  # fmt: skip


class TestDelft:
    """264 by 229 m of Delft, of which the canopy was measured to be 16.5 % (README of the data)."""

    @pytest.fixture
    def share(self, maps, real_data):
        """Return a function that gives the canopy (%) from the heights or the trees of Delft, all of it land."""
        folder = real_data("delft")
        heights = folder / "chm_vegetatie_0.5m.tif"
        grid = read_raster(heights).grid
        land = scene.raster(maps / "land.tif", np.full(grid.shape, GRASS, np.float32), LAND_COVER, grid)

        def canopy(by):
            source = {"CHM": str(heights)} if by == "CHM" else {"TREES": self.trees(folder, maps)}
            return scene.run(CanopyCover, {"LANDCOVER": land, "PRESET": HANDBOOK, **source})["CANOPY_PERCENT"]

        return canopy

    @staticmethod
    def trees(folder, maps):
        copy = maps / "bomen.gpkg"  # SQLite wants to write beside the file
        copy.write_bytes((folder / "bomen_afgeleid.gpkg").read_bytes())
        found = QgsVectorLayer(str(copy), "bomen")
        rows = [(feature.geometry().asWkt(), [feature["kroondiam_m"]]) for feature in found.getFeatures()]
        assert len(rows) == 260
        return scene.layer("Point?crs=EPSG:28992&field=crown_diameter:double", "bomen", rows)

    def test_canopy_from_heights(self, share):
        assert share("CHM") == pytest.approx(16.5, abs=1.0)

    def test_canopy_from_crowns_is_less_because_discs_overlap(self, share):
        """Discs as large as the crowns overlap, where the crowns themselves do not; their sum is 15.6 %."""
        assert share("TREES") == pytest.approx(14.3, abs=0.2)
