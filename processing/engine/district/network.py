"""Paths for walking, cycling and driving, and the cables and pipes along the streets."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from .contents import Contents, Facility, Path
from .plan import Plan, Street, Underpass

ALL_MODES = "walk,cycle,drive"
SLOW_MODES = "walk,cycle"

UTILITIES: tuple[tuple[str, float, float, float], ...] = (
    # kind, place (m behind the kerb, or from the crown where negative), depth (m), clearance (m)
    ("electricity", 0.3, 0.6, 0.5),
    ("telecom", 0.6, 0.6, 0.5),
    ("gas", 1.0, 0.8, 1.0),
    ("water", 1.4, 1.0, 1.0),
    ("heat", 0.9, 1.1, 1.5),
    ("sewer", -0.7, 2.0, 1.5),
    ("stormwater", -0.7, 1.5, 1.5),
)
"""Cables and pipes of a street. Places, depths (to the top) and clearances to tree roots are our own defaults."""
FAR_SIDE = ("heat", "stormwater")


def make_paths(plan: Plan, contents: Contents) -> list[Path]:
    """Return all paths, each street and the dike path split where another path meets it."""
    bridges = list(_footbridges(plan))
    meeting = [point for path in contents.paths + bridges for point in path.points[[0, -1]]]
    paths: list[Path] = [*contents.paths, *bridges]
    for street in plan.streets:
        paths += _street_paths(plan, street, np.array(meeting))
    landings = [bridge.points[-1] for bridge in bridges]
    landings += [street.point(end) for street in plan.streets if street.main for end in (street.start, street.end)]
    paths += _dike_path(plan, np.array(landings))
    paths += _railway(plan)
    return paths


def exits(plan: Plan) -> list[Facility]:
    """Return the places where a main street leaves the district over the dike."""
    return [
        Facility(*street.point(end), "exit")
        for street in plan.streets
        if street.main
        for end in (street.start, street.end)
    ]


def make_utilities(plan: Plan) -> list[tuple[str, float, float, np.ndarray]]:
    """Return kind, depth, clearance and points (u, v) of the cables and pipes along every street."""
    lines = []
    for street in plan.streets:
        for kind, place, depth, clearance in UTILITIES:
            aside = street.half_carriageway + street.verge + place if place > 0.0 else -place
            aside = -aside if kind in FAR_SIDE else aside
            points = np.array([street.point(street.start, aside), street.point(street.end, aside)])
            lines.append((kind, depth, clearance, points))
    return lines


def _street_paths(plan: Plan, street: Street, meeting: np.ndarray) -> Iterator[Path]:
    axis = 0 if street.along == "u" else 1
    stops = [street.start, street.end]
    for other in plan.streets:
        if other.along != street.along and other.start <= street.at <= other.end:
            stops.append(other.at)
    stops += list(meeting[np.abs(meeting[:, 1 - axis] - street.at) < 1e-6][:, axis])
    under = next((item for item in plan.underpasses if item.street == street), None)
    if under:
        stops += [under.v0, under.v1]
    # a footpath may come out beside the end of the street
    first, last = street.start - street.half_width, street.end + street.half_width
    stops = np.unique(np.round([stop for stop in stops if first <= stop <= last], 6))
    for start, end in pairwise(stops):
        points = np.array([street.point(float(start)), street.point(float(end))])
        yield Path(points, "street", -1 if under and _within(under, start, end) else 0, ALL_MODES)


def _within(under: Underpass, start: float, end: float) -> bool:
    return under.v0 < 0.5 * (start + end) < under.v1


def _footbridges(plan: Plan) -> Iterator[Path]:
    """Join both ends of a street in the middle to the path on the dike, over the ring canal."""
    rows = [street for street in plan.streets if street.along == "u"]
    street = rows[len(rows) // 2]
    for end, dike in (
        (street.start, plan.outer.u0 + plan.ring.path),
        (street.end, plan.outer.u1 - plan.ring.path),
    ):
        yield Path(np.array([street.point(end), street.point(dike)]), "footway", 1, SLOW_MODES)


def _dike_path(plan: Plan, landings: np.ndarray) -> Iterator[Path]:
    ring = plan.outer.grown(-plan.ring.path).ring
    for start, end in pairwise(ring):
        step = end - start
        place = ((landings - start) @ step) / (step @ step)
        beside = np.abs(start + place[:, np.newaxis] * step - landings).max(axis=1)
        stops = np.unique([0.0, 1.0, *place[(beside < 1e-6) & (place > 0.0) & (place < 1.0)]])
        points = start + stops[:, np.newaxis] * step
        for a, b in pairwise(points):
            yield Path(np.array([a, b]), "cycleway", 0, SLOW_MODES)


def _railway(plan: Plan) -> Iterator[Path]:
    """Return the railway, on level 1 where it crosses a street or a canal."""
    gaps = [(under.street.at, under.street.half_width) for under in plan.underpasses]
    gaps += [(canal.u, canal.half_width) for canal in plan.canals]
    v, at = plan.railway.v, plan.outer.u0
    for u, half in sorted(gaps):
        yield Path(np.array([(at, v), (u - half, v)]), "railway", 0, "rail")
        yield Path(np.array([(u - half, v), (u + half, v)]), "railway", 1, "rail")
        at = u + half
    yield Path(np.array([(at, v), (plan.outer.u1, v)]), "railway", 0, "rail")
