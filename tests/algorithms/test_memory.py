"""The memory of a run in a process of its own: it must not grow with the number of reports."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import numpy as np

from ...processing.engine.grid import Grid

GRID = Grid(700, 700, 5.0, 140000.0, 483500.0)
DURATION = 210.0
OUTPUTS = (
    "MAX_DEPTH", "TIME_OF_MAX", "MAX_SPEED", "MAX_UNIT_DISCHARGE", "ARRIVAL", "WET_DURATION", "HAZARD", "MAX_LEVEL",
    "DEPTH_SERIES", "MESH",
)  # fmt: skip


def measure(folder: Path, reports: int) -> None:
    """Print the bytes per cell that a run with all outputs takes at its peak, beside what was there before."""
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    from ...processing.algorithms.flood.cloudburst import Cloudburst
    from ...processing.engine.variables import LAND_COVER
    from . import scene

    x, y = np.meshgrid(np.arange(GRID.columns), np.arange(GRID.rows))
    ground = (0.3 * np.sin(x / 9.0) * np.cos(y / 7.0)).astype(np.float32)
    inputs = {
        "DTM": scene.raster(folder / "dtm.tif", ground, grid=GRID),
        "LANDCOVER": scene.raster(folder / "cover.tif", np.full(GRID.shape, 2, np.uint8), LAND_COVER, GRID),
        "STORM": scene.storm([(0, DURATION, 60.0)]),
        "AFTER": 0.0,
        "REPORT_INTERVAL": DURATION / 60.0 / reports,
    }
    inputs |= {name: str(folder / f"{name}.{'nc' if name == 'MESH' else 'tif'}") for name in OUTPUTS}
    del x, y, ground
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    results = scene.run(Cloudburst, inputs)
    assert results.keys() >= set(OUTPUTS), results
    print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 / GRID.cells)


def peak(folder: Path, reports: int) -> float:
    package, plugins = __package__.partition(".")[0], Path(__file__).parents[3]
    command = f"from pathlib import Path; from {__name__} import measure; measure(Path({str(folder)!r}), {reports})"
    assert (plugins / package).is_dir()
    environment = os.environ | {"PYTHONPATH": str(plugins), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", command], env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return float(done.stdout.split()[-1])


def test_more_reports_take_no_more_memory(tmp_path):
    """A series held in memory would take 4 bytes a cell for each of the 30 reports more."""
    few, many = (peak(tmp_path, reports) for reports in (5, 35))
    assert many - few < 30.0, f"{few:.0f} bytes a cell with 5 reports, {many:.0f} with 35"
