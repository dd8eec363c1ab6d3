"""Every kind of measure drawn in QGIS: which layers of the variant it changes, green spaces, structures, variants."""

from __future__ import annotations

import pytest
from qgis.core import NULL, QgsGeometry, QgsProcessingException, QgsVectorLayer

from ...processing.adapters.measure_tables import read_kinds
from ...processing.algorithms.heat.shadows import Shadows
from ...processing.algorithms.measures.applymeasures import RASTERS
from ...processing.engine.layers import LINKS
from . import scene
from .measure_scene import BOW, LAYERS, box, line, measures, point, rows, runner, values, write_base
from .measure_scene import base as base
from .measure_scene import run as run
from .scene import Feedback

LAWN, ROOF, ALONG, SPOT = box(24, 12, 34, 22), box(36, 32, 52, 44), line((24, 16), (34, 16)), point(29, 16)
AT_TREE = box(26, 46, 34, 54)
NEW = "ground, surface, land cover"
CHANGES = {
    "demolish": (ROOF, "surface, land cover, buildings"),
    "fell": (AT_TREE, "surface, vegetation, trees"),
    "raise_ground": (LAWN, "ground, surface"),
    "dig": (LAWN, "ground, surface"),
    "lower_street": (LAWN, "ground, surface"),
    "water_square": (AT_TREE, f"{NEW}, green spaces"),
    "wadi": (LAWN, f"{NEW}, sinks"),
    "ditch": (LAWN, f"{NEW}, green spaces"),
    "pond": (AT_TREE, "ground, surface, vegetation, land cover, trees, green spaces"),
    "permeable_paving": (LAWN, "land cover, green spaces"),
    "paving": (LAWN, "land cover, green spaces"),
    "green": (LAWN, "land cover, green spaces"),
    "cool_surface": (LAWN, ""),
    "building": (AT_TREE, "surface, vegetation, land cover, buildings, trees, green spaces"),
    "green_roof": (ROOF, "land cover"),
    "water_roof": (ROOF, "land cover"),
    "kerb": (ALONG, "ground, surface"),
    "underground_storage": (LAWN, "sinks"),
    "drain": (ALONG, "sinks"),
    "gully": (SPOT, "sinks"),
    "culvert": (ALONG, "links"),
    "pump": (ALONG, "links"),
    "shade_sail": (LAWN, "sails"),
    "tree_row": (ALONG, "surface, vegetation, trees"),
    "tree": (SPOT, "surface, vegetation, trees"),
}
"""Where each kind is drawn, and the layers of the variant that it changes: no other."""
PARK = box(20, 8, 60, 56)


def layers_of(results) -> dict[str, object]:
    """Return what is in each layer of a variant, such that equal means the same."""
    words = {"VARIANT_DTM": "ground", "VARIANT_DSM": "surface", "VARIANT_CHM": "vegetation",
             "VARIANT_LANDCOVER": "land cover"}  # fmt: skip
    found = {words[name]: values(results, name).tobytes() for name in RASTERS}
    for name in LAYERS[:-2]:
        layer = QgsVectorLayer(results[name], name, "ogr")
        shapes = [(feature.geometry().asWkt(3), str(feature.attributes()[1:])) for feature in layer.getFeatures()]
        found[name.removeprefix("VARIANT_").lower().replace("_", " ")] = sorted(shapes)
    return found


def draw(kind: str, text: str, **fields) -> dict[str, QgsVectorLayer]:
    """Return the parameter with one measure."""
    geometry = text.partition("(")[0]
    names = ",".join(f"{name}:{'string' if isinstance(value, str) else 'double'}" for name, value in fields.items())
    layer = measures(geometry, (text, kind, *fields.values()), fields=names)
    return {f"MEASURES_{geometry.removesuffix('String').upper()}": layer}


def test_each_kind_of_the_table_has_its_row():
    assert list(read_kinds()) == list(CHANGES)


@pytest.fixture
def park(tmp_path):
    """A green space round all that is drawn."""
    return save_park(tmp_path)


def save_park(folder) -> str:
    """Write that green space to a folder; return its path."""
    layer = scene.layer("Polygon?crs=EPSG:28992&field=name:string&field=public:boolean&field=kind:string", "g",
                        [(PARK, ["park", True, "park"])])  # fmt: skip
    return scene.save(layer, folder / "park.gpkg")


@pytest.fixture(scope="module")
def unchanged(qgis_app, tmp_path_factory):
    """What is in the layers of a variant without measures."""
    folder = tmp_path_factory.mktemp("unchanged")
    return layers_of(runner(write_base(folder / "base"), folder / "out")(GREEN_SPACES=save_park(folder)))


@pytest.mark.parametrize("kind", CHANGES)
def test_it_changes_these_layers_and_no_other(run, park, unchanged, kind):
    text, expected = CHANGES[kind]
    drain = {"drain": 10.0} if kind == "wadi" else {}
    results = run(GREEN_SPACES=park, **draw(kind, text, **drain))
    assert results["MEASURES_REFUSED"] == 0 and rows(results, "COST")[0]["applied"] >= 1
    after = layers_of(results)
    assert ", ".join(name for name in after if after[name] != unchanged[name]) == expected


