"""Whether the results of a run are still what it wrote."""

from __future__ import annotations

from ...engine.errors import CannotRead
from .digests import content_digest
from .runs import Run


def changed_results(run: Run) -> list[str]:
    """Return the files of a run that are gone, cannot be read or hold something else."""
    return [name for name, digest in run.files.items() if not _holds(run, name, digest)]


def _holds(run: Run, name: str, digest: str) -> bool:
    try:
        return content_digest(run.file(name)) == digest
    except CannotRead:
        return False
