"""Puts a district together: plan, lots, ground, trees, layers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..grid import Grid
from ..layers import (
    BUILDINGS,
    FACILITIES,
    GREEN_SPACES,
    NEIGHBOURHOODS,
    PATHS,
    TREES,
    UTILITIES,
    FeatureLayer,
    LayerSchema,
)
from ..progress import OnProgress, report, unattended
from ..text import QT_TRANSLATE_NOOP, Text
from .contents import Contents
from .frame import Cells, Frame, Rect
from .limits import checked_grid
from .lots import fill_lots
from .network import exits, make_paths, make_utilities
from .plan import Plan, make_plan
from .statistics import neighbourhood_columns
from .terrain import STREET_LEVEL, WATER_LEVEL, draw_terrain
from .trees import Planted, draw_crowns, plant, street_trees
from .watched import watched

FACILITY_NAMES = {"fire_station": "Brandweerkazerne", "care_home": "Verzorgingshuis", "school": "Basisschool",
                  "exit": "Uitgang"}  # fmt: skip


@dataclass(frozen=True)
class District:
    """All base layers of a district.

    `dtm`, `dsm` (m NAP) and `chm` (m) are float32, `landcover` holds codes (uint8), all of the grid's shape.
    `layers` has one `FeatureLayer` for each schema of `layers.SCHEMAS`, by its name. `water_level` (m NAP) is that of
    every canal.
    """

    grid: Grid
    dtm: np.ndarray
    dsm: np.ndarray
    chm: np.ndarray
    landcover: np.ndarray
    water_level: float
    layers: dict[str, FeatureLayer]


def make_district(
    width: float,
    height: float,
    cell_size: float,
    seed: int,
    west: float = 0.0,
    south: float = 0.0,
    on_progress: OnProgress = unattended,
) -> District:
    """Make a polder district of `width` × `height` m on cells of `cell_size` m; the same seed gives the same district.

    `west` and `south` (m) place it. Raises `DistrictTooSmall`, `DistrictTooLarge`, `OutOfRange` or `Cancelled`.
    """
    grid = checked_grid(width, height, cell_size, west, south)
    rng = np.random.default_rng(seed)
    plan = make_plan(grid, rng)
    contents = fill_lots(plan.lots, rng, on_progress)
    contents.facilities += exits(plan)
    terrain = draw_terrain(grid, plan, contents, rng, on_progress)
    trees = contents.trees + street_trees(plan, rng)
    planted = plant(trees, grid, plan.frame, terrain.landcover, rng, on_progress)
    chm = draw_crowns(grid, planted, on_progress)
    dsm = _surface(grid, plan, contents, terrain.dtm, chm, on_progress)
    report(on_progress, 0.9, Text(QT_TRANSLATE_NOOP("engine", "Drawing up the layers")))
    layers = {layer.schema.name: layer for layer in _layers(plan, contents, planted, rng)}
    return District(grid, terrain.dtm, dsm, chm, terrain.landcover, WATER_LEVEL, layers)


def _surface(
    grid: Grid, plan: Plan, contents: Contents, dtm: np.ndarray, chm: np.ndarray, on_progress: OnProgress
) -> np.ndarray:
    """Return the surface level; crowns that a building rises above are cut from `chm`."""
    window = Cells(grid, plan.frame).window
    dsm = dtm.copy()
    message = Text(QT_TRANSLATE_NOOP("engine", "Raising the buildings"))
    for building in watched(contents.buildings, on_progress, 0.8, 0.9, message):
        w = window(building.rect)
        mine = building.rect.holds(w.u, w.v)
        dsm[w.cells][mine] += building.height
        crowns = chm[w.cells]
        crowns[mine & (crowns < building.height)] = 0.0
    railway = plan.railway
    deck = Rect(plan.outer.u0, railway.v - railway.half_crest, plan.outer.u1, railway.v + railway.half_crest)
    w = window(deck)
    mine = deck.holds(w.u, w.v)
    dsm[w.cells][mine] = np.maximum(dsm[w.cells], STREET_LEVEL + railway.height)[mine]
    return np.maximum(dsm, dtm + chm, out=dsm)


def _layers(plan: Plan, contents: Contents, planted: Planted, rng: np.random.Generator):
    frame = plan.frame
    yield _rects(
        BUILDINGS,
        frame,
        contents.buildings,
        {
            "height": [round(item.height, 2) for item in contents.buildings],
            "floor_level": [item.floor_level for item in contents.buildings],
            "use": [item.use for item in contents.buildings],
            "dwellings": [item.dwellings for item in contents.buildings],
            "storeys": [item.storeys for item in contents.buildings],
        },
    )
    yield FeatureLayer(
        TREES,
        list(planted.places[:, np.newaxis, :]),
        {
            "height": planted.height.tolist(),
            "crown_diameter": planted.crown_diameter.tolist(),
            "crown_base": planted.crown_base.tolist(),
            "species": planted.species,
        },
    )
    paths = make_paths(plan, contents)
    yield FeatureLayer(
        PATHS,
        [frame.to_map(path.points) for path in paths],
        {
            "kind": [path.kind for path in paths],
            "level": [path.level for path in paths],
            "modes": [path.modes for path in paths],
        },
    )
    yield _rects(
        GREEN_SPACES,
        frame,
        contents.greens,
        {"public": [item.public for item in contents.greens], "kind": [item.kind for item in contents.greens]},
    )
    places = contents.facilities
    yield FeatureLayer(
        FACILITIES,
        [frame.to_map([(item.u, item.v)]) for item in places],
        {"kind": [item.kind for item in places], "name": [FACILITY_NAMES[item.kind] for item in places]},
    )
    lines = make_utilities(plan)
    yield FeatureLayer(
        UTILITIES,
        [frame.to_map(points) for _, _, _, points in lines],
        {
            "kind": [kind for kind, _, _, _ in lines],
            "depth": [depth for _, depth, _, _ in lines],
            "clearance": [clearance for _, _, clearance, _ in lines],
        },
    )
    yield FeatureLayer(
        NEIGHBOURHOODS,
        [frame.to_map(rect.ring) for rect in plan.neighbourhoods],
        neighbourhood_columns(plan.neighbourhoods, contents.buildings, rng),
    )


def _rects(schema: LayerSchema, frame: Frame, items: list, columns: dict[str, list]) -> FeatureLayer:
    rings = np.array([item.rect.ring for item in items])
    return FeatureLayer(schema, list(frame.to_map(rings.reshape(-1, 2)).reshape(rings.shape)), columns)