class TestGreenSpaces:
    def test_without_measures_they_stay_as_they_are(self, run):
        spaces = rows(run(), "VARIANT_GREEN_SPACES")
        assert [(row["name"], row["public"], row["kind"]) for row in spaces] == [
            ("old park", True, "park"), ("old garden", False, "garden"),
        ]  # fmt: skip

    def test_a_pond_is_cut_out_of_the_park(self, run):
        results = run(**draw("pond", LAWN))
        layer = QgsVectorLayer(results["VARIANT_GREEN_SPACES"], "green", "ogr")
        areas = {feature["name"]: feature.geometry().area() for feature in layer.getFeatures()}
        assert areas == {"old park": 40 * 22 - 100.0, "old garden": 80.0}

    def test_a_park_that_is_cut_in_two_becomes_two(self, run):
        results = run(**draw("water_square", box(36, 6, 40, 31)))
        spaces = [row for row in rows(results, "VARIANT_GREEN_SPACES") if row["name"] == "old park"]
        assert len(spaces) == 2 and len({row["fid"] for row in spaces}) == 2 and all(row["public"] for row in spaces)

    def test_a_green_space_that_is_built_over_goes(self, run):
        results = run(**draw("building", box(58, 48, 72, 59)))
        assert [row["name"] for row in rows(results, "VARIANT_GREEN_SPACES")] == ["old park"]

    @pytest.mark.parametrize(("given", "public"), [({}, True), ({"public": "no"}, False)])
    def test_green_for_paving_makes_one(self, run, given, public):
        results = run(**draw("green", box(64, 10, 74, 20), **given))
        new = rows(results, "VARIANT_GREEN_SPACES")[-1]
        assert (new["name"], new["public"], new["kind"]) == (NULL, public, "green")

    def test_the_first_one_where_there_is_no_layer(self, run):
        results = run(GREEN_SPACES=None, **draw("green", LAWN))
        (new,) = rows(results, "VARIANT_GREEN_SPACES")
        assert (new["public"], new["kind"]) == (True, "green")

    def test_a_house_on_new_green_is_cut_out_of_it(self, run):
        drawn = measures("Polygon", (box(64, 14, 74, 20), "building"), (box(64, 10, 74, 20), "green"))
        results = run(GREEN_SPACES=None, MEASURES_POLYGON=drawn, APPLY_CONFLICTING=True)
        layer = QgsVectorLayer(results["VARIANT_GREEN_SPACES"], "green", "ogr")
        assert [feature.geometry().area() for feature in layer.getFeatures()] == [40.0]

    def test_a_field_of_text_says_true(self, run):
        """A layer that says it in words goes on to do so."""
        layer = scene.layer("Polygon?crs=EPSG:28992&field=public:string", "g", [(box(0, 50, 9, 59), ["true"])])
        results = run(GREEN_SPACES=layer, **draw("green", LAWN))
        assert [row["public"] for row in rows(results, "VARIANT_GREEN_SPACES")] == ["true", "true"]

    def test_bad_geometry_is_refused(self, run, tmp_path):
        layer = scene.layer("Polygon?crs=EPSG:28992", "my green", [(BOW, [])])
        with pytest.raises(QgsProcessingException, match=r"my green.*invalid"):
            run(GREEN_SPACES=layer, **draw("green", LAWN))
        assert not list((tmp_path / "out").iterdir())


