"""Trees: where streets, canals and lots have them, which ones, and the crowns they make.

Species and their sizes are our own selection of trees common in Dutch towns.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..crowns import crown_heights
from ..grid import Grid
from ..progress import OnProgress
from ..text import QT_TRANSLATE_NOOP, Text
from .contents import Tree
from .cover import Cover
from .frame import Frame
from .plan import Plan, Street
from .watched import watched

PLANTABLE = (Cover.OPEN_PAVING, Cover.GRASS, Cover.SHRUBS, Cover.WOODLAND, Cover.GARDEN)
BARE_STREETS = 2
"""One in so many side streets has no trees."""
LOWEST_BRANCH = {"street": 3.0, "small": 2.2, "park": 2.0, "garden": 1.6, "water": 1.5}
"""Lowest crown base (m) by kind of place: clear of people and cars in a street."""


@dataclass(frozen=True)
class Species:
    """A species: Latin and Dutch name, and the range of its height and crown diameter (m)."""

    name: str
    height: tuple[float, float]
    crown: tuple[float, float]


KINDS: dict[str, tuple[Species, ...]] = {
    "street": (
        Species("Tilia cordata (winterlinde)", (9.0, 15.0), (5.5, 8.5)),
        Species("Ulmus 'Lobel' (iep)", (10.0, 17.0), (4.5, 7.0)),
        Species("Fraxinus excelsior (es)", (10.0, 16.0), (6.0, 9.0)),
        Species("Acer platanoides (Noorse esdoorn)", (8.0, 13.0), (5.0, 8.0)),
    ),
    "small": (
        Species("Acer campestre (veldesdoorn)", (5.0, 8.0), (3.5, 5.0)),
        Species("Prunus padus (vogelkers)", (5.0, 8.0), (3.0, 5.0)),
        Species("Pyrus calleryana (sierpeer)", (5.5, 9.0), (3.0, 4.5)),
    ),
    "park": (
        Species("Quercus robur (zomereik)", (10.0, 19.0), (8.0, 13.0)),
        Species("Fagus sylvatica (beuk)", (10.0, 20.0), (8.0, 13.0)),
        Species("Betula pendula (ruwe berk)", (9.0, 16.0), (5.0, 8.0)),
        Species("Populus tremula (ratelpopulier)", (12.0, 20.0), (6.0, 9.0)),
    ),
    "garden": (
        Species("Malus domestica (appel)", (3.5, 6.0), (2.8, 4.5)),
        Species("Amelanchier lamarckii (krentenboompje)", (3.5, 5.5), (2.5, 4.0)),
        Species("Magnolia × soulangeana (magnolia)", (3.5, 6.0), (3.0, 4.5)),
    ),
    "water": (
        Species("Salix alba (schietwilg)", (8.0, 15.0), (6.0, 9.5)),
        Species("Alnus glutinosa (zwarte els)", (8.0, 14.0), (4.5, 7.0)),
    ),
}


@dataclass(frozen=True)
class Planted:
    """Trees of a district: place on the map (x, y), height, crown diameter and base (m), species."""

    places: np.ndarray
    height: np.ndarray
    crown_diameter: np.ndarray
    crown_base: np.ndarray
    species: list[str]


def street_trees(plan: Plan, rng: np.random.Generator) -> list[Tree]:
    """Plant rows of trees along streets and canals, each street with its own spacing; some streets have none."""
    trees: list[Tree] = []
    for number, street in enumerate(plan.streets):
        rows = _rows(plan, street, rng)
        if street.main or number % BARE_STREETS:
            trees += rows
    for canal in plan.canals:
        for side in (-1.0, 1.0):
            aside = side * (canal.half_width - 0.4)
            places = np.arange(plan.inner.v0 + rng.uniform(3.0, 9.0), plan.inner.v1, 13.0)
            trees += [Tree(canal.u + aside, float(v), "water") for v in places]
    return trees


def _rows(plan: Plan, street: Street, rng: np.random.Generator) -> list[Tree]:
    """Plant in the verge, or at the back of the footpath where there is none; never on dike or in underpass."""
    aside = street.half_carriageway + 0.5 * street.verge if street.verge else street.half_width - 0.5
    kind = "street" if street.verge else "small"
    spacing = rng.uniform(8.5, 12.0)
    places = np.arange(street.start + rng.uniform(4.0, 10.0), street.end - 4.0, spacing)
    crossings = np.array([other.at for other in plan.streets if other.along != street.along])
    free = np.abs(places[:, np.newaxis] - crossings).min(axis=1, initial=np.inf) > 9.0
    if street.main:
        inner = plan.inner
        free &= (places > inner.v0) & (places < inner.v1)
        for under in plan.underpasses:
            free &= (places < under.v0) | (places > under.v1)
    else:
        for canal in plan.canals if street.along == "u" else ():
            free &= np.abs(places - canal.u) > canal.half_width
    return [Tree(*street.point(float(at), side), kind) for at in places[free] for side in (-aside, aside)]


def plant(
    trees: list[Tree],
    grid: Grid,
    frame: Frame,
    landcover: np.ndarray,
    rng: np.random.Generator,
    on_progress: OnProgress,
) -> Planted:
    """Choose a species and a size for each tree whose cell is fit for one; drop the others."""
    places = frame.to_map(np.array([(tree.u, tree.v) for tree in trees]))
    rows = np.floor((grid.north - places[:, 1]) / grid.cell_size).astype(int)
    columns = np.floor((places[:, 0] - grid.west) / grid.cell_size).astype(int)
    inside = (rows >= 0) & (rows < grid.rows) & (columns >= 0) & (columns < grid.columns)
    fit = inside.copy()
    fit[inside] = np.isin(landcover[rows[inside], columns[inside]], PLANTABLE)
    choice, vigour, lift = rng.random(len(trees)), rng.beta(2.5, 2.0, len(trees)), rng.uniform(0.22, 0.34, len(trees))
    heights, crowns, bases, species = [], [], [], []
    message = Text(QT_TRANSLATE_NOOP("engine", "Planting the trees"))
    for number in watched(np.flatnonzero(fit), on_progress, 0.6, 0.65, message):
        kinds = KINDS[trees[number].kind]
        chosen = kinds[int(choice[number] * len(kinds))]
        height = chosen.height[0] + vigour[number] * (chosen.height[1] - chosen.height[0])
        heights.append(round(height, 1))
        crowns.append(round(chosen.crown[0] + vigour[number] * (chosen.crown[1] - chosen.crown[0]), 1))
        bases.append(round(min(max(lift[number] * height, LOWEST_BRANCH[trees[number].kind]), 0.6 * height), 1))
        species.append(chosen.name)
    return Planted(places[fit], np.array(heights), np.array(crowns), np.array(bases), species)


def draw_crowns(grid: Grid, planted: Planted, on_progress: OnProgress) -> np.ndarray:
    """Return vegetation height (m, float32): half ellipsoids from the base of each crown to its top, 0 elsewhere."""
    chm = np.zeros(grid.shape, np.float32)
    size, across, down = grid.cell_size, grid.x, grid.y
    message = Text(QT_TRANSLATE_NOOP("engine", "Growing the trees"))
    for number in watched(range(len(planted.places)), on_progress, 0.65, 0.8, message):
        (x, y), height, base = planted.places[number], planted.height[number], planted.crown_base[number]
        diameter = planted.crown_diameter[number]
        radius = 0.5 * diameter
        columns = slice(max(int((x - radius - grid.west) / size), 0), int((x + radius - grid.west) / size) + 1)
        rows = slice(max(int((grid.north - y - radius) / size), 0), int((grid.north - y + radius) / size) + 1)
        crown = crown_heights(across[columns], down[rows], (x, y), height, diameter, base)
        np.maximum(chm[rows, columns], crown, out=chm[rows, columns])
    return chm
