"""Runs algorithms for the demo and tells on the terminal how far they are."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProcessingFeedback
from stadstweeling.processing.provider import Provider


class Steps(QgsProcessingFeedback):
    """Runs algorithms and tells on the terminal how far they are."""

    def __init__(self) -> None:
        super().__init__(False)
        sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
        from processing.core.Processing import Processing

        Processing.initialize()
        self.provider = Provider()  # kept, or QGIS loses it
        QgsApplication.processingRegistry().addProvider(self.provider)

    def run(self, algorithm: str, **parameters: Any) -> dict[str, Any]:
        """Run one of our algorithms and return its results."""
        from qgis import processing

        self.say(self.provider.algorithm(algorithm).displayName())
        self.setProgress(0.0)
        return processing.run(f"stadstweeling:{algorithm}", parameters, feedback=self)

    def say(self, text: str) -> None:
        """Print what begins now."""
        print(text, flush=True)

    def setProgressText(self, text: str) -> None:
        """Print what an algorithm is doing; it says so now and then."""
        self.say(f"  {self.progress():3.0f} %  {text}")
