"""The mesh over time, as QGIS reads it back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsInterval, QgsMeshDatasetIndex, QgsMeshLayer, QgsPointXY

from ...processing.adapters.mesh import NothingWet, _quads, write_mesh
from ...processing.adapters.times import moment
from ...processing.engine.errors import CannotWrite
from ...processing.engine.grid import Grid

CRS = "EPSG:28992"


@dataclass(frozen=True)
class Flow:
    time: float
    depth: np.ndarray
    velocity_x: np.ndarray
    velocity_y: np.ndarray


def flows(depth, times):
    """Yield a flow that gets 10 cm deeper each time, 1 m/s to the east and 2 m/s to the south."""
    for number, time in enumerate(times):
        yield Flow(
            time,
            (depth + np.float32(0.1) * number).astype(np.float32),
            np.full(depth.shape, 1.0, np.float32),
            np.full(depth.shape, -2.0, np.float32),
        )


@pytest.fixture
def wkt():
    return QgsCoordinateReferenceSystem(CRS).toWkt()


@pytest.fixture
def written(tmp_path, wkt):
    """Write a mesh of 3 × 4 cells of 2 m, of which the cell in row 2, column 3 is never wet."""
    grid = Grid(3, 4, 2.0, 100000.0, 450000.0)
    ground = np.arange(12, dtype=np.float32).reshape(3, 4) - 5
    depth = np.full(grid.shape, 0.2, np.float32)
    depth[0, 0] = 0.0
    depth[1, 1] = np.nan
    wet = np.ones(grid.shape, bool)
    wet[2, 3] = False
    path = tmp_path / "réseau d.eau 1.nc"
    write_mesh(path, grid, wkt, ground, wet, flows(depth, (0.0, 900.0, 1800.0)), 0.05)
    layer = QgsMeshLayer(str(path), "water", "mdal")
    assert layer.isValid()
    layer.updateTriangularMesh()  # without which it has no values at points
    return layer


def group(layer, title):
    for index in layer.datasetGroupsIndexes():
        if layer.datasetGroupMetadata(QgsMeshDatasetIndex(index, 0)).name() == title:
            return index
    raise AssertionError(title)


def value(layer, title, time, row, column):
    """Return the scalar (or length of the vector) in the middle of a cell."""
    point = QgsPointXY(100000.0 + 2.0 * column + 1.0, 450000.0 - 2.0 * row - 1.0)
    return layer.datasetValue(QgsMeshDatasetIndex(group(layer, title), time), point)


def test_mesh_has_only_wet_cells_and_shares_their_corners(written):
    provider = written.dataProvider()
    assert provider.faceCount() == 11
    assert provider.vertexCount() == 4 * 5 - 1
    assert written.crs().authid() == CRS
    assert written.extent().xMinimum() == 100000.0
    assert written.extent().yMaximum() == 450000.0


def test_groups_and_their_kinds(written):
    vectors = {}
    for index in written.datasetGroupsIndexes():
        metadata = written.datasetGroupMetadata(QgsMeshDatasetIndex(index, 0))
        vectors[metadata.name()] = metadata.isVector()
        assert metadata.dataType() == metadata.DataType.DataOnFaces
    assert vectors == {"Ground level": False, "Water depth": False, "Water level": False, "Flow velocity": True}


def test_times(written):
    assert written.datasetCount(QgsMeshDatasetIndex(group(written, "Water depth"), 0)) == 3
    assert written.dataProvider().temporalCapabilities().referenceTime() == moment(0.0)
    last = QgsMeshDatasetIndex(group(written, "Water depth"), 2)
    assert written.datasetRelativeTime(last).seconds() == QgsInterval(1800.0).seconds()


def test_values_on_faces(written):
    assert value(written, "Ground level", 0, 2, 1).scalar() == pytest.approx(4.0)
    assert value(written, "Water depth", 2, 2, 1).scalar() == pytest.approx(0.4)
    assert value(written, "Water level", 2, 2, 1).scalar() == pytest.approx(4.4)
    velocity = value(written, "Flow velocity", 1, 0, 3)
    assert (velocity.x(), velocity.y()) == (1.0, -2.0)


def test_dry_cells_have_no_data_while_dry(written):
    assert np.isnan(value(written, "Water depth", 0, 0, 0).scalar())
    assert np.isnan(value(written, "Water level", 0, 0, 0).scalar())
    assert value(written, "Water depth", 1, 0, 0).scalar() == pytest.approx(0.1)
    assert np.isnan(value(written, "Water depth", 2, 1, 1).scalar())


def test_snapshots_are_taken_one_at_a_time(tmp_path, wkt):
    alive = set()

    def one_at_a_time():
        for flow in flows(np.ones((2, 2), np.float32), range(5)):
            assert not alive
            alive.add(flow.time)
            yield flow
            alive.remove(flow.time)

    grid = Grid(2, 2, 1.0, 0.0, 0.0)
    ones = np.ones(grid.shape, np.float32)
    write_mesh(tmp_path / "m.nc", grid, wkt, ones, ones > 0, one_at_a_time(), 0.01)
    layer = QgsMeshLayer(str(tmp_path / "m.nc"), "m", "mdal")
    assert layer.datasetCount(QgsMeshDatasetIndex(group(layer, "Water depth"), 0)) == 5


def test_faces_go_anticlockwise_round_their_cell():
    wet = np.array([[True, False], [False, True]])
    x, y, faces = _quads(Grid(2, 2, 2.0, 10.0, 50.0), wet)
    assert faces.dtype == np.int32
    assert [[(x[node], y[node]) for node in face] for face in faces] == [
        [(10, 48), (12, 48), (12, 50), (10, 50)],
        [(12, 46), (14, 46), (14, 48), (12, 48)],
    ]


def test_large_mesh(tmp_path, wkt):
    grid = Grid(500, 500, 1.0, 100000.0, 450000.0)
    depth = np.random.default_rng(1).random(grid.shape, np.float32)
    write_mesh(tmp_path / "m.nc", grid, wkt, depth * 0, depth > 0.1, flows(depth, range(0, 700, 100)), 0.05)
    layer = QgsMeshLayer(str(tmp_path / "m.nc"), "m", "mdal")
    assert layer.dataProvider().faceCount() == int((depth > 0.1).sum())


def test_no_water_no_mesh(tmp_path, wkt):
    grid = Grid(2, 2, 1.0, 0.0, 0.0)
    dry = np.zeros(grid.shape, np.float32)
    with pytest.raises(NothingWet):
        write_mesh(tmp_path / "m.nc", grid, wkt, dry, dry > 0, flows(dry, (0.0,)), 0.01)
    assert not list(tmp_path.iterdir())


def test_failure_leaves_nothing_behind(tmp_path, wkt):
    def stopped_halfway():
        yield from flows(np.ones((2, 2), np.float32), (0.0, 1.0))
        raise OSError("no room left")

    grid = Grid(2, 2, 1.0, 0.0, 0.0)
    ones = np.ones(grid.shape, np.float32)
    with pytest.raises(CannotWrite, match="no room left"):
        write_mesh(tmp_path / "m.nc", grid, wkt, ones, ones > 0, stopped_halfway(), 0.01)
    assert not list(tmp_path.iterdir())
    with pytest.raises(CannotWrite):
        write_mesh(tmp_path / "absent" / "m.nc", grid, wkt, ones, ones > 0, flows(ones, (0.0,)), 0.01)
