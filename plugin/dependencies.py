"""What cannot run in this QGIS for want of a library, and how to get it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..processing.algorithms import ALGORITHMS


def what_is_missing() -> str:
    """Return a sentence, and below it what cannot run and why; empty where everything can."""
    without: dict[str, list[str]] = {}
    for algorithm in (kind() for kind in ALGORITHMS):
        able, why = algorithm.canExecute()
        if not able:
            without.setdefault(why, []).append(algorithm.displayName())
    if not without:
        return ""
    sentence = QCoreApplication.translate("Dependencies", "Not everything can run in this QGIS: a library is missing.")
    return "\n".join((sentence, *(f"{', '.join(names)}: {why}" for why, names in without.items())))
