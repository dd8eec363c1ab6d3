"""The codes of the land-cover table that a generated district uses."""

from __future__ import annotations

from enum import IntEnum


class Cover(IntEnum):
    """Codes of `resources/tables/landcover.csv`."""

    ROOF = 1
    CLOSED_PAVING = 2
    OPEN_PAVING = 3
    HALF_PAVING = 4
    GRASS = 6
    SHRUBS = 7
    WOODLAND = 8
    GARDEN = 9
    CROPS = 10
    WATER = 11
    RAILWAY = 12


ROUGH = frozenset({Cover.GRASS, Cover.SHRUBS, Cover.WOODLAND, Cover.GARDEN, Cover.CROPS})
"""Covers whose ground is uneven."""
