"""What the tests of the steps share: the algorithms, the names in the demo's study, and a user's patience."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingProvider
from qgis.PyQt.QtCore import QEventLoop, QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from .... import classFactory
from ....processing.adapters.registry import algorithm_of

RASTERS = ("DTM", "DSM", "CHM", "LANDCOVER")
LAYERS = ("BUILDINGS", "TREES", "PATHS", "GREEN_SPACES", "UTILITIES", "NEIGHBOURHOODS")
WATER, HEAT, TREES = (
    "1 h, once in 100 years (2050, high emissions)", "Hot day: 1 July 2015 (Present climate)",
    "3-30-300: Visible from the window",
)  # fmt: skip
NOW, GREEN = "Current situation", "Green"


@contextmanager
def registered() -> Iterator[QgsProcessingProvider]:
    """Have the algorithms in QGIS's registry meanwhile; other tests look at a registry without them."""
    plugin = classFactory(None)
    plugin.initProcessing()
    yield QgsApplication.processingRegistry().providerById("stadstweeling")
    plugin.unload()


def run(algorithm: str, **parameters) -> dict:
    """Run one of our algorithms and return its outputs."""
    known, context = algorithm_of(algorithm), QgsProcessingContext()
    valid, message = known.checkParameterValues(parameters, context)
    assert valid, message
    return known.run(parameters, context, QgsProcessingFeedback(False), {}, False)[0]


def wait_until(condition: Callable[[], bool], seconds: float = 20.0) -> None:
    """Let the desktop go on until something is so."""
    loop, clock = QEventLoop(), QTimer()
    clock.timeout.connect(lambda: condition() and loop.quit())
    clock.start(20)
    QTimer.singleShot(int(1000 * seconds), loop.quit)
    if not condition():
        loop.exec()
    clock.stop()
    assert condition()


def click(widget: QWidget) -> None:
    """Click on the left of a widget, where a check box has its mark."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(8, widget.height() // 2))
