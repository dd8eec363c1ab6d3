"""The base layers of a study as measures change them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..engine.district.cover import Cover
from ..engine.heights import check_possible, check_vegetation
from ..engine.measures.city import Covers, Layers
from ..engine.trees.scene import Trees
from .features import Features, rasterise
from .heat_tables import read_heat_cover
from .planting_inputs import utility_strips
from .rasters import Raster
from .sight_inputs import HEIGHT, all_trees
from .surfaces import cover_codes, read_surface_kinds


@dataclass(frozen=True)
class BaseFeatures:
    """The vector layers of the base that touch the study, None where there are none."""

    buildings: Features | None
    trees: Features | None
    utilities: Features | None


def base_layers(dtm: Raster, dsm: Raster, chm: Raster, cover: Raster, features: BaseFeatures) -> Layers:
    """Return the base layers, checked. Raises the named error of the first that cannot be right."""
    grid = dtm.grid
    check_possible(dsm.values, dsm.name)
    check_vegetation(chm.values, chm.name)
    cover_codes(cover, dtm, read_surface_kinds())
    flags = read_heat_cover()
    outlines = features.buildings.geometries if features.buildings else []
    heights = features.buildings.columns[HEIGHT.name] if features.buildings else []
    trees = all_trees(features.trees) if features.trees else Trees.of(np.zeros((0, 2)), np.zeros(0), np.zeros(0))
    strips = list(utility_strips(features.utilities)) if features.utilities else []
    return Layers(
        grid, dtm.values, dsm.values, chm.values, np.nan_to_num(cover.values).astype(np.uint8),
        rasterise(outlines, grid), np.array(heights, float), rasterise(strips, grid, all_touched=True) > 0,
        trees, Covers(flags.roof, flags.open_water, flags.vegetated, np.arange(flags.roof.size) == Cover.WOODLAND),
    )  # fmt: skip
