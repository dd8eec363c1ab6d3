"""One writer at a time in a study, whichever program it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qgis.PyQt.QtCore import QLockFile

from ...engine.errors import CannotWrite, StadstweelingError
from ...engine.text import QT_TRANSLATE_NOOP

FILE = ".study.lock"
PATIENCE = 10_000
"""How long (ms) to wait for another writer: our own default."""
STALE = 3_000
"""After how long (ms) a lock that no program keeps counts no more: our own default."""


class StudyLocked(StadstweelingError):
    """Another program is writing in the study."""

    what = QT_TRANSLATE_NOOP("engine", "another program is writing in the study (process {process} on {computer})")
    expected = QT_TRANSLATE_NOOP("engine", "one writer at a time")
    remedy = QT_TRANSLATE_NOOP(
        "engine",
        "Wait until it is done and try again. If that program is no longer there, delete the file .study.lock in the "
        "folder.",
    )


@contextmanager
def writing(folder: Path, patience: int = PATIENCE) -> Iterator[None]:
    """Hold the study as its only writer. Raises `StudyLocked`, or `CannotWrite` where the folder forbids it.

    The lock of a program that has ended on this computer counts no more.
    """
    lock = lock_file(folder / FILE)
    if not lock.tryLock(patience):
        if lock.error() == QLockFile.LockError.LockFailedError:
            _, process, computer, _ = lock.getLockInfo()
            raise StudyLocked(str(folder), process=process, computer=computer)
        raise CannotWrite(str(folder / FILE), reason=QT_TRANSLATE_NOOP("engine", "the folder cannot be written to"))
    try:
        yield
    finally:
        lock.unlock()


def lock_file(path: Path) -> QLockFile:
    """Return a lock that grows stale only when the program that holds it ends.

    A program that is killed as it makes the file leaves one that names nobody: that is stale after a while. The system
    keeps the lock of one that lives, however long it holds it.
    """
    lock = QLockFile(str(path))
    lock.setStaleLockTime(STALE)
    return lock
