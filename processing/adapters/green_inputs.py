"""Public green whose pieces are joined, its edges, the paths that cross these, and fences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

import numpy as np
from qgis.core import Qgis, QgsGeometry, QgsPointXY, QgsProcessingFeatureSource, QgsRectangle

from ..engine.errors import MissingCrs, NoFeatures, NotProjectedInMetres, StadstweelingError
from ..engine.grid import Grid
from ..engine.layers import Field
from ..engine.network import GROUND
from ..engine.progress import OnProgress, followed
from ..engine.text import QT_TRANSLATE_NOOP, Text
from .features import Features, spatial_index
from .path_inputs import straight_lines

REACH = 10.0
"""How many times the distance of the rule round the homes paths and green are used: our own choice."""
PUBLIC = Field("public", str, "true or false", "")
TRUE, FALSE = {"true", "1", "1.0"}, {"false", "0", "0.0", ""}
"""How a field can say it; empty is not public."""

JOINING = QT_TRANSLATE_NOOP("engine", "Joining pieces of green")
CROSSING = QT_TRANSLATE_NOOP("engine", "Looking where paths cross the edge of green")


class NotTrueOrFalse(StadstweelingError):
    """A field of yes and no that says something else."""

    what = QT_TRANSLATE_NOOP("engine", "the field '{field}' says '{value}' in feature {feature}")
    expected = QT_TRANSLATE_NOOP("engine", "true or false, or 1 or 0")
    remedy = QT_TRANSLATE_NOOP("engine", "Correct the field, or rename it so that all green counts as public.")


class NoPublicGreen(StadstweelingError):
    """Green that nobody may enter."""

    what = QT_TRANSLATE_NOOP("engine", "none of its {count} features near the homes is public")
    expected = QT_TRANSLATE_NOOP("engine", "true in the field 'public' of green that everybody may enter")
    remedy = QT_TRANSLATE_NOOP("engine", "Check the field 'public'; in a layer without it all green is public.")


@dataclass(frozen=True)
class JoinedGreen:
    """Green of which the pieces are joined, the largest first: outlines, areas (m²) and how many pieces each has."""

    outlines: list[QgsGeometry]
    area: np.ndarray
    pieces: np.ndarray

    def __len__(self) -> int:
        return len(self.outlines)

    def of_at_least(self, area: float) -> list[QgsGeometry]:
        """Return the outlines of green of at least an area (m²), without what rounding takes off."""
        return self.outlines[: int((self.area >= area - 0.01).sum())]


def box_of(source: QgsProcessingFeatureSource, margin: float) -> Grid:
    """Return the box (cells of 1 m) round a layer in metres, widened by a margin (m).

    Raises `MissingCrs`, `NotProjectedInMetres` or `NoFeatures`.
    """
    crs, extent = source.sourceCrs(), source.sourceExtent()
    if not crs.isValid():
        raise MissingCrs(source.sourceName())
    if crs.isGeographic() or crs.mapUnits() != Qgis.DistanceUnit.Meters:
        raise NotProjectedInMetres(source.sourceName(), crs=crs.authid() or crs.description())
    if extent.isNull() or not extent.isFinite():
        raise NoFeatures(source.sourceName())
    box = QgsRectangle(extent).buffered(margin + 1.0)
    return Grid(ceil(box.height()), ceil(box.width()), 1.0, box.xMinimum(), box.yMaximum())


def public_green(spaces: Features, has_field: bool) -> list[QgsGeometry]:
    """Return the green that is public: all of it in a layer without the field.

    Raises `NotTrueOrFalse`, or `NoPublicGreen` where there is green.
    """
    if not has_field:
        return spaces.geometries
    kept = []
    for geometry, feature, value in zip(spaces.geometries, spaces.ids, spaces.columns[PUBLIC.name], strict=True):
        word = value.strip().lower()
        if word not in TRUE | FALSE:
            raise NotTrueOrFalse(spaces.name, field=PUBLIC.name, value=value, feature=feature)
        if word in TRUE:
            kept.append(geometry)
    if len(spaces) and not kept:
        raise NoPublicGreen(spaces.name, count=len(spaces))
    return kept


def join(pieces: Sequence[QgsGeometry], distance: float, on_progress: OnProgress) -> JoinedGreen:
    """Join pieces at most `distance` (m) apart, parts of one feature too. Where they overlap the area counts once.

    Raises `Cancelled`.
    """
    from scipy.sparse import coo_matrix  # here, so that QGIS without scipy can still list what needs it
    from scipy.sparse.csgraph import connected_components

    pieces = [part for piece in pieces for part in piece.asGeometryCollection()]
    if not pieces:
        return JoinedGreen([], np.zeros(0), np.zeros(0, np.int64))
    index = spatial_index(pieces)
    pairs = []
    for number, piece in enumerate(followed(pieces, len(pieces), on_progress, Text(JOINING))):
        others = [other for other in index.intersects(piece.boundingBox().buffered(distance)) if other > number]
        if others:
            engine = QgsGeometry.createGeometryEngine(piece.constGet())
            engine.prepareGeometry()
            pairs += [
                (number, other) for other in others if engine.distance(pieces[other].constGet()) <= distance + 1e-6
            ]
    a, b = np.array(pairs, np.int64).reshape(-1, 2).T
    links = coo_matrix((np.ones(len(a), bool), (a, b)), (len(pieces), len(pieces)))
    group = connected_components(links, directed=False)[1]
    members = np.split(np.argsort(group, kind="stable"), np.cumsum(np.bincount(group))[:-1])
    outlines = [QgsGeometry.unaryUnion([pieces[number] for number in group]) for group in members]
    area = np.array([outline.area() for outline in outlines])
    order = np.argsort(-area, kind="stable")
    return JoinedGreen(
        [outlines[number] for number in order], area[order], np.array([len(members[number]) for number in order])
    )


def edges_of(outline: QgsGeometry) -> np.ndarray:
    """Return the rings of a polygon as segments (segments, 2, 2), with curves in straight pieces."""
    straight = QgsGeometry(outline.constGet().segmentize())
    polygons = straight.asMultiPolygon() if straight.convertToMultiType() else []
    return _segments([ring for polygon in polygons for ring in polygon])


def fence_segments(fences: Features) -> np.ndarray:
    """Return fences as segments (segments, 2, 2)."""
    return _segments([part for geometry in fences.geometries for part in straight_lines(geometry)])


def with_crossings(
    lines: Sequence[np.ndarray], levels: Sequence[int], outlines: Sequence[QgsGeometry], on_progress: OnProgress
) -> list[np.ndarray]:
    """Return lines (points, 2), those on the ground with a vertex wherever they cross an edge. Raises `Cancelled`."""
    index = spatial_index(outlines)
    edges = [QgsGeometry(outline.constGet().boundary()) for outline in outlines]
    rows = zip(lines, levels, strict=True)
    return [
        _crossed(line, [edges[number] for number in index.intersects(_box(line))]) if level == GROUND else line
        for line, level in followed(rows, max(len(lines), 1), on_progress, Text(CROSSING))
    ]


def _crossed(line: np.ndarray, edges: Sequence[QgsGeometry]) -> np.ndarray:
    """Return a line with a vertex wherever it meets one of the edges."""
    if not edges:
        return line
    geometry = QgsGeometry.fromPolylineXY([QgsPointXY(*point) for point in line.tolist()])
    found: list[Any] = []
    for edge in edges:
        met = geometry.intersection(edge)  # which must outlive its vertices
        found += [(vertex.x(), vertex.y()) for vertex in met.vertices()]
    if not found:
        return line
    own = np.r_[0.0, np.cumsum(np.hypot(*np.diff(line, axis=0).T))]
    along = [geometry.lineLocatePoint(QgsGeometry.fromPointXY(QgsPointXY(*point))) for point in found]
    order = np.argsort(np.r_[own, along], kind="stable")
    return np.concatenate([line, np.array(found)])[order]


def _box(line: np.ndarray) -> QgsRectangle:
    return QgsRectangle(*line.min(axis=0).tolist(), *line.max(axis=0).tolist())


def _segments(lines: Sequence[Any]) -> np.ndarray:
    """Return the segments (segments, 2, 2) of lines, without those of no length."""
    points = [np.array([tuple(point) for point in line], np.float64).reshape(-1, 2) for line in lines]
    segments = np.concatenate([np.stack([line[:-1], line[1:]], axis=1) for line in points] or [np.zeros((0, 2, 2))])
    return segments[(segments[:, 0] != segments[:, 1]).any(axis=1)]
