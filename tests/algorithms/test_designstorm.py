"""The design storm algorithm: what it writes, what it tells, and what it refuses."""

from __future__ import annotations

import pytest
from qgis.core import (
    NULL,
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QImage

from ...processing.adapters.hyetographs import read_hyetograph
from ...processing.algorithms.flood.designstorm import DesignStorm
from ...processing.engine.flood.storm_statistics import rain_depth


@pytest.fixture
def algorithm(qgis_processing):
    return DesignStorm().create()


@pytest.fixture
def context():
    return QgsProcessingContext()


def run(algorithm, context, **parameters):
    parameters = {"OUTPUT": "memory:", **parameters}
    assert algorithm.checkParameterValues(parameters, context) == (True, "")
    results, finished = algorithm.run(parameters, context, QgsProcessingFeedback())
    assert finished
    return results


def refused(algorithm, context, **parameters) -> str:
    valid, message = algorithm.checkParameterValues({"OUTPUT": "memory:", **parameters}, context)
    assert not valid
    return message


def own_table(rows, fields=("start_s", "end_s", "rain_mm"), kind="double") -> QgsVectorLayer:
    layer = QgsVectorLayer("None?" + "&".join(f"field={field}:{kind}" for field in fields), "my storm", "memory")
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return layer


def test_a_storm_of_once_in_a_hundred_years_in_2050(algorithm, context, tmp_path):
    picture = tmp_path / "bui één.png"
    results = run(
        algorithm, context, STORM="statistics", RETURN_PERIOD=100, DURATION=2, HORIZON="2050H", SHAPE="Euler II",
        PICTURE=str(picture),
    )
    total = rain_depth(7200.0, 100.0, 1.5)
    assert results["TOTAL_MM"] == pytest.approx(total)
    assert results["DURATION_H"] == 2.0
    assert results["RETURN_PERIOD_HORIZON"] == pytest.approx(100.0)
    assert results["RETURN_PERIOD_NOW"] > 100.0
    assert f"{total:.1f} mm in 120 minutes" in results["SUMMARY"]
    table = context.getMapLayer(results["OUTPUT"])
    assert not table.isSpatial()
    assert table.fields().names() == ["start_s", "end_s", "rain_mm", "intensity_mm_h"]
    rows = [feature.attributes() for feature in table.getFeatures()]
    assert len(rows) == 24
    assert sum(row[2] for row in rows) == pytest.approx(total)
    assert max(row[3] for row in rows) == pytest.approx(results["PEAK_MM_H"])
    assert all(row[3] == pytest.approx(row[2] * 3600.0 / (row[1] - row[0])) for row in rows)
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (1200, 700)
    colours = {image.pixelColor(x, 590).name() for x in range(120, 1070)}
    assert "#56b4e9" in colours  # bars stand on the axis


@pytest.mark.parametrize(
    "storm, total, hours, now, in_2050",
    (
        ("70 mm in 1 h", 70.0, 1.0, 200.0, 156.0),
        ("160 mm in 2 h", 160.0, 2.0, 2208.0, 1735.0),
        ("130 mm in 48 h", 130.0, 48.0, 270.0, 192.0),
        ("RIONED 08", 19.8, 1.0, 1.94, 1.6),
        ("RIONED 10", 35.7, 0.75, None, None),
    ),
)
def test_standard_storms_and_how_rare_they_are(algorithm, context, storm, total, hours, now, in_2050):
    results = run(algorithm, context, STORM=storm, HORIZON="2050H")
    assert (results["TOTAL_MM"], results["DURATION_H"]) == pytest.approx((total, hours))
    assert results["RETURN_PERIOD_HORIZON"] < results["RETURN_PERIOD_NOW"]
    if now:
        assert results["RETURN_PERIOD_NOW"] == pytest.approx(now, abs=0.505)
        assert results["RETURN_PERIOD_HORIZON"] == pytest.approx(in_2050, abs=0.505)


def test_every_storm_climate_and_shape_can_be_run(algorithm, context):
    def options(name):
        return algorithm.parameterDefinition(name).options()

    for storm in options("STORM")[:-1]:
        assert run(algorithm, context, STORM=storm)["TOTAL_MM"] > 0.0
    for climate in options("HORIZON"):
        assert run(algorithm, context, HORIZON=climate)["RETURN_PERIOD_HORIZON"] == pytest.approx(100.0)
    for shape in options("SHAPE"):
        assert run(algorithm, context, SHAPE=shape, DURATION=4)["DURATION_H"] == 4.0


def test_the_present_climate_is_told_once(algorithm, context):
    results = run(algorithm, context, HORIZON="now")
    assert results["RETURN_PERIOD_NOW"] == results["RETURN_PERIOD_HORIZON"] == pytest.approx(100.0)
    assert results["SUMMARY"].count("once in") == 1


def test_ten_minutes_may_be_given_in_rounded_hours(algorithm, context):
    results = run(algorithm, context, DURATION=0.167, RETURN_PERIOD=10, HORIZON="now")
    assert results["TOTAL_MM"] == pytest.approx(17.5, abs=0.05)


def test_its_own_table_comes_back_unchanged(algorithm, context):
    first = run(algorithm, context, STORM="RIONED 10")
    layer = context.getMapLayer(first["OUTPUT"])
    second = run(algorithm, context, STORM="own table", TABLE=layer)
    again = context.getMapLayer(second["OUTPUT"])
    assert [f.attributes() for f in again.getFeatures()] == [f.attributes() for f in layer.getFeatures()]


def test_a_table_of_texts_as_from_csv_is_read():
    storm = read_hyetograph(own_table([("0", "60", "1.5"), ("120", "180", " 2 ")], kind="string"), "my storm")
    assert storm.depths.tolist() == [1.5, 0.0, 2.0]


def test_an_own_storm_shorter_than_the_statistics_has_no_return_period(algorithm, context):
    results = run(algorithm, context, STORM="own table", TABLE=own_table([(0, 60, 5.0)]))
    assert "RETURN_PERIOD_NOW" not in results
    assert "outside the statistics" in results["SUMMARY"]


@pytest.mark.parametrize(
    "parameters, words",
    (
        ({"DURATION": 0}, "the duration is 0 hours"),
        ({"DURATION": -1}, "the duration is -1 hours"),
        ({"DURATION": 241}, "between 0.167 and 240 hours"),
        ({"DURATION": float("nan")}, "duration"),
        ({"RETURN_PERIOD": -5}, "the return period is -5 years"),
        ({"RETURN_PERIOD": 0.4}, "between 0.5 and 1000 years"),
        ({"RETURN_PERIOD": 1001}, "between 0.5 and 1000 years"),
        ({"DURATION": 0.2}, "12 minutes cannot be cut in blocks of 5 minutes"),
        ({"BLOCK": 0}, "BLOCK"),
        ({"SHAPE": "STOWA 1d (4 h)"}, "for a storm of 4 hours"),
        ({"STORM": "own table"}, "no table is chosen"),
        ({"STORM": "a big one"}, "STORM"),
    ),
)
def test_bad_parameters_give_one_clear_message(algorithm, context, parameters, words):
    assert words in refused(algorithm, context, **parameters)


@pytest.mark.parametrize(
    "rows, words",
    (
        ([], "has no rows"),
        ([(0, 300, 1), (300, 600, NULL)], "row 2 has no number in the field 'rain_mm'"),
        ([(0, 300, -1)], "row 1 has -1 mm of rain"),
        ([(0, 0, 1)], "row 1 runs from 0 to 0 s"),
        ([(0, 300, 1), (200, 600, 1)], "row 2 starts at 200 s, before the previous row ends at 300 s"),
    ),
)
def test_bad_tables_give_one_clear_message(algorithm, context, rows, words):
    message = refused(algorithm, context, STORM="own table", TABLE=own_table(rows))
    assert message.startswith("my storm: ")
    assert words in message


def test_a_missing_field_is_named(algorithm, context):
    table = own_table([(0, 1)], fields=("minutes", "rain_mm"))
    assert "the field 'start_s' is missing" in refused(algorithm, context, STORM="own table", TABLE=table)


def test_nothing_is_left_where_a_result_cannot_be_written(algorithm, context, tmp_path):
    picture, table = tmp_path / "storm.png", tmp_path / "storm.gpkg"
    absent = tmp_path / "absent"
    for parameters in (
        {"PICTURE": str(picture), "OUTPUT": str(absent / "storm.gpkg")},
        {"PICTURE": str(absent / "storm.png"), "OUTPUT": str(table)},
    ):
        with pytest.raises(QgsProcessingException):
            algorithm.run(parameters, context, QgsProcessingFeedback(), {}, False)
        assert list(tmp_path.iterdir()) == []
