"""Structures in the cloudburst: those of measures and those of one's own layers, and what is refused."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from ...processing.adapters.rasters import read_raster
from ...processing.algorithms.flood.cloudburst import Cloudburst
from . import scene
from .measure_scene import base as base
from .measure_scene import box, line, measures, point, rows
from .measure_scene import run as run
from .scene import Feedback

CLOSED = {f"EDGE_{side}": "closed" for side in ("WEST", "EAST", "NORTH", "SOUTH")}
DIP = point(61, 19)
"""The lowest place of the street."""


@pytest.fixture
def flood(base, tmp_path):
    """Return a function that floods the street, with its edges closed, and gives the results."""

    def start(feedback=None, **changed):
        (tmp_path / "water").mkdir(exist_ok=True)
        inputs = {
            "DTM": base["DTM"], "LANDCOVER": base["LANDCOVER"], "STORM": scene.storm(), "AFTER": 0.2,
            "MAX_DEPTH": str(tmp_path / "water" / "depth.tif"), "VOLUMES": str(tmp_path / "water" / "volumes.gpkg"),
        }  # fmt: skip
        return scene.run(Cloudburst, inputs | CLOSED | changed, feedback)

    return start


def sinks(geometry: str, *features) -> QgsVectorLayer:
    """Return a layer of sinks: (text, kind, capacity, volume) each."""
    uri = f"{geometry}?crs=EPSG:28992&field=kind:string&field=capacity:double&field=volume:double"
    return scene.layer(uri, "my sinks", [(text, rest) for text, *rest in features])


def links(*features, fields="kind:string,capacity:double,head:double") -> QgsVectorLayer:
    """Return a layer of culverts and pumps: (text, kind, capacity, head) each."""
    uri = "LineString?crs=EPSG:28992" + "".join(f"&field={field}" for field in fields.split(","))
    return scene.layer(uri, "my links", [(text, rest) for text, *rest in features])


def balanced(results) -> bool:
    volumes = [dict(row) for row in rows(results, "VOLUMES")]
    return all(abs(row["error"]) <= 1e-6 * max(row["rain"], 1.0) for row in volumes)


def test_the_structures_of_a_variant_reach_the_flood(run, flood):
    """A pump empties the dip into the ditch, boxes fill, a gully, a gutter and the drain of a wadi run."""
    areas = measures(
        "Polygon", (box(50, 12, 58, 24), "underground_storage", 0.1, None), (box(64, 12, 72, 24), "wadi", 0.2, 50.0),
        fields="depth:double,drain:double",
    )  # fmt: skip
    lines = measures(
        "LineString", (line((61, 19), (10, 19)), "pump", 20.0), (line((54, 26), (70, 26)), "drain", 5.0),
        (line((58, 10), (64, 28)), "culvert", 100.0), fields="capacity:double",
    )  # fmt: skip
    variant = run(MEASURES_POLYGON=areas, MEASURES_LINE=lines, MEASURES_POINT=measures("Point", (DIP, "gully")))
    assert (variant["MEASURES_APPLIED"], variant["MEASURES_REFUSED"]) == (6, 0)
    city = {"DTM": variant["VARIANT_DTM"], "LANDCOVER": variant["VARIANT_LANDCOVER"]}
    feedback = Feedback()
    plain = flood(**city)
    built = flood(feedback, **city, LINKS=variant["LINKS"], SINKS=variant["SINKS"])
    assert balanced(plain) and balanced(built) and not any("do nothing" in text for text in feedback.warnings)
    assert plain["UNDERGROUND_M3"] == 0.0 and built["UNDERGROUND_M3"] == pytest.approx(0.1 * 96.0, rel=0.01)
    assert built["SEWER_M3"] > plain["SEWER_M3"] + 1.0 and built["OPEN_WATER_M3"] > plain["OPEN_WATER_M3"] + 1.0
    assert built["STORED_M3"] < 0.85 * plain["STORED_M3"]


def test_a_variant_without_structures_floods_as_without_the_layers(run, flood):
    variant = run()
    depths = []
    for given in ({}, {"LINKS": variant["LINKS"], "SINKS": variant["SINKS"]}):
        depths.append(read_raster(flood(**given)["MAX_DEPTH"]).values)
    np.testing.assert_array_equal(*depths)


def test_points_lines_and_polygons_of_ones_own(flood):
    plain = flood()
    for layer in (
        sinks("Point", (DIP, "gully", 3.0, None)),
        sinks("LineString", (line((60, 17), (60, 21)), "drain", 3.0, None)),
        sinks("Polygon", (box(58, 16, 64, 22), "wadi", 3.0, None)),
        sinks("Polygon", (box(61.2, 18.2, 61.4, 18.4), "gully", 3.0, None)),
    ):
        results = flood(SINKS=layer)
        assert results["SEWER_M3"] > plain["SEWER_M3"] + 0.5 and balanced(results), layer.geometryType()


def test_what_is_pumped_out_of_the_study_is_outflow(flood):
    results = flood(LINKS=links((line((61, 19), (99, 19)), "pump", 5.0, None)))
    assert 1.0 < results["OUTFLOW_M3"] <= 0.005 * (240.0 + 720.0) and balanced(results)


def test_a_culvert_brings_the_water_of_the_dip_to_the_ditch(flood):
    """The ditch lies at −0.4 m and the dip a little higher."""
    plain = flood()
    results = flood(LINKS=links((line((10, 19), (61, 19)), "culvert", 50.0, None)))
    assert results["OPEN_WATER_M3"] > plain["OPEN_WATER_M3"] + 1.0 and balanced(results)


def test_what_does_nothing_is_said(flood):
    feedback = Feedback()
    given = links(
        (line((61, 19), (99, 19)), "culvert", 5.0, None), (line((40, 40), (61, 19)), "pump", 5.0, None),
        (line((61.1, 19), (61.2, 19)), "pump", 5.0, None),
    )  # fmt: skip
    flood(feedback, LINKS=given, SINKS=sinks("Point", (point(40, 40), "gully", 5.0, None)))
    assert [text for text in feedback.warnings if text.startswith("4 structures do nothing")]


PUMP = line((61, 19), (10, 19))


@pytest.mark.parametrize(
    ("name", "make", "words"),
    [
        ("LINKS", lambda: links((PUMP, "siphon", 5.0, None)), "'siphon' as its kind. Expected: one of: culvert, pump"),
        ("LINKS", lambda: links((PUMP, None, 5.0, None)), "one of: culvert, pump"),
        ("LINKS", lambda: links((PUMP, "pump", None, None)), "has no capacity. Expected: a number (l/s)"),
        ("LINKS", lambda: links((PUMP, "pump", -1.0, None)), "capacity of feature 1 is -1 l/s"),
        ("LINKS", lambda: links((PUMP, "culvert", 1.0, 0.0)), "head of feature 1 is 0 m"),
        ("LINKS", lambda: links((PUMP,), fields="capacity:double"), "the field 'kind' is missing"),
        ("LINKS", lambda: links((line((500, 500), (510, 510)), "pump", 1.0, None)), "no features"),
        ("SINKS", lambda: sinks("Point", (DIP, "well", 1.0, None)), "gully, drain, wadi, underground_storage"),
        ("SINKS", lambda: sinks("Point", (DIP, "gully", None, 3.0)), "has no capacity"),
        ("SINKS", lambda: sinks("Point", (DIP, "underground_storage", 3.0, None)), "no volume. Expected: a number (m³"),
        ("SINKS", lambda: sinks("Point", (DIP, "underground_storage", None, -3.0)), "volume of feature 1 is -3 m³"),
        ("SINKS", lambda: scene.layer("Point?crs=&field=kind:string", "my sinks", [(DIP, ["gully"])]), "coordinate"),
    ],
)  # fmt: skip
def test_bad_structures_are_refused(flood, tmp_path, name, make, words):
    with pytest.raises(QgsProcessingException) as error:
        flood(**{name: make()})
    assert words in str(error.value) and f"my {name.lower()}" in str(error.value)
    assert not list((tmp_path / "water").iterdir())
