"""Which versions of everything make a result."""

from __future__ import annotations

import platform
from configparser import ConfigParser
from importlib.metadata import PackageNotFoundError, version

import numpy as np
from osgeo import gdal
from qgis.core import Qgis

from ...resources import ROOT

LIBRARIES = ("numba", "scipy", "shapely")


def plugin_version() -> str:
    """Return the version of the plugin, such as 0.1.0."""
    metadata = ConfigParser(interpolation=None)
    metadata.read(ROOT.parent / "metadata.txt", encoding="utf-8")
    return metadata["general"]["version"]


def qgis_version() -> str:
    """Return the version of QGIS without its name, such as 3.40.6."""
    return Qgis.version().partition("-")[0]


def versions() -> dict[str, str]:
    """Return the versions of the plugin, of QGIS, and of what it computes with here, by name."""
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
