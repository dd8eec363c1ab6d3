"""Takes what a 3D view shows off the screen, whatever lies over its window.

QGIS gives Python no way to ask for it, but Qt does: the scene has a node that hands over the next picture, below one
for the pass that draws it. Where a version has other nodes, there is no picture, and the caller makes one in another
way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from qgis._3d import Qgs3DMapCanvas
from qgis.PyQt.QtCore import QMetaObject, QObject, QTimer
from qgis.PyQt.QtGui import QImage

NODE, PASS = "Qt3DRender::QRenderCapture", "postprocessing"
LOOK_AGAIN, PATIENCE = 50, 5000
"""How often, and for how long at most (ms), one looks whether the picture is there."""


class Capture(QObject):
    """Waits for one picture of a view, and hands it over; an empty one where this QGIS gives none."""

    def __init__(self, canvas: Qgs3DMapCanvas, use: Callable[[QImage], None]) -> None:
        super().__init__()
        self._use, self._waited = use, 0
        self._pass, self._node = next(_captures(canvas), (None, None))
        if self._node is None:
            QTimer.singleShot(0, lambda: use(QImage()))
            return
        self._drawn_before = bool(self._pass.property("enabled"))
        self._pass.setProperty("enabled", True)
        self._before = len(self._node.children())
        QTimer.singleShot(LOOK_AGAIN, self._ask)

    def _ask(self) -> None:
        QMetaObject.invokeMethod(self._node, "requestCapture")
        QTimer.singleShot(LOOK_AGAIN, self._look)

    def _look(self) -> None:
        replies = self._node.children()
        reply = replies[self._before] if len(replies) > self._before else None
        complete = reply is not None and bool(reply.property("complete"))
        self._waited += LOOK_AGAIN
        if not complete and self._waited < PATIENCE:
            QTimer.singleShot(LOOK_AGAIN, self._look)
            return
        image = reply.property("image") if complete else None
        if reply is not None:
            reply.deleteLater()
        self._pass.setProperty("enabled", self._drawn_before)
        self._use(image if isinstance(image, QImage) else QImage())


def _captures(canvas: Qgs3DMapCanvas) -> Iterator[tuple[QObject, QObject]]:
    """Yield the passes that draw the whole picture, each with the node that takes it."""
    root: QObject = canvas.scene()
    while root.parent() is not None:
        root = root.parent()
    for node in root.findChildren(QObject):
        if node.metaObject().className() != NODE:
            continue
        above = node.parent()
        while above is not None:
            if PASS in above.objectName().lower().replace("_", ""):
                yield above, node
            above = above.parent()
