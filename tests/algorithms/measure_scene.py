"""Measures drawn on the tiny street: the base layers and the helpers that all tests of measures share."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsVectorLayer

from ...processing.adapters.rasters import read_raster
from ...processing.algorithms.measures.applymeasures import RASTERS, ApplyMeasures
from ...processing.engine.variables import CANOPY, SURFACE
from . import scene
from .scene import GRID, HOUSE

WEST, SOUTH = GRID.west, GRID.south
LAYERS = (
    "VARIANT_BUILDINGS", "VARIANT_TREES", "VARIANT_GREEN_SPACES", "LINKS", "SINKS", "SAILS", "COST", "CONFLICTS",
)  # fmt: skip
TREE = (30.0, 50.0)
"""Where a tree of 8 m with a crown of 6 m stands, from the south-western corner."""


def box(west, south, east, north) -> str:
    corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    return f"Polygon(({', '.join(f'{WEST + x} {SOUTH + y}' for x, y in corners)}))"


def point(x, y) -> str:
    return f"Point({WEST + x} {SOUTH + y})"


def line(*places) -> str:
    return f"LineString({', '.join(f'{WEST + x} {SOUTH + y}' for x, y in places)})"


BOW = f"Polygon(({WEST} {SOUTH}, {WEST + 9} {SOUTH + 9}, {WEST + 9} {SOUTH}, {WEST} {SOUTH + 9}, {WEST} {SOUTH}))"


def measures(kind: str, *rows, fields: str = "", crs: str = "EPSG:28992") -> QgsVectorLayer:
    """Return a layer of measures: (text, kind, …) each; `fields` as name:type,name:type."""
    wanted = "".join(f"&field={field}" for field in ("kind:string", *filter(None, fields.split(","))))
    return scene.layer(f"{kind}?crs={crs}{wanted}", "my measures", [(text, rest) for text, *rest in rows])


@pytest.fixture
def base(tmp_path):
    """The base layers as parameters."""
    return write_base(tmp_path / "base")


def write_base(folder) -> dict:
    """Write the base layers to a new folder; return the parameters."""
    folder.mkdir()
    dtm, cover = scene.ground(), scene.cover()
    chm = np.zeros(GRID.shape, np.float32)
    row, column = GRID.row_column(WEST + TREE[0], SOUTH + TREE[1])
    chm[row - 1 : row + 1, column - 1 : column + 1] = 8.0
    dsm = dtm + chm
    dsm[HOUSE] += 6.0
    house = [(scene.box_of_house(), ["old house", 6.0, 1])]
    fields = "field=name:string&field=height:double&field=dwellings:integer"
    trees = [(point(*TREE), ["old tree", 8.0, 6.0, 2.0])]
    sizes = "field=name:string&field=height:double&field=crown_diameter:double&field=crown_base:double"
    pipe = [(line((0, 4), (80, 4)), [1.0])]
    park = [(box(20, 8, 60, 30), ["old park", True, "park"]), (box(60, 50, 70, 58), ["old garden", False, "garden"])]
    names = "field=name:string&field=public:boolean&field=kind:string"
    return {
        "DTM": scene.raster(folder / "dtm.tif", dtm),
        "DSM": scene.raster(folder / "dsm.tif", dsm, SURFACE),
        "CHM": scene.raster(folder / "chm.tif", chm, CANOPY),
        "LANDCOVER": scene.codes(folder / "cover.tif", cover),
        "BUILDINGS": scene.save(scene.layer(f"Polygon?crs=EPSG:28992&{fields}", "b", house), folder / "houses.gpkg"),
        "TREES": scene.save(scene.layer(f"Point?crs=EPSG:28992&{sizes}", "t", trees), folder / "trees.gpkg"),
        "GREEN_SPACES": scene.save(scene.layer(f"Polygon?crs=EPSG:28992&{names}", "g", park), folder / "green.gpkg"),
        "UTILITIES": scene.layer("LineString?crs=EPSG:28992&field=clearance:double", "pipes", pipe),
    }


@pytest.fixture
def run(base, tmp_path):
    """Return a function that runs the algorithm; what is given takes the place of the good input."""
    return runner(base, tmp_path / "out")


def runner(base, out):
    """Return that function, with its results in a new folder."""
    out.mkdir()
    outputs = {name: str(out / f"{name.lower()}.tif") for name in RASTERS}
    outputs |= {name: str(out / f"{name.lower()}.gpkg") for name in LAYERS}

    def start(feedback=None, **changed):
        return scene.run(ApplyMeasures, base | outputs | changed, feedback)

    return start


def rows(results, name) -> list[dict]:
    layer = QgsVectorLayer(results[name], name, "ogr")
    return [dict(zip(layer.fields().names(), feature.attributes(), strict=True)) for feature in layer.getFeatures()]


def values(results, name) -> np.ndarray:
    return read_raster(results[name]).values


def before(base, name) -> np.ndarray:
    return read_raster(base[name]).values
