"""Where new trees may stand: public ground away from buildings, roads, cables, pipes and crowns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY

from ..engine.errors import BadTable, OutOfRange, StadstweelingError, UnknownCodes
from ..engine.flood.losses import CODES
from ..engine.layers import UTILITIES
from ..engine.text import QT_TRANSLATE_NOOP, Text
from ..engine.trees.canopy import Crowns
from .features import Features, rasterise
from .rasters import Raster
from .surfaces import cover_codes
from .tables import read_table

CLEARANCE = replace(UTILITIES.field("clearance"), default=1.5)
"""Where a cable or pipe does not say how far (m) tree roots stay away from it: our own default, the most that the demo
district has."""
WIDEST_CLEARANCE = 100.0
"""The most (m) that a clearance can be: our own choice."""
SEGMENTS = 8
"""Straight pieces of a quarter of a circle."""

BAD_ROW = QT_TRANSLATE_NOOP("engine", "row {row} is none of a code from 1 to 255, once, with plantable 0 or 1")


class NewTreesTooSmall(StadstweelingError):
    """New trees that would not count."""

    what = QT_TRANSLATE_NOOP("engine", "a new tree with a crown of {diameter:g} m would not count")
    expected = QT_TRANSLATE_NOOP("engine", "a crown of at least {least:g} m², {wanted:.2f} m wide, as the rule asks")
    remedy = QT_TRANSLATE_NOOP("engine", "Choose a wider crown, or another definition.")


@dataclass(frozen=True)
class PlantingGround:
    """Which codes of land cover are ground for trees, as a table has it; `name` is that of the table."""

    plantable: dict[int, bool]
    name: str

    @classmethod
    def read(cls, path: str = "") -> PlantingGround:
        """Read the plugin's table, or the user's own at `path`. Raises `CannotRead` or `BadTable`."""
        name, found = path or "planting_ground", {}
        for number, row in enumerate(read_table("planting_ground", path), 2):
            code, plantable = row["code"], row["plantable"]
            known = isinstance(code, float) and code.is_integer() and 1 <= code < CODES and code not in found
            if not known or plantable not in (0.0, 1.0):
                problem = Text(BAD_ROW, {"row": number})
                raise BadTable(name, problem=problem, columns="code, plantable")
            found[int(code)] = plantable == 1.0
        return cls(found, name)

    def check(self, codes: np.ndarray, where: str) -> None:
        """Raise `UnknownCodes` where the codes of a layer hold one that the table does not know."""
        unknown = sorted(set(np.unique(codes).tolist()) - set(self.plantable))
        if unknown:
            raise UnknownCodes(where, codes=", ".join(map(str, unknown[:20])), table=self.name)

    def of(self, cover: Raster) -> np.ndarray:
        """Return where land cover is ground for trees, bool. Raises `NotWholeCodes` or `UnknownCodes`."""
        plantable = np.zeros(CODES, bool)
        plantable[[code for code, wanted in self.plantable.items() if wanted]] = True
        return plantable[cover_codes(cover, cover, self)]


def utility_strips(utilities: Features) -> Iterator[QgsGeometry]:
    """Yield the strips along cables and pipes that roots stay out of. Raises `OutOfRange`."""
    for geometry, clearance in zip(utilities.geometries, utilities.columns[CLEARANCE.name], strict=True):
        if not 0.0 <= clearance <= WIDEST_CLEARANCE:
            quantity = Text(QT_TRANSLATE_NOOP("engine", "a clearance"))
            raise OutOfRange(
                utilities.name, quantity=quantity, value=clearance, unit="m", lowest=0.0, highest=WIDEST_CLEARANCE
            )
        yield geometry.buffer(clearance, SEGMENTS)


def crown_discs(crowns: Crowns, margin: float) -> Iterator[QgsGeometry]:
    """Yield crowns, widened by a margin (m)."""
    for x, y, diameter in zip(crowns.x.tolist(), crowns.y.tolist(), crowns.diameter.tolist(), strict=True):
        yield QgsGeometry.fromPointXY(QgsPointXY(x, y)).buffer(0.5 * diameter + margin, SEGMENTS)


def free_ground(cover: Raster, ground: PlantingGround, obstacles: list[QgsGeometry]) -> np.ndarray:
    """Return the cells of which the centre is ground for trees and lies in none of the obstacles, bool."""
    return ground.of(cover) & (rasterise(obstacles, cover.grid) == 0)
