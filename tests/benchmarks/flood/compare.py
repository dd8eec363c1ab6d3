"""Show the flood engine beside its peers, all measured in this one run."""

from __future__ import annotations

import numba

from . import ours, peers

SIZE, STEPS, PEER_STEPS = 1000, 100, 5
LEAST_RATIO, MOST_BYTES = 10.0, 100.0
BYTES_PER_CELL_STEP = 44.0
"""What one step moves for a cell: it reads ground, roughness, depth and two fluxes and writes three (written lines are
fetched first), 4 bytes each."""


def compare() -> bool:
    """Print the comparison; return whether the demands are met."""
    threads = numba.get_num_threads()
    print(f"Rain on a rough city, {SIZE} × {SIZE} cells of 5 m, all wet; every loss, extreme and balance on")
    peer = peers.landlab(SIZE, PEER_STEPS, rough=True)
    peer_at_best = peers.landlab(SIZE, PEER_STEPS, rough=False)
    single = ours.speed(SIZE, 1, STEPS)
    several = ours.speed(SIZE, threads, STEPS)
    alone = ours.flow_speed(SIZE, 1, STEPS)
    alone_several = ours.flow_speed(SIZE, threads, STEPS)
    memory = ours.bytes_per_cell(SIZE)
    limit = peers.bandwidth() * 1e3 / BYTES_PER_CELL_STEP

    print(f"\n{'million cell-steps a second':<44}{'wall':>8}{'a core':>8}")
    print(f"{'Landlab OverlandFlow, no losses':<44}{peer.wall:>8.1f}{peer.processor:>8.1f}")
    print(f"{'  on smooth, flat ground':<44}{peer_at_best.wall:>8.1f}{peer_at_best.processor:>8.1f}")
    for title, one in (
        ("Stadstweeling, 1 thread", single),
        (f"Stadstweeling, {threads} threads", several),
        ("  the flow alone, 1 thread", alone),
        (f"  the flow alone, {threads} threads", alone_several),
    ):
        print(f"{title:<44}{one.wall:>8.1f}{one.processor:>8.1f}")
    print(f"{'what the memory could feed':<44}{limit:>8.1f}")

    ratio = single.processor / peer.processor
    print(f"\n{ratio:.0f} × Landlab per core on this case (demand: {LEAST_RATIO:g})")
    print(f"{single.processor / peer_at_best.processor:.1f} × Landlab per core at its best, on smooth, flat ground")
    print(
        f"{100.0 * several.wall / limit:.0f} % of the memory's bandwidth on {threads} threads, "
        f"{100.0 * alone_several.wall / limit:.0f} % by the flow alone"
    )
    print(f"{memory:.0f} bytes of memory a cell, inputs and results included (demand: at most {MOST_BYTES:g})")
    return ratio >= LEAST_RATIO and memory <= MOST_BYTES
