"""Show the heat engine beside its peer, all measured in this one run."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from . import growth, ours, peers

SIZE, PEER_SIZE = 1000, 500
"""Cells across. The peer's work grows faster than the study: the small one is in its favour."""
STUDIES = (1000, 2000, 4000)
"""Cells across of studies of growing size. From the second on there are tiles with other tiles all around, which look
furthest beyond their edges; so it is from there on that memory must stay flat."""

LEAST_RATIO = 30.0
MOST_FOR_SHADOWS, MOST_FOR_MAP = 0.6, 3.0
"""CPU-seconds a megapixel, on the machine for which they were set."""
SKY_VIEW_THERE = 1.9
"""CPU-seconds a megapixel that the sky view of this city takes on that machine; a slower one may take longer."""
MOST_GROWTH_OF_SECONDS, MOST_GROWTH_OF_MEMORY = 1.25, 1.1

Demand = tuple[str, str, bool]
"""What was found, what is demanded, and whether that is met."""


def compare() -> bool:
    """Print the comparison; return whether the demands are met."""
    demands = [*_speed(), *_growth([growth.grown(size) for size in STUDIES])]
    print()
    for found, demanded, met in demands:
        print(f"{found} (demand: {demanded}){'' if met else ': NOT MET'}")
    return all(met for _, _, met in demands)


def _speed() -> list[Demand]:
    print(f"A made-up city with trees, cells of 1 m, {SIZE} × {SIZE} of them where nothing else is said")
    peer, beside = peers.solweig(PEER_SIZE), ours.look(PEER_SIZE)
    view = ours.look(SIZE).seconds
    shadows, hours = ours.shadows_of_a_day(SIZE)
    standard_map = ours.standard_map(SIZE)

    print(f"\n{'CPU-seconds a megapixel':<58}{'':>8}{'sky views':>11}")
    for title, seconds in (
        (f"solweig 0.1.0b96, sky view in 153 patches, {PEER_SIZE} × {PEER_SIZE}", peer.seconds),
        (f"Stadstweeling, the same, {PEER_SIZE} × {PEER_SIZE}", beside.seconds),
        ("Stadstweeling, sky view in 153 patches", view),
        (f"  shadows of the {hours} sunny hours of 1 July, sharp", shadows),
        ("  standard heat map, sky view and shadows included", standard_map),
    ):
        print(f"{title:<58}{seconds:>8.2f}{seconds / view:>11.2f}")
    for what, found, expected in (
        ("buildings", beside.buildings, peer.buildings),
        ("buildings and trees", beside.total, peer.total),
    ):
        apart = found - expected
        rmse = np.sqrt(np.mean(apart**2))
        print(f"  sky view past {what}: {np.mean(apart):+.4f} on average, RMSE {rmse:.4f} from solweig")

    ratio, slower = peer.seconds / beside.seconds, max(1.0, view / SKY_VIEW_THERE)
    return [
        (f"sky view: {ratio:.0f} × fewer CPU-seconds than solweig", f"at least {LEAST_RATIO:g}", ratio >= LEAST_RATIO),
        *(
            (f"{name}: {seconds:.2f} CPU-seconds a megapixel", f"at most {most * slower:.2f}", seconds <= most * slower)
            for name, seconds, most in (
                ("a day of shadows", shadows, MOST_FOR_SHADOWS),
                ("standard heat map", standard_map, MOST_FOR_MAP),
            )
        ),
    ]


def _growth(studies: Sequence[growth.Growth]) -> list[Demand]:
    tiled = f"sky view in tiles of {growth.TILE} × {growth.TILE}"
    print(f"\n{tiled:<34}{'CPU-s a megapixel':>20}{'peak memory, MB':>20}")
    for study in studies:
        print(f"{study.megapixels:>14g} megapixels{'':<9}{study.seconds:>20.2f}{study.memory:>20.0f}")
    small, middle, large = studies
    seconds, memory = large.seconds / small.seconds, large.memory / middle.memory
    return [
        (f"CPU-seconds a megapixel, {small.megapixels:g} to {large.megapixels:g} megapixels: × {seconds:.2f}",
         f"at most {MOST_GROWTH_OF_SECONDS:g}", seconds <= MOST_GROWTH_OF_SECONDS),
        (f"peak memory, {middle.megapixels:g} to {large.megapixels:g} megapixels: × {memory:.2f}",
         f"at most {MOST_GROWTH_OF_MEMORY:g}", memory <= MOST_GROWTH_OF_MEMORY),
    ]  # fmt: skip
