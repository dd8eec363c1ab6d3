"""Which version of the plugin and of QGIS made a result."""

from __future__ import annotations

from configparser import ConfigParser

from qgis.core import Qgis

from ...resources import ROOT


def plugin_version() -> str:
    """Return the version of the plugin, such as 0.1.0."""
    metadata = ConfigParser(interpolation=None)
    metadata.read(ROOT.parent / "metadata.txt", encoding="utf-8")
    return metadata["general"]["version"]


def qgis_version() -> str:
    """Return the version of QGIS without its name, such as 3.40.6."""
    return Qgis.version().partition("-")[0]
