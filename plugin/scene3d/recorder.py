"""Makes a film of the views of a scene, a moment at a time, so that QGIS can be used meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from qgis.core import QgsDateTimeRange
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QImage

from ...processing.adapters.scene3d.film import FILM, can_make_film, frame_path, write_film
from ...processing.adapters.scene3d.pictures import save
from ...processing.adapters.words import translate_engine
from ...processing.engine.errors import CannotWrite, StadstweelingError

TakePicture = Callable[[QgsDateTimeRange, Callable[[QImage], None]], None]
"""Hands over a picture of a moment, some time later."""


class Recorder(QObject):
    """Takes a picture of each moment.

    `progress` tells how many of how many are done, `finished` the film, or the folder of pictures with a sentence why
    there is no film, and `failed` what went wrong.
    """

    progress = pyqtSignal(int, int)
    finished = pyqtSignal(str, str)
    failed = pyqtSignal(str)

    def __init__(self, take: TakePicture, moments: Sequence[QgsDateTimeRange], folder: Path) -> None:
        super().__init__()
        self._take, self._moments, self._folder = take, list(moments), folder
        self._frames: list[Path] = []
        self._stopped = False

    def start(self) -> None:
        """Begin. The pictures of an earlier film in the folder are replaced."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._fail(CannotWrite(str(self._folder), reason=error))
            return
        QTimer.singleShot(0, self._next)

    def cancel(self) -> None:
        """Stop, and take away what has been made."""
        self._stopped = True
        for frame in self._frames:
            frame.unlink(missing_ok=True)

    def _next(self) -> None:
        if self._stopped:
            return
        if len(self._frames) < len(self._moments):
            self._take(self._moments[len(self._frames)], self._keep)
        else:
            self._finish()

    def _keep(self, image: QImage) -> None:
        if self._stopped:
            return
        frame = frame_path(self._folder, len(self._frames) + 1)
        try:
            save(image, frame)
        except StadstweelingError as error:
            self._fail(error)
            return
        self._frames.append(frame)
        self.progress.emit(len(self._frames), len(self._moments))
        QTimer.singleShot(0, self._next)

    def _finish(self) -> None:
        if not can_make_film():
            self.finished.emit(
                str(self._folder),
                self.tr("Python's library Pillow is not here, so the film is left as numbered pictures."),
            )
            return
        film = self._folder / FILM
        try:
            write_film(self._frames, film)
        except StadstweelingError as error:
            self._fail(error)
            return
        self.finished.emit(str(film), "")

    def _fail(self, error: StadstweelingError) -> None:
        self._stopped = True
        self.failed.emit(error.translated(translate_engine))
