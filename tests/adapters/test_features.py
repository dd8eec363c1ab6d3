"""Reading vector layers with everything that can be wrong with them, and burning them onto a grid."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate

from ...processing.adapters.features import inspect_features, qgs_features, qgs_fields, rasterise, read_features
from ...processing.engine.errors import BadGeometry, BadValues, MissingCrs, MissingField, NoFeatures
from ...processing.engine.grid import Grid
from ...processing.engine.layers import TREES, FeatureLayer, Field
from ...processing.engine.study.findings import GeometryRepaired

GRID = Grid(10, 10, 1.0, 0.0, 10.0)
CONTEXT = QgsCoordinateTransformContext()
SQUARE = "Polygon((1 1, 4 1, 4 4, 1 4, 1 1))"
BOW_TIE = "Polygon((5 5, 9 9, 9 5, 5 9, 5 5))"
NAN, INFINITE = float("nan"), float("inf")
SPIKE = "Polygon((0 0, 5 5, 0 0))"


@pytest.fixture
def layer(qgis_app):
    """Make a layer in memory of (geometry, *attributes)."""

    def make(*features, kind="Polygon", fields="", crs="EPSG:28992"):
        result = QgsVectorLayer(f"{kind}?crs={crs}{fields}", "a layer", "memory")
        for geometry, *attributes in features:
            feature = QgsFeature(result.fields())
            if geometry is not None:
                feature.setGeometry(QgsGeometry.fromWkt(geometry))
            feature.setAttributes(attributes)
            assert result.dataProvider().addFeature(feature)
        return result

    return make


def inspect(source, *fields, grid=GRID, crs="EPSG:28992", repair=False):
    wkt = QgsCoordinateReferenceSystem(crs).toWkt()
    features, problems = inspect_features(source, "a layer", fields, grid, wkt, CONTEXT, repair)
    return features, {type(problem): problem for problem in problems}


class TestFields:
    HEIGHT = Field("height", float, "m")

    def test_a_null_and_a_missing_field_become_the_default(self, layer):
        source = layer((SQUARE, NULL), (SQUARE, 2.5), fields="&field=floor:double")
        features, problems = inspect(source, Field("floor", float, "m", 0.15), Field("use", str, "", "house"))
        assert features.columns == {"floor": [0.15, 2.5], "use": ["house", "house"]} and problems == {}

    def test_a_field_without_default_must_exist(self, layer):
        _, problems = inspect(layer((SQUARE,)), self.HEIGHT)
        assert list(problems) == [MissingField]
        with pytest.raises(MissingField, match="'height'"):
            read_features(layer((SQUARE,)), "a layer", [self.HEIGHT], GRID, "", CONTEXT)

    def test_numbers_in_a_text_field_are_numbers(self, layer):
        features, problems = inspect(layer((SQUARE, "3.5"), fields="&field=height:string"), self.HEIGHT)
        assert features.columns["height"] == [3.5] and problems == {}

    @pytest.mark.parametrize(("kind", "value"), [("string", "tall"), ("double", NAN), ("double", INFINITE)])
    def test_what_is_no_number_is_named_and_counts_as_null(self, layer, kind, value):
        features, problems = inspect(layer((SQUARE, value), fields=f"&field=height:{kind}"), self.HEIGHT)
        assert features.columns["height"] == [None] and list(problems) == [BadValues]
        assert "'height'" in str(problems[BadValues]) and "feature 1" in str(problems[BadValues])

    def test_dates_can_be_read_as_text(self, layer):
        source = layer((SQUARE, QDate(2024, 2, 29)), (SQUARE, NULL), fields="&field=end:date")
        assert inspect(source, Field("end", str, "", ""))[0].columns["end"] == ["2024-02-29", ""]


class TestGeometries:
    def test_bad_ones_are_left_out_and_counted(self, layer):
        features, problems = inspect(layer((SQUARE,), (BOW_TIE,), (None,), ("Polygon EMPTY",)))
        assert len(features) == 1 and features.ids == [1]
        assert list(problems) == [BadGeometry] and problems[BadGeometry].values["count"] == 3

    def test_or_repaired_where_that_is_possible(self, layer):
        features, problems = inspect(layer((SQUARE,), (BOW_TIE,), (SPIKE,), (None,)), repair=True)
        assert [round(geometry.area(), 6) for geometry in features.geometries] == [9.0, 8.0]
        assert all(geometry.isGeosValid() for geometry in features.geometries)
        assert problems[GeometryRepaired].values == {"count": 1, "first": 2}
        assert problems[BadGeometry].values["count"] == 2

    def test_processing_does_not_stop_at_the_first_invalid_one(self, layer, tmp_path):
        """QGIS wraps the sources of an algorithm and checks each geometry, unless told otherwise."""
        invalid, context = layer((SQUARE,), (BOW_TIE,)), QgsProcessingContext()
        context.setInvalidGeometryCheck(Qgis.InvalidGeometryCheck.AbortOnInvalid)
        context.temporaryLayerStore().addMapLayer(invalid)
        definition = QgsProcessingFeatureSourceDefinition(invalid.id())
        source = QgsProcessingUtils.variantToSource(definition, context)
        features, problems = inspect(source)
        assert len(features) == 1 and list(problems) == [BadGeometry]

    def test_only_those_on_the_grid_are_read(self, layer):
        far = "Polygon((100 100, 101 100, 101 101, 100 101, 100 100))"
        assert inspect(layer((far,), (SQUARE,)))[0].ids == [2]
        assert list(inspect(layer((far,)))[1]) == [NoFeatures]

    def test_nothing_is_an_answer_where_that_can_be_and_the_layer_is_in_its_place(self, layer):
        """A layer without features, or with features on two sides; not one that lies elsewhere."""
        far, opposite = (f"Polygon(({x} {x}, {x + 1} {x}, {x + 1} {x + 1}, {x} {x}))" for x in (100, -100))
        wkt = QgsCoordinateReferenceSystem("EPSG:28992").toWkt()
        for good in (layer(), layer((far,), (opposite,))):
            assert len(read_features(good, "a layer", (), GRID, wkt, CONTEXT, may_be_empty=True)) == 0
            with pytest.raises(NoFeatures):
                read_features(good, "a layer", (), GRID, wkt, CONTEXT)
        with pytest.raises(NoFeatures):
            read_features(layer((far,)), "a layer", (), GRID, wkt, CONTEXT, may_be_empty=True)
        with pytest.raises(MissingCrs):
            read_features(layer(crs=""), "a layer", (), GRID, wkt, CONTEXT, may_be_empty=True)

    def test_another_coordinate_system_is_reprojected(self, layer):
        """The tower of Amersfoort is the origin of the Dutch system: 155000, 463000."""
        tower = layer(("Point(5.38720621 52.15517440)",), kind="Point", crs="EPSG:4326")
        features, problems = inspect(tower, grid=Grid(10, 10, 1.0, 154995.0, 463005.0))
        point = features.geometries[0].asPoint()
        assert problems == {} and (point.x(), point.y()) == pytest.approx((155000.0, 463000.0), abs=0.5)

    def test_no_coordinate_system(self, layer):
        assert MissingCrs in inspect(layer((SQUARE,), crs=""))[1]


class TestRasterise:
    def burn(self, *wkts, **options):
        return rasterise([QgsGeometry.fromWkt(wkt) for wkt in wkts], Grid(4, 5, 1.0, 0.0, 4.0), **options)

    def test_a_cell_belongs_to_the_polygon_of_its_centre(self):
        labels = self.burn("Polygon((0.6 0.6, 3.4 0.6, 3.4 2.4, 0.6 2.4, 0.6 0.6))")
        assert labels.tolist() == [[0] * 5, [0] * 5, [0, 1, 1, 0, 0], [0] * 5]

    def test_the_last_one_counts(self):
        whole, part = "Polygon((0 0, 5 0, 5 4, 0 4, 0 0))", "Polygon((0 0, 1 0, 1 4, 0 4, 0 0))"
        assert self.burn(whole, part, values=[6, 11])[0].tolist() == [11, 6, 6, 6, 6]

    def test_all_touched(self):
        assert self.burn("LineString(0.1 3.9, 4.9 3.9)", all_touched=True)[0].tolist() == [1] * 5

    def test_holes_and_parts(self):
        ring = "MultiPolygon(((0 0, 3 0, 3 3, 0 3, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1)), ((4 3, 5 3, 5 4, 4 4, 4 3)))"
        assert self.burn(ring).sum() == 9

    def test_curves(self):
        circle = "CurvePolygon(CircularString(0 2, 2 4, 4 2, 2 0, 0 2))"
        assert self.burn(circle).tolist() == self.burn("Polygon((0 2, 1 4, 3 4, 4 2, 3 0, 1 0, 0 2))").tolist()
        assert self.burn(circle).any()

    def test_nothing(self):
        assert self.burn().shape == (4, 5) and not self.burn().any()


def test_features_of_a_schema_have_its_fields():
    columns = {"height": np.array([7.5]), "crown_diameter": [4.0], "crown_base": [None], "species": ["Tilia"]}
    (tree,) = qgs_features(FeatureLayer(TREES, [np.array([[3.0, 4.0]])], columns))
    assert tree.attributes() == [7.5, 4.0, NULL, "Tilia"] and tree.geometry().asWkt() == "Point (3 4)"
    assert [field.comment() for field in qgs_fields(TREES.fields)] == ["m", "m", "m", ""]
