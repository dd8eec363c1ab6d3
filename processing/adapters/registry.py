"""Our algorithms as QGIS's registry has them."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingAlgorithm

PROVIDER = "stadstweeling"


def algorithm_of(name: str) -> QgsProcessingAlgorithm | None:
    """Return one of our algorithms, ready to run; None where the registry does not have it."""
    return QgsApplication.processingRegistry().createAlgorithmById(f"{PROVIDER}:{name}")
