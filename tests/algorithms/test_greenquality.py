"""Green quality in QGIS: grass, paving, a house and a ditch, with a row of crowns over the paving."""

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

from ...processing.adapters.green_quality_inputs import CROWN, read_green_factors
from ...processing.adapters.rasters import read_raster
from ...processing.adapters.tables import read_table
from ...processing.algorithms.trees.greenquality import GreenQuality
from ...processing.engine.grid import Grid
from ...processing.engine.variables import CANOPY
from ...resources import TABLES
from . import scene
from .scene import GRID

CELL = GRID.cell_area / 10_000.0
NORTH, SOUTH = (140012, 480036, 140080, 480060), (140012, 480000, 140080, 480036)
FAR = (150000, 480000, 150010, 480010)


def heights() -> np.ndarray:
    """Return crowns of 8 m over 20 cells of paving in the south."""
    chm = np.zeros(GRID.shape, np.float32)
    chm[20:22, 20:30] = 8.0
    return chm


def box(west, south, east, north) -> str:
    return f"Polygon(({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}))"


def areas(*boxes, crs="EPSG:28992") -> QgsVectorLayer:
    rows = [(box(*each), [f"buurt {number}"]) for number, each in enumerate(boxes or (NORTH, SOUTH))]
    return scene.layer(f"Polygon?crs={crs}&field=name:string", "buurten", rows)


@pytest.fixture
def run(qgis_app, tmp_path):
    """Return a function that runs the algorithm on the street."""
    inputs = {
        "LANDCOVER": scene.codes(tmp_path / "cover.tif", scene.cover()),
        "CHM": scene.raster(tmp_path / "chm.tif", heights(), CANOPY),
    }
    (tmp_path / "out").mkdir()
    outputs = {
        "BIOTOPE_FACTOR": str(tmp_path / "out" / "factor.tif"), "NEIGHBOURHOOD_GREEN": str(tmp_path / "out" / "g.gpkg")
    }  # fmt: skip

    def execute(feedback=None, **parameters):
        given = inputs | {"NEIGHBOURHOODS": areas()} | outputs | parameters
        return scene.run(GreenQuality, given, feedback or scene.Feedback())

    return execute


@pytest.fixture
def refused(run, tmp_path):
    def refuse(**parameters):
        with pytest.raises(QgsProcessingException) as error:
            run(**parameters)
        assert list((tmp_path / "out").iterdir()) == []
        message = str(error.value)
        assert message.count("Expected: ") == 1 and "should not have" not in message
        return message

    return refuse


def counted() -> dict[int, int]:
    """Return the cells of each code."""
    return dict(zip(*np.unique(scene.cover(), return_counts=True), strict=True))


def test_both_indicators_by_hand(run):
    cells = counted()
    results = run(CONCENTRATION=35.0)
    grass, paving, roof = cells[scene.GRASS], cells[scene.PAVING], cells[scene.ROOF]
    assert results["PM10_KG_PER_YEAR"] == pytest.approx(CELL * (36.42 * grass + 72.85 * 20))
    assert results["PM10_KG_PER_HA"] == pytest.approx(results["PM10_KG_PER_YEAR"] / (CELL * GRID.cells))
    assert results["BIOTOPE_AREA_FACTOR"] == pytest.approx(grass / (grass + paving + roof))
    assert results["GREEN_SHARE"] == pytest.approx(100 * grass / (grass + paving + roof))
    assert results["LAND_AREA"] == pytest.approx(GRID.cell_area * (grass + paving + roof))


def test_less_in_the_air_is_less_caught(run):
    assert run()["PM10_KG_PER_YEAR"] == pytest.approx(run(CONCENTRATION=35.0)["PM10_KG_PER_YEAR"] * 16 / 35)


def test_neighbourhoods(run):
    layer = QgsVectorLayer(run(CONCENTRATION=35.0)["NEIGHBOURHOOD_GREEN"], "out")
    north, south = layer.getFeatures()
    assert (north["name"], south["name"]) == ("buurt 0", "buurt 1")
    house = 4 * 8
    assert north["biotope_area_factor"] == pytest.approx((12 * 34 - house) / (12 * 34), abs=1e-3)
    assert south["biotope_area_factor"] == 0.0 and south["green_percent"] == 0.0
    assert south["pm10_kg_year"] == pytest.approx(CELL * 72.85 * 20, abs=1e-3)
    assert (north["known_percent"], south["known_percent"]) == (100.0, 100.0)


