"""A small study folder with results, made without any model."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureSink,
    QgsVectorFileWriter,
)

from ...processing.adapters.features import qgs_features, qgs_fields
from ...processing.adapters.mesh import write_mesh
from ...processing.adapters.rasters import write_raster
from ...processing.adapters.styles import Categories, keep_style
from ...processing.adapters.times import band_name
from ...processing.engine import layers, variables
from ...processing.engine.grid import Grid
from ...processing.engine.layers import FeatureLayer, Field, LayerSchema

CRS = QgsCoordinateReferenceSystem("EPSG:28992")
GRID = Grid(60, 80, 5.0, 140000.0, 480000.0)
TIMES = tuple(900.0 * number for number in range(5))
CLASSES = Categories("water_class", ((1, "#f1eef6", "dry"), (2, "#d7301f", "water at the façade")), "Water at façades")
VULNERABLE = LayerSchema(
    "vulnerable_buildings", "Polygon", (*layers.BUILDINGS.fields, Field("water_class", int), Field("class", int))
)


@dataclass(frozen=True)
class Flow:
    time: float
    depth: np.ndarray
    velocity_x: np.ndarray
    velocity_y: np.ndarray


def make_study(folder: Path) -> None:
    """Write the base layers and one run to a folder."""
    (folder / "base").mkdir(parents=True)
    run = folder / "runs" / "0001-t100-2050h"
    run.mkdir(parents=True)
    (run / "run.json").write_text("{}")  # only that it is there makes a folder a run
    _write_base(folder)
    _write_tables(folder, run)
    _write_run(run)


def ground() -> np.ndarray:
    """Return a bowl with a little relief (m)."""
    rows, columns = np.mgrid[0 : GRID.rows, 0 : GRID.columns]
    bowl = ((rows - 30) / 30.0) ** 2 + ((columns - 40) / 40.0) ** 2
    return (-4.0 + bowl + 0.05 * np.sin(rows / 3.0) * np.cos(columns / 4.0)).astype(np.float32)


def _write_base(folder: Path) -> None:
    def write(values, variable):
        write_raster(folder / "base" / f"{variable.name}.tif", values, GRID, CRS.toWkt(), variable)

    cover = np.full(GRID.shape, 6, np.uint8)
    cover[28:32, :] = 2
    cover[:, 10:13] = 11
    write(ground(), variables.GROUND)
    write(ground() + 3.0, variables.SURFACE)
    write(np.full(GRID.shape, 4.0, np.float32), variables.CANOPY)
    write(cover, variables.LAND_COVER)


def _write_tables(folder: Path, run: Path) -> None:
    x, y = GRID.x, GRID.y
    blocks = [(column, row) for column in range(20, 76, 8) for row in (12, 20, 36, 44)]
    squares = [_square(x[column], y[row], 12.0) for column, row in blocks]
    buildings = {"height": [9.0], "floor_level": [0.15], "use": ["dwelling"], "dwellings": [1], "storeys": [3]}
    features = {
        layers.BUILDINGS: (squares, buildings),
        layers.TREES: (
            [np.array([[x[column], y[33]]]) for column in range(16, 78, 3)],
            {"height": [10.0], "crown_diameter": [9.0], "crown_base": [3.0], "species": ["Tilia"]},
        ),
        layers.PATHS: (
            [np.array([[x[0], y[30]], [x[-1], y[30]]])], {"kind": ["street"], "level": [0], "modes": ["walk"]},
        ),
        layers.FACILITIES: ([np.array([[x[40], y[10]]])], {"kind": ["school"], "name": ["School"]}),
        layers.NEIGHBOURHOODS: (
            [_square(x[40], y[30], 140.0)],
            {
                "name": ["A"], "residents": [100], "households": [50], "age_65_plus": [10], "age_75_plus": [5],
                "one_person_households": [20], "income": [30000.0],
            },
        ),
    }  # fmt: skip
    for schema, (geometries, columns) in features.items():
        _write_table(folder / "study.gpkg", schema, geometries, columns)
    _write_table(
        run / "vulnerable_buildings.gpkg", VULNERABLE, squares,
        {
            **buildings,
            "water_class": [1 + number % 2 for number in range(len(squares))],
            "class": [4 * (number % 2) for number in range(len(squares))],
        },
    )  # fmt: skip
    keep_style(run / "vulnerable_buildings.gpkg", CLASSES)


def _square(x: float, y: float, half: float) -> np.ndarray:
    return np.array([[x + dx * half, y + dy * half] for dx, dy in ((-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1))])


def _write_table(path: Path, schema: LayerSchema, geometries: list[np.ndarray], columns: dict[str, list]) -> None:
    columns = {name: values * len(geometries) if len(values) == 1 else values for name, values in columns.items()}
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = schema.name
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    layer = FeatureLayer(schema, geometries, columns)
    features = list(qgs_features(layer))
    writer = QgsVectorFileWriter.create(
        str(path), qgs_fields(schema.fields), features[0].geometry().wkbType(), CRS,
        QgsCoordinateTransformContext(), options,
    )  # fmt: skip
    assert writer.addFeatures(features, QgsFeatureSink.Flag.FastInsert)
    del writer


def _write_run(run: Path) -> None:
    def depth(time: float) -> np.ndarray:
        return np.clip(-3.95 + 0.6 * time / TIMES[-1] - ground(), 0.0, None).astype(np.float32)

    deepest = depth(TIMES[-1])
    crs = CRS.toWkt()
    names = tuple(band_name(time) for time in TIMES)
    hazard = np.digitize(deepest, [0.05, 0.3, 0.5]).astype(np.uint8)
    write_raster(run / "max_depth.tif", deepest, GRID, crs, variables.MAX_DEPTH)
    write_raster(run / "hazard.tif", hazard, GRID, crs, variables.HAZARD)
    write_raster(run / "depth.tif", [depth(time) for time in TIMES], GRID, crs, variables.DEPTH, names)
    still = np.zeros(GRID.shape, np.float32)
    flows = (Flow(time, depth(time), still, still) for time in TIMES)
    write_mesh(run / "water.nc", GRID, crs, ground(), deepest > 0.01, flows, 0.01)
