"""Whether a grid fits in the memory of a machine, asked before anything is read."""

from __future__ import annotations

from .errors import StadstweelingError
from .text import QT_TRANSLATE_NOOP

BYTES_PER_CELL = 160
"""Memory of a computation with all its results, at its peak: writing the mesh of a flood that wets every cell."""
SHARE_OF_MEMORY = 0.7
"""Share of a machine's memory that a computation may take."""


class DoesNotFit(StadstweelingError):
    """More cells than the machine's memory can hold."""

    what = QT_TRANSLATE_NOOP(
        "engine", "{cells:,} cells need {needed:.1f} GB of memory, and this machine has {memory:.1f} GB"
    )
    expected = QT_TRANSLATE_NOOP("engine", "at most {most:,} cells")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose a smaller area, or cells that are {factor:.1f} times as wide.")


def check_fits(cells: int, memory: float, where: str) -> None:
    """Raise `DoesNotFit` where so many cells need more than their share of `memory` (bytes)."""
    most = int(memory * SHARE_OF_MEMORY / BYTES_PER_CELL)
    if cells > most:
        needed = cells * BYTES_PER_CELL / 1e9
        factor = 0.1 + (cells / most) ** 0.5  # rounded up: that it fits is what was promised
        raise DoesNotFit(where, cells=cells, needed=needed, memory=memory / 1e9, most=most, factor=factor)
