"""The flow at report times, kept on disk."""

from __future__ import annotations

import numpy as np
import pytest

from ...processing.adapters.snapshots import BYTES_PER_WET_CELL, CannotKeepFlow, SnapshotStore
from ...processing.engine.flood.results import FILM, Snapshot


def flow(time: float, shape=(30, 40)) -> Snapshot:
    random = np.random.default_rng(int(time))
    depth = random.random(shape, np.float32)
    depth[0], depth[1] = np.nan, FILM / 2
    return Snapshot(time, depth, random.random(shape, np.float32), -random.random(shape, np.float32))


def test_what_goes_in_comes_out_in_order(tmp_path):
    store, kept = SnapshotStore(tmp_path), [flow(time) for time in (0.0, 60.0, 90.5)]
    for snapshot in kept:
        store.add(snapshot)
    assert store.times == [0.0, 60.0, 90.5] and len(store) == 3
    for snapshot, found in zip(kept, store, strict=True):
        wet = snapshot.depth >= FILM
        assert found.time == snapshot.time and not wet[:2].any()
        np.testing.assert_array_equal(found.depth, np.where(wet, snapshot.depth, np.nan))
        np.testing.assert_array_equal(found.velocity_x, np.where(wet, snapshot.velocity_x, 0))
        np.testing.assert_array_equal(found.velocity_y, np.where(wet, snapshot.velocity_y, 0))


def test_it_takes_the_room_that_was_said(tmp_path):
    store = SnapshotStore(tmp_path)
    store.add(flow(0.0, (200, 100)))
    (file,) = tmp_path.iterdir()
    assert file.stat().st_size == pytest.approx(198 * 100 * BYTES_PER_WET_CELL, rel=0.02)
    assert store.room() > 0


def test_where_it_cannot_be_kept_it_says_what_to_do(tmp_path):
    store = SnapshotStore(tmp_path / "gone")
    with pytest.raises(CannotKeepFlow, match="Make room, choose a longer report interval"):
        store.add(flow(0.0))
