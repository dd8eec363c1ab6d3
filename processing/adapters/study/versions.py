"""Which versions of everything compute."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

import numpy as np
from osgeo import gdal
from qgis.core import Qgis

from ....resources import METADATA

LIBRARIES = ("numba", "scipy", "shapely")


def plugin_version() -> str:
    """Return the version of the plugin, as `metadata.txt` has it."""
    lines = METADATA.read_text(encoding="utf-8").splitlines()
    return next(line.partition("=")[2].strip() for line in lines if line.startswith("version="))


def versions() -> dict[str, str]:
    """Return the versions of the plugin, of QGIS, and of what it computes with here."""
    return {
        "stadstweeling": plugin_version(),
        "qgis": Qgis.version(),
        "gdal": gdal.VersionInfo("RELEASE_NAME"),
        "python": platform.python_version(),
        "numpy": np.__version__,
        **{library: found for library in LIBRARIES if (found := _version(library))},
        "system": platform.platform(),
    }


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
