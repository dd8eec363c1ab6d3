"""The QGIS Processing algorithms, one a file."""

from .flood.designstorm import DesignStorm

ALGORITHMS: tuple[type, ...] = (DesignStorm,)
