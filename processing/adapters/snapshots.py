"""Keeps the flow at report times on disk, so that a long run does not have to fit in memory."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from ..engine.errors import CannotWrite
from ..engine.flood.results import FILM, Snapshot
from ..engine.text import QT_TRANSLATE_NOOP

BYTES_PER_WET_CELL = 16
"""Room that a cell with more than a film of water takes at each time: its number and three values."""


class CannotKeepFlow(CannotWrite):
    """No room for the flow at report times."""

    what = QT_TRANSLATE_NOOP("engine", "the flow at the report times cannot be kept ({reason})")
    expected = QT_TRANSLATE_NOOP("engine", "room on the disk of the temporary folder")
    remedy = QT_TRANSLATE_NOOP(
        "engine", "Make room, choose a longer report interval, or leave out the mesh and the depth over time."
    )


class SnapshotStore:
    """Snapshots in a folder, one file each, of the cells with more than a film of water.

    Iterating gives them back in order, one in memory at a time, with NaN depth where there is no more than a film.
    """

    def __init__(self, folder: str | Path) -> None:
        self._folder = Path(folder)
        self._shape = (0, 0)
        self.times: list[float] = []

    def add(self, snapshot: Snapshot) -> None:
        """Write a snapshot. Raises `CannotKeepFlow`."""
        self._shape = snapshot.depth.shape
        number = np.int32 if snapshot.depth.size < 2**31 else np.int64
        cells = np.flatnonzero(snapshot.depth >= FILM).astype(number)
        path = self._path(len(self.times))
        try:
            with open(path, "wb") as file:
                np.save(file, cells)
                for array in (snapshot.depth, snapshot.velocity_x, snapshot.velocity_y):
                    np.save(file, array.reshape(-1)[cells])
        except OSError as error:
            raise CannotKeepFlow(str(self._folder), reason=error) from error
        self.times.append(snapshot.time)

    def __len__(self) -> int:
        return len(self.times)

    def __iter__(self) -> Iterator[Snapshot]:
        for number, time in enumerate(self.times):
            with open(self._path(number), "rb") as file:
                cells = np.load(file)
                arrays = [np.full(self._shape, np.nan, np.float32), *np.zeros((2, *self._shape), np.float32)]
                for array in arrays:
                    array.reshape(-1)[cells] = np.load(file)
            yield Snapshot(time, *arrays)

    def room(self) -> int:
        """Return the free space on the disk of the folder (bytes)."""
        return shutil.disk_usage(self._folder).free

    def _path(self, number: int) -> Path:
        return self._folder / f"{number:06d}.npy"
