"""Paths as a network wants them: the lines open to walkers, their levels and who may use them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from qgis.core import QgsGeometry

from ..engine.errors import StadstweelingError
from ..engine.grid import Grid
from ..engine.layers import PATHS
from ..engine.text import QT_TRANSLATE_NOOP
from .features import Features

LEVEL = PATHS.field("level")
MODES = replace(PATHS.field("modes"), default="")
PATH_FIELDS = (LEVEL, MODES)
WALK, DRIVE = "walk", "drive"


class NoWalkablePaths(StadstweelingError):
    """Paths on which nobody may walk."""

    what = QT_TRANSLATE_NOOP("engine", "no line is open to walkers")
    expected = QT_TRANSLATE_NOOP("engine", "lines with 'walk' in the field 'modes' (such as walk,cycle), or nothing")
    remedy = QT_TRANSLATE_NOOP("engine", "Check the layer and its field 'modes'; a layer without it is all walkable.")


def around(grid: Grid, distance: float) -> Grid:
    """Return a grid with a margin of at least `distance` (m) on all sides."""
    cells = int(np.ceil(distance / grid.cell_size))
    margin = cells * grid.cell_size
    return Grid(
        grid.rows + 2 * cells, grid.columns + 2 * cells, grid.cell_size, grid.west - margin, grid.north + margin
    )


def path_rows(paths: Features) -> Iterator[tuple[QgsGeometry, int, set[str]]]:
    """Yield geometry, level and modes of each line."""
    levels, modes = (paths.columns[field.name] for field in (LEVEL, MODES))
    for geometry, level, text in zip(paths.geometries, levels, modes, strict=True):
        yield geometry, level, set(re.findall(r"\w+", text.lower()))


def straight_lines(geometry: QgsGeometry) -> list[np.ndarray]:
    """Return the parts of a line as points (points, 2), with curves in straight pieces."""
    straight = QgsGeometry(geometry.constGet().segmentize())
    parts = straight.asMultiPolyline() if straight.convertToMultiType() else []
    return [np.array([(point.x(), point.y()) for point in part]) for part in parts]


def walkable_lines(paths: Features) -> tuple[list[np.ndarray], list[int]]:
    """Return the lines (points, 2) open to walkers, and the level of each. Raises `NoWalkablePaths`."""
    lines, levels = [], []
    for geometry, level, modes in path_rows(paths):
        if not modes or WALK in modes:
            parts = straight_lines(geometry)
            lines += parts
            levels += [level] * len(parts)
    if not lines:
        raise NoWalkablePaths(paths.name)
    return lines, levels
