"""What another thread owes the main thread."""

from __future__ import annotations

from threading import Event

from qgis.PyQt.QtCore import QCoreApplication, QObject, QThread, pyqtSignal, pyqtSlot

PATIENCE = 1.0
"""Time (s) after which we take it that the main thread waits for this one."""


class _Bell(QObject):
    """Is rung in one thread and heard in the one in which it lives."""

    rung = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rung.connect(self.hear)

    @pyqtSlot(object)
    def hear(self, heard: Event) -> None:
        """Say that it is heard."""
        heard.set()


def let_main_thread_catch_up() -> None:
    """Wait until the main thread has noted that the layers which this thread closed are gone.

    PyQt notes that in the main thread, a moment later. If this thread has opened another layer at the same place in
    memory by then, Python takes that one to be gone.
    """
    application = QCoreApplication.instance()
    if application is None or application.thread() == QThread.currentThread():
        return
    heard, bell = Event(), _Bell()
    bell.moveToThread(application.thread())
    bell.rung.emit(heard)
    heard.wait(PATIENCE)
