"""Neighbourhood statistics in the manner of Statistics Netherlands (CBS), drawn round the national figures.

The shares are rounded national values, used as approximations: they make the district believable, they are no data.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .contents import Building
from .frame import Rect

RESIDENTS_PER_HOUSEHOLD = 2.1
OCCUPIED = 0.97
SHARE_65_PLUS = 0.20
SHARE_75_PLUS = 0.09
SHARE_75_PLUS_IN_CARE = 0.9
ONE_PERSON_HOUSEHOLDS = 0.39
INCOME = 30_000.0
NAMES = ("Waterlanden", "Molenbuurt", "Regenboog", "Bloemenbuurt", "Parkwijk", "Eilanden", "Tussen de Vaarten",
         "Sluisbuurt", "Landgoederen", "Muziekwijk", "Stripheld", "Faunabuurt")  # fmt: skip


def neighbourhood_columns(
    neighbourhoods: Sequence[Rect], buildings: Sequence[Building], rng: np.random.Generator
) -> dict[str, list]:
    """Return the columns of the neighbourhoods layer from the dwellings that stand in each."""
    columns: dict[str, list] = {
        "name": [], "residents": [], "households": [], "age_65_plus": [], "age_75_plus": [],
        "one_person_households": [], "income": [],
    }  # fmt: skip
    centres = np.array([building.rect.centre for building in buildings])
    dwellings = np.array([building.dwellings for building in buildings])
    care = np.array([building.use == "care" for building in buildings])
    for number, rect in enumerate(neighbourhoods):
        here = rect.holds(centres[:, 0], centres[:, 1])
        households = round(OCCUPIED * int(dwellings[here & ~care].sum()))
        in_care = int(dwellings[here & care].sum())
        spread = rng.uniform(0.9, 1.1, 5)
        at_home = round(households * RESIDENTS_PER_HOUSEHOLD * spread[0])
        age_75 = round(at_home * SHARE_75_PLUS * spread[1] + in_care * SHARE_75_PLUS_IN_CARE)
        columns["name"].append(_name(number))
        columns["residents"].append(at_home + in_care)
        columns["households"].append(households)
        columns["age_65_plus"].append(max(round(at_home * SHARE_65_PLUS * spread[2] + in_care), age_75))
        columns["age_75_plus"].append(age_75)
        columns["one_person_households"].append(round(households * ONE_PERSON_HOUSEHOLDS * spread[3]))
        columns["income"].append(float(round(INCOME * spread[4], -2)))
    return columns


def _name(number: int) -> str:
    turn, index = divmod(number, len(NAMES))
    return NAMES[index] if turn == 0 else f"{NAMES[index]} {turn + 1}"
