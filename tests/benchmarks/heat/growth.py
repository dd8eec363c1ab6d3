"""How the work grows with the study: each size in a process of its own, of which the peak of memory is known."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from ....processing.engine.heat.sky_view import sky_view_of_study
from .scene import City, square_grid

TILE = 500
"""Cells across of the tiles."""


@dataclass(frozen=True)
class Growth:
    """A study of so many megapixels: CPU-seconds a megapixel, and peak memory of the process (MB)."""

    megapixels: float
    seconds: float
    memory: float


def grown(size: int) -> Growth:
    """Look at the sky of a city of so many cells across, tile by tile, in a process of its own."""
    command = [sys.executable, "-m", __spec__.name, str(size)]
    seconds, memory = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return Growth(size**2 / 1e6, float(seconds), float(memory))


def main() -> None:
    """Look at the sky of a city, and print CPU-seconds a megapixel and peak memory (MB)."""
    size = int(sys.argv[1])
    list(sky_view_of_study(City(), square_grid(100)))  # compiles
    city = City()
    start = time.process_time()
    for _ in sky_view_of_study(city, square_grid(size), tile=TILE):
        pass
    seconds = (time.process_time() - start - city.seconds) * 1e6 / size**2
    print(seconds, peak_memory())


def peak_memory() -> float:
    """Return the peak memory of this program (MB); that of getrusage can be the peak of the one that started it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return float(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) / 1024.0


if __name__ == "__main__":
    main()
