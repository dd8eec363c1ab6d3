"""The QGIS Processing algorithms, one a file."""

from .flood.cloudburst import Cloudburst
from .flood.designstorm import DesignStorm
from .flood.vulnerablebuildings import VulnerableBuildings
from .study.demodistrict import DemoDistrict

ALGORITHMS: tuple[type, ...] = (DemoDistrict, DesignStorm, Cloudburst, VulnerableBuildings)