def test_map(run):
    factor = read_raster(run()["BIOTOPE_FACTOR"]).values
    assert np.isnan(factor[scene.DITCH]).all() and (factor[scene.HOUSE] == 0.0).all()
    assert factor[2, 20] == 1.0 and factor[20, 20] == 0.0, "a crown does not change the ground"


def test_each_indicator_comes_with_what_it_is_not(run):
    feedback = scene.Feedback()
    run(feedback)
    said = " ".join(feedback.infos)
    assert "no measure of the air in the street" in said and "not of biodiversity" in said
    assert "unconfirmed" in said
    algorithm = GreenQuality().create()
    titles = {output.name(): output.description() for output in algorithm.outputDefinitions()}
    assert "no measure of the air" in titles["PM10_KG_PER_YEAR"]
    assert "unconfirmed" in titles["BIOTOPE_AREA_FACTOR"] and "biodiversity" in titles["BIOTOPE_AREA_FACTOR"]
    assert "RIVM 680705019/2011" in algorithm.shortHelpString()


def test_styles_say_it_too(run, tmp_path):
    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    chosen = {"BIOTOPE_FACTOR": str(tmp_path / "f.tif"), "NEIGHBOURHOOD_GREEN": str(tmp_path / "n.gpkg")}
    for name, path in chosen.items():
        context.addLayerToLoadOnCompletion(path, QgsProcessingContext.LayerDetails(name, project, name))
    inputs = {"LANDCOVER": str(tmp_path / "cover.tif"), "CHM": str(tmp_path / "chm.tif"), "NEIGHBOURHOODS": areas()}
    scene.run(GreenQuality, inputs | chosen, context=context)
    layers = [QgsRasterLayer(chosen["BIOTOPE_FACTOR"], "f"), QgsVectorLayer(chosen["NEIGHBOURHOOD_GREEN"], "n")]
    for layer, path in zip(layers, chosen.values(), strict=True):
        context.layerToLoadOnCompletionDetails(path).postProcessor().postProcessLayer(layer, context, scene.Feedback())
    assert "not of biodiversity" in layers[0].renderer().shader().rasterShaderFunction().colorRampItemList()[0].label
    assert "unconfirmed" in layers[0].metadata().abstract()
    labels = [category.label() for category in layers[1].renderer().categories()]
    assert "unconfirmed" in labels[0] and labels[1:3] == ["< 0.15", "0.15–0.3"]


def test_unknown_heights_count_for_nothing(run, tmp_path):
    chm = heights()
    chm[:15] = np.nan
    results = run(
        CHM=scene.raster(tmp_path / "half.tif", chm, CANOPY), NEIGHBOURHOODS=areas(NORTH, SOUTH),
        feedback=(feedback := scene.Feedback()), CONCENTRATION=35.0,
    )  # fmt: skip
    assert results["PM10_KG_PER_YEAR"] == pytest.approx(CELL * 72.85 * 20)
    north, _ = QgsVectorLayer(results["NEIGHBOURHOOD_GREEN"], "out").getFeatures()
    assert north["biotope_area_factor"] == NULL and north["pm10_kg_year"] == NULL
    assert any("2 neighbourhoods are known in part" in line for line in feedback.warnings)


def test_own_table(run, tmp_path):
    own = tmp_path / "eigen.csv"
    text = (TABLES / "green_quality.csv").read_text("utf-8")
    own.write_text(text.replace("broadleaf,72.85", "conifer,126.93", 1), "utf-8")
    results = run(TABLE=str(own), CONCENTRATION=35.0)
    assert results["PM10_KG_PER_YEAR"] == pytest.approx(CELL * (36.42 * counted()[scene.GRASS] + 126.93 * 20))


