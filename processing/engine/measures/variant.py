"""Works out a variant: its layers, what conflicts, and what it costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..progress import OnProgress, report, unattended
from ..text import QT_TRANSLATE_NOOP, Text
from ..trees.scene import Trees
from .city import GreenChange, Layers, NewBuilding, NewLink, NewSink, Works
from .conflicts import conflicts_of
from .kinds import Reason
from .measures import Measure

APPLYING = QT_TRANSLATE_NOOP("engine", "Carrying out the measures")
NEVER = (Reason.OUTSIDE, Reason.TOO_SMALL, Reason.NOTHING_THERE)
"""Reasons for which there is nothing to carry out, whatever the user says."""


@dataclass(frozen=True)
class Conflict:
    """Why a measure cannot be, and where (x, y)."""

    number: int
    reason: Reason
    place: tuple[float, float]
    applied: bool


@dataclass(frozen=True)
class Variant:
    """The layers of a variant, as `Layers` has them.

    kept_trees: which trees of the base stand, bool; new_trees: those planted. gone: numbers from 1 of the buildings of
    the base that were demolished. new_buildings: those that stand. links, sinks: structures for the flood model.
    green_changes: what takes or makes green spaces, in the order of the works. amounts: m², m or pieces of each feature
    that was carried out; applied, refused: its measures that were and were not; shape (features,). green_change: change
    (m²) of vegetated ground.
    """

    dtm: np.ndarray
    dsm: np.ndarray
    chm: np.ndarray
    landcover: np.ndarray
    kept_trees: np.ndarray
    new_trees: Trees
    gone: frozenset[int]
    new_buildings: tuple[NewBuilding, ...]
    links: tuple[NewLink, ...]
    sinks: tuple[NewSink, ...]
    green_changes: tuple[GreenChange, ...]
    conflicts: tuple[Conflict, ...]
    amounts: np.ndarray
    applied: np.ndarray
    refused: np.ndarray
    green_change: float


def work_out(
    base: Layers,
    measures: Sequence[Measure],
    features: int,
    apply_conflicting: bool = False,
    on_progress: OnProgress = unattended,
) -> Variant:
    """Carry out measures one after another, in the order of the table of kinds, then as given.

    Where two change the same thing, the later one wins. Each looks at the city as the earlier ones left it. One with a
    conflict is left out unless `apply_conflicting`. features: how many features the measures come from. Raises
    `Cancelled`.
    """
    works = Works.on(base)
    conflicts: list[Conflict] = []
    amounts, applied, refused = np.zeros(features), np.zeros(features, np.int64), np.zeros(features, np.int64)
    ordered = sorted(measures, key=lambda measure: measure.kind.rank)
    done = 0.0
    works.listen = lambda: report(on_progress, done, Text(APPLYING))
    for number, measure in enumerate(ordered):
        done = number / len(ordered)
        works.listen()
        found = conflicts_of(measure, works)
        goes = not found or (apply_conflicting and not any(reason in NEVER for reason, _ in found))
        conflicts += [Conflict(measure.number, reason, place, goes) for reason, place in found]
        if not goes:
            refused[measure.number] += 1
            continue
        amounts[measure.number] += measure.cost_amount(works)
        applied[measure.number] += 1
        measure.apply(works)
        if Reason.MEASURES in measure.kind.avoids:
            measure.patch.of(works.claimed)[measure.patch.mask] = True
    vegetated = base.covers.vegetated
    change = np.count_nonzero(vegetated[works.cover]) - np.count_nonzero(vegetated[base.landcover])
    return Variant(
        works.ground, works.surface(), works.canopy, works.cover, works.alive, works.new_trees(),
        frozenset(number for number in works.gone if number <= len(base.building_heights)),
        tuple(building for building in works.new_buildings if building.number not in works.gone),
        tuple(works.links), tuple(works.sinks), tuple(works.green_changes), tuple(conflicts), amounts, applied, refused,
        change * base.grid.cell_area,
    )  # fmt: skip
