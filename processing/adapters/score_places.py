"""The places that 3-30-300 is about: homes, and where people learn, work and are cared for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from ..engine.errors import StadstweelingError
from ..engine.grid import Grid
from ..engine.layers import BUILDINGS
from ..engine.text import QT_TRANSLATE_NOOP
from .features import Features
from .homes import DWELLINGS, Homes

USE = replace(BUILDINGS.field("use"), default="")
GROUPS = ("school", "work", "care")


class NoPlaces(StadstweelingError):
    """Buildings in which nobody lives, learns, works or is cared for."""

    what = QT_TRANSLATE_NOOP("engine", "none of its {count} features in the area has dwellings or a use that counts")
    expected = QT_TRANSLATE_NOOP("engine", "a number above 0 in the field 'dwellings' of each feature with homes")
    remedy = QT_TRANSLATE_NOOP("engine", "Check the fields 'dwellings' and 'use'.")


@dataclass(frozen=True)
class Places:
    """Buildings that are judged.

    homes: the buildings with the dwellings of each, 0 for none. building (places,): the number of each among all
    buildings. group (places,): one of `GROUPS`, or nothing; a care home with dwellings is of both kinds.
    """

    homes: Homes
    building: np.ndarray
    group: np.ndarray

    def __len__(self) -> int:
        return len(self.building)

    def near_edge(self, grid: Grid, distance: float) -> np.ndarray:
        """Tell which places lie less than a distance (m) from the edge of a grid, or over it; bool (places,)."""
        boxes = [geometry.boundingBox() for geometry in self.homes.features.geometries]
        west, south, east, north = np.array(
            [(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()) for box in boxes]
        ).T
        least = np.min([west - grid.west, south - grid.south, grid.east - east, grid.north - north], axis=0)
        return least < distance

    def weights(self, group: str) -> np.ndarray:
        """Return what each place counts for in a group: one for each building of it."""
        return (self.group == group).astype(np.int64)


def places_of(buildings: Features, with_dwellings: bool, groups: Mapping[str, str]) -> Places:
    """Return the buildings with dwellings or with a use that has a group.

    Without a field of dwellings, each building with no such use is one home. Raises `NoPlaces`.
    """
    group = np.array([groups.get(use.strip().lower(), "") for use in buildings.columns[USE.name]], object)
    dwellings = np.array(buildings.columns[DWELLINGS.name], np.int64)
    if not with_dwellings:
        dwellings = (group == "").astype(np.int64)
    kept = np.flatnonzero((dwellings > 0) | (group != ""))
    if not len(kept):
        raise NoPlaces(buildings.name, count=len(buildings))
    geometries, ids = ([values[number] for number in kept] for values in (buildings.geometries, buildings.ids))
    homes = Homes(Features(buildings.name, geometries, ids, {}), np.maximum(dwellings[kept], 0))
    return Places(homes, kept, group[kept])
