"""Keeps the flow at report times on disk, so that a long run does not have to fit in memory."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from ..engine.errors import CannotWrite
from ..engine.flood.results import FILM, Snapshot


class SnapshotStore:
    """Snapshots in a folder, one file each, of the cells with more than a film of water.

    Iterating gives them back in order, one in memory at a time, with NaN depth where there is no more than a film.
    """

    def __init__(self, folder: str | Path) -> None:
        self._folder = Path(folder)
        self._shape = (0, 0)
        self.times: list[float] = []

    def add(self, snapshot: Snapshot) -> None:
        """Write a snapshot. Raises `CannotWrite`."""
        self._shape = snapshot.depth.shape
        cells = np.flatnonzero(snapshot.depth >= FILM)
        values = [array.reshape(-1)[cells] for array in (snapshot.depth, snapshot.velocity_x, snapshot.velocity_y)]
        path = self._path(len(self.times))
        try:
            with open(path, "wb") as file:
                np.save(file, cells.astype(np.int64))
                np.save(file, np.stack(values))
        except OSError as error:
            raise CannotWrite(str(path), reason=error) from error
        self.times.append(snapshot.time)

    def __iter__(self) -> Iterator[Snapshot]:
        for number, time in enumerate(self.times):
            with open(self._path(number), "rb") as file:
                cells = np.load(file)
                values = np.load(file)
            arrays = [np.full(self._shape, np.nan, np.float32), *np.zeros((2, *self._shape), np.float32)]
            for array, value in zip(arrays, values, strict=True):
                array.reshape(-1)[cells] = value
            yield Snapshot(time, *arrays)

    def room(self) -> int:
        """Return the free space on the disk of the folder (bytes)."""
        return shutil.disk_usage(self._folder).free

    def _path(self, number: int) -> Path:
        return self._folder / f"{number:06d}.npy"