class TestBadInput:
    @pytest.mark.parametrize(
        ("old", "new", "problem"),
        [
            ("1,Roof", "1.5,Roof", "row 3 has '1.5' as code"),
            ("2,Closed", "1,Closed", "row 4 has '1' as code, or has it twice"),
            ("grass,36.42", "grass,-1", "row 8 has '-1' as pm10_kg_ha_year"),
            ("grass,36.42,35", "grass,36.42,0", "row 8 has '0' as at_pm10_ug_m3"),
            ("partly sealed,0.3", "partly sealed,3", "row 5 has '3' as biotope_factor"),
            ("sealed,0,0", "sealed,0,yes", "row 3 has 'yes' as green"),
            ("0,Crown", "100,Crown", "as biotope_factor|as green|no row with code 0"),
            ("code,name", "number,name", "missing: code"),
        ],
    )
    def test_own_table(self, refused, tmp_path, old, new, problem):
        own = tmp_path / "eigen.csv"
        text = (TABLES / "green_quality.csv").read_text("utf-8")
        assert old in text
        own.write_text(text.replace(old, new, 1), "utf-8")
        message = refused(TABLE=str(own))
        assert message.startswith(str(own)) and any(part in message for part in problem.split("|"))

    def test_codes_without_a_row(self, refused, tmp_path):
        cover = scene.cover()
        cover[0, 0] = 200
        assert "codes that the table does not know: 200" in refused(LANDCOVER=scene.codes(tmp_path / "x.tif", cover))

    def test_another_grid(self, refused, tmp_path):
        grid = Grid(15, 20, 4.0, GRID.west, GRID.north)
        other = scene.raster(tmp_path / "coarse.tif", np.zeros(grid.shape, np.float32), CANOPY, grid)
        assert "coarse: the raster does not lie on the grid of 'cover'" in refused(CHM=other)

    def test_heights_that_are_none(self, refused, tmp_path):
        assert "the vegetation height" in refused(CHM=scene.raster(tmp_path / "cm.tif", 100 * heights(), CANOPY))

    def test_heights_without_bare_ground(self, refused, tmp_path):
        chm = np.where(heights() > 0, heights(), np.nan)
        assert "all that is known is canopy" in refused(CHM=scene.raster(tmp_path / "trees.tif", chm, CANOPY))

    @pytest.mark.parametrize(("layer", "word"), [("crs", "no coordinate reference system"), ("far", "no features")])
    def test_neighbourhoods(self, refused, layer, word):
        assert word in refused(NEIGHBOURHOODS=areas(crs="") if layer == "crs" else areas(FAR))

    @pytest.mark.parametrize("value", [-1.0, 1e9])
    def test_concentration(self, run, value):
        with pytest.raises(QgsProcessingException, match="CONCENTRATION"):
            run(CONCENTRATION=value)


def test_stopping_leaves_nothing_behind(tmp_path, run):
    feedback = scene.Feedback(cancel_at=0.0)
    algorithm = GreenQuality().create()
    inputs = {
        "LANDCOVER": str(tmp_path / "cover.tif"), "CHM": str(tmp_path / "chm.tif"),
        "BIOTOPE_FACTOR": str(tmp_path / "out" / "f.tif"),
    }  # fmt: skip
    results, _ = algorithm.run(inputs, QgsProcessingContext(), feedback, {}, False)
    assert "BIOTOPE_FACTOR" not in results and list((tmp_path / "out").iterdir()) == []


RATES = {"none": 0.0, "broadleaf": 72.85, "grass": 36.42, "crops": 12.25}
FACTORS = {
    "sealed": 0.0, "partly sealed": 0.3, "semi-open": 0.5, "green roof": 0.7, "connected to the soil": 1.0,
    None: None,
}  # fmt: skip


class TestTable:
    def test_numbers_are_those_of_their_class(self):
        for row in read_table("green_quality"):
            assert row["pm10_kg_ha_year"] == RATES[row["pm10_class"]] and row["at_pm10_ug_m3"] == 35.0
            assert row["biotope_factor"] == FACTORS[row["biotope_class"]]
            assert row["source"]

    def test_codes_and_green_are_those_of_the_land_cover(self):
        factors = read_green_factors()
        cover = {int(row["code"]): row for row in read_table("landcover")}
        assert factors.kinds.keys() == cover.keys() and CROWN not in cover
        assert {code: kind.green for code, kind in factors.kinds.items()} == {
            code: bool(row["vegetated"]) for code, row in cover.items()
        }
        names = {row["code"]: row["name"] for row in read_table("green_quality") if row["code"]}
        assert names == {row["code"]: row["name"] for row in cover.values()}
