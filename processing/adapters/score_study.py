"""The three rules of 3-30-300 on one study: what definitions have in common is worked out once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ..engine.network import build_network
from ..engine.progress import OnProgress, part, report
from ..engine.segments import in_pieces, nearest_segments
from ..engine.text import Text
from ..engine.trees.canopy import Counted, Wanted
from ..engine.trees.definitions import CanopyRule, CanopyScope, Definition, GreenMeasure, GreenRule, TreeRule
from ..engine.trees.green_access import EDGE_PIECE, WALKING, GreenAccess, walk_to_green
from ..engine.trees.scene import Buildings, Trees
from ..engine.trees.score import Verdicts, judge
from ..engine.trees.seen import TreesSeen
from ..engine.trees.water import LARGE_WATER
from ..engine.walks import Walks
from .canopy_inputs import LandSurvey, area_masks, canopy_of
from .canopy_results import HomeCover
from .features import Features
from .green_inputs import JoinedGreen, edges_of, with_crossings
from .homes import front_doors, points_inside
from .raster_windows import RasterWindows
from .score_places import Places

RADIUS = 500.0
"""Radius (m) of the circle round a home where a definition looks at the neighbourhood: it decides nothing then."""


@dataclass(frozen=True)
class Paths:
    """Lines (points, 2) open to walkers, in m, and the level of each; `name` is that of their layer."""

    lines: list[np.ndarray]
    levels: list[int]
    name: str


class Ways(Protocol):
    """Ways from places to their green."""

    def green(self, place: int) -> int:
        """Return the number of the green of a place, from 1."""

    def way(self, place: int) -> np.ndarray:
        """Return the points (points, 2) of the way to it, in m."""


@dataclass(frozen=True)
class Assessment:
    """What a definition finds for each place, arrays of shape (places,); NaN where it is not known.

    trees: how many count. canopy (%): that which the rule looks at. canopy_known (%): how much of its circle or
    neighbourhood is in the data. distance (m): to green, as the rule measures it, NaN where there is no way. area: the
    number of the neighbourhood, −1 for none. ways: to the green of each place.
    """

    trees: np.ndarray
    canopy: np.ndarray
    canopy_known: np.ndarray
    distance: np.ndarray
    area: np.ndarray
    verdicts: Verdicts
    seen: TreesSeen
    ways: Ways


class ScoreStudy:
    """A study whose homes are judged by one definition or by several."""

    def __init__(
        self,
        places: Places,
        buildings: Buildings,
        trees: Trees,
        ground: RasterWindows,
        canopy: LandSurvey,
        areas: Features,
        paths: Paths,
        green: JoinedGreen,
    ) -> None:
        """Take the study. All in one CRS, on the grid of `canopy`; `places` are numbered among the `buildings`."""
        self.places, self.trees, self.areas = places, trees, areas
        self._buildings, self._ground, self._canopy, self._paths, self._green = buildings, ground, canopy, paths, green
        self._seen: dict[TreeRule, TreesSeen] = {}
        self._counted: dict[float, Counted] = {}
        self._access: dict[float, tuple[GreenAccess, list[np.ndarray]]] = {}

    def assess(self, definition: Definition, on_progress: OnProgress) -> Assessment:
        """Judge every place by a definition. Raises `Cancelled`."""
        rule = definition.trees
        seen = self.seen(rule, part(on_progress, 0.0, 0.6))
        counted = self._count(definition.canopy, part(on_progress, 0.6, 0.8))
        access, edges = self._walk(definition.green, part(on_progress, 0.8, 1.0))
        cover = HomeCover.of(self.places.homes, self.areas, counted, definition.canopy)
        on_foot = definition.green.measure is GreenMeasure.NETWORK
        around_home = definition.canopy.scope is CanopyScope.HOME
        distance = access.walks.distance if on_foot else access.euclidean
        return Assessment(
            trees=np.where(seen.known, seen.seen, np.nan),
            canopy=counted.homes.percent if around_home else cover.area_percent,
            canopy_known=counted.homes.known_percent if around_home else cover.area_known,
            distance=distance,
            area=cover.area,
            verdicts=Verdicts(
                judge(seen.seen >= rule.least, seen.known),
                judge(cover.meets, cover.judged),
                # no way to green is known, too: the rule is not met then
                judge(distance <= definition.green.distance, np.ones(len(distance), bool)),
            ),
            seen=seen,
            ways=OnFoot(access.walks) if on_foot else Straight.to(edges, access.walks.home),
        )

    def seen(self, rule: TreeRule, on_progress: OnProgress) -> TreesSeen:
        """Return which trees count for each place. Raises `Cancelled`."""
        from ..engine.trees.sight import trees_seen  # here, so that QGIS without numba can still list what needs it

        if rule not in self._seen:
            self._seen[rule] = trees_seen(
                self._buildings, self.places.building, self.trees, rule, self._ground, self._canopy.grid,
                on_progress=on_progress,
            )  # fmt: skip
        return self._seen[rule]

    def _count(self, rule: CanopyRule, on_progress: OnProgress) -> Counted:
        """Return the canopy of the neighbourhoods and round the homes: one count has both."""
        radius, grid = rule.radius or RADIUS, self._canopy.grid
        if radius not in self._counted:
            wanted = Wanted(
                areas=np.array([area.area() for area in self.areas.geometries]),
                masks=lambda window: area_masks(self.areas.geometries, grid, window),
                homes=points_inside(self.places.homes),
                radius=radius,
                map=None,
            )
            self._counted[radius] = canopy_of(self._canopy, wanted, LARGE_WATER, on_progress)
        return self._counted[radius]

    def _walk(self, rule: GreenRule, on_progress: OnProgress) -> tuple[GreenAccess, list[np.ndarray]]:
        """Return the walks to green, and its edges: how far and how it is measured does not change them."""
        if rule.least_area not in self._access:
            outlines, paths = self._green.of_at_least(rule.least_area), self._paths
            lines = with_crossings(paths.lines, paths.levels, outlines, part(on_progress, 0.0, 0.3))
            report(on_progress, 0.3, Text(WALKING))
            network = build_network(lines, paths.levels, paths.name)
            report(on_progress, 0.5, Text(WALKING))
            edges, homes = [edges_of(outline) for outline in outlines], front_doors(self.places.homes, network)
            access = walk_to_green(homes, network, edges, on_progress=part(on_progress, 0.5, 1.0))
            self._access[rule.least_area] = access, edges
        return self._access[rule.least_area]


@dataclass(frozen=True)
class OnFoot:
    """Walks along the paths."""

    walks: Walks

    def green(self, place: int) -> int:
        """Return the number of the green of a place, from 1."""
        return int(self.walks.place[place])

    def way(self, place: int) -> np.ndarray:
        """Return the points (points, 2) of the walk, in m."""
        return self.walks.route(place)


@dataclass(frozen=True)
class Straight:
    """Straight lines from `start` to `end` (places, 2), in m, on the edge of the green `number` (places,)."""

    start: np.ndarray
    end: np.ndarray
    number: np.ndarray

    @classmethod
    def to(cls, edges: Sequence[np.ndarray], start: np.ndarray) -> Straight:
        """Return the lines to the nearest edge; each of `edges` is one green, as segments (segments, 2, 2)."""
        if not edges:
            return cls(start, start, np.zeros(len(start), np.int64))
        pieces = [in_pieces(edge[:, 0], edge[:, 1], EDGE_PIECE) for edge in edges]
        a, b = (np.concatenate(ends) for ends in zip(*pieces, strict=True))
        nearest, share, _ = nearest_segments(start, a, b)
        number = np.repeat(np.arange(len(edges)), [len(starts) for starts, _ in pieces]) + 1
        return cls(start, a[nearest] + share[:, np.newaxis] * (b - a)[nearest], number[nearest])

    def green(self, place: int) -> int:
        """Return the number of the green of a place, from 1."""
        return int(self.number[place])

    def way(self, place: int) -> np.ndarray:
        """Return both ends of the line, in m."""
        return np.stack([self.start[place], self.end[place]])
