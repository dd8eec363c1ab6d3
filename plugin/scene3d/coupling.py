"""Two 3D views that look from the same place."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject

from .views import SceneView

CLOSE = 1e-6
"""Views that differ by less are the same: without this, two cameras would keep correcting each other's roundings."""


class Coupling(QObject):
    """Lets each of two views follow the camera of the other, until one of them is closed."""

    def __init__(self, first: SceneView, second: SceneView) -> None:
        super().__init__()
        self._views = (first, second)
        self._leading = False
        first.moved.connect(self._first_moved)
        second.moved.connect(self._second_moved)
        self._first_moved()

    def _first_moved(self) -> None:
        self._follow(*self._views)

    def _second_moved(self) -> None:
        self._follow(*reversed(self._views))

    def _follow(self, leader: SceneView, follower: SceneView) -> None:
        if self._leading or not (leader.is_open and follower.is_open):
            return
        self._leading = True
        if not leader.view.is_close_to(follower.view, CLOSE):
            follower.look_from(leader.view)
        self._leading = False
