"""Neighbourhoods with their people, and homes with the neighbourhood that each lies in."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from math import ceil, nan

import numpy as np
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeatureSource,
    QgsGeometry,
    QgsRectangle,
)

from ..engine.grid import Grid
from ..engine.heat.exposure import GROUPS, ONE_PERSON
from ..engine.heat.exposure_checks import NoHomes, check_not_negative, check_people
from ..engine.layers import BUILDINGS, NEIGHBOURHOODS, Field
from .features import Features, read_features
from .homes import locate
from .rasters import Raster

HOUSEHOLDS = "households"
DWELLINGS = BUILDINGS.field("dwellings")
DISTANCE = Field("distance", float, "m", nan)
REACHED = Field("reached", bool, "", True)


@dataclass(frozen=True)
class Neighbourhoods:
    """Neighbourhoods, and their numbers of people or households by field, shape (neighbourhoods,), NaN for unknown."""

    features: Features
    people: dict[str, np.ndarray]

    def __len__(self) -> int:
        return len(self.features)

    def share(self, group: str) -> np.ndarray:
        """Return the share (0 to 1) of a group in the residents, or of one-person households in the households."""
        whole = self.people[whole_of(group)]
        return np.divide(self.people[group], whole, out=np.full(len(self), nan), where=whole > 0)


@dataclass(frozen=True)
class HomesRead:
    """The buildings with dwellings in a neighbourhood, how many lie in none, and the outlines of all buildings.

    `neighbourhood` numbers from 0; `distance` (m) is infinite where no path leads to a cool place, and None where the
    layer knows nothing of cool places.
    """

    geometries: list[QgsGeometry]
    neighbourhood: np.ndarray
    dwellings: np.ndarray
    distance: np.ndarray | None
    outside: int
    buildings: list[QgsGeometry]


def whole_of(group: str) -> str:
    """Return the field of which a group is a part."""
    return HOUSEHOLDS if group == ONE_PERSON else GROUPS[0]


def read_neighbourhoods(
    source: QgsFeatureSource,
    required: Collection[str],
    pet: Raster,
    transform_context: QgsCoordinateTransformContext,
) -> Neighbourhoods:
    """Read the neighbourhoods that touch the map, with all groups; the fields `required` must be there.

    Raises the errors of `read_features` and of `check_people`.
    """
    wanted = {*GROUPS, HOUSEHOLDS}
    fields = [
        field if field.name in required else replace(field, default=nan)
        for field in NEIGHBOURHOODS.fields
        if field.name in wanted
    ]
    features = read_features(source, source.sourceName(), fields, pet.grid, pet.crs, transform_context)
    people = {name: np.array(values, np.float64) for name, values in features.columns.items()}
    check_people(people, features.ids, features.name)
    return Neighbourhoods(features, people)


def read_homes(
    source: QgsFeatureSource,
    neighbourhoods: Sequence[QgsGeometry],
    pet: Raster,
    transform_context: QgsCoordinateTransformContext,
) -> HomesRead:
    """Read the buildings in the neighbourhoods, those beyond the map too: people live there as well.

    Raises the errors of `read_features`, `NegativeNumbers` or `NoHomes`.
    """
    name, extent = source.sourceName(), _extent(neighbourhoods, pet.grid)
    features = read_features(source, name, [DWELLINGS, DISTANCE, REACHED], extent, pet.crs, transform_context)
    dwellings = np.array(features.columns[DWELLINGS.name], np.float64)
    distance = np.array(features.columns[DISTANCE.name], np.float64)
    check_not_negative(DWELLINGS.name, dwellings, features.ids, name)
    check_not_negative(DISTANCE.name, distance, features.ids, name)
    home = np.flatnonzero(dwellings > 0)
    where = locate([features.geometries[number] for number in home], neighbourhoods)
    inside = home[where >= 0]
    if not len(inside):
        raise NoHomes(name)
    knows_places = source.fields().indexOf(DISTANCE.name) >= 0
    reached = np.array(features.columns[REACHED.name], bool) & ~np.isnan(distance)
    return HomesRead(
        [features.geometries[number] for number in inside],
        where[where >= 0],
        dwellings[inside],
        np.where(reached, distance, np.inf)[inside] if knows_places else None,
        int((where < 0).sum()),
        features.geometries,
    )


def _extent(areas: Sequence[QgsGeometry], grid: Grid) -> Grid:
    """Return a grid that spans the areas as well as the map."""
    box = QgsRectangle(grid.west, grid.south, grid.east, grid.north)
    for area in areas:
        box.combineExtentWith(area.boundingBox())
    rows, columns = (ceil(length / grid.cell_size) for length in (box.height(), box.width()))
    return Grid(rows, columns, grid.cell_size, box.xMinimum(), box.yMaximum())