class TestStructures:
    def test_culvert_and_pump_keep_their_ends_and_numbers(self, run):
        drawn = measures(
            "LineString", (line((24, 16), (30, 24), (34, 16)), "culvert", 250.0, NULL),
            (line((30, 10), (95, 10)), "pump"),
            (line((70, 20), (95, 20)), "culvert"), fields="capacity:double,head:double",
        )  # fmt: skip
        results = run(MEASURES_LINE=drawn)
        culvert, pump = rows(results, "LINKS")
        assert (culvert["kind"], culvert["capacity"], culvert["head"]) == ("culvert", 250.0, 0.1)
        assert (pump["kind"], pump["capacity"], pump["head"]) == ("pump", 50.0, NULL)
        shapes = [feature.geometry() for feature in QgsVectorLayer(results["LINKS"], "l", "ogr").getFeatures()]
        assert shapes[0].equals(QgsGeometry.fromWkt(line((24, 16), (34, 16))))
        assert shapes[1].equals(QgsGeometry.fromWkt(line((30, 10), (95, 10)))), "what goes outside is not cut"
        (conflict,) = rows(results, "CONFLICTS")
        assert (conflict["feature"], conflict["reason"]) == (3, "outside the study")
        assert [row["amount"] for row in rows(results, "COST")] == [pytest.approx(10.0 + 80.0**0.5), 1.0, 0.0]
        assert results["COST_UNKNOWN"] == 2

    def test_each_part_of_a_multiline_is_a_culvert(self, run):
        parts = ",".join(line((x, 10), (x, 20)).removeprefix("LineString") for x in (24, 30))
        results = run(MEASURES_LINE=measures("MultiLineString", (f"MultiLineString({parts})", "culvert")))
        assert len(rows(results, "LINKS")) == 2 and rows(results, "COST")[0]["amount"] == pytest.approx(20.0)

    def test_sinks_say_how_much(self, run):
        results = run(
            **draw("wadi", LAWN, drain=36.0), **draw("gully", point(62, 19)), **draw("drain", line((60, 10), (70, 10)))
        )
        found = {row["kind"]: (row["capacity"], row["volume"]) for row in rows(results, "SINKS")}
        assert found == {"wadi": (pytest.approx(1.0), NULL), "gully": (10.0, NULL), "drain": (20.0, NULL)}
        areas = [feature.geometry().area() for feature in QgsVectorLayer(results["SINKS"], "s", "ogr").getFeatures()]
        assert areas[0] == 100.0 and 4.0 in areas, "the cell of a gully is 2 m wide"

    def test_storage_holds_its_area_times_its_depth_and_is_paid_by_area(self, run):
        results = run(**draw("underground_storage", LAWN, depth=0.5), PERIOD=0)
        (row,) = rows(results, "SINKS")
        assert (row["kind"], row["capacity"], row["volume"]) == ("underground_storage", NULL, 50.0)
        assert results["CONSTRUCTION"] == 47500.0 and results["UPKEEP"] == pytest.approx(522.5)

    def test_a_culvert_through_a_pipe_is_a_conflict(self, run):
        drawn = draw("culvert", line((30, 1), (30, 10)))
        assert rows(run(**drawn), "CONFLICTS")[0]["reason"] == "within the clearance of a cable or pipe"
        assert rows(run(**drawn), "LINKS") == []
        assert len(rows(run(**drawn, APPLY_CONFLICTING=True), "LINKS")) == 1

    def test_the_head_of_both_tables_is_the_same(self):
        assert read_kinds()["culvert"].parameters["head"].default == LINKS.field("head").default


class TestVariants:
    def layer(self, *variants, kind="green"):
        boxes = [(box(20 + 8 * n, 10, 26 + 8 * n, 16), kind, name) for n, name in enumerate(variants)]
        return measures("Polygon", *boxes, fields="variant:string")

    def test_only_its_own_measures_are_carried_out(self, run):
        drawn = self.layer("Green", "Grey", "Green", NULL)
        assert run(MEASURES_POLYGON=drawn, VARIANT="Green")["MEASURES_APPLIED"] == 2
        assert run(MEASURES_POLYGON=drawn, VARIANT="Grey")["GREEN_CHANGE"] == 36.0
        assert run(MEASURES_POLYGON=drawn)["MEASURES_APPLIED"] == 4

    def test_a_variant_that_no_layer_has_is_the_base_and_said(self, run):
        feedback = Feedback()
        empty = measures("Point", fields="variant:string")
        results = run(feedback, MEASURES_POLYGON=self.layer("Grey"), MEASURES_POINT=empty, VARIANT="Gren")
        assert results["MEASURES_APPLIED"] == 0
        assert feedback.warnings == ["No measure belongs to the variant 'Gren'."]

    def test_a_layer_that_knows_no_variants_is_refused(self, run, tmp_path):
        with pytest.raises(QgsProcessingException, match="my measures: the field 'variant' is missing"):
            run(**draw("green", LAWN), VARIANT="Green")
        assert not list((tmp_path / "out").iterdir())

    def test_what_is_wrong_in_another_variant_does_not_matter(self, run):
        drawn = measures(
            "Polygon", (LAWN, "green", "Green"), (BOW, "green", "Grey"), (LAWN, "moat", "Grey"), ("", "green", "Grey"),
            fields="variant:string",
        )  # fmt: skip
        assert run(MEASURES_POLYGON=drawn, VARIANT="Green")["MEASURES_APPLIED"] == 1
        with pytest.raises(QgsProcessingException):
            run(MEASURES_POLYGON=drawn, VARIANT="Grey")

    @pytest.mark.parametrize("name", ["It's \"green\"", "Groen één"])
    def test_names_may_be_anything(self, run, name):
        assert run(MEASURES_POLYGON=self.layer(name, "Grey"), VARIANT=name)["MEASURES_APPLIED"] == 1


def test_the_layers_of_a_variant_without_measures_are_empty_and_the_heat_models_take_them(run):
    results = run()
    assert rows(results, "LINKS") == rows(results, "SINKS") == rows(results, "SAILS") == []
    heights = {name: results[f"VARIANT_{name}"] for name in ("DTM", "DSM", "CHM")}
    shade = [
        scene.run(Shadows, heights | {"MOMENT": "2026-06-21T13:40:00"} | sails)["SHADED_PERCENT"]
        for sails in ({}, {"SAILS": results["SAILS"]})
    ]
    assert shade[0] == shade[1]
