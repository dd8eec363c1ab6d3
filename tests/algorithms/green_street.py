"""A street for the score of 3-30-300 that can be worked out by hand, 400 by 60 m, on flat ground.

A footpath runs along y = 15 into a park west of x = 20. Houses of 10 by 6 m stand with their fronts at y = 20, 5 m from
it. Three trees with crowns of 8 m (50 m²) stand 10 m behind the house "near", in a neighbourhood of 28 by 18 m of which
they cover 3 × 52 of 504 cells, 31 %. One such tree stands behind "few", 290 m from the park; nothing behind "far",
370 m from it. The house "alone" lies in no neighbourhood.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsVectorLayer

from ...processing.engine.grid import Grid
from ...processing.engine.variables import LAND_COVER
from . import scene
from .scene import GRASS, PAVING, RD, ROOF

GRID = Grid(60, 400, 1.0, 140000.0, 480060.0)
HOUSES = {
    # west end, front, use, dwellings
    "near": (100, 20, "house", 2),
    "few": (300, 20, "house", 5),
    "far": (380, 20, "flats", 3),
    "school": (200, 20, "School", 0),
    "alone": (20, 40, "house", 1),
}
TREES = ((95, 36), (105, 36), (115, 36), (305, 36))
LEAFY, BARE = (91, 22, 119, 40), (150, 0, 400, 60)
NEAR_CANOPY = 100.0 * 3 * 52 / (28 * 18)
TO_PARK = {"near": 90.0, "few": 290.0, "far": 370.0, "school": 190.0, "alone": 30.0}


def text(kind: str, points) -> str:
    """Return well-known text of points in m from the south-western corner."""
    inner = ", ".join(f"{GRID.west + x} {GRID.south + y}" for x, y in points)
    return {"line": f"LineString({inner})", "area": f"Polygon(({inner}))", "point": f"Point({inner})"}[kind]


def box(west, south, east, north) -> str:
    """Return the text of a rectangle."""
    return text("area", ((west, south), (east, south), (east, north), (west, north), (west, south)))


def buildings(fields="name:string,use:string,dwellings:integer,height:double,storeys:integer") -> QgsVectorLayer:
    """Return the houses, two storeys high, with the first fields of theirs."""
    uri = "Polygon?crs=EPSG:28992&" + "&".join(f"field={field}" for field in fields.split(","))
    rows = [
        (box(west, front, west + 10, front + 6), [name, use, dwellings, 6.0, 2][: fields.count(":")])
        for name, (west, front, use, dwellings) in HOUSES.items()
    ]
    return scene.layer(uri, "buildings", rows)


def trees(*places, crown=8.0, height=8.0, base=2.0) -> QgsVectorLayer:
    """Return trees."""
    uri = "Point?crs=EPSG:28992&field=height:double&field=crown_diameter:double&field=crown_base:double"
    return scene.layer(uri, "trees", [(text("point", [place]), [height, crown, base]) for place in places or TREES])


def neighbourhoods(*areas) -> QgsVectorLayer:
    """Return neighbourhoods, with a name."""
    rows = [(box(*area), [f"area {number}"]) for number, area in enumerate(areas or (LEAFY, BARE), start=1)]
    return scene.layer("Polygon?crs=EPSG:28992&field=name:string", "neighbourhoods", rows)


def paths(*lines, modes="walk,cycle") -> QgsVectorLayer:
    """Return paths on the ground."""
    uri = "LineString?crs=EPSG:28992&field=level:integer&field=modes:string"
    lines = lines or (((-100, 15), (400, 15)),)
    return scene.layer(uri, "paths", [(text("line", line), [0, modes]) for line in lines])


def green(*areas, public=True) -> QgsVectorLayer:
    """Return green spaces; by default a park of 1.32 ha."""
    rows = [(box(*area), [public]) for area in areas or ((-200, 0, 20, 60),)]
    return scene.layer("Polygon?crs=EPSG:28992&field=public:boolean", "green", rows)


def cover() -> np.ndarray:
    """Return codes: a lawn with houses, and paving along the path."""
    codes = np.full(GRID.shape, GRASS, np.uint8)
    codes[GRID.rows - 18 : GRID.rows - 12] = PAVING
    for west, front, *_ in HOUSES.values():
        codes[GRID.rows - front - 6 : GRID.rows - front, west : west + 10] = ROOF
    return codes


@pytest.fixture
def street(qgis_app, tmp_path) -> dict[str, object]:
    """Return the layers of the street, in the folder of which results may be written to `out`."""
    (tmp_path / "out").mkdir()
    return {
        "DTM": scene.raster(tmp_path / "dtm.tif", np.zeros(GRID.shape, np.float32), grid=GRID),
        "LANDCOVER": scene.raster(tmp_path / "cover.tif", cover(), LAND_COVER, GRID),
        "BUILDINGS": buildings(),
        "TREES": trees(),
        "NEIGHBOURHOODS": neighbourhoods(),
        "PATHS": paths(),
        "GREEN_SPACES": green(),
    }


def rows(results: dict, output: str, key: str) -> dict:
    """Return the features of a result by a field."""
    layer = QgsVectorLayer(results[output], output)
    assert layer.isValid() and (layer.crs() == RD or not layer.isSpatial())
    return {feature[key]: feature for feature in layer.getFeatures()}


def near_edge(count: int) -> str:
    """Return the warning of which all homes of so narrow a street give cause."""
    return (
        f"{count} homes lie within 30 m of the edge of the ground: they may see more trees than are counted, as those "
        "beyond it do not exist."
    )


def destinations(folder: Path, *names: str) -> dict[str, str]:
    """Return a file for each result."""
    return {name: str(folder / "out" / f"{name.lower()}.gpkg") for name in names}
