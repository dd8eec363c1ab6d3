"""Routes for walkers and cyclists, cut where neighbourhoods meet, and what norms ask of their shade."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import Qgis, QgsGeometry

from ..engine.heat.route_shade import NoRoutes
from ..engine.progress import OnProgress, followed
from ..engine.text import QT_TRANSLATE_NOOP, Text
from .features import Features, spatial_index
from .path_inputs import LEVEL, path_rows, straight_lines
from .tables import read_table

CUTTING = QT_TRANSLATE_NOOP("engine", "Looking where the routes run")


@dataclass(frozen=True)
class ShadeNorm:
    """The least share in the shade (%) of a route, and of the routes of a neighbourhood together.

    day: month and day of the highest sun at which it holds, None where the user chooses the moment.
    """

    name: str
    routes: float
    neighbourhoods: float
    day: tuple[int, int] | None = None


@dataclass(frozen=True)
class Pieces:
    """Pieces of routes: points (points, 2) in m, level, and the numbers of route and neighbourhood, −1 for none."""

    lines: list[np.ndarray]
    levels: list[int]
    route: np.ndarray
    neighbourhood: np.ndarray


def read_norms() -> dict[str, ShadeNorm]:
    """Return the norms of the table, by their name."""
    rows = {(str(row["name"]), row["applies_to"]): row for row in read_table("shade_norms")}
    return {
        name: ShadeNorm(
            name,
            row["least_shade_percent"],
            rows[name, "neighbourhood"]["least_shade_percent"],
            (int(row["month"]), int(row["day"])) if row["month"] else None,
        )
        for (name, applies_to), row in rows.items()
        if applies_to == "route"
    }


def routes_for(paths: Features, users: Collection[str]) -> Features:
    """Return the paths that are open to any of the users, by their field modes or as they have none.

    Raises `NoRoutes`.
    """
    rows = enumerate(path_rows(paths))
    kept = [number for number, (_, _, modes) in rows if not modes or not modes.isdisjoint(users)]
    if not kept:
        raise NoRoutes(paths.name, users=", ".join(users))
    geometries, ids, levels = (
        [values[number] for number in kept] for values in (paths.geometries, paths.ids, paths.columns[LEVEL.name])
    )
    return Features(paths.name, geometries, ids, {LEVEL.name: levels})


def cut(routes: Features, areas: Sequence[QgsGeometry], on_progress: OnProgress) -> Pieces:
    """Cut routes where they leave an area; of areas that overlap the first counts. Raises `Cancelled`."""
    index = spatial_index(areas)
    engines = []
    for area in areas:
        engines.append(QgsGeometry.createGeometryEngine(area.constGet()))
        engines[-1].prepareGeometry()

    def shared_out(rest: QgsGeometry) -> Iterator[tuple[int, QgsGeometry]]:
        for number in sorted(index.intersects(rest.boundingBox())):
            if engines[number].contains(rest.constGet()):
                yield number, rest
                return
            yield number, _only_lines(rest.intersection(areas[number]))
            rest = _only_lines(rest.difference(areas[number]))
        yield -1, rest

    lines, levels, route, neighbourhood = [], [], [], []
    rows = zip(routes.geometries, routes.columns[LEVEL.name], strict=True)
    for number, (geometry, level) in enumerate(followed(rows, len(routes), on_progress, Text(CUTTING))):
        for area, piece in shared_out(geometry):
            parts = straight_lines(piece) if not piece.isEmpty() else []
            lines += parts
            levels += [level] * len(parts)
            route += [number] * len(parts)
            neighbourhood += [area] * len(parts)
    return Pieces(lines, levels, np.array(route), np.array(neighbourhood))


def _only_lines(geometry: QgsGeometry) -> QgsGeometry:
    """Return the lines of what an operation left, which may be points as well."""
    lines = [part for part in geometry.asGeometryCollection() if part.type() == Qgis.GeometryType.Line]
    return QgsGeometry.collectGeometry(lines) if lines else QgsGeometry()
