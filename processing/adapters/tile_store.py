"""Keeps arrays of tiles on disk, so that a large study does not have to fit in memory."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from pathlib import Path

import numpy as np

from ..engine.errors import CannotWrite
from ..engine.text import QT_TRANSLATE_NOOP
from ..engine.tiles import Window


class CannotKeepTiles(CannotWrite):
    """No room for what is kept of each tile."""

    what = QT_TRANSLATE_NOOP("engine", "what was seen of the tiles cannot be kept ({reason})")
    expected = QT_TRANSLATE_NOOP("engine", "room on the disk of the temporary folder: about 5 bytes a cell")
    remedy = QT_TRANSLATE_NOOP("engine", "Make room, or choose a smaller area or larger cells.")


class TileStore(MutableMapping[Window, tuple[np.ndarray, ...]]):
    """Arrays by window, in a folder."""

    def __init__(self, folder: str | Path) -> None:
        self._folder = Path(folder)
        self._files: dict[Window, tuple[Path, int]] = {}

    def __setitem__(self, window: Window, arrays: tuple[np.ndarray, ...]) -> None:
        """Keep arrays. Raises `CannotKeepTiles`."""
        path = self._folder / f"{window.top}-{window.left}.npy"
        try:
            with open(path, "wb") as file:
                for array in arrays:
                    np.save(file, array)
        except OSError as error:
            raise CannotKeepTiles(str(self._folder), reason=error) from error
        self._files[window] = path, len(arrays)

    def __getitem__(self, window: Window) -> tuple[np.ndarray, ...]:
        """Return the arrays of a window."""
        path, count = self._files[window]
        with open(path, "rb") as file:
            return tuple(np.load(file) for _ in range(count))

    def __delitem__(self, window: Window) -> None:
        """Forget the arrays of a window."""
        path, _ = self._files.pop(window)
        path.unlink()

    def __iter__(self) -> Iterator[Window]:
        """Go through the windows."""
        return iter(self._files)

    def __len__(self) -> int:
        """Return the number of windows."""
        return len(self._files)
