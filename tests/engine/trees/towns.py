"""Random towns, and a slow walk along every line of sight in them, against which the search is held."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ....processing.engine.sampling import values_at
from ....processing.engine.trees.blocks import Blocks
from ....processing.engine.trees.facades import facades_of, median_of_each
from ....processing.engine.trees.footprints import Footprints
from ....processing.engine.trees.scene import Trees
from .scenes import GRID, RULE, Ground, buildings


def town(seed, homes=24, count=60):
    """Return a town of houses and trees on hilly ground, with some ground unknown."""
    rng = np.random.default_rng(seed)
    corners = np.column_stack([rng.uniform(5, 85, homes), rng.uniform(5, 85, homes)])
    boxes = [(x, y, x + rng.uniform(4, 9), y + rng.uniform(4, 9)) for x, y in corners]
    built = buildings(*boxes)
    built = replace(built, height=rng.uniform(3, 12, len(built)).round(2), storeys=rng.integers(1, 5, len(built)))
    planted = Trees.of(
        rng.uniform(2, 98, (count, 2)), rng.uniform(2, 15, count), rng.uniform(1, 10, count), rng.uniform(0, 1.5, count)
    )
    y, x = np.mgrid[: GRID.rows, : GRID.columns]
    heights = (1.5 * np.sin(x / 17.0) + 1.5 * np.cos(y / 23.0)).astype(np.float32)
    heights[rng.random(heights.shape) < 0.02] = np.nan
    return built, planted, Ground(heights)


def walk(built, planted, ground, home, tree):
    """Return the lowest storey that sees a tree, by going along lines step by step."""
    blocks = Blocks.over(GRID)
    points = facades_of(built.walls)
    level = median_of_each(values_at(points.eye, ground.heights, GRID, np.nan), points.building, len(built))
    soil = values_at(planted.place, ground.heights, GRID, np.nan)
    points = Footprints.of(built, blocks).with_a_view(points)
    points = points.only(points.building == home)
    points = points.only(np.hypot(*(planted.place[tree] - points.on_wall).T) <= RULE.radius)
    away = planted.place[tree] - points.eye
    aside = 0.8 * planted.radius[tree] * np.column_stack((-away[:, 1], away[:, 0])) / np.hypot(*away.T)[:, np.newaxis]
    for storey in range(built.storeys[home]):
        z = level[home] + 1.6 + 3.0 * storey
        for line, share in ((away, 0.95), (away, 2.0 / 3.0), (away + aside, 2.0 / 3.0), (away - aside, 2.0 / 3.0)):
            for eye, step in zip(points.eye, line, strict=True):
                at = np.linspace(0.0, 1.0, 1001)
                x, y = eye[:, np.newaxis] + step[:, np.newaxis] * at
                height = z + (soil[tree] + share * planted.height[tree] - z) * at
                near = at < 1.0 - (planted.radius[tree] + 0.25) / np.hypot(*step)
                if not hidden(built, planted, ground, level, soil, tree, x, y, height, near):
                    return storey
    return -1


def hidden(built, planted, ground, level, soil, tree, x, y, height, near):
    """Tell whether points of a line lie in a building or, as far as `near`, in another crown or below the ground."""
    for house in range(len(built)):
        corners = built.walls.start[built.walls.building == house]
        (west, south), (east, north) = corners.min(axis=0), corners.max(axis=0)
        inside = (x > west) & (x < east) & (y > south) & (y < north)
        if (inside & (height < level[house] + built.height[house])).any():
            return True
    for other in range(len(planted)):
        base, top = (soil[other] + part[other] for part in (planted.crown_base, planted.height))
        away = np.hypot(x - planted.place[other, 0], y - planted.place[other, 1]) / planted.radius[other]
        leaves = (height > base) & (away**2 + ((height - base) / (top - base)) ** 2 < 1.0)
        if other != tree and (leaves & near).any():
            return True
    below = height < values_at(np.column_stack((x, y)), ground.heights, GRID, np.nan)
    own_cell = (np.floor(2.0 * x) == np.floor(2.0 * x[0])) & (np.floor(2.0 * y) == np.floor(2.0 * y[0]))
    return bool((below & near & ~own_cell).any())
