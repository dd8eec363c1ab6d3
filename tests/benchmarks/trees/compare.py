"""Show the search for trees in sight beside the same with shapely, all measured in this one run."""

from __future__ import annotations

import numba
import numpy as np

from . import ours, peers
from .scene import AREA, CELL, HOMES, TREES, town

RADIUS, RADII = 50.0, (30.0, 50.0, 100.0)
SIZES = (25_000, 50_000, 100_000)
SAMPLE, PEER_TOWN = 40, 4000
"""Homes that shapely looks from, in a town of so many: the small town is in its favour."""

LEAST_RATIO, LEAST_AGREEMENT = 30.0, 0.999
MOST_SECONDS = 30.0
"""Seconds on the clock for all homes at 50 m: half of the minute that the three rules together may take."""
MOST_GROWTH = 1.15


def compare() -> bool:
    """Print the comparison; return whether the demands are met."""
    print(
        f"Trees in sight: {HOMES:,} homes of two storeys, {TREES:,} trees, {AREA / CELL**2 / 1e6:.0f} million cells of "
        f"{CELL:g} m, {numba.get_num_threads()} threads; past buildings, crowns and ground"
    )
    places = {homes: town(homes) for homes in SIZES}
    at = {radius: ours.search(places[HOMES], radius) for radius in RADII}
    sizes = {homes: ours.search(place, RADIUS) for homes, place in places.items() if homes != HOMES} | {
        HOMES: at[RADIUS]
    }
    ratio, agreement, peer, own = _beside_shapely()

    print(f"\n{'':<34}{'seconds':>10}{'CPU-s':>10}{'homes/s':>12}{'pairs':>13}{'seen, %':>10}")
    for radius, found in at.items():
        pairs = found.seen.storey
        print(
            f"{'all homes, radius ' + format(radius, 'g') + ' m':<34}{found.wall:>10.1f}{found.processor:>10.1f}"
            f"{found.homes / found.wall:>12,.0f}{len(pairs):>13,}{100.0 * np.mean(pairs >= 0):>10.0f}"
        )
    print(f"\n{'radius 50 m':<34}{'CPU-seconds for 100,000 homes':>32}")
    rates = {homes: 1e5 * found.processor / found.homes for homes, found in sizes.items()}
    for homes, rate in rates.items():
        print(f"{homes:>22,} homes{'':<6}{rate:>32.1f}")
    print(f"\n{'radius 50 m':<34}{'CPU-milliseconds a home':>32}")
    print(f"{'shapely, STRtree':<34}{1e3 * peer:>32.2f}")
    print(f"{'Stadstweeling':<34}{1e3 * own:>32.4f}")

    growth = rates[SIZES[-1]] / rates[SIZES[0]]
    demands = (
        (f"{ratio:.0f} × fewer CPU-seconds than shapely", f"at least {LEAST_RATIO:g}", ratio >= LEAST_RATIO),
        (
            f"{100.0 * agreement:.2f} % of the trees seen from the same storey",
            f"at least {100.0 * LEAST_AGREEMENT:g} %",
            agreement >= LEAST_AGREEMENT,
        ),
        (f"{at[RADIUS].wall:.1f} seconds", f"at most {MOST_SECONDS:g}", at[RADIUS].wall <= MOST_SECONDS),
        (
            f"CPU-seconds a home from {SIZES[0]:,} to {SIZES[-1]:,} homes: × {growth:.2f}",
            f"at most {MOST_GROWTH:g}",
            growth <= MOST_GROWTH,
        ),
    )
    print()
    for found, demanded, met in demands:
        print(f"{found} (demand: {demanded}){'' if met else ': NOT MET'}")
    return all(met for _, _, met in demands)


def _beside_shapely() -> tuple[float, float, float, float]:
    """Return how much faster ours is, on how many pairs both agree, and CPU-seconds a home of shapely and of ours."""
    place = town(PEER_TOWN)
    own = ours.search(place, RADIUS)
    homes = np.linspace(0, len(place.buildings) - 1, SAMPLE).astype(int)
    peer, theirs = peers.Shapely(place).look(homes, RADIUS)
    seen = own.seen
    pairs = zip(seen.home.tolist(), seen.tree.tolist(), seen.storey.tolist(), strict=True)
    mine = {(home, tree): storey for home, tree, storey in pairs if home in set(homes.tolist())}
    same = sum(theirs.get(pair) == storey for pair, storey in mine.items())
    each = own.processor / own.homes
    return peer / each, same / max(len(mine), len(theirs)), peer, each
