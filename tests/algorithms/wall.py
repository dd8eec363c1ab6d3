"""A wall on a plain near Hilversum: what the tests of sun and shade start from, worked out by hand.

The area is 100 by 60 m and flat, at 0 m. A wall of 10 m stands at x 20–50 and y 28–30. When the sun is highest on 21
June (61.1° in the south) its shadow lies at x 20–50 and y 30–35.5: on five rows of cells.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import numpy as np
from qgis.core import QgsVectorLayer

from ...processing.engine.grid import Grid
from ...processing.engine.heat.sun import highest_sun
from ...processing.engine.variables import CANOPY, SURFACE
from . import scene

GRID = Grid(60, 100, 1.0, 140000.0, 480060.0)
LATITUDE, LONGITUDE = 52.306, 5.167
WALL = (slice(30, 32), slice(20, 50))
SHADOW = (slice(25, 30), slice(20, 50))
NOON = (highest_sun(date(2026, 6, 21), LATITUDE, LONGITUDE) + timedelta(hours=2)).replace(tzinfo=None)
"""When the sun is highest on 21 June 2026, in summer time."""
MOMENT = f"{NOON:%Y-%m-%dT%H:%M:%S}"


def surface(height: float = 10.0) -> np.ndarray:
    """Return the plain with its wall (m)."""
    heights = np.zeros(GRID.shape, np.float32)
    heights[WALL] = height
    return heights


def trees() -> np.ndarray:
    """Return the height (m) of trees of 4 m on the plain, at x 0–30 and y 4–15."""
    heights = np.zeros(GRID.shape, np.float32)
    heights[45:56, :30] = 4.0
    return heights


def make_maps(folder: Path) -> dict[str, str]:
    """Write ground and surface, and return them as parameters."""
    return {
        "DTM": scene.raster(folder / "dtm.tif", np.zeros(GRID.shape, np.float32), grid=GRID),
        "DSM": scene.raster(folder / "dsm.tif", surface(), SURFACE, GRID),
    }


def vegetation(folder: Path) -> str:
    """Write the trees, and return their path."""
    return scene.raster(folder / "chm.tif", trees(), CANOPY, GRID)


def line(*points: tuple[float, float]) -> str:
    """Return a line through points in m from the corner in the south-west, as text."""
    return f"LineString({_coordinates(points)})"


def ring(*corners: tuple[float, float]) -> str:
    """Return a polygon in m from the corner in the south-west, as text."""
    return f"Polygon(({_coordinates([*corners, corners[0]])}))"


def box(west: float, south: float, east: float, north: float) -> str:
    """Return a rectangle in m from the corner in the south-west, as text."""
    return ring((west, south), (east, south), (east, north), (west, north))


def sails(*rows: tuple[float | None, str]) -> QgsVectorLayer:
    """Return shade sails of (height in m, outline)."""
    uri = "Polygon?crs=EPSG:28992&field=height:double"
    return scene.layer(uri, "sails", [(outline, [height]) for height, outline in rows])


def _coordinates(points) -> str:
    return ", ".join(f"{GRID.west + x} {GRID.south + y}" for x, y in points)
