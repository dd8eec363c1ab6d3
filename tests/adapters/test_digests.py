"""Checksums of rasters: read once where that is enough, and read again where it is not."""

from __future__ import annotations

import os
import time

import numpy as np
import pytest

from ...processing.adapters.study import digests
from ...processing.adapters.study.digests import content_digest, known_digest
from ...processing.engine.errors import CannotRead
from ...processing.engine.grid import Grid
from ...processing.engine.variables import GROUND
from ..algorithms import scene

GRID = Grid(20, 30, 1.0, 140000.0, 480020.0)
HOUR = 3600.0


@pytest.fixture
def write(qgis_app, tmp_path):
    """Return a function that writes a raster of one height, so many seconds ago."""

    def make(height, ago=HOUR):
        path = tmp_path / "dtm.tif"
        scene.raster(path, np.full(GRID.shape, height, np.float32), GROUND, GRID)
        os.utime(path, (time.time() - ago,) * 2)
        return path

    return make


@pytest.fixture
def reads(monkeypatch):
    """The files that are read, in their order."""
    reads, read = [], digests._raster_digest
    monkeypatch.setattr(digests, "_raster_digest", lambda path: reads.append(path.name) or read(path))
    return reads


def test_a_raster_is_read_once_for_runs(write, reads):
    path = write(1.0)
    first = known_digest(path)
    assert known_digest(path) == first and len(reads) == 1


def test_what_was_changed_is_read_again(write, reads):
    first = known_digest(write(1.0))
    second = known_digest(write(2.0, ago=HOUR - 1.0))
    assert second != first and len(reads) == 2
    assert known_digest(write(1.0, ago=HOUR - 2.0)) == first


def test_what_was_written_just_now_may_be_written_again_within_the_same_tick(write, reads, monkeypatch):
    now = time.time_ns()
    monkeypatch.setattr(digests, "_state", lambda path: (1000, now))
    first = known_digest(write(1.0))
    assert known_digest(write(2.0)) != first and len(reads) == 2


def test_a_check_reads_what_is_on_the_disk(write, reads, monkeypatch):
    """A disk, or somebody who sets the time back, can change what a file holds and nothing else."""
    monkeypatch.setattr(digests, "_state", lambda path: (1000, 0))
    path = write(1.0)
    first = content_digest(path)
    write(2.0)
    assert known_digest(path) == first
    assert content_digest(path) != first and len(reads) == 2


def test_a_raster_that_is_gone_is_told(write):
    path = write(1.0)
    known_digest(path)
    path.unlink()
    with pytest.raises(CannotRead):
        known_digest(path)
