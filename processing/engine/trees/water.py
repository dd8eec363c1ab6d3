"""Open water that is too large to count as land, found piece by piece."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from ..progress import OnProgress, followed, unattended
from ..text import QT_TRANSLATE_NOOP, Text
from ..tiles import Window

LARGE_WATER = 10_000.0
"""Area (m²) from which open water is large: handbooks leave large water out and do not say how large it is. Our own
default."""

LOOKING = QT_TRANSLATE_NOOP("engine", "Looking for large water")

ReadWater = Callable[[Window], np.ndarray]
"""Returns where there is open water in a window, bool."""

_HALF_SQUARE_CENTIMETRE = 5e-5
_EIGHT_NEIGHBOURS = np.ones((3, 3), bool)


class LargeWater:
    """The bodies of open water of at least an area; cells that touch at a side or a corner are of one body.

    A body that lies partly beyond the grid has the area of its part on the grid.
    """

    def __init__(
        self,
        read: ReadWater,
        stripes: Sequence[Window],
        cell_area: float,
        least_area: float,
        on_progress: OnProgress = unattended,
    ) -> None:
        """Measure the bodies; `stripes` are all rows of the grid from the north. Areas in m². Raises `Cancelled`."""
        from scipy.sparse import coo_matrix  # here, so that QGIS without scipy can still list what needs it
        from scipy.sparse.csgraph import connected_components

        cells, links, above = [np.zeros(1, np.int64)], [np.zeros((2, 0), np.int64)], None
        first = [1]  # 0 is no water
        for window in followed(stripes, len(stripes), on_progress, Text(LOOKING)):
            labels, count = _label(read(window))
            cells.append(np.bincount(labels.ravel(), minlength=count + 1)[1:])
            numbered = np.where(labels[[0, -1]] > 0, labels[[0, -1]].astype(np.int64) + first[-1] - 1, 0)
            if above is not None:
                links.append(_touching(above, numbered[0]))
            above = numbered[1]
            first.append(first[-1] + count)
        a, b = np.concatenate(links, axis=1)
        graph = coo_matrix((np.ones(len(a), bool), (a, b)), (first[-1], first[-1]))
        body = connected_components(graph, directed=False)[1]
        area = np.bincount(body, np.concatenate(cells)) * cell_area
        large = (area >= least_area - _HALF_SQUARE_CENTIMETRE)[body]
        self._large = {
            window: np.r_[False, large[start:end]]
            for window, start, end in zip(stripes, first[:-1], first[1:], strict=True)
        }

    def among(self, water: np.ndarray, stripe: Window) -> np.ndarray:
        """Return where the open water of one of the stripes, as it was measured, is large; bool."""
        return self._large[stripe][_label(water)[0]] if self._large[stripe].any() else np.zeros(stripe.shape, bool)


def _label(water: np.ndarray) -> tuple[np.ndarray, int]:
    from scipy import ndimage

    return ndimage.label(water, _EIGHT_NEIGHBOURS)


def _touching(above: np.ndarray, below: np.ndarray) -> np.ndarray:
    """Return the pairs (2, pairs) of bodies that touch between two rows."""
    pairs = [
        np.stack([above, below]),
        np.stack([above[1:], below[:-1]]),
        np.stack([above[:-1], below[1:]]),
    ]
    both = np.concatenate(pairs, axis=1)
    return np.unique(both[:, (both > 0).all(axis=0)], axis=1)
