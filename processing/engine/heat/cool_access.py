"""Where the paths lead into cool places."""

from __future__ import annotations

import numpy as np

from ..grid import Grid
from ..network import Network
from ..sampling import values_at
from ..walks import Entrances
from .cool_places import CoolPlaces


def find_entrances(places: CoolPlaces, grid: Grid, network: Network, access_distance: float) -> Entrances:
    """Find the nodes on the ground that lie in a place or at most `access_distance` (m) from its edge.

    The straight leg is that to the cell of the place of which the centre is nearest.
    """
    from scipy.spatial import cKDTree  # here, so that QGIS without scipy can still list what needs it

    row, column = np.nonzero(_edge(places.labels))
    node = network.ground_nodes
    points = network.nodes[node]
    inside = values_at(points, places.labels, grid, 0)
    if not len(row):
        return Entrances(node[:0], inside[:0], np.zeros(0), points[:0])
    centre = np.stack([grid.x[column], grid.y[row]], axis=1)
    nearest = cKDTree(centre).query(points, workers=-1)[1]
    half = 0.5 * grid.cell_size
    target = np.where(inside[:, np.newaxis] > 0, points, points.clip(centre[nearest] - half, centre[nearest] + half))
    leg = np.hypot(*(target - points).T)
    place = np.where(inside > 0, inside, places.labels[row, column][nearest])
    near = leg <= access_distance
    return Entrances(node[near], place[near], leg[near], target[near])


def _edge(labels: np.ndarray) -> np.ndarray:
    """Return the cells of places that have another place, none, or the end of the grid at a side."""
    padded = np.pad(labels, 1)
    inner = np.ones(labels.shape, bool)
    for other in (padded[:-2, 1:-1], padded[2:, 1:-1], padded[1:-1, :-2], padded[1:-1, 2:]):
        inner &= other == labels
    return (labels > 0) & ~inner
