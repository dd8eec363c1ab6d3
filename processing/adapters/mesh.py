"""Writes the flow over time as a UGRID mesh: the one kind of layer that also moves in QGIS's 3D map view.

The file is NetCDF-3, which needs no library that QGIS may lack or carry in another version.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Protocol

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem
from scipy.io import netcdf_file

from ..engine.errors import CannotWrite, StadstweelingError
from ..engine.grid import Grid
from ..engine.text import QT_TRANSLATE_NOOP
from ..engine.variables import DEPTH, GROUND, LEVEL, VELOCITY
from .times import START

DRY = np.float32(-9999.0)
RECORD_COUNT_AT = 4
"""Byte at which a NetCDF-3 file tells its number of records."""


class Snapshot(Protocol):
    """The flow at a time (s): depth (m) and velocity (m/s, eastward and northward), each (rows, columns)."""

    time: float
    depth: np.ndarray
    velocity_x: np.ndarray
    velocity_y: np.ndarray


class NothingWet(StadstweelingError):
    """A mesh of wet cells was asked for where there are none."""

    what = QT_TRANSLATE_NOOP("engine", "no cell got wet, so there is nothing to make a mesh of")
    expected = QT_TRANSLATE_NOOP("engine", "water in at least one cell")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose more rain, or leave out the mesh.")


def write_mesh(
    path: str | Path,
    grid: Grid,
    crs: str,
    ground: np.ndarray,
    wet: np.ndarray,
    snapshots: Iterable[Snapshot],
    dry_depth: float,
) -> None:
    """Write the cells that ever got wet as a mesh with depth, level and velocity at the times of the snapshots.

    `ground` (m) and `wet` (bool) have shape (rows, columns); `crs` is WKT. A cell with less than `dry_depth` (m) of
    water has no data at that time. Snapshots are taken one at a time, in order of time, and not kept.
    The file appears whole or not at all. Raises `CannotWrite`, or `NothingWet`.
    """
    path = Path(path)
    if not wet.any():
        raise NothingWet(str(path))
    records = _records(snapshots, ground[wet], wet, dry_depth)
    partial = path.with_name(f".{path.stem}-{uuid.uuid4().hex}.nc")
    try:
        _write_start(partial, grid, crs, ground, wet, next(records))
        _append(partial, records)
        os.replace(partial, path)
    except OSError as error:
        raise CannotWrite(str(path), reason=error) from error
    finally:
        partial.unlink(missing_ok=True)


def _records(
    snapshots: Iterable[Snapshot], ground: np.ndarray, wet: np.ndarray, dry_depth: float
) -> Iterator[list[np.ndarray]]:
    """Yield time, depth, level and the two components of velocity of each snapshot, on the faces."""
    for snapshot in snapshots:
        depth = snapshot.depth[wet]
        dry = ~(depth >= dry_depth)  # also where it is NaN
        velocities = (values[wet] for values in (snapshot.velocity_x, snapshot.velocity_y))
        record = [np.array(snapshot.time, ">f8")]
        for values in chain((depth, ground + depth), velocities):
            values[dry] = DRY
            record.append(values.astype(">f4"))
        yield record


def _write_start(
    path: Path, grid: Grid, crs: str, ground: np.ndarray, wet: np.ndarray, first: list[np.ndarray]
) -> None:
    """Write the mesh, the ground and the first record."""
    node_x, node_y, face_nodes = _quads(grid, wet)
    with netcdf_file(path, "w", version=2) as file:
        file.Conventions = "CF-1.8 UGRID-1.0"
        file.createDimension("time", None)
        file.createDimension("node", len(node_x))
        file.createDimension("face", len(face_nodes))
        file.createDimension("corner", 4)
        file.createDimension("one", 1)  # scipy puts variables without a dimension after the records

        def add(name: str, kind: str, dimensions: tuple[str, ...], values: np.ndarray, **attributes: object) -> None:
            variable = file.createVariable(name, kind, dimensions)
            variable[:] = values
            for key, value in attributes.items():
                setattr(variable, key, value.encode() if isinstance(value, str) else value)

        add(
            "mesh", "i4", ("one",), 0, cf_role="mesh_topology", topology_dimension=2, node_coordinates="node_x node_y",
            face_node_connectivity="face_nodes", face_dimension="face",
        )
        add("projected_coordinate_system", "i4", ("one",), 0, **_crs_attributes(crs))
        add("node_x", "f8", ("node",), node_x, standard_name="projection_x_coordinate", units="m")
        add("node_y", "f8", ("node",), node_y, standard_name="projection_y_coordinate", units="m")
        add(
            "face_nodes", "i4", ("face", "corner"), face_nodes, cf_role="face_node_connectivity", start_index=0,
            _FillValue=-1,
        )
        del node_x, node_y, face_nodes  # the file keeps copies of all until it is closed
        on_face = {
            "mesh": "mesh", "location": "face", "grid_mapping": "projected_coordinate_system", "_FillValue": DRY
        }
        add("ground", "f4", ("face",), ground[wet], long_name=GROUND.title, units=GROUND.unit, **on_face)

        # From here on every variable is one part of a record: keep to the order of `_records`.
        time, depth, level, velocity_x, velocity_y = (values[np.newaxis] for values in first)
        record = ("time", "face")
        since = f"seconds since {START:%Y-%m-%d %H:%M:%S} +00:00"
        add("time", "f8", ("time",), time, standard_name="time", units=since, calendar="standard")
        add("depth", "f4", record, depth, long_name=DEPTH.title, units=DEPTH.unit, **on_face)
        add("level", "f4", record, level, long_name=LEVEL.title, units=LEVEL.unit, **on_face)
        for axis, values in (("x", velocity_x), ("y", velocity_y)):
            title = f"{VELOCITY.title}, {axis}-component"  # how MDAL knows a vector
            add(f"velocity_{axis}", "f4", record, values, long_name=title, units=VELOCITY.unit, **on_face)


def _append(path: Path, records: Iterator[list[np.ndarray]]) -> None:
    """Add records to a file that has one.

    NetCDF-3 keeps one record after the other at the end of the file, and their number in its header. So a simulation
    of any length passes through in the memory of a single moment.
    """
    with open(path, "r+b") as file:
        file.seek(0, os.SEEK_END)
        count = 1
        for count, record in enumerate(records, start=2):  # noqa: B007
            for values in record:
                file.write(values.tobytes())
        file.seek(RECORD_COUNT_AT)
        file.write(count.to_bytes(4, "big"))


def _quads(grid: Grid, wet: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return x and y of the corners of wet cells, and the four corners of each, anticlockwise: (faces, 4) int32."""
    used = np.zeros((grid.rows + 1, grid.columns + 1), bool)
    corners = [
        (slice(down, down + grid.rows), slice(right, right + grid.columns))
        for down, right in ((1, 0), (1, 1), (0, 1), (0, 0))
    ]
    for corner in corners:
        used[corner] |= wet
    number = np.cumsum(used, dtype=np.int32).reshape(used.shape) - np.int32(1)
    face_nodes = np.empty((np.count_nonzero(wet), 4), np.int32)
    for column, corner in enumerate(corners):
        face_nodes[:, column] = number[corner][wet]
    x = grid.west + np.arange(grid.columns + 1) * grid.cell_size
    y = grid.north - np.arange(grid.rows + 1) * grid.cell_size
    return np.broadcast_to(x, used.shape)[used], np.broadcast_to(y[:, np.newaxis], used.shape)[used], face_nodes


def _crs_attributes(crs: str) -> dict[str, object]:
    attributes: dict[str, object] = {"wkt": crs, "crs_wkt": crs}
    code = QgsCoordinateReferenceSystem.fromWkt(crs).authid()
    if code.startswith("EPSG:"):
        attributes["epsg"] = np.int32(code[5:])
        attributes["EPSG_code"] = code
    return attributes
