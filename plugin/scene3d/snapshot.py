"""What the open views of a scene show, in one picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtGui import QImage

from ...processing.adapters.scene3d.pictures import side_by_side
from .capture import Capture
from .views import SceneView

LOOK_AGAIN, SETTLED, PATIENCE = 100, 3, 60_000
"""How often (ms) one looks whether views are ready, how often in a row they must be, and for how long one waits."""


class Snapshot(QObject):
    """Waits until views are ready, and hands over their picture; the one of `instead` where they give none."""

    def __init__(
        self, views: Sequence[SceneView], use: Callable[[QImage], None], instead: Callable[[], QImage]
    ) -> None:
        super().__init__()
        self._views, self._use, self._instead = list(views), use, instead
        self._pictures: list[QImage] = []
        self._capture: Capture | None = None
        self._ready, self._waited = 0, 0
        QTimer.singleShot(LOOK_AGAIN, self._look)

    def _look(self) -> None:
        if not self._views or not all(view.is_open for view in self._views):
            self._use(self._instead())
            return
        self._ready = self._ready + 1 if all(view.is_ready for view in self._views) else 0
        self._waited += LOOK_AGAIN
        if self._ready >= SETTLED or self._waited >= PATIENCE:
            self._take()
        else:
            QTimer.singleShot(LOOK_AGAIN, self._look)

    def _take(self) -> None:
        self._capture = Capture(self._views[len(self._pictures)].canvas, self._keep)

    def _keep(self, image: QImage) -> None:
        self._pictures.append(image)
        if image.isNull():
            self._use(self._instead())
        elif len(self._pictures) < len(self._views):
            self._take()
        else:
            self._use(side_by_side(self._pictures))
