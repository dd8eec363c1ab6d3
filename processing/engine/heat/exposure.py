"""Who is exposed to heat: the people of neighbourhoods, by group, in each PET class and far from a cool place.

Where somebody lives within a neighbourhood is not known, so its people are spread over its homes in proportion to the
dwellings, every group alike: as many of the 75+ as of the dwellings are in a class. A home has the mean PET of its
surroundings (`surroundings.mean_around`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .suppression import hidden_counts

RESIDENTS, AGE_65, AGE_75, ONE_PERSON = "residents", "age_65_plus", "age_75_plus", "one_person_households"
GROUPS = (RESIDENTS, AGE_65, AGE_75, ONE_PERSON)
"""The groups, named after their fields in the layer of neighbourhoods. A one-person household is one person."""

SURROUNDINGS = 10.0
"""How far from the walls the surroundings of a home reach (m): our own default, the front garden, the pavement and the
near half of the street."""

WALKING_DISTANCE = 300.0
"""How far a cool place may be (m along paths): the distance to coolness of the Dutch guidance."""

NEAR, BEYOND, UNCONNECTED = range(3)
"""Columns of the counts by walking distance."""


@dataclass(frozen=True)
class Homes:
    """Buildings with dwellings, as arrays of shape (homes,).

    `neighbourhood` numbers from 0, −1 outside them all; `dwellings` how many; `pet` (°C) that of the surroundings, NaN
    where not known; `distance` (m) the walk to the nearest cool place, infinite where no path leads to one. It is None
    where nothing is known of cool places.
    """

    neighbourhood: np.ndarray
    dwellings: np.ndarray
    pet: np.ndarray
    distance: np.ndarray | None = None

    def dwellings_in(self, neighbourhoods: int) -> np.ndarray:
        """Return the number of dwellings in each neighbourhood, shape (neighbourhoods,)."""
        inside = self.neighbourhood >= 0
        return np.bincount(self.neighbourhood[inside], self.dwellings[inside], neighbourhoods)

    def mean_pet(self, neighbourhoods: int) -> np.ndarray:
        """Return the mean PET (°C) around the dwellings of each neighbourhood, NaN where there is none with a PET."""
        known = (self.neighbourhood >= 0) & ~np.isnan(self.pet)
        where, dwellings = self.neighbourhood[known], self.dwellings[known]
        total = np.bincount(where, dwellings, neighbourhoods)
        with np.errstate(invalid="ignore"):
            return np.bincount(where, dwellings * self.pet[known], neighbourhoods) / total


@dataclass(frozen=True)
class Counts:
    """Numbers of people: a row a neighbourhood and the study's sums in the last, a column a class.

    `people` are whole numbers, NaN where not known; `hidden` tells which of them are too small, or too telling, to be
    shown.
    """

    people: np.ndarray
    hidden: np.ndarray

    @property
    def shown(self) -> np.ndarray:
        """The numbers that may be shown, NaN elsewhere."""
        return np.where(self.hidden, np.nan, self.people)

    def people_from(self, first: int) -> np.ndarray:
        """Return the people in the PET classes from `first` on, NaN where what is shown does not give their number."""
        warm, cool, unknown = self.hidden[:, first:-1], self.hidden[:, :first], self.hidden[:, -1]
        telling = warm.any(axis=1) & (cool.any(axis=1) | unknown)
        return np.where(telling, np.nan, self.people[:, first:-1].sum(axis=1))

    def share_from(self, first: int) -> np.ndarray:
        """Return their share (0 to 1) of the people with a known PET, NaN where that would tell what is hidden."""
        known = np.where(self.hidden[:, -1], np.nan, self.people[:, :-1].sum(axis=1))
        with np.errstate(invalid="ignore"):
            return self.people_from(first) / known


@dataclass(frozen=True)
class Exposure:
    """What comes out for one group.

    `by_pet` has a column for each PET class and a last one for homes without a known PET. `by_walk` has the columns
    `NEAR`, `BEYOND` and `UNCONNECTED`; None where nothing is known of cool places.
    """

    by_pet: Counts
    by_walk: Counts | None


def expose(
    people: np.ndarray,
    homes: Homes,
    limits: tuple[float, ...],
    smallest: int,
    walking_distance: float = WALKING_DISTANCE,
) -> Exposure:
    """Return how many people of a group are in each PET class, and beyond reach of a cool place.

    `people` (neighbourhoods,): the people of the group, NaN where not known; they are not placed where a neighbourhood
    has no homes, and then count nowhere. `limits` (°C): from which PET each class but the first holds. Counts below
    `smallest` are hidden.
    """
    unknown = len(limits) + 1
    pet_class = np.where(np.isnan(homes.pet), unknown, np.searchsorted(limits, homes.pet, "right"))
    by_pet = _counts(people, homes, pet_class, unknown + 1, smallest)
    if homes.distance is None:
        return Exposure(by_pet, None)
    walk = np.where(np.isinf(homes.distance), UNCONNECTED, np.where(homes.distance > walking_distance, BEYOND, NEAR))
    return Exposure(by_pet, _counts(people, homes, walk, UNCONNECTED + 1, smallest))


def _counts(people: np.ndarray, homes: Homes, category: np.ndarray, categories: int, smallest: int) -> Counts:
    inside = homes.neighbourhood >= 0
    cell = homes.neighbourhood[inside] * categories + category[inside]
    dwellings = np.bincount(cell, homes.dwellings[inside], len(people) * categories).reshape(len(people), categories)
    placed = spread(people, dwellings)
    counts = np.concatenate([placed, np.nansum(placed, axis=0, keepdims=True)])
    return Counts(counts, hidden_counts(counts, smallest))


def spread(people: np.ndarray, dwellings: np.ndarray) -> np.ndarray:
    """Spread people over classes in proportion to dwellings, in whole people that add up to the whole number.

    `people` (neighbourhoods,), `dwellings` (neighbourhoods, classes). Fractions go to the classes with the largest
    ones (largest remainders, the method of Hamilton). NaN where there are no dwellings or people are NaN.
    """
    total = dwellings.sum(axis=1)
    with np.errstate(invalid="ignore"):
        exact = people[:, None] * (dwellings / total[:, None])
    whole = np.floor(exact + 1e-9)
    left = np.nan_to_num(people - whole.sum(axis=1))
    # A class without dwellings gets nobody; equal remainders go to the cooler class first.
    rank = np.argsort(np.argsort(-(exact - whole), axis=1, kind="stable"), axis=1)
    return whole + (rank < left[:, None])
